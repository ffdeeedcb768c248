"""Citizens written to tables and read again: the same citizens, and the same counts as one at a time."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from skaerpet_tilsyn import laes, opgoer
from skaerpet_tilsyn.fakta import Spaend
from skaerpet_tilsyn.katalog.fokusmaal.regler import BORGERREGLER
from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import personmaaned
from skaerpet_tilsyn.laesning.vurder import opfyldt
from skaerpet_tilsyn.opgoerelse.opgoer.optaellinger import TIDLIG, TILSYN
from skaerpet_tilsyn.tal import Udfald
from skaerpet_tilsyn.tid import Maaned
from tests.forloebstrategier import registre as forloebsregistre
from tests.registerstrategier import maaneder, registre
from tests.registertabeller import i_register, med_ydelser, opsaetning_af, tabeller_af
from tests.strategier import borgere, love

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.kolonner.optalt import Optaelling
    from skaerpet_tilsyn.opgoerelse.opgoer.andele import Maanedsraekke

    Sted: TypeAlias = tuple[str, str, str, Maaned]

FAERRE = settings(max_examples=settings().max_examples // 2)
"""Each example is a register, written and read."""
SVAR = (Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT, Udfald.UAFKLARET)


def _daekket(hvem: list[Borger]) -> list[Borger]:
    """Covered as far as the tables that are written can be."""
    uden = {"kontaktforloeb": None, "undtagelser": None, "sygefravaer": None}
    return i_register([evolve(b, daekning=evolve(med_ydelser(b.daekning), **uden)) for b in hvem])


def _alle_ydelser_kendt(hvem: list[Borger]) -> list[Borger]:
    """Everybody's ydelse is known, so that each person stands in one cell."""
    return i_register([evolve(b, daekning=evolve(b.daekning, ydelser=Spaend(None, None))) for b in hvem])


hvem_som_helst = (
    registre()
    | forloebsregistre()
    | st.lists(borgere(), min_size=1, max_size=4).map(
        lambda fundne: [evolve(borger, daekning=fundne[0].daekning) for borger in fundne]
    )
)


@FAERRE
@given(hvem=hvem_som_helst.map(_daekket).filter(lambda hvem: any(b.ydelser for b in hvem)), ret=love(), indeks=maaneder)
def test_a_citizen_comes_back(hvem: list[Borger], ret: Regelsaet, indeks: range) -> None:
    """Every quantity of every month and the outcome of every rule; who has no ydelse is nobody."""
    register = laes(t := tabeller_af(hvem), opsaetning_af(hvem[0].daekning, t))
    for borger in hvem:
        if not borger.ydelser:
            continue
        igen = register.borger(borger.borger_id)

        assert (borger.borger_id, borger.daekning) == (igen.borger_id, igen.daekning)
        assert (borger.historik.tilstande, borger.stamdata) == (igen.historik.tilstande, igen.stamdata)
        assert set(borger.bevillinger) == set(igen.bevillinger)
        for m in indeks:
            assert personmaaned(borger.historik, m, ret.maaleregler) == personmaaned(igen.historik, m, ret.maaleregler)
            for regel in BORGERREGLER:
                i = Maaned.fra_indeks(m)
                assert opfyldt(regel, borger, i=i, ret=ret) is opfyldt(regel, igen, i=i, ret=ret)


def _langsomt(
    hvem: Sequence[Borger], indeks: range, ret: Regelsaet, optaellinger: Iterable[Optaelling]
) -> dict[Sted, tuple[int, int, int]]:
    """Members by kommune, ydelse, fokusmål and month: who meets the criterion, who does not, who may."""
    antal: dict[Sted, Counter[Udfald]] = {}
    for i in map(Maaned.fra_indeks, indeks):
        for borger in hvem:
            sted = personmaaned(borger.historik, i.indeks, ret.maaleregler).placering
            for o in optaellinger:
                if opfyldt(o.naevner, borger, i=i, ret=ret) is Udfald.OPFYLDT:
                    for ydelse in ("alle", sted.ydelse or ""):
                        celle = antal.setdefault((sted.kommunekode or "", ydelse, o.navn, i), Counter())
                        celle[opfyldt(o.kriterium, borger, i=i, ret=ret)] += 1
    return {sted: (tal[SVAR[0]], tal[SVAR[1]], tal[SVAR[2]]) for sted, tal in antal.items()}


def _af_raekker(raekker: Iterable[Maanedsraekke]) -> dict[Sted, tuple[int, int, int]]:
    return {(r.kommunekode, r.ydelse, r.fokusmaal, r.maaned): r.svar.med for r in raekker if r.svar.naevner}


@FAERRE
@given(hvem=registre().map(_alle_ydelser_kendt), ret=love(a_dagpenge="som_oevrige"), indeks=maaneder)
def test_the_counts(hvem: list[Borger], ret: Regelsaet, indeks: range) -> None:
    """Both fokusmål and both målgrupper in every kommune, ydelse and month, and the unique persons."""
    fra, til = Maaned.fra_indeks(indeks.start), Maaned.fra_indeks(indeks.stop - 1)
    register = laes(t := tabeller_af(hvem), opsaetning_af(hvem[0].daekning, t))
    fundet, kvittering = opgoer(register, maaned=til, fra=fra, ret=ret)

    assert _langsomt(hvem, indeks, ret, TILSYN) == _af_raekker(fundet.raekker)
    assert _langsomt(hvem, indeks, ret, TIDLIG) == _af_raekker(fundet.raekker_6)
    assert not any(sum(r.svar.maaske) for r in (*fundet.raekker, *fundet.raekker_6))
    assert len(hvem) == kvittering.borgere
    unikke: Counter[tuple[str, str]] = Counter()
    for borger in hvem:
        for o in TILSYN:
            steder = {
                personmaaned(borger.historik, m, ret.maaleregler).placering.kommunekode or ""
                for m in indeks
                if opfyldt(o.naevner, borger, i=Maaned.fra_indeks(m), ret=ret) is Udfald.OPFYLDT
            }
            unikke.update((kode, o.navn) for kode in steder)
    assert dict(unikke) == fundet.unikke
