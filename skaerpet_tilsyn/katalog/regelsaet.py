"""What is in force on a day, under which readings."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from skaerpet_tilsyn.katalog.maalgruppe.maaleregler import Maaleregler, maaleregler
from skaerpet_tilsyn.katalog.maalgruppe.parametre import IKRAFT
from skaerpet_tilsyn.katalog.tilsyn import kilder
from skaerpet_tilsyn.katalog.valg import find_valg
from skaerpet_tilsyn.ret import Tidslinje, fra, hul

if TYPE_CHECKING:
    from skaerpet_tilsyn.tid import Maaned
    from skaerpet_tilsyn.udtryk import Valg


@frozen(kw_only=True, order=False, cache_hash=True)
class Regime:
    """A period of the law under one name."""

    slug: str
    titel: str


_IKKE_KODET: Final = "regler, der ikke er kodet (dækket er månederne 2021-01 til og med 2022-12)"

REGIMER: Final = Tidslinje(
    navn="regimer",
    titel="reglerne om skærpet tilsyn",
    poster=(
        hul(date(2018, 8, 23), grund=_IKKE_KODET),
        fra(
            IKRAFT,
            Regime(slug="regime_2021_2022", titel="skærpet tilsyn 2021-2022 (kun samtaler udløser)"),
            kilde=kilder.REGIMET,
        ),
        hul(date(2023, 1, 1), grund=_IKKE_KODET),
    ),
)
"""The regimes in order of time; what is not encoded is a declared gap."""


@frozen(kw_only=True, order=False, cache_hash=True)
class Regelsaet:
    """
    The law on a day, and the readings chosen where it is disputed.

    Example:
        >>> ret = Regelsaet.gaeldende(date(2021, 11, 1)).med(K01="streng")
        >>> ret.navn, ret.andre_valg
        ('regime_2021_2022', (('K01', 'streng'),))
    """

    dato: date
    regime: Regime
    andre_valg: tuple[tuple[str, str], ...] = ()

    @classmethod
    def gaeldende(cls, dato: date) -> Regelsaet:
        """
        The rules in force on a day, under the library's own readings.

        Raises:
            RegelIkkeGaeldende: the day is before the first regime.
            RetIkkeKodet: the day lies in a period that is not encoded; the message says what is.
        """
        return cls(dato=dato, regime=REGIMER.paa(dato).vaerdi)

    @classmethod
    def for_maaned(cls, maaned: Maaned) -> Regelsaet:
        """
        The rules in force in a measured month.

        Raises:
            RegelIkkeGaeldende: the month is before the first regime.
            RetIkkeKodet: the month lies in a period that is not encoded.
        """
        return cls.gaeldende(maaned.foerste_dag)

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
        return maaleregler(self.dato, self.valgt)
