"""
All cases that a table can tell apart, one of each.

The limits of a quantity cut its values into the limits themselves and the open gaps between
them; no comparison changes its answer inside a gap. One value of each is enough, and of those
that every leaf answers alike, one.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import chain, pairwise, product
from math import prod
from typing import TYPE_CHECKING, Final, Generic, TypeVar, assert_never

from attrs import frozen

from skaerpet_tilsyn.fejl import IkkeUnderstoettet
from skaerpet_tilsyn.laesning.proev.sandhed import Blad, blade, holdt_op
from skaerpet_tilsyn.laesning.proev.tilfaelde import Punkt, Slugpunkt, Talpunkt, Tilfaelde
from skaerpet_tilsyn.tal import Andel, Grad, Procentpoint, Timer, raa, skriv_tal
from skaerpet_tilsyn.udtryk import EnAf, Sammenligning

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.tal import Maalt, Rationel
    from skaerpet_tilsyn.udtryk import Hierarki

S = TypeVar("S")
K = TypeVar("K")

HOEJST_TILFAELDE: Final = 200_000
"""More cases than this are refused, not tried."""


@frozen(order=False)
class Svar(Generic[S]):
    """A value, and how each leaf about its quantity or property answers to it."""

    punkt: Punkt[S]
    sandheder: Mapping[Blad[S], bool]


@frozen(kw_only=True, order=False)
class Celler(Generic[S]):
    """
    The cases of a table: for each quantity and property, the values that its leaves tell apart.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
        >>> ret = Regelsaet.gaeldende(date(2021, 11, 1))
        >>> find_celler(STATUS.paa(ret.dato).vaerdi, ret.dato, ret).antal
        32
    """

    akser: tuple[tuple[Svar[S], ...], ...]

    @property
    def antal(self) -> int:
        """The number of cases."""
        return prod(len(akse) for akse in self.akser)

    def __iter__(self) -> Iterator[tuple[Tilfaelde[S], dict[Blad[S], bool]]]:
        """Each case with the answers of all leaves."""
        for valgte in product(*self.akser):
            sandheder: dict[Blad[S], bool] = {}
            for svar in valgte:
                sandheder.update(svar.sandheder)
            yield Tilfaelde(punkter=tuple(svar.punkt for svar in valgte)), sandheder


def find_celler(tabel: Hierarki[S, K], dag: date, ret: Regelsaet) -> Celler[S]:
    """
    The cases of a table on a day, under the chosen readings.

    Raises:
        RegelIkkeGaeldende: a rule or a limit is not in force on the day.
        IkkeUnderstoettet: there are more than 200.000 cases.
    """
    alle = chain.from_iterable(blade(raekke.naar, dag, ret) for raekke in tabel.raekker)
    celler = Celler(akser=tuple(_forskellige(akse) for akse in _akser(alle, dag)))
    if celler.antal > HOEJST_TILFAELDE:
        besked = (
            f"«{tabel.titel}»: fundet {skriv_tal(celler.antal)} tilfælde; "
            f"forventet højst {skriv_tal(HOEJST_TILFAELDE)}; del tabellen op"
        )
        raise IkkeUnderstoettet(besked)
    return celler


def _akser(alle: Iterable[Blad[S]], dag: date) -> Iterator[Iterator[Svar[S]]]:
    """One axis for each quantity and each property; those are measured by name."""
    maalte: dict[str, dict[Sammenligning[S], None]] = {}
    egenskaber: dict[str, dict[EnAf[S], None]] = {}
    for blad in alle:
        match blad:
            case Sammenligning():
                maalte.setdefault(blad.maal.navn, {})[blad] = None
            case EnAf():
                egenskaber.setdefault(blad.egenskab.navn, {})[blad] = None
            case _:
                assert_never(blad)
    for sammenligninger in maalte.values():
        yield _talsvar(tuple(sammenligninger), dag)
    for lister in egenskaber.values():
        yield _slugsvar(tuple(lister), dag)


def _talsvar(sammenligninger: Sequence[Sammenligning[S]], dag: date) -> Iterator[Svar[S]]:
    graenser = {blad: blad.graense.paa(dag).vaerdi for blad in sammenligninger}
    for tal in repraesentanter(tuple(graenser.values())):
        yield Svar(
            Talpunkt(maal=sammenligninger[0].maal, vaerdi=tal),
            {blad: holdt_op(tal, blad.forhold, raa(graense)) for blad, graense in graenser.items()},
        )


def _slugsvar(lister: Sequence[EnAf[S]], dag: date) -> Iterator[Svar[S]]:
    indhold = {blad: blad.liste.paa(dag).vaerdi for blad in lister}
    for slug in (*dict.fromkeys(chain.from_iterable(indhold.values())), None):
        yield Svar(
            Slugpunkt(egenskab=lister[0].egenskab, slug=slug),
            {blad: slug in liste for blad, liste in indhold.items()},
        )


def _forskellige(akse: Iterable[Svar[S]]) -> tuple[Svar[S], ...]:
    """Of the values that every leaf answers alike, the first."""
    fundne: dict[tuple[bool, ...], Svar[S]] = {}
    for svar in akse:
        fundne.setdefault(tuple(svar.sandheder.values()), svar)
    return tuple(fundne.values())


def repraesentanter(graenser: Sequence[Maalt]) -> tuple[Rationel, ...]:
    """
    Raw values of a quantity: each limit, then one value in each gap that is not empty.

    All limits of a quantity are of its own kind. Counts, and parts of an hour or of a grade, are whole and
    may be negative; a share lies from 0 to 1, a difference of shares from -100 to 100 points.

    Example:
        >>> repraesentanter((4, 5))
        (4, 5, 3, 6)
        >>> [str(andel) for andel in repraesentanter((Andel.procent("80"), Andel.procent("100")))]
        ['4/5', '1', '79/100', '81/100']
    """
    tal = sorted({raa(graense) for graense in graenser})
    match graenser[0]:
        case int() | Timer() | Grad():
            naboer = {nabo for graense in tal for nabo in (graense - 1, graense + 1)}
            return (*tal, *sorted(naboer.difference(tal)))
        case Andel():
            return _taette(tal, Fraction(0), Fraction(1), Fraction(1, 100))
        case Procentpoint():
            return _taette(tal, Fraction(-100), Fraction(100), Fraction(1))
        case _:
            assert_never(graenser[0])


def _taette(tal: Sequence[Rationel], nedre: Fraction, oevre: Fraction, skridt: Fraction) -> tuple[Rationel, ...]:
    mulige = [graense for graense in tal if nedre <= graense <= oevre]
    ender = sorted({nedre, *mulige, oevre})
    huller = [_imellem(fra, til, til - skridt if fra == nedre else fra + skridt) for fra, til in pairwise(ender)]
    return (*mulige, *huller)


def _imellem(fra: Rationel, til: Rationel, helst: Rationel) -> Rationel:
    """A value in an open gap: near the limit if there is room, else the middle."""
    return helst if fra < helst < til else Fraction(fra + til) / 2
