"""Asking a question under all readings at once: which disputes matter for the answer."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve

from skaerpet_tilsyn.laesning.vurder.kategoriser import kategoriser
from skaerpet_tilsyn.udtryk import Fortolkningsvalg, i_kraft

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    resultat: dict[tuple[tuple[str, str], ...], tuple[K | None, ...]] = {}
    for slugs in product(*(valg.slugs for valg in alle)):
        laesning = tuple((valg.navn, slug) for valg, slug in zip(alle, slugs, strict=True))
        # Not ``ret.med``: it knows the catalogue's disputes alone, and the table may be of another statute.
        andre_valg = tuple(sorted((dict(ret.andre_valg) | dict(laesning)).items()))
        resultat[laesning] = kategoriser(tabel, om, i=i, ret=evolve(ret, andre_valg=andre_valg)).mulige
    return resultat


def afhaenger_af(
    tabel: Hierarki[S, K], om: S, *, i: Maaned, ret: Regelsaet, andre: Iterable[Valg] = ()
) -> tuple[str, ...]:
    """
    The names of the disputes on which the possible categories depend.

    A dispute matters if two combinations of readings that differ in it alone give different answers.

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
    svar = mulige_under_alle(tabel, om, i=i, ret=ret, andre=andre)
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
