"""Faults planted in a fictional table of transitions: each is found with its witness; without them, none."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from skaerpet_tilsyn.laesning.proev import Anmaerkningsart, proev_katalog
from skaerpet_tilsyn.laesning.proev.forloeb.forloebsproeve import proev_forloebet
from skaerpet_tilsyn.ret import Evidens, fra
from tests.legeland.festen import BYDES, FESTEN, GAAR, SPISER, TOERSTER, Gaest, Sker, Trin, forloeb, med_forloeb
from tests.legeland.herredsloven import AENDRET, IKRAFT, kilde

DAGE = f"{IKRAFT}, 1418-09-21, {AENDRET}, 1499-12-31"
"""The days around a change on which the statute is in force."""


def _fejl(*raekker: Trin) -> list[tuple[Anmaerkningsart, str]]:
    fejl = proev_katalog(med_forloeb(*raekker)).fejl
    for et in fejl:
        assert et.vidne, et
    return [(et.art, str(et)) for et in fejl]


def test_the_sound_table_has_no_fault() -> None:
    """Its rows and what it refuses are counted, and told state by state."""
    proeve = proev_katalog(med_forloeb(*FESTEN))

    assert () == proeve.fejl
    assert [0, 4, 4, 4, 4, 0] == [dagens.overgange for dagens in proeve.dage]
    assert [0, 12, 12, 12, 12, 0] == [dagens.afviste for dagens in proeve.dage]
    assert [
        f"festen: efter «udenfor» afvises «mættet», «tørst», «hjemgang» ({DAGE})",
        f"festen: efter «til bords» afvises «indbudt», «hjemgang» ({DAGE})",
        f"festen: efter «på kroen» afvises «indbudt», «mættet», «tørst» ({DAGE})",
        f"festen: efter «hjemme» afvises hver hændelse: festen er forbi ({DAGE})",
    ] == [str(et) for et in proeve.at_vide if et.art is Anmaerkningsart.AFVIST]
    assert ", 1 forløb og " in str(proeve)
    assert "tilfælde; 4 overgange, 12 afvises\n" in str(proeve)


def test_two_rows_for_one_event() -> None:
    """Both rows are the witness."""
    hjem = evolve(TOERSTER, til=Gaest.HJEMME)

    assert [
        (
            Anmaerkningsart.DOBBELT_OVERGANG,
            (
                "festen: «til bords» ved «tørst» står i 2 rækker («til bords» → «på kroen» ved «tørst»; "
                f"«til bords» → «hjemme» ved «tørst»; {DAGE})"
            ),
        )
    ] == _fejl(*FESTEN, hjem)


def test_a_state_that_cannot_be_reached() -> None:
    """The rows in which it stands are the witness, and they are never used."""
    assert [
        (
            Anmaerkningsart.UOPNAAELIG_TILSTAND,
            (
                "festen: «på kroen» kan ikke nås fra «udenfor» (den står kun i «på kroen» → «hjemme» ved «hjemgang», "
                f"«på kroen» → «på kroen» ved «tørst»; {DAGE})"
            ),
        )
    ] == _fejl(BYDES, SPISER, GAAR, evolve(TOERSTER, fra=Gaest.PAA_KROEN))


def test_a_trap() -> None:
    """The way into it, and where one gets from it."""
    runddans = evolve(GAAR, til=Gaest.PAA_KROEN)

    assert [
        (
            Anmaerkningsart.FAELDE,
            (
                "festen: fra «på kroen» kan ingen sluttilstand nås (vejen dertil: «indbudt» → «tørst»; derfra nås "
                f"intet; {DAGE})"
            ),
        )
    ] == _fejl(BYDES, SPISER, TOERSTER, runddans)


def test_a_trap_of_two_states() -> None:
    """Each is told, with the other."""
    tilbage = evolve(GAAR, til=Gaest.TIL_BORDS)
    inventar = med_forloeb(BYDES, TOERSTER, evolve(SPISER, til=Gaest.PAA_KROEN), tilbage)

    assert [
        ("fra «udenfor» kan ingen sluttilstand nås", "forløbet begynder dér; derfra nås «til bords», «på kroen»"),
        ("fra «til bords» kan ingen sluttilstand nås", "«indbudt»; derfra nås «på kroen»"),
        ("fra «på kroen» kan ingen sluttilstand nås", "«indbudt» → «tørst»; derfra nås «til bords»"),
    ] == [
        (et.tekst, et.vidne.removeprefix("vejen dertil: "))
        for et in proev_katalog(inventar).fejl
        if et.art is Anmaerkningsart.FAELDE
    ]


def test_a_state_from_which_nothing_follows_is_a_trap_unless_it_is_an_end() -> None:
    """The inn has no way out any more."""
    fejl = _fejl(BYDES, SPISER, TOERSTER, evolve(GAAR, fra=Gaest.TIL_BORDS))

    assert [Anmaerkningsart.FAELDE] == [art for art, _ in fejl]
    (tabel,) = med_forloeb(BYDES, SPISER, TOERSTER, evolve(GAAR, fra=Gaest.TIL_BORDS)).forloeb
    med_kroen = evolve(tabel, slut=(*tabel.slut, (Gaest.PAA_KROEN, "den, der er der, bliver der")))
    assert {Anmaerkningsart.AFVIST} == {et.art for et in proev_forloebet(med_kroen, IKRAFT).anmaerkninger}


def test_something_follows_an_end() -> None:
    """Why nothing should, and the row."""
    assert [
        (
            Anmaerkningsart.EFTER_SLUT,
            (
                "festen: intet skulle følge efter «hjemme» (festen er forbi) («hjemme» → «til bords» ved «indbudt»; "
                f"{DAGE})"
            ),
        )
    ] == _fejl(*FESTEN, evolve(BYDES, fra=Gaest.HJEMME))


@pytest.mark.parametrize("raekke", FESTEN, ids=str)
def test_a_row_without_a_source(raekke: Trin) -> None:
    """The day on which it is in force."""
    uden = [evolve(et, kilde=None) if et is raekke else et for et in FESTEN]

    assert [
        (
            Anmaerkningsart.OVERGANG_UDEN_KILDE,
            (
                f"festen: «{raekke.fra}» → «{raekke.til}» ved «{raekke.ved}» har ingen kilde (rækken, der gælder den "
                f"{IKRAFT}; {DAGE})"
            ),
        )
    ] == _fejl(*uden)


def test_an_event_that_no_row_uses() -> None:
    """Those that rows use are the witness."""
    assert [
        (
            Anmaerkningsart.UBRUGT_HAENDELSE,
            "festen: ingen række bruger hændelsen «hjemgang» (rækkerne bruger «indbudt», «mættet», «tørst»)",
        )
    ] == _fejl(BYDES, SPISER, TOERSTER, evolve(GAAR, ved=Sker.MAETTET))


def test_a_state_that_no_row_uses() -> None:
    """It is not also told as one that cannot be reached."""
    assert [
        (
            Anmaerkningsart.UBRUGT_TILSTAND,
            "festen: ingen række bruger tilstanden «på kroen» (rækkerne bruger «udenfor», «til bords», «hjemme»)",
        )
    ] == _fejl(BYDES, SPISER, evolve(TOERSTER, til=Gaest.HJEMME), evolve(GAAR, fra=Gaest.TIL_BORDS))


def test_a_state_in_which_nothing_is_refused() -> None:
    """It has no remark about that."""
    alt = [Trin(fra=Gaest.UDENFOR, ved=ved, til=Gaest.HJEMME) for ved in Sker]
    (tabel,) = med_forloeb(*alt).forloeb
    proeve = proev_forloebet(tabel, IKRAFT)

    assert 12 == len(proeve.afviste)
    assert ["«til bords»", "«på kroen»", "«hjemme»"] == [
        et.tekst.removeprefix("efter ").partition(" afvises hver hændelse: ")[0] for et in proeve.anmaerkninger
    ]
    assert "ingen række begynder der" == proeve.anmaerkninger[0].tekst.partition(": ")[2]


def test_words_that_only_another_version_uses() -> None:
    """No fault: the table became another."""
    tabel = forloeb(fra(IKRAFT, FESTEN, kilde=kilde("§ 10")), fra(AENDRET, FESTEN[:2], kilde=kilde("§ 10 a")))
    proeve = proev_katalog(evolve(med_forloeb(), forloeb=(tabel,)))

    assert () == proeve.fejl
    assert [
        f"festen: ingen række i versionen fra 22. september 1418 bruger {hvad}"
        for hvad in ("hændelsen «tørst»", "hændelsen «hjemgang»", "tilstanden «på kroen»")
    ] == [str(et) for et in proeve.at_vide if et.art is Anmaerkningsart.ORD_I_ANDRE_VERSIONER]


def test_a_table_that_is_not_in_force_while_the_regime_is() -> None:
    """As with every other time-line."""
    sent = forloeb(fra(date(1420, 1, 1), FESTEN, kilde=kilde("§ 10")))
    fejl = proev_katalog(evolve(med_forloeb(), forloeb=(sent,))).fejl

    assert {Anmaerkningsart.GRAENSEDAG} == {et.art for et in fejl}
    assert {"«gæsternes vej» gælder ikke den 1401-04-06, men regimet gør"} <= {et.tekst for et in fejl}


def test_sources_that_nobody_has_read() -> None:
    """Those of rows are told as the others are."""
    gaettet = evolve(GAAR, kilde=kilde("§ 10", Evidens.UDLEDT))
    proeve = proev_katalog(med_forloeb(BYDES, SPISER, TOERSTER, gaettet))

    assert ["festen: overgang «på kroen → hjemme ved hjemgang» hviler på herredsloven § 10 (udledt)"] == [
        str(et) for et in proeve.at_vide if et.art is Anmaerkningsart.UDEN_EFTERPROEVET_KILDE and et.navn == "festen"
    ]
