"""Whatever a file holds, it is read or refused as data: no other exception comes out."""

from __future__ import annotations

import json
import tempfile
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from skaerpet_tilsyn.fejl import Datafejl
from skaerpet_tilsyn.register import laes_benchmark, laes_borger, laes_maanedsandele, laes_offentliggjort

if TYPE_CHECKING:
    from collections.abc import Callable

LAESERE: tuple[Callable[[Path], object], ...] = (laes_offentliggjort, laes_maanedsandele, laes_benchmark, laes_borger)
EKSEMPLER = Path(__file__).parents[3] / "examples"
GODE = (
    (laes_offentliggjort, "jobcenterindblik_november_2021.csv"),
    (laes_maanedsandele, "maanedsandele_2021.csv"),
    (laes_benchmark, "benchmark_2021QMAT02.csv"),
    (laes_borger, "borger.json"),
)
CELLER = st.one_of(
    st.sampled_from(["", ".", "Køge", "766", "Hele landet", "samtaler", "2021-11", "2021QMAT02", "Ok", "kan ikke nås",
                     "80,03", "80.03", "1.261", "-0,19", "100", "0", "1e5", "NaN", "alle", "kontanthjaelp", '"']),
    st.text(alphabet=st.characters(exclude_characters=";\r\n"), max_size=8),
)  # fmt: skip
OVERSKRIFTER = st.sampled_from(
    [
        "kommune;resultatmaal_forskel;samtaler_gns12;samtaler_krav;aktiv_gns12;aktiv_krav",
        "kommune;fokusmaal;maaned;taeller;naevner",
        "kommune;fokusmaal;maaned;andel_pct",
        "kommunekode;kommune;ydelse;fokusmaal;maaned;taeller;naevner;uafklaret",
        "Area;Periode;Ydelsesgrupper;Forskel mellem forventet og faktisk andel",
    ]
)
NAVNE = st.sampled_from(
    ["borger_id", "ydelser", "samtaler", "tilbud", "loentimer", "fritagelser", "daekning", "kommunekode", "ydelse",
     "tilstande", "bevillinger", "stamdata", "tilstand", "beskaeftigelsesgrad", "ordning", "eget_oenske", "koen",
     "foedselsdato", "civilstand", "folkepensionsdato",
     "fra_dato", "til_dato", "dato", "kontaktform", "maaned", "timer", "ordinaer", "tilbudstype", "fokusmaal",
     "columns", "rows", "Variables", "Data", "Label", "code", "cause", "x"]
)  # fmt: skip
BLADE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    st.sampled_from(
        ["2021-11-30", "2021-11", "766", "kontanthjaelp", "samtaler", "Label", "Køge", "fuld", "37,5", "", "ja"]
    ),
    st.text(max_size=5),
)
JSON = st.recursive(
    BLADE, lambda boern: st.lists(boern, max_size=4) | st.dictionaries(NAVNE, boern, max_size=6), max_leaves=25
)


def _fejl(laes: Callable[[Path], object], sti: Path) -> Datafejl | None:
    try:
        laes(sti)
    except Datafejl as fejl:
        return fejl
    return None


def _laes_med_alle(indhold: bytes) -> None:
    with tempfile.TemporaryDirectory() as mappe, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        sti = Path(mappe) / "fil"
        sti.write_bytes(indhold)
        for laes in LAESERE:
            fejl = _fejl(laes, sti)
            assert fejl is None or fejl.linjer
            assert all(linje.isprintable() for linje in str(fejl).split("\n"))


@pytest.mark.parametrize(("laes", "navn"), GODE)
def test_the_examples_are_read(laes: Callable[[Path], object], navn: str) -> None:
    """The test below would pass if nothing could be read."""
    assert laes(EKSEMPLER / navn)


@given(st.binary(max_size=200))
@example(b"")
@example(b"\xff\xfe;\x00")
@example(b"[")
@example(b'"')
def test_any_bytes(indhold: bytes) -> None:
    """Read or refused."""
    _laes_med_alle(indhold)


@given(OVERSKRIFTER, st.lists(st.lists(CELLER, min_size=1, max_size=9), max_size=6))
def test_any_cells_under_a_known_heading(overskrift: str, raekker: list[list[str]]) -> None:
    """Read or refused."""
    tekst = "\n".join((overskrift, *(";".join(raekke) for raekke in raekker)))
    _laes_med_alle(tekst.encode(errors="replace"))


@given(JSON)
def test_any_json(vaerdi: object) -> None:
    """Read or refused, also with lone surrogates and huge numbers."""
    _laes_med_alle(json.dumps(vaerdi).encode())


@given(st.dictionaries(NAVNE, st.lists(st.dictionaries(NAVNE, BLADE, max_size=5), max_size=3), max_size=7), BLADE)
def test_any_citizen(tabeller: dict[str, object], borger_id: object) -> None:
    """Tables of objects with any fields."""
    _laes_med_alle(json.dumps({**tabeller, "borger_id": borger_id}).encode())


@given(st.data())
def test_an_example_with_one_byte_changed(data: st.DataObject) -> None:
    """Read or refused."""
    indhold = bytearray((EKSEMPLER / data.draw(st.sampled_from([navn for _, navn in GODE]))).read_bytes())
    indhold[data.draw(st.integers(0, len(indhold) - 1))] = data.draw(st.integers(0, 255))
    _laes_med_alle(bytes(indhold))
