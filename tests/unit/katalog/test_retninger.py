"""The directions of the catalogue: each comparison turned round is found, and every quantity has one or a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from skaerpet_tilsyn.katalog import OMRAADER
from skaerpet_tilsyn.katalog.emneinventar import saml
from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.katalog.retning import Mere
from skaerpet_tilsyn.laesning.proev import Genstand, aendringsdage
from skaerpet_tilsyn.laesning.proev.opstilling import opstil
from skaerpet_tilsyn.laesning.proev.retningsproeve import retningsbrud
from skaerpet_tilsyn.laesning.proev.sager.sagssvar import love_paa
from skaerpet_tilsyn.ret import Version
from skaerpet_tilsyn.udtryk import Forhold, Regel, Sammenligning, boern, erstat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.katalog.emneinventar import Inventar
    from skaerpet_tilsyn.ret import Post
    from skaerpet_tilsyn.udtryk import Betingelse

INVENTARER = {navn: katalogets_inventar(navn) for navn in OMRAADER}
VENDT = {
    Forhold.MINDST: Forhold.HOEJST,
    Forhold.HOEJST: Forhold.MINDST,
    Forhold.MERE_END: Forhold.MINDRE_END,
    Forhold.MINDRE_END: Forhold.MERE_END,
}


def _skrevne(betingelse: Betingelse[object]) -> Iterator[Sammenligning[object]]:
    """The comparisons that a rule writes itself; what the rules that it names write is theirs."""
    if isinstance(betingelse, Sammenligning):
        yield betingelse
    elif not isinstance(betingelse, Regel):
        for barn in boern(betingelse):
            yield from _skrevne(barn)


def _vendte() -> Iterator[tuple[Inventar, Regel[object], Sammenligning[object]]]:
    """Every comparison of the catalogue with the rule that writes it, where a direction is declared."""
    for inventar in INVENTARER.values():
        med_retning = {(et.regel, et.maal) for et in inventar.retninger if et.mere is not Mere.BEGGE_VEJE}
        for regel in inventar.regler:
            skrevne = dict.fromkeys(blad for version in regel.versioner for blad in _skrevne(version.vaerdi))
            yield from ((inventar, regel, blad) for blad in skrevne if (regel.navn, blad.maal.navn) in med_retning)


ALLE = tuple(_vendte())


def _med_vendt(regel: Regel[object], blad: Sammenligning[object]) -> Regel[object]:
    omvendt = evolve(blad, forhold=VENDT[blad.forhold])

    def vend(knude: Betingelse[object]) -> Betingelse[object]:
        return omvendt if knude == blad else knude

    poster: list[Post[Betingelse[object]]] = [
        evolve(post, vaerdi=erstat(post.vaerdi, vend)) if isinstance(post, Version) else post for post in regel.poster
    ]
    return evolve(regel, poster=tuple(poster))


@pytest.mark.parametrize(
    ("inventar", "regel", "blad"),
    ALLE,
    ids=[f"{regel.navn}-{blad.maal.navn}-{blad.forhold.name}-{blad.graense.navn}" for _, regel, blad in ALLE],
)
def test_a_comparison_turned_round_is_found(
    inventar: Inventar, regel: Regel[object], blad: Sammenligning[object]
) -> None:
    """By the direction of its quantity alone, with a case that shows it; as it is written, nothing is found."""
    retninger = [et for et in inventar.retninger if et.regel == regel.navn]
    for proevet, ventet in ((regel, set[str]()), (_med_vendt(regel, blad), {blad.maal.navn})):
        fundne = [
            brud
            for dag in aendringsdage(inventar)
            for ret in love_paa(Genstand.af(proevet), inventar, dag)
            for brud in retningsbrud(opstil(Genstand.af(proevet), ret), retninger)
        ]
        assert ventet == {brud.retning.maal for brud in fundne}
        assert all(brud.vidne for brud in fundne)


def test_that_is_nearly_every_comparison() -> None:
    """Those without a direction are the two in which both a lower and a higher value can be outside."""
    alle = {
        (regel.navn, blad.maal.navn)
        for inventar in INVENTARER.values()
        for regel in inventar.regler
        for version in regel.versioner
        for blad in _skrevne(version.vaerdi)
    }

    assert {("maalgruppe_6", "anciennitet"), ("ressourceforloeb_40_til_50", "alder")} == alle - {
        (regel.navn, blad.maal.navn) for _, regel, blad in ALLE
    }


@pytest.mark.parametrize("inventar", INVENTARER.values(), ids=OMRAADER)
def test_every_quantity_of_every_rule_is_declared_once(inventar: Inventar) -> None:
    """Also those that a rule only asks about through another; whatever works both ways has a reason."""
    erklaerede = [(et.regel, et.maal) for et in inventar.retninger]

    assert len(set(erklaerede)) == len(erklaerede)
    assert {(regel.navn, maal.navn) for regel in inventar.regler for maal in saml([regel]).maal} == set(erklaerede)
    assert all(bool(et.grund) == (et.mere is Mere.BEGGE_VEJE) for et in inventar.retninger)
