"""Registers that are read in parts, in any order of rows, give what they give in one piece."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

import polars as pl
import pytest

from skaerpet_tilsyn import Maaned, Opgjort, Opgoerelse, arbejdsliste, laes, opgoer, syntetisk
from skaerpet_tilsyn.fejl import Datafejl
from skaerpet_tilsyn.register.tabeller import registerdel, udsnit
from skaerpet_tilsyn.register.tabeller.cifre import Form
from skaerpet_tilsyn.register.tabeller.personer import personnumre
from skaerpet_tilsyn.register.tabeller.typede import hele_dele

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    Rammer = Mapping[str, pl.DataFrame]

NOV: Final = Maaned(2021, 11)
ANTAL: Final = 700


@pytest.fixture(scope="module")
def rammer() -> Rammer:
    """Made-up persons, with a copy, a stranger and a moved row among the rest."""
    tabeller = dict(syntetisk(ANTAL, froe=7, fra=Maaned(2019, 1), til=Maaned(2021, 12)))
    samtaler = tabeller["samtaler"]
    fremmed = samtaler.head(1).with_columns(borger_id=pl.lit(10_000_000, pl.Int64))
    tabeller["samtaler"] = pl.concat([samtaler, samtaler.slice(40, 2), fremmed]).sort("borger_id", "dato")
    return tabeller


@pytest.fixture(scope="module")
def ventet(rammer: Rammer) -> Opgjort[Opgoerelse]:
    """In one piece."""
    return opgoer(rammer, maaned=NOV)


def _skriv(mappe: Path, rammer: Rammer) -> Path:
    for navn, ramme in rammer.items():
        ramme.write_parquet(mappe / f"{navn}.parquet")
    return mappe


def _i_stykker(monkeypatch: pytest.MonkeyPatch, raekker: int = 200) -> None:
    monkeypatch.setattr(udsnit, "MINDSTE_DEL", raekker)
    monkeypatch.setattr(udsnit, "STOERSTE_DEL", 3 * raekker)


def _bland(rammer: Rammer) -> Rammer:
    return {navn: ramme.sample(fraction=1, shuffle=True, seed=nr) for nr, (navn, ramme) in enumerate(rammer.items())}


def _som_tekst(rammer: Rammer, form: str) -> Rammer:
    ider = pl.col("borger_id").cast(pl.String)
    former = {
        "canonical": ider,
        "letters": "b" + ider.str.zfill(8),
        "hash": pl.col("borger_id").hash(seed=3).cast(pl.String) + "x" + ider,
    }
    return {navn: ramme.with_columns(borger_id=former[form]) for navn, ramme in rammer.items()}


@pytest.mark.parametrize("form", ["numbers", "canonical", "letters", "hash"])
@pytest.mark.parametrize("blandet", [False, True], ids=["in order", "in no order"])
def test_parts_of_any_order_and_ids(
    rammer: Rammer,
    ventet: Opgjort[Opgoerelse],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    form: str,
    *,
    blandet: bool,
) -> None:
    """The same figures and the same account of the rows; and there is more than one part."""
    _i_stykker(monkeypatch)
    valgte = rammer if form == "numbers" else _som_tekst(rammer, form)
    if not blandet:
        valgte = {navn: ramme.sort("borger_id", maintain_order=True) for navn, ramme in valgte.items()}
    register = laes(_skriv(tmp_path, _bland(valgte) if blandet else valgte))

    assert register.antal_dele > (2 if blandet else 6)
    assert ventet == opgoer(register, maaned=NOV)


@pytest.mark.parametrize(
    "vendt",
    list(product(["ydelser", "samtaler", "loentimer"], ["shuffled", "year after year", "backwards"])),
    ids=" ".join,
)
def test_one_table_in_another_order(
    rammer: Rammer,
    ventet: Opgjort[Opgoerelse],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    vendt: tuple[str, str],
) -> None:
    """The register is cut into the few parts of one in no order, and the figures are the same."""
    _i_stykker(monkeypatch)
    tabel, orden = vendt
    ramme = rammer[tabel]
    andre = {
        "shuffled": ramme.sample(fraction=1.0, shuffle=True, seed=1),
        "year after year": pl.concat([ramme[::2], ramme[1::2]]),
        "backwards": ramme.reverse(),
    }
    register = laes(_skriv(tmp_path, {**rammer, tabel: andre[orden]}))

    assert register.antal_dele == -(-rammer["ydelser"].height // udsnit.STOERSTE_DEL) < 6
    assert ventet == opgoer(register, maaned=NOV)


def test_hours_that_are_made_hundredths_while_they_are_read(
    rammer: Rammer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What is wrong with one is said of the number in the file, of all citizens and of one alone."""
    _i_stykker(monkeypatch)
    timer = rammer["loentimer"].with_columns(pl.col("timer").cast(pl.Decimal(9, 2)))
    sidst = timer.height - 1
    forkert = timer.with_columns(
        timer=pl.when(pl.int_range(pl.len()) == sidst).then(pl.lit("-0.25").cast(pl.Decimal(9, 2))).otherwise("timer")
    )
    register = laes(_skriv(tmp_path, {**rammer, "loentimer": forkert}))

    for svar in (lambda: opgoer(register, maaned=NOV), lambda: register.borger(str(forkert["borger_id"][sidst]))):
        with pytest.raises(Datafejl) as fejl:
            svar()
        (linje,) = fejl.value.linjer
        assert (sidst + 1, "timer", "-0.25") == (linje.raekke, linje.kolonne, linje.fundet)


def test_a_number_too_large_for_its_own_type_is_refused() -> None:
    """Not cut off: only a broken file has one."""
    with pytest.raises(pl.exceptions.InvalidOperationError):
        _ = pl.select(hele_dele(pl.lit("42949672.97").cast(pl.Decimal(12, 2))))


def test_nobody_has_an_id(rammer: Rammer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Then there is nothing to cut by, and every row is an error."""
    _i_stykker(monkeypatch)
    uden = {**_bland(rammer), "ydelser": rammer["ydelser"].with_columns(borger_id=pl.lit(None, pl.Int64))}

    with pytest.raises(Datafejl, match=r"ydelser\.parquet, række 1, kolonne «borger_id»: fundet «tom celle»"):
        _ = opgoer(_skriv(tmp_path, uden), maaned=NOV)


@pytest.mark.parametrize("luft", ["after", "before", "outside"])
def test_spaces_and_letters_around_ids(
    rammer: Rammer, ventet: Opgjort[Opgoerelse], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, luft: str
) -> None:
    """Spaces do not belong to an id; where they would part a person, the registers are read in one piece."""
    _i_stykker(monkeypatch)
    tekster = dict(_som_tekst(rammer, "letters"))
    ider = pl.col("borger_id")
    tekster["loentimer"] = tekster["loentimer"].with_columns(
        borger_id={"after": ider + "  ", "before": "  " + ider, "outside": ider}[luft]
    )
    if luft == "outside":
        tekster = {navn: ramme.with_columns(borger_id="ø" + ider) for navn, ramme in tekster.items()}
    register = laes(_skriv(tmp_path, tekster))

    assert (register.antal_dele > 1) == (luft == "after")
    assert ventet == opgoer(register, maaned=NOV)


@pytest.mark.parametrize("personer", [1 << 5, 1 << 9, 1 << 10])
@pytest.mark.parametrize("blandet", [False, True])
def test_blocks_of_any_size(
    rammer: Rammer, ventet: Opgjort[Opgoerelse], monkeypatch: pytest.MonkeyPatch, personer: int, *, blandet: bool
) -> None:
    """How many persons are counted at a time is nobody's business."""
    monkeypatch.setattr(registerdel, "BLOK", personer)

    assert ventet == opgoer(_bland(rammer) if blandet else rammer, maaned=NOV)


def test_the_work_list_and_each_citizen(rammer: Rammer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Found in their part, as they are found in the whole."""
    helt = laes(rammer)
    liste = arbejdsliste(helt, maaned=NOV)
    _i_stykker(monkeypatch)
    i_dele = laes(_skriv(tmp_path, rammer))

    uden_numre = [
        [(borger_id, m.maaned, m.mangler) for borger_id, m in x.poster]
        for x in (liste, arbejdsliste(i_dele, maaned=NOV))
    ]
    assert uden_numre[0] == uden_numre[1]
    assert len(liste.poster) > ANTAL / 10
    for nr in (1, 350, ANTAL):
        assert helt.borger(str(nr)) == i_dele.borger(str(nr))
    with pytest.raises(Datafejl, match="ingen række med det id"):
        i_dele.borger("0")


def test_the_errors_of_all_parts(rammer: Rammer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """With the numbers of their rows in the files; nothing is counted."""
    _i_stykker(monkeypatch)
    tilbud = rammer["tilbud"].with_columns(pl.col("tilbudstype").cast(pl.String))
    forkerte = (3, 300, tilbud.height - 2)
    med_fejl = tilbud.with_columns(
        tilbudstype=pl.when(pl.int_range(pl.len()).is_in(forkerte)).then(pl.lit("praktk")).otherwise("tilbudstype")
    )
    register = laes(_skriv(tmp_path, {**rammer, "tilbud": med_fejl}))

    with pytest.raises(Datafejl) as fejl:
        opgoer(register, maaned=NOV)
    assert [nr + 1 for nr in forkerte] == [linje.raekke for linje in fejl.value.linjer]


def test_progress_tells_every_part(rammer: Rammer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Up to the last."""
    _i_stykker(monkeypatch)
    register = laes(_skriv(tmp_path, rammer))
    trin: list[tuple[int, int]] = []
    opgoer(register, maaned=NOV, fremdrift=lambda nr, af: trin.append((nr, af)))

    assert [(nr, register.antal_dele) for nr in range(1, register.antal_dele + 1)] == trin


def test_progress_of_one_part_tells_its_blocks(rammer: Rammer, monkeypatch: pytest.MonkeyPatch) -> None:
    """A register in memory is one part with several blocks."""
    monkeypatch.setattr(registerdel, "BLOK", 1 << 8)
    trin: list[tuple[int, int]] = []
    opgoer(rammer, maaned=NOV, fremdrift=lambda nr, af: trin.append((nr, af)))

    assert [(1, 3), (2, 3), (3, 3)] == trin


def test_a_hash_that_two_texts_share(monkeypatch: pytest.MonkeyPatch) -> None:
    """Then the texts themselves are compared."""
    ider = pl.Series(["a", "b", "xy", "b", "c"])
    monkeypatch.setattr(pl.Series, "hash", lambda serie: serie.str.len_bytes().cast(pl.UInt64))
    numre = personnumre(ider)

    assert ["a", "b", "xy", "c"] == numre.ider().to_list()
    assert [3, 1, -1, 2, -1] == numre.numre(pl.Series(["c", "b", "z", " xy ", "zz"])).tolist()


@pytest.mark.parametrize(
    ("ider", "soegt", "ventede"),
    [
        (["7", "12"], ["12", " 7", "07", "+7", "x", ""], [1, 0, -1, -1, -1, -1]),
        (["b07", "b12"], ["b12", "b7", "b+7", "c12", "b007"], [1, -1, -1, -1, -1]),
        (["07", "7"], ["7", "07", "007"], [1, 0, -1]),
        (["-7", "12"], ["12", "-7", "7"], [1, 0, -1]),
        (["9" * 19, "1"], ["1", "9" * 19], [1, 0]),
        (["7", "7"], ["7", "8"], [0, -1]),
    ],
    ids=["numbers", "letters and digits", "zeros in front", "a sign", "too many digits", "one person"],
)
def test_texts_that_are_numbers(ider: list[str], soegt: list[str], ventede: list[int]) -> None:
    """Two texts are the same person only where they are the same text."""
    numre = personnumre(pl.Series(ider))

    assert ventede == numre.numre(pl.Series(soegt)).tolist()
    assert set(ider) == set(numre.ider().to_list())


@pytest.mark.parametrize("sidst", ["b1001", "x", "b007"], ids=["the same form", "no digits", "zeros in front"])
def test_ids_that_begin_alike(sidst: str) -> None:
    """What a few ids look like is only a guess: the last of them, far down, may look otherwise."""
    ider = [f"b{nr}" for nr in range(1001)] + [sidst]
    numre = personnumre(pl.Series(ider))

    assert 1002 == numre.antal
    assert ider == numre.ider().gather(numre.numre(pl.Series(ider))).to_list()


def test_spaces_around_ids_that_are_numbers() -> None:
    """They belong to no id, neither of a person nor of a row about one."""
    numre = personnumre(pl.Series([" b07", "b12 "]))

    assert ["b07", "b12"] == numre.ider().to_list()
    assert [1, 0, -1] == numre.numre(pl.Series(["  b12", "b07", "b 7"])).tolist()


@pytest.mark.parametrize("tekst", ["b07", "b7", "b007", "a07", "b/7", "b:7", "b+7", "b 7", "ø7", "b0", "", "b٣", None])
@pytest.mark.parametrize("andre", [[], ["b12"], ["b12", None]], ids=["alone", "beside an id", "and an empty cell"])
def test_a_text_has_the_form_or_has_not(tekst: str | None, andre: list[str | None]) -> None:
    """Whatever stands beside it in the column."""
    tal = Form("b", 2).tal(pl.Series([tekst, *andre], dtype=pl.String)).to_list()

    assert [7 if tekst == "b07" else None, *(12 if id_ else None for id_ in andre)] == tal
