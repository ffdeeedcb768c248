"""The cells of a column as exact values; what the dot means is told by the whole column."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final, TypeAlias

from skaerpet_tilsyn.fakta.opslag import som_slug
from skaerpet_tilsyn.register.jsonfil import JsonTal, slags
from skaerpet_tilsyn.register.talkolonne import SKJULT
from skaerpet_tilsyn.tal import Diskretioneret, Talformat, mulige_formater

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.register.celle import Celle, Fejlliste
    from skaerpet_tilsyn.register.jsonfil import Json

Vaerdi: TypeAlias = "int | Decimal | str | Diskretioneret"
"""A cell of a published table: a count, a decimal number, a label, or a figure that is withheld."""

_LAENGST: Final = 40
"""A number longer than this is a fault."""
_ETIKETTER: Final = frozenset({"area", "omraade", "periode"})
"""Columns that hold labels, whatever they look like."""
_NUL_FORAN: Final = re.compile(r"[-−+]?0\d", re.ASCII)


def laes_kolonne(overskrift: str, celler: Sequence[Json], steder: Sequence[Celle], fejl: Fejlliste) -> list[Vaerdi]:
    """
    The values of a column; a cell that is wrong is recorded and counts as withheld.

    Texts are numbers only where all of them are, and none has a zero in front as codes have.

    Example:
        >>> from skaerpet_tilsyn.register.celle import Celle, Fejlliste
        >>> steder = [Celle(fil="a.csv", kolonne="x", tekst="", raekke=nr) for nr in (2, 3, 4)]
        >>> laes_kolonne("Antal", ["144315", "4,20", "."], steder, Fejlliste())
        [144315, Decimal('4.20'), Diskretioneret()]
        >>> laes_kolonne("Kode", ["0766", "101", None], steder, Fejlliste())
        ['0766', '101', Diskretioneret()]
    """
    tekster = [celle.strip() for celle in celler if isinstance(celle, str) and celle.strip() not in SKJULT]
    talformat = None if som_slug(overskrift) in _ETIKETTER else _format(tekster)
    return [_vaerdi(celle, sted, talformat, fejl) for celle, sted in zip(celler, steder, strict=True)]


class _Uenige:
    """A column whose numbers cannot be told: they have both marks, or one that can mean two things."""


_UENIGE: Final = _Uenige()


def _format(tekster: Sequence[str]) -> Talformat | _Uenige | None:
    """How a column's texts are numbers; None where they are labels."""
    if not tekster or any(len(t) > _LAENGST or _NUL_FORAN.match(t) for t in tekster):
        return None
    formater = [mulige_formater(tekst) for tekst in tekster]
    if not all(formater):
        return None
    faelles = frozenset(Talformat).intersection(*formater)
    if len(faelles) == 1:
        return next(iter(faelles))
    if not faelles or any("." in tekst for tekst in tekster):
        return _UENIGE
    return Talformat.DANSK


def _vaerdi(celle: Json, sted: Celle, talformat: Talformat | _Uenige | None, fejl: Fejlliste) -> Vaerdi:
    match celle:
        case None:
            return Diskretioneret()
        case str():
            return _af_tekst(celle.strip(), sted, talformat, fejl)
        case JsonTal(tekst=tekst):
            tal = _af_json(tekst)
            if tal is None:
                fejl.meld(sted, fundet="et tal, der er for langt", forventet=_HOEJST, raad="hent tabellen igen")
            return Diskretioneret() if tal is None else tal
        case _:
            fejl.meld(sted, fundet=slags(celle), forventet="en tekst eller et tal", raad="ret værdien")
            return Diskretioneret()


_HOEJST: Final = f"et tal på højst {_LAENGST} cifre"


def _af_tekst(tekst: str, sted: Celle, talformat: Talformat | _Uenige | None, fejl: Fejlliste) -> Vaerdi:
    if tekst in SKJULT:
        return Diskretioneret()
    match talformat:
        case None:
            return tekst
        case _Uenige():
            if "." in tekst:
                fejl.meld(
                    sted,
                    fundet=tekst,
                    forventet="tal med decimalkomma og uden tusindtegn i hele kolonnen",
                    raad="hent tabellen igen",
                )
            return Diskretioneret()
        case Talformat.DANSK:
            return _tal(tekst.replace(".", "").replace(",", "."))
        case _:
            return _tal(tekst)


def _af_json(tekst: str) -> int | Decimal | None:
    """A number as it stands in JSON; None where it is absurdly long."""
    if len(tekst) > _LAENGST:
        return None
    tal = _tal(tekst)
    if isinstance(tal, Decimal) and not -_LAENGST <= tal.adjusted() <= _LAENGST:
        return None
    return tal


def _tal(tekst: str) -> int | Decimal:
    """Whole where it is written as such; a decimal keeps its digits."""
    rent = tekst.replace("−", "-")
    return Decimal(rent) if re.search(r"[.eE]", rent) else int(rent)
