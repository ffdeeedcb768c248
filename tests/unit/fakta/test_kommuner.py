"""The 98 municipalities by name and code, and what is never taken for one."""

from __future__ import annotations

import pytest

from skaerpet_tilsyn.fakta.kommuner import NAVNE, andet_omraade, forslag, kommunekode


def test_there_are_98() -> None:
    """Christiansø, which is no municipality, is not among them."""
    assert 98 == len(NAVNE) == len(set(NAVNE.values()))
    assert "411" not in NAVNE


@pytest.mark.parametrize(("kode", "navn"), NAVNE.items())
def test_each_is_known_by_name_and_code(kode: str, navn: str) -> None:
    """With three and four digits, in capitals, without hyphens, with «Kommune» and its genitive."""
    skrevet = [kode, f"0{kode}", navn, navn.upper(), navn.replace("-", " "), f"{navn} Kommune", f"{navn}s Kommune"]

    assert [kode] * 7 == [kommunekode(tekst) for tekst in skrevet]


@pytest.mark.parametrize(
    ("skrevet", "kode"),
    [
        ("Høje Taastrup", "169"),
        ("Nordfyn", "480"),
        ("Vesthimmerland", "820"),
        ("Århus", "751"),
        ("A\u030arhus", "751"),
        ("Bornholms Regionskommune", "400"),
        ("Randers\u00a0Kommune", "730"),
        ("766", "766"),
        ("00766", None),
        ("999", None),
        ("411", None),
        ("٧٦٦", None),
        ("Faisnæs", None),
        ("Løse", None),
        ("Hele landet", None),
        ("Kommune", None),
        ("", None),
    ],
)
def test_other_spellings(skrevet: str, kode: str | None) -> None:
    """A few are accepted by name; a garbled print is not."""
    assert kode == kommunekode(skrevet)


@pytest.mark.parametrize(
    ("skrevet", "navn"),
    [
        ("Faisnæs", "Halsnæs"),
        ("Løse", "Lejre"),
        ("Hedenstet", "Hedensted"),
        ("Kjøge Kommune", "Køge"),
        ("Fåborg-Midtfyn", "Faaborg-Midtfyn"),
        ("Atlantis", None),
        ("767", None),
        ("", None),
    ],
)
def test_a_name_is_suggested(skrevet: str, navn: str | None) -> None:
    """«Løse» looks most like Læsø, but was Lejre in the report."""
    assert navn == forslag(skrevet)


@pytest.mark.parametrize(
    ("skrevet", "andet"),
    [
        ("Hele landet", True),
        ("HELE  LANDET", True),
        ("Uoplyst område", True),
        ("Christiansø", True),
        ("Region Midtjylland", True),
        ("RAR Østjylland", True),
        ("RAR-Østjylland", True),
        ("Landsdel Fyn", True),
        ("Hedensted", False),
        ("Faisnæs", False),
        ("", False),
    ],
)
def test_areas_that_are_no_municipality(skrevet: str, andet: bool) -> None:
    """Published tables carry them beside the municipalities."""
    assert andet == andet_omraade(skrevet)
