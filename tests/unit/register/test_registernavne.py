"""The names of ``skaerpet_tilsyn.register`` are loaded when they are first used."""

from __future__ import annotations

import subprocess
import sys

import pytest

from skaerpet_tilsyn import register


@pytest.mark.parametrize("navn", register.__all__)
def test_every_name_is_there(navn: str) -> None:
    """Under its own name."""
    assert getattr(register, navn) is not None


def test_no_other_name_is() -> None:
    """As with any module."""
    with pytest.raises(AttributeError, match="intet"):
        vars(register)["__getattr__"]("intet")


def test_what_counts_registers_loads_none_of_them() -> None:
    """Nor what turns other libraries' data frames into Polars' own."""
    kode = "import sys, skaerpet_tilsyn.register.opgoer; print([m for m in sys.argv[1:] if m in sys.modules])"
    moduler = ["skaerpet_tilsyn.register.benchmark", "skaerpet_tilsyn.register.offentliggjort", "narwhals"]

    svar = subprocess.run([sys.executable, "-c", kode, *moduler], capture_output=True, text=True, check=True)

    assert svar.stdout == "[]\n"
