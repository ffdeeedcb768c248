"""The report of a proof: as text, as JSON, on one day, and what it says of the catalogue."""

from __future__ import annotations

import json
from datetime import date
from importlib.resources import files
from typing import TYPE_CHECKING, Protocol, cast

import pytest
from attrs import evolve
from jsonschema import Draft202012Validator

from skaerpet_tilsyn.katalog import OMRAADER
from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.laesning.proev import Anmaerkningsart, Katalogproeve, proev_katalog, proeve_som_json
from skaerpet_tilsyn.ret import Dokument, hul
from tests.legeland.herredsloven import ALDER, BORDPLAN, MYNDIG, kilde
from tests.legeland.inventar import REGIMER, herredets_inventar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jsonschema import ValidationError

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
    assert foerste["vidne"]


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
