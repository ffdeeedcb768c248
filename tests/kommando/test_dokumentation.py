"""Every command line that the documents show can be carried out as it stands there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.kommando.conftest import Koersel

ROD = Path(__file__).parents[2]
SIDER = sorted([ROD / "README.md", *(ROD / "docs").glob("*.md"), *(ROD / "examples").rglob("README.md")])
_BLOK = re.compile(r"^```shell\n(.*?)^```", re.DOTALL | re.MULTILINE)
_PROGRAM = "skaerpet-tilsyn "


def kommandoer(side: Path) -> Iterator[list[str]]:
    """The command lines of a page, in order; what sets the machine up is left out."""
    for blok in _BLOK.findall(side.read_text(encoding="utf-8")):
        for linje in str(blok).replace("\\\n", " ").splitlines():
            if linje.startswith(_PROGRAM):
                yield shlex.split(linje)[1:]


SIDER_MED_KOMMANDOER = [side for side in SIDER if any(kommandoer(side))]


def test_the_pages_are_found() -> None:
    """The front page and the guides have commands."""
    navne = {side.relative_to(ROD).as_posix() for side in SIDER_MED_KOMMANDOER}

    assert {"README.md", "docs/begynd.md", "docs/opgoer.md", "docs/arbejdsliste.md"} <= navne


@pytest.mark.parametrize("side", SIDER_MED_KOMMANDOER, ids=lambda side: side.relative_to(ROD).as_posix())
def test_the_commands_of_a_page(
    side: Path, koer: Callable[..., Koersel], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In an empty folder with the examples in it; what one of them writes, the next may read."""
    (tmp_path / "examples").symlink_to(ROD / "examples", target_is_directory=True)
    monkeypatch.chdir(tmp_path)

    for argumenter in kommandoer(side):
        kode, ud, fejl = koer(*argumenter)

        assert kode == 0, (argumenter, ud, fejl)
        assert ud or "--ud" in argumenter, argumenter
