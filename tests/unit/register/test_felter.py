"""Single cells: dates, months, municipalities, choices."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar

import pytest

from skaerpet_tilsyn.fejl import Datafejl
from skaerpet_tilsyn.register.celle import Celle, Fejlliste
from skaerpet_tilsyn.register.felter import (
    laes_dato,
    laes_fokusmaal,
    laes_ja_nej,
    laes_kommunekode,
    laes_maaned,
    laes_tilbudstype,
    laes_valg,
    laes_ydelse,
)
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


def _laes(laeser: Callable[[Celle, Fejlliste], T | None], tekst: str) -> T | str | None:
    """The value, or what was expected and what to do."""
    fejl = Fejlliste()
    vaerdi = laeser(Celle(fil="a.csv", kolonne="x", tekst=tekst, raekke=2), fejl)
    try:
        fejl.rejs()
    except Datafejl as fanget:
        assert vaerdi is None
        return f"{fanget.linjer[0].forventet}; {fanget.linjer[0].raad}"
    return vaerdi


@pytest.mark.parametrize(
    ("tekst", "vaerdi"),
    [
        ("2021-11-30", date(2021, 11, 30)),
        ("30-11-2021", date(2021, 11, 30)),
        ("2020-02-29", date(2020, 2, 29)),
        ("9999-12-31", date(9999, 12, 31)),
        ("2021-02-29", "en dato, der findes; ret datoen"),
        ("31-04-2021", "en dato, der findes; ret datoen"),
        ("0000-01-01", "en dato, der findes; ret datoen"),
        ("11-30-2021", "en dato, der findes; ret datoen"),
        (
            "20211130",
            "en dato som 2021-11-30 eller 30-11-2021; skriv 2021-11-30 (i et regneark: talformatet åååå-mm-dd)",
        ),
        ("2021-W48-2", "en dato som 2021-11-30 eller 30-11-2021; ret datoen"),
        (
            "1-1-2021",
            "en dato som 2021-11-30 eller 30-11-2021; skriv 2021-01-01 (i et regneark: talformatet åååå-mm-dd)",
        ),
        (
            "30.11.2021",
            "en dato som 2021-11-30 eller 30-11-2021; skriv 2021-11-30 (i et regneark: talformatet åååå-mm-dd)",
        ),
        ("2021-11-30T00:00", "en dato som 2021-11-30 eller 30-11-2021; skriv dagen alene, uden klokkeslæt"),
        ("٢٠٢١-11-30", "en dato som 2021-11-30 eller 30-11-2021; ret datoen"),
        ("", "en dato som 2021-11-30 eller 30-11-2021; ret datoen"),
    ],
)
def test_dates(tekst: str, vaerdi: date | str) -> None:
    """ISO or day-month-year with four digits; nothing is guessed."""
    assert vaerdi == _laes(laes_dato, tekst)


@pytest.mark.parametrize(
    ("tekst", "vaerdi"),
    [
        ("2021-11", Maaned(2021, 11)),
        ("2021M11", Maaned(2021, 11)),
        ("2021m01", Maaned(2021, 1)),
        ("2021-13", "en måned som 2021-11 eller 2021M11; ret måneden"),
        ("0000-01", "en måned som 2021-11 eller 2021M11; ret måneden"),
        ("2021Q04", "en måned som 2021-11 eller 2021M11; ret måneden"),
        ("november 2021", "en måned som 2021-11 eller 2021M11; skriv 2021-11 (i et regneark: talformatet åååå-mm)"),
    ],
)
def test_months(tekst: str, vaerdi: Maaned | str) -> None:
    """The two forms of the data."""
    assert vaerdi == _laes(laes_maaned, tekst)


@pytest.mark.parametrize(
    ("tekst", "vaerdi"),
    [
        ("Hedensted", "766"),
        ("0766", "766"),
        ("Faisnæs", "en kommune ved navn eller kode; mente du Halsnæs?"),
        ("Atlantis", "en kommune ved navn eller kode; ret navnet, eller skriv kommunekoden"),
        ("Region Sjælland", "en kommune ved navn eller kode; slet rækken: området er ikke en kommune"),
    ],
)
def test_municipalities(tekst: str, vaerdi: str) -> None:
    """By name or code; a suggestion is never used."""
    assert vaerdi == _laes(laes_kommunekode, tekst)


@pytest.mark.parametrize(
    ("tekst", "vaerdi"),
    [
        ("samtaler", "samtaler"),
        ("Aktiv indsats", "aktiv_indsats"),
        ("samtal", "«samtaler» eller «aktiv_indsats»; mente du «samtaler»?"),
        ("tilbud", "«samtaler» eller «aktiv_indsats»; ret værdien"),
    ],
)
def test_fokusmaal(tekst: str, vaerdi: str) -> None:
    """The two slugs."""
    assert vaerdi == _laes(laes_fokusmaal, tekst)


def test_a_choice_of_several() -> None:
    """All of them are named."""
    assert "«a», «b» eller «c»; ret værdien" == _laes(lambda c, f: laes_valg(c, ("a", "b", "c"), f), "d")


@pytest.mark.parametrize(
    ("tekst", "vaerdi"),
    [
        ("Kontanthjælp", "kontanthjaelp"),
        ("SU", "su"),
        ("kontanthjlp", "en kendt ydelse som «kontanthjaelp»; mente du «kontanthjaelp»?"),
        ("zzz", "en kendt ydelse som «kontanthjaelp»; ret ydelsen"),
    ],
)
def test_ydelser(tekst: str, vaerdi: str) -> None:
    """Also those outside the målgruppe."""
    assert vaerdi == _laes(laes_ydelse, tekst)


@pytest.mark.parametrize(
    ("tekst", "vaerdi"),
    [
        ("Mentor", "mentor"),
        (
            "mentorr",
            (
                "en kendt tilbudstype («virksomhedspraktik», «nytteindsats», «loentilskud», "
                "«vejledning_og_opkvalificering», «mentor», «psykiatrisk_behandling», "
                "«saerligt_tilrettelagt_projekt», «vejlednings_og_afklaringsforloeb»); mente du «mentor»?"
            ),
        ),
        (
            "zzz",
            (
                "en kendt tilbudstype («virksomhedspraktik», «nytteindsats», «loentilskud», "
                "«vejledning_og_opkvalificering», «mentor», «psykiatrisk_behandling», "
                "«saerligt_tilrettelagt_projekt», «vejlednings_og_afklaringsforloeb»); ret tilbudstypen"
            ),
        ),
    ],
)
def test_tilbudstyper(tekst: str, vaerdi: str) -> None:
    """An unknown one is an error with all that are known."""
    assert vaerdi == _laes(laes_tilbudstype, tekst)


@pytest.mark.parametrize(
    ("tekst", "vaerdi"),
    [("ja", True), ("NEJ", False), ("1", "«ja» eller «nej»; ret værdien"), ("", "«ja» eller «nej»; ret værdien")],
)
def test_yes_and_no(tekst: str, vaerdi: bool | str) -> None:
    """An empty cell is no answer."""
    assert vaerdi == _laes(laes_ja_nej, tekst)
