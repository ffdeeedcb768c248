"""The facts of the rules of 2026: what they refuse, and with which words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn import Borger, Daekning, Kontaktforloeb, Periode, Samtale, Spaend, Sygefravaer, Undtagelse
from skaerpet_tilsyn.fakta.indsats import MAALGRUPPER
from skaerpet_tilsyn.fejl import UgyldigVaerdi

if TYPE_CHECKING:
    from collections.abc import Callable

JULI = date(2026, 7, 1)
ALTID = Periode(JULI, None)


@pytest.mark.parametrize(
    ("lav", "besked"),
    [
        (
            lambda: Kontaktforloeb(kommunekode="766", maalgruppe="kh_jobparate", periode=ALTID),
            (
                "en målgruppe for kontaktforløb: fundet «kh_jobparate»; forventet en af dagpenge, kh_jobparat, "
                "kh_uddannelsesparat, kh_aktivitetsparat, ledighedsydelse; mente du «kh_jobparat»?"
            ),
        ),
        (
            lambda: Kontaktforloeb(kommunekode="766", maalgruppe="kh_jobparat", periode=ALTID, overgang=JULI),
            (
                "et kontaktforløb: fundet en overgang fra a-kassen for «kh_jobparat»; forventet kun for dagpenge; "
                "fjern overgangen eller ret målgruppen"
            ),
        ),
        (
            lambda: Kontaktforloeb(
                kommunekode="766", maalgruppe="ledighedsydelse", periode=ALTID, overgang_efter_aftale=True
            ),
            (
                "et kontaktforløb: fundet en overgang fra a-kassen for «ledighedsydelse»; forventet kun for dagpenge; "
                "fjern overgangen eller ret målgruppen"
            ),
        ),
        (
            lambda: Kontaktforloeb(kommunekode="766", maalgruppe="dagpenge", periode=ALTID, overgang_efter_aftale=True),
            "et kontaktforløb: fundet en aftalt overgang uden dag; forventet dagen; angiv overgangen",
        ),
        (
            lambda: Undtagelse(art="samtale", afgoerelse=JULI),
            "en undtagelse: fundet «samtale»; forventet en af samtaler, tilbud; ret navnet",
        ),
        (
            lambda: Undtagelse(art="tilbud", afgoerelse=JULI, til=JULI),
            (
                "en undtagelse: fundet fra 2026-07-01 til 2026-07-01 (ikke med); forventet mindst én dag; "
                "byt om på datoerne"
            ),
        ),
        (
            lambda: Sygefravaer(periode=ALTID, forventet_uger_borger=-1),
            "et sygefravær: fundet -1 forventede uger; forventet mindst 0; ret tallet",
        ),
        (
            lambda: Sygefravaer(periode=ALTID, forventet_uger_arbejdsgivere=(4, None, -2)),
            "et sygefravær: fundet -2 forventede uger; forventet mindst 0; ret tallet",
        ),
        (
            lambda: Samtale(dato=JULI, myndighed=""),
            "en myndighed: fundet «»; forventet en af kommune, a_kasse, anden_aktoer; ret navnet",
        ),
    ],
)
def test_what_is_refused(lav: Callable[[], object], besked: str) -> None:
    """Found, expected, and what to do."""
    with pytest.raises(UgyldigVaerdi) as fejl:
        lav()

    assert besked == str(fejl.value)


def test_what_nobody_has_stated_is_none() -> None:
    """Nothing is made up: no authority, no duty to work, no expectation."""
    forloeb = Kontaktforloeb(kommunekode="766", maalgruppe="dagpenge", periode=ALTID)
    syg = Sygefravaer(periode=ALTID)

    assert (None, None, None, False) == (
        forloeb.overgang,
        forloeb.a_kasse,
        forloeb.arbejdspligt,
        forloeb.overgang_efter_aftale,
    )
    assert (None, None, ()) == (syg.har_job, syg.forventet_uger_borger, syg.forventet_uger_arbejdsgivere)
    assert Samtale(dato=JULI).myndighed is None


@pytest.mark.parametrize("uger", [0, 26])
def test_any_number_of_weeks_from_none_on(uger: int) -> None:
    """An absence that is expected to end at once is legal data."""
    assert uger == Sygefravaer(periode=ALTID, forventet_uger_borger=uger).forventet_uger_borger


@pytest.mark.parametrize(
    ("tekst", "slug"), [("Jobparat", "kh_jobparat"), ("A-dagpenge", "dagpenge"), ("Ledighedsydelse", "ledighedsydelse")]
)
def test_other_names_of_a_group(tekst: str, slug: str) -> None:
    """As registers write it."""
    assert slug == MAALGRUPPER.slug(tekst)


def test_a_citizen_carries_them() -> None:
    """Without them, a citizen is as before; covered fully, they are too."""
    borger = Borger(borger_id="a1", daekning=Daekning.fuld())
    fuld = Spaend(None, None)

    assert ((), (), ()) == (borger.kontaktforloeb, borger.undtagelser, borger.sygefravaer)
    assert (fuld, fuld, fuld) == (
        borger.daekning.kontaktforloeb,
        borger.daekning.undtagelser,
        borger.daekning.sygefravaer,
    )


def test_a_table_that_is_not_there_covers_nothing() -> None:
    """The new tables need not be stated: then nothing is known of them."""
    uden = Daekning(ydelser=None, samtaler=None, tilbud=None, loentimer=None)

    assert (None, None, None) == (uden.kontaktforloeb, uden.undtagelser, uden.sygefravaer)
