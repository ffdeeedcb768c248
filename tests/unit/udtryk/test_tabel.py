"""Decision tables and hierarchies are refused where they contradict themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.udtryk import Beslutningstabel, Hierarki, Raekke
from tests.legeland.herredsloven import BORDPLAN, I_HULE, KREDS, PAA_EVENTYR, VOKSEN, Bord, kilde

if TYPE_CHECKING:
    from tests.legeland.emner import Hobbit

LOV = kilde("§ 7")


def _raekker(*kategorier: str) -> tuple[Raekke[Hobbit, str], ...]:
    regler = (VOKSEN, I_HULE, PAA_EVENTYR)
    return tuple(Raekke(naar=regel, kategori=k, kilde=LOV) for regel, k in zip(regler, kategorier, strict=False))


def _tabel(
    *kategorier: str, ellers: str = "resten", overlap: tuple[tuple[str, str], ...] = ()
) -> Beslutningstabel[Hobbit, str]:
    return Beslutningstabel(
        navn="t",
        titel="Tabellen",
        kilde=LOV,
        raekker=_raekker(*kategorier),
        ellers=ellers,
        ellers_kilde=LOV,
        overlap=overlap,
    )


def test_the_categories_of_a_table() -> None:
    """In the order of the rows, the rest last."""
    assert ("a", "b", "resten") == _tabel("a", "b").kategorier
    assert (Bord.HOEJBORD, Bord.LANGBORD, Bord.GRAESSET) == BORDPLAN.kategorier


def test_a_hierarchy_has_no_rest() -> None:
    """Whoever matches no row is in no category."""
    assert ["eventyrer", "hulebo"] == [raekke.kategori for raekke in KREDS.raekker]
    assert not isinstance(KREDS, Beslutningstabel)


@pytest.mark.parametrize("kategorier", [("a", "a"), ("a", "b", "a")])
def test_a_category_stands_once(kategorier: tuple[str, ...]) -> None:
    """In a table and in a hierarchy."""
    besked = "«Tabellen»: fundet en kategori to gange; forventet én række til hver; saml rækkerne"

    with pytest.raises(UgyldigVaerdi) as tabel:
        _tabel(*kategorier)
    with pytest.raises(UgyldigVaerdi) as hierarki:
        Hierarki(navn="t", titel="Tabellen", kilde=LOV, raekker=_raekker(*kategorier))

    assert besked == str(tabel.value) == str(hierarki.value)


def test_the_rest_has_no_row() -> None:
    """It would be both."""
    with pytest.raises(UgyldigVaerdi) as fanget:
        _tabel("a", "b", ellers="b")

    assert "«Tabellen»: fundet «b» som række og som rest; forventet kun det ene; fjern rækken" == str(fanget.value)


@pytest.mark.parametrize("par", [("a", "c"), ("c", "a"), ("a", "resten"), ("a", "a")])
def test_an_overlap_names_two_rows(par: tuple[str, str]) -> None:
    """Not something else, not the rest, and not one row with itself."""
    with pytest.raises(UgyldigVaerdi) as fanget:
        _tabel("a", "b", overlap=(("a", "b"), par))

    assert f"«Tabellen»: fundet overlappet {par}; forventet to af tabellens rækker; ret overlappet" == str(fanget.value)


def test_an_overlap_of_rows_is_kept() -> None:
    """In any order."""
    assert (("b", "a"),) == _tabel("a", "b", overlap=(("b", "a"),)).overlap


def test_a_table_without_rows() -> None:
    """There is nothing to decide."""
    with pytest.raises(ValueError, match="raekker"):
        _tabel()
