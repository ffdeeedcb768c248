"""Both type checkers refuse every wrong program, line by line and for the right reason, and nothing else."""

from __future__ import annotations

import json
import re
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Final, Literal, NamedTuple, NotRequired, TypedDict, cast

import pytest

from skaerpet_tilsyn import ret, udtryk
from skaerpet_tilsyn.laesning import vurder
from skaerpet_tilsyn.tal import Udfald

MAPPE: Final = Path(__file__).parent
ROD: Final = MAPPE.parent.parent


class Art(NamedTuple):
    """What the checkers call a kind of refusal."""

    mypy: frozenset[str]
    basedpyright: frozenset[str]


ARTER: Final = {
    "operator": Art(frozenset({"operator", "arg-type"}), frozenset({"reportOperatorIssue"})),
    # Where the subject is a type variable, mypy finds no value for it (misc), and an annotation fails as a whole.
    "argument": Art(
        frozenset({"arg-type", "dict-item", "misc", "return-value"}),
        frozenset({"reportArgumentType", "reportAssignmentType"}),
    ),
    "tildeling": Art(frozenset({"assignment", "arg-type"}), frozenset({"reportAssignmentType"})),
    "kald": Art(frozenset({"call-arg"}), frozenset({"reportCallIssue"})),
    "sandhed": Art(frozenset({"redundant-expr"}), frozenset({"reportGeneralTypeIssues"})),
    "frossen": Art(frozenset({"misc"}), frozenset({"reportAttributeAccessIssue"})),
}
AFVIST: Final = {
    nr: fundet[1]
    for nr, linje in enumerate((MAPPE / "reject.py").read_text(encoding="utf-8").splitlines(), start=1)
    if (fundet := re.search(r"  # afvist, (\w+): \S", linje))
}
"""The kind of refusal by line."""


class Sted(TypedDict):
    """Where in a file."""

    line: int


class Omraade(TypedDict):
    """From where in a file."""

    start: Sted


class Fund(TypedDict):
    """What is used of a diagnostic."""

    range: Omraade
    message: str
    rule: NotRequired[str]


class Fundne(TypedDict):
    """What is used of a report."""

    generalDiagnostics: list[Fund]


def _koer(*ord_: str) -> str:
    resultat = subprocess.run(
        [sys.executable, "-m", *ord_], cwd=ROD, capture_output=True, encoding="utf-8", check=False
    )
    assert resultat.returncode in {0, 1}, resultat.stdout + resultat.stderr
    return resultat.stdout


@pytest.fixture(scope="module")
def mappe(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the checkers may remember what they have read."""
    return tmp_path_factory.mktemp("typer")


def _mypy(fil: str, mappe: Path) -> dict[int, set[str]]:
    """The codes of all errors by line."""
    ud = _koer("mypy", "--strict", "--no-error-summary", f"--cache-dir={mappe / 'mypy'}", str(MAPPE / fil))
    fejl: dict[int, set[str]] = {}
    for linje in ud.splitlines():
        if ": error: " in linje:
            fundet = re.fullmatch(rf"\S*{fil}:(\d+): error: .*\[([a-z-]+)\]", linje)
            assert fundet is not None, linje
            fejl.setdefault(int(fundet[1]), set()).add(fundet[2])
    return fejl


def _basedpyright(fil: str, mappe: Path) -> dict[int, set[str]]:
    """The rules of all errors by line; what is unused or follows from an error is not looked at."""
    projekt = mappe / "pyrightconfig.json"
    foelger = ("UnusedExpression", "UnusedVariable", "UnknownMemberType", "UnknownVariableType", "UnknownArgumentType")
    opsaetning: dict[str, object] = {
        "include": [str(MAPPE / fil)],
        "extraPaths": [str(ROD)],
        "typeCheckingMode": "strict",
        **{f"report{regel}": "none" for regel in foelger},
    }
    projekt.write_text(json.dumps(opsaetning), encoding="utf-8")
    ud = _koer("basedpyright", "--outputjson", "--project", str(projekt), "--pythonpath", sys.executable)
    fejl: dict[int, set[str]] = {}
    for fund in cast("Fundne", json.loads(ud))["generalDiagnostics"]:
        fejl.setdefault(fund["range"]["start"]["line"] + 1, set()).add(fund.get("rule", fund["message"]))
    return fejl


def _arter(fejl: dict[int, set[str]], tjek: Literal["mypy", "basedpyright"]) -> dict[int, str]:
    """The kind of refusal by line, where the codes are those of the kind that the line gives; else the codes."""
    arter: dict[int, str] = {}
    for nr, koder in fejl.items():
        art = AFVIST.get(nr, "")
        ventet = art in ARTER and koder <= (ARTER[art].mypy if tjek == "mypy" else ARTER[art].basedpyright)
        arter[nr] = art if ventet else ", ".join(sorted(koder))
    return arter


def test_there_are_wrong_programs_of_every_kind() -> None:
    """Each kind is used, and each kind that is used is known."""
    assert len(AFVIST) > 70
    assert set(ARTER) == set(AFVIST.values())


def test_mypy_refuses_each_wrong_line_and_no_other(mappe: Path) -> None:
    """Mypy in strict mode, for the reason that the line gives."""
    assert AFVIST == _arter(_mypy("reject.py", mappe), "mypy")


def test_basedpyright_refuses_each_wrong_line_and_no_other(mappe: Path) -> None:
    """Basedpyright in strict mode, for the reason that the line gives."""
    assert AFVIST == _arter(_basedpyright("reject.py", mappe), "basedpyright")


def test_both_accept_right_programs(mappe: Path) -> None:
    """What is meant to be written is accepted."""
    assert {} == _mypy("accept.py", mappe)
    assert {} == _basedpyright("accept.py", mappe)


def test_right_programs_run() -> None:
    """They are more than well typed."""
    navne: dict[str, object] = runpy.run_path(str(MAPPE / "accept.py"))

    assert "god" == navne["ingen_eller_en"]
    assert Udfald.OPFYLDT is navne["udfald"]


@pytest.mark.parametrize("pakke", [ret.__all__, udtryk.__all__, vurder.__all__], ids=["ret", "udtryk", "vurder"])
def test_right_programs_use_every_public_name(pakke: list[str]) -> None:
    """More than once: the import, and a use."""
    tekst = (MAPPE / "accept.py").read_text(encoding="utf-8")

    assert [] == [navn for navn in pakke if len(re.findall(rf"\b{navn}\b", tekst)) < 2]
