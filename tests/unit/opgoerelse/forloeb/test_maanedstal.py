"""Month by month, and the activation of the whole period."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from skaerpet_tilsyn.fakta import Daekning, Loentimer, Spaend, Tilbud
from skaerpet_tilsyn.opgoerelse.forloeb.analyse import saml_analyse
from skaerpet_tilsyn.opgoerelse.forloeb.raekker import Gruppe
from skaerpet_tilsyn.tal import Timer
from skaerpet_tilsyn.tid import Maaned
from tests.forloebstrategier import analysespoergsmaal, optalt_af, svar_i
from tests.strategier import borger, paa, periode

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger

RF = "ressourceforloeb"
FEB = Maaned(2018, 2)
SPM = analysespoergsmaal("2018-02")


def tilbud(slags: str, fra: str, til: str | None = None) -> Tilbud:
    """As registers write it."""
    return Tilbud(tilbudstype=slags, periode=periode(fra, til))


def timer(antal: str | None, *, maaned: Maaned = FEB, ordinaer: bool = True, retur: bool = False) -> Loentimer:
    """Hours in a month."""
    return Loentimer(
        maaned=maaned, timer=None if antal is None else Timer.af(antal), ordinaer=ordinaer, tilbagefoersel=retur
    )


def test_the_days_of_a_month() -> None:
    """10 days of January and all of February, each day once; the 28 of February are one full-time person."""
    hvem = borger(paa(RF, "2018-01-22"), paa(RF, "2018-02-10", "2018-02-20"))
    spm = analysespoergsmaal("2018-02", "2017-12")

    assert {"2018-01": {"": 10}, "2018-02": {"": 28}} == svar_i("fuldtidspersoner", spm, hvem)
    assert {"2018-01": {"": 1}, "2018-02": {"": 1}} == svar_i("maaneder", spm, hvem)


@pytest.mark.parametrize(
    ("raekker", "svar"),
    [
        ([timer("0,01")], {"ordinaere_timer": 1}),
        ([timer("0")], {}),
        ([timer("10", ordinaer=False)], {}),
        ([timer("10", maaned=Maaned(2018, 1))], {}),
        ([timer("10"), timer("10", retur=True)], {}),
        ([timer("10"), timer("9,99", retur=True)], {"ordinaere_timer": 1}),
        ([timer("10"), timer(None)], {"ordinaere_timer": 1}),
        ([timer("10"), timer(None, retur=True)], {"?ordinaere_timer": 1}),
        ([timer(None)], {"?ordinaere_timer": 1}),
        ([timer(None, retur=True)], {}),
    ],
)
def test_ordinary_hours_of_any_size(raekker: list[Loentimer], svar: dict[str, int]) -> None:
    """In the same month, less what is reversed; unknown where an empty cell may change it."""
    assert {"2018-02": {"": 1, **svar}} == svar_i("maaneder", SPM, borger(paa(RF, "2018-02-28"), timer=raekker))


@pytest.mark.parametrize(
    ("givne", "svar"),
    [
        ([tilbud("virksomhedspraktik", "2018-02-01", "2018-02-01")], ["virksomhedspraktik", "praktik_loentilskud"]),
        ([tilbud("loentilskud", "2018-02-28")], ["praktik_loentilskud"]),
        ([tilbud("nytteindsats", "2018-02-01")], []),
        ([tilbud("virksomhedspraktik", "2018-01-01", "2018-01-31"), tilbud("loentilskud", "2018-03-01")], []),
    ],
)
def test_praktik_in_the_month(givne: list[Tilbud], svar: list[str]) -> None:
    """One day is enough; praktik is praktik or løntilskud too."""
    fundet = svar_i("maaneder", SPM, borger(paa(RF, "2018-02-28"), tilbud=givne))

    assert {"2018-02": {"": 1, **dict.fromkeys(svar, 1)}} == fundet


def test_a_month_that_is_not_covered() -> None:
    """What no row says is unknown; what one says stands."""
    d = evolve(Daekning.fuld(), tilbud=Spaend(None, Maaned(2018, 1)), loentimer=None)
    hvem = borger(paa(RF, "2018-01-01"), tilbud=[tilbud("loentilskud", "2018-02-01")], daekning=d)

    assert {
        "2018-01": {"": 1, "?ordinaere_timer": 1},
        "2018-02": {"": 1, "?ordinaere_timer": 1, "?virksomhedspraktik": 1, "praktik_loentilskud": 1},
    } == svar_i("maaneder", analysespoergsmaal("2018-02", "2018-01"), hvem)


AKTIV = borger(paa(RF, "2018-02-01", "2018-02-10"), tilbud=[tilbud("nytteindsats", "2018-01-15", "2018-02-20")])
"""Ten days with the ydelse, all of them active."""
PASSIV = borger(paa(RF, "2018-02-28"), tilbud=[tilbud("mentor", "2018-02-01")])
"""One day, and no active tilbud."""


def test_ten_active_days_and_one_passive() -> None:
    """A degree of activation of 91 pct., and half of the persons touched by it."""
    analyse = saml_analyse(
        optalt_af(SPM, AKTIV, PASSIV), [], SPM, [Gruppe(navn="Alle", kommuner=None)], Daekning.fuld()
    )
    dage, personer = analyse.tabel("aktivering").raekker

    assert (10, 11, Decimal("90.9")) == (dage.antal, dage.i_alt, dage.pct)
    assert (1, 2, Decimal("50.0")) == (personer.antal, personer.i_alt, personer.pct)


def test_days_in_two_tilbud_count_once_and_only_with_the_ydelse() -> None:
    """Ten days of the ydelse, six of them in one tilbud or another."""
    givne = [tilbud("nytteindsats", "2018-02-05", "2018-02-08"), tilbud("loentilskud", "2018-02-07", "2018-02-12")]
    hvem = borger(paa(RF, "2018-02-01", "2018-02-10"), tilbud=givne)

    assert {"dage": {"": 10, "aktive": 6}, "personer": {"": 1, "aktive": 1}} == svar_i("aktivering", SPM, hvem)


UDEN: dict[str, dict[str, int]] = {}
MED = {"dage": {"": 10, "aktive": 10}, "personer": {"": 1, "aktive": 1}}
UAFKLARET = {"dage": {"": 10, "?aktive": 10}, "personer": {"": 1, "?aktive": 1}}


@pytest.mark.parametrize(
    ("raekker", "uden"),
    [
        ([timer("1")], UDEN),
        ([timer("1", maaned=Maaned(2018, 1))], MED),
        ([timer("1"), timer("1", retur=True)], MED),
        ([timer(None)], UAFKLARET),
    ],
)
def test_who_has_ordinary_hours_is_left_out(raekker: list[Loentimer], uden: dict[str, dict[str, int]]) -> None:
    """In a month with the ydelse; under the other reading all are counted, whatever is known of hours."""
    hvem = evolve(AKTIV, loentimer=tuple(raekker))

    assert uden == svar_i("aktivering", analysespoergsmaal("2018-02", "2018-01"), hvem)
    assert MED == svar_i("aktivering", analysespoergsmaal("2018-02", "2018-01", aktivering_loentimer="med"), hvem)


@pytest.mark.parametrize(
    ("daekning", "uden", "med"),
    [
        (evolve(Daekning.fuld(), loentimer=None), UAFKLARET, MED),
        (evolve(Daekning.fuld(), tilbud=None), UAFKLARET, UAFKLARET),
        (evolve(Daekning.fuld(), tilbud=Spaend(FEB, FEB), loentimer=Spaend(FEB, FEB)), MED, MED),
    ],
)
def test_months_with_the_ydelse_must_be_covered(
    daekning: Daekning, uden: dict[str, dict[str, int]], med: dict[str, dict[str, int]]
) -> None:
    """The others need not."""
    hvem = evolve(AKTIV, daekning=daekning)

    assert uden == svar_i("aktivering", analysespoergsmaal("2018-02", "2018-01"), hvem)
    assert med == svar_i("aktivering", analysespoergsmaal("2018-02", "2018-01", aktivering_loentimer="med"), hvem)


def test_nobody_without_the_ydelse_in_the_period() -> None:
    """Not in months, not in days."""
    hvem: Borger = borger(paa(RF, "2017-01-01", "2018-01-31"), paa("sygedagpenge", "2018-02-01"))

    assert {} == optalt_af(SPM, hvem)
