"""The yearly selection: whether the criteria are met for a supervision year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.tilsyn.regler import OPFYLDER_KRITERIERNE
from skaerpet_tilsyn.katalog.tilsyn.udvaelgelse import KriterierForUdvaelgelse
from skaerpet_tilsyn.laesning.vurder import opfyldt
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Kommune


def kriterier_for_udvaelgelse(
    kommune: Kommune, *, tilsynsaar: int, ret: Regelsaet | None = None
) -> KriterierForUdvaelgelse:
    """
    Whether a municipality meets the criteria for being selected on a calendar year's figures.

    The benchmark is the one the municipality carries: the newest at the time of the statement.
    That the municipality *is* covered is a decision (``Afgoerelse``), never computed.

    Raises:
        RegelIkkeGaeldende: the year lies outside the regimes that are encoded.

    Example:
        >>> from skaerpet_tilsyn.fakta import Kommune
        >>> k = Kommune(navn="Ukendt", kommunekode=None, benchmark=None)
        >>> kriterier_for_udvaelgelse(k, tilsynsaar=2021).udfald
        Udfald.UAFKLARET
    """
    maaned = Maaned(tilsynsaar, 12)
    ret = Regelsaet.for_maaned(maaned) if ret is None else ret
    return KriterierForUdvaelgelse(
        kommune=kommune.navn,
        tilsynsaar=tilsynsaar,
        udfald=opfyldt(OPFYLDER_KRITERIERNE, kommune, i=maaned, ret=ret),
    )
