"""Law in time: what applies from when, and what was known of it when."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Generic, TypeVar

from attrs import field, frozen, validators

from skaerpet_tilsyn.fejl import RegelIkkeGaeldende, RetIkkeKodet, UafklaretRetsstilling, UgyldigVaerdi
from skaerpet_tilsyn.ret.poster import Hul, Ophoert, Uafklaret, Version, kendt_fra

if TYPE_CHECKING:
    from datetime import date

    from skaerpet_tilsyn.ret.poster import Post

V_co = TypeVar("V_co", covariant=True)


@frozen(kw_only=True, order=False, cache_hash=True)
class Tidslinje(Generic[V_co]):
    """
    What applies from when.

    Raises:
        UgyldigVaerdi: there is no version, or the starts do not ascend.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, fra
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> timer = Tidslinje(navn="timer", titel="mindste timetal", poster=(
        ...     fra(date(2018, 8, 23), 100, kilde=lov), fra(date(2020, 1, 1), 225, kilde=lov)))
        >>> timer.paa(date(2021, 1, 1)).vaerdi
        225
    """

    navn: str = field(validator=validators.min_len(1))
    titel: str = field(validator=validators.min_len(1))
    poster: tuple[Post[V_co], ...] = field(validator=validators.min_len(1))

    def __attrs_post_init__(self) -> None:
        """Refuse a time-line without a version, or out of order."""
        if not self.versioner:
            besked = f"«{self.titel}»: fundet en tidslinje uden versioner; forventet mindst én; tilføj den"
            raise UgyldigVaerdi(besked)
        dage = [(post.gaelder_fra, kendt_fra(post)) for post in self.poster]
        if any(naeste <= dag for dag, naeste in pairwise(dage)):
            besked = f"«{self.titel}»: fundet versioner i uorden; forventet stigende datoer; sortér versionerne"
            raise UgyldigVaerdi(besked)

    def __str__(self) -> str:
        return self.titel

    @property
    def versioner(self) -> tuple[Version[V_co], ...]:
        """The versions alone, in order."""
        return tuple(post for post in self.poster if isinstance(post, Version))

    def paa(self, dag: date, kendt_pr: date | None = None) -> Version[V_co]:
        """
        The version in force on a day; with ``kendt_pr``, as far as was known on that other day.

        Raises:
            RegelIkkeGaeldende: the day is before the first version or after a repeal, or nothing was known yet.
            RetIkkeKodet: the day lies in a declared gap.
            UafklaretRetsstilling: nobody knows what applies on the day.

        Example:
            >>> from datetime import date
            >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, fra
            >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
            >>> timer = Tidslinje(navn="timer", titel="timetal", poster=(
            ...     fra(date(2020, 1, 1), 100, kilde=lov),
            ...     fra(date(2021, 1, 1), 225, kilde=lov, kundgjort=date(2021, 4, 7))))
            >>> timer.paa(date(2021, 2, 1)).vaerdi, timer.paa(date(2021, 2, 1), kendt_pr=date(2021, 3, 1)).vaerdi
            (225, 100)
        """
        gaeldende = self._post(dag, kendt_pr)
        if isinstance(gaeldende, Version):
            return gaeldende
        raise self._afvis(dag, kendt_pr, gaeldende)

    def gaelder(self, dag: date) -> bool:
        """
        Whether a version is in force on a day.

        Example:
            >>> from datetime import date
            >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, fra
            >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
            >>> timer = Tidslinje(navn="timer", titel="timetal", poster=(fra(date(2020, 1, 1), 225, kilde=lov),))
            >>> timer.gaelder(date(2019, 12, 31)), timer.gaelder(date(2020, 1, 1))
            (False, True)
        """
        return isinstance(self._post(dag), Version)

    def ophaevet(self, dag: date) -> bool:
        """
        Whether the time-line itself says of a day that nothing is in force any longer.

        Example:
            >>> from datetime import date
            >>> from skaerpet_tilsyn.katalog.tilsyn.regler import RISIKO_LIGHT
            >>> RISIKO_LIGHT.ophaevet(date(2022, 12, 31)), RISIKO_LIGHT.ophaevet(date(2023, 1, 1))
            (False, True)
        """
        return isinstance(self._post(dag), Ophoert)

    @property
    def med_slutning(self) -> tuple[tuple[Post[V_co], date | None], ...]:
        """
        Each entry with its last day; nothing ends the last one.

        Example:
            >>> from datetime import date
            >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, fra
            >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
            >>> timer = Tidslinje(navn="timer", titel="timetal", poster=(
            ...     fra(date(2018, 8, 23), 100, kilde=lov), fra(date(2020, 1, 1), 225, kilde=lov)))
            >>> [str(sidste) for _, sidste in timer.med_slutning]
            ['2019-12-31', 'None']
        """
        slut = (*(naeste.gaelder_fra - timedelta(days=1) for naeste in self.poster[1:]), None)
        return tuple(zip(self.poster, slut, strict=True))

    def begynder_senere(self, dag: date) -> bool:
        """Whether the time-line itself says of a day that its first version is still to come."""
        return self.versioner[0].gaelder_fra > dag and self._post(dag) is not None

    def _post(self, dag: date, kendt_pr: date | None = None) -> Post[V_co] | None:
        """The last entry that has begun, of those known."""
        gaeldende: Post[V_co] | None = None
        for post in self.poster:
            if post.gaelder_fra > dag:
                break
            if kendt_pr is None or kendt_fra(post) <= kendt_pr:
                gaeldende = post
        return gaeldende

    def _naermeste(self, dag: date) -> date:
        """The nearest first or last day of a version; of two equally near, the earlier."""
        foerste = [version.gaelder_fra for version in self.versioner]
        sidste = [dag for post, dag in self.med_slutning if isinstance(post, Version) and dag is not None]
        return min(sorted(foerste + sidste), key=lambda daekket: abs(daekket - dag))

    def _afvis(
        self, dag: date, kendt_pr: date | None, post: Ophoert | Hul | Uafklaret | None
    ) -> RegelIkkeGaeldende | UafklaretRetsstilling:
        if kendt_pr is not None and post is None and self._post(dag) is not None:
            foerste = min(kendt_fra(kendt) for kendt in self.poster if kendt.gaelder_fra <= dag)
            besked = (
                f"«{self.titel}» den {dag}, som kendt den {kendt_pr}: fundet intet, der var kundgjort; "
                f"forventet en dag fra og med {foerste}; spørg, som det var kendt senere"
            )
            return RegelIkkeGaeldende(besked, navn=self.navn, dato=dag, naermeste=dag)
        naermeste = self._naermeste(dag)
        if isinstance(post, Uafklaret):
            besked = f"«{self.titel}» den {dag}: fundet {post.grund}; forventet en kendt retsstilling; {post.raad}"
            return UafklaretRetsstilling(
                besked,
                navn=self.navn,
                dato=dag,
                naermeste=naermeste,
                argument=post.argument,
                muligheder=post.muligheder,
            )
        if naermeste > dag:
            forventet = f"forventet en dag fra og med {naermeste}; vælg en senere dag"
        else:
            forventet = f"forventet en dag til og med {naermeste}; vælg en tidligere dag"
        if isinstance(post, Hul):
            besked = f"«{self.titel}» den {dag}: fundet {post.grund}; {forventet}"
            return RetIkkeKodet(besked, navn=self.navn, dato=dag, naermeste=naermeste)
        fundet = "ingen version" if post is None else f"ophævet fra {post.gaelder_fra} ({post.kilde.citat})"
        besked = f"«{self.titel}» gælder ikke den {dag}: fundet {fundet}; {forventet}"
        return RegelIkkeGaeldende(besked, navn=self.navn, dato=dag, naermeste=naermeste)
