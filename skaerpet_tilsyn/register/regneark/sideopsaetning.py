"""What all sheets have in common: how they print, and no warnings about codes that are texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.register.regneark.typer import kolonnebogstaver

if TYPE_CHECKING:
    from skaerpet_tilsyn.register.regneark.typer import Side

_A4: Final = 9
_PAA_EN_SIDE: Final = 220
"""So many characters can be read across a page."""
_SIDEFOD: Final = "&L&A&RSide &P af &N"


def opsaet(side: Side, sidste_raekke: int, kolonner: int, *, bredde: float = 0) -> None:
    """A4 across, on as many pages as it takes to be read, each with the sheet's name."""
    side.set_paper(_A4)
    side.set_landscape()
    side.fit_to_pages(max(1, round(bredde / _PAA_EN_SIDE)), 0)
    side.set_footer(_SIDEFOD)
    side.ignore_errors({"number_stored_as_text": f"A1:{kolonnebogstaver(kolonner - 1)}{sidste_raekke + 1}"})
