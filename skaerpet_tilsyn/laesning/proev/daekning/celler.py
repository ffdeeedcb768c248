"""
What the kept cases cover: each provision with what it carries, version by version: met, not met, at a limit, unknown.

Where there is no case, there is a reason; a cell without either is a hole in the tests.
"""

from __future__ import annotations

from enum import Enum
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from skaerpet_tilsyn.ret import Evidens

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from skaerpet_tilsyn.ret import Retskilde


class Grund(Enum):
    """
    Why there is no case.

    Example:
        >>> Grund.VINDUE, Grund.VINDUE.kort
        (Grund.VINDUE, 'vindue')
    """

    INGEN_GRAENSE = "ingen grænse"
    UAENDRET = "uændret"
    UBRUGT = "ikke brugt"
    VINDUE = "vindue"
    MAALING = "måling"
    RAMME = "ramme"
    TILSTAND = "tilstand"
    AFVIST = "afvises"
    IKKE_KODET = "ikke kodet"
    OPHAEVET = "ophævet"
    UKENDT_RET = "ukendt ret"
    IKKE_MODELLERET = "ikke modelleret"

    def __repr__(self) -> str:
        return f"Grund.{self.name}"

    @property
    def kort(self) -> str:
        """What stands in the cell."""
        return self.value

    @property
    def tekst(self) -> str:
        """What it means."""
        return _TEKSTER[self]


_TEKSTER: Final = {
    Grund.INGEN_GRAENSE: "der spørges kun, om noget står på en liste; en liste har ingen grænse, og hver plads på den "
    "har sin egen sag",
    Grund.UAENDRET: "versionen siger det samme som den før, så dens sager er den førstes",
    Grund.UBRUGT: "ingen regel, der gælder i versionens tid, læser værdien",
    Grund.VINDUE: "det antal måneder, som en størrelse ses tilbage over; ingen regel sammenligner med det",
    Grund.MAALING: "det afgør, hvordan der måles; ingen regel læser det, og målingen prøves for sig",
    Grund.RAMME: "regimet siger kun, hvornår reglerne gælder; dagene prøves ved hver regel",
    Grund.TILSTAND: "der spørges om en tilstand og en hændelse; ingen af dem har en grænse, og en ukendt dag "
    "prøves ved forløbet for sig",
    Grund.AFVIST: "ingen kilde viser, at noget af det kan følge; forløbet afviser det, og hver afvisning er en sag",
    Grund.IKKE_KODET: "fra den dag er retten ikke kodet; et spørgsmål bliver afvist",
    Grund.OPHAEVET: "fra den dag gælder det ikke; et spørgsmål bliver afvist",
    Grund.UKENDT_RET: "fra den dag ved ingen, hvad der gælder; et spørgsmål bliver afvist",
    Grund.IKKE_MODELLERET: "bestemmelsen er ikke modelleret; grunden står ved den",
}
KOLONNER: Final = ("opfyldt", "ikke opfyldt", "grænse", "ukendt")
"""What the cells of a line are about: a rule, or row, holds; it does not; a case at a limit; something is unknown."""


class Celle(NamedTuple):
    """How many cases there are, or why there is none."""

    antal: int
    grund: Grund | None = None

    @property
    def forklaret(self) -> bool:
        """Whether there is a case or a reason."""
        return self.antal > 0 or self.grund is not None

    def __str__(self) -> str:
        if self.antal:
            return str(self.antal)
        return "uforklaret" if self.grund is None else self.grund.kort


Celler: TypeAlias = tuple[Celle, Celle, Celle, Celle]
"""The cells of a line, in the order of the columns."""


class Daekningslinje(NamedTuple):
    """A provision, what it carries, from when, and the four cells."""

    kilde: Retskilde | None
    baerer: str
    navn: str
    fra: date | None
    celler: Celler

    @property
    def bestemmelse(self) -> str:
        """The citation, with how sure it is."""
        if self.kilde is None:
            return "–"
        return str(self.kilde) if self.kilde.evidens is not Evidens.EFTERPROEVET else self.kilde.citat


def alle_ens(grund: Grund) -> Celler:
    """
    Four cells with one reason.

    Example:
        >>> [str(celle) for celle in alle_ens(Grund.RAMME)]
        ['ramme', 'ramme', 'ramme', 'ramme']
    """
    celle = Celle(0, grund)
    return (celle, celle, celle, celle)


def uforklarede(linjer: Iterable[Daekningslinje]) -> tuple[str, ...]:
    """
    The cells with neither a case nor a reason.

    Example:
        >>> uforklarede([Daekningslinje(None, "regel", "voksen", None, (Celle(1), Celle(1), Celle(0), Celle(1)))])
        ('voksen (–): grænse',)
    """
    return tuple(
        chain.from_iterable(
            (
                f"{linje.navn} ({linje.fra or '–'}): {kolonne}"
                for kolonne, celle in zip(KOLONNER, linje.celler, strict=True)
                if not celle.forklaret
            )
            for linje in linjer
        )
    )
