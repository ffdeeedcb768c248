"""Dated values with a unit."""

from __future__ import annotations

from typing import TypeVar

from attrs import field, frozen, validators

from skaerpet_tilsyn.ret import Tidslinje

V_co = TypeVar("V_co", covariant=True)


@frozen(kw_only=True, order=False, cache_hash=True)
class Parameter(Tidslinje[V_co]):
    """
    A value that the law sets, from day to day, each with its source.

    Raises:
        UgyldigVaerdi: there is no version, or the starts do not ascend.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, fra
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> antal = Parameter(navn="mindste_antal", titel="mindste antal samtaler", enhed="samtaler",
        ...                   poster=(fra(date(2021, 1, 1), 4, kilde=lov),))
        >>> antal.paa(date(2021, 11, 1)).vaerdi
        4
    """

    enhed: str = field(validator=validators.min_len(1))

    def __str__(self) -> str:
        return self.titel
