"""Disputed law: all readings, the chosen one, and on whose authority."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from attrs import field, frozen, validators

from skaerpet_tilsyn.fejl import UgyldigVaerdi, UkendtValg
from skaerpet_tilsyn.udtryk.knude import Knude

if TYPE_CHECKING:
    from skaerpet_tilsyn.ret import Retskilde
    from skaerpet_tilsyn.udtryk.betingelse import Betingelse

S = TypeVar("S")

MINDST_MULIGHEDER = 2
"""With one answer there is no question."""


@frozen(kw_only=True, order=False, cache_hash=True)
class Mulighed:
    """
    One reading of a dispute: its slug, what it says, and where that stands.

    Example:
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> Mulighed(slug="ja", titel="dagen tæller med", kilde=lov).slug
        'ja'
    """

    slug: str = field(validator=validators.matches_re(r"[a-z0-9_]+"))
    titel: str = field(validator=validators.min_len(1))
    kilde: Retskilde


@frozen(kw_only=True, order=False, cache_hash=True)
class Valg:
    """
    A question that the sources leave open or answer differently, and the reading chosen.

    Raises:
        UgyldigVaerdi: fewer than two readings, two with one slug, or the chosen one is not among them.

    Example:
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> valg = Valg(navn="K00", spoergsmaal="Tæller dagen med?", hjemmel="ordlyden", valgt="ja",
        ...             muligheder=(Mulighed(slug="ja", titel="den tæller", kilde=lov),
        ...                         Mulighed(slug="nej", titel="den tæller ikke", kilde=lov)))
        >>> valg.slugs, valg.mulighed("nej").titel
        (('ja', 'nej'), 'den tæller ikke')
    """

    navn: str = field(validator=validators.matches_re(r"[A-Za-z0-9_]+"))
    spoergsmaal: str = field(validator=validators.min_len(1))
    muligheder: tuple[Mulighed, ...]
    valgt: str
    hjemmel: str = field(validator=validators.min_len(1))

    def __attrs_post_init__(self) -> None:
        """Refuse a question with one answer, two readings with one slug, and a choice that is no reading."""
        slugs = self.slugs
        if len(slugs) < MINDST_MULIGHEDER:
            fundet = ", ".join(slugs) or "ingen mulighed"
            besked = f"{self.navn}: fundet {fundet}; forventet mindst to muligheder; tilføj den anden"
            raise UgyldigVaerdi(besked)
        if len(set(slugs)) < len(slugs):
            besked = f"{self.navn}: fundet {', '.join(slugs)}; forventet hver slug én gang; omdøb en af dem"
            raise UgyldigVaerdi(besked)
        if self.valgt not in slugs:
            besked = f"{self.navn}: fundet «{self.valgt}»; forventet en af {', '.join(slugs)}; ret valget"
            raise UgyldigVaerdi(besked)

    def __str__(self) -> str:
        return f"{self.navn}: {self.spoergsmaal}"

    @property
    def slugs(self) -> tuple[str, ...]:
        """The slugs of the readings, in order."""
        return tuple(mulighed.slug for mulighed in self.muligheder)

    def mulighed(self, slug: str) -> Mulighed:
        """
        The reading with a slug.

        Raises:
            UkendtValg: there is none.
        """
        for mulighed in self.muligheder:
            if mulighed.slug == slug:
                return mulighed
        besked = f"{self.navn}: fundet «{slug}»; forventet en af {', '.join(self.slugs)}; vælg en af dem"
        raise UkendtValg(besked)


@frozen(kw_only=True, order=False, cache_hash=True)
class Fortolkningsvalg(Knude[S], Generic[S]):
    """
    A disputed condition: one complete condition for each reading of the dispute.

    Raises:
        UgyldigVaerdi: readings and conditions do not match one to one.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, fra
        >>> from skaerpet_tilsyn.udtryk import Parameter, Stoerrelse
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> alder = Stoerrelse(navn="alder", titel="alder", enhed="år", emne=str, art=int, kilde=lov)
        >>> atten, tres = (
        ...     Parameter(navn=f"p{n}", titel=f"{n} år", enhed="år", poster=(fra(date(2021, 1, 1), n, kilde=lov),))
        ...     for n in (18, 60))
        >>> valg = Valg(navn="K00", spoergsmaal="Tæller dagen med?", hjemmel="ordlyden", valgt="ja",
        ...             muligheder=(Mulighed(slug="ja", titel="den tæller", kilde=lov),
        ...                         Mulighed(slug="nej", titel="den tæller ikke", kilde=lov)))
        >>> voksen = Fortolkningsvalg(valg=valg, betingelser=(alder >= atten, alder > atten))
        >>> voksen.laest_som("nej") == (alder > atten)
        True
    """

    valg: Valg
    betingelser: tuple[Betingelse[S], ...]

    def __attrs_post_init__(self) -> None:
        """Refuse a reading without its condition."""
        if len(self.betingelser) != len(self.valg.muligheder):
            besked = (
                f"{self.valg.navn}: fundet {len(self.betingelser)} betingelser; "
                f"forventet {len(self.valg.muligheder)}, én for hver mulighed; tilføj de manglende"
            )
            raise UgyldigVaerdi(besked)

    def __str__(self) -> str:
        return str(self.valg)

    def laest_som(self, slug: str) -> Betingelse[S]:
        """
        The condition under one reading.

        Raises:
            UkendtValg: there is no such reading.
        """
        return self.betingelser[self.valg.muligheder.index(self.valg.mulighed(slug))]
