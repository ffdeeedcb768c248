"""From persons to shares: who is counted in some months, under the law that each one's forløb follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from skaerpet_tilsyn.fejl import RetIkkeKodet, UgyldigVaerdi
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.jobsamtaler.andelstal import Andelstal
from skaerpet_tilsyn.katalog.jobsamtaler.ikraft import JULI_2026
from skaerpet_tilsyn.katalog.jobsamtaler.maalevalg import POPULATION, PULJET
from skaerpet_tilsyn.katalog.jobsamtaler.omraade import OMRAADE
from skaerpet_tilsyn.katalog.jobsamtaler.overgang import forloebets_ret, paa_dagen
from skaerpet_tilsyn.katalog.jobsamtaler.pligter import find_pligt
from skaerpet_tilsyn.katalog.jobsamtaler.sager import find_kontaktsager
from skaerpet_tilsyn.katalog.jobsamtaler.valg import OVERGANGSREGEL
from skaerpet_tilsyn.laesning.vurder import opfyldt
from skaerpet_tilsyn.opgoerelse.jobsamtaler.andelsproeve import Andelsproeve
from skaerpet_tilsyn.tal import Udfald

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog.jobsamtaler.pligter import Pligt
    from skaerpet_tilsyn.katalog.jobsamtaler.sag import Kontaktsag
    from skaerpet_tilsyn.tid import Maaned

Noegle: TypeAlias = tuple[str, str | None]
"""Kommunekode or a-kasse, and the målgruppe where each group is tested for itself."""


def andelsproever(
    borgere: Iterable[Borger],
    *,
    pligt: str,
    til: Maaned,
    maaneder: int,
    ret: Regelsaet | None = None,
    min_population: int | None = None,
) -> tuple[Andelsproeve, ...]:
    """
    The test of a duty for each municipality (of ``akasse``: each a-kasse) over some months.

    No source says how the share is measured: ``maaneder`` is asked for, and ``ret`` carries the readings of the rest.
    A person is counted once for each forløb and month of the population.

    Raises:
        UafklaretRetsstilling: a forløb began under other rules than it is measured under, and no ``overgangsregel`` is
            chosen.
        RegelIkkeGaeldende: there is no quota in a month, or a person's forløb follows rules that are not encoded.
        UgyldigVaerdi: there is no such duty, or no month.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Borger, Daekning, Kontaktforloeb, Maaned, Periode, Regelsaet, Samtale
        >>> hvem = Borger(borger_id="a1", daekning=Daekning.fuld(), kontaktforloeb=(Kontaktforloeb(
        ...     kommunekode="766", maalgruppe="dagpenge", a_kasse="Metal", periode=Periode(date(2026, 7, 1), None),
        ...     overgang=date(2026, 9, 20)),), samtaler=tuple(
        ...     Samtale(dato=date(2026, m, 3), myndighed="a_kasse") for m in (7, 8)))
        >>> (proeve,) = andelsproever([hvem], pligt="akasse", til=Maaned(2026, 9), maaneder=3)
        >>> proeve.enhed, proeve.population.kendt, proeve.opfyldt
        ('Metal', 1, Udfald.OPFYLDT)
    """
    if maaneder < 1:
        besked = f"en andels måneder: fundet {maaneder}; forventet mindst 1; ret tallet"
        raise UgyldigVaerdi(besked)
    hvad = find_pligt(pligt)
    laesning = Regelsaet.gaeldende(JULI_2026, OMRAADE) if ret is None else ret
    rettene = [kvotens_ret(til.plus(maaneder=-n), laesning, hvad) for n in reversed(range(maaneder))]
    betjent: dict[Noegle, Andelstal] = {}
    undtaget: dict[Noegle, Andelstal] = {}
    for borger in borgere:
        for nr, maanedens in enumerate(rettene):
            i = til.plus(maaneder=nr + 1 - maaneder)
            for noegle, opfyldte, undtagne in _taelles(borger, hvad, i, maanedens):
                betjent[noegle] = betjent.get(noegle, Andelstal()) + opfyldte
                undtaget[noegle] = undtaget.get(noegle, Andelstal()) + undtagne
    return tuple(
        Andelsproeve(
            pligt=pligt,
            betjent=betjent[noegle],
            undtaget=None if hvad.undtaget is None else undtaget[noegle],
            til=til,
            maaneder=maaneder,
            ret=rettene[-1],
            enhed=noegle[0],
            maalgruppe=noegle[1],
            min_population=min_population,
        )
        for noegle in sorted(betjent, key=lambda n: (n[0], n[1] or ""))
    )


def _taelles(borger: Borger, pligt: Pligt, i: Maaned, ret: Regelsaet) -> Iterator[tuple[Noegle, Andelstal, Andelstal]]:
    """What each of a citizen's forløb adds in a month."""
    for nr, sag in enumerate(find_kontaktsager(borger, i, ret)):
        medlem = opfyldt(pligt.taelles, sag, i=i, ret=ret)
        if medlem is Udfald.IKKE_OPFYLDT:
            continue
        egen = forloebets_ret(sag.start, _maaledag(sag, pligt, i, ret), ret)
        egen_sag = sag if egen.dato == ret.dato else find_kontaktsager(borger, i, egen)[nr]
        udfald = opfyldt(pligt.opfyldt, egen_sag, i=i, ret=egen)
        fritaget = Udfald.IKKE_OPFYLDT if pligt.undtaget is None else opfyldt(pligt.undtaget, sag, i=i, ret=ret)
        enhed = sag.kommunekode if pligt.kommunens else sag.a_kasse or "uoplyst"
        maalgruppe = sag.maalgruppe if ret.valgt(PULJET) == "pr_gruppe" else None
        yield (enhed, maalgruppe), Andelstal.en(medlem, udfald), Andelstal.en(medlem, fritaget)


def _maaledag(sag: Kontaktsag, pligt: Pligt, i: Maaned, ret: Regelsaet) -> date:
    """The day that a forløb is measured on: when the time is up, or the municipality takes over; of all, the last."""
    if ret.valgt(POPULATION) == "bestand":
        return i.sidste_dag
    dag = sag.naar if pligt.kommunens else sag.overgang or sag.naar_akasse
    return min(dag, i.sidste_dag)


def kvotens_ret(i: Maaned, ret: Regelsaet, pligt: Pligt) -> Regelsaet:
    """
    The rules whose quota a month is held up against: its own, or, where they aren't encoded, the last before it that
    are, if ``overgangsregel`` doesn't say otherwise: whether a forløb follows those is asked of each.
    """
    try:
        egen = paa_dagen(i.foerste_dag, ret)
    except RetIkkeKodet as fejl:
        sidste = fejl.naermeste
        if ret.valgt(OVERGANGSREGEL) == "maaledato" or sidste is None or sidste > i.foerste_dag:
            raise
        egen = paa_dagen(sidste, ret)
    egen.paa(pligt.krav)
    return egen
