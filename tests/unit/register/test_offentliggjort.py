"""Published figures: cells as printed become intervals, words and withheld figures."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.fakta import Benchmark, KravKanIkkeNaas, KravOk, KravTal, TryktFokusmaal
from skaerpet_tilsyn.fakta.tryk import Afgoerelsesgrundlag
from skaerpet_tilsyn.register import laes_offentliggjort
from skaerpet_tilsyn.tal import Diskretioneret, Interval

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from skaerpet_tilsyn.fakta import TryktKrav

    Skriv = Callable[[str, str | bytes], Path]

OVERSKRIFT = "kommune;resultatmaal_forskel;samtaler_gns12;samtaler_krav;aktiv_gns12;aktiv_krav"
RAEKKE = "Hillerød;-0,50;93,58;Ok;78,41;97,80"


def _tekst(*raekker: str, overskrift: str = OVERSKRIFT) -> str:
    return "\n".join((overskrift, *raekker)) + "\n"


def test_a_row_as_printed(skriv: Skriv) -> None:
    """G06: Hillerød; every print keeps its text beside what it leaves open."""
    (raekke,) = laes_offentliggjort(skriv("a.csv", _tekst(RAEKKE))).raekker

    assert ("Hillerød", "219", "", "") == (
        raekke.kommune.navn,
        raekke.kommune.kommunekode,
        raekke.trykt_navn,
        raekke.trykt_status,
    )
    assert raekke.kommune.benchmark == Benchmark(
        forskel=Interval.omkring(Fraction("-0.5"), Fraction("0.01"), med_enderne=False), trykt="-0,50"
    )
    assert raekke.kommune.trykt_samtaler == TryktFokusmaal(
        gennemsnit=Interval(Fraction("0.93575"), Fraction("0.93585")), trykt="93,58", krav=KravOk()
    )
    assert raekke.kommune.trykt_aktiv_indsats == TryktFokusmaal(
        gennemsnit=Interval(Fraction("0.78405"), Fraction("0.78415")),
        trykt="78,41",
        krav=KravTal(krav=Interval(Fraction("0.9775"), Fraction("0.9785")), trykt="97,80"),
    )
    assert () == raekke.kommune.andele


def test_the_prints_decide_as_they_stand(skriv: Skriv) -> None:
    """On the published basis every interval is a point."""
    fil = skriv("a.csv", _tekst(RAEKKE))
    (raekke,) = laes_offentliggjort(fil, grundlag=Afgoerelsesgrundlag.OFFENTLIGGJORT).raekker
    aktiv = raekke.kommune.trykt_aktiv_indsats

    assert raekke.kommune.benchmark == Benchmark(forskel=Interval.praecis(Fraction("-0.5")), trykt="-0,50")
    assert aktiv == TryktFokusmaal(
        gennemsnit=Interval.praecis(Fraction("0.7841")),
        trykt="78,41",
        krav=KravTal(krav=Interval.praecis(Fraction("0.978")), trykt="97,80"),
    )


@pytest.mark.parametrize(
    ("celle", "krav"),
    [
        ("Ok", KravOk()),
        ("OK", KravOk()),
        ("ok", KravOk()),
        ("kan ikke nås", KravKanIkkeNaas()),
        ("Kan  ikke NÅS", KravKanIkkeNaas()),
        (".", Diskretioneret()),
        ("", Diskretioneret()),
        ("83,3", KravTal(krav=Interval(Fraction("0.8325"), Fraction("0.8335")), trykt="83,3")),
    ],
)
def test_the_cells_of_a_requirement(skriv: Skriv, celle: str, krav: TryktKrav) -> None:
    """E39: words, numbers and withheld figures share the column."""
    (raekke,) = laes_offentliggjort(skriv("a.csv", _tekst(f"Køge;0,03;95,09;{celle};79,57;85,80"))).raekker

    assert raekke.kommune.trykt_samtaler is not None
    assert krav == raekke.kommune.trykt_samtaler.krav


@pytest.mark.parametrize("skjult", [".", "..", "-", ""])
def test_withheld_figures(skriv: Skriv, skjult: str) -> None:
    """They are unknown, printed as a dot, and never zero."""
    (raekke,) = laes_offentliggjort(skriv("a.csv", _tekst(f"Samsø;{skjult};{skjult};.;{skjult};Ok"))).raekker

    assert raekke.kommune.benchmark == Benchmark(forskel=Diskretioneret(), trykt=".")
    assert raekke.kommune.trykt_samtaler == TryktFokusmaal(
        gennemsnit=Diskretioneret(), trykt=".", krav=Diskretioneret()
    )
    assert raekke.kommune.trykt_aktiv_indsats == TryktFokusmaal(gennemsnit=Diskretioneret(), trykt=".", krav=KravOk())


def test_printed_name_and_status_are_carried(skriv: Skriv) -> None:
    """They are compared, never used: the municipality is the one in its own column."""
    overskrift = f"{OVERSKRIFT};trykt_navn;trykt_status"
    fil = skriv(
        "a.csv", _tekst("Lejre;0,47;82,62;Ok;75,78;kan ikke nås;Løse;Risiko for light tilsyn", overskrift=overskrift)
    )
    (raekke,) = laes_offentliggjort(fil).raekker

    assert ("Lejre", "350") == (raekke.kommune.navn, raekke.kommune.kommunekode)
    assert ("Løse", "Risiko for light tilsyn") == (raekke.trykt_navn, raekke.trykt_status)


def test_the_name_is_kept_as_given(skriv: Skriv) -> None:
    """Beside the code that it stands for."""
    raekker = laes_offentliggjort(
        skriv("a.csv", _tekst("0169;0,86;92,12;Ok;70,73;kan ikke nås", "Køge Kommune;0,03;95,09;Ok;79,57;85,80"))
    ).raekker

    assert [("0169", "169"), ("Køge Kommune", "259")] == [(r.kommune.navn, r.kommune.kommunekode) for r in raekker]


@pytest.mark.parametrize(
    ("krav", "note"),
    [
        ("80,00", None),
        ("100,00", None),
        ("79,90", "kravet 79,90 er under 80, hvor rapporten trykker «Ok»"),
        ("100,10", "kravet 100,10 er over 100, hvor rapporten trykker «kan ikke nås»"),
        ("85,85", "kravet 85,85 har mere end én betydende decimal"),
    ],
)
def test_requirements_that_cannot_have_been_printed(skriv: Skriv, krav: str, note: str | None) -> None:
    """They are read as they stand, with a notice that says where."""
    resultat = laes_offentliggjort(skriv("a.csv", _tekst(f"Køge;0,03;95,09;Ok;79,57;{krav}")))

    assert (() if note is None else (f"række 2, kolonne «aktiv_krav»: {note}",)) == resultat.noter
    assert 1 == len(resultat.raekker)


def test_unknown_columns_are_a_notice(skriv: Skriv) -> None:
    """The rest of the file is read."""
    fil = skriv("a.csv", _tekst(f"{RAEKKE};x", overskrift=f"{OVERSKRIFT};farve"))

    assert ("kolonnen «farve» kendes ikke og er ikke læst",) == laes_offentliggjort(fil).noter


@pytest.mark.parametrize("tegnsaet", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("linjeskift", ["\n", "\r\n"])
@pytest.mark.parametrize("adskiller", [";", ",", "\t"])
def test_the_same_figures_in_any_dress(skriv: Skriv, tegnsaet: str, linjeskift: str, adskiller: str) -> None:
    """Character set, line ends and separator do not matter; with commas, the numbers have points."""
    tekst = _tekst(RAEKKE, "Herlev;-0,54;86,01;Ok;63,84;kan ikke nås")
    om = tekst.replace(",", ".") if adskiller == "," else tekst
    fil = skriv("a.csv", om.replace(";", adskiller).replace("\n", linjeskift).encode(tegnsaet))
    raekker = laes_offentliggjort(fil).raekker

    assert ["219", "163"] == [raekke.kommune.kommunekode for raekke in raekker]
    assert Interval(Fraction("0.63835"), Fraction("0.63845")) == (
        raekker[1].kommune.trykt_aktiv_indsats and raekker[1].kommune.trykt_aktiv_indsats.gennemsnit
    )
    assert isinstance(raekker[1].kommune.trykt_aktiv_indsats, TryktFokusmaal)
    assert KravKanIkkeNaas() == raekker[1].kommune.trykt_aktiv_indsats.krav
