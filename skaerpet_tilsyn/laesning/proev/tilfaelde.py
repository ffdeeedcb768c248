"""A case: a value for each quantity and each property that a table reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from attrs import frozen

from skaerpet_tilsyn.laesning.proev.vaerdier import skriv_vaerdi
from skaerpet_tilsyn.laesning.tekst import vis_navn

if TYPE_CHECKING:
    from skaerpet_tilsyn.tal import Rationel
    from skaerpet_tilsyn.udtryk import Egenskab, Maal

S = TypeVar("S")


@frozen(kw_only=True, order=False)
class Talpunkt(Generic[S]):
    """
    A quantity with a value, in the raw unit in which it is compared; printed exactly.

    Example:
        >>> from skaerpet_tilsyn.katalog.maalgruppe.stoerrelser import TIMER_12
        >>> print(Talpunkt(maal=TIMER_12, vaerdi=22499))
        ordinære timer de seneste 12 måneder er 224,99 timer
    """

    maal: Maal[S]
    vaerdi: Rationel

    def __str__(self) -> str:
        return f"{self.maal.titel} er {skriv_vaerdi(self.vaerdi, self.maal.enhed)}"


@frozen(kw_only=True, order=False)
class Slugpunkt(Generic[S]):
    """
    A property with a slug; None is anything that no list names.

    Example:
        >>> from skaerpet_tilsyn.katalog.maalgruppe.stoerrelser import YDELSE
        >>> print(Slugpunkt(egenskab=YDELSE, slug="kontanthjaelp"))
        borgerens ydelse i måneden er kontanthjælp
        >>> print(Slugpunkt(egenskab=YDELSE, slug=None))
        borgerens ydelse i måneden er noget andet
    """

    egenskab: Egenskab[S]
    slug: str | None

    def __str__(self) -> str:
        vaerdi = "noget andet" if self.slug is None else vis_navn(self.slug)
        return f"{self.egenskab.titel} er {vaerdi}"


Punkt: TypeAlias = Talpunkt[S] | Slugpunkt[S]
"""A quantity or a property with a value."""


@frozen(kw_only=True, order=False)
class Tilfaelde(Generic[S]):
    """
    A value for each quantity and property that a table reads: the witness of a finding.

    Example:
        >>> from skaerpet_tilsyn.katalog.maalgruppe.stoerrelser import ANCIENNITET, SAMTALER_12
        >>> print(Tilfaelde(punkter=(Talpunkt(maal=ANCIENNITET, vaerdi=12), Talpunkt(maal=SAMTALER_12, vaerdi=3))))
        borgerens anciennitet på ydelsen er 12 måneder; afholdte samtaler de seneste 12 måneder er 3 samtaler
    """

    punkter: tuple[Punkt[S], ...]

    def __str__(self) -> str:
        return "; ".join(str(punkt) for punkt in self.punkter)
