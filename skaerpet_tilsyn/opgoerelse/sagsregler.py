"""What is decided for one citizen in each area of law, what that counts in, and which records it looks at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.katalog.fokusmaal import regler as fokusmaal
from skaerpet_tilsyn.katalog.maalgruppe import regler as maalgruppe
from skaerpet_tilsyn.katalog.resultatkrav import regler as resultatkrav

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.udtryk import Regel


@frozen(kw_only=True, order=False)
class Optalt:
    """What a citizen counts in: who is in the denominator, and what the numerator asks for besides."""

    navn: str
    titel: str
    naevner: Regel[Borger]
    kriterium: Regel[Borger]


@frozen(kw_only=True, order=False)
class Sagsregler:
    """
    The rules in the order of explanation; ``ser_paa`` is how many months of each table they look at, to the month.

    Example:
        >>> [o.navn for o in SAGSREGLER["resultatkrav"].optaellinger]
        ['resultatkrav_1', 'resultatkrav_2', 'langvarige_uden_indsats']
    """

    regler: tuple[Regel[Borger], ...]
    foerst: Regel[Borger]
    foerst_titel: str
    optaellinger: tuple[Optalt, ...]
    ser_paa: tuple[tuple[str, str, int], ...]


SAGSREGLER: Final = {
    "skaerpet_tilsyn": Sagsregler(
        regler=fokusmaal.BORGERREGLER,
        foerst=maalgruppe.MAALGRUPPE_12,
        foerst_titel="Målgruppen (mindst 12 måneder)",
        optaellinger=(
            Optalt(
                navn="samtaler",
                titel="Samtaler",
                naevner=fokusmaal.NAEVNER_SAMTALER,
                kriterium=fokusmaal.HAR_SAMTALER,
            ),
            Optalt(
                navn="aktiv_indsats",
                titel="Aktiv indsats",
                naevner=fokusmaal.NAEVNER_AKTIV,
                kriterium=fokusmaal.HAR_AKTIV_INDSATS,
            ),
            Optalt(
                navn="samtaler_6",
                titel="Samtaler, 6 mdr. (overvågning)",
                naevner=maalgruppe.MAALGRUPPE_6,
                kriterium=fokusmaal.HAR_SAMTALER_6,
            ),
            Optalt(
                navn="aktiv_indsats_6",
                titel="Aktiv indsats, 6 mdr. (overvågning)",
                naevner=maalgruppe.MAALGRUPPE_6,
                kriterium=fokusmaal.HAR_AKTIV_INDSATS_6,
            ),
        ),
        ser_paa=(
            ("ydelser", "ydelser", 1),
            ("samtaler", "samtaler", 12),
            ("tilbud", "tilbud", 12),
            ("loentimer", "løntimer", 12),
        ),
    ),
    "resultatkrav": Sagsregler(
        regler=resultatkrav.BORGERREGLER,
        foerst=resultatkrav.MAALGRUPPE,
        foerst_titel="Målgruppen for resultatkravene",
        optaellinger=(
            Optalt(
                navn="resultatkrav_1",
                titel="Resultatkrav 1",
                naevner=resultatkrav.MAALGRUPPE,
                kriterium=resultatkrav.VIRKSOMHEDSRETTET_MV,
            ),
            Optalt(
                navn="resultatkrav_2",
                titel="Resultatkrav 2",
                naevner=resultatkrav.MAALGRUPPE,
                kriterium=resultatkrav.BESKAEFTIGELSE_MV,
            ),
            Optalt(
                navn="langvarige_uden_indsats",
                titel="Langvarige uden indsats det seneste år",
                naevner=resultatkrav.LANGVARIG,
                kriterium=resultatkrav.UDEN_VIRKSOMHEDSRETTET,
            ),
        ),
        ser_paa=(
            ("ydelser", "ydelser", 3),
            ("tilbud", "tilbud", 12),
            ("loentimer", "løntimer", 12),
            ("tilstande", "tilstande", 3),
        ),
    ),
}
"""By area of law."""
