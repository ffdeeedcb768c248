"""The rule book as a page: whole in itself, every link leads somewhere, every text escaped."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest
from attrs import evolve

from skaerpet_tilsyn.katalog import OMRAADER
from skaerpet_tilsyn.katalog.emneinventar import saml
from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
from skaerpet_tilsyn.laesning.tekst.bogbygger import byg_bog
from skaerpet_tilsyn.rapport.regelbogsside import regelbogsside, skriv_side
from tests.htmlside import Htmlside
from tests.legeland.bogen import INVENTAR
from tests.legeland.herredsloven import AENDRET, JUNI

DAG: Final = date(2021, 11, 30)


@pytest.mark.parametrize(
    ("omraade", "dag"),
    [
        (omraade, dag)
        for omraade, regimer in OMRAADER.items()
        for dag in (DAG, None, date(2022, 6, 1), date(2026, 9, 1))
        if dag is None or regimer.gaelder(dag)
    ],
    ids=str,
)
def test_every_link_leads_somewhere_on_the_page(omraade: str, dag: date | None) -> None:
    """And to one place alone; nothing is fetched, and nothing runs."""
    side = Htmlside(regelbogsside(dag, omraade))

    assert sorted(set(side.id)) == sorted(side.id)
    assert set() == {henvisning.removeprefix("#") for henvisning in side.henvisninger} - set(side.id)
    assert set() == {"script", "img", "link", "iframe"} & set(side.maerker)


@pytest.mark.parametrize("dag", [None, JUNI.foerste_dag, AENDRET.replace(year=1410)])
def test_so_do_the_links_of_another_law(dag: date | None) -> None:
    """Versions, gaps and repeals have their places."""
    side = Htmlside(skriv_side(byg_bog(INVENTAR, dag)))

    assert len(side.henvisninger) > 50
    assert set() == {henvisning.removeprefix("#") for henvisning in side.henvisninger} - set(side.id)


def test_rules_values_and_questions_have_their_places() -> None:
    """Whoever cites the book can point at each of them."""
    bog = byg_bog(katalogets_inventar(), DAG)
    tekster = Htmlside(skriv_side(bog)).tekster

    for kapitel in bog.kapitler:
        for regel in kapitel.regler:
            assert tekster[f"regel-{regel.navn}"].startswith(f"{regel.nummer} {regel.titel} {regel.navn}, om ")
    for vaerdi in bog.vaerdier:
        assert tekster[f"parameter-{vaerdi.navn}"].startswith(vaerdi.titel)
    for punkt in bog.punkter:
        assert tekster[f"punkt-{punkt.navn}"].startswith(f"{punkt.navn} {punkt.spoergsmaal}")
        assert "Grunden til valget: " in tekster[f"punkt-{punkt.navn}"]
    for udeladt in bog.udeladte:
        assert "Hvorfor ikke modelleret: " in tekster[f"udeladt-{udeladt.navn}"]


def test_a_rule_as_it_is_read() -> None:
    """Its text with the rival reading, and the source with its evidence in words."""
    tekst = Htmlside(regelbogsside(DAG)).tekster["regel-har_aktiv_indsats"]

    assert (
        "Opfyldt, når mindst ét af følgende er opfyldt: a) aktive tilbud de seneste 12 måneder er mindst 1 tilbud, "
        "eller b) ordinære timer de seneste 12 måneder er mindst 225 timer [K04]. K04, anden læsning (uger): ja: 6 uger"
    ) in tekst
    assert "«Information om fokusmål: Fokusmål i skærpet tilsyn» efterprøvet Mindst ét aktivt tilbud" in tekst


def test_the_graph_needs_no_script() -> None:
    """The questions in order with their answers, and the mermaid text below."""
    tekst = Htmlside(regelbogsside(DAG)).tekster["tabel-status"]

    assert "Spørgsmål 2: passer alt dette? Resultatmålet er opfyldt: nej " in tekst
    assert " ja Risiko for skærpet tilsyn nej Spørgsmål 3: " in tekst
    assert " ja Risiko for light tilsyn nej Aktuelt ikke i risiko Grafen som mermaid flowchart TD" in tekst


def test_a_time_line_on_the_page() -> None:
    """Every version, the repeal, and the one of the day."""
    tekst = Htmlside(skriv_side(byg_bog(INVENTAR, JUNI.foerste_dag))).tekster["parameter-mindst_maaltider"]

    assert (
        "mindste antal måltider mindst_maaltider, bruges i 1.3 6 måltider 6. april 1401 21. september 1418 "
        "herredsloven § 2, nr. 1 efterprøvet 7 måltider gælder den 1. juni 1420 22. september 1418 31. december 1499 "
        "herredsloven § 2, nr. 1 efterprøvet ophævet 1. januar 1500 – herredsloven § 99 efterprøvet"
    ) == tekst


def test_texts_are_escaped() -> None:
    """An angle in a reason is an angle; accents are code."""
    side = skriv_side(byg_bog(INVENTAR, None))

    assert "<code>gavesk|øn</code>) &lt;af værten&gt;." in side
    assert "<af værten>" not in side


def test_a_table_with_a_fault() -> None:
    """The page says what the proof found."""
    version = STATUS.paa(DAG)
    brudt = evolve(STATUS, poster=(evolve(version, vaerdi=evolve(version.vaerdi, overlap=())),))
    tekst = Htmlside(skriv_side(byg_bog(evolve(katalogets_inventar(), tabeller=(brudt,)), DAG))).tekster["tabel-status"]

    assert "Prøven af tabellen fandt fejl: «Risiko for skærpet tilsyn» og «Risiko for light tilsyn»: " in tekst


def test_nothing_unverified() -> None:
    """Then the page says so."""
    uden_regler = evolve(INVENTAR, andre=(), maaleparametre=(), tabeller=(), hierarkier=())
    inventar = evolve(uden_regler, borger=saml([]), afgjorte=(), ikke_modelleret=())
    side = Htmlside(skriv_side(byg_bog(inventar, None)))

    assert side.tekster["uden-kilde"].endswith("Uden efterprøvet kilde Ingen.")
