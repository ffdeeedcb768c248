"""The golden cases of a municipality: the 23 printed rows, the readings they rule out, and series by counts."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

import pytest

from skaerpet_tilsyn.katalog import Risikokategori
from skaerpet_tilsyn.opgoerelse import status, status_som_json
from skaerpet_tilsyn.opgoerelse.kravtekst import krav_tekst
from skaerpet_tilsyn.tal import Udfald, afrund, laes_tal, skriv_tal
from tests.kommunestrategier import (
    AARET_TIL_NOV,
    DEC,
    NOV,
    TABELLEN,
    af_andele,
    benchmark_af,
    pct,
    trykt_kommune,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from skaerpet_tilsyn.fakta import Kommune, Maanedsvaerdi
    from skaerpet_tilsyn.tid import Maaned

INSPIRATION, IKKE_I_RISIKO = Risikokategori.INSPIRATIONSKOMMUNE, Risikokategori.AKTUELT_IKKE_I_RISIKO
SKAERPET, LIGHT = Risikokategori.RISIKO_FOR_SKAERPET_TILSYN, Risikokategori.RISIKO_FOR_LIGHT_TILSYN


class Raekke(NamedTuple):
    """A printed row."""

    navn: str
    status: str
    forskel: Fraction
    samtaler: Fraction
    krav_samtaler: str
    aktiv: Fraction
    krav_aktiv: str
    kommune: Kommune


def _raekke(linje: str) -> Raekke:
    navn, trykt, forskel, samtaler, krav_samtaler, aktiv, krav_aktiv = linje.split(";")
    return Raekke(
        navn=navn,
        status=trykt,
        forskel=laes_tal(forskel),
        samtaler=laes_tal(samtaler),
        krav_samtaler=krav_samtaler,
        aktiv=laes_tal(aktiv),
        krav_aktiv=krav_aktiv,
        kommune=trykt_kommune(forskel, (samtaler, krav_samtaler), (aktiv, krav_aktiv), navn=navn),
    )


RAEKKER = tuple(_raekke(linje) for linje in TABELLEN.splitlines())


@pytest.mark.parametrize("raekke", RAEKKER, ids=[f"G{nr:02}" for nr in range(1, 24)])
class TestPrintedRows:
    """G01-G23: every row of the report gets the status that the report printed."""

    def test_the_printed_status(self, raekke: Raekke) -> None:
        """Certain, under every reading of the disputes, and without a warning."""
        svar = status(raekke.kommune, maaned=NOV)

        assert raekke.status == str(svar.kategori)
        assert (svar.kategori,) == svar.mulige
        assert () == svar.afhaenger_af
        assert () == svar.advarsler

    def test_the_month_is_not_needed(self, raekke: Raekke) -> None:
        """Printed figures carry their own month; a footer's date, or any other, decides nothing (K09)."""
        assert raekke.status == str(status(raekke.kommune).kategori)

    @pytest.mark.parametrize("valg", [{"K01": "streng"}, {"K02": "streng"}, {"K01": "streng", "K02": "streng"}])
    def test_the_rows_do_not_tell_the_readings_apart(self, raekke: Raekke, valg: Mapping[str, str]) -> None:
        """K01 and K02: no row prints 80,00 or 0,00."""
        ret = status(raekke.kommune, maaned=NOV).ret.med(**valg)

        assert raekke.status == str(status(raekke.kommune, maaned=NOV, ret=ret).kategori)


def test_the_report_has_23_rows_and_all_but_one_category() -> None:
    """No row shows a risk of skærpet tilsyn: that cell stands on the text alone."""
    antal_med = {k.tekst: sum(raekke.status == k.tekst for raekke in RAEKKER) for k in Risikokategori}

    assert {
        "Inspirationskommune": 7,
        "Risiko for skærpet tilsyn": 0,
        "Risiko for light tilsyn": 6,
        "Aktuelt ikke i risiko": 10,
    } == antal_med


class Fem(NamedTuple):
    """The five criteria, met or not."""

    rm: bool
    s12: bool
    sp: bool
    a12: bool
    ap: bool


def _fem(r: Raekke) -> Fem:
    return Fem(r.forskel <= 0, r.samtaler >= 80, r.krav_samtaler == "Ok", r.aktiv >= 80, r.krav_aktiv == "Ok")


def _tabel(k: Fem) -> str:
    """The reading that the library encodes, said in another way."""
    if all(k):
        return "Inspirationskommune"
    if not (k.rm or k.s12 or k.sp):
        return "Risiko for skærpet tilsyn"
    if not (k.rm or k.a12 or k.ap):
        return "Risiko for light tilsyn"
    return "Aktuelt ikke i risiko"


def _eller_saetningen_foerst(r: Raekke) -> str:
    k = _fem(r)
    return "Aktuelt ikke i risiko" if k.rm or (k.s12 and k.a12) or (k.sp and k.ap) else _tabel(k)


def _eller_saetningen_efter(r: Raekke) -> str:
    return "Inspirationskommune" if all(_fem(r)) else _eller_saetningen_foerst(r)


def _et_af_fokusmaalene(r: Raekke) -> str:
    k = _fem(r)
    ramt = not k.rm and (not (k.s12 or k.sp) or not (k.a12 or k.ap))
    return "Risiko for skærpet tilsyn" if ramt else _tabel(k)


def _risiko_hvis_blot_det_ene_svigter(r: Raekke) -> str:
    k = _fem(r)
    return _tabel(k._replace(s12=k.s12 and k.sp, sp=k.s12 and k.sp, a12=k.a12 and k.ap, ap=k.a12 and k.ap))


def _kan_naas(r: Raekke) -> Fem:
    return _fem(r)._replace(sp=r.krav_samtaler != "kan ikke nås", ap=r.krav_aktiv != "kan ikke nås")


def _kun_kan_ikke_naas(r: Raekke) -> str:
    k = _kan_naas(r)
    return _tabel(k._replace(s12=k.sp, a12=k.ap)) if not k.rm else _tabel(_fem(r))


LAESNINGER: Mapping[str, tuple[Callable[[Raekke], str], str]] = {
    "the one chosen": (lambda r: _tabel(_fem(r)), ""),
    "a risk if 12 months or the period fails": (_risiko_hvis_blot_det_ene_svigter, "København"),
    "only the period counts": (
        lambda r: _tabel(_fem(r)._replace(s12=r.krav_samtaler == "Ok", a12=r.krav_aktiv == "Ok")),
        "København",
    ),
    "only 12 months count": (lambda r: _tabel(_fem(r)._replace(sp=r.samtaler >= 80, ap=r.aktiv >= 80)), ""),
    "a requirement that can be reached counts as met": (lambda r: _tabel(_kan_naas(r)), "Kalundborg, Køge"),
    "only «kan ikke nås» is a risk": (_kun_kan_ikke_naas, "Kalundborg, Køge"),
    "more than 80 on one decimal": (lambda r: _tabel(_fem(r)._replace(a12=afrund(r.aktiv, 1) > 80)), "København"),
    "at least 80 on whole percents": (lambda r: _tabel(_fem(r)._replace(a12=afrund(r.aktiv, 0) >= 80)), "Køge"),
    "more than 80 on whole percents": (lambda r: _tabel(_fem(r)._replace(a12=afrund(r.aktiv, 0) > 80)), "København"),
    "more than 80, exactly": (lambda r: _tabel(_fem(r)._replace(s12=r.samtaler > 80, a12=r.aktiv > 80)), ""),
    "less than expected": (lambda r: _tabel(_fem(r)._replace(rm=r.forskel < 0)), ""),
    "resultatmålet alone makes an Inspirationskommune": (
        lambda r: "Inspirationskommune" if _fem(r).rm else _tabel(_fem(r)),
        "Herlev, Hillerød, Hørsholm, Ishøj, Jammerbugt, Kolding",
    ),
    "the sentence with «enten … eller», before Inspirationskommune": (
        _eller_saetningen_foerst,
        "Hedensted, Helsingør, Herning, Hjørring, Holbæk, Holstebro, Kerteminde",
    ),
    "the sentence with «enten … eller», after Inspirationskommune": (_eller_saetningen_efter, ""),
    "skærpet tilsyn on either fokusmål": (
        _et_af_fokusmaalene,
        "Hvidovre, Høje Taastrup, Ikast-Brande, Kalundborg, Køge, Løse",
    ),
}
"""Each way to read the report, and the rows that it gets wrong: where there are none, the text decides."""


@pytest.mark.parametrize("laesning", LAESNINGER)
def test_why_the_table_is_read_like_this(laesning: str) -> None:
    """A reading that the printed rows contradict gets at least one of them wrong."""
    laes, forkerte = LAESNINGER[laesning]

    assert forkerte == ", ".join(r.navn for r in RAEKKER if laes(r) != r.status)


def _med_sum(aarets_sum: str, december: str) -> dict[Maaned, Maanedsvaerdi]:
    """December 2020, and eleven months of 2021 with that sum of percents, ten of them alike."""
    i_alt = laes_tal(aarets_sum)
    jaevn = afrund(i_alt / 11, 2)
    procenter = [laes_tal(december), *[jaevn] * 10, i_alt - 10 * jaevn]
    maaneder = (DEC.plus(maaneder=-12), *AARET_TIL_NOV)
    return {maaned: pct(skriv_tal(procent, 2)) for maaned, procent in zip(maaneder, procenter, strict=True)}


@pytest.mark.parametrize(
    ("forskel", "aarets_sum", "december", "vist", "krav", "kategori"),
    [
        pytest.param("-0,50", "862,20", "78,72", "78,41", "97,80", IKKE_I_RISIKO, id="G30"),
        pytest.param("0,51", "867,60", "80,16", "78,98", "92,40", LIGHT, id="G31"),
        pytest.param("0,30", "876,70", "83,66", "80,03", "83,30", IKKE_I_RISIKO, id="G32"),
        pytest.param("0,03", "874,20", "80,64", "79,57", "85,80", LIGHT, id="G33"),
        pytest.param("0,03", "702,24", "63,84", "63,84", "kan ikke nås", LIGHT, id="G34"),
        pytest.param("0,03", "966,24", "87,84", "87,84", "Ok", IKKE_I_RISIKO, id="G35"),
    ],
)
def test_series_behind_the_printed_figures(
    *, forskel: str, aarets_sum: str, december: str, vist: str, krav: str, kategori: Risikokategori
) -> None:
    """Hillerød, Kalundborg, København, Køge and two more by counts: the report's mean, requirement and status."""
    godt = {maaned: pct("95,00") for maaned in _med_sum(aarets_sum, december)}
    svar = status(af_andele(godt, _med_sum(aarets_sum, december), benchmark_af(forskel)), maaned=NOV)

    assert {"samtaler": "95.00", "aktiv_indsats": vist.replace(",", ".")} == status_som_json(svar)["gennemsnit_vist"]
    assert krav == krav_tekst(svar.aktiv_indsats.krav)
    assert kategori is svar.kategori


def test_G32_the_period_is_not_met_though_the_twelve_months_are() -> None:
    """København: 80,03 over twelve months and 79,70 in the year, so a requirement and no «Ok»."""
    godt = {maaned: pct("95,00") for maaned in _med_sum("876,70", "83,66")}
    svar = status(af_andele(godt, _med_sum("876,70", "83,66"), benchmark_af("0,30")), maaned=NOV)
    udfald = {slug: kriterium.udfald for slug, kriterium in svar.kriterier}

    assert Fraction("0.8003") == svar.aktiv_indsats.gennemsnit.kendt
    assert (Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT) == (udfald["aktiv_12"], udfald["aktiv_periode"])


def test_G28_hedensted_meets_resultatmaalet_under_both_inequalities() -> None:
    """8,28 against 8,47 is -0,19: also when the difference was taken before rounding, and as it stands."""
    forskel = laes_tal("8,28") - laes_tal("8,47")
    tryk = benchmark_af(skriv_tal(forskel, 2))

    assert "-0,19" == tryk.trykt
    for valg in ("ikke_streng", "streng"):
        ret = status(RAEKKER[1].kommune).ret.med(K02=valg)
        kriterier = dict(status(af_andele({}, {}, tryk), maaned=NOV, ret=ret).kriterier)
        assert Udfald.OPFYLDT is kriterier["resultatmaal"].udfald


def test_G29_the_difference_in_persons() -> None:
    """«2440» and «2.490» are numbers of one column, and 50 apart."""
    assert "-50" == skriv_tal(laes_tal("2440") - laes_tal("2.490"))
