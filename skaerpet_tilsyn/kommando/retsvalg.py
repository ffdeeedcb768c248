"""What the one who asks decides about the law: readings, what was known, when the supervision ended, history."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.fejl import RegelIkkeGaeldende, RetIkkeKodet, UafklaretRetsstilling
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.ikraft import SENEST_OPHOERT, TIDLIGST_OPHOERT
from skaerpet_tilsyn.kommando.fejl import Brugsfejl
from skaerpet_tilsyn.kommando.valg import laes_dag, laes_fortolkninger, laest_som
from skaerpet_tilsyn.register.celle import vis

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence
    from datetime import date

    from skaerpet_tilsyn.tid import Maaned


_OPHOER: Final = "--ophoer-skaerpet-tilsyn"


@frozen(kw_only=True, order=False)
class Retsvalg:
    """
    The options about the law; ``fortolkninger`` is None where every reading is asked for.

    Example:
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> from datetime import date
        >>> Retsvalg(kendt_pr=date(2021, 2, 1)).regelsaet(Maaned(2021, 2)).navn
        'bek_2019'
    """

    fortolkninger: Mapping[str, str] | None = {}
    kendt_pr: date | None = None
    ophoer_skaerpet_tilsyn: date | None = None
    historisk: bool = False

    @property
    def alle(self) -> bool:
        """Whether every reading is asked for."""
        return self.fortolkninger is None

    def regelsaet(self, maaned: Maaned, omraade: str = "skaerpet_tilsyn") -> Regelsaet:
        """
        The law of an area in a month as asked for.

        Raises:
            Brugsfejl: a reading is of a question that the area does not have.
            RegelIkkeGaeldende: the month lies outside the regimes that are encoded.
            UafklaretRetsstilling: nobody knows whether the rules applied in the month; the option that decides is said.
        """
        with _med_historie():
            return self.paa(maaned.foerste_dag, omraade)

    def paa(self, dag: date, omraade: str = "skaerpet_tilsyn", tilvalg: str = "--fortolkning") -> Regelsaet:
        """
        The law of an area on a day as asked for; ``tilvalg`` is the option that gave the readings.

        Raises:
            Brugsfejl: a reading is of a question that the area does not have.
            RegelIkkeGaeldende: the day lies outside the regimes that are encoded.
            UafklaretRetsstilling: nobody knows whether the rules applied on the day; the option that decides is said.
        """
        with med_tilvalg():
            ret = Regelsaet.gaeldende(
                dag,
                omraade,
                kendt_pr=self.kendt_pr,
                ophoer_skaerpet_tilsyn=self.ophoer_skaerpet_tilsyn,
                historisk=self.historisk,
            )
        return laest_som(ret, self.fortolkninger or {}, tilvalg)

    def kraev_kun_fortolkninger(self, omraade: str) -> None:
        """
        Refuse, for an area of which there is nothing else to decide, what is not a reading.

        Raises:
            Brugsfejl: there is something.
        """
        for tilvalg, givet in (
            ("--kendt-pr", self.kendt_pr is not None),
            (_OPHOER, self.ophoer_skaerpet_tilsyn is not None),
            ("--historisk", self.historisk),
        ):
            if givet:
                raise Brugsfejl(
                    hvad=tilvalg,
                    fundet=f"{tilvalg} til {omraade}",
                    forventet="tilvalget til reglerne om skærpet tilsyn",
                    raad="slet tilvalget",
                )


def laes_retsvalg(
    fortolkning: Sequence[str] | None, kendt_pr: str | None, ophoer_skaerpet_tilsyn: str | None, *, historisk: bool
) -> Retsvalg:
    """
    The options as they stand on the command line.

    Raises:
        Brugsfejl: a reading or a day cannot be read.
        UkendtValg: there is no such question, or no such reading of it.

    Example:
        >>> laes_retsvalg(["alle"], None, "2026-07-01", historisk=False).ophoer_skaerpet_tilsyn
        datetime.date(2026, 7, 1)
    """
    return Retsvalg(
        fortolkninger=laes_fortolkninger(fortolkning or ()),
        kendt_pr=None if kendt_pr is None else laes_dag("--kendt-pr", kendt_pr),
        ophoer_skaerpet_tilsyn=laes_ophoer(ophoer_skaerpet_tilsyn),
        historisk=historisk,
    )


def laes_ophoer(tekst: str | None) -> date | None:
    """
    The caller's answer to when the supervision ended, if there is one.

    Raises:
        Brugsfejl: the text is no day, or the act cannot have meant that day.

    Example:
        >>> laes_ophoer("2026-07-01")
        datetime.date(2026, 7, 1)
    """
    if tekst is None:
        return None
    dag = laes_dag(_OPHOER, tekst)
    if not TIDLIGST_OPHOERT <= dag <= SENEST_OPHOERT:
        forventet = f"en dag fra {TIDLIGST_OPHOERT} til og med {SENEST_OPHOERT}"
        raise Brugsfejl(hvad=_OPHOER, fundet=vis(tekst), forventet=forventet, raad="ret dagen")
    return dag


@contextmanager
def med_tilvalg() -> Generator[None]:
    """
    Let an answer that the caller can decide say which option does it.

    Raises:
        UafklaretRetsstilling: with the option.
    """
    try:
        yield
    except UafklaretRetsstilling as fejl:
        if not fejl.argument:
            raise
        hvad, _, raad = str(fejl).rpartition("; ")
        tilvalg = f"--{fejl.argument.replace('_', '-')}"
        mulige = " eller ".join(f"{tilvalg} {mulighed}" for mulighed in fejl.muligheder)
        raad = f"tilføj {mulige}" if mulige else raad.replace(f"angiv {fejl.argument}", f"tilføj {tilvalg}")
        besked = f"{hvad}; {raad}"
        raise UafklaretRetsstilling(
            besked,
            navn=fejl.navn,
            dato=fejl.dato,
            naermeste=fejl.naermeste,
            argument=fejl.argument,
            muligheder=fejl.muligheder,
        ) from fejl


@contextmanager
def _med_historie() -> Generator[None]:
    """Let a month after the last rules say that they can be read as history."""
    try:
        yield
    except RetIkkeKodet:
        raise
    except RegelIkkeGaeldende as fejl:
        if fejl.naermeste is None or fejl.naermeste >= fejl.dato:
            raise
        besked = f"{fejl}, eller tilføj --historisk, hvis de sidste regler skal læses, som om de gjaldt"
        raise RegelIkkeGaeldende(besked, navn=fejl.navn, dato=fejl.dato, naermeste=fejl.naermeste) from fejl
