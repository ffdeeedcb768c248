"""From recorded events to steps: each one found in the table of transitions, or refused."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.fejl import UgyldigHaendelse
from skaerpet_tilsyn.katalog.ikraft import SENEST_OPHOERT
from skaerpet_tilsyn.katalog.tilsyn.overgange import IKKE_FOER, OVERGANGE, gaeldende
from skaerpet_tilsyn.katalog.tilsyn.tilsynstilstande import BEGYNDELSE, TILSTANDE
from skaerpet_tilsyn.opgoerelse.tilsyn.placering import placer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from skaerpet_tilsyn.katalog.tilsyn.haendelser import Tilsynshaendelse
    from skaerpet_tilsyn.katalog.tilsyn.overgange import Overgang
    from skaerpet_tilsyn.katalog.tilsyn.tilsynstilstande import Tilsynstilstand
    from skaerpet_tilsyn.opgoerelse.tilsyn.dage import Dage
    from skaerpet_tilsyn.ret import Retskilde


@frozen(kw_only=True, order=False)
class Skridt:
    """
    An event with the transition that it made, and the days on which it can have been.

    ``retsgrundlag`` are the sources of the table on those days.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Afgoerelse, Haendelsesart, Tilsynshaendelse
        >>> udvalgt = Tilsynshaendelse.besluttet(Haendelsesart.UDVALGT, Afgoerelse(
        ...     kommune="Eksempel", dato=date(2022, 4, 29), omfattet=True, reference="sag 1"))
        >>> (skridt,) = tag_skridt("Eksempel", (udvalgt,))
        >>> skridt.overgang.til, skridt.dage.tekst
        (Tilsynstilstand.OMFATTET, '29. april 2022')
    """

    nr: int
    haendelse: Tilsynshaendelse
    overgang: Overgang
    dage: Dage
    retsgrundlag: tuple[Retskilde, ...]

    @property
    def kilder(self) -> tuple[Retskilde, ...]:
        """The source of the transition, and those of the table."""
        return (self.overgang.kilde, *self.retsgrundlag)


def tag_skridt(
    kommune: str, haendelser: Sequence[Tilsynshaendelse], *, ophoer_skaerpet_tilsyn: date | None = None
) -> tuple[Skridt, ...]:
    """
    The steps of some events, one after the other.

    Raises:
        UgyldigHaendelse: an event cannot follow what is before it, or is a decision about another municipality.
        RegelIkkeGaeldende: an event was on a day without such a supervision.
        UafklaretRetsstilling: no source says whether there was one on its day.
    """
    sidst = (ophoer_skaerpet_tilsyn or SENEST_OPHOERT) - timedelta(days=1)
    tilstand = BEGYNDELSE
    skridt: list[Skridt] = []
    for nr, (haendelse, dage) in enumerate(
        zip(haendelser, placer(haendelser, foerst=IKKE_FOER, sidst=sidst), strict=True), start=1
    ):
        tabel = gaeldende(dage.tidligst, ophoer_skaerpet_tilsyn=ophoer_skaerpet_tilsyn).vaerdi
        if haendelse.afgoerelse is not None and haendelse.afgoerelse.kommune != kommune:
            fundet = f"en afgørelse om {haendelse.afgoerelse.kommune}"
            dele = (fundet, f"en afgørelse om {kommune}", "flyt den til kommunens eget forløb")
            raise UgyldigHaendelse(nr=nr, felt="kommune", dele=dele)
        overgang = next((o for o in tabel if (o.fra, o.ved) == (tilstand, haendelse.art)), None)
        if overgang is None:
            raise _uden_overgang(nr, haendelse, tilstand, [o.ved.tekst for o in tabel if o.fra is tilstand])
        grundlag = tuple(_kilder_til_tabellen(dage))
        skridt.append(Skridt(nr=nr, haendelse=haendelse, overgang=overgang, dage=dage, retsgrundlag=grundlag))
        tilstand = overgang.til
    return tuple(skridt)


def _uden_overgang(
    nr: int, haendelse: Tilsynshaendelse, tilstand: Tilsynstilstand, mulige: Sequence[str]
) -> UgyldigHaendelse:
    fundet = f"{haendelse.art} i tilstanden {tilstand}"
    if not mulige:
        forventet = f"ingen hændelser efter den: {TILSTANDE[tilstand].slut}"
        dele = (fundet, forventet, "slet den, eller lad den stå i et nyt forløb")
    elif tilstand is BEGYNDELSE:
        dele = (fundet, f"en af: {', '.join(mulige)}", "registrér udvælgelsen før den")
    else:
        dele = (fundet, f"en af: {', '.join(mulige)}", "ret rækkefølgen, eller tilføj det, der mangler")
    return UgyldigHaendelse(nr=nr, felt="haendelse", dele=dele)


def _kilder_til_tabellen(dage: Dage) -> Iterator[Retskilde]:
    """The sources of the versions of the table that were in force on some of the days."""
    starter = [version.gaelder_fra for version in OVERGANGE.versioner]
    for version, (fra, naeste) in zip(OVERGANGE.versioner, pairwise([*starter, SENEST_OPHOERT]), strict=True):
        if fra <= dage.senest and dage.tidligst < naeste:
            yield version.kilde
