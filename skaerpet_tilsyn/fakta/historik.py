"""A citizen's history as plain integers: day ordinals, month indices, hundredths of an hour."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skaerpet_tilsyn.fakta.daekning import Daekning, Spaend
    from skaerpet_tilsyn.fakta.haendelser import Fritagelse, Loentimer, Samtale, Tilbud, Tilstand, Ydelsesforloeb
    from skaerpet_tilsyn.tid import Periode

LOEBENDE: Final = date.max.toordinal() + 1
"""The end of a running period."""
ALTID: Final = (-1, 12 * 10_000)
"""A span of month indices without bounds."""
ALDRIG: Final = (1, 0)
"""A span of month indices that covers nothing."""


class Ydelsesspand(NamedTuple):
    """A period on a ydelse: half-open ordinals; ``anciennitet`` is -1 where the register says nothing."""

    ydelse: str
    kommunekode: str
    fra: int
    til: int
    anciennitet: int


class Tilbudsspand(NamedTuple):
    """A tilbud: half-open ordinals."""

    tilbudstype: str
    fra: int
    til: int


class Timetal(NamedTuple):
    """Ordinary hours in a month, in hundredths, signed; None is an unknown number."""

    maaned: int
    hundrededele: int | None
    tilbagefoersel: bool


class Tilstandsspand(NamedTuple):
    """A tilstand: half-open ordinals; ``grad`` is in millionths of a percent, -1 where nobody has stated it."""

    tilstand: str
    fra: int
    til: int
    grad: int


class Historik(NamedTuple):
    """Everything the rules read; spans of months are (first, last), both included."""

    ydelser: tuple[Ydelsesspand, ...]
    samtaler: tuple[tuple[int, str], ...]
    tilbud: tuple[Tilbudsspand, ...]
    timer: tuple[Timetal, ...]
    fritagelser: tuple[tuple[str, int, int], ...]
    daekket_ydelser: tuple[int, int]
    daekket_samtaler: tuple[int, int]
    daekket_tilbud: tuple[int, int]
    daekket_timer: tuple[int, int]
    tilstande: tuple[Tilstandsspand, ...]
    daekket_tilstande: tuple[int, int]


def historik(
    *,
    ydelser: Iterable[Ydelsesforloeb],
    samtaler: Iterable[Samtale],
    tilbud: Iterable[Tilbud],
    loentimer: Iterable[Loentimer],
    fritagelser: Iterable[Fritagelse],
    tilstande: Iterable[Tilstand],
    daekning: Daekning,
) -> Historik:
    """A citizen's events as integers, sorted."""
    return Historik(
        ydelser=tuple(
            sorted(
                Ydelsesspand(
                    y.ydelse,
                    y.kommunekode,
                    *_dage(y.periode),
                    -1 if y.anciennitet_mdr is None else y.anciennitet_mdr,
                )
                for y in ydelser
            )
        ),
        samtaler=tuple(sorted((s.dato.toordinal(), s.kontaktform) for s in samtaler)),
        tilbud=tuple(sorted(Tilbudsspand(t.tilbudstype, *_dage(t.periode)) for t in tilbud)),
        timer=tuple(
            Timetal(
                t.maaned.indeks,
                None if t.timer is None else t.timer.hundrededele * (-1 if t.tilbagefoersel else 1),
                t.tilbagefoersel,
            )
            for t in loentimer
            if t.ordinaer
        ),
        fritagelser=tuple(sorted((f.fokusmaal, *_dage(f.periode)) for f in fritagelser)),
        daekket_ydelser=_spaend(daekning.ydelser),
        daekket_samtaler=_spaend(daekning.samtaler),
        daekket_tilbud=_spaend(daekning.tilbud),
        daekket_timer=_spaend(daekning.loentimer),
        tilstande=tuple(
            sorted(
                Tilstandsspand(
                    t.tilstand,
                    *_dage(t.periode),
                    -1 if t.beskaeftigelsesgrad is None else t.beskaeftigelsesgrad.milliontedele,
                )
                for t in tilstande
            )
        ),
        daekket_tilstande=_spaend(daekning.tilstande),
    )


def _dage(periode: Periode) -> tuple[int, int]:
    return periode.fra.toordinal(), LOEBENDE if periode.til is None else periode.til.toordinal()


def _spaend(spaend: Spaend | None) -> tuple[int, int]:
    if spaend is None:
        return ALDRIG
    return (
        ALTID[0] if spaend.fra is None else spaend.fra.indeks,
        ALTID[1] if spaend.til is None else spaend.til.indeks,
    )
