"""Law in time: versions with only a start, a written repeal, a declared gap."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from attrs import field, frozen, validators

from skaerpet_tilsyn.fejl import RegelIkkeGaeldende, RetIkkeKodet, UgyldigVaerdi

if TYPE_CHECKING:
    from datetime import date

    from skaerpet_tilsyn.ret.kilde import Retskilde

V = TypeVar("V")
V_co = TypeVar("V_co", covariant=True)


@frozen(kw_only=True, order=False, cache_hash=True)
class Version(Generic[V_co]):
    """
    A value from a day on, with its source. The next entry ends it.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> fra(date(2021, 1, 1), 4, kilde=lov).vaerdi
        4
    """

    gaelder_fra: date
    vaerdi: V_co
    kilde: Retskilde


@frozen(kw_only=True, order=False, cache_hash=True)
class Ophoert:
    """
    A repeal: from that day on nothing is in force.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> timer = Tidslinje(navn="timer", titel="mindste timetal", poster=(
        ...     fra(date(2018, 8, 23), 100, kilde=lov), Ophoert(gaelder_fra=date(2020, 1, 1), kilde=lov)))
        >>> try:
        ...     timer.paa(date(2021, 1, 1))
        ... except RegelIkkeGaeldende as fejl:
        ...     print(str(fejl).split(";")[0])
        «mindste timetal» gælder ikke den 2021-01-01: fundet ophævet fra 2020-01-01 (loven)
    """

    gaelder_fra: date
    kilde: Retskilde


@frozen(kw_only=True, order=False, cache_hash=True)
class Hul:
    """
    A declared gap: from that day on there is law that the library does not hold.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> timer = Tidslinje(navn="timer", titel="mindste timetal", poster=(
        ...     Hul(gaelder_fra=date(2018, 8, 23), grund="et ukendt timetal"), fra(date(2020, 1, 1), 225, kilde=lov)))
        >>> try:
        ...     timer.paa(date(2019, 1, 1))
        ... except RetIkkeKodet as fejl:
        ...     print(str(fejl).split(";")[0])
        «mindste timetal» den 2019-01-01: fundet et ukendt timetal
    """

    gaelder_fra: date
    grund: str = field(validator=validators.min_len(1))


Post: TypeAlias = Version[V_co] | Ophoert | Hul
"""An entry of a time-line."""


def fra(dag: date, vaerdi: V, *, kilde: Retskilde) -> Version[V]:
    """
    A version that starts on a day.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> fra(date(2021, 1, 1), 80, kilde=lov).gaelder_fra
        datetime.date(2021, 1, 1)
    """
    return Version(gaelder_fra=dag, vaerdi=vaerdi, kilde=kilde)


def ophoert(dag: date, *, kilde: Retskilde) -> Ophoert:
    """
    A repeal that takes effect on a day.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> ophoert(date(2020, 1, 1), kilde=lov) == Ophoert(gaelder_fra=date(2020, 1, 1), kilde=lov)
        True
    """
    return Ophoert(gaelder_fra=dag, kilde=kilde)


def hul(dag: date, *, grund: str) -> Hul:
    """
    A gap that starts on a day, and why.

    Example:
        >>> from datetime import date
        >>> hul(date(2018, 8, 23), grund="et ukendt timetal").grund
        'et ukendt timetal'
    """
    return Hul(gaelder_fra=dag, grund=grund)


@frozen(kw_only=True, order=False, cache_hash=True)
class Tidslinje(Generic[V_co]):
    """
    What applies from when.

    Raises:
        UgyldigVaerdi: there is no version, or the starts do not ascend.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde
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
        dage = [post.gaelder_fra for post in self.poster]
        if any(naeste <= dag for dag, naeste in pairwise(dage)):
            besked = f"«{self.titel}»: fundet versioner i uorden; forventet stigende datoer; sortér versionerne"
            raise UgyldigVaerdi(besked)

    def __str__(self) -> str:
        return self.titel

    @property
    def versioner(self) -> tuple[Version[V_co], ...]:
        """The versions alone, in order."""
        return tuple(post for post in self.poster if isinstance(post, Version))

    def paa(self, dag: date) -> Version[V_co]:
        """
        The version in force on a day.

        Raises:
            RegelIkkeGaeldende: the day is before the first version or after a repeal.
            RetIkkeKodet: the day lies in a declared gap.
        """
        gaeldende = self._post(dag)
        if isinstance(gaeldende, Version):
            return gaeldende
        raise self._afvis(dag, gaeldende)

    def gaelder(self, dag: date) -> bool:
        """
        Whether a version is in force on a day.

        Example:
            >>> from datetime import date
            >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde
            >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
            >>> timer = Tidslinje(navn="timer", titel="timetal", poster=(fra(date(2020, 1, 1), 225, kilde=lov),))
            >>> timer.gaelder(date(2019, 12, 31)), timer.gaelder(date(2020, 1, 1))
            (False, True)
        """
        return isinstance(self._post(dag), Version)

    def begynder_senere(self, dag: date) -> bool:
        """Whether the time-line itself says of a day that its first version is still to come."""
        return self.versioner[0].gaelder_fra > dag and self._post(dag) is not None

    def _post(self, dag: date) -> Post[V_co] | None:
        """The last entry that has begun."""
        gaeldende: Post[V_co] | None = None
        for post in self.poster:
            if post.gaelder_fra > dag:
                break
            gaeldende = post
        return gaeldende

    def _naermeste(self, dag: date) -> date:
        """The nearest first or last day of a version; of two equally near, the earlier."""
        foerste = [version.gaelder_fra for version in self.versioner]
        sidste = [
            naeste.gaelder_fra - timedelta(days=1)
            for post, naeste in pairwise(self.poster)
            if isinstance(post, Version)
        ]
        return min(sorted(foerste + sidste), key=lambda daekket: abs(daekket - dag))

    def _afvis(self, dag: date, post: Ophoert | Hul | None) -> RegelIkkeGaeldende:
        naermeste = self._naermeste(dag)
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
