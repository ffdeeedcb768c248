"""What the coverage means for the months asked for, and the first month that can be computed."""

from __future__ import annotations

import pytest

from skaerpet_tilsyn.fakta import Daekning, Spaend
from skaerpet_tilsyn.opgoerelse.opgoer.daekningsnoter import Maanedsspaend, daekningsnoter, uden_forbehold
from skaerpet_tilsyn.tid import Maaned

AARET = [Maaned(2020, 12).plus(maaneder=nr) for nr in range(12)]
ALT = Spaend(None, None)


def spaend(tekst: str) -> Spaend | None:
    """``"2020-01/2021-11"``, open at either end; ``"-"`` is no table."""
    if tekst == "-":
        return None
    fra, til = (Maaned.parse(del_) if del_ else None for del_ in tekst.split("/"))
    return Spaend(fra, til)


def daekning(ydelser: str = "/", samtaler: str = "/", tilbud: str = "/", loentimer: str = "/") -> Daekning:
    """Everything but what is given."""
    return Daekning(
        ydelser=spaend(ydelser), samtaler=spaend(samtaler), tilbud=spaend(tilbud), loentimer=spaend(loentimer)
    )


@pytest.mark.parametrize(
    ("daekket", "noter"),
    [
        (daekning(), []),
        (daekning("2019-12/2021-11", "2020-01/2021-11", "2020-01/2021-11", "2020-01/2021-11"), []),
        (daekning("-"), ["ydelser dækker ingen måneder: intet kan opgøres"]),
        (daekning("/2021-10"), ["ydelser dækker til 2021-10: månederne derefter kan ikke opgøres"]),
        (
            daekning("2020-01/"),
            [
                (
                    "forløb, der begynder i ydelsernes første måned (2020-01), kan være ældre; "
                    "før 2021-01 er det uafklaret, om de har 12 måneders anciennitet"
                )
            ],
        ),
        (
            daekning("2021-01/"),
            [
                "ydelser dækker fra 2021-01: 2020-12 kan ikke opgøres; den første måned, der kan, er 2021-01",
                (
                    "forløb, der begynder i ydelsernes første måned (2021-01), kan være ældre; "
                    "før 2022-01 er det uafklaret, om de har 12 måneders anciennitet"
                ),
            ],
        ),
        (
            daekning("2022-01/"),
            [
                (
                    "ydelser dækker fra 2022-01: 2020-12 til 2021-11 kan ikke opgøres; "
                    "den første måned, der kan, er 2022-01"
                ),
                (
                    "forløb, der begynder i ydelsernes første måned (2022-01), kan være ældre; "
                    "før 2023-01 er det uafklaret, om de har 12 måneders anciennitet"
                ),
            ],
        ),
        (
            daekning(samtaler="2020-02/", tilbud="-", loentimer="/2021-09"),
            [
                "samtaler dækker fra 2020-02: mangler 2020-01; vinduet på 12 måneder er først dækket helt i 2021-01",
                "tilbud er der ingen oplysninger om: alt, hvad der hviler på dem, er uafklaret",
                "løntimer dækker til 2021-09: månederne derefter til 2021-11 er uafklarede, hvor de afgør noget",
            ],
        ),
        (
            daekning(samtaler="2022-06/2022-07"),
            [
                (
                    "samtaler dækker fra 2022-06: mangler 2020-01 til 2021-11; "
                    "vinduet på 12 måneder er først dækket helt i 2023-05"
                )
            ],
        ),
    ],
)
def test_notes(daekket: Daekning, noter: list[str]) -> None:
    """For December 2020 to November 2021, whose windows begin in January 2020."""
    assert noter == list(daekningsnoter(daekket, AARET))


@pytest.mark.parametrize(
    ("daekket", "foerste", "sidste"),
    [
        (daekning(), None, None),
        (daekning("2020-01/"), "2021-01", None),
        (daekning(samtaler="2020-01/"), "2020-12", None),
        (daekning("2020-01/2021-10", "2020-01/2021-11", "/2021-09", "2020-03/"), "2021-02", "2021-09"),
        (daekning("2020-01/2021-01"), "2021-01", "2021-01"),
    ],
)
def test_months_without_reservations(daekket: Daekning, foerste: str | None, sidste: str | None) -> None:
    """The latest beginning and the earliest end; no bound where nothing sets one."""
    ventet = (Maaned.parse(m) if m else None for m in (foerste, sidste))

    assert Maanedsspaend(*ventet) == uden_forbehold(daekket)


@pytest.mark.parametrize("daekket", [daekning("-"), daekning(tilbud="-"), daekning("2020-01/2020-12")])
def test_no_month_without_reservations(daekket: Daekning) -> None:
    """A table is missing, or the first such month is after the last."""
    assert uden_forbehold(daekket) is None
