"""Marks to a spreadsheet's own rules: formulas over whole numbers, true or false exactly as the law's own rule is."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from skaerpet_tilsyn.opgoerelse.maerker import Er, ErTal, ErTom, Sammenholdt
from skaerpet_tilsyn.register.regneark.typer import kolonnebogstaver

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from skaerpet_tilsyn.opgoerelse.maerker import Kriterium, Led, Maerke
    from skaerpet_tilsyn.register.regneark.formater import Formater
    from skaerpet_tilsyn.register.regneark.typer import Side


def skriv_maerker(
    side: Side, kolonner: Sequence[str], maerker: Sequence[Maerke], sidste_raekke: int, formater: Formater
) -> None:
    """The rules of a sheet whose first row is its heading; the first rule that holds is the one that counts."""
    pladser = {kolonne: nr for nr, kolonne in enumerate(kolonner)}
    for maerke in maerker:
        valg: dict[str, object] = {
            "type": "formula",
            "criteria": formel(maerke, pladser),
            "format": formater.maerke(maerke.tone),
            "stop_if_true": True,
        }
        for fra, til in _sammenhaengende([pladser[kolonne] for kolonne in maerke.kolonner]):
            side.conditional_format(1, fra, sidste_raekke, til, valg)


def formel(maerke: Maerke, pladser: Mapping[str, int]) -> str:
    """
    When a mark holds, as a formula about the first row below the heading.

    Example:
        >>> from skaerpet_tilsyn.opgoerelse.maerker import andelsmaerker, Broek
        >>> god, _ = andelsmaerker(("t",), Broek(taeller="t", naevner="n"), 0, streng=False)
        >>> formel(god, {"t": 5, "n": 6})
        '=AND(ISNUMBER($G2),1*$G2>0,ISNUMBER($F2),ISNUMBER($G2),100*$F2>=0*$G2)'
    """
    dele = [del_ for kriterium in maerke.naar for del_ in _dele(kriterium, pladser)]
    return f"=AND({','.join(dele)})"


def _dele(kriterium: Kriterium, pladser: Mapping[str, int]) -> list[str]:
    match kriterium:
        case Er():
            ord_ = kriterium.ord.replace('"', '""')
            return [f'{_celle(kriterium.kolonne, pladser)}="{ord_}"']
        case ErTom():
            return [f"ISBLANK({_celle(kriterium.kolonne, pladser)})"]
        case ErTal():
            return [f"ISNUMBER({_celle(kriterium.kolonne, pladser)})"]
        case Sammenholdt():
            tal = [f"ISNUMBER({_celle(kolonne, pladser)})" for kolonne in kriterium.kolonner]
            return [*tal, f"{_sum(kriterium.venstre, pladser)}{kriterium.tegn}{_sum(kriterium.hoejre, pladser)}"]
        case _:
            assert_never(kriterium)


def _sum(led: Led, pladser: Mapping[str, int]) -> str:
    return (
        "+".join(f"{faktor}*{_celle(kolonne, pladser)}" if kolonne else str(faktor) for faktor, kolonne in led) or "0"
    )


def _celle(kolonne: str, pladser: Mapping[str, int]) -> str:
    return f"${kolonnebogstaver(pladser[kolonne])}2"


def _sammenhaengende(numre: Sequence[int]) -> list[tuple[int, int]]:
    """Numbers as spans, both ends included."""
    spaend: list[tuple[int, int]] = []
    for nr in sorted(numre):
        if spaend and spaend[-1][1] + 1 == nr:
            spaend[-1] = (spaend[-1][0], nr)
        else:
            spaend.append((nr, nr))
    return spaend
