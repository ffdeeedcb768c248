"""Citizens as columns, column by column."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from skaerpet_tilsyn.fakta import Daekning, Fritagelse, Loentimer, Samtale, Spaend, Tilbud
from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok, Samtalekolonner, Timekolonner
from skaerpet_tilsyn.laesning.kolonner.borgere import blok_af_borgere
from skaerpet_tilsyn.laesning.kolonner.frablok import borger_af_blok
from skaerpet_tilsyn.laesning.kolonner.kalender import LOEBENDE
from skaerpet_tilsyn.tal import Timer
from skaerpet_tilsyn.tid import Maaned
from tests.strategier import FULD, NOV, borger, dag, loen, paa, periode

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger

FRA_2020 = Daekning(
    ydelser=Spaend(Maaned(2020, 1), None), samtaler=Spaend(None, None), tilbud=None, loentimer=Spaend(None, None)
)


def test_citizens_of_different_registers_do_not_go_into_one_block() -> None:
    """What is not known of one would count as none."""
    with pytest.raises(UgyldigVaerdi) as fejl:
        blok_af_borgere([borger(), borger(), borger(daekning=FRA_2020)])
    assert "en blok af borgere: fundet flere dækninger; forventet den samme for alle; del borgerne op" == str(
        fejl.value
    )


def test_nobody() -> None:
    """A block of no persons."""
    blok = blok_af_borgere([])

    assert (0, FULD) == (blok.antal, blok.daekning)
    assert {0} == {t.person.size for t in (blok.ydelser, blok.samtaler, blok.tilbud, blok.timer, blok.fritagelser)}


def test_periods() -> None:
    """Days from 1970 on; a running period ends after all days; no column of seniority where none is stated."""
    uden = blok_af_borgere([borger(), borger(paa("su", "1970-01-01", "1970-01-31"), paa("su", "1969-12-31"))]).ydelser
    med = blok_af_borgere([borger(paa("su", "2020-01-01", angivet=0), paa("su", "2020-01-01", kommune="101"))]).ydelser

    assert [1, 1] == uden.person.tolist()
    assert ([0, -1], [31, LOEBENDE]) == (uden.fra.tolist(), uden.til.tolist())
    assert uden.anciennitet is None
    assert med.anciennitet is not None
    assert ([0, -1], [766, 101]) == (med.anciennitet.tolist(), med.kommune.tolist())


def test_hours() -> None:
    """Signed hundredths; unknown ones are nothing, and marked; hours that are not ordinary are not there."""
    ekstra = Loentimer(maaned=NOV, timer=Timer.hele(9), ordinaer=False)
    timer = [loen("37,5"), loen("0,01", tilbage=True), ekstra, loen(None), loen(None, tilbage=True)]
    kolonner = blok_af_borgere([borger(timer=timer)]).timer

    assert kolonner.ukendt is not None
    assert kolonner.fradrag is not None
    assert [3750, -1, 0, 0] == kolonner.hundrededele.tolist()
    assert [False, False, True, True] == kolonner.ukendt.tolist()
    assert [False, False, False, True] == kolonner.fradrag.tolist()


@pytest.mark.parametrize(
    "hvem",
    [
        borger(),
        borger(paa("kontanthjaelp", "2020-02-29", "2020-02-29"), daekning=FRA_2020),
        borger(paa("foertidspension", "2019-12-31", kommune="101", angivet=7)),
        borger(samtaler=("2021-11-30", "2021-11-30", "1969-01-01")),
        borger(tilbud=(Tilbud(tilbudstype="mentor", periode=periode("2021-01-01")),)),
        borger(timer=(loen("224,99"), loen("3", tilbage=True), loen(None), loen(None, tilbage=True))),
        borger(fritagelser=(Fritagelse(fokusmaal="", periode=periode("2021-01-01", "2021-01-01")),)),
        borger(fritagelser=(Fritagelse(fokusmaal="aktiv_indsats", periode=periode("2021-01-01")),)),
    ],
)
def test_there_and_back(hvem: Borger) -> None:
    """One kind of fact at a time, with others before and after in the block."""
    anden = borger(paa("su", "2020-01-01"), samtaler=("2020-01-01",), timer=(loen("1"),), daekning=hvem.daekning)

    assert hvem == borger_af_blok(blok_af_borgere([anden, hvem, anden]), 1, "b")


def test_the_form_of_conversations() -> None:
    """Each of the known ones comes back."""
    former = ("", "personligt", "telefonisk", "digitalt", "brev")
    hvem = borger()
    samtaler = tuple(Samtale(dato=dag("2021-03-01"), kontaktform=form) for form in former)
    blok = blok_af_borgere([hvem.__class__(borger_id="b", daekning=FULD, samtaler=samtaler)])

    assert samtaler == borger_af_blok(blok, 0, "b").samtaler


def test_columns_that_are_not_there() -> None:
    """No forms: not said; no marks: every number is known."""
    nul, maaned = np.zeros(2, np.int32), np.full(2, NOV.indeks, np.int32)
    blok = Borgerblok(
        antal=1,
        daekning=FULD,
        samtaler=Samtalekolonner(person=nul, dag=nul),
        timer=Timekolonner(person=nul, maaned=maaned, hundrededele=np.array([5, -5], np.int32)),
    )
    hvem = borger_af_blok(blok, 0, "b")

    assert (Samtale(dato=dag("1970-01-01")),) * 2 == hvem.samtaler
    assert (loen("0,05"), loen("0,05", tilbage=True)) == hvem.loentimer
