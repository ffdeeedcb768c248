"""The law that a proof is about: an inventory's on a day, under each combination of readings."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve

from skaerpet_tilsyn.katalog import Regelsaet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from skaerpet_tilsyn.katalog.emneinventar import Inventar
    from skaerpet_tilsyn.udtryk import Valg

V = TypeVar("V")


def ret_paa(inventar: Inventar, dag: date, kendt_pr: date | None = None) -> Regelsaet:
    """
    The law of an inventory on a day, under its own readings; the inventory need not be the catalogue's.

    With ``kendt_pr``, as far as was known on that other day.

    Raises:
        RegelIkkeGaeldende: no regime is in force that day, or none was known.
        UafklaretRetsstilling: nobody knows whether one is.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> ret_paa(katalogets_inventar("resultatkrav"), date(2021, 4, 1)).navn
        'resultatkrav'
    """
    regime = inventar.regimer.paa(dag, kendt_pr).vaerdi
    return Regelsaet(dato=dag, regime=regime, omraade=inventar.omraade, kendt_pr=kendt_pr)


def laest_som(ret: Regelsaet, laesning: Iterable[tuple[str, str]]) -> Regelsaet:
    """
    The same law under other readings, which need not be of the catalogue's questions.

    Example:
        >>> from datetime import date
        >>> ret = Regelsaet.gaeldende(date(2021, 11, 1))
        >>> laest_som(ret, [("K01", "streng")]) == ret.med(K01="streng")
        True
    """
    andre = {**dict(ret.andre_valg), **dict(laesning)}
    return evolve(ret, andre_valg=tuple(sorted(andre.items())))


def under_alle(ret: Regelsaet, valg: Iterable[Valg]) -> Iterator[Regelsaet]:
    """
    The same law under every combination of readings of some questions.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.fokusmaal.valg import K01
        >>> [r.valgt(K01) for r in under_alle(Regelsaet.gaeldende(date(2021, 11, 1)), [K01])]
        ['ikke_streng', 'streng']
    """
    spoergsmaal = tuple(valg)
    for slugs in product(*(et.slugs for et in spoergsmaal)):
        yield laest_som(ret, ((et.navn, slug) for et, slug in zip(spoergsmaal, slugs, strict=True)))
