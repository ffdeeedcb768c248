"""What a question reads of the law: the rules, tables, parameters and disputes that its answer rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeAlias, TypeVar, cast

from skaerpet_tilsyn.fakta import Borger, Kommune
from skaerpet_tilsyn.katalog.fokusmaal.maaling import udeladte_maaneder
from skaerpet_tilsyn.katalog.fokusmaal.stoerrelser import ALLE as FOKUSMAALENES
from skaerpet_tilsyn.katalog.fokusmaal.valg import TOM_MAANED
from skaerpet_tilsyn.katalog.maalgruppe.maaleregler import KUN_FOR, maaleregler
from skaerpet_tilsyn.katalog.tilsyn.kategorier import Risikokategori
from skaerpet_tilsyn.ret import Opslag, Tidslinje
from skaerpet_tilsyn.udtryk import Beslutningstabel, EnAf, Fortolkningsvalg, Regel, Sammenligning, boern

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skaerpet_tilsyn.katalog.regelsaet import Regelsaet
    from skaerpet_tilsyn.ret import Version
    from skaerpet_tilsyn.udtryk import Betingelse, Valg

S = TypeVar("S")
V = TypeVar("V")

Rod: TypeAlias = Regel[Borger] | Regel[Kommune] | Tidslinje[Beslutningstabel[Kommune, Risikokategori]]
"""What can be asked of a citizen or a municipality: a rule, or the table of categories."""


class Retsopslag(Opslag, Protocol):
    """What finds the version of a time-line, and the reading of a dispute."""

    def valgt(self, valg: Valg) -> str:
        """The slug of the reading chosen for a question."""
        ...


class Sporing:
    """
    A rule set that remembers what it was asked for.

    ``linjer`` are the time-lines and their versions, ``valg`` the disputes and their readings, ``sammenligninger``
    the comparisons that each rule states itself (quantity, relation, limit), all in the order of reading; ``emner``
    is what the questions are about, and ``egenskaber`` are the properties that are looked for on a list.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_AKTIV_INDSATS
        >>> from skaerpet_tilsyn.katalog.regelsaet import Regelsaet
        >>> s = spor([HAR_AKTIV_INDSATS], Regelsaet.gaeldende(date(2021, 11, 1)))
        >>> [linje.navn for linje in s.linjer][:5], list(s.valg)[0].navn
        (['har_aktiv_indsats', 'mindste_antal_tilbud', 'vindue_12', 'mindste_timetal', 'maalgruppens_ydelser'], 'K04')
    """

    def __init__(self, ret: Retsopslag) -> None:
        self._ret = ret
        self.linjer: dict[Tidslinje[object], Version[object]] = {}
        self.valg: dict[Valg, str] = {}
        self.sammenligninger: dict[str, list[tuple[str, str, Tidslinje[object]]]] = {}
        self.emner: set[type] = set()
        self.egenskaber: set[str] = set()

    def paa(self, linje: Tidslinje[V], /) -> Version[V]:
        """The version that applies, remembered."""
        version = self._ret.paa(linje)
        self.linjer.setdefault(linje, version)
        return version

    def valgt(self, valg: Valg) -> str:
        """The reading that is chosen, remembered."""
        return self.valg.setdefault(valg, self._ret.valgt(valg))


def spor(roedder: Iterable[Rod], ret: Retsopslag) -> Sporing:
    """
    Everything that some questions read under a rule set, with what their quantities are measured by.

    Raises:
        RegelIkkeGaeldende: something that they read is not in force.
        UafklaretRetsstilling: nobody knows whether it is.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import AKTIV_12
        >>> from skaerpet_tilsyn.katalog.regelsaet import Regelsaet
        >>> s = spor([AKTIV_12], Regelsaet.gaeldende(date(2018, 9, 1)))
        >>> [linje.navn for linje in s.linjer]
        ['aktiv_12', 'hoejst_ubetjent', 'gennemsnit_maaneder', 'udeladte_maaneder']
    """
    s = Sporing(ret)
    for rod in roedder:
        if isinstance(rod, Regel):
            # Whom a rule is about makes no difference to the walk.
            _spor_regel(cast("Regel[Borger]", rod), s)
        else:
            for raekke in s.paa(rod).vaerdi.raekker:
                _spor(raekke.naar, s, "")
    maalt = {maal for alle in s.sammenligninger.values() for maal, _, _ in alle}
    if Borger in s.emner:
        _spor_maaling(s, maalt, ret)
    if not maalt.isdisjoint(stoerrelse.navn for stoerrelse in FOKUSMAALENES):
        s.valgt(TOM_MAANED)
        udeladte_maaneder(s)
    return s


def _spor_maaling(s: Sporing, maalt: Iterable[str], ret: Retsopslag) -> None:
    """What citizens are measured by, but for what concerns none of the quantities."""
    maaling = Sporing(ret)
    maaleregler(maaling)
    uden = {navn for navn, hvad in KUN_FOR.items() if not any(hvad in maal for maal in maalt)}
    for linje in maaling.linjer:
        if linje.navn not in uden:
            s.paa(linje)
    for valg in maaling.valg:
        if valg.navn not in uden:
            s.valgt(valg)


def _spor_regel(regel: Regel[S], s: Sporing) -> None:
    _spor(s.paa(regel).vaerdi, s, regel.navn)


def _spor(betingelse: Betingelse[S], s: Sporing, laeser: str) -> None:
    """Read a condition that stands in ``laeser``."""
    match betingelse:
        case Regel():
            _spor_regel(betingelse, s)
        case Fortolkningsvalg():
            _spor(betingelse.laest_som(s.valgt(betingelse.valg)), s, laeser)
        case Sammenligning():
            s.paa(betingelse.graense)
            if betingelse.maal.vindue is not None:
                s.paa(betingelse.maal.vindue)
            sammenligning = (betingelse.maal.navn, betingelse.forhold.value, betingelse.graense)
            s.sammenligninger.setdefault(laeser, []).append(sammenligning)
            s.emner.add(betingelse.maal.emne)
        case EnAf():
            s.paa(betingelse.liste)
            s.emner.add(betingelse.egenskab.emne)
            s.egenskaber.add(betingelse.egenskab.navn)
        case _:
            for del_ in boern(betingelse):
                _spor(del_, s, laeser)


def omtvistede(roedder: Iterable[Rod], ret: Regelsaet) -> tuple[Valg, ...]:
    """
    Every dispute that some questions read under any of its readings, in the order of reading.

    Raises:
        RegelIkkeGaeldende: something that they read is not in force.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_AKTIV_INDSATS
        >>> from skaerpet_tilsyn.katalog.regelsaet import Regelsaet
        >>> [valg.navn for valg in omtvistede([HAR_AKTIV_INDSATS], Regelsaet.gaeldende(date(2021, 11, 1)))]
        ['K04', 'K06', 'a_dagpenge', 'maaledag', 'vindue', 'tilbud_i_vindue']
    """
    alle = list(roedder)
    fundne = dict.fromkeys(spor(alle, ret).valg)
    spurgt: set[Valg] = set()
    while nye := [valg for valg in fundne if valg not in spurgt]:
        for valg in nye:
            spurgt.add(valg)
            # A reading may read disputes that no other one does.
            for slug in valg.slugs:
                fundne |= dict.fromkeys(spor(alle, ret.med(**{valg.navn: slug})).valg)
    return tuple(fundne)
