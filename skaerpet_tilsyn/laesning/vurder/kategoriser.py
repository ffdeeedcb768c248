"""Reading a decision table or a hierarchy: the categories that are still possible."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Generic, TypeVar, assert_never

from attrs import frozen

from skaerpet_tilsyn.laesning.vurder.vurder import vurder
from skaerpet_tilsyn.tal import Udfald
from skaerpet_tilsyn.udtryk import (
    Alle,
    Beslutningstabel,
    EnAf,
    Enhver,
    Fortolkningsvalg,
    Ikke,
    Medmindre,
    Regel,
    Sammenligning,
    gennemloeb,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.vurder.vurdering import Vurdering
    from skaerpet_tilsyn.tid import Maaned
    from skaerpet_tilsyn.udtryk import Betingelse, Hierarki

S = TypeVar("S")
K = TypeVar("K")


@frozen(kw_only=True, order=False)
class Kategorisering(Generic[S, K]):
    """
    What a table says of one subject.

    ``mulige`` are the categories over all ways in which the unsettled criteria can turn out, in the
    table's order (None for "no row" of a hierarchy); ``raekker`` is the outcome of each row;
    ``afgoerende`` are the unsettled criteria on which the category depends.

    Example:
        >>> from skaerpet_tilsyn import Kommune, Maaned, status
        >>> k = status(Kommune(navn="Ukendt", kommunekode=None, benchmark=None), maaned=Maaned(2021, 11))
        >>> k.kategorisering.kategori is None, len(k.kategorisering.afgoerende)
        (True, 5)
    """

    tabel: Hierarki[S, K]
    kriterier: tuple[Vurdering[S], ...]
    raekker: tuple[tuple[K, Udfald], ...]
    mulige: tuple[K | None, ...]
    afgoerende: tuple[Vurdering[S], ...]

    @property
    def kategori(self) -> K | None:
        """The category, if just one is possible."""
        return self.mulige[0] if len(self.mulige) == 1 else None


def kriterier(tabel: Hierarki[S, K], ret: Regelsaet) -> tuple[Betingelse[S], ...]:
    """The criteria of a table: the innermost rules (or bare conditions) of its rows as they are read, each once."""
    fundne: dict[Betingelse[S], None] = {}
    for raekke in tabel.raekker:
        for kriterium in _inderste(raekke.naar, ret):
            fundne[kriterium] = None
    return tuple(fundne)


def _inderste(betingelse: Betingelse[S], ret: Regelsaet) -> Iterator[Betingelse[S]]:
    match betingelse:
        case Regel():
            indhold = ret.paa(betingelse).vaerdi
            if _rummer_regler(indhold):
                yield from _inderste(indhold, ret)
            else:
                yield betingelse
        case Fortolkningsvalg():
            laest = betingelse.laest_som(ret.valgt(betingelse.valg))
            if _rummer_regler(laest):
                yield from _inderste(laest, ret)
            else:
                yield betingelse
        case Sammenligning() | EnAf():
            yield betingelse
        case Alle() | Enhver():
            for del_ in betingelse.dele:
                yield from _inderste(del_, ret)
        case Ikke():
            yield from _inderste(betingelse.betingelse, ret)
        case Medmindre():
            yield from _inderste(betingelse.hovedregel, ret)
            yield from _inderste(betingelse.undtagelse, ret)
        case _:
            assert_never(betingelse)


def _rummer_regler(betingelse: Betingelse[S]) -> bool:
    return any(isinstance(knude, Regel) for knude in gennemloeb(betingelse))


def sand(betingelse: Betingelse[S], ret: Regelsaet, tildeling: Mapping[Betingelse[S], bool]) -> bool:
    """Whether a condition holds when each criterion is given as true or false."""
    givet = tildeling.get(betingelse)
    if givet is not None:
        return givet
    match betingelse:
        case Regel():
            return sand(ret.paa(betingelse).vaerdi, ret, tildeling)
        case Alle():
            return all(sand(del_, ret, tildeling) for del_ in betingelse.dele)
        case Enhver():
            return any(sand(del_, ret, tildeling) for del_ in betingelse.dele)
        case Ikke():
            return not sand(betingelse.betingelse, ret, tildeling)
        case Medmindre():
            hovedregel = sand(betingelse.hovedregel, ret, tildeling)
            return hovedregel and not sand(betingelse.undtagelse, ret, tildeling)
        case Fortolkningsvalg():
            return sand(betingelse.laest_som(ret.valgt(betingelse.valg)), ret, tildeling)
        case Sammenligning() | EnAf():
            raise KeyError(betingelse)
        case _:
            assert_never(betingelse)


def vaelg(tabel: Hierarki[S, K], holder: tuple[bool, ...]) -> K | None:
    """The category of the first row that holds; else the remainder, or None in a hierarchy."""
    for raekke, sandt in zip(tabel.raekker, holder, strict=True):
        if sandt:
            return raekke.kategori
    return tabel.ellers if isinstance(tabel, Beslutningstabel) else None


def kategoriser(tabel: Hierarki[S, K], om: S, *, i: Maaned, ret: Regelsaet) -> Kategorisering[S, K]:
    """
    Read a table for one subject in one month.

    Raises:
        RegelIkkeGaeldende: a rule or parameter is not in force under ``ret``.
        IkkeUnderstoettet: the subject cannot be measured.

    Example:
        >>> from skaerpet_tilsyn.fakta import Kommune
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nov = Maaned(2021, 11)
        >>> ret = Regelsaet.for_maaned(nov)
        >>> k = Kommune(navn="Ukendt", kommunekode=None, benchmark=None)
        >>> len(kategoriser(STATUS.paa(ret.dato).vaerdi, k, i=nov, ret=ret).mulige)
        4
    """
    vurderede = tuple(vurder(kriterium, om, i=i, ret=ret) for kriterium in kriterier(tabel, ret))
    kendte = {v.betingelse: v.udfald is Udfald.OPFYLDT for v in vurderede if v.udfald.afklaret}
    ukendte = tuple(v for v in vurderede if not v.udfald.afklaret)
    fulde: dict[tuple[bool, ...], tuple[bool, ...]] = {}
    for svar in product((True, False), repeat=len(ukendte)):
        tildeling = kendte | {v.betingelse: sandt for v, sandt in zip(ukendte, svar, strict=True)}
        fulde[svar] = tuple(sand(raekke.naar, ret, tildeling) for raekke in tabel.raekker)
    kategorier = {svar: vaelg(tabel, holder) for svar, holder in fulde.items()}
    fundne = set(kategorier.values())
    orden: list[K | None] = [raekke.kategori for raekke in tabel.raekker]
    orden.append(tabel.ellers if isinstance(tabel, Beslutningstabel) else None)
    return Kategorisering(
        tabel=tabel,
        kriterier=vurderede,
        raekker=tuple(
            (raekke.kategori, _samlet({holder[nr] for holder in fulde.values()}))
            for nr, raekke in enumerate(tabel.raekker)
        ),
        mulige=tuple(kategori for kategori in orden if kategori in fundne),
        afgoerende=tuple(v for nr, v in enumerate(ukendte) if _afgoer(nr, kategorier)),
    )


def _afgoer(nr: int, kategorier: Mapping[tuple[bool, ...], K | None]) -> bool:
    """Whether turning one answer around ever changes the category."""
    return any(
        kategori != kategorier[(*svar[:nr], not svar[nr], *svar[nr + 1 :])] for svar, kategori in kategorier.items()
    )


def _samlet(svar: set[bool]) -> Udfald:
    return Udfald.af(sand=svar.pop() if len(svar) == 1 else None)
