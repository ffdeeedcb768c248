"""Comparisons turned round in the fictional statute: found without any case, by the direction that is declared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from skaerpet_tilsyn.katalog.retning import begge_veje, retninger
from skaerpet_tilsyn.laesning.proev import Anmaerkning, Anmaerkningsart, proev_katalog
from skaerpet_tilsyn.ret import fra, ophoert
from skaerpet_tilsyn.udtryk import Fortolkningsvalg, Regel
from tests.legeland.herredsloven import (
    AENDRET,
    ALDER,
    H1,
    HOEJST_VANDRING,
    IKRAFT,
    INVITERET,
    MAALTIDER,
    MINDST_MAALTIDER,
    MYNDIG,
    OPHAEVET,
    PAA_EVENTYR,
    SPISER,
    VANDRING,
    VOKSEN,
    kilde,
)
from tests.legeland.inventar import herredets_inventar

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog.emneinventar import Inventar
    from skaerpet_tilsyn.katalog.retning import Retning
    from skaerpet_tilsyn.udtryk import Betingelse
    from tests.legeland.emner import Hobbit

LOV = kilde("§ 1")
VIST = f"{IKRAFT}, 1418-09-21, {AENDRET}, 1499-12-31"


def _regel(naar: Betingelse[Hobbit]) -> Regel[Hobbit]:
    return Regel(navn="ny", titel="Ny", poster=(fra(IKRAFT, naar, kilde=LOV), ophoert(OPHAEVET, kilde=LOV)))


def _med(regel: Regel[Hobbit], *erklaerede: Retning) -> Inventar:
    """The statute with one more rule, and directions."""
    return evolve(herredets_inventar(inviteret=INVITERET & regel), retninger=erklaerede)


def _fejl(inventar: Inventar) -> tuple[Anmaerkning, ...]:
    return proev_katalog(inventar).fejl


@pytest.mark.parametrize(
    "naar", [ALDER >= MYNDIG, ALDER > MYNDIG, VOKSEN, ~(ALDER < MYNDIG)], ids=["mindst", "over", "regel", "ikke"]
)
def test_the_way_it_should_be(naar: Betingelse[Hobbit]) -> None:
    """Whether the limit itself is enough is no matter of direction."""
    regel = _regel(naar)

    assert () == _fejl(_med(regel, *retninger(regel, opfylder=(ALDER,))))


@pytest.mark.parametrize("naar", [ALDER <= MYNDIG, ALDER < MYNDIG, ~VOKSEN], ids=["højst", "under", "ikke"])
def test_turned_round(naar: Betingelse[Hobbit]) -> None:
    """The case, and the same case with more, which is answered the other way."""
    regel = _regel(naar)
    (fejl,) = _fejl(_med(regel, *retninger(regel, opfylder=(ALDER,))))

    assert Anmaerkningsart.MOD_RETNINGEN is fejl.art
    assert (
        "ny: en højere værdi af «hobbittens alder» skulle aldrig føre væk fra opfyldt "
        f"(opfyldt, når hobbittens alder er 0 år; ikke opfyldt, når hobbittens alder er 34 år; {VIST})"
    ) == str(fejl)


def test_an_upper_limit_turned_round() -> None:
    """The other way: more should never lead to it."""
    regel = _regel(VANDRING >= HOEJST_VANDRING)
    (fejl,) = _fejl(_med(regel, *retninger(regel, hindrer=(VANDRING,))))

    assert (
        "ny: en højere værdi af «timer på vandring» skulle aldrig føre til opfyldt "
        f"(ikke opfyldt, når timer på vandring er 0 timer; opfyldt, når timer på vandring er 9,5 timer; {VIST})"
    ) == str(fejl)


def test_turned_round_under_one_reading_alone() -> None:
    """The reading is named."""
    omtvistet: Fortolkningsvalg[Hobbit] = Fortolkningsvalg(
        valg=H1, betingelser=(MAALTIDER >= MINDST_MAALTIDER, MAALTIDER < MINDST_MAALTIDER)
    )
    regel = _regel(omtvistet)
    (fejl,) = _fejl(_med(regel, *retninger(regel, opfylder=(MAALTIDER,))))

    assert ((("H1", "nej"),),) == fejl.laesninger
    assert fejl.vidne.startswith(
        "opfyldt, når måltider de seneste to måneder er 0 måltider; ikke opfyldt, når måltider "
    )


def test_a_rule_that_is_made_of_others() -> None:
    """A missing «not»: more on the road should never lead to an invitation; the rest of the case is shown."""
    uden_ikke = _regel(VOKSEN & SPISER & PAA_EVENTYR)
    (fejl,) = _fejl(_med(uden_ikke, *retninger(uden_ikke, opfylder=(ALDER, MAALTIDER), hindrer=(VANDRING,))))

    assert "en højere værdi af «timer på vandring» skulle aldrig føre til opfyldt" == fejl.tekst
    assert (
        "ikke opfyldt, når hobbittens alder er 34 år; måltider de seneste to måneder er 7 måltider; "
        "timer på vandring er 0 timer; opfyldt, når timer på vandring er 9,5 timer"
    ) == fejl.vidne


def test_a_direction_for_what_the_rule_does_not_ask_about() -> None:
    """A dead declaration, with what the rule does ask about; and one for a rule that is not there."""
    regel = _regel(ALDER >= MYNDIG)
    andre = retninger(evolve(regel, navn="nyere"), hindrer=(ALDER,))
    fejl = _fejl(_med(regel, *retninger(regel, opfylder=(ALDER, VANDRING)), *andre))

    assert {
        "ny: der er erklæret en retning for «vandring», som reglen ikke spørger om (den spørger om alder)",
        "nyere: der er erklæret en retning for «alder», som reglen ikke spørger om (den spørger om intet, der måles)",
    } == {str(et) for et in fejl}
    assert {Anmaerkningsart.DOED_RETNING} == {et.art for et in fejl}


def test_quantities_without_a_direction() -> None:
    """Told, with the reason where there is one; nothing is proved of them."""
    regel = _regel((ALDER <= MYNDIG) & (VANDRING > HOEJST_VANDRING))
    proeve = proev_katalog(_med(regel, *begge_veje(regel, ALDER, grund="kun de helt unge og de ældste")))

    assert () == proeve.fejl
    assert [
        "ny: en højere værdi af «hobbittens alder» kan virke begge veje: kun de helt unge og de ældste",
        "ny: en højere værdi af «timer på vandring» kan virke begge veje: ingen retning er erklæret",
    ] == [str(et) for et in proeve.at_vide if et.art is Anmaerkningsart.UDEN_RETNING and et.navn == "ny"]


def test_a_version_that_does_not_ask() -> None:
    """The direction is kept by what does not depend on it."""
    regel = evolve(
        _regel(VOKSEN),
        poster=(
            fra(IKRAFT, VOKSEN, kilde=LOV),
            fra(AENDRET, VANDRING > HOEJST_VANDRING, kilde=LOV),
            ophoert(OPHAEVET, kilde=LOV),
        ),
    )

    assert () == _fejl(_med(regel, *retninger(regel, opfylder=(ALDER, VANDRING))))
