"""The report of a proof: as text, as JSON, on one day, and what it says of the catalogue."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from importlib.resources import files
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

import pytest
from attrs import evolve
from jsonschema import Draft202012Validator

from skaerpet_tilsyn.fejl import RegelIkkeGaeldende, UafklaretRetsstilling
from skaerpet_tilsyn.katalog import OMRAADER, Regelsaet
from skaerpet_tilsyn.katalog.ikraft import SENEST_OPHOERT, TIDLIGST_OPHOERT
from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.laesning.proev import (
    Anmaerkningsart,
    Katalogproeve,
    aendringsdage,
    proev_katalog,
    proeve_som_json,
)
from skaerpet_tilsyn.laesning.proev.helhed.kendtproeve import kendtdage
from skaerpet_tilsyn.ret import Dokument, hul, kendt_fra
from tests.legeland.herredsloven import ALDER, BORDPLAN, MYNDIG, kilde
from tests.legeland.inventar import REGIMER, herredets_inventar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jsonschema import ValidationError

    from skaerpet_tilsyn.katalog import Regime
    from skaerpet_tilsyn.laesning.proev import Antagelse
    from skaerpet_tilsyn.ret import Tidslinje, Version

SKEMA = cast(
    "dict[str, object]",
    json.loads(
        (files("skaerpet_tilsyn.laesning.proev.helhed") / "katalogproeve.schema.json").read_text(encoding="utf-8")
    ),
)


class Proever(Protocol):
    """What is used of a validator."""

    def iter_errors(self, instance: object) -> Iterable[ValidationError]:
        """All that is wrong."""
        ...


PROEVER = cast("Proever", cast("object", Draft202012Validator(SKEMA)))


@pytest.fixture(scope="module")
def proever() -> dict[str, Katalogproeve]:
    """The proof of every area of the catalogue."""
    return {navn: proev_katalog(katalogets_inventar(navn)) for navn in OMRAADER}


def test_the_catalogue_has_no_fault(proever: dict[str, Katalogproeve]) -> None:
    """On no day, under no reading."""
    assert dict.fromkeys(OMRAADER, ()) == {navn: proeve.fejl for navn, proeve in proever.items()}
    assert all(proeve.bestaaet and proeve.tilfaelde > 50 for proeve in proever.values())


def test_what_a_reader_must_know(proever: dict[str, Katalogproeve]) -> None:
    """The disputes, the sources that nobody has read or that lack a number, and the times that are not encoded."""
    kendt = {(et.art, et.navn) for proeve in proever.values() for et in proeve.at_vide}

    assert {
        (Anmaerkningsart.AABENT_VALG, "K01"),
        (Anmaerkningsart.UDEN_EFTERPROEVET_KILDE, "maalgruppens_ydelser"),
        (Anmaerkningsart.UDEN_NUMMER, "bekendtgørelsen om skærpet tilsyn"),
        (Anmaerkningsart.UKENDT_RET, "regimer, tilsynsovergange"),
        (Anmaerkningsart.IKKE_KODET, "regimer_ressourceforloeb"),
        (Anmaerkningsart.DAEKKER_IKKE_ALT, "resultatkrav_hierarki"),
        (Anmaerkningsart.UBRUGT_VERSION, "anciennitet_12"),
        (Anmaerkningsart.KATEGORI_I_ANDRE_VERSIONER, "status"),
    } <= kendt


def test_every_kind_of_remark_has_a_title() -> None:
    """And each is either a fault or something to know."""
    assert all(art.titel for art in Anmaerkningsart)
    assert {True, False} == {art.er_fejl for art in Anmaerkningsart}


def test_days_on_which_nothing_is_in_force(proever: dict[str, Katalogproeve]) -> None:
    """Before the first day, after the last, and where nobody knows."""
    linjer = str(proever["skaerpet_tilsyn"]).splitlines()

    assert "  22. august 2018: intet er i kraft" in linjer
    assert "  1. februar 2026: ingen ved, hvad der gælder" in linjer
    assert "  1. juli 2026: intet er i kraft" in linjer


def test_json(proever: dict[str, Katalogproeve]) -> None:
    """As the schema describes it, with faults and without."""
    med_fejl = proev_katalog(herredets_inventar(bordplan=evolve(BORDPLAN, overlap=())))
    svar = json.loads(json.dumps([proeve_som_json(proeve) for proeve in (*proever.values(), med_fejl)]))

    assert [] == [fejl.message for fejl in PROEVER.iter_errors(svar)]
    assert [*(True for _ in OMRAADER), False] == [proeve["bestaaet"] for proeve in svar]
    (foerste, *_) = svar[-1]["fejl"]
    assert ("uerklaeret_overlap", [{"H1": "ja"}]) == (foerste["art"], foerste["laesninger"])
    assert foerste["dage"]
    (_, uvis) = [dagen for dagen in svar[0]["dage"] if dagen["under"]]
    assert [{"ophoer_skaerpet_tilsyn": "2026-02-01"}, {"ophoer_skaerpet_tilsyn": "2026-07-01"}] == [
        under["vilkaar"] for under in uvis["under"]
    ]
    assert (1, 18, 52) == (svar[0]["forloeb"], uvis["under"][1]["overgange"], uvis["under"][1]["afviste"])
    assert ("2020-07-01", 0) == (svar[0]["kendt"][0]["kendt_pr"], svar[1]["forloeb"])
    assert foerste["vidne"]


def test_the_unsettled_spring_of_2026(proever: dict[str, Katalogproeve]) -> None:
    """Proved as ended and as going on, on the first and the last day of it."""
    proeve = proever["skaerpet_tilsyn"]
    uvisse = {dagens.dag: dagens.under for dagens in proeve.dage if dagens.ukendt_ret}

    assert [TIDLIGST_OPHOERT, SENEST_OPHOERT - timedelta(days=1)] == list(uvisse)
    for under in uvisse.values():
        assert [str(TIDLIGST_OPHOERT), str(SENEST_OPHOERT)] == [
            dict(et.vilkaar)["ophoer_skaerpet_tilsyn"] for et in under
        ]
        assert [(0, 0, 0), (21, 1, 18)] == [(et.regler, et.tabeller, et.overgange) for et in under]
    linjer = str(proeve).splitlines()
    sted = linjer.index("  1. februar 2026: ingen ved, hvad der gælder")
    assert "    er svaret 1. februar 2026 (ophoer_skaerpet_tilsyn): intet er i kraft" == linjer[sted + 1]
    assert linjer[sted + 2].endswith(": 21 regler og 1 tabel i 790 tilfælde; 18 overgange, 52 afvises")


@pytest.mark.parametrize("antagelse", katalogets_inventar().antagelser, ids=str)
@pytest.mark.parametrize(
    "dag", [TIDLIGST_OPHOERT, date(2026, 4, 15), SENEST_OPHOERT - timedelta(days=1), SENEST_OPHOERT]
)
def test_the_answer_is_the_argument_of_the_rule_set(antagelse: Antagelse, dag: date) -> None:
    """What is proved is what whoever gives the argument gets."""
    ventet = _regime(lambda: katalogets_inventar().under(antagelse).regimer.paa(dag).vaerdi)

    assert ventet == _regime(lambda: Regelsaet.gaeldende(dag, ophoer_skaerpet_tilsyn=antagelse.dag).regime)
    (tabel,) = antagelse.forloeb
    assert (ventet is None) == (not tabel.linje.gaelder(dag))


def _regime(hvad: Callable[[], Regime]) -> Regime | None:
    try:
        return hvad()
    except RegelIkkeGaeldende:
        return None


def test_what_was_known(proever: dict[str, Katalogproeve]) -> None:
    """Around each promulgation; what was known together in April 2021 is proved, and so is its summary."""
    proeve = proever["skaerpet_tilsyn"]
    kendt = {et.kendt_pr: et for et in proeve.kendt}

    assert {date(2021, 4, 6), date(2021, 4, 7), date(2025, 12, 28), date(2025, 12, 29)} < set(kendt)
    assert kendt[date(2021, 4, 6)].andre_svar > kendt[date(2021, 4, 7)].andre_svar > 0
    assert 0 == kendt[date(2025, 12, 29)].andre_svar
    assert [(("kendt_pr", "2021-04-06"),)] == [et.vilkaar for et in kendt[date(2021, 4, 6)].proever]
    assert "\nRetten, som den var kendt den dag, noget blev kundgjort, og dagen før:\n  1. juli 2020: " in str(proeve)
    assert () == proever["resultatkrav"].kendt
    assert [
        (
            "risiko_light: versionen fra 1. januar 2021 var først kendt 7. april 2021; indtil da var intet andet (den "
            "2021-01-01, som kendt den 2021-04-06: en tid, hvor light tilsyn ikke er kendt)"
        )
    ] == [str(et) for et in proeve.at_vide if et.art is Anmaerkningsart.HUL_I_DET_KENDTE]


@pytest.mark.parametrize("omraade", OMRAADER)
def test_every_look_up_of_what_was_known_answers_or_refuses(omraade: str) -> None:
    """Never anything but a version, or an error about the law; and the rule set that is asked agrees."""
    inventar = katalogets_inventar(omraade)
    for kendt_pr, dag, linje in product(kendtdage(inventar), aendringsdage(inventar), inventar.tidslinjer):
        version = _version(linje, dag, kendt_pr)
        if version is not None:
            assert kendt_fra(version) <= kendt_pr
            assert version.gaelder_fra <= dag
            if inventar.regimer.gaelder(dag):
                ret = evolve(Regelsaet.gaeldende(dag, omraade), kendt_pr=kendt_pr)
                assert version == ret.paa(linje)


def _version(linje: Tidslinje[object], dag: date, kendt_pr: date) -> Version[object] | None:
    try:
        return linje.paa(dag, kendt_pr)
    except (RegelIkkeGaeldende, UafklaretRetsstilling):
        return None


def test_the_guide_shows_lines_of_the_report(proever: dict[str, Katalogproeve]) -> None:
    """What stands in it is what is printed, but for the numbers, which grow with the catalogue."""
    side = (Path(__file__).parents[4] / "docs" / "proev.md").read_text(encoding="utf-8")
    viste = [linje for blok in re.findall(r"```text\n(.*?)```", side, re.DOTALL) for linje in blok.splitlines()]
    linjer = {_uden_tal(linje) for linje in str(proever["skaerpet_tilsyn"]).splitlines()}

    assert len(viste) > 4
    assert [] == [linje for linje in viste if _uden_tal(linje) not in linjer and "python -m" not in linje]


def _uden_tal(linje: str) -> str:
    return re.sub(r"\d[\d.]*", "0", linje)


def test_one_day() -> None:
    """Only the tables and rules of that day; what is no matter of days is there all the same."""
    uden = herredets_inventar(bordplan=evolve(BORDPLAN, overlap=()))
    proeve = proev_katalog(uden, dage=[date(1420, 6, 1)])

    assert [date(1420, 6, 1)] == [dagens.dag for dagens in proeve.dage]
    assert {(date(1420, 6, 1),)} == {et.dage for et in proeve.fejl}
    assert Anmaerkningsart.AABENT_VALG in {et.art for et in proeve.at_vide}


def test_acts_without_a_number() -> None:
    """The act once, and each place in it that is not a paragraph; other documents have none to lack."""
    kap = evolve(kilde("§ 1"), henvisning=None)
    uden_sted = evolve(ALDER, kilde=kap)
    rapport = evolve(kap, dokument=Dokument(kortnavn="rapporten", titel="Rapport om hobbitter"))
    med_rapport = evolve(MYNDIG, poster=(evolve(MYNDIG.versioner[0], kilde=rapport),))
    inventar = herredets_inventar(inviteret=uden_sted >= med_rapport)

    assert ["herredsloven: retsakten har intet nummer", "alder: størrelse «hobbittens alder» hviler på"] == [
        str(et).replace(" herredsloven uden paragraf", "")
        for et in proev_katalog(inventar).at_vide
        if et.art is Anmaerkningsart.UDEN_NUMMER
    ]


def test_a_gap_is_told_once() -> None:
    """With everything that has it."""
    grund = hul(date(1510, 1, 1), grund="en tid uden optegnelser")
    regimer = evolve(REGIMER, poster=(*REGIMER.poster, grund))
    proeve = proev_katalog(evolve(herredets_inventar(), regimer=regimer))

    assert ["herredets_regimer: fra 1. januar 1510: en tid uden optegnelser"] == [
        str(et) for et in proeve.at_vide if et.art is Anmaerkningsart.IKKE_KODET
    ]
