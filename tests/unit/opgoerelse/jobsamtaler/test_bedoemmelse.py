"""One citizen's kontaktforløb under the law that each follows: by the day it began, or by the day it is measured."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn import Maaned, RetIkkeKodet, Udfald, bedoem_indsats, begrundelse, til_json
from skaerpet_tilsyn.katalog.jobsamtaler.overgang import forloebets_ret
from skaerpet_tilsyn.katalog.jobsamtaler.regler import FORLOEBSREGLER
from tests.indsats import DECEMBER, JULI, RET, borger, forloeb, samtaler

if TYPE_CHECKING:
    from skaerpet_tilsyn import Regelsaet

JA, NEJ = Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT
START, MAALT = (RET.med(overgangsregel=slug) for slug in ("startdato", "maaledato"))


def test_a_forloeb_within_the_half_year() -> None:
    """Every rule is decided under the rules of 2026, in the order of the catalogue."""
    (bedoemt,) = bedoem_indsats(borger(forloeb("kh_jobparat"), samtaler=samtaler(4)), i=DECEMBER)

    assert [regel.navn for regel in FORLOEBSREGLER] == [svar.regel.navn for svar in bedoemt.svar]
    assert {"lov1750_h2_2026"} == {svar.ret.navn for svar in bedoemt.svar if svar.ret is not None}
    assert (JA, JA, NEJ) == tuple(
        bedoemt.udfald(navn) for navn in ("samtaler_opfyldt", "skal_have_tilbud", "tilbud_opfyldt")
    )
    assert bedoemt.udfald("findes_ikke") is None


def test_a_forloeb_before_july() -> None:
    """Under the older rules alone: those on tilbud, exemptions and the first talk aren't asked."""
    mai = date(2024, 5, 1)
    (bedoemt,) = bedoem_indsats(
        borger(forloeb("kh_jobparat", start=mai), samtaler=samtaler(3, fra=mai)), i=Maaned(2024, 10)
    )

    assert [
        ("skal_have_samtaler", JA),
        ("samtaler_opfyldt", NEJ),
        ("skal_have_akassesamtaler", NEJ),
        ("akasse_opfyldt", NEJ),
        ("skal_have_intensiveret", NEJ),
        ("intensiveret_samtale", Udfald.UAFKLARET),
    ] == [(svar.regel.navn, svar.udfald) for svar in bedoemt.svar]


def test_a_forloeb_across_july() -> None:
    """What is measured before July has one law; for the rest it must be said, and the answer says so."""
    marts = date(2026, 3, 1)
    hvem = borger(
        forloeb("dagpenge", start=marts, overgang=date(2026, 6, 1)), samtaler=samtaler(2, "a_kasse", fra=marts)
    )

    (bedoemt,) = bedoem_indsats(hvem, i=DECEMBER)
    uden = {svar.regel.navn for svar in bedoemt.svar if svar.ret is None}

    assert NEJ is bedoemt.udfald("akasse_opfyldt")
    assert {regel.navn for regel in FORLOEBSREGLER} - {"akasse_opfyldt", "skal_have_akassesamtaler"} == uden
    for svar in bedoemt.svar:
        assert (
            (svar.ret is None) == (svar.vurdering is None) == svar.hvorfor_ikke.startswith("et forløb, der er begyndt")
        )
    for ret, navn, antal in ((START, "kontaktforloeb_2024", 6), (MAALT, "lov1750_h2_2026", 13)):
        (valgt,) = bedoem_indsats(hvem, i=DECEMBER, ret=ret)
        assert antal == len(valgt.svar)
        samtalerne = next(svar for svar in valgt.svar if svar.regel.navn == "samtaler_opfyldt")
        assert samtalerne.ret is not None
        assert navn == samtalerne.ret.navn


def test_as_seen_before_the_end() -> None:
    """In the month itself, the law of that month: a forløb from August is decided in November without a choice."""
    hvem = borger(forloeb("kh_jobparat", start=date(2026, 8, 31)), samtaler=samtaler(4, fra=date(2026, 9, 1)))

    assert JA is bedoem_indsats(hvem, i=Maaned(2026, 11))[0].udfald("samtaler_opfyldt")
    assert bedoem_indsats(hvem, i=Maaned(2027, 3))[0].udfald("samtaler_opfyldt") is None


def test_the_law_of_2027() -> None:
    """A forloeb that begins then has no answer, and the reason is there."""
    (bedoemt,) = bedoem_indsats(borger(forloeb("kh_jobparat", start=date(2027, 1, 1))), i=Maaned(2027, 8))

    assert {None} == {svar.udfald for svar in bedoemt.svar}
    assert all("hovedlov_2027" in svar.hvorfor_ikke for svar in bedoemt.svar)


def test_the_reasons() -> None:
    """As text and as JSON, by the same readings as everything else."""
    (bedoemt,) = bedoem_indsats(borger(forloeb("kh_jobparat"), samtaler=samtaler(1)), i=DECEMBER)
    svar = next(svar for svar in bedoemt.svar if svar.regel.navn == "foerste_samtale")
    assert svar.vurdering is not None

    assert "    · samtale 1.7.2026" in begrundelse(svar.vurdering)
    assert ("lov1750_h2_2026", "2026-12") == tuple(til_json(svar.vurdering)[navn] for navn in ("regelsaet", "maaned"))


@pytest.mark.parametrize(
    ("begyndt", "maalt", "ret", "navn"),
    [
        (JULI, date(2026, 12, 31), RET, "lov1750_h2_2026"),
        (date(2026, 1, 1), date(2026, 6, 30), RET, "kontaktforloeb_2024"),
        (date(2026, 6, 30), JULI, START, "kontaktforloeb_2024"),
        (date(2026, 6, 30), JULI, MAALT, "lov1750_h2_2026"),
        (date(2026, 12, 31), date(2027, 1, 1), START, "lov1750_h2_2026"),
        (date(2023, 12, 31), date(2024, 1, 1), MAALT, "kontaktforloeb_2024"),
    ],
)
def test_which_law(begyndt: date, maalt: date, ret: Regelsaet, navn: str) -> None:
    """The readings go along."""
    fundet = forloebets_ret(begyndt, maalt, RET.med(X01="de_samme").med(**dict(ret.andre_valg)))

    assert navn == fundet.navn
    assert "de_samme" == dict(fundet.andre_valg)["X01"]


def test_no_law_on_either_day() -> None:
    """What isn't encoded says so, whatever the reading."""
    for ret in (RET, START, MAALT):
        with pytest.raises(RetIkkeKodet):
            forloebets_ret(date(2022, 1, 1), date(2022, 7, 1), ret)
