"""Cases of a table of transitions, made from it: every event in every state that a course can get to."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.laesning.proev.forloeb.veje import veje

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from enum import Enum

    from skaerpet_tilsyn.katalog.forloebstabel import Forloebstabel
    from skaerpet_tilsyn.laesning.proev.forloeb.veje import Vej


@frozen(kw_only=True, order=False)
class Forloebssag:
    """
    An event in a state, the way to the state, and what follows: another state, or None, where the event is refused.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> (tabel,) = katalogets_inventar().forloeb
        >>> sager = lav_forloebssager(tabel)
        >>> len(sager), sum(sag.til is None for sag in sager), str(sager[0])
        (140, 104, '«ikke udvalgt» i «ikke omfattet» fører til «ikke omfattet»')
    """

    dag: date
    vej: Vej
    tilstand: Enum
    ved: Enum
    til: Enum | None

    def __str__(self) -> str:
        svar = "afvises" if self.til is None else f"fører til «{self.til}»"
        return f"«{self.ved}» i «{self.tilstand}» {svar}"


def lav_forloebssager(tabel: Forloebstabel) -> tuple[Forloebssag, ...]:
    """The cases of each version, on its first day."""
    return tuple(_sager(tabel))


def _sager(tabel: Forloebstabel) -> Iterator[Forloebssag]:
    for version in tabel.linje.versioner:
        naaede = veje(version.vaerdi, tabel.start)
        foelger = {(raekke.fra, raekke.ved): raekke.til for raekke in version.vaerdi}
        for tilstand, ved in product((et for et in tabel.tilstande if et in naaede), tabel.haendelser):
            yield Forloebssag(
                dag=version.gaelder_fra,
                vej=naaede[tilstand],
                tilstand=tilstand,
                ved=ved,
                til=foelger.get((tilstand, ved)),
            )
