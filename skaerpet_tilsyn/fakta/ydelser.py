"""
Ydelser and tilbudstyper: slug, Danish name, and what the source systems write instead.

Lookup tables only: which of them count is for the rules to say.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

YDELSESNAVNE: Final = {
    "a_dagpenge": "a-dagpenge",
    "sygedagpenge": "sygedagpenge",
    "selvforsoergelses_og_hjemrejseydelse": "selvforsørgelses- og hjemrejseydelse",
    "overgangsydelse": "overgangsydelse",
    "integrationsydelse": "integrationsydelse",
    "uddannelseshjaelp": "uddannelseshjælp",
    "kontanthjaelp": "kontanthjælp",
    "ressourceforloeb": "ressourceforløb",
    "jobafklaringsforloeb": "jobafklaringsforløb",
    "ledighedsydelse": "ledighedsydelse",
    "revalidering": "revalidering",
}
"""Danish name by slug: the ydelser of the målgruppe, in the order of the bekendtgørelse."""

ANDRE_YDELSER: Final = {
    "foertidspension": "førtidspension",
    "seniorpension": "seniorpension",
    "folkepension": "folkepension",
    "efterloen": "efterløn",
    "fleksjob": "fleksjob",
    "su": "SU",
    "svu": "statens voksenuddannelsesstøtte",
    "barselsdagpenge": "barselsdagpenge",
}
"""Danish name by slug: legal in a register of ydelser, but outside the målgruppe."""

TILBUDSNAVNE: Final = {
    "virksomhedspraktik": "virksomhedspraktik",
    "nytteindsats": "nytteindsats",
    "loentilskud": "løntilskud",
    "vejledning_og_opkvalificering": "vejledning og opkvalificering",
    "mentor": "mentor",
}
"""Danish name by slug of the known tilbudstyper."""

YDELSER: Final = tuple(YDELSESNAVNE)
"""The slugs of the ydelser of the målgruppe, in order."""
TILBUDSTYPER: Final = tuple(TILBUDSNAVNE)
"""The slugs of the known tilbudstyper."""

_ANDRE_NAVNE: Final = {
    "arbejdsloeshedsdagpenge": "a_dagpenge",
    "sygedagpenge_til_borger": "sygedagpenge",
    "sho": "selvforsoergelses_og_hjemrejseydelse",
    "selvforsoergelses_og_hjemrejseydelse_samt_overgangsydelse": "selvforsoergelses_og_hjemrejseydelse",
    "ressourceforloebsydelse_under_ressourceforloeb": "ressourceforloeb",
    "ressourceforloebsydelse_under_jobafklaring": "jobafklaringsforloeb",
    "ressourceforloebsydelse_under_jobafklaringsforloeb": "jobafklaringsforloeb",
    "ressourceforloebsydelse_jobafklaring": "jobafklaringsforloeb",
    "jobafklaring": "jobafklaringsforloeb",
    "revalideringsydelse": "revalidering",
    "fleksloentilskud": "fleksjob",
    "statens_uddannelsesstoette": "su",
}
_ANDRE_TILBUDSNAVNE: Final = {
    "ansaettelse_med_loentilskud": "loentilskud",
    "mentorstoette": "mentor",
}
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


_YDELSE_AF_NAVN: Final = {
    **{som_slug(navn): slug for slug, navn in (YDELSESNAVNE | ANDRE_YDELSER).items()},
    **{slug: slug for slug in (*YDELSESNAVNE, *ANDRE_YDELSER)},
    **_ANDRE_NAVNE,
}
_TILBUDSTYPE_AF_NAVN: Final = {
    **{som_slug(navn): slug for slug, navn in TILBUDSNAVNE.items()},
    **_ANDRE_TILBUDSNAVNE,
}


def ydelse(tekst: str) -> str | None:
    """
    The slug of a ydelse given by slug, by Danish name or as a source system writes it; else None.

    Example:
        >>> ydelse("Kontanthjælp"), ydelse("Ressourceforløbsydelse, jobafklaring"), ydelse("løn")
        ('kontanthjaelp', 'jobafklaringsforloeb', None)
    """
    return _YDELSE_AF_NAVN.get(som_slug(tekst))


def forslag(tekst: str) -> str | None:
    """
    The ydelse that was probably meant by an unknown name; for the message, never used.

    Example:
        >>> forslag("kontanthjlp"), forslag("xyz")
        ('kontanthjaelp', None)
    """
    navn = naermeste(som_slug(tekst), _YDELSE_AF_NAVN)
    return None if navn is None else _YDELSE_AF_NAVN[navn]


def tilbudstype(tekst: str) -> str | None:
    """
    The slug of a tilbudstype given by slug or Danish name; else None.

    Example:
        >>> tilbudstype("Ansættelse med løntilskud"), tilbudstype("ferie")
        ('loentilskud', None)
    """
    return _TILBUDSTYPE_AF_NAVN.get(som_slug(tekst))


def forslag_tilbudstype(tekst: str) -> str | None:
    """
    The tilbudstype that was probably meant; for the message, never used.

    Example:
        >>> forslag_tilbudstype("virksomhedspraksis")
        'virksomhedspraktik'
    """
    navn = naermeste(som_slug(tekst), _TILBUDSTYPE_AF_NAVN)
    return None if navn is None else _TILBUDSTYPE_AF_NAVN[navn]


def naermeste(tekst: str, kendte: Iterable[str]) -> str | None:
    """
    The known name that looks most like a text, if any does.

    Example:
        >>> naermeste("naevnr", ("taeller", "naevner")), naermeste("x", ("taeller",))
        ('naevner', None)
    """
    naer = get_close_matches(tekst, list(kendte), n=1, cutoff=0.7)
    return naer[0] if naer else None
