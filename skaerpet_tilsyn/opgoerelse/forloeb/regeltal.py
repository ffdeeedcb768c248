"""How many forløb meet each rule, and which ones do not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.opgoerelse.forloeb.bedoemmelse import bedoem
from skaerpet_tilsyn.opgoerelse.forloeb.post import I_ALT, UVIS, Noegle
from skaerpet_tilsyn.tal import Udfald

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.katalog.ressourceforloeb.sag import Forloebssag
    from skaerpet_tilsyn.opgoerelse.forloeb.bedoemmelse import Bedoemt
    from skaerpet_tilsyn.opgoerelse.forloeb.person import Person

IKKE_OPFYLDT: Final = "ikke_opfyldt"
UDEN_REGLER: Final = "uden_regler"
"""Stands for a rule where a forløb began outside those that are encoded."""


def bedoemte(person: Person) -> tuple[Bedoemt, ...]:
    """The forløb of the period, judged: those with a day in it."""
    spm = person.spm
    alle = bedoem(person.borger, spm.ordning, i=spm.til, ret=spm.ret)
    return tuple(bedoemt for bedoemt in alle if _roerer(bedoemt.sag, *spm.dage))


def regeltal(bedoemte: tuple[Bedoemt, ...]) -> Iterator[Noegle]:
    """What a person's judged forløb add to each rule."""
    for bedoemt in bedoemte:
        for svar in bedoemt.svar:
            navn, kommune = svar.krav.regel.navn, bedoemt.sag.kommunekode or ""
            yield Noegle("regler", navn, I_ALT, kommune)
            if svar.udfald is Udfald.IKKE_OPFYLDT:
                yield Noegle("regler", navn, IKKE_OPFYLDT, kommune)
            elif svar.udfald is Udfald.UAFKLARET:
                yield Noegle("regler", navn, f"{UVIS}{IKKE_OPFYLDT}", kommune)
        if not bedoemt.svar:
            yield Noegle("regler", UDEN_REGLER, I_ALT, bedoemt.sag.kommunekode or "")


def _roerer(sag: Forloebssag, fra: int, til: int) -> bool:
    slut = sag.periode.til
    return sag.periode.fra.toordinal() < til and (slut is None or fra < slut.toordinal())
