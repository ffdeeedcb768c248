"""Reading cases from TOML, with everything that is wrong with a file said at once."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Final, cast

from skaerpet_tilsyn.fejl import Datafejl, Datalinje
from skaerpet_tilsyn.laesning.proev.genstand import genstande
from skaerpet_tilsyn.laesning.proev.sager.laes_sag import Klager, laes_sag
from skaerpet_tilsyn.laesning.proev.sager.sagsfil import Sagsfil

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from skaerpet_tilsyn.katalog.emneinventar import Inventar
    from skaerpet_tilsyn.laesning.proev.genstand import Genstand
    from skaerpet_tilsyn.laesning.proev.sager.proevesag import Proevesag

_HOVED: Final = ("omraade", "regel", "tabel", "titel", "sag")


def laes_sager(mappe: Path, inventar: Inventar) -> tuple[Sagsfil, ...]:
    """
    All files with cases in a folder, about one inventory.

    Raises:
        Datafejl: with everything that is wrong with them.
    """
    filer: list[Sagsfil] = []
    fejl: list[Datalinje] = []
    for sti in sorted(mappe.glob("*.toml")):
        try:
            filer.append(laes_sagsfil(sti, inventar))
        except Datafejl as fundne:
            fejl += fundne.linjer
    if fejl:
        raise Datafejl(fejl)
    return tuple(filer)


def laes_sagsfil(sti: Path, inventar: Inventar) -> Sagsfil:
    """
    The cases of a file.

    Raises:
        Datafejl: with everything that is wrong with it.

    Example:
        >>> import tempfile
        >>> from pathlib import Path
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> tekst = '''
        ... omraade = "skaerpet_tilsyn"
        ... regel = "har_samtaler"
        ... [[sag]]
        ... titel = "fire samtaler er nok"
        ... dag = 2021-11-01
        ... forventet = "opfyldt"
        ... fakta = {samtaler_12 = "4 samtaler"}
        ... '''
        >>> with tempfile.TemporaryDirectory() as mappe:
        ...     fil = Path(mappe) / "regel_har_samtaler.toml"
        ...     _ = fil.write_text(tekst, encoding="utf-8")
        ...     laes_sagsfil(fil, katalogets_inventar()).sager[0].titel
        'fire samtaler er nok'
    """
    klager = Klager(sti.name)
    indhold = _indhold(sti)
    klager.ukendte(indhold, _HOVED)
    klager.en_af("omraade", indhold.get("omraade"), (inventar.omraade,))
    genstand = _genstand(indhold, inventar, klager)
    raa = indhold.get("sag", [])
    if not isinstance(raa, list):
        klager.klag("sag", raa, "[[sag]] på en linje for sig og linjer under den", "ret filen")
    if klager.linjer or genstand is None:
        raise Datafejl(klager.linjer)
    sager: list[Proevesag] = []
    for nr, linjer in enumerate(cast("list[object]", raa), start=1):
        klager.sted = f"{sti.name}, sag {nr}"
        if not isinstance(linjer, dict):
            klager.klag("sag", linjer, "[[sag]] på en linje for sig og linjer under den", "ret filen")
            continue
        sag = laes_sag(cast("dict[str, object]", linjer), genstand, klager)
        if sag is not None and sag.noegle in {anden.noegle for anden in sager}:
            klager.klag("titel", sag.titel, "hver titel én gang på en dag og under en læsning", "omdøb sagen")
        elif sag is not None:
            sager.append(sag)
    if klager.linjer:
        raise Datafejl(klager.linjer)
    return Sagsfil(genstand=genstand, sager=tuple(sager))


def _indhold(sti: Path) -> dict[str, object]:
    try:
        return tomllib.loads(sti.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as aarsag:
        fundet = "ikke TOML" if isinstance(aarsag, tomllib.TOMLDecodeError) else "ikke UTF-8"
        linje = Datalinje(fil=sti.name, fundet=fundet, forventet="sager som [[sag]] med linjer under", raad="ret filen")
        raise Datafejl([linje]) from aarsag


def _genstand(indhold: Mapping[str, object], inventar: Inventar, klager: Klager) -> Genstand | None:
    alle = genstande(inventar)
    for art in ("regel", "tabel"):
        kendte = {genstand.navn: genstand for genstand in alle if genstand.art == art}
        if art in indhold:
            navn = indhold[art]
            return kendte[str(navn)] if klager.en_af(art, navn, tuple(kendte)) else None
    klager.klag("regel", None, "navnet på den regel eller tabel, som sagerne handler om", "tilføj linjen")
    return None
