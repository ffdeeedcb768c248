"""
Every command line that the documents show can be carried out as it stands there, and prints what they show.

A page begins in an empty folder with the examples in it, unless it writes them itself; what one command
writes, the next may read, and so may the reader's own files.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from skaerpet_tilsyn.kommando.hjaelp import ORDEN
from tests.jobindsatsserver import NOEGLE, Server
from tests.kommando.dokumentationsblokke import Fil, Kommandoer, Svar, blokke, kommandoer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.kommando.conftest import Koersel
    from tests.kommando.dokumentationsblokke import Kommando

ROD: Final = Path(__file__).parents[2]
SIDER: Final = sorted([ROD / "README.md", *(ROD / "docs").glob("*.md"), *(ROD / "examples").rglob("README.md")])
SIDER_MED_KOMMANDOER: Final = [side for side in SIDER if kommandoer(side)]
SKRIVER: Final = frozenset({"--ud", "--png", "eksempler", "hent", "skabelon", "syntetisk"})
"""What makes a command line write files, or ask a server."""
_KOERT: Final[dict[Kommando, Koersel]] = {}
"""What has been carried out; several pages show the same command, and the examples do not change."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server that answers as jobindsats.dk, with its key in the environment."""
    monkeypatch.setenv("JOBINDSATS_TOKEN", NOEGLE)
    with Server() as server:
        yield server


def _udfoer(kommando: Kommando, koer: Callable[..., Koersel], server: Server) -> Koersel:
    argumenter = kommando.argumenter
    if argumenter[0] == "hent":
        return koer(*argumenter, "--adresse", server.adresse)
    stier = [argument for argument in argumenter if Path(argument).exists()]
    if SKRIVER.isdisjoint(argumenter) and all(sti.startswith("examples/") for sti in stier):
        if kommando not in _KOERT:
            _KOERT[kommando] = koer(*argumenter)
        return _KOERT[kommando]
    return koer(*argumenter)


def test_the_pages_are_found() -> None:
    """The front page and the guides have commands, with answers and files."""
    navne = {side.relative_to(ROD).as_posix() for side in SIDER_MED_KOMMANDOER}
    slags = {type(blok) for side in SIDER_MED_KOMMANDOER for blok in blokke(side)}

    assert {"README.md", "docs/begynd.md", "docs/opgoer.md", "docs/arbejdsliste.md"} <= navne
    assert {Kommandoer, Svar, Fil} == slags


def test_every_command_is_on_the_map() -> None:
    """The front page of the documentation has a row for each, and a page that shows it."""
    kort = (ROD / "docs" / "index.md").read_text(encoding="utf-8")
    raekker = [linje for linje in kort.splitlines() if linje.startswith("| ")]
    vist = {kommando.argumenter[0] for side in SIDER_MED_KOMMANDOER for kommando in kommandoer(side)}

    assert [] == [navn for navn in ORDEN if not any(f"`{navn}`" in raekke for raekke in raekker)]
    assert set(ORDEN) <= vist


@pytest.mark.parametrize("side", SIDER_MED_KOMMANDOER, ids=lambda side: side.relative_to(ROD).as_posix())
def test_a_page(
    side: Path, koer: Callable[..., Koersel], server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its commands have their exit codes and print what stands below them."""
    if "eksempler" not in {kommando.argumenter[0] for kommando in kommandoer(side)}:
        (tmp_path / "examples").symlink_to(ROD / "examples", target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    svar = ""

    for blok in blokke(side):
        match blok:
            case Fil():
                (tmp_path / blok.sti).write_text(blok.indhold, encoding="utf-8")
            case Svar():
                assert [] == blok.mangler_i(svar), svar
            case Kommandoer():
                svar = ""
                for kommando in blok.linjer:
                    kode, ud, fejl = _udfoer(kommando, koer, server)

                    assert kommando.kode == kode, (kommando, ud, fejl)
                    assert ud or fejl, kommando
                    svar += ud + fejl


def test_lines_that_are_not_printed_are_found(tmp_path: Path) -> None:
    """In their order, and as they stand; lines may be left out between them."""
    side = tmp_path / "side.md"
    side.write_text("```output\na\n[… more …]\n  c\n\n```\n", encoding="utf-8")
    (svar,) = (blok for blok in blokke(side) if isinstance(blok, Svar))

    assert [] == svar.mangler_i("a\nb\n  c  \n")
    assert ["  c"] == svar.mangler_i("a\nc\n")
    assert ["  c"] == svar.mangler_i("  c\na\n")
    assert ["a", "  c"] == svar.mangler_i("")
