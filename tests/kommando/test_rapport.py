"""``rapport``: one page from registers, months or print; what it says is what ``status`` says."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final, TypeAlias

import pytest

from skaerpet_tilsyn import Risikokategori
from tests.kommando.registre import ROD

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Koer: TypeAlias = Callable[..., tuple[int, str, str]]

HEDENSTED: Final = ROD / "examples" / "hedensted_2021"
BENCHMARK: Final = HEDENSTED / "benchmark_2021QMAT02.csv"
REGISTRE: Final = (str(HEDENSTED), "--maaned", "2021-11", "--benchmark", str(BENCHMARK))
ANDELE: Final = ("--andele", str(ROD / "examples" / "maanedsandele_2021.csv"), "--maaned", "2021-11")


class Side(HTMLParser):
    """A page as a reader takes it in: its words, its tables' rows, and everything it points at."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ord: list[str] = []
        self.raekker: list[list[str]] = []
        self.id: list[str] = []
        self.maerker: list[str] = []
        self.henvisninger: list[str] = []
        self._uden = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Count what begins."""
        self.maerker.append(tag)
        self._uden = tag in {"style", "script"}
        self.id += [v for n, v in attrs if n == "id" and v]
        self.henvisninger += [v for n, v in attrs if n in {"href", "src", "xlink:href"} and v]
        if tag == "tr":
            self.raekker.append([])
        if tag in {"td", "th"} and self.raekker:
            self.raekker[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        """A table's end is a row's end."""
        self._uden = False
        if tag == "table":
            self.raekker.append([])

    def handle_data(self, data: str) -> None:
        """Words, but for those of code."""
        if self._uden:
            return
        self.ord.append(data.strip())
        if self.raekker and self.raekker[-1]:
            self.raekker[-1][-1] += data.strip()

    @property
    def tekst(self) -> str:
        """All words in order."""
        return " ".join(filter(None, self.ord))


def _side(koer: Koer, *argumenter: str) -> Side:
    kode, ud, fejl = koer("rapport", *argumenter)
    assert 0 == kode, fejl
    return Side(ud)


def test_from_registers(koer: Koer) -> None:
    """Hedensted as Jobcenterindblik printed it, with months, ydelser, people and what became of the rows."""
    side = _side(koer, *REGISTRE)

    assert "Skærpet tilsyn: Hedensted Status" in side.tekst
    assert "Status Inspirationskommune Resultatmål −0,19 pct.-point" in side.tekst
    assert "Samtaler 87,84 pct. i gennemsnit over 12 måneder" in side.tekst
    assert "krav resten af året: Ok 1.261 unikke borgere, heraf anslået 1.108 opfyldt" in side.tekst
    assert "derfor Alle mål er opfyldt" in side.tekst
    assert ["2021-11", "90,5 pct.", "666 af 736"] in side.raekker
    assert ["jobafklaringsforløb", "84,2 pct.", "48 af 57"] in side.raekker
    assert "samtaler: 9.343 rækker læst, 9.341 brugt, 2 udeladt (nøjagtige kopier af en anden række)" in side.tekst
    assert "bekendtgørelsen om skærpet tilsyn § 1 (læst)" in side.tekst


def test_from_print(koer: Koer, trykt: str) -> None:
    """The 23 municipalities: each row says what ``status`` says of it."""
    _, ud, _ = koer("status", trykt, "--maaned", "2021-11", "--format", "json")
    vist = {"uafklaret": "uafklaret", **{k.value: k.tekst for k in Risikokategori}}
    statusser = [(post["kommune"], vist[post["status"]]) for post in json.loads(ud)]
    side = _side(koer, trykt, "--maaned", "2021-11")

    raekker = [r for r in side.raekker if len(r) == 7][1:]
    assert 23 == len(raekker)
    assert statusser == [(r[0], r[1]) for r in raekker]
    assert ["Køge", "Risiko for light tilsyn", "0,03", "95,09", "Ok", "79,57", "85,80"] in raekker
    assert "Status for skærpet tilsyn" in side.tekst
    assert not [o for o in side.ord if o == "Måned for måned"]


def test_one_among_the_others(koer: Koer, trykt: str) -> None:
    """--kommune puts one on the front page, by name or code; the others stay."""
    ved_navn = _side(koer, trykt, "--maaned", "2021-11", "--kommune", "Lejre")
    ved_kode = _side(koer, trykt, "--maaned", "2021-11", "--kommune", "350")

    assert ved_navn.tekst == ved_kode.tekst
    assert "Skærpet tilsyn: Lejre" in ved_navn.tekst
    assert "Lejre mod alle andre" in ved_navn.tekst
    assert "Hverken resultatmål eller fokusmål for aktiv indsats er opfyldt" in ved_navn.tekst


def test_from_shares_of_months(koer: Koer) -> None:
    """The series without registers, of the municipality that is asked for."""
    side = _side(koer, *ANDELE, "--benchmark", str(ROD / "examples" / "benchmark_2021QMAT02.csv"), "--kommune", "Køge")

    assert ["2021-11", "79,3 pct.", "7.933 af 10.000"] in side.raekker
    assert ["Køge", "Risiko for light tilsyn", "0,03", "92,76", "Ok", "79,57", "85,80"] in side.raekker
    assert "Efter ydelse" not in side.ord


def test_the_undecided(koer: Koer, tryk: Callable[..., str]) -> None:
    """What is possible, what would settle it, and the disputed reading that it hangs on, with who said so."""
    side = _side(koer, tryk("Køge;-0,10;80,00;Ok;81,53;Ok", "Lejre;-0,10;90,00;Ok;81,53;Ok"), "--maaned", "2021-11")

    assert "Det, der er uafklaret, og hvorfor Køge mulige: Inspirationskommune, Aktuelt ikke i risiko" in side.tekst
    assert "gennemsnittet for samtaler med flere decimaler (trykt 80,00)" in side.tekst
    assert "Lejre mulige" not in side.tekst


def test_the_disputed(koer: Koer, tryk: Callable[..., str]) -> None:
    """A status that another reading would change says which one, and which was chosen on what authority."""
    valg = ("--maaned", "2021-11", "--afgoerelsesgrundlag", "offentliggjort")
    fil = tryk("Køge;-0,10;80,00;Ok;81,53;Ok", "Lejre;-0,10;90,00;Ok;81,53;Ok")

    side = _side(koer, fil, *valg)
    streng = _side(koer, fil, *valg, "--fortolkning", "K01=streng")

    assert "K01: Er fokusmålet opfyldt ved præcis 80 pct.? Valgt: ja: lig med eller større end 80 pct." in side.tekst
    assert "Betyder noget for: Køge K" in side.tekst
    assert "Betyder noget for: Køge, Lejre" not in side.tekst
    assert "K01 læst som «streng». skaerpet_tilsyn" in streng.tekst
    assert "K01 læst som «streng». skaerpet_tilsyn" not in side.tekst


def test_a_print_without_a_month(koer: Koer, trykt: str) -> None:
    """The heading does not invent one."""
    side = _side(koer, trykt)

    assert "Trykte tal uden måned" in side.tekst
    assert "Status for skærpet tilsyn" in side.tekst


@pytest.mark.parametrize("argumenter", [REGISTRE, ANDELE, (str(HEDENSTED), "--maaned", "2021-11")])
def test_a_page_needs_nothing_else(argumenter: tuple[str, ...], koer: Koer) -> None:
    """It points at nothing but itself, and every place it points at is there once."""
    side = _side(koer, *argumenter)

    assert not [h for h in side.henvisninger if not h.startswith("#")]
    assert {h[1:] for h in side.henvisninger} <= set(side.id)
    assert len(side.id) == len(set(side.id))
    assert not {"link", "img", "iframe", "object"} & set(side.maerker)


def test_small_counts_are_hidden(koer: Koer) -> None:
    """--diskretionering: no 0, 1 or 2 stands on the page, in a table or in the text of a picture."""
    uden, med = _side(koer, *REGISTRE), _side(koer, *REGISTRE, "--diskretionering")
    smaa = re.compile(r"(?<![\d.,])([0-2] af [\d.]+)")

    assert ["revalidering", "90,0 pct.", "18 af 20"] in uden.raekker
    assert ["revalidering", "ukendt", ""] in med.raekker
    assert not smaa.findall(med.tekst)


def test_names_are_text(koer: Koer, tryk: Callable[..., str]) -> None:
    """A printed name never becomes part of the page's code."""
    kode, ud, fejl = koer("rapport", tryk("<script>x</script>;-0,10;90,00;Ok;81,53;Ok"), "--maaned", "2021-11")

    assert (2, "") == (kode, ud)
    assert "<script>x</script>" in fejl


def test_the_same_twice(koer: Koer) -> None:
    """The page has no clock and no chance in it."""
    assert koer("rapport", *REGISTRE) == koer("rapport", *REGISTRE)


def test_pictures(koer: Koer, tmp_path: Path) -> None:
    """--png writes each figure of the page as a picture; the page is written all the same."""
    mappe, fil = tmp_path / "figurer", tmp_path / "rapport.html"

    kode, ud, fejl = koer("rapport", *REGISTRE, "--ud", str(fil), "--png", str(mappe))

    navne = ["maaneder-aktiv_indsats", "maaneder-samtaler", "ydelser-aktiv_indsats", "ydelser-samtaler"]
    assert (0, "") == (kode, ud)
    assert [f"{navn}.png" for navn in navne] == sorted(f.name for f in mappe.iterdir())
    assert all(f.read_bytes().startswith(b"\x89PNG") for f in mappe.iterdir())
    assert "skrevet: " in fejl
    assert fil.read_text(encoding="utf-8").startswith("<!DOCTYPE html>\n")


TRYKT: Final = str(ROD / "examples" / "jobcenterindblik_november_2021.csv")
FORKERTE: Final = {
    (): "rapport: fundet «intet»; forventet MAPPE med registre, FIL med trykte tal, eller --andele FIL; "
    "se skaerpet-tilsyn rapport --hjaelp",
    (str(HEDENSTED),): "--maaned: fundet «ingen måned»; forventet den målte måned; skriv fx --maaned 2021-11",
    (TRYKT, "--kommune", "Odense"): (
        "--kommune: fundet «Odense»; forventet en kommune i tallene; ret navnet eller filen"
    ),
    (TRYKT, "--benchmark", "x.csv"): (
        "--benchmark: fundet «x.csv»; forventet --benchmark sammen med registre eller --andele; slet tilvalget"
    ),
    (TRYKT, "--benchmark-periode", "2021QMAT02"): (
        "--benchmark-periode: fundet «2021QMAT02»; forventet --benchmark-periode sammen med --benchmark; slet tilvalget"
    ),
    (TRYKT, "--diskretionering"): (
        "--diskretionering: fundet «ja»; forventet --diskretionering sammen med en mappe med registre; slet tilvalget"
    ),
    (TRYKT, "--fortolkning", "alle"): (
        "--fortolkning: fundet «alle»; forventet valg som K01=streng; rapporten siger selv, hvad der afhænger af hvad; "
        "slet tilvalget"
    ),
    ("x", *ANDELE): (
        f"rapport: fundet «x og --andele {ANDELE[1]}»; forventet MAPPE med registre, FIL med trykte tal, eller "
        "--andele FIL; slet den ene"
    ),
}


@pytest.mark.parametrize("argumenter", FORKERTE)
def test_options_that_do_not_fit(argumenter: tuple[str, ...], koer: Koer, tmp_path: Path) -> None:
    """Exactly what is wrong, and nothing written."""
    besked = FORKERTE[argumenter]

    svar = koer("rapport", *argumenter, "--ud", str(tmp_path / "r.html"), "--png", str(tmp_path / "figurer"))

    assert (2, "", f"{besked}\n") == svar
    assert [] == list(tmp_path.iterdir())


def test_without_the_extra(koer: Koer, monkeypatch: pytest.MonkeyPatch) -> None:
    """What to install."""
    monkeypatch.setattr("skaerpet_tilsyn.rapport.tilvalg.RAPPORTPAKKER", ("findes_ikke",))

    besked = (
        "rapporten kræver tilvalget «rapport»: fundet ikke findes_ikke; forventet findes_ikke; "
        'kør pip install "skaerpet-tilsyn[kommando,rapport]"\n'
    )
    assert (2, "", besked) == koer("rapport", TRYKT)


@pytest.mark.parametrize(
    ("navn", "raad"),
    [
        ("rapport.pdf", "skriv --ud rapport.html, og gem den som PDF fra browserens udskrift"),
        ("rapport.xlsx", "skriv --ud rapport.html; en projektmappe er --excel rapport.xlsx"),
        ("uge.44", "skriv --ud uge.html"),
    ],
)
def test_the_page_is_no_other_kind_of_file(koer: Koer, navn: str, raad: str) -> None:
    """A page under such a name would open in another program."""
    besked = f"--ud: fundet «{navn}»; forventet en fil, der ender på .html; {raad}\n"

    assert (2, "", besked) == koer("rapport", *ANDELE, "--ud", navn)


def test_the_page_is_not_for_a_terminal(koer: Koer, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe gets it, a screen does not."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)

    besked = "--ud: fundet «ingen fil»; forventet en fil til HTML-siden; skriv fx --ud rapport.html\n"
    assert (2, "", besked) == koer("rapport", *ANDELE)
