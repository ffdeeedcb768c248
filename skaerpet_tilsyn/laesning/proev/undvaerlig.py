"""Conditions that could be struck: taken for always or never met, they would change no answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from skaerpet_tilsyn.laesning.vurder.kategoriser import sand, vaelg
from skaerpet_tilsyn.udtryk import Regel

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from skaerpet_tilsyn.laesning.proev.opstilling import Opstilling
    from skaerpet_tilsyn.laesning.proev.sandhed import Blad
    from skaerpet_tilsyn.udtryk import Betingelse

    Led: TypeAlias = Blad[object] | Regel[object]
    Tildeling: TypeAlias = Mapping[Betingelse[object], bool]


@frozen(kw_only=True, order=False)
class Undvaerlig:
    """
    A leaf or a rule, what it can be taken for, and whether it stands in the rule or table itself or in a rule of it.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.tidlig_indsats.regler import OPFOELGNING, TILBUD
        >>> from skaerpet_tilsyn.laesning.proev.genstand import Genstand
        >>> from skaerpet_tilsyn.laesning.proev.opstilling import opstil
        >>> ret = Regelsaet.gaeldende(date(2024, 6, 1), "tidlig_indsats")
        >>> [list(undvaerlige(opstil(Genstand.af(regel), ret))) for regel in (TILBUD,)]
        [[]]
        >>> [(et.led.egenskab.navn, et.fast, et.egen) for et in undvaerlige(opstil(Genstand.af(OPFOELGNING), ret))]
        [('gruppe', True, False), ('grundlag', True, False)]
    """

    led: Led
    fast: bool
    egen: bool


def undvaerlige(opstilling: Opstilling) -> Iterator[Undvaerlig]:
    """The leaves and rules that make no difference in any case."""
    genstand, ret = opstilling.genstand, opstilling.ret
    egne = genstand.skrevet(ret)
    tildelinger: list[Tildeling] = [
        {blad: sandt for svar in valgte if svar is not None for blad, sandt in svar.sandheder.items()}
        for valgte in opstilling.tilfaelde()
    ]
    fundne = [(givet, _svar(opstilling, givet)) for givet in tildelinger]
    for led in dict.fromkeys((*egne, *genstand.blade(ret))):
        for fast in (True, False):
            if all(_svar(opstilling, {**givet, led: fast}) == svar for givet, svar in fundne):
                yield Undvaerlig(led=led, fast=fast, egen=led in egne)
                break


def _svar(opstilling: Opstilling, tildeling: Tildeling) -> object:
    genstand, ret = opstilling.genstand, opstilling.ret
    if isinstance(genstand.linje, Regel):
        return sand(genstand.linje, ret, tildeling)
    tabel = ret.paa(genstand.linje).vaerdi
    return vaelg(tabel, tuple(sand(raekke.naar, ret, tildeling) for raekke in tabel.raekker))
