"""The three duties that a share is measured for: who counts, what they must have had, and how large a share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.katalog.jobsamtaler import andelsregler, parametre, populationsregler, regler

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog.jobsamtaler.andelssag import Andelssag
    from skaerpet_tilsyn.katalog.jobsamtaler.sag import Kontaktsag
    from skaerpet_tilsyn.tal import Andel
    from skaerpet_tilsyn.udtryk import Parameter, Regel


@frozen(kw_only=True, order=False)
class Pligt:
    """
    A duty with its quota; ``loft`` is the rule on how many may be exempted, None where there is none.

    Example:
        >>> [(pligt.navn, pligt.kommunens, pligt.loft is None) for pligt in PLIGTER.values()]
        [('samtaler', True, False), ('akasse', False, True), ('tilbud', True, False)]
    """

    navn: str
    titel: str
    kommunens: bool
    taelles: Regel[Kontaktsag]
    opfyldt: Regel[Kontaktsag]
    undtaget: Regel[Kontaktsag] | None
    krav: Regel[Andelssag]
    mindst: Parameter[Andel]
    loft: Regel[Andelssag] | None
    hoejst: Parameter[Andel] | None


PLIGTER: Final = {
    pligt.navn: pligt
    for pligt in (
        Pligt(
            navn="samtaler",
            titel="samtaler hos kommunen",
            kommunens=True,
            taelles=populationsregler.TAELLES_SAMTALER,
            opfyldt=regler.SAMTALER_OPFYLDT,
            undtaget=regler.UNDTAGET_SAMTALER,
            krav=andelsregler.ANDEL_MED_SAMTALER,
            mindst=parametre.ANDEL_SAMTALER,
            loft=andelsregler.UNDTAGET_FRA_SAMTALER,
            hoejst=parametre.HOEJST_UNDTAGET_SAMTALER,
        ),
        Pligt(
            navn="akasse",
            titel="samtaler i a-kassen",
            kommunens=False,
            taelles=populationsregler.TAELLES_AKASSE,
            opfyldt=regler.AKASSE_OPFYLDT,
            undtaget=None,
            krav=andelsregler.ANDEL_MED_AKASSESAMTALER,
            mindst=parametre.ANDEL_AKASSE,
            loft=None,
            hoejst=None,
        ),
        Pligt(
            navn="tilbud",
            titel="tilbud",
            kommunens=True,
            taelles=populationsregler.TAELLES_TILBUD,
            opfyldt=regler.TILBUD_OPFYLDT,
            undtaget=regler.UNDTAGET_TILBUD,
            krav=andelsregler.ANDEL_MED_TILBUD,
            mindst=parametre.ANDEL_TILBUD,
            loft=andelsregler.UNDTAGET_FRA_TILBUD,
            hoejst=parametre.HOEJST_UNDTAGET_TILBUD,
        ),
    )
}
"""By name."""


def find_pligt(navn: str) -> Pligt:
    """
    The duty with a name.

    Raises:
        UgyldigVaerdi: there is none; the message lists them.

    Example:
        >>> find_pligt("tilbud").titel
        'tilbud'
    """
    if navn not in PLIGTER:
        besked = f"en pligt: fundet «{navn}»; forventet en af {', '.join(PLIGTER)}; ret navnet"
        raise UgyldigVaerdi(besked)
    return PLIGTER[navn]
