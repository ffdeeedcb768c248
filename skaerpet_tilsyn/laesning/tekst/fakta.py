"""A citizen's facts as Danish text; never with an id."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from skaerpet_tilsyn.fakta import (
    Fritagelse,
    Kontaktforloeb,
    Loentimer,
    Samtale,
    Sygefravaer,
    Tilbud,
    Tilstand,
    Undtagelse,
    Ydelsesforloeb,
)
from skaerpet_tilsyn.laesning.tekst.navne import vis_kommune, vis_navn
from skaerpet_tilsyn.laesning.tekst.vaerdier import vis_tal
from skaerpet_tilsyn.tid import Periode

if TYPE_CHECKING:
    from datetime import date

    from skaerpet_tilsyn.katalog.maalgruppe.brugte_fakta import Faktum


def vis_faktum(faktum: Faktum) -> str:
    """
    One fact, briefly.

    Example:
        >>> from datetime import date
        >>> vis_faktum(Samtale(dato=date(2021, 3, 9), kontaktform="telefonisk"))
        'samtale 9.3.2021 (telefonisk)'
    """
    match faktum:
        case Samtale():
            # The municipality is who holds talks, if nothing else is said.
            hvem = "" if faktum.myndighed == "kommune" else faktum.myndighed
            hvordan = ", ".join(vis_navn(slug) for slug in (hvem, faktum.kontaktform) if slug)
            return f"samtale {_dag(faktum.dato)}{f' ({hvordan})' if hvordan else ''}"
        case Tilbud():
            return f"{vis_navn(faktum.tilbudstype)} {faktum.periode.tekst}"
        case Loentimer():
            timer = "ukendt timetal" if faktum.timer is None else f"{vis_tal(faktum.timer.raa, 'timer')} timer"
            fortegn = "tilbageført " if faktum.tilbagefoersel else ""
            return f"{fortegn}{timer} i {faktum.maaned.tekst}"
        case Ydelsesforloeb():
            return f"{vis_navn(faktum.ydelse)} {faktum.periode.tekst} ({vis_kommune(faktum.kommunekode)})"
        case Fritagelse():
            return f"fritaget for {vis_navn(faktum.fokusmaal) or 'begge fokusmål'} {faktum.periode.tekst}"
        case Tilstand():
            grad = faktum.beskaeftigelsesgrad
            vist = "" if grad is None else f" ({vis_tal(grad.raa, 'pct. af fuld tid')} pct.)"
            return f"{vis_navn(faktum.tilstand)} {faktum.periode.tekst}{vist}"
        case Kontaktforloeb():
            overgang = "" if faktum.overgang is None else f", overgang {_dag(faktum.overgang)}"
            sted = vis_kommune(faktum.kommunekode)
            return f"{vis_navn(faktum.maalgruppe)} {faktum.periode.tekst} ({sted}{overgang})"
        case Undtagelse():
            return f"undtaget fra {faktum.art} {Periode(faktum.afgoerelse, faktum.til).tekst}"
        case Sygefravaer():
            ventet = (faktum.forventet_uger_borger, *faktum.forventet_uger_arbejdsgivere)
            uger = ", ".join("ikke svaret" if en is None else f"{en} uger" for en in ventet)
            return f"sygefravær {faktum.periode.tekst} (ventet af borgeren og arbejdsgiverne: {uger})"
        case _:
            assert_never(faktum)


def _dag(dag: date) -> str:
    return f"{dag.day}.{dag.month}.{dag.year}"
