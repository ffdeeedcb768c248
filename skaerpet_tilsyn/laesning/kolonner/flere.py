"""Persons with several periods in a month: the period of each forløb first, then the longest forløb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from attrs import evolve

from skaerpet_tilsyn.laesning.kolonner.forloeb import anciennitet
from skaerpet_tilsyn.laesning.kolonner.steder import FLEST_MAANEDER, UKENDT, Flere, Kandidater, maaledag

if TYPE_CHECKING:
    import numpy.typing as npt

    from skaerpet_tilsyn.laesning.kolonner.forloeb import Forloebskolonner
    from skaerpet_tilsyn.laesning.kolonner.kalender import Dage, Heltal
    from skaerpet_tilsyn.laesning.kolonner.steder import Maanedsdage, Placeringer

_ORDENSBIT: Final = 5
"""The place of a ydelse in the statute's order fits in so many bits."""


def placer_flere(ud: Placeringer, f: Forloebskolonner, flere: Flere, tid: Maanedsdage, hvornaar: str) -> Placeringer:
    """Write where they stand; with an unknown ydelse, where they may stand."""
    flere, sidste = _gaeldende_perioder(f, flere, tid.slut)
    maaned, raekker = flere
    dage = tid.af(maaned)
    person, forloeb = f.person.take(raekker), f.forloeb.take(raekker)
    mdr, kendt = anciennitet(f, forloeb, maaledag(sidste, dage, hvornaar))
    orden, kommune = f.orden.take(raekker), f.kommune.take(raekker)
    # Persons of a month stand together: the longest of each wins, of equal ones the first in the statute's order.
    gruppe = _grupper(maaned, person)
    laengst = (mdr.astype(np.int64) << _ORDENSBIT) - orden
    vinder = _foerste_med(laengst, gruppe)
    # Another ydelse with an unknown start may be the longer one.
    usikre = ~kendt
    usikre[vinder] = False
    tvivl = np.zeros(vinder.size, np.bool_)
    tvivl[gruppe.compress(usikre)] = True
    sikker = ~tvivl
    hvor = maaned.take(vinder), person.take(vinder)
    ud.dag[hvor] = (sidste - (dage.start - np.int32(1))).take(vinder)
    ud.anciennitet[hvor] = np.minimum(mdr.take(vinder), np.int32(FLEST_MAANEDER))
    skrives = sikker & dage.daekket.take(vinder)
    ud.kendt[hvor] = skrives & kendt.take(vinder)
    ud.orden[hvor] = np.where(skrives, orden.take(vinder), np.int16(UKENDT))
    ud.kommune[hvor] = np.where(skrives, kommune.take(vinder), np.int16(UKENDT))
    i_tvivl = np.flatnonzero(tvivl.take(gruppe) & dage.daekket)
    kandidater = Kandidater(
        maaned=maaned.take(i_tvivl).astype(np.int32),
        person=person.take(i_tvivl),
        kommune=kommune.take(i_tvivl),
        orden=orden.take(i_tvivl),
    )
    return evolve(ud, kandidater=kandidater)


def _gaeldende_perioder(f: Forloebskolonner, flere: Flere, slut: Dage) -> tuple[Flere, Dage]:
    """One row for each forløb and month, the period on its last day there, and that day."""
    maaned, alle = flere
    sidste = np.minimum(f.til.take(alle), slut.take(maaned)) - np.int32(1)
    # Rows of one forløb stand together.
    gruppe = _grupper(maaned, f.forloeb.take(alle))
    hoejest = np.maximum.reduceat(sidste, _foerste_af(gruppe))
    paa_dagen = np.flatnonzero(sidste == hoejest.take(gruppe))
    gruppe = gruppe.take(paa_dagen)
    uafgjorte = _med_lige(gruppe)
    if uafgjorte.size:
        raekker = alle.take(paa_dagen.take(uafgjorte))
        noegler = (f.orden.take(raekker), f.kommune.take(raekker), -f.fra.take(raekker), gruppe.take(uafgjorte))
        # The group is the first key, so that the rows of each keep their places among them.
        paa_dagen[uafgjorte] = paa_dagen.take(uafgjorte.take(np.lexsort(noegler)))
        paa_dagen = paa_dagen.take(_foerste_af(gruppe))
    return Flere(maaned.take(paa_dagen), alle.take(paa_dagen)), sidste.take(paa_dagen)


def _grupper(maaned: Heltal, noegle: Heltal) -> npt.NDArray[np.intp]:
    """The number of each run of equal pairs."""
    ny = np.ones(maaned.size, np.bool_)
    np.not_equal(maaned[1:], maaned[:-1], out=ny[1:])
    ny[1:] |= noegle[1:] != noegle[:-1]
    return np.cumsum(ny) - 1


def _med_lige(gruppe: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """The rows that share their group with another."""
    samme = gruppe[1:] == gruppe[:-1]
    return np.flatnonzero(np.append(samme, False) | np.append(False, samme))


def _foerste_af(gruppe: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """Where each group begins."""
    return np.flatnonzero(np.append(True, gruppe[1:] != gruppe[:-1]))


def _foerste_med(hoejest: npt.NDArray[np.int64], gruppe: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """The first row of each group with the group's highest number."""
    med = np.flatnonzero(hoejest == np.maximum.reduceat(hoejest, _foerste_af(gruppe)).take(gruppe))
    return med.take(_foerste_af(gruppe.take(med)))
