"""Golden cases of two rule sets on the same facts: what each change of the law did."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import polars as pl
import pytest

from skaerpet_tilsyn import Maaned, Regelsaet, RetIkkeKodet, UgyldigVaerdi, Vindue, sammenlign, sammenlign_andele
from skaerpet_tilsyn.katalog.forskelle import Forskel
from skaerpet_tilsyn.opgoerelse.sammenlign.spil import kraev_faa
from tests.sammenligningsregistre import uens_kommuner

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from skaerpet_tilsyn import Sammenlignet

NOV = Maaned(2021, 11)
AFTALEN, BEK_2019 = Regelsaet.gaeldende(date(2018, 9, 1)), Regelsaet.gaeldende(date(2020, 1, 1))
NU = Regelsaet.for_maaned(NOV)
EN, HALV, NUL = Fraction(1), Fraction(1, 2), Fraction(0)
MAANEDER = [str(Maaned(aar, nr)) for aar in (2019, 2020, 2021) for nr in range(1, 13)]
AKTIV_12 = (
    "Fokusmålet for aktiv indsats er opfyldt de seneste 12 måneder: "
    "mere end 70 pct. (skrevet som mindre end 30 pct. uden) → mindst 80 pct."
)


def register(timer: Mapping[int, int]) -> dict[str, pl.DataFrame]:
    """Citizens of Hedensted, all of them long on kontanthjælp, by their hours a month."""
    ider = list(timer)
    antal = len(ider)
    return {
        "ydelser": pl.DataFrame(
            {
                "borger_id": ider,
                "kommunekode": ["766"] * antal,
                "ydelse": ["kontanthjaelp"] * antal,
                "fra_dato": ["2018-01-01"] * antal,
                "til_dato": [""] * antal,
            }
        ),
        "tilbud": pl.DataFrame(
            {"borger_id": ider[:1], "tilbudstype": "mentor", "fra_dato": "2019-01-01", "til_dato": "2021-12-31"}
        ),
        "loentimer": pl.DataFrame(
            {
                "borger_id": [i for i in ider for _ in MAANEDER],
                "maaned": MAANEDER * antal,
                "timer": [timer[i] for i in ider for _ in MAANEDER],
            }
        ),
    }


@pytest.fixture
def andele(tmp_path: Path) -> Callable[[int], Path]:
    """A file with the same share of aktiv indsats in every month."""

    def _andele(procent: int) -> Path:
        fil = tmp_path / "andele.csv"
        linjer = "\n".join(f"Hedensted;aktiv_indsats;{m};{procent};100" for m in Vindue(12).maaneder_til(NOV))
        fil.write_text(f"kommune;fokusmaal;maaned;taeller;naevner\n{linjer}\n", encoding="utf-8")
        return fil

    return _andele


def test_G63_150_hours_are_the_limit_alone() -> None:
    """Aktiv under the agreement of 2018 and not in 2021; those above and below both limits do not change."""
    s, _ = sammenlign(register({1: 13, 2: 8, 3: 19}), maaned=NOV, foer=AFTALEN, efter=NU, udfyld=True)
    svar = s.svaret("aktiv_indsats")

    assert [(1, "766", "kontanthjaelp", "opfyldt", "ikke_opfyldt", (EN,))] == [
        (a.hvem, a.kommunekode, a.ydelse, a.foer, a.efter, a.dele) for a in svar.aendringer
    ]
    assert ["mindste timetal på 12 måneder: 100 timer → 225 timer"] == [str(enhed) for enhed in svar.enheder]
    assert (3, {"opfyldt": 1, "ikke_opfyldt": 1}) == (svar.antal, {u: n for u, n in svar.uaendrede.items() if n})
    assert ((), ()) == (s.svaret("samtaler").aendringer, s.svaret("samtaler").enheder)


@pytest.mark.parametrize(
    ("procent", "foer", "efter"),
    [
        (70, "ikke_opfyldt", "ikke_opfyldt"),
        (71, "opfyldt", "ikke_opfyldt"),
        (75, "opfyldt", "ikke_opfyldt"),
        (79, "opfyldt", "ikke_opfyldt"),
        (80, "opfyldt", "opfyldt"),
    ],
)
def test_a_municipality_at_75_percent_is_70_to_80_alone(
    andele: Callable[[int], Path], procent: int, foer: str, efter: str
) -> None:
    """Of the rules about municipalities alone; at exactly 70 the strict limit was never passed."""
    svar = sammenlign_andele(andele(procent), maaned=NOV, foer=AFTALEN, efter=NU, udfyld=True).svaret("aktiv_12")
    (netto,) = [netto for netto in svar.netto if netto.udfald == foer]

    assert [("Hedensted", "766", foer, efter, (EN,))] * (foer != efter) == [
        (a.hvem, a.kommunekode, a.foer, a.efter, a.dele) for a in svar.aendringer
    ]
    assert [AKTIV_12] == [str(enhed) for enhed in svar.enheder]
    assert (1, int(foer == efter), (Fraction(-(foer != efter)),)) == (netto.foer, netto.efter, netto.dele)


@pytest.mark.parametrize(
    ("begge", "kun_foer", "dele"),
    [
        (15, 0, (NUL, EN)),
        (12, 5, (EN, NUL)),
        (15, 2, (HALV, HALV)),
        (13, 2, (HALV, HALV)),
        (16, 2, None),
        (14, 0, None),
    ],
    ids=["75", "85 til 60", "85 til 75: begge skal til", "75 til 65: en er nok", "90 til 80", "70"],
)
def test_the_two_changes_together(begge: int, kun_foer: int, dele: tuple[Fraction, ...] | None) -> None:
    """Twenty citizens: so many are aktiv under both limits, and so many under 100 hours alone."""
    timer = {nr: 25 if nr < begge else 10 if nr < begge + kun_foer else 0 for nr in range(20)}
    s, _ = sammenlign(register(timer), maaned=NOV, foer=AFTALEN, efter=NU, udfyld=True)
    svar = s.svaret("aktiv_12")

    assert ["mindste_timetal", "aktiv_12"] == [enhed.navn for enhed in svar.enheder]
    assert [("Hedensted", dele)] * (dele is not None) == [(a.hvem, a.dele) for a in svar.aendringer]
    assert kun_foer == s.svaret("aktiv_indsats").antal_aendrede


@pytest.fixture(scope="module")
def tabeller() -> Mapping[str, pl.DataFrame]:
    """A made-up register of two thousand citizens in eight municipalities that differ."""
    return uens_kommuner(2_000, ("101", "147", "461", "615", "751", "766", "787", "851"))


@pytest.fixture(scope="module")
def aftalen(tabeller: Mapping[str, pl.DataFrame]) -> Sammenlignet:
    """The agreement of 2018 against the rules of 2021-2022 on that register."""
    return sammenlign(tabeller, maaned=NOV, foer=AFTALEN, efter=NU, udfyld=True).opgoerelse


class TestARegister:
    """Persons and municipalities, attributed."""

    def test_everything_adds_up(self, aftalen: Sammenlignet) -> None:
        """Each change to 1, all of them to their number, every net effect to its difference, all persons counted."""
        for svar in aftalen.svar:
            assert all(1 == sum(a.dele) for a in svar.aendringer)
            assert len(svar.aendringer) == svar.antal_aendrede == sum(svar.dele)
            assert all(skift.antal == sum(skift.dele) for skift in svar.skift)
            assert all(netto.efter - netto.foer == sum(netto.dele) for netto in svar.netto)
            assert svar.antal == sum(netto.foer for netto in svar.netto) == sum(netto.efter for netto in svar.netto)
        assert [2_000, 2_000, 8, 8] == [svar.antal for svar in aftalen.svar]

    def test_both_changes_matter(self, aftalen: Sammenlignet) -> None:
        """Citizens change by their hours alone; municipalities by both, and some by the two together."""
        borgere, kommuner = aftalen.svaret("aktiv_indsats"), aftalen.svaret("aktiv_12")

        assert borgere.antal_aendrede > 0
        assert {("opfyldt", "ikke_opfyldt")} == {(a.foer, a.efter) for a in (*borgere.aendringer, *kommuner.aendringer)}
        assert {(EN,)} == {a.dele for a in borgere.aendringer}
        assert {(NUL, EN), (HALV, HALV)} == {a.dele for a in kommuner.aendringer}

    def test_backwards(self, aftalen: Sammenlignet, tabeller: Mapping[str, pl.DataFrame]) -> None:
        """From now to then: the same who change, by the same parts."""
        tilbage, _ = sammenlign(tabeller, maaned=NOV, foer=NU, efter=AFTALEN, udfyld=True)

        for frem, tilbagesvar in zip(aftalen.svar, tilbage.svar, strict=True):
            navne = [enhed.navn for enhed in tilbagesvar.enheder]
            plads = [navne.index(enhed.navn) for enhed in frem.enheder]
            assert [(a.hvem, a.efter, a.foer, a.dele) for a in frem.aendringer] == [
                (a.hvem, a.foer, a.efter, tuple(a.dele[nr] for nr in plads)) for a in tilbagesvar.aendringer
            ]
        assert {"efter"} == {holdt.tavs for holdt in tilbage.holdt}


def test_without_filling_it_is_refused() -> None:
    """The agreement does not say who is in the målgruppe."""
    with pytest.raises(RetIkkeKodet, match=r"^regelsættet før: .*hold det, som det står i det andet regelsæt"):
        sammenlign(register({1: 13}), maaned=NOV, foer=AFTALEN, efter=NU)


def test_what_was_held_is_said_with_its_value() -> None:
    """Rules by their title, values as numbers."""
    s, _ = sammenlign(register({1: 13}), maaned=NOV, foer=AFTALEN, efter=NU, udfyld=True)
    holdt = {h.navn: (h.tavs, h.vaerdi) for h in s.holdt}

    assert ("foer", "4 samtaler") == holdt["mindste_antal_samtaler"]
    assert ("foer", "") == holdt["naevner_samtaler"]
    assert "mindste_timetal" not in holdt


def test_the_same_rules_change_nothing() -> None:
    """Nobody, and there is nothing to share."""
    s, _ = sammenlign(register({1: 13}), maaned=NOV, foer=BEK_2019.med(covid_2020="medtag"), efter=NU)

    assert {0} == {svar.antal_aendrede for svar in s.svar}
    assert ["covid_2020"] == [enhed.navn for enhed in s.svaret("aktiv_12").enheder]
    assert () == s.svaret("aktiv_indsats").enheder


def test_a_question_that_was_not_asked(aftalen: Sammenlignet) -> None:
    """With those that were."""
    with pytest.raises(UgyldigVaerdi) as fanget:
        aftalen.svaret("status")

    assert str(fanget.value) == (
        "et spørgsmål: fundet «status»; forventet et af samtaler, aktiv_indsats, samtaler_12, aktiv_12; ret navnet"
    )


def test_too_many_differences_are_refused() -> None:
    """With what they are and what can be done."""
    andre = {
        "K04": "uger",
        "maaledag": "ultimo",
        "vindue": "rullende",
        "tilbud_i_vindue": "start",
        "K06": "alle",
        "a_dagpenge": "kun_angivet",
    }
    s, _ = sammenlign(register({1: 13}), maaned=NOV, foer=NU, efter=NU.med(**andre))
    assert set(andre) == {enhed.navn for enhed in s.svaret("aktiv_indsats").enheder}

    enhed = Forskel(navn="K00", titel="et spørgsmål")
    kraev_faa("Aktiv indsats", [enhed] * 10)
    with pytest.raises(UgyldigVaerdi) as fanget:
        kraev_faa("Aktiv indsats", [enhed] * 11)
    assert str(fanget.value) == (
        f"forskelle for «Aktiv indsats»: fundet 11 ({', '.join(['K00'] * 11)}); forventet højst 10; sammenlign "
        "med et regelsæt imellem de to, eller lad nogle af de omtvistede punkter være læst ens"
    )
