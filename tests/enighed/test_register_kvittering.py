"""What became of the rows: read, used, left out and why, counted by hand for tables with anything in them."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Final, TypeAlias

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from skaerpet_tilsyn import Maaned, laes, opgoer
from skaerpet_tilsyn.fakta.ydelser import YDELSER
from tests.registerstrategier import registre
from tests.registertabeller import i_register, med_ydelser, opsaetning_af, tabeller_af

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.register.tabeller.opsaetning import Opsaetning
    from skaerpet_tilsyn.register.tabeller.registerdel import Registerdel
    from tests.registertabeller import Celle, Rammer

    Raekke: TypeAlias = tuple[Celle, ...]

NOV: Final = Maaned(2021, 11)
FREMMED: Final = "fremmed"
FAERRE = settings(max_examples=settings().max_examples // 2)
"""Each example is a register, written and read."""


@st.composite
def rodede(draw: st.DrawFn) -> tuple[Rammer, Opsaetning]:
    """Tables with copies of rows, rows about strangers, and rows in any order."""
    hvem = draw(registre(hoejst=3))
    tabeller = tabeller_af(i_register(hvem))
    ud: Rammer = {}
    for navn, tabel in tabeller.items():
        kopier = draw(st.lists(st.integers(0, tabel.height - 1), max_size=4)) if tabel.height else []
        fremmede = draw(st.lists(st.integers(0, tabel.height - 1), max_size=3)) if tabel.height else []
        hele = pl.concat([tabel, tabel[kopier]])
        if navn != "ydelser":
            hele = pl.concat([hele, tabel[fremmede].with_columns(borger_id=pl.lit(FREMMED))])
        ud[navn] = hele[draw(st.permutations(range(hele.height)))] if hele.height else hele
    return ud, opsaetning_af(med_ydelser(hvem[0].daekning), ud)


def _kopier(raekker: Sequence[Raekke]) -> int:
    return len(raekker) - len(set(raekker))


def _i_flere_kommuner(ydelser: Sequence[Raekke]) -> int:
    """Rows that overlap an earlier one of the same person and ydelse in another kommune."""
    orden = sorted(ydelser, key=lambda r: r[3] if isinstance(r[3], date) else date.max)
    antal = 0
    for nr, (person, kommune, ydelse, fra, *_) in enumerate(orden):
        tidligere = [r for r in orden[:nr] if (r[0], r[2]) == (person, ydelse) and r[1] != kommune]
        antal += any(not isinstance(r[4], date) or (isinstance(fra, date) and fra <= r[4]) for r in tidligere)
    return antal


def _ventet(tabeller: Rammer) -> dict[str, dict[str, int]]:
    """What the account must say of each table; what is zero is not there."""
    ud: dict[str, Counter[str]] = {}
    kendte = set(tabeller["ydelser"]["borger_id"])
    for navn, tabel in tabeller.items():
        raekker: list[Raekke] = tabel.rows()
        om_kendte = [r for r in raekker if r[0] in kendte]
        sagt = ud[navn] = Counter(laest=len(raekker), uden_ydelser=len(raekker) - len(om_kendte))
        if navn == "loentimer":
            brugte = [r for r in om_kendte if r[3] != "nej"]
            sagt["ikke_ordinaer"] = len(om_kendte) - len(brugte)
            sagt["gentaget"] = _kopier(brugte)
            sagt["ukendt_timetal"] = sum(r[2] is None for r in brugte)
        else:
            brugte = list(dict.fromkeys(om_kendte))
            sagt["kopi"] = _kopier(om_kendte)
        if navn == "ydelser":
            sagt["uden_for_maalgruppen"] = sum(r[2] not in YDELSER for r in brugte)
            sagt["flere_kommuner"] = _i_flere_kommuner(brugte)
        sagt["brugt"] = len(brugte)
    return {navn: {hvad: antal for hvad, antal in sagt.items() if antal} for navn, sagt in ud.items()}


def _raekker_i_blokke(del_: Registerdel) -> Counter[str]:
    antal: Counter[str] = Counter()
    for blok in del_.blokke():
        antal.update(
            ydelser=blok.ydelser.person.size,
            samtaler=blok.samtaler.person.size,
            tilbud=blok.tilbud.person.size,
            loentimer=blok.timer.person.size,
            fritagelser=blok.fritagelser.person.size,
        )
    return antal


@FAERRE
@given(data=rodede())
def test_every_row_is_accounted_for(data: tuple[Rammer, Opsaetning]) -> None:
    """Each reason and each remark, the rows that are used, and as many rows as that in the blocks."""
    tabeller, opsaetning = data
    register = laes(tabeller, opsaetning)
    kvittering = register.kontroller()
    fundet = {
        navn: {
            hvad: antal
            for hvad, antal in {"laest": t.laest, "brugt": t.brugt, **t.udeladt, **t.bemaerket}.items()
            if antal
        }
        for navn, t in kvittering.tabeller.items()
    }

    assert _ventet(tabeller) == fundet
    assert tabeller["ydelser"]["borger_id"].n_unique() == kvittering.borgere
    assert all(t.laest == t.brugt + sum(t.udeladt.values()) for t in kvittering.tabeller.values())
    (i_blokke,) = register.hver(_raekker_i_blokke)
    assert {navn: t.brugt for navn, t in kvittering.tabeller.items() if t.brugt} == {
        navn: antal for navn, antal in i_blokke.items() if antal
    }


@FAERRE
@given(data=rodede())
def test_what_is_left_out_changes_nothing(data: tuple[Rammer, Opsaetning]) -> None:
    """The same figures from the tables without those rows."""
    tabeller, opsaetning = data
    kendte = tabeller["ydelser"]["borger_id"].unique().implode()
    rene = {
        navn: tabel.filter(pl.col("borger_id").is_in(kendte)).filter(
            pl.col("ordinaer") != "nej" if navn == "loentimer" else pl.lit(value=True)
        )
        for navn, tabel in tabeller.items()
    }
    rene = {navn: tabel if navn == "loentimer" else tabel.unique() for navn, tabel in rene.items()}

    assert opgoer(laes(rene, opsaetning), maaned=NOV).opgoerelse == (
        opgoer(laes(tabeller, opsaetning), maaned=NOV).opgoerelse
    )


def _ydelser(*raekker: tuple[str, str, str, str | None]) -> pl.DataFrame:
    """On kontanthjælp: who, where, from and to."""
    return pl.DataFrame(
        [(hvem, kommune, "kontanthjaelp", fra, til) for hvem, kommune, fra, til in raekker],
        schema=dict.fromkeys(("borger_id", "kommunekode", "ydelse", "fra_dato", "til_dato"), pl.String),
        orient="row",
    )


def _linjer(**tabeller: pl.DataFrame) -> list[str]:
    return list(laes(tabeller).kontroller().linjer())


def test_the_words() -> None:
    """What an analyst reads of copies, strangers, hours that do not count, and two kommuner at once."""
    timer = pl.DataFrame(
        {
            "borger_id": ["a", "a", "a", "x", "a"],
            "maaned": ["2021-01"] * 5,
            "timer": ["10", "10", "", "1", "7"],
            "ordinaer": ["ja", "ja", "", "ja", "nej"],
        }
    )
    samtaler = pl.DataFrame({"borger_id": ["a", "a", "a"], "dato": ["2021-01-01"] * 3, "kontaktform": ["", "", "brev"]})
    ydelser = _ydelser(("a", "766", "2020-01-01", "2020-06-30"), ("a", "615", "2020-06-30", None))

    assert [
        "1 borger i ydelser",
        ("ydelser: 2 rækker læst, 2 brugt, 1 på samme ydelse som i en anden kommune samme dag (lagt sammen)"),
        "samtaler: 3 rækker læst, 2 brugt, 1 udeladt (nøjagtige kopier af en anden række)",
        (
            "loentimer: 5 rækker læst, 3 brugt, 1 udeladt (om personer, der ikke står i ydelser), "
            "1 udeladt (timer, der ikke er ordinære), 1 med ukendt timetal, "
            "1 gentager en anden række nøjagtigt og er talt med"
        ),
    ] == _linjer(ydelser=ydelser, samtaler=samtaler, loentimer=timer)


def test_adjacent_periods_are_not_two_kommuner_at_once() -> None:
    """One ends the day before the other begins."""
    ydelser = _ydelser(("a", "766", "2020-01-01", "2020-06-29"), ("a", "615", "2020-06-30", None))

    assert ["1 borger i ydelser", "ydelser: 2 rækker læst, 2 brugt"] == _linjer(ydelser=ydelser)


def test_rows_that_differ_in_a_column_nobody_knows_are_no_copies() -> None:
    """Two conversations on a day, each with its number."""
    samtaler = pl.DataFrame({"borger_id": ["a", "a"], "dato": ["2021-01-01"] * 2, "sagsnr": [1, 2]})
    ydelser = _ydelser(("a", "766", "2020-01-01", None))

    assert [
        "1 borger i ydelser",
        "ydelser: 1 række læst, 1 brugt",
        "samtaler: 2 rækker læst, 2 brugt",
        "samtaler: kolonnen «sagsnr» kendes ikke og er ikke læst",
    ] == _linjer(ydelser=ydelser, samtaler=samtaler)


def test_equal_hours_all_count() -> None:
    """Two jobs with the same hours are two jobs."""
    timer = pl.DataFrame({"borger_id": ["a", "a"], "maaned": ["2021-11"] * 2, "timer": ["112,50"] * 2})
    tabeller = {"ydelser": _ydelser(("a", "766", "2015-01-01", None)), "loentimer": timer}
    svar = {r.maaned: r.svar.taeller for r in opgoer(tabeller, maaned=NOV).opgoerelse.raekker if r.ydelse == "alle"}

    assert 1 == svar[NOV]


def test_ids_that_look_like_cpr_numbers() -> None:
    """A warning, once for each person, and never the number."""
    med = _ydelser(("010190-1234", "766", "2020-01-01", None), ("010190-1234", "766", "2021-01-01", None))
    linjer = _linjer(ydelser=med)

    assert linjer[-1].startswith("ADVARSEL: 1 borger_id ligner CPR-numre; ")
    assert not any("010190" in linje for linje in linjer)
