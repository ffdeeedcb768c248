"""The values that the leaves of a quantity or property tell apart."""

from __future__ import annotations

import pytest

from skaerpet_tilsyn.laesning.proev.akser import Slugakse, Svar, Talakse, find_akser, typiske
from skaerpet_tilsyn.laesning.proev.opstilling import omslag
from skaerpet_tilsyn.laesning.proev.sandhed import blade
from skaerpet_tilsyn.laesning.proev.tilfaelde import Talpunkt
from skaerpet_tilsyn.tal import Andel, Grad, Maalt, Procentpoint, Timer
from tests.gode.tabeller import FARVE, FYLDT, RET, VAEGT, Pakke, farver, kg, pct


@pytest.mark.parametrize(
    ("graenser", "tal"),
    [
        ((4,), [0, 5, 4]),
        ((0,), [-1, 1, 0]),
        ((4, 5), [0, 6, 4, 5]),
        ((40, 50), [0, 45, 51, 40, 50]),
        ((Timer.hele(225),), [0, 22_600, 22_500]),
        ((Grad.procent("50"),), [0, 51_000_000, 50_000_000]),
    ],
    ids=str,
)
def test_typical_whole_numbers(graenser: tuple[Maalt, ...], tal: list[int]) -> None:
    """Nothing, the middle, a whole unit more; then the limits."""
    assert tal == list(typiske(graenser))


@pytest.mark.parametrize(
    ("graense", "tal"),
    [(Andel.procent("80"), ["79/100", "81/100", "4/5"]), (Procentpoint.af("0"), ["-1", "1", "0"])],
    ids=str,
)
def test_typical_shares(graense: Maalt, tal: list[str]) -> None:
    """A point from the limit."""
    assert tal == [str(et) for et in typiske((graense,))]


def test_around_a_limit() -> None:
    """In the smallest step that is written, and no value that cannot be."""
    (vaegt,) = find_akser(blade(VAEGT >= kg(20), RET), RET)
    (fyldt,) = find_akser(blade(FYLDT >= pct("100"), RET), RET)
    assert isinstance(vaegt, Talakse)
    assert isinstance(fyldt, Talakse)

    (tung,), (fuld,) = vaegt.graenser, fyldt.graenser
    assert [("lige under", 19), ("præcis", 20), ("lige over", 21)] == list(vaegt.omkring(tung))
    assert [("lige under", "9999/10000"), ("præcis", "1")] == [(hvor, str(tal)) for hvor, tal in fyldt.omkring(fuld)]


@pytest.mark.parametrize(
    ("slugs", "udenfor"), [(("ja",), "nej"), (("hule", "smial"), "ingen"), (("ingen", "ja"), "noget_andet")]
)
def test_off_every_list(slugs: tuple[str, ...], udenfor: str) -> None:
    """No where yes is asked for; else nothing, if that is not on a list itself."""
    (akse,) = find_akser(blade(FARVE.en_af(farver(*slugs)), RET), RET)

    assert isinstance(akse, Slugakse)
    assert udenfor == akse.udenfor


def test_where_a_leaf_turns() -> None:
    """Between two neighbours at its limit, alone if it can; never, where its limit is out of reach."""
    (akse,) = find_akser(blade((VAEGT >= kg(20)) & (VAEGT > kg(19)) & (VAEGT > kg(30)), RET), RET)
    assert isinstance(akse, Talakse)
    tung, over_19, over_30 = akse.blade
    (fuld,) = find_akser(blade(FYLDT > pct("100"), RET), RET)

    assert [(19, 20), (19, 20), (30, 31)] == [
        tuple(punkt.vaerdi for punkt in _punkter(omslag(akse, blad))) for blad in (tung, over_19, over_30)
    ]
    assert omslag(fuld, fuld.blade[0]) is None


def _punkter(par: tuple[Svar[Pakke], Svar[Pakke]] | None) -> list[Talpunkt[Pakke]]:
    return [svar.punkt for svar in par or () if isinstance(svar.punkt, Talpunkt)]
