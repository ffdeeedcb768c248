"""The sheet on sources and method: its parts below each other, to be read."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.register.regneark.celler import Celler
from skaerpet_tilsyn.register.regneark.sideopsaetning import opsaet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.opgoerelse.metode import Afsnit, Metode
    from skaerpet_tilsyn.opgoerelse.vaerdi import Vaerdi
    from skaerpet_tilsyn.register.regneark.formater import Formater
    from skaerpet_tilsyn.register.regneark.typer import Side

_BREDDER: Final = (36, 62, 50, 17, 46)
_STOR: Final = 16
_MINDRE: Final = 12
_LINJE: Final = 15.0
"""The height of a line."""
_SKJUL_GITTER: Final = 2


def skriv_metode(side: Side, metode: Metode, formater: Formater) -> None:
    """The title, and each part under its own heading."""
    for nr, bredde in enumerate(_BREDDER):
        side.set_column(nr, nr, bredde)
    side.write_string(0, 0, metode.titel, formater.titel(_STOR))
    raekke = 2
    for afsnit in metode.afsnit:
        raekke = _skriv_afsnit(side, raekke, afsnit, formater) + 1
    side.hide_gridlines(_SKJUL_GITTER)
    opsaet(side, raekke, len(_BREDDER))


def _skriv_afsnit(side: Side, raekke: int, afsnit: Afsnit, formater: Formater) -> int:
    """A part from a row on; the row after it."""
    side.write_string(raekke, 0, afsnit.titel, formater.titel(_MINDRE))
    raekke += 1
    for nr, navn in enumerate(afsnit.kolonner):
        side.write_string(raekke, nr, navn, formater.overskrift())
    celler = Celler(side, formater)
    for plads, vaerdier in enumerate(afsnit.raekker):
        raekke += 1
        for nr, vaerdi in enumerate(vaerdier):
            if isinstance(vaerdi, str):
                tone = afsnit.toner[plads] if afsnit.toner and nr == 0 else None
                side.write_string(raekke, nr, vaerdi, formater.afsnit() if tone is None else formater.maerke(tone))
            else:
                celler.skriv((raekke, nr), vaerdi)
        side.set_row(raekke, _LINJE * _linjer(vaerdier))
    return raekke + 1


def _linjer(vaerdier: Sequence[Vaerdi]) -> int:
    """How many lines a row takes."""
    tekster = ((v, bredde) for v, bredde in zip(vaerdier, _BREDDER, strict=False) if isinstance(v, str))
    return max((len(textwrap.wrap(v, bredde)) for v, bredde in tekster), default=1)
