"""The lists of tables and the descriptions of a table, from JSON to typed objects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.jobindsats.metadata import Dimension, Hierarki, Maal, Tabelbeskrivelse, Tabeloplysning
from skaerpet_tilsyn.register.celle import filfejl
from skaerpet_tilsyn.register.jsonfil import JsonTal, slags

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from skaerpet_tilsyn.register.jsonfil import Json


def laes_tabelliste(vaerdi: Json, sti: Path) -> tuple[Tabeloplysning, ...]:
    """
    The tables of ``/tables``: subjects, groups of tables, tables.

    Raises:
        Datafejl: the JSON has another structure.

    Example:
        >>> from pathlib import Path
        >>> emne = {"subject_name": "Tilsyn", "table_groups": [{"tables": [{"table_id": "y30r21", "table_name": "A"}]}]}
        >>> [(tabel.id, tabel.emne) for tabel in laes_tabelliste([emne], Path("tables"))]
        [('y30r21', 'Tilsyn')]
    """
    if not isinstance(vaerdi, list):
        raise filfejl(sti, fundet=slags(vaerdi), forventet="en liste af emner", raad="ret --adresse")
    return tuple(
        Tabeloplysning(
            id=_id(tabel, "table_id", sti),
            navn=_tekst(tabel, "table_name"),
            emne=_tekst(emne, "subject_name"),
            gruppe=_tekst(gruppe, "table_group_name"),
            frekvens=_tekst(tabel, "update_freq"),
            opdateret=_tekst(tabel, "update_latest"),
            naeste=_tekst(tabel, "update_next"),
        )
        for emne in _objekter(vaerdi)
        for gruppe in _liste(emne, "table_groups")
        for tabel in _liste(gruppe, "tables")
    )


def laes_beskrivelse(vaerdi: Json, sti: Path) -> Tabelbeskrivelse:
    """
    What ``/table/<id>`` says of a table.

    Raises:
        Datafejl: the JSON has another structure.

    Example:
        >>> from pathlib import Path
        >>> om = {"table_id": "t", "periods": [{"periodtype_id": "M", "values": [{"period_id": "2021M11"}]}]}
        >>> laes_beskrivelse(om, Path("t")).perioder
        {'M': {'2021M11': ''}}
    """
    if not isinstance(vaerdi, dict):
        raise filfejl(sti, fundet=slags(vaerdi), forventet="et objekt om en tabel", raad="ret --adresse")
    return Tabelbeskrivelse(
        id=_id(vaerdi, "table_id", sti),
        navn=_tekst(vaerdi, "table_name"),
        perioder={_id(art, "periodtype_id", sti): _navne(art, "period", sti) for art in _liste(vaerdi, "periods")},
        maal=tuple(
            Maal(
                gruppe=_id(gruppe, "mgroup_id", sti), id=_id(maal, "measure_id", sti), navn=_tekst(maal, "measure_name")
            )
            for gruppe in _liste(vaerdi, "mgroups")
            for maal in _liste(gruppe, "measures")
        ),
        dimensioner=tuple(
            Dimension(
                id=_id(dimension, "dimension_id", sti),
                hierarkier=tuple(
                    Hierarki(
                        id=_id(hierarki, "hierarchy_id", sti),
                        niveauer={
                            _id(niveau, "level_id", sti): _navne(niveau, "value", sti)
                            for niveau in _liste(hierarki, "levels")
                        },
                    )
                    for hierarki in _liste(dimension, "hierarchies")
                ),
            )
            for dimension in _liste(vaerdi, "dimensions")
        ),
    )


def _objekter(vaerdier: list[Json]) -> Iterator[dict[str, Json]]:
    for vaerdi in vaerdier:
        if isinstance(vaerdi, dict):
            yield vaerdi


def _liste(objekt: dict[str, Json], navn: str) -> Iterator[dict[str, Json]]:
    """The objects of a list; what is missing, or something else, has none."""
    liste = objekt.get(navn)
    return _objekter(liste if isinstance(liste, list) else [])


def _navne(objekt: dict[str, Json], hvad: str, sti: Path) -> dict[str, str]:
    """Names by id, in the order of the API."""
    return {_id(v, f"{hvad}_id", sti): _tekst(v, f"{hvad}_name") for v in _liste(objekt, "values")}


def _tekst(objekt: dict[str, Json], navn: str) -> str:
    match objekt.get(navn):
        case str(tekst):
            return " ".join(tekst.split())
        case JsonTal(tekst=tekst):
            return tekst
        case _:
            return ""


def _id(objekt: dict[str, Json], navn: str, sti: Path) -> str:
    tekst = _tekst(objekt, navn)
    if not tekst:
        raise filfejl(sti, fundet=f"et objekt uden {navn}", forventet=f"{navn} i hvert objekt", raad="ret --adresse")
    return tekst
