"""One citizen: the answers first, the whole tree, what the records do not cover, and never the id."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Koer = Callable[..., tuple[int, str, str]]

BORGER = Path(__file__).parents[2] / "examples" / "borger.json"


@pytest.fixture
def borger(tmp_path: Path) -> Callable[..., str]:
    """The example citizen with other fields; None leaves one out."""

    def _borger(**felter: object) -> str:
        objekt: dict[str, object] = json.loads(BORGER.read_text(encoding="utf-8"))
        fil = tmp_path / "borger.json"
        nyt = {navn: vaerdi for navn, vaerdi in (objekt | felter).items() if vaerdi is not None}
        fil.write_text(json.dumps(nyt), encoding="utf-8")
        return str(fil)

    return _borger


def test_the_answers_come_first(koer: Koer) -> None:
    """Målgruppe, then for each fokusmål the criterion, the denominator and the numerator."""
    kode, ud, fejl = koer("forklar", str(BORGER), "--maaned", "2021-11")

    assert (0, "") == (kode, fejl)
    assert [
        "En borger, november 2021",
        "",
        "Målgruppen (mindst 12 måneder): ja",
        "",
        "                                      Kriteriet      I nævneren   I tælleren",
        "────────────────────────────────────────────────────────────────────────────",
        "Samtaler                              ikke opfyldt   ja           nej",
        "Aktiv indsats                         opfyldt        ja           ja",
        "Samtaler, 6 mdr. (overvågning)        ikke opfyldt   nej          nej",
        "Aktiv indsats, 6 mdr. (overvågning)   opfyldt        nej          nej",
        "",
        "- regler: skærpet tilsyn 2021-2022 (kun samtaler udløser); gældende i november 2021",
        "- filen dækker alt, hvad reglerne ser på",
        "",
    ] == [linje.rstrip() for linje in ud.splitlines()[:14]]


def test_the_whole_tree(koer: Koer) -> None:
    """Every rule with what was found, the facts behind it, and its source."""
    _, ud, _ = koer("forklar", str(BORGER), "--maaned", "2021-11")

    regler = [linje for linje in ud.splitlines()[14:] if linje.startswith(("opfyldt: ", "ikke opfyldt: "))]
    assert [
        "opfyldt: Borgeren er i målgruppen for skærpet tilsyn",
        "opfyldt: Borgeren tæller i nævneren for samtaler",
        "ikke opfyldt: Borgeren har haft det krævede antal samtaler",
        "opfyldt: Borgeren tæller i nævneren for aktiv indsats",
        "opfyldt: Borgeren har haft et aktivt tilbud eller det krævede timetal",
        "ikke opfyldt: Borgeren er i den tidlige målgruppe (kun overvågning)",
        "ikke opfyldt: Borgeren har haft det krævede antal samtaler på 6 måneder (kun overvågning)",
        "opfyldt: Borgeren har haft et aktivt tilbud eller det krævede timetal på 6 måneder (kun overvågning)",
    ] == [linje.split("  [")[0] for linje in regler]
    assert (
        "  ikke opfyldt: afholdte samtaler de seneste 12 måneder er mindst 4 samtaler (fundet: 3 samtaler)  [Job" in ud
    )
    assert "    · samtale 19.1.2021 (telefonisk)\n    · samtale 4.5.2021 (personligt)\n" in ud
    assert "ordinære timer de seneste 12 måneder er mindst 225 timer (fundet: 225 timer)" in ud


@pytest.mark.parametrize("format_", ["tekst", "json"])
@pytest.mark.parametrize("borger_id", ["0101701234", "hemmelig-borger-17"])
def test_the_id_is_never_shown(borger_id: str, format_: str, koer: Koer, borger: Callable[..., str]) -> None:
    """Neither in the answer nor beside it; that an id looks like a CPR number is said."""
    fil = borger(borger_id=borger_id, noget="x")

    kode, ud, fejl = koer("forklar", fil, "--maaned", "2021-11", "--format", format_)

    assert 0 == kode
    assert borger_id not in ud + fejl
    assert "feltet «noget» kendes ikke og er ikke læst" in ud
    assert ("borger_id ligner et CPR-nummer; brug et pseudonym i stedet" in ud) is borger_id.isdigit()
    assert ("note: feltet «noget» kendes ikke og er ikke læst\n" in fejl) is (format_ == "json")


def test_what_is_not_covered(koer: Koer, borger: Callable[..., str]) -> None:
    """A table that is not there, one that covers too little, and one that ends before the month."""
    fil = borger(
        tilbud=None,
        daekning={
            "ydelser": ["2019-01", "2021-10"],
            "samtaler": ["2021-03", "2021-12"],
            "loentimer": [None, "2021-12"],
        },
    )

    _, ud, _ = koer("forklar", fil, "--maaned", "2021-11")

    assert (
        "- ydelser: filen dækker 2019-01 til 2021-10; reglerne ser på 2021-11, og resten er ukendt\n"
        "- samtaler: filen dækker 2021-03 til 2021-12; reglerne ser på 2020-12 til 2021-11, og resten er ukendt\n"
        "- tilbud: filen siger intet om dem (tilbud mangler eller er tom uden dækning)\n"
    ) in ud
    assert "løntimer: filen" not in ud
    assert "Målgruppen (mindst 12 måneder): uafklaret" in ud


def test_open_spans(koer: Koer, borger: Callable[..., str]) -> None:
    """A table without a first or a last month."""
    spaend = {"samtaler": ["2021-03", None], "tilbud": [None, "2021-03"], "loentimer": [None, None]}
    fil = borger(daekning=spaend | {"ydelser": [None, None]})

    _, ud, _ = koer("forklar", fil, "--maaned", "2021-11")

    assert "- samtaler: filen dækker 2021-03 og frem;" in ud
    assert "- tilbud: filen dækker fra begyndelsen til 2021-03;" in ud


def test_json(koer: Koer) -> None:
    """Who counts in what, and each decision as it can be filed."""
    sag = json.loads(koer("forklar", str(BORGER), "--maaned", "2021M11", "--format", "json")[1])

    assert {"naevner": "opfyldt", "kriterium": "ikke_opfyldt", "taeller": "ikke_opfyldt"} == sag["optaellinger"][
        "samtaler"
    ]
    assert ["samtaler", "aktiv_indsats", "samtaler_6", "aktiv_indsats_6"] == list(sag["optaellinger"])
    assert ("2021-11", "regime_2021_2022", [], []) == (
        sag["maaned"],
        sag["regelsaet"],
        sag["ikke_daekket"],
        sag["noter"],
    )
    assert ["maalgruppe_12", "naevner_samtaler", "har_samtaler"] == [
        vurdering["vurdering"]["navn"] for vurdering in sag["vurderinger"][:3]
    ]
    assert "afhaenger_af" not in sag


def test_another_reading(koer: Koer) -> None:
    """Under «mindst 6 måneder» the citizen is in the early målgruppe."""
    valg = ("forklar", str(BORGER), "--maaned", "2021-11", "--fortolkning", "tidlig_maalgruppe=mindst_seks")

    _, ud, _ = koer(*valg)

    assert "- tidlig_maalgruppe læst som «mindst_seks»: Hvem har «6 måneders anciennitet»? mindst 6 måneder\n" in ud
    assert "Aktiv indsats, 6 mdr. (overvågning)   opfyldt        ja           ja" in ud


def test_all_readings(koer: Koer) -> None:
    """Which dispute would change which answer, one at a time."""
    valg = ("forklar", str(BORGER), "--maaned", "2021-11", "--fortolkning", "alle")

    _, ud, _ = koer(*valg)
    sag = json.loads(koer(*valg, "--format", "json")[1])

    assert "svarene afhænger af, hvordan omtvistede punkter læses (ét ad gangen):\n" in ud
    assert (
        "    tidlig_maalgruppe=mindst_seks (mindst 6 måneder): opfyldt: "
        "Borgeren er i den tidlige målgruppe (kun overvågning)\n"
    ) in ud
    assert {
        "navn": "tidlig_maalgruppe",
        "laesning": "mindst_seks",
        "regel": "maalgruppe_6",
        "udfald": "opfyldt",
    } in sag["afhaenger_af"]


def test_no_reading_matters(koer: Koer, borger: Callable[..., str]) -> None:
    """A citizen without any ydelse is outside under every reading."""
    fil = borger(ydelser=[], samtaler=[], loentimer=[], daekning="fuld")

    _, ud, _ = koer("forklar", fil, "--maaned", "2021-11", "--fortolkning", "alle")

    assert "\nintet af svarene afhænger af, hvordan et enkelt omtvistet punkt læses\n" in ud


def test_a_month_outside_the_law(koer: Koer) -> None:
    """The library's message."""
    kode, ud, fejl = koer("forklar", str(BORGER), "--maaned", "2026-07")

    assert (2, "") == (kode, ud)
    assert "«reglerne om skærpet tilsyn» gælder ikke den 2026-07-01: fundet ophævet fra 2026-07-01" in fejl


def test_a_file(koer: Koer, tmp_path: Path) -> None:
    """--ud writes what the screen would show."""
    fil = tmp_path / "sag.txt"

    assert (0, "") == koer("forklar", str(BORGER), "--maaned", "2021-11", "--ud", str(fil))[:2]
    assert koer("forklar", str(BORGER), "--maaned", "2021-11")[1] == fil.read_text(encoding="utf-8")


def test_a_citizen_is_no_municipality(koer: Koer, trykt: str) -> None:
    """The wrong kind of file, both ways."""
    assert 2 == koer("forklar", trykt, "--maaned", "2021-11")[0]
    assert 2 == koer("status", str(BORGER))[0]


def test_an_area_without_rules_about_citizens(koer: Koer) -> None:
    """The follow-up on the early effort is about municipalities."""
    kode, ud, fejl = koer("forklar", "examples/borger.json", "--maaned", "2021-11", "--omraade", "tidlig_indsats")

    assert (2, "") == (kode, ud)
    assert fejl == (
        "--omraade: fundet «tidlig_indsats til forklar»; forventet en af skaerpet_tilsyn, resultatkrav, "
        "ressourceforloeb, beskaeftigelsesindsats_2026; vælg en af dem\n"
    )
