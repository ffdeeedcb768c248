"""Every row of a register's work list, tried: what it says is lacking is enough, and nothing less or later is."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import polars as pl
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from skaerpet_tilsyn import Maaned, arbejdsliste, laes
from skaerpet_tilsyn.fakta import Loentimer, Samtale, Tilbud
from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_AKTIV_INDSATS, HAR_SAMTALER, NAEVNER_AKTIV, NAEVNER_SAMTALER
from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import personmaaned
from skaerpet_tilsyn.laesning.vurder import opfyldt
from skaerpet_tilsyn.tal import Timer, Udfald
from skaerpet_tilsyn.tid import Periode
from tests.registerstrategier import MAANEDER, registre
from tests.registertabeller import i_register, opsaetning_af, tabeller_af
from tests.strategier import FULD, RET

if TYPE_CHECKING:
    from skaerpet_tilsyn import Arbejdsliste, Register
    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.opgoerelse.opgoer.arbejdsliste import Mangel

NOV: Final = Maaned(2021, 11)
JA, NEJ = Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT
RULLENDE: Final = RET.med(vindue="rullende")
FAERRE = settings(max_examples=settings().max_examples // 2)
"""Each example is a register, written and read."""
REGLER: Final = {
    "samtaler": (NAEVNER_SAMTALER, HAR_SAMTALER),
    "aktiv_indsats": (NAEVNER_AKTIV, HAR_AKTIV_INDSATS),
}

registeret = registre(hoejst=4).map(lambda hvem: i_register([evolve(b, daekning=FULD) for b in hvem]))
"""Citizens of whom all is covered."""
maalte = st.integers(MAANEDER.start + 3, MAANEDER.stop - 1).map(Maaned.fra_indeks)
love = st.sampled_from((RET, RULLENDE))


def _laes(hvem: list[Borger]) -> Register:
    return laes(t := tabeller_af(hvem), opsaetning_af(hvem[0].daekning, t))


def _bliver(borger: Borger, maaned: Maaned) -> Borger:
    """Whoever is on a ydelse on the month's last day stays on it."""
    naeste = maaned.plus(maaneder=1).foerste_dag
    return evolve(
        borger,
        ydelser=tuple(
            evolve(y, periode=Periode(y.periode.fra, None))
            if y.periode.fra < naeste and (y.periode.til is None or y.periode.til >= naeste)
            else y
            for y in borger.ydelser
        ),
    )


def _opfylder(borger: Borger, fokusmaal: str, i: Maaned, ret: Regelsaet) -> Udfald:
    return opfyldt(REGLER[fokusmaal][1], borger, i=i, ret=ret)


def _med_samtaler(borger: Borger, antal: int, dag: date) -> Borger:
    return evolve(borger, samtaler=(*borger.samtaler, *(Samtale(dato=dag),) * antal))


def _med_timer(borger: Borger, hundrededele: int, i: Maaned) -> Borger:
    return evolve(borger, loentimer=(*borger.loentimer, Loentimer(maaned=i, timer=Timer(hundrededele))))


def _med_tilbud(borger: Borger, dag: date) -> Borger:
    nyt = Tilbud(tilbudstype="virksomhedspraktik", periode=Periode(dag, dag + timedelta(days=1)))
    return evolve(borger, tilbud=(*borger.tilbud, nyt))


def _proev_samtaler(borger: Borger, m: Mangel, ret: Regelsaet) -> None:
    antal, dagen_efter = m.mangler["samtaler_12"], m.senest + timedelta(days=1)
    for dag in (m.senest, m.talt_fra):
        assert JA is _opfylder(_med_samtaler(borger, antal, dag), "samtaler", m.maaned, ret)
        assert NEJ is _opfylder(_med_samtaler(borger, antal - 1, dag), "samtaler", m.maaned, ret)
    for dag in (dagen_efter, m.talt_fra - timedelta(days=1)):
        assert NEJ is _opfylder(_med_samtaler(borger, antal, dag), "samtaler", m.maaned, ret)


def _proev_aktiv(borger: Borger, m: Mangel, ret: Regelsaet) -> None:
    timer, naeste = m.mangler["timer_12"], m.maaned.plus(maaneder=1)
    assert JA is _opfylder(_med_timer(borger, timer, m.maaned), "aktiv_indsats", m.maaned, ret)
    assert NEJ is _opfylder(_med_timer(borger, timer - 1, m.maaned), "aktiv_indsats", m.maaned, ret)
    assert NEJ is _opfylder(_med_timer(borger, timer, naeste), "aktiv_indsats", m.maaned, ret)
    assert 1 == m.mangler["tilbud_12"]
    for dag in (m.senest, m.talt_fra):
        assert JA is _opfylder(_med_tilbud(borger, dag), "aktiv_indsats", m.maaned, ret)
    for dag in (m.senest + timedelta(days=1), m.talt_fra - timedelta(days=1)):
        assert NEJ is _opfylder(_med_tilbud(borger, dag), "aktiv_indsats", m.maaned, ret)


@FAERRE
@given(hvem=registeret, maaned=maalte, ret=love)
def test_what_each_row_says_is_enough_and_no_less(hvem: list[Borger], maaned: Maaned, ret: Regelsaet) -> None:
    """On the last day and on the first that counts; one less, or a day outside the two, and they still fail."""
    register = _laes(hvem)
    for borger_id, mangel in arbejdsliste(register, maaned=maaned, ret=ret).poster:
        borger = _bliver(register.borger(str(borger_id)), maaned)
        p = personmaaned(borger.historik, mangel.maaned.indeks, ret.maaleregler)

        assert mangel.talt_fra < mangel.senest <= mangel.maaned.sidste_dag
        assert (p.placering.kommunekode, p.placering.ydelse) == (mangel.kommunekode, mangel.ydelse)
        for fokusmaal in mangel.fokusmaal:
            assert JA is opfyldt(REGLER[fokusmaal][0], borger, i=mangel.maaned, ret=ret)
            assert NEJ is _opfylder(borger, fokusmaal, mangel.maaned, ret)
        if "samtaler" in mangel.fokusmaal:
            _proev_samtaler(borger, mangel, ret)
        if "aktiv_indsats" in mangel.fokusmaal:
            _proev_aktiv(borger, mangel, ret)


@FAERRE
@given(hvem=registeret, maaned=maalte, ret=love, horisont=st.integers(1, 6))
def test_who_is_on_the_list(hvem: list[Borger], maaned: Maaned, ret: Regelsaet, horisont: int) -> None:
    """Everybody who fails in the horizon, in their first such month, once; nobody else; in order."""
    poster = arbejdsliste(_laes(hvem), maaned=maaned, horisont=horisont, ret=ret).poster
    ventet: dict[str | int, tuple[Maaned, tuple[str, ...]]] = {}
    for borger in hvem:
        blivende = _bliver(borger, maaned)
        for i in (maaned.plus(maaneder=n) for n in range(horisont)):
            svigter = tuple(
                fokusmaal
                for fokusmaal, (naevner, kriterium) in REGLER.items()
                if (JA, NEJ) == (opfyldt(naevner, blivende, i=i, ret=ret), opfyldt(kriterium, blivende, i=i, ret=ret))
            )
            if svigter:
                ventet[borger.borger_id] = i, svigter
                break

    assert ventet == {borger_id: (m.maaned, m.fokusmaal) for borger_id, m in poster}
    assert len(ventet) == len(poster)
    orden = [(m.senest, m.kommunekode, str(borger_id)) for borger_id, m in poster]
    assert sorted(orden) == orden


@FAERRE
@given(hvem=registre(hoejst=4), maaned=maalte, kommune=st.sampled_from(("766", "615", "101")))
def test_filters_take_rows_out_and_change_none(hvem: list[Borger], maaned: Maaned, kommune: str) -> None:
    """By kommune, by ydelse and by both; those who are not settled come along on request only."""
    hvem = i_register([evolve(b, daekning=evolve(b.daekning, ydelser=FULD.ydelser)) for b in hvem])
    register = _laes(hvem)

    def liste(*, uafklarede: bool = False, **valg: str) -> Arbejdsliste:
        kommuner, ydelser = ([valg[navn]] if navn in valg else [] for navn in ("kommune", "ydelse"))
        return arbejdsliste(register, maaned=maaned, kommuner=kommuner, ydelser=ydelser, uafklarede=uafklarede)

    sikre, alle = liste().poster, liste(uafklarede=True).poster
    assert all(m.sikker for _, m in sikre)
    assert {borger_id for borger_id, _ in sikre} <= {borger_id for borger_id, _ in alle}
    for uafklarede, poster in ((False, sikre), (True, alle)):
        paa = {m.ydelse for _, m in poster} or {"kontanthjaelp"}
        i_kommunen = [post for post in poster if post[1].kommunekode == kommune]
        assert i_kommunen == list(liste(kommune=kommune, uafklarede=uafklarede).poster)
        for ydelse in sorted(paa):
            assert [p for p in poster if p[1].ydelse == ydelse] == list(
                liste(ydelse=ydelse, uafklarede=uafklarede).poster
            )
            assert [p for p in i_kommunen if p[1].ydelse == ydelse] == list(
                liste(kommune=kommune, ydelse=ydelse, uafklarede=uafklarede).poster
            )


@pytest.mark.parametrize(
    ("til", "ret", "talt_fra", "senest"),
    [
        (None, RET, date(2020, 12, 1), date(2021, 11, 30)),
        (None, RULLENDE, date(2020, 12, 1), date(2021, 11, 30)),
        ("2021-11-17", RET, date(2020, 12, 1), date(2021, 11, 30)),
        ("2021-11-17", RULLENDE, date(2020, 11, 18), date(2021, 11, 17)),
        ("2021-11-01", RULLENDE, date(2020, 11, 2), date(2021, 11, 1)),
    ],
)
def test_the_window_of_somebody_who_leaves(til: str | None, ret: Regelsaet, talt_fra: date, senest: date) -> None:
    """Whole months by default; counted back from their last day on the ydelse where the window rolls."""
    ydelser = pl.DataFrame(
        {
            "borger_id": [1],
            "kommunekode": [766],
            "ydelse": ["sygedagpenge"],
            "fra_dato": ["2019-01-01"],
            "til_dato": til,
        }
    )
    samtaler = pl.DataFrame({"borger_id": [1], "dato": ["2019-01-01"]})
    slut = pl.DataFrame({"borger_id": [1], "dato": ["2021-12-31"]})
    ((_, mangel),) = arbejdsliste(
        {"ydelser": ydelser, "samtaler": pl.concat([samtaler, slut])}, maaned=NOV, ret=ret
    ).poster

    assert (talt_fra, senest) == (mangel.talt_fra, mangel.senest)


def test_february_of_a_leap_year() -> None:
    """12 months back from 28 February 2021 is 28 February 2020, so the 29th counts."""
    ydelser = pl.DataFrame(
        {
            "borger_id": [1],
            "kommunekode": [766],
            "ydelse": ["sygedagpenge"],
            "fra_dato": ["2019-01-01"],
            "til_dato": [None],
        }
    )
    samtaler = pl.DataFrame({"borger_id": [1, 1], "dato": ["2019-01-01", "2021-12-31"]})
    liste = arbejdsliste({"ydelser": ydelser, "samtaler": samtaler}, maaned=Maaned(2021, 2), ret=RULLENDE)

    assert [(date(2020, 2, 29), date(2021, 2, 28))] == [(m.talt_fra, m.senest) for _, m in liste.poster]


def test_ids_that_are_numbers_stand_in_their_order() -> None:
    """9 before 10, whether they are numbers or texts."""
    ydelser = pl.DataFrame({"borger_id": [10, 9, 100]}).with_columns(
        kommunekode=pl.lit("766"), ydelse=pl.lit("kontanthjaelp"), fra_dato=pl.lit("2015-01-01"), til_dato=pl.lit(None)
    )
    samtaler = pl.DataFrame({"borger_id": [10, 9, 9], "dato": ["2021-11-01", "2020-01-01", "2021-11-30"]})
    tabeller = {"ydelser": ydelser, "samtaler": samtaler}
    tekster = {navn: tabel.with_columns(pl.col("borger_id").cast(pl.String)) for navn, tabel in tabeller.items()}

    assert [9, 10, 100] == [borger_id for borger_id, _ in arbejdsliste(tabeller, maaned=NOV).poster]
    assert ["9", "10", "100"] == [borger_id for borger_id, _ in arbejdsliste(tekster, maaned=NOV).poster]


@pytest.mark.parametrize("horisont", [0, -1])
def test_no_months_to_look_at(horisont: int) -> None:
    """An empty list would look like good news."""
    with pytest.raises(UgyldigVaerdi, match=f"horisont: fundet {horisont} måneder; forventet mindst 1; ret tallet"):
        arbejdsliste({}, maaned=NOV, horisont=horisont)
