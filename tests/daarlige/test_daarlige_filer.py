"""Every malformed file is refused with exactly the message that stands beside it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.fejl import HOEJST_VISTE, Datafejl
from skaerpet_tilsyn.register import laes_benchmark, laes_borger, laes_maanedsandele, laes_offentliggjort
from skaerpet_tilsyn.register.tidlig_indsats import laes_tidlig_indsats
from skaerpet_tilsyn.register.tilsynsforloeb import laes_tilsynsforloeb
from tests.tilsynsstrategier import FRISTER

if TYPE_CHECKING:
    from collections.abc import Callable

ROD = Path(__file__).parent
LAESERE: dict[str, Callable[[Path], object]] = {
    "offentliggjort": laes_offentliggjort,
    "maanedsandele": laes_maanedsandele,
    "benchmark": laes_benchmark,
    "borger": laes_borger,
    "tidlig_indsats": laes_tidlig_indsats,
    "tilsynsforloeb": partial(laes_tilsynsforloeb, frister=FRISTER),
}
FILER = sorted(fil for mappe in LAESERE for fil in (ROD / mappe).iterdir() if fil.suffix != ".txt")


def _navn(fil: Path) -> str:
    return fil.relative_to(ROD).as_posix()


@pytest.mark.parametrize("fil", FILER, ids=_navn)
def test_a_malformed_file_is_refused_with_its_message(fil: Path) -> None:
    """File, row, column, what was found, what was expected, what to do: all errors of the file."""
    besked = fil.with_name(f"{fil.name}.txt").read_text(encoding="utf-8").removesuffix("\n")

    with pytest.raises(Datafejl) as fejl:
        LAESERE[fil.parent.name](fil)

    assert besked == str(fejl.value)


def test_every_message_belongs_to_a_file() -> None:
    """No message is left behind when a file goes."""
    beskeder = {fil for mappe in LAESERE for fil in (ROD / mappe).glob("*.txt")}

    assert {fil.with_name(f"{fil.name}.txt") for fil in FILER} == beskeder


def test_all_errors_are_collected() -> None:
    """53 unknown municipalities are 53 errors, of which 50 are printed."""
    with pytest.raises(Datafejl) as fejl:
        laes_offentliggjort(ROD / "offentliggjort" / "mange_fejl.csv")

    assert 53 == len(fejl.value.linjer)
    assert HOEJST_VISTE + 1 == len(str(fejl.value).splitlines())


@pytest.mark.parametrize("fil", FILER, ids=_navn)
def test_no_message_carries_an_id(fil: Path) -> None:
    """Neither a CPR number in any cell nor the pseudonym of the citizen."""
    with pytest.raises(Datafejl) as fejl:
        LAESERE[fil.parent.name](fil)

    assert "010170" not in str(fejl.value)
    assert "hemmelig" not in str(fejl.value)
