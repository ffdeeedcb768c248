"""``opgoer``: its months, its choices, and what it refuses."""

from __future__ import annotations

import json
from importlib import util
from typing import TYPE_CHECKING, TypeAlias

import pytest

from skaerpet_tilsyn.register import tilvalg
from tests.kommando.registre import BENCHMARK, HEDENSTED, LILLE, skriv_register

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Koer: TypeAlias = Callable[..., tuple[int, str, str]]

NOVEMBER = ("--maaned", "2021-11")
MED_BENCHMARK = (*NOVEMBER, "--benchmark", str(BENCHMARK))
AFSKAFFET = (
    "gælder ikke den 2026-07-01: fundet ophævet fra 2026-07-01 (lov nr. 1750 (2025)); forventet en dag til og med "
    "2026-01-31; vælg en tidligere dag, eller tilføj --historisk, hvis de sidste regler skal læses, som om de gjaldt"
)
FORKERT_BRUG = {
    (): "opgoer: fundet «ingen mappe»; forventet MAPPE med registertabeller; se skaerpet-tilsyn opgoer --hjaelp",
    ("MAPPE", "en_til"): (
        "opgoer: fundet «en_til»; forventet ikke mere end det, kommandoen tager; se skaerpet-tilsyn opgoer --hjaelp"
    ),
    ("MAPPE", "--maaned", "2021-13"): (
        "--maaned: fundet «2021-13»; forventet en måned som 2021-11 eller 2021M11; ret måneden"
    ),
    ("MAPPE", "--maaned", "2026-07"): f"«reglerne om skærpet tilsyn» {AFSKAFFET}",
    ("MAPPE", "--fra", "2021-12"): (
        "--fra: fundet «2021-12 til 2021-11»; forventet en første måned, der ikke ligger efter den sidste; "
        "byt om på månederne"
    ),
    ("MAPPE", "--fra", "nu"): "--fra: fundet «nu»; forventet en måned som 2021-11 eller 2021M11; ret måneden",
    ("MAPPE", "--til", "2021-10"): (
        "--til: fundet «--maaned 2021-11 og --til 2021-10»; forventet den ene af dem; slet den ene"
    ),
    ("MAPPE", "--format", "xml"): (
        "--format: fundet «xml»; forventet en af tekst, csv, xlsx, parquet, json, kmd; vælg en af dem"
    ),
    ("MAPPE", "--format", "csv"): (
        "--format: fundet «csv»; forventet --ud MAPPE, når der skrives flere filer; tilføj fx --ud resultat"
    ),
    ("MAPPE", "--afrunding", "ned"): "--afrunding: fundet «ned»; forventet en af naermeste, op; vælg en af dem",
    ("MAPPE", "--fortolkning", "K01=mild"): "K01: fundet «mild»; forventet en af ikke_streng, streng; vælg en af dem",
    ("MAPPE", "--kommune", "Hedenstet"): (
        "--kommune: fundet «Hedenstet»; forventet en kommunes navn eller kode; mente du «Hedensted»?"
    ),
    ("MAPPE", "--kommune", "Køge"): (
        "--kommune: fundet «Køge»; forventet en kommune med borgere i målgruppen; ret navnet, eller udelad tilvalget"
    ),
    ("MAPPE", "--kraev", "inspirationskommune"): (
        "--kraev: fundet «inspirationskommune»; forventet --kraev sammen med --benchmark; tilføj --benchmark FIL"
    ),
    ("MAPPE", "--benchmark-periode", "2021QMAT02"): (
        "--benchmark-periode: fundet «2021QMAT02»; forventet --benchmark-periode sammen med --benchmark; "
        "tilføj --benchmark FIL"
    ),
    ("MAPPE", "--fortolkning", "alle", "--diskretionering"): (
        "--diskretionering: fundet «--diskretionering sammen med --fortolkning alle»; forventet den ene af dem: under "
        "alle læsninger nævnes borgerne én for én; slet den ene"
    ),
    ("MAPPE", "--benchmark", "b.csv"): "b.csv: fundet «ingen fil»; forventet en fil, der kan læses; ret stien",
}
"""Arguments beside ``--maaned 2021-11`` (but where they say another month), and what is said."""


@pytest.fixture
def lille(tmp_path: Path) -> str:
    """The small register."""
    return skriv_register(tmp_path / "register")


@pytest.mark.parametrize(("argumenter", "besked"), FORKERT_BRUG.items())
def test_wrong_usage(argumenter: tuple[str, ...], besked: str, koer: Koer, lille: str) -> None:
    """One Danish line each, exit code 2, nothing on standard output."""
    hele = [lille if ord_ == "MAPPE" else ord_ for ord_ in argumenter]
    hele += [] if "--maaned" in argumenter else NOVEMBER

    assert (2, "", f"{besked}\n") == koer("opgoer", *hele)


def test_without_a_month(koer: Koer, lille: str) -> None:
    """The month is never guessed."""
    besked = "--maaned: fundet «ingen måned»; forventet den målte måned; skriv fx --maaned 2021-11\n"

    assert (2, "", besked) == koer("opgoer", lille)


@pytest.mark.parametrize(
    ("maaned", "besked"),
    [
        ("2018-07", "gælder ikke den 2018-07-01: fundet ingen version"),
        ("2018-09", "den 2018-09-01: fundet aftalen fra 2018, hvis tekst herom ikke er set"),
        ("2026-02", "den 2026-02-01: fundet en afskaffelse, hvis dag ingen kilde viser"),
        ("2026-08", "gælder ikke den 2026-08-01: fundet ophævet fra 2026-07-01"),
    ],
)
def test_months_without_the_law(maaned: str, besked: str, koer: Koer, lille: str, tmp_path: Path) -> None:
    """Before it, while it was an agreement, and after it may have ended: refused, and nothing is written."""
    kode, ud, fejl = koer("opgoer", lille, "--maaned", maaned, "--ud", str(tmp_path / "ud"))

    assert (2, "") == (kode, ud)
    assert besked in fejl
    assert not (tmp_path / "ud").exists()


@pytest.mark.parametrize(
    ("maaned", "forbehold"),
    [
        ("2020-12", "- regelsættet «bekendtgørelsen fra december 2019 (begge fokusmål tæller)» er udledt: "),
        (
            "2023-01",
            "- regelsættet «skærpet tilsyn fra 2023 (begge fokusmål igen; ikke efterprøvet)» er ikke efterprøvet",
        ),
    ],
)
def test_the_other_regimes(maaned: str, forbehold: str, koer: Koer, lille: str) -> None:
    """Counted by the law of their month, with what it rests on."""
    kode, ud, fejl = koer("opgoer", lille, "--maaned", maaned)

    assert (0, "") == (kode, fejl)
    assert forbehold in ud


def _tal(koer: Koer, *argumenter: str) -> dict[str, list[dict[str, object]]]:
    kode, ud, _ = koer("opgoer", *argumenter, "--format", "json")
    assert 0 == kode
    tabeller: dict[str, list[dict[str, object]]] = json.loads(ud)
    return tabeller


def _i(raekker: list[dict[str, object]], maaned: str) -> set[tuple[object, ...]]:
    return {
        (r["kommune"], r["fokusmaal"], r["taeller"], r["naevner"], r["uafklaret"])
        for r in raekker
        if r["ydelse"] == "alle" and r["maaned"] == maaned
    }


def test_the_counts_of_the_small_register(koer: Koer, lille: str) -> None:
    """225 hours are met by 225,00 and not by 224,99; exemption from one fokusmål leaves the other; c3 is too new."""
    tabeller = _tal(koer, lille, *NOVEMBER)

    assert {
        ("Hedensted", "samtaler", 1, 2, 0),
        ("Hedensted", "aktiv_indsats", 1, 2, 0),
        ("Aarhus", "samtaler", 0, 1, 0),
        ("Aarhus", "aktiv_indsats", 0, 0, 0),
    } == _i(tabeller["maanedsandele"], "2021-11")
    assert ["Hedensted", "Hedensted", "Aarhus", "Aarhus"] == [r["kommune"] for r in tabeller["fokusmaal"]]


def test_one_hundredth_of_an_hour_more(koer: Koer, tmp_path: Path) -> None:
    """112,50 and 112,50 are 225,00."""
    timer = LILLE["loentimer.csv"].replace("112,49", "112,50")
    mappe = skriv_register(tmp_path / "r", loentimer=timer)

    assert ("Hedensted", "aktiv_indsats", 2, 2, 0) in _i(_tal(koer, mappe, *NOVEMBER)["maanedsandele"], "2021-11")


def test_other_months(koer: Koer, lille: str) -> None:
    """``--fra`` and ``--til`` say the months; ``--maaned`` alone is the last of twelve; a month in another form."""
    tolv = _tal(koer, lille, "--maaned", "2021M11")["maanedsandele"]
    to = _tal(koer, lille, "--fra", "2021-10", "--til", "2021-11")["maanedsandele"]

    assert _tal(koer, lille, *NOVEMBER)["maanedsandele"] == tolv
    assert ["2020-12", *(f"2021-{nr:02}" for nr in range(1, 12))] == sorted({str(r["maaned"]) for r in tolv})
    assert [r for r in tolv if r["maaned"] in {"2021-10", "2021-11"}] == to
    assert to == _tal(koer, lille, "--fra", "2021-10", *NOVEMBER)["maanedsandele"]


def test_one_municipality(koer: Koer, lille: str) -> None:
    """By name or code, and several of them."""
    alle = _tal(koer, lille, *NOVEMBER)
    aarhus = _tal(koer, lille, *NOVEMBER, "--kommune", "Århus")

    assert {"Aarhus"} == {r["kommune"] for tabel in aarhus.values() for r in tabel}
    assert {navn: [r for r in tabel if r["kommune"] == "Aarhus"] for navn, tabel in alle.items()} == aarhus
    begge = ("--kommune", "751", "--kommune", "Hedensted")
    assert alle["fokusmaal"] == _tal(koer, lille, *NOVEMBER, *begge)["fokusmaal"]


def test_without_a_benchmark(koer: Koer) -> None:
    """The figures alone: no category, and no status among the files."""
    kode, ud, fejl = koer("opgoer", str(HEDENSTED), *NOVEMBER)

    assert (0, "") == (kode, fejl)
    assert "666 af 736" in ud
    assert "Status for skærpet tilsyn" not in ud
    assert "status" not in _tal(koer, str(HEDENSTED), *NOVEMBER)


def test_a_benchmark_without_the_municipality(koer: Koer, lille: str) -> None:
    """Aarhus is not in it: its resultatmål is unknown, and no category is guessed."""
    kode, ud, _ = koer("opgoer", lille, *MED_BENCHMARK, "--format", "json")

    status = {post["kommune"]: post for post in json.loads(ud)["status"]}
    assert 0 == kode
    assert "uafklaret" == status["Aarhus"]["kriterier"]["resultatmaal"]
    assert "opfyldt" == status["Hedensted"]["kriterier"]["resultatmaal"]


def test_small_counts_are_hidden(koer: Koer, lille: str) -> None:
    """On request only: every count of the small register is small, and nothing of it comes out."""
    hele = _tal(koer, lille, *NOVEMBER)
    skjult = _tal(koer, lille, *NOVEMBER, "--diskretionering")

    assert {0, 1, 2} == {r["naevner"] for r in hele["maanedsandele"]}
    for navn in ("maanedsandele", "maanedsandele_6mdr"):
        assert len(hele[navn]) == len(skjult[navn])
        assert {(".", ".", ".")} == {(r["taeller"], r["naevner"], r["uafklaret"]) for r in skjult[navn]}
    assert {(None, ".", None)} == {(r["gennemsnit_pct"], r["unikke"], r["unikke_opfyldt"]) for r in skjult["fokusmaal"]}


def test_hidden_counts_leave_the_category(koer: Koer) -> None:
    """The small ydelser of the shipped register are hidden whole rows at a time; its category stands."""
    hele = _tal(koer, str(HEDENSTED), *MED_BENCHMARK)
    skjult = _tal(koer, str(HEDENSTED), *MED_BENCHMARK, "--diskretionering")

    par = list(zip(hele["maanedsandele"], skjult["maanedsandele"], strict=True))
    skjulte = [b for a, b in par if a != b]
    assert 0 < len(skjulte) < len(par)
    assert {(".", ".", ".")} == {(b["taeller"], b["naevner"], b["uafklaret"]) for b in skjulte}
    assert "alle" not in {b["ydelse"] for b in skjulte}
    assert hele["status"] == skjult["status"]


def test_another_reading(koer: Koer) -> None:
    """The chosen reading is named, and the filed status says which it was; an unrelated one is said to be without."""
    kode, ud, _ = koer("opgoer", str(HEDENSTED), *MED_BENCHMARK, "--fortolkning", "K01=streng")

    assert 0 == kode
    assert "- K01 læst som «streng»: " in ud
    (post,) = _tal(koer, str(HEDENSTED), *MED_BENCHMARK, "--fortolkning", "K01=streng")["status"]
    assert {"K01": "streng"} == post["fortolkning"]


def test_another_measuring_day(koer: Koer, tmp_path: Path) -> None:
    """A reading of the citizens changes the counts: b2's ydelse is one day old in November, and so twelve months."""
    ydelser = "borger_id;kommunekode;ydelse;fra_dato;til_dato\nb2;766;sygedagpenge;2020-11-30;\n"
    mappe = skriv_register(tmp_path / "r", ydelser=ydelser)

    def naevner(*valg: str) -> object:
        raekker = _tal(koer, mappe, *NOVEMBER, *valg)["maanedsandele"]
        return [r["naevner"] for r in raekker if r["ydelse"] == "alle" and r["maaned"] == "2021-11"]

    assert [1, 1] == naevner()
    assert naevner() == naevner("--fortolkning", "maaledag=sidste_ydelsesdag")
    assert [1, 1] != naevner("--fortolkning", "maaledag=primo")


def test_every_reading_at_once(koer: Koer) -> None:
    """``--fortolkning alle``: how many citizens under each reading, and on what the municipality depends."""
    kode, ud, _ = koer("opgoer", str(HEDENSTED), *MED_BENCHMARK, "--fortolkning", "alle")

    assert 0 == kode
    (foer, side) = ud.split("\nUnder alle læsninger, november 2021\n")
    assert "Hedensted   Inspirationskommune " in foer
    assert (
        "\nBorgere: Aktiv indsats\n87 af 1.601 borgere har ikke samme udfald under alle 96 kombinationer af læsninger\n"
    ) in side
    raekker = [linje.split() for linje in side.splitlines()]
    assert ["K04", "uger", "662", "59", "0", "880", "18"] in raekker
    assert "- K04: Er seks ugers fuldtidsarbejde (222 timer) nok?\n" in side
    assert "\n1 af 1 kommune har et svar, der afhænger af, hvordan et omtvistet punkt læses\n" in side


def test_each_reading_alone_is_that_reading_chosen(koer: Koer) -> None:
    """The figures of a reading are those that the command gives when it is chosen."""
    alle = _tal(koer, str(HEDENSTED), *NOVEMBER, "--fortolkning", "alle")

    for post in alle["laesninger"]:
        valg = ("--fortolkning", f"{post['punkt']}={post['laesning']}") if post["punkt"] else ()
        (maaned,) = [
            m
            for m in _tal(koer, str(HEDENSTED), *NOVEMBER, *valg)["maanedsandele"]
            if (m["ydelse"], m["fokusmaal"], m["maaned"]) == ("alle", post["fokusmaal"], "2021-11")
        ]
        ventet = (maaned["taeller"], int(str(maaned["naevner"])) - int(str(maaned["taeller"])))
        assert ventet == (post["opfyldt"], post["ikke_opfyldt"])
    assert {"K06", "K04", "a_dagpenge", "maaledag"} == {
        navn
        for post in alle["omtvistede_borgere"]
        if post["fokusmaal"] == "aktiv_indsats"
        for navn in str(post["afhaenger_af"]).split(", ")
    } - {"tilbud_i_vindue", "vindue"}


def test_every_reading_of_some_municipalities(koer: Koer, lille: str, tmp_path: Path) -> None:
    """Their citizens alone are named; every format has the tables."""
    alle = _tal(koer, lille, *NOVEMBER, "--fortolkning", "alle", "--kommune", "Odense")
    _, ud, _ = koer("opgoer", lille, *NOVEMBER, "--fortolkning", "alle", "--ud", str(tmp_path / "ud"))

    assert {"Odense"} == {post["kommune"] for post in alle["omtvistede_borgere"] + alle["omtvistede_kommuner"]}
    assert {"laesninger.csv", "omtvistede_borgere.csv", "omtvistede_kommuner.csv"} <= {
        fil.name for fil in (tmp_path / "ud").iterdir()
    }
    assert "omtvistede_kommuner.csv" in ud


def test_a_choice_of_municipalities_names_fewer_and_counts_the_same(koer: Koer, lille: str) -> None:
    """The citizens are counted over the whole register with and without it, and the page says so."""
    alle = (*NOVEMBER, "--fortolkning", "alle", "--kort")
    helt, kun = (koer("opgoer", lille, *alle, *valg)[1] for valg in ((), ("--kommune", "Odense")))

    def taelt(side: str) -> list[str]:
        return [linje for linje in side.splitlines() if " af 5 borgere " in linje or linje.startswith("maaledag  ")]

    assert len(taelt(helt)) == 6
    assert taelt(helt) == taelt(kun)
    assert any("har ikke samme udfald" in linje for linje in taelt(kun))
    assert ("- under alle læsninger er borgerne talt i hele registret; " in kun) is True
    assert "talt i hele registret" not in helt


@pytest.mark.parametrize(("afrunding", "krav"), [((), "84.4"), (("--afrunding", "op"), "84.5")])
def test_the_requirement_rounded_up(afrunding: tuple[str, ...], krav: str, koer: Koer, tmp_path: Path) -> None:
    """Two of three in January to March: (960 - 200) / 9 = 84,444… in the rest of the year; up is for advice."""
    ydelser = "".join(f"b{nr};766;kontanthjælp;2019-01-01;\n" for nr in range(3))
    samtaler = "".join(f"b{nr};2020-{maaned:02}-15\n" for nr in range(2) for maaned in range(6, 10))
    mappe = skriv_register(
        tmp_path / "r",
        ydelser=f"borger_id;kommunekode;ydelse;fra_dato;til_dato\n{ydelser}",
        samtaler=f"borger_id;dato\n{samtaler}",
    )

    tabeller = _tal(koer, mappe, "--fra", "2020-04", "--til", "2021-03", *afrunding)

    assert {"samtaler": krav, "aktiv_indsats": "kan_ikke_naas"} == {
        r["fokusmaal"]: r["krav"] for r in tabeller["fokusmaal"]
    }


def test_short(koer: Koer) -> None:
    """``--kort``: no months, no reasons."""
    _, hele, _ = koer("opgoer", str(HEDENSTED), *MED_BENCHMARK)
    _, kort, _ = koer("opgoer", str(HEDENSTED), *MED_BENCHMARK, "--kort")

    assert "647 af 748" in hele
    assert "647 af 748" not in kort
    assert "666 af 736" in kort
    assert "derfor: " not in kort


def test_what_the_tables_do_not_cover(koer: Koer, tmp_path: Path) -> None:
    """A table that is not there leaves its fokusmål open, says so, and is never a zero."""
    mappe = tmp_path / "r"
    skriv_register(mappe)
    (mappe / "samtaler.csv").unlink()
    (mappe / "kolonner.toml").unlink()

    kode, ud, _ = koer("opgoer", str(mappe), *NOVEMBER)

    assert 0 == kode
    assert "- samtaler er der ingen oplysninger om: alt, hvad der hviler på dem, er uafklaret\n" in ud
    assert "0 af 2 (+2" in ud
    assert "uafklarede)" in ud
    assert ("Hedensted", "samtaler", 0, 2, 2) in _i(_tal(koer, str(mappe), *NOVEMBER)["maanedsandele"], "2021-11")


@pytest.mark.parametrize("kommando", ["opgoer", "arbejdsliste", "valider", "skabelon", "syntetisk", "forklar"])
def test_without_the_extra(kommando: str, koer: Koer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Which packages are missing and what to install; nothing is read or written."""
    rigtig = util.find_spec
    monkeypatch.setattr(tilvalg, "find_spec", lambda navn: None if navn == "polars" else rigtig(navn))
    maaned = NOVEMBER if kommando in {"opgoer", "arbejdsliste", "forklar"} else ()
    mappe = tmp_path / "findes_ikke"
    if kommando == "forklar":
        skriv_register(mappe)

    kode, ud, fejl = koer(kommando, str(mappe), *maaned, *(("--borger", "a1") if kommando == "forklar" else ()))

    assert (2, "") == (kode, ud)
    assert (
        "registre kræver tilvalget «register»: fundet ikke polars; forventet polars, narwhals, numpy, fastexcel, "
        'xlsxwriter; kør pip install "skaerpet-tilsyn[kommando,register]"\n'
    ) == fejl
    assert kommando == "forklar" or not mappe.exists()
