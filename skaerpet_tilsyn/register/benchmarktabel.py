"""The published benchmark (table Y30R21) as typed rows."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from attrs import frozen

if TYPE_CHECKING:
    from fractions import Fraction

    from skaerpet_tilsyn.fakta import Benchmark
    from skaerpet_tilsyn.register.rullendeaar import Rullendeaar

I_ALT: Final = "Ydelsesgrupper i alt"
"""The group that the resultatmål is decided on."""


@frozen(kw_only=True, order=False)
class Benchmarkraekke:
    """
    One municipality, rolling year and group of ydelser.

    Shares are percent, and their difference percentage points, as printed; a figure that is withheld
    or not in the file is None. ``forskel`` is what the printed difference leaves open.
    """

    kommunekode: str
    kommune: str
    periode: Rullendeaar
    gruppe: str
    forskel: Benchmark
    forskel_andel: Fraction | None = None
    faktisk_andel: Fraction | None = None
    forventet_andel: Fraction | None = None
    forskel_antal: int | None = None
    faktisk_antal: int | None = None
    forventet_antal: int | None = None
    placering: int | None = None


@frozen(kw_only=True, order=False)
class Benchmarktabel:
    """
    The table as read: the municipalities' rows in the file's order, and what is odd about it.

    Example:
        >>> Benchmarktabel(fil="y30r21.csv", raekker=()).perioder()
        ()
    """

    fil: str
    raekker: tuple[Benchmarkraekke, ...]
    noter: tuple[str, ...] = ()

    @cached_property
    def opslag(self) -> dict[tuple[str, Rullendeaar, str], Benchmarkraekke]:
        """The rows by kommunekode, period and group."""
        return {(raekke.kommunekode, raekke.periode, raekke.gruppe): raekke for raekke in self.raekker}

    def perioder(self, gruppe: str = I_ALT) -> tuple[Rullendeaar, ...]:
        """The rolling years that a group is published for, oldest first."""
        return tuple(sorted({raekke.periode for raekke in self.raekker if raekke.gruppe == gruppe}))
