"""How the tables of the analysis look in a workbook: their titles, and the cells that are marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.katalog.ressourceforloeb.regler import Virkning
from skaerpet_tilsyn.opgoerelse.maerker import Er, Tone, ordmaerker, over_nul

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skaerpet_tilsyn.opgoerelse.ark import Ark
    from skaerpet_tilsyn.opgoerelse.forloeb.raekker import Gruppe
    from skaerpet_tilsyn.opgoerelse.maerker import Maerke

FUND: Final = (
    "borger_id",
    "kommunekode",
    "kommune",
    "ordning",
    "nr",
    "fra_dato",
    "til_dato",
    "bevilget",
    "regel",
    "virkning",
    "grund",
    "kilde",
)
"""The columns of the list of forløb that do not meet a rule."""
_TITLER: Final = {
    "koen": "Køn",
    "forsoergelse": "Forsørgelse",
    "foerste_tilbud": "Første tilbud",
    "maaneder": "Måneder",
}
"""What people call the tables whose names are not Danish as they stand."""
_VIRKNINGER: Final = {str(Virkning.BRUD): Tone.DAARLIG, str(Virkning.USAEDVANLIG): Tone.ADVARSEL}


def som_vist(ark: Ark, grupper: Sequence[Gruppe]) -> Ark:
    """
    A table under its title, with its marks.

    Example:
        >>> from skaerpet_tilsyn.opgoerelse.ark import Ark
        >>> som_vist(Ark(navn="koen", kolonner=("gruppe", "koen"), raekker=()), ()).overskrift
        'Køn'
    """
    alle = (gruppe.navn for gruppe in grupper if gruppe.kommuner is None and len(grupper) > 1)
    i_alt = (Er(kolonne="gruppe", ord=navn) for navn in alle if "gruppe" in ark.kolonner)
    return ark.vist(_TITLER.get(ark.navn, ""), _maerker(ark), i_alt)


def _maerker(ark: Ark) -> Iterator[Maerke]:
    if ark.navn == "regler":
        yield over_nul("antal", Tone.ADVARSEL)
    if "uafklaret" in ark.kolonner:
        yield over_nul("uafklaret")
    if "virkning" in ark.kolonner:
        yield from ordmaerker("virkning", _VIRKNINGER)
