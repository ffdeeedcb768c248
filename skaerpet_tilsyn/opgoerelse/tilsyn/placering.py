"""Recorded events placed in time: in their order, at most one a day, between what is known."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from skaerpet_tilsyn.fejl import UgyldigHaendelse
from skaerpet_tilsyn.laesning.tekst.led import vis_dag
from skaerpet_tilsyn.opgoerelse.tilsyn.dage import Dage

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from skaerpet_tilsyn.katalog.tilsyn.haendelser import Tilsynshaendelse

_EN_DAG = timedelta(days=1)


def placer(haendelser: Sequence[Tilsynshaendelse], *, foerst: date, sidst: date) -> tuple[Dage, ...]:
    """
    The days that each event can have been on; one whose day is unknown lies from ``foerst`` to ``sidst``.

    Days that are given are taken as they are: whether the law was in force then is no matter here.

    Raises:
        UgyldigHaendelse: two on one day, one before the other's day, or no day left for one whose day is unknown.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Haendelsesart, Tilsynshaendelse
        >>> modtaget = [Tilsynshaendelse(art=Haendelsesart.REDEGOERELSE, dato=dag)
        ...             for dag in (date(2022, 5, 1), None, date(2022, 5, 4))]
        >>> placer(modtaget, foerst=date(2022, 1, 1), sidst=date(2026, 6, 30))[1].tekst
        'en ukendt dag fra 2. maj 2022 til 3. maj 2022'
    """
    tidligst: list[date] = []
    ledig = foerst
    for nr, haendelse in enumerate(haendelser, start=1):
        dag = ledig if haendelse.dato is None else haendelse.dato
        if tidligst and dag < ledig:
            raise _optaget(nr, haendelser, dag)
        tidligst.append(dag)
        ledig = dag + _EN_DAG
    dage: list[Dage] = []
    ledig = sidst
    for nr in range(len(haendelser), 0, -1):
        haendelse, fra = haendelser[nr - 1], tidligst[nr - 1]
        til = ledig if haendelse.dato is None else fra
        if til < fra:
            fundet = f"{haendelse.art} på en ukendt dag tidligst den {vis_dag(fra)}"
            dele = (fundet, f"en dag senest den {vis_dag(til)}", "ret dagen for en af de andre")
            raise UgyldigHaendelse(nr=nr, felt="dato", dele=dele)
        dage.append(Dage(fra, til))
        ledig = til - _EN_DAG
    return tuple(reversed(dage))


def _optaget(nr: int, haendelser: Sequence[Tilsynshaendelse], dag: date) -> UgyldigHaendelse:
    """A day that an event before has taken or passed."""
    kendte = [h.dato for h in haendelser[: nr - 1] if h.dato is not None]
    fundet = f"{haendelser[nr - 1].art} den {vis_dag(dag)}"
    if not kendte or kendte[-1] < dag:
        dele = (fundet, "en dag til hver hændelse med ukendt dag før den", "ret dagen, eller slet en af dem")
    elif kendte[-1] == dag:
        dele = (
            f"{fundet}, hvor der er en anden hændelse",
            "højst én hændelse om dagen",
            "ret den enes dag (en redegørelse og en plan, der kom samme dag, er én hændelse)",
        )
    else:
        dele = (
            f"{fundet} efter en den {vis_dag(kendte[-1])}",
            "hændelser i tidens orden",
            "ret dagen, eller sortér dem",
        )
    return UgyldigHaendelse(nr=nr, felt="dato", dele=dele)
