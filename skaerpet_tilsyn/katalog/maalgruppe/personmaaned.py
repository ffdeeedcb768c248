"""
The quantities of a person-month, defined once: history -> for each month what the rules read.

This is the specification: plain functions over integers. Every other engine is held against it.
A quantity is a pair: the number, and whether that is all there is. Where it is not (the records do
not cover the window, or a cell is empty) the number is a lower bound.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from skaerpet_tilsyn.katalog.maalgruppe.forloeb import Forloeb, find_forloeb
from skaerpet_tilsyn.tid import Dagsafrunding, hele_maaneder, plus_maaneder

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta.historik import Historik, Ydelsesspand
    from skaerpet_tilsyn.katalog.maalgruppe.maaleregler import Maaleregler

INGEN = "ingen"
"""The ydelse and kommune of a month without any ydelse of the målgruppe."""


class Tal(NamedTuple):
    """A number, and whether it is known to be all; otherwise it is a lower bound."""

    nedre: int
    kendt: bool


class Placering(NamedTuple):
    """
    Where a person stands in a month: ydelse, kommune, last day on the ydelse, anciennitet in months.

    ``ydelse`` and ``kommunekode`` are None where unknown and ``ingen`` where there is none.
    """

    ydelse: str | None
    kommunekode: str | None
    sidste_dag: int
    anciennitet: Tal


class Personmaaned(NamedTuple):
    """All quantities of one person in one month (index ``12 * year + month - 1``)."""

    maaned: int
    placering: Placering
    fritaget_samtaler: bool
    fritaget_aktiv: bool
    samtaler_12: Tal
    tilbud_12: Tal
    timer_12: Tal
    samtaler_6: Tal
    tilbud_6: Tal
    timer_6: Tal


def personmaaned(historik: Historik, maaned: int, regler: Maaleregler) -> Personmaaned:
    """
    The quantities of one person in one month; hours in hundredths.

    Example:
        >>> from skaerpet_tilsyn.fakta import Borger, Daekning, Ydelsesforloeb
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.tid import Maaned, Periode
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld(), ydelser=(
        ...     Ydelsesforloeb(ydelse="kontanthjaelp", kommunekode="766",
        ...                    periode=Periode(date(2020, 11, 30), None)),))
        >>> nov = Maaned(2021, 11)
        >>> personmaaned(b.historik, nov.indeks, Regelsaet.for_maaned(nov).maaleregler).placering.anciennitet
        Tal(nedre=12, kendt=True)
    """
    sted = placering(historik, maaned, regler)
    return Personmaaned(
        maaned=maaned,
        placering=sted,
        fritaget_samtaler=fritaget(historik, sted, "samtaler"),
        fritaget_aktiv=fritaget(historik, sted, "aktiv_indsats"),
        samtaler_12=samtaler(historik, maaned, regler.vindue_12, regler),
        tilbud_12=tilbud(historik, maaned, regler.vindue_12, regler),
        timer_12=timer(historik, maaned, regler.vindue_12),
        samtaler_6=samtaler(historik, maaned, regler.vindue_6, regler),
        tilbud_6=tilbud(historik, maaned, regler.vindue_6, regler),
        timer_6=timer(historik, maaned, regler.vindue_6),
    )


def placering(historik: Historik, maaned: int, regler: Maaleregler) -> Placering:
    """
    Ydelse, kommune and anciennitet: the ydelse with the longest anciennitet among those with a day
    in the month (tie: the statute's order), then its period with the last such day (tie: latest
    start, then lowest kommunekode).
    """
    start, slut = maanedens_dage(maaned)
    dagen = slut - 1 if regler.maaledag == "ultimo" else start
    mulige: list[tuple[Tal, int, int, Ydelsesspand]] = []
    for forloeb in find_forloeb(historik, regler):
        i_maaneden = [p for p in forloeb.perioder if p.fra < slut and p.til > start]
        if not i_maaneden:
            continue
        sidste = max(min(p.til, slut) - 1 for p in i_maaneden)
        anciennitet = _anciennitet(forloeb, sidste if regler.maaledag == "sidste_ydelsesdag" else dagen)
        paa_dagen = [p for p in i_maaneden if p.til > sidste]
        periode = min(paa_dagen, key=lambda p: (-p.fra, p.kommunekode, regler.raekkefoelge[p.ydelse]))
        mulige.append((anciennitet, regler.raekkefoelge[periode.ydelse], sidste, periode))
    er_daekket = daekket(historik.daekket_ydelser, maaned, 1)
    if not mulige:
        ingen = INGEN if er_daekket else None
        return Placering(ingen, ingen, slut - 1, Tal(0, er_daekket))
    laengst, _, sidste, periode = min(mulige, key=lambda m: (-m[0].nedre, m[1]))
    # Another ydelse with an unknown start may be the longer one.
    sikker = er_daekket and all(m[0].kendt or m[0] is laengst for m in mulige)
    return Placering(
        periode.ydelse if sikker else None,
        periode.kommunekode if sikker else None,
        sidste,
        Tal(laengst.nedre, sikker and laengst.kendt),
    )


def _anciennitet(forloeb: Forloeb, dag: int) -> Tal:
    anker = forloeb.ankre[0]
    for senere in forloeb.ankre[1:]:
        if senere.fra <= dag:
            anker = senere
    maaneder = hele_maaneder(date.fromordinal(anker.start), date.fromordinal(dag))
    return Tal(max(0, anker.tillaeg + maaneder), anker.kendt)


def fritaget(historik: Historik, sted: Placering, fokusmaal: str) -> bool:
    """Whether an exemption from the fokusmål covers the last day on the ydelse."""
    return any(navn in {fokusmaal, ""} and fra <= sted.sidste_dag < til for navn, fra, til in historik.fritagelser)


def samtaler(historik: Historik, maaned: int, vindue: int, regler: Maaleregler) -> Tal:
    """Held conversations in the window."""
    start, slut = vinduets_dage(historik, maaned, vindue, regler)
    dage = [(dag, form) for dag, form in historik.samtaler if start <= dag < slut]
    kendt = daekket(historik.daekket_samtaler, maaned, vindue)
    if regler.samtaleformer is not None:
        kendt = kendt and all(form for _, form in dage)
        dage = [(dag, form) for dag, form in dage if form in regler.samtaleformer]
    return Tal(len({dag for dag, _ in dage}) if regler.en_om_dagen else len(dage), kendt)


def tilbud(historik: Historik, maaned: int, vindue: int, regler: Maaleregler) -> Tal:
    """Active tilbud with a day in the window (or, under that reading, begun in it)."""
    start, slut = vinduets_dage(historik, maaned, vindue, regler)
    antal = 0
    for tilbudstype, fra, til in historik.tilbud:
        i_vinduet = start <= fra < slut if regler.tilbud_fra_start else fra < slut and start < til
        if i_vinduet and tilbudstype not in regler.passive_tilbud:
            antal += 1
    return Tal(antal, daekket(historik.daekket_tilbud, maaned, vindue))


def timer(historik: Historik, maaned: int, vindue: int) -> Tal:
    """Ordinary hours in the whole months of the window, in hundredths, reversals subtracted."""
    sum_, kendt = 0, daekket(historik.daekket_timer, maaned, vindue)
    ukendt_fradrag = False
    for nr, hundrededele, tilbagefoersel in historik.timer:
        if maaned - vindue < nr <= maaned:
            if hundrededele is None:
                kendt = False
                ukendt_fradrag = ukendt_fradrag or tilbagefoersel
            else:
                sum_ += hundrededele
    # With a reversal of unknown size, not even a lower bound is left.
    return Tal(min(sum_, 0) if ukendt_fradrag else sum_, kendt)


def vinduets_dage(historik: Historik, maaned: int, vindue: int, regler: Maaleregler) -> tuple[int, int]:
    """The window's days as half-open ordinals."""
    slut = _foerste_dag(maaned + 1)
    if not regler.rullende:
        return _foerste_dag(maaned - vindue + 1), slut
    dag = date.fromordinal(placering(historik, maaned, regler).sidste_dag)
    bagud = plus_maaneder(dag, -vindue, afrunding=Dagsafrunding.NED)
    return bagud.toordinal() + 1, dag.toordinal() + 1


def daekket(spaend: tuple[int, int], maaned: int, vindue: int) -> bool:
    """
    Whether the months of a window that ends with ``maaned`` are all within a span.

    Example:
        >>> daekket((10, 20), 12, 3), daekket((10, 20), 12, 4)
        (True, False)
    """
    return spaend[0] <= maaned - vindue + 1 and maaned <= spaend[1]


def maanedens_dage(maaned: int) -> tuple[int, int]:
    """
    The days of a month as half-open ordinals.

    Example:
        >>> fra, til = maanedens_dage(12 * 2021 + 1)
        >>> til - fra
        28
    """
    return _foerste_dag(maaned), _foerste_dag(maaned + 1)


@lru_cache(maxsize=4096)
def _foerste_dag(maaned: int) -> int:
    return date(maaned // 12, maaned % 12 + 1, 1).toordinal()
