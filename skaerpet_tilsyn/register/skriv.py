"""Tables to files: CSV for a Danish Excel, workbooks, Parquet and JSON; written whole or not at all."""

from __future__ import annotations

import codecs
import errno
import io
import json
import os
import shutil
from decimal import Decimal
from typing import TYPE_CHECKING, Final, cast

from skaerpet_tilsyn.fejl import Datafejl, Datalinje
from skaerpet_tilsyn.opgoerelse.kolonnevis import Gentagne, Heltalskolonne
from skaerpet_tilsyn.opgoerelse.metode import metode
from skaerpet_tilsyn.register.celletekst import dansk_decimal, sikker_celle
from skaerpet_tilsyn.register.csvlinjer import csv_linjer
from skaerpet_tilsyn.register.kmd import til_kmd
from skaerpet_tilsyn.register.regneark.bog import til_xlsx

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from pathlib import Path

    from skaerpet_tilsyn.opgoerelse.ark import Ark
    from skaerpet_tilsyn.opgoerelse.metode import Metode
    from skaerpet_tilsyn.opgoerelse.vaerdi import Vaerdi

FORMATER: Final = ("csv", "xlsx", "parquet", "json", "kmd")
"""The formats of files."""
_AARSAGER: Final = {
    errno.EEXIST: "en fil",
    errno.ENOTDIR: "en fil, hvor stien har en mappe",
    errno.EISDIR: "en mappe med filens navn",
    errno.EACCES: "ingen adgang",
    errno.EPERM: "ingen adgang",
    errno.EROFS: "ingen adgang",
    errno.ENOSPC: "en fuld disk",
}
"""What the system says of a place that cannot be written, in Danish."""


def filer(ark: Sequence[Ark], format_: str, *, samlet: str, om: Callable[[], Metode] | None = None) -> dict[str, bytes]:
    """
    The files that hold some tables: one or two each, or one workbook or JSON object named ``samlet`` for all.

    ``om`` makes the workbook's sheet on sources and method.

    Raises:
        UgyldigVaerdi: a table is larger than the format has room for.

    Example:
        >>> from skaerpet_tilsyn.opgoerelse.ark import Ark
        >>> sorted(filer([Ark(navn="a", kolonner=("x",), raekker=((1,),))], "csv", samlet="alt"))
        ['a.csv']
    """
    match format_:
        case "csv":
            return {f"{a.navn}.csv": til_csv(a) for a in ark}
        case "parquet":
            return {f"{a.navn}.parquet": til_parquet(a) for a in ark}
        case "xlsx":
            return {f"{samlet}.xlsx": til_xlsx(ark, metode(samlet, ark=ark) if om is None else om())}
        case "kmd":
            return {navn: indhold for a in ark for navn, indhold in til_kmd(a).items()}
        case _:
            return {f"{samlet}.json": til_json(ark)}


def til_csv(ark: Ark) -> bytes:
    r"""
    Semicolons, decimal commas, UTF-8 with a byte order mark; no cell that a spreadsheet takes for a formula.

    Example:
        >>> from decimal import Decimal
        >>> from skaerpet_tilsyn.opgoerelse.ark import Ark
        >>> til_csv(Ark(navn="a", kolonner=("x", "y"), raekker=((Decimal("87.84"), "=1"),))).decode("utf-8-sig")
        "x;y\r\n87,84;'=1\r\n"
    """
    # The names of columns may come from a server too.
    navne = [[sikker_celle(navn)] for navn in ark.kolonner]
    celler = [_celler(kolonne) for kolonne in ark.kolonnevis]
    return codecs.BOM_UTF8 + csv_linjer(navne) + csv_linjer(celler)


def _celler(kolonne: Collection[Vaerdi]) -> Collection[str | int]:
    """The cells of a column: whole numbers as they are, and each value that many rows have is made once."""
    if isinstance(kolonne, Gentagne):
        return kolonne.som(_celle)
    if isinstance(kolonne, Heltalskolonne):
        return kolonne
    if set(map(type, kolonne)) <= {int}:
        return cast("Collection[int]", kolonne)
    return [_celle(vaerdi) for vaerdi in kolonne]


def _celle(vaerdi: Vaerdi) -> str:
    match vaerdi:
        case None:
            return ""
        case Decimal():
            return dansk_decimal(vaerdi)
        case str():
            return sikker_celle(vaerdi)
        case _:
            return str(vaerdi)


def til_parquet(ark: Ark) -> bytes:
    """
    Typed columns; decimals are exact.

    Example:
        >>> from skaerpet_tilsyn.opgoerelse.ark import Ark
        >>> til_parquet(Ark(navn="a", kolonner=("x",), raekker=((1,),)))[:4]
        b'PAR1'
    """
    skrevet = io.BytesIO()
    ark.til_polars().write_parquet(skrevet)
    return skrevet.getvalue()


def til_json(ark: Sequence[Ark]) -> bytes:
    r"""
    An object with a list of rows for each table; decimals are exact texts.

    Example:
        >>> from skaerpet_tilsyn.opgoerelse.ark import Ark
        >>> til_json([Ark(navn="a", kolonner=("x",), raekker=((1,),))]).decode()
        '{\n  "a": [\n    {\n      "x": 1\n    }\n  ]\n}\n'
    """
    indhold = {et.navn: list(et.poster()) for et in ark}
    return f"{json.dumps(indhold, ensure_ascii=False, indent=2)}\n".encode()


def skriv_mappe(mappe: Path, indhold: Mapping[str, bytes]) -> tuple[Path, ...]:
    """
    Write files to a folder, all of them or none: under other names first, then renamed.

    Raises:
        Datafejl: the folder or a file cannot be written.
    """
    kladder: list[tuple[Path, Path]] = []
    ny = not mappe.exists()
    try:
        mappe.mkdir(parents=True, exist_ok=True)
        for navn, bytes_ in indhold.items():
            maal = mappe / navn
            if maal.exists() and not maal.is_file():
                raise IsADirectoryError(errno.EISDIR, "", str(maal))
            kladde = mappe / f".{navn}-{os.getpid()}.tmp"
            kladder.append((kladde, maal))
            kladde.write_bytes(bytes_)
            if maal.exists():
                shutil.copymode(maal, kladde)
        _ombyt(kladder)
    except OSError as aarsag:
        raise kan_ikke_skrives(aarsag, mappe) from aarsag
    finally:
        for kladde, _ in kladder:
            kladde.unlink(missing_ok=True)
        if ny and mappe.is_dir() and not any(mappe.iterdir()):
            mappe.rmdir()
    return tuple(mappe / navn for navn in indhold)


def _ombyt(kladder: Sequence[tuple[Path, Path]]) -> None:
    """All drafts in the place of their files; where one fails, such as for a file that Excel has open, none."""
    gamle: list[tuple[Path, Path]] = []
    skrevne: list[Path] = []
    try:
        for kladde, maal in kladder:
            if maal.exists():
                gammel = kladde.with_suffix(".gammel")
                maal.replace(gammel)
                gamle.append((gammel, maal))
            kladde.replace(maal)
            skrevne.append(maal)
    except BaseException:
        for maal in skrevne:
            maal.unlink()
        for gammel, maal in gamle:
            gammel.replace(maal)
        raise
    for gammel, _ in gamle:
        gammel.unlink()


def kan_ikke_skrives(aarsag: OSError, mappe: Path) -> Datafejl:
    """
    Why a folder cannot be written, for people.

    Example:
        >>> from pathlib import Path
        >>> print(kan_ikke_skrives(PermissionError(13, "Permission denied"), Path("ud")))
        ud: fundet «ingen adgang»; forventet en mappe, der kan skrives i; ret stien
    """
    fundet = _AARSAGER.get(aarsag.errno or 0, aarsag.strerror or type(aarsag).__name__)
    linje = Datalinje(
        fil=str(aarsag.filename or mappe), fundet=fundet, forventet="en mappe, der kan skrives i", raad="ret stien"
    )
    return Datafejl([linje])
