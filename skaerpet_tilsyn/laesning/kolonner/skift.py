"""
Who changes outcome, for a block of persons: under what was before, what is after, and every mixture of the two.

The mixtures are read one by one and added into whole numbers at once, so that memory does not grow with their number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol, TypeVar

import numpy as np
import numpy.typing as npt
from attrs import frozen

from skaerpet_tilsyn.laesning.kolonner.panel import Panel
from skaerpet_tilsyn.laesning.kolonner.panelmaaling import Panelmaaling
from skaerpet_tilsyn.laesning.kolonner.regel import Kolonnelaesning
from skaerpet_tilsyn.laesning.kolonner.taelling import bred, taael_panel
from skaerpet_tilsyn.tal.fordeling import vaegt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.katalog.maalgruppe.maaleregler import Maaleregler
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok, Koder
    from skaerpet_tilsyn.laesning.kolonner.kalender import Sandhed
    from skaerpet_tilsyn.laesning.kolonner.optalt import Optaelling

UDEN_FOR: Final = "uden_for"
IKKE_OPFYLDT: Final = "ikke_opfyldt"
UAFKLARET: Final = "uafklaret"
OPFYLDT: Final = "opfyldt"
UDFALD: Final = (UDEN_FOR, IKKE_OPFYLDT, UAFKLARET, OPFYLDT)
"""What a citizen can be for a fokusmål: outside its denominator, in it with an answer, or unsettled."""
HALVE: Final = 2
"""Parts are counted in halves: an outcome that is neither the one before nor the one after lies halfway."""

HUSKES: Final = 3
"""The panels that are kept: before, after, and the one between them."""

B = TypeVar("B")
B_contra = TypeVar("B_contra", contravariant=True)


class Laeser(Protocol[B_contra]):
    """What reads the persons of a block under each of some mixtures."""

    def panel(self, blanding: B_contra, /) -> Panel:
        """The persons as they are measured."""
        ...

    def regler(self, blanding: B_contra, /) -> Regelsaet:
        """The rules that decide."""
        ...

    def fravaerende(self, blanding: B_contra, /) -> Sandhed | None:
        """Who is not in the registers at all, and so outside every denominator; None where everybody is."""
        ...


class Laesninger:
    """
    The readings of one block under several rule sets; persons are measured again only where the measuring differs.

    Example:
        >>> from skaerpet_tilsyn.fakta import Daekning
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nov = Maaned(2021, 11)
        >>> ret = Regelsaet.for_maaned(nov)
        >>> l = Laesninger(Borgerblok(antal=0, daekning=Daekning.fuld()), range(nov.indeks, nov.indeks + 1))
        >>> l.panel(ret) is l.panel(ret.med(K04="uger")), l.panel(ret) is l.panel(ret.med(maaledag="ultimo"))
        (True, False)
    """

    def __init__(self, blok: Borgerblok, maaneder: range) -> None:
        self._blok = blok
        self._maaneder = maaneder
        self._paneler: list[tuple[Maaleregler, Panel]] = []

    def panel(self, ret: Regelsaet) -> Panel:
        """The persons as the rules measure them."""
        for nr, (regler, panel) in enumerate(self._paneler):
            if regler == ret.maaleregler:
                self._paneler.append(self._paneler.pop(nr))
                return panel
        del self._paneler[: len(self._paneler) + 1 - HUSKES]
        regler = ret.maaleregler
        ny = self._paneler[-1][1].under(regler) if self._paneler else Panel(self._blok, self._maaneder, regler)
        self._paneler.append((regler, ny))
        return ny

    def regler(self, ret: Regelsaet) -> Regelsaet:
        """The rules themselves."""
        return ret

    def fravaerende(self, ret: Regelsaet) -> None:
        """Nobody: rules take no person out of the registers."""
        del ret


@frozen(kw_only=True, order=False, eq=False)
class Blokskift:
    """
    The answers of one block to one question, in the last of the months.

    The persons who change outcome have a row each: who (``person``), where after the change, else before it
    (``kommune``, and ``ydelse`` by its name, both empty or below 0 where neither is known), the outcomes (places in
    ``UDFALD``) and ``dele[cause, row]``. ``skift[before, after]`` counts all persons, and ``netto[cause, outcome]``
    is what each cause does to how many have an outcome; both parts are whole numbers of n!-ths for n causes, those
    of ``dele`` in halves of them. ``optalt`` are the counts of months and kommuner under each mixture.
    """

    person: npt.NDArray[np.intp]
    kommune: Koder
    ydelse: tuple[str, ...]
    foer: npt.NDArray[np.int8]
    efter: npt.NDArray[np.int8]
    dele: npt.NDArray[np.int64]
    skift: npt.NDArray[np.int64]
    netto: npt.NDArray[np.int64]
    optalt: tuple[npt.NDArray[np.int64], ...]


def skift_i_blok(
    laesninger: Laeser[B],
    optaelling: Optaelling,
    blandede: Sequence[B],
    efter_hver: Callable[[], None] | None = None,
) -> Blokskift:
    """
    Who of a block changes outcome between the first and the last of some mixtures, and by which cause.

    ``blandede`` are the mixtures (of rules, or of tables) in the order of the numbers of their sets (see
    :mod:`skaerpet_tilsyn.tal.fordeling`); ``efter_hver`` is told when one of them has been read.

    Example:
        >>> from skaerpet_tilsyn.fakta import Daekning
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.fokusmaal import regler
        >>> from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok
        >>> from skaerpet_tilsyn.laesning.kolonner.optalt import Optaelling
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nov = Maaned(2021, 11)
        >>> ret = Regelsaet.for_maaned(nov)
        >>> l = Laesninger(Borgerblok(antal=3, daekning=Daekning.fuld()), range(nov.indeks, nov.indeks + 1))
        >>> skift_i_blok(l, Optaelling("samtaler", regler.NAEVNER_SAMTALER, regler.HAR_SAMTALER), [ret]).skift[0, 0]
        np.int64(3)
    """
    antal = len(blandede).bit_length() - 1

    def laes(blanding: B) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.int64]]:
        fundet = borgernes_udfald(laesninger, optaelling, blanding), _optalt(laesninger, optaelling, blanding)
        if efter_hver is not None:
            efter_hver()
        return fundet

    yderste = {maengde: laes(blandede[maengde]) for maengde in {0, len(blandede) - 1}}
    foer, efter = yderste[0][0], yderste[len(blandede) - 1][0]
    person = np.flatnonzero(foer != efter)
    kommune, ydelse = borgernes_sted(laesninger, blandede[0], blandede[-1], person)
    dele, netto = np.zeros((antal, person.size), np.int64), np.zeros((antal, len(UDFALD)), np.int64)
    optalt: list[npt.NDArray[np.int64]] = []
    for maengde, blanding in enumerate(blandede):
        udfald, talt = yderste[maengde] if maengde in yderste else laes(blanding)
        naaet = np.ones(person.size, np.int64)
        naaet[udfald[person] == foer[person]] = 0
        naaet[udfald[person] == efter[person]] = HALVE
        i_alt = np.bincount(udfald, minlength=len(UDFALD))
        for aarsag in range(antal):
            dele[aarsag] += vaegt(aarsag, maengde, antal) * naaet
            netto[aarsag] += vaegt(aarsag, maengde, antal) * i_alt
        optalt.append(talt)
    return Blokskift(
        person=person,
        kommune=kommune,
        ydelse=ydelse,
        foer=foer[person],
        efter=efter[person],
        dele=dele,
        skift=np.bincount(foer * len(UDFALD) + efter, minlength=len(UDFALD) ** 2).reshape(len(UDFALD), -1),
        netto=netto,
        optalt=tuple(optalt),
    )


def _optalt(laesninger: Laeser[B], optaelling: Optaelling, blanding: B) -> npt.NDArray[np.int64]:
    """The counts of months and kommuner."""
    (talt,) = taael_panel(laesninger.panel(blanding), laesninger.regler(blanding), [optaelling])
    return talt.antal_i_alt


def borgernes_udfald(laesninger: Laeser[B], optaelling: Optaelling, blanding: B) -> npt.NDArray[np.int8]:
    """The outcome of everybody in the last month, as a place in ``UDFALD``."""
    panel = laesninger.panel(blanding)
    laesning = Kolonnelaesning(Panelmaaling(panel), laesninger.regler(blanding))
    form = panel.steder.orden.shape
    naevner, kriterium = (bred(laesning.laes(regel), form) for regel in (optaelling.naevner, optaelling.kriterium))
    ud = np.full(form[1], UDFALD.index(UAFKLARET), np.int8)
    ud[naevner.falsk[-1]] = UDFALD.index(UDEN_FOR)
    ud[naevner.sand[-1] & kriterium.falsk[-1]] = UDFALD.index(IKKE_OPFYLDT)
    ud[naevner.sand[-1] & kriterium.sand[-1]] = UDFALD.index(OPFYLDT)
    fravaerende = laesninger.fravaerende(blanding)
    if fravaerende is not None:
        ud[fravaerende] = UDFALD.index(UDEN_FOR)
    return ud


def borgernes_sted(
    laesninger: Laeser[B], foer: B, efter: B, person: npt.NDArray[np.intp]
) -> tuple[Koder, tuple[str, ...]]:
    """Where some persons stand in the last month: after the change, else before it."""
    til, fra = laesninger.panel(efter), laesninger.panel(foer)
    kommune: Koder = til.steder.kommune[-1][person]
    foer_dem: Koder = fra.steder.kommune[-1][person]
    kommune[kommune < 0] = foer_dem[kommune < 0]
    ny, gammel = (_navne(panel, person) for panel in (til, fra))
    return kommune, tuple(en or en_anden for en, en_anden in zip(ny, gammel, strict=True))


def _navne(panel: Panel, person: npt.NDArray[np.intp]) -> list[str]:
    """The ydelse of some persons in the last month; none where it is none or unknown."""
    orden: Koder = panel.steder.orden[-1]
    koder: list[int] = orden[person].tolist()
    return [panel.koder.ydelser[kode] if kode >= 0 else "" for kode in koder]
