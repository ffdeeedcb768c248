"""The forløb that ended in the period: what people lived by on a day 1, 3, 6 and 12 months after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.fakta.historik import LOEBENDE
from skaerpet_tilsyn.katalog.maalgruppe.forloeb import maaned_af
from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import daekket
from skaerpet_tilsyn.katalog.ressourceforloeb.grupperinger import UOPLYST
from skaerpet_tilsyn.katalog.ressourceforloeb.status import dagen_efter, status_paa
from skaerpet_tilsyn.opgoerelse.forloeb.post import I_ALT, Noegle
from skaerpet_tilsyn.opgoerelse.forloeb.spoergsmaal import STATUSMAANEDER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.katalog.ressourceforloeb.forloeb import Ordningsforloeb
    from skaerpet_tilsyn.opgoerelse.forloeb.person import Person


def afgange(person: Person) -> Iterator[Noegle]:
    """What a person's ended forløb add, each in the municipality that paid last."""
    fra, til = person.spm.dage
    for forloeb in person.forloeb:
        if not (fra <= forloeb.sidste_dag < til and er_slut(person, forloeb)):
            continue
        for maaneder in STATUSMAANEDER:
            status = status_paa(person.historik, dagen_efter(forloeb.sidste_dag, maaneder))
            gruppe = UOPLYST if status == UOPLYST else person.spm.statusgrupper.gruppe(status).navn
            yield Noegle("afgang", str(maaneder), I_ALT, forloeb.kommunekode)
            yield Noegle("afgang", str(maaneder), gruppe, forloeb.kommunekode)


def er_slut(person: Person, forloeb: Ordningsforloeb) -> bool:
    """Whether the records go on for so long that the forløb is known to have ended."""
    if forloeb.til == LOEBENDE:
        return False
    foelgende = maaned_af(forloeb.til) if person.spm.afbrydelse == "dag" else maaned_af(forloeb.sidste_dag) + 1
    return daekket(person.historik.daekket_ydelser, foelgende, 1)
