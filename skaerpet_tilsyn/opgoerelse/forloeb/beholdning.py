"""Those who are on the scheme in the last month: who they are, where from, how long, and what was offered."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fakta.ydelser import TILBUDSTYPER
from skaerpet_tilsyn.katalog.maalgruppe.forloeb import maaned_af
from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import daekket
from skaerpet_tilsyn.katalog.ressourceforloeb.grupperinger import UOPLYST
from skaerpet_tilsyn.katalog.ressourceforloeb.parametre import PASSIV_TILBAGEBLIK
from skaerpet_tilsyn.katalog.ressourceforloeb.sager import alder, paabegyndte_maaneder
from skaerpet_tilsyn.katalog.ressourceforloeb.status import dagen_efter, oprindelse
from skaerpet_tilsyn.katalog.resultatkrav.varigheder import GRAENSER, NAVNE
from skaerpet_tilsyn.opgoerelse.forloeb.dage import udsnit
from skaerpet_tilsyn.opgoerelse.forloeb.forsoergelse import tid_paa_forsoergelse
from skaerpet_tilsyn.opgoerelse.forloeb.post import I_ALT, UVIS, Noegle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.fakta.historik import Tilbudsspand
    from skaerpet_tilsyn.katalog.ressourceforloeb.forloeb import Ordningsforloeb
    from skaerpet_tilsyn.opgoerelse.forloeb.person import Person

ALDERSGRUPPER: Final = ("under 20", "20-29", "30-39", "40-49", "50-59", "60-69", "70 og derover")
"""Ten years each."""
BEVILLINGSLAENGDER: Final = (
    *(f"op til {aar} år" for aar in range(1, 6)),
    "over 5 år",
    "uden slutdato",
)
"""The length of the grant that is running."""
INTET_TILBUD: Final = "intet"
"""No tilbud at all."""


def beholdning(person: Person) -> Iterator[Noegle]:
    """What a person who is on the scheme in the last month adds."""
    til = person.spm.til.indeks
    kommune, forloeb = person.kommune(til), person.i_maaned(til)
    if kommune is None or forloeb is None:
        return
    dag = person.sidste_dag(til)
    for tabel, felt in (
        *_stamdata(person, dag),
        ("oprindelse", _oprindelse(person, forloeb)),
        ("bevilling", _bevilling(person, dag)),
    ):
        yield Noegle(tabel, "", I_ALT, kommune)
        yield Noegle(tabel, "", felt, kommune)
    yield Noegle("forsoergelse", "", I_ALT, kommune)
    for felt in tid_paa_forsoergelse(person, forloeb):
        yield Noegle("forsoergelse", "", felt, kommune)
    yield from _tilbud(person, forloeb, dag, kommune)
    yield from _passive(person, forloeb, dag, kommune)


def _stamdata(person: Person, dag: int) -> Iterator[tuple[str, str]]:
    s = person.borger.stamdata
    foedt = None if s is None else s.foedselsdato
    yield "alder", UOPLYST if foedt is None else aldersgruppe(alder(foedt, date.fromordinal(dag)))
    yield "koen", UOPLYST if s is None or s.koen is None else s.koen
    yield "civilstand", UOPLYST if s is None or s.civilstand is None else s.civilstand


def aldersgruppe(aar: int) -> str:
    """
    The ten years that an age lies in.

    Example:
        >>> aldersgruppe(19), aldersgruppe(39), aldersgruppe(40), aldersgruppe(80)
        ('under 20', '30-39', '40-49', '70 og derover')
    """
    return ALDERSGRUPPER[min(max(aar // 10 - 1, 0), len(ALDERSGRUPPER) - 1)]


def _oprindelse(person: Person, forloeb: Ordningsforloeb) -> str:
    if not forloeb.start_kendt:
        return UOPLYST
    return oprindelse(person.historik, person.spm.ordning, forloeb.fra)


def _bevilling(person: Person, dag: int) -> str:
    """The length of the grant that covers the day; of several, the one that began last."""
    den = date.fromordinal(dag)
    gaeldende = [
        b.periode
        for b in person.borger.bevillinger
        if b.ordning == person.spm.ordning and b.periode.fra <= den and (b.periode.til is None or den < b.periode.til)
    ]
    if not gaeldende:
        return UOPLYST
    periode = max(gaeldende, key=lambda p: (p.fra, p.til or date.max))
    if periode.til is None:
        return BEVILLINGSLAENGDER[-1]
    maaneder = paabegyndte_maaneder(periode.fra.toordinal(), periode.til.toordinal())
    return BEVILLINGSLAENGDER[min(-(-maaneder // 12), len(BEVILLINGSLAENGDER) - 1) - 1]


def _tilbud(person: Person, forloeb: Ordningsforloeb, dag: int, kommune: str) -> Iterator[Noegle]:
    """The types of tilbud in the forløb, and the first of them."""
    i_forloebet = [t for t in person.historik.tilbud if t.fra <= dag and forloeb.fra < t.til]
    kendt = forloeb.start_kendt and _tilbud_daekket(person, forloeb.fra, dag)
    yield Noegle("foerste_tilbud", "", I_ALT, kommune)
    yield Noegle("foerste_tilbud", "", _foerste(i_forloebet, forloeb.fra) if kendt else UOPLYST, kommune)
    yield Noegle("tilbud", "", I_ALT, kommune)
    slags = {t.tilbudstype for t in i_forloebet}
    for tilbudstype in TILBUDSTYPER:
        if tilbudstype in slags:
            yield Noegle("tilbud", "", tilbudstype, kommune)
        elif not kendt:
            yield Noegle("tilbud", "", f"{UVIS}{tilbudstype}", kommune)


def _foerste(tilbud: list[Tilbudsspand], fra: int) -> str:
    """The type of the first tilbud; of several on one day, the first in the list of types."""
    if not tilbud:
        return INTET_TILBUD
    return min(tilbud, key=lambda t: (max(t.fra, fra), TILBUDSTYPER.index(t.tilbudstype))).tilbudstype


def _passive(person: Person, forloeb: Ordningsforloeb, dag: int, kommune: str) -> Iterator[Noegle]:
    """Whether the person has been without an active tilbud in the forløb, at most a year back, by duration."""
    maaneder, kendt = person.varighed(person.spm.til.indeks)
    om = varighed(maaneder) if kendt else UOPLYST
    tilbageblik = PASSIV_TILBAGEBLIK.versioner[-1].vaerdi
    fra = max(person.start(forloeb)[0], dagen_efter(dag, -tilbageblik) + 1)
    yield Noegle("passivandel", om, I_ALT, kommune)
    if udsnit(person.i_tilbud, fra, dag + 1):
        return
    passiv = _tilbud_daekket(person, fra, dag) and (kendt or maaneder >= tilbageblik)
    yield Noegle("passivandel", om, "passive" if passiv else f"{UVIS}passive", kommune)


def varighed(maaneder: int) -> str:
    """
    The interval that a duration lies in.

    Example:
        >>> varighed(5), varighed(6), varighed(60)
        ('under ½ år', '½ til 1 år', '5 år og derover')
    """
    return NAVNE[sum(maaneder >= graense for graense in GRAENSER)]


def _tilbud_daekket(person: Person, fra: int, dag: int) -> bool:
    sidste = maaned_af(dag)
    return daekket(person.historik.daekket_tilbud, sidste, sidste - maaned_af(fra) + 1)
