"""``arbejdsliste --regler 2026``: who lacks talks, a tilbud or the first talk, and by when."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Final

from rich import box
from rich.table import Table
from rich.text import Text

from skaerpet_tilsyn.kommando import metoder
from skaerpet_tilsyn.kommando.arbejdsliste import FILTYPER, FORMATER, HOEJST_VIST
from skaerpet_tilsyn.kommando.faelles import kraev_mappe
from skaerpet_tilsyn.kommando.fejl import Brugsfejl
from skaerpet_tilsyn.kommando.fremdrift import Fremdrift
from skaerpet_tilsyn.kommando.linjer import skriv
from skaerpet_tilsyn.kommando.omraader import afvis_fremmede, indsatsregelsaet
from skaerpet_tilsyn.kommando.retsvalg import med_tilvalg
from skaerpet_tilsyn.kommando.udskrift import Svar, find_ud, konsol
from skaerpet_tilsyn.laesning.tekst import vis_navn
from skaerpet_tilsyn.opgoerelse.indsats.indsatsmangler import KRAV_EFTER_NAVN
from skaerpet_tilsyn.opgoerelse.jobsamtaler.indsatsark import navn_paa
from skaerpet_tilsyn.register.indsatsliste import indsatsliste
from skaerpet_tilsyn.register.skriv import filer
from skaerpet_tilsyn.register.tabeller.kilde import registerfiler
from skaerpet_tilsyn.register.tabeller.skema import INDSATS_2026
from skaerpet_tilsyn.tal import skriv_tal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import Console

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.register.indsatsliste import Indsatsliste
    from skaerpet_tilsyn.tid import Maaned

__all__ = ["FORMATER", "koer"]
OVERSKRIFTER: Final = ("Senest", "Kommune", "A-kasse", "Borger", "Målgruppe", "Krav", "Mangler", "Har", "Begyndt")
"""The headings of the page's table."""
_OM_LISTEN: Final = (
    "senest er den sidste dag, det tæller; den første samtale har ingen kendt frist, kun vinduets sidste dag",
    "borgere, der er undtaget fra samtaler eller tilbud, står her kun med den første samtale",
)


def koer(
    *,
    mappe: str | None,
    maaned: Maaned,
    horisont: int,
    kommuner: frozenset[str],
    ydelser: Sequence[str],
    uafklarede: bool,
    fortolkninger: Mapping[str, str] | None,
    format_: str,
    ud: str | None,
) -> Svar:
    """
    The list, as a page or as a file.

    Raises:
        Brugsfejl: the folder is missing, or the options do not fit together.
        Datafejl: with everything that is wrong with the registers.
        UafklaretRetsstilling: the answer needs ``--overgangsregel``.
    """
    sti = kraev_mappe("arbejdsliste", mappe)
    afvis_fremmede(["--ydelse"] if ydelser else ())
    til = find_ud(ud, registerfiler(sti, INDSATS_2026))
    format_ = format_ or ("tekst" if til is None else FILTYPER.get(til.suffix.lower(), "tekst"))
    if til is None and format_ in {"xlsx", "parquet"}:
        raise Brugsfejl(
            hvad="--format",
            fundet=format_,
            forventet="--ud FIL, når der skrives en fil",
            raad="tilføj fx --ud liste.xlsx",
        )
    ret = indsatsregelsaet(fortolkninger)
    with med_tilvalg(), Fremdrift("finder borgere") as fremdrift:
        liste = indsatsliste(
            sti,
            maaned=maaned,
            horisont=horisont,
            ret=ret,
            kommuner=kommuner,
            uafklarede=uafklarede,
            fremdrift=fremdrift,
        )
    if format_ == "tekst":
        return Svar(indhold=_side(liste, ret, horisont, konsol(til), uafklarede=uafklarede), ud=til)
    ark, om_data = [liste.ark()], (*liste.noter, *liste.kvittering.linjer())
    om = partial(metoder.indsatslistens, liste, horisont, ret, ark, (*_OM_LISTEN, *om_data))
    indhold = next(iter(filer(ark, format_, samlet="arbejdsliste", om=om).values()))
    return Svar(indhold=indhold, ud=til, noter=om_data)


def _side(liste: Indsatsliste, ret: Regelsaet, horisont: int, k: Console, *, uafklarede: bool) -> str:
    sidste = liste.maaned.plus(maaneder=horisont - 1)
    with k.capture() as side:
        til = "" if horisont == 1 else f" til {sidste.tekst}"
        k.print(Text(f"Arbejdsliste, {liste.maaned.tekst}{til}", style="bold"))
        k.print()
        if liste.poster:
            k.print(_tabel(liste))
            k.print()
        skriv(k, _bund(liste, ret, uafklarede=uafklarede))
    return side.get()


def _tabel(liste: Indsatsliste) -> Table:
    tabel = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for navn in OVERSKRIFTER:
        tabel.add_column(navn, overflow="fold")
    for borger_id, m in liste.poster[:HOEJST_VIST]:
        tabel.add_row(
            str(m.senest),
            navn_paa("kommune", m.kommunekode),
            m.a_kasse or "",
            str(borger_id),
            vis_navn(m.maalgruppe),
            KRAV_EFTER_NAVN[m.krav].titel,
            f"{m.mangler}{'' if m.sikker else ' (uafklaret)'}",
            str(m.har),
            str(m.start),
        )
    return tabel


def _bund(liste: Indsatsliste, ret: Regelsaet, *, uafklarede: bool) -> list[str]:
    antal = len({borger_id for borger_id, _ in liste.poster})
    efter_krav = Counter(m.krav for _, m in liste.poster)
    dele = [f"{skriv_tal(efter_krav[navn], 0)} {k.titel}" for navn, k in KRAV_EFTER_NAVN.items() if efter_krav[navn]]
    linjer = [
        f"{skriv_tal(antal, 0)} {'borger' if antal == 1 else 'borgere'} mangler noget: {', '.join(dele)}"
        if antal
        else "ingen borgere mangler noget"
        if uafklarede
        else "ingen borgere mangler med sikkerhed noget; --uafklarede tager dem med, som registrene ikke afgør"
    ]
    if len(liste.poster) > HOEJST_VIST:
        linjer.append(
            f"her er de {HOEJST_VIST}, det haster mest med; --format csv, xlsx, parquet eller json giver dem alle"
        )
    om = (
        f"regler: {ret.regime.titel}",
        *(f"{navn}={slug}" for navn, slug in ret.andre_valg),
        *_OM_LISTEN,
        *liste.noter,
        *liste.kvittering.linjer(),
    )
    return [*linjer, "", *(f"- {linje}" for linje in om)]
