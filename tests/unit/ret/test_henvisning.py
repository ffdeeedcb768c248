"""Citations: read, printed and ordered."""

from __future__ import annotations

import operator
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.ret import Henvisning

numre = st.builds(
    lambda tal, bogstav: f"{tal} {bogstav}".rstrip(),
    st.integers(1, 400),
    st.sampled_from(["", *"abcdefghijklmnopqrstuvwxyz"]),
)
henvisninger = st.builds(
    Henvisning,
    kapitel=st.just("") | numre,
    paragraf=st.just("") | numre,
    stk=st.none() | st.integers(0, 40),
    nr=st.none() | st.integers(0, 40),
    litra=st.sampled_from(["", *"abcdefghijklmnopqrstuvwxyzæøå"]),
).filter(lambda henvisning: henvisning != Henvisning())

KENDTE = {
    "§ 2": Henvisning(paragraf="2"),
    "§ 22 a": Henvisning(paragraf="22 a"),
    "§ 2, stk. 2": Henvisning(paragraf="2", stk=2),
    "§ 2, nr. 3": Henvisning(paragraf="2", nr=3),
    "§ 2, litra b": Henvisning(paragraf="2", litra="b"),
    "§ 22 a, stk. 2, nr. 1": Henvisning(paragraf="22 a", stk=2, nr=1),
    "§ 22 a, stk. 2, nr. 1, litra å": Henvisning(paragraf="22 a", stk=2, nr=1, litra="å"),
    "kap. 5": Henvisning(kapitel="5"),
    "kap. 5 b": Henvisning(kapitel="5 b"),
    "kap. 5, § 22": Henvisning(kapitel="5", paragraf="22"),
    "kap. 5 b, § 22 a, stk. 12, nr. 34, litra c": Henvisning(kapitel="5 b", paragraf="22 a", stk=12, nr=34, litra="c"),
    "stk. 2": Henvisning(stk=2),
    "nr. 3": Henvisning(nr=3),
    "litra c": Henvisning(litra="c"),
}
OGSAA = {
    "  § 2, stk. 2\n": "§ 2, stk. 2",
    "§2,stk.2,nr.1,litra a": "§ 2, stk. 2, nr. 1, litra a",
    "§  2,  stk.  2": "§ 2, stk. 2",
    "§\xa02, stk.\xa02": "§ 2, stk. 2",
    "kap.5,§ 22": "kap. 5, § 22",
}
IKKE = (
    "", " ", ",", "§", "§ a", "2", "2, stk. 2", "stk. 2, § 2", "§ 2 stk. 2", "§ 2,", "§ 2, ", ", § 2", ", stk. 2",
    "kap. 5,", "kap. 5 § 2", "kap. 5,, stk. 2", "§ 2,, stk. 2", "§ 2, § 3", "§ 2, stk 2", "§ 2, stk. b",
    "§ 2, nr. 1, stk. 2", "§ 2, litra ab", "§ 2, litra A", "§ 2, litra 1", "§ 2, nr. 1-3", "§§ 2-4", "§ 2 aa",
    "§ 2 A", "§ 2a", "§ ٢", "§ 2, stk. ٢", "§ 2, nr. ٢", "kap. ٢", "jf. § 2", "§ 2 i loven", "Kap. 5",
)  # fmt: skip


@pytest.mark.parametrize(("tekst", "henvisning"), KENDTE.items())
def test_a_citation_is_read_as_it_is_printed(tekst: str, henvisning: Henvisning) -> None:
    """Both ways, each part alone and together."""
    assert henvisning == Henvisning.parse(tekst)
    assert tekst == str(henvisning)


@pytest.mark.parametrize(("tekst", "trykt"), OGSAA.items())
def test_spaces_may_vary(tekst: str, trykt: str) -> None:
    """What is printed has one form."""
    assert trykt == str(Henvisning.parse(tekst))


@pytest.mark.parametrize("tekst", IKKE, ids=repr)
def test_what_is_no_citation_is_refused(tekst: str) -> None:
    """Parts missing, out of order, twice, or with a comma too few or too many."""
    with pytest.raises(UgyldigVaerdi) as fanget:
        Henvisning.parse(tekst)

    assert str(fanget.value) == (
        f"en henvisning: fundet «{tekst}»; forventet f.eks. «§ 2, stk. 2, nr. 1»; ret henvisningen"
    )


@given(henvisning=henvisninger)
@example(henvisning=Henvisning(kapitel="3", stk=2))
@example(henvisning=Henvisning(paragraf="1", stk=0, nr=0))
def test_every_citation_is_read_back(henvisning: Henvisning) -> None:
    """Printed and read again it is the same."""
    assert henvisning == Henvisning.parse(str(henvisning))


@given(tekst=st.text(alphabet="§kapstnrli .,123ab", max_size=20))
@example(tekst="kap. 5, § 22")
def test_reading_never_fails_in_another_way(tekst: str) -> None:
    """Any text is a citation that prints as one, or is refused."""
    try:
        henvisning = Henvisning.parse(tekst)
    except UgyldigVaerdi:
        return
    assert henvisning == Henvisning.parse(str(henvisning))


def test_nothing_prints_as_nothing() -> None:
    """All parts may be left out, and are by default."""
    assert str(Henvisning()) == ""
    assert Henvisning(kapitel="", paragraf="", stk=None, nr=None, litra="") == Henvisning()


I_RAEKKE = (
    "§ 1", "§ 2", "§ 2, litra a", "§ 2, litra b", "§ 2, nr. 1", "§ 2, nr. 1, litra a", "§ 2, nr. 2", "§ 2, nr. 10",
    "§ 2, stk. 1", "§ 2, stk. 2", "§ 2, stk. 2, nr. 1", "§ 2, stk. 10", "§ 2 a", "§ 2 b", "§ 10", "§ 22", "§ 22 a",
    "§ 23", "§ 100", "kap. 1", "kap. 1, § 1", "kap. 1, § 2", "kap. 1 a", "kap. 2", "kap. 2, § 1", "kap. 10",
)  # fmt: skip


def test_citations_are_ordered_as_in_the_statute() -> None:
    """By number, not by digit; a letter comes after its number, a part after the whole."""
    henvisninger_i_raekke = [Henvisning.parse(tekst) for tekst in I_RAEKKE]
    efter_tekst = [Henvisning.parse(tekst) for tekst in sorted(I_RAEKKE)]

    assert henvisninger_i_raekke == sorted(efter_tekst, key=lambda h: h.noegle)
    assert henvisninger_i_raekke != efter_tekst
    assert all(foer.noegle < efter.noegle for foer, efter in pairwise(henvisninger_i_raekke))


def test_the_key_is_made_of_the_parts() -> None:
    """Numbers apart from letters; a part that is not there comes first."""
    fuld = Henvisning(kapitel="5 b", paragraf="22 a", stk=2, nr=1, litra="c")

    assert fuld.noegle == ((5, "b"), (22, "a"), 2, 1, "c")
    assert Henvisning().noegle == ((0, ""), (0, ""), 0, 0, "")


@pytest.mark.parametrize("tegn", ["lt", "le", "gt", "ge"])
def test_citations_themselves_have_no_order(tegn: str) -> None:
    """Two citations may be of different statutes; sort by ``noegle`` within one."""
    with pytest.raises(TypeError):
        getattr(operator, tegn)(Henvisning(paragraf="1"), Henvisning(paragraf="2"))
