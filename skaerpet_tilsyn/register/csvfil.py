"""CSV as spreadsheets write it: the separator is told by the heading, rows keep their number."""

from __future__ import annotations

import csv
import io
import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fakta.opslag import som_slug
from skaerpet_tilsyn.fejl import Datafejl, Datalinje
from skaerpet_tilsyn.register.celle import Celle, filfejl, vis
from skaerpet_tilsyn.register.tabel import Tabel, laes_overskrifter
from skaerpet_tilsyn.register.tekstfil import laes_tekst

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from skaerpet_tilsyn.register.celle import Fejlliste
    from skaerpet_tilsyn.register.tabel import Skema

ADSKILLERE: Final = (";", ",", "\t")
"""The separators that are recognised, the usual one first."""
_SEP: Final = re.compile(r"\A\"?sep=.\"?(?=\r?\n)")
"""A line for Excel alone."""
_OVERST: Final = 20
"""So far down a heading is looked for, to say that it must stand at the top."""


def laes_csv(sti: Path, skema: Skema, fejl: Fejlliste) -> Tabel:
    r"""
    Read a CSV file; rows with too few or too many cells go to ``fejl``.

    Raises:
        Datafejl: nothing more of the file can be read.

    Example:
        >>> import tempfile
        >>> from pathlib import Path
        >>> from skaerpet_tilsyn.register.celle import Fejlliste
        >>> from skaerpet_tilsyn.register.tabel import Kolonne, Skema
        >>> skema = Skema(kolonner=(Kolonne("kommune"), Kolonne("maaned")), varianter=(("kommune", "maaned"),))
        >>> with tempfile.TemporaryDirectory() as mappe:
        ...     fil = Path(mappe) / "a.csv"
        ...     _ = fil.write_text("kommune;maaned\nKøge;2021-11\n", encoding="utf-8")
        ...     laes_csv(fil, skema, Fejlliste()).celler("maaned")[0].tekst
        '2021-11'
    """
    return tabel_af_tekst(laes_csv_tekst(sti), sti, skema, fejl)


def laes_csv_tekst(sti: Path) -> str:
    """
    The text of a CSV file; the line that tells Excel its separator is blank, so that rows keep their number.

    Raises:
        Datafejl: the file cannot be opened, is empty or is no text.
    """
    tekst = laes_tekst(sti)
    return _SEP.sub("", tekst, count=1)


def tabel_af_tekst(tekst: str, sti: Path, skema: Skema, fejl: Fejlliste) -> Tabel:
    """The same for a text that is already read."""
    raekker = laes_raekker(tekst, find_adskiller(tekst, sti, skema), sti)
    nr, overskrifter = next(raekker)
    fundne = laes_overskrifter(overskrifter, skema, fil=sti.name, raekke=nr)
    kolonner: dict[str, list[Celle]] = {navn: [] for navn in fundne.kolonner if navn is not None}
    antal = set_ = 0
    for nr, celler in raekker:
        set_ += 1
        if len(celler) != len(overskrifter):
            fejl.tilfoej(laengdefejl(sti, nr, len(celler), len(overskrifter)), orden=(nr,))
            continue
        antal += 1
        for navn, overskrift, celle in zip(fundne.kolonner, overskrifter, celler, strict=True):
            if navn is not None:
                kolonner[navn].append(Celle(fil=sti.name, kolonne=overskrift, tekst=celle, raekke=nr, orden=(nr,)))
    if not set_:
        raise filfejl(
            sti,
            fundet="kun overskriften",
            forventet="mindst én række under overskriften",
            raad="vælg en anden fil, eller hent den igen",
        )
    return Tabel(
        fil=sti.name,
        antal=antal,
        kolonner={navn: tuple(celler) for navn, celler in kolonner.items()},
        noter=fundne.noter,
    )


def laes_raekker(tekst: str, adskiller: str, sti: Path) -> Iterator[tuple[int, list[str]]]:
    """Rows that are not blank, each with the number of its first line in the file."""
    laeser = csv.reader(io.StringIO(tekst, newline=""), delimiter=adskiller, strict=True)
    nr = 1
    while True:
        try:
            celler = next(laeser)
        except StopIteration:
            return
        except csv.Error as aarsag:
            raise filfejl(
                sti,
                raekke=nr,
                fundet="en række, der ikke kan deles i celler",
                forventet="anførselstegn i par og højst 131.072 tegn i en celle",
                raad="ret rækken",
            ) from aarsag
        rene = [celle.strip() for celle in celler]
        if any(rene):
            yield nr, rene
        nr = laeser.line_num + 1


def find_adskiller(tekst: str, sti: Path, skema: Skema, andre: Iterable[str] = ()) -> str:
    """
    The separator under which most known columns appear (``andre`` are more headings); of equals, most columns at all.

    Raises:
        Datafejl: there is only one column under any of them, or the heading stands further down.
    """
    bedste, bedst = "", (0, 1)
    kendte_navne = frozenset(andre)
    for adskiller in ADSKILLERE:
        overskrifter = _foerste_raekke(tekst, adskiller)
        kendte = {o if o in kendte_navne else skema.genkend(o) for o in overskrifter} - {None}
        if (len(kendte), len(overskrifter)) > bedst and len(overskrifter) > 1:
            bedste, bedst = adskiller, (len(kendte), len(overskrifter))
    if not bedst[0]:
        kraev_overskrift_oeverst(_oeverste(tekst), skema, sti.name)
    if not bedste:
        overskrift = tekst.strip().splitlines()[0]
        # A line of data is not quoted: it may hold an id.
        kendt = any(k.navn in som_slug(overskrift) for k in skema.kolonner)
        raise filfejl(
            sti,
            raekke=1,
            fundet=vis(overskrift) if kendt else "en linje uden en kendt overskrift",
            forventet="en overskrift med kolonner adskilt af semikolon, komma eller tabulator",
            raad="gem filen igen med semikolon",
        )
    return bedste


def _foerste_raekke(tekst: str, adskiller: str) -> list[str]:
    try:
        for raekke in csv.reader(io.StringIO(tekst, newline=""), delimiter=adskiller, strict=True):
            rene = [celle.strip() for celle in raekke]
            if any(rene):
                return rene
    except csv.Error:
        pass
    return []


def _oeverste(tekst: str) -> Iterator[tuple[int, list[str]]]:
    """The first lines under every separator."""
    for nr, linje in enumerate(islice(tekst.splitlines(), _OVERST), start=1):
        for adskiller in ADSKILLERE:
            yield nr, [celle.strip(' "') for celle in linje.split(adskiller)]


def kraev_overskrift_oeverst(raekker: Iterable[tuple[int, Sequence[str | None]]], skema: Skema, fil: str) -> None:
    """
    Refuse a table with something above its heading: a title, or the date of the extract.

    Raises:
        Datafejl: one of the rows has every column that must be there.
    """
    for nr, celler in raekker:
        fundne = {skema.genkend(celle) for celle in celler if celle}
        if any(fundne.issuperset(variant) for variant in skema.varianter):
            linje = Datalinje(
                fil=fil,
                raekke=nr,
                fundet="overskriften under andre rækker",
                forventet="overskriften som den første række",
                raad="slet rækkerne over den",
            )
            raise Datafejl([linje])


def laengdefejl(sti: Path, nr: int, fundet: int, forventet: int) -> Datalinje:
    """A row with too few or too many cells."""
    return Datalinje(
        fil=sti.name,
        raekke=nr,
        fundet=f"{fundet} {'celle' if fundet == 1 else 'celler'}",
        forventet=f"{forventet} celler som i overskriften",
        raad="tilføj de manglende celler" if fundet < forventet else "slet de overskydende celler",
    )
