"""What the answers are under every reading: how many, who, and which municipalities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skaerpet_tilsyn.opgoerelse.laesninger.rum import Laesningsrum
    from skaerpet_tilsyn.tal import Interval


@frozen(kw_only=True, order=False)
class Laesningstal:
    """
    How many citizens have each outcome under one reading of one dispute, the others read as chosen.

    ``punkt`` and ``laesning`` are empty for the chosen readings; ``andre`` have another outcome than under those.
    """

    punkt: str
    laesning: str
    antal: Mapping[str, int]
    andre: int


@frozen(kw_only=True, order=False)
class Borgerafhaengighed:
    """A citizen whose outcome is not the same under all readings: the chosen one, all of them, and what decides."""

    hvem: str | int
    kommunekode: str
    ydelse: str
    udfald: str
    mulige: tuple[str, ...]
    afhaenger_af: tuple[str, ...]


@frozen(kw_only=True, order=False)
class Borgerlaesninger:
    """
    The citizens of one fokusmål in the month, under every combination of readings of ``rum``.

    ``tal`` are the chosen readings, then each other reading alone; ``afhaengige`` of the ``antal`` citizens have an
    outcome that varies, and ``borgere`` are those of them that are named.
    """

    navn: str
    titel: str
    rum: Laesningsrum
    antal: int
    afhaengige: int
    tal: tuple[Laesningstal, ...]
    borgere: tuple[Borgerafhaengighed, ...]


@frozen(kw_only=True, order=False)
class Kommunelaesninger:
    """
    A municipality's answer to one question under every reading: the chosen one, all of them, and what decides.

    ``gennemsnit`` is the mean of the 12 months as chosen, ``spaend`` everything that it can be under the readings
    about citizens; both are None for the category.
    """

    spoergsmaal: str
    titel: str
    kommunekode: str
    kommune: str
    udfald: str = ""
    mulige: tuple[str, ...] = ()
    afhaenger_af: tuple[str, ...] = ()
    gennemsnit: Interval | None = None
    spaend: Interval | None = None
