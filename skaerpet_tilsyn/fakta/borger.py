"""One citizen's history."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.fakta.historik import Historik, historik

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta.daekning import Daekning
    from skaerpet_tilsyn.fakta.haendelser import (
        Bevilling,
        Fritagelse,
        Loentimer,
        Samtale,
        Tilbud,
        Tilstand,
        Ydelsesforloeb,
    )
    from skaerpet_tilsyn.fakta.indsats import Kontaktforloeb, Sygefravaer, Undtagelse
    from skaerpet_tilsyn.fakta.stamdata import Stamdata


@frozen(kw_only=True, order=False)
class Borger:
    """
    One citizen's history, and what the records cover.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.fakta import Daekning, Ydelsesforloeb
        >>> from skaerpet_tilsyn.tid import Periode
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld(), ydelser=(
        ...     Ydelsesforloeb(ydelse="kontanthjaelp", kommunekode="766",
        ...                    periode=Periode(date(2020, 1, 1), None)),))
        >>> b.ydelser[0].kommunekode
        '766'
    """

    borger_id: str
    daekning: Daekning
    ydelser: tuple[Ydelsesforloeb, ...] = ()
    samtaler: tuple[Samtale, ...] = ()
    tilbud: tuple[Tilbud, ...] = ()
    loentimer: tuple[Loentimer, ...] = ()
    fritagelser: tuple[Fritagelse, ...] = ()
    tilstande: tuple[Tilstand, ...] = ()
    bevillinger: tuple[Bevilling, ...] = ()
    kontaktforloeb: tuple[Kontaktforloeb, ...] = ()
    undtagelser: tuple[Undtagelse, ...] = ()
    sygefravaer: tuple[Sygefravaer, ...] = ()
    stamdata: Stamdata | None = None

    @cached_property
    def historik(self) -> Historik:
        """The same facts as sorted integers, made once."""
        return historik(
            ydelser=self.ydelser,
            samtaler=self.samtaler,
            tilbud=self.tilbud,
            loentimer=self.loentimer,
            fritagelser=self.fritagelser,
            tilstande=self.tilstande,
            daekning=self.daekning,
        )
