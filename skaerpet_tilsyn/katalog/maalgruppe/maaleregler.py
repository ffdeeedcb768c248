"""How the quantities are measured: the dated values and chosen readings, as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.katalog.maalgruppe import parametre, valg

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog.sporing import Retsopslag

KUN_FOR: Final = {
    valg.SAMTALER_PR_DAG.navn: "samtaler",
    valg.SAMTALEFORMER.navn: "samtaler",
    valg.TILBUD_I_VINDUE.navn: "tilbud",
    valg.TILBUDSTYPER.navn: "tilbud",
    parametre.PASSIVE_TILBUD.navn: "tilbud",
    parametre.VINDUE_6.navn: "_6",
}
"""What is read for some quantities alone, those with this in their name; the rest is read for all of them."""


@frozen(kw_only=True, order=False)
class Maaleregler:
    """
    Everything that the person-month function needs of the law.

    ``raekkefoelge`` and ``familie`` list the ydelser of the målgruppe: their order, and the name
    under which they form one forløb.
    """

    raekkefoelge: dict[str, int]
    familie: dict[str, str]
    integrationsfamilie: str
    arvende: frozenset[str]
    kun_angivet: frozenset[str]
    vindue_12: int
    vindue_6: int
    maaledag: str
    rullende: bool
    en_om_dagen: bool
    samtaleformer: frozenset[str] | None
    tilbud_fra_start: bool
    passive_tilbud: frozenset[str]

    @property
    def placering(self) -> tuple[object, ...]:
        """What decides where a citizen stands in a month: ydelse, kommune, measuring day, anciennitet."""
        return (
            self.raekkefoelge,
            self.familie,
            self.integrationsfamilie,
            self.arvende,
            self.kun_angivet,
            self.maaledag,
        )


def maaleregler(ret: Retsopslag) -> Maaleregler:
    """
    The rules of measurement under a rule set.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> maaleregler(Regelsaet.gaeldende(date(2021, 11, 1))).maaledag
        'sidste_ydelsesdag'
    """
    paa, valgt = ret.paa, ret.valgt
    ydelser = paa(parametre.YDELSER).vaerdi
    samme = paa(parametre.INTEGRATIONSFAMILIEN).vaerdi
    alle_tilbud = valgt(valg.TILBUDSTYPER) == "alle"
    return Maaleregler(
        raekkefoelge={ydelse: nr for nr, ydelse in enumerate(ydelser)},
        familie={ydelse: samme[0] if ydelse in samme else ydelse for ydelse in ydelser},
        integrationsfamilie=samme[0],
        arvende=frozenset(paa(parametre.ARVENDE_YDELSER).vaerdi),
        kun_angivet=frozenset({"a_dagpenge"} if valgt(valg.A_DAGPENGE) == "kun_angivet" else ()),
        vindue_12=paa(parametre.VINDUE_12).vaerdi,
        vindue_6=paa(parametre.VINDUE_6).vaerdi,
        maaledag=valgt(valg.MAALEDAG),
        rullende=valgt(valg.VINDUE) == "rullende",
        en_om_dagen=valgt(valg.SAMTALER_PR_DAG) == "en",
        samtaleformer=frozenset({"personligt"}) if valgt(valg.SAMTALEFORMER) == "personligt" else None,
        tilbud_fra_start=valgt(valg.TILBUD_I_VINDUE) == "start",
        passive_tilbud=frozenset(() if alle_tilbud else paa(parametre.PASSIVE_TILBUD).vaerdi),
    )


def kun_ydelser(ydelser: tuple[str, ...]) -> Maaleregler:
    """
    Plain rules that place a citizen on some ydelser alone, each with forløb of its own.

    Example:
        >>> kun_ydelser(("ressourceforloeb",)).familie
        {'ressourceforloeb': 'ressourceforloeb'}
    """
    return Maaleregler(
        raekkefoelge={ydelse: nr for nr, ydelse in enumerate(ydelser)},
        familie={ydelse: ydelse for ydelse in ydelser},
        integrationsfamilie="",
        arvende=frozenset(),
        kun_angivet=frozenset(),
        vindue_12=12,
        vindue_6=6,
        maaledag="sidste_ydelsesdag",
        rullende=False,
        en_om_dagen=False,
        samtaleformer=None,
        tilbud_fra_start=False,
        passive_tilbud=frozenset(),
    )
