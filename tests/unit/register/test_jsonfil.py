"""JSON: exact numbers, no silent losses, and nothing but data errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.fejl import Datafejl
from skaerpet_tilsyn.register.celle import Fejlliste
from skaerpet_tilsyn.register.jsonfil import JsonTal, laes_json, slags, som_celle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from skaerpet_tilsyn.register.jsonfil import Json

    Skriv = Callable[[str, str | bytes], Path]


def test_numbers_keep_their_text(skriv: Skriv) -> None:
    """No binary float comes in between, and long numbers cost nothing."""
    tekst = '{"a": [0.1, 37.50, 7, 1e999999999, null, true, "x"], "b": ' + "9" * 5000 + "}"
    laest = laes_json(skriv("a.json", tekst))

    assert laest == {
        "a": [JsonTal("0.1"), JsonTal("37.50"), JsonTal("7"), JsonTal("1e999999999"), None, True, "x"],
        "b": JsonTal("9" * 5000),
    }


@pytest.mark.parametrize(
    ("tekst", "besked"),
    [
        ('{"a": 1 2}', "a.json: fundet «en fejl i linje 1, tegn 9»; forventet gyldig JSON; ret filen dér"),
        ('{"a":\n x}', "a.json: fundet «en fejl i linje 2, tegn 2»; forventet gyldig JSON; ret filen dér"),
        ('{"a": -Infinity}', "a.json: fundet «-Infinity»; forventet et tal eller null; ret filen"),
        (
            '{"b": {"a": 1, "c": 2, "a": 1}}',
            "a.json: fundet «navnet a to gange»; forventet hvert navn højst én gang i et objekt; ret filen",
        ),
        (
            '{"010170-1234": 1, "010170-1234": 2}',
            "a.json: fundet «navnet xxxxxx-xxxx to gange»; forventet hvert navn højst én gang i et objekt; ret filen",
        ),
        (
            "[" * 200_000,
            "a.json: fundet «lister i lister uden ende»; forventet gyldig JSON; hent filen igen",
        ),
    ],
)
def test_what_is_no_json(skriv: Skriv, tekst: str, besked: str) -> None:
    """With its place where it has one."""
    with pytest.raises(Datafejl) as fejl:
        laes_json(skriv("a.json", tekst))

    assert besked == str(fejl.value)


@pytest.mark.parametrize(
    ("vaerdi", "tekst"),
    [(None, ""), (" x ", "x"), (JsonTal("37.50"), "37,50"), (JsonTal("-7"), "-7"), ("8.28", "8.28")],
)
def test_values_as_cells(vaerdi: Json, tekst: str) -> None:
    """A number's point is a decimal point; a text's may be anything."""
    celle = som_celle(vaerdi, fil="a.json", sti="x[0]", fejl=Fejlliste(), orden=(3,))

    assert ("a.json", "x[0]", tekst, None, (3,)) == (
        celle.fil,
        celle.kolonne,
        celle.tekst,
        celle.raekke,
        celle.orden,
    )


@pytest.mark.parametrize(("vaerdi", "fundet"), [([], "en liste"), ({}, "et objekt"), (False, "false")])
def test_what_is_no_cell(vaerdi: Json, fundet: str) -> None:
    """An error with its path."""
    fejl = Fejlliste()

    assert "" == som_celle(vaerdi, fil="a.json", sti="x[0]", fejl=fejl).tekst
    with pytest.raises(Datafejl) as fanget:
        fejl.rejs()
    assert str(fanget.value) == (
        f"a.json, kolonne «x[0]»: fundet «{fundet}»; forventet en tekst eller et tal; ret værdien"
    )


@pytest.mark.parametrize(
    ("vaerdi", "ord_"),
    [
        (None, "null"),
        (True, "true"),
        (False, "false"),
        ("", "en tekst"),
        (JsonTal("1"), "et tal"),
        ([], "en liste"),
        ({}, "et objekt"),
    ],
)
def test_the_kinds_in_danish(vaerdi: Json, ord_: str) -> None:
    """Each kind of value has its word."""
    assert ord_ == slags(vaerdi)
