"""What a source holds, checked and as whole numbers: all of it, or the rows about some persons."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from skaerpet_tilsyn.fejl import Datafejl, Datalinje
from skaerpet_tilsyn.register.tabeller.arbejdere import TRAADE
from skaerpet_tilsyn.register.tabeller.indlaes import oversatte_uden_fejl
from skaerpet_tilsyn.register.tabeller.oversat import oversaet_tabeller
from skaerpet_tilsyn.register.tabeller.raatabel import Raatabel

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    import polars as pl

    from skaerpet_tilsyn.register.tabeller.kilde import Registerkilde, Tabelkilde
    from skaerpet_tilsyn.register.tabeller.oversat import Oversat


def laes_helt(kilde: Registerkilde) -> tuple[dict[str, Oversat], tuple[str, ...]]:
    """
    All tables, and what is said of their columns.

    Raises:
        Datafejl: with everything that is wrong with them.
    """
    laest = _laes_tabeller(kilde)
    raa = {navn: tabel for navn, tabel in laest.items() if isinstance(tabel, Raatabel)}
    if len(raa) < len(laest):
        raise _alle_fejl(laest, kilde.spurgt)
    noter = tuple(note for tabel in raa.values() for note in tabel.noter)
    return oversatte_uden_fejl(raa, hele=True, spurgt=kilde.spurgt), noter


def laes_udsnit(kilde: Registerkilde, udsnit: pl.Expr) -> dict[str, Oversat]:
    """
    The rows of all Parquet tables where a condition on ``borger_id`` holds.

    Raises:
        Datafejl: with everything that is wrong with them.
    """
    try:
        return oversatte_uden_fejl(kilde.laes_del(udsnit, numre=False), hele=False, spurgt=kilde.spurgt)
    except Datafejl:
        # Once more with row numbers, for the messages.
        raa = kilde.laes_del(udsnit, numre=True)
        return oversatte_uden_fejl(raa, hele=False, spurgt=kilde.spurgt)


def _laes_tabeller(kilde: Registerkilde) -> dict[str, Raatabel | Datafejl]:
    """Files side by side; data frames one by one, as several of them may hang on one connection to a database."""
    tabeller, personer = kilde.tabeller, kilde.personer
    with ThreadPoolExecutor(1 if any(t.ramme is not None for t in tabeller.values()) else TRAADE) as pulje:
        laest = dict(zip(tabeller, pulje.map(_laes_tabel, tabeller.values()), strict=True))
    raa = laest[personer.skema.navn]
    if isinstance(raa, Raatabel) and not raa.data.height and not raa.skaeve.antal:
        laest[personer.skema.navn] = Datafejl([uden_raekker(personer)])
    return laest


def _laes_tabel(tabel: Tabelkilde) -> Raatabel | Datafejl:
    try:
        return tabel.laes()
    except Datafejl as fejl:
        return fejl


def uden_raekker(tabel: Tabelkilde) -> Datalinje:
    """What is said of an empty table that must not be empty."""
    return Datalinje(
        fil=tabel.fil,
        fundet="ingen rækker",
        forventet=f"mindst én række i {tabel.skema.navn}",
        raad="fyld tabellen, eller hent den igen",
    )


def _alle_fejl(tabeller: Mapping[str, Raatabel | Datafejl], spurgt: Collection[str]) -> Datafejl:
    """What is wrong with the shape of some tables, and with the cells of the others."""
    fejl: list[Datalinje] = []
    antal = 0
    for navn, tabel in tabeller.items():
        if isinstance(tabel, Datafejl):
            linjer, fundet = list(tabel.linjer), tabel.antal
        else:
            _, linjer, fundet = oversaet_tabeller({navn: tabel}, hele=True, spurgt=spurgt)
        fejl += linjer
        antal += fundet
    return Datafejl(fejl, antal=antal)
