"""A named condition with its source, from day to day."""

from __future__ import annotations

from typing import Generic, TypeAlias, TypeVar

from attrs import frozen

from skaerpet_tilsyn.ret import Tidslinje
from skaerpet_tilsyn.udtryk.fortolkning import Fortolkningsvalg
from skaerpet_tilsyn.udtryk.knude import Alle, Enhver, Ikke, Knude, Medmindre
from skaerpet_tilsyn.udtryk.stoerrelse import EnAf, Sammenligning

S = TypeVar("S")

Navnloes: TypeAlias = Sammenligning[S] | EnAf[S] | Alle[S] | Enhver[S] | Ikke[S] | Medmindre[S] | Fortolkningsvalg[S]
"""
All conditions but rules. A rule is a time-line of conditions, and so of rules: were its base class said with the union
that names rules too, type checkers would resolve the circle differently from file to file.
"""


@frozen(kw_only=True, order=False, cache_hash=True)
class Regel(Tidslinje["Navnloes[S] | Regel[S]"], Knude[S], Generic[S]):
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
