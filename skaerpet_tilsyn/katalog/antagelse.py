"""An answer that whoever asks can give where the sources leave the law unsettled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from datetime import date

    from skaerpet_tilsyn.katalog import Regime
    from skaerpet_tilsyn.katalog.forloebstabel import Forloebstabel
    from skaerpet_tilsyn.ret import Tidslinje


@frozen(kw_only=True, order=False)
class Antagelse:
    """
    The argument with which it is given, the day, and what of the law is another under it.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> [str(antagelse) for antagelse in katalogets_inventar().antagelser]
        ['ophoer_skaerpet_tilsyn=2026-02-01', 'ophoer_skaerpet_tilsyn=2026-07-01']
    """

    navn: str
    dag: date
    regimer: Tidslinje[Regime]
    forloeb: tuple[Forloebstabel, ...] = ()

    def __str__(self) -> str:
        return f"{self.navn}={self.dag}"
