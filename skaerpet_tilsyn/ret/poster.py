"""The entries of a time-line: versions with only a start, a written repeal, a declared gap, an unsettled position."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from attrs import field, frozen, validators

if TYPE_CHECKING:
    from datetime import date

    from skaerpet_tilsyn.ret.kilde import Retskilde

V = TypeVar("V")
V_co = TypeVar("V_co", covariant=True)


@frozen(kw_only=True, order=False, cache_hash=True)
class Version(Generic[V_co]):
    """
    A value from a day on, with its source. The next entry ends it.

    ``kundgjort`` is the day on which it became known, where that is not the day on which it starts to apply.

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
    kundgjort: date | None = None


@frozen(kw_only=True, order=False, cache_hash=True)
class Ophoert:
    """
    A repeal: from that day on nothing is in force.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import RegelIkkeGaeldende
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, Tidslinje
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
    kundgjort: date | None = None


@frozen(kw_only=True, order=False, cache_hash=True)
class Hul:
    """
    A declared gap: from that day on there is law that the library does not hold.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import RetIkkeKodet
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, Tidslinje
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
    kundgjort: date | None = None


@frozen(kw_only=True, order=False, cache_hash=True)
class Uafklaret:
    """
    From that day on nobody knows what applies; the caller may decide it by the argument, which can be any of
    ``muligheder`` where there are such.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import UafklaretRetsstilling
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, Tidslinje
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> timer = Tidslinje(navn="timer", titel="mindste timetal", poster=(
        ...     fra(date(2020, 1, 1), 225, kilde=lov),
        ...     Uafklaret(gaelder_fra=date(2026, 2, 1), grund="en ophævelse uden dato", raad="angiv ophoer")))
        >>> try:
        ...     timer.paa(date(2026, 3, 1))
        ... except UafklaretRetsstilling as fejl:
        ...     print(fejl)
        «mindste timetal» den 2026-03-01: fundet en ophævelse uden dato; forventet en kendt retsstilling; angiv ophoer
    """

    gaelder_fra: date
    grund: str = field(validator=validators.min_len(1))
    raad: str = field(validator=validators.min_len(1))
    argument: str = ""
    muligheder: tuple[str, ...] = ()
    kundgjort: date | None = None


Post: TypeAlias = Version[V_co] | Ophoert | Hul | Uafklaret
"""An entry of a time-line."""


def fra(dag: date, vaerdi: V, *, kilde: Retskilde, kundgjort: date | None = None) -> Version[V]:
    """
    A version that starts on a day, and the day on which it became known, where that is another.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> fra(date(2021, 1, 1), 80, kilde=lov).gaelder_fra
        datetime.date(2021, 1, 1)
    """
    return Version(gaelder_fra=dag, vaerdi=vaerdi, kilde=kilde, kundgjort=kundgjort)


def ophoert(dag: date, *, kilde: Retskilde, kundgjort: date | None = None) -> Ophoert:
    """
    A repeal that takes effect on a day, and the day on which it became known, where that is another.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> ophoert(date(2020, 1, 1), kilde=lov) == Ophoert(gaelder_fra=date(2020, 1, 1), kilde=lov)
        True
    """
    return Ophoert(gaelder_fra=dag, kilde=kilde, kundgjort=kundgjort)


def hul(dag: date, *, grund: str, kundgjort: date | None = None) -> Hul:
    """
    A gap that starts on a day, why, and the day on which it became known, where that is another.

    Example:
        >>> from datetime import date
        >>> hul(date(2018, 8, 23), grund="et ukendt timetal").grund
        'et ukendt timetal'
    """
    return Hul(gaelder_fra=dag, grund=grund, kundgjort=kundgjort)


def uafklaret(
    dag: date,
    *,
    grund: str,
    raad: str,
    argument: str = "",
    muligheder: tuple[str, ...] = (),
    kundgjort: date | None = None,
) -> Uafklaret:
    """
    An unsettled position that starts on a day, why, and what the caller can do about it.

    Example:
        >>> from datetime import date
        >>> uafklaret(date(2026, 2, 1), grund="en ophævelse uden dato", raad="angiv ophoer").raad
        'angiv ophoer'
    """
    return Uafklaret(
        gaelder_fra=dag, grund=grund, raad=raad, argument=argument, muligheder=muligheder, kundgjort=kundgjort
    )


def kendt_fra(post: Post[V]) -> date:
    """
    The day from which an entry is known: that of its promulgation, else the day on which it starts to apply.

    Example:
        >>> from datetime import date
        >>> kendt_fra(hul(date(2021, 1, 1), grund="et ukendt timetal", kundgjort=date(2021, 4, 7)))
        datetime.date(2021, 4, 7)
    """
    return post.gaelder_fra if post.kundgjort is None else post.kundgjort
