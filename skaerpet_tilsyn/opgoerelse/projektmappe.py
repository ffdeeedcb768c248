"""Which tables a workbook has, and in which order: what is asked for most stands first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.opgoerelse.ark import SKJULT
from skaerpet_tilsyn.opgoerelse.oversigt import UAFKLARET, oversigtsark
from skaerpet_tilsyn.opgoerelse.statusark import grundeark, statusark
from skaerpet_tilsyn.tal import Afrunding
from skaerpet_tilsyn.tid import Vindue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skaerpet_tilsyn.opgoerelse.ark import Ark
    from skaerpet_tilsyn.opgoerelse.opgoer.opgoerelse import Opgoerelse
    from skaerpet_tilsyn.opgoerelse.status import Kommunestatus

_AARET = Vindue(12)


def opgoerelsens_ark(opgoerelse: Opgoerelse, tabeller: Sequence[Ark]) -> tuple[Ark, ...]:
    """
    The tables of counted registers, with the shares side by side after the first of them.

    Example:
        >>> from skaerpet_tilsyn import Daekning, Maaned, Opgoerelse, Regelsaet
        >>> nov = Maaned(2021, 11)
        >>> o = Opgoerelse(maaneder=(nov,), ret=Regelsaet.for_maaned(nov), daekning=Daekning.fuld(), unikke={})
        >>> [ark.overskrift for ark in opgoerelsens_ark(o, o.ark())]
        ['Fokusmål', 'Andele pr. måned', 'Månedsandele', 'Månedsandele 6 mdr.']
    """
    kommuner = {kommune.kommunekode: kommune for kommune in opgoerelse.kommuner()}
    par = [(kommuner[r.kommunekode], r.tal) for r in opgoerelse.fokusmaal]
    ukendt = SKJULT if opgoerelse.diskretioneret else UAFKLARET
    foerste, *resten = tabeller
    return (foerste, oversigtsark(par, opgoerelse.maaneder, opgoerelse.ret, ukendt=ukendt), *resten)


def statussens_ark(
    statusser: Sequence[Kommunestatus],
    tal: Sequence[Ark] = (),
    *,
    afrunding: Afrunding = Afrunding.NAERMESTE,
    under_fortolkninger: Sequence[str] | None = None,
) -> tuple[Ark, ...]:
    """
    The statuses, the figures behind them (else their own months, if they have any), and the reasons.

    Example:
        >>> from skaerpet_tilsyn import Kommune, status
        >>> s = status(Kommune(navn="Ukendt", kommunekode=None, benchmark=None))
        >>> [ark.overskrift for ark in statussens_ark([s])]
        ['Status', 'Grunde']
    """
    return (
        statusark(statusser, afrunding=afrunding, under_fortolkninger=under_fortolkninger),
        *(tal or _egne_maaneder(statusser)),
        grundeark(statusser, afrunding=afrunding),
    )


def _egne_maaneder(statusser: Sequence[Kommunestatus]) -> Iterator[Ark]:
    if any(status.kommune.andele for status in statusser):
        sidste, ret = statusser[0].maaned, statusser[0].ret
        maaneder = [_AARET.foerste(sidste).plus(maaneder=n) for n in range(_AARET.maaneder)]
        par = [(s.kommune, tal) for s in statusser for tal in (s.samtaler, s.aktiv_indsats)]
        yield oversigtsark(par, maaneder, ret)
