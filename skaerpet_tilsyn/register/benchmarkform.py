"""The published table Y30R21 in the forms in which it is served, as one table of cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.register.celle import Celle, filfejl, vis
from skaerpet_tilsyn.register.csvfil import tabel_af_tekst
from skaerpet_tilsyn.register.jsonfil import slags, som_celle
from skaerpet_tilsyn.register.svarform import er_json, kraev_tabel, svarform
from skaerpet_tilsyn.register.tabel import Kolonne, Skema, Tabel, laes_overskrifter
from skaerpet_tilsyn.register.tekstfil import laes_tekst

if TYPE_CHECKING:
    from pathlib import Path

    from skaerpet_tilsyn.register.celle import Fejlliste
    from skaerpet_tilsyn.register.svarform import Svarform

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


def laes_benchmarkform(sti: Path, fejl: Fejlliste) -> Tabel:
    """
    The cells of the table, however it was served; an answer that is an error is said to be one.

    Raises:
        Datafejl: the file is no such table.
    """
    tekst = laes_tekst(sti)
    kraev_tabel(tekst, sti)
    if er_json(tekst):
        return _tabel(sti, svarform(tekst, sti), fejl)
    return tabel_af_tekst(tekst, sti, SKEMA, fejl)


def _tabel(sti: Path, form: Svarform, fejl: Fejlliste) -> Tabel:
    overskrifter = form.overskrifter
    fundne = laes_overskrifter(overskrifter, SKEMA, fil=sti.name, raekke=None)
    if not form.raekker:
        raise filfejl(
            sti, fundet=f"ingen rækker i {form.liste}", forventet="mindst én række", raad="hent tabellen igen"
        )
    kolonner: dict[str, list[Celle]] = {navn: [] for navn in fundne.kolonner if navn is not None}
    antal = 0
    for nr, (plads, raekke) in enumerate(zip(form.steder, form.raekker, strict=True)):
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
