"""``arbejdsliste``: who lacks what, by when; what it filters, how it says it, what it refuses."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

import polars as pl
import pytest

from tests.kommando.registre import HEDENSTED, skriv_register

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Koer: TypeAlias = Callable[..., tuple[int, str, str]]
    Post: TypeAlias = dict[str, object]

NOVEMBER = ("--maaned", "2021-11")
KOLONNER = [
    *("senest", "kommunekode", "kommune", "borger_id", "ydelse", "anciennitet_mdr", "maaned", "fokusmaal"),
    *("mangler_samtaler", "mangler_timer", "mangler_tilbud", "har_samtaler", "har_timer"),
    *("talt_fra", "mangler_siden", "sikker"),
]
LISTEN = """\
2021-11-30;751;Aarhus;e5;kontanthjælp;34;2021-11;samtaler;4;;;0;0,00;2020-12-01;2020-12;ja
2021-11-30;766;Hedensted;b2;sygedagpenge;22;2021-11;samtaler, aktiv_indsats;1;0,01;1;3;224,99;2020-12-01;2021-01;ja
2021-12-31;766;Hedensted;a1;kontanthjælp;35;2021-12;samtaler, aktiv_indsats;1;225,00;1;3;0,00;2021-01-01;;ja
2022-01-31;461;Odense;c3;a-dagpenge;12;2022-01;samtaler, aktiv_indsats;4;225,00;1;0;0,00;2021-02-01;;ja
"""
YDELSER = (
    "a_dagpenge, sygedagpenge, selvforsoergelses_og_hjemrejseydelse, overgangsydelse, integrationsydelse, "
    "uddannelseshjaelp, kontanthjaelp, ressourceforloeb, jobafklaringsforloeb, ledighedsydelse, revalidering"
)

SE_HJAELP = "se skaerpet-tilsyn arbejdsliste --hjaelp"


@pytest.fixture
def lille(tmp_path: Path) -> str:
    """The small register."""
    return skriv_register(tmp_path / "register")


def _poster(koer: Koer, *argumenter: str) -> list[Post]:
    kode, ud, _ = koer("arbejdsliste", *argumenter, "--format", "json")
    assert 0 == kode
    poster: list[Post] = json.loads(ud)["arbejdsliste"]
    return poster


def _hvem(poster: list[Post]) -> list[object]:
    return [post["borger_id"] for post in poster]


def test_the_small_list(koer: Koer, lille: str) -> None:
    """
    Every column of every citizen: who fails now, who fails when a samtale leaves the window, who is in the målgruppe
    first in January; by day, then kommune. A citizen outside the målgruppe is not there.
    """
    kode, ud, fejl = koer("arbejdsliste", lille, *NOVEMBER, "--format", "csv")

    assert 0 == kode
    assert f"\ufeff{';'.join(KOLONNER)}\r\n{LISTEN.replace(chr(10), chr(13) + chr(10))}" == ud
    assert "note: 5 borgere i ydelser\n" in fejl


def test_the_shipped_list(koer: Koer) -> None:
    """Those who fail in November are those who are missing from the numerators."""
    nu = _poster(koer, str(HEDENSTED), *NOVEMBER, "--horisont", "1")

    assert 736 - 666 == sum("samtaler" in str(post["fokusmaal"]).split(", ") for post in nu)
    assert 721 - 644 == sum("aktiv_indsats" in str(post["fokusmaal"]) for post in nu)
    assert len(nu) == len(set(_hvem(nu)))
    assert {"2021-11-30"} == {post["senest"] for post in nu}
    orden = [(str(post["senest"]), str(post["kommunekode"]), str(post["borger_id"])) for post in nu]
    assert sorted(orden) == orden


@pytest.mark.parametrize("horisont", [1, 3, 12, 24])
def test_the_horizon(horisont: int, koer: Koer) -> None:
    """A longer one only adds: each citizen keeps the first month that fails."""
    kort = _poster(koer, str(HEDENSTED), *NOVEMBER, "--horisont", "1")
    liste = _poster(koer, str(HEDENSTED), *NOVEMBER, "--horisont", str(horisont))

    assert kort == liste[: len(kort)]
    assert len(liste) == len(set(_hvem(liste)))
    sidste = 2021 * 12 + 10 + horisont - 1
    assert max(int(str(p["maaned"])[:4]) * 12 + int(str(p["maaned"])[5:]) - 1 for p in liste) <= sidste


@pytest.mark.parametrize(
    ("valg", "hvem"),
    [
        (("--kommune", "Hedensted"), ["b2", "a1"]),
        (("--kommune", "0751", "--kommune", "Odense"), ["e5", "c3"]),
        (("--ydelse", "Kontanthjælp"), ["e5", "a1"]),
        (("--ydelse", "kontanthjaelp", "--ydelse", "a-dagpenge"), ["e5", "a1", "c3"]),
        (("--kommune", "766", "--ydelse", "sygedagpenge"), ["b2"]),
        (("--kommune", "Køge"), []),
        (("--horisont", "2"), ["e5", "b2", "a1"]),
    ],
)
def test_filters(valg: tuple[str, ...], hvem: list[str], koer: Koer, lille: str) -> None:
    """By kommune, ydelse and horizon, alone and together, in the same order."""
    alle = _poster(koer, lille, *NOVEMBER)
    fundne = _poster(koer, lille, *NOVEMBER, *valg)

    assert hvem == _hvem(fundne)
    assert fundne == [post for post in alle if post["borger_id"] in hvem]


@pytest.mark.parametrize(
    ("argumenter", "besked"),
    [
        (
            (),
            f"arbejdsliste: fundet «ingen mappe»; forventet MAPPE med registertabeller; {SE_HJAELP}",
        ),
        (
            ("MAPPE", "--ydelse", "kontanthjalp"),
            f"--ydelse: fundet «kontanthjalp»; forventet en ydelse i målgruppen ({YDELSER}); mente du «kontanthjaelp»?",
        ),
        (
            ("MAPPE", "--ydelse", "xyz"),
            f"--ydelse: fundet «xyz»; forventet en ydelse i målgruppen ({YDELSER}); vælg en af dem",
        ),
        (
            ("MAPPE", "--kommune", "Hedenstet"),
            "--kommune: fundet «Hedenstet»; forventet en kommunes navn eller kode; mente du «Hedensted»?",
        ),
        (("MAPPE", "--horisont", "0"), "--horisont: fundet «0»; forventet et helt tal fra 1 til 24; ret tallet"),
        (("MAPPE", "--horisont", "25"), "--horisont: fundet «25»; forventet et helt tal fra 1 til 24; ret tallet"),
        (("MAPPE", "--horisont", "tre"), "--horisont: fundet «tre»; forventet et helt tal fra 1 til 24; ret tallet"),
        (
            ("MAPPE", "--format", "xlsx"),
            "--format: fundet «xlsx»; forventet --ud FIL, når der skrives en fil; tilføj fx --ud liste.xlsx",
        ),
        (
            ("MAPPE", "--format", "html"),
            "--format: fundet «html»; forventet en af tekst, csv, xlsx, parquet, json; vælg en af dem",
        ),
    ],
)
def test_wrong_usage(argumenter: tuple[str, ...], besked: str, koer: Koer, lille: str) -> None:
    """One Danish line each; an unknown name gets a suggestion."""
    hele = [lille if ord_ == "MAPPE" else ord_ for ord_ in argumenter]

    assert (2, "", f"{besked}\n") == koer("arbejdsliste", *hele, *NOVEMBER)


def test_a_ydelse_outside_the_target_group(koer: Koer, lille: str) -> None:
    """Known, but nobody on it can be on the list: refused, and not taken for a misspelling."""
    kode, ud, fejl = koer("arbejdsliste", lille, *NOVEMBER, "--ydelse", "fleksjob")

    assert (2, "") == (kode, ud)
    assert f"--ydelse: fundet «fleksjob»; forventet en ydelse i målgruppen ({YDELSER}); vælg en af dem\n" == fejl


def _vaerdi(navn: str, vaerdi: object) -> object:
    if vaerdi is None or vaerdi == "":
        return None
    if isinstance(vaerdi, date) and navn in {"maaned", "mangler_siden"}:
        # A workbook has a month as its first day.
        return vaerdi.isoformat()[:7]
    tal = navn.startswith(("mangler_", "har_", "anciennitet")) and navn != "mangler_siden"
    return Decimal(str(vaerdi).replace(",", ".")).normalize() if tal else str(vaerdi)


def _rene(poster: list[dict[str, object]]) -> list[dict[str, object]]:
    return [{navn: _vaerdi(navn, post[navn]) for navn in KOLONNER} for post in poster]


@pytest.mark.parametrize("endelse", ["csv", "xlsx", "parquet", "json"])
def test_files(endelse: str, koer: Koer, tmp_path: Path) -> None:
    """The ending says the format; every format has the same values, and notes stand on standard error."""
    fil = tmp_path / f"liste.{endelse}"

    kode, ud, fejl = koer("arbejdsliste", str(HEDENSTED), *NOVEMBER, "--ud", str(fil))

    assert (0, "") == (kode, ud)
    assert "note: 1.601 borgere i ydelser\n" in fejl
    match endelse:
        case "csv":
            laest = [*csv.DictReader(io.StringIO(fil.read_text(encoding="utf-8-sig"), newline=""), delimiter=";")]
            poster: list[dict[str, object]] = [dict(post) for post in laest]
        case "xlsx":
            poster = pl.read_excel(fil, infer_schema_length=None).to_dicts()
        case "parquet":
            poster = pl.read_parquet(fil).to_dicts()
        case _:
            poster = json.loads(fil.read_text(encoding="utf-8"))["arbejdsliste"]
    assert all(KOLONNER == list(post) for post in poster)
    assert _rene(_poster(koer, str(HEDENSTED), *NOVEMBER)) == _rene(poster)


def test_the_page(koer: Koer, lille: str) -> None:
    """What a person reads: one samtale, several samtaler, a tilbud or hours; since when; and the sums."""
    kode, ud, fejl = koer("arbejdsliste", lille, *NOVEMBER)

    linjer = [" ".join(linje.split()) for linje in ud.splitlines()]
    assert (0, "") == (kode, fejl)
    assert "Arbejdsliste, november 2021 til januar 2022" == linjer[0]
    assert "2021-11-30 Aarhus e5 kontanthjælp 4 samtaler 0 samtaler, 0 timer 2020-12" in linjer
    assert (
        "2021-11-30 Hedensted b2 sygedagpenge 1 samtale og et tilbud eller 0,01 3 samtaler, 224,99 timer 2021-01"
        in linjer
    )
    assert "4 borgere mangler noget: 4 mangler samtaler, 3 aktiv indsats" in linjer
    assert "- borgere på en ydelse på månedens sidste dag er regnet med som blivende på den" == linjer[-1]


def test_one_citizen(koer: Koer, lille: str) -> None:
    """In the singular, over one month."""
    ud = koer("arbejdsliste", lille, *NOVEMBER, "--horisont", "1", "--kommune", "Aarhus")[1]

    assert ud.startswith("Arbejdsliste, november 2021\n")
    assert "\n1 borger mangler noget: 1 mangler samtaler, 0 aktiv indsats\n" in ud


def test_nobody(koer: Koer, lille: str, tmp_path: Path) -> None:
    """An empty list says that it is; as a file it has its headings all the same."""
    kode, ud, fejl = koer("arbejdsliste", lille, *NOVEMBER, "--kommune", "Køge")

    assert (0, "") == (kode, fejl)
    assert (
        "\n\ningen borgere mangler med sikkerhed noget; --uafklarede tager dem med, som registrene ikke afgør\n" in ud
    )
    assert (
        "\n\ningen borgere mangler noget\n"
        in koer("arbejdsliste", lille, *NOVEMBER, "--kommune", "Køge", "--uafklarede")[1]
    )
    for endelse in ("csv", "xlsx", "parquet", "json"):
        fil = tmp_path / f"tom.{endelse}"
        assert 0 == koer("arbejdsliste", lille, *NOVEMBER, "--kommune", "Køge", "--ud", str(fil))[0]
        match endelse:
            case "csv":
                assert [";".join(KOLONNER)] == fil.read_text(encoding="utf-8-sig").splitlines()
            case "xlsx":
                assert KOLONNER == pl.read_excel(fil, raise_if_empty=False).columns
            case "parquet":
                assert (0, KOLONNER) == (pl.read_parquet(fil).height, pl.read_parquet(fil).columns)
            case _:
                assert {"arbejdsliste": []} == json.loads(fil.read_text(encoding="utf-8"))


def test_a_long_list(koer: Koer) -> None:
    """The page shows the first fifty and says how to get them all."""
    ud = koer("arbejdsliste", str(HEDENSTED), *NOVEMBER)[1]
    alle = _poster(koer, str(HEDENSTED), *NOVEMBER)

    viste = [linje for linje in ud.splitlines() if linje.startswith("202")]
    assert 50 == len(viste) < len(alle)
    assert f"\n{len(alle)} borgere mangler noget: " in ud
    assert "her er de 50, det haster mest med; --format csv, xlsx, parquet eller json giver dem alle\n" in ud
    assert [linje.split()[2] for linje in viste] == _hvem(alle)[:50]


def test_what_the_registers_do_not_settle(koer: Koer, tmp_path: Path) -> None:
    """Without samtaler nobody certainly lacks one; who may is there on request, marked."""
    mappe = tmp_path / "r"
    skriv_register(mappe)
    (mappe / "samtaler.csv").unlink()
    toml = (mappe / "kolonner.toml").read_text(encoding="utf-8")
    (mappe / "kolonner.toml").write_text(toml.replace('samtaler = ["2019-01", "2021-11"]\n', ""), encoding="utf-8")

    sikre = _poster(koer, str(mappe), *NOVEMBER, "--horisont", "1")
    alle = _poster(koer, str(mappe), *NOVEMBER, "--horisont", "1", "--uafklarede")

    assert [("b2", "ja")] == [(p["borger_id"], p["sikker"]) for p in sikre]
    assert [("e5", "uafklaret"), ("a1", "uafklaret"), ("b2", "ja")] == [(p["borger_id"], p["sikker"]) for p in alle]
    kode, ud, _ = koer("arbejdsliste", str(mappe), *NOVEMBER, "--uafklarede")
    assert 0 == kode
    assert "(uafklaret)" in ud
    assert "- samtaler er der ingen oplysninger om: alt, hvad der hviler på dem, er uafklaret\n" in ud


def test_another_reading(koer: Koer, lille: str) -> None:
    """Named on the page, and followed."""
    ud = koer("arbejdsliste", lille, *NOVEMBER, "--fortolkning", "maaledag=primo")[1]

    assert "- maaledag læst som «primo»: " in ud


def test_every_reading_is_not_for_a_list(koer: Koer, lille: str) -> None:
    """It says where the citizens who depend on a reading are named."""
    kode, ud, fejl = koer("arbejdsliste", lille, *NOVEMBER, "--fortolkning", "alle")

    assert (2, "") == (kode, ud)
    assert (
        "--fortolkning: fundet «alle»; forventet valg som K04=uger; vælg én læsning ad gangen; "
        "opgoer --fortolkning alle nævner de borgere, der afhænger af en\n"
    ) == fejl


@pytest.mark.parametrize(
    ("maaned", "hvad"), [("2018-08", "fra og med 2018-08-23"), ("2026-07", "til og med 2026-01-31")]
)
def test_months_without_the_law(maaned: str, hvad: str, koer: Koer, lille: str) -> None:
    """Refused, with the nearest day that is covered."""
    kode, ud, fejl = koer("arbejdsliste", lille, "--maaned", maaned)

    assert (2, "") == (kode, ud)
    assert f"forventet en dag {hvad}; " in fejl
