"""
From periods to forløb, vectorised: the twin of :mod:`skaerpet_tilsyn.katalog.maalgruppe.forloeb`.

Periods are sorted by person, family and start; a forløb is a run of rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt
from attrs import frozen

from skaerpet_tilsyn.laesning.kolonner.kalender import kalender, kalender_over
from skaerpet_tilsyn.laesning.kolonner.raekkefoelge import DAGSBIT, Flytning, raekkefoelge

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok, Koder, Numre
    from skaerpet_tilsyn.laesning.kolonner.kalender import Dage, Kalender
    from skaerpet_tilsyn.laesning.kolonner.regelkoder import Regelkoder

_INGEN_ANGIVET: Final = -1


@frozen(kw_only=True, order=False, eq=False)
class Forloebskolonner:
    """
    Sorted periods, and for each the forløb it is part of; then one row a forløb.

    ``start``, ``tillaeg`` and ``kendt`` are the forløb's anchor: ``tillaeg`` months plus the whole
    months since ``start``. ``seneste_angivet`` is for each period the last one of its forløb up to it
    that states an anciennitet (else -1), and is None where none does.
    """

    person: Numre
    fra: Dage
    til: Dage
    kommune: Koder
    orden: Koder
    forloeb: Numre
    start: Dage
    tillaeg: Numre
    kendt: npt.NDArray[np.bool_]
    anciennitet: Numre | None = None
    seneste_angivet: Numre | None = None


def find_forloeb(blok: Borgerblok, koder: Regelkoder, foerste_maaned: int) -> Forloebskolonner:
    """
    All forløb on the ydelser of the målgruppe; ``foerste_maaned`` is the first that the records cover.

    Example:
        >>> from skaerpet_tilsyn.fakta import Daekning
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok
        >>> from skaerpet_tilsyn.laesning.kolonner.regelkoder import regelkoder
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> koder = regelkoder(Regelsaet.for_maaned(Maaned(2021, 11)).maaleregler)
        >>> find_forloeb(Borgerblok(antal=0, daekning=Daekning.fuld()), koder, 0).start.size
        0
    """
    y = blok.ydelser
    familie = koder.familie.take(y.ydelse)
    raekker = np.flatnonzero(familie >= 0)
    if raekker.size == 0:
        return _tomme()
    person, familie, fra = y.person.take(raekker), familie.take(raekker), y.fra.take(raekker)
    gruppe = person * np.int32(koder.familier) + familie
    # Where an anciennitet is stated the last one counts, so it matters which of those that begin together ends first.
    if y.anciennitet is None:
        flytning = raekkefoelge(person, gruppe, fra)
    else:
        flytning = Flytning(np.arange(raekker.size), np.lexsort((y.til.take(raekker), fra, gruppe)))
    if flytning is not None:
        for kolonne in (raekker, person, familie, fra, gruppe):
            flytning.flyt(kolonne)
    til, ydelse = y.til.take(raekker), y.ydelse.take(raekker)
    anciennitet = None if y.anciennitet is None else y.anciennitet.take(raekker)
    dagene = kalender_over(int(fra.min()), int(fra.max()))
    ny_gruppe = gruppe[1:] != gruppe[:-1]
    slut = _slut_indtil_nu(gruppe, til, ny_gruppe)
    begynder = _begynder(fra, slut, ny_gruppe, dagene)
    nr = np.cumsum(begynder, dtype=np.int32) - np.int32(1)
    foerste = np.flatnonzero(begynder)
    fra0, familie0 = fra.take(foerste), familie.take(foerste)
    kendt = (dagene.maaned(fra0) > foerste_maaned) & ~koder.kun_angivet.take(familie0)
    start, tillaeg = fra0.copy(), np.zeros(fra0.size, np.int32)
    forloeb = Forloebskolonner(
        person=person,
        fra=fra,
        til=til,
        kommune=y.kommune.take(raekker),
        orden=koder.orden.take(ydelse),
        forloeb=nr,
        start=start,
        tillaeg=tillaeg,
        kendt=kendt,
        anciennitet=anciennitet,
        seneste_angivet=None if anciennitet is None else _seneste_angivet(anciennitet, foerste, nr),
    )
    # The last row of a forløb holds the latest end of its group so far, which is its own.
    sidste = np.append(foerste[1:], fra.size) - 1
    _arv(forloeb, person.take(foerste), familie0, slut.take(sidste), koder=koder, dagene=dagene)
    return forloeb


def anker(f: Forloebskolonner, forloeb: Numre, dag: Dage) -> tuple[Dage, Numre, npt.NDArray[np.bool_]]:
    """For each pair of a forløb and a day: the start that counts then, the months before it, whether it is known."""
    start, tillaeg, kendt = f.start.take(forloeb), f.tillaeg.take(forloeb), f.kendt.take(forloeb)
    if f.seneste_angivet is None or f.anciennitet is None:
        return start, tillaeg, kendt
    # The last period of the forløb that has begun on the day.
    bund = np.int64(f.fra.min())
    noegle = (f.forloeb.astype(np.int64) << DAGSBIT) + (f.fra - bund)
    soegt = (forloeb.astype(np.int64) << DAGSBIT) + np.maximum(dag - bund, -1)
    begyndt = np.searchsorted(noegle, soegt, side="right") - 1
    angivet = np.where(begyndt >= 0, f.seneste_angivet[begyndt], _INGEN_ANGIVET)
    angivet = np.where((angivet >= 0) & (f.forloeb[angivet] == forloeb), angivet, _INGEN_ANGIVET)
    har = angivet >= 0
    return (
        np.where(har, f.fra[angivet], start),
        np.where(har, f.anciennitet[angivet], tillaeg),
        kendt | har,
    )


def anciennitet(f: Forloebskolonner, forloeb: Numre, dag: Dage) -> tuple[Numre, npt.NDArray[np.bool_]]:
    """Months of each forløb on each day, and whether they are known to be all."""
    start, tillaeg, kendt = anker(f, forloeb, dag)
    dagene = _kalender_over(start, dag)
    ufuldendt = (dagene.dag(start) > dagene.dag(dag)) & (dagene.dag(dag + np.int32(1)) != 1)
    mdr = dagene.maaned(dag) - dagene.maaned(start) - ufuldendt + tillaeg
    return np.maximum(mdr, np.int32(0)), kendt


def _kalender_over(start: Dage, dag: Dage) -> Kalender:
    if start.size == 0:
        return kalender(0, 0)
    return kalender_over(min(int(start.min()), int(dag.min())), max(int(start.max()), int(dag.max())) + 1)


def _slut_indtil_nu(gruppe: Numre, til: Dage, ny_gruppe: npt.NDArray[np.bool_]) -> Dage:
    """The latest end among the rows of the group so far; ``ny_gruppe`` is where a row begins another than the last."""
    foer = np.flatnonzero((til[1:] < til[:-1]) & ~ny_gruppe)
    if not foer.size:
        return til
    # Few periods end before another that began earlier, so only the groups of those are gone through.
    har_tidligere = np.zeros(int(gruppe[-1]) + 1, np.bool_)
    har_tidligere[gruppe.take(foer)] = True
    deres = np.flatnonzero(har_tidligere.take(gruppe))
    slut, gruppe = til.take(deres), gruppe.take(deres)
    lav = np.int64(slut.min())
    trin = gruppe.astype(np.int64) << DAGSBIT
    hoejest = np.maximum.accumulate(trin + (slut - lav))
    til = til.copy()
    til[deres] = hoejest - trin + lav
    return til


def _begynder(fra: Dage, slut: Dage, ny_gruppe: npt.NDArray[np.bool_], dagene: Kalender) -> npt.NDArray[np.bool_]:
    """Where a forløb begins: in a new group, or after a whole calendar month without the ydelse."""
    begynder = np.ones(fra.size, np.bool_)
    begynder[1:] = ny_gruppe
    # Few periods begin after the one before has ended, so months are looked up for those alone.
    efter = np.flatnonzero((fra[1:] > slut[:-1]) & ~ny_gruppe) + 1
    begynder[efter] = brudt(slut.take(efter - 1), fra.take(efter), dagene)
    return begynder


def brudt(slut: Dage, ny_start: Dage, dagene: Kalender) -> npt.NDArray[np.bool_]:
    """
    Whether a whole calendar month lies between an end (exclusive) and a new first day.

    Example:
        >>> import numpy as np
        >>> from skaerpet_tilsyn.laesning.kolonner.kalender import kalender
        >>> brudt(np.array([31, 31], np.int32), np.array([59, 58], np.int32), kalender(0, 100))
        array([ True, False])
    """
    return (ny_start > slut) & (dagene.maaned(slut - np.int32(1)) + 1 < dagene.maaned(ny_start))


def _seneste_angivet(anciennitet: Numre, foerste: npt.NDArray[np.intp], nr: Numre) -> Numre:
    raekker = np.arange(anciennitet.size, dtype=np.int32)
    angivet = np.maximum.accumulate(np.where(anciennitet >= 0, raekker, _INGEN_ANGIVET))
    return np.where(angivet >= foerste[nr], angivet, _INGEN_ANGIVET).astype(np.int32)


def _arv(
    f: Forloebskolonner,
    person: Numre,
    familie: npt.NDArray[np.int16],
    slut: Dage,
    *,
    koder: Regelkoder,
    dagene: Kalender,
) -> None:
    """A forløb that follows one on integration ydelse without a free month keeps its start."""
    if koder.integrationsfamilie < 0:
        return
    gamle = np.flatnonzero(familie == koder.integrationsfamilie)
    nye = np.flatnonzero(koder.arvende.take(familie))
    if gamle.size == 0 or nye.size == 0:
        return
    # Few have been on integration ydelse, so the others need not be looked for.
    har_gammel = np.zeros(int(person[-1]) + 1, np.bool_)
    har_gammel[person.take(gamle)] = True
    nye = nye.compress(har_gammel.take(person.take(nye)))
    egen_start = f.start.take(nye)
    # The last of the person's earlier forløb that began before the new one; of them only it can reach so far.
    begyndt = _noegle(person.take(gamle), f.start.take(gamle), dagene)
    foer = np.searchsorted(begyndt, _noegle(person.take(nye), egen_start, dagene), side="left") - 1
    gammel = gamle.take(np.maximum(foer, 0))
    arver = np.flatnonzero(
        (foer >= 0) & (person.take(gammel) == person.take(nye)) & ~brudt(slut.take(gammel), egen_start, dagene)
    )
    nye, forloeb = nye.take(arver), gammel.take(arver).astype(np.int32)
    f.start[nye], f.tillaeg[nye], f.kendt[nye] = anker(f, forloeb, egen_start.take(arver))


def _noegle(person: Numre, dag: Dage, dagene: Kalender) -> npt.NDArray[np.int64]:
    return (person.astype(np.int64) << DAGSBIT) + (dag - np.int64(dagene.foerste))


def _tomme() -> Forloebskolonner:
    tal, koder = np.zeros(0, np.int32), np.zeros(0, np.int16)
    return Forloebskolonner(
        person=tal,
        fra=tal,
        til=tal,
        kommune=koder,
        orden=koder,
        forloeb=tal,
        start=tal,
        tillaeg=tal,
        kendt=np.zeros(0, np.bool_),
    )
