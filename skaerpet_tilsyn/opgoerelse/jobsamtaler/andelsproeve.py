"""The test of 75 and 25 pct.: two shares, two answers, exact, with bounds where persons are undecided."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.jobsamtaler.andelssag import Andelssag
from skaerpet_tilsyn.katalog.jobsamtaler.andelstal import Andelstal
from skaerpet_tilsyn.katalog.jobsamtaler.ikraft import JULI_2026
from skaerpet_tilsyn.katalog.jobsamtaler.omraade import OMRAADE
from skaerpet_tilsyn.katalog.jobsamtaler.pligter import find_pligt
from skaerpet_tilsyn.laesning.vurder import vurder
from skaerpet_tilsyn.opgoerelse.jobsamtaler.graenser import kraevede, maks_undtaget
from skaerpet_tilsyn.tal import Afrunding, Udfald, skriv_tal
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog.jobsamtaler.pligter import Pligt
    from skaerpet_tilsyn.laesning.vurder import Vurdering
    from skaerpet_tilsyn.tal import Interval
    from skaerpet_tilsyn.udtryk import Regel


@frozen(kw_only=True, order=False, slots=False)
class Andelsproeve:
    """
    The persons counted in some months, how many had the effort, and how many were exempted from it.

    ``enhed`` is the kommunekode or the a-kasse, None for a total; ``maalgruppe`` is None for all groups together.
    There are two answers: one may be kept and the other not. Below ``min_population`` there is none.

    Example:
        >>> proeve = proev_andel(70, 100, undtaget=20)
        >>> proeve.opfyldt, proeve.inden_for_kvoten, proeve.kraevede, proeve.maks_undtaget
        (Udfald.IKKE_OPFYLDT, Udfald.OPFYLDT, 75, 25)
    """

    pligt: str
    betjent: Andelstal
    undtaget: Andelstal | None
    til: Maaned
    ret: Regelsaet
    maaneder: int = 1
    enhed: str | None = None
    maalgruppe: str | None = None
    min_population: int | None = None

    @property
    def population(self) -> Interval:
        """How many are counted."""
        return self.betjent.population

    @property
    def andel_betjent(self) -> Interval | None:
        """The share that had the effort; None of nobody."""
        return self.betjent.andel

    @property
    def andel_undtaget(self) -> Interval | None:
        """The share exempted from it; None of nobody, and where there are no exemptions."""
        return None if self.undtaget is None else self.undtaget.andel

    @property
    def opfyldt(self) -> Udfald | None:
        """Whether enough had the effort; None where there is nobody (or too few) to ask about."""
        return self._svar(self.krav)

    @property
    def inden_for_kvoten(self) -> Udfald | None:
        """Whether no more are exempted than may be; None where there is nobody to ask about, or no such limit."""
        return None if self.loft is None else self._svar(self.loft)

    @cached_property
    def krav(self) -> Vurdering[Andelssag]:
        """The first answer with its reasons."""
        return self._vurder(self._pligten.krav)

    @cached_property
    def loft(self) -> Vurdering[Andelssag] | None:
        """The second answer with its reasons; None where nobody can be exempted."""
        return None if self._pligten.loft is None else self._vurder(self._pligten.loft)

    @property
    def kraevede(self) -> int | None:
        """How many must have had the effort; None where it isn't known how many are counted."""
        n = self.population.kendt
        return None if n is None else kraevede(int(n), pligt=self.pligt, ret=self.ret)

    @property
    def maks_undtaget(self) -> int | None:
        """How many may be exempted; None where it isn't known how many are counted, or there is no limit."""
        n = self.population.kendt
        if n is None or self._pligten.hoejst is None:
            return None
        return maks_undtaget(int(n), pligt=self.pligt, ret=self.ret)

    def vist(self, decimaler: int = 1, afrunding: Afrunding = Afrunding.NAERMESTE) -> str:
        """
        The share that had the effort in pct., for people; never decided on.

        Example:
            >>> proev_andel(74, 99).vist(), proev_andel(74, 99).opfyldt, proev_andel(0, 0).vist()
            ('74,7', Udfald.IKKE_OPFYLDT, '–')
        """
        andel = self.andel_betjent
        if andel is None or andel.nedre is None or andel.oevre is None:
            return "–"
        ender = [skriv_tal(100 * ende, decimaler, afrunding=afrunding) for ende in (andel.nedre, andel.oevre)]
        return ender[0] if andel.kendt is not None else " til ".join(ender)

    @property
    def _pligten(self) -> Pligt:
        return find_pligt(self.pligt)

    def _vurder(self, regel: Regel[Andelssag]) -> Vurdering[Andelssag]:
        sag = Andelssag(betjent=self.andel_betjent, undtaget=self.andel_undtaget)
        return vurder(regel, sag, i=self.til, ret=self.ret)

    def _svar(self, vurdering: Vurdering[Andelssag]) -> Udfald | None:
        mindst = max(1, self.min_population or 0)
        if self.population.mindst(mindst) is Udfald.OPFYLDT:
            return vurdering.udfald
        return None if self.population.mindst(mindst) is Udfald.IKKE_OPFYLDT else Udfald.UAFKLARET


def proev_andel(
    betjent: int,
    population: int,
    *,
    undtaget: int | None = None,
    pligt: str = "samtaler",
    til: Maaned | None = None,
    min_population: int | None = None,
) -> Andelsproeve:
    """
    The test of two known counts, and of how many are exempted if that is known too.

    Raises:
        UgyldigVaerdi: there is no such duty, or more persons in a part than in all.
        RegelIkkeGaeldende: there is no quota in the month.

    Example:
        >>> [proev_andel(n, 100).opfyldt for n in (74, 75)]
        [Udfald.IKKE_OPFYLDT, Udfald.OPFYLDT]
    """
    maaned = Maaned.af(JULI_2026) if til is None else til
    find_pligt(pligt)
    return Andelsproeve(
        pligt=pligt,
        betjent=Andelstal.af(betjent, population),
        undtaget=Andelstal(uafklaret=population) if undtaget is None else Andelstal.af(undtaget, population),
        til=maaned,
        ret=Regelsaet.for_maaned(maaned, OMRAADE),
        min_population=min_population,
    )
