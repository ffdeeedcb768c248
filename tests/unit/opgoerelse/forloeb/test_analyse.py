"""From counts to tables for groups, files and machines; what is asked, and what is refused."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from skaerpet_tilsyn.fakta import Bevilling, Daekning
from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.katalog.ressourceforloeb import kilder, parametre, stoerrelser
from skaerpet_tilsyn.katalog.ressourceforloeb.regler import Forloebskrav
from skaerpet_tilsyn.laesning.kolonner.borgere import blok_af_borgere
from skaerpet_tilsyn.opgoerelse.forloeb.analyse import grund, saml_analyse
from skaerpet_tilsyn.opgoerelse.forloeb.arkvisning import FUND
from skaerpet_tilsyn.opgoerelse.forloeb.bedoemmelse import bedoem
from skaerpet_tilsyn.opgoerelse.forloeb.borgerforloeb import Borgerforloeb
from skaerpet_tilsyn.opgoerelse.forloeb.post import I_ALT, Noegle
from skaerpet_tilsyn.opgoerelse.forloeb.raekker import Gruppe, Raekke
from skaerpet_tilsyn.opgoerelse.forloeb.som_json import som_json
from skaerpet_tilsyn.opgoerelse.forloeb.taelling import taael_blok
from skaerpet_tilsyn.ret import fra
from skaerpet_tilsyn.tid import Maaned
from skaerpet_tilsyn.udtryk import Regel
from tests.forloebstrategier import analysespoergsmaal, optalt_af
from tests.strategier import FULD, borger, dag, paa, periode

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.opgoerelse.forloeb.analyse import Forloebsanalyse
    from skaerpet_tilsyn.opgoerelse.forloeb.spoergsmaal import Analysespoergsmaal

RF = "ressourceforloeb"
ALLE = Gruppe(navn="Alle", kommuner=None)
HEDENSTED = Gruppe(navn="Hedensted", kommuner=frozenset({"766"}))
SPM = analysespoergsmaal("2018-02", "2018-01")


def analyse(*hvem: Borger, spm: Analysespoergsmaal = SPM) -> Forloebsanalyse:
    """For Hedensted and everybody."""
    optalt, fund = taael_blok(blok_af_borgere(hvem), spm)
    navngivne = [(f"b{fundet.person}", fundet.bedoemt) for fundet in fund]
    return saml_analyse(optalt, navngivne, spm, [HEDENSTED, ALLE], FULD)


def bevilling(fra: str, til: str | None) -> Bevilling:
    """A grant of a ressourceforløb."""
    return Bevilling(ordning=RF, periode=periode(fra, til))


FOR_LANG = evolve(
    borger(paa("sygedagpenge", "2016-01-01", "2016-12-31"), paa(RF, "2017-01-01")),
    bevillinger=(bevilling("2017-01-01", "2022-01-01"),),
)
"""Granted for five years and a day."""
UBETALT = evolve(borger(), bevillinger=(bevilling("2017-06-01", None), bevilling("2017-01-01", "2022-12-31")))
"""Two grants, and nobody has paid."""


def test_the_groups_and_which_is_part_of_which() -> None:
    """Everybody holds all, and is part of nothing smaller."""
    to = Gruppe(navn="To", kommuner=frozenset({"766", "751"}))

    assert [True, True, True, False, False] == [
        ALLE.rummer(to),
        ALLE.rummer(ALLE),
        to.rummer(HEDENSTED),
        HEDENSTED.rummer(to),
        to.rummer(ALLE),
    ]


def test_a_row_with_undecided() -> None:
    """From what is certain to what is possible; of nobody there is no share."""
    r = Raekke(gruppe="a", om="", felt="mentor", antal=1, i_alt=3, uafklaret=1)
    ingen = Raekke(gruppe="a", om="", felt="mentor", antal=0, i_alt=0)

    assert ((1, 2), Decimal("33.3"), Decimal("66.7")) == (r.interval, r.pct, r.hoejst_pct)
    assert (None, None) == (ingen.pct, ingen.hoejst_pct)
    assert Decimal(67) == evolve(r, antal=2, decimaler=0).pct


def test_a_table_for_each_question_and_the_list_last() -> None:
    """In the order in which they are read."""
    navne = [ark.navn for ark in analyse(FOR_LANG).ark()]

    assert ["afgang", "alder", "koen", "civilstand", "oprindelse", "bevilling", "forsoergelse"] == navne[:7]
    assert ["foerste_tilbud", "tilbud", "passivandel", "maaneder", "fuldtidspersoner", "aktivering"] == navne[7:13]
    assert ["regler", "fund"] == navne[13:]


def test_cells_are_numbers_months_and_texts() -> None:
    """Months after the end are numbers, months are months, and the share stands where nobody is undecided."""
    slut = borger(paa(RF, "2017-01-01", "2018-01-31"), paa("foertidspension", "2018-02-01"))
    uvis = evolve(FOR_LANG, daekning=evolve(FULD, tilbud=None))
    ark = {ark.navn: ark for ark in analyse(slut, spm=SPM).ark()}
    uden = {ark.navn: ark for ark in analyse(uvis).ark()}

    assert ("gruppe", "maaneder_efter", "status", "tekst", "antal", "i_alt", "andel_pct", "uafklaret") == ark[
        "afgang"
    ].kolonner
    assert ("Hedensted", 1, "foertidspension", "Førtidspension", 1, 1, Decimal("100.0"), 0) in ark["afgang"].raekker
    assert ("gruppe", "alder", "antal", "i_alt", "andel_pct", "uafklaret") == ark["alder"].kolonner
    assert ("Alle", "under 20", 0, 0, None, 0) == ark["alder"].raekker[8]
    assert ("Hedensted", Maaned(2018, 1), 31, 31, Decimal("1.0")) in ark["fuldtidspersoner"].raekker
    assert ("Alle", "mentor", "mentor", 0, 1, None, 1) in [(*r[:2], *r[1:2], *r[-4:]) for r in uden["tilbud"].raekker]
    assert ("Alle", "2 til 3 år", "passive", 0, 0, None, 0) in uden["passivandel"].raekker


def test_answers_that_nobody_has() -> None:
    """Of long lists only those that somebody in some group has; of rules only those that somebody is under."""
    a = analyse(FOR_LANG)

    assert {"uoplyst"} == {r.felt for r in a.tabel("civilstand").raekker}
    assert {"sygedagpenge"} == {r.felt for r in a.tabel("oprindelse").raekker}
    assert {"ressourceforloeb_laengde", "ressourceforloeb_oprindelse", "ressourceforloeb_afgang"} == {
        r.om for r in a.tabel("regler").raekker
    }


def test_the_list_of_forloeb_that_do_not_meet_a_rule() -> None:
    """With the person, the days as registers write them, the rule and why; no kommune where nobody has paid."""
    fund = analyse(FOR_LANG, UBETALT).ark()[-1]

    assert FUND == fund.kolonner
    assert ("b0", "766", "Hedensted", RF, 1, date(2017, 1, 1), date(2022, 1, 1), "ja", "ressourceforloeb_laengde") == (
        fund.raekker[0][:9]
    )
    assert "forløbets længde i påbegyndte måneder er højst 60 måneder (fundet: 61 måneder)" == fund.raekker[0][10]
    assert {("b1", None, None, RF, 1, date(2017, 1, 1), date(2022, 12, 31), "ja", "ressourceforloeb_laengde")} == {
        r[:9] for r in fund.raekker if r[0] == "b1" and r[8] == "ressourceforloeb_laengde"
    }


def test_a_grant_without_an_end_in_the_list() -> None:
    """Has no last day."""
    hvem = evolve(borger(paa("su", "2010-01-01")), bevillinger=(bevilling("2011-01-01", None),))
    efter_2013 = evolve(hvem, bevillinger=(bevilling("2015-01-01", None),))

    linjer = analyse(efter_2013).ark()[-1].raekker
    assert [(date(2015, 1, 1), None, "ressourceforloeb_oprindelse")] == [(r[5], r[6], r[8]) for r in linjer]


def test_the_reason_is_the_part_of_a_rule_that_says_no() -> None:
    """Not the part that is met."""
    kort_og_foerste = (stoerrelser.LAENGDE <= parametre.LAENGDE) & (stoerrelser.NUMMER <= parametre.JOBAFKLARING_ANTAL)
    regel = Regel(navn="begge", titel="Begge", poster=(fra(date(2013, 1, 1), kort_og_foerste, kilde=kilder.LAENGDE),))
    svar = next(bedoem(FOR_LANG, RF, i=SPM.til)[0].fund())

    assert grund(svar) == grund(evolve(svar, krav=Forloebskrav(regel=regel)))


def test_only_those_of_the_groups_are_in_the_list() -> None:
    """Unless one of the groups is everybody."""
    domme = [("b0", bedoemt) for bedoemt in bedoem(FOR_LANG, RF, i=SPM.til)]
    grupper = {"alle": [ALLE], "her": [HEDENSTED], "andre": [evolve(HEDENSTED, kommuner=frozenset({"751"}))]}

    fundne = {navn: len(saml_analyse(Counter(), domme, SPM, g, FULD).fund) for navn, g in grupper.items()}
    assert {"alle": 1, "her": 1, "andre": 0} == fundne


def test_the_rules_of_the_forloeb_of_the_period() -> None:
    """Not met, not known, and outside the rules that are encoded; not what ended before the period."""
    kun_betalt = borger(paa("sygedagpenge", "2016-01-01", "2016-12-31"), paa(RF, "2017-01-01"))
    gammel = evolve(borger(), bevillinger=(bevilling("2012-06-01", "2018-01-01"),))
    forbi = evolve(borger(), bevillinger=(bevilling("2015-01-01", "2017-12-31"),))
    optalt = optalt_af(SPM, FOR_LANG, kun_betalt, gammel, forbi)

    laengde = {p.felt: n for p, n in optalt.items() if p.om == "ressourceforloeb_laengde"}
    assert {"": 2, "ikke_opfyldt": 1} == laengde
    assert 1 == optalt[Noegle("regler", "uden_regler", I_ALT, "")]
    uvis = evolve(kun_betalt, daekning=evolve(FULD, ydelser=None))
    assert 1 == optalt_af(SPM, uvis)[Noegle("regler", "ressourceforloeb_oprindelse", "?ikke_opfyldt", "766")]


def test_what_machines_read() -> None:
    """What was asked, every table under its name, and the notes."""
    ud = som_json(analyse(FOR_LANG))

    assert [RF, "2018-01", "2018-02", "hedensted", False] == [
        ud[navn] for navn in ("ordning", "fra", "til", "gruppering", "diskretioneret")
    ]
    assert [{"navn": "Hedensted", "kommuner": ["766"]}, {"navn": "Alle", "kommuner": None}] == ud["grupper"]
    assert {"afgang", "alder", "regler", "fund", "noter", "version"} <= ud.keys()


def test_a_question_that_cannot_be_answered() -> None:
    """No such scheme, no such grouping, months the wrong way round."""
    for ordning, gruppering, foerste in (
        ("kontanthjaelp", "hedensted", "2018-01"),
        (RF, "horsens", "2018-01"),
        (RF, "hedensted", "2018-03"),
    ):
        with pytest.raises(UgyldigVaerdi):
            analysespoergsmaal("2018-02", foerste, ordning=ordning, gruppering=gruppering)


def test_the_work_says_how_far_it_has_come() -> None:
    """Every 200 persons of those on the scheme."""
    sagt: list[tuple[int, int]] = []
    hvem = [borger(paa(RF, "2017-01-01"))] * 401 + [borger(paa("su", "2017-01-01"))]
    taael_blok(blok_af_borgere(hvem), SPM, lambda talt, alle: sagt.append((talt, alle)))

    assert [(200, 401), (400, 401)] == sagt


def test_one_citizen_on_both_schemes() -> None:
    """Ressourceforløb first; what is not covered; and which readings would change an answer."""
    ja = borger(
        paa("kontanthjaelp", "2018-01-01", "2018-12-31"), paa("jobafklaringsforloeb", "2019-01-01", "2019-12-31")
    )
    hvem = evolve(ja, bevillinger=(bevilling("2020-01-01", "2024-12-31"),))
    i = Maaned(2023, 6)
    sag = Borgerforloeb(borger=hvem, maaned=i, ret=analysespoergsmaal("2023-06").ret, alle=True)

    assert [RF, "jobafklaringsforloeb"] == [bedoemt.sag.ordning for bedoemt in sag.forloeb]
    assert [] == list(sag.ikke_daekket())
    assert ("overgangsregel_2022", "maalt", "ressourceforloeb_laengde", "ikke opfyldt (brud)") in list(
        sag.afhaenger_af()
    )
    ud = sag.som_json()
    assert ["2023-06", 2, True] == [ud["maaned"], len(sag.forloeb), "afhaenger_af" in ud]
    assert "afhaenger_af" not in evolve(sag, alle=False).som_json()


def test_what_the_records_of_one_citizen_do_not_cover() -> None:
    """Each table that is not there, and that no grant is known."""
    uden = Daekning(ydelser=None, samtaler=None, tilbud=None, loentimer=None)
    hvem = borger(paa(RF, "2012-01-01"), daekning=uden)
    sag = Borgerforloeb(borger=hvem, maaned=Maaned(2018, 2), ret=SPM.ret)

    assert ["ydelser", "tilbud", "løntimer", "tilstande", "bevillinger"] == [
        note.split(":")[0] for note in sag.ikke_daekket()
    ]
    assert "" != sag.forloeb[0].hvorfor_ikke
    assert dag("2012-01-01") == sag.forloeb[0].sag.periode.fra
