"""A time-line for people: each version with its first and last day, repeals and gaps, and which one a day has."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Generic, TypeVar, assert_never, cast

from attrs import evolve, frozen

from skaerpet_tilsyn.fejl import RegelIkkeGaeldende, UafklaretRetsstilling
from skaerpet_tilsyn.laesning.tekst.led import vis_dag
from skaerpet_tilsyn.ret import Evidens, Hul, Ophoert, Uafklaret, Version

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from skaerpet_tilsyn.ret import Post, Retskilde, Tidslinje

V = TypeVar("V")
R = TypeVar("R")


class Postart(Enum):
    """
    What an entry of a time-line is; the value is the slug.

    Example:
        >>> Postart.OPHAEVET, Postart.OPHAEVET.value
        (Postart.OPHAEVET, 'ophaevet')
    """

    VERSION = "version"
    OPHAEVET = "ophaevet"
    IKKE_KODET = "ikke_kodet"
    UAFKLARET = "uafklaret"

    def __repr__(self) -> str:
        return f"Postart.{self.name}"


@frozen(kw_only=True, order=False)
class Tidspost(Generic[V]):
    """
    An entry of a time-line: from and to (None: nothing ends it), and what it says.

    ``vaerdi`` is None for all but versions; ``grund`` says why there is none. ``kundgjort`` is the day from which it
    is known, where that is not the first; ``paa_dagen`` whether it is the entry of the book's day (None: there is no
    day). An entry that another one replaced from its own first day ends before it begins.
    """

    fra: date
    til: date | None
    vaerdi: V | None
    art: Postart = Postart.VERSION
    kilde: Retskilde | None = None
    grund: str = ""
    kundgjort: date | None = None
    paa_dagen: bool | None = None

    def med(self, vaerdi: R | None) -> Tidspost[R]:
        """The same entry, saying something else."""
        return cast("Tidspost[R]", evolve(cast("Tidspost[object]", self), vaerdi=vaerdi))

    @property
    def begyndelse(self) -> str:
        """
        The first day, and when it was known.

        Example:
            >>> from datetime import date
            >>> Tidspost(fra=date(2021, 1, 1), til=None, vaerdi=4, kundgjort=date(2021, 4, 7)).begyndelse
            '1. januar 2021 (kendt fra 7. april 2021)'
        """
        kendt = "" if self.kundgjort is None else f" (kendt fra {vis_dag(self.kundgjort)})"
        return f"{vis_dag(self.fra)}{kendt}"

    @property
    def slutning(self) -> str:
        """
        The last day; a dash where nothing ends it.

        Example:
            >>> from datetime import date
            >>> Tidspost(fra=date(2021, 1, 1), til=date(2020, 12, 31), vaerdi=4).slutning
            'afløst fra sin første dag'
        """
        if self.til is None:
            return "–"
        return vis_dag(self.til) if self.til >= self.fra else "afløst fra sin første dag"

    @property
    def dagen(self) -> str:
        """
        Whether it is the entry of the book's day, in words; what nobody has read is only taken to apply.

        Example:
            >>> from datetime import date
            >>> Tidspost(fra=date(2021, 1, 1), til=None, vaerdi=4, paa_dagen=True).dagen
            'gælder'
        """
        if not self.paa_dagen:
            return ""
        uproevet = self.kilde is not None and self.kilde.evidens is Evidens.IKKE_EFTERPROEVET
        return "regnes for gældende" if uproevet else "gælder"

    @property
    def tidsrum(self) -> str:
        """
        From and to in words.

        Example:
            >>> from datetime import date
            >>> Tidspost(fra=date(2021, 1, 1), til=date(2021, 12, 31), vaerdi=4).tidsrum
            'fra 1. januar 2021 til og med 31. december 2021'
        """
        if self.til is None:
            return f"fra {self.begyndelse}"
        til = f" til og med {self.slutning}" if self.til >= self.fra else f", {self.slutning}"
        return f"fra {self.begyndelse}{til}"


def siger(post: Tidspost[str]) -> str:
    """
    What an entry says: its value, that it is a repeal, or why there is none.

    Example:
        >>> from datetime import date
        >>> siger(Tidspost(fra=date(2021, 1, 1), til=None, vaerdi=None, art=Postart.IKKE_KODET, grund="en ukendt tid"))
        'ikke kodet: en ukendt tid'
    """
    match post.art:
        case Postart.VERSION:
            return post.vaerdi or ""
        case Postart.OPHAEVET:
            return "ophævet"
        case Postart.IKKE_KODET:
            return post.grund if "ikke er kodet" in post.grund else f"ikke kodet: {post.grund}"
        case Postart.UAFKLARET:
            return f"uafklaret: {post.grund}"
        case _:
            assert_never(post.art)


def gaeldende(linje: Tidslinje[V], dag: date | None) -> tuple[Post[V], ...]:
    """
    The version in force on a day (nothing, where none is); without a day, the whole time-line.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.regimer import RESULTATKRAV
        >>> [len(gaeldende(RESULTATKRAV, dag)) for dag in (None, date(2021, 11, 1), date(2010, 1, 1))]
        [1, 1, 0]
    """
    if dag is None:
        return linje.poster
    try:
        return (linje.paa(dag),)
    except (RegelIkkeGaeldende, UafklaretRetsstilling):
        return ()


def tidslinje(
    linje: Tidslinje[V], dag: date | None, slut: date | None, vis: Callable[[V], R]
) -> tuple[Tidspost[R], ...]:
    """
    All entries of a time-line, in order; ``slut`` is the last day on which the area of law is encoded.

    What nothing ends, ends there: that a value is written down for a time says nothing of later law.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.ressourceforloeb.parametre import LAENGDE
        >>> [post.slutning for post in tidslinje(LAENGDE, None, date(2026, 1, 31), str)]
        ['31. december 2021', '31. januar 2026']
    """
    fundne: list[Tidspost[R]] = []
    for post, sidste in linje.med_slutning:
        fra = post.gaelder_fra
        til = slut if sidste is None and slut is not None and slut >= fra else sidste
        paa_dagen = None if dag is None else fra <= dag and (sidste is None or dag <= sidste)
        ny: Tidspost[R] = Tidspost(fra=fra, til=til, vaerdi=None, kundgjort=post.kundgjort, paa_dagen=paa_dagen)
        match post:
            case Version():
                ny = evolve(ny, vaerdi=vis(post.vaerdi), kilde=post.kilde)
            case Ophoert():
                ny = evolve(ny, til=None, art=Postart.OPHAEVET, kilde=post.kilde)
            case Hul():
                ny = evolve(ny, til=sidste, art=Postart.IKKE_KODET, grund=post.grund)
            case Uafklaret():
                ny = evolve(ny, til=sidste, art=Postart.UAFKLARET, grund=post.grund)
            case _:
                assert_never(post)
        fundne.append(ny)
    return tuple(fundne)


def sidste_kodede_dag(regimer: Tidslinje[V]) -> date | None:
    """
    The last day of the last regime; None if nothing ends it.

    Example:
        >>> from skaerpet_tilsyn.katalog.regimer import RESULTATKRAV
        >>> sidste_kodede_dag(RESULTATKRAV) is None
        True
    """
    return [sidste for post, sidste in regimer.med_slutning if isinstance(post, Version)][-1]
