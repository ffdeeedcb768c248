"""``valider``: what was read, what was used, what was left out and why."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeAlias

import polars as pl
import pytest

from skaerpet_tilsyn.register.tabeller import udsnit
from tests.kommando.registre import HEDENSTED, skriv_register

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Koer: TypeAlias = Callable[..., tuple[int, str, str]]

HEDENSTEDS = """\
alt er i orden

- 1.601 borgere i ydelser
- ydelser: 2.149 rækker læst, 2.149 brugt, 160 på ydelser uden for målgruppen
- samtaler: 9.343 rækker læst, 9.341 brugt, 2 udeladt (nøjagtige kopier af en anden række)
- tilbud: 1.269 rækker læst, 1.269 brugt
- loentimer: 7.855 rækker læst, 7.855 brugt
- fritagelser: 24 rækker læst, 24 brugt
- ydelser dækker fra 2013-09 og frem
- samtaler dækker fra 2020-01 til 2021-11
- tilbud dækker fra 2020-01 til 2021-11
- loentimer dækker fra 2020-01 til 2021-11
- fokusmålene kan opgøres uden forbehold for dækningen: 2020-12 til 2021-11
"""
RODET = {
    "ydelser": """\
borger_id;kommunekode;ydelse;fra_dato;til_dato;sagsbehandler
0101701234;766;kontanthjælp;2019-01-01;9999-12-31;NN
020270-1234;766;kontanthjælp;2019-01-01;;NN
b2;0751;kontanthjælp;2021-01-01;2021-06-30;NN
b2;766;kontanthjælp;2021-06-01;;NN
b2;766;kontanthjælp;2021-06-01;;NN
b3;766;su;2019-01-01;;
""",
    "samtaler": "borger_id;dato\nb2;2021-01-01\nb2;2021-01-01\nukendt;2021-01-01\n",
    "tilbud": "borger_id;tilbudstype;fra_dato;til_dato\nb2;mentor;2021-01-01;9999-12-31\n",
    "loentimer": """\
borger_id;maaned;timer;ordinaer;tilbagefoersel
b2;2021-01;37,5;ja;nej
b2;2021-01;37,5;ja;nej
b2;2021-02;;ja;nej
b2;2021-03;10;nej;
ukendt;2021-03;10;nej;
""",
}


def test_the_shipped_register(koer: Koer) -> None:
    """The closing lines, and 0."""
    assert (0, HEDENSTEDS, "") == koer("valider", str(HEDENSTED))


def test_nothing_is_left_out_in_silence(koer: Koer, tmp_path: Path) -> None:
    """
    Copies, strangers, hours that are not ordinary, hours nobody knows, ydelser outside the målgruppe, two kommuner at
    once, a column and a file that are not read, ids that look like CPR numbers: each is said, and counted.
    """
    mappe = tmp_path / "r"
    skriv_register(mappe, **RODET)
    (mappe / "kolonner.toml").unlink()
    (mappe / "samtale.csv").write_text("borger_id;dato\n", encoding="utf-8")

    kode, ud, fejl = koer("valider", str(mappe))

    assert (0, "") == (kode, fejl)
    assert (
        """\
- 4 borgere i ydelser
- ydelser: 6 rækker læst, 5 brugt, 1 udeladt (nøjagtige kopier af en anden række), 1 på ydelser uden for målgruppen, \
1 på samme ydelse som i en anden kommune samme dag (lagt sammen)
- samtaler: 3 rækker læst, 1 brugt, 1 udeladt (om personer, der ikke står i ydelser), \
1 udeladt (nøjagtige kopier af en anden række)
- tilbud: 1 række læst, 1 brugt
- loentimer: 5 rækker læst, 3 brugt, 1 udeladt (om personer, der ikke står i ydelser), \
1 udeladt (timer, der ikke er ordinære), 1 med ukendt timetal, 1 gentager en anden række nøjagtigt og er talt med
"""
        in ud
    )
    assert "- filen samtale.csv er ikke en registertabel og er ikke læst; mente du «samtaler»?\n" in ud
    assert "- ydelser.csv: kolonnen «sagsbehandler» kendes ikke og er ikke læst\n" in ud
    assert "- ADVARSEL: 2 borger_id ligner CPR-numre; brug et pseudonym i stedet, og slet filen, når " in ud
    assert "0101701234" not in ud
    assert "020270" not in ud


def test_a_running_period_covers_no_further_than_its_start(koer: Koer, tmp_path: Path) -> None:
    """9999-12-31 is how many registers write a running period: the tilbud are not known until then."""
    mappe = tmp_path / "r"
    skriv_register(mappe, **RODET)
    (mappe / "kolonner.toml").unlink()

    ud = koer("valider", str(mappe))[1]

    assert "- tilbud dækker fra 2021-01 til 2021-01\n" in ud
    assert "- ydelser dækker fra 2019-01 og frem\n" in ud


def test_a_register_in_parts_covers_the_same(koer: Koer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Parquet tables that are read by spans of ids: the same closing lines, word for word."""
    mappe = tmp_path / "r"
    mappe.mkdir()
    dato = pl.col("^fra_dato|til_dato|dato$").str.to_date("%Y-%m-%d")
    for navn, tekst in RODET.items():
        tabel = pl.read_csv(tekst.encode(), separator=";", infer_schema=False)
        tabel.with_columns(dato).write_parquet(mappe / f"{navn}.parquet")
    hele = koer("valider", str(mappe))
    monkeypatch.setattr(udsnit, "MINDSTE_DEL", 2)

    assert 0 == hele[0]
    assert "- tilbud dækker fra 2021-01 til 2021-01\n" in hele[1]
    assert hele == koer("valider", str(mappe))


def test_both_ways_to_write_a_day(koer: Koer, tmp_path: Path) -> None:
    """``2021-02-01`` and ``01-02-2021`` are the first of February, also in one column: the day stands first."""
    mappe = tmp_path / "r"
    skriv_register(mappe, samtaler="borger_id;dato\na1;2021-02-01\nb2;01-02-2021\n")
    (mappe / "kolonner.toml").unlink()

    kode, ud, _ = koer("valider", str(mappe))

    assert 0 == kode
    assert "- samtaler: 2 rækker læst, 2 brugt\n" in ud
    assert "- samtaler dækker fra 2021-02 til 2021-02\n" in ud


def test_what_is_missing_is_unknown(koer: Koer, tmp_path: Path) -> None:
    """Without the other tables: what rests on them is open, and no month is without reservations."""
    mappe = tmp_path / "r"
    skriv_register(mappe)
    for navn in ("samtaler.csv", "tilbud.csv", "loentimer.csv", "fritagelser.csv", "kolonner.toml"):
        (mappe / navn).unlink()

    kode, ud, _ = koer("valider", str(mappe))

    assert 0 == kode
    assert "- samtaler dækker intet: alt, hvad der hviler på tabellen, er uafklaret\n" in ud
    assert "- fokusmålene kan ikke opgøres uden forbehold for, hvad tabellerne dækker, i nogen måned\n" in ud


def test_json(koer: Koer) -> None:
    """The same for machines."""
    kode, ud, fejl = koer("valider", str(HEDENSTED), "--format", "json")

    svar = json.loads(ud)
    assert (0, "") == (kode, fejl)
    assert ["borgere", "tabeller", "daekning", "cpr_lignende", "noter"] == list(svar)
    assert 1601 == svar["borgere"]
    assert {"laest": 9343, "brugt": 9341, "udeladt": {"kopi": 2}, "bemaerket": {}} == svar["tabeller"]["samtaler"]
    assert {"uden_for_maalgruppen": 160} == svar["tabeller"]["ydelser"]["bemaerket"]
    assert {"ydelser": ["2013-09", None], "samtaler": ["2020-01", "2021-11"]} == {
        navn: svar["daekning"][navn] for navn in ("ydelser", "samtaler")
    }


def test_a_file(koer: Koer, tmp_path: Path) -> None:
    """``--ud``: the same text, and nothing on the screen."""
    fil = tmp_path / "svar.txt"

    assert (0, "", f"skrevet: {fil}\n") == koer("valider", str(HEDENSTED), "--ud", str(fil))
    assert HEDENSTEDS == fil.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("argumenter", "besked"),
    [
        (
            (),
            "valider: fundet «ingen mappe»; forventet MAPPE med registertabeller; se skaerpet-tilsyn valider --hjaelp",
        ),
        (("x", "--format", "csv"), "--format: fundet «csv»; forventet en af tekst, json; vælg en af dem"),
        (("x",), "x: fundet «ingen mappe»; forventet en mappe med registertabeller; ret stien"),
    ],
)
def test_wrong_usage(argumenter: tuple[str, ...], besked: str, koer: Koer) -> None:
    """One Danish line each."""
    assert (2, "", f"{besked}\n") == koer("valider", *argumenter)


@pytest.mark.parametrize("navn", ["samtaler.csv", "kolonner.toml"])
@pytest.mark.parametrize(
    "kommando",
    [("valider",), ("arbejdsliste", "--maaned", "2021-11"), ("forklar", "--maaned", "2021-11", "--borger", "a1")],
)
def test_the_registers_are_never_written_over(kommando: tuple[str, ...], navn: str, koer: Koer, tmp_path: Path) -> None:
    """``--ud`` with the name of a file that is read."""
    mappe = tmp_path / "r"
    skriv_register(mappe)
    fil = mappe / navn
    foer = fil.read_bytes()

    kode, ud, fejl = koer(kommando[0], str(mappe), *kommando[1:], "--ud", str(fil))

    assert (2, "") == (kode, ud)
    assert "forventet en anden fil end den, der læses; ret stien\n" in fejl
    assert foer == fil.read_bytes()
