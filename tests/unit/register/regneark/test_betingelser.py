"""The rules that colour cells: their formulas, computed as a spreadsheet does, say what exact fractions say."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final, TypeAlias

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from skaerpet_tilsyn import Maaned, Regelsaet, Udfald
from skaerpet_tilsyn.katalog.fokusmaal.parametre import MINDSTE_ANDEL
from skaerpet_tilsyn.opgoerelse.ark import Ark
from skaerpet_tilsyn.opgoerelse.maerker import (
    Broek,
    Maerke,
    Tone,
    andelsmaerker,
    kravmaerker,
    ordmaerker,
    over_nul,
    procentmaerker,
)
from skaerpet_tilsyn.opgoerelse.metode import metode
from skaerpet_tilsyn.opgoerelse.procent import graensen, procent
from skaerpet_tilsyn.register.regneark.betingelser import formel
from skaerpet_tilsyn.register.regneark.bog import til_xlsx
from skaerpet_tilsyn.tal import Interval, raa
from tests.regnearkslaeser import MED_LIBREOFFICE, Farver, del_af, holder, libreoffice

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    Raekke: TypeAlias = "dict[str, float | str | None]"

GRAENSER: Final = (Fraction(4, 5), Fraction(35, 100), Fraction(15, 100), Fraction(1, 3), Fraction(3, 1000))
ANTAL: Final = st.integers(0, 10**9)
KOLONNER: Final = {"A": "t", "B": "n", "C": "u"}
PLADSER: Final = {navn: nr for nr, navn in enumerate(KOLONNER.values())}
NOV: Final = Regelsaet.for_maaned(Maaned(2021, 11))
GROEN, ROED, VIOLET = "#C6EFCE", "#FFC7CE", "#E4DFEC"


def _tone(maerker: Sequence[Maerke], celler: Raekke) -> Tone | None:
    """The tone of the first mark that holds, as Excel takes them."""
    efter_bogstav = dict(zip("ABC", celler.values(), strict=False))
    return next((m.tone for m in maerker if holder(formel(m, PLADSER), efter_bogstav)), None)


def _raekke(t: float | str | None, n: float | str | None, u: float | str | None = 0) -> Raekke:
    return {"t": t, "n": n, "u": u}


def _andel(t: int, n: int, u: int, graense: Fraction, *, streng: bool, i_naevneren: bool) -> Tone | None:
    """What is certain of a share whose unknown may all meet the criterion, or none of them."""
    if not n:
        return Tone.UAFKLARET if u else None
    lavest, hoejest = Fraction(t, n if i_naevneren else n + u), Fraction(t + u, n)
    if lavest > graense or (lavest == graense and not streng):
        return Tone.GOD
    if hoejest < graense or (hoejest == graense and streng):
        return Tone.DAARLIG
    return Tone.UAFKLARET if u else None


@given(st.tuples(ANTAL, ANTAL, st.one_of(st.just(0), ANTAL)), st.sampled_from(GRAENSER), st.booleans(), st.booleans())
@example((4, 5, 0), Fraction(4, 5), False, False)
@example((4, 5, 0), Fraction(4, 5), True, False)
@example((799_999_999, 10**9, 0), Fraction(4, 5), False, False)
@example((1, 3, 0), Fraction(1, 3), False, True)
@example((0, 0, 0), Fraction(4, 5), False, False)
@example((0, 0, 7), Fraction(4, 5), False, False)
def test_shares_of_counts(tal: tuple[int, int, int], graense: Fraction, streng: bool, i_naevneren: bool) -> None:
    """Green and red where it is certain, on the exact side of the limit; violet where the unknown may change it."""
    t, n, u = tal
    broek = Broek(taeller="t", naevner="n", uafklaret="u", i_naevneren=i_naevneren)
    maerker = andelsmaerker(("t",), broek, graense, streng=streng)

    assert _andel(t, n, u, graense, streng=streng, i_naevneren=i_naevneren) == _tone(maerker, _raekke(t, n, u))


@pytest.mark.parametrize(
    ("t", "n", "kendt", "tone"),
    [
        (15, 100, 15.0, Tone.GOD),
        (14, 100, 14.0, Tone.DAARLIG),
        (14, 100, None, Tone.UAFKLARET),
        (15, 100, None, Tone.GOD),
    ],
)
def test_a_share_that_is_known_only_where_its_percent_is(t: int, n: int, kendt: float | None, tone: Tone) -> None:
    """A count that is certain is enough for a yes; for a no everybody must be known."""
    broek = Broek(taeller="t", naevner="n")
    maerker = andelsmaerker(("t",), broek, Fraction(15, 100), streng=False, kendt="u")

    assert tone == _tone(maerker, _raekke(t, n, kendt))


@pytest.mark.parametrize("raekke", [_raekke(".", ".", "."), _raekke(None, None, None), _raekke(4, ".", 0)])
def test_what_is_suppressed_or_missing_has_no_colour(raekke: Raekke) -> None:
    """A dot is no number, and neither is nothing."""
    maerker = andelsmaerker(("t",), Broek(taeller="t", naevner="n", uafklaret="u"), Fraction(4, 5), streng=False)

    assert _tone((*maerker, over_nul("u")), raekke) is None


@given(st.integers(0, 10**7), st.integers(1, 10**7), st.booleans())
@example(799_999, 10**6, False)
@example(8_000_001, 10**7, True)
@example(4, 5, True)
def test_percents(t: int, n: int, streng: bool) -> None:
    """A mean is written with as many decimals as keep it on its side, so the rule says what the fraction says."""
    andel, graense = Fraction(min(t, n), n), Fraction(4, 5)
    vist = procent(Interval.praecis(andel), graense)

    opfyldt = andel > graense if streng else andel >= graense
    raekke = _raekke(None if vist is None else float(vist), None)
    assert (Tone.GOD if opfyldt else Tone.DAARLIG) == _tone(procentmaerker("t", graense, streng=streng), raekke)


@pytest.mark.parametrize(
    ("celle", "tone"),
    [
        ("ok", Tone.GOD),
        ("kan_ikke_naas", Tone.DAARLIG),
        ("uafklaret", Tone.UAFKLARET),
        (97.8, Tone.ADVARSEL),
        (".", None),
        (None, None),
    ],
)
def test_requirements(celle: float | str | None, tone: Tone | None) -> None:
    """A word, or a number that can still be reached."""
    assert tone == _tone(kravmaerker("t"), _raekke(celle, None))


def test_words_by_another_column() -> None:
    """A figure has the colour of its criterion; an empty cell is a word too."""
    maerker = ordmaerker("t", {Udfald.OPFYLDT.value: Tone.GOD, 'a"b': Tone.ADVARSEL, "": Tone.UAFKLARET}, af="n")

    assert [("t",)] * 3 == [m.kolonner for m in maerker]
    assert [Tone.GOD, Tone.ADVARSEL, Tone.UAFKLARET, None] == [
        _tone(maerker, _raekke(80.0, ord_)) for ord_ in ("opfyldt", 'a"b', None, "andet")
    ]


def test_the_limits_are_those_of_the_catalogue() -> None:
    """80 from its parameter, at least or above it by the reading that is chosen; the formula has no other number."""
    broek = Broek(taeller="t", naevner="n")
    graense, streng = graensen(NOV)
    formler = [formel(m, PLADSER) for m in andelsmaerker(("t",), broek, graense, streng=streng)]
    strenge = [formel(m, PLADSER) for m in _strenge(broek)]

    nogen = "=AND(ISNUMBER($B2),1*$B2>0,ISNUMBER($A2),ISNUMBER($B2),"
    assert Fraction(80, 100) == raa(MINDSTE_ANDEL.paa(NOV.dato).vaerdi) == graense
    assert [f"{nogen}100*$A2>=80*$B2)", f"{nogen}100*$A2<80*$B2)"] == formler
    assert [f"{nogen}100*$A2>80*$B2)", f"{nogen}100*$A2<=80*$B2)"] == strenge


def test_the_rules_stand_in_the_workbook() -> None:
    """Over all rows, columns beside each other in one; a text's signs are escaped, and the first rule is the one."""
    maerker = (
        *ordmaerker("a", {'x&"y': Tone.GOD}),
        Maerke(kolonner=("a", "b", "d"), tone=Tone.UAFKLARET, naar=over_nul("b").naar),
    )
    ark = Ark(navn="t", kolonner=("a", "b", "c", "d"), raekker=(("x", 1, 2, 3), ("y", 4, 5, 6)), maerker=maerker)
    side = del_af(til_xlsx([ark], metode("Prøve")), "xl/worksheets/sheet1.xml")

    assert '<conditionalFormatting sqref="A2:A3">' in side
    assert '<conditionalFormatting sqref="A2:B3">' in side
    assert '<conditionalFormatting sqref="D2:D3">' in side
    assert '<cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1">' in side
    assert '<formula>AND($A2="x&amp;""y")</formula>' in side


GRAENSETAL: Final[tuple[tuple[int, int, int, str], ...]] = (
    (4, 5, 0, GROEN),
    (799_999_999, 10**9, 0, ROED),
    (800_000_000, 10**9, 0, GROEN),
    (79, 100, 2, VIOLET),
    (84, 100, 2, GROEN),
    (0, 0, 0, ""),
    (3, 7, 0, ROED),
)


@MED_LIBREOFFICE
def test_libreoffice_colours_the_cells_so(tmp_path: Path) -> None:
    """A spreadsheet's own arithmetic on the limit and next to it; with the workbook opened, not only written."""
    graense, streng = graensen(NOV)
    broek = Broek(taeller="taeller", naevner="naevner", uafklaret="uafklaret")
    tal = Ark(
        navn="maanedsandele",
        kolonner=("taeller", "naevner", "uafklaret", "gennemsnit_pct", "krav"),
        raekker=tuple((t, n, u, Decimal("79.9999"), "ok") for t, n, u, _ in GRAENSETAL),
    ).vist(
        "Månedsandele",
        (
            *andelsmaerker(("taeller",), broek, graense, streng=streng),
            *procentmaerker("gennemsnit_pct", graense, streng=streng),
            *kravmaerker("krav"),
        ),
    )
    fil = tmp_path / "graenser.xlsx"
    fil.write_bytes(til_xlsx([tal], metode("Grænser")))

    raekker = Farver(libreoffice(fil, "html").read_text(encoding="utf-8")).raekker

    farver = [(r[0], r[3], r[4]) for r in raekker[1 : 1 + len(GRAENSETAL)]]
    assert [(farve, ROED, GROEN) for *_, farve in GRAENSETAL] == farver


def _strenge(broek: Broek) -> tuple[Maerke, ...]:
    graense, streng = graensen(NOV.med(K01="streng"))
    return andelsmaerker(("t",), broek, graense, streng=streng)
