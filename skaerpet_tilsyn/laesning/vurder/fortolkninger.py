"""Asking a question under all readings at once: which disputes matter for the answer."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve

from skaerpet_tilsyn.laesning.vurder.kategoriser import kategoriser
from skaerpet_tilsyn.laesning.vurder.opfyldt import opfyldt
from skaerpet_tilsyn.udtryk import Fortolkningsvalg, i_kraft

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.ret import Opslag
    from skaerpet_tilsyn.tid import Maaned
    from skaerpet_tilsyn.udtryk import Hierarki, Valg

S = TypeVar("S")
K = TypeVar("K")


def valg_i(tabel: Hierarki[S, K], opslag: Opslag) -> tuple[Valg, ...]:
    """The disputes that stand in the rows of a table and in what is in force of their rules, each once."""
    fundne: dict[str, Valg] = {}
    for raekke in tabel.raekker:
        for knude in i_kraft(raekke.naar, opslag):
            if isinstance(knude, Fortolkningsvalg):
                fundne.setdefault(knude.valg.navn, knude.valg)
    return tuple(fundne.values())


def mulige_under_alle(
    tabel: Hierarki[S, K], om: S, *, i: Maaned, ret: Regelsaet, andre: Iterable[Valg] = ()
) -> dict[tuple[tuple[str, str], ...], tuple[K | None, ...]]:
    """The possible categories under every combination of readings; ``andre`` adds disputes about measuring."""
    alle = (*valg_i(tabel, ret), *andre)
    return {tuple(laest.items()): kategoriser(tabel, om, i=i, ret=_med(ret, laest)).mulige for laest in _alle(alle)}


def betydende_valg(
    tabel: Hierarki[S, K], om: S, *, i: Maaned, ret: Regelsaet, andre: Iterable[Valg] = ()
) -> tuple[Valg, ...]:
    """
    The disputes of a table that may matter for one subject: all others give the same outcome wherever they stand.

    A dispute about other rules than comparisons may always matter. Whatever the readings of ``andre``, the disputes
    left out do not.

    Example:
        >>> from skaerpet_tilsyn.fakta import Kommune
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nov = Maaned(2021, 11)
        >>> k = Kommune(navn="Ukendt", kommunekode=None, benchmark=None)
        >>> ret = Regelsaet.for_maaned(nov)
        >>> betydende_valg(ret.paa(STATUS).vaerdi, k, i=nov, ret=ret)
        ()
    """
    omtvistede = dict.fromkeys(
        knude for raekke in tabel.raekker for knude in i_kraft(raekke.naar, ret) if isinstance(knude, Fortolkningsvalg)
    )
    fundne: dict[str, Valg] = {}
    for laest in _alle(tuple(andre)):
        under = _med(ret, laest)
        for strid in omtvistede:
            if strid.valg.navn not in fundne and _kan_betyde_noget(strid, om, i, under):
                fundne[strid.valg.navn] = strid.valg
    return tuple(valg for valg in valg_i(tabel, ret) if valg.navn in fundne)


def _kan_betyde_noget(strid: Fortolkningsvalg[S], om: S, i: Maaned, ret: Regelsaet) -> bool:
    if any(isinstance(knude, Fortolkningsvalg) for del_ in strid.betingelser for knude in i_kraft(del_, ret)):
        return True
    return len({opfyldt(del_, om, i=i, ret=ret) for del_ in strid.betingelser}) > 1


def _alle(valg: tuple[Valg, ...]) -> Iterator[dict[str, str]]:
    """Every combination of readings."""
    for slugs in product(*(et.slugs for et in valg)):
        yield {et.navn: slug for et, slug in zip(valg, slugs, strict=True)}


def _med(ret: Regelsaet, laest: Mapping[str, str]) -> Regelsaet:
    """Not ``ret.med``: it knows the catalogue's disputes alone, and the table may be of another statute."""
    return evolve(ret, andre_valg=tuple(sorted((dict(ret.andre_valg) | dict(laest)).items())))


def afhaenger_af(
    tabel: Hierarki[S, K], om: S, *, i: Maaned, ret: Regelsaet, andre: Iterable[Valg] = ()
) -> tuple[str, ...]:
    """
    The names of the disputes on which the possible categories depend.

    A dispute matters if two combinations of readings that differ in it alone give different answers. Combinations of
    disputes that give the same outcome wherever they stand are not computed.

    Example:
        >>> from skaerpet_tilsyn.fakta import Kommune
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nov = Maaned(2021, 11)
        >>> ret = Regelsaet.for_maaned(nov)
        >>> k = Kommune(navn="Ukendt", kommunekode=None, benchmark=None)
        >>> afhaenger_af(STATUS.paa(ret.dato).vaerdi, k, i=nov, ret=ret)
        ()
    """
    andre = tuple(andre)
    alle = (*betydende_valg(tabel, om, i=i, ret=ret, andre=andre), *andre)
    if not alle:
        return ()
    svar = {tuple(laest.items()): kategoriser(tabel, om, i=i, ret=_med(ret, laest)).mulige for laest in _alle(alle)}
    if len(set(svar.values())) == 1:
        return ()
    navne = [navn for navn, _ in next(iter(svar))]
    return tuple(
        navn
        for nr, navn in enumerate(navne)
        if any(
            mulige != svar[(*laesning[:nr], (navn, slug), *laesning[nr + 1 :])]
            for laesning, mulige in svar.items()
            for slug in {anden[nr][1] for anden in svar}
        )
    )
