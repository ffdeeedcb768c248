"""The table itself: order, columns by name, periods, and what other tools get."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.fejl import UgyldigVaerdi, UkendtValg
from skaerpet_tilsyn.jobindsats import Jobindsatstabel
from skaerpet_tilsyn.tal import Diskretioneret

if TYPE_CHECKING:
    from skaerpet_tilsyn.jobindsats.vaerdier import Vaerdi

TABEL = Jobindsatstabel.af(
    ["Antal", "Periode", "Område"],
    [(3, "2021Q04", "Køge"), (Diskretioneret(), "2021Q01", "Ærø"), (Decimal("2.50"), "2021Q01", "Ærø")],
)


def test_labels_come_before_figures() -> None:
    """Rows are sorted by period and area, whatever column they stand in; what is withheld comes last."""
    assert ("2.50", ".", "3") == tuple(str(v) for v in TABEL.kolonne("Antal"))


@given(st.permutations(range(4)))
def test_the_order_of_the_answer_does_not_matter(orden: list[int]) -> None:
    """The same rows are the same table."""
    raekker: list[tuple[Vaerdi, ...]] = [("2021M01", 1), ("2021M02", Diskretioneret()), ("2021M02", 2), ("2020M12", 5)]
    navne = ("Periode", "Antal")

    assert Jobindsatstabel.af(navne, raekker) == Jobindsatstabel.af(navne, [raekker[nr] for nr in orden])


def test_columns_by_name() -> None:
    """As it stands, or near enough; else with a suggestion."""
    assert TABEL.kolonne("Område") == TABEL.kolonne(" omraade ") == TABEL.kolonne("Area")
    gammel = Jobindsatstabel.af(["Area", "Personer i pct. af arbejdsstyrken 16-66 år"], [("Køge", 4)])
    assert (("Køge",), (4,)) == (gammel.kolonne("Område"), gammel.kolonne("Personer i pct. af arbejdsstyrken"))
    with pytest.raises(UkendtValg, match=r"en kolonne: fundet «Antl»; forventet en af .*; mente du «Antal»"):
        TABEL.kolonne("Antl")
    with pytest.raises(UkendtValg, match="vælg en af dem"):
        TABEL.kolonne("noget helt andet")


def test_periods() -> None:
    """In order, each once; a code that is not known is refused."""
    assert ["2021Q01", "2021Q04"] == [str(periode) for periode in TABEL.perioder()]
    with pytest.raises(UgyldigVaerdi):
        Jobindsatstabel.af(["Periode"], [("2021MYTD05",)]).perioder()


def test_data_frames() -> None:
    """Exact numbers; null for what is withheld."""
    polars = TABEL.til_polars()

    assert [Decimal("2.50"), None, Decimal(3)] == polars["Antal"].to_list()
    assert ["2021Q01", "2021Q01", "2021Q04"] == TABEL.til_pandas()["Periode"].tolist()
