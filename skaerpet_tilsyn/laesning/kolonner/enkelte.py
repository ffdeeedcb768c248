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
from skaerpet_tilsyn.laesning.kolonner.steder import FLEST_MAANEDER, INGEN, UKENDT, Flere, antal_pr_maaned, maaledag

if TYPE_CHECKING:
    import numpy.typing as npt

    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Koder, Numre
    from skaerpet_tilsyn.laesning.kolonner.forloeb import Forloebskolonner
    from skaerpet_tilsyn.laesning.kolonner.kalender import Dage, Heltal, Sandhed
    from skaerpet_tilsyn.laesning.kolonner.steder import Maanedsdage, Placeringer

_STYKKE: Final = 1 << 15
"""So many persons at a time: few enough for the numbers to stay at hand, and not more calls than needed."""
_ALDRIG: Final = int(np.iinfo(np.int32).max)


class _Anker(NamedTuple):
    """The start that counts of each forløb or period: the day of its month, and the months from that to the first."""

    dag: npt.NDArray[np.int8]
    maaneder: npt.NDArray[np.int16]

    def af(self, forloeb: Numre) -> _Anker:
        """That of the forløb of each period."""
        return _Anker(self.dag.take(forloeb), self.maaneder.take(forloeb))


class _Foerste(NamedTuple):
    """The first period of each person; of those without any it begins after every day."""

    raekke: npt.NDArray[np.intp]
    fra: Dage
    til: Dage
    anker: _Anker
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
    anker: _Anker | None
    kendt: Sandhed
    orden: Koder
    kommune: Koder


def placer_enkelte(ud: Placeringer, f: Forloebskolonner, tid: Maanedsdage, hvornaar: str) -> Flere:
    """
    Write where persons with one period in a month stand; the rows of the others come back.

    Persons with several periods may be written too, and must be written again.
    """
    relevante = np.flatnonzero((f.fra < tid.slut[-1]) & (f.til > tid.start[0]))
    ankre = _faste_ankre(f, tid)
    if ankre is None:
        return _flere(_placer_andre(ud, _andre(f, relevante, None), tid, hvornaar), None, f.fra.size)
    person = f.person.take(relevante)
    er_foerste = np.ones(relevante.size, np.bool_)
    np.not_equal(person[1:], person[:-1], out=er_foerste[1:])
    foerste = _foerste(f, relevante.compress(er_foerste), ankre, ud.dag.shape[1])
    inde = _placer_foerste(ud, foerste, tid, hvornaar)
    andre = _andre(f, relevante.compress(~er_foerste), ankre)
    return _flere(_placer_andre(ud, andre, tid, hvornaar), (foerste.raekke, inde), f.fra.size)


def _faste_ankre(f: Forloebskolonner, tid: Maanedsdage) -> _Anker | None:
    """The anchor of each forløb; None where it changes over time."""
    if f.seneste_angivet is not None:
        return None
    dagene = kalender_over(int(f.start.min()), int(f.start.max()))
    maaneder = kalender(int(tid.start[0]), int(tid.start[0])).maaneder - dagene.maaned(f.start) + f.tillaeg
    # A forløb that begins after all months has no months in any of them.
    maaneder = np.clip(maaneder, np.int32(-FLEST_MAANEDER), np.int32(FLEST_MAANEDER - tid.nr.size))
    return _Anker(dagene.dag(f.start).astype(np.int8), maaneder.astype(np.int16))


def _foerste(f: Forloebskolonner, raekker: npt.NDArray[np.intp], ankre: _Anker, antal: int) -> _Foerste:
    person, anker = f.person.take(raekker).astype(np.intp), ankre.af(f.forloeb.take(raekker))
    ud = _Foerste(
        raekke=np.zeros(antal, np.intp),
        fra=np.full(antal, _ALDRIG, np.int32),
        til=np.zeros(antal, np.int32),
        anker=_Anker(np.zeros(antal, np.int8), np.zeros(antal, np.int16)),
        kendt=np.zeros(antal, np.bool_),
        orden=np.full(antal, INGEN, np.int16),
        kommune=np.full(antal, INGEN, np.int16),
    )
    ud.raekke[person], ud.kendt[person] = raekker, f.kendt.take(f.forloeb.take(raekker))
    ud.fra[person], ud.til[person] = f.fra.take(raekker), f.til.take(raekker)
    ud.anker.dag[person], ud.anker.maaneder[person] = anker
    ud.orden[person], ud.kommune[person] = f.orden.take(raekker), f.kommune.take(raekker)
    return ud


def _andre(f: Forloebskolonner, raekker: npt.NDArray[np.intp], ankre: _Anker | None) -> _Andre:
    forloeb = f.forloeb.take(raekker)
    return _Andre(
        alle=f,
        raekke=raekker,
        person=f.person.take(raekker).astype(np.intp),
        fra=f.fra.take(raekker),
        til=f.til.take(raekker),
        forloeb=forloeb,
        anker=None if ankre is None else ankre.af(forloeb),
        kendt=f.kendt.take(forloeb),
        orden=f.orden.take(raekker),
        kommune=f.kommune.take(raekker),
    )


def _placer_foerste(ud: Placeringer, p: _Foerste, tid: Maanedsdage, hvornaar: str) -> Sandhed:
    """
    Write those whose first period has a day in a month; who they are, by month and person.

    By sums and products over everybody, which takes a fraction of the time of choosing and looking up.
    """
    alle_inde = np.empty(ud.dag.shape, np.bool_)
    tid = tid.lodret()
    # The low bits of the days are all that days of one month differ in.
    slut_8 = tid.slut.astype(np.int8)
    for nr in range(0, p.fra.size, _STYKKE):
        her = slice(nr, nr + _STYKKE)
        til = p.til[her]
        inde = np.logical_and(p.fra[her] < tid.slut, til > tid.start, out=alle_inde[:, her])
        en = inde.astype(np.int16)
        anker = _Anker(p.anker.dag[her], p.anker.maaneder[her])
        np.multiply(_hele_maaneder(til, anker, tid, hvornaar), en, out=ud.anciennitet[:, her])
        # The others keep the last day of the month.
        dage_fra_slut = til.astype(np.int8) - slut_8
        dage_fra_slut *= (inde & (til < tid.slut)).view(np.int8)
        ud.dag[:, her] += dage_fra_slut.view(np.uint8)
        np.logical_and(p.kendt[her] | ~inde, tid.daekket, out=ud.kendt[:, her])
        en *= tid.daekket
        ud.orden[:, her] += (p.orden[her] - np.int16(INGEN)) * en
        ud.kommune[:, her] += (p.kommune[her] - np.int16(INGEN)) * en
    return alle_inde


class _Fundne(NamedTuple):
    """Rows with a day in a month: that month, whose they are, and the place of both in the matrices."""

    maaned: npt.NDArray[np.intp]
    raekke: npt.NDArray[np.intp]
    person: npt.NDArray[np.intp]
    plads: npt.NDArray[np.intp]


def _placer_andre(ud: Placeringer, p: _Andre, tid: Maanedsdage, hvornaar: str) -> _Fundne:
    """Write the other periods with a day in a month; which they are."""
    lodret = tid.lodret()
    er_inde = (p.fra < lodret.slut) & (p.til > lodret.start)
    inde = np.flatnonzero(er_inde)
    hver = antal_pr_maaned(inde, er_inde.shape)
    maaned, dage = np.arange(len(er_inde)).repeat(hver), tid.gentaget(hver)
    her = inde - maaned * np.intp(p.fra.size)
    person, til, kendt = p.person.take(her), p.til.take(her), p.kendt.take(her)
    sidste = np.minimum(til, dage.slut) - np.int32(1)
    mdr: Heltal
    if p.anker is None:
        mdr, kendt = anciennitet(p.alle, p.forloeb.take(her), maaledag(sidste, dage, hvornaar))
        mdr = np.minimum(mdr, np.int32(FLEST_MAANEDER))
    else:
        mdr = _hele_maaneder(til, p.anker.af(her), dage, hvornaar)
    orden, kommune = p.orden.take(her), p.kommune.take(her)
    if not bool(tid.daekket.all()):
        orden[~dage.daekket] = kommune[~dage.daekket] = UKENDT
    plads = maaned * np.intp(ud.dag.shape[1]) + person
    ud.dag.reshape(-1)[plads] = (sidste - (dage.start - np.int32(1))).astype(np.uint8)
    ud.anciennitet.reshape(-1)[plads] = mdr
    ud.kendt.reshape(-1)[plads] = kendt & dage.daekket
    ud.orden.reshape(-1)[plads] = orden
    ud.kommune.reshape(-1)[plads] = kommune
    return _Fundne(maaned, p.raekke.take(her), person, plads)


def _flere(andre: _Fundne, foerste: tuple[npt.NDArray[np.intp], Sandhed] | None, antal: int) -> Flere:
    """
    Those of the ``antal`` rows whose persons have several in a month.

    ``foerste`` is the row of each person's first period, and who has a day of it, by month and person.
    """
    i_foerste = np.zeros(andre.plads.size, np.bool_) if foerste is None else foerste[1].reshape(-1).take(andre.plads)
    samme = andre.plads[1:] == andre.plads[:-1]
    egne = np.flatnonzero(i_foerste | np.append(samme, False) | np.append(False, samme))
    noegle = andre.maaned.take(egne) * np.intp(antal) + andre.raekke.take(egne)
    if foerste is not None:
        deres = egne.compress(i_foerste.take(egne))
        foran = andre.maaned.take(deres) * np.intp(antal) + foerste[0].take(andre.person.take(deres))
        noegle = entydige(np.concatenate([noegle, foran]), i_stykker=True)
    maaned = noegle // np.intp(max(antal, 1))
    return Flere(maaned, noegle - maaned * np.intp(antal))


def _hele_maaneder(til: Dage, anker: _Anker, tid: Maanedsdage, hvornaar: str) -> npt.NDArray[np.int16]:
    """Whole months to the measuring day: the last day of a month is no earlier than any day of another."""
    hele: npt.NDArray[np.int16] = anker.maaneder + tid.nr
    match hvornaar:
        case "ultimo":
            pass
        case "primo":
            hele -= anker.dag > 1
        case _:
            hele -= (til < tid.slut) & (til - anker.dag < tid.start)
    np.maximum(hele, np.int16(0), out=hele)
    return hele
