"""Citizens with a kontaktforløb, briefly, for tests of the rules of 2026."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn import (
    Borger,
    Daekning,
    Kontaktforloeb,
    Maaned,
    Periode,
    Regelsaet,
    Samtale,
    Tilbud,
    Undtagelse,
    opfyldt,
)
from skaerpet_tilsyn.katalog.jobsamtaler.omraade import OMRAADE
from skaerpet_tilsyn.katalog.jobsamtaler.sager import find_kontaktsager

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.katalog.jobsamtaler.sag import Kontaktsag
    from skaerpet_tilsyn.tal import Udfald
    from skaerpet_tilsyn.udtryk import Regel

JULI: Final = date(2026, 7, 1)
DECEMBER: Final = Maaned(2026, 12)
RET: Final = Regelsaet.gaeldende(JULI, OMRAADE)


def samtaler(antal: int, myndighed: str | None = "kommune", *, fra: date = JULI) -> tuple[Samtale, ...]:
    """So many talks, a day apart."""
    return tuple(Samtale(dato=date.fromordinal(fra.toordinal() + nr), myndighed=myndighed) for nr in range(antal))


def forloeb(
    maalgruppe: str,
    *,
    start: date = JULI,
    slut: date | None = None,
    overgang: date | None = None,
    kommunekode: str = "766",
    arbejdspligt: bool | None = False,
) -> Kontaktforloeb:
    """A row; those on dagpenge are in an a-kasse."""
    return Kontaktforloeb(
        kommunekode=kommunekode,
        maalgruppe=maalgruppe,
        periode=Periode(start, slut),
        overgang=overgang,
        a_kasse="Metal" if maalgruppe == "dagpenge" else None,
        arbejdspligt=arbejdspligt,
    )


def borger(
    *raekker: Kontaktforloeb,
    samtaler: Sequence[Samtale] = (),
    tilbud: Sequence[Tilbud] = (),
    undtagelser: Sequence[Undtagelse] = (),
    daekning: Daekning | None = None,
) -> Borger:
    """A citizen of whom everything is known, if nothing else is said."""
    return Borger(
        borger_id="b",
        daekning=Daekning.fuld() if daekning is None else daekning,
        kontaktforloeb=raekker,
        samtaler=tuple(samtaler),
        tilbud=tuple(tilbud),
        undtagelser=tuple(undtagelser),
    )


def praktik(fra: date = JULI, til: date | None = None, tilbudstype: str = "virksomhedspraktik") -> Tilbud:
    """A tilbud."""
    return Tilbud(tilbudstype=tilbudstype, periode=Periode(fra, til))


def sag(hvem: Borger, i: Maaned = DECEMBER, ret: Regelsaet = RET) -> Kontaktsag:
    """The citizen's only kontaktforløb."""
    (eneste,) = find_kontaktsager(hvem, i, ret)
    return eneste


def svar(regel: Regel[Kontaktsag], hvem: Borger, i: Maaned = DECEMBER, ret: Regelsaet = RET) -> Udfald:
    """The outcome of a rule for the citizen's only kontaktforløb."""
    return opfyldt(regel, sag(hvem, i, ret), i=i, ret=ret)
