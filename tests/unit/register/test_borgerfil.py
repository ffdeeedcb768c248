"""One citizen as JSON."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.fakta import (
    Borger,
    Daekning,
    Fritagelse,
    Loentimer,
    Samtale,
    Spaend,
    Tilbud,
    Ydelsesforloeb,
)
from skaerpet_tilsyn.fejl import Datafejl
from skaerpet_tilsyn.register import laes_borger, laes_borgerfil
from skaerpet_tilsyn.tal import Timer
from skaerpet_tilsyn.tid import Maaned, Periode

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Skriv = Callable[[str, str | bytes], Path]

ALT = Spaend(None, None)


def _skriv(skriv: Skriv, **tabeller: object) -> Path:
    return skriv("b.json", json.dumps({"borger_id": "b17", **tabeller}, ensure_ascii=False))


def test_a_whole_citizen(skriv: Skriv) -> None:
    """Every table and every field."""
    fil = _skriv(
        skriv,
        ydelser=[
            {
                "kommunekode": "Hedensted",
                "ydelse": "Kontanthjælp",
                "fra_dato": "2020-03-01",
                "til_dato": "31-12-2021",
                "anciennitet_mdr": 7,
            },
            {"kommunekode": "0766", "ydelse": "su", "fra_dato": "2022-01-01", "til_dato": None},
        ],
        samtaler=[
            {"dato": "2021-03-01", "samtaletype": "Jobsamtale", "kontaktform": "Personligt", "myndighed": "a-kasse"},
            {"dato": "2021-03-02", "kontaktform": None},
        ],
        tilbud=[{"tilbudstype": "løntilskud", "fra_dato": "2021-05-01", "til_dato": "2021-05-31", "timer_pr_uge": 37}],
        loentimer=[
            {"maaned": "2021M11", "timer": 37.5, "ordinaer": True, "tilbagefoersel": "nej"},
            {"maaned": "2021-10", "timer": "18,75", "ordinaer": "nej", "tilbagefoersel": True},
            {"maaned": "2021-09", "timer": None},
            {"maaned": "2021-08", "timer": "."},
        ],
        fritagelser=[
            {"fokusmaal": "samtaler", "fra_dato": "2021-01-01", "til_dato": "2021-01-31"},
            {"fra_dato": "2021-02-01"},
        ],
        daekning="fuld",
    )

    assert laes_borger(fil) == Borger(
        borger_id="b17",
        daekning=Daekning.fuld(),
        ydelser=(
            Ydelsesforloeb(
                ydelse="kontanthjaelp",
                kommunekode="766",
                periode=Periode(date(2020, 3, 1), date(2022, 1, 1)),
                anciennitet_mdr=7,
            ),
            Ydelsesforloeb(ydelse="su", kommunekode="766", periode=Periode(date(2022, 1, 1), None)),
        ),
        samtaler=(
            Samtale(dato=date(2021, 3, 1), samtaletype="Jobsamtale", kontaktform="personligt", myndighed="a_kasse"),
            Samtale(dato=date(2021, 3, 2)),
        ),
        tilbud=(Tilbud(tilbudstype="loentilskud", periode=Periode(date(2021, 5, 1), date(2021, 6, 1))),),
        loentimer=(
            Loentimer(maaned=Maaned(2021, 11), timer=Timer.af("37,5")),
            Loentimer(maaned=Maaned(2021, 10), timer=Timer.af("18,75"), ordinaer=False, tilbagefoersel=True),
            Loentimer(maaned=Maaned(2021, 9), timer=None),
            Loentimer(maaned=Maaned(2021, 8), timer=None),
        ),
        fritagelser=(
            Fritagelse(fokusmaal="samtaler", periode=Periode(date(2021, 1, 1), date(2021, 2, 1))),
            Fritagelse(fokusmaal="", periode=Periode(date(2021, 2, 1), None)),
        ),
    )


def test_hours_are_exact(skriv: Skriv) -> None:
    """A hundred times 2.25, as numbers, is 225 hours to the hundredth."""
    raekker = ", ".join(['{"maaned": "2021-11", "timer": 2.25}'] * 100)
    borger = laes_borger(skriv("b.json", f'{{"borger_id": 17, "loentimer": [{raekker}]}}'))

    assert 22500 == sum(raekke.timer.hundrededele for raekke in borger.loentimer if raekke.timer is not None)
    assert "17" == borger.borger_id


@pytest.mark.parametrize(
    ("tabeller", "daekning"),
    [
        ({}, Daekning(ydelser=None, samtaler=None, tilbud=None, loentimer=None)),
        (
            {"ydelser": [], "samtaler": [], "tilbud": [], "loentimer": []},
            Daekning(ydelser=None, samtaler=None, tilbud=None, loentimer=None),
        ),
        (
            {
                "ydelser": [
                    {"kommunekode": "766", "ydelse": "sygedagpenge", "fra_dato": "2021-03-15", "til_dato": None},
                    {"kommunekode": "766", "ydelse": "kontanthjaelp", "fra_dato": "2020-03-15", "til_dato": None},
                ],
                "samtaler": [{"dato": "2021-09-30"}, {"dato": "2021-02-01"}],
                "tilbud": [
                    {"tilbudstype": "mentor", "fra_dato": "2021-05-31", "til_dato": None},
                    {"tilbudstype": "mentor", "fra_dato": "2021-04-30", "til_dato": "2021-08-01"},
                ],
                "loentimer": [{"maaned": "2021-06", "timer": None}],
            },
            Daekning(
                ydelser=Spaend(Maaned(2020, 3), None),
                samtaler=Spaend(Maaned(2021, 2), Maaned(2021, 9)),
                tilbud=Spaend(Maaned(2021, 4), Maaned(2021, 8)),
                loentimer=Spaend(Maaned(2021, 6), Maaned(2021, 6)),
            ),
        ),
        (
            {"daekning": {"samtaler": ["2020-01", "2021-12"], "tilbud": [None, "2021M12"], "ydelser": [None, None]}},
            Daekning(
                ydelser=ALT,
                samtaler=Spaend(Maaned(2020, 1), Maaned(2021, 12)),
                tilbud=Spaend(None, Maaned(2021, 12)),
                loentimer=None,
            ),
        ),
        (
            {"samtaler": [{"dato": "2021-09-30"}], "daekning": {"samtaler": ["2021-01", None]}},
            Daekning(ydelser=None, samtaler=Spaend(Maaned(2021, 1), None), tilbud=None, loentimer=None),
        ),
        ({"daekning": "fuld"}, Daekning.fuld()),
        ({"daekning": {}}, Daekning(ydelser=None, samtaler=None, tilbud=None, loentimer=None)),
    ],
)
def test_what_the_records_cover(skriv: Skriv, tabeller: dict[str, object], daekning: Daekning) -> None:
    """As stated; else a table covers the months of its rows, and ydelser from the earliest start."""
    assert daekning == laes_borger(_skriv(skriv, **tabeller)).daekning


def test_exact_copies_of_a_conversation_count_once(skriv: Skriv) -> None:
    """Two on one day that differ in anything are two."""
    samtaler = [{"dato": "2021-03-01"}, {"dato": "2021-03-01", "kontaktform": "brev"}, {"dato": "01-03-2021"}]
    fil = laes_borgerfil(_skriv(skriv, samtaler=samtaler))

    assert 2 == len(fil.borger.samtaler)
    assert ("samtaler[2] gentager samtaler[0] og er ikke talt med",) == fil.noter


@pytest.mark.parametrize(
    ("tabeller", "noter"),
    [
        ({"husdyr": []}, ("feltet «husdyr» kendes ikke og er ikke læst",)),
        (
            {"samtaler": [{"dato": "2021-03-01", "sted": "x"}]},
            ("samtaler[0]: feltet «sted» kendes ikke og er ikke læst",),
        ),
        ({"borger_id": "010170-1234"}, ("borger_id ligner et CPR-nummer; brug et pseudonym i stedet",)),
        ({"borger_id": 101701234}, ("borger_id ligner et CPR-nummer; brug et pseudonym i stedet",)),
    ],
)
def test_notices_and_warnings(skriv: Skriv, tabeller: dict[str, object], noter: tuple[str, ...]) -> None:
    """What was not used is said; an id that looks like a CPR number is not shown."""
    fil = _skriv(skriv, **tabeller)

    assert noter == laes_borgerfil(fil).noter
    with pytest.warns(UserWarning, match="^b.json: ") as advarsler:
        laes_borger(fil)
    assert [f"b.json: {note}" for note in noter] == [str(advarsel.message) for advarsel in advarsler]


def test_a_period_can_end_on_the_last_day_of_the_calendar(skriv: Skriv) -> None:
    """That is how registers write a running one."""
    ydelser = [{"kommunekode": "766", "ydelse": "su", "fra_dato": "2021-01-01", "til_dato": "9999-12-31"}]

    assert laes_borger(_skriv(skriv, ydelser=ydelser)).ydelser[0].periode == Periode(date(2021, 1, 1), None)


def test_an_unknown_field_makes_the_end_of_a_period_required(skriv: Skriv) -> None:
    """It may be the end under another name."""
    tilbud = [{"tilbudstype": "mentor", "fra_dato": "2021-01-01", "slut": "2021-01-31"}]
    with pytest.raises(Datafejl) as fejl:
        laes_borgerfil(_skriv(skriv, tilbud=tilbud))

    assert str(fejl.value) == (
        "b.json, kolonne «tilbud[0].til_dato»: fundet «mangler»; forventet feltet «til_dato»; tilføj feltet"
    )


@pytest.mark.parametrize(("fra", "til", "felt"), [("x", "2021-01-31", "fra_dato"), ("2021-01-01", "x", "til_dato")])
def test_a_wrong_end_of_a_period(skriv: Skriv, fra: str, til: str, felt: str) -> None:
    """One error, at the end that is wrong."""
    fil = _skriv(skriv, tilbud=[{"tilbudstype": "mentor", "fra_dato": fra, "til_dato": til}])
    with pytest.raises(Datafejl) as fejl:
        laes_borgerfil(fil)

    assert [f"tilbud[0].{felt}"] == [linje.kolonne for linje in fejl.value.linjer]


def test_errors_come_in_the_order_of_the_file(skriv: Skriv) -> None:
    """Table by table and row by row, also beyond the ninth."""
    fil = _skriv(
        skriv, samtaler=[{"dato": "x"}] * 11, ydelser=[1], tilbud={}, loentimer=[{"maaned": "x", "timer": "y"}]
    )
    with pytest.raises(Datafejl) as fejl:
        laes_borgerfil(fil)

    assert [
        *(f"samtaler[{nr}].dato" for nr in range(11)),
        "ydelser[0]",
        "tilbud",
        "loentimer[0].timer",
        "loentimer[0].maaned",
    ] == [linje.kolonne for linje in fejl.value.linjer]
