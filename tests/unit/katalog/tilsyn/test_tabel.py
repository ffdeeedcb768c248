"""The table of categories: all 32 cells, the two risks, and what a table without light tilsyn would say."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.katalog import Regelsaet, Risikokategori
from skaerpet_tilsyn.katalog.fokusmaal import regler as fokusmaal
from skaerpet_tilsyn.katalog.resultatmaal.regler import RESULTATMAAL
from skaerpet_tilsyn.katalog.tilsyn import kilder
from skaerpet_tilsyn.katalog.tilsyn.regler import KRITERIER, RISIKO_LIGHT, RISIKO_SKAERPET, STATUS
from skaerpet_tilsyn.laesning.vurder import kategoriser, opfyldt
from skaerpet_tilsyn.laesning.vurder import kriterier as tabellens_kriterier
from skaerpet_tilsyn.opgoerelse import status
from skaerpet_tilsyn.tal import Udfald
from skaerpet_tilsyn.udtryk import Beslutningstabel, Raekke
from tests.kommunestrategier import AARET_TIL_NOV, DEC, NOV, af_andele, antal, benchmark_af, trykt_kommune

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Kommune, Maanedsvaerdi
    from skaerpet_tilsyn.tid import Maaned

INSPIRATION, IKKE_I_RISIKO = Risikokategori.INSPIRATIONSKOMMUNE, Risikokategori.AKTUELT_IKKE_I_RISIKO
SKAERPET, LIGHT = Risikokategori.RISIKO_FOR_SKAERPET_TILSYN, Risikokategori.RISIKO_FOR_LIGHT_TILSYN
RET = Regelsaet.for_maaned(NOV)

CELLER = """\
 1 TTTTT Inspirationskommune
 2 TTTTF Aktuelt ikke i risiko
 3 TTTFT Aktuelt ikke i risiko
 4 TTTFF Aktuelt ikke i risiko
 5 TTFTT Aktuelt ikke i risiko
 6 TTFTF Aktuelt ikke i risiko
 7 TTFFT Aktuelt ikke i risiko
 8 TTFFF Aktuelt ikke i risiko
 9 TFTTT Aktuelt ikke i risiko
10 TFTTF Aktuelt ikke i risiko
11 TFTFT Aktuelt ikke i risiko
12 TFTFF Aktuelt ikke i risiko
13 TFFTT Aktuelt ikke i risiko
14 TFFTF Aktuelt ikke i risiko
15 TFFFT Aktuelt ikke i risiko
16 TFFFF Aktuelt ikke i risiko
17 FTTTT Aktuelt ikke i risiko
18 FTTTF Aktuelt ikke i risiko
19 FTTFT Aktuelt ikke i risiko
20 FTTFF Risiko for light tilsyn
21 FTFTT Aktuelt ikke i risiko
22 FTFTF Aktuelt ikke i risiko
23 FTFFT Aktuelt ikke i risiko
24 FTFFF Risiko for light tilsyn
25 FFTTT Aktuelt ikke i risiko
26 FFTTF Aktuelt ikke i risiko
27 FFTFT Aktuelt ikke i risiko
28 FFTFF Risiko for light tilsyn
29 FFFTT Risiko for skærpet tilsyn
30 FFFTF Risiko for skærpet tilsyn
31 FFFFT Risiko for skærpet tilsyn
32 FFFFF Risiko for skærpet tilsyn
"""
"""RM, S12, SP, A12, AP -> category (law dossier C3)."""
PARAMETRE = [
    pytest.param(*linje[3:].split(maxsplit=1), id=f"celle{linje[:2].strip()}") for linje in CELLER.splitlines()
]


def _maaneder(tolv: str, periode: str) -> dict[Maaned, Maanedsvaerdi]:
    """Counts that meet the fokusmål over twelve months or not, and in the year so far or not."""
    december, aaret = {"TT": (90, 90), "FF": (70, 70), "TF": (100, 79), "FT": (0, 85)}[tolv + periode]
    return {DEC.plus(maaneder=-12): antal(december, 100), **{maaned: antal(aaret, 100) for maaned in AARET_TIL_NOV}}


def _af_maaneder(celle: str) -> Kommune:
    rm, s12, sp, a12, ap = tuple(celle)
    benchmark = benchmark_af("-0,01" if rm == "T" else "0,01")
    return af_andele(_maaneder(s12, sp), _maaneder(a12, ap), benchmark)


def _af_tryk(celle: str, ikke_ok: str) -> Kommune:
    rm, s12, sp, a12, ap = tuple(celle)
    gennemsnit, krav = {"T": "80,01", "F": "79,99"}, {"T": "Ok", "F": ikke_ok}
    forskel = "-0,01" if rm == "T" else "0,01"
    return trykt_kommune(forskel, (gennemsnit[s12], krav[sp]), (gennemsnit[a12], krav[ap]))


def test_the_cells_are_all_there() -> None:
    """Each of the 32 combinations once, in order."""
    assert ["".join(celle) for celle in product("TF", repeat=5)] == [param.values[0] for param in PARAMETRE]


@pytest.mark.parametrize(("celle", "kategori"), PARAMETRE)
class TestAllCells:
    """Every combination of the five criteria has exactly one category."""

    @pytest.mark.parametrize("form", ["months", "80,10", "100,00", "kan ikke nås"])
    def test_the_category(self, celle: str, kategori: str, form: str) -> None:
        """By counts, and printed; a requirement that can be reached is as unmet as one that cannot."""
        kommune = _af_maaneder(celle) if form == "months" else _af_tryk(celle, form)
        svar = kategoriser(STATUS.paa(RET.dato).vaerdi, kommune, i=NOV, ret=RET)

        assert kategori == str(svar.kategori)
        assert (svar.kategori,) == svar.mulige
        assert () == svar.afgoerende
        assert celle == "".join("T" if v.udfald is Udfald.OPFYLDT else "F" for v in svar.kriterier)
        assert all(v.udfald.afklaret for v in svar.kriterier)

    def test_E13_each_risk_is_kept_by_itself(self, celle: str, kategori: str) -> None:
        """The heavier risk names the category; the lighter one is not lost in cells 29 to 32."""
        rm, s12, sp, a12, ap = (tegn == "T" for tegn in celle)
        svar = status(_af_maaneder(celle), maaned=NOV)
        skaerpet, light = not (rm or s12 or sp), not (rm or a12 or ap)

        assert ((SKAERPET, Udfald.af(sand=skaerpet)), (LIGHT, Udfald.af(sand=light))) == svar.risici
        assert (kategori == SKAERPET.tekst) is skaerpet
        assert (kategori == LIGHT.tekst) is (light and not skaerpet)

    def test_the_two_risks_are_rules_of_their_own(self, celle: str, kategori: str) -> None:
        """They can be asked for without the table."""
        kommune = _af_maaneder(celle)
        fundet = [opfyldt(regel, kommune, i=NOV, ret=RET) for regel in (RISIKO_SKAERPET, RISIKO_LIGHT)]

        assert [udfald for _, udfald in status(kommune, maaned=NOV).risici] == fundet
        assert (kategori in {SKAERPET.tekst, LIGHT.tekst}) is (Udfald.OPFYLDT in fundet)


def test_the_table_asks_for_the_five_criteria_and_nothing_else() -> None:
    """In the report's order."""
    assert KRITERIER == tabellens_kriterier(RET.paa(STATUS).vaerdi, RET)
    assert ["resultatmaal", "samtaler_12", "samtaler_periode", "aktiv_12", "aktiv_periode"] == [
        regel.navn for regel in KRITERIER
    ]


def test_the_table_claims_one_overlap() -> None:
    """Only the two risks can hold at once (E13)."""
    tabel = STATUS.paa(RET.dato).vaerdi

    assert ((SKAERPET, LIGHT),) == tabel.overlap
    assert (INSPIRATION, SKAERPET, LIGHT, IKKE_I_RISIKO) == tabel.kategorier


def test_the_categories_are_called_what_the_report_calls_them() -> None:
    """Slug, text, and a repr without a number."""
    assert [
        ("inspirationskommune", "Inspirationskommune", "Risikokategori.INSPIRATIONSKOMMUNE"),
        ("risiko_for_skaerpet_tilsyn", "Risiko for skærpet tilsyn", "Risikokategori.RISIKO_FOR_SKAERPET_TILSYN"),
        ("risiko_for_light_tilsyn", "Risiko for light tilsyn", "Risikokategori.RISIKO_FOR_LIGHT_TILSYN"),
        ("aktuelt_ikke_i_risiko", "Aktuelt ikke i risiko", "Risikokategori.AKTUELT_IKKE_I_RISIKO"),
    ] == [(kategori.value, str(kategori), repr(kategori)) for kategori in Risikokategori]


def test_E14_there_is_no_light_tilsyn_after_2022() -> None:
    """From 2023 both fokusmål count again: what was a light risk is then one of skærpet tilsyn."""
    assert LIGHT in {raekke.kategori for raekke in STATUS.paa(date(2022, 12, 31)).vaerdi.raekker}
    assert LIGHT not in STATUS.paa(date(2023, 1, 1)).vaerdi.kategorier
    kommune = _af_maaneder("FTTFF")

    foer, efter = (status(kommune, maaned=DEC, ret=Regelsaet.gaeldende(date(aar, 12, 1))) for aar in (2022, 2023))

    assert (LIGHT, SKAERPET) == (foer.kategori, efter.kategori)
    assert IKKE_I_RISIKO is status(kommune, maaned=DEC, ret=efter.ret.med(K08="alle")).kategori
    assert ("K08",) == efter.afhaenger_af


@pytest.mark.parametrize(("celle", "kategori"), [("FTTFF", SKAERPET), ("FFFTT", SKAERPET), ("FTTFT", IKKE_I_RISIKO)])
def test_E14_a_table_without_light_tilsyn_can_be_written(celle: str, kategori: Risikokategori) -> None:
    """Where both fokusmål count, a missed aktiv indsats is a risk of skærpet tilsyn (the rival reading of K08)."""
    begge = ~RESULTATMAAL & (
        (~fokusmaal.SAMTALER_12 & ~fokusmaal.SAMTALER_PERIODE) | (~fokusmaal.AKTIV_12 & ~fokusmaal.AKTIV_PERIODE)
    )
    tabel: Beslutningstabel[Kommune, Risikokategori] = Beslutningstabel(
        navn="uden_light",
        titel="Status, hvor begge fokusmål tæller",
        kilde=kilder.STATUS,
        raekker=(Raekke(naar=begge, kategori=SKAERPET, kilde=kilder.SKAERPET),),
        ellers=IKKE_I_RISIKO,
        ellers_kilde=kilder.RESTEN,
    )

    assert kategori is kategoriser(tabel, _af_maaneder(celle), i=NOV, ret=RET).kategori
