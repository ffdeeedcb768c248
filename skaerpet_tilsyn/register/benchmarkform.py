"""The published table Y30R21 in the four forms in which it is served, as one table of cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.register.celle import Celle, filfejl, vis
from skaerpet_tilsyn.register.csvfil import tabel_af_tekst
from skaerpet_tilsyn.register.jsonfil import JsonTal, json_af_tekst, slags, som_celle
from skaerpet_tilsyn.register.tabel import Kolonne, Skema, Tabel, laes_overskrifter
from skaerpet_tilsyn.register.tekstfil import laes_tekst

if TYPE_CHECKING:
    from pathlib import Path

    from skaerpet_tilsyn.fejl import Datafejl
    from skaerpet_tilsyn.register.celle import Fejlliste
    from skaerpet_tilsyn.register.jsonfil import Json

KRAEVEDE: Final = ("omraade", "periode", "ydelsesgruppe", "forskel_andel")
SKEMA: Final = Skema(
    kolonner=(
        Kolonne("omraade", "Område", ("area",)),
        Kolonne("periode", "Periode"),
        Kolonne("ydelsesgruppe", "Ydelsesgrupper", ("ydelsesgrupper",)),
        Kolonne("forventet_antal", "Forventet antal"),
        Kolonne("faktisk_antal", "Faktisk antal"),
        Kolonne(
            "forskel_antal",
            "Forskel mellem forventet og faktisk antal",
            ("forskel_mellem_forventet_og_faktisk_antal",),
        ),
        Kolonne("forventet_andel", "Forventet andel (pct.)", ("forventet_andel_pct",)),
        Kolonne("faktisk_andel", "Faktisk andel (pct.)", ("faktisk_andel_pct",)),
        Kolonne(
            "forskel_andel",
            "Forskel mellem forventet og faktisk andel (pct. point)",
            (
                "forskel_mellem_forventet_og_faktisk_andel",
                "forskel_mellem_forventet_og_faktisk_andel_pct_point",
            ),
        ),
        Kolonne("placering", "Placering på benchmarkranglisten", ("placering_paa_benchmarkranglisten",)),
    ),
    varianter=(KRAEVEDE,),
)

_NOEGLEFEJL: Final = "Forkert nøgle eller nøglen er udløbet."
_FORM: Final = "en tabel som jobindsats.dk leverer den: [{Variables, Data}], {columns, rows} eller CSV"


def laes_benchmarkform(sti: Path, fejl: Fejlliste) -> Tabel:
    """
    The cells of the table, however it was served; an answer that is an error is said to be one.

    Raises:
        Datafejl: the file is no such table.
    """
    tekst = laes_tekst(sti)
    if _NOEGLEFEJL in tekst:
        raise filfejl(
            sti,
            fundet=_NOEGLEFEJL,
            forventet="en tabel fra jobindsats.dk",
            raad="hent tabellen igen med en gyldig nøgle (den fås hos jobindsats.dk)",
        )
    if not tekst.lstrip().startswith(("[", "{")):
        return tabel_af_tekst(tekst, sti, SKEMA, fejl)
    match json_af_tekst(tekst, sti):
        case {"code": kode, "cause": aarsag}:
            raise _afvist(sti, kode, aarsag)
        case {"columns": list(overskrifter), "rows": list(raekker)}:
            return _tabel(sti, "rows", [_overskrift(o) for o in overskrifter], raekker, fejl)
        case [{"Variables": list(variable), "Data": list(raekker)}]:
            return _tabel(sti, "Data", [_label(v) for v in variable], raekker, fejl)
        case andet:
            raise filfejl(sti, fundet=slags(andet), forventet=_FORM, raad="hent tabellen igen")


def _afvist(sti: Path, kode: Json, aarsag: Json) -> Datafejl:
    return filfejl(
        sti,
        fundet=f"fejl {_tekst(kode)}: {_tekst(aarsag)}",
        forventet="en tabel fra jobindsats.dk",
        raad="ret forespørgslen, og hent tabellen igen",
    )


def _tekst(vaerdi: Json) -> str:
    match vaerdi:
        case str():
            return vis(vaerdi)
        case JsonTal():
            return vis(vaerdi.tekst)
        case _:
            return slags(vaerdi)


def _overskrift(vaerdi: Json) -> str:
    return vaerdi.strip() if isinstance(vaerdi, str) else ""


def _label(variabel: Json) -> str:
    return _overskrift(variabel.get("Label")) if isinstance(variabel, dict) else ""


def _tabel(sti: Path, liste: str, overskrifter: list[str], raekker: list[Json], fejl: Fejlliste) -> Tabel:
    fundne = laes_overskrifter(overskrifter, SKEMA, fil=sti.name, raekke=None)
    if not raekker:
        raise filfejl(sti, fundet=f"ingen rækker i {liste}", forventet="mindst én række", raad="hent tabellen igen")
    kolonner: dict[str, list[Celle]] = {navn: [] for navn in fundne.kolonner if navn is not None}
    antal = 0
    for nr, raekke in enumerate(raekker):
        plads = f"{liste}[{nr}]"
        if not isinstance(raekke, list) or len(raekke) != len(overskrifter):
            fundet = f"{len(raekke)} celler" if isinstance(raekke, list) else slags(raekke)
            hele = Celle(fil=sti.name, kolonne=plads, tekst="", orden=(nr,))
            forventet = f"en liste med {len(overskrifter)} celler"
            fejl.meld(hele, fundet=fundet, forventet=forventet, raad="hent tabellen igen")
            continue
        antal += 1
        for navn, overskrift, vaerdi in zip(fundne.kolonner, overskrifter, raekke, strict=True):
            if navn is not None:
                sti_i_fil = f"{plads}.{vis(overskrift)}"
                kolonner[navn].append(som_celle(vaerdi, fil=sti.name, sti=sti_i_fil, fejl=fejl, orden=(nr,)))
    return Tabel(
        fil=sti.name,
        antal=antal,
        kolonner={navn: tuple(celler) for navn, celler in kolonner.items()},
        noter=fundne.noter,
    )
