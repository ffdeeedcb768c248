"""The forms in which jobindsats.dk serves tables as JSON, told apart by their structure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.fejl import Datafejl, Datalinje
from skaerpet_tilsyn.register.celle import filfejl, vis
from skaerpet_tilsyn.register.jsonfil import JsonTal, json_af_tekst, slags

if TYPE_CHECKING:
    from pathlib import Path

    from skaerpet_tilsyn.register.jsonfil import Json

NOEGLEFEJL: Final = "Forkert nøgle eller nøglen er udløbet."
"""What version 2 answers, as if it were data, where the key is wrong."""
_FORM: Final = "en tabel som jobindsats.dk leverer den: [{Variables, Data}], {columns, rows} eller CSV"


@frozen(kw_only=True, order=False)
class Svarform:
    """
    Headings and rows as they were served; ``steder`` says for people where each row stands.

    A row that is no list of as many cells as there are headings is for the caller to refuse.
    """

    overskrifter: tuple[str, ...]
    raekker: tuple[Json, ...]
    steder: tuple[str, ...]
    liste: str


def er_json(tekst: str) -> bool:
    """
    Whether a text is meant as JSON, and not as CSV.

    Example:
        >>> er_json(' {"columns": []}'), er_json("Area;Periode")
        (True, False)
    """
    return tekst.lstrip().startswith(("[", "{"))


def kraev_tabel(tekst: str, sti: Path) -> None:
    """
    Refuse the answer of version 2 to a wrong key.

    Raises:
        Datafejl: it is that.
    """
    if NOEGLEFEJL in tekst:
        raise filfejl(
            sti,
            fundet=NOEGLEFEJL,
            forventet="en tabel fra jobindsats.dk",
            raad="hent tabellen igen med en gyldig nøgle (den fås hos jobindsats.dk)",
        )


def svarform(tekst: str, sti: Path) -> Svarform:
    r"""
    The table in a JSON text: of version 3, of version 2, or one object a line.

    Raises:
        Datafejl: it is an error body, or none of these.

    Example:
        >>> from pathlib import Path
        >>> svarform('{"columns": ["Periode"], "rows": [["2021M11"]]}', Path("a.json")).steder
        ('rows[0]',)
        >>> svarform('{"Periode": "2021M11"}\n{"Periode": "2021M12"}', Path("a.json")).raekker
        (['2021M11'], ['2021M12'])
    """
    if _er_linjer(tekst, sti):
        return _linjer(tekst, sti)
    match json_af_tekst(tekst, sti):
        case {"code": kode, "cause": aarsag}:
            raise _afvist(sti, kode, aarsag)
        case {"columns": list(overskrifter), "rows": list(raekker)}:
            return _liste("rows", [_overskrift(o) for o in overskrifter], raekker)
        case [{"Variables": list(variable), "Data": list(raekker)}] | {
            "value": [{"Variables": list(variable), "Data": list(raekker)}]
        }:
            return _liste("Data", [_label(v) for v in variable], raekker)
        case andet:
            raise filfejl(sti, fundet=slags(andet), forventet=_FORM, raad="hent tabellen igen")


def _liste(navn: str, overskrifter: list[str], raekker: list[Json]) -> Svarform:
    return Svarform(
        overskrifter=tuple(overskrifter),
        raekker=tuple(raekker),
        steder=tuple(f"{navn}[{nr}]" for nr in range(len(raekker))),
        liste=navn,
    )


def _er_linjer(tekst: str, sti: Path) -> bool:
    """Whether the first line is an object of its own with nothing but plain values in it."""
    foerste = tekst.strip().split("\n", 1)[0]
    if not foerste.startswith("{"):
        return False
    try:
        objekt = json_af_tekst(foerste, sti)
    except Datafejl:
        return False
    if not isinstance(objekt, dict) or not objekt or {"code", "cause"} <= objekt.keys():
        return False
    return not any(isinstance(vaerdi, list | dict) for vaerdi in objekt.values())


def _linjer(tekst: str, sti: Path) -> Svarform:
    """One object a line, all with the same names, in any order."""
    fundne = [(nr, linje) for nr, linje in enumerate(tekst.split("\n"), start=1) if linje.strip()]
    poster = [(nr, _post(linje, sti)) for nr, linje in fundne]
    navne = list(poster[0][1] or ())
    fejl = [
        Datalinje(
            fil=sti.name,
            raekke=nr,
            fundet="en linje, der ikke er et JSON-objekt" if post is None else _forskel(navne, post),
            forventet=f"et objekt med de samme felter som i linje {poster[0][0]}",
            raad="hent tabellen igen",
        )
        for nr, post in poster
        if post is None or post.keys() != set(navne)
    ]
    if fejl:
        raise Datafejl(fejl)
    return Svarform(
        overskrifter=tuple(_overskrift(navn) for navn in navne),
        raekker=tuple([post[navn] for navn in navne] for _, post in poster if post is not None),
        steder=tuple(f"linje {nr}" for nr, _ in poster),
        liste="filen",
    )


def _post(linje: str, sti: Path) -> dict[str, Json] | None:
    try:
        vaerdi = json_af_tekst(linje, sti)
    except Datafejl:
        return None
    return vaerdi if isinstance(vaerdi, dict) else None


def _forskel(navne: list[str], post: dict[str, Json]) -> str:
    """The first field that a line lacks, or has too many."""
    mangler = [navn for navn in navne if navn not in post]
    if mangler:
        return f"en linje uden feltet {vis(mangler[0])}"
    return f"en linje med feltet {vis(next(navn for navn in post if navn not in navne))}"


def _afvist(sti: Path, kode: Json, aarsag: Json) -> Datafejl:
    return filfejl(
        sti,
        fundet=f"fejl {_tekst(kode)}: {_tekst(aarsag)}",
        forventet="en tabel fra jobindsats.dk",
        raad="ret forespørgslen, og hent tabellen igen",
    )


def _tekst(vaerdi: Json) -> str:
    match vaerdi:
        case str():
            return vis(vaerdi)
        case JsonTal():
            return vis(vaerdi.tekst)
        case _:
            return slags(vaerdi)


def _overskrift(vaerdi: Json) -> str:
    return vaerdi.strip() if isinstance(vaerdi, str) else ""


def _label(variabel: Json) -> str:
    return _overskrift(variabel.get("Label")) if isinstance(variabel, dict) else ""
