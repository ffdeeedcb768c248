"""What the commands that make figures of registers share."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from skaerpet_tilsyn.kommando.fejl import Brugsfejl
from skaerpet_tilsyn.register.celle import vis

FORMATER: Final = ("tekst", "csv", "xlsx", "parquet", "json", "kmd")
"""What ``--format`` can be where there are several tables."""
_FILTYPER: Final = (".csv", ".xlsx", ".parquet", ".json")


def kraev_mappe(kommando: str, mappe: str | None) -> Path:
    """
    The folder of registers.

    Raises:
        Brugsfejl: there is none.
    """
    if mappe is None:
        raise Brugsfejl(
            hvad=kommando,
            fundet="ingen mappe",
            forventet="MAPPE med registertabeller",
            raad=f"se skaerpet-tilsyn {kommando} --hjaelp",
        )
    return Path(mappe)


def kraev_anden_mappe(ud: str | None, *laeste: str | None, tabel: str) -> None:
    """
    Refuse to write among the registers, where ``tabel`` is one that is written and has the name of one that is read.

    Raises:
        Brugsfejl: the folder is one of those that are read.
    """
    if ud is not None and Path(ud).resolve() in {Path(mappe).resolve() for mappe in laeste if mappe is not None}:
        raise Brugsfejl(
            hvad="--ud",
            fundet=vis(ud),
            forventet=f"en anden mappe end registrenes, for tabellen {tabel} hedder som et register",
            raad="vælg en anden mappe, fx --ud resultat",
        )


def kontroller_format(format_: str, ud: str | None) -> None:
    """
    Refuse a format of several files without a folder for them, a file in place of the folder, and text in files.

    Raises:
        Brugsfejl: the two do not fit together.
    """
    if ud is None and format_ not in {"tekst", "json"}:
        raise Brugsfejl(
            hvad="--format",
            fundet=format_,
            forventet="--ud MAPPE, når der skrives flere filer",
            raad="tilføj fx --ud resultat",
        )
    if ud is not None and Path(ud).suffix.lower() in _FILTYPER and not Path(ud).is_dir():
        format_ = Path(ud).suffix.lower().removeprefix(".")
        raise Brugsfejl(
            hvad="--ud",
            fundet=vis(ud),
            forventet="en mappe, for der er flere tabeller",
            raad=f"skriv --ud {vis(str(Path(ud).with_suffix('')))} --format {format_}",
        )
    if ud is not None and format_ == "tekst":
        raise Brugsfejl(
            hvad="--format",
            fundet="tekst",
            forventet="csv, xlsx, parquet, json eller kmd til filer",
            raad="vælg et af dem",
        )
