"""The facts behind a leaf, and how they are told."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.fakta import (
    Borger,
    Daekning,
    Fritagelse,
    Kommune,
    Kontaktforloeb,
    Loentimer,
    Samtale,
    Sygefravaer,
    Tilbud,
    Undtagelse,
    Ydelsesforloeb,
)
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_AKTIV_INDSATS, HAR_SAMTALER, NAEVNER_AKTIV, SAMTALER_12
from skaerpet_tilsyn.laesning.tekst import vis_faktum
from skaerpet_tilsyn.laesning.vurder import Vurdering, vurder
from skaerpet_tilsyn.tal import Timer
from skaerpet_tilsyn.tid import Maaned, Periode
from skaerpet_tilsyn.udtryk import EnAf, Sammenligning
from tests.legeland.emner import Hobbit
from tests.legeland.herredsloven import INVITERET, JUNI, ret_den

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog.maalgruppe.brugte_fakta import Faktum

NOV = Maaned(2021, 11)
RET = Regelsaet.for_maaned(NOV)
KONTANTHJAELP = Ydelsesforloeb(
    ydelse="kontanthjaelp", kommunekode="766", periode=Periode.inklusiv(date(2019, 3, 1), None)
)
SAMTALER = tuple(Samtale(dato=date(2021, m, 9), kontaktform="telefonisk") for m in (6, 3))
PRAKTIK = Tilbud(tilbudstype="virksomhedspraktik", periode=Periode.inklusiv(date(2021, 5, 1), date(2021, 5, 28)))
TIMER = Loentimer(maaned=Maaned(2021, 4), timer=Timer.af("37,5"))
FRITAGET = Fritagelse(fokusmaal="aktiv_indsats", periode=Periode.inklusiv(date(2021, 3, 1), date(2021, 6, 30)))
BORGER = Borger(
    borger_id="a1",
    daekning=Daekning.fuld(),
    ydelser=(KONTANTHJAELP,),
    samtaler=SAMTALER,
    tilbud=(PRAKTIK,),
    loentimer=(TIMER,),
    fritagelser=(FRITAGET,),
)


def _blade(v: Vurdering[Borger]) -> dict[str, tuple[Faktum, ...]]:
    """The facts of every leaf, by the name of its quantity or property."""
    fundne: dict[str, tuple[Faktum, ...]] = {}
    match v.betingelse:
        case Sammenligning():
            fundne[v.betingelse.maal.navn] = v.fakta
        case EnAf():
            fundne[v.betingelse.egenskab.navn] = v.fakta
        case _:
            assert () == v.fakta
    for del_ in v.dele:
        fundne |= _blade(del_)
    return fundne


class TestFactsOfALeaf:
    """Those that it was decided on, in order of time."""

    def test_conversations(self) -> None:
        """Sorted by day."""
        assert {"samtaler_12": tuple(reversed(SAMTALER))} == _blade(vurder(HAR_SAMTALER, BORGER, i=NOV, ret=RET))

    def test_of_each_branch_its_own(self) -> None:
        """An offer for one, hours for the other."""
        assert {"tilbud_12": (PRAKTIK,), "timer_12": (TIMER,)} == _blade(
            vurder(HAR_AKTIV_INDSATS, BORGER, i=NOV, ret=RET)
        )

    def test_of_quantities_and_properties(self) -> None:
        """Seniority and ydelse rest on the ydelser, an exemption on the exemptions."""
        fundne = _blade(vurder(NAEVNER_AKTIV, BORGER, i=NOV, ret=RET))

        assert (KONTANTHJAELP,) == fundne["anciennitet"] == fundne["ydelse"]
        assert (FRITAGET,) == fundne["fritaget_aktiv"]

    def test_only_citizens_have_facts(self) -> None:
        """For a municipality its figures are the facts; a subject of one's own tells none."""
        kommune = Kommune(navn="Ukendt", kommunekode=None, benchmark=None)

        assert () == vurder(SAMTALER_12, kommune, i=NOV, ret=RET).dele[0].dele[0].fakta
        assert () == vurder(INVITERET, Hobbit(navn="X"), i=JUNI, ret=ret_den()).dele[0].dele[1].dele[0].fakta


@pytest.mark.parametrize(
    ("faktum", "tekst"),
    [
        (Samtale(dato=date(2021, 3, 9)), "samtale 9.3.2021"),
        (Samtale(dato=date(2021, 12, 31), kontaktform="personligt"), "samtale 31.12.2021 (personligt)"),
        (
            Samtale(dato=date(2026, 8, 3), kontaktform="personligt", myndighed="a_kasse"),
            "samtale 3.8.2026 (a-kassen, personligt)",
        ),
        (Samtale(dato=date(2026, 8, 3), myndighed="kommune"), "samtale 3.8.2026"),
        (
            Kontaktforloeb(
                kommunekode="766",
                maalgruppe="dagpenge",
                periode=Periode(date(2026, 7, 1), None),
                overgang=date(2026, 10, 1),
            ),
            "dagpenge fra 1.7.2026 (Hedensted, overgang 1.10.2026)",
        ),
        (
            Kontaktforloeb(
                kommunekode="766",
                maalgruppe="kh_jobparat",
                periode=Periode.inklusiv(date(2026, 7, 1), date(2026, 9, 30)),
            ),
            "jobparat på kontanthjælp 1.7.2026 til og med 30.9.2026 (Hedensted)",
        ),
        (Undtagelse(art="tilbud", afgoerelse=date(2026, 8, 10)), "undtaget fra tilbud fra 10.8.2026"),
        (
            Sygefravaer(
                periode=Periode(date(2026, 7, 1), None),
                forventet_uger_borger=20,
                forventet_uger_arbejdsgivere=(25, None),
            ),
            "sygefravær fra 1.7.2026 (ventet af borgeren og arbejdsgiverne: 20 uger, 25 uger, ikke svaret)",
        ),
        (PRAKTIK, "virksomhedspraktik 1.5.2021 til og med 28.5.2021"),
        (TIMER, "37,5 timer i april 2021"),
        (Loentimer(maaned=Maaned(2021, 4), timer=Timer.af("1202,25")), "1.202,25 timer i april 2021"),
        (Loentimer(maaned=Maaned(2021, 4), timer=None), "ukendt timetal i april 2021"),
        (
            Loentimer(maaned=Maaned(2021, 4), timer=Timer.hele(8), tilbagefoersel=True),
            "tilbageført 8 timer i april 2021",
        ),
        (KONTANTHJAELP, "kontanthjælp fra 1.3.2019 (Hedensted)"),
        (FRITAGET, "fritaget for aktiv indsats 1.3.2021 til og med 30.6.2021"),
        (
            Fritagelse(fokusmaal="", periode=Periode.inklusiv(date(2021, 3, 1), None)),
            "fritaget for begge fokusmål fra 1.3.2021",
        ),
    ],
)
def test_a_fact_is_told_briefly(faktum: Faktum, tekst: str) -> None:
    """Never with an id; dates and numbers as Danes write them."""
    assert tekst == vis_faktum(faktum)
