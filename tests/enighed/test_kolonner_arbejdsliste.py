"""The work list against one citizen at a time; and what it says is lacking is exactly what is lacking."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.fakta import Borger, Daekning, Loentimer, Samtale, Spaend
from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_AKTIV_INDSATS, HAR_SAMTALER, NAEVNER_AKTIV, NAEVNER_SAMTALER
from skaerpet_tilsyn.katalog.fokusmaal.valg import K04
from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import INGEN, personmaaned, vinduets_dage
from skaerpet_tilsyn.laesning.kolonner.borgere import blok_af_borgere
from skaerpet_tilsyn.laesning.vurder import opfyldt
from skaerpet_tilsyn.opgoerelse.opgoer.arbejdsliste import Mangel, mangler_i_blok
from skaerpet_tilsyn.tal import Timer, Udfald
from skaerpet_tilsyn.tid import Maaned, Periode
from tests.registerstrategier import MAANEDER, registre
from tests.strategier import RET, love

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.udtryk import Regel

JA, NEJ = Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT
FOKUSMAAL: dict[str, tuple[Regel[Borger], Regel[Borger], tuple[str, ...]]] = {
    "samtaler": (NAEVNER_SAMTALER, HAR_SAMTALER, ("samtaler_12",)),
    "aktiv_indsats": (NAEVNER_AKTIV, HAR_AKTIV_INDSATS, ("tilbud_12", "timer_12")),
}
maalte = st.integers(MAANEDER.start + 3, MAANEDER.stop - 1).map(Maaned.fra_indeks)


def hvis_de_bliver(borger: Borger, maaned: Maaned, slut: Maaned) -> Borger:
    """On a ydelse on the month's last day: on it from then on; tables that cover the month cover the rest."""
    naeste = maaned.plus(maaneder=1).foerste_dag

    def laengere(spaend: Spaend | None) -> Spaend | None:
        kort = spaend is not None and spaend.til is not None and maaned <= spaend.til < slut
        return Spaend(spaend.fra, slut) if spaend is not None and kort else spaend

    d = borger.daekning
    return evolve(
        borger,
        ydelser=tuple(
            evolve(y, periode=Periode(y.periode.fra, None))
            if y.periode.fra < naeste and (y.periode.til is None or y.periode.til >= naeste)
            else y
            for y in borger.ydelser
        ),
        daekning=Daekning(
            ydelser=laengere(d.ydelser),
            samtaler=laengere(d.samtaler),
            tilbud=laengere(d.tilbud),
            loentimer=laengere(d.loentimer),
        ),
    )


def svigter(borger: Borger, fokusmaal: str, i: Maaned, ret: Regelsaet) -> Udfald:
    """Whether somebody is in the denominator and does not meet the criterion."""
    naevner, kriterium, _ = FOKUSMAAL[fokusmaal]
    return opfyldt(naevner, borger, i=i, ret=ret) & ~opfyldt(kriterium, borger, i=i, ret=ret)


def langsomt(
    nr: int, borger: Borger, maaned: Maaned, ret: Regelsaet, horisont: int, *, uafklarede: bool
) -> Mangel | None:
    """One citizen, month by month."""
    borger = hvis_de_bliver(borger, maaned, maaned.plus(maaneder=horisont - 1))
    graenser = {"samtaler_12": 4, "tilbud_12": 1, "timer_12": 22_200 if ret.valgt(K04) == "uger" else 22_500}
    for i in (maaned.plus(maaneder=n) for n in range(horisont)):
        p = personmaaned(borger.historik, i.indeks, ret.maaleregler)
        if p.placering.ydelse in {None, INGEN}:
            continue
        domme = {navn: svigter(borger, navn, i, ret) for navn in FOKUSMAAL}
        ramte = tuple(navn for navn, dom in domme.items() if dom is JA or (uafklarede and dom is not NEJ))
        if not ramte:
            continue
        foer = [maaned.plus(maaneder=-n) for n in range(12)]
        i_raekke = 0
        while i_raekke < 12 and any(svigter(borger, navn, foer[i_raekke], ret) is JA for navn in ramte):
            i_raekke += 1
        har = {navn: getattr(p, navn).nedre for navn in graenser}
        fra, til = vinduets_dage(borger.historik, i.indeks, 12, ret.maaleregler)
        return Mangel(
            person=nr,
            kommunekode=p.placering.kommunekode or "",
            ydelse=p.placering.ydelse or "",
            anciennitet=p.placering.anciennitet.nedre,
            maaned=i,
            fokusmaal=ramte,
            mangler={maal: graenser[maal] - har[maal] for navn in ramte for maal in FOKUSMAAL[navn][2]},
            har=har,
            siden=foer[i_raekke - 1] if i_raekke else None,
            sikker=JA in domme.values(),
            talt_fra=date.fromordinal(fra),
            senest=date.fromordinal(til - 1),
        )
    return None


@given(
    hvem=registre(hoejst=3),
    ret=love(),
    maaned=maalte,
    horisont=st.integers(1, 4),
    uafklarede=st.booleans(),
)
def test_the_list_is_what_one_at_a_time_gives(
    hvem: list[Borger], ret: Regelsaet, maaned: Maaned, horisont: int, uafklarede: bool
) -> None:
    """Who, when, what is lacking, what there is, and since when."""
    fundet = list(mangler_i_blok(blok_af_borgere(hvem), maaned, ret, horisont=horisont, uafklarede=uafklarede))
    ventet = [langsomt(nr, borger, maaned, ret, horisont, uafklarede=uafklarede) for nr, borger in enumerate(hvem)]

    assert [mangel for mangel in ventet if mangel] == fundet


@given(hvem=registre(hoejst=2), maaned=maalte)
def test_what_is_lacking_is_just_enough(hvem: list[Borger], maaned: Maaned) -> None:
    """Given on the last day on which it can be mended, it is enough; one conversation or 0.01 hour less is not."""
    for mangel in mangler_i_blok(blok_af_borgere(hvem), maaned, RET):
        borger = hvis_de_bliver(hvem[mangel.person], maaned, maaned.plus(maaneder=2))
        assert mangel.sikker
        assert mangel.talt_fra == mangel.maaned.plus(maaneder=-11).foerste_dag
        for fokusmaal in mangel.fokusmaal:
            for mindre, ventet in ((0, NEJ), (1, JA)):
                hjulpet = _hjulpet(borger, mangel, fokusmaal, mindre)
                assert ventet is svigter(hjulpet, fokusmaal, mangel.maaned, RET)


def _hjulpet(borger: Borger, mangel: Mangel, fokusmaal: str, mindre: int) -> Borger:
    if fokusmaal == "samtaler":
        nye = (Samtale(dato=mangel.senest),) * (mangel.mangler["samtaler_12"] - mindre)
        return evolve(borger, samtaler=(*borger.samtaler, *nye))
    timer = Loentimer(maaned=mangel.maaned, timer=Timer(mangel.mangler["timer_12"] - mindre))
    return evolve(borger, loentimer=(*borger.loentimer, timer))
