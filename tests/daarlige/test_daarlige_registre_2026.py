"""
Every malformed register of kontaktforløb is refused with exactly the message that stands beside its tables.

A folder of ``register2026`` is a register; ``besked.txt`` in it is what the command line says.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from skaerpet_tilsyn.fejl import Datafejl
from skaerpet_tilsyn.kommando import hoved
from skaerpet_tilsyn.register.tabeller.register import laes
from skaerpet_tilsyn.register.tabeller.skema import INDSATS_2026

ROD = Path(__file__).parent / "register2026"
MAPPER = sorted(mappe for mappe in ROD.iterdir() if mappe.is_dir())
REGLER = ("--regler", "2026", "--overgangsregel", "maaledato", "--maaned", "2026-12")
UDEN_PERSONER = "ingen_tabel"
"""A folder of which only those who ask for the rules of 2026 know which table is missing."""
_LINJE = re.compile(r"[^;]+: fundet «.*»; forventet .+; .+")


def _besked(mappe: Path) -> str:
    return (mappe / "besked.txt").read_text(encoding="utf-8")


def test_the_registers_are_found() -> None:
    """The other tests here would pass on an empty folder."""
    assert {"ukendte_navne", "datoer", "uger", UDEN_PERSONER} <= {mappe.name for mappe in MAPPER}


@pytest.mark.parametrize("mappe", MAPPER, ids=lambda mappe: mappe.name)
def test_a_malformed_register_is_refused_with_its_message(
    mappe: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Exit code 2; file, row, column, what was found, what was expected, what to do; nothing is written."""
    ud = tmp_path / "ud"
    forventet = (2, "", _besked(mappe))
    kommandoer = [
        ["opgoer", str(mappe), *REGLER, "--ud", str(ud)],
        ["arbejdsliste", str(mappe), *REGLER, "--ud", str(ud)],
        ["forklar", str(mappe), *REGLER, "--borger", "hemmelig1", "--ud", str(ud)],
    ]
    if mappe.name != UDEN_PERSONER:
        kommandoer.append(["valider", str(mappe)])

    for argumenter in kommandoer:
        kode = hoved.koer(argumenter)
        fanget = capsys.readouterr()
        assert forventet == (kode, fanget.out, fanget.err), argumenter

    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("mappe", MAPPER, ids=lambda mappe: mappe.name)
def test_python_says_the_same_and_names_nobody(mappe: Path) -> None:
    """One exception with every error, in the form of all messages, without an id."""
    with pytest.raises(Datafejl) as fejl:
        laes(mappe, tabeller=INDSATS_2026)

    besked = str(fejl.value)
    assert _besked(mappe).removesuffix("\n") == besked
    assert all(_LINJE.fullmatch(linje) for linje in besked.splitlines())
    assert "hemmelig" not in besked


def test_the_other_rules_do_not_read_these_tables(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither the tables nor the columns that only the rules of 2026 ask for, however malformed, stop anything else."""
    for fil in (ROD / "ukendte_navne").glob("*.csv"):
        (tmp_path / fil.name).write_bytes(fil.read_bytes())
    (tmp_path / "ydelser.csv").write_text(
        "borger_id;kommunekode;ydelse;fra_dato;til_dato\na;766;kontanthjaelp;2019-01-01;\n", encoding="utf-8"
    )

    assert hoved.koer(["opgoer", str(tmp_path), "--maaned", "2021-11"]) == 0
    assert "Hedensted" in capsys.readouterr().out
    assert hoved.koer(["valider", str(tmp_path)]) == 2
    assert "maalgruppe" in capsys.readouterr().err
