"""Decision tables and hierarchies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from attrs import field, frozen, validators

from skaerpet_tilsyn.fejl import UgyldigVaerdi

if TYPE_CHECKING:
    from skaerpet_tilsyn.ret import Retskilde
    from skaerpet_tilsyn.udtryk.betingelse import Betingelse

S = TypeVar("S")
K = TypeVar("K")


@frozen(kw_only=True, order=False, cache_hash=True)
class Raekke(Generic[S, K]):
    """
    A row: when the condition is met, the category applies.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, fra
        >>> from skaerpet_tilsyn.udtryk import Parameter, Stoerrelse
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> alder = Stoerrelse(navn="alder", titel="alder", enhed="år", emne=str, art=int, kilde=lov)
        >>> atten = Parameter(navn="atten", titel="18 år", enhed="år", poster=(fra(date(2021, 1, 1), 18, kilde=lov),))
        >>> Raekke(naar=alder >= atten, kategori="voksen", kilde=lov).kategori
        'voksen'
    """

    naar: Betingelse[S]
    kategori: K
    kilde: Retskilde


@frozen(kw_only=True, order=False, cache_hash=True)
class Hierarki(Generic[S, K]):
    """
    Ordered rows where the first match wins, so that each subject counts once; it may match none.

    Raises:
        UgyldigVaerdi: a category stands twice.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, fra
        >>> from skaerpet_tilsyn.udtryk import Parameter, Stoerrelse
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> alder = Stoerrelse(navn="alder", titel="alder", enhed="år", emne=str, art=int, kilde=lov)
        >>> atten, tres = (
        ...     Parameter(navn=f"p{n}", titel=f"{n} år", enhed="år", poster=(fra(date(2021, 1, 1), n, kilde=lov),))
        ...     for n in (18, 60))
        >>> str(Hierarki(navn="gruppe", titel="Aldersgruppe", kilde=lov, raekker=(
        ...     Raekke(naar=alder >= tres, kategori="senior", kilde=lov),
        ...     Raekke(naar=alder >= atten, kategori="voksen", kilde=lov))))
        'Aldersgruppe'
    """

    navn: str = field(validator=validators.min_len(1))
    titel: str = field(validator=validators.min_len(1))
    kilde: Retskilde
    raekker: tuple[Raekke[S, K], ...] = field(validator=validators.min_len(1))

    def __attrs_post_init__(self) -> None:
        """Refuse a category that stands twice."""
        kategorier = [raekke.kategori for raekke in self.raekker]
        if len(set(kategorier)) < len(kategorier):
            besked = f"«{self.titel}»: fundet en kategori to gange; forventet én række til hver; saml rækkerne"
            raise UgyldigVaerdi(besked)

    def __str__(self) -> str:
        return self.titel


@frozen(kw_only=True, order=False, cache_hash=True)
class Beslutningstabel(Hierarki[S, K], Generic[S, K]):
    """
    A complete table: ordered rows and a category for all the rest.

    ``overlap`` names the pairs of categories that may hold at once; all other rows are claimed to
    be disjoint, and ``proev`` checks the claim.

    Raises:
        UgyldigVaerdi: a category stands twice, or an overlap does not name two that have rows.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, fra
        >>> from skaerpet_tilsyn.udtryk import Parameter, Stoerrelse
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> alder = Stoerrelse(navn="alder", titel="alder", enhed="år", emne=str, art=int, kilde=lov)
        >>> atten = Parameter(navn="atten", titel="18 år", enhed="år", poster=(fra(date(2021, 1, 1), 18, kilde=lov),))
        >>> Beslutningstabel(navn="gruppe", titel="Aldersgruppe", kilde=lov, ellers="barn", ellers_kilde=lov,
        ...                  raekker=(Raekke(naar=alder >= atten, kategori="voksen", kilde=lov),)).kategorier
        ('voksen', 'barn')
    """

    ellers: K
    ellers_kilde: Retskilde
    overlap: tuple[tuple[K, K], ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse a remainder that also has a row, and an overlap of categories without rows."""
        super().__attrs_post_init__()
        kategorier = {raekke.kategori for raekke in self.raekker}
        if self.ellers in kategorier:
            besked = (
                f"«{self.titel}»: fundet «{self.ellers}» som række og som rest; forventet kun det ene; fjern rækken"
            )
            raise UgyldigVaerdi(besked)
        for par in self.overlap:
            if len(set(par)) < len(par) or not kategorier.issuperset(par):
                besked = f"«{self.titel}»: fundet overlappet {par}; forventet to af tabellens rækker; ret overlappet"
                raise UgyldigVaerdi(besked)

    @property
    def kategorier(self) -> tuple[K, ...]:
        """All categories in the table's order, the rest last."""
        return (*(raekke.kategori for raekke in self.raekker), self.ellers)

    def __str__(self) -> str:
        return self.titel
