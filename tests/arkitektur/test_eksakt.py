"""No binary float decides anything, and nothing depends on the clock."""

from __future__ import annotations

import ast

import pytest

EKSAKTE = ("katalog", "laesning", "opgoerelse", "ret", "tal", "tid", "udtryk")
UR = frozenset({"today", "now", "utcnow", "localtime", "gmtime"})


def _kommatal(trae: ast.AST) -> list[int]:
    return sorted(
        knude.lineno
        for knude in ast.walk(trae)
        if (isinstance(knude, ast.Constant) and isinstance(knude.value, (float, complex)))
        or (isinstance(knude, ast.Name) and knude.id == "float")
    )


def _ure(trae: ast.AST) -> list[int]:
    linjer: list[int] = []
    for knude in ast.walk(trae):
        match knude:
            case ast.Attribute(attr=navn) if navn in UR:
                linjer.append(knude.lineno)
            case ast.Import(names=navne) if any(navn.name == "time" for navn in navne):
                linjer.append(knude.lineno)
            case ast.ImportFrom(module="time"):
                linjer.append(knude.lineno)
            case _:
                pass
    return sorted(linjer)


def _rum(sti: str) -> str:
    return sti.split("/")[1]


@pytest.mark.parametrize("rum", EKSAKTE)
def test_no_float(rum: str, pakken: dict[str, ast.Module]) -> None:
    """Where law is written or decided there is neither a float literal nor the type."""
    traeer = {sti: trae for sti, trae in pakken.items() if _rum(sti) == rum}
    fundet = [f"{sti}:{linje}" for sti, trae in traeer.items() for linje in _kommatal(trae)]

    assert traeer
    assert [] == fundet


@pytest.mark.parametrize("kode", ["x = 0.8", "float('0.8')", "def f(a: float): ...", "x = 1e3", "x = -2.0", "x = 1j"])
def test_floats_are_found(kode: str) -> None:
    """Literals, calls and annotations."""
    assert [1] == _kommatal(ast.parse(kode))


@pytest.mark.parametrize("kode", ["x = 8", "Fraction('0.8')", "x = True", "'float 0.8'"])
def test_exact_numbers_are_let_through(kode: str) -> None:
    """Integers, fractions from text, and texts about numbers."""
    assert [] == _kommatal(ast.parse(kode))


def test_no_clock(pakken: dict[str, ast.Module]) -> None:
    """Only the command line may ask what day it is."""
    fundet = [f"{sti}:{linje}" for sti, trae in pakken.items() if _rum(sti) != "kommando" for linje in _ure(trae)]

    assert [] == fundet


@pytest.mark.parametrize(
    "kode",
    ["date.today()", "datetime.now(tz=UTC)", "dag = datetime.date.today", "import time", "from time import time"],
)
def test_clocks_are_found(kode: str) -> None:
    """Called or handed on, and the module of clocks."""
    assert [1] == _ure(ast.parse(kode))


@pytest.mark.parametrize("kode", ["date(2021, 11, 1)", "from datetime import date", "today = 1"])
def test_fixed_days_are_let_through(kode: str) -> None:
    """A day that is written out is no clock."""
    assert [] == _ure(ast.parse(kode))
