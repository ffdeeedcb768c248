"""A statute of one's own is decided, explained and tabled like the library's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.fejl import RegelIkkeGaeldende
from skaerpet_tilsyn.laesning.vurder import afhaenger_af, kategoriser, mulige_under_alle, opfyldt, valg_i
from skaerpet_tilsyn.tal import Interval, Udfald
from skaerpet_tilsyn.tid import Maaned
from tests.legeland.emner import Hobbit, Landsby
from tests.legeland.herredsloven import (
    AENDRET,
    BORDPLAN,
    GLAD_LANDSBY,
    H1,
    INVITERET,
    JUNI,
    KREDS,
    OPHAEVET,
    SPISER,
    Bord,
    ret_den,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

MAJ = JUNI.plus(maaneder=-1)


def _hobbit(alder: int | None, timer: int | None, bolig: str | None, maaltider: Mapping[Maaned, int]) -> Hobbit:
    tal = {"alder": alder, "vandring": None if timer is None else 100 * timer}
    kendt = {navn: Interval.praecis(et) for navn, et in tal.items() if et is not None}
    return Hobbit(navn="X", tal=kendt, egenskaber={"bolig": bolig}, maaltider=maaltider)


BILBO = _hobbit(111, 0, "hule", {MAJ: 3, JUNI: 4})
PIPPIN = _hobbit(29, 0, "hule", {MAJ: 9, JUNI: 9})
FRODO = _hobbit(50, 9, "hule", {MAJ: 3, JUNI: 4})
SAM = _hobbit(38, 8, "hus", {MAJ: 4, JUNI: 4})
FATTY = _hobbit(38, None, "hus", {JUNI: 8})


@pytest.mark.parametrize(
    ("hobbit", "udfald"),
    [
        (BILBO, Udfald.OPFYLDT),
        (PIPPIN, Udfald.OPFYLDT),
        (FRODO, Udfald.IKKE_OPFYLDT),
        (SAM, Udfald.OPFYLDT),
        (FATTY, Udfald.UAFKLARET),
    ],
    ids=["Bilbo", "Pippin", "Frodo", "Sam", "Fatty"],
)
def test_who_is_invited(hobbit: Hobbit, udfald: Udfald) -> None:
    """Main rule, either branch of it, the exception, and a wanderer of whom nothing is known."""
    assert udfald is opfyldt(INVITERET, hobbit, i=JUNI, ret=ret_den())


def test_the_law_before_the_change() -> None:
    """To live in a hole was not enough, and six meals were."""
    foer = ret_den(AENDRET.replace(year=1417))

    assert Udfald.IKKE_OPFYLDT is opfyldt(INVITERET, PIPPIN, i=JUNI, ret=foer)
    assert Udfald.OPFYLDT is opfyldt(SPISER, _hobbit(40, 0, None, {MAJ: 3, JUNI: 3}), i=JUNI, ret=foer)
    assert Udfald.IKKE_OPFYLDT is opfyldt(SPISER, _hobbit(40, 0, None, {MAJ: 3, JUNI: 3}), i=JUNI, ret=ret_den())


def test_the_law_after_the_repeal() -> None:
    """There is no answer any more, not even no."""
    with pytest.raises(RegelIkkeGaeldende, match="ophævet fra 1500-01-01"):
        opfyldt(INVITERET, BILBO, i=JUNI, ret=ret_den(OPHAEVET))


def test_the_month_of_the_facts_is_not_the_day_of_the_law() -> None:
    """The meals are those of the month asked for."""
    assert Udfald.UAFKLARET is opfyldt(SPISER, BILBO, i=MAJ, ret=ret_den())
    assert Udfald.OPFYLDT is opfyldt(SPISER, BILBO, i=JUNI, ret=ret_den())
    assert Udfald.UAFKLARET is opfyldt(SPISER, BILBO, i=Maaned(1421, 1), ret=ret_den())


def test_a_reading_is_chosen() -> None:
    """Exactly seven meals are enough by the wording, and not by the purpose."""
    assert Udfald.OPFYLDT is opfyldt(SPISER, BILBO, i=JUNI, ret=ret_den())
    assert Udfald.IKKE_OPFYLDT is opfyldt(SPISER, BILBO, i=JUNI, ret=ret_den(H1="nej"))
    assert Udfald.OPFYLDT is opfyldt(SPISER, SAM, i=JUNI, ret=ret_den(H1="nej"))


@pytest.mark.parametrize(
    ("maette", "kroer", "udfald"),
    [
        (Interval(0, 1), Interval.praecis(2), Udfald.OPFYLDT),
        (Interval(0, 1), Interval.praecis(1), Udfald.UAFKLARET),
        (Interval.praecis(0), Interval.praecis(1), Udfald.IKKE_OPFYLDT),
    ],
)
def test_another_kind_of_subject(maette: Interval, kroer: Interval, udfald: Udfald) -> None:
    """Rules about villages live beside rules about hobbits."""
    landsby = Landsby(tal={"maette": maette, "kroer": kroer})

    assert udfald is opfyldt(GLAD_LANDSBY, landsby, i=JUNI, ret=ret_den())


def test_the_seating() -> None:
    """The first row that holds; who is a guest and full sits lower; what is not known stays open."""
    sulten = Hobbit(navn="Sam", tal={**SAM.tal, "maethed": Interval.praecis(0)}, maaltider=SAM.maaltider)
    barn = _hobbit(20, 0, "hus", {MAJ: 9, JUNI: 9})

    assert Bord.HOEJBORD is kategoriser(BORDPLAN, sulten, i=JUNI, ret=ret_den()).kategori
    assert Bord.LANGBORD is kategoriser(BORDPLAN, FRODO, i=JUNI, ret=ret_den()).kategori
    assert Bord.GRAESSET is kategoriser(BORDPLAN, barn, i=JUNI, ret=ret_den()).kategori
    assert (Bord.HOEJBORD, Bord.LANGBORD) == kategoriser(BORDPLAN, SAM, i=JUNI, ret=ret_den()).mulige
    assert (Bord.HOEJBORD, Bord.GRAESSET) == kategoriser(BORDPLAN, PIPPIN, i=JUNI, ret=ret_den()).mulige


def test_each_counts_once() -> None:
    """In the first circle that fits, or in none."""
    assert "eventyrer" == kategoriser(KREDS, FRODO, i=JUNI, ret=ret_den()).kategori
    assert "hulebo" == kategoriser(KREDS, BILBO, i=JUNI, ret=ret_den()).kategori
    assert (None,) == kategoriser(KREDS, SAM, i=JUNI, ret=ret_den()).mulige
    assert ("eventyrer", None) == kategoriser(KREDS, FATTY, i=JUNI, ret=ret_den()).mulige


def test_disputes_of_a_statute_of_ones_own() -> None:
    """Every reading of the disputes in the table is tried; they need not be in the catalogue."""
    syv = Hobbit(
        navn="Odo",
        tal={**SAM.tal, "maethed": Interval.praecis(0)},
        egenskaber={"bolig": "hus"},
        maaltider={MAJ: 3, JUNI: 4},
    )

    assert (H1,) == valg_i(BORDPLAN, ret_den())
    assert {(("H1", "ja"),): (Bord.HOEJBORD,), (("H1", "nej"),): (Bord.LANGBORD,)} == mulige_under_alle(
        BORDPLAN, syv, i=JUNI, ret=ret_den()
    )
    assert ("H1",) == afhaenger_af(BORDPLAN, syv, i=JUNI, ret=ret_den(H1="nej"))
    assert () == afhaenger_af(BORDPLAN, FRODO, i=JUNI, ret=ret_den())
