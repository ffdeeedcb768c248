"""The example of an earlier extract: it makes itself, and each of its tables has its part in what moves."""

from __future__ import annotations

import json
from importlib import util
from typing import TYPE_CHECKING, Final

from tests.kommando.registre import HEDENSTED, ROD

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    Koer = Callable[..., tuple[int, str, str]]

TIDLIGT: Final = ROD / "examples" / "hedensted_2021_tidligt"
SKREVNE: Final = {"ydelser.csv", "samtaler.csv", "tilbud.csv", "loentimer.csv", "fritagelser.csv", "kolonner.toml"}


def test_the_example_makes_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run again, the script writes the same files, byte for byte."""
    spec = util.spec_from_file_location("lav_tidligt_eksempel", TIDLIGT / "lav_eksempel.py")
    assert spec is not None
    assert spec.loader is not None
    modul = util.module_from_spec(spec)
    spec.loader.exec_module(modul)
    monkeypatch.setattr(modul, "MAPPE", tmp_path)

    modul.main()

    skrevet = {fil.name: fil.read_bytes() for fil in tmp_path.iterdir()}
    assert set(skrevet) == SKREVNE
    assert {navn: (TIDLIGT / navn).read_bytes() for navn in skrevet} == skrevet


def test_the_later_extract_has_the_printed_figures(koer: Koer) -> None:
    """What has come since leads to 666 and 644; the parts of all tables are what moved, and every table has one."""
    _, ud, _ = koer("sammenlign", str(TIDLIGT), "--mod", str(HEDENSTED), "--maaned", "2021-11", "--format", "json")
    svar = {et["spoergsmaal"]: et for et in json.loads(ud)["svar"]}

    efter = {navn: {n["udfald"]: n["efter"] for n in svar[navn]["netto"]} for navn in ("samtaler", "aktiv_indsats")}
    assert (666, 644) == (efter["samtaler"]["opfyldt"], efter["aktiv_indsats"]["opfyldt"])
    assert {"ydelser": "7", "samtaler": "52"} == svar["samtaler"]["dele"]
    assert {"ydelser", "tilbud", "loentimer"} == {n for n, del_ in svar["aktiv_indsats"]["dele"].items() if del_ != "0"}
