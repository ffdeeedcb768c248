"""The time on public support: all of five years, and 80 pct. of them."""

from __future__ import annotations

import pytest
from attrs import evolve

from skaerpet_tilsyn.fakta import Daekning, Spaend, Tilstand
from skaerpet_tilsyn.tid import Maaned
from tests.forloebstrategier import analysespoergsmaal, svar_i
from tests.strategier import ALTID, borger, paa, periode

RF = "ressourceforloeb"
HELE, MINDST_80 = "hele_tiden", "mindst_80_pct"


def ydelser_daekket(fra: Maaned | None, til: Maaned | None = None) -> Daekning:
    """Ydelser in some months, the rest always."""
    return evolve(Daekning.fuld(), ydelser=Spaend(fra, til))


@pytest.mark.parametrize(
    ("til", "fra", "svar"),
    [
        ("2018-02", "2013-03-01", [HELE, MINDST_80]),
        ("2018-02", "2013-03-02", [MINDST_80]),
        ("2018-02", "2014-03-01", [MINDST_80]),
        ("2018-02", "2014-03-02", []),
        ("2020-02", "2016-02-29", [MINDST_80]),
        ("2020-02", "2016-03-01", []),
    ],
)
def test_80_pct_of_five_years_is_no_whole_number_of_days(til: str, fra: str, svar: list[str]) -> None:
    """Of 1,826 days it takes 1,461, of the 1,827 with two leap days 1,462; all of the time is among them."""
    fundet = svar_i("forsoergelse", analysespoergsmaal(til), borger(paa(RF, fra)))

    assert {"": {"": 1, **dict.fromkeys(svar, 1)}} == fundet


@pytest.mark.parametrize(
    ("ydelse", "svar"),
    [
        ("kontanthjaelp", [HELE, MINDST_80]),
        ("foertidspension", [HELE, MINDST_80]),
        ("fleksjob", [HELE, MINDST_80]),
        ("su", []),
        ("folkepension", []),
    ],
)
def test_what_is_public_support(ydelse: str, svar: list[str]) -> None:
    """As a ydelse and as a tilstand; days that two periods cover count once."""
    som_ydelse = borger(paa(RF, "2018-02-01"), paa(ydelse, "2010-01-01"))
    tilstand = Tilstand(tilstand=ydelse, periode=periode("2010-01-01"))
    som_tilstand = evolve(borger(paa(RF, "2018-02-01")), tilstande=(tilstand,))

    for hvem in (som_ydelse, som_tilstand):
        fundet = svar_i("forsoergelse", analysespoergsmaal("2018-02"), hvem)
        assert {"": {"": 1, **dict.fromkeys(svar, 1)}} == fundet


TI_DAGE_UDEN = ("2016-12-31", "2017-01-11")
"""Where the ydelse stops and goes on."""


@pytest.mark.parametrize(
    ("fra", "til", "dage", "svar"),
    [
        (Maaned(2013, 3), None, ("2014-03-02",), []),
        (Maaned(2013, 4), None, ("2014-03-02",), [f"?{MINDST_80}"]),
        (Maaned(2013, 4), None, ("2013-04-01",), [f"?{HELE}", MINDST_80]),
        (Maaned(2013, 4), None, ("2013-03-01",), [HELE, MINDST_80]),
        (None, Maaned(2018, 2), ("2013-03-01",), [HELE, MINDST_80]),
        (None, Maaned(2018, 1), ("2013-03-01",), [f"?{HELE}", MINDST_80]),
        (None, Maaned(2016, 12), ("2013-03-01",), [f"?{HELE}", f"?{MINDST_80}"]),
        (None, Maaned(2016, 12), ("2013-03-01", *TI_DAGE_UDEN), [f"?{HELE}", f"?{MINDST_80}"]),
        (None, Maaned(2016, 12), ("2014-03-01", *TI_DAGE_UDEN), [f"?{MINDST_80}"]),
        (None, Maaned(2016, 12), ("2014-03-02", *TI_DAGE_UDEN), []),
        (None, Maaned(2012, 12), ("2014-03-02",), [f"?{HELE}", f"?{MINDST_80}"]),
    ],
)
def test_days_outside_the_records_are_unknown(
    fra: Maaned | None, til: Maaned | None, dage: tuple[str, ...], svar: list[str]
) -> None:
    """Before the records a period counts all the same; after them it is not known to run."""
    perioder = [paa(RF, foerste, *dage[nr + 1 : nr + 2]) for nr, foerste in enumerate(dage) if nr % 2 == 0]
    hvem = evolve(borger(*perioder), daekning=ydelser_daekket(fra, til))

    assert {"": {"": 1, **dict.fromkeys(svar, 1)}} == svar_i("forsoergelse", analysespoergsmaal("2018-02"), hvem)


def test_without_the_table_nothing_is_known_but_the_rows() -> None:
    """Both shares are undecided, or known from the rows alone."""
    uden = Daekning(ydelser=None, samtaler=None, tilbud=ALTID, loentimer=ALTID, tilstande=ALTID)
    spm = analysespoergsmaal("2018-02")

    kort = evolve(borger(paa(RF, "2018-02-01")), daekning=uden)
    assert {"": {"": 1, f"?{HELE}": 1, f"?{MINDST_80}": 1}} == svar_i("forsoergelse", spm, kort)


@pytest.mark.parametrize(
    ("fra", "svar"),
    [("2012-03-31", [HELE, MINDST_80]), ("2012-04-01", [MINDST_80]), ("2013-03-31", [MINDST_80]), ("2013-04-01", [])],
)
def test_up_to_the_beginning_of_the_forloeb_under_the_other_reading(fra: str, svar: list[str]) -> None:
    """The five years from 31 March 2012, 1,826 days: what comes after 31 March 2017 is left aside."""
    hvem = borger(paa("sygedagpenge", fra, "2017-03-30"), paa(RF, "2017-03-31"))
    spm = analysespoergsmaal("2018-02", forsoergelse_til="foer_forloebet")

    assert {"": {"": 1, **dict.fromkeys(svar, 1)}} == svar_i("forsoergelse", spm, hvem)


def test_tilstande_may_be_public_support() -> None:
    """Days that ydelser leave free are unknown where tilstande are not covered, where that may change the answer."""
    uden = evolve(Daekning.fuld(), tilstande=None)
    spm = analysespoergsmaal("2018-02")

    for fra, svar in (
        ("2018-02-01", [f"?{HELE}", f"?{MINDST_80}"]),
        ("2014-03-01", [f"?{HELE}", MINDST_80]),
        ("2013-03-01", [HELE, MINDST_80]),
    ):
        fundet = svar_i("forsoergelse", spm, borger(paa(RF, fra), daekning=uden))
        assert {"": {"": 1, **dict.fromkeys(svar, 1)}} == fundet
