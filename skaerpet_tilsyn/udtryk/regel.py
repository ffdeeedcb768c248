"""A named condition with its source, from day to day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from attrs import frozen

from skaerpet_tilsyn.ret import Tidslinje
from skaerpet_tilsyn.udtryk.knude import Knude

if TYPE_CHECKING:
    from skaerpet_tilsyn.udtryk.betingelse import Betingelse

S = TypeVar("S")


@frozen(kw_only=True, order=False, cache_hash=True)
class Regel(Tidslinje["Betingelse[S]"], Knude[S], Generic[S]):
    """
    A condition that the law states, under a name that never changes; each version has its source.

    Raises:
        UgyldigVaerdi: there is no version, or the starts do not ascend.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, fra
        >>> from skaerpet_tilsyn.udtryk import Parameter, Stoerrelse
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> alder = Stoerrelse(navn="alder", titel="alder", enhed="år", emne=str, art=int, kilde=lov)
        >>> atten = Parameter(navn="atten", titel="voksenalder", enhed="år",
        ...                   poster=(fra(date(2021, 1, 1), 18, kilde=lov),))
        >>> voksen = Regel(navn="voksen", titel="Borgeren er voksen",
        ...                poster=(fra(date(2021, 1, 1), alder >= atten, kilde=lov),))
        >>> str(voksen), voksen.paa(date(2021, 6, 1)).vaerdi == alder.mindst(atten)
        ('Borgeren er voksen', True)
    """

    def __str__(self) -> str:
        return self.titel
