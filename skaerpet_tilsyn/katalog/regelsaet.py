"""What is in force on a day, under which readings."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.katalog.maalgruppe.maaleregler import Maaleregler, maaleregler
from skaerpet_tilsyn.katalog.regimer import OMRAADER, Regime
from skaerpet_tilsyn.katalog.resultatkrav.resultatregler import Resultatregler, resultatregler
from skaerpet_tilsyn.katalog.valg import find_valg

if TYPE_CHECKING:
    from datetime import date

    from skaerpet_tilsyn.tid import Maaned
    from skaerpet_tilsyn.udtryk import Valg


@frozen(kw_only=True, order=False, cache_hash=True)
class Regelsaet:
    """
    The law of one area on a day, and the readings chosen where it is disputed.

    The areas are ``skaerpet_tilsyn``, ``resultatkrav`` and ``ressourceforloeb``: each has its own time-line.

    Example:
        >>> from datetime import date
        >>> ret = Regelsaet.gaeldende(date(2021, 11, 1)).med(K01="streng")
        >>> ret.navn, ret.andre_valg
        ('regime_2021_2022', (('K01', 'streng'),))
    """

    dato: date
    regime: Regime
    omraade: str = "skaerpet_tilsyn"
    andre_valg: tuple[tuple[str, str], ...] = ()

    @classmethod
    def gaeldende(cls, dato: date, omraade: str = "skaerpet_tilsyn") -> Regelsaet:
        """
        The rules of an area in force on a day, under the library's own readings.

        Raises:
            UgyldigVaerdi: there is no such area.
            RegelIkkeGaeldende: the day is before the first regime.
            RetIkkeKodet: the day lies in a period that is not encoded; the message says what is.
        """
        if omraade not in OMRAADER:
            besked = f"et retsområde: fundet «{omraade}»; forventet et af {', '.join(OMRAADER)}; ret navnet"
            raise UgyldigVaerdi(besked)
        return cls(dato=dato, regime=OMRAADER[omraade].paa(dato).vaerdi, omraade=omraade)

    @classmethod
    def for_maaned(cls, maaned: Maaned, omraade: str = "skaerpet_tilsyn") -> Regelsaet:
        """
        The rules of an area in force in a measured month.

        Raises:
            UgyldigVaerdi: there is no such area.
            RegelIkkeGaeldende: the month is before the first regime.
            RetIkkeKodet: the month lies in a period that is not encoded.
        """
        return cls.gaeldende(maaned.foerste_dag, omraade)

    @property
    def navn(self) -> str:
        """The slug of the regime."""
        return self.regime.slug

    def med(self, **valg: str) -> Regelsaet:
        """
        The same rules with other readings: ``med(K01="streng")``.

        Raises:
            UkendtValg: there is no such question, or no such reading of it.
        """
        andre = dict(self.andre_valg)
        for navn, slug in valg.items():
            find_valg(navn).mulighed(slug)
            andre[navn] = slug
        afvigende = {navn: slug for navn, slug in andre.items() if slug != find_valg(navn).valgt}
        return evolve(self, andre_valg=tuple(sorted(afvigende.items())))

    def valgt(self, valg: Valg) -> str:
        """The slug of the reading chosen for a question."""
        for navn, slug in self.andre_valg:
            if navn == valg.navn:
                return slug
        return valg.valgt

    @cached_property
    def maaleregler(self) -> Maaleregler:
        """How the quantities of a person-month are measured under these rules."""
        if self.omraade == "skaerpet_tilsyn":
            return maaleregler(self.dato, self.valgt)
        return self.resultatregler.maaleregler

    @cached_property
    def resultatregler(self) -> Resultatregler:
        """How the quantities of a window of months on ressourceforløb are measured under these rules."""
        return resultatregler(self.dato, self.valgt)
