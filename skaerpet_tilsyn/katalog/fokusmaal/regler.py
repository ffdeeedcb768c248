"""The two fokusmål: what a citizen must have had, and when a municipality meets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog.fokusmaal import kilder, parametre, stoerrelser, valg
from skaerpet_tilsyn.katalog.ikraft import (
    AFTALEN,
    BEGGE_IGEN,
    BEKENDTGOERELSEN,
    IKKE_I_AFTALEN,
    KUN_SAMTALER,
    uaendret,
)
from skaerpet_tilsyn.katalog.maalgruppe import regler as maalgruppe
from skaerpet_tilsyn.katalog.maalgruppe import stoerrelser as borgerens
from skaerpet_tilsyn.katalog.maalgruppe.kilder import FRA_2023, FRITAGELSE, TIDLIG_2019
from skaerpet_tilsyn.ret import fra
from skaerpet_tilsyn.udtryk import Fortolkningsvalg, Regel, Stoerrelse

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger, Kommune
    from skaerpet_tilsyn.ret import Post, Retskilde
    from skaerpet_tilsyn.tal import Andel
    from skaerpet_tilsyn.udtryk.regel import Navnloes

NAEVNER_SAMTALER = Regel(
    navn="naevner_samtaler",
    titel="Borgeren tæller i nævneren for samtaler",
    poster=(
        IKKE_I_AFTALEN,
        fra(
            BEKENDTGOERELSEN,
            maalgruppe.MAALGRUPPE_12.medmindre(maalgruppe.FRITAGET_SAMTALER),
            kilde=FRITAGELSE,
        ),
    ),
)
NAEVNER_AKTIV = Regel(
    navn="naevner_aktiv_indsats",
    titel="Borgeren tæller i nævneren for aktiv indsats",
    poster=(
        IKKE_I_AFTALEN,
        fra(
            BEKENDTGOERELSEN,
            maalgruppe.MAALGRUPPE_12.medmindre(maalgruppe.FRITAGET_AKTIV),
            kilde=FRITAGELSE,
        ),
    ),
)
HAR_SAMTALER = Regel(
    navn="har_samtaler",
    titel="Borgeren har haft det krævede antal samtaler",
    poster=uaendret(
        borgerens.SAMTALER_12 >= parametre.MINDSTE_ANTAL_SAMTALER,
        (BEKENDTGOERELSEN, kilder.SAMTALER_2019),
        (KUN_SAMTALER, kilder.SAMTALER),
        foer=IKKE_I_AFTALEN,
    ),
)
_TIMER = borgerens.TIMER_12 >= parametre.MINDSTE_TIMETAL
_225_TIMER: Fortolkningsvalg[Borger] = Fortolkningsvalg(
    valg=valg.K04,
    betingelser=(_TIMER, borgerens.TIMER_12 >= parametre.SEKS_UGER),
)
HAR_AKTIV_INDSATS = Regel(
    navn="har_aktiv_indsats",
    titel="Borgeren har haft et aktivt tilbud eller det krævede timetal",
    poster=(
        fra(
            AFTALEN,
            (borgerens.TILBUD_12 >= parametre.MINDSTE_ANTAL_TILBUD) | _TIMER,
            kilde=kilder.AKTIV_AFTALEN,
        ),
        *uaendret(
            (borgerens.TILBUD_12 >= parametre.MINDSTE_ANTAL_TILBUD) | _225_TIMER,
            (BEKENDTGOERELSEN, kilder.AKTIV_2019),
            (KUN_SAMTALER, kilder.AKTIV),
        ),
    ),
)
HAR_SAMTALER_6 = Regel(
    navn="har_samtaler_6",
    titel="Borgeren har haft det krævede antal samtaler på 6 måneder (kun overvågning)",
    poster=uaendret(
        borgerens.SAMTALER_6 >= parametre.MINDSTE_ANTAL_SAMTALER,
        (BEKENDTGOERELSEN, TIDLIG_2019),
        (KUN_SAMTALER, kilder.SAMTALER_6),
        foer=IKKE_I_AFTALEN,
    ),
)
HAR_AKTIV_INDSATS_6 = Regel(
    navn="har_aktiv_indsats_6",
    titel="Borgeren har haft et aktivt tilbud eller det krævede timetal på 6 måneder (kun overvågning)",
    poster=uaendret(
        (borgerens.TILBUD_6 >= parametre.MINDSTE_ANTAL_TILBUD) | (borgerens.TIMER_6 >= parametre.MINDSTE_TIMETAL_6),
        (BEKENDTGOERELSEN, TIDLIG_2019),
        (KUN_SAMTALER, kilder.TIDLIG),
        foer=IKKE_I_AFTALEN,
    ),
)


def _mindst_80(
    navn: str,
    titel: str,
    gennemsnit: Stoerrelse[Kommune, Andel],
    kilde: Retskilde,
    foer: Post[Navnloes[Kommune] | Regel[Kommune]] = IKKE_I_AFTALEN,
) -> Regel[Kommune]:
    graense: Fortolkningsvalg[Kommune] = Fortolkningsvalg(
        valg=valg.K01,
        betingelser=(gennemsnit >= parametre.MINDSTE_ANDEL, gennemsnit > parametre.MINDSTE_ANDEL),
    )
    foerst = kilder.MINDST_80_2019 if kilde == kilder.MINDST_80 else kilder.KRAV_2019
    poster = (foer, *uaendret(graense, (BEKENDTGOERELSEN, foerst), (KUN_SAMTALER, kilde), (BEGGE_IGEN, FRA_2023)))
    return Regel(navn=navn, titel=titel, poster=poster)


SAMTALER_12 = _mindst_80(
    "samtaler_12",
    "Fokusmålet for samtaler er opfyldt de seneste 12 måneder",
    stoerrelser.SAMTALER_GNS12,
    kilder.MINDST_80,
)
SAMTALER_PERIODE = _mindst_80(
    "samtaler_periode",
    "Fokusmålet for samtaler er opfyldt i tilsynsperioden, hvis aktiviteten fortsætter",
    stoerrelser.SAMTALER_AARET,
    kilder.KRAV,
)
AKTIV_12 = _mindst_80(
    "aktiv_12",
    "Fokusmålet for aktiv indsats er opfyldt de seneste 12 måneder",
    stoerrelser.AKTIV_GNS12,
    kilder.MINDST_80,
    fra(AFTALEN, stoerrelser.AKTIV_UBETJENT < parametre.HOEJST_UBETJENT, kilde=kilder.AKTIV_AFTALEN),
)
AKTIV_PERIODE = _mindst_80(
    "aktiv_periode",
    "Fokusmålet for aktiv indsats er opfyldt i tilsynsperioden, hvis aktiviteten fortsætter",
    stoerrelser.AKTIV_AARET,
    kilder.KRAV,
)
SAMTALER_KALENDERAAR = _mindst_80(
    "samtaler_kalenderaar",
    "Fokusmålet for samtaler er opfyldt for hele kalenderåret",
    stoerrelser.SAMTALER_KALENDERAAR,
    kilder.PERIODE,
)
AKTIV_KALENDERAAR = _mindst_80(
    "aktiv_kalenderaar",
    "Fokusmålet for aktiv indsats er opfyldt for hele kalenderåret",
    stoerrelser.AKTIV_KALENDERAAR,
    kilder.PERIODE,
)
BORGERREGLER = (
    maalgruppe.MAALGRUPPE_12,
    NAEVNER_SAMTALER,
    HAR_SAMTALER,
    NAEVNER_AKTIV,
    HAR_AKTIV_INDSATS,
    maalgruppe.MAALGRUPPE_6,
    HAR_SAMTALER_6,
    HAR_AKTIV_INDSATS_6,
)
"""What is decided for a citizen, in the order in which it is explained."""
