"""Disputed readings: one chosen, or all asked for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Koer = Callable[..., tuple[int, str, str]]

TRYKT = ("--afgoerelsesgrundlag", "offentliggjort")
PAA_GRAENSEN = "Køge;-0,10;80,00;Ok;81,53;Ok"
"""Met or not: K01 decides."""
BEGGE = "Lejre;0,00;80,00;Ok;81,53;Ok"
"""K01 and K02 decide together."""
MAANEDER = [f"2021-{nr:02}" for nr in range(1, 13)]


def test_one_reading(koer: Koer, tryk: Callable[..., str]) -> None:
    """K01=streng asks for more than 80; the answer says that this reading was chosen."""
    fil = tryk(PAA_GRAENSEN)

    _, uden, _ = koer("status", fil, *TRYKT)
    _, med, _ = koer("status", fil, *TRYKT, "--fortolkning", "K01=streng")

    assert "\nKøge: Inspirationskommune\n" in uden
    assert "\nKøge: Aktuelt ikke i risiko\n" in med
    assert "- K01 læst som «streng»: Er fokusmålet opfyldt ved præcis 80 pct.? nej: mere end 80 pct.\n" in med
    assert "K01 læst som" not in uden.split("\nKøge: ")[0]


def test_several_readings(koer: Koer, tryk: Callable[..., str]) -> None:
    """The option can be repeated; JSON files which readings were chosen."""
    valg = ("--fortolkning", "K01=streng", "--fortolkning", "K02=streng", "--format", "json")

    (post,) = json.loads(koer("status", tryk(BEGGE), *TRYKT, *valg)[1])

    assert {"K01": "streng", "K02": "streng"} == post["fortolkning"]
    assert "aktuelt_ikke_i_risiko" == post["status"]


def test_all_readings_of_the_report(koer: Koer, trykt: str) -> None:
    """None of the 23 municipalities depends on a dispute, and that is said."""
    kode, ud, _ = koer("status", trykt, "--fortolkning", "alle")

    assert "\ningen status afhænger af, hvordan de omtvistede punkter læses (K01, K02, tom_maaned)\n" in ud
    assert "derfor:" not in ud
    assert 0 == kode


def test_all_readings(koer: Koer, tryk: Callable[..., str]) -> None:
    """Who depends on a dispute, on which, and the categories under each reading; the chosen one is marked."""
    fil = tryk("Hedensted;-0,19;87,84;Ok;89,24;Ok", PAA_GRAENSEN, BEGGE)

    _, ud, _ = koer("status", fil, *TRYKT, "--fortolkning", "alle")

    assert [
        "2 af 3 afhænger af, hvordan et omtvistet punkt læses (K01, K02, tom_maaned):",
        "",
        "Køge",
        "  K01: Er fokusmålet opfyldt ved præcis 80 pct.?",
        "    K01=ikke_streng (ja: lig med eller større end 80 pct.): Inspirationskommune  (valgt)",
        "    K01=streng (nej: mere end 80 pct.): Aktuelt ikke i risiko",
        "",
        "Lejre",
        "  K02: Er resultatmålet opfyldt, når den faktiske andel er lig med den forventede?",
        "  K01: Er fokusmålet opfyldt ved præcis 80 pct.?",
        "    K02=ikke_streng, K01=ikke_streng: Inspirationskommune  (valgt)",
        "    K02=ikke_streng, K01=streng: Aktuelt ikke i risiko",
        "    K02=streng, K01=ikke_streng: Aktuelt ikke i risiko",
        "    K02=streng, K01=streng: Aktuelt ikke i risiko",
        "",
        "3 kommuner: Inspirationskommune 3",
    ] == ud[ud.index("2 af 3 ") :].splitlines()


def test_all_readings_as_json(koer: Koer, tryk: Callable[..., str]) -> None:
    """The same for machines; nothing where the answer depends on nothing."""
    fil = tryk("Hedensted;-0,19;87,84;Ok;89,24;Ok", PAA_GRAENSEN)

    sikker, graense = json.loads(koer("status", fil, *TRYKT, "--fortolkning", "alle", "--format", "json")[1])

    assert ([], []) == (sikker["afhaenger_af"], sikker["under_fortolkninger"])
    assert ["K01"] == graense["afhaenger_af"]
    assert [
        {"fortolkning": {"K01": "ikke_streng"}, "mulige": ["inspirationskommune"]},
        {"fortolkning": {"K01": "streng"}, "mulige": ["aktuelt_ikke_i_risiko"]},
    ] == graense["under_fortolkninger"]


def test_all_readings_as_csv(koer: Koer, tryk: Callable[..., str]) -> None:
    """One more column."""
    _, ud, _ = koer("status", tryk(PAA_GRAENSEN), *TRYKT, "--fortolkning", "alle", "--format", "csv")

    overskrift, raekke = ud.splitlines()
    assert overskrift.endswith(";fortolkning;under_fortolkninger")
    assert raekke.endswith(';"K01=ikke_streng: inspirationskommune; K01=streng: aktuelt_ikke_i_risiko"')


def test_an_empty_month(koer: Koer, andele: Callable[..., str]) -> None:
    """A month with nobody in it is a dispute too: left out, zero or unknown."""
    raekker = [("Køge", "samtaler", m, *((0, 0) if m == "2021-05" else (85, 100))) for m in MAANEDER]
    fil = andele([*raekker, *(("Køge", "aktiv_indsats", m, 9, 10) for m in MAANEDER)])

    _, ud, _ = koer("status", "--andele", fil, "--maaned", "2021-12", "--fortolkning", "alle")

    assert "  tom_maaned: Hvad tæller en måned uden borgere i målgruppen?\n" in ud
    assert "    tom_maaned=nul (den tæller 0 pct.): Risiko for skærpet tilsyn eller Aktuelt ikke i risiko\n" in ud


def test_a_reading_that_does_nothing_here(koer: Koer, trykt: str) -> None:
    """K06 is about citizens; that it changes no municipality is said."""
    _, ud, fejl = koer("status", trykt, "--fortolkning", "K06=alle", "--format", "csv")

    assert "note: K06 har ingen betydning for en kommunes status, kun for den enkelte borger\n" in fejl
    assert ud.splitlines()[1].endswith(";K06=alle")
