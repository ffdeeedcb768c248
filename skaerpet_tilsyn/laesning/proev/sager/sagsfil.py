"""Cases as people keep them: one TOML file for each rule or table."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import frozen

from skaerpet_tilsyn.laesning.proev.vaerdier import UKENDT, skriv_kendt

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from skaerpet_tilsyn.laesning.proev.genstand import Genstand
    from skaerpet_tilsyn.laesning.proev.sager.proevesag import Proevesag

    Toml: TypeAlias = str | date | list[str] | dict[str, str]
    """What a line of a case can hold."""

KONTROL: Final = "kontrol"
"""The line that says whether a case is still as it was made."""


@frozen(kw_only=True, order=False)
class Sagsfil:
    """
    The cases of one rule or table.

    Example:
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_SAMTALER
        >>> from skaerpet_tilsyn.laesning.proev.genstand import Genstand
        >>> Sagsfil(genstand=Genstand.af(HAR_SAMTALER), sager=()).filnavn
        'regel_har_samtaler.toml'
    """

    genstand: Genstand
    sager: tuple[Proevesag, ...]

    @property
    def filnavn(self) -> str:
        """What the file is called."""
        return f"{self.genstand.art}_{self.genstand.navn}.toml"


def sag_som_toml(sag: Proevesag, genstand: Genstand) -> dict[str, Toml]:
    """
    A case as the lines of a table in TOML, the last one a checksum of the others.

    Example:
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_SAMTALER
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> from skaerpet_tilsyn.laesning.proev.sager.generer import lav_sager
        >>> from skaerpet_tilsyn.laesning.proev.genstand import Genstand
        >>> genstand = Genstand.af(HAR_SAMTALER)
        >>> linjer = sag_som_toml(lav_sager(genstand, katalogets_inventar())[0], genstand)
        >>> linjer["fakta"], linjer["forventet"], uroert(linjer)
        ({'samtaler_12': '3 samtaler'}, 'ikke_opfyldt', True)
    """
    enheder = {maal.navn: maal.enhed for maal in genstand.indhold.maal}
    linjer: dict[str, Toml] = {"titel": sag.titel, "art": sag.art.value, "dag": sag.dag}
    if sag.laesning:
        linjer["laesning"] = [f"{navn}={slug}" for navn, slug in sag.laesning]
    linjer["forventet"] = sag.forventet[0] if len(sag.forventet) == 1 else list(sag.forventet)
    if sag.note:
        linjer["note"] = sag.note
    linjer["fakta"] = {
        **{navn: skriv_kendt(kendt, enheder[navn]) for navn, kendt in sag.emne.tal.items()},
        **{navn: UKENDT if slug is None else slug for navn, slug in sag.emne.egenskaber.items()},
    }
    return {**linjer, KONTROL: kontrolsum(linjer)}


def kontrolsum(linjer: Mapping[str, object]) -> str:
    """
    A short checksum of a case, its own line left out.

    Example:
        >>> kontrolsum({"titel": "x", "kontrol": "0"}) == kontrolsum({"titel": "x"})
        True
    """
    indhold = {navn: vaerdi for navn, vaerdi in linjer.items() if navn != KONTROL}
    return sha256(json.dumps(indhold, sort_keys=True, default=str).encode()).hexdigest()[:8]


def uroert(linjer: Mapping[str, object]) -> bool:
    """
    Whether a case is still as it was made; one without a checksum was written by somebody.

    Example:
        >>> uroert({"titel": "x"})
        False
    """
    return linjer.get(KONTROL) == kontrolsum(linjer)
