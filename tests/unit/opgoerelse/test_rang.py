"""Ranking: equal values share the places; the alphabet is for display."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.opgoerelse import Plads, dansk_orden, rangordn
from skaerpet_tilsyn.tal import laes_tal
from tests.kommunestrategier import TABELLEN

vaerdier = st.dictionaries(st.text("abcæøå", min_size=1, max_size=3), st.integers(0, 5).map(lambda n: Fraction(n, 3)))


def test_E27_ties_share_the_places() -> None:
    """Two at the top share places 1 and 2, the next is third; no name decides between equals."""
    pladser = rangordn({"Aarhus": 80, "Billund": Fraction(81), "Æbeltoft": 81, "Odense": 70}, hoejest_foerst=True)

    assert {
        "Billund": Plads(fra=1, til=2),
        "Æbeltoft": Plads(fra=1, til=2),
        "Aarhus": Plads(fra=3, til=3),
        "Odense": Plads(fra=4, til=4),
    } == pladser


def test_the_lowest_first() -> None:
    """Resultatmålet: the most negative difference is best."""
    pladser = rangordn({"a": Fraction(-1), "b": 0, "c": Fraction(-2)}, hoejest_foerst=False)

    assert {"c": 1, "a": 2, "b": 3} == {navn: plads.fra for navn, plads in pladser.items()}


def test_equal_numbers_are_equal_whatever_their_kind() -> None:
    """A whole number and a fraction."""
    assert {Plads(fra=1, til=2)} == set(rangordn({"a": 1, "b": Fraction(2, 2)}, hoejest_foerst=True).values())


@pytest.mark.parametrize(("plads", "rummes"), [(1, False), (2, True), (3, True), (4, True), (5, False)])
def test_a_published_place_among_the_shared_ones(plads: int, rummes: bool) -> None:
    """Whatever rule the publisher broke the tie by."""
    assert rummes is Plads(fra=2, til=4).rummer(plads)


def test_nobody_has_no_place() -> None:
    """An empty list is ranked."""
    assert {} == rangordn({}, hoejest_foerst=True)


@given(vaerdier=vaerdier, hoejest_foerst=st.booleans())
def test_the_places_count_those_before(vaerdier: dict[str, Fraction], hoejest_foerst: bool) -> None:
    """From one more than the number of better ones to the number of those at least as good; names play no part."""
    pladser = rangordn(vaerdier, hoejest_foerst=hoejest_foerst)
    fortegn = -1 if hoejest_foerst else 1
    for navn, vaerdi in vaerdier.items():
        bedre = sum(fortegn * anden < fortegn * vaerdi for anden in vaerdier.values())
        lige = Counter(vaerdier.values())[vaerdi]
        assert Plads(fra=bedre + 1, til=bedre + lige) == pladser[navn]
    assert list(vaerdier) == list(pladser)


@pytest.mark.parametrize(
    ("i_uorden", "i_orden"),
    [
        ("Aarhus Ærø Odense Billund", "Billund Odense Ærø Aarhus"),
        ("Ålborg Ørsted Ærø Zebra", "Zebra Ærø Ørsted Ålborg"),
        ("Høje-Taastrup Høje-Tåstrup Høje-Ust", "Høje-Taastrup Høje-Tåstrup Høje-Ust"),
        ("aabenraa Aabenraa billund Billund", "billund Billund aabenraa Aabenraa"),
        ("Herningsholm Herning", "Herning Herningsholm"),
        ("Faaborg Favrskov Fredericia", "Favrskov Fredericia Faaborg"),
    ],
)
def test_danish_order(i_uorden: str, i_orden: str) -> None:
    """Æ, ø, å come last; aa is å; capitals do not matter; a name that goes on comes after."""
    assert i_orden.split() == sorted(i_uorden.split(), key=dansk_orden)


def test_the_report_is_in_danish_order() -> None:
    """But for the two names that were misread: Halsnæs comes first and Lejre last."""
    navne = [
        linje.split(";")[0] for linje in TABELLEN.replace("Faisnæs", "Halsnæs").replace("Løse", "Lejre").splitlines()
    ]

    assert navne == sorted(navne, key=dansk_orden)
    assert "Halsnæs" == navne[0]


def test_the_reports_differences_in_order() -> None:
    """Herlev is furthest below its expected share, Høje Taastrup furthest above, two share a place."""
    forskelle = {felter[0]: laes_tal(felter[2]) for felter in (linje.split(";") for linje in TABELLEN.splitlines())}
    pladser = rangordn(forskelle, hoejest_foerst=False)

    assert (Plads(fra=1, til=1), Plads(fra=23, til=23)) == (pladser["Herlev"], pladser["Høje Taastrup"])
    assert pladser["Hørsholm"] == pladser["Ishøj"] == Plads(fra=7, til=8)
