"""The hierarchy, the two resultatkrav, and those who have waited long."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.katalog.maalgruppe.stoerrelser import ANCIENNITET
from skaerpet_tilsyn.katalog.resultatkrav import kilder, parametre, stoerrelser, valg
from skaerpet_tilsyn.katalog.resultatkrav.ikraft import FOERSTE_DAG
from skaerpet_tilsyn.ret import Tidslinje, fra
from skaerpet_tilsyn.udtryk import Enhver, Fortolkningsvalg, Hierarki, Raekke, Regel

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog.resultatkrav.resultattal import Resultattal
    from skaerpet_tilsyn.ret import Retskilde
    from skaerpet_tilsyn.tal import Andel
    from skaerpet_tilsyn.udtryk import Betingelse, Parameter, Stoerrelse


class Trin(Enum):
    """
    The steps of the hierarchy, highest first.

    Example:
        >>> [trin.value for trin in Trin][:2]
        ['selvforsoerget', 'uddannelse']
    """

    SELVFORSOERGET = "selvforsoerget"
    UDDANNELSE = "uddannelse"
    FLEKSJOB = "fleksjob"
    ORDINAERE_LOENTIMER = "ordinaere_loentimer"
    PRAKTIK_LOENTILSKUD = "praktik_loentilskud"

    def __repr__(self) -> str:
        return f"Trin.{self.name}"

    def __str__(self) -> str:
        return TRINNAVNE[self]


TRINNAVNE: Final = {
    Trin.SELVFORSOERGET: "selvforsørget beskæftigelse",
    Trin.UDDANNELSE: "uddannelse",
    Trin.FLEKSJOB: "fleksjob",
    Trin.ORDINAERE_LOENTIMER: "ordinære løntimer",
    Trin.PRAKTIK_LOENTILSKUD: "virksomhedspraktik/løntilskud",
}
"""What the report calls the steps."""
BESKAEFTIGELSE: Final = (Trin.SELVFORSOERGET, Trin.UDDANNELSE, Trin.FLEKSJOB, Trin.ORDINAERE_LOENTIMER)
"""The steps that are employment or the like."""


def _regel(navn: str, titel: str, naar: Betingelse[Borger], kilde: Retskilde) -> Regel[Borger]:
    return Regel(navn=navn, titel=titel, poster=(fra(FOERSTE_DAG, naar, kilde=kilde),))


MAALGRUPPE = _regel(
    "resultatkrav_maalgruppe",
    "Borgeren er i målgruppen for resultatkravene",
    stoerrelser.YDELSESMAANEDER_3 >= parametre.EN_MAANED,
    kilder.MAALGRUPPE,
)
SELVFORSOERGET = _regel(
    "i_selvforsoerget_beskaeftigelse",
    "Borgeren er i selvforsørget beskæftigelse på over halv tid",
    stoerrelser.BESKAEFTIGELSESGRAD_3 > parametre.GRAD_50,
    kilder.SELVFORSOERGET,
)
UDDANNELSE = _regel(
    "i_uddannelse",
    "Borgeren er i uddannelse",
    stoerrelser.UDDANNELSE_3 >= parametre.ET_FORLOEB,
    kilder.UDDANNELSE_SU,
)
FLEKSJOB = _regel(
    "i_fleksjob", "Borgeren er i fleksjob", stoerrelser.FLEKSJOB_3 >= parametre.ET_FORLOEB, kilder.FLEKSJOB
)
ORDINAERE_LOENTIMER = _regel(
    "har_ordinaere_loentimer",
    "Borgeren har ordinære løntimer",
    stoerrelser.TIMEMAANEDER_3 >= parametre.EN_MAANED,
    kilder.LOENTIMER,
)
PRAKTIK_LOENTILSKUD = _regel(
    "i_praktik_eller_loentilskud",
    "Borgeren er i virksomhedspraktik eller løntilskud",
    stoerrelser.VIRKSOMHEDSRETTET_3 >= parametre.ET_FORLOEB,
    kilder.PRAKTIK_LOENTILSKUD,
)
TRIN: Final = {
    Trin.SELVFORSOERGET: SELVFORSOERGET,
    Trin.UDDANNELSE: UDDANNELSE,
    Trin.FLEKSJOB: FLEKSJOB,
    Trin.ORDINAERE_LOENTIMER: ORDINAERE_LOENTIMER,
    Trin.PRAKTIK_LOENTILSKUD: PRAKTIK_LOENTILSKUD,
}
"""When a citizen stands on each step."""
HIERARKI: Final = Tidslinje(
    navn="resultatkrav_hierarki",
    titel="Hierarkiet af virksomhedsrettet indsats mv.",
    poster=(
        fra(
            FOERSTE_DAG,
            Hierarki(
                navn="resultatkrav_hierarki",
                titel="Hierarkiet af virksomhedsrettet indsats mv.",
                kilde=kilder.HIERARKI,
                raekker=tuple(Raekke(naar=regel, kategori=trin, kilde=kilder.HIERARKI) for trin, regel in TRIN.items()),
            ),
            kilde=kilder.HIERARKI,
        ),
    ),
)
"""Each citizen counts once, on the highest step."""
BESKAEFTIGELSE_MV = _regel(
    "beskaeftigelse_mv",
    "Borgeren er i beskæftigelse mv. (resultatkrav 2)",
    Enhver(dele=tuple(TRIN[trin] for trin in BESKAEFTIGELSE)),
    kilder.BESKAEFTIGELSE_MV,
)
VIRKSOMHEDSRETTET_MV = _regel(
    "virksomhedsrettet_mv",
    "Borgeren er i virksomhedsrettet indsats mv. (resultatkrav 1)",
    BESKAEFTIGELSE_MV | PRAKTIK_LOENTILSKUD,
    kilder.HIERARKI,
)
LANGVARIG = _regel(
    "langvarig",
    "Borgeren er i ressourceforløb med mindst 1 års anciennitet",
    ANCIENNITET >= parametre.ET_AAR,
    kilder.LANGVARIG,
)
UDEN_VIRKSOMHEDSRETTET = _regel(
    "uden_virksomhedsrettet_et_aar",
    "Borgeren har ikke haft virksomhedsrettet indsats det seneste år",
    (stoerrelser.VIRKSOMHEDSRETTET_12 < parametre.ET_FORLOEB) & (stoerrelser.TIMEMAANEDER_12 < parametre.EN_MAANED),
    kilder.LANGVARIG,
)
BORGERREGLER = (MAALGRUPPE, *TRIN.values(), BESKAEFTIGELSE_MV, VIRKSOMHEDSRETTET_MV, LANGVARIG, UDEN_VIRKSOMHEDSRETTET)
"""What is decided for a citizen, in the order in which it is explained."""


def _krav(
    navn: str, titel: str, andel: Stoerrelse[Resultattal, Andel], krav: Parameter[Andel], kilde: Retskilde
) -> Regel[Resultattal]:
    graense: Fortolkningsvalg[Resultattal] = Fortolkningsvalg(
        valg=valg.RESULTATKRAV_GRAENSE, betingelser=(andel >= krav, andel > krav)
    )
    return Regel(navn=navn, titel=titel, poster=(fra(FOERSTE_DAG, graense, kilde=kilde),))


RESULTATKRAV_1 = _krav(
    "resultatkrav_1",
    "Resultatkrav 1 er opfyldt: virksomhedsrettet indsats mv.",
    stoerrelser.ANDEL_1,
    parametre.KRAV_1,
    kilder.RESULTATKRAV_1,
)
RESULTATKRAV_2 = _krav(
    "resultatkrav_2",
    "Resultatkrav 2 er opfyldt: beskæftigelse mv.",
    stoerrelser.ANDEL_2,
    parametre.KRAV_2,
    kilder.RESULTATKRAV_2,
)
KRAVREGLER = (RESULTATKRAV_1, RESULTATKRAV_2)
"""What is decided for a project or municipality."""
