"""CSV: separators, quotes, line ends, row numbers, headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.fejl import Datafejl
from skaerpet_tilsyn.register.celle import Fejlliste
from skaerpet_tilsyn.register.csvfil import laes_csv
from skaerpet_tilsyn.register.tabel import Kolonne, Skema

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from skaerpet_tilsyn.register.tabel import Tabel

    Skriv = Callable[[str, str | bytes], Path]

SKEMA = Skema(
    kolonner=(Kolonne("kommune"), Kolonne("tal", "Tal (pct.)", ("tal_pct",)), Kolonne("note")),
    varianter=(("kommune", "tal"),),
)


def _laes(sti: Path) -> Tabel:
    fejl = Fejlliste()
    tabel = laes_csv(sti, SKEMA, fejl)
    fejl.rejs()
    return tabel


def _besked(sti: Path) -> str:
    with pytest.raises(Datafejl) as fejl:
        _laes(sti)
    return str(fejl.value)


def _indhold(tabel: Tabel) -> list[list[str]]:
    return [[celle.tekst for celle in tabel.celler(navn)] for navn in ("kommune", "tal")]


@pytest.mark.parametrize(
    "tekst",
    [
        "kommune;tal\nKøge;80,5\n",
        "kommune;tal\r\nKøge;80,5\r\n",
        "kommune;tal\rKøge;80,5",
        'kommune,tal\nKøge,"80,5"\n',
        "kommune\ttal\nKøge\t80,5\n",
        "\ufeffkommune;tal\nKøge;80,5\n",
        '"kommune";"tal"\n"Køge";"80,5"\n',
        "\n\nkommune;tal\n\n ; \nKøge ; 80,5\n;\n",
        "KOMMUNE ;Tal (pct.)\nKøge;80,5\n",
        "tal;kommune\n80,5;Køge\n",
        "Gruppe: Kommune;Gruppe: tal\nKøge;80,5\n",
    ],
)
def test_the_same_table_written_in_many_ways(skriv: Skriv, tekst: str) -> None:
    """Separator, line ends, quotes, blank lines, capitals, order and a heading's group do not matter."""
    tabel = _laes(skriv("a.csv", tekst))

    assert [["Køge"], ["80,5"]] == _indhold(tabel)
    assert 1 == tabel.antal
    assert () == tabel.noter


def test_a_separator_inside_a_heading_does_not_win(skriv: Skriv) -> None:
    """The one under which most known columns appear does."""
    tabel = _laes(skriv("a.csv", "kommune;tal;a,b,c,d,e\nKøge;1;2\n"))

    assert [["Køge"], ["1"]] == _indhold(tabel)
    assert ("kolonnen «a,b,c,d,e» kendes ikke og er ikke læst",) == tabel.noter


def test_rows_keep_the_number_of_their_line(skriv: Skriv) -> None:
    """Blank lines and line breaks inside quotes count, as in an editor."""
    tabel = _laes(skriv("a.csv", '\nkommune;tal\nKøge;1\n\n"Lejre\n";2\nFaxe;3\n'))

    assert [3, 5, 7] == [celle.raekke for celle in tabel.celler("kommune")]
    assert ["Køge", "Lejre", "Faxe"] == [celle.tekst for celle in tabel.celler("kommune")]


def test_cells_know_the_heading_of_the_file(skriv: Skriv) -> None:
    """A message names the column as the user did."""
    celle = _laes(skriv("a.csv", "Kommune;Tal (pct.)\nKøge;1\n")).celler("tal")[0]

    assert ("a.csv", "Tal (pct.)", 2) == (celle.fil, celle.kolonne, celle.raekke)


@pytest.mark.parametrize(
    ("overskrift", "noter"),
    [
        ("kommune;tal;note", ()),
        ("kommune;tal;", ()),
        ("kommune;tal;farve", ("kolonnen «farve» kendes ikke og er ikke læst",)),
        ("kommune;tal;noter", ("kolonnen «noter» kendes ikke og er ikke læst; mente du «note»?",)),
    ],
)
def test_unknown_columns_are_named(skriv: Skriv, overskrift: str, noter: tuple[str, ...]) -> None:
    """They are a notice, not an error; a column without heading is nothing at all."""
    tabel = _laes(skriv("a.csv", f"{overskrift}\nKøge;1;x\n"))

    assert noter == tabel.noter
    assert (overskrift == "kommune;tal;note") == tabel.har("note")


@pytest.mark.parametrize(
    ("tekst", "besked"),
    [
        (
            "kommune\nKøge\n",
            (
                "a.csv, række 1: fundet «kommune»; forventet en overskrift med kolonner adskilt af semikolon, "
                "komma eller tabulator; gem filen igen med semikolon"
            ),
        ),
        (
            "kommune tal\nKøge 1\n",
            (
                "a.csv, række 1: fundet «kommune tal»; forventet en overskrift med kolonner adskilt af semikolon, "
                "komma eller tabulator; gem filen igen med semikolon"
            ),
        ),
        (
            '"kommune\n',
            (
                'a.csv, række 1: fundet «"kommune»; forventet en overskrift med kolonner adskilt af semikolon, '
                "komma eller tabulator; gem filen igen med semikolon"
            ),
        ),
        (
            "a;b;c\n1;2;3\n",
            (
                "a.csv, række 1: fundet «3 kolonner uden et kendt navn»; forventet kolonnerne «kommune», «Tal (pct.)»; "
                "tilføj en overskrift"
            ),
        ),
        (
            "kommune;b\n1;2\n",
            "a.csv, række 1: fundet «kommune, b»; forventet kolonnen «Tal (pct.)»; tilføj kolonnen",
        ),
        (
            "kommnue;tal\n1;2\n",
            "a.csv, række 1: fundet «kommnue, tal»; forventet kolonnen «kommune»; omdøb «kommnue» til «kommune»",
        ),
        (
            "kommune;tal;tal (pct.);x;x\n1;2;3;4;5\n",
            (
                "a.csv, række 1: fundet «tal (pct.) igen i kolonne 3»; forventet hver kolonne én gang; "
                "slet eller omdøb kolonne 2 eller 3\n"
                "a.csv, række 1: fundet «x igen i kolonne 5»; forventet hver kolonne én gang; "
                "slet eller omdøb kolonne 4 eller 5"
            ),
        ),
        (
            "kommune;tal\n\n",
            (
                "a.csv: fundet «kun overskriften»; forventet mindst én række under overskriften; "
                "vælg en anden fil, eller hent den igen"
            ),
        ),
        (
            "kommune;tal\nKøge\nFaxe;1;2\n",
            (
                "a.csv, række 2: fundet «1 celle»; forventet 2 celler som i overskriften; tilføj de manglende celler\n"
                "a.csv, række 3: fundet «3 celler»; forventet 2 celler som i overskriften; slet de overskydende celler"
            ),
        ),
        (
            'kommune;tal\nKøge;"1"x\n',
            (
                "a.csv, række 2: fundet «en række, der ikke kan deles i celler»; forventet anførselstegn i par og "
                "højst 131.072 tegn i en celle; ret rækken"
            ),
        ),
        (
            f"kommune;tal\nKøge;1\nFaxe;{'1' * 131_073}\n",
            (
                "a.csv, række 3: fundet «en række, der ikke kan deles i celler»; forventet anførselstegn i par og "
                "højst 131.072 tegn i en celle; ret rækken"
            ),
        ),
    ],
)
def test_tables_that_cannot_be_read(skriv: Skriv, tekst: str, besked: str) -> None:
    """Each with what is missing and what to do."""
    assert besked == _besked(skriv("a.csv", tekst))


@pytest.mark.parametrize(
    ("andre", "vist"),
    [(19, "k17, k18»; forventet kolonnen «Tal (pct.)»"), (20, "k17, k18, …»; forventet kolonnen «Tal (pct.)»")],
)
def test_many_headings_are_not_all_listed(skriv: Skriv, andre: int, vist: str) -> None:
    """Twenty are enough to see which file it is."""
    overskrift = ";".join(["kommune", *(f"k{nr}" for nr in range(andre))])
    besked = _besked(skriv("a.csv", f"{overskrift}\n{';' * andre}x\n"))

    assert besked.startswith("a.csv, række 1: fundet «kommune, k0, k1, ")
    assert vist in besked


@pytest.mark.parametrize("linje", ["sep=;", '"sep=;"', "sep=,"])
def test_the_line_for_excel_alone(skriv: Skriv, linje: str) -> None:
    """It names the separator, is no heading, and is counted as a row."""
    celle = _laes(skriv("a.csv", f"{linje}\r\nkommune;tal\r\nKøge;1\r\n")).celler("tal")[0]

    assert ("1", 3) == (celle.tekst, celle.raekke)


@pytest.mark.parametrize("over", ["Udtræk fra fagsystemet", "Udtræk;;", "Udtræk\n\n1. december 2021;"])
def test_a_title_above_the_heading(skriv: Skriv, over: str) -> None:
    """The message says where the heading is; a title is not read past."""
    nr = over.count("\n") + 2
    besked = (
        f"a.csv, række {nr}: fundet «overskriften under andre rækker»; "
        "forventet overskriften som den første række; slet rækkerne over den"
    )

    assert besked == _besked(skriv("a.csv", f'{over}\n"Kommune";"Tal (pct.)"\nKøge;1\n'))


def test_a_heading_far_down_is_not_looked_for(skriv: Skriv) -> None:
    """Twenty rows are enough for a title."""
    assert "uden et kendt navn" in _besked(skriv("a.csv", "x;y\n" * 20 + "kommune;tal\nKøge;1\n"))
