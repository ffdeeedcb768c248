"""The kontaktforløb of a block as what a condition over columns asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from skaerpet_tilsyn.laesning.kolonner.indsatstal import UVIS

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.kolonner.indsatspanel import Indsatspanel
    from skaerpet_tilsyn.laesning.kolonner.kalender import Sandhed


class Indsatsmaaling:
    """
    A panel as what a condition over columns asks for.

    With ``hidtil`` the days that are still to come add nothing: what is false then is missing so far.
    """

    def __init__(self, panel: Indsatspanel, *, hidtil: bool = False) -> None:
        self._panel = panel
        self._hidtil = hidtil

    def mindst(self, navn: str, graense: int) -> Sandhed:
        """Where the quantity's lower bound is at least the limit."""
        naaet: Sandhed = self._panel.maal(navn).nedre >= graense
        return naaet

    def under(self, navn: str, graense: int) -> Sandhed:
        """Where the quantity's upper bound is below the limit."""
        tal = self._panel.maal(navn)
        under: Sandhed = (tal.hidtil if self._hidtil else tal.oevre) < graense
        return under

    def en_af(self, navn: str, vaerdier: tuple[str, ...]) -> Sandhed:
        """Where the property is one of the values."""
        koder, tekster = self._panel.egenskab(navn)
        med: Sandhed = np.isin(koder, [kode for kode, tekst in enumerate(tekster) if tekst in vaerdier])
        return med

    def egenskab_kendt(self, navn: str) -> Sandhed:
        """Where the property is known."""
        kendt: Sandhed = self._panel.egenskab(navn)[0] != UVIS
        return kendt
