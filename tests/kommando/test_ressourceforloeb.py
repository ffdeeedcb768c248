"""``ressourceforloeb`` on the shipped registers: the printed tables, in every format; and what it says of poor data."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Final, TypeAlias

import jsonschema
import polars as pl
import pytest

from skaerpet_tilsyn import Maaned, ressourceforloeb
from tests.kommando.registre import ROD

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Koer: TypeAlias = Callable[..., tuple[int, str, str]]

AARHUS: Final = ROD / "examples" / "ressourceforloeb_aarhus"
HEDENSTED: Final = ROD / "examples" / "ressourceforloeb_hedensted"
HOVED: Final = (
    *("ressourceforloeb", str(AARHUS), "--fra", "2013-01", "--til", "2021-12"),
    *("--kommune", "Aarhus", "--gruppering", "aarhus"),
)
RAR: Final = "RAR-Øst=Randers,Aarhus,Horsens,Syddjurs,Skanderborg,Favrskov,Odder"
AARET: Final = (
    *("ressourceforloeb", str(HEDENSTED), "--fra", "2017-01", "--til", "2017-12"),
    *("--kommune", "Hedensted", "--gruppe", RAR),
)
FEBRUAR: Final = ("ressourceforloeb", str(HEDENSTED), "--fra", "2017-08", "--til", "2018-02", "--kommune", "Hedensted")
GULD: Final = ROD / "tests" / "tekst"
SKEMA: Final = ROD / "skaerpet_tilsyn" / "opgoerelse" / "ressourceforloeb.schema.json"
OPDATER: Final = os.environ.get("SKAERPET_TILSYN_OPDATER") == "1"
FILER: Final = (
    *("afgang", "alder", "koen", "civilstand", "oprindelse", "bevilling", "forsoergelse", "foerste_tilbud", "tilbud"),
    *("passivandel", "maaneder", "fuldtidspersoner", "aktivering", "regler", "fund"),
)
YDELSER: Final = "borger_id;kommunekode;ydelse;fra_dato;til_dato\na;0766;ressourceforløb;2019-01-01;\n"


def _json(koer: Koer, argumenter: tuple[str, ...]) -> dict[str, list[dict[str, object]]]:
    """The lists of the object, which follows its schema."""
    kode, ud, _ = koer(*argumenter, "--format", "json")
    assert 0 == kode
    indhold: dict[str, object] = json.loads(ud)
    jsonschema.Draft202012Validator(json.loads(SKEMA.read_text(encoding="utf-8"))).validate(indhold)
    return {
        navn: [dict(post) for post in liste if isinstance(post, dict)]
        for navn, liste in indhold.items()
        if isinstance(liste, list)
    }


def _andele(raekker: list[dict[str, object]], felt: str, **kun: object) -> dict[object, tuple[object, object]]:
    """Count and share by answer."""
    return {
        r[felt]: (r["antal"], r["andel_pct"]) for r in raekker if all(r[navn] == vaerdi for navn, vaerdi in kun.items())
    }


@pytest.mark.parametrize(
    ("argumenter", "guld"),
    [
        ((*HOVED[:3], "2021-01", *HOVED[4:]), "ressourceforloeb_aarhus.txt"),
        (AARET, "ressourceforloeb_hedensted_2017.txt"),
    ],
    ids=["aarhus", "hedensted"],
)
def test_the_page_is_the_golden_one(koer: Koer, argumenter: tuple[str, ...], guld: str) -> None:
    """Letter by letter; ``SKAERPET_TILSYN_OPDATER=1`` writes it anew."""
    kode, ud, fejl = koer(*argumenter)
    if OPDATER:
        (GULD / guld).write_text(ud, encoding="utf-8", newline="\n")

    assert (0, "") == (kode, fejl)
    assert (GULD / guld).read_text(encoding="utf-8") == ud


def test_the_table_that_aarhus_printed(koer: Koer) -> None:
    """G50: counts, whole percents and the sum, to the digit; and the answers add up to the total (H11)."""
    linjer = [" ".join(linje.split()) for linje in koer(*HOVED)[1].splitlines()]
    til_1 = [
        linje.split(" %")[0] for linje in linjer[2 : linjer.index("Status efter afsluttede forløb: Alle i registret")]
    ]

    for linje in (
        "Job, uddannelse, fleksjob, selvforsørgelse 285 20",
        "Førtidspension 849 60",
        "Andre kontanthjælpsydelser 44 3",
        "Ressourceforløb 0 0",
        "Andre ydelser 236 17",
        "uoplyst 0 0",
        "Afsluttede forløb i alt 1.414 100",
    ):
        assert linje in til_1


def test_the_answers_add_up(koer: Koer) -> None:
    """H11: everybody has one answer, and the rounded shares come to 100 within half a percent an answer."""
    afgang = _json(koer, HOVED)["afgang"]

    for maaneder in (1, 3, 6, 12):
        for gruppe in ("Aarhus", "Alle i registret"):
            egne = [r for r in afgang if (r["maaneder_efter"], r["gruppe"]) == (maaneder, gruppe)]
            assert {r["i_alt"] for r in egne} == {sum(int(str(r["antal"])) for r in egne)}
            assert abs(100 - sum(int(str(r["andel_pct"])) for r in egne)) <= len(egne) / 2


def test_the_figures_that_hedensted_printed(koer: Koer) -> None:
    """What the analysis said of 2017, of Hedensted and of RAR-Øst."""
    aaret = _json(koer, AARET)
    for gruppe, fleksjob, foertidspension, timer in (
        ("Hedensted", (20, "37.7"), (20, "37.7"), (14, "6.9")),
        ("RAR-Øst", (19, "13.4"), (65, "45.8"), (7, "1.7")),
    ):
        status = _andele(aaret["afgang"], "status", gruppe=gruppe, maaneder_efter=1)
        assert (fleksjob, foertidspension) == (status["fleksjob"], status["foertidspension"])
        assert timer == _andele(aaret["maaneder"], "har", gruppe=gruppe, maaned="2017-12")["ordinaere_timer"]
    assert (148, "66.1") == _andele(aaret["aktivering"], "af", gruppe="Hedensted")["personer"]


def test_the_persons_that_hedensted_printed(koer: Koer) -> None:
    """What the analysis said of those in ressourceforløb, and of the months from August to February."""
    februar = _json(koer, FEBRUAR)
    i_alt = [r["i_alt"] for r in februar["maaneder"] if (r["gruppe"], r["har"]) == ("Hedensted", "ordinaere_timer")]
    assert [214, 211, 208, 206, 203, 197, 191] == i_alt

    def andel(tabel: str, felt: str, svar: str) -> object:
        return _andele(februar[tabel], felt, gruppe="Hedensted")[svar][1]

    assert "31.4" == andel("alder", "alder", "30-39")
    assert ("66.5", "29.8") == (andel("koen", "koen", "kvinde"), andel("civilstand", "civilstand", "gift"))
    oprindelse = [andel("oprindelse", "oprindelse", s) for s in ("sygedagpenge", "kontanthjaelp", "uddannelseshjaelp")]
    assert ["34.0", "33.0", "23.0"] == oprindelse
    assert ["31.9", "20.9"] == [andel("bevilling", "bevilling", s) for s in ("op til 5 år", "op til 3 år")]
    assert ["52.9", "82.2"] == [andel("forsoergelse", "tid", s) for s in ("hele_tiden", "mindst_80_pct")]
    slags = ("virksomhedspraktik", "mentor", "psykiatrisk_behandling", "saerligt_tilrettelagt_projekt")
    tilbud = [andel("tilbud", "tilbudstype", s) for s in (*slags, "vejlednings_og_afklaringsforloeb")]
    assert ["27.7", "23.0", "22.0", "16.2", "14.1"] == tilbud


@pytest.mark.parametrize("format_", ["csv", "xlsx", "parquet", "json"])
def test_the_files(koer: Koer, tmp_path: Path, format_: str) -> None:
    """Every table and the list of forløb, all or none."""
    ud = tmp_path / "resultat"

    kode, side, fejl = koer(*AARET, "--ud", str(ud), "--format", format_)

    assert (0, "") == (kode, fejl)
    assert side.startswith((GULD / "ressourceforloeb_hedensted_2017.txt").read_text(encoding="utf-8"))
    navne = {fil.name for fil in ud.iterdir()}
    if format_ in {"csv", "parquet"}:
        assert {f"{navn}.{format_}" for navn in FILER} == navne
    else:
        assert {f"ressourceforloeb.{format_}"} == navne
    if format_ == "csv":
        foerste = (ud / "afgang.csv").read_text(encoding="utf-8-sig").splitlines()
        assert "gruppe;maaneder_efter;status;tekst;antal;i_alt;andel_pct;uafklaret" == foerste[0]
        assert "Hedensted;1;fleksjob;Fleksjob;20;53;37,7;0" in foerste
    if format_ == "xlsx":
        ark = pl.read_excel(ud / "ressourceforloeb.xlsx", sheet_name="Afgang", infer_schema_length=None)
        assert [20] == ark.filter((pl.col("gruppe") == "Hedensted") & (pl.col("maaneder_efter") == 1))[
            "antal"
        ].to_list()[1:2]


def test_the_list_of_forloeb_has_whose_they_are_and_why(koer: Koer, tmp_path: Path) -> None:
    """Only in files: the page carries no id."""
    ud = tmp_path / "r"
    _, side, _ = koer(*HOVED, "--ud", str(ud), "--format", "parquet")
    fund = pl.read_parquet(ud / "fund.parquet")

    assert {"brud", "usædvanligt"} == set(fund["virkning"])
    for_lange = fund.filter(pl.col("regel") == "ressourceforloeb_laengde")
    assert 6 == for_lange.height
    assert all("højst 60 måneder" in grund for grund in for_lange["grund"])
    assert not any(str(borger_id) in side for borger_id in fund["borger_id"])


def test_small_counts_are_suppressed_on_request(koer: Koer) -> None:
    """No count under 3 and no list of forløb; what would give it away neither."""
    indhold = _json(koer, (*AARET, "--diskretionering"))

    assert "fund" not in indhold
    skjulte = [r for navn in FILER[:-1] for r in indhold[navn] if r.get("antal") == "."]
    assert skjulte
    for navn in FILER[:-1]:
        for r in indhold[navn]:
            assert r.get("antal") not in {0, 1, 2}, (navn, r)


def test_jobafklaring_is_the_other_scheme(koer: Koer) -> None:
    """Its own persons and rules: a third forløb, and those that come from kontanthjælp."""
    argumenter = (*HOVED, "--ordning", "jobafklaringsforloeb")
    regler = _andele(_json(koer, argumenter)["regler"], "regel", gruppe="Alle i registret")

    assert {"jobafklaring_laengde", "jobafklaring_antal", "jobafklaring_oprindelse", "jobafklaring_afgang"} == set(
        regler
    )
    assert 4 == regler["jobafklaring_antal"][0]
    flere = _andele(_json(koer, (*argumenter, "--fortolkning", "K24=flere"))["regler"], "regel", gruppe="Aarhus")
    assert "jobafklaring_antal" not in flere


def test_a_reading_can_be_chosen(koer: Koer) -> None:
    """K17: with a day's break there are more ends; the page says so."""
    _, ud, _ = koer(*AARET, "--fortolkning", "K17=dag")

    assert "- K17 læst som «dag»: Hvornår er et forløb slut? efter én dag uden ydelse\n" in ud
    assert "- et forløb er slut, når der i en dag ikke er udbetalt ydelse; " in ud


@pytest.mark.parametrize(
    ("argumenter", "besked"),
    [
        (("ressourceforloeb", "--til", "2021-12"), "ressourceforloeb: fundet «ingen mappe»"),
        (("ressourceforloeb", str(AARHUS)), "--til: fundet «ingen måned»"),
        ((*HOVED[:2], "--til", "2021-12", "--fra", "2022-01"), "--fra: fundet «2022-01 til 2021-12»"),
        ((*HOVED, "--gruppering", "århus"), "--gruppering: fundet «århus»"),
        ((*HOVED, "--ordning", "fleksjob"), "--ordning: fundet «fleksjob»"),
        ((*HOVED, "--gruppe", "RAR"), "--gruppe: fundet «RAR»"),
        ((*HOVED, "--gruppe", "Aarhus=Randers"), "--gruppe: fundet «navnet Aarhus to gange»"),
        ((*HOVED, "--gruppe", "Alle i registret=Randers"), "--gruppe: fundet «navnet Alle i registret to gange»"),
        ((*HOVED, "--gruppe", "Nord=Aalborgg"), "--kommune: fundet «Aalborgg»"),
        ((*HOVED, "--fortolkning", "alle"), "--fortolkning: fundet «alle»"),
        ((*HOVED, "--fortolkning", "K01=streng"), "--fortolkning: fundet «K01»"),
        ((*HOVED, "--format", "csv"), "--format: fundet «csv»"),
        ((*HOVED[:2], "--til", "2026-03"), "der ikke er kodet"),
        ((*HOVED[:2], "--til", "2012-03"), "gælder ikke den 2012-03-01"),
    ],
)
def test_bad_usage(koer: Koer, argumenter: tuple[str, ...], besked: str) -> None:
    """Exit code 2 and one clear message."""
    kode, ud, fejl = koer(*argumenter)

    assert (2, "") == (kode, ud)
    assert besked in fejl


def test_registers_that_hold_little(koer: Koer, tmp_path: Path) -> None:
    """Only ydelser: what the other tables would say is unknown, never zero, and the notes say so."""
    (tmp_path / "ydelser.csv").write_text(YDELSER, encoding="utf-8")

    kode, ud, _ = koer("ressourceforloeb", str(tmp_path), "--til", "2021-12")

    assert 0 == kode
    linjer = [" ".join(linje.split()) for linje in ud.splitlines()]
    assert "uoplyst 1 100,0 %" in linjer
    assert (
        "- tilbud er der ingen oplysninger om: tilbud, passive og aktivering er ukendt, hvor intet andet siger det"
        in linjer
    )
    assert "mentor 0 til 1 0,0 til 100,0 %" in linjer


def test_bad_data_stops_it(koer: Koer, tmp_path: Path) -> None:
    """Every error of every table, and nothing written."""
    (tmp_path / "ydelser.csv").write_text(YDELSER.replace("2019-01-01", "2019-13-01"), encoding="utf-8")
    (tmp_path / "bevillinger.csv").write_text(
        "borger_id;ordning;fra_dato;til_dato\na;ressource;2019-01-01;\n", encoding="utf-8"
    )
    ud = tmp_path / "ud"

    kode, side, fejl = koer("ressourceforloeb", str(tmp_path), "--til", "2021-12", "--ud", str(ud))

    assert (2, "") == (kode, side)
    assert "ydelser.csv, række 2, kolonne «fra_dato»: fundet «2019-13-01»" in fejl
    assert "bevillinger.csv, række 2, kolonne «ordning»: fundet «ressource»" in fejl
    assert not ud.exists()


def test_the_same_in_python() -> None:
    """One call, typed, as tables of Polars and pandas."""
    opgjort = ressourceforloeb(
        AARHUS, fra=Maaned(2013, 1), til=Maaned(2021, 12), grupper={"Aarhus": ["751"]}, gruppering="aarhus"
    )

    afgang = opgjort.til_polars()["afgang"].filter((pl.col("gruppe") == "Aarhus") & (pl.col("maaneder_efter") == 1))
    assert [285, 849, 44, 0, 236, 0] == afgang["antal"].to_list()
    assert [285, 849, 44, 0, 236, 0] == list(opgjort.til_pandas()["afgang"]["antal"])[:6]
