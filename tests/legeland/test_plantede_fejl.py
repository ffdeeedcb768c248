"""Faults planted in the fictional statute: the proof of the whole finds each, with its witness; without them, none."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from skaerpet_tilsyn.laesning.proev import Anmaerkning, Anmaerkningsart, Sagsfil, genstande, lav_sager, proev_katalog
from skaerpet_tilsyn.ret import fra
from skaerpet_tilsyn.udtryk import Enhver, Parameter, Raekke, Regel
from tests.legeland.herredsloven import (
    AENDRET,
    ALDER,
    BOLIG,
    BORDPLAN,
    HULER,
    I_HULE,
    IKRAFT,
    INVITERET,
    KREDS,
    MAALTIDER,
    MAET,
    MINDST_MAALTIDER,
    MYNDIG,
    OPHAEVET,
    PAA_EVENTYR,
    SPISER,
    VOKSEN,
    kilde,
)
from tests.legeland.inventar import herredets_inventar

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog.emneinventar import Inventar
    from skaerpet_tilsyn.ret import Post
    from skaerpet_tilsyn.udtryk import Betingelse, Stoerrelse
    from tests.legeland.emner import Hobbit

SUND = herredets_inventar()
SAGER = tuple(Sagsfil(genstand=genstand, sager=lav_sager(genstand, SUND)) for genstand in genstande(SUND))
"""The cases of the sound statute, as they would be kept."""
LOV = kilde("§ 1")
DAGE = (IKRAFT, date(1418, 9, 21), AENDRET, date(1499, 12, 31))
"""The days around a change on which the statute is in force."""
VIST = ", ".join(map(str, DAGE))
UNG = Parameter(navn="ung", titel="ungdom", enhed="år", poster=(fra(IKRAFT, 20, kilde=LOV),))
SMIALER = Parameter(navn="smialer", titel="smialer", enhed="boliger", poster=(fra(IKRAFT, ("smial",), kilde=LOV),))


def _fejl(inventar: Inventar) -> tuple[Anmaerkning, ...]:
    """The faults of a statute, held against the cases of the sound one."""
    egne = {(genstand.art, genstand.navn): genstand for genstand in genstande(inventar)}
    filer = [evolve(fil, genstand=egne[fil.genstand.art, fil.genstand.navn]) for fil in SAGER]
    fejl = proev_katalog(inventar, sagsfiler=filer).fejl
    for et in fejl:
        assert et.vidne, et
    return fejl


def _af(fejl: tuple[Anmaerkning, ...], art: Anmaerkningsart) -> list[str]:
    return [str(et) for et in fejl if et.art is art]


def test_the_sound_statute_has_no_fault() -> None:
    """On none of its days, under neither reading, and every case is answered as it expects."""
    proeve = proev_katalog(SUND, sagsfiler=SAGER)

    assert () == proeve.fejl
    assert sum(len(fil.sager) for fil in SAGER) == proeve.sager > 150


def test_a_missing_row() -> None:
    """The high table stands in no row: it is named, and so is a guest who should sit there."""
    uden = evolve(BORDPLAN, raekker=BORDPLAN.raekker[1:], overlap=())
    fejl = _fejl(herredets_inventar(bordplan=uden))

    assert ["bordplan: ingen række giver kategorien «højbordet» (rækkerne giver «langbordet», «græsset»)"] == _af(
        fejl, Anmaerkningsart.KATEGORI_UDEN_RAEKKE
    )
    savnede = [et for et in fejl if et.tekst.startswith("«kategorien «højbordet» nås»: forventet højbordet, fundet ")]
    assert (
        "hobbittens alder er 34 år; måltider de seneste to måneder er 7 måltider; timer på vandring er 0 timer; "
        "mæthed er 79 pct.; vækst i omkreds er -1 pct.-point"
    ) == savnede[0].vidne
    assert {(IKRAFT,), (AENDRET,)} == {et.dage for et in savnede}


def test_an_overlapping_version() -> None:
    """Two rules of one name, both in force from a day on: the day, and a hobbit of whom they say different things."""
    to_gange = Regel(
        navn="spiser",
        titel="Hobbitten spiser meget",
        poster=(fra(AENDRET, MAALTIDER > MINDST_MAALTIDER, kilde=kilde("§ 2 a")), SPISER.poster[-1]),
    )
    fejl = _fejl(herredets_inventar(inviteret=INVITERET & (SPISER | to_gange)))

    assert [
        (
            "spiser: 2 regler: «Hobbitten spiser godt», «Hobbitten spiser meget» (begge gælder den 1418-09-22, og de "
            "svarer forskelligt, når måltider de seneste to måneder er 7 måltider)"
        )
    ] == _af(fejl, Anmaerkningsart.SAMME_NAVN)


def test_a_version_known_too_late() -> None:
    """One that starts before another, and became known after it: on which days does it apply?"""
    foerst, sidst = MINDST_MAALTIDER.poster[:2]
    sent = evolve(foerst, kundgjort=AENDRET.replace(year=1430))
    fejl = _fejl(_med_graense(evolve(MINDST_MAALTIDER, poster=(sent, *MINDST_MAALTIDER.poster[1:]))))

    assert sidst.gaelder_fra == AENDRET
    assert (
        "mindst_maaltider: versionen fra 6. april 1401 blev kendt efter den fra 22. september 1418, så begge gør krav "
        "på dagene derefter (den 1418-09-22 gælder den, der var kendt 22. september 1418, ikke den, der blev kendt "
        "22. september 1430)"
    ) in _af(fejl, Anmaerkningsart.SAMME_DAG)


def test_two_versions_with_one_start() -> None:
    """The one known last has replaced the other: no fault, but something to know."""
    post = MINDST_MAALTIDER.poster[1]
    rettet = evolve(post, kundgjort=AENDRET.replace(year=1419))
    poster = (MINDST_MAALTIDER.poster[0], post, rettet, MINDST_MAALTIDER.poster[2])
    proeve = proev_katalog(_med_graense(evolve(MINDST_MAALTIDER, poster=poster)))

    assert [
        (
            "mindst_maaltider: to versioner begynder den 22. september 1418; den, der var kendt 22. september 1418, er "
            "erstattet"
        )
    ] == [str(et) for et in proeve.at_vide if et.art is Anmaerkningsart.SAMME_START]


def _med_graense(graense: Parameter[int]) -> Inventar:
    return _med(MAALTIDER < graense)


def test_a_swapped_inequality() -> None:
    """The cases at the limit, and on both sides of it, give the other answer."""
    omvendt = evolve(VOKSEN, poster=(fra(IKRAFT, ALDER <= MYNDIG, kilde=kilde("§ 1")),))
    fejl = _fejl(_med_voksen(omvendt))

    assert [
        "voksen: «lige under 33 år: hobbittens alder er 32 år»: forventet ikke_opfyldt, fundet opfyldt (1401-04-06)",
        "voksen: «lige over 33 år: hobbittens alder er 34 år»: forventet opfyldt, fundet ikke_opfyldt (1401-04-06)",
    ] == [str(et) for et in fejl if et.art is Anmaerkningsart.FORKERT_SVAR and et.navn == "voksen"][:2]


def test_an_inequality_with_the_limit_on_the_wrong_side() -> None:
    """At least and more than differ at the limit alone, and that is a case."""
    streng = evolve(VOKSEN, poster=(fra(IKRAFT, ALDER > MYNDIG, kilde=kilde("§ 1")),))
    fejl = _fejl(_med_voksen(streng))

    assert [
        "voksen: «præcis 33 år: hobbittens alder er 33 år»: forventet opfyldt, fundet ikke_opfyldt (1401-04-06)"
    ] == [str(et) for et in fejl if et.navn == "voksen"]


def _med_voksen(voksen: Regel[Hobbit]) -> Inventar:
    inviteret = evolve(
        INVITERET,
        poster=(
            fra(IKRAFT, (voksen & SPISER).medmindre(PAA_EVENTYR), kilde=kilde("§ 6")),
            fra(AENDRET, ((voksen & SPISER) | I_HULE).medmindre(PAA_EVENTYR), kilde=kilde("§ 6 a")),
            INVITERET.poster[-1],
        ),
    )
    raekker = (
        evolve(BORDPLAN.raekker[0], naar=inviteret & ~MAET),
        evolve(BORDPLAN.raekker[1], naar=voksen),
    )
    return herredets_inventar(inviteret=inviteret, bordplan=evolve(BORDPLAN, raekker=raekker))


def test_a_parameter_without_use() -> None:
    """Its value and the day from which it stands there; one that measuring reads is used."""
    ubrugt = Parameter(navn="mindst_oel", titel="mindste antal øl", enhed="øl", poster=(fra(IKRAFT, 3, kilde=LOV),))
    inventar = herredets_inventar(erklaerede=(ubrugt,))

    assert [
        "mindst_oel: værdien «mindste antal øl» bruges ikke af nogen regel, tabel eller måling (3 øl fra 6. april 1401)"
    ] == [str(et) for et in _fejl(inventar)]
    assert () == _fejl(evolve(inventar, maalt_med=inventar.maaleparametre))


def test_a_version_of_a_value_that_no_rule_reads() -> None:
    """The rule begins later than the first version of its limit."""
    sent = evolve(INVITERET, poster=INVITERET.poster[1:])
    graense = Parameter(
        navn="mange",
        titel="mange måltider",
        enhed="måltider",
        poster=(fra(IKRAFT, 9, kilde=LOV), fra(AENDRET, 10, kilde=LOV)),
    )
    regel = Regel(navn="mange", titel="Mange", poster=(fra(AENDRET, MAALTIDER >= graense, kilde=LOV),))
    proeve = proev_katalog(herredets_inventar(inviteret=sent & regel))

    assert [
        "mange: ingen regel eller tabel, der gælder, bruger versionen fra 6. april 1401 (9 måltider fra 6. april 1401)"
    ] == [str(et) for et in proeve.at_vide if et.art is Anmaerkningsart.UBRUGT_VERSION and et.navn == "mange"]


def test_an_overlap_that_the_table_does_not_declare() -> None:
    """With the guest who fits both rows, and the days on which that is so."""
    fejl = _fejl(herredets_inventar(bordplan=evolve(BORDPLAN, overlap=())))

    assert {Anmaerkningsart.UERKLAERET_OVERLAP} == {et.art for et in fejl}
    assert "«højbordet» og «langbordet»: overlappet er ikke erklæret, men begge er opfyldt, når" in fejl[0].tekst
    assert set(DAGE) == {dag for et in fejl for dag in et.dage}


def test_a_row_that_is_never_chosen() -> None:
    """The guest of whom it holds, and who has a row above it."""
    senere = Raekke(naar=I_HULE & PAA_EVENTYR, kategori="rejsende hulebo", kilde=kilde("§ 8, nr. 3"))
    fejl = _fejl(herredets_inventar(kreds=evolve(KREDS, raekker=(*KREDS.raekker, senere))))

    assert [
        (
            "kreds: «rejsende hulebo»: rækken kan ikke nås; hver gang den er opfyldt, er «eventyrer» det før den "
            f"(timer på vandring er 8,51 timer; bolig er hule; {VIST})"
        )
    ] == _af(fejl, Anmaerkningsart.UOPNAAELIG_RAEKKE)


@pytest.mark.parametrize(
    ("naar", "art", "tekst"),
    [
        (VOKSEN | ~VOKSEN, Anmaerkningsart.ALTID_OPFYLDT, "reglen er altid opfyldt (i alle 2 tilfælde"),
        (VOKSEN & ~VOKSEN, Anmaerkningsart.ALDRIG_OPFYLDT, "reglen er aldrig opfyldt (ikke i noget af 2 tilfælde"),
        (
            (ALDER >= MYNDIG) & (ALDER >= UNG),
            Anmaerkningsart.UDEN_VIRKNING,
            "«hobbittens alder er mindst 20 år» er uden virkning: altid opfyldt giver samme svar (i alle 3 tilfælde",
        ),
        (
            BOLIG.en_af(HULER) & BOLIG.en_af(SMIALER),
            Anmaerkningsart.UDEN_VIRKNING,
            "«bolig er en af: hule, smial» er uden virkning: altid opfyldt giver samme svar (i alle 3 tilfælde",
        ),
        (
            VOKSEN | (VOKSEN & I_HULE),
            Anmaerkningsart.UDEN_VIRKNING,
            "«Hobbitten bor i en hule» er uden virkning: altid opfyldt giver samme svar (i alle 4 tilfælde",
        ),
    ],
    ids=["altid", "aldrig", "slugt", "delmængde", "regel"],
)
def test_a_rule_or_a_condition_that_says_nothing(naar: Betingelse[Hobbit], art: Anmaerkningsart, tekst: str) -> None:
    """Always met, never met, or met in the same cases without one of its conditions."""
    fejl = _fejl(_med(naar))

    assert [f"ny: {tekst}; {VIST})"] == [str(et) for et in fejl if et.art is art and et.navn == "ny"]


def test_a_condition_that_matters_in_its_own_rule_and_not_in_another() -> None:
    """That is no fault; which rule, which condition, and what it could be taken for are said."""
    ung = Regel(
        navn="ung",
        titel="Ung på eventyr",
        poster=_herredets(((ALDER >= UNG) | BOLIG.en_af(SMIALER)) & PAA_EVENTYR),
    )
    proeve = proev_katalog(_med((ALDER >= MYNDIG) & ung))
    fundne = [et for et in proeve.at_vide if et.art is Anmaerkningsart.UDEN_VIRKNING_HER]
    her = ", der står i en anden regel, er uden virkning her: altid opfyldt giver samme svar"

    assert () == proeve.fejl
    assert [
        ("ny", f"«hobbittens alder er mindst 20 år»{her}"),
        ("ny", f"«bolig: smial»{her}"),
    ] == [(et.navn, et.tekst) for et in fundne]


def test_a_rule_that_goes_on_when_its_limit_is_repealed() -> None:
    """The first day on which it cannot be answered."""
    (fejl,) = _fejl(_med(evolve(SPISER, poster=SPISER.poster[:1], navn="spiser_evigt")))

    assert (Anmaerkningsart.GRAENSEDAG, "den 1500-01-01") == (fejl.art, fejl.vidne)
    assert "«Hobbitten spiser godt» gælder den 1500-01-01, men «mindste antal måltider» i den gør ikke" == fejl.tekst


def test_a_rule_with_too_many_cases() -> None:
    """It is said that it was not tried, with the number; the others are."""
    dele = [_mindst(maal, n) for maal in (ALDER, MAALTIDER) for n in range(1, 1500, 3)]
    fejl = proev_katalog(_med(Enhver(dele=tuple(dele))), dage=[IKRAFT]).fejl

    assert [
        "ny: «Ny»: fundet 251.001 tilfælde; forventet højst 200.000; del den op (1401-04-06)",
    ] == [str(et) for et in fejl if et.art is Anmaerkningsart.FOR_STOR and et.navn == "ny"]


def _mindst(maal: Stoerrelse[Hobbit, int], antal: int) -> Betingelse[Hobbit]:
    navn = f"{maal.navn}_{antal}"
    return maal >= Parameter(navn=navn, titel=navn, enhed=maal.enhed, poster=(fra(IKRAFT, antal, kilde=LOV),))


def _med(naar: Betingelse[Hobbit]) -> Inventar:
    """The statute with one more condition on who is invited."""
    ny = Regel(navn="ny", titel="Ny", poster=_herredets(naar))
    return herredets_inventar(inviteret=INVITERET & ny)


def _herredets(naar: Betingelse[Hobbit]) -> tuple[Post[Betingelse[Hobbit]], ...]:
    return (fra(IKRAFT, naar, kilde=LOV), INVITERET.poster[-1])


def test_two_values_of_one_name() -> None:
    """The first day on which both are in force, and what each says there."""
    anden = evolve(MYNDIG, titel="giftealder", poster=(fra(AENDRET, 40, kilde=LOV),))
    (fejl,) = [et for et in _fejl(_med(ALDER >= anden)) if et.art is Anmaerkningsart.SAMME_NAVN]

    assert "myndig: 2 parametre: «myndighedsalder», «giftealder»" == f"{fejl.navn}: {fejl.tekst}"
    assert "begge gælder den 1418-09-22: 33 år og 40 år" == fejl.vidne


@pytest.mark.parametrize(
    ("anden", "vidne"),
    [
        (
            Regel(navn="voksen", titel="V", poster=(fra(IKRAFT, ~(ALDER < MYNDIG), kilde=LOV),)),
            "begge gælder den 1401-04-06, og de svarer ens i alle tilfælde",
        ),
        (
            Regel(navn="voksen", titel="V", poster=(fra(OPHAEVET, ALDER >= MYNDIG, kilde=LOV),)),
            "de gælder aldrig samme dag",
        ),
    ],
    ids=["ens", "aldrig"],
)
def test_two_rules_of_one_name_that_do_not_differ(anden: Regel[Hobbit], vidne: str) -> None:
    """That they never differ, or never meet, is said too."""
    inventar = _med(Enhver(dele=(VOKSEN, anden, I_HULE)))

    assert [vidne] == [et.vidne for et in proev_katalog(inventar).fejl if et.art is Anmaerkningsart.SAMME_NAVN]


def test_two_tables_and_two_quantities_of_one_name() -> None:
    """Tables have days, and no values; quantities have neither."""
    inventar = _med(evolve(ALDER, titel="alder i dage") >= MYNDIG)
    dobbelt = evolve(inventar, tabeller=(*inventar.tabeller, evolve(inventar.tabeller[0], titel="En anden plan")))

    assert {
        ("alder", "den, der findes først, gælder"),
        ("bordplan", "begge gælder den 1401-04-06"),
    } == {(et.navn, et.vidne) for et in proev_katalog(dobbelt).fejl if et.art is Anmaerkningsart.SAMME_NAVN}
