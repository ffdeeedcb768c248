"""A cell with its place, and the collection of everything that is wrong with a file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.fejl import Datafejl, Datalinje

if TYPE_CHECKING:
    from pathlib import Path

EKSEMPLER: Final = "examples"
"""What the documentation calls the folder of its examples."""
VIST_LAENGDE: Final = 60
"""How many characters of a cell a message shows."""

# Ten digits, or nine where a spreadsheet took the leading zero: no message may carry an id.
_ID_LIGNENDE: Final = re.compile(r"(?<!\d)(?:\d{6}[- ]?\d{4}|\d{9})(?!\d)", re.ASCII)
_CPR: Final = re.compile(r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d-?\d{4}", re.ASCII)
_NI_CIFRE: Final = 9


@frozen(kw_only=True, order=False)
class Celle:
    """
    A cell as text, with its place: ``raekke`` is the file's row (None in JSON), ``orden`` where in
    the file it comes.

    Example:
        >>> Celle(fil="a.csv", kolonne="maaned", tekst="2021-11", raekke=2).sted
        'række 2'
    """

    fil: str
    kolonne: str
    tekst: str
    raekke: int | None = None
    orden: tuple[int, ...] = ()

    @property
    def sted(self) -> str:
        """For people: the row, or the path in a JSON file."""
        return self.kolonne if self.raekke is None else f"række {self.raekke}"

    def linje(self, *, forventet: str, raad: str, fundet: str | None = None) -> Datalinje:
        """One thing wrong with this cell; what was found is the cell itself unless told."""
        return Datalinje(
            fil=self.fil,
            raekke=self.raekke,
            kolonne=self.kolonne,
            fundet=vis(self.tekst) if fundet is None else fundet,
            forventet=forventet,
            raad=raad,
        )


class Fejlliste:
    """
    Everything wrong with a file; nothing is raised before the file is read through.

    A cell is reported once, for the first thing that is wrong with it.

    Example:
        >>> fejl = Fejlliste()
        >>> fejl.meld(Celle(fil="a.csv", kolonne="x", tekst="?", raekke=2), forventet="et tal", raad="ret det")
        >>> fejl.rejs()
        Traceback (most recent call last):
        skaerpet_tilsyn.fejl.Datafejl: a.csv, række 2, kolonne «x»: fundet «?»; forventet et tal; ret det
    """

    def __init__(self) -> None:
        self._linjer: list[tuple[tuple[int, ...], Datalinje]] = []
        self._celler: set[tuple[int | None, str]] = set()

    def meld(self, celle: Celle, *, forventet: str, raad: str, fundet: str | None = None) -> None:
        """Record what is wrong with a cell."""
        plads = (celle.raekke, celle.kolonne)
        if plads not in self._celler:
            self._celler.add(plads)
            self.tilfoej(celle.linje(forventet=forventet, raad=raad, fundet=fundet), orden=celle.orden)

    def tilfoej(self, linje: Datalinje, *, orden: tuple[int, ...]) -> None:
        """Record what is wrong with a row; ``orden`` is where in the file it comes."""
        self._linjer.append((orden, linje))

    @property
    def linjer(self) -> list[Datalinje]:
        """All errors, in the order of the file."""
        return [linje for _, linje in sorted(self._linjer, key=lambda par: par[0])]

    def rejs(self) -> None:
        """
        Raise if anything was recorded.

        Raises:
            Datafejl: with all errors, in the order of the file.
        """
        if self._linjer:
            raise Datafejl(self.linjer)


def filfejl(sti: Path, *, fundet: str, forventet: str, raad: str, raekke: int | None = None) -> Datafejl:
    """
    An error that leaves nothing more of the file to read.

    Example:
        >>> from pathlib import Path
        >>> print(filfejl(Path("d/a.csv"), fundet="en tom fil", forventet="en overskrift", raad="vælg en anden"))
        a.csv: fundet «en tom fil»; forventet en overskrift; vælg en anden
    """
    return Datafejl([Datalinje(fil=sti.name, raekke=raekke, fundet=fundet, forventet=forventet, raad=raad)])


def stiraad(sti: Path) -> str:
    """
    What to do about a path that leads nowhere; the examples of the documentation can be written.

    Example:
        >>> from pathlib import Path
        >>> stiraad(Path("mine_tal")), stiraad(Path("examples/findes-ikke.csv"))
        ('ret stien', 'skriv eksemplerne med skaerpet-tilsyn eksempler, eller ret stien')
    """
    eksempel = EKSEMPLER in sti.parts and not sti.exists()
    return "skriv eksemplerne med skaerpet-tilsyn eksempler, eller ret stien" if eksempel else "ret stien"


def vis(tekst: str) -> str:
    r"""
    A cell as a message may show it: on one line, not too long, and nothing that may be an id.

    Example:
        >>> vis(""), vis("a\tb"), vis("0101701234")
        ('tom celle', 'a·b', 'xxxxxx-xxxx')
    """
    if not tekst:
        return "tom celle"
    rent = _ID_LIGNENDE.sub("xxxxxx-xxxx", "".join(tegn if tegn.isprintable() else "·" for tegn in tekst))
    return rent if len(rent) <= VIST_LAENGDE else f"{rent[: VIST_LAENGDE - 1]}…"


def ligner_cpr(tekst: str) -> bool:
    """
    Whether an id looks like a CPR number, also one that lost its leading zero in a spreadsheet.

    Example:
        >>> ligner_cpr("010170-1234"), ligner_cpr("101701234"), ligner_cpr("b17")
        (True, True, False)
    """
    rent = tekst.strip()
    cifre = rent.zfill(_NI_CIFRE + 1) if len(rent) == _NI_CIFRE else rent
    return _CPR.fullmatch(cifre) is not None
