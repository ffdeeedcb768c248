"""Workbooks of the commands: their cells have the types and values of the JSON, and a sheet says what they rest on."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import fastexcel
import polars as pl
import pytest

from skaerpet_tilsyn.opgoerelse.datafelter import Art, datafelt
from skaerpet_tilsyn.version import VERSION
from tests.kommando.registre import BENCHMARK, HEDENSTED, ROD, skriv_register
from tests.regnearkslaeser import MED_LIBREOFFICE, Celle, ark_af_fods, libreoffice

if TYPE_CHECKING:
    from collections.abc import Callable

    Koer: TypeAlias = Callable[..., tuple[int, str, str]]
    Poster: TypeAlias = list[dict[str, Any]]

NOVEMBER: Final = ("--maaned", "2021-11")
OPGOER: Final = ("opgoer", str(HEDENSTED), *NOVEMBER, "--benchmark", str(BENCHMARK))
RESSOURCE: Final = str(ROD / "examples" / "ressourceforloeb_2021")
ANDELE: Final = (
    *("--andele", str(ROD / "examples" / "maanedsandele_2021.csv"), *NOVEMBER),
    *("--benchmark", str(ROD / "examples" / "benchmark_2021QMAT02.csv")),
)
METODE: Final = "Kilder og metode"
FORLOEB: Final = {
    "ydelser": (
        "borger_id;kommunekode;ydelse;fra_dato;til_dato",
        "a1;766;ressourceforloeb;2019-01-01;2021-03-31",
        "b2;751;ressourceforloeb;2020-06-01;",
    ),
    "bevillinger": ("borger_id;ordning;fra_dato;til_dato", "a1;ressourceforloeb;2019-01-01;2026-12-31"),
}
"""Two citizens; the first one has a grant of eight years."""
TABELLER: Final = ("fokusmaal", "maanedsandele", "maanedsandele_6mdr")


def _tabel(fil: Path, navn: str) -> Poster:
    """The rows of a table by its name in formulas and queries, which is the key of its JSON."""
    poster: Poster = pl.read_excel(fil, table_name=navn, infer_schema_length=None).to_dicts()
    return poster


def _som_json(navn: str, kolonne: str, vaerdi: object) -> object:
    """A cell of a workbook as JSON has it."""
    felt = datafelt(navn, kolonne)
    assert felt is not None
    if vaerdi is None:
        return None
    match felt.art:
        case Art.MAANED:
            assert isinstance(vaerdi, date)
            return vaerdi.isoformat()[:7]
        case Art.DAG:
            assert isinstance(vaerdi, date)
            return vaerdi.isoformat()
        case Art.TAL:
            return Decimal(str(vaerdi)).normalize()
        case Art.ANTAL:
            return int(str(vaerdi)) if vaerdi != "." else vaerdi
        case _:
            return _krav(kolonne, vaerdi)


def _fra_json(navn: str, kolonne: str, vaerdi: object) -> object:
    felt = datafelt(navn, kolonne)
    assert felt is not None
    if vaerdi is None or vaerdi == ".":
        return vaerdi
    return Decimal(str(vaerdi)).normalize() if felt.art is Art.TAL else _krav(kolonne, vaerdi)


def _krav(kolonne: str, vaerdi: object) -> object:
    """A requirement is a word, or a number that is a text in JSON."""
    er_tal = kolonne == "krav" and str(vaerdi)[:1].isdigit()
    return Decimal(str(vaerdi)).normalize() if er_tal else vaerdi


def _ens(fil: Path, navn: str, poster: Poster) -> None:
    """The table has the rows of the JSON."""
    fra_json = [{k: _fra_json(navn, k, v) for k, v in post.items()} for post in poster]
    fra_bog = [{k: _som_json(navn, k, v) for k, v in raekke.items()} for raekke in _tabel(fil, navn)]
    assert fra_json == fra_bog


def _metode(fil: Path) -> dict[str, str]:
    """The sheet on sources and method: the second column by the first."""
    ramme = pl.read_excel(fil, sheet_name=METODE, has_header=False, infer_schema_length=0)
    return {str(r[0]): str(r[1]) for r in ramme.rows() if r[0] is not None and r[1] is not None}


@pytest.fixture
def bog(koer: Koer, tmp_path: Path) -> Path:
    """Hedensted's workbook."""
    assert 0 == koer(*OPGOER, "--ud", str(tmp_path), "--format", "xlsx")[0]
    return tmp_path / "opgoerelse.xlsx"


def test_opgoer(bog: Path, koer: Koer) -> None:
    """All tables and the statuses in one workbook, what is asked for most first; the JSON beside it."""
    samlet = json.loads(koer(*OPGOER, "--format", "json")[1])

    assert ["opgoerelse.xlsx", "status.json"] == sorted(fil.name for fil in bog.parent.iterdir())
    assert [
        *("Status", "Fokusmål", "Andele pr. måned", "Månedsandele", "Månedsandele 6 mdr.", "Grunde", METODE),
    ] == fastexcel.read_excel(bog).sheet_names
    for navn in TABELLER:
        _ens(bog, navn, samlet[navn])
    (status,), (post,) = _tabel(bog, "status"), samlet["status"]
    assert ("inspirationskommune", date(2021, 11, 1)) == (status["status"], status["maaned"])
    assert (87.84, -0.19, "ok") == (status["samtaler_gns12"], status["resultatmaal_forskel"], status["samtaler_krav"])
    assert post["kriterier"] == {slug: status[slug] for slug in post["kriterier"]}
    assert 90.49 == _tabel(bog, "andele_pr_maaned")[0]["2021-11"]
    assert post["begrundelse"].count("\n") == len(_tabel(bog, "grunde"))


def test_opgoer_says_what_it_rests_on(bog: Path) -> None:
    """Month, benchmark, coverage, rule set, version, limits; no day of writing."""
    metode = _metode(bog)

    assert "2021QMAT02 (juli 2020 - juni 2021), Y30R21 fra jobindsats.dk" == metode["Benchmark"]
    assert ("november 2021", "2020-12 til 2021-11") == (metode["Målt måned"], metode["Måneder"])
    assert "fra 2020-01 til 2021-11" == metode["Løntimer dækker"]
    assert "skærpet tilsyn 2021-2022 (kun samtaler udløser) (regime_2021_2022)" == metode["Regelsæt"]
    assert f"skaerpet_tilsyn, version {VERSION}" == metode["Lavet med"]
    assert ("80 pct.", "4 samtaler") == (metode["mindste gennemsnitlige andel"], metode["mindste antal samtaler"])
    assert "samtaler: 9.343 rækker læst, 9.341 brugt, 2 udeladt (nøjagtige kopier af en anden række)" in metode.values()
    assert "simple gennemsnit" in metode["gennemsnit_pct"]


def test_the_same_workbook_twice(bog: Path, koer: Koer, tmp_path: Path) -> None:
    """Byte for byte: nothing in it is from the clock."""
    koer(*OPGOER, "--ud", str(tmp_path / "igen"), "--format", "xlsx")

    assert bog.read_bytes() == (tmp_path / "igen" / "opgoerelse.xlsx").read_bytes()


def test_without_a_benchmark(koer: Koer, tmp_path: Path) -> None:
    """No statuses; small counts are dots where they are suppressed, also side by side."""
    lille = skriv_register(tmp_path / "r")
    koer("opgoer", lille, *NOVEMBER, "--ud", str(tmp_path), "--format", "xlsx", "--diskretionering")
    bog = tmp_path / "opgoerelse.xlsx"
    samlet = json.loads(koer("opgoer", lille, *NOVEMBER, "--format", "json", "--diskretionering")[1])

    assert ["Fokusmål", "Andele pr. måned", "Månedsandele", "Månedsandele 6 mdr.", METODE] == fastexcel.read_excel(
        bog
    ).sheet_names
    for navn in TABELLER:
        _ens(bog, navn, samlet[navn])
    assert {"."} == {post["2021-11"] for post in _tabel(bog, "andele_pr_maaned")}
    assert _metode(bog)["Små tal"].startswith("skjult")


def test_the_reading_decides_the_colours(koer: Koer, tmp_path: Path) -> None:
    """K01=streng: a share of exactly 80 percent is not met; the sheet says that the user chose it."""
    lille = skriv_register(tmp_path / "r")
    koer("opgoer", lille, *NOVEMBER, "--ud", str(tmp_path), "--format", "xlsx", "--fortolkning", "K01=streng")
    ramme = pl.read_excel(tmp_path / "opgoerelse.xlsx", sheet_name=METODE, has_header=False, infer_schema_length=0)

    (k01,) = (r for r in ramme.rows() if r[0] == "K01")
    assert ("nej: mere end 80 pct. (streng)", "brugeren") == k01[2:4]


@pytest.mark.parametrize("format_", ["xlsx", "parquet"])
def test_status(format_: str, koer: Koer, trykt: str, tmp_path: Path) -> None:
    """The 23 municipalities, with the values of the JSON; the workbook has their reasons too."""
    fil = tmp_path / f"status.{format_}"
    valg = ("status", trykt, *NOVEMBER, "--format")

    kode, ud, _ = koer(*valg, format_, "--ud", str(fil))
    poster = json.loads(koer(*valg, "json")[1])

    assert (0, "") == (kode, ud)
    raekker = pl.read_parquet(fil).to_dicts() if format_ == "parquet" else _tabel(fil, "status")
    assert [(p["kommune"], p["kommunekode"], p["status"]) for p in poster] == [
        (r["kommune"], r["kommunekode"], r["status"]) for r in raekker
    ]
    for navn, kort in (("samtaler", "samtaler"), ("aktiv_indsats", "aktiv")):
        assert [Decimal(p["gennemsnit_vist"][navn]) for p in poster] == [
            Decimal(str(r[f"{kort}_gns12"])) for r in raekker
        ]
        assert [p["krav"][navn] for p in poster] == [str(r[f"{kort}_krav"]) for r in raekker]
    if format_ == "xlsx":
        assert ["Status", "Grunde", METODE] == fastexcel.read_excel(fil).sheet_names
        assert "status: 23 af 23 som trykt" in _metode(fil).values()


def test_status_of_shares(koer: Koer, tmp_path: Path) -> None:
    """With their months side by side, and with every reading of what they depend on where that is asked for."""
    fil = tmp_path / "status.xlsx"

    assert 0 == koer("status", *ANDELE, "--format", "xlsx", "--ud", str(fil), "--fortolkning", "alle")[0]
    assert ["Status", "Andele pr. måned", "Grunde", METODE] == fastexcel.read_excel(fil).sheet_names
    koege = _tabel(fil, "andele_pr_maaned")[-1]
    assert ("Køge", 79.33, 79.57) == (koege["kommune"], koege["2021-11"], koege["gennemsnit_pct"])
    assert "under_fortolkninger" in _tabel(fil, "status")[0]


@pytest.mark.parametrize("format_", ["xlsx", "parquet"])
def test_status_needs_a_file(format_: str, koer: Koer, trykt: str) -> None:
    """What is not text does not go to a terminal."""
    besked = (
        f"--format: fundet «{format_}»; forventet --ud FIL, når der skrives en fil; tilføj fx --ud status.{format_}\n"
    )

    assert (2, "", besked) == koer("status", trykt, "--format", format_)


def test_arbejdsliste(koer: Koer, tmp_path: Path) -> None:
    """Days are days, months months; the sheet says how far ahead it looks."""
    fil = tmp_path / "liste.xlsx"
    lille = skriv_register(tmp_path / "r")
    koer("arbejdsliste", lille, *NOVEMBER, "--ud", str(fil))

    _ens(fil, "arbejdsliste", json.loads(koer("arbejdsliste", lille, *NOVEMBER, "--format", "json")[1])["arbejdsliste"])
    assert ["Arbejdsliste", METODE] == fastexcel.read_excel(fil).sheet_names
    assert "3" == _metode(fil)["Måneder frem"]


def test_resultatkrav(koer: Koer, tmp_path: Path) -> None:
    """The figures' data and the windows, as in the JSON."""
    koer("resultatkrav", RESSOURCE, "--til", "2021-04", "--ud", str(tmp_path), "--format", "xlsx")
    samlet = json.loads(koer("resultatkrav", RESSOURCE, "--til", "2021-04", "--format", "json")[1])
    bog = tmp_path / "resultatkrav.xlsx"

    navne = fastexcel.read_excel(bog).sheet_names
    assert ["Overblik", "Resultatkrav 1", "Resultatkrav 2", "Figur 1"] == navne[:4]
    for nr in range(1, 7):
        _ens(bog, f"figur_{nr}", samlet[f"figur_{nr}"])
    vinduer = [{k: v for k, v in vindue.items() if datafelt("overblik", k)} for vindue in samlet["vinduer"]]
    _ens(bog, "overblik", [{k: vindue[k] for k in _tabel(bog, "overblik")[0]} for vindue in vinduer])
    assert ("35 pct.", "15 pct.") == tuple(
        _metode(bog)[f"resultatkrav {nr}"] for nr in ("1: virksomhedsrettet indsats mv.", "2: beskæftigelse mv.")
    )


def test_ressourceforloeb(koer: Koer, tmp_path: Path) -> None:
    """Every table of the analysis as in the JSON, under a Danish name."""
    register = tmp_path / "r"
    register.mkdir()
    for navn, linjer in FORLOEB.items():
        (register / f"{navn}.csv").write_text("\n".join(linjer) + "\n", encoding="utf-8")
    valg = ("ressourceforloeb", str(register), "--til", "2021-04", "--kommune", "Hedensted")
    koer(*valg, "--ud", str(tmp_path), "--format", "xlsx")
    samlet = json.loads(koer(*valg, "--format", "json")[1])
    bog = tmp_path / "ressourceforloeb.xlsx"

    navne = fastexcel.read_excel(bog).sheet_names
    assert {"Afgang", "Køn", "Første tilbud", "Måneder", "Fund", METODE} <= set(navne)
    tabeller = [
        navn for navn, poster in samlet.items() if isinstance(poster, list) and navn not in {"grupper", "noter"}
    ]
    assert len(navne) - 1 == len(tabeller)
    for navn in tabeller:
        _ens(bog, navn, samlet[navn])
    assert {("a1", "brud")} == {(post["borger_id"], post["virkning"]) for post in _tabel(bog, "fund")}
    assert "766" == _metode(bog)["Gruppen Hedensted"]


def test_sammenlign(koer: Koer, tmp_path: Path) -> None:
    """Categories under the rules of 2019 and of 2021: words and parts of the JSON, and both rule sets on the sheet."""
    spurgt = ("sammenlign", *ANDELE, "--foer", "2020-06-01")
    koer(*spurgt, "--ud", str(tmp_path), "--format", "xlsx")
    samlet = json.loads(koer(*spurgt, "--format", "json")[1])
    bog = tmp_path / "sammenligning.xlsx"
    status = next(svar for svar in samlet["svar"] if svar["spoergsmaal"] == "status")

    assert ["Forskelle", "Skift", "Netto", "Kommuner", METODE] == fastexcel.read_excel(bog).sheet_names
    _ens(bog, "forskelle", samlet["forskelle"])
    skift = [{**en, "forskel": navn, "del": del_} for en in status["skift"] for navn, del_ in en["dele"].items()]
    assert [(en["foer"], en["antal"], en["forskel"], en["del"]) for en in skift] == [
        (r["foer"], r["antal"], r["forskel"], r["del"]) for r in _tabel(bog, "skift") if r["spoergsmaal"] == "status"
    ]
    assert [0.5, 1.5, 0] == [r["del_decimal"] for r in _tabel(bog, "skift")]
    assert [(post["kommune"], *post["dele"].values()) for post in status["aendringer"]] == [
        (r["kommune"], *(v for k, v in r.items() if k.startswith("del_"))) for r in _tabel(bog, "kommuner")
    ]
    metode = _metode(bog)
    assert "bekendtgørelsen fra december 2019 (begge fokusmål tæller) (bek_2019)" == metode["Regelsæt, før"]
    assert "skærpet tilsyn 2021-2022 (kun samtaler udløser) (regime_2021_2022)" == metode["Regelsæt, efter"]
    assert "som brøk" in metode["del_…"]


def test_jobsamtaler(koer: Koer, tmp_path: Path) -> None:
    """The rules of 2026: the shares and the first talks, and who lacks what, as in the JSON."""
    hoved = (str(ROD / "examples" / "jobsamtaler_2026"), "--regler", "2026", "--overgangsregel", "maaledato")
    for kommando, maaned, ud, tabeller in (
        ("opgoer", "2026-12", tmp_path, ("andele", "foerste_samtale")),
        ("arbejdsliste", "2026-11", tmp_path / "arbejdsliste.xlsx", ("arbejdsliste",)),
    ):
        spurgt = (kommando, *hoved, "--maaned", maaned)
        koer(*spurgt, "--ud", str(ud), "--format", "xlsx")
        samlet = json.loads(koer(*spurgt, "--format", "json")[1])
        bog = tmp_path / ("jobsamtaler.xlsx" if ud == tmp_path else "arbejdsliste.xlsx")

        for navn in tabeller:
            _ens(bog, navn, samlet[navn])
        metode = _metode(bog)
        assert "(lov1750_h2_2026)" in metode["Regelsæt"]
        ramme = pl.read_excel(bog, sheet_name=METODE, has_header=False, infer_schema_length=0)
        assert ["overgangsregel"] == [r[0] for r in ramme.rows() if r[3] == "brugeren"]


def test_kmd(koer: Koer, tmp_path: Path) -> None:
    """The pair of each table and of the statuses, beside the JSON of the statuses."""
    assert 0 == koer(*OPGOER, "--ud", str(tmp_path), "--format", "kmd")[0]

    navne = ("Fokusmaal", "Maanedsandele", "Maanedsandele6mdr", "Status")
    par = {f"{slags}_SkaerpetTilsyn{navn}.csv" for slags in ("Data", "Meta") for navn in navne}
    assert {*par, "status.json"} == {fil.name for fil in tmp_path.iterdir()}
    data = (tmp_path / "Data_SkaerpetTilsynStatus.csv").read_text(encoding="utf-8-sig").splitlines()
    assert data[1].startswith("Hedensted;766;2021-11-01;inspirationskommune;inspirationskommune;-0,19;87,84;ok;")


@MED_LIBREOFFICE
def test_libreoffice_reads_the_types_and_values_of_the_json(bog: Path, koer: Koer) -> None:
    """Opened without a window: numbers are numbers, months days, texts texts, and each has the JSON's value."""
    samlet = json.loads(koer(*OPGOER, "--format", "json")[1])
    ark = ark_af_fods(libreoffice(bog, "fods"))

    titler = dict(zip(TABELLER, ("Fokusmål", "Månedsandele", "Månedsandele 6 mdr."), strict=True))
    for navn, titel in titler.items():
        overskrifter, *raekker = ark[titel]
        kolonner = [celle.vaerdi for celle in overskrifter]
        assert list(samlet[navn][0]) == kolonner
        assert [[_ventet(navn, k, post[k]) for k in kolonner] for post in samlet[navn]] == [
            [_rund(celle) for celle in raekke] for raekke in raekker
        ]
    status = dict(zip([c.vaerdi for c in ark["Status"][0]], ark["Status"][1], strict=False))
    assert (Celle("date", "2021-11-01"), Celle("float", "87.84")) == (status["maaned"], status["samtaler_gns12"])
    assert (Celle("string", "766"), Celle("string", "ok")) == (status["kommunekode"], status["samtaler_krav"])
    assert "Status for skærpet tilsyn, november 2021" == ark[METODE][0][0].vaerdi


def _ventet(navn: str, kolonne: str, vaerdi: object) -> Celle:
    felt = datafelt(navn, kolonne)
    assert felt is not None
    assert vaerdi is not None
    if felt.art is Art.MAANED:
        return Celle("date", f"{vaerdi}-01")
    return _rund(Celle("float" if felt.art.er_tal else "string", str(vaerdi)))


def _rund(celle: Celle) -> Celle:
    """A number without the zeros that no spreadsheet keeps."""
    return Celle("float", str(Decimal(celle.vaerdi).normalize())) if celle.type == "float" else celle


def test_rapport(koer: Koer, tmp_path: Path) -> None:
    """What the page says, as a workbook: the front page, statuses, figures, reasons; without --ud only the workbook."""
    fil, side = tmp_path / "rapport.xlsx", tmp_path / "rapport.html"
    valg = ("rapport", str(HEDENSTED), *NOVEMBER, "--benchmark", str(BENCHMARK), "--excel", str(fil))

    kode, ud, _ = koer(*valg)
    alene = fil.read_bytes()

    assert (0, f"skrevet: {fil}\n") == (kode, ud)
    assert [
        *("Forside", "Status", "Fokusmål", "Andele pr. måned", "Månedsandele", "Månedsandele 6 mdr.", "Grunde", METODE),
    ] == fastexcel.read_excel(fil).sheet_names
    assert [-0.19, 87.84, 89.24] == [post["tal"] for post in _tabel(fil, "forside")]
    assert ["opfyldt"] * 3 == [post["udfald"] for post in _tabel(fil, "forside")]
    assert (0, "") == koer(*valg, "--ud", str(side))[:2]
    assert side.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert alene == fil.read_bytes()


def test_rapport_of_print(koer: Koer, tryk: Callable[..., str], tmp_path: Path) -> None:
    """The undecided and the disputed have sheets where there are any; the front page where there is one."""
    fil = tmp_path / "rapport.xlsx"
    tal = tryk("Køge;-0,10;80,00;Ok;81,53;Ok", "Lejre;-0,10;90,00;Ok;81,53;Ok")

    koer("rapport", tal, *NOVEMBER, "--excel", str(fil))
    assert ["Status", "Grunde", "Uafklaret", METODE] == fastexcel.read_excel(fil).sheet_names
    (uafklaret,) = _tabel(fil, "uafklarede")
    assert ("Køge", "Inspirationskommune, Aktuelt ikke i risiko") == (uafklaret["kommune"], uafklaret["mulige"])
    assert "gennemsnittet for samtaler med flere decimaler (trykt 80,00)" in uafklaret["afgoeres_af"]

    koer("rapport", tal, *NOVEMBER, "--excel", str(fil), "--afgoerelsesgrundlag", "offentliggjort", "--kommune", "259")
    assert ["Forside", "Status", "Grunde", "Omtvistede punkter", METODE] == fastexcel.read_excel(fil).sheet_names
    (omtvistet,) = _tabel(fil, "omtvistede")
    assert ("K01", "Køge") == (omtvistet["punkt"], omtvistet["kommuner"])


def test_rapport_writes_over_nothing_that_it_reads(
    koer: Koer, trykt: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the figures nor a table of the register; a name of another kind or a missing folder is said so."""
    skriv_register(tmp_path / "r")
    (tmp_path / "r" / "ydelser.csv").rename(tmp_path / "r" / "ydelser.xlsx")
    monkeypatch.chdir(tmp_path)
    for navn in ("tal", "tal.xlsx"):
        (tmp_path / navn).write_bytes(Path(trykt).read_bytes())
    laest = "forventet en anden fil end den, der læses; ret stien"
    endelse = "forventet en fil, der ender på .xlsx; skriv --excel tal.xlsx"

    for kilde, valg, besked in (
        ("tal", ("--ud", "tal"), f"--ud: fundet «tal»; {laest}"),
        ("tal.xlsx", ("--excel", "tal.xlsx"), f"--excel: fundet «tal.xlsx»; {laest}"),
        ("r", ("--excel", "r/ydelser.xlsx"), f"--excel: fundet «r/ydelser.xlsx»; {laest}"),
        ("tal", ("--excel", "tal.csv"), f"--excel: fundet «tal.csv»; {endelse}"),
        ("tal", ("--excel", "tal"), f"--excel: fundet «tal»; {endelse}"),
        (
            "tal",
            ("--excel", "ingen/x.xlsx"),
            "--excel ingen/x.xlsx: fundet «en mappe, der ikke findes»; forventet en fil, der kan skrives; ret stien",
        ),
    ):
        assert (2, "", f"{besked}\n") == koer("rapport", kilde, *NOVEMBER, *valg)
    assert ["r", "tal", "tal.xlsx"] == sorted(fil.name for fil in tmp_path.iterdir())
