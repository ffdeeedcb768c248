"""``forklar MAPPE --borger ID``: what it says of a citizen is what the figures counted."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeAlias

import polars as pl
import pytest

from skaerpet_tilsyn import Maaned, Regelsaet
from skaerpet_tilsyn.katalog.fokusmaal.regler import BORGERREGLER
from skaerpet_tilsyn.laesning.kolonner.maske import blade, masker, udfald
from skaerpet_tilsyn.laesning.kolonner.panel import Panel
from skaerpet_tilsyn.laesning.kolonner.panelmaaling import Panelmaaling
from skaerpet_tilsyn.laesning.kolonner.regel import Kolonnelaesning
from skaerpet_tilsyn.laesning.vurder import opfyldt
from skaerpet_tilsyn.opgoerelse.sagsregler import SAGSREGLER
from skaerpet_tilsyn.register.tabeller import udsnit
from skaerpet_tilsyn.register.tabeller.register import laes
from skaerpet_tilsyn.tal import Udfald
from tests.kommando.registre import HEDENSTED, LILLE, skriv_register

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from skaerpet_tilsyn.register.tabeller.register import Register

    Koer: TypeAlias = Callable[..., tuple[int, str, str]]

MAANED = Maaned(2021, 11)
NOVEMBER = ("--maaned", "2021-11")
RET = Regelsaet.for_maaned(MAANED)
BLADE = blade(BORGERREGLER, RET)
UKENDT = (
    "ydelser.csv, kolonne «borger_id»: fundet «ingen række med det id»; forventet en borger, der står i ydelser; "
    "ret --borger\n"
)


def _masker(register: Register) -> dict[str, int]:
    """The mask of every citizen in November 2021."""
    ud: dict[str, int] = {}
    for del_ in register.hver(lambda del_: del_):
        for blok, ider in del_.blokke_med_ider():
            panel = Panel(blok, range(MAANED.indeks, MAANED.indeks + 1), RET.maaleregler)
            fundne = masker(Kolonnelaesning(Panelmaaling(panel), RET), BLADE, (1, blok.antal))
            ud |= dict(zip(map(str, ider), fundne[0].tolist(), strict=True))
    return ud


@pytest.fixture(scope="module")
def hedensted() -> Register:
    """The shipped register."""
    return laes(HEDENSTED)


@pytest.fixture(scope="module")
def maskerne(hedensted: Register) -> dict[str, int]:
    """Of its citizens."""
    return _masker(hedensted)


def _optaellinger(maske: int) -> dict[str, dict[str, str]]:
    """What ``forklar --format json`` should say of a mask."""
    ud: dict[str, dict[str, str]] = {}
    for o in SAGSREGLER["skaerpet_tilsyn"].optaellinger:
        i_naevner, har = (udfald(maske, BLADE, regel, RET) for regel in (o.naevner, o.kriterium))
        ud[o.navn] = {"naevner": i_naevner.value, "kriterium": har.value, "taeller": (i_naevner & har).value}
    return ud


def test_the_masks_are_what_was_counted(maskerne: dict[str, int]) -> None:
    """666 of 736 and 644 of 721."""
    svar = [_optaellinger(maske) for maske in maskerne.values()]

    assert 1601 == len(svar)
    assert [(666, 736), (644, 721)] == [
        tuple(sum(s[navn][hvad] == "opfyldt" for s in svar) for hvad in ("taeller", "naevner"))
        for navn in ("samtaler", "aktiv_indsats")
    ]


def test_every_kind_of_citizen(koer: Koer, maskerne: dict[str, int]) -> None:
    """One citizen of each mask there is: the command line says what the mask says."""
    en_af_hver = {maske: borger_id for borger_id, maske in maskerne.items()}
    assert len(en_af_hver) > 10

    for maske, borger_id in en_af_hver.items():
        kode, ud, fejl = koer("forklar", str(HEDENSTED), "--borger", borger_id, *NOVEMBER, "--format", "json")
        assert (0, "") == (kode, fejl)
        assert _optaellinger(maske) == json.loads(ud)["optaellinger"]


def test_every_rule_about_many_citizens(hedensted: Register, maskerne: dict[str, int]) -> None:
    """The object of a citizen, read rule by rule, says what the mask says."""
    for borger_id, maske in list(maskerne.items())[::16]:
        borger = hedensted.borger(borger_id)
        for regel in BORGERREGLER:
            assert udfald(maske, BLADE, regel, RET) is opfyldt(regel, borger, i=MAANED, ret=RET), borger_id


def test_unknown_stays_unknown(koer: Koer, tmp_path: Path) -> None:
    """A register that says nothing of samtaler: undecided in both."""
    mappe = tmp_path / "r"
    skriv_register(mappe)
    (mappe / "samtaler.csv").unlink()
    (mappe / "kolonner.toml").unlink()

    for borger_id, maske in _masker(laes(mappe)).items():
        kode, ud, _ = koer("forklar", str(mappe), "--borger", borger_id, *NOVEMBER, "--format", "json")
        assert 0 == kode
        assert _optaellinger(maske) == json.loads(ud)["optaellinger"]
    assert Udfald.UAFKLARET.value == _optaellinger(_masker(laes(mappe))["a1"])["samtaler"]["kriterium"]


def test_the_page(koer: Koer, tmp_path: Path) -> None:
    """The answers first, then the reasons with the samtaler and hours they rest on; the id is nowhere."""
    kode, ud, fejl = koer("forklar", skriv_register(tmp_path / "r"), "--borger", "b2", *NOVEMBER)

    linjer = [" ".join(linje.split()) for linje in ud.splitlines()]
    assert (0, "") == (kode, fejl)
    assert "Målgruppen (mindst 12 måneder): ja" in linjer
    assert "Samtaler ikke opfyldt ja nej" in linjer
    assert "Aktiv indsats ikke opfyldt ja nej" in linjer
    assert "- filen dækker alt, hvad reglerne ser på" in linjer
    assert any("fundet: 3" in linje and "mindst 4" in linje for linje in linjer)
    assert any("224,99" in linje for linje in linjer)
    assert "b2" not in ud


def test_an_exempted_citizen(koer: Koer, tmp_path: Path) -> None:
    """e5 counts for samtaler and not for aktiv indsats."""
    _, ud, _ = koer("forklar", skriv_register(tmp_path / "r"), "--borger", "e5", *NOVEMBER)

    linjer = [" ".join(linje.split()) for linje in ud.splitlines()]
    assert "Samtaler ikke opfyldt ja nej" in linjer
    assert "Aktiv indsats ikke opfyldt nej nej" in linjer


def test_other_readings(koer: Koer) -> None:
    """Which answers a dispute would change, and another reading of one."""
    kode, ud, _ = koer("forklar", str(HEDENSTED), "--borger", "H00010", *NOVEMBER, "--fortolkning", "alle")
    assert 0 == kode
    assert "afhænger af, hvordan" in ud
    kode, ud, _ = koer("forklar", str(HEDENSTED), "--borger", "H00010", *NOVEMBER, "--fortolkning", "maaledag=primo")
    assert 0 == kode
    assert "- maaledag læst som «primo»: " in ud.replace("\n  ", " ")


@pytest.mark.parametrize("borger_id", ["findes-ikke", "h00010", "", "010170-1234", "17"])
def test_an_unknown_id(borger_id: str, koer: Koer) -> None:
    """Which file was looked in, and not what was asked for: it may be a CPR number."""
    assert (2, "", UKENDT) == koer("forklar", str(HEDENSTED), "--borger", borger_id, *NOVEMBER)


@pytest.mark.parametrize("borger_id", ["H00010", " H00010", "H00010 "])
def test_spaces_around_an_id(borger_id: str, koer: Koer) -> None:
    """They do not belong to it."""
    assert koer("forklar", str(HEDENSTED), "--borger", "H00010", *NOVEMBER) == koer(
        "forklar", str(HEDENSTED), "--borger", borger_id, *NOVEMBER
    )


@pytest.mark.parametrize("mindste", [1, 1_000_000])
@pytest.mark.parametrize("tekst", [False, True])
def test_ids_of_either_type(
    tekst: bool, mindste: int, koer: Koer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whole numbers and texts, in registers read whole and in parts."""
    monkeypatch.setattr(udsnit, "MINDSTE_DEL", mindste)
    mappe = tmp_path / "r"
    koer("syntetisk", str(mappe), "--borgere", "30", "--format", "parquet", *(["--tekst-id"] if tekst else []))
    ider = pl.read_parquet(mappe / "ydelser.parquet")["borger_id"].unique().sort()

    for borger_id in map(str, ider.head(3)):
        kode, ud, fejl = koer("forklar", str(mappe), "--borger", borger_id, *NOVEMBER)
        assert (0, "") == (kode, fejl)
        assert ud.startswith("En borger, november 2021\n")
    for borger_id in ("0", "-1", "31", "b31", "1.0", "999999999999999999999"):
        kode, ud, fejl = koer("forklar", str(mappe), "--borger", borger_id, *NOVEMBER)
        assert (2, "", UKENDT.replace(".csv", ".parquet")) == (kode, ud, fejl), borger_id


@pytest.mark.parametrize(
    ("argumenter", "besked"),
    [
        (
            ("MAPPE", *NOVEMBER),
            "--borger: fundet «en mappe uden --borger»; forventet --borger ID; tilføj borgerens borger_id",
        ),
        (
            ("MAPPE", "--borger", "a1"),
            "--maaned: fundet «ingen måned»; forventet den målte måned; skriv fx --maaned 2021-11",
        ),
        (
            ("x", "--borger", "a1", *NOVEMBER),
            "x: fundet «ingen mappe»; forventet en mappe med registertabeller; ret stien",
        ),
        (
            ("MAPPE", "--borger", "a1", *NOVEMBER, "--format", "csv"),
            "--format: fundet «csv»; forventet en af tekst, json; vælg en af dem",
        ),
    ],
)
def test_wrong_usage(argumenter: tuple[str, ...], besked: str, koer: Koer, tmp_path: Path) -> None:
    """One Danish line each."""
    mappe = skriv_register(tmp_path / "r")

    assert (2, "", f"{besked}\n") == koer("forklar", *(mappe if ord_ == "MAPPE" else ord_ for ord_ in argumenter))


def test_errors_elsewhere_in_the_registers(koer: Koer, tmp_path: Path) -> None:
    """A citizen's own rows are right, another's are not: nothing is answered on registers that are wrong."""
    samtaler = LILLE["samtaler.csv"] + "b2;2021-02-30;\n"
    mappe = skriv_register(tmp_path / "r", samtaler=samtaler)

    kode, ud, fejl = koer("forklar", mappe, "--borger", "a1", *NOVEMBER)

    assert (2, "") == (kode, ud)
    assert (
        "samtaler.csv, række 9, kolonne «dato»: fundet «2021-02-30»; forventet en dato, der findes; ret datoen\n"
        == fejl
    )
