"""From the columns of some persons to the counts of the analysis: those on the scheme, one by one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple, cast

import numpy as np

from skaerpet_tilsyn.laesning.kolonner.borgerblok import ORDNINGSKODER, YDELSESKODER
from skaerpet_tilsyn.laesning.kolonner.frablok import Blokborgere
from skaerpet_tilsyn.opgoerelse.forloeb.afgang import afgange
from skaerpet_tilsyn.opgoerelse.forloeb.beholdning import beholdning
from skaerpet_tilsyn.opgoerelse.forloeb.maanedstal import aktivering, maanedstal
from skaerpet_tilsyn.opgoerelse.forloeb.person import Person
from skaerpet_tilsyn.opgoerelse.forloeb.regeltal import bedoemte, regeltal

if TYPE_CHECKING:
    from collections.abc import Callable

    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok
    from skaerpet_tilsyn.opgoerelse.forloeb.bedoemmelse import Bedoemt
    from skaerpet_tilsyn.opgoerelse.forloeb.post import Optalt
    from skaerpet_tilsyn.opgoerelse.forloeb.spoergsmaal import Analysespoergsmaal


_MELD: Final = 200
"""How often the work says how far it has come, in persons."""


class Fundet(NamedTuple):
    """A person by number, and one of their forløb that does not meet every rule."""

    person: int
    bedoemt: Bedoemt


def taael_blok(
    blok: Borgerblok, spm: Analysespoergsmaal, fremdrift: Callable[[int, int], None] | None = None
) -> tuple[Optalt, list[Fundet]]:
    """
    The counts of a block of persons, and the forløb in it that do not meet every rule.

    ``fremdrift`` is told the persons done and the persons in all, now and then.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Borger, Daekning, Maaned, Periode, Regelsaet, Ydelsesforloeb
        >>> from skaerpet_tilsyn.laesning.kolonner.borgere import blok_af_borgere
        >>> from skaerpet_tilsyn.opgoerelse.forloeb.post import Noegle
        >>> from skaerpet_tilsyn.opgoerelse.forloeb.spoergsmaal import Analysespoergsmaal
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld(), ydelser=(Ydelsesforloeb(
        ...     ydelse="ressourceforloeb", kommunekode="766", periode=Periode(date(2017, 1, 10), None)),))
        >>> til = Maaned(2018, 2)
        >>> spm = Analysespoergsmaal(ordning="ressourceforloeb", fra=til, til=til,
        ...                          ret=Regelsaet.for_maaned(til, "ressourceforloeb"))
        >>> taael_blok(blok_af_borgere([b]), spm)[0][Noegle("foerste_tilbud", "", "intet", "766")]
        1
    """
    paa_ydelsen = blok.ydelser.person[blok.ydelser.ydelse == YDELSESKODER[spm.ordning]]
    bevilget = blok.bevillinger.person[blok.bevillinger.ordning == ORDNINGSKODER[spm.ordning]]
    numre = cast("list[int]", np.union1d(paa_ydelsen, bevilget).tolist())
    borgere = Blokborgere(blok)
    optalt: Optalt = Counter()
    fundne: list[Fundet] = []
    for talt, nr in enumerate(numre, start=1):
        fund = tael_borger(borgere.borger(nr, ""), spm, optalt)
        fundne += [Fundet(nr, bedoemt) for bedoemt in fund]
        if fremdrift is not None and talt % _MELD == 0:
            fremdrift(talt, len(numre))
    return optalt, fundne


def tael_borger(borger: Borger, spm: Analysespoergsmaal, optalt: Optalt) -> tuple[Bedoemt, ...]:
    """Count one citizen in; what comes back are the forløb that do not meet every rule."""
    person = Person(borger, spm)
    domme = bedoemte(person)
    optalt.update(beholdning(person))
    optalt.update(afgange(person))
    optalt.update(regeltal(domme))
    for noegle, antal in (*maanedstal(person), *aktivering(person)):
        optalt[noegle] += antal
    return tuple(bedoemt for bedoemt in domme if any(bedoemt.fund()))
