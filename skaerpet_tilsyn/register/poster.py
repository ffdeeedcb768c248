"""The tables of a JSON file: lists of objects whose fields are read like cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from attrs import frozen

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.register.celle import Celle, Fejlliste, vis
from skaerpet_tilsyn.register.felter import laes_dato, laes_ja_nej, laes_valg
from skaerpet_tilsyn.register.jsonfil import slags, som_celle
from skaerpet_tilsyn.tid import Periode

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from skaerpet_tilsyn.register.jsonfil import Json

T = TypeVar("T")


@frozen(kw_only=True, order=False)
class Post:
    """
    One object of a table, with its path in the file.

    Example:
        >>> from skaerpet_tilsyn.register.felter import laes_maaned
        >>> post = Post(fil="a.json", sti="loentimer[0]", felter={"maaned": "2021-11"}, ukendte=(), fejl=Fejlliste())
        >>> post.laes("maaned", laes_maaned), post.celle("maaned").kolonne
        (Maaned(2021, 11), 'loentimer[0].maaned')
    """

    fil: str
    sti: str
    felter: dict[str, Json]
    ukendte: tuple[str, ...]
    fejl: Fejlliste
    orden: tuple[int, ...] = ()

    def celle(self, navn: str) -> Celle:
        """A field as a cell; an empty one where the field is not there."""
        sti = f"{self.sti}.{navn}"
        return som_celle(self.felter.get(navn), fil=self.fil, sti=sti, fejl=self.fejl, orden=self.orden)

    def kraev(self, navn: str) -> bool:
        """Whether a field is there; if not, that is recorded."""
        if navn in self.felter:
            return True
        celle = Celle(fil=self.fil, kolonne=f"{self.sti}.{navn}", tekst="", orden=self.orden)
        self.fejl.meld(celle, fundet="mangler", forventet=f"feltet «{navn}»", raad="tilføj feltet")
        return False

    def laes(self, navn: str, laeser: Callable[[Celle, Fejlliste], T | None]) -> T | None:
        """A field that must be there; None where something is wrong with it."""
        return laeser(self.celle(navn), self.fejl) if self.kraev(navn) else None

    def tekst(self, navn: str) -> str:
        """A text that may be missing."""
        return self.celle(navn).tekst

    def valg(self, navn: str, muligheder: Sequence[str]) -> str:
        """One of a few slugs, or nothing."""
        celle = self.celle(navn)
        return (laes_valg(celle, muligheder, self.fejl) if celle.tekst else None) or ""

    def valgfri(self, navn: str, laeser: Callable[[Celle, Fejlliste], T | None]) -> T | None:
        """A field that says nothing where it is missing, null or empty."""
        celle = self.celle(navn)
        return laeser(celle, self.fejl) if celle.tekst else None

    def valgfri_ja_nej(self, navn: str) -> bool | None:
        """A truth value, or nothing."""
        vaerdi = self.felter.get(navn)
        return vaerdi if isinstance(vaerdi, bool) else self.valgfri(navn, laes_ja_nej)

    def ja_nej(self, navn: str, *, ellers: bool) -> bool:
        """A truth value that may be missing: true, false, ja or nej."""
        if navn not in self.felter:
            return ellers
        vaerdi = self.felter[navn]
        if isinstance(vaerdi, bool):
            return vaerdi
        return laes_ja_nej(self.celle(navn), self.fejl) is True

    def periode(self, begynder: str = "fra_dato", slutter: str = "til_dato") -> Periode | None:
        """``fra_dato`` to ``til_dato``, both included; no ``til_dato`` is a running period."""
        fra = self.laes(begynder, laes_dato)
        if self.ukendte and not self.kraev(slutter):
            # A field that is not known may be the end under another name.
            return None
        slut = self.celle(slutter)
        til = laes_dato(slut, self.fejl) if slut.tekst else None
        if fra is None or (til is None and slut.tekst):
            return None
        try:
            return Periode.inklusiv(fra, til)
        except UgyldigVaerdi:
            self.fejl.meld(slut, forventet=f"en dato fra {fra.isoformat()} og frem", raad="byt om på datoerne")
            return None


def laes_poster(
    objekt: dict[str, Json],
    tabel: str,
    felter: Sequence[str],
    *,
    fil: str,
    fejl: Fejlliste,
    noter: list[str],
) -> tuple[Post, ...] | None:
    """
    The objects of a table; None where the table is not there.

    Example:
        >>> laes_poster({}, "samtaler", ("dato",), fil="a.json", fejl=Fejlliste(), noter=[]) is None
        True
    """
    if tabel not in objekt:
        return None
    liste, tabelnr = objekt[tabel], list(objekt).index(tabel)
    if not isinstance(liste, list):
        celle = Celle(fil=fil, kolonne=tabel, tekst="", orden=(tabelnr,))
        fejl.meld(celle, fundet=slags(liste), forventet="en liste af objekter", raad="ret tabellen")
        return None
    poster: list[Post] = []
    for nr, vaerdi in enumerate(liste):
        celle = Celle(fil=fil, kolonne=f"{tabel}[{nr}]", tekst="", orden=(tabelnr, nr))
        post = _post(vaerdi, celle, felter, fejl, noter)
        if post is not None:
            poster.append(post)
    return tuple(poster)


def laes_post(
    objekt: dict[str, Json],
    navn: str,
    felter: Sequence[str],
    *,
    fil: str,
    fejl: Fejlliste,
    noter: list[str],
) -> Post | None:
    """
    What the file holds one of; None where it is not there.

    Example:
        >>> laes_post({}, "stamdata", ("koen",), fil="a.json", fejl=Fejlliste(), noter=[]) is None
        True
    """
    if navn not in objekt:
        return None
    celle = Celle(fil=fil, kolonne=navn, tekst="", orden=(list(objekt).index(navn),))
    return _post(objekt[navn], celle, felter, fejl, noter)


def _post(vaerdi: Json, celle: Celle, felter: Sequence[str], fejl: Fejlliste, noter: list[str]) -> Post | None:
    """A value that must be an object; ``celle`` is where it stands."""
    if not isinstance(vaerdi, dict):
        fejl.meld(celle, fundet=slags(vaerdi), forventet=f"et objekt med {', '.join(felter)}", raad="ret posten")
        return None
    ukendte = tuple(navn for navn in vaerdi if navn not in felter)
    noter.extend(f"{celle.kolonne}: feltet «{vis(navn)}» kendes ikke og er ikke læst" for navn in ukendte)
    return Post(fil=celle.fil, sti=celle.kolonne, felter=vaerdi, ukendte=ukendte, fejl=fejl, orden=celle.orden)
