"""Every malformed file through the command line: 2, exactly its message, nothing written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Koer = Callable[..., tuple[int, str, str]]

ROD = Path(__file__).parents[2]
DAARLIGE = ROD / "tests" / "daarlige"
ANDELE = str(ROD / "examples" / "maanedsandele_2021.csv")
KOMMANDOER = {
    "offentliggjort": ("status",),
    "maanedsandele": ("status", "--maaned", "2021-11", "--andele"),
    "benchmark": ("status", "--maaned", "2021-11", "--andele", ANDELE, "--benchmark"),
    "borger": ("forklar", "--maaned", "2021-11"),
}
FILER = sorted(fil for mappe in KOMMANDOER for fil in (DAARLIGE / mappe).iterdir() if fil.suffix != ".txt")


def test_the_corpus_is_there() -> None:
    """Files of each kind."""
    assert set(KOMMANDOER) == {fil.parent.name for fil in FILER}


@pytest.mark.parametrize("fil", FILER, ids=lambda fil: fil.relative_to(DAARLIGE).as_posix())
def test_a_malformed_file(fil: Path, koer: Koer, tmp_path: Path) -> None:
    """Exit code 2, its message line by line on standard error, no traceback, no output, no file."""
    besked = fil.with_name(f"{fil.name}.txt").read_text(encoding="utf-8").removesuffix("\n")

    svar = koer(*KOMMANDOER[fil.parent.name], str(fil), "--ud", str(tmp_path / "ud.txt"))

    assert (2, "", f"{besked}\n") == svar
    assert [] == list(tmp_path.iterdir())
    assert besked.startswith(fil.name)
