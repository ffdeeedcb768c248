"""
Every malformed register is refused with exactly the message that stands beside its tables.

A folder of ``register`` is a register; ``besked.txt`` in it is what the command line says. Tables that
are not text are made by ``test_daarlige_registre_typer.py``.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from skaerpet_tilsyn.fejl import HOEJST_VISTE, Datafejl
from skaerpet_tilsyn.kommando import hoved
from skaerpet_tilsyn.register.tabeller.register import laes

ROD = Path(__file__).parent / "register"
MAPPER = sorted(mappe for mappe in ROD.iterdir() if mappe.is_dir())
ID_LIGNENDE = re.compile(r"(?<!\d)(?:\d{6}[- ]?\d{4}|\d{9})(?!\d)")
BESKED = "besked.txt"
ENDELSER = "ydelser.parquet, ydelser.csv, ydelser.xlsx"
SKABELON = "skriv tomme tabeller med skaerpet-tilsyn skabelon"
_LINJE = re.compile(r"[^;]+: fundet «.*»; forventet .+; .+")
_FLERE = re.compile(r"… og \d+ fejl mere \(\d+ i alt\)")


def _besked(mappe: Path) -> str:
    return (mappe / BESKED).read_text(encoding="utf-8")


def test_the_registers_are_found() -> None:
    """The other tests here would pass on an empty folder."""
    assert {"baglaens", "ukendte_navne", "alle_tabeller", "mange_fejl"} <= {mappe.name for mappe in MAPPER}


@pytest.mark.parametrize("mappe", MAPPER, ids=lambda mappe: mappe.name)
def test_a_malformed_register_is_refused_with_its_message(
    mappe: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Exit code 2; file, row, column, what was found, what was expected, what to do; nothing is written."""
    ud = tmp_path / "ud"
    forventet = (2, "", _besked(mappe))

    for argumenter in (
        ["valider", str(mappe)],
        ["opgoer", str(mappe), "--maaned", "2021-11", "--ud", str(ud)],
        ["arbejdsliste", str(mappe), "--maaned", "2021-11", "--ud", str(ud)],
        ["forklar", str(mappe), "--maaned", "2021-11", "--borger", "hemmelig1", "--ud", str(ud)],
    ):
        kode = hoved.koer(argumenter)
        fanget = capsys.readouterr()
        assert forventet == (kode, fanget.out, fanget.err), argumenter

    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("mappe", MAPPER, ids=lambda mappe: mappe.name)
def test_python_says_the_same(mappe: Path) -> None:
    """One exception with every error, as the command line prints it."""
    with pytest.raises(Datafejl) as fejl:
        laes(mappe)

    assert _besked(mappe).removesuffix("\n") == str(fejl.value)


@pytest.mark.parametrize("mappe", MAPPER, ids=lambda mappe: mappe.name)
def test_no_message_carries_an_id(mappe: Path) -> None:
    """Neither a pseudonym nor anything that looks like a CPR number, though both stand in the tables."""
    besked = _besked(mappe)

    assert "hemmelig" not in besked
    assert ID_LIGNENDE.search(besked) is None


@pytest.mark.parametrize("mappe", MAPPER, ids=lambda mappe: mappe.name)
def test_every_line_has_its_parts(mappe: Path) -> None:
    """Each line says where, what was found, what was expected, what to do; at most the last one counts the rest."""
    *linjer, sidste = _besked(mappe).splitlines()

    assert [] == [linje for linje in linjer if not _LINJE.fullmatch(linje)]
    assert _LINJE.fullmatch(sidste) or _FLERE.fullmatch(sidste)


def test_all_errors_are_collected_and_counted() -> None:
    """64 errors in two tables: 50 are printed, the rest are counted, and each is there in Python."""
    with pytest.raises(Datafejl) as fejl:
        laes(ROD / "mange_fejl")

    assert (64, 64) == (fejl.value.antal, len(fejl.value.linjer))
    assert HOEJST_VISTE + 1 == len(str(fejl.value).splitlines())


def test_very_many_errors_are_counted(tmp_path: Path) -> None:
    """Of thousands the first have their place, and all are in the number."""
    raekker = "".join(f"b{nr};766;kontanthjlp;2019-01-01;\n" for nr in range(3000))
    (tmp_path / "ydelser.csv").write_text(f"borger_id;kommunekode;ydelse;fra_dato;til_dato\n{raekker}", "utf-8")

    with pytest.raises(Datafejl) as fejl:
        laes(tmp_path)

    assert 3000 == fejl.value.antal
    assert [*range(2, 52)] == [linje.raekke for linje in fejl.value.linjer[:50]]
    assert str(fejl.value).endswith("\n… og 2950 fejl mere (3000 i alt)")


@pytest.mark.parametrize(
    ("sti", "besked"),
    [
        ("findes-ikke", "findes-ikke: fundet «ingen mappe»; forventet en mappe med registertabeller; ret stien\n"),
        ("fil.csv", "fil.csv: fundet «en fil»; forventet en mappe med registertabeller; ret stien\n"),
        (
            "tom",
            f"tom: fundet «ingen registertabeller»; forventet tabellen ydelser ({ENDELSER}); {SKABELON}\n",
        ),
    ],
)
def test_what_is_no_register(
    sti: str, besked: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder that is not there, a file in place of it, and an empty one."""
    (tmp_path / "tom").mkdir()
    (tmp_path / "fil.csv").write_text("borger_id;dato\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    for argumenter in (["valider", sti], ["opgoer", sti, "--maaned", "2021-11", "--ud", "ud"]):
        kode = hoved.koer(argumenter)
        fanget = capsys.readouterr()
        assert (2, "", besked) == (kode, fanget.out, fanget.err)

    assert not Path("ud").exists()
