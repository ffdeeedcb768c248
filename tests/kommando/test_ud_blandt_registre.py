"""No command writes a table over a register that it has read."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.kommando.registre import ROD

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Koer = Callable[..., tuple[int, str, str]]

ALLE_TABELLER = {
    "opgoer": ("hedensted_2021", "--maaned", "2021-11", "--fortolkning", "alle"),
    "sammenlign": ("hedensted_2021", "--maaned", "2021-11", "--fortolkning-efter", "K04=uger"),
    "resultatkrav": ("ressourceforloeb_2021", "--til", "2021-04"),
    "ressourceforloeb": ("ressourceforloeb_hedensted", "--til", "2018-02"),
}
"""A command with an example and every table that it makes."""


@pytest.mark.parametrize("format_", ["csv", "parquet"])
@pytest.mark.parametrize("kommando", ALLE_TABELLER)
def test_the_registers_stay_as_they_are(kommando: str, format_: str, koer: Koer, tmp_path: Path) -> None:
    """Written into their own folder, the command refuses or its tables have other names: none is read the next time."""
    eksempel, *valg = ALLE_TABELLER[kommando]
    mappe = tmp_path / "registre"
    shutil.copytree(ROD / "examples" / eksempel, mappe)
    foer = {fil.name: fil.read_bytes() for fil in mappe.iterdir()}
    navne = {fil.stem for fil in mappe.iterdir()}

    kode, _, fejl = koer(kommando, str(mappe), *valg, "--ud", str(mappe), "--format", format_)

    efter = {fil.name: fil.read_bytes() for fil in mappe.iterdir()}
    assert foer == {navn: efter[navn] for navn in foer}
    assert not {fil.stem for fil in mappe.iterdir() if fil.name not in foer} & navne
    assert (kode == 0) is (fejl == "")
    assert (kode == 2) is ("forventet en anden mappe end registrenes" in fejl)
