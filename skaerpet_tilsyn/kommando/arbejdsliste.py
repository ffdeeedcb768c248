"""``arbejdsliste``: who lacks what, and by when."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from rich import box
from rich.table import Table
from rich.text import Text

from skaerpet_tilsyn.fakta.ydelser import YDELSER, forslag, ydelse
from skaerpet_tilsyn.kommando import metoder, noter
from skaerpet_tilsyn.kommando.daekningsraad import daekningsraad
from skaerpet_tilsyn.kommando.faelles import kraev_mappe
from skaerpet_tilsyn.kommando.fejl import Brugsfejl
from skaerpet_tilsyn.kommando.fremdrift import Fremdrift
from skaerpet_tilsyn.kommando.linjer import skriv
from skaerpet_tilsyn.kommando.udskrift import Svar, find_ud, konsol
from skaerpet_tilsyn.laesning.tekst import vis_tal
from skaerpet_tilsyn.opgoerelse.forbehold import forbehold
from skaerpet_tilsyn.register.arbejdsliste import arbejdsliste
from skaerpet_tilsyn.register.celle import vis
from skaerpet_tilsyn.register.skriv import filer
from skaerpet_tilsyn.register.tabeller.kilde import registerfiler
from skaerpet_tilsyn.tal import skriv_tal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from skaerpet_tilsyn.kommando.retsvalg import Retsvalg
    from skaerpet_tilsyn.register.arbejdsliste import Arbejdsliste
    from skaerpet_tilsyn.tid import Maaned

FORMATER: Final = ("tekst", "csv", "xlsx", "parquet", "json")
"""What ``--format`` can be."""
FILTYPER: Final = {".csv": "csv", ".xlsx": "xlsx", ".parquet": "parquet", ".json": "json"}
"""The format of a file, where none is chosen."""
HOEJST_VIST: Final = 50
"""How many persons the page shows; the files hold them all."""


def koer(
    *,
    mappe: str | None,
    maaned: Maaned,
    horisont: int,
    kommuner: frozenset[str],
    ydelser: Sequence[str],
    uafklarede: bool,
    retsvalg: Retsvalg,
    format_: str,
    ud: str | None,
) -> Svar:
    """
    The list, as a page or as a file.

    Raises:
        Brugsfejl: the folder is missing, or a ydelse is unknown.
        Datafejl: with everything that is wrong with the registers.
    """
    sti = kraev_mappe("arbejdsliste", mappe)
    til = find_ud(ud, registerfiler(sti))
    format_ = format_ or ("tekst" if til is None else FILTYPER.get(til.suffix.lower(), "tekst"))
    if til is None and format_ in {"xlsx", "parquet"}:
        raise Brugsfejl(
            hvad="--format",
            fundet=format_,
            forventet="--ud FIL, når der skrives en fil",
            raad="tilføj fx --ud liste.xlsx",
        )
    if retsvalg.alle:
        raise Brugsfejl(
            hvad="--fortolkning",
            fundet="alle",
            forventet="valg som K04=uger",
            raad="vælg én læsning ad gangen; opgoer --fortolkning alle nævner de borgere, der afhænger af en",
        )
    ret = retsvalg.regelsaet(maaned)
    slugs = [_ydelse(tekst) for tekst in ydelser]
    with Fremdrift("finder borgere") as fremdrift:
        liste = arbejdsliste(
            sti,
            maaned=maaned,
            horisont=horisont,
            ret=ret,
            kommuner=kommuner,
            ydelser=slugs,
            uafklarede=uafklarede,
            fremdrift=fremdrift,
        )
    om_data = (*liste.noter, *daekningsraad(sti, liste.noter), *liste.kvittering.linjer())
    if format_ == "tekst":
        side = _side(liste, (*noter.om_retten(ret, maaned), *om_data), horisont, konsol(til), uafklarede=uafklarede)
        return Svar(indhold=side, ud=til)
    ark = (liste.ark(),)
    om = partial(metoder.listens, liste, horisont, ret, ark, om_data)
    indhold = next(iter(filer(ark, format_, samlet="arbejdsliste", om=om).values()))
    return Svar(indhold=indhold, ud=til, noter=(*forbehold(ret), *om_data))


def _ydelse(tekst: str) -> str:
    slug = ydelse(tekst)
    if slug is None or slug not in YDELSER:
        naer = forslag(tekst)
        raise Brugsfejl(
            hvad="--ydelse",
            fundet=vis(tekst),
            forventet=f"en ydelse i målgruppen ({', '.join(YDELSER)})",
            raad=f"mente du «{naer}»?" if slug is None and naer in YDELSER else "vælg en af dem",
        )
    return slug


def _side(liste: Arbejdsliste, om: Sequence[str], horisont: int, k: Console, *, uafklarede: bool) -> str:
    sidste = liste.maaned.plus(maaneder=horisont - 1)
    with k.capture() as side:
        til = "" if horisont == 1 else f" til {sidste.tekst}"
        k.print(Text(f"Arbejdsliste, {liste.maaned.tekst}{til}", style="bold"))
        k.print()
        if liste.poster:
            k.print(_tabel(liste))
            k.print()
        skriv(k, _bund(liste, om, uafklarede=uafklarede))
    return side.get()


def _tabel(liste: Arbejdsliste) -> Table:
    tabel = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for navn in ("Senest", "Kommune", "Borger", "Ydelse", "Mangler", "Har", "Siden"):
        tabel.add_column(navn, overflow="fold")
    ark = liste.ark()
    for (borger_id, m), raekke in zip(liste.poster[:HOEJST_VIST], ark.raekker, strict=False):
        mangler: list[str] = []
        if "samtaler_12" in m.mangler:
            mangler.append(_samtaler(m.mangler["samtaler_12"]))
        if "timer_12" in m.mangler:
            mangler.append(f"et tilbud eller {vis_tal(m.mangler['timer_12'], 'timer')} timer")
        har = f"{_samtaler(m.har['samtaler_12'])}, {vis_tal(m.har['timer_12'], 'timer')} timer"
        tabel.add_row(
            str(m.senest),
            str(raekke[2]),
            str(borger_id),
            str(raekke[4]),
            " og ".join(mangler) + ("" if m.sikker else " (uafklaret)"),
            har,
            "" if m.siden is None else str(m.siden),
        )
    return tabel


def _samtaler(antal: int) -> str:
    return "1 samtale" if antal == 1 else f"{antal} samtaler"


def _bund(liste: Arbejdsliste, om: Sequence[str], *, uafklarede: bool) -> list[str]:
    antal = len(liste.poster)
    samtaler = sum("samtaler_12" in m.mangler for _, m in liste.poster)
    aktiv = sum("timer_12" in m.mangler for _, m in liste.poster)
    linjer = [
        f"{skriv_tal(antal, 0)} {'borger' if antal == 1 else 'borgere'} mangler noget: "
        f"{skriv_tal(samtaler, 0)} mangler samtaler, {skriv_tal(aktiv, 0)} aktiv indsats"
        if antal
        else "ingen borgere mangler noget"
        if uafklarede
        else "ingen borgere mangler med sikkerhed noget; --uafklarede tager dem med, som registrene ikke afgør"
    ]
    if antal > HOEJST_VIST:
        linjer.append(
            f"her er de {HOEJST_VIST}, det haster mest med; --format csv, xlsx, parquet eller json giver dem alle"
        )
    return [
        *linjer,
        "",
        *(f"- {note}" for note in om),
        f"- {metoder.BLIVENDE}",
    ]
