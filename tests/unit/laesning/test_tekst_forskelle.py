"""What differs between two rule sets as text: exact about limits and their strictness."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.fokusmaal.parametre import HOEJST_UBETJENT, MINDSTE_ANDEL, MINDSTE_TIMETAL, SEKS_UGER
from skaerpet_tilsyn.katalog.fokusmaal.regler import AKTIV_12, HAR_AKTIV_INDSATS, NAEVNER_AKTIV, SAMTALER_12
from skaerpet_tilsyn.katalog.fokusmaal.stoerrelser import AKTIV_GNS12, AKTIV_UBETJENT, SAMTALER_GNS12
from skaerpet_tilsyn.katalog.forskelle import forskelle
from skaerpet_tilsyn.katalog.maalgruppe.parametre import PASSIVE_TILBUD
from skaerpet_tilsyn.katalog.maalgruppe.regler import FRITAGET_AKTIV, MAALGRUPPE_12
from skaerpet_tilsyn.katalog.maalgruppe.stoerrelser import TIMER_12
from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
from skaerpet_tilsyn.laesning.tekst.enlinje import enlinje
from skaerpet_tilsyn.laesning.tekst.forskelle import forskelstekst
from skaerpet_tilsyn.laesning.tekst.graenser import graense
from skaerpet_tilsyn.ret import fra

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger, Kommune
    from skaerpet_tilsyn.katalog.sporing import Rod
    from skaerpet_tilsyn.udtryk import Betingelse, Sammenligning

AFTALEN, NU = Regelsaet.gaeldende(date(2018, 9, 1)), Regelsaet.gaeldende(date(2021, 11, 1))
BEK_2019, FRA_2023 = Regelsaet.gaeldende(date(2020, 6, 1)), Regelsaet.gaeldende(date(2023, 5, 1))
UDFYLDT = AFTALEN.udfyldt_af(NU)
TIMER = TIMER_12 >= MINDSTE_TIMETAL


def tekster(foer: Regelsaet, efter: Regelsaet, *roedder: Rod) -> list[tuple[str, str]]:
    """Before and after, of each difference."""
    alle = forskelle(foer, efter, roedder)
    return [(tekst.foer, tekst.efter) for tekst in (forskelstekst(enhed, alle) for enhed in alle.enheder)]


@pytest.mark.parametrize(
    ("sammenligning", "tekst"),
    [
        (AKTIV_UBETJENT < HOEJST_UBETJENT, "mere end 70 pct. (skrevet som mindre end 30 pct. uden)"),
        (AKTIV_UBETJENT <= HOEJST_UBETJENT, "mindst 70 pct. (skrevet som højst 30 pct. uden)"),
        (AKTIV_UBETJENT > HOEJST_UBETJENT, "mindre end 70 pct. (skrevet som mere end 30 pct. uden)"),
        (AKTIV_UBETJENT >= HOEJST_UBETJENT, "højst 70 pct. (skrevet som mindst 30 pct. uden)"),
        (AKTIV_GNS12 >= HOEJST_UBETJENT, "mindst 30 pct."),
        (AKTIV_GNS12 > HOEJST_UBETJENT, "mere end 30 pct."),
    ],
)
def test_those_without_are_turned_round(sammenligning: Sammenligning[Kommune], tekst: str) -> None:
    """Exact about strictness: below 30 without is above 70 with; it is about those with."""
    assert (AKTIV_GNS12.titel, tekst) == graense(sammenligning, AFTALEN)


@pytest.mark.parametrize(
    ("betingelse", "tekst"),
    [
        (MAALGRUPPE_12, "«Borgeren er i målgruppen for skærpet tilsyn»"),
        (TIMER, "ordinære timer de seneste 12 måneder er mindst 225 timer"),
        (~TIMER, "ikke ordinære timer de seneste 12 måneder er mindst 225 timer"),
        (
            TIMER & MAALGRUPPE_12,
            "ordinære timer de seneste 12 måneder er mindst 225 timer og «Borgeren er i målgruppen",
        ),
        (~(TIMER | MAALGRUPPE_12), "ikke (ordinære timer de seneste 12 måneder er mindst 225 timer eller «Borgeren er"),
        (
            MAALGRUPPE_12.medmindre(FRITAGET_AKTIV),
            "«Borgeren er i målgruppen for skærpet tilsyn», medmindre «Borgeren er uden for nævneren for aktiv",
        ),
        (
            HAR_AKTIV_INDSATS.versioner[-1].vaerdi,
            "aktive tilbud de seneste 12 måneder er mindst 1 tilbud eller ordinære timer de seneste 12 måneder ",
        ),
    ],
)
def test_a_condition_on_one_line(betingelse: Betingelse[Borger], tekst: str) -> None:
    """Rules are named; what is put together stands in brackets inside something else."""
    assert enlinje(betingelse, NU).startswith(tekst)


class TestDifferences:
    """Each kind of them."""

    def test_a_parameter(self) -> None:
        """Its values."""
        assert [("100 timer", "225 timer")] == tekster(UDFYLDT, NU, NAEVNER_AKTIV, HAR_AKTIV_INDSATS)

    def test_a_list(self) -> None:
        """By the names of its members; an empty one is «ingen»."""
        assert [("2020-03, 2020-04, 2020-05, 2020-06", "ingen")] == tekster(BEK_2019, NU, AKTIV_12)
        efter = NU.med_version(PASSIVE_TILBUD, evolve(PASSIVE_TILBUD.versioner[0], vaerdi=("mentor", "nytteindsats")))
        assert [("mentor, psykiatrisk behandling", "mentor, nytteindsats")] == tekster(NU, efter, HAR_AKTIV_INDSATS)

    def test_a_limit_in_a_rule(self) -> None:
        """Both are about the same mean."""
        assert [("mere end 70 pct. (skrevet som mindre end 30 pct. uden)", "mindst 80 pct.")] == tekster(
            AFTALEN, NU, AKTIV_12
        )
        assert [("mere end 70 pct. (skrevet som mindre end 30 pct. uden)", "mere end 80 pct.")] == tekster(
            AFTALEN, NU.med(K01="streng"), AKTIV_12
        )

    def test_only_what_differs_in_a_rule(self) -> None:
        """The tilbud stand in both texts."""
        assert [("mindst 100 timer", "mindst 222 timer")] == tekster(UDFYLDT, NU.med(K04="uger"), HAR_AKTIV_INDSATS)

    def test_another_quantity(self) -> None:
        """Then the whole of it."""
        kilde = AKTIV_12.versioner[-1].kilde
        efter = NU.med_version(AKTIV_12, fra(date(2021, 1, 1), SAMTALER_GNS12 >= MINDSTE_ANDEL, kilde=kilde))

        ((foer, nu),) = tekster(NU, efter, AKTIV_12)

        assert foer.startswith("gennemsnitlig andel med aktiv indsats de seneste 12 måneder er mindst 80")
        assert nu.startswith("gennemsnitlig andel med samtaler de seneste 12 måneder er mindst 80")

    def test_a_part_more(self) -> None:
        """Where one more part came, nothing is left out."""
        version = HAR_AKTIV_INDSATS.versioner[-1]
        flere = (TIMER_12 >= SEKS_UGER) | (TIMER_12 >= MINDSTE_TIMETAL) | (TIMER_12 > MINDSTE_TIMETAL)
        to = (TIMER_12 >= SEKS_UGER) | (TIMER_12 >= MINDSTE_TIMETAL)
        foer, efter = (NU.med_version(HAR_AKTIV_INDSATS, evolve(version, vaerdi=v)) for v in (to, flere))

        ((foer_tekst, efter_tekst),) = tekster(foer, efter, HAR_AKTIV_INDSATS)

        assert f"{foer_tekst} eller ordinære timer de seneste 12 måneder er mere end 225 timer" == efter_tekst

    def test_a_reading(self) -> None:
        """What it says, and its slug."""
        assert [
            ("ja: lig med eller større end 80 pct. («ikke_streng»)", "nej: mere end 80 pct. («streng»)")
        ] == tekster(NU, NU.med(K01="streng"), SAMTALER_12)

    def test_a_table(self) -> None:
        """Its categories, where they differ; else its rows."""
        (tabel, _) = tekster(NU, FRA_2023, STATUS)
        assert "«Risiko for light tilsyn»" in tabel[0]
        assert "«Risiko for light tilsyn»" not in tabel[1]

        version = STATUS.paa(FRA_2023.dato)
        foerste, anden = version.vaerdi.raekker
        byttet = evolve(version.vaerdi, raekker=(evolve(foerste, naar=SAMTALER_12), anden))
        ((foer, efter),) = tekster(FRA_2023, FRA_2023.med_version(STATUS, evolve(version, vaerdi=byttet)), STATUS)
        assert "«Inspirationskommune», når «Fokusmålet for samtaler er opfyldt de seneste 12 måneder»; " in efter
        assert "«Inspirationskommune», når «Alle mål er opfyldt»; " in foer
        assert foer.endswith("ellers «Aktuelt ikke i risiko»")

    def test_the_sources(self) -> None:
        """Each value brings its own."""
        alle = forskelle(AFTALEN, NU, [AKTIV_12])
        tekst = forskelstekst(alle.enheder[0], alle)

        assert (AFTALEN.paa(AKTIV_12).kilde, NU.paa(AKTIV_12).kilde) == (tekst.foer_kilde, tekst.efter_kilde)
        assert "Fokusmålet for aktiv indsats er opfyldt de seneste 12 måneder: mere end 70" == str(tekst)[:74]
