"""The page on sources and method: everything that the figures rest on, as it was when they were computed."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from skaerpet_tilsyn import Maaned, Regelsaet
from skaerpet_tilsyn.katalog import OMRAADER
from skaerpet_tilsyn.opgoerelse.ark import Ark
from skaerpet_tilsyn.opgoerelse.maerker import Er, Tone, over_nul
from skaerpet_tilsyn.opgoerelse.metode import Afsnit, metode
from skaerpet_tilsyn.version import VERSION

NOV: Final = Maaned(2021, 11)
RET: Final = Regelsaet.for_maaned(NOV)


def _afsnit(titel: str, ret: Regelsaet = RET) -> Afsnit:
    return next(del_ for del_ in metode("x", ret=ret).afsnit if del_.titel == titel)


def test_about_the_figures() -> None:
    """What the command says, the rule set, and the version; notes are numbered."""
    side = metode("Fokusmål", om=(("Målt måned", "november 2021"),), noter=("én", "to"), ret=RET)

    om, noter, *_ = side.afsnit
    assert "Fokusmål" == side.titel
    assert (
        ("Målt måned", "november 2021"),
        ("Regelsæt", "skærpet tilsyn 2021-2022 (kun samtaler udløser) (regime_2021_2022)"),
        ("Lavet med", f"skaerpet_tilsyn, version {VERSION}"),
    ) == om.raekker
    assert (("1.", "én"), ("2.", "to")) == noter.raekker


def test_tables_without_law() -> None:
    """Of what was fetched from elsewhere there is nothing to say of readings, values and sources."""
    assert ["Om tallene"] == [del_.titel for del_ in metode("Y30R21").afsnit]


def test_the_limit_stands_with_its_source() -> None:
    """The parameter's value, where it is read, how sure that is, and from when."""
    (raekke,) = (r for r in _afsnit("Grænser og værdier").raekker if r[0] == "mindste gennemsnitlige andel")

    assert ("80 pct.", "læst", "2021-01-01") == (raekke[1], raekke[3], str(raekke[4]))
    assert "Fokusmål i skærpet tilsyn" in str(raekke[2])


def test_rules_that_nobody_has_read() -> None:
    """Are said to be so where the rule set stands; those of 2021 have been read."""
    om = {
        maaned: {str(r[0]): str(r[1]) for r in metode("x", ret=Regelsaet.for_maaned(maaned)).afsnit[0].raekker}
        for maaned in (NOV, Maaned(2023, 5))
    }

    assert "Forbehold" not in om[NOV]
    assert "er ikke efterprøvet" in om[Maaned(2023, 5)]["Forbehold"]


def test_values_of_another_time_are_not_there() -> None:
    """The hours of 2021, and neither those of 2018 nor anything twice."""
    (timer,) = (r for r in _afsnit("Grænser og værdier").raekker if r[0] == "mindste timetal på 12 måneder")

    assert ("225 timer", "2021-01-01") == (timer[1], str(timer[4]))


def test_values_that_came_later_are_not_there() -> None:
    """Of a forløb in 2021 the five years alone; in 2022 both, as a forløb follows the rules of its beginning."""
    aar = {
        maaned: [r[1] for r in _afsnit("Grænser og værdier", Regelsaet.for_maaned(maaned, "ressourceforloeb")).raekker]
        for maaned in (Maaned(2021, 12), Maaned(2022, 1))
    }

    assert ("60 måneder" in aar[Maaned(2021, 12)], "36 måneder" in aar[Maaned(2021, 12)]) == (True, False)
    assert ("60 måneder" in aar[Maaned(2022, 1)], "36 måneder" in aar[Maaned(2022, 1)]) == (True, True)


@pytest.mark.parametrize(
    ("omraade", "dag"),
    [(navn, version.gaelder_fra) for navn, regimer in OMRAADER.items() for version in regimer.versioner],
)
def test_every_source_says_how_sure_it_is(omraade: str, dag: date) -> None:
    """Read, derived or not verified; each source once, and some that nobody has read are said to be so."""
    ret = Regelsaet.gaeldende(dag, omraade)
    kilder, vaerdier = _afsnit("Kilder", ret).raekker, _afsnit("Grænser og værdier", ret).raekker

    assert len(kilder) > 2
    assert len(kilder) == len(set(kilder))
    assert {r[3] for r in (*kilder, *vaerdier)} <= {"læst", "udledt", "ikke efterprøvet"}
    assert all(r[1] for r in kilder)


def test_readings_that_the_user_chose() -> None:
    """Are said to be the user's, with the library's own and its authority; their source is among the sources."""
    titel = "Læsninger af omtvistede punkter"
    egen = {str(r[0]): r for r in _afsnit(titel).raekker}
    streng = {str(r[0]): r for r in _afsnit(titel, RET.med(K01="streng")).raekker}

    assert ("ja: lig med eller større end 80 pct. (ikke_streng)", "biblioteket") == egen["K01"][2:4]
    assert ("nej: mere end 80 pct. (streng)", "brugeren") == streng["K01"][2:4]
    assert str(streng["K01"][4]).startswith("biblioteket ville læse det som «ikke_streng»: ")
    assert egen["K02"] == streng["K02"]
    assert _afsnit("Kilder") != _afsnit("Kilder", RET.med(K01="streng"))


def test_colours_and_columns() -> None:
    """Only those that are used, and each column once with the sheets that have it."""
    a = Ark(navn="maanedsandele", kolonner=("ydelse", "uafklaret"), raekker=(), titel="Månedsandele")
    a = a.vist("Månedsandele", (over_nul("uafklaret"),), (Er(kolonne="ydelse", ord="alle"),))
    b = Ark(navn="andele_pr_maaned", kolonner=("2021-10", "2021-11", "ydelse"), raekker=(), titel="Andele")
    farver, kolonner = metode("x", ark=(a, b)).afsnit[1:]

    assert (Tone.I_ALT, Tone.UAFKLARET) == farver.toner
    assert [("123", tone.tekst) for tone in farver.toner] == list(farver.raekker)
    assert {"ydelse": "Månedsandele, Andele", "uafklaret": "Månedsandele", "2021-11 osv.": "Andele"} == {
        str(r[0]): r[2] for r in kolonner.raekker
    }


def test_two_rule_sets() -> None:
    """Each with its own readings and values; what they have in common of sources stands once."""
    foer = Regelsaet.gaeldende(date(2018, 9, 1))
    afsnit = {a.titel: a.raekker for a in metode("x", foer=foer, ret=RET).afsnit}
    timer = [
        [r[1] for r in afsnit[f"Grænser og værdier, {navn}"] if r[0] == "mindste timetal på 12 måneder"]
        for navn in ("før", "efter")
    ]

    assert [["100 timer"], ["225 timer"]] == timer
    assert ["Regelsæt, før", "Regelsæt, efter"] == [r[0] for r in afsnit["Om tallene"]][:2]
    assert len(afsnit["Kilder"]) == len(set(afsnit["Kilder"]))
    assert set(_afsnit("Kilder").raekker) < set(afsnit["Kilder"])
