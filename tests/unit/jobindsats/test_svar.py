"""Saved answers: every form gives the same table, and what is none is said to be none."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.fejl import Datafejl
from skaerpet_tilsyn.jobindsats import Jobindsatstabel, laes_svar
from skaerpet_tilsyn.register import laes_benchmark
from skaerpet_tilsyn.register.skriv import til_csv
from skaerpet_tilsyn.tal import Diskretioneret

if TYPE_CHECKING:
    from collections.abc import Callable

    from skaerpet_tilsyn.jobindsats.vaerdier import Vaerdi

EKSEMPEL = Path(__file__).parents[3] / "examples" / "benchmark_2021QMAT02.csv"


def _laes(tekst: str | bytes, navn: str = "svar") -> Jobindsatstabel:
    with TemporaryDirectory() as mappe:
        fil = Path(mappe) / navn
        fil.write_bytes(tekst.encode() if isinstance(tekst, str) else tekst)
        return laes_svar(fil)


def _komma(vaerdi: Vaerdi) -> str:
    return f"{vaerdi:f}".replace(".", ",") if isinstance(vaerdi, Decimal) else str(vaerdi)


def v2_json(tabel: Jobindsatstabel) -> str:
    """Texts with a decimal comma, below the labels of variables; a dot is withheld."""
    variable = [{"Name": f"v{nr}", "Label": navn} for nr, navn in enumerate(tabel.kolonner)]
    data = [[_komma(vaerdi) for vaerdi in raekke] for raekke in tabel.raekker]
    return f"\ufeff{json.dumps([{'Variables': variable, 'Data': data}], ensure_ascii=False)}"


def powershell(tabel: Jobindsatstabel) -> str:
    """The same, wrapped as PowerShell saves it."""
    return f'{{"value": {v2_json(tabel)[1:]}, "Count": 1}}'


def json_linjer(tabel: Jobindsatstabel) -> str:
    """One object a line: counts as numbers, shares as texts."""

    def celle(vaerdi: Vaerdi) -> str | int | None:
        match vaerdi:
            case Diskretioneret():
                return None
            case Decimal():
                return _komma(vaerdi)
            case _:
                return vaerdi

    poster = [dict(zip(tabel.kolonner, map(celle, raekke), strict=True)) for raekke in tabel.raekker]
    return "\n".join(json.dumps(post, ensure_ascii=False) for post in poster) + "\n\n"


def v3_csv(tabel: Jobindsatstabel) -> bytes:
    """Semicolons; what is withheld is an empty cell."""
    return til_csv(tabel.ark(skjult=None))


FORMER: dict[str, Callable[[Jobindsatstabel], str | bytes]] = {
    "v2 JSON": v2_json,
    "v2 JSON fra PowerShell": powershell,
    "JSON-linjer": json_linjer,
    "v3 JSON": Jobindsatstabel.som_json,
    "CSV med punktum": lambda tabel: til_csv(tabel.ark()),
    "CSV med tomme celler": v3_csv,
}

_BOGSTAVER = st.sampled_from("abcÆøå ()%")
ORD = st.text(_BOGSTAVER, min_size=1, max_size=8).map(lambda t: f"x{t.strip()}").map(lambda t: " ".join(t.split()))
HELE = st.integers(-(10**12), 10**12)
DECIMALER = st.builds(lambda n, d: Decimal(n).scaleb(-d), HELE, st.integers(1, 4))
SKJULT = st.just(Diskretioneret())


@st.composite
def tabeller(draw: st.DrawFn) -> Jobindsatstabel:
    """Some columns of labels, and some of figures, each of one kind."""
    arter = [ORD, *draw(st.lists(st.sampled_from([ORD, HELE, DECIMALER]), min_size=1, max_size=4))]
    navne = draw(st.lists(ORD, min_size=len(arter), max_size=len(arter), unique_by=str.casefold))
    raekker = draw(st.lists(st.tuples(*(art if art is ORD else art | SKJULT for art in arter)), min_size=1, max_size=6))
    return Jobindsatstabel.af(navne, raekker)


@pytest.mark.parametrize("form", FORMER)
@given(tabel=tabeller())
def test_every_form_gives_the_table_back(form: str, tabel: Jobindsatstabel) -> None:
    """Columns, rows and exact values; no value is a float."""
    laest = _laes(FORMER[form](tabel))

    assert (tabel.kolonner, tabel.raekker) == (laest.kolonner, laest.raekker)
    assert not any(isinstance(vaerdi, float) for raekke in laest.raekker for vaerdi in raekke)


@pytest.mark.parametrize("form", FORMER)
def test_the_benchmark_in_every_form(form: str, tmp_path: Path) -> None:
    """The example, also with other programs' line ends; the reader of the benchmark takes every form too."""
    tabel = laes_svar(EKSEMPEL)
    indhold = FORMER[form](tabel)
    fil = tmp_path / "benchmark"
    fil.write_bytes(indhold.encode().replace(b"\n", b"\r\n") if isinstance(indhold, str) else indhold)

    assert tabel == laes_svar(fil)
    assert Decimal("-0.50") == tabel.kolonne(tabel.kolonner[-2])[0]
    assert {(r.kommune, r.forskel_andel, r.placering) for r in laes_benchmark(EKSEMPEL).raekker} == {
        (r.kommune, r.forskel_andel, r.placering) for r in laes_benchmark(fil).raekker
    }


def test_numbers_keep_their_digits() -> None:
    """Whole, with zeros, with a power of ten; codes and labels stay texts."""
    raekker = '["7", 3.0, 1e2, "0101", "8,50"], ["16", 2, -0.5, "12", "+7"]'
    svar = _laes(f'{{"columns": ["Område", "a", "b", "c", "d"], "rows": [{raekker}]}}')

    assert (("16", 2, Decimal("-0.5"), "12", 7), ("7", Decimal("3.0"), Decimal("1E+2"), "0101", Decimal("8.50"))) == (
        svar.raekker
    )
    assert b'["16",2,-0.5,"12",7],\n["7",3.0,100,"0101",8.50]' in svar.som_json()


def test_a_dot_for_decimals_is_told_by_the_column() -> None:
    """One cell that can mean nothing else is enough."""
    assert (("x", Decimal("1.261")), ("y", Decimal("2.5"))) == _laes("a;b\nx;1.261\ny;2.5\n").raekker
    assert (("x", 1261), ("y", Decimal("2.5"))) == _laes("a;b\nx;1.261\ny;2,5\n").raekker


def test_long_and_mixed_texts_are_labels() -> None:
    """A column with anything that is no number is no column of numbers; tabs and commas may separate."""
    lang = "1" * 41

    assert (("x", "1"), ("y", "ukendt")) == _laes("a\tb\nx\t1\ny\tukendt\n").raekker
    assert (("x", lang),) == _laes(f"a,b\nx,{lang}\n").raekker


def test_names_that_stand_twice() -> None:
    """Each column keeps its place under a name of its own; spaces are made single."""
    svar = _laes(" a  b ;a b;;x\nu;1;2;3\n")

    assert ("a b", "a b (2)", "kolonne 3", "x") == svar.kolonner
    assert ("kolonnen «a b» står der flere gange; kolonne 2 hedder her «a b (2)»",) == svar.noter


@pytest.mark.parametrize(
    ("tekst", "besked"),
    [
        ("Forkert nøgle eller nøglen er udløbet.", "fundet «Forkert nøgle eller nøglen er udløbet.»"),
        ('{"code":422,"cause":"Unknown period type: M"}', "fundet «fejl 422: Unknown period type: M»"),
        ('{"columns": [], "rows": []}', "fundet «ingen kolonner»"),
        ('{"columns": ["a"], "rows": []}', "fundet «ingen rækker»"),
        ("a;b\n", "fundet «ingen rækker»"),
        ("<html><body>;", "fundet «en webside»"),
        ("noget andet", "fundet «en linje uden semikolon»"),
        ("", "fundet «en tom fil»"),
        ('{"columns": [', "gyldig JSON"),
        ('{"tabel": []}', "fundet «et objekt»"),
        ('{"columns": ["a", "b"], "rows": [[1], 2]}', "kolonne «rows[0]»: fundet «1 celler»; forventet en liste med 2"),
        ('{"columns": ["a", "b"], "rows": [[1], 2]}', "kolonne «rows[1]»: fundet «et tal»"),
        ('{"columns": ["a"], "rows": [[true], [[]]]}', "kolonne «rows[0].a»: fundet «true»; forventet en tekst"),
        ('{"columns": ["a"], "rows": [[1e99]]}', "fundet «et tal, der er for langt»; forventet et tal på højst 40"),
        (f'{{"columns": ["a"], "rows": [[{"9" * 41}]]}}', "fundet «et tal, der er for langt»"),
        ("a;b\nx;1.261\n", "række 2, kolonne «b»: fundet «1.261»; forventet tal med decimalkomma"),
        ("a;b\nx;1,5\ny;2.5\n", "række 3, kolonne «b»: fundet «2.5»"),
        ("a;b\nx\n", "række 2: fundet «1 celle»"),
        ('a;b\n"x;1\n', "anførselstegn i par"),
        ('{"a": 1}\n{"a": 2}\n{"b": 2}\n[]\n{"a": 1, "c": 2}\n?', "række 3: fundet «en linje uden feltet a»"),
        ('{"a": 1}\n{"b": 2}\n[]\n{"a": 1, "c": 2}\n?', "række 3: fundet «en linje, der ikke er et JSON-objekt»"),
        ('{"a": 1}\n{"b": 2}\n[]\n{"a": 1, "c": 2}\n?', "række 4: fundet «en linje med feltet c»"),
        ('{"a": 1}\n{"b": 2}\n[]\n{"a": 1, "c": 2}\n?', "række 5: fundet «en linje, der ikke er et JSON-objekt»"),
    ],
)
def test_what_is_no_table(tekst: str, besked: str) -> None:
    """File, place, what was found, what was expected, what to do."""
    with pytest.raises(Datafejl) as fejl:
        _laes(tekst)

    assert str(fejl.value).startswith("svar")
    assert besked in str(fejl.value)


@given(st.binary(max_size=80) | st.text(max_size=80).map(str.encode))
def test_any_bytes_are_a_table_or_an_error(indhold: bytes) -> None:
    """Never anything else."""
    try:
        svar = _laes(indhold)
    except Datafejl:
        return
    assert svar.raekker


_NAVNE = st.sampled_from(["columns", "rows", "Variables", "Data", "Label", "value", "code", "cause", "a"])
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda dele: st.lists(dele, max_size=3) | st.dictionaries(_NAVNE, dele, max_size=3),
    max_leaves=8,
)


@given(_JSON)
def test_any_json_is_a_table_or_an_error(indhold: object) -> None:
    """Never anything else."""
    try:
        svar = _laes(json.dumps(indhold))
    except Datafejl:
        return
    assert svar.raekker
