"""When a municipality is contacted about its early effort."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.katalog.ikraft import uaendret
from skaerpet_tilsyn.katalog.tidlig_indsats import kilder, parametre, stoerrelser, valg
from skaerpet_tilsyn.katalog.tidlig_indsats.ikraft import GRUPPE_FOR_GRUPPE, UNDER_ET
from skaerpet_tilsyn.ret import fra
from skaerpet_tilsyn.udtryk import Fortolkningsvalg, Regel

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import TidligIndsats
    from skaerpet_tilsyn.tal import Andel
    from skaerpet_tilsyn.udtryk import Stoerrelse

_BEGGE: Final = ((GRUPPE_FOR_GRUPPE, kilder.FOER_2023), (UNDER_ET, kilder.UDLOESER))


def _under_80(
    hoejeste: Stoerrelse[TidligIndsats, Andel], samlet: Stoerrelse[TidligIndsats, Andel]
) -> Fortolkningsvalg[TidligIndsats]:
    return Fortolkningsvalg(
        valg=valg.TIDLIG_LAESNING,
        betingelser=(hoejeste < parametre.MINDSTE_ANDEL, samlet < parametre.MINDSTE_ANDEL),
    )


GRUNDLAG = Regel(
    navn="tidlig_grundlag",
    titel="Tallene er opgjort, som der følges op",
    poster=(
        fra(
            GRUPPE_FOR_GRUPPE,
            stoerrelser.GRUNDLAG.en_af(parametre.GRUNDLAG),
            kilde=kilder.GRUPPE_FOR_GRUPPE,
        ),
        fra(UNDER_ET, stoerrelser.GRUNDLAG.en_af(parametre.GRUNDLAG), kilde=kilder.UNDER_ET),
    ),
)
TILBUDSPLIGT = Regel(
    navn="tidlig_tilbudspligt",
    titel="Gruppen har krav om tilbud",
    poster=uaendret(
        stoerrelser.GRUPPE.en_af(parametre.TILBUDSGRUPPER) | stoerrelser.GRUNDLAG.en_af(parametre.ALLE_UNDER_ET),
        (GRUPPE_FOR_GRUPPE, kilder.TILBUDSGRUPPER_FOER),
        (UNDER_ET, kilder.TILBUDSGRUPPER),
    ),
)
SAMTALER = Regel(
    navn="tidlig_samtaler",
    titel="For få har fået jobsamtalerne",
    poster=uaendret(
        (stoerrelser.SAMTALER_PERSONER >= parametre.MINDSTE_PERSONER)
        & _under_80(stoerrelser.SAMTALER_HOEJESTE, stoerrelser.SAMTALER_SAMLET),
        *_BEGGE,
    ),
)
TILBUD = Regel(
    navn="tidlig_tilbud",
    titel="For få har fået et tilbud",
    poster=uaendret(
        TILBUDSPLIGT
        & (stoerrelser.TILBUD_PERSONER >= parametre.MINDSTE_PERSONER)
        & _under_80(stoerrelser.TILBUD_HOEJESTE, stoerrelser.TILBUD_SAMLET),
        *_BEGGE,
    ),
)
OPFOELGNING = Regel(
    navn="tidlig_opfoelgning",
    titel="Kommunen får en henvendelse om sin tidlige indsats",
    poster=uaendret(GRUNDLAG & (SAMTALER | TILBUD), *_BEGGE),
)
INDSATSREGLER: Final = (OPFOELGNING, GRUNDLAG, SAMTALER, TILBUD, TILBUDSPLIGT)
"""What is decided, in the order in which it is explained."""
