"""The published benchmark in its four forms, and what is odd about one."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.fakta import Benchmark
from skaerpet_tilsyn.fakta.tryk import Afgoerelsesgrundlag
from skaerpet_tilsyn.register import I_ALT, Benchmarkraekke, Rullendeaar, laes_benchmark
from skaerpet_tilsyn.tal import Diskretioneret, Interval, Udfald

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Skriv = Callable[[str, str | bytes], Path]

ANTAL = "Forventet og faktisk antal fuldtidspersoner på offentlig forsørgelse: "
ANDEL = "Forventet og faktisk andel fuldtidspersoner på offentlig forsørgelse: "
KOLONNER = (
    "Periode",
    "Ydelsesgrupper",
    f"{ANTAL}Forventet antal",
    f"{ANTAL}Faktisk antal",
    f"{ANTAL}Forskel mellem forventet og faktisk antal",
    f"{ANDEL}Forventet andel (pct.)",
    f"{ANDEL}Faktisk andel (pct.) ",
    f"{ANDEL}Forskel  mellem forventet og faktisk andel (pct. point)",
    "Placering på benchmarkranglisten",
)
HILLEROED = ("Hillerød", "2021QMAT02", I_ALT, "2650", "2490", "-160", "8,05", "7,55", "-0,50", "9")
KOEGE = ("Køge", "2021QMAT02", I_ALT, "3640", "3650", "10", "9,28", "9,31", "0,03", "55")
KORT = (
    "Area;Periode;Ydelsesgrupper;Forventet andel (pct.);Faktisk andel (pct.);"
    "Forskel mellem forventet og faktisk andel (pct. point)"
)


def _v2_csv(omraade: str = "Area") -> str:
    return "\n".join(";".join(raekke) for raekke in ((omraade, *KOLONNER), HILLEROED, KOEGE)) + "\n"


def _v2_json() -> str:
    navne = ("Area", *KOLONNER)
    variable = [{"Name": f"v{nr}", "Label": navn} for nr, navn in enumerate(navne)]
    return json.dumps([{"Variables": variable, "Data": [HILLEROED, KOEGE]}], ensure_ascii=False)


def _v3_json() -> str:
    raekker = [
        ["Hillerød", "2021QMAT02", I_ALT, 2650, 2490, -160, 8.05, 7.55, -0.5, 9],
        ["Køge", "2021QMAT02", I_ALT, 3640, 3650, 10, 9.28, 9.31, 0.03, 55],
    ]
    return json.dumps({"columns": ["Område", *KOLONNER], "rows": raekker})


FORMER = {
    "v2.csv": _v2_csv(),
    "v2.json": _v2_json(),
    "v3.csv": _v2_csv("Område"),
    "v3_punktum.csv": _v2_csv("Område").replace(",", "."),
    "v3.json": _v3_json(),
    "bom.json": "\ufeff" + _v3_json(),
    "bom.csv": "\ufeff" + _v2_csv(),
}


@pytest.mark.parametrize("navn", FORMER)
def test_the_same_table_in_each_form(skriv: Skriv, navn: str) -> None:
    """Numbers of JSON lose their last zeros, but the table has two decimals all the same."""
    tabel = laes_benchmark(skriv(navn, FORMER[navn]))

    assert navn == tabel.fil
    assert () == tabel.noter
    assert tabel.raekker[0] == Benchmarkraekke(
        kommunekode="219",
        kommune="Hillerød",
        periode=Rullendeaar(2021, 2),
        gruppe=I_ALT,
        forskel=Benchmark(
            forskel=Interval.omkring(Fraction("-0.5"), Fraction("0.01"), med_enderne=False),
            trykt="-0,50",
            periode="2021QMAT02",
        ),
        forskel_andel=Fraction("-0.5"),
        faktisk_andel=Fraction("7.55"),
        forventet_andel=Fraction("8.05"),
        forskel_antal=-160,
        faktisk_antal=2490,
        forventet_antal=2650,
        placering=9,
    )
    assert ["219", "259"] == [raekke.kommunekode for raekke in tabel.raekker]


def test_the_prints_decide_as_they_stand(skriv: Skriv) -> None:
    """On the published basis a difference is a point."""
    tabel = laes_benchmark(skriv("a.json", _v3_json()), grundlag=Afgoerelsesgrundlag.OFFENTLIGGJORT)

    assert Interval.praecis(Fraction("-0.5")) == tabel.raekker[0].forskel.forskel


@pytest.mark.parametrize(
    ("forskel", "trykt", "udfald"),
    [("0", "0,00", Udfald.UAFKLARET), ("-0.01", "-0,01", Udfald.OPFYLDT), ("0.005", "0,005", Udfald.IKKE_OPFYLDT)],
)
def test_signs(skriv: Skriv, forskel: str, trykt: str, udfald: Udfald) -> None:
    """Only 0,00 is undecided; a print with more decimals is narrower."""
    navne = ["Område", "Periode", "Ydelsesgrupper", "Forskel mellem forventet og faktisk andel"]
    tekst = json.dumps({"columns": navne, "rows": []}).replace("[]", f'[["Køge", "2021QMAT02", "{I_ALT}", {forskel}]]')
    (raekke,) = laes_benchmark(skriv("a.json", tekst)).raekker

    assert trykt == raekke.forskel.trykt
    assert isinstance(raekke.forskel.forskel, Interval)
    assert udfald == raekke.forskel.forskel.hoejst(0)


@pytest.mark.parametrize("navn", ["a.json", "a.csv"])
def test_withheld_figures(skriv: Skriv, navn: str) -> None:
    """Null and an empty cell are withheld: not zero, and not an error."""
    tomme = {
        "a.json": json.dumps({"columns": ["Område", *KOLONNER], "rows": [["Læsø", "2021QMAT02", I_ALT, *[None] * 7]]}),
        "a.csv": f"{';'.join(('Område', *KOLONNER))}\nLæsø;2021QMAT02;{I_ALT};;.;..;-;;.;\n",
    }
    (raekke,) = laes_benchmark(skriv(navn, tomme[navn])).raekker

    assert Benchmark(forskel=Diskretioneret(), trykt=".", periode="2021QMAT02") == raekke.forskel
    assert [None] * 7 == [
        raekke.forskel_andel,
        raekke.faktisk_andel,
        raekke.forventet_andel,
        raekke.forskel_antal,
        raekke.faktisk_antal,
        raekke.forventet_antal,
        raekke.placering,
    ]


def test_the_difference_alone_is_enough(skriv: Skriv) -> None:
    """Measures that were not asked for are None."""
    tekst = f"Area;Periode;Ydelsesgrupper;Forskel mellem forventet og faktisk andel\nKøge;2021QMAT2;{I_ALT};0,03\n"
    (raekke,) = laes_benchmark(skriv("a.csv", tekst)).raekker

    assert ("0,03", None, None) == (raekke.forskel.trykt, raekke.faktisk_andel, raekke.placering)


def test_areas_that_are_no_municipality_are_left_out(skriv: Skriv) -> None:
    """With a notice that names each of them once."""
    raekker = (
        f"Hele landet;2021QMAT02;{I_ALT};9,00;9,00;0,00",
        f"RAR Sjælland;2021QMAT02;{I_ALT};9,00;9,00;0,00",
        f"Køge;2021QMAT02;{I_ALT};9,28;9,31;0,03",
        f"Hele landet;2021QMAT02;{I_ALT};9,00;9,00;0,00",
    )
    tabel = laes_benchmark(skriv("a.csv", "\n".join((KORT, *raekker))))

    assert ["259"] == [raekke.kommunekode for raekke in tabel.raekker]
    assert ("områder, der ikke er kommuner, er ikke med: Hele landet, RAR Sjælland (rækker: 3)",) == tabel.noter


@pytest.mark.parametrize(
    ("kopier", "steder"),
    [
        (1, "række 3"),
        (5, "række 3, række 4, række 5, række 6, række 7"),
        (7, "række 3, række 4, række 5, række 6, række 7 og 2 mere"),
    ],
)
def test_exact_copies_count_once(skriv: Skriv, kopier: int, steder: str) -> None:
    """A file that was fetched twice is the same table, with a notice."""
    raekke = f"Køge;2021QMAT02;{I_ALT};9,28;9,31;0,03"
    tabel = laes_benchmark(skriv("a.csv", "\n".join((KORT, *[raekke] * (kopier + 1)))))

    assert 1 == len(tabel.raekker)
    assert (f"rækker, der gentager en anden række, er talt med én gang: {steder}",) == tabel.noter


def test_differences_that_are_no_differences(skriv: Skriv) -> None:
    """Actual minus expected, exactly: 8,28 - 8,47 is -0,19 and nothing beside it."""
    kolonner = f"{KORT};Forventet antal;Faktisk antal;Forskel mellem forventet og faktisk antal"
    raekker = (
        f"Hedensted;2021QMAT02;{I_ALT};8,47;8,28;-0,19;2490;2440;-50",
        f"Køge;2021QMAT02;{I_ALT};9,28;9,31;0,04;3640;3650;10",
        f"Faxe;2021QMAT02;{I_ALT};9,28;9,31;0,03;3640;3650;-10",
        f"Lejre;2021QMAT02;{I_ALT};.;9,31;0,47;.;3650;-10",
        f"Samsø;2021QMAT02;{I_ALT};9,31;.;0,47;3650;.;-10",
        f"Fanø;2021QMAT02;{I_ALT};9,31;9,31;.;3650;3650;.",
    )
    tabel = laes_benchmark(skriv("a.csv", "\n".join((kolonner, *raekker))))

    assert 6 == len(tabel.raekker)
    assert (
        "forskellen i andel er ikke faktisk minus forventet: række 3",
        "forskellen i antal er ikke faktisk minus forventet: række 4",
    ) == tabel.noter


def test_unknown_columns_are_a_notice(skriv: Skriv) -> None:
    """The rest of the table is read."""
    tekst = f"{KORT};Gruppe: Noget andet\nKøge;2021QMAT02;{I_ALT};9,28;9,31;0,03;1\n"

    assert ("kolonnen «Gruppe: Noget andet» kendes ikke og er ikke læst",) == laes_benchmark(
        skriv("a.csv", tekst)
    ).noter


def test_a_variable_without_label_is_no_column(skriv: Skriv) -> None:
    """Whatever stands there instead of an object."""
    etiketter = ["Area", "Periode", "Ydelsesgrupper", "Forskel mellem forventet og faktisk andel"]
    variable: list[object] = [*({"Label": etiket} for etiket in etiketter), {"Name": "x"}, 7]
    tekst = json.dumps([{"Variables": variable, "Data": [["Køge", "2021QMAT02", I_ALT, "0,03", "y", "z"]]}])

    assert "0,03" == laes_benchmark(skriv("a.json", tekst)).raekker[0].forskel.trykt
