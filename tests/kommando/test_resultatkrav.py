"""``resultatkrav`` on the shipped register: the printed tables, in every format; and what it says of poor data."""

from __future__ import annotations

import csv
import io
import json
import os
from importlib import util
from typing import TYPE_CHECKING, Final, TypeAlias

import jsonschema
import polars as pl
import pytest

from skaerpet_tilsyn import Maaned, resultatkrav
from tests.kommando.registre import ROD

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Koer: TypeAlias = Callable[..., tuple[int, str, str]]

EKSEMPEL: Final = ROD / "examples" / "ressourceforloeb_2021"
HOVED: Final = ("resultatkrav", str(EKSEMPEL), "--til", "2021-04")
GULD: Final = ROD / "tests" / "tekst" / "resultatkrav_eksempel.txt"
SKEMA: Final = ROD / "skaerpet_tilsyn" / "opgoerelse" / "resultatkrav.schema.json"
OPDATER: Final = os.environ.get("SKAERPET_TILSYN_OPDATER") == "1"
FILER: Final = ("overblik", "resultatkrav_1", "resultatkrav_2", *(f"figur_{nr}" for nr in range(1, 7)))
YDELSER: Final = "borger_id;kommunekode;ydelse;fra_dato;til_dato\na;0766;ressourceforløb;2019-01-01;\n"


def _json_objekt(koer: Koer, *mere: str) -> dict[str, object]:
    kode, ud, _ = koer(*HOVED, "--format", "json", *mere)
    assert 0 == kode
    indhold: dict[str, object] = json.loads(ud)
    jsonschema.Draft202012Validator(json.loads(SKEMA.read_text(encoding="utf-8"))).validate(indhold)
    return indhold


def _json(koer: Koer, *mere: str) -> dict[str, list[dict[str, object]]]:
    """The lists of the object."""
    return {
        navn: [dict(post) for post in liste if isinstance(post, dict)]
        for navn, liste in _json_objekt(koer, *mere).items()
        if isinstance(liste, list)
    }


def test_the_page_is_the_golden_one(koer: Koer) -> None:
    """Letter by letter; ``SKAERPET_TILSYN_OPDATER=1`` writes it anew."""
    kode, ud, fejl = koer(*HOVED)
    if OPDATER:
        GULD.write_text(ud, encoding="utf-8", newline="\n")

    assert (0, "") == (kode, fejl)
    assert GULD.read_text(encoding="utf-8") == ud


def test_the_tables_that_were_printed(koer: Koer) -> None:
    """The overview by window, resultatkrav 1 and resultatkrav 2, to the digit."""
    linjer = [" ".join(linje.split()) for linje in koer(*HOVED)[1].splitlines()]

    for linje in (
        "2020M12-2021M02 5.314 27,0 % 9,5 % 0",
        "2021M01-2021M03 5.428 22,7 % 9,4 % 0",
        "2021M02-2021M04 5.484 22,8 % 10,0 % 0",
        "Virksomhedspraktik/løntilskud 701 12,8 %",
        "Virksomhedsrettet indsats mv. (resultatkrav 1: 35 %) 1.252 22,8 %",
        "Fleksjob 302 5,5 %",
        "Ordinære løntimer 147 2,7 %",
        "Selvforsørget beskæftigelse 79 1,4 %",
        "Uddannelse 23 0,4 %",
        "Beskæftigelse mv. (resultatkrav 2: 15 %) 551 10,0 %",
        "resultatkrav 1: ikke opfyldt; der mangler 668 borgere",
        "resultatkrav 2: ikke opfyldt; der mangler 272 borgere",
    ):
        assert linje in linjer
    af_trin = (" 302 5,5 %", " 147 2,7 %", " 79 1,4 %", " 23 0,4 %")
    trin = [linje.split()[0] for linje in linjer if linje.endswith(af_trin)]
    assert ["Fleksjob", "Ordinære", "Selvforsørget", "Uddannelse"] == trin


def test_json_has_the_documented_keys(koer: Koer) -> None:
    """Windows, distribution and municipalities, and the parts add up."""
    indhold = _json(koer)

    assert [(5314, "27.0", "9.5"), (5428, "22.7", "9.4"), (5484, "22.8", "10.0")] == [
        (v["maalgruppe"], v["rk1_pct"], v["rk2_pct"]) for v in indhold["vinduer"]
    ]
    assert {
        "selvforsoerget": 79,
        "uddannelse": 23,
        "fleksjob": 302,
        "ordinaere_loentimer": 147,
        "praktik_loentilskud": 701,
    } == _json_objekt(koer)["fordeling"]
    sidste = indhold["vinduer"][-1]
    assert (1252, 551, 668, 272) == tuple(sidste[n] for n in ("rk1_antal", "rk2_antal", "rk1_mangler", "rk2_mangler"))
    for navn in ("maalgruppe", "rk1_antal", "rk2_antal"):
        assert sidste[navn] == sum(int(str(kommune[navn])) for kommune in indhold["kommuner"])


@pytest.mark.parametrize("format_", ["csv", "xlsx", "parquet", "json"])
def test_the_files(koer: Koer, tmp_path: Path, format_: str) -> None:
    """The three tables and the data of the six figures, all or none."""
    ud = tmp_path / "resultat"

    kode, side, fejl = koer(*HOVED, "--ud", str(ud), "--format", format_)

    assert (0, "") == (kode, fejl)
    assert side.startswith(GULD.read_text(encoding="utf-8"))
    navne = {fil.name for fil in ud.iterdir()}
    if format_ in {"csv", "parquet"}:
        assert {f"{navn}.{format_}" for navn in FILER} == navne
    else:
        assert {f"resultatkrav.{format_}"} == navne
    if format_ == "csv":
        with io.StringIO((ud / "overblik.csv").read_text(encoding="utf-8-sig")) as fil:
            raekker = list(csv.reader(fil, delimiter=";"))
        assert ["2021-02", "2021-04", "5484", "1252", "22,8", "551", "10,0", "0"] == raekker[-1]
    if format_ == "parquet":
        assert 1252 == pl.read_parquet(ud / "resultatkrav_1.parquet")["antal"][-1]


def test_python_gives_the_same(koer: Koer) -> None:
    """One call; and for the municipalities that are named alone."""
    fundet = resultatkrav(EKSEMPEL, til=Maaned(2021, 4), kommuner=frozenset({"766"}))
    (vindue,) = _json(koer, "--kommune", "Hedensted", "--perioder", "1")["vinduer"]

    sidste = fundet.opgoerelse.i_alt[-1]
    assert (sidste.maalgruppe, sidste.krav[0].sikre) == (vindue["maalgruppe"], vindue["rk1_antal"])
    assert ["766"] == fundet.til_polars()["figur_4"]["kommunekode"].to_list()
    assert list(FILER) == list(fundet.til_pandas())


def test_another_reading_changes_the_figures(koer: Koer) -> None:
    """K16: the twelve with education without SU count too, and the answer says that it was read so."""
    kode, side, _ = koer(*HOVED, "--fortolkning", "K16=alle")

    assert 0 == kode
    assert "Uddannelse                                    35" in side
    assert "K16 læst som «alle»" in side


def test_small_counts_are_hidden_on_request(koer: Koer) -> None:
    """Nothing under three is shown, and no hidden count can be computed from the others."""
    indhold = _json(koer, "--diskretionering")

    assert _json_objekt(koer, "--diskretionering")["diskretioneret"] is True
    for felt in ("rk1_antal", "rk2_antal"):
        viste = [kommune[felt] for kommune in indhold["kommuner"] if kommune[felt] is not None]
        assert all(isinstance(n, int) and n > 2 for n in viste)
    for navn in ("figur_2", "figur_4", "figur_6"):
        for raekke in indhold[navn]:
            assert raekke["antal"] == "." or int(str(raekke["antal"])) > 2
    assert any(raekke["antal"] == "." for raekke in indhold["figur_6"])


def _mappe(tmp_path: Path, **tabeller: str) -> str:
    for navn, indhold in {"ydelser": YDELSER, **tabeller}.items():
        (tmp_path / f"{navn}.csv").write_text(indhold, encoding="utf-8")
    return str(tmp_path)


def test_what_the_registers_do_not_hold_is_unknown(koer: Koer, tmp_path: Path) -> None:
    """Without tilbud, hours and tilstande everybody is undecided, and the page says why."""
    kode, side, _ = koer("resultatkrav", _mappe(tmp_path), "--til", "2021-04", "--perioder", "1")

    linjer = [" ".join(linje.split()) for linje in side.splitlines()]
    assert 0 == kode
    assert "2021M02-2021M04 1 0,0 til 100,0 % 0,0 til 100,0 % 1" in linjer
    assert "resultatkrav 1: uafklaret; der mangler 0 til 1 borgere" in linjer
    assert any(linje.startswith("- tilstande er der ingen oplysninger om") for linje in linjer)


def test_windows_that_are_not_covered_are_left_out(koer: Koer, tmp_path: Path) -> None:
    """Before the first month of ydelser nobody knows who was there; the page says which windows."""
    nye = YDELSER.replace("2019-01-01", "2021-02-03")

    kode, side, _ = koer("resultatkrav", _mappe(tmp_path, ydelser=nye), "--til", "2021-04")

    assert 0 == kode
    assert "2021M01-2021M03" not in side
    assert "ydelser dækker fra 2021-02: perioderne til og med 2021-02, 2021-03 kan ikke opgøres" in side


def test_one_citizen_is_explained(koer: Koer) -> None:
    """The same answers as the counts: who is in, on which step, and the facts behind it."""
    ydelser = pl.read_csv(EKSEMPEL / "tilstande.csv", separator=";")
    borger = str(ydelser.filter(pl.col("tilstand") == "fleksjob")["borger_id"].sort()[0])
    argumenter = ("forklar", str(EKSEMPEL), "--borger", borger, "--maaned", "2021-04", "--omraade", "resultatkrav")

    kode, side, fejl = koer(*argumenter)
    sag = json.loads(koer(*argumenter, "--format", "json")[1])

    assert (0, "") == (kode, fejl)
    assert "Målgruppen for resultatkravene: " in side
    assert "fleksjob fra " in side
    assert borger not in side
    assert {"resultatkrav_1", "resultatkrav_2", "langvarige_uden_indsats"} == set(sag["optaellinger"])
    assert "resultatkrav" == sag["regelsaet"]


@pytest.mark.parametrize(
    ("argumenter", "besked"),
    [
        (("resultatkrav", "--til", "2021-04"), "resultatkrav: fundet «ingen mappe»"),
        (("resultatkrav", str(EKSEMPEL)), "--til: fundet «ingen måned»; forventet den sidste måned"),
        ((*HOVED, "--perioder", "0"), "--perioder: fundet «0»; forventet et helt tal fra 1 til 120"),
        ((*HOVED, "--kommune", "Samsø"), "--kommune: fundet «Samsø»; forventet en kommune med borgere i målgruppen"),
        ((*HOVED, "--format", "csv"), "--format: fundet «csv»; forventet --ud MAPPE, når der skrives flere filer"),
        ((*HOVED, "--fortolkning", "alle"), "--fortolkning: fundet «alle»; forventet valg som K16=alle"),
        (
            (*HOVED, "--fortolkning", "K01=streng"),
            "--fortolkning: fundet «K01»; forventet et af K16, resultatkrav_graense",
        ),
        (("resultatkrav", str(EKSEMPEL), "--til", "2020-10"), "resultatkravene i projektet"),
    ],
)
def test_what_does_not_fit_together_is_refused(koer: Koer, argumenter: tuple[str, ...], besked: str) -> None:
    """Exit code 2 and a message; no figures."""
    kode, ud, fejl = koer(*argumenter)

    assert (2, "") == (kode, ud)
    assert besked in fejl


def test_the_example_is_what_its_program_draws(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same seed, the same files, byte for byte."""
    spec = util.spec_from_file_location("lav_eksempel_ressourceforloeb", EKSEMPEL / "lav_eksempel.py")
    assert spec is not None
    assert spec.loader is not None
    modul = util.module_from_spec(spec)
    spec.loader.exec_module(modul)
    monkeypatch.setattr(modul, "MAPPE", tmp_path)
    modul.main()

    for fil in sorted(tmp_path.iterdir()):
        assert fil.read_bytes() == (EKSEMPEL / fil.name).read_bytes(), fil.name
    assert 6 == len(list(tmp_path.iterdir()))
