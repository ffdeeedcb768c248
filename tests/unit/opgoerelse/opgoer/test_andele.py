"""One monthly share: counts where all is known, else exactly the bounds that the unknown leave."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.fakta import Antal
from skaerpet_tilsyn.opgoerelse.opgoer.andele import Maanedsraekke, Svar
from skaerpet_tilsyn.tal import Diskretioneret, Interval
from tests.strategier import NOV

tre = st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(0, 3))
svar = st.builds(Svar, med=tre, maaske=tre)


def alle_andele(s: Svar) -> set[Fraction]:
    """The share under every way in which the unknown may turn out; none where nobody is a member then."""
    (ja, nej, uvis), (maaske_ja, maaske_nej, maaske_uvis) = s.med, s.maaske
    ud: set[Fraction] = set()
    for a, b, c in product(range(uvis + 1), range(maaske_ja + 1), range(maaske_nej + 1)):
        for d, e in product(range(maaske_uvis + 1), range(maaske_uvis + 1)):
            taeller, naevner = ja + a + b + d, ja + nej + uvis + b + c + d + e
            if d + e <= maaske_uvis and naevner:
                ud.add(Fraction(taeller, naevner))
    return ud


@given(s=svar)
def test_the_bounds_are_those_of_all_that_may_be(s: Svar) -> None:
    """The lowest and the highest share that any completion gives."""
    mulige = alle_andele(s)
    match s.vaerdi:
        case Antal(taeller=taeller, naevner=naevner):
            assert ({Fraction(taeller, naevner)} if naevner else set()) == mulige
            assert (0, s.andel) == (s.uafklaret, Fraction(taeller, naevner) if naevner else None)
        case Interval(nedre=nedre, oevre=oevre):
            assert (min(mulige), max(mulige)) == (nedre, oevre)
            assert (True, True, None) == (s.uafklaret > 0, s.naevner > 0, s.andel)
        case Diskretioneret():
            assert (0, True, None) == (s.naevner, s.uafklaret > 0, s.andel)


@given(a=svar, b=svar)
def test_counts_add_up(a: Svar, b: Svar) -> None:
    """Those of two groups are those of both together."""
    assert (a.taeller + b.taeller, a.naevner + b.naevner, a.uafklaret + b.uafklaret) == (
        (a + b).taeller,
        (a + b).naevner,
        (a + b).uafklaret,
    )
    assert a + b == b + a


@pytest.mark.parametrize(("skjult", "ventet"), [(False, Antal(taeller=1, naevner=9)), (True, Diskretioneret())])
def test_a_suppressed_month(skjult: bool, ventet: object) -> None:
    """Is as unknown as it is to a reader."""
    s = Svar(med=(1, 8, 0), maaske=(0, 0, 0))
    raekke = Maanedsraekke(kommunekode="766", ydelse="alle", fokusmaal="samtaler", maaned=NOV, svar=s, skjult=skjult)

    assert ventet == raekke.vaerdi
