"""The tables that ``opgoer`` writes."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.katalog.fokusmaal.parametre import MINDSTE_ANDEL
from skaerpet_tilsyn.laesning.tekst import vis_tal
from skaerpet_tilsyn.opgoerelse.ark import SKJULT, Ark
from skaerpet_tilsyn.opgoerelse.kravtekst import krav_slug
from skaerpet_tilsyn.opgoerelse.opgoer.serier import tal
from skaerpet_tilsyn.tal import Afrunding, raa

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.opgoerelse.opgoer.opgoerelse import Opgoerelse
    from skaerpet_tilsyn.opgoerelse.opgoer.serier import Maanedsserie
    from skaerpet_tilsyn.tal import Interval, Rationel

MAANEDSANDELE: Final = "maanedsandele"
MAANEDSANDELE_6: Final = "maanedsandele_6mdr"
FOKUSMAAL: Final = "fokusmaal"


def alle_ark(opgoerelse: Opgoerelse, *, afrunding: Afrunding = Afrunding.NAERMESTE) -> tuple[Ark, ...]:
    """The means first, then the months of both målgrupper."""
    return (
        fokusmaalsark(opgoerelse, afrunding=afrunding),
        maanedsark(MAANEDSANDELE, opgoerelse.serier),
        maanedsark(MAANEDSANDELE_6, opgoerelse.serier_6),
    )


def maanedsark(navn: str, serier: Sequence[Maanedsserie]) -> Ark:
    """
    The counts by municipality, ydelse, fokusmål and month.

    Example:
        >>> maanedsark("maanedsandele", ()).kolonner
        ('kommunekode', 'kommune', 'ydelse', 'fokusmaal', 'maaned', 'taeller', 'naevner', 'uafklaret')
    """
    return Ark.af(
        navn,
        ("kommunekode", "kommune", "ydelse", "fokusmaal", "maaned", "taeller", "naevner", "uafklaret"),
        (
            (s.kommunekode, NAVNE[s.kommunekode], s.ydelse, s.fokusmaal, maaned, *celler)
            for s, antal in zip(serier, tal(serier).tolist(), strict=True)
            for maaned, celler in zip(s.maaneder, _vist(s, antal), strict=True)
        ),
    )


def _vist(serie: Maanedsserie, antal: list[list[int]]) -> Sequence[Sequence[int | str]]:
    if not serie.skjult:
        return antal
    return [[SKJULT] * 3 if m in serie.skjult else celler for m, celler in zip(serie.maaneder, antal, strict=True)]


def fokusmaalsark(opgoerelse: Opgoerelse, *, afrunding: Afrunding = Afrunding.NAERMESTE) -> Ark:
    """The means, requirements and unique persons by municipality and fokusmål; empty where unknown."""
    graense = raa(opgoerelse.ret.paa(MINDSTE_ANDEL).vaerdi)
    return Ark.af(
        FOKUSMAAL,
        ("kommunekode", "kommune", "fokusmaal", "gennemsnit_pct", "krav", "unikke", "unikke_opfyldt"),
        (
            (
                r.kommunekode,
                r.kommune,
                r.tal.fokusmaal,
                procent(r.tal.gennemsnit, graense),
                krav_slug(r.tal.krav, afrunding),
                SKJULT if r.unikke is None else r.unikke,
                r.unikke_opfyldt[0] if len(set(r.unikke_opfyldt)) == 1 else None,
            )
            for r in opgoerelse.fokusmaal
        ),
    )


def procent(andel: Interval, graense: Rationel) -> Decimal | None:
    """
    A known share as a percent with two decimals, half-up, or more where two would put it on the wrong side.

    Example:
        >>> from fractions import Fraction
        >>> from skaerpet_tilsyn.tal import Interval
        >>> str(procent(Interval.praecis(Fraction(666, 736)), Fraction(4, 5)))
        '90.49'
    """
    kendt = andel.kendt
    return None if kendt is None else Decimal(vis_tal(kendt, "pct.", mod=graense).replace(".", "").replace(",", "."))
