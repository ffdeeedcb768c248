"""Values to cells: a number only where Excel can hold it exactly, else the text that says it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from attrs import define

from skaerpet_tilsyn.opgoerelse.datafelter import Art
from skaerpet_tilsyn.register.celletekst import dansk_decimal
from skaerpet_tilsyn.register.regneark.formater import ANTAL, DAG, HELTAL, MAANED, decimaltal
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from skaerpet_tilsyn.opgoerelse.vaerdi import Vaerdi
    from skaerpet_tilsyn.register.regneark.formater import Formater
    from skaerpet_tilsyn.register.regneark.typer import Side

LAENGST: Final = 32_767
"""So many characters can a cell hold."""
_CIFRE: Final = 15
"""So many digits does Excel keep."""
_FOERSTE_AAR: Final = 1900
"""Excel knows no day before."""


@define
class Celler:
    """Writes the values of one sheet."""

    side: Side
    formater: Formater

    def skriv(self, sted: tuple[int, int], vaerdi: Vaerdi, art: Art | None = None, *, fed: bool = False) -> None:
        """A value to a cell, with the type that it has; nothing where it is unknown."""
        side, formater = self.side, self.formater
        match vaerdi:
            case None | "":
                pass
            case Decimal() | int():
                tal = som_tal(vaerdi)
                if tal is None:
                    side.write_string(*sted, _tekst(vaerdi), formater.tekst(fed=fed, hoejre=True))
                else:
                    side.write_number(*sted, tal, formater.tal(talformat(vaerdi, art), fed=fed))
            case date():
                self._skriv_dag(sted, vaerdi, DAG, fed=fed)
            case Maaned():
                self._skriv_dag(sted, vaerdi.foerste_dag, MAANED, fed=fed)
            case str():
                format_ = formater.tekst(fed=fed, hoejre=art is not None and art.er_tal)
                side.write_string(*sted, kort(vaerdi, LAENGST), format_)

    def _skriv_dag(self, sted: tuple[int, int], dag: date, format_: str, *, fed: bool) -> None:
        if dag.year < _FOERSTE_AAR:
            self.side.write_string(*sted, dag.isoformat(), self.formater.tekst(fed=fed))
        else:
            self.side.write_datetime(*sted, dag, self.formater.dag(format_, fed=fed))


def som_tal(vaerdi: Decimal | int) -> float | None:
    """
    The number that Excel stores, or None where it would be another one.

    Example:
        >>> som_tal(Decimal("87.84")), som_tal(1261), som_tal(Decimal("79.99999999999999999")), som_tal(10**20 + 1)
        (87.84, 1261.0, None, None)
    """
    if isinstance(vaerdi, int) and abs(vaerdi) >= 10**_CIFRE:
        return None
    tal = float(vaerdi)
    return tal if Decimal(f"{tal:.{_CIFRE}g}") == vaerdi else None


def talformat(vaerdi: Decimal | int, art: Art | None) -> str:
    """
    As many decimals as the value has, so that no number looks like another; ids and the like without dots.

    Example:
        >>> talformat(Decimal("22.8"), Art.TAL), talformat(1261, Art.ANTAL), talformat(1261, Art.ID)
        ('#,##0.0', '#,##0', '0')
    """
    if isinstance(vaerdi, int):
        return ANTAL if art is Art.ANTAL else HELTAL
    eksponent = vaerdi.as_tuple().exponent
    return decimaltal(max(0, -eksponent) if isinstance(eksponent, int) else 0)


def kort(tekst: str, hoejst: int) -> str:
    """
    A text of at most so many characters; a longer one ends in three dots.

    Example:
        >>> kort("æøå", 3), kort("æøåæ", 3)
        ('æøå', 'æø…')
    """
    return tekst if len(tekst) <= hoejst else f"{tekst[: hoejst - 1]}…"


def _tekst(vaerdi: Decimal | int) -> str:
    return dansk_decimal(vaerdi) if isinstance(vaerdi, Decimal) else str(vaerdi)
