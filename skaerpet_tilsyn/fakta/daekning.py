"""What the records cover: outside it nothing is known, inside it no row means none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.fejl import UgyldigVaerdi

if TYPE_CHECKING:
    from skaerpet_tilsyn.tid import Maaned


@frozen(order=False)
class Spaend:
    """
    The months that a table covers, both included; None is no bound on that side.

    Raises:
        UgyldigVaerdi: the last month is before the first.

    Example:
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> Spaend(Maaned(2020, 1), Maaned(2021, 12)).rummer(Maaned(2020, 12), Maaned(2021, 11))
        True
    """

    fra: Maaned | None
    til: Maaned | None

    def __attrs_post_init__(self) -> None:
        """Refuse a span that ends before it starts."""
        if self.fra is not None and self.til is not None and self.til < self.fra:
            besked = f"en dækning: fundet {self.fra} til {self.til}; forventet mindst én måned; byt om på månederne"
            raise UgyldigVaerdi(besked)

    @property
    def tekst(self) -> str:
        """
        For people.

        Example:
            >>> from skaerpet_tilsyn.tid import Maaned
            >>> Spaend(Maaned(2021, 1), None).tekst, Spaend(None, None).tekst
            ('fra 2021-01', 'alt')
        """
        fra, til = "" if self.fra is None else f"fra {self.fra}", "" if self.til is None else f"til {self.til}"
        return " ".join(del_ for del_ in (fra, til) if del_) or "alt"

    def rummer(self, foerste: Maaned, sidste: Maaned) -> bool:
        """Whether all months from the first to the last are covered."""
        return (self.fra is None or self.fra <= foerste) and (self.til is None or sidste <= self.til)


@frozen(kw_only=True, order=False)
class Daekning:
    """
    The span of each table; None is a table that is not there: nothing is known.

    Exemptions (``fritagelser``) have no span: without that table nobody is exempted. Grants
    (``bevillinger``) have none either: they are what the table says, and nothing is concluded from what it does not.

    Of the facts that the rules of 2026 read, ``kontaktforloeb`` says until when it is known that a running
    kontaktforløb goes on and that nobody was handed over, ``undtagelser`` when it is known that nobody else was
    exempted, and ``sygefravaer`` when it is known that nobody else was ill.

    Example:
        >>> Daekning.fuld().samtaler
        Spaend(fra=None, til=None)
    """

    ydelser: Spaend | None
    samtaler: Spaend | None
    tilbud: Spaend | None
    loentimer: Spaend | None
    tilstande: Spaend | None = None
    kontaktforloeb: Spaend | None = None
    undtagelser: Spaend | None = None
    sygefravaer: Spaend | None = None

    @classmethod
    def fuld(cls) -> Daekning:
        """Everything is recorded, at all times: what is not there did not happen."""
        alt = Spaend(None, None)
        return cls(
            ydelser=alt,
            samtaler=alt,
            tilbud=alt,
            loentimer=alt,
            tilstande=alt,
            kontaktforloeb=alt,
            undtagelser=alt,
            sygefravaer=alt,
        )
