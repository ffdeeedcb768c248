"""Decision tables and graphs, also of the kinds that the catalogue does not have."""

from __future__ import annotations

import pytest

from skaerpet_tilsyn.laesning.tekst.beslutningstabel import beslutningstabel, som_krav
from skaerpet_tilsyn.laesning.tekst.enlinje import enlinje
from skaerpet_tilsyn.laesning.tekst.graf import graf
from skaerpet_tilsyn.ret import Dagen
from skaerpet_tilsyn.udtryk import Fortolkningsvalg, Mulighed, Valg
from tests.gode.tabeller import (
    BREDDE,
    DAG,
    FARVE,
    LOVEN,
    VAEGT,
    Pakkebetingelse,
    cm,
    farver,
    hierarki,
    kg,
    regel,
    tabel,
)

TUNG, BRED, ROED = VAEGT >= kg(20), BREDDE > cm(60), FARVE.en_af(farver("roed"))
VALG = Valg(
    navn="K99",
    spoergsmaal="Hvad er stort?",
    hjemmel="ordlyden",
    valgt="begge",
    muligheder=(
        Mulighed(slug="begge", titel="begge dele", kilde=LOVEN),
        Mulighed(slug="en", titel="det ene", kilde=LOVEN),
    ),
)
STORT = Fortolkningsvalg(valg=VALG, betingelser=(TUNG & BRED, TUNG))


class TestTable:
    """Criteria against categories, or row by row."""

    def test_criteria_against_categories(self) -> None:
        """Rules of rules are unfolded to their criteria."""
        tung = regel("tung", TUNG)
        stor = regel("stor", tung & ~ROED)

        assert (
            "| Kriterium | 1. stor | 2. bred | 3. ellers: resten |\n"
            "| --- | --- | --- | --- |\n"
            "| Pakken er tung | ja | nej | – |\n"
            "| pakkens farve: roed | nej | – | – |\n"
            "| pakkens bredde er mere end 60 cm | – | ja | – |"
        ) == str(beslutningstabel(tabel({"stor": stor, "bred": BRED.medmindre(tung)}), DAG)).split("\n\n")[0]

    def test_row_by_row(self) -> None:
        """Where a row asks for one of several things."""
        tekst = str(beslutningstabel(tabel({"stor": TUNG | BRED, "roed": ROED & ~TUNG}), DAG))

        assert (
            "| Nr. | Når | Kategori |\n"
            "| --- | --- | --- |\n"
            "| 1 | pakkens vægt er mindst 20 kg eller pakkens bredde er mere end 60 cm | stor |\n"
            "| 2 | pakkens farve: roed og ikke pakkens vægt er mindst 20 kg | roed |\n"
            "| 3 | ellers | resten |"
        ) == tekst.split("\n\n", maxsplit=1)[0]
        assert tekst.endswith("Kategorierne udelukker hinanden.")

    def test_a_hierarchy_has_no_remainder(self) -> None:
        """In either form, and it says so."""
        tvaers = str(beslutningstabel(hierarki({"tung": TUNG}), DAG))
        raekker = str(beslutningstabel(hierarki({"stor": TUNG | BRED}), DAG))

        assert ["| Kriterium | 1. tung |", "| Nr. | Når | Kategori |"] == [
            tekst.splitlines()[0] for tekst in (tvaers, raekker)
        ]
        for tekst in (tvaers, raekker):
            assert "ellers" not in tekst
            assert tekst.endswith("Opfyldes ingen af dem, er der ingen kategori.")

    def test_the_overlap_in_the_order_of_the_table(self) -> None:
        """However it is declared: the first row wins."""
        tekst = str(beslutningstabel(tabel({"tung": TUNG, "bred": BRED}, overlap=(("bred", "tung"),)), DAG))

        assert "«tung» og «bred» kan være opfyldt på én gang; så gælder «tung», der står først." in tekst
        assert tekst.endswith("I øvrigt udelukker kategorierne hinanden.")

    def test_a_bar_in_a_category_does_not_break_the_table(self) -> None:
        """It is escaped."""
        assert "| Kriterium | 1. a\\|b |" == str(beslutningstabel(hierarki({"a|b": TUNG}), DAG)).splitlines()[0]


class TestCriteria:
    """What must be met, and what must not."""

    @pytest.mark.parametrize(
        "betingelse",
        [
            TUNG | BRED,
            ~(TUNG & BRED),
            ~(TUNG | BRED),
            TUNG & ~TUNG,
            BRED & (TUNG | ROED),
            TUNG.medmindre(BRED & ROED),
        ],
    )
    def test_more_than_that(self, betingelse: Pakkebetingelse) -> None:
        """Anything that is not one list of yes and no."""
        assert som_krav(betingelse, DAG) is None

    def test_the_same_criterion_twice(self) -> None:
        """It stands once; a denied denial is an affirmation."""
        assert {TUNG: True, BRED: False} == som_krav(TUNG & ~BRED & ~~TUNG, DAG)

    def test_a_dispute_is_a_criterion(self) -> None:
        """Whatever its readings are."""
        assert {STORT: False} == som_krav(~STORT, DAG)


@pytest.mark.parametrize(
    ("betingelse", "tekst"),
    [
        (~(TUNG | BRED), "ikke (pakkens vægt er mindst 20 kg eller pakkens bredde er mere end 60 cm)"),
        (
            (TUNG & BRED) | ROED,
            "(pakkens vægt er mindst 20 kg og pakkens bredde er mere end 60 cm) eller pakkens farve: roed",
        ),
        (
            (TUNG.medmindre(BRED)) & ROED,
            "(pakkens vægt er mindst 20 kg, medmindre pakkens bredde er mere end 60 cm) og pakkens farve: roed",
        ),
        (STORT, "(pakkens vægt er mindst 20 kg og pakkens bredde er mere end 60 cm) [K99]"),
        (regel("tung", TUNG) & BRED, "«Pakken er tung» og pakkens bredde er mere end 60 cm"),
    ],
)
def test_in_one_line(betingelse: Pakkebetingelse, tekst: str) -> None:
    """Parentheses where the words alone could be read two ways."""
    assert tekst == enlinje(betingelse, Dagen(DAG))


class TestGraph:
    """Mermaid text."""

    def test_a_table(self) -> None:
        """Questions in order; quotation marks do not end a label."""
        assert (
            "flowchart TD\n"
            '    start(["Takst"]) --> r1\n'
            '    r1{"pakkens vægt er mindst 20 kg: ja<br/>pakkens farve: roed: nej"} -- ja --> k1["#quot;tung#quot;"]\n'
            "    r1 -- nej --> r2\n"
            '    r2{"pakkens vægt er mindst 20 kg eller pakkens bredde er mere end 60 cm"} -- ja --> k2["stor"]\n'
            '    r2 -- nej --> rest["resten"]\n'
        ) == str(graf(tabel({'"tung"': TUNG & ~ROED, "stor": TUNG | BRED}), DAG))

    def test_a_hierarchy(self) -> None:
        """Without a remainder the last answer leads nowhere."""
        assert '    r1 -- nej --> rest["ingen kategori"]' == str(graf(hierarki({"tung": TUNG}), DAG)).splitlines()[-1]
