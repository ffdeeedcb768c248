"""
What people live by after a forløb, in the groups of the reports: data with sources, no rules.

A status is the slug of a ydelse or tilstand, or one of the four that are found without a row about them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import field, frozen, validators

from skaerpet_tilsyn.fakta.ydelser import ANDRE_YDELSER, YDELSER
from skaerpet_tilsyn.katalog.ressourceforloeb import kilder

if TYPE_CHECKING:
    from skaerpet_tilsyn.ret import Retskilde

LOENMODTAGER: Final = "loenmodtager"
"""Ordinary wages in the month, and nothing else."""
SELVFORSOERGELSE: Final = "selvforsoergelse"
"""Nothing at all, where everything is covered."""
UOPLYST: Final = "uoplyst"
"""The records do not say."""

RANG: Final = (
    "doed",
    "udvandret",
    "foertidspension",
    "folkepension",
    "seniorpension",
    "efterloen",
    "fleksjob",
    *YDELSER,
    *(ydelse for ydelse in ANDRE_YDELSER if ydelse in {"barselsdagpenge", "su", "svu"}),
    "vus",
    "serviceloven",
    "servicejob",
    "uddannelse_su",
    "laerling",
    "uddannelse",
    "selvforsoerget",
    "orlov",
    SELVFORSOERGELSE,
)
"""Which status counts where several cover the same day: the first of them (the library's choice)."""

OFFENTLIG_FORSOERGELSE: Final = frozenset(
    {*YDELSER, "foertidspension", "seniorpension", "efterloen", "fleksjob", "barselsdagpenge"}
)
"""Ydelser that are public support when the time on it is counted; not SU and folkepension (the library's choice)."""


@frozen(kw_only=True, order=False)
class Gruppe:
    """Some statuses under one name."""

    navn: str
    titel: str
    statusser: frozenset[str]


@frozen(kw_only=True, order=False)
class Gruppering:
    """
    The groups of a report in its order; what no group names is in the last one. ``decimaler``: how it prints shares.

    Example:
        >>> GRUPPERINGER["aarhus"].gruppe("fleksjob").navn, GRUPPERINGER["aarhus"].gruppe("doed").navn
        ('job_uddannelse', 'andre')
    """

    navn: str
    kilde: Retskilde
    decimaler: int
    grupper: tuple[Gruppe, ...] = field(validator=validators.min_len(1))

    def gruppe(self, status: str) -> Gruppe:
        """The group of a status."""
        return next((gruppe for gruppe in self.grupper if status in gruppe.statusser), self.grupper[-1])


_JOB: Final = frozenset({"selvforsoerget", LOENMODTAGER})
_UDDANNELSE: Final = frozenset({"uddannelse_su", "su", "laerling", "uddannelse"})
_KONTANTHJAELP: Final = frozenset(
    {
        "kontanthjaelp",
        "uddannelseshjaelp",
        "integrationsydelse",
        "overgangsydelse",
        "selvforsoergelses_og_hjemrejseydelse",
    }
)


def _alene(slug: str, titel: str) -> Gruppe:
    return Gruppe(navn=slug, titel=titel, statusser=frozenset({slug}))


GRUPPERINGER: Final = {
    gruppering.navn: gruppering
    for gruppering in (
        Gruppering(
            navn="aarhus",
            kilde=kilder.AARHUS_GRUPPER,
            decimaler=0,
            grupper=(
                Gruppe(
                    navn="job_uddannelse",
                    titel="Job, uddannelse, fleksjob, selvforsørgelse",
                    statusser=_JOB | _UDDANNELSE | {"fleksjob", SELVFORSOERGELSE},
                ),
                _alene("foertidspension", "Førtidspension"),
                Gruppe(navn="kontanthjaelp", titel="Andre kontanthjælpsydelser", statusser=_KONTANTHJAELP),
                _alene("ressourceforloeb", "Ressourceforløb"),
                Gruppe(navn="andre", titel="Andre ydelser", statusser=frozenset()),
            ),
        ),
        Gruppering(
            navn="hedensted",
            kilde=kilder.HEDENSTED_GRUPPER,
            decimaler=1,
            grupper=(
                Gruppe(navn="loenmodtager", titel="Lønmodtagerbeskæftiget", statusser=_JOB),
                _alene("fleksjob", "Fleksjob"),
                _alene("foertidspension", "Førtidspension"),
                Gruppe(navn="uddannelse", titel="Uddannelse", statusser=_UDDANNELSE),
                Gruppe(navn="kontanthjaelp", titel="Kontanthjælp mv.", statusser=_KONTANTHJAELP),
                _alene("sygedagpenge", "Sygedagpenge"),
                _alene("a_dagpenge", "A-dagpenge"),
                _alene("ledighedsydelse", "Ledighedsydelse"),
                _alene("revalidering", "Revalidering"),
                _alene("ressourceforloeb", "Ressourceforløb"),
                _alene("jobafklaringsforloeb", "Jobafklaringsforløb"),
                _alene(SELVFORSOERGELSE, "Selvforsørgelse"),
                Gruppe(navn="andet", titel="Andet", statusser=frozenset()),
            ),
        ),
    )
}
"""By name: Aarhus' table 1 and Hedensted's figure 1."""
