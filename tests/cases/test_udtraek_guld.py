"""Golden cases of two extracts of the same registers: which table moved whom, worked out by hand."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import polars as pl
import pytest

from skaerpet_tilsyn import Datafejl, Maaned, Regelsaet, Spaend, UgyldigVaerdi, Vindue, laes, sammenlign_udtraek
from skaerpet_tilsyn.register.tabeller.opsaetning import Opsaetning

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skaerpet_tilsyn import Register, Udtraekssammenligning

    Tabeller = Mapping[str, pl.DataFrame]

NOV = Maaned(2021, 11)
EN, HALV, NUL = Fraction(1), Fraction(1, 2), Fraction(0)
TRE_KVART, KVART = Fraction(3, 4), Fraction(1, 4)
DAGE = ("2020-11-30", "2020-12-01", "2021-02-01", "2021-05-01", "2021-11-30")
"""Five samtaler, four of them in the 12 months to November 2021; they cover the window."""


def ydelser(*ider: int | str, fra: str = "2018-01-01") -> pl.DataFrame:
    """Citizens of Hedensted, all of them on kontanthjælp."""
    antal = len(ider)
    return pl.DataFrame(
        {
            "borger_id": ider,
            "kommunekode": ["766"] * antal,
            "ydelse": ["kontanthjaelp"] * antal,
            "fra_dato": [fra] * antal,
            "til_dato": [""] * antal,
        }
    )


def samtaler(**af: tuple[str, ...]) -> pl.DataFrame:
    """The days of each citizen's samtaler; the names are an ``a`` and the id."""
    raekker = [(int(navn[1:]), dag) for navn, dage in af.items() for dag in dage]
    return pl.DataFrame(raekker, schema={"borger_id": pl.Int64, "dato": pl.String}, orient="row")


def tilbud(*ider: int) -> pl.DataFrame:
    """A long tilbud for each, and a passive one for somebody else that makes the table cover the window."""
    alle = (*ider, 99)
    return pl.DataFrame(
        {
            "borger_id": alle,
            "tilbudstype": ["virksomhedspraktik"] * len(ider) + ["mentor"],
            "fra_dato": ["2020-01-01"] * len(alle),
            "til_dato": ["2021-11-30"] * len(alle),
        }
    )


def loentimer(hundrededele: Mapping[int, int]) -> pl.DataFrame:
    """The hours of each in one month, and somebody else's in the first and last month that the table covers."""
    raekker = [(i, "2021-03", f"{antal // 100},{antal % 100:02}") for i, antal in hundrededele.items()]
    kanter = [(99, "2020-01", "0,00"), (99, "2021-11", "0,00")]
    return pl.DataFrame(
        [*raekker, *kanter],
        schema={"borger_id": pl.Int64, "maaned": pl.String, "timer": pl.String},
        orient="row",
    )


def fritagelser(*ider: int) -> pl.DataFrame:
    """Exempted from the fokusmål for samtaler."""
    return pl.DataFrame(
        {
            "borger_id": ider,
            "fokusmaal": ["samtaler"] * len(ider),
            "fra_dato": ["2021-01-01"] * len(ider),
            "til_dato": [""] * len(ider),
        },
        schema_overrides={"borger_id": pl.Int64},
    )


def par(foer: Tabeller | Register, efter: Tabeller | Register) -> Udtraekssammenligning:
    """Under the month's own rules."""
    return sammenlign_udtraek(foer, efter, maaned=NOV).opgoerelse


def skiftene(s: Udtraekssammenligning, spm: str) -> list[tuple[object, str, str, dict[str, Fraction]]]:
    """Who changes, from and to what, and by which tables."""
    svar = s.svaret(spm)
    navne = [enhed.navn for enhed in svar.enheder]
    return [(a.hvem, a.foer, a.efter, dict(zip(navne, a.dele, strict=True))) for a in svar.aendringer]


def test_a_samtale_that_was_reported_late() -> None:
    """Three in June's extract, four in July's."""
    foer = {"ydelser": ydelser(1, 2), "samtaler": samtaler(a1=DAGE[:3] + DAGE[4:], a2=DAGE)}
    s = par(foer, {**foer, "samtaler": samtaler(a2=DAGE, a1=DAGE)})

    assert ["samtaler: 9 rækker → 10 (0 kun før, 1 kun efter)"] == [str(enhed) for enhed in s.enheder]
    assert [(1, "ikke_opfyldt", "opfyldt", {"samtaler": EN})] == skiftene(s, "samtaler")
    assert ((), ()) == (s.svaret("aktiv_indsats").enheder, s.svaret("aktiv_indsats").aendringer)


def test_hours_that_were_corrected() -> None:
    """A hundredth of an hour too few, and then enough: the samtaler do not read them."""
    foer = {"ydelser": ydelser(1), "tilbud": tilbud(), "loentimer": loentimer({1: 22_499})}
    s = par(foer, {**foer, "loentimer": loentimer({1: 22_500})})

    assert "løntimer: 1 række → 1 (1 kun før, 1 kun efter)" == str(s.enheder[0])
    assert [(1, "ikke_opfyldt", "opfyldt", {"loentimer": EN})] == skiftene(s, "aktiv_indsats")
    assert () == s.svaret("samtaler").enheder


@pytest.mark.parametrize(
    ("foer", "efter", "dele"),
    [
        ((True, True), (False, False), (HALV, HALV)),
        ((False, False), (True, True), (HALV, HALV)),
        ((True, False), (False, False), (EN,)),
        ((False, True), (False, False), (EN,)),
        ((True, False), (False, True), None),
        ((True, True), (False, True), None),
    ],
    ids=["begge skal væk", "en er nok", "kun tilbud", "kun timer", "det ene for det andet", "det andet er der endnu"],
)
def test_tilbud_and_hours(foer: tuple[bool, bool], efter: tuple[bool, bool], dele: tuple[Fraction, ...] | None) -> None:
    """Either of them is enough: to lose both takes both, to gain both takes one; the parts are the same."""

    def udtraek(har_tilbud: bool, har_timer: bool) -> Tabeller:
        return {
            "ydelser": ydelser(1),
            "tilbud": tilbud(1) if har_tilbud else tilbud(),
            "loentimer": loentimer({1: 30_000 if har_timer else 0}),
        }

    s = par(udtraek(*foer), udtraek(*efter))

    assert [dele] * (dele is not None) == [a.dele for a in s.svaret("aktiv_indsats").aendringer]


def test_a_person_who_is_removed() -> None:
    """Outside the denominator afterwards, by the ydelser alone, although the samtaler are there still."""
    foer = {"ydelser": ydelser(1, 2), "samtaler": samtaler(a1=DAGE, a2=DAGE)}
    s = par(foer, {**foer, "ydelser": ydelser(2)})

    assert [(1, "opfyldt", "uden_for", {"ydelser": EN})] == skiftene(s, "samtaler")
    assert [(1, "foer")] == list(s.kun_i_et)
    assert (2, 1, 1) == (s.foer.borgere, s.efter.borgere, s.i_begge)
    assert "kun i ét udtræk står 1 borger før og 0 borgere efter: i det andet er de uden for nævneren" in s.noter


def test_a_person_who_is_removed_from_all_tables() -> None:
    """
    With the samtaler gone and the ydelser there, the citizen would not meet it, which lies halfway.

    So the ydelser do 1 from before and a half when they come last; the samtaler a half when they come first.
    """
    s = par(
        {"ydelser": ydelser(1, 2), "samtaler": samtaler(a1=DAGE, a2=DAGE)},
        {"ydelser": ydelser(2), "samtaler": samtaler(a2=DAGE)},
    )

    assert [(1, "opfyldt", "uden_for", {"ydelser": TRE_KVART, "samtaler": KVART})] == skiftene(s, "samtaler")


def test_an_exemption_that_came_late() -> None:
    """From one fokusmål only; the table is new."""
    foer = {"ydelser": ydelser(1), "samtaler": samtaler(a1=DAGE)}
    s = par(foer, {**foer, "fritagelser": fritagelser(1)})

    assert "fritagelser: ingen tabel → 1 (0 kun før, 1 kun efter)" == str(s.enheder[0])
    assert [(1, "opfyldt", "uden_for", {"fritagelser": EN})] == skiftene(s, "samtaler")
    assert 0 == s.svaret("aktiv_indsats").antal_aendrede


def test_a_table_that_is_there_and_empty() -> None:
    """It differs by being there, and changes nobody."""
    foer = {"ydelser": ydelser(1), "samtaler": samtaler(a1=DAGE)}
    s = par(foer, {**foer, "fritagelser": fritagelser()})

    assert ["fritagelser: ingen tabel → 0 (0 kun før, 0 kun efter)"] == [str(enhed) for enhed in s.enheder]
    assert {0} == {svar.antal_aendrede for svar in s.svar}


def test_a_table_that_reaches_further() -> None:
    """One citizen's samtale in November makes the table cover November, and settles another citizen's case."""
    foer = {"ydelser": ydelser(1, 2), "samtaler": samtaler(a1=("2020-11-01", "2021-10-01"), a2=("2021-01-01",))}
    efter = {**foer, "samtaler": samtaler(a1=("2020-11-01", "2021-10-01"), a2=("2021-01-01", "2021-11-02"))}
    s = par(foer, efter)

    assert [
        "samtaler: 3 rækker → 4 (0 kun før, 1 kun efter); dækker fra 2020-11 til 2021-10 → fra 2020-11 til 2021-11"
    ] == [str(enhed) for enhed in s.enheder]
    assert [(i, "uafklaret", "ikke_opfyldt", {"samtaler": EN}) for i in (1, 2)] == skiftene(s, "samtaler")
    assert "før: samtaler dækker til 2021-10: månederne derefter til 2021-11 er uafklarede, hvor de afgør noget" in (
        s.noter
    )


def test_coverage_alone() -> None:
    """The same rows, and another statement of what they cover: it belongs to the table."""
    tabeller = {"ydelser": ydelser(1), "samtaler": samtaler(a1=DAGE[:3])}
    foer, efter = (
        laes(tabeller, Opsaetning(daekning={"samtaler": Spaend(Maaned(2020, 1), til)}))
        for til in (Maaned(2021, 10), Maaned(2021, 12))
    )
    s = par(foer, efter)

    assert [(3, 3, 0, 0, "fra 2020-01 til 2021-10", "fra 2020-01 til 2021-12")] == [
        (e.foer, e.efter, e.kun_foer, e.kun_efter, e.daekning_foer, e.daekning_efter) for e in s.enheder
    ]
    assert [(1, "uafklaret", "ikke_opfyldt", {"samtaler": EN})] == skiftene(s, "samtaler")


def test_somebody_who_is_not_there_is_outside() -> None:
    """Also where the ydelser do not reach the month, so that those who are there are unsettled."""
    opsaetning = Opsaetning(daekning={"ydelser": Spaend(Maaned(2015, 1), Maaned(2021, 10))})
    foer, efter = (laes({"ydelser": ydelser(*ider)}, opsaetning) for ider in ((1,), (1, 2)))
    s = par(foer, efter)

    assert [(2, "uden_for", "uafklaret", {"ydelser": EN})] == skiftene(s, "samtaler")
    assert {"uden_for": 0, "uafklaret": 1} == {
        udfald: antal for udfald, antal in s.svaret("samtaler").uaendrede.items() if udfald.startswith("u")
    }


def test_copies_and_order_do_not_count() -> None:
    """Nor do rows about persons who are in neither extract; two equal rows of hours are two jobs."""
    foer = {"ydelser": ydelser(1), "samtaler": samtaler(a1=DAGE), "loentimer": loentimer({1: 100})}
    efter = {
        "ydelser": ydelser(1),
        "samtaler": samtaler(a7=("2021-03-01",), a1=(*DAGE[::-1], DAGE[0])),
        "loentimer": pl.concat([loentimer({1: 100})[:1], loentimer({1: 100})]),
    }
    s = par(foer, efter)

    assert ["løntimer: 1 række → 2 (0 kun før, 1 kun efter)"] == [str(enhed) for enhed in s.enheder]


def test_a_column_that_says_nothing() -> None:
    """No kontaktform and an empty one are the same: only the letter differs, which counts as any samtale does."""
    foer = {"ydelser": ydelser(1), "samtaler": samtaler(a1=DAGE)}
    former = pl.Series("kontaktform", ["", "", "", "", "brev"])
    s = par(foer, {**foer, "samtaler": foer["samtaler"].with_columns(former)})

    assert ["samtaler: 5 rækker → 5 (1 kun før, 1 kun efter)"] == [str(enhed) for enhed in s.enheder]
    assert 0 == s.svaret("samtaler").antal_aendrede


def test_a_municipality_by_the_last_of_its_tables() -> None:
    """Seven of ten on tilbud, and an eighth by hours that come later; another tilbud is passive and moves nobody."""
    foer = {"ydelser": ydelser(*range(10)), "tilbud": tilbud(*range(7)), "loentimer": timer_hele_aaret()}
    mentor = tilbud()[:1].with_columns(borger_id=pl.lit(1, pl.Int64))
    s = par(foer, {**foer, "tilbud": pl.concat([foer["tilbud"], mentor]), "loentimer": timer_hele_aaret(7)})

    assert [("Hedensted", "ikke_opfyldt", "opfyldt", {"tilbud": NUL, "loentimer": EN})] == skiftene(s, "aktiv_12")


def timer_hele_aaret(*ider: int) -> pl.DataFrame:
    """Hours enough for every window of the year, and none for somebody else at the ends of what is covered."""
    raekker = [(i, maaned, "300") for i in ider for maaned in ("2020-06", "2021-05")]
    return pl.DataFrame(
        [*raekker, (99, "2020-01", "0"), (99, "2021-11", "0")],
        schema={"borger_id": pl.Int64, "maaned": pl.String, "timer": pl.String},
        orient="row",
    )


def test_a_municipality_whose_ydelser_reach_further() -> None:
    """Without the last month, which might have been anything, it is 78 to 87 percent; with it, 85 as in the others."""
    dage = tuple(str(maaned.foerste_dag) for maaned in Vindue(24).maaneder_til(NOV))
    tabeller = {"ydelser": ydelser(*range(20)), "samtaler": samtaler(**{f"a{nr}": dage for nr in range(17)})}
    foer, efter = (
        laes(tabeller, Opsaetning(daekning={"ydelser": Spaend(Maaned(2015, 1), til)}))
        for til in (Maaned(2021, 10), Maaned(2021, 11))
    )
    s = par(foer, efter)

    assert [("Hedensted", "uafklaret", "opfyldt", {"ydelser": EN})] == skiftene(s, "samtaler_12")
    (kommune,) = s.svaret("samtaler_12").aendringer
    assert kommune.gennemsnit is not None
    assert [("187/240", "69/80"), ("17/20", "17/20")] == [(str(g.nedre), str(g.oevre)) for g in kommune.gennemsnit]


def test_a_municipality() -> None:
    """
    Six of ten meet it before, seven of eight after: one samtale more and two persons less.

    70 percent with the samtaler alone, 75 with the ydelser alone: it takes both to reach 80.
    """
    dage = tuple(str(maaned.foerste_dag) for maaned in Vindue(24).maaneder_til(NOV))
    med = {f"a{nr}": dage for nr in range(7)}
    s = par(
        {"ydelser": ydelser(*range(10)), "samtaler": samtaler(**{navn: med[navn] for navn in list(med)[:6]})},
        {"ydelser": ydelser(*range(8)), "samtaler": samtaler(**med)},
    )

    (kommune,) = s.svaret("samtaler_12").aendringer
    assert ("Hedensted", "ikke_opfyldt", "opfyldt", (HALV, HALV)) == (
        kommune.hvem,
        kommune.foer,
        kommune.efter,
        kommune.dele,
    )
    assert kommune.gennemsnit is not None
    assert ["3/5", "7/8"] == [str(tal.nedre) for tal in kommune.gennemsnit]
    assert [
        (6, "ikke_opfyldt", "opfyldt", {"ydelser": NUL, "samtaler": EN}),
        (8, "ikke_opfyldt", "uden_for", {"ydelser": EN, "samtaler": NUL}),
        (9, "ikke_opfyldt", "uden_for", {"ydelser": EN, "samtaler": NUL}),
    ] == skiftene(s, "samtaler")


def test_numbers_and_texts_are_not_the_same_ids() -> None:
    """Nobody could be known again, so it is an error that names both files."""
    with pytest.raises(Datafejl) as fanget:
        par({"ydelser": ydelser(1)}, {"ydelser": ydelser("1")})

    assert str(fanget.value) == (
        "efter: ydelser, kolonne «borger_id»: fundet «tekst»; forventet hele tal som i før: ydelser, så borgerne kan "
        "kendes igen; skriv borger_id på samme måde i de to udtræk"
    )


def test_nobody_in_common() -> None:
    """Most likely another pseudonym, which the note asks about."""
    s = par({"ydelser": ydelser(1)}, {"ydelser": ydelser(2, 3)})

    assert (0, [(1, "foer"), (2, "efter"), (3, "efter")]) == (s.i_begge, list(s.kun_i_et))
    assert "ADVARSEL: ingen borger_id går igen i de to udtræk; er de skrevet ens, og er det samme pseudonym?" in s.noter


def test_errors_of_both() -> None:
    """All of them, told apart; a table that is missing in the one does not hide what is wrong with the other."""
    daarlig = ydelser(1, fra="i går")
    with pytest.raises(Datafejl) as begge:
        par({"ydelser": daarlig}, {"ydelser": daarlig})
    with pytest.raises(Datafejl) as en:
        par({"samtaler": samtaler(a1=DAGE)}, {"ydelser": daarlig})

    assert ["før: ydelser", "efter: ydelser"] == [linje.fil for linje in begge.value.linjer]
    assert [("før: ydelser", "ingen tabel"), ("efter: ydelser", "i går")] == [
        (linje.fil, linje.fundet) for linje in en.value.linjer
    ]


def test_rules_of_another_area_are_refused() -> None:
    """There is nothing to ask them."""
    with pytest.raises(UgyldigVaerdi, match=r"^ret: fundet regler om resultatkrav; forventet et regelsæt om skærpet"):
        sammenlign_udtraek(
            {"ydelser": ydelser(1)},
            {"ydelser": ydelser(1)},
            maaned=NOV,
            ret=Regelsaet.for_maaned(NOV, "resultatkrav"),
        )
