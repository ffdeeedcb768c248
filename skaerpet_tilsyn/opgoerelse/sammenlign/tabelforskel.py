"""What differs between two extracts of the same registers: a table, by its rows and what it covers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.tal import skriv_tal

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Spaend

TITLER: Final = {"loentimer": "løntimer"}
"""What people call tables, where it is not their name."""
INTET: Final = "intet"
"""What is said to cover nothing."""


@frozen(kw_only=True, order=False)
class Tabelforskel:
    """
    A table that is not the same before and after.

    ``foer`` and ``efter`` are its rows that count, None where there is no such table: exact copies once, and none
    about persons who are in neither extract. ``kun_foer`` and ``kun_efter`` are those that the other does not have,
    in whatever order. ``daekning`` is the months it covers before and after, None where they are the same.

    Example:
        >>> t = Tabelforskel(navn="loentimer", foer=12, efter=13, kun_foer=1, kun_efter=2, daekning=None)
        >>> str(t)
        'løntimer: 12 rækker → 13 (1 kun før, 2 kun efter)'
    """

    navn: str
    foer: int | None
    efter: int | None
    kun_foer: int
    kun_efter: int
    daekning: tuple[Spaend | None, Spaend | None] | None

    @property
    def titel(self) -> str:
        """For people."""
        return TITLER.get(self.navn, self.navn)

    @property
    def daekning_foer(self) -> str | None:
        """The months it covers before, where those after are others."""
        return None if self.daekning is None else _tekst(self.daekning[0])

    @property
    def daekning_efter(self) -> str | None:
        """The months it covers after, where those before are others."""
        return None if self.daekning is None else _tekst(self.daekning[1])

    def __str__(self) -> str:
        foer, efter = ("ingen tabel" if antal is None else skriv_tal(antal) for antal in (self.foer, self.efter))
        raekker = "" if self.foer is None else " række" if self.foer == 1 else " rækker"
        kun = f"{skriv_tal(self.kun_foer)} kun før, {skriv_tal(self.kun_efter)} kun efter"
        daekning = "" if self.daekning is None else f"; dækker {self.daekning_foer} → {self.daekning_efter}"
        return f"{self.titel}: {foer}{raekker} → {efter} ({kun}){daekning}"


def _tekst(spaend: Spaend | None) -> str:
    return INTET if spaend is None else spaend.tekst
