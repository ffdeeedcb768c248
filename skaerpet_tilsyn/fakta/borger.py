"""A citizen and the events that the rules count."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.fakta.historik import Historik, historik

if TYPE_CHECKING:
    from datetime import date

    from skaerpet_tilsyn.fakta.daekning import Daekning
    from skaerpet_tilsyn.tal import Timer
    from skaerpet_tilsyn.tid import Maaned, Periode


@frozen(kw_only=True, order=False)
class Ydelsesforloeb:
    """
    A period on a ydelse, paid by one municipality.

    ``anciennitet_mdr`` is what the register itself says of the months already accumulated on the
    period's first day; it overrides what the periods would give.
    """

    ydelse: str
    kommunekode: str
    periode: Periode
    anciennitet_mdr: int | None = None


@frozen(kw_only=True, order=False)
class Samtale:
    """A conversation that was held."""

    dato: date
    samtaletype: str = ""
    kontaktform: str = ""
    myndighed: str = ""


@frozen(kw_only=True, order=False)
class Tilbud:
    """A tilbud in which the citizen took part."""

    tilbudstype: str
    periode: Periode


@frozen(kw_only=True, order=False)
class Loentimer:
    """
    Paid hours in a month; ``timer=None`` is an empty cell.

    Only ordinary hours count; a reversal (``tilbagefoersel``) is subtracted.
    """

    maaned: Maaned
    timer: Timer | None
    ordinaer: bool = True
    tilbagefoersel: bool = False


@frozen(kw_only=True, order=False)
class Fritagelse:
    """A period outside one fokusmål's denominator; an empty ``fokusmaal`` is both."""

    fokusmaal: str
    periode: Periode


@frozen(kw_only=True, order=False)
class Borger:
    """
    One citizen's history, and what the records cover.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.fakta import Daekning
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

    @cached_property
    def historik(self) -> Historik:
        """The same facts as sorted integers, made once."""
        return historik(self)
