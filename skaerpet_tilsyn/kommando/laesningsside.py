"""The figures of registers under every reading of the disputed points, as a part of a page for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.text import Text

from skaerpet_tilsyn.katalog.valg import find_valg
from skaerpet_tilsyn.kommando.linjer import skriv
from skaerpet_tilsyn.kommando.taltabel import taltabel
from skaerpet_tilsyn.laesning.kolonner.skift import IKKE_OPFYLDT, OPFYLDT, UAFKLARET, UDEN_FOR
from skaerpet_tilsyn.laesning.tekst.vaerdier import vis_interval
from skaerpet_tilsyn.opgoerelse.sammenlign.spoergsmaal import vis_udfald
from skaerpet_tilsyn.tal import skriv_tal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console
    from rich.table import Table

    from skaerpet_tilsyn.opgoerelse.laesninger.laesningssvar import Laesningssvar
    from skaerpet_tilsyn.opgoerelse.laesninger.svar import Borgerlaesninger, Kommunelaesninger

HOEJST_VIST: Final = 100
"""How many municipalities the page shows; the files hold them all."""
ALENE: Final = "hver læsning står alene: de andre omtvistede punkter er læst som valgt"
"""What the table of readings shows."""
BORGERNE: Final = "borgerne, og hvad hver af dem afhænger af, står i tabellen omtvistede_borgere (--ud MAPPE)"
HELE_REGISTRET: Final = (
    "under alle læsninger er borgerne talt i hele registret; --kommune gælder kommunerne og tabellen omtvistede_borgere"
)
"""What a choice of municipalities does not change."""


def skriv_laesninger(svar: Laesningssvar, k: Console) -> None:
    """The citizens by fokusmål and reading, the municipalities, and the disputes that matter for any of them."""
    k.print(Text(f"Under alle læsninger, {svar.maaned.tekst}", style="bold"))
    for borgere in svar.borgere:
        k.print()
        k.print(Text(f"Borgere: {borgere.titel}", style="bold"))
        skriv(k, [_om_borgerne(borgere)])
        k.print()
        k.print(_laesninger(borgere))
    if svar.kommuner:
        k.print()
        k.print(Text("Kommuner", style="bold"))
        skriv(k, [_om_kommunerne(svar.kommuner)])
        k.print()
        k.print(_kommuner(svar.kommuner))
    skriv(k, ["", *(f"- {linje}" for linje in _noter(svar))])


def _om_borgerne(b: Borgerlaesninger) -> str:
    antal = b.afhaengige
    ud = f"{skriv_tal(antal)} af {skriv_tal(b.antal)} {'borger' if b.antal == 1 else 'borgere'}"
    if not antal:
        return f"{ud} har et andet udfald under en anden læsning"
    return f"{ud} har ikke samme udfald under alle {skriv_tal(b.rum.antal)} kombinationer af læsninger"


def _laesninger(b: Borgerlaesninger) -> Table:
    tabel = taltabel("Punkt")
    tabel.add_column("Læst som", overflow="fold")
    for navn in ("Opfyldt", "Ikke opfyldt", "Uafklaret", "Uden for nævneren", "Andet udfald"):
        tabel.add_column(navn, justify="right")
    for tal in b.tal:
        punkt, laesning = (tal.punkt, tal.laesning) if tal.punkt else ("valgt", "")
        antal = (tal.antal[udfald] for udfald in (OPFYLDT, IKKE_OPFYLDT, UAFKLARET, UDEN_FOR))
        andre = skriv_tal(tal.andre) if tal.punkt else ""
        tabel.add_row(punkt, laesning, *map(skriv_tal, antal), andre)
    return tabel


def _om_kommunerne(alle: Sequence[Kommunelaesninger]) -> str:
    afhaengige = {k.kommunekode for k in alle if k.afhaenger_af}
    antal = len({k.kommunekode for k in alle})
    return (
        f"{skriv_tal(len(afhaengige))} af {skriv_tal(antal)} {'kommune' if antal == 1 else 'kommuner'} "
        "har et svar, der afhænger af, hvordan et omtvistet punkt læses"
    )


def _kommuner(alle: Sequence[Kommunelaesninger]) -> Table:
    tabel = taltabel("Kommune")
    for navn in ("Spørgsmål", "Svar", "Under alle læsninger", "Gennemsnit, pct.", "Afhænger af"):
        tabel.add_column(navn, overflow="fold")
    for kommune in alle[:HOEJST_VIST]:
        tabel.add_row(
            kommune.kommune,
            kommune.titel,
            vis_udfald(kommune.udfald),
            " eller ".join(map(vis_udfald, kommune.mulige)),
            "" if kommune.spaend is None else vis_interval(kommune.spaend, "pct.").removesuffix(" pct."),
            ", ".join(kommune.afhaenger_af),
        )
    return tabel


def _noter(svar: Laesningssvar) -> Iterator[str]:
    yield ALENE
    if any(b.borgere for b in svar.borgere):
        yield BORGERNE
    if len(svar.kommuner) > HOEJST_VIST:
        yield f"her er {HOEJST_VIST} af {skriv_tal(len(svar.kommuner))} svar om kommuner; --ud MAPPE skriver dem alle"
    borgernes = {navn for b in svar.borgere for borger in b.borgere for navn in borger.afhaenger_af}
    kommunernes = {navn for kommune in svar.kommuner for navn in kommune.afhaenger_af}
    for navn in sorted(borgernes | kommunernes):
        yield str(find_valg(navn))
