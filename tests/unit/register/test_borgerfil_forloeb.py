"""One citizen as JSON: tilstande, grants, and who it is."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.fakta import Bevilling, Borger, Daekning, Spaend, Stamdata, Tilstand
from skaerpet_tilsyn.fejl import Datafejl
from skaerpet_tilsyn.register import laes_borger, laes_borgerfil
from skaerpet_tilsyn.tal import Grad
from skaerpet_tilsyn.tid import Maaned, Periode

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Skriv = Callable[[str, str | bytes], Path]

FRA = date(2021, 3, 1)


def _skriv(skriv: Skriv, **tabeller: object) -> Path:
    return skriv("b.json", json.dumps({"borger_id": "b17", **tabeller}, ensure_ascii=False))


def test_a_whole_citizen(skriv: Skriv) -> None:
    """Every table and every field; what is empty or not there is not stated."""
    fil = _skriv(
        skriv,
        tilstande=[
            {"tilstand": "Fleksjob", "fra_dato": "2021-03-01", "til_dato": "31-03-2021"},
            {"tilstand": "job", "fra_dato": "2021-03-01", "til_dato": None, "beskaeftigelsesgrad": 51.7},
            {"tilstand": "job", "fra_dato": "2021-03-01", "beskaeftigelsesgrad": "50,000001"},
            {"tilstand": "job", "fra_dato": "2021-03-02", "beskaeftigelsesgrad": None},
        ],
        bevillinger=[
            {"ordning": "Ressourceforløb", "fra_dato": "2021-03-01", "til_dato": "2022-02-28", "eget_oenske": True},
            {"ordning": "jobafklaringsforloeb", "fra_dato": "2021-03-01", "til_dato": None, "eget_oenske": "nej"},
            {"ordning": "ressourceforloeb", "fra_dato": "2021-03-01", "eget_oenske": None},
            {"ordning": "ressourceforloeb", "fra_dato": "2021-03-02"},
            {"ordning": "ressourceforloeb", "fra_dato": "2021-03-03", "eget_oenske": False},
            {"ordning": "ressourceforloeb", "fra_dato": "2021-03-04", "eget_oenske": "Ja"},
        ],
        stamdata={
            "koen": "K",
            "foedselsdato": "01-03-1960",
            "civilstand": "Skilt",
            "folkepensionsdato": "2027-03-01",
        },
        daekning="fuld",
    )
    job, forloeb = "selvforsoerget", "ressourceforloeb"

    assert laes_borgerfil(fil).noter == ()
    assert laes_borger(fil) == Borger(
        borger_id="b17",
        daekning=Daekning.fuld(),
        tilstande=(
            Tilstand(tilstand="fleksjob", periode=Periode(FRA, date(2021, 4, 1))),
            Tilstand(tilstand=job, periode=Periode(FRA, None), beskaeftigelsesgrad=Grad.procent("51,7")),
            Tilstand(tilstand=job, periode=Periode(FRA, None), beskaeftigelsesgrad=Grad.procent("50,000001")),
            Tilstand(tilstand=job, periode=Periode(date(2021, 3, 2), None)),
        ),
        bevillinger=(
            Bevilling(ordning=forloeb, periode=Periode(FRA, date(2022, 3, 1)), eget_oenske=True),
            Bevilling(ordning="jobafklaringsforloeb", periode=Periode(FRA, None), eget_oenske=False),
            Bevilling(ordning=forloeb, periode=Periode(FRA, None)),
            Bevilling(ordning=forloeb, periode=Periode(date(2021, 3, 2), None)),
            Bevilling(ordning=forloeb, periode=Periode(date(2021, 3, 3), None), eget_oenske=False),
            Bevilling(ordning=forloeb, periode=Periode(date(2021, 3, 4), None), eget_oenske=True),
        ),
        stamdata=Stamdata(
            koen="kvinde",
            foedselsdato=date(1960, 3, 1),
            civilstand="fraskilt",
            folkepensionsdato=date(2027, 3, 1),
        ),
    )


@pytest.mark.parametrize(
    ("tabeller", "stamdata"),
    [
        ({}, None),
        ({"stamdata": {}}, Stamdata()),
        ({"stamdata": {"koen": None, "foedselsdato": "", "civilstand": None, "folkepensionsdato": None}}, Stamdata()),
        ({"stamdata": {"folkepensionsdato": "2030-01-01"}}, Stamdata(folkepensionsdato=date(2030, 1, 1))),
    ],
)
def test_what_is_not_stated_of_the_person(skriv: Skriv, tabeller: dict[str, object], stamdata: Stamdata | None) -> None:
    """Nothing is guessed, least of all the day of the folkepensionsalder."""
    assert stamdata == laes_borger(_skriv(skriv, **tabeller)).stamdata


def test_grades_below_one_percent_are_read_as_they_stand(skriv: Skriv) -> None:
    """A few rows about one person tell no scale."""
    tilstande = [{"tilstand": "job", "fra_dato": "2021-03-01", "beskaeftigelsesgrad": 0.8}]
    (tilstand,) = laes_borger(_skriv(skriv, tilstande=tilstande)).tilstande

    assert Grad.procent("0,8") == tilstand.beskaeftigelsesgrad


@pytest.mark.parametrize(
    ("tabeller", "spaend"),
    [
        ({}, None),
        ({"tilstande": []}, None),
        (
            {
                "tilstande": [
                    {"tilstand": "fleksjob", "fra_dato": "2021-05-31", "til_dato": None},
                    {"tilstand": "fleksjob", "fra_dato": "2021-04-30", "til_dato": "2021-08-01"},
                ]
            },
            Spaend(Maaned(2021, 4), Maaned(2021, 8)),
        ),
        ({"daekning": {"tilstande": ["2020-01", "2021-12"]}}, Spaend(Maaned(2020, 1), Maaned(2021, 12))),
        ({"daekning": "fuld"}, Spaend(None, None)),
        (
            {
                "tilstande": [{"tilstand": "fleksjob", "fra_dato": "2021-05-31"}],
                "daekning": {"tilstande": [None, "2021-12"]},
            },
            Spaend(None, Maaned(2021, 12)),
        ),
    ],
)
def test_what_tilstande_cover(skriv: Skriv, tabeller: dict[str, object], spaend: Spaend | None) -> None:
    """As stated; else the months of their rows; nothing else is covered by them."""
    fundet = laes_borger(_skriv(skriv, **tabeller)).daekning

    assert spaend == fundet.tilstande
    assert "fuld" == tabeller.get("daekning") or fundet.tilbud is None


def test_exact_copies_count_once(skriv: Skriv) -> None:
    """As in registers; two that differ in anything, also in what is not stated, are two."""
    tilstand = {"tilstand": "fleksjob", "fra_dato": "2021-03-01"}
    bevilling = {"ordning": "ressourceforloeb", "fra_dato": "2021-03-01"}
    fil = laes_borgerfil(
        _skriv(
            skriv,
            tilstande=[tilstand, {**tilstand, "beskaeftigelsesgrad": 0}, {**tilstand, "fra_dato": "01-03-2021"}],
            bevillinger=[bevilling, {**bevilling, "eget_oenske": "nej"}, {**bevilling, "eget_oenske": None}],
        )
    )

    assert (2, 2) == (len(fil.borger.tilstande), len(fil.borger.bevillinger))
    assert (
        "tilstande[2] gentager tilstande[0] og er ikke talt med",
        "bevillinger[2] gentager bevillinger[0] og er ikke talt med",
    ) == fil.noter


def test_unknown_fields_are_named(skriv: Skriv) -> None:
    """They are not read; in a period one may be the end under another name."""
    bevilling = {"ordning": "ressourceforloeb", "fra_dato": "2021-03-01", "til_dato": None, "sag": 1}
    fil = _skriv(skriv, stamdata={"koen": "m", "alder": 40}, bevillinger=[bevilling])

    assert (
        "bevillinger[0]: feltet «sag» kendes ikke og er ikke læst",
        "stamdata: feltet «alder» kendes ikke og er ikke læst",
    ) == laes_borgerfil(fil).noter


@pytest.mark.parametrize(("navn", "kendt"), [("tilstand", "tilstande"), ("bevilling", "bevillinger")])
def test_a_name_that_was_probably_meant(skriv: Skriv, navn: str, kendt: str) -> None:
    """An error with the name, not a notice."""
    with pytest.raises(Datafejl) as fejl:
        laes_borger(_skriv(skriv, **{navn: []}))

    assert str(fejl.value) == (
        f"b.json, kolonne «{navn}»: fundet «{navn}»; forventet et af navnene borger_id, ydelser, samtaler, tilbud, "
        f"loentimer, fritagelser, tilstande, bevillinger, kontaktforloeb, undtagelser, "
        f"sygefravaer, stamdata, daekning; mente du «{kendt}»?"
    )


def test_every_error_at_once_in_the_order_of_the_file(skriv: Skriv) -> None:
    """Also those of the one object among the tables."""
    fil = _skriv(
        skriv,
        bevillinger=[{"ordning": "x", "fra_dato": "y", "eget_oenske": "z"}],
        stamdata={"civilstand": "x", "koen": 1},
        tilstande=[{"tilstand": "x", "fra_dato": "y", "beskaeftigelsesgrad": "z"}, None],
        daekning="x",
    )
    with pytest.raises(Datafejl) as fejl:
        laes_borgerfil(fil)

    assert [
        "daekning",
        "bevillinger[0].ordning",
        "bevillinger[0].fra_dato",
        "bevillinger[0].eget_oenske",
        "stamdata.koen",
        "stamdata.civilstand",
        "tilstande[0].beskaeftigelsesgrad",
        "tilstande[0].tilstand",
        "tilstande[0].fra_dato",
        "tilstande[1]",
    ] == [linje.kolonne for linje in fejl.value.linjer]
