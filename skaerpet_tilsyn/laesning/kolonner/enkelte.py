"""
Persons with one period in a month: nearly all of them, so they are placed with as little looking up as can be.

The first period of each person stands in columns that have a place for everybody; the other periods are rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from skaerpet_tilsyn.laesning.kolonner.entydige import entydige
from skaerpet_tilsyn.laesning.kolonner.forloeb import anciennitet
from skaerpet_tilsyn.laesning.kolonner.kalender import kalender, kalender_over
from skaerpet_tilsyn.laesning.kolonner.steder import FLEST_MAANEDER, INGEN, maaledag

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Koder, Numre
    from skaerpet_tilsyn.laesning.kolonner.forloeb import Forloebskolonner
    from skaerpet_tilsyn.laesning.kolonner.kalender import Dage, Sandhed
    from skaerpet_tilsyn.laesning.kolonner.steder import Maanedsdage, Placeringer

_MAANEDSBIT: Final = 5
"""The day of a month fits in so many bits."""
_SIDSTE_DAG: Final = 31
_ALDRIG: Final = int(np.iinfo(np.int32).max)


class Flere(NamedTuple):
    """The rows of the periods of persons who have several in a month, and that month by its number."""

    maaned: npt.NDArray[np.intp]
    raekke: npt.NDArray[np.intp]


class _Foerste(NamedTuple):
    """The first period of each person; of those without any it begins after every day."""

    raekke: npt.NDArray[np.intp]
    fra: Dage
    til: Dage
    anker: Numre
    kendt: Sandhed
    orden: Koder
    kommune: Koder


class _Andre(NamedTuple):
    """Rows of other periods of ``alle``; ``anker`` is None where a start that counts changes over time."""

    alle: Forloebskolonner
    raekke: npt.NDArray[np.intp]
    person: npt.NDArray[np.intp]
    fra: Dage
    til: Dage
    forloeb: Numre
    anker: Numre | None


def placer_enkelte(ud: Placeringer, f: Forloebskolonner, tid: Sequence[Maanedsdage], hvornaar: str) -> Flere:
    """
    Write where persons with one period in a month stand; the rows of the others come back.

    Persons with several periods may be written too, and must be written again.
    """
    relevante = np.flatnonzero((f.fra < np.int32(tid[-1].slut)) & (f.til > np.int32(tid[0].start)))
    ankre = _faste_ankre(f)
    if ankre is None:
        andre = _andre(f, relevante, None)
        return _samlet(tid, [_placer_andre(ud, andre, None, m, hvornaar) for m in tid])
    person = f.person.take(relevante)
    er_foerste = np.ones(relevante.size, np.bool_)
    np.not_equal(person[1:], person[:-1], out=er_foerste[1:])
    foerste = _foerste(f, relevante.compress(er_foerste), ankre, ud.dag.shape[1])
    andre = _andre(f, relevante.compress(~er_foerste), ankre)
    flere = []
    for m in tid:
        inde = _placer_foerste(ud, foerste, m, hvornaar)
        flere.append(_placer_andre(ud, andre, (foerste.raekke, inde), m, hvornaar))
    return _samlet(tid, flere)


def _faste_ankre(f: Forloebskolonner) -> Numre | None:
    """Month and day of each forløb's anchor in one number; None where it changes over time."""
    if f.seneste_angivet is not None:
        return None
    dagene = kalender_over(int(f.start.min()), int(f.start.max()))
    # As a calendar with 32 days in every month has them.
    return ((dagene.maaned(f.start) - f.tillaeg) << _MAANEDSBIT) + dagene.dag(f.start)


def _foerste(f: Forloebskolonner, raekker: npt.NDArray[np.intp], ankre: Numre, antal: int) -> _Foerste:
    person, forloeb = f.person.take(raekker).astype(np.intp), f.forloeb.take(raekker)
    ud = _Foerste(
        raekke=np.zeros(antal, np.intp),
        fra=np.full(antal, _ALDRIG, np.int32),
        til=np.zeros(antal, np.int32),
        anker=np.zeros(antal, np.int32),
        kendt=np.zeros(antal, np.bool_),
        orden=np.zeros(antal, np.int16),
        kommune=np.zeros(antal, np.int16),
    )
    ud.raekke[person] = raekker
    ud.fra[person], ud.til[person] = f.fra.take(raekker), f.til.take(raekker)
    ud.anker[person], ud.kendt[person] = ankre.take(forloeb), f.kendt.take(forloeb)
    ud.orden[person], ud.kommune[person] = f.orden.take(raekker), f.kommune.take(raekker)
    return ud


def _andre(f: Forloebskolonner, raekker: npt.NDArray[np.intp], ankre: Numre | None) -> _Andre:
    forloeb = f.forloeb.take(raekker)
    return _Andre(
        alle=f,
        raekke=raekker,
        person=f.person.take(raekker).astype(np.intp),
        fra=f.fra.take(raekker),
        til=f.til.take(raekker),
        forloeb=forloeb,
        anker=None if ankre is None else ankre.take(forloeb),
    )


def _placer_foerste(ud: Placeringer, p: _Foerste, m: Maanedsdage, hvornaar: str) -> Sandhed:
    """
    Write a month of those whose first period has a day in it; who they are.

    By sums and products over everybody, which takes a fraction of the time of choosing and looking up.
    """
    slut = np.int32(m.slut)
    inde: Sandhed = (p.fra < slut) & (p.til > np.int32(m.start))
    en = inde.view(np.int8)
    np.multiply(_hele_maaneder(p.til, p.anker, m, hvornaar), en, out=ud.anciennitet[m.nr])
    # The others keep the last day of the month.
    dage_foer_slut = (np.minimum(p.til, slut) - slut).astype(np.int8)
    ud.dag[m.nr] += (dage_foer_slut * en).view(np.uint8)
    if m.daekket:
        np.logical_or(p.kendt, ~inde, out=ud.kendt[m.nr])
        ud.orden[m.nr] += (p.orden - np.int16(INGEN)) * en
        ud.kommune[m.nr] += (p.kommune - np.int16(INGEN)) * en
    return inde


def _placer_andre(
    ud: Placeringer, p: _Andre, foerste: tuple[npt.NDArray[np.intp], Sandhed] | None, m: Maanedsdage, hvornaar: str
) -> npt.NDArray[np.intp]:
    """
    Write a month of the other periods with a day in it; the rows of persons who have several come back.

    ``foerste`` is the row of each person's first period, and who has a day of it in the month.
    """
    start, slut = np.int32(m.start), np.int32(m.slut)
    her = np.flatnonzero((p.fra < slut) & (p.til > start))
    raekke, person, til, forloeb = p.raekke.take(her), p.person.take(her), p.til.take(her), p.forloeb.take(her)
    flere = np.zeros(her.size, np.bool_) if foerste is None else foerste[1].take(person)
    samme = person[1:] == person[:-1]
    flere[1:] |= samme
    flere[:-1] |= samme
    dag = np.minimum(til, slut) - np.int32(1)
    if p.anker is None:
        mdr, kendt = anciennitet(p.alle, forloeb, maaledag(dag, start, slut, hvornaar))
        mdr = np.minimum(mdr, np.int32(FLEST_MAANEDER))
    else:
        mdr, kendt = _hele_maaneder(til, p.anker.take(her), m, hvornaar), p.alle.kendt.take(forloeb)
    ud.dag[m.nr, person] = dag - (start - np.int32(1))
    ud.anciennitet[m.nr, person] = mdr
    if m.daekket:
        ud.kendt[m.nr, person] = kendt
        ud.orden[m.nr, person] = p.alle.orden.take(raekke)
        ud.kommune[m.nr, person] = p.alle.kommune.take(raekke)
    egne = raekke.compress(flere)
    if foerste is None or egne.size == 0:
        return egne
    deres = person.compress(flere)
    return entydige(np.concatenate([egne, foerste[0].take(deres.compress(foerste[1].take(deres)))]))


def _hele_maaneder(til: Dage, anker: Numre, m: Maanedsdage, hvornaar: str) -> Numre:
    """Whole months to the measuring day: the last day of a month is no earlier than any day of another."""
    primo = np.int32(kalender(m.start, m.start).maaneder[0] << _MAANEDSBIT)
    nu: Numre | np.int32
    match hvornaar:
        case "ultimo":
            nu = primo + np.int32(_SIDSTE_DAG)
        case "primo":
            nu = primo + np.int32(1)
        case _:
            nu = np.minimum(til, np.int32(m.slut)) + (primo - np.int32(m.start))
            nu += (til >= np.int32(m.slut)).view(np.int8) * np.int8(_SIDSTE_DAG - (m.slut - m.start))
    hele: Numre = (nu - anker) >> np.int32(_MAANEDSBIT)
    return np.clip(hele, np.int32(0), np.int32(FLEST_MAANEDER)).astype(np.int16)


def _samlet(tid: Sequence[Maanedsdage], flere: Sequence[npt.NDArray[np.intp]]) -> Flere:
    maaneder = [np.full(raekker.size, m.nr, np.intp) for m, raekker in zip(tid, flere, strict=True)]
    return Flere(np.concatenate(maaneder), np.concatenate(flere))
