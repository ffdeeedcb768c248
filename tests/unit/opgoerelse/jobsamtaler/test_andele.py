"""The shares of persons: units, populations, months, transition, and what is refused."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from skaerpet_tilsyn import (
    Andel,
    Daekning,
    Interval,
    Kontaktforloeb,
    Maaned,
    Periode,
    RetIkkeKodet,
    UafklaretRetsstilling,
    Udfald,
    UgyldigVaerdi,
    andelsproever,
    fra,
    kraevede,
    maks_undtaget,
    proev_andel,
)
from skaerpet_tilsyn.katalog.jobsamtaler.andelstal import Andelstal
from skaerpet_tilsyn.katalog.jobsamtaler.parametre import ANDEL_SAMTALER, SAMTALER_OEVRIGE
from skaerpet_tilsyn.opgoerelse.jobsamtaler.fordeling import andel_af_andel
from tests.indsats import JULI, RET, borger, forloeb, praktik, samtaler

if TYPE_CHECKING:
    from collections.abc import Callable

JA, NEJ, UVIST = Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT, Udfald.UAFKLARET
JANUAR, FEBRUAR = Maaned(2027, 1), Maaned(2027, 2)
START, MAALT = (RET.med(overgangsregel=slug) for slug in ("startdato", "maaledato"))


def test_one_for_each_municipality_and_each_a_kasse() -> None:
    """In order; an a-kasse that nobody has named is «uoplyst»."""
    overgang = date(2026, 9, 20)
    uden = Kontaktforloeb(
        kommunekode="101", maalgruppe="dagpenge", periode=Periode(JULI, None), overgang=overgang, arbejdspligt=False
    )
    hvem = [
        borger(forloeb("dagpenge", overgang=overgang), samtaler=samtaler(2, "a_kasse")),
        borger(uden, tilbud=[praktik()]),
        borger(forloeb("kh_jobparat", kommunekode="101")),
    ]

    a_kasser = andelsproever(hvem, pligt="akasse", til=Maaned(2026, 9), maaneder=1)
    kommuner = andelsproever(hvem, pligt="tilbud", til=JANUAR, maaneder=1, ret=START)

    assert [("Metal", JA), ("uoplyst", NEJ)] == [(p.enhed, p.opfyldt) for p in a_kasser]
    assert [("101", 2, 1), ("766", 1, 0)] == [(p.enhed, p.population.kendt, p.betjent.opfyldt) for p in kommuner]
    assert [None, None] == [p.inden_for_kvoten for p in a_kasser]
    assert [(None, None)] * 2 == [(p.andel_undtaget, p.maks_undtaget) for p in a_kasser]


def test_the_stock_instead_of_those_who_arrive() -> None:
    """Everybody who has passed six months and is in a forløb at the end of the month; measured then."""
    hvem = [
        borger(forloeb("kh_jobparat", start=date(2026, 6, 15)), samtaler=samtaler(4)),
        borger(forloeb("kh_jobparat", start=date(2026, 6, 1), slut=date(2026, 12, 31))),
        borger(forloeb("kh_jobparat", start=JULI)),
    ]
    december = Maaned(2026, 12)
    bestand = RET.med(population="bestand")

    with pytest.raises(UafklaretRetsstilling, match="begyndt 2026-06-15 og måles 2026-12-31"):
        andelsproever(hvem, pligt="samtaler", til=december, maaneder=1, ret=bestand)
    ret = bestand.med(overgangsregel="maaledato")
    (proeve,) = andelsproever(hvem, pligt="samtaler", til=december, maaneder=1, ret=ret)
    assert (1, JA) == (proeve.population.kendt, proeve.opfyldt)
    a_kasse = borger(forloeb("dagpenge"), samtaler=samtaler(2, "a_kasse"))
    oktober = andelsproever([a_kasse], pligt="akasse", til=Maaned(2026, 10), maaneder=2, ret=bestand)
    assert [(1, JA)] == [(p.population.kendt, p.opfyldt) for p in oktober]


def test_months_are_added() -> None:
    """Those who reach six months in January and in February, together."""
    hvem = [
        borger(forloeb("kh_jobparat"), samtaler=samtaler(4)),
        borger(forloeb("kh_jobparat", start=date(2026, 8, 1))),
    ]

    (begge,) = andelsproever(hvem, pligt="samtaler", til=FEBRUAR, maaneder=2, ret=START)
    (februar,) = andelsproever(hvem, pligt="samtaler", til=FEBRUAR, maaneder=1, ret=START)

    assert (2, "50,0", 2) == (begge.population.kendt, begge.vist(), begge.maaneder)
    assert (1, "0,0", 1) == (februar.population.kendt, februar.vist(), februar.maaneder)


def test_before_the_quota_and_after_the_rules() -> None:
    """No quota before July 2026; in 2027 one that isn't encoded, unless the beginning decides."""
    hvem = [borger(forloeb("kh_jobparat"))]

    with pytest.raises(RetIkkeKodet, match="en tid uden regler om 75 og 25 pct"):
        andelsproever(hvem, pligt="samtaler", til=Maaned(2026, 7), maaneder=2, ret=START)
    with pytest.raises(RetIkkeKodet, match="kontaktforløbet før 2024"):
        andelsproever(hvem, pligt="samtaler", til=Maaned(2023, 12), maaneder=1, ret=START)
    with pytest.raises(RetIkkeKodet, match="hovedlov_2027"):
        andelsproever(hvem, pligt="samtaler", til=JANUAR, maaneder=1, ret=MAALT)
    foer = [borger(forloeb("kh_jobparat", start=date(2026, 2, 1)))]
    with pytest.raises(RetIkkeKodet, match=r"tilbud før 1\. juli 2026"):
        andelsproever(foer, pligt="tilbud", til=Maaned(2026, 8), maaneder=1, ret=START)
    assert () == andelsproever([], pligt="samtaler", til=JANUAR, maaneder=1)


def test_a_changed_number() -> None:
    """Another share, and another number of talks, through every law that a forløb can follow."""
    hvem = [borger(forloeb("kh_jobparat"), samtaler=samtaler(3)), borger(forloeb("kh_jobparat"))]
    halvdelen = fra(JULI, Andel.procent("50"), kilde=ANDEL_SAMTALER.versioner[0].kilde)
    tre = fra(JULI, 3, kilde=SAMTALER_OEVRIGE.versioner[0].kilde)
    ret = START.med_version(ANDEL_SAMTALER, halvdelen).med_version(SAMTALER_OEVRIGE, tre)

    (foer,) = andelsproever(hvem, pligt="samtaler", til=JANUAR, maaneder=1, ret=START)
    (efter,) = andelsproever(hvem, pligt="samtaler", til=JANUAR, maaneder=1, ret=ret)

    assert [(NEJ, "0,0", 2), (JA, "50,0", 1)] == [(p.opfyldt, p.vist(), p.kraevede) for p in (foer, efter)]


def test_who_may_be_counted() -> None:
    """Whether the forløb still runs isn't known: the population and both shares have bounds."""
    hvem = [
        borger(forloeb("kh_jobparat"), samtaler=samtaler(4)),
        borger(forloeb("kh_jobparat"), daekning=evolve(Daekning.fuld(), kontaktforloeb=None)),
    ]

    (proeve,) = andelsproever(hvem, pligt="samtaler", til=JANUAR, maaneder=1, ret=START)

    assert (Interval(1, 2), UVIST, "50,0 til 100,0") == (proeve.population, proeve.opfyldt, proeve.vist())
    assert (None, None) == (proeve.kraevede, proeve.maks_undtaget)
    assert JA is proeve.inden_for_kvoten
    (kun_maaske,) = andelsproever(hvem[1:], pligt="samtaler", til=JANUAR, maaneder=1, ret=START)
    assert (Interval(0, 1), UVIST) == (kun_maaske.population, kun_maaske.opfyldt)
    for mindst, udfald in ((1, UVIST), (2, UVIST), (3, None)):
        assert udfald is evolve(proeve, min_population=mindst).opfyldt


def test_the_reasons_of_an_answer() -> None:
    """The share against the limit, with its source; of a duty without exemptions, only that."""
    proeve = proev_andel(74, 99, undtaget=24)

    assert (NEJ, JA) == (proeve.krav.udfald, proeve.loft.udfald if proeve.loft else None)
    assert proev_andel(2, 2, pligt="akasse").loft is None
    assert UVIST is proev_andel(74, 99).inden_for_kvoten


@pytest.mark.parametrize(
    ("spoerg", "besked"),
    [
        (
            lambda: proev_andel(1, 2, pligt="kaffe"),
            "en pligt: fundet «kaffe»; forventet en af samtaler, akasse",
        ),
        (lambda: proev_andel(3, 2), "et andelstal: fundet 3 af 2; forventet højst hele gruppen; ret antallene"),
        (lambda: proev_andel(-1, 2), "et andelstal: fundet -1; forventet mindst 0; ret antallet"),
        (lambda: Andelstal(maaske_uafklaret=-2), "et andelstal: fundet -2; forventet mindst 0; ret antallet"),
        (lambda: kraevede(-1), "et antal personer: fundet -1; forventet mindst 0; ret antallet"),
        (lambda: maks_undtaget(4, pligt="akasse"), "undtagelser: fundet pligten «akasse»; forventet samtaler eller"),
        (
            lambda: andelsproever([], pligt="tilbud", til=JANUAR, maaneder=0),
            "en andels måneder: fundet 0; forventet mindst 1; ret tallet",
        ),
    ],
)
def test_what_is_refused(spoerg: Callable[[], object], besked: str) -> None:
    """Found, expected, and what to do."""
    with pytest.raises(UgyldigVaerdi) as fejl:
        spoerg()

    assert str(fejl.value).startswith(besked)


def test_a_share_with_fewer_talks() -> None:
    """Whoever had two may have had three: then the share with three is no larger."""
    to = Interval.praecis(1)

    assert Interval(0, 1) == andel_af_andel(to, talt=2, spurgt=3)
    assert Interval(0, None) == andel_af_andel(Interval.fra_og_med(0), talt=2, spurgt=3)


def test_one_person() -> None:
    """Outside the population nothing is counted, whatever the answer would be."""
    assert Andelstal() == Andelstal.en(Udfald.IKKE_OPFYLDT, Udfald.OPFYLDT)
    assert Andelstal(opfyldt=1) == Andelstal.en(Udfald.OPFYLDT, Udfald.OPFYLDT)
