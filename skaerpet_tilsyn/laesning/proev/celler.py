"""All cases that a table can tell apart: of those that every leaf answers alike, one."""

from __future__ import annotations

from itertools import chain, product
from math import prod
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from attrs import frozen

from skaerpet_tilsyn.fejl import IkkeUnderstoettet
from skaerpet_tilsyn.laesning.proev.akser import find_akser
from skaerpet_tilsyn.laesning.proev.sandhed import blade
from skaerpet_tilsyn.laesning.proev.tilfaelde import Tilfaelde
from skaerpet_tilsyn.tal import skriv_tal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.proev.akser import Svar
    from skaerpet_tilsyn.laesning.proev.sandhed import Blad
    from skaerpet_tilsyn.udtryk import Betingelse, Hierarki

S = TypeVar("S")
K = TypeVar("K")

HOEJST_TILFAELDE: Final = 200_000
"""More cases than this are refused, not tried."""


@frozen(kw_only=True, order=False)
class Celler(Generic[S]):
    """
    The cases of a table: for each quantity and property, the values that its leaves tell apart.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
        >>> ret = Regelsaet.gaeldende(date(2021, 11, 1))
        >>> find_celler(STATUS.paa(ret.dato).vaerdi, ret).antal
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


def find_celler(tabel: Hierarki[S, K], ret: Regelsaet) -> Celler[S]:
    """
    The cases of a table under a rule set.

    Raises:
        RegelIkkeGaeldende: a rule or a limit is not in force.
        IkkeUnderstoettet: there are more than 200.000 cases.
    """
    return celler_af((raekke.naar for raekke in tabel.raekker), ret, titel=tabel.titel)


def celler_af(betingelser: Iterable[Betingelse[S]], ret: Regelsaet, *, titel: str) -> Celler[S]:
    """
    The cases that some conditions can tell apart together.

    Raises:
        RegelIkkeGaeldende: a rule or a limit is not in force.
        IkkeUnderstoettet: there are more than 200.000 cases.
    """
    alle = chain.from_iterable(blade(betingelse, ret) for betingelse in betingelser)
    celler = Celler(akser=tuple(akse.svar() for akse in find_akser(alle, ret)))
    if celler.antal > HOEJST_TILFAELDE:
        besked = (
            f"«{titel}»: fundet {skriv_tal(celler.antal)} tilfælde; "
            f"forventet højst {skriv_tal(HOEJST_TILFAELDE)}; del tabellen op"
        )
        raise IkkeUnderstoettet(besked)
    return celler
