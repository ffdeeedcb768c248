"""What is in force on a day, under which readings, as far as was known on a day, and with which changes."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from attrs import evolve, field, frozen

from skaerpet_tilsyn.fejl import RegelIkkeGaeldende, UgyldigVaerdi
from skaerpet_tilsyn.katalog.jobsamtaler.indsatsregler import Indsatsregler, indsatsregler
from skaerpet_tilsyn.katalog.maalgruppe.maaleregler import Maaleregler, maaleregler
from skaerpet_tilsyn.katalog.regimer import OMRAADER, Regime, regime_paa
from skaerpet_tilsyn.katalog.resultatkrav.resultatregler import Resultatregler, resultatregler
from skaerpet_tilsyn.katalog.valg import find_valg

if TYPE_CHECKING:
    from datetime import date

    from skaerpet_tilsyn.ret import Retskilde, Tidslinje, Version
    from skaerpet_tilsyn.tid import Maaned
    from skaerpet_tilsyn.udtryk import Valg

V = TypeVar("V")


@frozen(kw_only=True, order=False, cache_hash=True)
class Regelsaet:
    """
    The law of one area on a day, and the readings chosen where it is disputed.

    Each area (``OMRAADER``) has its own time-line. ``kendt_pr`` is the day whose knowledge of the law counts;
    ``ophoer_skaerpet_tilsyn`` is the caller's answer to when the supervision ended, and ``laest_for`` the day asked
    about, where the caller wants the last rules before it as history. ``andre_versioner`` are versions put in place
    of the day's own; what the day's own law does not say is taken from ``udfyldes_af``.

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
    kendt_pr: date | None = None
    ophoer_skaerpet_tilsyn: date | None = None
    laest_for: date | None = None
    andre_versioner: tuple[tuple[Tidslinje[object], Version[object]], ...] = ()
    udfyldes_af: Regelsaet | None = None
    _fundne: dict[Tidslinje[object], Version[object]] = field(init=False, factory=dict, eq=False, repr=False)

    @classmethod
    def gaeldende(
        cls,
        dato: date,
        omraade: str = "skaerpet_tilsyn",
        *,
        kendt_pr: date | None = None,
        ophoer_skaerpet_tilsyn: date | None = None,
        historisk: bool = False,
    ) -> Regelsaet:
        """
        The rules of an area in force on a day, under the library's own readings.

        ``kendt_pr`` asks for the law as it was known on another day. ``ophoer_skaerpet_tilsyn`` decides the day
        on which skærpet tilsyn ended, which no source shows. ``historisk`` asks, after the end, for the last
        rules that were in force.

        Raises:
            UgyldigVaerdi: there is no such area, or the end is not a day on which it can have been.
            RegelIkkeGaeldende: the day is before the first regime, or after the end.
            RetIkkeKodet: the day lies in a period that is not encoded; the message says what is.
            UafklaretRetsstilling: nobody knows whether the rules applied on the day.

        Example:
            >>> from datetime import date
            >>> foraar = date(2021, 2, 1)
            >>> Regelsaet.gaeldende(foraar).navn, Regelsaet.gaeldende(foraar, kendt_pr=foraar).navn
            ('regime_2021_2022', 'bek_2019')
        """
        if omraade not in OMRAADER:
            besked = f"et retsområde: fundet «{omraade}»; forventet et af {', '.join(OMRAADER)}; ret navnet"
            raise UgyldigVaerdi(besked)
        if ophoer_skaerpet_tilsyn is not None and omraade != "skaerpet_tilsyn":
            besked = f"ophoer_skaerpet_tilsyn: fundet en dag for {omraade}; forventet ingen; slet den"
            raise UgyldigVaerdi(besked)
        version, dag = regime_paa(
            OMRAADER[omraade], dato, kendt_pr=kendt_pr, ophoer=ophoer_skaerpet_tilsyn, historisk=historisk
        )
        return cls(
            dato=dag,
            regime=version.vaerdi,
            omraade=omraade,
            kendt_pr=kendt_pr,
            ophoer_skaerpet_tilsyn=ophoer_skaerpet_tilsyn,
            laest_for=None if dag == dato else dato,
        )

    @classmethod
    def for_maaned(cls, maaned: Maaned, omraade: str = "skaerpet_tilsyn") -> Regelsaet:
        """
        The rules of an area in force in a measured month.

        Raises:
            UgyldigVaerdi: there is no such area.
            RegelIkkeGaeldende: the month is before the first regime, or after the end.
            RetIkkeKodet: the month lies in a period that is not encoded.
            UafklaretRetsstilling: nobody knows whether the rules applied in the month.
        """
        return cls.gaeldende(maaned.foerste_dag, omraade)

    @property
    def navn(self) -> str:
        """The slug of the regime."""
        return self.regime.slug

    @property
    def regimekilde(self) -> Retskilde | None:
        """
        Where the regime stands, and how sure that is; None for a statute that is not the catalogue's.

        Example:
            >>> from datetime import date
            >>> str(Regelsaet.gaeldende(date(2023, 5, 1)).regimekilde)
            'lov nr. 295 af 20. marts 2023 (ikke efterprøvet)'
        """
        linje = OMRAADER.get(self.omraade)
        if linje is None:
            return None
        return next((v.kilde for v in linje.versioner if v.vaerdi == self.regime), None)

    def paa(self, linje: Tidslinje[V], /) -> Version[V]:
        """
        The version of a rule, a table or a parameter that applies under these rules.

        Raises:
            RegelIkkeGaeldende: none does.

        Example:
            >>> from datetime import date
            >>> from skaerpet_tilsyn.katalog.fokusmaal.parametre import MINDSTE_TIMETAL
            >>> Regelsaet.gaeldende(date(2021, 11, 1)).paa(MINDSTE_TIMETAL).vaerdi
            Timer(hundrededele=22500)
        """
        fundet = self._fundne.get(linje)
        if fundet is None:
            fundet = self._fundne[linje] = self._slaa_op(linje)
        return cast("Version[V]", fundet)

    def _slaa_op(self, linje: Tidslinje[V]) -> Version[object]:
        for anden, version in self.andre_versioner:
            if anden == linje:
                return version
        try:
            return linje.paa(self.dato, self.kendt_pr)
        except RegelIkkeGaeldende:
            if self.udfyldes_af is None:
                raise
            return self.udfyldes_af.paa(linje)

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

    def med_version(self, linje: Tidslinje[V], version: Version[V]) -> Regelsaet:
        """
        The same rules with one rule, table or parameter as in another version, which brings its own source.

        Example:
            >>> from datetime import date
            >>> from skaerpet_tilsyn.katalog.fokusmaal.parametre import MINDSTE_TIMETAL
            >>> nu, foer = date(2021, 11, 1), date(2018, 9, 1)
            >>> ret = Regelsaet.gaeldende(nu).med_version(MINDSTE_TIMETAL, MINDSTE_TIMETAL.paa(foer))
            >>> ret.paa(MINDSTE_TIMETAL).vaerdi
            Timer(hundrededele=10000)
        """
        andre = tuple(par for par in self.andre_versioner if par[0] != linje)
        return evolve(self, andre_versioner=(*andre, (linje, version)))

    def udfyldt_af(self, andet: Regelsaet) -> Regelsaet:
        """
        The same rules, and for what they do not say, those of another rule set.

        Example:
            >>> from datetime import date
            >>> from skaerpet_tilsyn.katalog.fokusmaal.parametre import MINDSTE_ANTAL_SAMTALER, MINDSTE_TIMETAL
            >>> ret = Regelsaet.gaeldende(date(2018, 9, 1)).udfyldt_af(Regelsaet.gaeldende(date(2021, 11, 1)))
            >>> ret.paa(MINDSTE_TIMETAL).vaerdi, ret.paa(MINDSTE_ANTAL_SAMTALER).vaerdi
            (Timer(hundrededele=10000), 4)
        """
        return evolve(self, udfyldes_af=andet)

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
            return maaleregler(self)
        return self.resultatregler.maaleregler

    @cached_property
    def resultatregler(self) -> Resultatregler:
        """How the quantities of a window of months on ressourceforløb are measured under these rules."""
        return resultatregler(self)

    @cached_property
    def indsatsregler(self) -> Indsatsregler:
        """How the quantities of a kontaktforløb are measured under these rules."""
        return indsatsregler(self)
