"""
The quantities and properties that a condition asks about: each an axis, with the values that its leaves tell apart.

The limits of a quantity cut its values into the limits themselves and the open gaps between them; no comparison
changes its answer inside a gap.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import chain, pairwise, product
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeAlias, TypeVar, assert_never

from attrs import frozen

from skaerpet_tilsyn.laesning.proev.sandhed import Blad, holdt_op
from skaerpet_tilsyn.laesning.proev.tilfaelde import Punkt, Slugpunkt, Talpunkt
from skaerpet_tilsyn.laesning.proev.vaerdier import skriv_vaerdi
from skaerpet_tilsyn.tal import GRADDELE, Andel, Grad, Procentpoint, Timer, raa
from skaerpet_tilsyn.udtryk import EnAf, Sammenligning

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.tal import Maalt, Rationel
    from skaerpet_tilsyn.udtryk import Egenskab, Maal

S = TypeVar("S")


@frozen(order=False)
class Svar(Generic[S]):
    """A value, and how each leaf about its quantity or property answers to it; None is unknown."""

    punkt: Punkt[S]
    sandheder: Mapping[Blad[S], bool]


class Vaerdirum(NamedTuple):
    """What the values of a kind of quantity can be: the ends, if any, and the smallest step that is written."""

    nedre: Fraction | None
    oevre: Fraction | None
    skridt: Rationel


def vaerdirum(graense: Maalt) -> Vaerdirum:
    """
    The values that a quantity compared with such a limit can have.

    Counts, and parts of an hour or of a grade, are whole and may be negative; a share lies from 0 to 1, a difference
    of shares from -100 to 100 points, and both are written with two decimals.

    Example:
        >>> vaerdirum(4).skridt, vaerdirum(Andel.procent("80")).skridt
        (1, Fraction(1, 10000))
    """
    match graense:
        case int() | Timer() | Grad():
            return Vaerdirum(None, None, 1)
        case Andel():
            return Vaerdirum(Fraction(0), Fraction(1), Fraction(1, 10_000))
        case Procentpoint():
            return Vaerdirum(Fraction(-100), Fraction(100), Fraction(1, 100))
        case _:
            assert_never(graense)


@frozen(kw_only=True, order=False)
class Talakse(Generic[S]):
    """A quantity with the comparisons that ask about it, each with its limit on the day."""

    maal: Maal[S]
    graenser: Mapping[Sammenligning[S], Maalt]

    @property
    def navn(self) -> str:
        """The name of the quantity."""
        return self.maal.navn

    @property
    def titel(self) -> str:
        """What people call it."""
        return self.maal.titel

    @property
    def blade(self) -> tuple[Blad[S], ...]:
        """What asks about it."""
        return tuple(self.graenser)

    def svar_paa(self, tal: Rationel) -> Svar[S]:
        """How every comparison answers to a number."""
        sandheder: dict[Blad[S], bool] = {
            blad: holdt_op(tal, blad.forhold, raa(graense)) for blad, graense in self.graenser.items()
        }
        return Svar(Talpunkt(maal=self.maal, vaerdi=tal), sandheder)

    def svar(self) -> tuple[Svar[S], ...]:
        """One value for each way in which the comparisons can answer: a limit itself where it will do."""
        return _forskellige(self.svar_paa(tal) for tal in repraesentanter(tuple(self.graenser.values())))

    def typiske(self) -> tuple[Svar[S], ...]:
        """The same, but away from the limits where that will do."""
        return _forskellige(self.svar_paa(tal) for tal in typiske(tuple(self.graenser.values())))

    def omkring(self, blad: Blad[S]) -> tuple[tuple[str, Rationel], ...]:
        """The numbers just below, at and just above a comparison's limit, of those that the quantity can have."""
        vaerdi = next(vaerdi for et, vaerdi in self.graenser.items() if et == blad)
        graense, (nedre, oevre, skridt) = raa(vaerdi), vaerdirum(vaerdi)
        steder = (("lige under", graense - skridt), ("præcis", graense), ("lige over", graense + skridt))
        return tuple(
            (hvor, tal) for hvor, tal in steder if (nedre is None or nedre <= tal) and (oevre is None or tal <= oevre)
        )

    def graense(self, blad: Blad[S]) -> str:
        """The limit of a comparison, for people."""
        ((_, tal),) = (sted for sted in self.omkring(blad) if sted[0] == "præcis")
        return skriv_vaerdi(tal, self.maal.enhed)

    def omslag(self, blad: Blad[S]) -> tuple[tuple[Svar[S], Svar[S]], ...]:
        """The neighbours around a comparison's limit between which it turns."""
        ved = [self.svar_paa(tal) for _, tal in self.omkring(blad)]
        return tuple((a, b) for a, b in pairwise(ved) if a.sandheder[blad] != b.sandheder[blad])


@frozen(kw_only=True, order=False)
class Slugakse(Generic[S]):
    """A property with the lists that it is looked up in, as they are on the day."""

    egenskab: Egenskab[S]
    lister: Mapping[EnAf[S], tuple[str, ...]]

    @property
    def navn(self) -> str:
        """The name of the property."""
        return self.egenskab.navn

    @property
    def titel(self) -> str:
        """What people call it."""
        return self.egenskab.titel

    @property
    def blade(self) -> tuple[Blad[S], ...]:
        """What asks about it."""
        return tuple(self.lister)

    def svar_paa(self, slug: str | None) -> Svar[S]:
        """How every list answers to a slug; None is what stands on none of them."""
        sandheder: dict[Blad[S], bool] = {blad: slug in liste for blad, liste in self.lister.items()}
        return Svar(Slugpunkt(egenskab=self.egenskab, slug=slug), sandheder)

    def svar(self) -> tuple[Svar[S], ...]:
        """One slug for each way in which the lists can answer."""
        return _forskellige(self.svar_paa(slug) for slug in (*self.slugs, None))

    def typiske(self) -> tuple[Svar[S], ...]:
        """The same."""
        return self.svar()

    def omslag(self, blad: Blad[S]) -> tuple[tuple[Svar[S], Svar[S]], ...]:
        """Every slug on a list with every one off it, first with what stands on none."""
        svar = [self.svar_paa(slug) for slug in (None, *self.slugs)]
        uden_for = [et for et in svar if not et.sandheder[blad]]
        return tuple(product((et for et in svar if et.sandheder[blad]), uden_for))

    @property
    def slugs(self) -> tuple[str, ...]:
        """Everything that stands on a list, each once."""
        return tuple(dict.fromkeys(chain.from_iterable(self.lister.values())))

    @property
    def udenfor(self) -> str:
        """A slug that stands on none of them: «nej» where all that is asked is yes."""
        if self.slugs == ("ja",):
            return "nej"
        return next(slug for slug in ("ingen", "noget_andet") if slug not in self.slugs)


Akse: TypeAlias = Talakse[S] | Slugakse[S]
"""A quantity or a property."""


def find_akser(alle: Iterable[Blad[S]], ret: Regelsaet) -> tuple[Akse[S], ...]:
    """
    The quantities, then the properties, that some leaves ask about; they are told apart by name.

    Raises:
        RegelIkkeGaeldende: a limit or a list is not in force.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_AKTIV_INDSATS
        >>> from skaerpet_tilsyn.laesning.proev.sandhed import blade
        >>> ret = Regelsaet.gaeldende(date(2021, 11, 1))
        >>> [(akse.navn, len(akse.svar())) for akse in find_akser(blade(HAR_AKTIV_INDSATS, ret), ret)]
        [('tilbud_12', 2), ('timer_12', 2)]
    """
    maalte: dict[str, dict[Sammenligning[S], Maalt]] = {}
    opslag: dict[str, dict[EnAf[S], tuple[str, ...]]] = {}
    for blad in alle:
        match blad:
            case Sammenligning():
                maalte.setdefault(blad.maal.navn, {})[blad] = ret.paa(blad.graense).vaerdi
            case EnAf():
                opslag.setdefault(blad.egenskab.navn, {})[blad] = ret.paa(blad.liste).vaerdi
            case _:
                assert_never(blad)
    return (
        *(Talakse(maal=next(iter(graenser)).maal, graenser=graenser) for graenser in maalte.values()),
        *(Slugakse(egenskab=next(iter(lister)).egenskab, lister=lister) for lister in opslag.values()),
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

    All limits of a quantity are of its own kind.

    Example:
        >>> repraesentanter((4, 5))
        (4, 5, 3, 6)
        >>> [str(andel) for andel in repraesentanter((Andel.procent("80"), Andel.procent("100")))]
        ['4/5', '1', '79/100', '81/100']
    """
    tal = sorted({raa(graense) for graense in graenser})
    nedre, oevre, skridt = vaerdirum(graenser[0])
    if nedre is None or oevre is None:
        naboer = {nabo for graense in tal for nabo in (graense - 1, graense + 1)}
        return (*tal, *sorted(naboer.difference(tal)))
    return _taette(tal, nedre, oevre, 100 * skridt)


def typiske(graenser: Sequence[Maalt]) -> tuple[Rationel, ...]:
    """
    The same with a value far from the limits first in each gap: nothing, the middle, a whole unit more; limits last.

    Example:
        >>> typiske((40, 50)), typiske((Timer.hele(225),))
        ((0, 45, 51, 40, 50), (0, 22600, 22500))
    """
    alle = repraesentanter(graenser)
    tal = sorted({raa(graense) for graense in graenser})
    if vaerdirum(graenser[0]).nedre is not None:
        return (*alle[len(tal) :], *alle[: len(tal)])
    enhed = 100 if isinstance(graenser[0], Timer) else GRADDELE if isinstance(graenser[0], Grad) else 1
    imellem = [(fra + til) // 2 for fra, til in pairwise(tal) if til - fra > 1]
    under = 0 if tal[0] > 0 else tal[0] - enhed
    return (under, *imellem, tal[-1] + enhed, *tal)


def _taette(tal: Sequence[Rationel], nedre: Fraction, oevre: Fraction, skridt: Rationel) -> tuple[Rationel, ...]:
    mulige = [graense for graense in tal if nedre <= graense <= oevre]
    ender = sorted({nedre, *mulige, oevre})
    huller = [_imellem(fra, til, til - skridt if fra == nedre else fra + skridt) for fra, til in pairwise(ender)]
    return (*mulige, *huller)


def _imellem(fra: Rationel, til: Rationel, helst: Rationel) -> Rationel:
    """A value in an open gap: near the limit if there is room, else the middle."""
    return helst if fra < helst < til else Fraction(fra + til) / 2
