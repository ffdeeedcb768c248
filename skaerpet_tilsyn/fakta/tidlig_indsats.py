"""Monthly shares of the early effort in a municipality: what the follow-up on it is about."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from attrs import field, frozen, validators

from skaerpet_tilsyn.fakta.kommune import Antal
from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.tal import Interval, Udfald

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta.kommune import Kommune, Maanedsvaerdi
    from skaerpet_tilsyn.tid import Maaned

ALLE_GRUPPER: Final = "alle"
"""The group that is all of them together."""


@frozen(kw_only=True, order=False)
class Indsatsmaaned:
    """
    One month's share of those who have reached six months and have had the effort, and how many they are.

    Counts bring their own number of persons; a printed share, or a withheld one, has what is known of it in
    ``personer``.

    Raises:
        UgyldigVaerdi: a negative number of persons, or another one than that of the counts.

    Example:
        >>> from skaerpet_tilsyn import Antal, Maaned
        >>> Indsatsmaaned(maaned=Maaned(2024, 5), andel=Antal(taeller=8, naevner=10)).antal_personer.kendt
        10
    """

    maaned: Maaned
    andel: Maanedsvaerdi
    personer: int | Interval | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a number of persons that cannot be."""
        if isinstance(self.andel, Antal) and self.personer not in {None, self.andel.naevner}:
            besked = (
                f"{self.maaned}: fundet {self.personer} personer; forventet nævneren {self.andel.naevner}; "
                "udelad antallet"
            )
            raise UgyldigVaerdi(besked)
        if self.antal_personer.mindst(0) is not Udfald.OPFYLDT:
            besked = f"{self.maaned}: fundet {self.personer} personer; forventet mindst 0; ret antallet"
            raise UgyldigVaerdi(besked)

    @property
    def antal_personer(self) -> Interval:
        """What is known of how many they are."""
        match self.andel.naevner if isinstance(self.andel, Antal) else self.personer:
            case None:
                return Interval.fra_og_med(0)
            case Interval() as antal:
                return antal
            case antal:
                return Interval.praecis(antal)


def _hver_maaned_en_gang(_om: object, _felt: object, maaneder: tuple[Indsatsmaaned, ...]) -> None:
    gentaget = [str(maaned) for maaned, antal in Counter(m.maaned for m in maaneder).items() if antal > 1]
    if gentaget:
        besked = f"månedsandele: fundet {gentaget[0]} flere gange; forventet hver måned én gang; slet den ene"
        raise UgyldigVaerdi(besked)


@frozen(kw_only=True, order=False)
class TidligIndsats:
    """
    A municipality's monthly shares with jobsamtaler and with tilbud, for one group or (``alle``) all together.

    A month that is not there is unknown.

    Raises:
        UgyldigVaerdi: a month stands there twice.

    Example:
        >>> from skaerpet_tilsyn import Antal, Maaned
        >>> maj = Indsatsmaaned(maaned=Maaned(2024, 5), andel=Antal(taeller=8, naevner=10))
        >>> TidligIndsats(kommune="Eksempel", gruppe="alle", samtaler=(maj,)).samtaler[0].antal_personer.kendt
        10
    """

    kommune: str
    gruppe: str = field(validator=validators.min_len(1))
    samtaler: tuple[Indsatsmaaned, ...] = field(default=(), validator=_hver_maaned_en_gang)
    tilbud: tuple[Indsatsmaaned, ...] = field(default=(), validator=_hver_maaned_en_gang)

    @classmethod
    def af_kommune(cls, kommune: Kommune, *, gruppe: str) -> TidligIndsats:
        """
        The shares with samtaler of a municipality's monthly shares, which must be those of the six-month målgruppe.

        The fokusmål ``aktiv_indsats`` is no share with tilbud (hours count in it too), so those stay unknown.

        Example:
            >>> from skaerpet_tilsyn import Antal, Kommune, Maaned, Maanedsandel
            >>> k = Kommune(navn="Eksempel", kommunekode=None, benchmark=None, andele=(Maanedsandel(
            ...     fokusmaal="samtaler", maaned=Maaned(2024, 5), vaerdi=Antal(taeller=8, naevner=10)),))
            >>> len(TidligIndsats.af_kommune(k, gruppe="alle").samtaler)
            1
        """
        return cls(
            kommune=kommune.navn,
            gruppe=gruppe,
            samtaler=tuple(
                Indsatsmaaned(maaned=andel.maaned, andel=andel.vaerdi)
                for andel in kommune.andele
                if andel.fokusmaal == "samtaler"
            ),
        )
