"""What the one who asks decides about the law: what was known, when the supervision ended, history."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.kommando.registre import ROD, skriv_register

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Koer = Callable[..., tuple[int, str, str]]

KENDT = "retten er læst, som den var kendt den 1. februar 2021"
SLUT = "at det skærpede tilsyn ophørte den 1. juli 2026, har den, der spørger, afgjort; ingen kilde viser dagen"
HISTORIE = (
    "de sidste kendte regler, dem den 31. januar 2026, er læst, som om de gjaldt den 1. august 2026: "
    "det har den, der spørger, afgjort"
)
VALG = {
    ("--maaned", "2021-02", "--kendt-pr", "2021-02-01"): ("bek_2019", KENDT),
    ("--maaned", "2026-03", "--ophoer-skaerpet-tilsyn", "2026-07-01"): ("fra_2023", SLUT),
    ("--maaned", "2026-08", "--historisk"): ("fra_2023", HISTORIE),
}
"""Options, the rule set that they lead to, and what the answer says of them."""
KUN_TILBUD = "Køge;0,03;95,09;Ok;79,57;85,80"
"""Fails aktiv indsats alone: skærpet tilsyn before and after 2021-2022, light tilsyn in between."""


@pytest.fixture
def lille(tmp_path: Path) -> str:
    """The small register."""
    return skriv_register(tmp_path / "register")


@pytest.mark.parametrize(("valg", "svar"), VALG.items())
def test_every_form_of_a_status_says_it(
    valg: tuple[str, ...], svar: tuple[str, str], koer: Koer, tryk: Callable[..., str], tmp_path: Path
) -> None:
    """The page, the JSON and the report; and the rules are those asked for."""
    regelsaet, forbehold = svar
    fil = tryk(KUN_TILBUD)

    _, side, _ = koer("status", fil, *valg)
    (post,) = json.loads(koer("status", fil, *valg, "--format", "json")[1])
    koer("rapport", fil, *valg, "--ud", str(tmp_path / "r.html"))

    assert f"- {forbehold}\n" in side
    assert (regelsaet, "risiko_for_skaerpet_tilsyn") == (post["regelsaet"], post["status"])
    assert forbehold in post["forbehold"]
    assert forbehold in (tmp_path / "r.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("valg", "svar"), VALG.items())
@pytest.mark.parametrize("kommando", ["opgoer", "arbejdsliste"])
def test_tables_of_registers_say_it_beside_them(
    kommando: str, valg: tuple[str, ...], svar: tuple[str, str], koer: Koer, lille: str
) -> None:
    """JSON of tables alone has no place for it: it stands in the notes."""
    _, ud, noter = koer(kommando, lille, *valg, "--format", "json")
    _, _, uden = koer(kommando, lille, "--maaned", "2021-11", "--format", "json")

    json.loads(ud)
    assert f"note: {svar[1]}\n" in noter
    assert svar[1] not in uden


def test_rules_that_were_only_known_are_not_called_those_in_force(koer: Koer, lille: str) -> None:
    """In November 2021 another rule set applied than the one that was known in February."""
    gaeldende, kendt = (
        koer("opgoer", lille, "--maaned", "2021-11", "--kort", *valg)[1] for valg in ((), ("--kendt-pr", "2021-02-01"))
    )

    assert "- regler: skærpet tilsyn 2021-2022 (kun samtaler udløser); gældende i november 2021\n" in gaeldende
    assert (
        "- regler: bekendtgørelsen fra december 2019 (begge fokusmål tæller); "
        "om november 2021, som kendt den 1. februar 2021\n"
    ) in kendt
    assert "gældende" not in kendt


def test_what_was_known_decides(koer: Koer, tryk: Callable[..., str]) -> None:
    """The change of 2021 applies from January but was told in April: the category depends on which day's law it is."""
    hoved = ("status", tryk(KUN_TILBUD), "--maaned", "2021-02", "--format", "json")

    dagen_foer, dagen, uden = (
        json.loads(koer(*hoved, *valg)[1])[0]
        for valg in (("--kendt-pr", "2021-04-06"), ("--kendt-pr", "07-04-2021"), ())
    )

    assert "risiko_for_skaerpet_tilsyn" == dagen_foer["status"]
    assert "risiko_for_light_tilsyn" == dagen["status"] == uden["status"]


@pytest.mark.parametrize(("valg", "svar"), VALG.items())
@pytest.mark.parametrize(
    "kommando", [("opgoer", "MAPPE"), ("arbejdsliste", "MAPPE"), ("forklar", "MAPPE", "--borger", "a1")]
)
def test_registers(
    kommando: tuple[str, ...], valg: tuple[str, ...], svar: tuple[str, str], koer: Koer, lille: str
) -> None:
    """The same options, the same words."""
    hele = [lille if ord_ == "MAPPE" else ord_ for ord_ in kommando]

    kode, ud, _ = koer(*hele, *valg)

    assert 0 == kode
    assert svar[1] in " ".join(ud.split())


def test_the_end_is_said_only_where_it_matters(koer: Koer, tryk: Callable[..., str]) -> None:
    """In 2021 nobody asks when it ended."""
    _, ud, _ = koer("status", tryk(KUN_TILBUD), "--maaned", "2021-11", "--ophoer-skaerpet-tilsyn", "2026-07-01")

    assert "ophørte" not in ud


@pytest.mark.parametrize(
    ("kommando", "tilvalg"),
    [
        (("forklar", "MAPPE", "--borger", "a1", "--omraade", "resultatkrav"), ("--historisk",)),
        (("opgoer", "MAPPE", "--regler", "2026"), ("--kendt-pr", "2026-01-01")),
        (("arbejdsliste", "MAPPE", "--regler", "2026"), ("--ophoer-skaerpet-tilsyn", "2026-07-01")),
    ],
)
def test_other_areas_of_law(kommando: tuple[str, ...], tilvalg: tuple[str, ...], koer: Koer, lille: str) -> None:
    """They have nothing of it to decide."""
    hele = [lille if ord_ == "MAPPE" else ord_ for ord_ in kommando]
    omraade = {"2026": "beskaeftigelsesindsats_2026"}.get(hele[-1], hele[-1])

    kode, ud, fejl = koer(*hele, "--maaned", "2026-12", *tilvalg)

    assert (2, "") == (kode, ud)
    assert (
        f"{tilvalg[0]}: fundet «{tilvalg[0]} til {omraade}»; forventet tilvalget til reglerne om skærpet tilsyn; "
        "slet tilvalget\n"
    ) == fejl


def test_a_comparison_of_what_was_known(koer: Koer, lille: str) -> None:
    """The same day, known on two days: two rule sets."""
    hoved = ("sammenlign", lille, "--maaned", "2021-02", "--ophoer-skaerpet-tilsyn", "2026-07-01")

    _, ud, _ = koer(*hoved, "--kendt-pr-foer", "2021-02-01", "--kendt-pr-efter", "2021-04-07")
    _, fejl = koer(*hoved, "--kendt-pr-efter", "i går")[1:]
    kode, sent, _ = koer(*hoved, "--efter", "2026-06-30", "--udfyld")

    assert (
        "\nfør: bekendtgørelsen fra december 2019 (begge fokusmål tæller), som den 1. februar 2021, "
        "kendt den 1. februar 2021\n"
        "efter: skærpet tilsyn 2021-2022 (kun samtaler udløser), som den 1. februar 2021, kendt den 7. april 2021\n"
    ) in ud
    assert "--kendt-pr-efter: fundet «i går»; forventet en dag som 2021-11-01 eller 01-11-2021; ret dagen\n" == fejl
    assert 0 == kode
    assert SLUT in " ".join(sent.split())


def test_a_day_of_which_the_rule_book_knows_nothing(koer: Koer) -> None:
    """It says which day it can show instead."""
    _, _, fejl = koer("regler", "--pr", "2026-04-15")

    assert fejl.endswith("forventet en kendt retsstilling; --pr 2026-01-31 viser de sidste kendte regler\n")


@pytest.mark.parametrize(
    "kommando",
    [
        ("resultatkrav", "ressourceforloeb_2021", "--til", "2021-04"),
        ("ressourceforloeb", "ressourceforloeb_hedensted", "--til", "2018-02"),
        ("opgoer", "hedensted_2021", "--maaned", "2020-11"),
    ],
)
def test_json_says_what_the_rules_rest_on(kommando: tuple[str, ...], koer: Koer) -> None:
    """As a note beside it, as on the page."""
    navn, mappe, *resten = kommando

    kode, ud, fejl = koer(navn, str(ROD / "examples" / mappe), *resten, "--format", "json")

    assert 0 == kode
    assert json.loads(ud)
    assert " er udledt: " in fejl.splitlines()[0]


def test_history_is_advised_where_it_can_be_asked(koer: Koer, lille: str) -> None:
    """Two rule sets are chosen by their days instead; two extracts are read under the month's own."""
    hoved = ("sammenlign", lille, "--maaned", "2026-08")

    regler, udtraek = (koer(*hoved, *mod)[2] for mod in ((), ("--mod", lille)))

    assert regler.endswith("; forventet en dag til og med 2026-01-31; vælg en tidligere dag\n")
    assert udtraek.endswith(
        "; vælg en tidligere dag, eller tilføj --historisk, hvis de sidste regler skal læses, som om de gjaldt\n"
    )
