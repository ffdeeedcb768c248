"""A table as a sheet: an Excel table with a frozen heading and a filter, cells with types, and marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.opgoerelse.datafelter import datafelt
from skaerpet_tilsyn.register.regneark.betingelser import skriv_maerker
from skaerpet_tilsyn.register.regneark.celler import Celler
from skaerpet_tilsyn.register.regneark.sideopsaetning import opsaet

if TYPE_CHECKING:
    from skaerpet_tilsyn.opgoerelse.ark import Ark
    from skaerpet_tilsyn.register.regneark.formater import Formater
    from skaerpet_tilsyn.register.regneark.typer import Side

FLEST_RAEKKER: Final = 1_048_576
"""So many rows has a sheet, the heading included."""
_BREDEST: Final = 110.0
"""The width of a column of long texts, in characters."""
_KNAP: Final = 3
"""What the button of the filter takes of a heading."""
_MANGE: Final = 12
"""With more columns than these, the first one stays in sight, and stands on every page."""
_STIL: Final = "Table Style Light 1"
_CELLENAVN: Final = re.compile(r"[A-Za-z]{1,3}\d+|[RrCc](?:\d*[RrCc]?\d*)", re.ASCII)
"""A name that Excel takes for the place of a cell."""


def skriv_tabel(side: Side, ark: Ark, formater: Formater) -> None:
    """
    The rows of a table under the names of its columns.

    Raises:
        UgyldigVaerdi: there are more rows than a sheet has.
    """
    if len(ark.raekker) >= FLEST_RAEKKER:
        besked = (
            f"arket {ark.overskrift}: fundet {len(ark.raekker)} rækker; forventet højst {FLEST_RAEKKER - 1}, "
            "som Excel har plads til; vælg csv eller parquet"
        )
        raise UgyldigVaerdi(besked)
    arter = [felt.art if (felt := datafelt(ark.navn, kolonne)) is not None else None for kolonne in ark.kolonner]
    for nr, navn in enumerate(ark.kolonner):
        side.write_string(0, nr, navn, formater.overskrift())
    celler, pladser = Celler(side, formater), {kolonne: nr for nr, kolonne in enumerate(ark.kolonner)}
    for raekke, vaerdier in enumerate(ark.raekker, start=1):
        fed = any(vaerdier[pladser[er.kolonne]] == er.ord for er in ark.i_alt)
        for nr, vaerdi in enumerate(vaerdier):
            celler.skriv((raekke, nr), vaerdi, arter[nr], fed=fed)
    sidste = max(1, len(ark.raekker))
    _som_tabel(side, ark, sidste, formater)
    skriv_maerker(side, ark.kolonner, ark.maerker, sidste, formater)
    bredder = _bredder(ark)
    side.autofit()
    for nr, bredde in enumerate(bredder):
        if bredde > _BREDEST:
            side.set_column(nr, nr, _BREDEST)
    bred = len(ark.kolonner) > _MANGE
    side.freeze_panes(1, int(bred))
    side.repeat_rows(0)
    if bred:
        side.repeat_columns(0)
    opsaet(side, sidste, len(ark.kolonner), bredde=sum(min(bredde, _BREDEST) for bredde in bredder))


def _bredder(ark: Ark) -> list[int]:
    """About how wide the columns are, in characters."""
    bredder = [len(navn) + _KNAP for navn in ark.kolonner]
    for raekke in ark.raekker:
        for nr, vaerdi in enumerate(raekke):
            if vaerdi is not None:
                bredder[nr] = max(bredder[nr], len(str(vaerdi)))
    return bredder


def _som_tabel(side: Side, ark: Ark, sidste: int, formater: Formater) -> None:
    """A named table, or only a filter where two columns have one name to Excel."""
    if len({navn.casefold() for navn in ark.kolonner}) < len(ark.kolonner) or not all(ark.kolonner):
        side.autofilter(0, 0, sidste, len(ark.kolonner) - 1)
        return
    kolonner = [{"header": navn, "header_format": formater.overskrift()} for navn in ark.kolonner]
    valg: dict[str, object] = {"name": tabelnavn(ark.navn), "style": _STIL, "columns": kolonner}
    side.add_table(0, 0, sidste, len(ark.kolonner) - 1, valg)


def tabelnavn(navn: str) -> str:
    """
    The name of a table for formulas and queries: that of its JSON, unless Excel would take it for a cell.

    Example:
        >>> tabelnavn("maanedsandele"), tabelnavn("y09a02"), tabelnavn("A03"), tabelnavn("2 b")
        ('maanedsandele', 'y09a02', 'tabel_A03', 'tabel_2_b')
    """
    rent = re.sub(r"\W", "_", navn)
    return f"tabel_{rent}" if rent[:1].isdigit() or _CELLENAVN.fullmatch(rent) else rent
