"""The rule books of the other areas of law: hierarchies, forløb, and an area that there is not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast

import pytest
from attrs import evolve

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.katalog.ressourceforloeb.ikraft import TRE_AAR
from skaerpet_tilsyn.katalog.ressourceforloeb.regler import FORLOEBSREGLER, Virkning
from skaerpet_tilsyn.katalog.resultatkrav.regler import HIERARKI, Trin
from skaerpet_tilsyn.laesning.tekst.regelbog import regelbog, regelbog_json, skriv_regelbog
from skaerpet_tilsyn.ret import ophoert
from tests.gode.tabeller import LOVEN

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.tekst import Json


def test_there_is_no_such_area() -> None:
    """The message lists them."""
    with pytest.raises(
        UgyldigVaerdi, match="ressourceforloeb, tidlig_indsats, beskaeftigelsesindsats_2026; ret navnet"
    ):
        katalogets_inventar("fleksjob")


def test_a_hierarchy_that_is_repealed() -> None:
    """The book says so, with the day."""
    ophaevet = evolve(HIERARKI, poster=(*HIERARKI.poster, ophoert(date(2022, 1, 1), kilde=LOVEN)))
    bog = skriv_regelbog(evolve(katalogets_inventar("resultatkrav"), hierarkier=(ophaevet,)), None)

    assert "`resultatkrav_hierarki`, fra 1. januar 2022: ophævet. Kilde: " in bog


def test_a_hierarchy_for_machines() -> None:
    """The steps in order, each with its source."""
    hierarkier = cast("list[dict[str, Json]]", regelbog_json(None, "resultatkrav")["hierarkier"])
    versioner = cast("list[dict[str, Json]]", hierarkier[0]["versioner"])
    trin = cast("list[dict[str, Json]]", versioner[0]["trin"])

    assert [et.value for et in Trin] == [et["kategori"] for et in trin]


@pytest.mark.parametrize("dag", [date(2021, 11, 1), date(2022, 1, 1), None])
def test_the_rules_on_forloeb_that_the_book_has(dag: date | None) -> None:
    """Those that apply on the day; before 2022 not the ones that came then, whose values have a time before them."""
    bog = regelbog(dag, "ressourceforloeb")

    for regel in FORLOEBSREGLER:
        i_bogen = f"`{regel.navn}`, om forløbet, gælder fra" in bog
        assert i_bogen == (dag is None or regel.gaelder(dag)), regel.navn
    assert ("en tid, hvor ingen kilde viser reglen" in bog) == (dag is None or dag >= TRE_AAR)


def test_the_categories_print_their_names() -> None:
    """For programmers, and for people."""
    assert ["Virkning.BRUD", "Virkning.USAEDVANLIG"] == [repr(virkning) for virkning in Virkning]
    assert ["brud", "usædvanligt"] == [str(virkning) for virkning in Virkning]
    assert "Trin.FLEKSJOB" == repr(Trin.FLEKSJOB)
