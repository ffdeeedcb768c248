"""What an import of the library brings along."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import skaerpet_tilsyn
from skaerpet_tilsyn.fejl import ManglendeTilvalg

if TYPE_CHECKING:
    from pathlib import Path

TILLADT = {"attr", "attrs", "dateutil", "six"}
"""The two packages that the library needs, and what dateutil itself needs."""

_NYE_MODULER = """
import json, sys
foer = set(sys.modules)
{kode}
nye = {{modul.partition(".")[0] for modul in set(sys.modules) - foer}}
print(json.dumps(sorted(nye - set(sys.stdlib_module_names))))
"""


def _fremmede(kode: str, rod: Path) -> set[str]:
    """Packages loaded by a piece of code in a fresh interpreter, the standard library left out."""
    proces = subprocess.run(
        [sys.executable, "-c", _NYE_MODULER.format(kode=kode)],
        cwd=rod,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    navne: list[str] = json.loads(proces.stdout)
    return set(navne)


def test_the_import_itself_loads_nothing(rod: Path) -> None:
    """Names are loaded when they are first used."""
    assert {"skaerpet_tilsyn"} == _fremmede("import skaerpet_tilsyn", rod)


def test_all_names_together_need_attrs_and_dateutil_alone(rod: Path) -> None:
    """No extra is needed for any public name."""
    fremmede = _fremmede("from skaerpet_tilsyn import *", rod)

    assert "attr" in fremmede
    assert set() == fremmede - TILLADT - {"skaerpet_tilsyn"}


def test_a_name_that_needs_an_extra_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not a traceback from inside, but what to install."""
    monkeypatch.setattr("skaerpet_tilsyn.register.tilvalg.REGISTERPAKKER", ("findes_ikke",))
    monkeypatch.delitem(vars(skaerpet_tilsyn), "opgoer", raising=False)

    with pytest.raises(ManglendeTilvalg, match=r'pip install "skaerpet-tilsyn\[kommando,register\]"'):
        _ = skaerpet_tilsyn.opgoer


def test_other_packages_are_found(rod: Path) -> None:
    """The measurement sees a package that is not allowed."""
    assert "pytest" in _fremmede("import pytest", rod)


def test_the_command_line_needs_its_own_extra_alone() -> None:
    """Its arguments are read, and its help printed, where nothing that reads registers is installed."""
    uden = "import sys; sys.modules.update(dict.fromkeys(('numpy', 'polars', 'jinja2', 'httpx')))"

    subprocess.run([sys.executable, "-c", f"{uden}; import skaerpet_tilsyn.kommando.app"], check=True)
