"""The reference has every public name, and no other: both ways against ``__all__``, of the package and of its rooms."""

from __future__ import annotations

import inspect
import re
from importlib import import_module
from pathlib import Path
from typing import Final

import pytest

import skaerpet_tilsyn

DOCS: Final = Path(__file__).parents[2] / "docs"
API: Final = (DOCS / "api.md").read_text(encoding="utf-8")
SIDER: Final = {sti.stem: sti.read_text(encoding="utf-8") for sti in sorted((DOCS / "reference").glob("*.md"))}
POSTER: Final = [
    post for side in SIDER.values() for post in re.findall(r"^\.\. auto(\w+):: (\S+)$", side, re.MULTILINE)
]
PAKKER: Final = (
    "skaerpet_tilsyn",
    "skaerpet_tilsyn.jobindsats",
    "skaerpet_tilsyn.register",
    "skaerpet_tilsyn.laesning.proev",
)
"""What users import names from."""
ANDRE: Final = {
    "skaerpet_tilsyn.rapport.side": {"rapport", "billeder"},
    "skaerpet_tilsyn.rapport.grundlag": {"Rapportgrundlag"},
    "skaerpet_tilsyn.rapport.regelbogsside": {"regelbogsside"},
    "skaerpet_tilsyn.register.regneark.bog": {"til_xlsx"},
    "skaerpet_tilsyn.register.kmd": {"til_kmd"},
    "skaerpet_tilsyn.opgoerelse.ark": {"Ark"},
    "skaerpet_tilsyn.opgoerelse.metode": {"metode", "Metode", "Afsnit"},
    "skaerpet_tilsyn.opgoerelse.maerker": {"Maerke", "Tone", "Er", "ErTom", "ErTal", "Sammenholdt"},
    "skaerpet_tilsyn.laesning.tekst.regelbog": {"regelbog"},
    "skaerpet_tilsyn.laesning.tekst.regelbog_json": {"regelbog_json"},
}
"""Public names of packages without a list of them."""


def _offentlige(pakke: str) -> set[str]:
    navne: list[str] = vars(import_module(pakke))["__all__"]
    flere = skaerpet_tilsyn.MED_REGISTER if pakke == "skaerpet_tilsyn" else {}
    return {*navne, *flere} - {"__version__"}


def _beskrevne(pakke: str) -> list[str]:
    return [navn.removeprefix(f"{pakke}.") for _, navn in POSTER if navn.rpartition(".")[0] == pakke]


@pytest.mark.parametrize("pakke", PAKKER)
def test_every_public_name_and_no_other(pakke: str) -> None:
    """Missing ones, and ones that are no longer public."""
    assert _offentlige(pakke) == set(_beskrevne(pakke))


@pytest.mark.parametrize("modul", ANDRE)
def test_the_names_of_packages_without_a_list(modul: str) -> None:
    """As they are imported from its modules."""
    assert ANDRE[modul] == set(_beskrevne(modul))
    assert all(hasattr(import_module(modul), navn) for navn in ANDRE[modul])


def test_every_name_stands_once() -> None:
    """On one page, and under no other package."""
    navne = [navn for _, navn in POSTER]

    assert sorted(set(navne)) == sorted(navne)
    assert {*PAKKER, *ANDRE} == {navn.rpartition(".")[0] for navn in navne}


@pytest.mark.parametrize(("art", "navn"), POSTER, ids=[navn for _, navn in POSTER])
def test_every_name_is_described_as_what_it_is(art: str, navn: str) -> None:
    """A class, an exception, a function, or a value."""
    pakke, _, kort = navn.rpartition(".")
    vaerdi: object = getattr(import_module(pakke), kort)
    if inspect.isclass(vaerdi):
        assert art == ("exception" if issubclass(vaerdi, BaseException) else "class")
    else:
        assert art == ("function" if inspect.isfunction(vaerdi) else "data")


def test_the_way_in_leads_to_every_page() -> None:
    """Every page has a row in the table and a place in the contents."""
    assert set(SIDER) == set(re.findall(r"\(reference/(\w+)\.md\)", API))
    assert set(SIDER) == set(re.findall(r"^reference/(\w+)$", API, re.MULTILINE))


def test_the_rules_that_are_named_exist() -> None:
    """The constants of the catalogue."""
    raekker = re.findall(r"^\| `(skaerpet_tilsyn\.katalog\.[\w.]+)` \| (.+) \|$", API, re.MULTILINE)

    assert len(raekker) == 7
    for modul, navne in raekker:
        assert [] == [n for n in re.findall(r"`(\w+)`", navne) if not hasattr(import_module(modul), n)], modul
