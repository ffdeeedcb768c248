"""Who changes outcome, by columns, against one citizen at a time; and what every mixture of two rule sets gives."""

from __future__ import annotations

from collections import Counter
from datetime import date
from fractions import Fraction
from math import factorial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.fokusmaal.parametre import MINDSTE_ANTAL_SAMTALER, MINDSTE_TIMETAL
from skaerpet_tilsyn.katalog.forskelle import Forskelle, forskelle
from skaerpet_tilsyn.laesning.kolonner.borgere import blok_af_borgere
from skaerpet_tilsyn.laesning.kolonner.skift import UDFALD, Laesninger, skift_i_blok
from skaerpet_tilsyn.laesning.kolonner.taelling import taael_blok
from skaerpet_tilsyn.laesning.tekst.forskelle import Forskelstekst, forskelstekst
from skaerpet_tilsyn.opgoerelse.sammenlign.borgere import (
    borgerens_skift,
    borgersvar,
    borgertal,
    borgerudfald,
    laeg_borgere_sammen,
)
from skaerpet_tilsyn.opgoerelse.sammenlign.spil import blandede
from skaerpet_tilsyn.opgoerelse.sammenlign.spoergsmaal import BORGERE
from skaerpet_tilsyn.ret import fra
from skaerpet_tilsyn.tal import Timer
from skaerpet_tilsyn.tal.fordeling import fordel
from skaerpet_tilsyn.tid import Maaned
from tests.registerstrategier import maaneder, registre
from tests.strategier import RET

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.opgoerelse.sammenlign.borgere import Borgertal
    from skaerpet_tilsyn.opgoerelse.sammenlign.spoergsmaal import Borgerspoergsmaal

AFTALEN = Regelsaet.gaeldende(date(2018, 9, 1)).udfyldt_af(RET)
ROEDDER = [rod for spm in BORGERE for rod in spm.roedder]
LAESNINGER = {
    "K04": "uger",
    "maaledag": "ultimo",
    "vindue": "rullende",
    "samtaler_pr_dag": "en",
    "samtaleformer": "personligt",
    "tilbud_i_vindue": "start",
    "K06": "alle",
    "a_dagpenge": "kun_angivet",
}
"""Readings that the citizens' answers rest on."""


def _med(ret: Regelsaet, timer: int | None, samtaler: int | None) -> Regelsaet:
    """Rules with other limits."""
    kilde = MINDSTE_TIMETAL.versioner[-1].kilde
    if timer is not None:
        ret = ret.med_version(MINDSTE_TIMETAL, fra(date(2021, 1, 1), Timer.hele(timer), kilde=kilde))
    if samtaler is not None:
        ret = ret.med_version(MINDSTE_ANTAL_SAMTALER, fra(date(2021, 1, 1), samtaler, kilde=kilde))
    return ret


lovene = st.builds(
    _med,
    st.lists(st.sampled_from(sorted(LAESNINGER)), max_size=1).flatmap(
        lambda navne: st.sampled_from((RET, AFTALEN)).map(lambda ret: ret.med(**{n: LAESNINGER[n] for n in navne}))
    ),
    st.none() | st.sampled_from((0, 75, 112, 225, 300)),
    st.none() | st.integers(1, 6),
)
"""Rules of now and of the agreement, with some other limits and readings."""
par = st.tuples(lovene, lovene)


def tekster(alle: Forskelle, spm: Borgerspoergsmaal) -> tuple[Forskelstekst, ...]:
    """The differences that a question reads."""
    return tuple(forskelstekst(enhed, alle) for enhed in alle.for_(spm.roedder))


@settings(max_examples=25)
@given(registre(hoejst=3), maaneder, par, st.sampled_from(BORGERE))
def test_the_columns_say_what_each_citizen_says(
    personer: list[Borger], maanederne: range, lovpar: tuple[Regelsaet, Regelsaet], spm: Borgerspoergsmaal
) -> None:
    """Outcomes, parts and net effects of every citizen, and the counts under every mixture."""
    alle = forskelle(*lovpar, ROEDDER)
    enheder = alle.for_(spm.roedder)
    i = Maaned.fra_indeks(maanederne[-1])
    blok = blok_af_borgere(personer)
    retter = blandede(alle, enheder)

    skift = skift_i_blok(Laesninger(blok, maanederne), spm.optaelling, retter)
    svar = borgersvar(spm, tekster(alle, spm), borgertal(skift, [f"p{nr}" for nr in skift.person.tolist()]))

    domme = [borgerens_skift(borger, spm, alle, i=i) for borger in personer]
    assert [(f"p{nr}", *dom) for nr, dom in enumerate(domme) if dom[0] != dom[1]] == [
        (a.hvem, a.foer, a.efter, a.dele) for a in svar.aendringer
    ]
    assert Counter(dom[:2] for dom in domme) == Counter(
        {(a, b): int(skift.skift[nr, til]) for nr, a in enumerate(UDFALD) for til, b in enumerate(UDFALD)}
    )
    for nr, udfald in enumerate(UDFALD):
        talt = [
            sum(borgerudfald(borger, spm.optaelling, i=i, ret=ret) == udfald for borger in personer) for ret in retter
        ]
        assert fordel(talt) == tuple(Fraction(int(del_), factorial(len(enheder))) for del_ in skift.netto[:, nr])
    for ret, optalt in zip(retter, skift.optalt, strict=True):
        (ventet,) = taael_blok(blok, maanederne, ret, [spm.optaelling])
        assert ventet.antal_i_alt.tolist() == optalt.tolist()


@settings(max_examples=25)
@given(registre(hoejst=3), maaneder, par, st.sampled_from(BORGERE))
def test_the_ends_are_the_two_rule_sets(
    personer: list[Borger], maanederne: range, lovpar: tuple[Regelsaet, Regelsaet], spm: Borgerspoergsmaal
) -> None:
    """What is left out as a difference that the question does not read changes nobody's outcome."""
    foer, efter = lovpar
    alle = forskelle(foer, efter, ROEDDER)
    i = Maaned.fra_indeks(maanederne[-1])

    for borger in personer:
        fundet = borgerens_skift(borger, spm, alle, i=i)
        assert fundet[:2] == tuple(borgerudfald(borger, spm.optaelling, i=i, ret=ret) for ret in (foer, efter))


@settings(max_examples=20)
@given(registre(hoejst=3), maaneder, par, st.sampled_from(BORGERE))
def test_the_parts_are_one_and_the_same_backwards(
    personer: list[Borger], maanederne: range, lovpar: tuple[Regelsaet, Regelsaet], spm: Borgerspoergsmaal
) -> None:
    """Whoever changes has parts that sum to 1, and the same ones when before and after change places."""
    frem, tilbage = (forskelle(*retning, ROEDDER) for retning in (lovpar, lovpar[::-1]))
    i = Maaned.fra_indeks(maanederne[-1])

    for borger in personer:
        foer, efter, dele = borgerens_skift(borger, spm, frem, i=i)
        assert (foer != efter) == sum(dele)
        assert _ved_navn(frem, spm, dele) == _ved_navn(tilbage, spm, borgerens_skift(borger, spm, tilbage, i=i)[2])


def _ved_navn(alle: Forskelle, spm: Borgerspoergsmaal, dele: tuple[Fraction, ...]) -> dict[str, Fraction]:
    return dict(zip((enhed.navn for enhed in alle.for_(spm.roedder)), dele, strict=True))


@settings(max_examples=15)
@given(registre(hoejst=4), maaneder, par, st.sampled_from(BORGERE), st.data())
def test_blocks_add_up(
    personer: list[Borger],
    maanederne: range,
    lovpar: tuple[Regelsaet, Regelsaet],
    spm: Borgerspoergsmaal,
    snit_ved: st.DataObject,
) -> None:
    """However the persons are cut into blocks."""
    alle = forskelle(*lovpar, ROEDDER)
    retter = blandede(alle, alle.for_(spm.roedder))
    snit = snit_ved.draw(st.integers(0, len(personer)))

    def tal(nogle: list[Borger], fra_nr: int) -> Borgertal:
        skift = skift_i_blok(Laesninger(blok_af_borgere(nogle), maanederne), spm.optaelling, retter)
        return borgertal(skift, [fra_nr + nr for nr in skift.person.tolist()])

    dele = [tal(nogle, fra_nr) for nogle, fra_nr in ((personer[:snit], 0), (personer[snit:], snit)) if nogle]
    samlet, hele = laeg_borgere_sammen(dele), laeg_borgere_sammen([tal(personer, 0)])
    assert borgersvar(spm, tekster(alle, spm), hele) == borgersvar(spm, tekster(alle, spm), samlet)
    assert [antal.tolist() for antal in hele.optalt] == [antal.tolist() for antal in samlet.optalt]


@pytest.mark.parametrize("antal", [2, 3, 4])
def test_few_panels_are_kept(antal: int) -> None:
    """So that memory does not grow with the mixtures; one that is asked for again is made again."""
    retter = [RET, *(RET.med(**{navn: LAESNINGER[navn]}) for navn in ("maaledag", "vindue", "K06"))][:antal]
    laesninger = Laesninger(blok_af_borgere([]), range(24_250, 24_262))
    paneler = [laesninger.panel(ret) for ret in retter]

    assert (antal <= 3) == (laesninger.panel(retter[0]) is paneler[0])
    assert laesninger.panel(retter[-1]) is paneler[-1]
