"""What is said beside the figures: the coverage, what a forløb is, shares over 100."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from skaerpet_tilsyn.fakta import Daekning, Spaend
from skaerpet_tilsyn.opgoerelse.forloeb.analyse import saml_analyse
from skaerpet_tilsyn.opgoerelse.forloeb.post import I_ALT, Noegle
from skaerpet_tilsyn.opgoerelse.forloeb.raekker import Gruppe
from skaerpet_tilsyn.tid import Maaned
from tests.forloebstrategier import analysespoergsmaal
from tests.strategier import FULD

if TYPE_CHECKING:
    from skaerpet_tilsyn.opgoerelse.forloeb.analyse import Forloebsanalyse
    from skaerpet_tilsyn.opgoerelse.forloeb.post import Optalt

ALLE = Gruppe(navn="Alle", kommuner=None)


def analyse(daekning: Daekning = FULD, optalt: Optalt | None = None, *grupper: Gruppe, **valg: str) -> Forloebsanalyse:
    """Of two months."""
    spm = analysespoergsmaal("2018-02", "2018-01", **valg)
    return saml_analyse(Counter() if optalt is None else optalt, [], spm, [*grupper, ALLE], daekning)


@pytest.mark.parametrize(
    ("daekning", "noter"),
    [
        (FULD, []),
        (evolve(FULD, tilbud=Spaend(Maaned(2018, 1), Maaned(2018, 2))), []),
        (
            evolve(FULD, tilbud=Spaend(Maaned(2018, 2), None)),
            ["tilbud dækker fra 2018-02: tilbud, passive og aktivering er ukendt i resten af 2018-01 til 2018-02"],
        ),
        (
            evolve(FULD, loentimer=Spaend(None, Maaned(2018, 1)), tilstande=None),
            [
                "løntimer dækker til 2018-01: ordinære timer og lønmodtagere er ukendt i resten af 2018-01 til 2018-02",
                (
                    "tilstande er der ingen oplysninger om: job, uddannelse, fleksjob og det, der ikke er en ydelse "
                    "er ukendt, hvor intet andet siger det"
                ),
            ],
        ),
        (evolve(FULD, ydelser=Spaend(Maaned(2013, 3), Maaned(2018, 2))), []),
        (
            evolve(FULD, ydelser=Spaend(Maaned(2013, 4), None)),
            [
                (
                    "ydelser dækker fra 2013-04: tiden på offentlig forsørgelse kræver 2013-03 til 2018-02; "
                    "det, der ligger udenfor, er ukendt"
                )
            ],
        ),
        (
            evolve(FULD, tilstande=Spaend(None, Maaned(2018, 2))),
            [],
        ),
        (
            evolve(FULD, tilstande=Spaend(Maaned(2017, 1), None)),
            [
                (
                    "tilstande dækker fra 2017-01: tiden på offentlig forsørgelse kræver 2013-03 til 2018-02; "
                    "det, der ligger udenfor, er ukendt"
                )
            ],
        ),
        (
            evolve(FULD, ydelser=None),
            ["ydelser er der ingen oplysninger om: hvem der er i forløb er ukendt, hvor intet andet siger det"],
        ),
    ],
)
def test_what_is_not_covered(daekning: Daekning, noter: list[str]) -> None:
    """Each table for the months asked about, and ydelser for five years."""
    fundet = list(analyse(daekning).noter())

    assert noter == fundet[: len(noter)]
    assert fundet[len(noter)].startswith("et forløb er slut")


def test_five_years_before_the_forloeb() -> None:
    """Under the other reading of the time on support."""
    ydelser = Spaend(Maaned(2013, 4), None)
    (note,) = [
        n for n in analyse(evolve(FULD, ydelser=ydelser), forsoergelse_til="foer_forloebet").noter() if "fem år" in n
    ]

    assert (
        "ydelser dækker fra 2013-04: tiden på offentlig forsørgelse kræver fem år før hvert forløb; "
        "det, der ligger udenfor, er ukendt"
    ) == note


@pytest.mark.parametrize(("k17", "tekst"), [("kalendermaaned", "i en hel kalendermåned"), ("dag", "i en dag")])
def test_when_a_forloeb_ends(k17: str, tekst: str) -> None:
    """As the reading says."""
    assert tekst in next(iter(analyse(K17=k17).noter()))


def test_whether_persons_with_hours_are_in_the_activation() -> None:
    """It is said where they are not."""
    note = "aktiveringsgrad og aktiveringsberørte er uden borgere med ordinære timer i perioden"

    assert note in list(analyse().noter())
    assert note not in list(analyse(aktivering_loentimer="med").noter())
    assert "den seneste måned (2018-02) kan vokse ved efterregistrering" == list(analyse().noter())[-1]


def test_shares_of_tilbud_over_100() -> None:
    """103 pct. of the group and 100 of everybody: only the first is mentioned, and not where it is suppressed."""
    optalt: Optalt = Counter()
    for kommune, felt, antal in (("766", "mentor", 60), ("766", "nytteindsats", 43), ("751", "mentor", 97)):
        optalt[Noegle("tilbud", "", felt, kommune)] = antal
    for kommune in ("766", "751"):
        optalt[Noegle("tilbud", "", I_ALT, kommune)] = 100
    hedensted = Gruppe(navn="Hedensted", kommuner=frozenset({"766"}))
    note = "tilbud: andelene for Hedensted er 103,0 pct. i alt, for en borger kan have flere"

    med = analyse(FULD, optalt, hedensted)
    assert [note] == [n for n in med.noter() if n.startswith("tilbud")]
    optalt[Noegle("tilbud", "", "mentor", "766")] = 1
    assert [] == [n for n in analyse(FULD, optalt, hedensted).diskretioner().noter() if n.startswith("tilbud")]
