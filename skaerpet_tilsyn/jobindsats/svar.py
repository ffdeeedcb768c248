"""Saved answers of jobindsats.dk as tables: versions 2 and 3, JSON, JSON lines and CSV, told by their structure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.jobindsats.tabel import Jobindsatstabel
from skaerpet_tilsyn.jobindsats.vaerdier import laes_kolonne
from skaerpet_tilsyn.register.celle import Celle, Fejlliste, filfejl, vis
from skaerpet_tilsyn.register.csvfil import laengdefejl, laes_raekker
from skaerpet_tilsyn.register.jsonfil import slags
from skaerpet_tilsyn.register.svarform import er_json, kraev_tabel, svarform
from skaerpet_tilsyn.register.tekstfil import laes_tekst

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from skaerpet_tilsyn.register.jsonfil import Json

_ADSKILLERE: Final = (";", "\t", ",")
"""What separates cells, tried in this order: headings have commas in them."""


def laes_svar(sti: Path) -> Jobindsatstabel:
    r"""
    Read a saved answer.

    Raises:
        Datafejl: with everything that is wrong with the file; also where the answer was an error.

    Example:
        >>> import tempfile
        >>> from pathlib import Path
        >>> tekst = '{"columns": ["Periode", "Område", "Andel"], "rows": [["2021M11", "Køge", 9.50]]}'
        >>> with tempfile.TemporaryDirectory() as mappe:
        ...     fil = Path(mappe) / "a.json"
        ...     _ = fil.write_text(tekst, encoding="utf-8")
        ...     laes_svar(fil).raekker
        (('2021M11', 'Køge', Decimal('9.50')),)
    """
    return tabel_af_svar(laes_tekst(sti), sti)


def tabel_af_svar(tekst: str, sti: Path) -> Jobindsatstabel:
    """The same for a text that is already read; ``sti`` names it in messages."""
    kraev_tabel(tekst, sti)
    fejl = Fejlliste()
    if er_json(tekst):
        overskrifter, raekker = _af_json(tekst, sti, fejl)
    else:
        overskrifter, raekker = _af_csv(tekst, sti, fejl)
    fejl.rejs()
    if not overskrifter:
        raise filfejl(sti, fundet="ingen kolonner", forventet="mindst én kolonne", raad="hent tabellen igen")
    if not raekker:
        raise filfejl(sti, fundet="ingen rækker", forventet="mindst én række", raad="vælg andre perioder eller områder")
    laest = [
        laes_kolonne(navn, [celler[nr] for _, celler in raekker], [_sted(s, navn) for s, _ in raekker], fejl)
        for nr, navn in enumerate(overskrifter)
    ]
    fejl.rejs()
    return Jobindsatstabel.af(overskrifter, zip(*laest, strict=True))


def _sted(raekke: Celle, overskrift: str) -> Celle:
    """A cell of a row: by its path in JSON, by row and column in CSV."""
    kolonne = overskrift if raekke.raekke is not None else f"{raekke.kolonne}.{vis(overskrift)}"
    return Celle(fil=raekke.fil, kolonne=kolonne, tekst="", raekke=raekke.raekke, orden=raekke.orden)


def _af_json(tekst: str, sti: Path, fejl: Fejlliste) -> tuple[Sequence[str], list[tuple[Celle, list[Json]]]]:
    form = svarform(tekst, sti)
    antal = len(form.overskrifter)
    raekker: list[tuple[Celle, list[Json]]] = []
    for nr, (plads, raekke) in enumerate(zip(form.steder, form.raekker, strict=True)):
        celle = Celle(fil=sti.name, kolonne=plads, tekst="", orden=(nr,))
        if isinstance(raekke, list) and len(raekke) == antal:
            raekker.append((celle, raekke))
            continue
        fundet = f"{len(raekke)} celler" if isinstance(raekke, list) else slags(raekke)
        fejl.meld(celle, fundet=fundet, forventet=f"en liste med {antal} celler", raad="hent tabellen igen")
    return form.overskrifter, raekker


def _af_csv(tekst: str, sti: Path, fejl: Fejlliste) -> tuple[Sequence[str], list[tuple[Celle, list[Json]]]]:
    foerste = tekst.lstrip().split("\n", 1)[0]
    adskiller = next((tegn for tegn in _ADSKILLERE if tegn in foerste), None)
    if adskiller is None or foerste.startswith("<"):
        raise filfejl(
            sti,
            fundet="en webside" if foerste.startswith("<") else "en linje uden semikolon",
            forventet="en tabel fra jobindsats.dk som JSON eller CSV med semikolon",
            raad="hent tabellen igen",
        )
    alle = laes_raekker(tekst, adskiller, sti)
    _, overskrifter = next(alle)
    raekker: list[tuple[Celle, list[Json]]] = []
    for nr, celler in alle:
        if len(celler) != len(overskrifter):
            fejl.tilfoej(laengdefejl(sti, nr, len(celler), len(overskrifter)), orden=(nr,))
            continue
        raekker.append((Celle(fil=sti.name, kolonne="", tekst="", raekke=nr, orden=(nr,)), [*celler]))
    return overskrifter, raekker
