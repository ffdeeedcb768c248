"""The figures of a register under the rules of 2026: shares with their two answers, and the first talk."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from skaerpet_tilsyn.fakta.indsats import MAALGRUPPER
from skaerpet_tilsyn.katalog.jobsamtaler.maalevalg import PULJET
from skaerpet_tilsyn.katalog.jobsamtaler.pligter import PLIGTER
from skaerpet_tilsyn.opgoerelse.indsats.maanedstal import FOERSTE, Maanedstal
from skaerpet_tilsyn.opgoerelse.indsats.optaelling import Gruppe, Talt, laeg_sammen
from skaerpet_tilsyn.opgoerelse.jobsamtaler.andele import kvotens_ret
from skaerpet_tilsyn.opgoerelse.jobsamtaler.andelsproeve import Andelsproeve
from skaerpet_tilsyn.opgoerelse.jobsamtaler.indsatsark import andelsark, foersteark, navn_paa
from skaerpet_tilsyn.opgoerelse.jobsamtaler.indsatsnoter import noter
from skaerpet_tilsyn.opgoerelse.rang import dansk_orden
from skaerpet_tilsyn.tal import Udfald

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from skaerpet_tilsyn.fakta import Daekning
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.katalog.jobsamtaler.andelstal import Andelstal
    from skaerpet_tilsyn.opgoerelse.ark import Ark
    from skaerpet_tilsyn.tid import Maaned

KOMMUNE: Final = "kommune"
A_KASSE: Final = "a_kasse"


@frozen(kw_only=True, order=False)
class Foerstesamtaler:
    """
    The first talk in a group of persons: it is a duty towards all of them, exempted or not.

    ``tidligere_regler`` are persons whose forløb follow rules without that duty.
    """

    enhedstype: str
    enhed: str
    maalgruppe: str
    fra: Maaned
    til: Maaned
    tal: Andelstal
    tidligere_regler: int

    @property
    def alle(self) -> Udfald | None:
        """Whether all have had it; None of nobody."""
        tal = self.tal
        if tal.population.oevre == 0:
            return None
        if tal.ikke_opfyldt:
            return Udfald.IKKE_OPFYLDT
        tvivl = tal.uafklaret + tal.maaske_ikke_opfyldt + tal.maaske_uafklaret
        return Udfald.UAFKLARET if tvivl or not tal.population.nedre else Udfald.OPFYLDT


@frozen(kw_only=True, order=False, slots=False)
class Indsatsopgoerelse:
    """
    The figures of some months in order; ``ret`` carries the readings.

    Example:
        >>> from skaerpet_tilsyn import Daekning, Maaned, Regelsaet
        >>> i = Maaned(2026, 12)
        >>> ret = Regelsaet.for_maaned(i, "beskaeftigelsesindsats_2026")
        >>> tom = Indsatsopgoerelse(maaneder=(i,), ret=ret, tal=Maanedstal(), daekning=Daekning.fuld())
        >>> tom.proever, tom.foerste
        ((), ())
    """

    maaneder: tuple[Maaned, ...]
    ret: Regelsaet
    tal: Maanedstal
    daekning: Daekning
    min_population: int | None = None

    @cached_property
    def proever(self) -> tuple[Andelsproeve, ...]:
        """The tests of each month; where there are several, then those of all of them together."""
        return tuple(proeve for perioden in self._perioder for proeve in self._proever(perioden))

    @cached_property
    def foerste(self) -> tuple[Foerstesamtaler, ...]:
        """The first talk, by unit and målgruppe, in the same months."""
        return tuple(raekke for perioden in self._perioder for raekke in self._foerste(perioden))

    @property
    def uopgjort(self) -> Mapping[str, str]:
        """The duties that can't be counted in some month, and why."""
        return {navn: hvorfor for (navn, _), hvorfor in self.tal.uopgjort.items() if navn not in FOERSTE}

    @property
    def foerste_uopgjort(self) -> tuple[str, ...]:
        """Why the first talk can't be counted in some month, each reason once."""
        return tuple(dict.fromkeys(hvorfor for (navn, _), hvorfor in self.tal.uopgjort.items() if navn in FOERSTE))

    def kun(self, behold: Callable[[str, str], bool]) -> Indsatsopgoerelse:
        """The same of some units: ``behold`` is asked for the kind of unit, and its code or name."""
        talt = {
            (navn, i): {gruppe: t for gruppe, t in grupper.items() if behold(enhedstype(navn), gruppe[0])}
            for (navn, i), grupper in self.tal.talt.items()
        }
        return evolve(self, tal=evolve(self.tal, talt=talt))

    def ark(self) -> tuple[Ark, ...]:
        """The shares, and the first talks."""
        return andelsark(self.proever), foersteark(self.foerste)

    def noter(self) -> Iterator[str]:
        """What is chosen, what no source settles, and what the coverage leaves open."""
        return noter(self)

    @property
    def _perioder(self) -> Sequence[tuple[Maaned, ...]]:
        enkelte = [(i,) for i in self.maaneder]
        return enkelte if len(enkelte) == 1 else [*enkelte, self.maaneder]

    def _talt(self, navn: str, perioden: tuple[Maaned, ...]) -> Mapping[Gruppe, Talt] | None:
        """The counts of a duty; None where a month can't be counted."""
        fundne = [self.tal.talt.get((navn, i)) for i in perioden]
        if any((navn, i) in self.tal.uopgjort for i in perioden):
            return None
        return laeg_sammen(*(et for et in fundne if et is not None))

    def _proever(self, perioden: tuple[Maaned, ...]) -> Iterator[Andelsproeve]:
        pr_gruppe = self.ret.valgt(PULJET) == "pr_gruppe"
        for pligt in PLIGTER.values():
            samlet: dict[tuple[str, str | None], Talt] = {}
            for (enhed, maalgruppe), talt in (self._talt(pligt.navn, perioden) or {}).items():
                noegle = (enhed, maalgruppe if pr_gruppe else None)
                samlet[noegle] = samlet.get(noegle, Talt()).med(talt)
            for (enhed, maalgruppe_), talt in sorted(samlet.items(), key=lambda par: _orden(pligt.navn, *par[0])):
                yield Andelsproeve(
                    pligt=pligt.navn,
                    betjent=talt.betjent,
                    undtaget=None if pligt.undtaget is None else talt.undtaget,
                    til=perioden[-1],
                    maaneder=len(perioden),
                    ret=kvotens_ret(perioden[-1], self.ret, pligt),
                    enhed=enhed,
                    maalgruppe=maalgruppe_,
                    min_population=self.min_population,
                )

    def _foerste(self, perioden: tuple[Maaned, ...]) -> Iterator[Foerstesamtaler]:
        for navn in FOERSTE:
            for (enhed, maalgruppe), talt in sorted(
                (self._talt(navn, perioden) or {}).items(), key=lambda par: _orden(navn, *par[0])
            ):
                yield Foerstesamtaler(
                    enhedstype=enhedstype(navn),
                    enhed=enhed,
                    maalgruppe=maalgruppe,
                    fra=perioden[0],
                    til=perioden[-1],
                    tal=talt.betjent,
                    tidligere_regler=talt.andre_regler,
                )


def _orden(navn: str, enhed: str, maalgruppe: str | None) -> tuple[object, ...]:
    """By the names of the units in Danish order, and the målgrupper in their own."""
    grupper = MAALGRUPPER.slugs
    return dansk_orden(navn_paa(enhedstype(navn), enhed)), -1 if maalgruppe is None else grupper.index(maalgruppe)


def enhedstype(navn: str) -> str:
    """Whose a duty (or the first talk) is."""
    kommunens = FOERSTE[navn] if navn in FOERSTE else PLIGTER[navn].kommunens
    return KOMMUNE if kommunens else A_KASSE
