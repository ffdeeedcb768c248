"""What the registers cover decides what is known: before it nothing is, inside it no row means that nothing was."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import polars as pl
import pytest

from skaerpet_tilsyn import Maaned, laes, opgoer
from skaerpet_tilsyn.fakta import Spaend
from skaerpet_tilsyn.fejl import Datafejl
from skaerpet_tilsyn.opgoerelse.opgoer.daekningsnoter import uden_forbehold
from skaerpet_tilsyn.register.tabeller.opsaetning import Opsaetning

if TYPE_CHECKING:
    from pathlib import Path

    from skaerpet_tilsyn import Register

NOV: Final = Maaned(2021, 11)
TABELLER: Final = {
    "ydelser": "borger_id;kommunekode;ydelse;fra_dato;til_dato\na;766;kontanthjaelp;2019-01-01;\n",
    "samtaler": "borger_id;dato\na;2021-02-01\na;2021-03-01\na;2021-11-01\n",
    "tilbud": "borger_id;tilbudstype;fra_dato;til_dato\na;mentor;2020-01-01;2021-12-31\n",
    "loentimer": "borger_id;maaned;timer\na;2020-01;1\na;2021-12;1\n",
}
"""One citizen with three conversations since February 2021, no active tilbud and hardly any hours."""
ALT: Final = dict.fromkeys(("ydelser", "samtaler", "tilbud", "loentimer"), ("", ""))


def _register(mappe: Path, daekning: dict[str, tuple[str, str]] | None = None, **andre: str | None) -> Register:
    """The register with other tables (None: no such table), and what it states of its coverage."""
    for navn, tekst in ({**TABELLER, **andre}).items():
        if tekst is not None:
            (mappe / f"{navn}.csv").write_text(tekst, encoding="utf-8")
    linjer = ["[daekning]", *(f'{navn} = ["{fra}", "{til}"]' for navn, (fra, til) in (daekning or {}).items())]
    (mappe / "kolonner.toml").write_text("\n".join(linjer), encoding="utf-8")
    return laes(mappe)


def _svar(register: Register, fokusmaal: str, maaned: Maaned = NOV) -> tuple[int, int, int]:
    """Who meets it, who is in the denominator, and of whom it is not settled."""
    raekker = opgoer(register, maaned=maaned).opgoerelse.raekker
    svar = [r.svar for r in raekker if (r.fokusmaal, r.ydelse, r.maaned) == (fokusmaal, "alle", maaned)]
    return (svar[0].taeller, svar[0].naevner, svar[0].uafklaret) if svar else (0, 0, 0)


@pytest.mark.parametrize(
    ("spaend", "ventet"),
    [
        (("", ""), (0, 1, 0)),
        (("2020-12", "2021-11"), (0, 1, 0)),
        (("2021-01", "2021-11"), (0, 1, 1)),
        (("2020-12", "2021-10"), (0, 1, 1)),
        (("2022-01", ""), (0, 1, 1)),
        (None, (0, 1, 1)),
    ],
)
def test_windows(spaend: tuple[str, str] | None, ventet: tuple[int, int, int], tmp_path: Path) -> None:
    """Three conversations are too few only where the window is covered whole; unstated, from the first row on."""
    daekning = {**ALT, "samtaler": spaend} if spaend else {n: s for n, s in ALT.items() if n != "samtaler"}

    assert ventet == _svar(_register(tmp_path, daekning), "samtaler")


def test_enough_is_enough(tmp_path: Path) -> None:
    """A fourth conversation settles it, whatever else there was."""
    fire = TABELLER["samtaler"] + "a;2021-11-30\n"

    assert (1, 1, 0) == _svar(
        _register(tmp_path, {**ALT, "samtaler": ("2021-11", "2021-11")}, samtaler=fire), "samtaler"
    )


@pytest.mark.parametrize("tabel", ["samtaler", "tilbud", "loentimer"])
def test_a_table_that_is_missing_is_unknown_and_an_empty_one_that_covers_is_zero(tabel: str, tmp_path: Path) -> None:
    """Without a word on what it covers, an empty table covers nothing either."""
    fokusmaal = "samtaler" if tabel == "samtaler" else "aktiv_indsats"
    tom = f"{TABELLER[tabel].splitlines()[0]}\n"
    uden = {navn: spaend for navn, spaend in ALT.items() if navn != tabel}
    svar = []
    for navn, indhold, daekning in (("mangler", None, uden), ("tom", tom, uden), ("daekket", tom, ALT)):
        (tmp_path / navn).mkdir()
        svar.append(_svar(_register(tmp_path / navn, daekning, **{tabel: indhold}), fokusmaal))

    assert [(0, 1, 1), (0, 1, 1), (0, 1, 0)] == svar


@pytest.mark.parametrize(
    ("fra", "daekket_fra", "ventet"),
    [
        ("2019-01-01", "2019-01", (0, 1, 0)),
        ("2021-01-01", "2021-01", (0, 0, 1)),
        ("2021-01-31", "2021-01", (0, 0, 1)),
        ("2021-02-01", "2021-01", (0, 0, 0)),
        ("2020-11-30", "2020-11", (0, 1, 0)),
        ("2020-12-01", "2020-12", (0, 0, 1)),
        ("2020-12-01", "2020-11", (0, 0, 0)),
    ],
)
def test_anciennitet(fra: str, daekket_fra: str, ventet: tuple[int, int, int], tmp_path: Path) -> None:
    """A forløb that begins in the first covered month may be older, until it is old enough all the same."""
    ydelser = f"borger_id;kommunekode;ydelse;fra_dato;til_dato\na;766;kontanthjaelp;{fra};\n"
    register = _register(tmp_path, {**ALT, "ydelser": (daekket_fra, "")}, ydelser=ydelser)

    assert ventet == _svar(register, "samtaler")


def test_months_that_ydelser_do_not_cover_are_left_out(tmp_path: Path) -> None:
    """Nobody knows who was in the målgruppe; the note says so."""
    opgjort = opgoer(_register(tmp_path, {**ALT, "ydelser": ("2021-03", "2021-09")}), maaned=NOV).opgoerelse

    assert {Maaned(2021, nr) for nr in range(3, 10)} == {r.maaned for r in opgjort.raekker}
    assert [
        "ydelser dækker fra 2021-03: 2020-12 til 2021-02 kan ikke opgøres; den første måned, der kan, er 2021-03",
        (
            "forløb, der begynder i ydelsernes første måned (2021-03), kan være ældre; "
            "før 2022-03 er det uafklaret, om de har 12 måneders anciennitet"
        ),
        "ydelser dækker til 2021-09: månederne derefter kan ikke opgøres",
    ] == list(opgjort.noter())


@pytest.mark.parametrize(
    ("daekning", "ventet"),
    [
        (None, (Spaend(Maaned(2019, 1), None), Spaend(Maaned(2021, 2), NOV))),
        (
            {"samtaler": ("2018-01", "2021-12")},
            (Spaend(Maaned(2019, 1), None), Spaend(Maaned(2018, 1), Maaned(2021, 12))),
        ),
        (
            {"ydelser": ("2020-01", "2021-10")},
            (Spaend(Maaned(2020, 1), Maaned(2021, 10)), Spaend(Maaned(2021, 2), NOV)),
        ),
        ({"samtaler": ("", "")}, (Spaend(Maaned(2019, 1), None), Spaend(None, None))),
    ],
)
def test_what_is_stated_stands_and_the_rows_say_the_rest(
    daekning: dict[str, tuple[str, str]] | None, ventet: tuple[Spaend, Spaend], tmp_path: Path
) -> None:
    """Wider or narrower than the rows; ydelser cover all from their first start."""
    fundet = _register(tmp_path, daekning).daekning

    assert ventet == (fundet.ydelser, fundet.samtaler)
    assert (Spaend(Maaned(2020, 1), Maaned(2021, 12)),) * 2 == (fundet.tilbud, fundet.loentimer)


@pytest.mark.parametrize(
    "daekket",
    [
        ("2020-03", "2019-01", "2019-01", "2019-01"),
        ("2019-01", "2020-06", "2020-02", "2020-04"),
        ("2020-05", "2020-06", "2020-07", "2019-01"),
        ("2020-08", "2020-06", "2020-09", "2020-01"),
    ],
)
def test_the_month_that_the_notes_name_is_the_first_that_is_settled(
    daekket: tuple[str, str, str, str], tmp_path: Path
) -> None:
    """Somebody on a ydelse since before the registers, without events: open up to that month, and never after it."""
    ydelser = f"borger_id;kommunekode;ydelse;fra_dato;til_dato\na;766;kontanthjaelp;{daekket[0]}-01;\n"
    tomme = {navn: f"{TABELLER[navn].splitlines()[0]}\n" for navn in ("samtaler", "tilbud", "loentimer")}
    register = _register(
        tmp_path, {n: (fra, "") for n, fra in zip(ALT, daekket, strict=True)}, ydelser=ydelser, **tomme
    )
    opgoerelse = opgoer(register, maaned=Maaned(2022, 1), fra=Maaned(2020, 8)).opgoerelse
    aabne: dict[Maaned, int] = {}
    for r in opgoerelse.raekker:
        aabne[r.maaned] = aabne.get(r.maaned, 0) + r.svar.uafklaret
    foerste = min(m for m, antal in aabne.items() if not antal)
    naevnte = re.findall(r"først dækket helt i (\S+)|før (\S+) er det uafklaret", " ; ".join(opgoerelse.noter()))
    forbehold = uden_forbehold(register.daekning)

    assert all(bool(aabne[m]) is (m < foerste) for m in aabne)
    assert str(foerste) == max(a or b for a, b in naevnte)
    assert forbehold is not None
    assert (foerste, None) == (forbehold.foerste, forbehold.sidste)


def test_a_wider_window_knows_more() -> None:
    """Month by month: who is settled under a narrow coverage is settled the same way under a wider one."""
    ydelser = pl.DataFrame(
        {
            "borger_id": [f"b{nr}" for nr in range(40)],
            "kommunekode": ["766"] * 40,
            "ydelse": ["kontanthjaelp"] * 40,
            "fra_dato": [str(Maaned(2019, 1).plus(maaneder=nr).foerste_dag) for nr in range(40)],
            "til_dato": [None] * 40,
        }
    )
    samtaler = pl.DataFrame(
        {
            "borger_id": [f"b{nr}" for nr in range(40) for _ in range(nr % 7)],
            "dato": [str(Maaned(2021, 1 + n).foerste_dag) for nr in range(40) for n in range(nr % 7)],
        }
    )
    svar = []
    for fra in (Maaned(2021, 6), Maaned(2020, 3), Maaned(2019, 1)):
        spaend = Spaend(fra, None)
        register = laes({"ydelser": ydelser, "samtaler": samtaler}, Opsaetning(daekning={"samtaler": spaend}))
        svar.append([r.svar for r in opgoer(register, maaned=NOV).opgoerelse.raekker if r.fokusmaal == "samtaler"])

    for snaever, bred in pairwise(svar):
        for a, b in zip(snaever, bred, strict=True):
            assert a.naevner == b.naevner
            assert a.taeller <= b.taeller <= a.taeller + a.uafklaret
            assert b.uafklaret <= a.uafklaret
    assert [True, True, False] == [any(s.uafklaret for s in serie) for serie in svar]


def test_coverage_of_a_data_frame_that_is_not_there() -> None:
    """Without the table nothing is known, whatever months are stated: as in a folder."""
    ydelser = pl.DataFrame(
        {
            "borger_id": ["a"],
            "kommunekode": ["766"],
            "ydelse": ["kontanthjaelp"],
            "fra_dato": ["2019-01-01"],
            "til_dato": [None],
        }
    )
    opsaetning = Opsaetning(daekning={"ydelser": Spaend(None, None), "samtaler": Spaend(Maaned(2020, 1), NOV)})

    with pytest.raises(Datafejl) as fanget:
        laes({"ydelser": ydelser}, opsaetning)

    assert str(fanget.value) == (
        "Opsaetning, kolonne «daekning.samtaler»: fundet «måneder og ingen tabel samtaler»; forventet måneder kun for "
        "tabeller, der er der; læg tabellen til (uden rækker, hvis intet er sket), eller slet linjen, så alt om den er "
        "ukendt"
    )
