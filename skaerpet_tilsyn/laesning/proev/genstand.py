"""What cases are about: a rule, or a table; what it answers in a case, and what it is made of."""

from __future__ import annotations

from enum import Enum
from functools import cached_property
from itertools import chain, product
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar, cast

from attrs import frozen

from skaerpet_tilsyn.katalog.emneinventar import saml
from skaerpet_tilsyn.laesning.proev.sandhed import blade, omtvistet, skrevet, udfald
from skaerpet_tilsyn.laesning.vurder.kategoriser import kategoriser, kriterier, sand, vaelg
from skaerpet_tilsyn.laesning.vurder.opfyldt import opfyldt
from skaerpet_tilsyn.tal import Udfald
from skaerpet_tilsyn.udtryk import Beslutningstabel, Regel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.katalog.emneinventar import Emneinventar, Inventar
    from skaerpet_tilsyn.laesning.proev.sandhed import Blad
    from skaerpet_tilsyn.laesning.vurder import Maalbar
    from skaerpet_tilsyn.ret import Tidslinje
    from skaerpet_tilsyn.tid import Maaned
    from skaerpet_tilsyn.udtryk import Betingelse, Hierarki, Valg

    Tabellinje: TypeAlias = Tidslinje[Hierarki[object, object]]

S = TypeVar("S")
K = TypeVar("K")

INGEN_RAEKKE: Final = "ingen"
"""The answer of a hierarchy of which no row holds."""


def kategorislug(kategori: object) -> str:
    """
    What a category is called in a case.

    Example:
        >>> from skaerpet_tilsyn.katalog import Risikokategori
        >>> kategorislug(Risikokategori.INSPIRATIONSKOMMUNE), kategorislug("hulebo"), kategorislug(None)
        ('inspirationskommune', 'hulebo', 'ingen')
    """
    if kategori is None:
        return INGEN_RAEKKE
    return str(cast("object", kategori.value)) if isinstance(kategori, Enum) else str(kategori)


@frozen(kw_only=True, order=False)
class Genstand:
    """
    A rule, or the time-line of a table.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> [genstand.navn for genstand in genstande(katalogets_inventar("resultatkrav"))][-2:]
        ['resultatkrav_2', 'resultatkrav_hierarki']
    """

    linje: Regel[object] | Tabellinje

    @classmethod
    def af(cls, linje: Regel[S] | Tidslinje[Hierarki[S, K]]) -> Genstand:
        """A rule, or a table's time-line, whatever it is about."""
        return cls(linje=cast("Regel[object] | Tabellinje", linje))

    @property
    def navn(self) -> str:
        """The name of the rule or table."""
        return self.linje.navn

    @property
    def titel(self) -> str:
        """What people call it."""
        return self.linje.titel

    @property
    def art(self) -> str:
        """``regel`` or ``tabel``."""
        return "regel" if isinstance(self.linje, Regel) else "tabel"

    def betingelser(self, ret: Regelsaet) -> tuple[Betingelse[object], ...]:
        """
        The conditions that decide: the rule itself, or the rows of the table in force.

        Raises:
            RegelIkkeGaeldende: the table is not in force.
        """
        if isinstance(self.linje, Regel):
            return (self.linje,)
        return tuple(raekke.naar for raekke in ret.paa(self.linje).vaerdi.raekker)

    def blade(self, ret: Regelsaet) -> tuple[Blad[object], ...]:
        """
        The leaves of the conditions, each once.

        Raises:
            RegelIkkeGaeldende: the rule or table, or something in it, is not in force.
        """
        return tuple(dict.fromkeys(chain.from_iterable(blade(et, ret) for et in self.betingelser(ret))))

    def skrevet(self, ret: Regelsaet) -> tuple[Blad[object] | Regel[object], ...]:
        """
        The leaves and the rules that it names itself, each once; what those rules name is theirs.

        Raises:
            RegelIkkeGaeldende: it is not in force.
        """
        egne = (ret.paa(self.linje).vaerdi,) if isinstance(self.linje, Regel) else self.betingelser(ret)
        return tuple(dict.fromkeys(chain.from_iterable(skrevet(et, ret) for et in egne)))

    def valg(self, ret: Regelsaet) -> tuple[Valg, ...]:
        """
        The disputes in the conditions, each once.

        Raises:
            RegelIkkeGaeldende: the rule or table, or something in it, is not in force.
        """
        return tuple(dict.fromkeys(chain.from_iterable(omtvistet(et, ret) for et in self.betingelser(ret))))

    def svar(self, ret: Regelsaet, sandheder: Mapping[Blad[object], bool | None]) -> tuple[str, ...]:
        """
        The outcome, or the categories that are possible, when the leaves are true, false or not known.

        Raises:
            RegelIkkeGaeldende: the rule or table, or something in it, is not in force.
        """
        if isinstance(self.linje, Regel):
            return (udfald(self.linje, ret, sandheder).value,)
        tabel = ret.paa(self.linje).vaerdi
        fundne = {kriterium: udfald(kriterium, ret, sandheder) for kriterium in kriterier(tabel, ret)}
        kendte = {kriterium: et is Udfald.OPFYLDT for kriterium, et in fundne.items() if et.afklaret}
        ukendte = [kriterium for kriterium, et in fundne.items() if not et.afklaret]
        mulige = set[str]()
        for svar in product((True, False), repeat=len(ukendte)):
            tildeling = kendte | dict(zip(ukendte, svar, strict=True))
            holder = tuple(sand(raekke.naar, ret, tildeling) for raekke in tabel.raekker)
            mulige.add(kategorislug(vaelg(tabel, holder)))
        return tuple(sorted(mulige))

    def afgoer(self, om: Maalbar, i: Maaned, ret: Regelsaet) -> tuple[str, ...]:
        """
        The same, as the library decides it for a subject.

        Raises:
            RegelIkkeGaeldende: the rule or table, or something in it, is not in force.
        """
        if isinstance(self.linje, Regel):
            return (opfyldt(self.linje, om, i=i, ret=ret).value,)
        mulige = kategoriser(ret.paa(self.linje).vaerdi, om, i=i, ret=ret).mulige
        return tuple(sorted(kategorislug(kategori) for kategori in mulige))

    @property
    def kategorier(self) -> tuple[str, ...]:
        """The categories of a table, over all its versions; a rule has none."""
        raekker = (raekke.kategori for tabel in self._tabeller for raekke in tabel.raekker)
        return tuple(dict.fromkeys((*(kategorislug(kategori) for kategori in raekker), *self.rester)))

    @property
    def rester(self) -> tuple[str, ...]:
        """What a table says where no row holds, over all its versions; a rule has no rows."""
        rester = (tabel.ellers if isinstance(tabel, Beslutningstabel) else None for tabel in self._tabeller)
        return tuple(dict.fromkeys(kategorislug(rest) for rest in rester))

    @property
    def _tabeller(self) -> tuple[Hierarki[object, object], ...]:
        return () if isinstance(self.linje, Regel) else tuple(version.vaerdi for version in self.linje.versioner)

    @cached_property
    def indhold(self) -> Emneinventar[object]:
        """What it is made of: of all versions and under all readings."""
        if isinstance(self.linje, Regel):
            return saml([self.linje])
        return saml(raekke.naar for tabel in self._tabeller for raekke in tabel.raekker)

    @property
    def tidslinjer(self) -> tuple[Tidslinje[object], ...]:
        """Everything with versions that it is made of, itself first."""
        indhold = self.indhold
        return tuple(dict.fromkeys((self.linje, *indhold.regler, *indhold.parametre)))


def genstande(inventar: Inventar) -> tuple[Genstand, ...]:
    """All rules of an inventory, then its tables and hierarchies."""
    tabeller = cast("tuple[Tabellinje, ...]", (*inventar.tabeller, *inventar.hierarkier))
    return (*(Genstand.af(regel) for regel in inventar.regler), *(Genstand.af(tabel) for tabel in tabeller))
