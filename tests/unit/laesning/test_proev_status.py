"""The table of categories: every case of the law dossier, and the proof under all readings."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from skaerpet_tilsyn.katalog import Regelsaet, Risikokategori
from skaerpet_tilsyn.katalog.tilsyn.regler import KRITERIER, STATUS
from skaerpet_tilsyn.laesning.proev import Fundart, Talpunkt, find_celler, proev, proev_alle, proev_under_alle
from skaerpet_tilsyn.laesning.proev.sandhed import sand
from skaerpet_tilsyn.laesning.vurder.kategoriser import kriterier, vaelg
from skaerpet_tilsyn.laesning.vurder.kategoriser import sand as sand_af_kriterier

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Kommune
    from skaerpet_tilsyn.udtryk import Betingelse

DAG = date(2021, 11, 1)
RET = Regelsaet.gaeldende(DAG)
TABEL = STATUS.paa(DAG).vaerdi
LAESNINGER = tuple(product(("ikke_streng", "streng"), repeat=2))

# Cases 1-32 of the dossier's table C3: resultatmål, samtaler 12 months, period, aktiv 12 months, period,
# each met before not met, the last one turning fastest.
SVAR = "I AAAAAAAAAAAAAAA AAA L AAA L AA A L S S S S".replace(" ", "")
NAVNE = {
    "I": Risikokategori.INSPIRATIONSKOMMUNE,
    "A": Risikokategori.AKTUELT_IKKE_I_RISIKO,
    "L": Risikokategori.RISIKO_FOR_LIGHT_TILSYN,
    "S": Risikokategori.RISIKO_FOR_SKAERPET_TILSYN,
}
C3 = dict(zip(product((True, False), repeat=5), (NAVNE[bogstav] for bogstav in SVAR), strict=True))


def test_the_dossier_has_one_inspiration_and_four_of_skaerpet() -> None:
    """The table of this file is written right: 32 cases, 1, 24, 3 and 4."""
    antal = {kategori: list(C3.values()).count(kategori) for kategori in Risikokategori}

    assert [1, 4, 3, 24] == list(antal.values())


@pytest.mark.parametrize(("k01", "k02"), LAESNINGER)
def test_every_case_has_the_category_of_the_dossier(k01: str, k02: str) -> None:
    """The cases that the proof goes through are the 32, and each has its category."""
    ret = RET.med(K01=k01, K02=k02)
    fundet = {
        tuple(sand(kriterium, ret, sandheder) for kriterium in KRITERIER): vaelg(
            TABEL, tuple(sand(raekke.naar, ret, sandheder) for raekke in TABEL.raekker)
        )
        for _, sandheder in find_celler(TABEL, ret)
    }

    assert C3 == fundet


def test_the_other_reading_of_the_same_cases_agrees() -> None:
    """With the criteria given as true or false, as the status of a municipality is found."""
    fundne = kriterier(TABEL, RET)
    assert KRITERIER == fundne

    for svar, kategori in C3.items():
        tildeling: dict[Betingelse[Kommune], bool] = dict(zip(fundne, svar, strict=True))
        holder = tuple(sand_af_kriterier(raekke.naar, RET, tildeling) for raekke in TABEL.raekker)
        assert kategori == vaelg(TABEL, holder)


def test_no_reading_has_a_fault() -> None:
    """Complete, disjoint where claimed, no unreachable row, under every reading of K01 and K02."""
    proever = proev_alle(RET)

    assert {(("K02", k02), ("K01", k01)) for k01, k02 in LAESNINGER} == {proeve.fortolkning for proeve in proever}
    assert [()] * 4 == [proeve.fund for proeve in proever]
    assert [32] * 4 == [proeve.antal_tilfaelde for proeve in proever]


@pytest.mark.parametrize(("k01", "under"), [("ikke_streng", "er 79 pct."), ("streng", "er 80 pct.")])
def test_the_declared_overlap_is_needed(k01: str, under: str) -> None:
    """Without it, the proof finds the two risks at once; the witness differs with the reading."""
    uden = evolve(TABEL, overlap=())
    (fund,) = proev(uden, ret=RET.med(K01=k01)).fund
    par = (Risikokategori.RISIKO_FOR_SKAERPET_TILSYN, Risikokategori.RISIKO_FOR_LIGHT_TILSYN)

    assert (Fundart.UERKLAERET_OVERLAP, par) == (fund.art, fund.kategorier)
    assert fund.vidne is not None
    tal = {punkt.maal.navn: str(punkt) for punkt in fund.vidne.punkter if isinstance(punkt, Talpunkt)}
    assert tal["resultatmaal_forskel"].endswith("er 1 pct.-point")
    assert {under} == {tekst[-len(under) :] for navn, tekst in tal.items() if navn != "resultatmaal_forskel"}


def test_a_wider_row_swallows_another() -> None:
    """If the resultatmål alone made an Inspirationskommune, a risk that asks for it would never be chosen."""
    alene = evolve(TABEL.raekker[0], naar=KRITERIER[0])
    slugt = evolve(TABEL.raekker[1], naar=KRITERIER[0] & ~KRITERIER[1])
    fund = proev(evolve(TABEL, raekker=(alene, slugt), overlap=()), ret=RET).fund

    assert [Fundart.UOPNAAELIG_RAEKKE, Fundart.UERKLAERET_OVERLAP] == [et.art for et in fund]
    assert (Risikokategori.INSPIRATIONSKOMMUNE,) == fund[0].daekket_af


def test_the_order_of_the_two_risks_is_a_choice() -> None:
    """With light tilsyn first the proof still holds: no source ranks them, and the proof cannot."""
    byttet = evolve(TABEL, raekker=(TABEL.raekker[0], TABEL.raekker[2], TABEL.raekker[1]))

    assert all(proeve.bestaaet for proeve in proev_under_alle(byttet, ret=RET))
