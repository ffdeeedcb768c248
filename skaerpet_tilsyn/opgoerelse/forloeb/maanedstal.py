"""Month by month: how many are on the scheme, how much of the month, and who works or is in praktik meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import maanedens_dage
from skaerpet_tilsyn.katalog.resultatkrav.parametre import VIRKSOMHEDSRETTEDE
from skaerpet_tilsyn.katalog.resultatkrav.vinduesmaal import timemaaneder, virksomhedsrettet
from skaerpet_tilsyn.opgoerelse.forloeb.dage import antal, faelles, udsnit
from skaerpet_tilsyn.opgoerelse.forloeb.post import I_ALT, UVIS, Noegle
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.opgoerelse.forloeb.person import Person

_PRAKTIK: Final = ("virksomhedspraktik",)


def maanedstal(person: Person) -> Iterator[tuple[Noegle, int]]:
    """What a person adds to each month in which they have a day with the ydelse."""
    for maaned in person.maaneder:
        kommune = person.kommune(maaned) or ""
        om = str(Maaned.fra_indeks(maaned))
        yield Noegle("maaneder", om, I_ALT, kommune), 1
        yield Noegle("fuldtidspersoner", om, I_ALT, kommune), antal(udsnit(person.dage, *maanedens_dage(maaned)))
        for navn, tal in (
            ("ordinaere_timer", timemaaneder(person.historik, maaned, 1)),
            ("virksomhedspraktik", virksomhedsrettet(person.historik, maaned, 1, _PRAKTIK)),
            (
                "praktik_loentilskud",
                virksomhedsrettet(person.historik, maaned, 1, VIRKSOMHEDSRETTEDE.versioner[0].vaerdi),
            ),
        ):
            if tal.nedre:
                yield Noegle("maaneder", om, navn, kommune), 1
            elif not tal.kendt:
                yield Noegle("maaneder", om, f"{UVIS}{navn}", kommune), 1


def aktivering(person: Person) -> Iterator[tuple[Noegle, int]]:
    """
    Days with the ydelse and those of them in an active tilbud, and whether the person was in any at all.

    A person counts in the municipality that paid last in the period; of one of whom it is not known, all days may be.
    """
    if not person.maaneder:
        return
    kommune = person.kommune(person.maaneder[-1]) or ""
    timer = [timemaaneder(person.historik, m, 1) for m in person.maaneder]
    med_timer = any(tal.nedre for tal in timer)
    if person.spm.uden_loentimer and med_timer:
        return
    foerste, sidste = person.historik.daekket_tilbud
    kendt = all(foerste <= m <= sidste for m in person.maaneder)
    if person.spm.uden_loentimer:
        kendt = kendt and all(tal.kendt for tal in timer)
    dage = udsnit(person.dage, *person.spm.dage)
    yield Noegle("aktivering", "personer", I_ALT, kommune), 1
    yield Noegle("aktivering", "dage", I_ALT, kommune), antal(dage)
    if not kendt:
        yield Noegle("aktivering", "personer", f"{UVIS}aktive", kommune), 1
        yield Noegle("aktivering", "dage", f"{UVIS}aktive", kommune), antal(dage)
        return
    aktive = faelles(dage, person.i_tilbud)
    yield Noegle("aktivering", "dage", "aktive", kommune), aktive
    yield Noegle("aktivering", "personer", "aktive", kommune), int(aktive > 0)
