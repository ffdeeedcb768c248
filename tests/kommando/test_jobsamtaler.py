"""``--regler 2026`` on the shipped register: the page, the files, the work list, one citizen; and what is refused."""

from __future__ import annotations

import csv
import io
import json
import os
from datetime import date
from importlib import util
from typing import TYPE_CHECKING, Final, TypeAlias

import jsonschema
import polars as pl
import pytest

from skaerpet_tilsyn import Maaned
from skaerpet_tilsyn.katalog.jobsamtaler.omraade import OMRAADE
from skaerpet_tilsyn.katalog.regelsaet import Regelsaet
from skaerpet_tilsyn.register.indsats import opgoer_indsats
from skaerpet_tilsyn.register.indsatsliste import indsatsliste
from tests.kommando.registre import ROD

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Koer: TypeAlias = Callable[..., tuple[int, str, str]]

EKSEMPEL: Final = ROD / "examples" / "jobsamtaler_2026"
TEKST: Final = ROD / "tests" / "tekst"
SKEMA: Final = ROD / "skaerpet_tilsyn" / "opgoerelse" / "jobsamtaler.schema.json"
OPDATER: Final = os.environ.get("SKAERPET_TILSYN_OPDATER") == "1"
REGLER: Final = ("--regler", "2026", "--overgangsregel", "maaledato")
HOVED: Final = ("opgoer", str(EKSEMPEL), "--maaned", "2026-12", *REGLER)
RET: Final = Regelsaet.gaeldende(date(2026, 7, 1), OMRAADE).med(overgangsregel="maaledato")


def _guld(navn: str, ud: str) -> str:
    """The golden page; ``SKAERPET_TILSYN_OPDATER=1`` writes it anew."""
    sti = TEKST / navn
    if OPDATER:
        sti.write_text(ud, encoding="utf-8", newline="\n")
    return sti.read_text(encoding="utf-8")


def _json(koer: Koer, *mere: str) -> dict[str, list[dict[str, object]]]:
    kode, ud, _ = koer(*HOVED, "--format", "json", *mere)
    assert kode == 0
    indhold: dict[str, list[dict[str, object]]] = json.loads(ud)
    jsonschema.Draft202012Validator(json.loads(SKEMA.read_text(encoding="utf-8"))).validate(indhold)
    return indhold


@pytest.mark.parametrize(
    ("navn", "argumenter"),
    [
        ("jobsamtaler_eksempel.txt", HOVED),
        ("jobsamtaler_arbejdsliste.txt", ("arbejdsliste", str(EKSEMPEL), "--maaned", "2026-11", *REGLER)),
        ("jobsamtaler_forklar.txt", ("forklar", str(EKSEMPEL), "--maaned", "2026-12", "--borger", "J00001", *REGLER)),
    ],
)
def test_the_page_is_the_golden_one(koer: Koer, navn: str, argumenter: tuple[str, ...]) -> None:
    """Letter by letter."""
    kode, ud, fejl = koer(*argumenter)

    assert (0, "") == (kode, fejl)
    assert _guld(navn, ud) == ud


def test_the_two_answers_of_each_municipality(koer: Koer) -> None:
    """Exact shares: one kept and the other not, 74 of 99 is too few, and what nobody knows stays open."""
    samtaler = {r["navn"]: r for r in _json(koer)["andele"] if r["pligt"] == "samtaler"}

    assert {
        "Hedensted": ("31/41", "opfyldt", "12/41", "ikke_opfyldt", 31, 10),
        "Horsens": ("7/10", "ikke_opfyldt", "1/5", "opfyldt", 30, 10),
        "Odder": ("7/10..9/10", "uafklaret", "0", "opfyldt", 8, 2),
        "Vejle": ("74/99", "ikke_opfyldt", "20/99", "opfyldt", 75, 24),
    } == {
        navn: tuple(
            r[felt]
            for felt in ("andel_betjent", "opfyldt", "andel_undtaget", "inden_for_kvoten", "kraevede", "maks_undtaget")
        )
        for navn, r in samtaler.items()
    }


def test_a_kasser_and_the_first_talk(koer: Koer) -> None:
    """15 of 20 is 75 percent; nobody is exempted from the first talk."""
    indhold = _json(koer)

    assert {"A-kasse Nord": ("3/4", "opfyldt", None), "A-kasse Syd": ("2/3", "ikke_opfyldt", None)} == {
        r["navn"]: (r["andel_betjent"], r["opfyldt"], r["inden_for_kvoten"])
        for r in indhold["andele"]
        if r["pligt"] == "akasse"
    }
    foerste = {(r["navn"], r["maalgruppe"]): (r["mangler"], r["alle_har_haft"]) for r in indhold["foerste_samtale"]}
    assert (2, "ikke_opfyldt") == foerste["Hedensted", "kh_jobparat"]
    assert (0, "opfyldt") == foerste["Horsens", "kh_jobparat"]


def test_group_by_group_is_a_choice(koer: Koer) -> None:
    """The groups add up to the pool; only the choice decides which of them is tested."""
    samlet = {r["navn"]: r["population"] for r in _json(koer)["andele"] if r["pligt"] == "samtaler"}
    grupper = [r for r in _json(koer, "--fortolkning", "puljet=pr_gruppe")["andele"] if r["pligt"] == "samtaler"]

    assert {"dagpenge", "kh_jobparat", "ledighedsydelse"} == {r["maalgruppe"] for r in grupper}
    for navn, population in samlet.items():
        assert population == sum(int(str(r["population"])) for r in grupper if r["navn"] == navn)


def test_no_verdict_on_anybody(koer: Koer) -> None:
    """No status, category, risk or sanction in what is handed over, but in the note that says so."""
    indhold = _json(koer)
    noegler = {noegle for tabel in ("andele", "foerste_samtale") for raekke in indhold[tabel] for noegle in raekke}

    for ord_ in ("status", "kategori", "risiko", "sanktion"):
        assert not any(ord_ in noegle for noegle in noegler)


@pytest.mark.parametrize("kommando", ["opgoer", "arbejdsliste"])
def test_without_the_transition_rule(koer: Koer, kommando: str) -> None:
    """The question is refused, and the message names the option and its values."""
    kode, ud, fejl = koer(kommando, str(EKSEMPEL), "--maaned", "2026-12", "--regler", "2026")

    assert (2, "") == (kode, ud)
    assert fejl.endswith(
        "fundet to regelsæt (kontaktforloeb_2024 og lov1750_h2_2026); forventet en overgangsregel, som ingen kilde "
        "viser; tilføj --overgangsregel startdato eller --overgangsregel maaledato\n"
    )


def test_without_the_transition_rule_a_citizen_is_shown_undecided(koer: Koer) -> None:
    """Every rule says so, and the note says what decides."""
    kode, ud, _ = koer("forklar", str(EKSEMPEL), "--maaned", "2026-12", "--borger", "J00001", "--regler", "2026")

    assert kode == 0
    assert ud.count("ikke afgjort") > 10
    assert "vælg overgangsregel=startdato eller overgangsregel=maaledato" in ud


def test_by_the_first_day_other_rules_hold(koer: Koer) -> None:
    """Those who began in June need more talks; that the old rules on tilbud are not encoded is said, not guessed."""
    kode, ud, _ = koer(
        "opgoer", str(EKSEMPEL), "--maaned", "2026-12", "--regler", "2026", "--overgangsregel", "startdato"
    )

    assert kode == 0
    assert "tilbud kan ikke opgøres: «Borgeren har haft et tilbud»" in ud
    assert "Tidligere regler" in ud


def test_months_one_by_one_and_together(koer: Koer) -> None:
    """With ``--fra`` each month and the whole period; the period is the sum of its months."""
    raekker = _json(koer, "--fra", "2026-11")["andele"]
    hedensted = [r for r in raekker if r["enhed"] == "766" and r["pligt"] == "samtaler"]

    assert ("2026-11", "2026-12") == (hedensted[-1]["fra"], hedensted[-1]["til"])
    assert hedensted[-1]["population"] == sum(int(str(r["population"])) for r in hedensted[:-1])


@pytest.mark.parametrize("format_", ["csv", "xlsx", "parquet", "json"])
def test_the_files(koer: Koer, tmp_path: Path, format_: str) -> None:
    """Both tables, all or none."""
    ud = tmp_path / "resultat"

    kode, side, fejl = koer(*HOVED, "--ud", str(ud), "--format", format_)

    assert (0, "") == (kode, fejl)
    assert "skrevet: " in side
    navne = {sti.name for sti in ud.iterdir()}
    samlet = {"xlsx": {"jobsamtaler.xlsx"}, "json": {"jobsamtaler.json"}}
    assert samlet.get(format_, {f"{navn}.{format_}" for navn in ("andele", "foerste_samtale")}) == navne
    if format_ == "csv":
        raekker = list(csv.DictReader(io.StringIO((ud / "andele.csv").read_text("utf-8-sig")), delimiter=";"))
        assert ["31/41", "75,6"] == [raekker[0][felt] for felt in ("andel_betjent", "andel_betjent_pct")]
    if format_ == "parquet":
        assert pl.read_parquet(ud / "andele.parquet").height == 10


def test_python_gives_the_same() -> None:
    """One call each."""
    opgjort = opgoer_indsats(EKSEMPEL, maaned=Maaned(2026, 12), ret=RET)
    liste = indsatsliste(EKSEMPEL, maaned=Maaned(2026, 11), ret=RET)

    assert 10 == opgjort.til_polars()["andele"].height
    assert liste.til_polars()["senest"].is_sorted()
    assert {"samtaler", "akasse", "tilbud", "foerste_samtale"} == {m.krav for _, m in liste.poster}


def test_the_work_list_of_a_municipality_and_as_a_file(koer: Koer, tmp_path: Path) -> None:
    """Only its own; the file has every row."""
    fil = tmp_path / "liste.csv"
    hoved = ("arbejdsliste", str(EKSEMPEL), "--maaned", "2026-11", *REGLER, "--kommune", "Hedensted")

    assert koer(*hoved, "--ud", str(fil))[0] == 0
    raekker = list(csv.DictReader(io.StringIO(fil.read_text("utf-8-sig")), delimiter=";"))
    assert {"Hedensted"} == {r["kommune"] for r in raekker}
    assert raekker == sorted(raekker, key=lambda r: r["senest"])
    _, ud, _ = koer(*hoved[:-2], "--uafklarede", "--format", "json")
    assert {"ja", "nej"} == {post["sikker"] for post in json.loads(ud)["arbejdsliste"]}


def test_the_work_list_says_when_there_is_nothing(koer: Koer) -> None:
    """Everything is decided, or nothing is lacking."""
    hoved = ("arbejdsliste", str(EKSEMPEL), "--maaned", "2026-07", *REGLER, "--horisont", "1")

    assert "ingen borgere mangler med sikkerhed noget" in koer(*hoved)[1]
    assert "ingen borgere mangler noget" in koer(*hoved, "--uafklarede")[1]


def test_both_names_of_the_area(koer: Koer) -> None:
    """The option has two names, the area a short one."""
    for tilvalg in ("--regler", "--omraade"):
        for navn in ("2026", "beskaeftigelsesindsats_2026"):
            kode, ud, _ = koer("opgoer", str(EKSEMPEL), "--maaned", "2026-12", tilvalg, navn, *REGLER[2:])
            assert kode == 0
            assert ud.startswith("Jobsamtaler og tilbud")
    for kommando in ("opgoer", "arbejdsliste", "forklar"):
        hjaelp = koer(kommando, "--hjaelp")[1]
        assert "--regler" in hjaelp
        assert "--omraade" in hjaelp
        assert "--overgangsregel" in hjaelp
    assert koer("regler", "--omraade", "2026")[1] == koer("regler", "--omraade", "beskaeftigelsesindsats_2026")[1]


@pytest.mark.parametrize(
    ("argumenter", "besked"),
    [
        (
            ("opgoer", str(EKSEMPEL), "--maaned", "2026-12", *REGLER, "--benchmark", "x.csv"),
            (
                "--benchmark: fundet «--benchmark sammen med --regler 2026»; forventet et tilvalg til reglerne af "
                "2026; slet det ene"
            ),
        ),
        (
            ("arbejdsliste", str(EKSEMPEL), "--maaned", "2026-11", *REGLER, "--ydelse", "dagpenge"),
            (
                "--ydelse: fundet «--ydelse sammen med --regler 2026»; forventet et tilvalg til reglerne af 2026; "
                "slet det ene"
            ),
        ),
        (
            ("opgoer", str(EKSEMPEL), "--maaned", "2026-12", "--overgangsregel", "startdato"),
            (
                "--overgangsregel: fundet «startdato til skaerpet_tilsyn»; forventet én overgangsregel sammen med "
                "--regler 2026; tilføj --regler 2026"
            ),
        ),
        (
            ("opgoer", str(EKSEMPEL), "--maaned", "2026-12", *REGLER, "--fortolkning", "overgangsregel=startdato"),
            (
                "--overgangsregel: fundet «maaledato og overgangsregel=startdato»; forventet én overgangsregel sammen "
                "med --regler 2026; slet den ene"
            ),
        ),
        (
            ("opgoer", str(EKSEMPEL), "--maaned", "2026-12", "--regler", "2026", "--overgangsregel", "stardato"),
            "--overgangsregel: fundet «stardato»; forventet en af startdato, maaledato; mente du «startdato»?",
        ),
        (
            ("opgoer", str(EKSEMPEL), "--maaned", "2026-12", "--omraade", "resultatkrav"),
            (
                "--omraade: fundet «resultatkrav til opgoer»; forventet en af skaerpet_tilsyn, "
                "beskaeftigelsesindsats_2026; brug skaerpet-tilsyn resultatkrav"
            ),
        ),
        (
            ("opgoer", str(EKSEMPEL), "--maaned", "2026-12", *REGLER, "--fortolkning", "alle"),
            "--fortolkning: fundet «alle»; forventet valg som puljet=pr_gruppe; vælg én læsning ad gangen",
        ),
        (
            ("opgoer", str(EKSEMPEL), "--maaned", "2026-12", *REGLER, "--kommune", "Aarhus"),
            (
                "--kommune: fundet «Aarhus»; forventet en kommune med borgere, der måles; ret navnet, eller udelad "
                "tilvalget"
            ),
        ),
        (
            ("arbejdsliste", str(EKSEMPEL), "--maaned", "2026-11", *REGLER, "--format", "xlsx"),
            "--format: fundet «xlsx»; forventet --ud FIL, når der skrives en fil; tilføj fx --ud liste.xlsx",
        ),
        (
            ("forklar", str(EKSEMPEL), "--maaned", "2026-12", *REGLER, "--borger", "findes-ikke"),
            (
                "kontaktforloeb.csv, kolonne «borger_id»: fundet «ingen række med det id»; forventet en borger, der "
                "står i kontaktforloeb; ret --borger"
            ),
        ),
    ],
)
def test_what_does_not_fit(koer: Koer, argumenter: tuple[str, ...], besked: str) -> None:
    """Exit code 2 and one line."""
    assert (2, "", f"{besked}\n") == koer(*argumenter)


def test_a_month_without_a_quota(koer: Koer) -> None:
    """Before July 2026, and after the year by the measuring day: refused before anything is read."""
    for maaned in ("2026-06", "2027-01"):
        kode, ud, fejl = koer("opgoer", "findes-ikke", "--maaned", maaned, *REGLER)
        assert (2, "") == (kode, ud)
        assert "kodet" in fejl or "75 og 25 pct." in fejl


def test_a_citizen_as_json(koer: Koer) -> None:
    """Every kontaktforløb with its answers, and the absence; no id."""
    kode, ud, _ = koer(
        "forklar", str(EKSEMPEL), "--maaned", "2026-12", "--borger", "J00246", *REGLER, "--format", "json"
    )

    assert kode == 0
    sag = json.loads(ud)
    assert "J00246" not in ud
    assert [1] == [len(sag["forloeb"])]
    assert {"samtaler_opfyldt", "foerste_samtale"} <= {svar["regel"] for svar in sag["forloeb"][0]["svar"]}
    assert sag["sygefravaer"]["vurdering"]["udfald"] == "opfyldt"


def test_the_example_is_what_its_program_draws(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same seed, the same files."""
    spec = util.spec_from_file_location("lav_eksempel_jobsamtaler", EKSEMPEL / "lav_eksempel.py")
    assert spec is not None
    assert spec.loader is not None
    program = util.module_from_spec(spec)
    spec.loader.exec_module(program)
    monkeypatch.setattr(program, "MAPPE", tmp_path)
    program.main()

    for fil in EKSEMPEL.glob("*.csv"):
        assert fil.read_bytes() == (tmp_path / fil.name).read_bytes(), fil.name
