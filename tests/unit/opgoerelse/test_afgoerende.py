"""What an unsettled criterion waits for, as a phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.fakta.tryk import andel_af_tryk
from skaerpet_tilsyn.opgoerelse import status
from skaerpet_tilsyn.opgoerelse.afgoerende import maanedsliste, manglende_tal
from skaerpet_tilsyn.tid import Maaned
from tests.kommunestrategier import AARET_TIL_NOV, NOV, af_andele, benchmark_af, pct, til, trykt_kommune

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Kommune
    from skaerpet_tilsyn.opgoerelse import Kommunestatus


def _mangler(svar: Kommunestatus, slug: str) -> str:
    tal = None
    if slug != "resultatmaal":
        tal = svar.samtaler if slug.startswith("samtaler") else svar.aktiv_indsats
    return manglende_tal(dict(svar.kriterier)[slug], tal)


@pytest.mark.parametrize(
    ("forskel", "tekst"),
    [
        ("0,00", "resultatmålets forskel med flere decimaler (trykt 0,00)"),
        (".", "resultatmålets forskel (diskretioneret)"),
        (None, "resultatmålets forskel (mangler)"),
    ],
)
def test_resultatmaalet(forskel: str | None, tekst: str) -> None:
    """Too few decimals, withheld, or not there at all."""
    kommune = af_andele({}, {}, None if forskel is None else benchmark_af(forskel))

    assert tekst == _mangler(status(kommune, maaned=NOV), "resultatmaal")


@pytest.mark.parametrize(
    ("gennemsnit", "krav", "slug", "tekst"),
    [
        ("80,00", "Ok", "samtaler_12", "gennemsnittet for samtaler med flere decimaler (trykt 80,00)"),
        (".", "Ok", "samtaler_12", "gennemsnittet for samtaler (diskretioneret)"),
        ("80,00", "80,00", "samtaler_periode", "kravet for samtaler med flere decimaler (trykt 80,00)"),
        ("80,00", ".", "samtaler_periode", "kravet for samtaler (diskretioneret)"),
        ("80,00", "Ok", "aktiv_12", "gennemsnittet for aktiv indsats med flere decimaler (trykt 80,00)"),
        ("80,00", "80,00", "aktiv_periode", "kravet for aktiv indsats med flere decimaler (trykt 80,00)"),
    ],
)
def test_printed_figures(gennemsnit: str, krav: str, slug: str, tekst: str) -> None:
    """The cell, by its Danish name, and what stood in it."""
    svar = status(trykt_kommune("0,03", (gennemsnit, krav), (gennemsnit, krav)), maaned=NOV)

    assert tekst == _mangler(svar, slug)


def _uden(*numre: int) -> Kommune:
    """Both fokusmål close to 80 pct., without some months of 2021."""
    maaneder = {m: v for m, v in til(NOV, [pct("80,00")] * 12).items() if m.aar == 2020 or m.maaned not in numre}
    return af_andele(maaneder, maaneder, None)


@pytest.mark.parametrize(
    ("numre", "maaneder"),
    [
        ((3,), "2021-03"),
        ((3, 4), "2021-03, 2021-04"),
        ((1, 2, 3, 4, 5, 6), "2021-01, 2021-02, 2021-03, 2021-04, 2021-05, 2021-06"),
        (tuple(range(1, 9)), "2021-01, 2021-02, 2021-03, 2021-04, 2021-05, 2021-06 og 2 til"),
    ],
)
def test_missing_months(numre: tuple[int, ...], maaneder: str) -> None:
    """By month, at most six of them."""
    svar = status(_uden(*numre), maaned=NOV)

    assert f"månedsandelene i {maaneder} for samtaler" == _mangler(svar, "samtaler_12")
    assert f"månedsandelene i {maaneder} for aktiv indsats i årets måneder" == _mangler(svar, "aktiv_periode")


def test_months_that_are_known_too_roughly() -> None:
    """Printed percents around 80: none is missing, but the exact ones are."""
    svar = status(af_andele(til(NOV, [andel_af_tryk(80, 0)] * 12), {}, None), maaned=NOV)

    assert "de præcise månedsandele for samtaler" == _mangler(svar, "samtaler_12")
    assert "de præcise månedsandele for samtaler i årets måneder" == _mangler(svar, "samtaler_periode")


@pytest.mark.parametrize(
    ("antal", "tekst"),
    [
        (0, ""),
        (1, "2021-01"),
        (6, "2021-01, 2021-02, 2021-03, 2021-04, 2021-05, 2021-06"),
        (7, "2021-01, 2021-02, 2021-03, 2021-04, 2021-05, 2021-06 og 1 til"),
        (11, "2021-01, 2021-02, 2021-03, 2021-04, 2021-05, 2021-06 og 5 til"),
    ],
)
def test_a_list_of_months(antal: int, tekst: str) -> None:
    """Six by name, the rest by number."""
    assert tekst == maanedsliste(AARET_TIL_NOV[:antal])
    assert "2022-12" == maanedsliste((Maaned(2022, 12),))
