"""
Ydelser and tilbudstyper: slug, Danish name, and what the source systems write instead.

Lookup tables only: which of them count is for the rules to say.
"""

from __future__ import annotations

from typing import Final

from skaerpet_tilsyn.fakta.opslag import Opslag

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
    "psykiatrisk_behandling": "psykiatrisk behandling",
    "saerligt_tilrettelagt_projekt": "særligt tilrettelagt projekt",
    "vejlednings_og_afklaringsforloeb": "korte vejlednings- og afklaringsforløb",
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

_YDELSER: Final = Opslag(YDELSESNAVNE | ANDRE_YDELSER, _ANDRE_NAVNE)
_TILBUDSTYPER: Final = Opslag(TILBUDSNAVNE, _ANDRE_TILBUDSNAVNE)


def ydelse(tekst: str) -> str | None:
    """
    The slug of a ydelse given by slug, by Danish name or as a source system writes it; else None.

    Example:
        >>> ydelse("Kontanthjælp"), ydelse("Ressourceforløbsydelse, jobafklaring"), ydelse("løn")
        ('kontanthjaelp', 'jobafklaringsforloeb', None)
    """
    return _YDELSER.slug(tekst)


def forslag(tekst: str) -> str | None:
    """
    The ydelse that was probably meant by an unknown name; for the message, never used.

    Example:
        >>> forslag("kontanthjlp"), forslag("xyz")
        ('kontanthjaelp', None)
    """
    return _YDELSER.forslag(tekst)


def tilbudstype(tekst: str) -> str | None:
    """
    The slug of a tilbudstype given by slug or Danish name; else None.

    Example:
        >>> tilbudstype("Ansættelse med løntilskud"), tilbudstype("ferie")
        ('loentilskud', None)
    """
    return _TILBUDSTYPER.slug(tekst)


def forslag_tilbudstype(tekst: str) -> str | None:
    """
    The tilbudstype that was probably meant; for the message, never used.

    Example:
        >>> forslag_tilbudstype("virksomhedspraksis")
        'virksomhedspraktik'
    """
    return _TILBUDSTYPER.forslag(tekst)
