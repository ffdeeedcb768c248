"""Suppressing the small counts of an analysis, and what would give them away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from skaerpet_tilsyn.fakta import Antal
from skaerpet_tilsyn.opgoerelse.diskretion import diskretioner, skal_skjules
from skaerpet_tilsyn.tal import Diskretioneret

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from skaerpet_tilsyn.opgoerelse.forloeb.raekker import Gruppe, Raekke
    from skaerpet_tilsyn.opgoerelse.forloeb.tabeller import Tabel

_I_ALT: Final = "i alt"


def skjul(tabel: Tabel, raekker: Sequence[Raekke], grupper: Sequence[Gruppe]) -> tuple[Raekke, ...]:
    """
    The rows of a table of persons with small counts suppressed: what is shown of a group must not give away another,
    and what is shown of the whole not a part.

    Example:
        >>> from skaerpet_tilsyn.opgoerelse.forloeb.raekker import Gruppe, Raekke
        >>> from skaerpet_tilsyn.opgoerelse.forloeb.tabeller import Tabel
        >>> koen = Tabel(navn="koen", titel="Køn", om_navn="", om=(("", ""),), felt_navn="koen",
        ...              felter=(("kvinde", "kvinde"), ("mand", "mand")))
        >>> alle = Gruppe(navn="Alle", kommuner=None)
        >>> rk = [Raekke(gruppe="Alle", om="", felt=f, antal=n, i_alt=42) for f, n in (("kvinde", 40), ("mand", 2))]
        >>> [raekke.skjult for raekke in skjul(koen, rk, [alle])]
        [True, True]
    """
    celler = {_celle(r, felt): antal for r in raekker for felt, antal in _antal(r)}
    skjulte_rester, par = _rester(celler, grupper)
    summer = [*par, *(_summer(raekker) if tabel.hver_en_gang else ())]
    vist = diskretioner(celler | skjulte_rester, summer=summer)
    return tuple(
        evolve(
            r,
            skjult=isinstance(vist[_celle(r, r.felt)], Diskretioneret),
            i_alt_skjult=isinstance(vist[_celle(r, _I_ALT)], Diskretioneret),
        )
        for r in raekker
    )


def skjul_dage(raekker: Sequence[Raekke], personer: Mapping[tuple[str, str], bool]) -> tuple[Raekke, ...]:
    """Rows of days, suppressed where the persons behind them are; ``personer`` says so by subject and group."""
    return tuple(
        evolve(r, skjult=skjult, i_alt_skjult=skjult) if (skjult := personer.get((r.om, r.gruppe), False)) else r
        for r in raekker
    )


def _celle(r: Raekke, felt: str) -> str:
    return f"{r.om}|{r.gruppe}|{felt}"


def _antal(r: Raekke) -> Iterator[tuple[str, Antal]]:
    yield r.felt, Antal(taeller=r.antal, naevner=r.i_alt)
    yield _I_ALT, Antal(taeller=r.i_alt, naevner=r.i_alt)


def _summer(raekker: Sequence[Raekke]) -> Iterator[tuple[str, ...]]:
    """The answers of one group add up to all of it."""
    samlet: dict[tuple[str, str], list[str]] = {}
    for r in raekker:
        samlet.setdefault((r.om, r.gruppe), []).append(_celle(r, r.felt))
    yield from map(tuple, samlet.values())


def _rester(
    celler: Mapping[str, Antal], grupper: Sequence[Gruppe]
) -> tuple[dict[str, Antal], list[tuple[str, str, str]]]:
    """What is left of a group without one that is part of it, where it is small: then one of the two is hidden."""
    rester: dict[str, Antal] = {}
    par: list[tuple[str, str, str]] = []
    for stor in grupper:
        for lille in (g for g in grupper if g is not stor and stor.rummer(g)):
            for celle, antal in celler.items():
                om, gruppe, felt = celle.split("|")
                del_ = celler.get(f"{om}|{lille.navn}|{felt}")
                if gruppe != stor.navn or del_ is None:
                    continue
                rest = Antal(taeller=antal.taeller - del_.taeller, naevner=antal.naevner - del_.naevner)
                if rest.naevner and skal_skjules(rest):
                    navn = f"{om}|{stor.navn} uden {lille.navn}|{felt}"
                    rester[navn] = rest
                    par.append((navn, f"{om}|{lille.navn}|{felt}", celle))
    return rester, par
