"""Every reading at once, by columns, against one citizen, one municipality and one reading at a time."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

import numpy as np
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from skaerpet_tilsyn.fakta import Benchmark
from skaerpet_tilsyn.katalog.fokusmaal.valg import K01, TOM_MAANED
from skaerpet_tilsyn.katalog.maalgruppe.valg import SAMTALER_PR_DAG, VINDUE
from skaerpet_tilsyn.katalog.sporing import omtvistede
from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
from skaerpet_tilsyn.katalog.valg import find_valg
from skaerpet_tilsyn.laesning.kolonner.allelaesninger import udfald_i_blok
from skaerpet_tilsyn.laesning.kolonner.borgere import blok_af_borgere
from skaerpet_tilsyn.laesning.kolonner.skift import UDFALD, Laesninger
from skaerpet_tilsyn.laesning.kolonner.taelling import taael_blok
from skaerpet_tilsyn.laesning.vurder import kategoriser, opfyldt
from skaerpet_tilsyn.opgoerelse.laesninger.borgere import borgerlaesninger, borgertal
from skaerpet_tilsyn.opgoerelse.laesninger.kommuner import Kommunetal, Optalt
from skaerpet_tilsyn.opgoerelse.laesninger.rum import Laesningsrum, laesningsrum
from skaerpet_tilsyn.opgoerelse.opgoer.opgoerelse import saml
from skaerpet_tilsyn.opgoerelse.opgoer.optaellinger import TIDLIG, TILSYN
from skaerpet_tilsyn.opgoerelse.sammenlign.borgere import borgerudfald
from skaerpet_tilsyn.opgoerelse.sammenlign.spoergsmaal import BORGERE, FOKUSMAALENE, KATEGORIEN
from skaerpet_tilsyn.tal import Interval
from skaerpet_tilsyn.tid import Maaned
from tests.registerstrategier import MAANEDER, maaneder, registre
from tests.strategier import FULD, KOMMUNER, RET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from skaerpet_tilsyn.fakta import Borger, Kommune
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.opgoerelse.sammenlign.spoergsmaal import Borgerspoergsmaal
    from skaerpet_tilsyn.udtryk import Valg

BORGERNES = {"samtaler": (VINDUE, SAMTALER_PR_DAG), "aktiv_indsats": (VINDUE, find_valg("K04"))}
"""A few disputes about citizens, one of them about both fokusmål: few enough to try every combination one by one."""


def alle(punkter: Sequence[Valg]) -> list[dict[str, str]]:
    """Every combination of readings."""
    slugs = product(*(valg.slugs for valg in punkter))
    return [{valg.navn: slug for valg, slug in zip(punkter, et, strict=True)} for et in slugs]


def afhaenger(svar: Mapping[tuple[tuple[str, str], ...], str]) -> set[str]:
    """The disputes that can change an answer alone, wherever the others stand."""
    return {
        navn
        for laest, et in svar.items()
        for andet, et_andet in svar.items()
        if et != et_andet and len(forskellige := set(laest) ^ set(andet)) == 2
        for navn in {navn for navn, _ in forskellige}
    }


@settings(max_examples=20)
@given(registre(hoejst=3), maaneder, st.sampled_from(BORGERE), st.sampled_from(("ingen", "K04", "maaledag")))
def test_every_citizen_under_every_reading(
    personer: list[Borger], maanederne: range, spm: Borgerspoergsmaal, valgt: str
) -> None:
    """Whose outcome varies, between what, by which disputes; and how many have each outcome under each reading."""
    ret = RET.med(**({} if valgt == "ingen" else {valgt: find_valg(valgt).slugs[-1]}))
    i, rum = Maaned.fra_indeks(maanederne[-1]), laesningsrum(spm.roedder, ret)

    blok = udfald_i_blok(
        Laesninger(blok_af_borgere(personer), maanederne), spm.optaelling, list(rum.retter()), rum.valgt
    )
    svar = borgerlaesninger(spm, rum, borgertal(blok, [f"p{nr}" for nr in blok.person.tolist()], rum))

    ventet = {
        f"p{nr}": {
            tuple(laest.items()): borgerudfald(borger, spm.optaelling, i=i, ret=ret.med(**laest))
            for laest in alle(rum.punkter)
        }
        for nr, borger in enumerate(personer)
    }
    egne = {
        hvem: borgerudfald(borger, spm.optaelling, i=i, ret=ret) for hvem, borger in zip(ventet, personer, strict=True)
    }
    assert [
        (hvem, egne[hvem], tuple(et for et in UDFALD if et in udfald.values()), afhaenger(udfald))
        for hvem, udfald in ventet.items()
        if len(set(udfald.values())) > 1
    ] == [(b.hvem, b.udfald, b.mulige, set(b.afhaenger_af)) for b in svar.borgere]
    for tal in svar.tal:
        under = ret if not tal.punkt else ret.med(**{tal.punkt: tal.laesning})
        fundne = [borgerudfald(borger, spm.optaelling, i=i, ret=under) for borger in personer]
        assert {et: fundne.count(et) for et in UDFALD} == tal.antal
        assert tal.andre == sum(et != andet for et, andet in zip(fundne, egne.values(), strict=True))


def _optalt(personer: list[Borger], fokusmaal: str, ret: Regelsaet) -> Optalt:
    (optaelling,) = [o for o in TILSYN if o.navn == fokusmaal]
    rum = Laesningsrum(punkter=BORGERNES[fokusmaal], ret=ret)
    blok = blok_af_borgere(personer)
    antal = [taael_blok(blok, MAANEDER, under, [optaelling])[0].antal_i_alt for under in rum.retter()]
    return Optalt(rum=rum, antal=np.stack(antal))


TAL = (-1, 0, 1)
benchmarks = st.sampled_from(
    (None, *(Benchmark(forskel=Interval.praecis(Fraction(tal)), trykt=str(tal)) for tal in TAL))
)


@settings(max_examples=8)
@given(registre(hoejst=4), benchmarks, st.sampled_from(({}, {"K01": "streng", "vindue": "rullende"})))
def test_every_municipality_under_every_reading(
    personer: list[Borger], benchmark: Benchmark | None, valgte: dict[str, str]
) -> None:
    """The fokusmål and the category are those of the figures that each combination of readings gives."""
    ret = RET.med(**valgte)
    maanederne = [Maaned.fra_indeks(nr) for nr in MAANEDER]
    sidste = maanederne[-1]
    tal = Kommunetal(
        {navn: _optalt(personer, navn, ret) for navn in BORGERNES},
        maanederne,
        maanederne,
        ret,
        dict.fromkeys(KOMMUNER, benchmark),
    )

    def kommunerne(laest: dict[str, str]) -> dict[str, Kommune]:
        under = ret.med(**laest)
        optalte = taael_blok(blok_af_borgere(personer), MAANEDER, under, (*TILSYN, *TIDLIG))
        return {k.kommunekode or "": k for k in saml(optalte, maanederne, under, FULD).kommuner()}

    def udfaldet(spm: object, kommune: Kommune, under: Regelsaet) -> str:
        for fokusmaal in FOKUSMAALENE:
            if spm == fokusmaal.navn and fokusmaal.regel is not None:
                return opfyldt(fokusmaal.regel, kommune, i=sidste, ret=under).value
        mulige = kategoriser(under.paa(STATUS).vaerdi, kommune, i=sidste, ret=under).mulige
        return " eller ".join(kategori.value for kategori in mulige if kategori is not None)

    borgernes = {valg for punkter in BORGERNES.values() for valg in punkter}
    for svar in tal.svar(med_kategori=True):
        spm = next(s for s in (*FOKUSMAALENE, KATEGORIEN) if s.navn == svar.spoergsmaal)
        egne = [v for v in borgernes if any(v in BORGERNES[navn] for navn in spm.fokusmaal)]
        punkter = [*egne, *omtvistede(spm.roedder, ret)]
        ventet: dict[tuple[tuple[str, str], ...], str] = {}
        for laest in alle(egne):
            kommune = _med_benchmark(kommunerne(laest).get(svar.kommunekode), benchmark)
            if kommune is None:
                continue
            for om_kommuner in alle(punkter[len(egne) :]):
                ventet[tuple((laest | om_kommuner).items())] = udfaldet(
                    svar.spoergsmaal, kommune, ret.med(**laest, **om_kommuner)
                )
        assert set(svar.mulige) >= set(ventet.values())
        if len(ventet) == len(alle(punkter)):
            assert set(svar.mulige) == set(ventet.values())
            assert set(svar.afhaenger_af) == afhaenger(ventet)
        eget = tuple((valg.navn, ret.valgt(valg)) for valg in punkter)
        assert svar.udfald == ventet.get(eget, svar.udfald)


def _med_benchmark(kommune: Kommune | None, benchmark: Benchmark | None) -> Kommune | None:
    return None if kommune is None else evolve(kommune, benchmark=benchmark)


class TestRoom:
    """The combinations by number."""

    def test_without_disputes_there_is_one(self) -> None:
        """The chosen one, on which nothing depends."""
        rum = Laesningsrum(punkter=(), ret=RET)

        assert (1, 0, [RET], []) == (rum.antal, rum.valgt, list(rum.retter()), list(rum.alene()))
        assert (0, 2) == rum.afhaenger(np.array([[1, 2]])).shape

    @given(st.permutations((K01, TOM_MAANED, VINDUE)), st.integers(1, 2))
    def test_answers_spread_out(self, punkter: list[Valg], antal: int) -> None:
        """Whatever the order of the disputes, each combination has the answer of the part of it that was asked."""
        lille = Laesningsrum(punkter=tuple(punkter[:antal]), ret=RET)
        stort = Laesningsrum(punkter=(K01, TOM_MAANED, VINDUE), ret=RET)

        bredt = stort.udvid(np.arange(lille.antal), lille).tolist()

        numre = {tuple(sorted(laest.items())): nr for nr, laest in enumerate(alle(lille.punkter))}
        navne = {valg.navn for valg in lille.punkter}
        assert bredt == [
            numre[tuple(sorted((n, s) for n, s in laest.items() if n in navne))] for laest in alle(stort.punkter)
        ]

    @pytest.mark.parametrize("navn", ["K01", "tom_maaned"])
    def test_the_chosen_reading_may_be_another(self, navn: str) -> None:
        """Then the number is another, and so is what stands alone."""
        ret = RET.med(**{navn: find_valg(navn).slugs[-1]})
        rum = Laesningsrum(punkter=(K01, TOM_MAANED), ret=ret)

        assert ret == list(rum.retter())[rum.valgt]
        assert {(valg.navn, slug): list(rum.retter())[nr] for valg, slug, nr in rum.alene()} == {
            (valg.navn, slug): ret.med(**{valg.navn: slug})
            for valg in rum.punkter
            for slug in valg.slugs
            if slug != ret.valgt(valg)
        }
