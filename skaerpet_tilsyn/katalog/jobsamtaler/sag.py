"""One kontaktforløb with its quantities: what the rules on talks and tilbud are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from skaerpet_tilsyn.fejl import IkkeUnderstoettet

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from skaerpet_tilsyn.katalog.maalgruppe.brugte_fakta import Faktum
    from skaerpet_tilsyn.tal import Interval
    from skaerpet_tilsyn.tid import Maaned, Periode


@frozen(kw_only=True, order=False)
class Kontaktsag:
    """
    One kontaktforløb of a citizen as it is known at the end of a month; a subject of rules.

    ``naar`` is the day on which it has lasted six months, ``naar_akasse`` three, ``naar_intensiveret`` sixteen.
    ``kommunekode`` and ``maalgruppe`` are those that it is measured in.

    Raises:
        IkkeUnderstoettet: it has no quantity or property with that name.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Borger, Daekning, Kontaktforloeb, Maaned, Periode, Regelsaet
        >>> from skaerpet_tilsyn.katalog.jobsamtaler.sager import find_kontaktsager
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld(), kontaktforloeb=(
        ...     Kontaktforloeb(kommunekode="766", maalgruppe="kh_jobparat", periode=Periode(date(2026, 7, 1), None)),))
        >>> i = Maaned(2026, 12)
        >>> (sag,) = find_kontaktsager(b, i, Regelsaet.for_maaned(i, "beskaeftigelsesindsats_2026"))
        >>> sag.maal("samtaler_kommune", i).kendt, sag.egenskab("overgaaet_6", i), sag.naar
        (0, 'ja', datetime.date(2027, 1, 1))
    """

    periode: Periode
    naar: date
    naar_akasse: date
    naar_intensiveret: date
    overgang: date | None
    kommunekode: str
    maalgruppe: str
    a_kasse: str | None
    tal: Mapping[str, Interval] = field(repr=False)
    egenskaber: Mapping[str, str | None] = field(repr=False)
    fakta: Mapping[str, tuple[Faktum, ...]] = field(repr=False)

    @property
    def start(self) -> date:
        """The first day."""
        return self.periode.fra

    def maal(self, navn: str, i: Maaned) -> Interval:
        """What is known of a quantity."""
        del i
        if navn not in self.tal:
            besked = f"en størrelse for kontaktforløb: fundet «{navn}»; forventet {', '.join(self.tal)}; ret navnet"
            raise IkkeUnderstoettet(besked)
        return self.tal[navn]

    def egenskab(self, navn: str, i: Maaned) -> str | None:
        """A property; None where it is unknown."""
        del i
        if navn not in self.egenskaber:
            kendte = ", ".join(self.egenskaber)
            besked = f"en egenskab ved kontaktforløb: fundet «{navn}»; forventet {kendte}; ret navnet"
            raise IkkeUnderstoettet(besked)
        return self.egenskaber[navn]

    def brugte_fakta(self, navn: str) -> tuple[Faktum, ...]:
        """The facts behind a quantity or property, in order of time."""
        return self.fakta.get(navn, ())
