"""How cells look: numbers and days as Danes read them, and the colours of marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define, field

from skaerpet_tilsyn.opgoerelse.maerker import Tone

if TYPE_CHECKING:
    from skaerpet_tilsyn.register.regneark.typer import Bog, Format, Valg

DAG: Final = "dd-mm-yyyy"
MAANED: Final = "yyyy-mm"
"""As in every other format; it sorts as text too, and is what the command line takes."""
ANTAL: Final = "#,##0"
"""Excel itself writes the signs between thousands and before decimals that its language has."""
HELTAL: Final = "0"
_BLAA: Final = "#1F5FA8"
_LUFT: Final = "_-"
"""Room as wide as a minus between a number and the text of the next column."""
_FARVER: Final[dict[Tone, Valg]] = {
    Tone.I_ALT: {"bold": True},
    Tone.GOD: {"bg_color": "#C6EFCE", "font_color": "#006100"},
    Tone.ADVARSEL: {"bg_color": "#FFEB9C", "font_color": "#7F4F00"},
    Tone.DAARLIG: {"bg_color": "#FFC7CE", "font_color": "#9C0006"},
    Tone.UAFKLARET: {"bg_color": "#E4DFEC", "font_color": "#4B2E83"},
}
"""Excel's own good, neutral and bad, and violet for what is undecided."""


def decimaltal(antal: int) -> str:
    """
    The format of a number with so many decimals.

    Example:
        >>> decimaltal(2), decimaltal(0)
        ('#,##0.00', '#,##0')
    """
    return f"{ANTAL}.{'0' * antal}" if antal else ANTAL


@define
class Formater:
    """The formats of a workbook, each made once."""

    _bog: Bog
    _lavet: dict[tuple[tuple[str, object], ...], Format] = field(factory=dict[tuple[tuple[str, object], ...], "Format"])

    def overskrift(self) -> Format:
        """The names of columns."""
        return self._af({"bold": True, "bg_color": _BLAA, "font_color": "#FFFFFF", "valign": "vcenter"})

    def tal(self, format_: str, *, fed: bool = False) -> Format:
        """A number."""
        return self._af({"num_format": f"{format_}{_LUFT}", **_celle(fed=fed)})

    def dag(self, format_: str, *, fed: bool = False) -> Format:
        """A day or a month, where texts stand: beside them a number's place would be hard to read."""
        return self._af({"num_format": format_, "align": "left", **_celle(fed=fed)})

    def tekst(self, *, fed: bool = False, hoejre: bool = False) -> Format:
        """A text; one in a column of numbers stands where they do."""
        plads: Valg = {"align": "right"} if hoejre else {}
        return self._af({**plads, **_celle(fed=fed)})

    def afsnit(self) -> Format:
        """A text to be read, on as many lines as it takes."""
        return self._af({"text_wrap": True, "align": "left", **_celle(fed=False)})

    def titel(self, stoerrelse: int) -> Format:
        """The title of a page or a part of it."""
        return self._af({"bold": True, "font_size": stoerrelse, "font_color": _BLAA})

    def maerke(self, tone: Tone) -> Format:
        """The colours of a mark."""
        return self._af(_FARVER[tone])

    def _af(self, egenskaber: Valg) -> Format:
        noegle = tuple(egenskaber.items())
        if noegle not in self._lavet:
            self._lavet[noegle] = self._bog.add_format(egenskaber)
        return self._lavet[noegle]


def _celle(*, fed: bool) -> Valg:
    return {"valign": "top", "bold": True} if fed else {"valign": "top"}
