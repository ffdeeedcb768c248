"""
Counting talks and tilbud within some days: bounds, and the facts behind them.

Part of the specification: plain functions over a citizen's facts and half-open ordinals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from skaerpet_tilsyn.fakta.opslag import som_slug
from skaerpet_tilsyn.katalog.jobsamtaler.forloeb import dage
from skaerpet_tilsyn.katalog.maalgruppe.forloeb import maaned_af
from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import daekket
from skaerpet_tilsyn.tal import Interval

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from skaerpet_tilsyn.fakta import Borger, Samtale, Tilbud
    from skaerpet_tilsyn.katalog.jobsamtaler.indsatsregler import Indsatsregler
    from skaerpet_tilsyn.katalog.maalgruppe.brugte_fakta import Faktum

INTET: Final = Interval.praecis(0)


class Talt(NamedTuple):
    """What is known of a count, and what was counted: what surely counts and what may."""

    antal: Interval
    fakta: tuple[Faktum, ...] = ()


class Dage(NamedTuple):
    """
    The days to count in: half-open ordinals, and whether that is all of them.

    ``alle`` is False where the window may go on after ``til``, or where days after it can't be seen.
    """

    fra: int
    til: int
    alle: bool = True

    def set_fra(self, slut: int) -> Dage:
        """The same as they are known on the day ``slut`` (not included)."""
        return self if self.til <= slut else Dage(self.fra, min(self.til, slut), alle=False)

    def daekket(self, spaend: tuple[int, int]) -> bool:
        """Whether the months of the days are all within a span."""
        sidste = maaned_af(self.til - 1)
        return daekket(spaend, sidste, sidste - maaned_af(self.fra) + 1)


Sikkert: TypeAlias = bool | None
"""Whether something counts; None where it can't be told."""


def samtaler(borger: Borger, vindue: Dage, regler: Indsatsregler, taeller: Callable[[Samtale], Sikkert]) -> Talt:
    """
    Talks within some days.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.fakta import Borger, Daekning, Samtale
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld(), samtaler=(Samtale(dato=date(2026, 7, 9)),))
        >>> juli = Dage(date(2026, 7, 1).toordinal(), date(2026, 8, 1).toordinal())
        >>> regler = Regelsaet.gaeldende(date(2026, 7, 1), "beskaeftigelsesindsats_2026").indsatsregler
        >>> samtaler(b, juli, regler, lambda samtale: None).antal
        Interval(nedre=0, oevre=1, nedre_med=True, oevre_med=True)
    """
    sikre: list[Samtale] = []
    mulige: list[Samtale] = []
    for samtale in sorted(borger.samtaler, key=lambda s: s.dato):
        if not vindue.fra <= samtale.dato.toordinal() < vindue.til:
            continue
        svar = taeller(samtale)
        if regler.former is not None and svar is not False:
            svar = None if not samtale.kontaktform else svar if samtale.kontaktform in regler.former else False
        if svar is not False:
            mulige.append(samtale)
        if svar:
            sikre.append(samtale)
    alle = vindue.alle and vindue.daekket(borger.historik.daekket_samtaler)
    antal = Interval(_antal(sikre, regler), _antal(mulige, regler) if alle else None)
    return Talt(antal, tuple(mulige))


def _antal(fundne: Iterable[Samtale], regler: Indsatsregler) -> int:
    datoer = [samtale.dato for samtale in fundne]
    return len(set(datoer)) if regler.en_pr_dag else len(datoer)


def tilbud(borger: Borger, vindue: Dage, regler: Indsatsregler) -> Talt:
    """Tilbud with a day in the window, or begun in it."""
    sikre: list[Tilbud] = []
    mulige: list[Tilbud] = []
    for et in sorted(borger.tilbud, key=lambda t: t.periode.fra):
        svar = _taeller(et, vindue, regler)
        if svar is not False:
            mulige.append(et)
        if svar:
            sikre.append(et)
    alle = vindue.alle and vindue.daekket(borger.historik.daekket_tilbud)
    return Talt(Interval(len(sikre), len(mulige) if alle else None), tuple(mulige))


def _taeller(et: Tilbud, vindue: Dage, regler: Indsatsregler) -> Sikkert:
    fra, til = dage(et.periode)
    i_vinduet = vindue.fra <= fra < vindue.til if regler.tilbud_begyndt else fra < vindue.til and vindue.fra < til
    if et.tilbudstype not in regler.tilbud or not i_vinduet:
        return False
    if et.tilbudstype in regler.oevo and min(til, vindue.til) <= regler.oevo_foer:
        return {"ja": True, "nej": False}.get(regler.oevo_taeller)
    return True


def intensiveret(samtale: Samtale, regler: Indsatsregler) -> Sikkert:
    """
    Whether a talk was one on intensified effort, by its type.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.fakta import Samtale
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> juli = date(2026, 7, 1)
        >>> regler = Regelsaet.gaeldende(juli, "beskaeftigelsesindsats_2026").indsatsregler
        >>> [intensiveret(Samtale(dato=juli, samtaletype=t), regler) for t in ("Intensiveret indsats", "Job", "")]
        [True, False, None]
    """
    slags = som_slug(samtale.samtaletype)
    return slags in regler.intensiverede if slags else None
