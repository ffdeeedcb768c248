"""A second opinion on rules and tables: the same conditions as formulas, and a solver that knows nothing of cases."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING, Any

import z3

from skaerpet_tilsyn.tal import Andel, Procentpoint, raa
from skaerpet_tilsyn.udtryk import (
    Alle,
    Beslutningstabel,
    EnAf,
    Enhver,
    Forhold,
    Fortolkningsvalg,
    Ikke,
    Medmindre,
    Regel,
    Sammenligning,
)

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.proev import Genstand, Tilfaelde
    from skaerpet_tilsyn.tal import Rationel
    from skaerpet_tilsyn.udtryk import Betingelse, Hierarki

ANDET = 0
"""The number of a slug that no list names; the others are numbered from 1."""


class Orakel:
    """Conditions under a rule set as formulas over integers and reals."""

    def __init__(self, ret: Regelsaet) -> None:
        self._ret = ret
        self._tal: dict[str, Any] = {}
        self._slugs: dict[str, int] = {}
        self._givet: list[Any] = []
        self.fast: dict[Betingelse[Any], bool] = {}
        """What is taken for true or false."""

    def formel(self, betingelse: Betingelse[Any]) -> Any:
        """A condition."""
        if betingelse in self.fast:
            return z3.BoolVal(self.fast[betingelse])
        match betingelse:
            case Sammenligning():
                return self._sammenligning(betingelse)
            case EnAf():
                egenskab = self._heltal(f"egenskab {betingelse.egenskab.navn}", mindst=ANDET)
                return z3.Or([egenskab == self._slug(slug) for slug in self._ret.paa(betingelse.liste).vaerdi])
            case Alle():
                return z3.And([self.formel(del_) for del_ in betingelse.dele])
            case Enhver():
                return z3.Or([self.formel(del_) for del_ in betingelse.dele])
            case Ikke():
                return z3.Not(self.formel(betingelse.betingelse))
            case Medmindre():
                return z3.And(self.formel(betingelse.hovedregel), z3.Not(self.formel(betingelse.undtagelse)))
            case Regel():
                return self.formel(self._ret.paa(betingelse).vaerdi)
            case Fortolkningsvalg():
                return self.formel(betingelse.laest_som(self._ret.valgt(betingelse.valg)))

    def mulig(self, *formler: Any) -> bool:
        """Whether all hold together for some numbers and slugs."""
        loeser = z3.Solver()
        loeser.add(*formler, *self._givet)
        svar = loeser.check()
        assert svar != z3.unknown
        return bool(svar == z3.sat)

    def holder(self, formel: Any, tilfaelde: Tilfaelde[Any]) -> bool:
        """Whether a formula holds in a case, whatever the case does not say."""
        return not self.mulig(z3.Not(formel), *(self._punkt(punkt) for punkt in tilfaelde.punkter))

    def _punkt(self, punkt: Any) -> Any:
        if hasattr(punkt, "maal"):
            return self._tal[f"maal {punkt.maal.navn}"] == _z3tal(punkt.vaerdi)
        slug = ANDET if punkt.slug is None else self._slug(punkt.slug)
        return self._tal[f"egenskab {punkt.egenskab.navn}"] == slug

    def _sammenligning(self, blad: Sammenligning[Any]) -> Any:
        vaerdi = self._ret.paa(blad.graense).vaerdi
        navn, graense = f"maal {blad.maal.navn}", _z3tal(raa(vaerdi))
        if isinstance(vaerdi, Andel):
            tal = self._reelt(navn, 0, 1)
        elif isinstance(vaerdi, Procentpoint):
            tal = self._reelt(navn, -100, 100)
        else:
            tal = self._heltal(navn)
        match blad.forhold:
            case Forhold.MINDST:
                return tal >= graense
            case Forhold.MERE_END:
                return tal > graense
            case Forhold.HOEJST:
                return tal <= graense
            case Forhold.MINDRE_END:
                return tal < graense

    def _heltal(self, navn: str, mindst: int | None = None) -> Any:
        if navn not in self._tal:
            self._tal[navn] = z3.Int(navn)
            self._givet += [] if mindst is None else [self._tal[navn] >= mindst]
        return self._tal[navn]

    def _reelt(self, navn: str, nedre: int, oevre: int) -> Any:
        if navn not in self._tal:
            self._tal[navn] = z3.Real(navn)
            self._givet += [self._tal[navn] >= nedre, self._tal[navn] <= oevre]
        return self._tal[navn]

    def _slug(self, slug: str) -> int:
        return self._slugs.setdefault(slug, len(self._slugs) + 1)


def _z3tal(tal: Rationel) -> Any:
    broek = Fraction(tal)
    return z3.IntVal(broek.numerator) if broek.denominator == 1 else z3.Q(broek.numerator, broek.denominator)


def undvaerlig(genstand: Genstand, led: Betingelse[Any], ret: Regelsaet) -> bool | None:
    """What a condition can be taken for without the answer ever being another; None if there is no such thing."""
    orakel = Orakel(ret)
    svar = _svar(genstand, orakel, ret)
    for fast in (True, False):
        orakel.fast = {led: fast}
        if not orakel.mulig(svar != _svar(genstand, orakel, ret)):
            return fast
    return None


def _svar(genstand: Genstand, orakel: Orakel, ret: Regelsaet) -> Any:
    """The number of the first category that holds."""
    if isinstance(genstand.linje, Regel):
        return z3.If(orakel.formel(genstand.linje), 0, -1)
    tabel = ret.paa(genstand.linje).vaerdi
    kategorier = [raekke.kategori for raekke in tabel.raekker]
    rest = tabel.ellers if isinstance(tabel, Beslutningstabel) else None
    svar: Any = z3.IntVal(kategorier.index(rest) if rest in kategorier else -1)
    for raekke in reversed(tabel.raekker):
        svar = z3.If(orakel.formel(raekke.naar), kategorier.index(raekke.kategori), svar)
    return svar


def fund(tabel: Hierarki[Any, Any], ret: Regelsaet) -> set[tuple[str, tuple[object, ...]]]:
    """What the solver finds of a table: the kinds and the categories, as ``proev`` names them."""
    orakel = Orakel(ret)
    raekker = [(raekke.kategori, orakel.formel(raekke.naar)) for raekke in tabel.raekker]
    erklaeret = [frozenset(par) for par in tabel.overlap] if isinstance(tabel, Beslutningstabel) else []
    fundet: set[tuple[str, tuple[object, ...]]] = set()
    for nr, (kategori, formel) in enumerate(raekker):
        if not orakel.mulig(formel, *(z3.Not(foer) for _, foer in raekker[:nr])):
            fundet.add(("uopnaaelig_raekke", (kategori,)))
    for (en, foerste), (anden, naeste) in combinations(raekker, 2):
        sammen = orakel.mulig(foerste, naeste)
        if sammen and isinstance(tabel, Beslutningstabel) and frozenset((en, anden)) not in erklaeret:
            fundet.add(("uerklaeret_overlap", (en, anden)))
        if sammen and not orakel.mulig(z3.Xor(foerste, naeste)):
            fundet.add(("ens_raekker", (en, anden)))
    if isinstance(tabel, Beslutningstabel):
        for par in tabel.overlap:
            if not orakel.mulig(*(formel for kategori, formel in raekker if kategori in par)):
                fundet.add(("overlap_uden_virkning", par))
    uden_raekke = orakel.mulig(*(z3.Not(formel) for _, formel in raekker))
    if isinstance(tabel, Beslutningstabel) and not uden_raekke:
        fundet.add(("uopnaaelig_rest", (tabel.ellers,)))
    if not isinstance(tabel, Beslutningstabel) and uden_raekke:
        fundet.add(("daekker_ikke_alt", ()))
    return fundet
