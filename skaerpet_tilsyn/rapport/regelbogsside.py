"""The rule book as a page: one HTML file that needs no script, no network and no other file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.laesning.tekst import forord
from skaerpet_tilsyn.laesning.tekst.bogbygger import byg_bog
from skaerpet_tilsyn.laesning.tekst.led import afslut, vis_dag
from skaerpet_tilsyn.laesning.tekst.tidsposter import siger
from skaerpet_tilsyn.rapport.skabelon import skabelon, tekst
from skaerpet_tilsyn.version import VERSION

if TYPE_CHECKING:
    from datetime import date

    from skaerpet_tilsyn.laesning.proev.kilder import Baaret
    from skaerpet_tilsyn.laesning.tekst.bog import Bog


def regelbogsside(dag: date | None = None, omraade: str = "skaerpet_tilsyn") -> str:
    """
    The rule book of an area of law on a day, or with all versions, as a page.

    Raises:
        RegelIkkeGaeldende: no regime is in force that day.

    Example:
        >>> from datetime import date
        >>> side = regelbogsside(date(2021, 11, 30))
        >>> side.splitlines()[0], "<script" in side
        ('<!DOCTYPE html>', False)
    """
    return skriv_side(byg_bog(katalogets_inventar(omraade), dag))


def skriv_side(bog: Bog) -> str:
    """A rule book's document as a page."""
    kapitler = dict(zip((anker for _, anker, _ in bog.afsnit), bog.kapitler, strict=False))
    return skabelon("regelbog.html.j2").render(
        bog=bog,
        pr="" if bog.dag is None else vis_dag(bog.dag),
        om_dagen=forord.om_dagen(bog),
        optalt=forord.optalt(bog),
        forord=forord,
        kapitler=kapitler,
        dokumentankre={dokument: f"dokument-{nr}" for nr, dokument in enumerate(bog.dokumenter, start=1)},
        anker=anker,
        siger=siger,
        afslut=afslut,
        version=VERSION,
        stil=f"{tekst('stil.css')}{tekst('regelbog.css')}",
    )


_ANKRE: Final = {
    "regel": "regel",
    "parameter": "parameter",
    "størrelse": "maal",
    "egenskab": "maal",
    "tabel": "tabel",
    "række": "tabel",
    "læsning": "punkt",
    "afgjort punkt": "punkt",
    "ikke modelleret": "udeladt",
}


def anker(baaret: Baaret) -> str:
    """
    Where on the page that stands which a source carries.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> from skaerpet_tilsyn.laesning.proev.kilder import kilder
        >>> {anker(baaret) for baaret in kilder(katalogets_inventar()) if baaret.navn == "K01=streng"}
        {'punkt-K01'}
    """
    slags = _ANKRE.get(baaret.art)
    return "regimer" if slags is None else f"{slags}-{baaret.navn.partition('=')[0]}"
