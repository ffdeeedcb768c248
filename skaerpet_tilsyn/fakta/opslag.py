"""Looking up what a text stands for: by slug, by Danish name, or as a source system writes it."""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_IKKE_ORD: Final = re.compile(r"[^a-z0-9]+")


def som_slug(tekst: str) -> str:
    """
    A text as an identifier: lower case, ``ae oe aa``, everything else an underscore.

    Example:
        >>> som_slug(" A-dagpenge"), som_slug("Fokusmål (pct.)")
        ('a_dagpenge', 'fokusmaal_pct')
    """
    rent = unicodedata.normalize("NFC", tekst).casefold()
    for tegn, ascii_ in (("æ", "ae"), ("ø", "oe"), ("å", "aa")):
        rent = rent.replace(tegn, ascii_)
    return _IKKE_ORD.sub("_", rent).strip("_")


def naermeste(tekst: str, kendte: Iterable[str]) -> str | None:
    """
    The known name that looks most like a text, if any does.

    Example:
        >>> naermeste("naevnr", ("taeller", "naevner")), naermeste("x", ("taeller",))
        ('naevner', None)
    """
    naer = get_close_matches(tekst, list(kendte), n=1, cutoff=0.7)
    return naer[0] if naer else None


class Opslag:
    """
    The slugs of a kind of thing, and the texts that stand for each.

    Example:
        >>> koen = Opslag({"kvinde": "kvinde", "mand": "mand"}, {"k": "kvinde", "m": "mand"})
        >>> koen.slug("K"), koen.slug("x"), koen.forslag("kvnde")
        ('kvinde', None, 'kvinde')
    """

    def __init__(self, navne: Mapping[str, str], andre: Mapping[str, str] | None = None) -> None:
        self.navne: Final = navne
        self._slugs: Final = {
            **{som_slug(navn): slug for slug, navn in navne.items()},
            **{slug: slug for slug in navne},
            **(andre or {}),
        }

    @property
    def slugs(self) -> tuple[str, ...]:
        """All slugs, in order."""
        return tuple(self.navne)

    def slug(self, tekst: str) -> str | None:
        """The slug that a text stands for; else None."""
        return self._slugs.get(som_slug(tekst))

    def forslag(self, tekst: str) -> str | None:
        """The slug that was probably meant by an unknown text; for the message, never used."""
        navn = naermeste(som_slug(tekst), self._slugs)
        return None if navn is None else self._slugs[navn]
