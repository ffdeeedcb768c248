"""
Where each person stands in each month: the twin of ``placering`` in
:mod:`skaerpet_tilsyn.katalog.maalgruppe.personmaaned`.

Most persons have at most one period in a month; those with several are settled apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt
from attrs import frozen

from skaerpet_tilsyn.laesning.kolonner.forloeb import anker
from skaerpet_tilsyn.laesning.kolonner.kalender import foerste_dag, kalender, kalender_over

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Koder, Numre
    from skaerpet_tilsyn.laesning.kolonner.forloeb import Forloebskolonner
    from skaerpet_tilsyn.laesning.kolonner.kalender import Dage, Kalender

UKENDT: Final = -1
"""The code of an unknown ydelse or kommune."""
INGEN: Final = -2
"""The code of no ydelse of the målgruppe."""
_MAANEDSBIT: Final = 5
"""The day of a month fits in so many bits."""
_SIDSTE_DAG: Final = 31


@frozen(kw_only=True, order=False, eq=False)
class Kandidater:
    """Where a person with an unknown ydelse may stand: parallel columns, one row a possibility."""

    maaned: Numre
    person: Numre
    kommune: Koder
    orden: Koder


@frozen(kw_only=True, order=False, eq=False)
class Placeringer:
    """
    Matrices with a row a month and a column a person.

    ``orden`` is the ydelse by its place in the statute's order, or ``UKENDT`` or ``INGEN``; so is
    ``kommune``. ``dag`` is the last day of the month on the ydelse, from 1.
    """

    orden: npt.NDArray[np.int16]
    kommune: npt.NDArray[np.int16]
    dag: npt.NDArray[np.uint8]
    anciennitet: npt.NDArray[np.int16]
    kendt: npt.NDArray[np.bool_]
    kandidater: Kandidater


@frozen(kw_only=True, order=False, eq=False)
class _Fund:
    """One row a person: what is to be written of a month."""

    person: Numre | npt.NDArray[np.intp]
    sidste: Dage
    mdr: Numre
    kendt: npt.NDArray[np.bool_]
    orden: Koder
    kommune: Koder


@frozen(kw_only=True, order=False)
class _Maaned:
    nr: int
    start: int
    slut: int
    daekket: bool


def placeringer(
    f: Forloebskolonner, antal: int, maaneder: range, daekket: tuple[int, int], maaledag: str
) -> Placeringer:
    """
    The placing of every person in every month.

    Example:
        >>> import numpy as np
        >>> from skaerpet_tilsyn.laesning.kolonner.forloeb import _tomme
        >>> placeringer(_tomme(), 2, range(24_262, 24_264), (0, 99_999), "primo").orden.tolist()
        [[-2, -2], [-2, -2]]
    """
    form = (len(maaneder), antal)
    dage = [(foerste_dag(m), foerste_dag(m + 1)) for m in maaneder]
    tid = [
        _Maaned(nr=nr, start=start, slut=slut, daekket=daekket[0] <= m <= daekket[1])
        for nr, (m, (start, slut)) in enumerate(zip(maaneder, dage, strict=True))
    ]
    ud = Placeringer(
        orden=np.empty(form, np.int16),
        kommune=np.empty(form, np.int16),
        dag=np.empty(form, np.uint8),
        anciennitet=np.zeros(form, np.int16),
        kendt=np.empty(form, np.bool_),
        kandidater=Kandidater(maaned=_tal(), person=_tal(), kommune=_koder(), orden=_koder()),
    )
    for m in tid:
        ud.orden[m.nr] = ud.kommune[m.nr] = INGEN if m.daekket else UKENDT
        ud.dag[m.nr] = m.slut - m.start
        ud.kendt[m.nr] = m.daekket
    if f.person.size == 0:
        return ud
    flere = _en_periode(ud, f, tid, maaledag)
    return _flere_perioder(ud, f, flere, maaledag) if flere else ud


def _en_periode(
    ud: Placeringer, f: Forloebskolonner, tid: Sequence[_Maaned], maaledag: str
) -> list[tuple[_Maaned, npt.NDArray[np.intp]]]:
    """Persons with one period in a month are placed; the rows of the others come back."""
    flere: list[tuple[_Maaned, npt.NDArray[np.intp]]] = []
    foer, efter = tid[0].start, tid[-1].slut
    relevante = np.flatnonzero((f.fra < efter) & (f.til > foer))
    fra, til, person = f.fra[relevante], f.til[relevante], f.person[relevante].astype(np.intp)
    orden, kommune, forloeb = f.orden[relevante], f.kommune[relevante], f.forloeb[relevante]
    # Once a period, not once a period and month.
    faste = _faste_ankre(f, forloeb)
    for m in tid:
        her = np.flatnonzero((fra < m.slut) & (til > m.start))
        if her.size == 0:
            continue
        p = person[her]
        samme = p[1:] == p[:-1]
        if bool(samme.any()):
            delt = np.zeros(her.size, np.bool_)
            delt[1:] = samme
            delt[:-1] |= samme
            flere.append((m, relevante[her[delt]]))
            her = her[~delt]
            p = person[her]
        sidste = np.minimum(til[her], np.int32(m.slut)) - np.int32(1)
        if faste is None:
            mdr, kendt = _anciennitet(f, forloeb[her], _maaledag(sidste, m, maaledag))
        else:
            mdr, kendt = _hele_maaneder(faste[0][her], _maaledag(sidste, m, maaledag), m), faste[1][her]
        fund = _Fund(person=p, sidste=sidste, mdr=mdr, kendt=kendt, orden=orden[her], kommune=kommune[her])
        _skriv(ud, m, fund)
    return flere


def _faste_ankre(f: Forloebskolonner, forloeb: Numre) -> tuple[Numre, npt.NDArray[np.bool_]] | None:
    """The anchor of each period's forløb, and whether known; None where it changes over time."""
    if f.seneste_angivet is not None:
        return None
    dagene = kalender_over(int(f.start.min()), int(f.start.max()))
    # Month and day in one number, as a calendar with 32 days in every month has them.
    anker_ = ((dagene.maaned(f.start) - f.tillaeg) << _MAANEDSBIT) + dagene.dag(f.start)
    return anker_[forloeb], f.kendt[forloeb]


def _maaledag(sidste: Dage, m: _Maaned, maaledag: str) -> Dage:
    match maaledag:
        case "ultimo":
            return np.full(sidste.size, m.slut - 1, np.int32)
        case "primo":
            return np.full(sidste.size, m.start, np.int32)
        case _:
            return sidste


def _hele_maaneder(anker_: Numre, dag: Dage, m: _Maaned) -> Numre:
    """Whole months to a day of the month: the last day of a month is no earlier than any day of another."""
    primo = kalender(m.start, m.start).maaneder[0] << _MAANEDSBIT
    nu: Numre = dag + (primo - np.int32(m.start - 1))
    nu[dag == m.slut - 1] = primo + np.int32(_SIDSTE_DAG)
    hele: Numre = np.maximum((nu - anker_) >> _MAANEDSBIT, np.int32(0))
    return hele


def _anciennitet(f: Forloebskolonner, forloeb: Numre, dag: Dage) -> tuple[Numre, npt.NDArray[np.bool_]]:
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


def _skriv(ud: Placeringer, m: _Maaned, fund: _Fund) -> None:
    ud.dag[m.nr, fund.person] = fund.sidste - np.int32(m.start - 1)
    ud.anciennitet[m.nr, fund.person] = np.minimum(fund.mdr, np.int32(np.iinfo(np.int16).max))
    if m.daekket:
        ud.kendt[m.nr, fund.person] = fund.kendt
        ud.orden[m.nr, fund.person] = fund.orden
        ud.kommune[m.nr, fund.person] = fund.kommune


def _flere_perioder(
    ud: Placeringer, f: Forloebskolonner, flere: Sequence[tuple[_Maaned, npt.NDArray[np.intp]]], maaledag: str
) -> Placeringer:
    """Persons with several periods in a month: the period of each forløb first, then the longest forløb."""
    kandidater: list[Kandidater] = []
    for m, alle in flere:
        raekker, sidste = _gaeldende_perioder(f, alle, m)
        person, forloeb = f.person[raekker], f.forloeb[raekker]
        mdr, kendt = _anciennitet(f, forloeb, _maaledag(sidste, m, maaledag))
        orden, kommune = f.orden[raekker], f.kommune[raekker]
        laengst = np.lexsort((orden, -mdr, person))
        vinder = laengst[_foerste_af(person[laengst])]
        # Another ydelse with an unknown start may be the longer one.
        usikre = ~kendt
        usikre[vinder] = False
        tvivl = np.bincount(person, weights=usikre, minlength=ud.dag.shape[1]).astype(np.bool_)
        sikker = ~tvivl[person[vinder]]
        fund = _Fund(
            person=person[vinder],
            sidste=sidste[vinder],
            mdr=mdr[vinder],
            kendt=sikker & kendt[vinder],
            orden=np.where(sikker, orden[vinder], np.int16(UKENDT)),
            kommune=np.where(sikker, kommune[vinder], np.int16(UKENDT)),
        )
        _skriv(ud, m, fund)
        i_tvivl = np.flatnonzero(tvivl[person]) if m.daekket else np.zeros(0, np.intp)
        kandidater.append(
            Kandidater(
                maaned=np.full(i_tvivl.size, m.nr, np.int32),
                person=person[i_tvivl],
                kommune=kommune[i_tvivl],
                orden=orden[i_tvivl],
            )
        )
    return Placeringer(
        orden=ud.orden,
        kommune=ud.kommune,
        dag=ud.dag,
        anciennitet=ud.anciennitet,
        kendt=ud.kendt,
        kandidater=Kandidater(
            maaned=np.concatenate([k.maaned for k in kandidater]),
            person=np.concatenate([k.person for k in kandidater]),
            kommune=np.concatenate([k.kommune for k in kandidater]),
            orden=np.concatenate([k.orden for k in kandidater]),
        ),
    )


def _gaeldende_perioder(
    f: Forloebskolonner, alle: npt.NDArray[np.intp], m: _Maaned
) -> tuple[npt.NDArray[np.intp], Dage]:
    """One row for each forløb, the period on its last day in the month, and that day."""
    forloeb = f.forloeb[alle]
    sidste_i_maaneden = np.minimum(f.til[alle], np.int32(m.slut)) - np.int32(1)
    # Rows of one forløb stand together; its last day, for each of its rows.
    foerste = _foerste_af(forloeb)
    laengder = np.diff(np.append(foerste, forloeb.size))
    sidste = np.repeat(np.maximum.reduceat(sidste_i_maaneden, foerste), laengder)
    paa_dagen = np.flatnonzero(sidste_i_maaneden == sidste)
    raekker = alle[paa_dagen]
    noegler = (f.orden[raekker], f.kommune[raekker], -f.fra[raekker], forloeb[paa_dagen])
    paa_dagen = paa_dagen[np.lexsort(noegler)]
    paa_dagen = paa_dagen[_foerste_af(forloeb[paa_dagen])]
    return alle[paa_dagen], sidste[paa_dagen]


def _foerste_af(sorteret: Numre) -> npt.NDArray[np.intp]:
    """Where each value of a sorted column stands first."""
    return np.flatnonzero(np.append(True, sorteret[1:] != sorteret[:-1]))


def _tal() -> Numre:
    return np.zeros(0, np.int32)


def _koder() -> Koder:
    return np.zeros(0, np.int16)
