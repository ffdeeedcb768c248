"""The points of the charts, with the texts that stand for them where nobody sees a chart."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.fakta import Antal
from skaerpet_tilsyn.tal import Diskretioneret, Interval, skriv_tal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.fakta import Maanedsvaerdi
    from skaerpet_tilsyn.opgoerelse import Fokusmaalstal, Kommunestatus
    from skaerpet_tilsyn.opgoerelse.opgoer.opgoerelse import Opgoerelse
    from skaerpet_tilsyn.tal import Rationel

MAANEDER: Final = 12
"""How many months a series shows."""


@frozen(kw_only=True, order=False)
class Punkt:
    """
    A share: between ``lav`` and ``hoej`` (percent, the same where it is known), or nothing; and how it is written.

    Example:
        >>> str(punkt("2021-11", Antal(taeller=666, naevner=736)))
        '2021-11: 90,5 pct. (666 af 736)'
    """

    navn: str
    lav: float | None
    hoej: float | None
    vist: str
    antal: str = ""

    def __str__(self) -> str:
        return f"{self.navn}: {self.vist}" + (f" ({self.antal})" if self.antal else "")


def punkt(navn: str, vaerdi: Maanedsvaerdi) -> Punkt:
    """A month's share as a point."""
    match vaerdi:
        case Diskretioneret():
            return Punkt(navn=navn, lav=None, hoej=None, vist="ukendt")
        case Antal() if not vaerdi.naevner:
            return Punkt(navn=navn, lav=None, hoej=None, vist="ingen i målgruppen", antal="0 af 0")
        case Antal():
            andel = Interval.praecis(Fraction(vaerdi.taeller, vaerdi.naevner))
            return af_interval(navn, andel, f"{skriv_tal(vaerdi.taeller)} af {skriv_tal(vaerdi.naevner)}")
        case Interval():
            return af_interval(navn, vaerdi)


def af_interval(navn: str, andel: Interval, antal: str = "", decimaler: int = 1) -> Punkt:
    """What is known of a share (0-1) as a point; only what is drawn is rounded to a float."""
    lav, hoej = 0 if andel.nedre is None else andel.nedre, 1 if andel.oevre is None else andel.oevre
    if (lav, hoej) == (0, 1):
        return Punkt(navn=navn, lav=None, hoej=None, vist="ukendt", antal=antal)
    fra, til = (skriv_tal(ende * 100, decimaler) for ende in (lav, hoej))
    vist = f"{fra} pct." if fra == til else f"{fra} til {til} pct."
    return Punkt(navn=navn, lav=_tegnet(lav), hoej=_tegnet(hoej), vist=vist, antal=antal)


def _tegnet(andel: Rationel) -> float:
    """A share as a percent to draw; nothing is decided by it."""
    return round(float(andel * 100), 4)


def maanedsserie(status: Kommunestatus, fokusmaal: str) -> tuple[Punkt, ...]:
    """The last twelve months of a fokusmål; nothing where the figures have no months."""
    egne = {andel.maaned: andel.vaerdi for andel in status.kommune.andele if andel.fokusmaal == fokusmaal}
    if not egne:
        return ()
    maaneder = [status.maaned.plus(maaneder=n) for n in range(1 - MAANEDER, 1)]
    return tuple(punkt(str(maaned), egne.get(maaned, Diskretioneret())) for maaned in maaneder)


def efter_ydelse(opgoerelse: Opgoerelse, kommunekode: str, fokusmaal: str, navne: dict[str, str]) -> tuple[Punkt, ...]:
    """The last month of a fokusmål by ydelse."""
    return tuple(
        punkt(navne[r.ydelse], r.vaerdi)
        for r in opgoerelse.raekker
        if (r.kommunekode, r.fokusmaal, r.maaned) == (kommunekode, fokusmaal, opgoerelse.maaned) and r.ydelse in navne
    )


def gennemsnit(tal: Fokusmaalstal, navn: str) -> Punkt:
    """The 12-month mean as a point."""
    if tal.trykt_gennemsnit is not None:
        midte = af_interval(navn, tal.gennemsnit, decimaler=2)
        return Punkt(navn=navn, lav=midte.lav, hoej=midte.hoej, vist=f"{tal.trykt_gennemsnit} pct.")
    return af_interval(navn, tal.gennemsnit, decimaler=2)


def alle_gennemsnit(statusser: Sequence[Kommunestatus], fokusmaal: str) -> tuple[Punkt, ...]:
    """The 12-month means of all municipalities, the highest first; the unknown last."""
    punkter = [
        gennemsnit(s.samtaler if fokusmaal == "samtaler" else s.aktiv_indsats, s.kommune.navn) for s in statusser
    ]
    return tuple(sorted(punkter, key=lambda p: (p.lav is None, -(p.lav or 0), p.navn)))
