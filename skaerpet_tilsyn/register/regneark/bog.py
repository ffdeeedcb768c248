"""Tables to an Excel workbook, the same bytes for the same tables."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.opgoerelse.metode import OVERSKRIFT
from skaerpet_tilsyn.register.regneark.formater import Formater
from skaerpet_tilsyn.register.regneark.metodeside import skriv_metode
from skaerpet_tilsyn.register.regneark.tabelside import skriv_tabel
from skaerpet_tilsyn.register.regneark.typer import ny_bog
from skaerpet_tilsyn.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.opgoerelse.ark import Ark
    from skaerpet_tilsyn.opgoerelse.metode import Metode

ARKNAVN: Final = 31
"""So long can the name of a sheet be."""
_FORBUDTE: Final = re.compile(r"[\[\]:*?/\\]|^'|'$")
_UDEN_UR: Final = datetime(1980, 1, 1, tzinfo=UTC)
"""When the workbook says that it was made: the first day that its parts can have, so that no clock is in it."""


def til_xlsx(ark: Sequence[Ark], metode: Metode) -> bytes:
    """
    One sheet a table under the table's title, and last the sheet on sources and method.

    Raises:
        UgyldigVaerdi: a table has more rows than a sheet.

    Example:
        >>> from skaerpet_tilsyn.opgoerelse.ark import Ark
        >>> from skaerpet_tilsyn.opgoerelse.metode import metode
        >>> til_xlsx([Ark(navn="a", kolonner=("x",), raekker=((1,),))], metode("Prøve"))[:2]
        b'PK'
    """
    skrevet = io.BytesIO()
    bog = ny_bog(skrevet)
    bog.set_properties({"title": metode.titel, "comments": f"skaerpet_tilsyn {VERSION}", "created": _UDEN_UR})
    formater = Formater(bog)
    navne = arknavne([*(et.overskrift for et in ark), OVERSKRIFT])
    for navn, et in zip(navne[:-1], ark, strict=True):
        skriv_tabel(bog.add_worksheet(navn), et, formater)
    skriv_metode(bog.add_worksheet(navne[-1]), metode, formater)
    bog.close()
    return skrevet.getvalue()


def arknavne(titler: Sequence[str]) -> list[str]:
    """
    Names that Excel accepts: short, without its signs, each once.

    Example:
        >>> arknavne(["a/b", "A b", "n" * 40])
        ['a b', 'A b (2)', 'nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn']
    """
    navne: list[str] = []
    for titel in titler:
        rent = _FORBUDTE.sub(" ", titel)
        navn, gang = rent[:ARKNAVN], 1
        while navn.casefold() in {andet.casefold() for andet in navne}:
            gang += 1
            hale = f" ({gang})"
            navn = f"{rent[: ARKNAVN - len(hale)]}{hale}"
        navne.append(navn)
    return navne
