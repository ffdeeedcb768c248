"""Period codes as months."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.jobindsats import Jobindsatsperiode, Periodetype
from skaerpet_tilsyn.tid import Maaned

HOEJST = {Periodetype.M: 12, Periodetype.Q: 4, Periodetype.QMAT: 4, Periodetype.Y: 1}
LAENGDE = {Periodetype.M: 1, Periodetype.Q: 3, Periodetype.QMAT: 12, Periodetype.Y: 12}


@pytest.mark.parametrize(
    ("kode", "foerste", "sidste", "tekst"),
    [
        ("2021M11", (2021, 11), (2021, 11), "november 2021"),
        ("2025Q01", (2025, 1), (2025, 3), "januar 2025 - marts 2025"),
        ("2025q1", (2025, 1), (2025, 3), "januar 2025 - marts 2025"),
        ("2021QMAT02", (2020, 7), (2021, 6), "juli 2020 - juni 2021"),
        ("2021QMAT04", (2021, 1), (2021, 12), "januar 2021 - december 2021"),
        (" 2025y01 ", (2025, 1), (2025, 12), "januar 2025 - december 2025"),
    ],
)
def test_the_months_of_a_code(kode: str, foerste: tuple[int, int], sidste: tuple[int, int], tekst: str) -> None:
    """A rolling year ends with the quarter that it names; it is neither February nor half a year."""
    periode = Jobindsatsperiode.parse(kode)

    assert (Maaned(*foerste), Maaned(*sidste), tekst) == (periode.foerste, periode.sidste, periode.tekst)


@given(st.sampled_from(list(HOEJST)), st.integers(2, 9999), st.data())
def test_codes_come_back(art: Periodetype, aar: int, data: st.DataObject) -> None:
    """And every type has its own length."""
    periode = Jobindsatsperiode(aar, art, data.draw(st.integers(1, HOEJST[art])))

    assert periode == Jobindsatsperiode.parse(str(periode)) == Jobindsatsperiode.parse(str(periode).lower())
    assert LAENGDE[art] == periode.maaneder
    assert periode == eval(repr(periode))


@pytest.mark.parametrize(
    "kode", ["2021M13", "2021Q5", "2021QMAT00", "2021Y02", "2021MYTD05", "2021-11", "", "0000M01", "1QMAT1"]
)
def test_codes_that_are_none(kode: str) -> None:
    """Months that do not exist, and the year to date, whose code nobody has seen."""
    with pytest.raises(UgyldigVaerdi):
        Jobindsatsperiode.parse(kode)


def test_the_year_to_date_has_no_code() -> None:
    """It can be asked for by its latest periods alone."""
    with pytest.raises(UgyldigVaerdi, match="hvis koder er kendte"):
        Jobindsatsperiode(2021, Periodetype.MYTD, 5)
    assert "år til dato" == Periodetype.MYTD.tekst
