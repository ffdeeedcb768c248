"""JSON as typed values: numbers keep the text they were written with, so they stay exact."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NoReturn, TypeAlias, cast

from attrs import frozen

from skaerpet_tilsyn.register.celle import Celle, filfejl, vis
from skaerpet_tilsyn.register.tekstfil import laes_tekst

if TYPE_CHECKING:
    from pathlib import Path

    from skaerpet_tilsyn.register.celle import Fejlliste


@frozen(order=False)
class JsonTal:
    """A number as it stands in the file."""

    tekst: str


Json: TypeAlias = "str | bool | JsonTal | list[Json] | dict[str, Json] | None"
"""What a JSON file can hold."""


class _UgyldigJson(ValueError):
    """Something that Python's JSON allows, but this library does not."""

    def __init__(self, fundet: str, forventet: str) -> None:
        super().__init__(fundet)
        self.fundet = fundet
        self.forventet = forventet


def laes_json(sti: Path) -> Json:
    """
    Read a JSON file.

    Raises:
        Datafejl: the file is no JSON, or a name stands twice in one object.

    Example:
        >>> import tempfile
        >>> from pathlib import Path
        >>> with tempfile.TemporaryDirectory() as mappe:
        ...     fil = Path(mappe) / "a.json"
        ...     _ = fil.write_text('{"timer": 37.50}', encoding="utf-8")
        ...     laes_json(fil)
        {'timer': JsonTal(tekst='37.50')}
    """
    return json_af_tekst(laes_tekst(sti), sti)


def json_af_tekst(tekst: str, sti: Path) -> Json:
    """The same for a text that is already read."""
    try:
        # The hooks leave nothing else than these types.
        return cast(
            "Json",
            json.loads(
                tekst,
                parse_float=JsonTal,
                parse_int=JsonTal,
                parse_constant=_ingen_konstant,
                object_pairs_hook=_objekt,
            ),
        )
    except json.JSONDecodeError as aarsag:
        sted, forventet = f"linje {aarsag.lineno}, tegn {aarsag.colno}", "gyldig JSON"
        raise filfejl(sti, fundet=f"en fejl i {sted}", forventet=forventet, raad="ret filen dér") from aarsag
    except _UgyldigJson as aarsag:
        raise filfejl(sti, fundet=aarsag.fundet, forventet=aarsag.forventet, raad="ret filen") from aarsag
    except RecursionError as aarsag:
        fundet = "lister i lister uden ende"
        raise filfejl(sti, fundet=fundet, forventet="gyldig JSON", raad="hent filen igen") from aarsag


def som_celle(vaerdi: Json, *, fil: str, sti: str, fejl: Fejlliste, orden: tuple[int, ...] = ()) -> Celle:
    """
    A text, a number or null as a cell, so that it is read like one; null is an empty cell, and so
    is anything else, once it is recorded as an error.

    Example:
        >>> from skaerpet_tilsyn.register.celle import Fejlliste
        >>> som_celle(JsonTal("37.5"), fil="a.json", sti="timer", fejl=Fejlliste()).tekst
        '37,5'
    """
    tekst = ""
    match vaerdi:
        case None:
            pass
        case str():
            tekst = vaerdi.strip()
        case JsonTal():
            tekst = vaerdi.tekst.replace(".", ",")
        case _:
            tom = Celle(fil=fil, kolonne=sti, tekst="", orden=orden)
            fejl.meld(tom, fundet=slags(vaerdi), forventet="en tekst eller et tal", raad="ret værdien")
    return Celle(fil=fil, kolonne=sti, tekst=tekst, orden=orden)


def slags(vaerdi: Json) -> str:
    """
    What kind of value it is, in Danish.

    Example:
        >>> slags([]), slags(None)
        ('en liste', 'null')
    """
    match vaerdi:
        case None:
            return "null"
        case bool():
            return "true" if vaerdi else "false"
        case str():
            return "en tekst"
        case JsonTal():
            return "et tal"
        case list():
            return "en liste"
        case _:
            return "et objekt"


def _objekt(par: list[tuple[str, Json]]) -> dict[str, Json]:
    objekt: dict[str, Json] = {}
    for navn, vaerdi in par:
        if navn in objekt:
            fundet = f"navnet {vis(navn)} to gange"
            raise _UgyldigJson(fundet, "hvert navn højst én gang i et objekt")
        objekt[navn] = vaerdi
    return objekt


def _ingen_konstant(tekst: str) -> NoReturn:
    raise _UgyldigJson(tekst, "et tal eller null")
