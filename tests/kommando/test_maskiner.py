"""Statuses for machines: JSON that follows its schema, CSV that a spreadsheet reads."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema
import pytest

from skaerpet_tilsyn.register.celletekst import sikker_celle

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    Koer = Callable[..., tuple[int, str, str]]

EKSEMPLER = Path(__file__).parents[2] / "examples"
KATEGORIER = {
    "Inspirationskommune": "inspirationskommune",
    "Risiko for light tilsyn": "risiko_for_light_tilsyn",
    "Aktuelt ikke i risiko": "aktuelt_ikke_i_risiko",
}
SKEMA = json.loads(
    (Path(__file__).parents[2] / "skaerpet_tilsyn" / "opgoerelse" / "status.schema.json").read_text(encoding="utf-8")
)
ANDELE = ("--andele", str(EKSEMPLER / "maanedsandele_2021.csv"), "--maaned", "2021-11")


def _gyldig(tekst: str) -> list[dict[str, object]]:
    poster: list[dict[str, object]] = json.loads(tekst)
    jsonschema.Draft202012Validator(SKEMA).validate(poster)
    return poster


def _trykte(sti: str) -> list[tuple[str, str]]:
    with Path(sti).open(encoding="utf-8", newline="") as fil:
        return [(r["kommune"], KATEGORIER[r["trykt_status"]]) for r in csv.DictReader(fil, delimiter=";")]


def _csv(tekst: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(tekst.removeprefix("\ufeff"), newline=""), delimiter=";"))


def test_the_schema_is_a_schema() -> None:
    """It follows the meta-schema of 2020-12."""
    jsonschema.Draft202012Validator.check_schema(SKEMA)


def test_json_of_the_23_municipalities(koer: Koer, trykt: str) -> None:
    """Every printed category, in the file's order, as the schema says."""
    kode, ud, _ = koer("status", trykt, "--format", "json")

    poster = _gyldig(ud)
    assert _trykte(trykt) == [(post["kommune"], post["status"]) for post in poster]
    assert 0 == kode
    assert ud.endswith("]\n")


def test_one_post_in_full(koer: Koer, trykt: str) -> None:
    """Every key of one municipality but its reasons."""
    _, ud, _ = koer("status", trykt, "--format", "json", "--kommune", "København", "--maaned", "2021-11")

    (post,) = _gyldig(ud)
    assert str(post.pop("begrundelse")).startswith("København: Aktuelt ikke i risiko\n  Resultatmål: ikke opfyldt (")
    assert {
        "kommune": "København",
        "kommunekode": "101",
        "maaned": "2021-11",
        "status": "aktuelt_ikke_i_risiko",
        "mulige": ["aktuelt_ikke_i_risiko"],
        "kriterier": {
            "resultatmaal": "ikke_opfyldt",
            "samtaler_12": "opfyldt",
            "samtaler_periode": "opfyldt",
            "aktiv_12": "opfyldt",
            "aktiv_periode": "ikke_opfyldt",
        },
        "krav": {"samtaler": "ok", "aktiv_indsats": "83.3"},
        "gennemsnit": {"samtaler": None, "aktiv_indsats": None},
        "gennemsnit_vist": {"samtaler": "95.92", "aktiv_indsats": "80.03"},
        "risici": {"risiko_for_skaerpet_tilsyn": "ikke_opfyldt", "risiko_for_light_tilsyn": "ikke_opfyldt"},
        "afhaenger_af": [],
        "benchmark_periode": None,
        "advarsler": [],
        "forbehold": [],
        "regelsaet": "regime_2021_2022",
        "fortolkning": {},
        "version": post["version"],
    } == post


def test_undecided_is_null_with_what_is_possible(koer: Koer, tryk: Callable[..., str]) -> None:
    """A printed difference of 0,00 leaves two categories; the schema knows the form."""
    (post,) = _gyldig(koer("status", tryk("Halsnæs;0,00;94,05;Ok;81,53;Ok"), "--format", "json")[1])

    assert post["status"] is None
    assert ["inspirationskommune", "aktuelt_ikke_i_risiko"] == post["mulige"]


@pytest.mark.parametrize(
    "raekke",
    [
        ".;.;.;.;.",
        "0,00;80,00;80,00;80,00;80,00",
        "-0,50;100,00;Ok;0,00;kan ikke nås",
        "0.03;95.91;Ok;79.5;85.8",
        "0;95;ok;100;100",
    ],
)
def test_every_kind_of_cell_follows_the_schema(raekke: str, koer: Koer, tryk: Callable[..., str]) -> None:
    """Withheld, undecided, at the ends, with points, without decimals."""
    assert 1 == len(_gyldig(koer("status", tryk(f"Halsnæs;{raekke}"), "--format", "json")[1]))


def test_json_of_shares_is_exact(koer: Koer) -> None:
    """Means from counts come out exact, and the benchmark's period is named."""
    _, ud, _ = koer("status", *ANDELE, "--benchmark", str(EKSEMPLER / "benchmark_2021QMAT02.csv"), "--format", "json")

    poster = {post["kommune"]: post for post in _gyldig(ud)}
    assert {"samtaler": "1123/12", "aktiv_indsats": "78.41"} == poster["Hillerød"]["gennemsnit"]
    assert {"2021QMAT02"} == {post["benchmark_periode"] for post in poster.values()}


def test_a_share_without_end_is_a_fraction(koer: Koer, andele: Callable[..., str]) -> None:
    """Two of three persons: 200/3 percent, shown as 66.67."""
    maaneder = [f"2021-{nr:02}" for nr in range(1, 13)]
    fil = andele([("Køge", f, m, 2, 3) for f in ("samtaler", "aktiv_indsats") for m in maaneder])

    (post,) = _gyldig(koer("status", "--andele", fil, "--maaned", "2021-12", "--format", "json")[1])

    assert {"samtaler": "200/3", "aktiv_indsats": "200/3"} == post["gennemsnit"]
    assert {"samtaler": "66.67", "aktiv_indsats": "66.67"} == post["gennemsnit_vist"]


@pytest.mark.parametrize(
    ("noegle", "vaerdi"),
    [
        ("status", "risiko"),
        ("status", None),
        ("mulige", []),
        ("kommunekode", "0101"),
        ("krav", {"samtaler": "Ok", "aktiv_indsats": "ok"}),
        ("krav", {"samtaler": "97,8", "aktiv_indsats": "ok"}),
        ("gennemsnit", {"samtaler": 80, "aktiv_indsats": None}),
        ("maaned", "2021-13"),
    ],
)
def test_the_schema_refuses(noegle: str, vaerdi: object, koer: Koer, trykt: str) -> None:
    """It says no to what the answer may never be."""
    (post,) = _gyldig(koer("status", trykt, "--format", "json", "--kommune", "Køge")[1])

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(SKEMA).validate([post | {noegle: vaerdi}])


def test_csv_of_the_23_municipalities(koer: Koer, trykt: str) -> None:
    """Every printed category, one row each, under one heading."""
    kode, ud, _ = koer("status", trykt, "--format", "csv")

    raekker = _csv(ud)
    assert _trykte(trykt) == [(raekke["kommune"], raekke["status"]) for raekke in raekker]
    assert Counter({len(raekker[0]): 23}) == Counter(len(raekke) for raekke in raekker)
    assert 0 == kode


def test_csv_bytes(proces: Callable[..., subprocess.CompletedProcess[bytes]], trykt: str) -> None:
    """UTF-8 with a byte order mark, also where the console has another encoding; semicolons, decimal comma."""
    svar = proces("status", trykt, "--format", "csv", "--kommune", "Køge", PYTHONIOENCODING="cp850")

    linjer = svar.stdout.decode("utf-8").splitlines()
    assert svar.stdout.startswith(b"\xef\xbb\xbfkommune;kommunekode;")
    assert "Køge;259;;risiko_for_light_tilsyn;risiko_for_light_tilsyn;0,03;95,09;Ok;79,57;85,80;" in linjer[1]


def test_json_bytes(proces: Callable[..., subprocess.CompletedProcess[bytes]], trykt: str) -> None:
    """JSON is UTF-8 whatever the console is."""
    svar = proces("status", trykt, "--format", "json", "--kommune", "Køge", PYTHONIOENCODING="ascii")

    assert '"kommune": "Køge"' in svar.stdout.decode("utf-8")


def test_csv_can_be_read_again(koer: Koer, trykt: str, tmp_path: Path) -> None:
    """The answer has the columns that the question had, so it gives the same answer."""
    fil = tmp_path / "svar.csv"
    koer("status", trykt, "--format", "csv", "--ud", str(fil))

    _, igen, _ = koer("status", str(fil), "--format", "csv")

    assert _csv(fil.read_text(encoding="utf-8-sig")) == _csv(igen)


def test_csv_of_unknown_figures(koer: Koer) -> None:
    """What is not one figure is an empty cell; what is undecided says so."""
    raekke = _csv(koer("status", *ANDELE[:2], "--maaned", "2021-06", "--format", "csv", "--kommune", "Køge")[1])[0]

    assert ("", "", "") == (raekke["resultatmaal_forskel"], raekke["samtaler_gns12"], raekke["status"])
    assert "risiko_for_light_tilsyn, aktuelt_ikke_i_risiko" == raekke["mulige"]
    assert ("uafklaret", "opfyldt", "80,50") == (
        raekke["samtaler_12"],
        raekke["samtaler_periode"],
        raekke["aktiv_krav"],
    )


@pytest.mark.parametrize("start", ["=", "+", "@", "\t", "\r"])
def test_formulas_get_an_apostrophe(start: str) -> None:
    """Everything that a spreadsheet would run."""
    assert f"'{start}SUM(A1)" == sikker_celle(f"{start}SUM(A1)")


@pytest.mark.parametrize("tekst", ["-0,19", "0,19", "", "Køge", "a=b"])
def test_other_cells_stay(tekst: str) -> None:
    """A leading minus is a number."""
    assert tekst == sikker_celle(tekst)


def test_a_plus_in_the_file_is_no_formula(koer: Koer, tryk: Callable[..., str]) -> None:
    """A difference written with a plus gets an apostrophe in the answer."""
    assert (
        "'+0,19"
        == _csv(koer("status", tryk("Køge;+0,19;95,09;Ok;79,57;Ok"), "--format", "csv")[1])[0]["resultatmaal_forskel"]
    )
