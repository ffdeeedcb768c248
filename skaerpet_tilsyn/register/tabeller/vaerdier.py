"""``[vaerdier]`` in ``kolonner.toml``: what the values of a register are called here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias, cast

from skaerpet_tilsyn.fakta.opslag import naermeste
from skaerpet_tilsyn.fejl import Datalinje
from skaerpet_tilsyn.register.celle import Celle, Fejlliste, vis
from skaerpet_tilsyn.register.tabeller.cellelaesere import laeser
from skaerpet_tilsyn.register.tabeller.skema import TABELLER, Art

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

VAERDIER: Final = "vaerdier"
ARTER: Final = frozenset(
    {
        Art.KOMMUNE,
        Art.YDELSE,
        Art.TILBUDSTYPE,
        Art.TILSTAND,
        Art.KONTAKTFORM,
        Art.FOKUSMAAL,
        Art.ORDNING,
        Art.KOEN,
        Art.CIVILSTAND,
        Art.MAALGRUPPE,
        Art.MYNDIGHED,
        Art.UNDTAGELSESART,
        Art.JA_NEJ,
    }
)
"""Columns whose values are names; days, numbers and ids are not translated."""
FELTER: Final = {felt.navn: felt for tabel in TABELLER.values() for felt in tabel.felter if felt.art in ARTER}
"""The columns that may be translated, by name; a name means the same in every table."""

Vaerdier: TypeAlias = "Mapping[str, Mapping[str, str]]"
"""By column: what a value of the register is called here."""


def laes_vaerdier(sti: Path, del_: Mapping[str, object], fejl: list[Datalinje]) -> Vaerdier:
    """
    The translations of the settings; what is wrong with them goes to ``fejl``.

    Example:
        >>> from pathlib import Path
        >>> laes_vaerdier(Path("kolonner.toml"), {"ydelse": {"JAF": "Jobafklaringsforløb"}}, [])
        {'ydelse': {'JAF': 'Jobafklaringsforløb'}}
    """
    ud: dict[str, Mapping[str, str]] = {}
    for navn, raa in del_.items():
        sted = f"{VAERDIER}.{navn}"
        if navn not in FELTER:
            naer = naermeste(navn, FELTER)
            fejl.append(
                Datalinje(
                    fil=sti.name,
                    kolonne=vis(sted),
                    fundet=vis(navn),
                    forventet=f"en kolonne med navne ({', '.join(FELTER)})",
                    raad="ret navnet" if naer is None else f"mente du «{naer}»?",
                )
            )
        elif not isinstance(raa, dict):
            fejl.append(
                Datalinje(
                    fil=sti.name,
                    kolonne=sted,
                    fundet=vis(str(raa)),
                    forventet=f'[{sted}] på en linje for sig og linjer som "dit ord" = "{EKSEMPLER.get(navn, "ja")}"',
                    raad="ret linjen",
                )
            )
        else:
            ud[navn] = _en_kolonne(sti, navn, cast("dict[str, object]", raa), fejl)
    return ud


EKSEMPLER: Final = {"ydelse": "kontanthjaelp", "tilbudstype": "virksomhedspraktik", "kommunekode": "766"}
"""A value of the columns that are translated most."""


def _en_kolonne(sti: Path, navn: str, del_: Mapping[str, object], fejl: list[Datalinje]) -> dict[str, str]:
    ud: dict[str, str] = {}
    for tekst, vaerdi in del_.items():
        liste = Fejlliste()
        celle = Celle(fil=sti.name, kolonne=f"{VAERDIER}.{navn}", tekst=str(vaerdi).strip(), orden=(len(fejl),))
        _ = laeser(FELTER[navn])(celle, liste)
        if liste.linjer:
            fejl.extend(liste.linjer)
        else:
            ud[tekst.strip()] = celle.tekst
    return ud


__all__ = ["ARTER", "VAERDIER", "Vaerdier", "laes_vaerdier"]
