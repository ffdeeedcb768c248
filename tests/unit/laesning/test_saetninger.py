"""Each kind of node as a Danish phrase."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.fejl import RegelIkkeGaeldende
from skaerpet_tilsyn.laesning.tekst import saetning
from skaerpet_tilsyn.ret import Dagen, fra
from skaerpet_tilsyn.udtryk import Parameter
from tests.legeland.herredsloven import (
    ALDER,
    BOLIG,
    HOEJST_VANDRING,
    HULER,
    IKRAFT,
    INGEN_VAEKST,
    INVITERET,
    JUNI,
    MAALTIDER,
    MAETHED,
    MINDST_MAALTIDER,
    MINDST_MAETHED,
    MYNDIG,
    OMKREDS,
    OPHAEVET,
    SPISER,
    VANDRING,
    VOKSEN,
    kilde,
)

if TYPE_CHECKING:
    from skaerpet_tilsyn.udtryk import Betingelse
    from tests.legeland.emner import Hobbit

DAG = JUNI.foerste_dag
KUN_HULER = Parameter(
    navn="kun_huler", titel="huler", enhed="boliger", poster=(fra(IKRAFT, ("hule",), kilde=kilde("§ 4")),)
)
YDELSER = Parameter(
    navn="ydelser",
    titel="ydelser",
    enhed="ydelser",
    poster=(fra(IKRAFT, ("kontanthjaelp", "guldmoenter"), kilde=kilde("§ 4")),),
)


@pytest.mark.parametrize(
    ("betingelse", "tekst"),
    [
        (ALDER >= MYNDIG, "hobbittens alder er mindst 33 år"),
        (ALDER > MYNDIG, "hobbittens alder er mere end 33 år"),
        (ALDER <= MYNDIG, "hobbittens alder er højst 33 år"),
        (ALDER < MYNDIG, "hobbittens alder er mindre end 33 år"),
        (VANDRING > HOEJST_VANDRING, "timer på vandring er mere end 8,5 timer"),
        (MAETHED >= MINDST_MAETHED, "mæthed er mindst 80 pct."),
        (OMKREDS < INGEN_VAEKST, "vækst i omkreds er mindre end 0 pct.-point"),
        (BOLIG.en_af(HULER), "bolig er en af: hule, smial"),
        (BOLIG.en_af(KUN_HULER), "bolig: hule"),
        (BOLIG.en_af(YDELSER), "bolig er en af: kontanthjælp, guldmoenter"),
        (VOKSEN & INVITERET, "alle følgende er opfyldt"),
        (VOKSEN | INVITERET, "mindst ét af følgende er opfyldt"),
        (~VOKSEN, "følgende er ikke opfyldt"),
        (VOKSEN.medmindre(INVITERET), "hovedreglen er opfyldt, medmindre undtagelsen er det"),
        (VOKSEN, "Hobbitten er voksen"),
        (SPISER.paa(DAG).vaerdi, "fortolkningsvalg H1: Er præcis det krævede antal måltider nok?"),
    ],
)
def test_every_kind(betingelse: Betingelse[Hobbit], tekst: str) -> None:
    """A leaf says it all; another node says what it asks of its parts."""
    assert tekst == saetning(betingelse, Dagen(DAG))


def test_the_limit_is_that_of_the_day() -> None:
    """Six meals, and later seven."""
    assert "måltider de seneste to måneder er mindst 6 måltider" == saetning(
        MAALTIDER >= MINDST_MAALTIDER, Dagen(date(1410, 1, 1))
    )
    assert "måltider de seneste to måneder er mindst 7 måltider" == saetning(MAALTIDER >= MINDST_MAALTIDER, Dagen(DAG))


def test_a_limit_that_is_not_in_force() -> None:
    """No number is made up; the name of a rule can always be said."""
    with pytest.raises(RegelIkkeGaeldende, match="«mindste antal måltider» gælder ikke den 1500-01-01"):
        saetning(MAALTIDER >= MINDST_MAALTIDER, Dagen(OPHAEVET))
    assert "Hobbitten er inviteret" == saetning(INVITERET, Dagen(OPHAEVET))
