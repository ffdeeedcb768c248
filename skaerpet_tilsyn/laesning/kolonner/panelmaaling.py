"""A panel as what a condition over columns asks for."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING, Protocol

import numpy as np

from skaerpet_tilsyn.laesning.kolonner.steder import INGEN, UKENDT

if TYPE_CHECKING:
    import numpy.typing as npt

    from skaerpet_tilsyn.laesning.kolonner.kalender import Sandhed
    from skaerpet_tilsyn.laesning.kolonner.vinduer import Tal


class Maalepanel(Protocol):
    """The quantities and properties of a block of persons, by name."""

    def maal(self, navn: str) -> Tal:
        """A quantity, and where it is known."""
        ...

    def egenskab(self, navn: str) -> tuple[npt.NDArray[np.int16], tuple[str, ...]]:
        """A property as codes, and the text of each code."""
        ...


class Panelmaaling:
    """A panel as what a condition over columns asks for."""

    def __init__(self, panel: Maalepanel) -> None:
        self._panel = panel

    def mindst(self, navn: str, graense: int) -> Sandhed:
        """Where the quantity's lower bound is at least the limit."""
        naaet: Sandhed = self._panel.maal(navn).nedre >= graense
        return naaet

    def under(self, navn: str, graense: int) -> Sandhed:
        """Where the quantity is known, and below the limit."""
        tal = self._panel.maal(navn)
        under: Sandhed = tal.nedre < graense
        if not bool(tal.kendt.all()):
            under &= tal.kendt
        return under

    def en_af(self, navn: str, vaerdier: tuple[str, ...]) -> Sandhed:
        """Where the property is one of the values."""
        koder, tekster = self._panel.egenskab(navn)
        # Negative codes count from the end, and so are the first. Runs of codes: quicker than looking each one up.
        med = [False, *(tekster[kode] in vaerdier for kode in range(INGEN, len(tekster) + INGEN)), False]
        loeb: list[list[int]] = (np.flatnonzero(np.diff(med)) + INGEN).reshape(-1, 2).tolist()
        ud = [(koder >= fra) & (koder < til) for fra, til in loeb]
        return reduce(np.logical_or, ud) if ud else np.zeros(koder.shape, np.bool_)

    def egenskab_kendt(self, navn: str) -> Sandhed:
        """Where the property is known."""
        kendt: Sandhed = self._panel.egenskab(navn)[0] != UKENDT
        return kendt
