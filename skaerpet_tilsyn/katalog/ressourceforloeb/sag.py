"""One forløb with its quantities: what the rules about the two schemes are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from skaerpet_tilsyn.fejl import IkkeUnderstoettet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skaerpet_tilsyn.tal import Interval
    from skaerpet_tilsyn.tid import Maaned, Periode


@frozen(kw_only=True, order=False)
class Forloebssag:
    """
    One forløb of a citizen on a scheme, as granted or (``bevilget`` is False) as paid; a subject of rules.

    ``periode`` is what was granted or has been paid until the month that it was made for; without an end it is running.
    ``nr`` is its place among the citizen's known forløb on the scheme, from 1.

    Raises:
        IkkeUnderstoettet: it has no quantity or property with that name.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.tal import Interval
        >>> from skaerpet_tilsyn.tid import Maaned, Periode
        >>> sag = Forloebssag(ordning="jobafklaringsforloeb", nr=1, periode=Periode(date(2021, 1, 1), date(2023, 1, 1)),
        ...                   bevilget=True, kommunekode="766", tal={"laengde": Interval.praecis(24)}, egenskaber={})
        >>> sag.maal("laengde", Maaned(2021, 11)).kendt
        24
    """

    ordning: str
    nr: int
    periode: Periode
    bevilget: bool
    kommunekode: str | None
    tal: Mapping[str, Interval] = field(repr=False)
    egenskaber: Mapping[str, str | None] = field(repr=False)

    def maal(self, navn: str, i: Maaned) -> Interval:
        """What is known of a quantity."""
        del i
        if navn not in self.tal:
            besked = f"en størrelse for forløb: fundet «{navn}»; forventet {', '.join(self.tal)}; ret navnet"
            raise IkkeUnderstoettet(besked)
        return self.tal[navn]

    def egenskab(self, navn: str, i: Maaned) -> str | None:
        """A property; None where it is unknown."""
        del i
        if navn not in self.egenskaber:
            besked = f"en egenskab ved forløb: fundet «{navn}»; forventet {', '.join(self.egenskaber)}; ret navnet"
            raise IkkeUnderstoettet(besked)
        return self.egenskaber[navn]
