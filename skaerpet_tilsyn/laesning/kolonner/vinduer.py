"""Counts and sums in windows of months, vectorised."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from skaerpet_tilsyn.fakta.historik import ALDRIG, ALTID
from skaerpet_tilsyn.laesning.kolonner.entydige import entydige
from skaerpet_tilsyn.laesning.kolonner.kalender import foerste_dag
from skaerpet_tilsyn.laesning.kolonner.pladser import OVERALT

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Spaend
    from skaerpet_tilsyn.katalog.maalgruppe.maaleregler import Maaleregler
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Numre, Samtalekolonner, Tilbudskolonner
    from skaerpet_tilsyn.laesning.kolonner.kalender import Dage, Heltal
    from skaerpet_tilsyn.laesning.kolonner.pladser import Udpluk
    from skaerpet_tilsyn.laesning.kolonner.regelkoder import Regelkoder


class Tal(NamedTuple):
    """
    A quantity of persons in months, and where it is known to be all; else it is a lower bound.

    Of every person in every month, or at some places. ``kendt`` has one column for all persons where it depends on
    the month alone, and at places one row for all where it is the same.
    """

    nedre: Heltal
    kendt: npt.NDArray[np.bool_]


class Dagsvinduer(NamedTuple):
    """The window of each person in each month, as half-open days; matrices as the panel's."""

    fra: Dage
    til: Dage


def spaend(daekket: Spaend | None) -> tuple[int, int]:
    """
    A span of months as indices.

    Example:
        >>> spaend(None)
        (1, 0)
    """
    if daekket is None:
        return ALDRIG
    return (
        ALTID[0] if daekket.fra is None else daekket.fra.indeks,
        ALTID[1] if daekket.til is None else daekket.til.indeks,
    )


def daekket(spaendet: tuple[int, int], maaneder: range, vindue: int) -> npt.NDArray[np.bool_]:
    """
    For each month whether its whole window is covered; one column.

    Example:
        >>> daekket((10, 20), range(19, 22), 3).tolist()
        [[True], [True], [False]]
    """
    foerste, sidste = spaendet
    return np.array([[foerste <= m - vindue + 1 and m <= sidste] for m in maaneder], np.bool_)


class Maanedstal(NamedTuple):
    """Running totals: row ``n`` holds each person's total of the first ``n`` months from ``foerste`` on."""

    foerste: int
    total: Heltal

    def i_vinduer(self, maaneder: range, vindue: int, udpluk: Udpluk = OVERALT) -> Heltal:
        """The sum of the ``vindue`` months that end with each month."""
        slut = self.total[maaneder.start + 1 - self.foerste : maaneder.stop + 1 - self.foerste]
        bund = maaneder.start + 1 - vindue - self.foerste
        return udpluk.af(slut) - udpluk.af(self.total[bund : bund + len(maaneder)])


def maanedstal(person: Numre, maaned: Numre, antal: int, maaneder: range, vaerdi: Heltal | None = None) -> Maanedstal:
    """
    Running totals of events, or of their values, by month; months outside are left out.

    The numbers are as narrow as the fullest history allows.

    Example:
        >>> import numpy as np
        >>> tal = maanedstal(np.array([1, 1, 0], np.int32), np.array([7, 8, 9], np.int32), 2, range(7, 9))
        >>> tal.total.tolist()
        [[0, 0], [0, 1], [0, 2]]
    """
    # Months outside, negative ones among them, share a last row that nobody looks at: quicker than leaving them out.
    raekke = (maaned - np.int32(maaneder.start)).view(np.uint32)
    np.minimum(raekke, np.uint32(len(maaneder)), out=raekke)
    raekke *= np.uint32(antal)
    return _lagt_sammen(person, raekke, antal, maaneder, vaerdi)


def haendelsestal(person: Numre, dag: Dage, antal: int, maaneder: range, *, med_tidligere: bool = False) -> Maanedstal:
    """
    Running totals of events by month, from their days; earlier ones are left out, or count in the first month.

    Example:
        >>> import numpy as np
        >>> person, dag = np.zeros(3, np.int32), np.array([-99, 0, 99], np.int32)
        >>> haendelsestal(person, dag, 1, range(23_640, 23_642)).total.tolist()
        [[0], [1], [1]]
        >>> haendelsestal(person, dag, 1, range(23_640, 23_642), med_tidligere=True).total.tolist()
        [[0], [2], [2]]
    """
    dage: Dage = np.array([foerste_dag(m) for m in range(maaneder.start, maaneder.stop + 1)], np.int32)
    # Each day from the one before the first to the one after the last is looked up: where its month begins.
    numre = (0 if med_tidligere else len(maaneder), *range(len(maaneder) + 1))
    begynder: npt.NDArray[np.uint32] = np.array([nr * antal for nr in numre], np.uint32)
    hver: npt.NDArray[np.intp] = np.diff(dage, prepend=dage[0] - 1, append=dage[-1] + 1)
    raekker: npt.NDArray[np.uint32] = np.repeat(begynder, hver)
    plads: Dage = np.clip(dag, dage[0] - np.int32(1), dage[-1])
    plads -= dage[0] - np.int32(1)
    return _lagt_sammen(person, raekker.take(plads), antal, maaneder)


def _lagt_sammen(
    person: Numre, raekke: npt.NDArray[np.uint32], antal: int, maaneder: range, vaerdi: Heltal | None = None
) -> Maanedstal:
    """Running totals of what begins in the rows that start at such places."""
    ud = np.zeros((len(maaneder) + 2, antal), _art(person, vaerdi))
    raekke += person.view(np.uint32)
    en = ud.dtype.type(1)
    np.add.at(ud[1:].reshape(-1), raekke, en if vaerdi is None else vaerdi.astype(ud.dtype, copy=False))
    # Row by row: each is one run of memory.
    for nr in range(1, len(maaneder) + 1):
        ud[nr] += ud[nr - 1]
    return Maanedstal(maaneder.start, ud[:-1])


def _art(person: Numre, vaerdi: Heltal | None) -> type[np.signedinteger]:
    """The narrowest numbers that no person's total can overflow."""
    if not person.size:
        return np.int8
    stoerst = 1 if vaerdi is None else max(1, int(vaerdi.max()), -int(vaerdi.min()))
    i_orden = bool((person[1:] >= person[:-1]).all())
    flest = 0 if i_orden else int(np.bincount(person).max())
    for art in (np.int8, np.int16, np.int32):
        raekker = int(np.iinfo(art).max) // stoerst
        if i_orden:
            # One row more would be about the same person as the one so many rows before it.
            passer = bool(raekker) and not bool((person[raekker:] == person[:-raekker]).any())
        else:
            passer = flest <= raekker
        if passer:
            return art
    return np.int64


class Samtaletal(NamedTuple):
    """The conversations that count, and those that nobody knows whether count."""

    person: Numre
    dag: Dage
    uvis_person: Numre
    uvis_dag: Dage


def talte_samtaler(s: Samtalekolonner, regler: Maaleregler, koder: Regelkoder) -> Samtaletal:
    """The conversations that count under the rules of measurement."""
    person, dag = s.person, s.dag
    uvis_person = uvis_dag = np.zeros(0, np.int32)
    if koder.samtaleformer is not None:
        form = np.zeros(person.size, np.int16) if s.form is None else s.form
        uvis, taeller = form == 0, koder.samtaleformer[form]
        uvis_person, uvis_dag = person[uvis], dag[uvis]
        person, dag = person[taeller], dag[taeller]
    if regler.en_om_dagen and person.size:
        lav = np.int64(dag.min())
        dage = entydige((person.astype(np.int64) << 32) | (dag - lav))
        person, dag = (dage >> 32).astype(np.int32), ((dage & 0xFFFF_FFFF) + lav).astype(np.int32)
    return Samtaletal(person, dag, uvis_person, uvis_dag)


def aktive_tilbud(t: Tilbudskolonner, koder: Regelkoder) -> tuple[Numre, Dage, Dage]:
    """Person, first day and end of the tilbud that count."""
    aktive = koder.aktive_tilbud.take(t.tilbudstype)
    if bool(aktive.all()):
        return t.person, t.fra, t.til
    raekker = np.flatnonzero(aktive)
    return t.person.take(raekker), t.fra.take(raekker), t.til.take(raekker)


def i_egne_vinduer(person: Numre, fra: Dage, til: Dage, antal: int, vinduer: Dagsvinduer) -> npt.NDArray[np.int32]:
    """How many spans of days each person has that touch their own window of each month."""
    ud = np.zeros(vinduer.fra.shape, np.int32)
    for nr in range(len(ud)):
        inde = (fra < vinduer.til[nr, person]) & (til > vinduer.fra[nr, person])
        ud[nr] = np.bincount(person[inde], minlength=antal)
    return ud
