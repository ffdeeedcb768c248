"""Numbers with their unit, as Danish text."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from skaerpet_tilsyn.laesning.tekst.navne import vis_navn
from skaerpet_tilsyn.tal import GRADDELE, Afrunding, afrund, raa, skriv_tal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skaerpet_tilsyn.tal import Interval, Maalt, Rationel

_DELE = {"timer": 100, "pct. af fuld tid": GRADDELE}
"""Units whose raw numbers are whole parts of them."""
_SKALA = {"pct.": 100, "pct.-point": 1}
_ENTAL = {"måneder": "måned", "samtaler": "samtale", "timer": "time"}
_VISTE_DECIMALER = 2
_FLEST_DECIMALER = 10


def vis_tal(
    raa: Rationel,
    enhed: str,
    *,
    mod: Rationel | None = None,
    afrunding: Afrunding = Afrunding.NAERMESTE,
) -> str:
    """
    A raw number in its unit, without the unit's name.

    Shares and differences get two decimals, and more where two would put the number on the wrong
    side of the limit ``mod``; hours and grades get those that they have.

    Example:
        >>> from fractions import Fraction
        >>> vis_tal(Fraction(4, 5) - Fraction(1, 10**6), "pct.", mod=Fraction(4, 5)), vis_tal(22450, "timer")
        ('79,9999', '224,5')
    """
    dele = _DELE.get(enhed)
    if dele is not None:
        hele = Fraction(raa) / dele
        return skriv_tal(hele, _decimaler_i(hele) or 0)
    skala = _SKALA.get(enhed)
    if skala is None:
        return skriv_tal(raa)
    tal, skel = raa * skala, () if mod is None else (mod * skala,)
    return skriv_tal(tal, _decimaler(tal, _VISTE_DECIMALER, skel, afrunding), afrunding=afrunding)


def vis_vaerdi(vaerdi: Maalt | tuple[str, ...], enhed: str) -> str:
    """
    A dated value as the law writes it, with its unit: no more decimals than it has; a list of slugs as names.

    Example:
        >>> from skaerpet_tilsyn.tal import Andel
        >>> vis_vaerdi(Andel.procent("80"), "pct."), vis_vaerdi(("kontanthjaelp", "ja"), "ydelser")
        ('80 pct.', 'kontanthjælp, ja')
    """
    if isinstance(vaerdi, tuple):
        return ", ".join(vis_navn(slug) for slug in vaerdi)
    tal = Fraction(raa(vaerdi)) * _SKALA.get(enhed, 1)
    eksakt = _decimaler_i(tal) if enhed in _SKALA else None
    tekst = vis_tal(raa(vaerdi), enhed) if eksakt is None else skriv_tal(tal, eksakt)
    return f"{tekst} {_ENTAL.get(enhed, enhed) if tekst == '1' else enhed}"


def _decimaler_i(tal: Fraction) -> int | None:
    """How many decimals a number has; None if it does not end."""
    return next((antal for antal in range(_FLEST_DECIMALER) if 10**antal % tal.denominator == 0), None)


def vis_interval(interval: Interval, enhed: str, *, mod: Rationel | None = None) -> str:
    """
    What is known of a number, with its unit; as exactly as it takes to tell the ends from ``mod`` and from each other.

    Example:
        >>> from skaerpet_tilsyn.tal import Interval
        >>> vis_interval(Interval.fra_og_med(3), "samtaler"), vis_interval(Interval.ukendt(), "timer")
        ('mindst 3 samtaler', 'ukendt')
        >>> vis_interval(Interval(None, 3), "samtaler"), vis_interval(Interval(None, 3, oevre_med=False), "samtaler")
        ('højst 3 samtaler', 'under 3 samtaler')
    """
    kendt = interval.kendt
    if kendt is not None:
        return f"{vis_tal(kendt, enhed, mod=mod)} {enhed}"
    skel = [] if mod is None else [mod]
    if interval.nedre is not None and interval.oevre is not None:
        skel.append(Fraction(interval.nedre + interval.oevre) / 2)
    nedre = None if interval.nedre is None else _ende(interval.nedre, enhed, skel)
    oevre = None if interval.oevre is None else _ende(interval.oevre, enhed, skel)
    if nedre is not None and oevre is not None:
        med = {2: "", 1: " (den ene ende ikke med)", 0: " (enderne ikke med)"}
        return f"mellem {nedre} og {oevre} {enhed}{med[interval.nedre_med + interval.oevre_med]}"
    if nedre is not None:
        return f"{'mindst' if interval.nedre_med else 'over'} {nedre} {enhed}"
    if oevre is not None:
        return f"{'højst' if interval.oevre_med else 'under'} {oevre} {enhed}"
    return "ukendt"


def _ende(raa: Rationel, enhed: str, skel: Iterable[Rationel]) -> str:
    skala = _SKALA.get(enhed)
    if skala is None:
        return vis_tal(raa, enhed)
    tal = raa * skala
    # An end of a rounding needs one decimal more than the print (80,025).
    antal = _VISTE_DECIMALER + 1 if (tal * 100) % 1 else _VISTE_DECIMALER
    return skriv_tal(tal, _decimaler(tal, antal, tuple(et * skala for et in skel), Afrunding.NAERMESTE))


def _decimaler(tal: Rationel, mindst: int, skel: tuple[Rationel, ...], afrunding: Afrunding) -> int:
    """So many decimals that the number stays on its side of all the marks."""

    def tro(antal: int) -> bool:
        vist = afrund(tal, antal, afrunding=afrunding)
        return all(_side(vist, maerke) == _side(tal, maerke) for maerke in skel)

    return next((antal for antal in range(mindst, _FLEST_DECIMALER) if tro(antal)), _FLEST_DECIMALER)


def _side(tal: Rationel, graense: Rationel) -> int:
    return (tal > graense) - (tal < graense)
