"""``sammenlign --mod``: two extracts of the registers of Hedensted, in every form, and what is wrong with them."""

from __future__ import annotations

import csv
import json
import shutil
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Final

import fastexcel
import polars as pl
import pytest
from jsonschema import Draft202012Validator

from skaerpet_tilsyn import Maaned, laes, opgoer, sammenlign_udtraek, syntetisk
from skaerpet_tilsyn.opgoerelse.opgoer.andele import ALLE
from tests.kommando.registre import BENCHMARK, HEDENSTED, skriv_register

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.kommando.conftest import Koersel

    Koer = Callable[..., Koersel]

SKEMA: Final = Path(__file__).parents[2] / "skaerpet_tilsyn" / "opgoerelse" / "sammenlign.schema.json"
NOV: Final = Maaned(2021, 11)
NOVEMBER: Final = ("--maaned", "2021-11")
SIDE: Final = """\
Sammenligning af udtræk, november 2021

før: juni, 5 borgere i ydelser
efter: juli, 5 borgere i ydelser
4 borgere i begge
regler: skærpet tilsyn 2021-2022 (kun samtaler udløser), som den 1. november 2021

Tabel            Rækker før   Rækker efter   Kun før   Kun efter   Dækker før                Dækker efter
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
A: ydelser                5              5         1           1
B: samtaler               7              8         0           1
C: løntimer               2              2         1           1   fra 2019-01 til 2021-11   fra 2019-01 til 2021-12
D: fritagelser            1    ingen tabel         1           0

Borgere: Samtaler
2 af 6 borgere skifter udfald

Fra                 Til            Antal   A   B   D
────────────────────────────────────────────────────
uden for nævneren   ikke opfyldt       1   1   0   0
ikke opfyldt        opfyldt            1   0   1   0
i alt                                  2   1   1   0

Udfald              Før   Efter   Forskel    A    B   D
───────────────────────────────────────────────────────
uden for nævneren     3       2        -1   -1    0   0
ikke opfyldt          2       2         0    1   -1   0
opfyldt               1       2         1    0    1   0

Borgere: Aktiv indsats
3 af 6 borgere skifter udfald

Fra                 Til            Antal   A   C   D
────────────────────────────────────────────────────
uden for nævneren   ikke opfyldt       2   1   0   1
ikke opfyldt        opfyldt            1   0   1   0
i alt                                  3   1   1   1

Udfald              Før   Efter   Forskel    A    C    D
────────────────────────────────────────────────────────
uden for nævneren     4       2        -2   -1    0   -1
ikke opfyldt          1       2         1    1   -1    1
opfyldt               1       2         1    0    1    0
"""


@pytest.fixture(autouse=True)
def _her(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def glat(side: str) -> str:
    """Without the blanks that fill a table's lines."""
    return "\n".join(linje.rstrip() for linje in side.splitlines()) + "\n"


def _ret(fil: Path, *par: tuple[str, str]) -> None:
    tekst = fil.read_text(encoding="utf-8")
    for fra, til in par:
        assert fra in tekst
        tekst = tekst.replace(fra, til)
    fil.write_text(tekst, encoding="utf-8")


@pytest.fixture
def smaa() -> tuple[str, str]:
    """
    Five citizens in each, four of them in both.

    In July d4, who was on fleksjob, is gone and f6 is new; b2's fourth samtale and the missing hundredth of an hour
    have come, hours cover a month more, and nobody is exempted.
    """
    juni, juli = (skriv_register(Path(navn)) for navn in ("juni", "juli"))
    _ret(Path("juli/ydelser.csv"), ("d4;Hedensted;fleksjob;2015-01-01;", "f6;Hedensted;kontanthjaelp;2019-01-01;"))
    _ret(Path("juli/samtaler.csv"), ("b2;2021-06-01;personligt\n", "b2;2021-06-01;personligt\nb2;2021-07-01;brev\n"))
    _ret(Path("juli/samtaler.csv"), ("2021-07-01;brev", "2021-07-01;digitalt"))
    _ret(Path("juli/loentimer.csv"), ("112,49", "112,50"))
    _ret(Path("juli/kolonner.toml"), ('loentimer = ["2019-01", "2021-11"]', 'loentimer = ["2019-01", "2021-12"]'))
    Path("juli/fritagelser.csv").unlink()
    return juni, juli


@pytest.fixture
def hedensted() -> tuple[Path, Path]:
    """The example, and a copy in which rows of four tables are gone, and one of another table corrected."""
    juni, juli = Path("juni"), Path("juli")
    for mappe in (juni, juli):
        shutil.copytree(HEDENSTED, mappe)
    for navn, uden in (("samtaler", 7), ("tilbud", 5), ("ydelser", 11), ("fritagelser", 3)):
        linjer = (juni / f"{navn}.csv").read_text(encoding="utf-8-sig").splitlines(keepends=True)
        rest = [linje for nr, linje in enumerate(linjer) if nr == 0 or nr % uden]
        (juni / f"{navn}.csv").write_text("".join(rest), encoding="utf-8")
    _ret(juli / "loentimer.csv", ("H00003;2020-10;18,75", "H00003;2020-10;19,75"))
    return juni, juli


def test_the_page(koer: Koer, smaa: tuple[str, str]) -> None:
    """Both folders, the rules, the tables that differ, who changes, and both receipts."""
    kode, ud, fejl = koer("sammenlign", smaa[0], "--mod", smaa[1], *NOVEMBER)
    side = glat(ud)

    assert (0, "") == (kode, fejl)
    assert side.startswith(SIDE)
    assert "- kun i ét udtræk står 1 borger før og 1 borger efter: i det andet er de uden for nævneren\n" in side
    assert "- før: samtaler: 7 rækker læst, 7 brugt\n" in side
    assert "- efter: samtaler: 8 rækker læst, 8 brugt\n" in side
    assert "f6" not in side


def test_a_reading_for_both(koer: Koer, smaa: tuple[str, str]) -> None:
    """It stands with what it means."""
    kode, ud, _ = koer("sammenlign", smaa[0], "--mod", smaa[1], *NOVEMBER, "--fortolkning", "K04=uger")

    assert 0 == kode
    assert "som den 1. november 2021\n  K04 læst som «uger»: " in ud


def test_the_law_of_both_as_it_was_known(koer: Koer, smaa: tuple[str, str]) -> None:
    """The rule set of both extracts is that which is asked for."""
    spurgt = ("sammenlign", smaa[0], "--mod", smaa[1], "--maaned", "2021-02", "--kendt-pr", "2021-02-01")
    kode, ud, _ = koer(*spurgt)
    samlet = json.loads(koer(*spurgt, "--format", "json")[1])

    assert 0 == kode
    assert "som den 1. februar 2021, kendt den 1. februar 2021\n" in ud
    assert "bek_2019" == samlet["regler"]["regelsaet"]


def test_the_same_folder_twice(koer: Koer) -> None:
    """Nothing differs."""
    kode, ud, _ = koer("sammenlign", str(HEDENSTED), "--mod", str(HEDENSTED), *NOVEMBER)

    assert 0 == kode
    assert "de to udtræk har de samme rækker og dækker det samme" in ud
    assert 4 == ud.count("; intet af det, der er ændret, har betydning her")


def test_before_and_after_are_what_opgoer_says(koer: Koer, hedensted: tuple[Path, Path]) -> None:
    """Of each folder by itself: the citizens of the month, and the municipality's means."""
    kode, ud, _ = koer("sammenlign", str(hedensted[0]), "--mod", str(hedensted[1]), *NOVEMBER, "--format", "json")
    svar = {svar["spoergsmaal"]: svar for svar in json.loads(ud)["svar"]}

    assert 0 == kode
    assert {"ydelser", "samtaler", "tilbud", "loentimer", "fritagelser"} == {
        tabel["tabel"] for tabel in json.loads(ud)["tabeller"]
    }
    for hvornaar, mappe in zip(("foer", "efter"), hedensted, strict=True):
        opgjort = opgoer(mappe, maaned=NOV).opgoerelse
        for fokusmaal in ("samtaler", "aktiv_indsats"):
            (raekke,) = [r for r in opgjort.raekker if (r.maaned, r.fokusmaal, r.ydelse) == (NOV, fokusmaal, ALLE)]
            netto = {netto["udfald"]: netto[hvornaar] for netto in svar[fokusmaal]["netto"]}
            assert (raekke.svar.taeller, raekke.svar.naevner - raekke.svar.taeller, raekke.svar.uafklaret) == (
                netto["opfyldt"],
                netto["ikke_opfyldt"],
                netto["uafklaret"],
            )
    assert svar["samtaler_12"]["aendringer"]
    for spm, fokusmaal in (("samtaler_12", "samtaler"), ("aktiv_12", "aktiv_indsats")):
        for aendring in svar[spm]["aendringer"]:
            assert [aendring["gennemsnit_foer"], aendring["gennemsnit_efter"]] == [
                _gennemsnit(koer, mappe, fokusmaal) for mappe in hedensted
            ]


def _gennemsnit(koer: Koer, mappe: Path, fokusmaal: str) -> str:
    samlet = json.loads(koer("opgoer", str(mappe), *NOVEMBER, "--format", "json")[1])
    (raekke,) = [r for r in samlet["fokusmaal"] if r["fokusmaal"] == fokusmaal]
    return f"{raekke['gennemsnit_pct'].replace('.', ',')} pct."


@pytest.mark.parametrize("tilvalg", [(), ("--benchmark", str(BENCHMARK))], ids=["uden", "med benchmark"])
def test_json(koer: Koer, hedensted: tuple[Path, Path], tilvalg: tuple[str, ...]) -> None:
    """As the schema describes it; every part is exact, and they sum to the whole."""
    juni, juli = map(str, hedensted)
    kode, ud, fejl = koer("sammenlign", juni, "--mod", juli, *NOVEMBER, *tilvalg, "--format", "json")
    samlet = json.loads(ud)

    assert 0 == kode
    Draft202012Validator(json.loads(SKEMA.read_text(encoding="utf-8"))).validate(samlet)
    assert ["samtaler", "aktiv_indsats", "samtaler_12", "aktiv_12", *["status"][: len(tilvalg)]] == [
        svar["spoergsmaal"] for svar in samlet["svar"]
    ]
    for svar in samlet["svar"]:
        assert svar["antal_aendrede"] == sum(map(Fraction, svar["dele"].values())) == len(svar["aendringer"])
        for netto in svar["netto"]:
            assert netto["efter"] - netto["foer"] == sum(map(Fraction, netto["dele"].values()))
        for aendring in svar["aendringer"]:
            assert 1 == sum(map(Fraction, aendring["dele"].values()))
    assert {"samtaler", "ydelser", "fritagelser"} == set(samlet["svar"][0]["dele"])
    assert "før: samtaler: " in fejl
    assert "efter: samtaler: 9.343 rækker læst" in fejl


def test_files(koer: Koer, smaa: tuple[str, str]) -> None:
    """A table each; those who are in one extract only are named."""
    kode, ud, _ = koer("sammenlign", smaa[0], "--mod", smaa[1], *NOVEMBER, "--ud", "ud")

    assert 0 == kode
    assert {"tabeller.csv", "skift.csv", "netto.csv", "borgere.csv", "kommuner.csv", "kun_i_et.csv"} == {
        fil.name for fil in Path("ud").iterdir()
    }
    assert [{"borger_id": "d4", "udtraek": "foer"}, {"borger_id": "f6", "udtraek": "efter"}] == _raekker("kun_i_et")
    assert [("samtaler", "b2", "ikke_opfyldt", "opfyldt", "0", "1")] == [
        (r["fokusmaal"], r["borger_id"], r["foer"], r["efter"], r["del_ydelser"], r["del_samtaler"])
        for r in _raekker("borgere")
        if (r["fokusmaal"], r["borger_id"]) == ("samtaler", "b2")
    ]
    assert {
        "tabel": "loentimer",
        "raekker_foer": "2",
        "raekker_efter": "2",
        "kun_foer": "1",
        "kun_efter": "1",
        "daekning_foer": "fra 2019-01 til 2021-11",
        "daekning_efter": "fra 2019-01 til 2021-12",
    } in _raekker("tabeller")
    assert f"skrevet: {Path('ud') / 'tabeller.csv'}" in ud


def _raekker(navn: str) -> list[dict[str, str]]:
    with (Path("ud") / f"{navn}.csv").open(encoding="utf-8-sig", newline="") as fil:
        return list(csv.DictReader(fil, delimiter=";"))


def test_a_workbook(koer: Koer, smaa: tuple[str, str]) -> None:
    """A sheet for each table, and one on sources and method with both folders and what differs."""
    assert 0 == koer("sammenlign", smaa[0], "--mod", smaa[1], *NOVEMBER, "--ud", "ud", "--format", "xlsx")[0]
    bog = Path("ud") / "sammenligning.xlsx"
    navne = fastexcel.read_excel(bog).sheet_names
    metode = pl.read_excel(bog, sheet_name="Kilder og metode", has_header=False, infer_schema_length=0).rows()
    tekst = {str(celle) for raekke in metode for celle in raekke}

    assert ["Tabeller", "Skift", "Netto", "Borgere", "Kommuner", "Kun i ét udtræk", "Kilder og metode"] == navne
    assert {"Sammenligning af udtræk, november 2021", "juni", "juli"} <= tekst
    assert "samtaler: 7 rækker → 8 (0 kun før, 1 kun efter)" in tekst
    assert any("skærpet tilsyn 2021-2022" in celle for celle in tekst)
    assert any(celle.startswith("rækker, der kun er i udtrækket før") for celle in tekst)


def test_parquet_and_json_files(koer: Koer, smaa: tuple[str, str]) -> None:
    """The tables with their types; the object as it is printed."""
    spurgt = ("sammenlign", smaa[0], "--mod", smaa[1], *NOVEMBER)
    koer(*spurgt, "--ud", "ud", "--format", "parquet")
    koer(*spurgt, "--ud", "ud", "--format", "json")

    assert [("d4", "foer"), ("f6", "efter")] == pl.read_parquet("ud/kun_i_et.parquet").rows()
    assert json.loads(koer(*spurgt, "--format", "json")[1]) == json.loads(
        Path("ud/sammenligning.json").read_text(encoding="utf-8")
    )


def test_errors_of_both_folders(koer: Koer, smaa: tuple[str, str]) -> None:
    """All of them, each with its folder; nothing is written."""
    _ret(Path("juni/samtaler.csv"), ("2020-12-31", "2020-12-32"))
    _ret(Path("juli/samtaler.csv"), ("2021-05-01", "i maj"))
    kode, ud, fejl = koer("sammenlign", smaa[0], "--mod", smaa[1], *NOVEMBER, "--ud", "ud")

    assert (2, "") == (kode, ud)
    assert [f"{Path('juni/samtaler.csv')}, række 6", f"{Path('juli/samtaler.csv')}, række 4"] == [
        linje.partition(", kolonne")[0] for linje in fejl.splitlines()[:2]
    ]
    assert not Path("ud").exists()


def test_folders_that_are_not_there(koer: Koer) -> None:
    """Both are said."""
    tekst = "fundet «ingen mappe»; forventet en mappe med registertabeller; ret stien"

    assert (2, "", f"juni: {tekst}\njuli: {tekst}\n") == koer("sammenlign", "juni", "--mod", "juli", *NOVEMBER)


def test_ids_of_two_kinds(koer: Koer, smaa: tuple[str, str]) -> None:
    """Numbers in a Parquet file, texts in a CSV file."""
    Path("tal").mkdir()
    for navn, ramme in syntetisk(20, froe=1, fra=Maaned(2019, 1), til=NOV).items():
        ramme.write_parquet(Path("tal") / f"{navn}.parquet")
    kode, ud, fejl = koer("sammenlign", smaa[0], "--mod", "tal", *NOVEMBER)

    assert (2, "") == (kode, ud)
    assert (
        f"{Path('tal/ydelser.parquet')}, kolonne «borger_id»: fundet «hele tal»; forventet tekst som i "
        f"{Path('juni/ydelser.csv')}, så borgerne kan kendes igen; skriv borger_id på samme måde i de to udtræk\n"
    ) == fejl


def test_progress_is_told(hedensted: tuple[Path, Path]) -> None:
    """Step by step to the end, also where all is read in one piece; a register that is read already will do."""
    fortalt: list[tuple[int, int]] = []
    juni, juli = hedensted
    s, _ = sammenlign_udtraek(laes(juni), juli, maaned=NOV, fremdrift=lambda klar, i_alt: fortalt.append((klar, i_alt)))

    assert len(fortalt) > 20
    assert sorted(fortalt) == fortalt
    assert fortalt[-1] == (24, 24)
    assert ("før", str(juli)) == (s.foer.navn, s.efter.navn)
