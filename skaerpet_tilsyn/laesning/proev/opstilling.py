"""A rule or table set up to be tried: every quantity and property that it asks about, and what it answers."""

from __future__ import annotations

from itertools import chain, product
from math import prod
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from attrs import field, frozen

from skaerpet_tilsyn.fejl import IkkeUnderstoettet
from skaerpet_tilsyn.laesning.proev.akser import find_akser
from skaerpet_tilsyn.laesning.proev.celler import HOEJST_TILFAELDE
from skaerpet_tilsyn.tal import Udfald, skriv_tal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.proev.akser import Akse, Svar
    from skaerpet_tilsyn.laesning.proev.genstand import Genstand
    from skaerpet_tilsyn.laesning.proev.sandhed import Blad

    Valgte: TypeAlias = tuple[Svar[object] | None, ...]
    """A value for each axis; None is unknown."""

S = TypeVar("S")


@frozen(kw_only=True, order=False)
class Opstilling:
    """
    A rule or table under a rule set.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_SAMTALER
        >>> from skaerpet_tilsyn.laesning.proev.genstand import Genstand
        >>> stillet = opstil(Genstand.af(HAR_SAMTALER), Regelsaet.gaeldende(date(2021, 11, 1)))
        >>> [stillet.svar((svar,)) for svar in stillet.typiske[0]], stillet.svar((None,))
        ([('ikke_opfyldt',), ('opfyldt',)], ('uafklaret',))
    """

    genstand: Genstand
    ret: Regelsaet
    akser: tuple[Akse[object], ...]
    typiske: tuple[tuple[Svar[object], ...], ...] = field(repr=False)

    @property
    def antal(self) -> int:
        """The number of cases that can be told apart."""
        return prod(len(svar) for svar in self.typiske)

    def svar(self, valgte: Valgte) -> tuple[str, ...]:
        """The answer to a case."""
        sandheder: dict[Blad[object], bool | None] = {}
        for akse, valgt in zip(self.akser, valgte, strict=True):
            sandheder |= dict.fromkeys(akse.blade) if valgt is None else valgt.sandheder
        return self.genstand.svar(self.ret, sandheder)

    def afklaret(self, valgte: Valgte) -> bool:
        """Whether there is just one answer, and it is yes or no or a category."""
        svar = self.svar(valgte)
        return len(svar) == 1 and svar != (Udfald.UAFKLARET.value,)

    def tilfaelde(self) -> Iterator[Valgte]:
        """Every case that can be told apart, away from the limits where that will do."""
        return product(*self.typiske)

    def med(self, nr: int, valgt: Svar[object] | None) -> Iterator[Valgte]:
        """Every case of the other axes, with one value of this one."""
        yield from product(*self.typiske[:nr], (valgt,), *self.typiske[nr + 1 :])

    def skel(self, nr: int, foer: Svar[object], efter: Svar[object]) -> Iterator[tuple[Valgte, tuple[str, ...]]]:
        """
        The cases in which going from one value of an axis to another changes the answer: of those between the same two
        answers the first, with the two answers.
        """
        fundne = set[frozenset[tuple[str, ...]]]()
        for valgte, andre in zip(self.med(nr, foer), self.med(nr, efter), strict=True):
            svar = frozenset((self.svar(valgte), self.svar(andre)))
            if len(svar) > 1 and svar not in fundne:
                fundne.add(svar)
                yield valgte, tuple(sorted(chain.from_iterable(svar)))


def opstil(genstand: Genstand, ret: Regelsaet) -> Opstilling:
    """
    Set a rule or table up.

    Raises:
        RegelIkkeGaeldende: it, or something in it, is not in force.
        IkkeUnderstoettet: there are more than 200.000 cases.
    """
    akser = find_akser(genstand.blade(ret), ret)
    typiske = tuple(akse.typiske() for akse in akser)
    opstilling = Opstilling(genstand=genstand, ret=ret, akser=akser, typiske=typiske)
    if opstilling.antal > HOEJST_TILFAELDE:
        besked = (
            f"«{genstand.titel}»: fundet {skriv_tal(opstilling.antal)} tilfælde; "
            f"forventet højst {skriv_tal(HOEJST_TILFAELDE)}; del den op"
        )
        raise IkkeUnderstoettet(besked)
    return opstilling


def omslag(akse: Akse[S], blad: Blad[S]) -> tuple[Svar[S], Svar[S]] | None:
    """
    Two values of an axis between which a leaf turns, if there are any: next to each other around its limit, or a slug
    on its list and one off it; if it can be, so that no other leaf turns with it.
    """
    par = akse.omslag(blad)
    return next((et for et in par if _kun(blad, *et)), par[0] if par else None)


def _kun(blad: Blad[S], foer: Svar[S], efter: Svar[S]) -> bool:
    """Whether no other leaf turns."""
    return all(efter.sandheder[et] == sandt for et, sandt in foer.sandheder.items() if et != blad)
