"""Cases made from rules and tables: what is in them, and what they say."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_AKTIV_INDSATS
from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.katalog.ressourceforloeb.regler import LAENGDE
from skaerpet_tilsyn.laesning.proev import Genstand, Sagsart, genstande, lav_sager
from skaerpet_tilsyn.laesning.proev.genstand import kategorislug
from skaerpet_tilsyn.laesning.proev.sager.proevesag import afvigelser, svar_paa
from skaerpet_tilsyn.laesning.proev.sager.sagssvar import love_paa
from skaerpet_tilsyn.laesning.vurder import opfyldt
from skaerpet_tilsyn.ret import fra
from skaerpet_tilsyn.tal import Interval, Udfald
from tests.legeland.herredsloven import (
    AENDRET,
    ALDER,
    BORDPLAN,
    IKRAFT,
    JUNI,
    KREDS,
    MYNDIG,
    VOKSEN,
    Bord,
    kilde,
)
from tests.legeland.inventar import herredets_inventar, i_kraft

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.katalog.emneinventar import Inventar
    from skaerpet_tilsyn.laesning.proev import Proevesag
    from skaerpet_tilsyn.laesning.proev.sandhed import Blad

INVENTAR, HERREDET = katalogets_inventar(), herredets_inventar()
BORDENE = Genstand.af(i_kraft(BORDPLAN))
JUNI_2021 = date(2021, 6, 1)
AKTIV = lav_sager(Genstand.af(HAR_AKTIV_INDSATS), INVENTAR)


def _kort(sag: Proevesag) -> str:
    return f"{sag.titel.split(':')[0]} {dict(sag.laesning)}: {' eller '.join(sag.forventet)}"


def test_around_the_limits() -> None:
    """Both readings of the six weeks have their own limit; where the answer depends on the reading, both stand."""
    timer = [sag for sag in AKTIV if "225 timer" in sag.titel or "222 timer" in sag.titel]

    assert [
        "lige under 225 timer {'K04': 'timer'}: ikke_opfyldt",
        "lige under 225 timer {'K04': 'uger'}: opfyldt",
        "præcis 225 timer {}: opfyldt",
        "lige over 225 timer {}: opfyldt",
        "lige under 222 timer {}: ikke_opfyldt",
        "præcis 222 timer {'K04': 'timer'}: ikke_opfyldt",
        "præcis 222 timer {'K04': 'uger'}: opfyldt",
        "lige over 222 timer {'K04': 'timer'}: ikke_opfyldt",
        "lige over 222 timer {'K04': 'uger'}: opfyldt",
    ] == [_kort(sag) for sag in timer if str(sag.dag) == "2019-12-20"]
    assert {Interval.praecis(0)} == {sag.emne.tal["tilbud_12"] for sag in timer if sag.art is Sagsart.GRAENSE}


def test_what_is_missing() -> None:
    """Where it decides and where it does not; and nothing known at all."""
    assert [
        "ukendt, og det afgør {}: uafklaret",
        "ukendt, men uden betydning {}: opfyldt",
        "ukendt, og det afgør {}: uafklaret",
        "ukendt, men uden betydning {}: opfyldt",
        "intet er kendt {}: uafklaret",
    ] == [_kort(sag) for sag in AKTIV if sag.art is Sagsart.MANGLER and str(sag.dag) == "2019-12-20"]


def test_the_days_of_change() -> None:
    """Sixty months are too long from 2022 on; nobody is asked before the first day or after the last."""
    sager = lav_sager(Genstand.af(LAENGDE), katalogets_inventar("ressourceforloeb"))

    assert [
        ("2012-12-31", "gaelder_ikke"),
        ("2013-01-01", "opfyldt"),
        ("2021-12-31", "opfyldt"),
        ("2022-01-01", "ikke_opfyldt"),
        ("2026-01-31", "opfyldt"),
        ("2026-02-01", "gaelder_ikke"),
    ] == [(str(sag.dag), sag.forventet[0]) for sag in sager if sag.art is Sagsart.DATO]


def test_a_day_of_which_nobody_knows() -> None:
    """That is another answer than that nothing is in force."""
    assert ("ukendt_ret",) in {sag.forventet for sag in AKTIV if str(sag.dag) == "2026-02-01"}


def test_the_rows_of_a_table() -> None:
    """Every category is reached, and every border between two of them that a condition can be at is there."""
    sager = lav_sager(BORDENE, HERREDET)
    raekker = {sag.forventet for sag in sager if sag.art is Sagsart.RAEKKE}

    assert {(kategorislug(bord),) for bord in Bord} == raekker
    graenser = {sag.titel.split("; ")[1] for sag in sager if sag.art is Sagsart.GRAENSE}
    assert {
        "mellem græsset og langbordet",
        "mellem højbordet og langbordet",
        "mellem græsset og højbordet",
    } == graenser


def test_a_table_of_which_something_is_missing() -> None:
    """All categories that are still possible, in one order."""
    (sag, *_) = [sag for sag in lav_sager(BORDENE, HERREDET) if sag.titel == "intet er kendt"]

    assert ("græsset", "højbordet", "langbordet") == sag.forventet


@pytest.mark.parametrize("inventar", [INVENTAR, HERREDET], ids=lambda inventar: inventar.omraade)
def test_every_condition_decides_alone_in_some_pair_of_cases(inventar: Inventar) -> None:
    """Two cases that differ in what one leaf says of them alone, and are answered differently."""
    for genstand in genstande(inventar):
        sager = lav_sager(genstand, inventar)
        for dag in dict.fromkeys(sag.dag for sag in sager if sag.art is not Sagsart.DATO):
            kendte = [sag for sag in sager if sag.dag == dag and sag.art is not Sagsart.MANGLER]
            for ret in love_paa(genstand, inventar, dag):
                blade = genstand.blade(ret)
                svar = {_sandheder(sag, blade, ret): svar_paa(sag, genstand, ret) for sag in kendte}
                skift = {a ^ b for (a, foer), (b, efter) in combinations(svar.items(), 2) if foer != efter}
                assert {1 << nr for nr in range(len(blade))} <= skift, (genstand.navn, ret.andre_valg)


def _sandheder(sag: Proevesag, blade: tuple[Blad[object], ...], ret: Regelsaet) -> int:
    """A bit for each leaf that is true."""
    return sum(1 << nr for nr, et in enumerate(blade) if opfyldt(et, sag.emne, i=JUNI, ret=ret) is Udfald.OPFYLDT)


def test_the_library_answers_as_the_leaves_do() -> None:
    """What was found leaf by leaf is what the readings of the objects say."""
    assert [] == [
        sag.titel
        for genstand in genstande(HERREDET)
        for sag in lav_sager(genstand, HERREDET)
        if afvigelser(sag, genstand, HERREDET)
    ]


def test_another_answer_is_found() -> None:
    """With the readings under which it is given, also where nothing is in force, or nobody knows."""
    genstand = Genstand.af(HAR_AKTIV_INDSATS)
    forkert = evolve(AKTIV[0], dag=JUNI_2021, forventet=("uafklaret",), laesning=())
    uden_lov, uden_viden = (evolve(AKTIV[0], dag=dag, laesning=()) for dag in (date(2010, 1, 1), date(2026, 3, 1)))

    assert [("timer", "ikke_opfyldt"), ("uger", "ikke_opfyldt")] == [
        (dict(laesning)["K04"], svar[0]) for laesning, svar in afvigelser(forkert, genstand, INVENTAR)
    ]
    assert (((), ("gaelder_ikke",)),) == afvigelser(uden_lov, genstand, INVENTAR)
    assert (((), ("ukendt_ret",)),) == afvigelser(uden_viden, genstand, INVENTAR)


def test_categories_of_a_hierarchy() -> None:
    """A hierarchy may give none."""
    kredsen = Genstand.af(i_kraft(KREDS))

    assert (("eventyrer", "hulebo", "ingen"), ("ingen",)) == (kredsen.kategorier, kredsen.rester)
    assert {("ingen",), ("eventyrer",), ("hulebo",)} <= {sag.forventet for sag in lav_sager(kredsen, HERREDET)}


def test_a_limit_that_is_not_in_force_yet() -> None:
    """The rule is, and still cannot be answered: cases begin when its limit does."""
    sen = evolve(MYNDIG, poster=(fra(AENDRET, 33, kilde=kilde("§ 1")),))
    genstand = Genstand.af(evolve(VOKSEN, poster=(fra(IKRAFT, ALDER >= sen, kilde=kilde("§ 1")),)))
    sager = lav_sager(genstand, HERREDET)
    for_tidligt = evolve(sager[0], dag=IKRAFT)

    assert AENDRET == sager[0].dag
    assert [(date(1418, 9, 21), "gaelder_ikke"), (AENDRET, "ikke_opfyldt")] == [
        (sag.dag, sag.forventet[0]) for sag in sager if sag.art is Sagsart.DATO
    ][:2]
    assert (((), ("gaelder_ikke",)),) == afvigelser(for_tidligt, genstand, HERREDET)
