"""The page of what is tested says what the project file and the commands say, and names tests that exist."""

from __future__ import annotations

import re
import tomllib
from importlib import import_module
from pathlib import Path
from typing import Final, cast

import pytest

from skaerpet_tilsyn.kommando.hjaelp import ORDEN
from skaerpet_tilsyn.register.tabeller.raatabel import ENDELSER
from tests.arkitektur.proevenavne import findes

ROD: Final = Path(__file__).parents[2]
SIDE: Final = (ROD / "docs" / "understoettelse.md").read_text(encoding="utf-8")
_PROEVE: Final = re.compile(r"`([\w/]+\.py::\w+)`")
FLERE_TABELLER: Final = ("opgoer", "sammenlign", "resultatkrav", "ressourceforloeb")
UDEN_FORMAT: Final = ("rapport", "skabelon", "eksempler")
"""Commands that write what they write; only the report is somebody's answer."""
MODULER: Final = {
    **dict.fromkeys(FLERE_TABELLER, "faelles"),
    **{navn: navn.replace("-", "_") for navn in ORDEN if navn not in {*FLERE_TABELLER, *UDEN_FORMAT}},
}
"""The module that knows what ``--format`` of a command can be."""


PROJEKT: Final = cast(
    "dict[str, object]", tomllib.loads((ROD / "pyproject.toml").read_text(encoding="utf-8"))["project"]
)


def _tabel(afsnit: str) -> list[dict[str, str]]:
    """The first table of a section, a row each, by heading."""
    blokke = SIDE.split(f"## {afsnit}\n", 1)[1].split("\n\n")
    tabel = next(blok.strip() for blok in blokke if blok.strip().startswith("|"))
    overskrift, _, *raekker = ([celle.strip() for celle in linje[1:-1].split("|")] for linje in tabel.splitlines())
    return [dict(zip(overskrift, raekke, strict=True)) for raekke in raekker]


def _pakker(krav: list[str]) -> list[str]:
    return [pakke for pakke in krav if not pakke.startswith(f"{PROJEKT['name']}[")]


def test_the_extras_and_their_lowest_versions() -> None:
    """Those of the project file, each with its packages in order; what is for developers alone is left out."""
    tilvalg = cast("dict[str, list[str]]", PROJEKT["optional-dependencies"])
    ventet = {
        "(ingen)": cast("list[str]", PROJEKT["dependencies"]),
        **{f"`{navn}`": _pakker(krav) for navn, krav in tilvalg.items() if navn not in {"docs", "test"}},
    }

    assert ventet == {
        raekke["tilvalg"]: re.findall(r"`([^`]+)`", raekke["pakker og laveste udgave"]) for raekke in _tabel("Tilvalg")
    }


def test_all_is_all_but_spark() -> None:
    """As the row of ``alt`` says."""
    (alt,) = cast("dict[str, list[str]]", PROJEKT["optional-dependencies"])["alt"]
    andre = {raekke["tilvalg"].strip("`") for raekke in _tabel("Tilvalg")} - {"(ingen)", "alt", "spark"}

    assert andre == set(alt.partition("[")[2].rstrip("]").split(","))


def test_the_lowest_python() -> None:
    """The one that is tested is the lowest that the project file allows."""
    (raekke,) = (r for r in _tabel("Python og styresystemer") if r[""] == "Python")

    assert PROJEKT["requires-python"] == f">={raekke['prøvet']}"


@pytest.mark.parametrize("kommando", MODULER)
def test_the_formats_of_a_command(kommando: str) -> None:
    """Exactly those of ``--format``."""
    formater = cast("tuple[str, ...]", import_module(f"skaerpet_tilsyn.kommando.{MODULER[kommando]}").FORMATER)
    (raekke,) = (r for r in _tabel("Formater, der skrives") if r["kommando"] == f"`{kommando}`")
    skrevet = {navn for navn in ("tekst", "csv", "xlsx", "parquet", "json") if raekke[navn] == "ja"}

    assert set(formater) == skrevet | set(filter(None, raekke["andet"].split(", ")))


def test_every_command_that_writes_has_a_row() -> None:
    """Those with formats, and the report."""
    assert {f"`{navn}`" for navn in (*MODULER, "rapport")} == {
        raekke["kommando"] for raekke in _tabel("Formater, der skrives")
    }


def test_the_files_of_registers() -> None:
    """The kinds that a folder is searched for."""
    raekke = _tabel("Filer, der læses")[0]
    laest = {navn for navn in ("CSV", "Excel (.xlsx)", "Parquet", "JSON") if raekke[navn].startswith("ja")}

    assert raekke["hvad"] == "registertabeller"
    assert {".csv": "CSV", ".xlsx": "Excel (.xlsx)", ".parquet": "Parquet"} == {
        endelse: next(navn for navn in laest if endelse[1:3] in navn.casefold()) for endelse in ENDELSER
    }
    assert len(ENDELSER) == len(laest)


@pytest.mark.parametrize("proeve", sorted(set(_PROEVE.findall(SIDE))))
def test_the_tests_that_are_named_exist(proeve: str) -> None:
    """In the file that the page says."""
    assert findes(proeve)


def test_most_rows_name_a_test() -> None:
    """Every kind of file, format and data frame."""
    for afsnit in ("Filer, der læses", "Formater, der skrives", "Datarammer og maskiner"):
        assert all(_PROEVE.search(" ".join(raekke.values())) for raekke in _tabel(afsnit)), afsnit
