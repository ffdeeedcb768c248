"""Faults planted in the answers to what the fictional statute leaves unsettled: found under the answer that has one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from attrs import evolve

from skaerpet_tilsyn.katalog.antagelse import Antagelse
from skaerpet_tilsyn.laesning.proev import Anmaerkningsart, genstande, proev_katalog
from skaerpet_tilsyn.ret import fra, ophoert, uafklaret
from skaerpet_tilsyn.udtryk import Regel
from tests.legeland.festen import FESTEN, forloeb
from tests.legeland.herredsloven import IKRAFT, INVITERET, VOKSEN, kilde
from tests.legeland.inventar import REGIMER, herredets_inventar

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog.emneinventar import Inventar
    from skaerpet_tilsyn.ret import Tidslinje

LOV = kilde("§ 1")
EN_DAG = timedelta(days=1)
FOERST, SIDST = date(1490, 1, 1), date(1495, 1, 1)
UAFKLARET = uafklaret(FOERST, grund="en brand i arkivet", raad="angiv dagen som slut")


def _regimer(*poster: Any) -> Tidslinje[Any]:
    return evolve(REGIMER, poster=(REGIMER.poster[0], *poster))


def _uafklaret(voksen: Regel[Any] = VOKSEN) -> Inventar:
    """The statute with an end that is either of two days, which whoever asks can decide."""
    sund = herredets_inventar(inviteret=INVITERET & voksen)
    festen = forloeb(fra(IKRAFT, FESTEN, kilde=LOV), UAFKLARET, ophoert(SIDST, kilde=LOV))
    return evolve(
        sund,
        regimer=_regimer(UAFKLARET, ophoert(SIDST, kilde=LOV)),
        forloeb=(festen,),
        antagelser=tuple(
            Antagelse(
                navn="slut",
                dag=dag,
                regimer=_regimer(ophoert(dag, kilde=LOV)),
                forloeb=(forloeb(fra(IKRAFT, FESTEN, kilde=LOV), ophoert(dag, kilde=LOV)),),
            )
            for dag in (FOERST, SIDST)
        ),
    )


def test_what_is_unsettled_is_proved_under_both_answers() -> None:
    """On every boundary day in between; ended under the first, going on under the last."""
    proeve = proev_katalog(_uafklaret())
    uvisse = {dagens.dag: dagens.under for dagens in proeve.dage if dagens.ukendt_ret}

    assert () == proeve.fejl
    assert [FOERST, SIDST - EN_DAG] == list(uvisse)
    for under in uvisse.values():
        assert [(("slut", str(FOERST)),), (("slut", str(SIDST)),)] == [dagens.vilkaar for dagens in under]
        assert [(None, 0, 0), ("Herredets ret", 7, 4)] == [(d.regime, d.regler, d.overgange) for d in under]
    assert {()} == {dagens.under for dagens in proeve.dage if not dagens.ukendt_ret}
    assert (
        "    er svaret 1. januar 1490 (slut): intet er i kraft\n"
        "    er svaret 1. januar 1495 (slut): Herredets ret: 7 regler"
    ) in str(proeve)


def test_one_day_in_between() -> None:
    """Asked about alone, it is proved under both too."""
    (dagens,) = proev_katalog(_uafklaret(), dage=[date(1492, 5, 1)]).dage

    assert (True, [0, 7]) == (dagens.ukendt_ret, [under.regler for under in dagens.under])


def test_a_fault_that_only_the_last_answer_shows() -> None:
    """A rule that is always met from a day of which nobody knows whether it is in force; the answer is named."""
    altid = Regel(
        navn="altid",
        titel="Altid",
        poster=(
            fra(IKRAFT, VOKSEN, kilde=LOV),
            fra(date(1491, 1, 1), VOKSEN | ~VOKSEN, kilde=LOV),
            ophoert(SIDST, kilde=LOV),
        ),
    )
    fejl = proev_katalog(_uafklaret(altid)).fejl

    assert ["altid: reglen er altid opfyldt (i alle 2 tilfælde; 1491-01-01, 1494-12-31; slut=1495-01-01)"] == [
        str(et) for et in fejl if et.art is Anmaerkningsart.ALTID_OPFYLDT
    ]


def test_an_answer_that_leaves_a_part_behind() -> None:
    """The regime is settled and goes on, and the course is as unsettled as before."""
    inventar = _uafklaret()
    foerste, sidste = inventar.antagelser
    fejl = proev_katalog(evolve(inventar, antagelser=(foerste, evolve(sidste, forloeb=inventar.forloeb)))).fejl

    assert [f"«gæsternes vej» gælder ikke den {SIDST - EN_DAG}, men regimet gør"] == [
        et.tekst for et in fejl if et.art is Anmaerkningsart.GRAENSEDAG and str(SIDST - EN_DAG) in et.tekst
    ]
    assert {((("slut", str(SIDST)),),)} == {et.laesninger for et in fejl}
    assert {Anmaerkningsart.GRAENSEDAG} == {et.art for et in fejl}


def test_the_days_that_an_answer_brings() -> None:
    """They are tried too, though the time-lines themselves do not have them."""
    inventar = _uafklaret()
    midt = date(1493, 6, 1)
    (foerste, _) = inventar.antagelser
    antaget = evolve(foerste, dag=midt, regimer=_regimer(ophoert(midt, kilde=LOV)))
    dage = [dagens.dag for dagens in proev_katalog(evolve(inventar, antagelser=(antaget,))).dage]

    assert {midt - EN_DAG, midt} <= set(dage)
    assert len(genstande(inventar)) == 9
