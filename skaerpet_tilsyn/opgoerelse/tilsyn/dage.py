"""The days on which something can have been."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.laesning.tekst.led import vis_dag
from skaerpet_tilsyn.tal import Udfald
from skaerpet_tilsyn.tid import Dagsafrunding, plus_maaneder

if TYPE_CHECKING:
    from datetime import date


@frozen(order=False)
class Dage:
    """
    From the earliest to the latest day, both included; a known day is a span of one.

    Raises:
        UgyldigVaerdi: there is no day in it.

    Example:
        >>> from datetime import date
        >>> maj = Dage(date(2022, 5, 1), date(2022, 5, 31))
        >>> maj.senest_den(date(2022, 5, 31)), maj.senest_den(date(2022, 5, 30)), maj.senest_den(date(2022, 4, 30))
        (Udfald.OPFYLDT, Udfald.UAFKLARET, Udfald.IKKE_OPFYLDT)
    """

    tidligst: date
    senest: date

    def __attrs_post_init__(self) -> None:
        """Refuse an empty span."""
        if self.senest < self.tidligst:
            besked = f"nogle dage: fundet {self.tidligst} til {self.senest}; forventet mindst én; byt om på dem"
            raise UgyldigVaerdi(besked)

    @property
    def kendt(self) -> date | None:
        """The day, if just one is left."""
        return self.tidligst if self.tidligst == self.senest else None

    @property
    def tekst(self) -> str:
        """For people."""
        if self.kendt is not None:
            return vis_dag(self.kendt)
        return f"en ukendt dag fra {vis_dag(self.tidligst)} til {vis_dag(self.senest)}"

    def senest_den(self, paa: date) -> Udfald:
        """Whether it was on that day or before."""
        if self.senest <= paa:
            return Udfald.OPFYLDT
        return Udfald.IKKE_OPFYLDT if paa < self.tidligst else Udfald.UAFKLARET

    def foer(self, paa: date) -> Udfald:
        """Whether it was before that day."""
        return self.senest_den(paa - timedelta(days=1))

    def efter(self, andre: Dage) -> Udfald:
        """Whether it was after something else."""
        if andre.senest < self.tidligst:
            return Udfald.OPFYLDT
        return Udfald.IKKE_OPFYLDT if self.senest <= andre.tidligst else Udfald.UAFKLARET

    def plus(self, *, maaneder: int, dage: int = 0) -> Dage:
        """So many months later, rounded down to the month's last day, and so many days more."""
        mere = timedelta(days=dage)
        return Dage(
            plus_maaneder(self.tidligst, maaneder, afrunding=Dagsafrunding.NED) + mere,
            plus_maaneder(self.senest, maaneder, afrunding=Dagsafrunding.NED) + mere,
        )
