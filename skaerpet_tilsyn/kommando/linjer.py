"""Lines of reasons on a console: wrapped under their own start in a terminal, whole elsewhere."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console

HAENG: Final = 4
"""How much deeper than its start a line goes on."""
_MINDST: Final = 30
"""However deep a line stands, it gets this many columns."""
_KILDE: Final = "  ["


def skriv(k: Console, linjer: Iterable[str], *, stil: str = "") -> None:
    """
    Write lines; what stands in brackets at the end is a source and is dimmed.

    Example:
        >>> import sys
        >>> from rich.console import Console
        >>> skriv(Console(file=sys.stdout, width=20), ["opfyldt: alle mål  [loven § 1]"])
        opfyldt: alle mål  [loven § 1]
    """
    for linje in linjer:
        for tekst, dels_stil in _dele(linje, k.width if k.is_terminal else None):
            vist = Text(tekst, style=dels_stil or stil)
            if not dels_stil:
                vist.highlight_words(["ikke opfyldt"], "red")
                vist.highlight_words(["uafklaret"], "magenta")
            k.print(vist, soft_wrap=True, end="" if tekst.endswith(_KILDE[:2]) else "\n")


def _dele(linje: str, bredde: int | None) -> list[tuple[str, str]]:
    """A line as pieces with their style; a piece that ends in two spaces goes on in the next."""
    tekst, fundet, kilde = linje.rpartition(_KILDE) if linje.endswith("]") else (linje, "", "")
    kilde = f"[{kilde}" if fundet else ""
    if bredde is None or len(linje) <= bredde:
        return [(f"{tekst}  ", ""), (kilde, "dim")] if kilde else [(linje, "")]
    indryk = len(linje) - len(linje.lstrip())
    videre = " " * (indryk + HAENG)
    plads = max(bredde, indryk + HAENG + _MINDST)
    return [
        *((del_, "") for del_ in _ombrudt(tekst, plads, "", videre)),
        *((del_, "dim") for del_ in _ombrudt(kilde, plads, videre, videre)),
    ]


def _ombrudt(tekst: str, bredde: int, foerste: str, resten: str) -> list[str]:
    if not tekst:
        return []
    return textwrap.wrap(
        tekst,
        bredde,
        initial_indent=foerste,
        subsequent_indent=resten,
        break_long_words=False,
        break_on_hyphens=False,
    )
