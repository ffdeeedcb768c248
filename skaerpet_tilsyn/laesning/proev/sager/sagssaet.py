"""The kept cases of an inventory as one set: which rule or table each is of, and which of them read what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from skaerpet_tilsyn.laesning.proev.genstand import Genstand, genstande
from skaerpet_tilsyn.laesning.proev.sager.proevesag import Proevesag, Sagsart
from skaerpet_tilsyn.tal import Interval, Udfald
from skaerpet_tilsyn.udtryk import Regel, boern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from skaerpet_tilsyn.katalog.emneinventar import Inventar
    from skaerpet_tilsyn.laesning.proev.sager.sagsfil import Sagsfil
    from skaerpet_tilsyn.udtryk import Betingelse


class Dateret(Protocol):
    """
    A case of a day.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> from skaerpet_tilsyn.laesning.proev.forloeb.forloebssager import lav_forloebssager
        >>> sag: Dateret = lav_forloebssager(katalogets_inventar().forloeb[0])[0]
        >>> str(sag.dag)
        '2022-01-01'
    """

    @property
    def dag(self) -> date:
        """The day."""
        ...


D = TypeVar("D", bound=Dateret)


class Emnesag(NamedTuple):
    """A case with the rule or table that it is of."""

    genstand: Genstand
    sag: Proevesag

    @property
    def dag(self) -> date:
        """The day of the case."""
        return self.sag.dag

    @property
    def holder(self) -> bool | None:
        """Whether the rule is met, or a row chosen and not the remainder; None where that is open, or none applies."""
        if len(self.sag.forventet) != 1:
            return None
        (svar,) = self.sag.forventet
        if self.genstand.art == "tabel":
            return svar not in self.genstand.rester if svar in self.genstand.kategorier else None
        return {Udfald.OPFYLDT.value: True, Udfald.IKKE_OPFYLDT.value: False}.get(svar)

    @property
    def ved_graensen(self) -> bool:
        """Whether a quantity is at a limit, or next to it."""
        return self.sag.art is Sagsart.GRAENSE

    def uvis(self, navn: str | None = None) -> bool:
        """Whether a quantity or property is unknown; without a name, whether any is."""
        emne = self.sag.emne
        ukendte = {et for et, kendt in emne.tal.items() if kendt == Interval.ukendt()}
        ukendte |= {en for en, slug in emne.egenskaber.items() if slug is None}
        return bool(ukendte) if navn is None else navn in ukendte


class Sagssaet:
    """
    All kept cases of an inventory.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> from skaerpet_tilsyn.laesning.proev.sager.sagsfil import Sagsfil
        >>> from skaerpet_tilsyn.laesning.proev.sager.generer import lav_sager
        >>> from skaerpet_tilsyn.udtryk import Fortolkningsvalg
        >>> inventar = katalogets_inventar()
        >>> filer = [Sagsfil(genstand=g, sager=lav_sager(g, inventar)) for g in genstande(inventar)]
        >>> omtvistede = Sagssaet(inventar, filer).hvor(lambda knude: isinstance(knude, Fortolkningsvalg))
        >>> {et.genstand.navn for et in omtvistede} >= {"samtaler_12", "resultatmaal"}
        True
    """

    def __init__(self, inventar: Inventar, filer: Iterable[Sagsfil]) -> None:
        self.genstande = genstande(inventar)
        self.maalt_med = inventar.maalt_med
        self._filer = {(fil.genstand.art, fil.genstand.navn): fil.sager for fil in filer}
        self._knuder = [(genstand, tuple(_egne(genstand))) for genstand in self.genstande]

    def af(self, genstand: Genstand) -> tuple[Emnesag, ...]:
        """The cases of a rule or table."""
        return tuple(Emnesag(genstand, sag) for sag in self._filer.get((genstand.art, genstand.navn), ()))

    def hvor(self, passer: Callable[[Betingelse[object]], bool]) -> tuple[Emnesag, ...]:
        """The cases of the rules and tables that have such a node themselves, not only in a rule that they name."""
        return tuple(
            et
            for genstand, knuder in self._knuder
            if any(passer(knude) for knude in knuder)
            for et in self.af(genstand)
        )


def _egne(genstand: Genstand) -> Iterator[Betingelse[object]]:
    """Every node of all versions and readings, down to the rules that are named."""
    if isinstance(genstand.linje, Regel):
        versioner = [version.vaerdi for version in genstand.linje.versioner]
    else:
        versioner = [raekke.naar for version in genstand.linje.versioner for raekke in version.vaerdi.raekker]
    ventende = list(versioner)
    while ventende:
        knude = ventende.pop()
        yield knude
        if not isinstance(knude, Regel):
            ventende += boern(knude)


def i_perioden(sager: Iterable[D], fra: date, til: date | None) -> tuple[D, ...]:
    """The cases of the days from one on and before another."""
    return tuple(et for et in sager if fra <= et.dag and (til is None or et.dag < til))
