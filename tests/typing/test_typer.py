"""Both type checkers refuse every wrong program, line by line, and nothing else."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

MAPPE: Final = Path(__file__).parent
ROD: Final = MAPPE.parent.parent
AFVIST: Final = {
    nr
    for nr, linje in enumerate((MAPPE / "reject.py").read_text(encoding="utf-8").splitlines(), start=1)
    if "  # afvist: " in linje
}


def _mypy(fil: str) -> set[int]:
    resultat = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--hide-error-context", str(MAPPE / fil)],
        cwd=ROD,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return {int(nr) for nr in re.findall(rf"{fil}:(\d+): error", resultat.stdout)}


def _basedpyright(fil: str, tmp_path: Path) -> set[int]:
    projekt = tmp_path / "pyrightconfig.json"
    opsaetning = {
        "include": [str(MAPPE / fil)],
        "extraPaths": [str(ROD)],
        "typeCheckingMode": "strict",
        "reportUnusedExpression": "none",
        "reportUnusedVariable": "none",
        "reportUnknownMemberType": "none",
        "reportUnknownVariableType": "none",
        "reportUnknownArgumentType": "none",
    }
    projekt.write_text(json.dumps(opsaetning), encoding="utf-8")
    resultat = subprocess.run(
        [
            sys.executable,
            "-m",
            "basedpyright",
            "--outputjson",
            "--project",
            str(projekt),
            "--pythonpath",
            sys.executable,
        ],
        cwd=ROD,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    fund = json.loads(resultat.stdout)["generalDiagnostics"]
    return {et["range"]["start"]["line"] + 1 for et in fund if et["severity"] == "error"}


def test_there_are_wrong_programs() -> None:
    """The file is not empty."""
    assert len(AFVIST) > 20


def test_mypy_refuses_each_wrong_line_and_no_other() -> None:
    """Mypy in strict mode."""
    assert AFVIST == _mypy("reject.py")


def test_basedpyright_refuses_each_wrong_line_and_no_other(tmp_path: Path) -> None:
    """Basedpyright in strict mode."""
    assert AFVIST == _basedpyright("reject.py", tmp_path)


@pytest.mark.parametrize("fil", ["accept.py"])
def test_both_accept_right_programs(fil: str, tmp_path: Path) -> None:
    """What is meant to be written is accepted."""
    assert (set[int](), set[int]()) == (_mypy(fil), _basedpyright(fil, tmp_path))
