"""Tables of person-months that cannot be read are refused; those that can come back with a column a rule."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from attrs import evolve

from skaerpet_tilsyn.fakta import Borger
from skaerpet_tilsyn.fejl import Datafejl, RegelIkkeGaeldende
from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_AKTIV_INDSATS, HAR_SAMTALER, NAEVNER_AKTIV
from skaerpet_tilsyn.katalog.maalgruppe import kilder
from skaerpet_tilsyn.katalog.maalgruppe.stoerrelser import FRITAGET_AKTIV
from skaerpet_tilsyn.laesning.kolonner.paatabel import med_udfald
from skaerpet_tilsyn.udtryk import Egenskab
from tests.borgerbetingelser import liste
from tests.personmaanedstabeller import BIBLIOTEKER, i_pandas
from tests.strategier import RET

if TYPE_CHECKING:
    from tests.personmaanedstabeller import Regler

AKTIV = {"aktiv": HAR_AKTIV_INDSATS}
I_NAEVNEREN = {"i": NAEVNER_AKTIV}
HELTAL = "forventet hele tal (timer som hundrededele); lav kolonnen om til heltal; i pandas med tomme celler til Int64"
JA_NEJ = (
    "forventet «ja» og «nej» som tekst, eller sandhedsværdier; "
    "lav kolonnen om; i pandas med tomme celler til string eller boolean"
)
INGEN = "fundet «ingen kolonne»; forventet kolonnen, fordi reglerne læser den; tilføj kolonnen"
SANDHED = "forventet sandhedsværdier; lav kolonnen om til sandhedsværdier; i pandas med tomme celler til boolean"
hvert_bibliotek = pytest.mark.parametrize("bibliotek", BIBLIOTEKER)


def medlem(**kolonner: list[bool | None] | list[int] | list[str] | list[str | None]) -> pl.DataFrame:
    """Three members of the målgruppe, unless told otherwise."""
    return pl.DataFrame(
        {"anciennitet": [12] * 3, "ydelse": ["kontanthjaelp"] * 3, "fritaget_aktiv": ["nej"] * 3, **kolonner}
    )


def fejl_i(tabel: pl.DataFrame, bibliotek: str, regler: Regler) -> list[str]:
    """The lines of the refusal."""
    with pytest.raises(Datafejl) as fejl:
        BIBLIOTEKER[bibliotek](tabel, regler, RET)
    return str(fejl.value).splitlines()


@hvert_bibliotek
def test_binary_floats_are_refused(bibliotek: str) -> None:
    """Whatever numbers they hold: a sum of floats may have come down on the wrong side of 225."""
    tabel = pl.DataFrame({"tilbud_12": [0, 0], "timer_12": [22_500.0, 22_499.0]})

    assert [f"tabellen, kolonne «timer_12»: fundet «Float64»; {HELTAL}"] == fejl_i(tabel, bibliotek, AKTIV)


@hvert_bibliotek
def test_all_that_is_wrong_is_said_at_once(bibliotek: str) -> None:
    """Missing columns, and columns of other kinds, each once however many comparisons read them."""
    tabel = pl.DataFrame({"anciennitet": ["12"], "fritaget_aktiv": [0], "samtaler_12_kendt": ["ja"]})

    assert [
        f"tabellen, kolonne «samtaler_12»: {INGEN}",
        f"tabellen, kolonne «samtaler_12_kendt»: fundet «String»; {SANDHED}",
        f"tabellen, kolonne «ydelse»: {INGEN}",
        f"tabellen, kolonne «anciennitet»: fundet «String»; {HELTAL}",
        f"tabellen, kolonne «fritaget_aktiv»: fundet «Int64»; {JA_NEJ}",
    ] == fejl_i(tabel, bibliotek, {"samtaler": HAR_SAMTALER, **I_NAEVNEREN, "igen": ~NAEVNER_AKTIV})


@hvert_bibliotek
@pytest.mark.parametrize(("ydelser", "fundet"), [([1, 0, 0], "Int64"), ([True, False, True], "Boolean")])
def test_numbers_and_truth_values_are_no_ydelse(bibliotek: str, ydelser: list[int], fundet: str) -> None:
    """They are refused instead of being taken for another ydelse than those of the målgruppe."""
    assert [f"tabellen, kolonne «ydelse»: fundet «{fundet}»; forventet tekst; lav kolonnen om til tekst"] == fejl_i(
        medlem(ydelse=ydelser), bibliotek, I_NAEVNEREN
    )


def test_truth_values_among_empty_cells_in_a_column_of_pandas_objects() -> None:
    """They are refused: compared with texts, nobody would be exempted."""
    tabel = pd.DataFrame(
        {"anciennitet": [12, 12, 12], "ydelse": ["kontanthjaelp"] * 3, "fritaget_aktiv": [True, False, None]}
    )

    with pytest.raises(Datafejl) as fejl:
        med_udfald(tabel, I_NAEVNEREN, RET)
    assert f"tabellen, kolonne «fritaget_aktiv»: fundet «Object»; {JA_NEJ}" == str(fejl.value)
    igen = med_udfald(tabel.astype({"fritaget_aktiv": "boolean"}), I_NAEVNEREN, RET)
    assert [False, True] == igen["i"].tolist()[:2]
    assert pd.isna(igen["i"].tolist()[2])


@hvert_bibliotek
def test_exemptions_as_texts_and_as_truth_values(bibliotek: str) -> None:
    """Empty cells, and texts that are neither yes nor no, are unknown."""
    som_tekst = medlem(fritaget_aktiv=["ja", "nej", None])
    som_sandhed = medlem(fritaget_aktiv=[True, False, None])
    udfald = BIBLIOTEKER[bibliotek]

    assert {"i": [False, True, None]} == udfald(som_tekst, I_NAEVNEREN, RET) == udfald(som_sandhed, I_NAEVNEREN, RET)
    assert {"i": [None, None, None]} == udfald(medlem(fritaget_aktiv=["Ja", "0", ""]), I_NAEVNEREN, RET)
    ikke = {"n": FRITAGET_AKTIV.en_af(liste("nej")), "begge": FRITAGET_AKTIV.en_af(liste("ja", "nej"))}
    assert {"n": [False, True, None], "begge": [True, True, None]} == udfald(som_sandhed, ikke, RET)
    assert {"n": [False, True, None], "begge": [True, True, None]} == udfald(som_tekst, ikke, RET)


@hvert_bibliotek
def test_ydelser(bibliotek: str) -> None:
    """Those of the målgruppe, others, none, and what is no ydelse's name here: unknown."""
    ydelser = ["a_dagpenge", "foertidspension", "ingen", "kontanthjælp", None]
    tabel = pl.DataFrame({"anciennitet": [12] * 5, "ydelse": ydelser, "fritaget_aktiv": ["nej"] * 5})

    assert {"i": [True, False, False, None, None]} == BIBLIOTEKER[bibliotek](tabel, I_NAEVNEREN, RET)


@pytest.mark.parametrize("type_", [pl.Categorical(), pl.Enum(["kontanthjaelp", "ja", "nej"])])
@pytest.mark.parametrize("bibliotek", ["polars", "polars, dovent", "pyarrow", "duckdb"])
def test_categories_are_texts(bibliotek: str, type_: pl.DataType) -> None:
    """As registers often have them."""
    tabel = medlem(fritaget_aktiv=["ja", "nej", None]).cast({"ydelse": type_, "fritaget_aktiv": type_})

    assert {"i": [False, True, None]} == BIBLIOTEKER[bibliotek](tabel, I_NAEVNEREN, RET)


@hvert_bibliotek
@pytest.mark.parametrize("type_", [pl.Int16(), pl.Int32(), pl.Int64(), pl.UInt16(), pl.UInt64()])
def test_whole_numbers_of_any_width(bibliotek: str, type_: pl.DataType) -> None:
    """The limit is hit exactly, also where it is not a number of a narrow column of counts."""
    tabel = pl.DataFrame(
        {"tilbud_12": pl.Series([0, 0, 1, None], dtype=pl.Int8), "timer_12": [22_499, 22_500, 0, 0]},
        schema_overrides={"timer_12": type_},
    )
    smal = tabel.with_columns(timer_12=pl.Series([127, 0, 0, -128], dtype=pl.Int8))
    udfald = BIBLIOTEKER[bibliotek]

    assert {"aktiv": [False, True, True, None]} == udfald(tabel, AKTIV, RET)
    assert {"aktiv": [False, False, True, None]} == udfald(smal, AKTIV, RET)


@hvert_bibliotek
def test_lower_bounds(bibliotek: str) -> None:
    """Where it is not known to be all, a number settles only what it is enough for."""
    timer = [22_499, 22_500, 22_499, 22_500, 22_499, None]
    kendt = [True, True, False, False, None, True]
    tabel = pl.DataFrame({"tilbud_12": [0] * 6, "timer_12": timer})

    assert {"aktiv": [False, True, None, True, None, None]} == BIBLIOTEKER[bibliotek](
        tabel.with_columns(timer_12_kendt=pl.Series(kendt)), AKTIV, RET
    )
    assert {"aktiv": [False, True, False, True, False, None]} == BIBLIOTEKER[bibliotek](tabel, AKTIV, RET)


def test_the_table_keeps_its_kind_and_its_columns() -> None:
    """What is lazy stays lazy; the table given is not changed."""
    tabel = pl.DataFrame({"borger": ["a"], "tilbud_12": [1], "timer_12": [0]})
    ventet = [*tabel.columns, "aktiv"]
    dovent, relation = tabel.lazy(), duckdb.from_arrow(tabel.to_arrow())
    i_pandas_, i_arrow = i_pandas(tabel), tabel.to_arrow()
    dovent_svar: pl.LazyFrame = med_udfald(dovent, AKTIV, RET)
    relation_svar: duckdb.DuckDBPyRelation = med_udfald(relation, AKTIV, RET)
    pandas_svar: pd.DataFrame = med_udfald(i_pandas_, AKTIV, RET)
    arrow_svar: pa.Table = med_udfald(i_arrow, AKTIV, RET)

    assert (pl.LazyFrame, ventet) == (type(dovent_svar), dovent_svar.collect_schema().names())
    assert (duckdb.DuckDBPyRelation, ventet) == (type(relation_svar), relation_svar.columns)
    assert (pd.DataFrame, ventet) == (type(pandas_svar), pandas_svar.columns.tolist())
    assert (pa.Table, ventet) == (type(arrow_svar), arrow_svar.column_names)
    assert ventet == med_udfald(tabel, AKTIV, RET).columns
    assert tabel.columns == i_pandas_.columns.tolist() == relation.columns == i_arrow.column_names


@hvert_bibliotek
def test_properties_of_ones_own(bibliotek: str) -> None:
    """Any text is known, and no other kind of column is read."""
    koen = Egenskab(navn="koen", titel="køn", emne=Borger, kilde=kilder.YDELSER)
    regler = {"k": koen.en_af(liste("kvinde"))}

    assert {"k": [True, False, None]} == BIBLIOTEKER[bibliotek](
        pl.DataFrame({"koen": ["kvinde", "mand", None]}), regler, RET
    )
    assert ["tabellen, kolonne «koen»: fundet «Int64»; forventet tekst; lav kolonnen om til tekst"] == fejl_i(
        pl.DataFrame({"koen": [1]}), bibliotek, regler
    )


def test_rules_that_are_not_in_force() -> None:
    """It is said before anything is computed."""
    foer = evolve(RET, dato=date(2019, 12, 19))

    with pytest.raises(RegelIkkeGaeldende):
        med_udfald(pl.DataFrame({"samtaler_12": [4]}), {"s": HAR_SAMTALER}, foer)


def test_no_rules_and_no_rows() -> None:
    """The table as it is; a column of nothing."""
    tabel = pl.DataFrame({"samtaler_12": [4]})

    assert tabel.equals(med_udfald(tabel, {}, RET))
    assert {"samtaler_12": [], "s": []} == med_udfald(tabel.head(0), {"s": HAR_SAMTALER}, RET).to_dict(as_series=False)
