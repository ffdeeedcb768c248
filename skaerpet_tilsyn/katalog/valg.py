"""All open questions of the catalogue, by name: the published table of readings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fejl import UkendtValg
from skaerpet_tilsyn.katalog.fokusmaal import valg as fokusmaal
from skaerpet_tilsyn.katalog.jobsamtaler import maalevalg as jobsamtaler
from skaerpet_tilsyn.katalog.jobsamtaler.omraade import OMRAADE as BESKAEFTIGELSESINDSATS
from skaerpet_tilsyn.katalog.maalgruppe import valg as maalgruppe
from skaerpet_tilsyn.katalog.ressourceforloeb import valg as ressourceforloeb
from skaerpet_tilsyn.katalog.resultatkrav import valg as resultatkrav
from skaerpet_tilsyn.katalog.resultatmaal import valg as resultatmaal
from skaerpet_tilsyn.katalog.tidlig_indsats import valg as tidlig_indsats
from skaerpet_tilsyn.katalog.tilsyn import valg as tilsyn

if TYPE_CHECKING:
    from skaerpet_tilsyn.udtryk import Valg

EFTER_OMRAADE: Final[dict[str, tuple[Valg, ...]]] = {
    "skaerpet_tilsyn": (*fokusmaal.ALLE, *resultatmaal.ALLE, *tilsyn.ALLE, *maalgruppe.ALLE),
    "resultatkrav": resultatkrav.ALLE,
    "ressourceforloeb": ressourceforloeb.ALLE,
    "tidlig_indsats": tidlig_indsats.ALLE,
    BESKAEFTIGELSESINDSATS: jobsamtaler.ALLE,
}
"""The open questions of each area of law, the numbered ones first."""
ALLE: Final = tuple(valg for valgene in EFTER_OMRAADE.values() for valg in valgene)
"""Every open question."""

_VED_NAVN: Final = {valg.navn: valg for valg in ALLE}


def find_valg(navn: str) -> Valg:
    """
    The open question with a name.

    Raises:
        UkendtValg: there is none; the message lists them.

    Example:
        >>> find_valg("K01").slugs
        ('ikke_streng', 'streng')
    """
    try:
        return _VED_NAVN[navn]
    except KeyError:
        besked = f"et fortolkningsvalg: fundet «{navn}»; forventet et af {', '.join(_VED_NAVN)}; vælg et af dem"
        raise UkendtValg(besked) from None
