"""Proving a decision table: what its rows leave out, what they share, what is never reached."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from attrs import evolve

from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.laesning.proev.celler import find_celler
from skaerpet_tilsyn.laesning.proev.fund import Fund, Fundart, Proeve
from skaerpet_tilsyn.laesning.proev.laesninger import under_alle
from skaerpet_tilsyn.laesning.proev.sandhed import omtvistet, sand
from skaerpet_tilsyn.udtryk import Beslutningstabel

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from skaerpet_tilsyn.fakta import Kommune
    from skaerpet_tilsyn.katalog import Regelsaet, Risikokategori
    from skaerpet_tilsyn.laesning.proev.tilfaelde import Tilfaelde
    from skaerpet_tilsyn.udtryk import Hierarki, Valg

S = TypeVar("S")
K = TypeVar("K")

_Moenstre: TypeAlias = "Mapping[tuple[bool, ...], Tilfaelde[S]]"
# Which rows hold together: each combination with the first case in which they do.


def proev(tabel: Hierarki[S, K], *, ret: Regelsaet, dag: date | None = None) -> Proeve[S, K]:
    """
    Prove a table in every case that it can tell apart.

    ``ret`` chooses the readings; ``dag`` is the day whose versions are read, by default that of ``ret``.

    Raises:
        RegelIkkeGaeldende: a rule or a limit is not in force on the day.
        IkkeUnderstoettet: there are more than 200.000 cases.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
        >>> ret = Regelsaet.gaeldende(date(2021, 11, 1))
        >>> proev(ret.paa(STATUS).vaerdi, ret=ret).bestaaet
        True
    """
    paa_dagen = ret if dag is None else evolve(ret, dato=dag)
    celler = find_celler(tabel, paa_dagen)
    moenstre: dict[tuple[bool, ...], Tilfaelde[S]] = {}
    for tilfaelde, sandheder in celler:
        moenster = tuple(sand(raekke.naar, paa_dagen, sandheder) for raekke in tabel.raekker)
        moenstre.setdefault(moenster, tilfaelde)
    return Proeve(
        tabel=tabel,
        dag=paa_dagen.dato,
        fortolkning=tuple((valg.navn, ret.valgt(valg)) for valg in omtvistede(tabel, paa_dagen)),
        antal_tilfaelde=celler.antal,
        fund=(
            *_uden_virkning(tabel, moenstre),
            *_par(tabel, moenstre),
            *_tomme_overlap(tabel, moenstre),
            *_rest(tabel, moenstre),
        ),
    )


def omtvistede(tabel: Hierarki[S, K], ret: Regelsaet) -> tuple[Valg, ...]:
    """The disputes that stand in the rows of a table in force, each once."""
    return tuple(dict.fromkeys(valg for raekke in tabel.raekker for valg in omtvistet(raekke.naar, ret)))


def proev_under_alle(tabel: Hierarki[S, K], *, ret: Regelsaet, dag: date | None = None) -> tuple[Proeve[S, K], ...]:
    """
    Prove a table under every combination of readings of the disputes that stand in it, also of another law's.

    Raises:
        RegelIkkeGaeldende: a rule or a limit is not in force on the day.
        IkkeUnderstoettet: there are more than 200.000 cases.
    """
    paa_dagen = ret if dag is None else evolve(ret, dato=dag)
    return tuple(proev(tabel, ret=laest) for laest in under_alle(paa_dagen, omtvistede(tabel, paa_dagen)))


def proev_alle(ret: Regelsaet) -> tuple[Proeve[Kommune, Risikokategori], ...]:
    """
    Prove the catalogue's tables in force on a day, each under all its readings.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> [proeve.bestaaet for proeve in proev_alle(Regelsaet.gaeldende(date(2021, 11, 1)))]
        [True, True, True, True]
    """
    return tuple(
        proeve
        for tidslinje in katalogets_inventar().tabeller
        for proeve in proev_under_alle(ret.paa(tidslinje).vaerdi, ret=ret)
    )


def _foerste(moenster: tuple[bool, ...]) -> int | None:
    """The row that is chosen, if any."""
    return moenster.index(True) if any(moenster) else None


def _uden_virkning(tabel: Hierarki[S, K], moenstre: _Moenstre[S]) -> Iterator[Fund[S, K]]:
    """The rows that are never chosen, with those that are chosen instead."""
    for nr, raekke in enumerate(tabel.raekker):
        opfyldte = {moenster: tilfaelde for moenster, tilfaelde in moenstre.items() if moenster[nr]}
        valgte = {_foerste(moenster) for moenster in opfyldte}
        if nr not in valgte:
            daekket_af = tuple(anden.kategori for andet_nr, anden in enumerate(tabel.raekker) if andet_nr in valgte)
            yield Fund(
                art=Fundart.UOPNAAELIG_RAEKKE,
                kategorier=(raekke.kategori,),
                daekket_af=daekket_af,
                vidne=next(iter(opfyldte.values()), None),
            )


def _par(tabel: Hierarki[S, K], moenstre: _Moenstre[S]) -> Iterator[Fund[S, K]]:
    """The pairs of rows that hold at once though the table does not say so, and those that are alike."""
    erklaerede = {frozenset(par) for par in _erklaerede(tabel)}
    for (nr, en), (andet_nr, anden) in combinations(enumerate(tabel.raekker), 2):
        vidne = _sammen(moenstre, nr, andet_nr)
        if vidne is None:
            continue
        par = (en.kategori, anden.kategori)
        # In a hierarchy rows may overlap: that the first one wins is its meaning.
        if isinstance(tabel, Beslutningstabel) and frozenset(par) not in erklaerede:
            yield Fund(art=Fundart.UERKLAERET_OVERLAP, kategorier=par, vidne=vidne)
        if all(moenster[nr] == moenster[andet_nr] for moenster in moenstre):
            yield Fund(art=Fundart.ENS_RAEKKER, kategorier=par, vidne=vidne)


def _erklaerede(tabel: Hierarki[S, K]) -> tuple[tuple[K, K], ...]:
    return tabel.overlap if isinstance(tabel, Beslutningstabel) else ()


def _sammen(moenstre: _Moenstre[S], nr: int, andet_nr: int) -> Tilfaelde[S] | None:
    """A case in which two rows hold at once."""
    return next((vidne for moenster, vidne in moenstre.items() if moenster[nr] and moenster[andet_nr]), None)


def _tomme_overlap(tabel: Hierarki[S, K], moenstre: _Moenstre[S]) -> Iterator[Fund[S, K]]:
    """The declared overlaps that never happen."""
    kategorier = [raekke.kategori for raekke in tabel.raekker]
    for par in _erklaerede(tabel):
        nr, andet_nr = (kategorier.index(kategori) for kategori in par)
        if _sammen(moenstre, nr, andet_nr) is None:
            yield Fund(art=Fundart.OVERLAP_UDEN_VIRKNING, kategorier=par)


def _rest(tabel: Hierarki[S, K], moenstre: _Moenstre[S]) -> Iterator[Fund[S, K]]:
    """A remainder for which nothing is left, or cases without a row where there is no remainder."""
    uden_raekke = moenstre.get((False,) * len(tabel.raekker))
    if not isinstance(tabel, Beslutningstabel):
        if uden_raekke is not None:
            yield Fund(art=Fundart.DAEKKER_IKKE_ALT, kategorier=(), vidne=uden_raekke)
    elif uden_raekke is None:
        valgte = {_foerste(moenster) for moenster in moenstre}
        daekket_af = tuple(raekke.kategori for nr, raekke in enumerate(tabel.raekker) if nr in valgte)
        yield Fund(art=Fundart.UOPNAAELIG_REST, kategorier=(tabel.ellers,), daekket_af=daekket_af)
