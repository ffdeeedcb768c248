"""The colours of charts: the page's own, which follow light and dark, or fixed ones for pictures."""

from __future__ import annotations

from typing import Final

from attrs import frozen


@frozen(kw_only=True, order=False)
class Farver:
    """
    What each part of a chart is drawn in.

    Example:
        >>> SIDENS.serie, BILLEDETS.serie
        ('var(--serie)', '#1f5fa8')
    """

    tekst: str
    streg: str
    serie: str
    graense: str
    gennemsnit: str
    andre: str
    baggrund: str


SIDENS: Final = Farver(
    tekst="var(--tekst)",
    streg="var(--streg)",
    serie="var(--serie)",
    graense="var(--graense)",
    gennemsnit="var(--gennemsnit)",
    andre="var(--andre)",
    baggrund="transparent",
)
"""The variables of the page's style sheet."""
BILLEDETS: Final = Farver(
    tekst="#1b1f24",
    streg="#d9dde3",
    serie="#1f5fa8",
    graense="#b3261e",
    gennemsnit="#5b6570",
    andre="#9aa4af",
    baggrund="#ffffff",
)
"""For a picture that stands alone."""
