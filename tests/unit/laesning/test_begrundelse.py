"""The reasons as text: every line as it is printed."""

from __future__ import annotations

from datetime import date

from skaerpet_tilsyn.fakta import Borger, Daekning, Fritagelse, Samtale, Ydelsesforloeb
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_SAMTALER, NAEVNER_SAMTALER
from skaerpet_tilsyn.laesning.vurder import begrundelse, vurder
from skaerpet_tilsyn.laesning.vurder.linjer import fundet_tekst, graensetekst
from skaerpet_tilsyn.tal import Interval
from skaerpet_tilsyn.tid import Maaned, Periode
from tests.legeland.emner import Hobbit, Landsby
from tests.legeland.herredsloven import GLAD_LANDSBY, INVITERET, JUNI, MAET, SPISER, VOKSEN, ret_den

BILBO = Hobbit(
    navn="Bilbo",
    tal={"alder": Interval.praecis(111), "vandring": Interval.praecis(850), "maaltider": Interval.praecis(7)},
    egenskaber={"bolig": "smial"},
)


def test_a_case_with_a_rejected_exception() -> None:
    """Every node, what was found, the source; the rival reading, where it gives something else."""
    assert """\
opfyldt: Hobbitten er inviteret  [herredsloven § 6 a]
  opfyldt: hovedreglen er opfyldt, medmindre undtagelsen er det
    opfyldt: mindst ét af følgende er opfyldt
      opfyldt: alle følgende er opfyldt
        opfyldt: Hobbitten er voksen  [herredsloven § 1]
          opfyldt: hobbittens alder er mindst 33 år (fundet: 111 år)  [herredsloven § 1, stk. 2]
        opfyldt: Hobbitten spiser godt  [herredsloven § 2]
          opfyldt: fortolkningsvalg H1: Er præcis det krævede antal måltider nok? \
Valgt: ordlyden: «mindst»  [herredsloven § 2]
            opfyldt: måltider de seneste to måneder er mindst 7 måltider (fundet: 7 måltider)  [herredsloven § 2, nr. 1]
            (læst som «nej»: ikke opfyldt)
      opfyldt: Hobbitten bor i en hule  [herredsloven § 4]
        opfyldt: bolig er en af: hule, smial (fundet: smial)  [herredsloven § 4, stk. 1]
    ikke opfyldt: Hobbitten er på eventyr  [herredsloven § 3]
      ikke opfyldt: timer på vandring er mere end 8,5 timer (fundet: 8,5 timer)  [herredsloven § 3, litra a]""" == (
        begrundelse(vurder(INVITERET, BILBO, i=JUNI, ret=ret_den()))
    )


def test_a_case_with_an_accepted_exception_and_the_other_reading() -> None:
    """Under the law before the change; a rival that agrees is not mentioned."""
    frodo = Hobbit(
        navn="Frodo",
        tal={"alder": Interval(32, 34), "vandring": Interval(851, None, nedre_med=False), "maaltider": Interval(0, 5)},
    )

    assert """\
ikke opfyldt: Hobbitten er inviteret  [herredsloven § 6]
  ikke opfyldt: hovedreglen er opfyldt, medmindre undtagelsen er det
    ikke opfyldt: alle følgende er opfyldt
      uafklaret: Hobbitten er voksen  [herredsloven § 1]
        uafklaret: hobbittens alder er mindst 33 år (fundet: mellem 32 og 34 år)  [herredsloven § 1, stk. 2]
      ikke opfyldt: Hobbitten spiser godt  [herredsloven § 2]
        ikke opfyldt: fortolkningsvalg H1: Er præcis det krævede antal måltider nok? \
Valgt: formålet: «rigeligt»  [herredsloven kap. 1]
          ikke opfyldt: måltider de seneste to måneder er mere end 6 måltider (fundet: mellem 0 og 5 måltider)  \
[herredsloven § 2, nr. 1]
    opfyldt: Hobbitten er på eventyr  [herredsloven § 3]
      opfyldt: timer på vandring er mere end 8,5 timer (fundet: over 8,51 timer)  [herredsloven § 3, litra a]""" == (
        begrundelse(vurder(INVITERET, frodo, i=JUNI, ret=ret_den(date(1410, 1, 1), H1="nej")))
    )


def test_unknowns_and_weak_sources() -> None:
    """What is not known is said, and so is how well a source carries."""
    assert """\
uafklaret: Hobbitten er mæt  [herredsloven § 5]
  uafklaret: alle følgende er opfyldt
    uafklaret: mæthed er mindst 80 pct. (fundet: ukendt)  [herredsloven § 5 (udledt)]
    opfyldt: følgende er ikke opfyldt
      ikke opfyldt: vækst i omkreds er mindre end 0 pct.-point (fundet: mindst 0,00 pct.-point)  \
[herredsloven § 5, stk. 2 (ikke efterprøvet)]""" == (
        begrundelse(vurder(MAET, Hobbit(navn="X", tal={"omkreds": Interval.fra_og_med(0)}), i=JUNI, ret=ret_den()))
    )


def test_an_unknown_property_and_another_subject() -> None:
    """«Ukendt» in both places."""
    assert "bolig er en af: hule, smial (fundet: ukendt)" in begrundelse(
        vurder(INVITERET, Hobbit(navn="X"), i=JUNI, ret=ret_den())
    )
    assert """\
opfyldt: Landsbyen er glad  [herredsloven § 9]
  opfyldt: mindst ét af følgende er opfyldt
    uafklaret: andelen af mætte er mindst 80 pct. (fundet: ukendt)  [herredsloven § 5 (udledt)]
    opfyldt: antallet af kroer er mindst 2 kroer (fundet: mindst 2 kroer)  [herredsloven § 9, stk. 3]""" == (
        begrundelse(vurder(GLAD_LANDSBY, Landsby(tal={"kroer": Interval.fra_og_med(2)}), i=JUNI, ret=ret_den()))
    )


def test_a_rival_that_is_unsettled_is_shown() -> None:
    """It differs from the chosen one too."""
    hobbit = Hobbit(navn="X", tal={"maaltider": Interval.fra_og_med(7)})

    assert (
        "    (læst som «nej»: uafklaret)" == begrundelse(vurder(SPISER, hobbit, i=JUNI, ret=ret_den())).splitlines()[-1]
    )


def test_a_citizens_facts_stand_under_the_leaf() -> None:
    """One line each, in order of time, with a dot."""
    nov = Maaned(2021, 11)
    borger = Borger(
        borger_id="a1",
        daekning=Daekning.fuld(),
        samtaler=(Samtale(dato=date(2021, 9, 1), kontaktform="video"), Samtale(dato=date(2021, 3, 9))),
    )
    linjer = begrundelse(vurder(HAR_SAMTALER, borger, i=nov, ret=Regelsaet.for_maaned(nov))).splitlines()

    assert 4 == len(linjer)
    assert linjer[0].startswith("ikke opfyldt: Borgeren har haft det krævede antal samtaler  [")
    assert linjer[1].startswith(
        "  ikke opfyldt: afholdte samtaler de seneste 12 måneder er mindst 4 samtaler (fundet: 2 samtaler)  ["
    )
    assert ["    · samtale 9.3.2021", "    · samtale 1.9.2021 (video)"] == linjer[2:]


def test_a_citizens_id_is_never_printed() -> None:
    """Reasons are filed and read by others."""
    nov = Maaned(2021, 11)
    borger = Borger(
        borger_id="hemmelig-0001",
        daekning=Daekning.fuld(),
        ydelser=(
            Ydelsesforloeb(ydelse="kontanthjaelp", kommunekode="766", periode=Periode.inklusiv(date(2019, 3, 1), None)),
        ),
        fritagelser=(Fritagelse(fokusmaal="", periode=Periode.inklusiv(date(2021, 3, 1), None)),),
    )
    tekst = begrundelse(vurder(NAEVNER_SAMTALER, borger, i=nov, ret=Regelsaet.for_maaned(nov)))

    assert "· kontanthjælp fra 1.3.2019 (Hedensted)" in tekst
    assert "· fritaget for begge fokusmål fra 1.3.2021" in tekst
    assert "hemmelig" not in tekst


def test_the_texts_of_one_node() -> None:
    """What was found is said of leaves, the limit of comparisons."""
    v = vurder(INVITERET, BILBO, i=JUNI, ret=ret_den())
    i_hule = v.dele[0].dele[0].dele[1].dele[0]
    alder = vurder(VOKSEN, BILBO, i=JUNI, ret=ret_den()).dele[0]

    assert ("", "") == (fundet_tekst(v), graensetekst(v))
    assert ("smial", "") == (fundet_tekst(i_hule), graensetekst(i_hule))
    assert ("111 år", "mindst 33 år") == (fundet_tekst(alder), graensetekst(alder))
