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

    In every sum that is shown (a group's answers; a group and those that are parts of it; subjects that are everybody)
    no hidden count is the only one, so that none is found by taking the rest away.

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
    celler = {_celle(r.om, r.gruppe, felt): antal for r in raekker for felt, antal in _antal(r)}
    summer = list(_summer(tabel, raekker))
    for nr, (dele, rest) in enumerate((*_uden_grupper(raekker, grupper), *_uden_svar(tabel, raekker))):
        # What is left is a cell like the others, though nobody sees it; nobody is none.
        if rest.naevner:
            celler[f"rest {nr}"] = rest
        summer.append((f"rest {nr}", *dele) if rest.naevner else dele)
    vist = diskretioner(celler, summer=summer)
    return tuple(
        evolve(
            r,
            # A count with its share would give the total away.
            skjult=any(isinstance(vist[_celle(r.om, r.gruppe, f)], Diskretioneret) for f in (r.felt, _I_ALT)),
            i_alt_skjult=isinstance(vist[_celle(r.om, r.gruppe, _I_ALT)], Diskretioneret),
        )
        for r in raekker
    )


def skjul_dage(raekker: Sequence[Raekke], personer: Mapping[tuple[str, str], bool]) -> tuple[Raekke, ...]:
    """Rows of days, suppressed where the persons behind them are; ``personer`` says so by subject and group."""
    return tuple(
        evolve(r, skjult=skjult, i_alt_skjult=skjult) if (skjult := personer.get((r.om, r.gruppe), False)) else r
        for r in raekker
    )


def _celle(om: str, gruppe: str, felt: str) -> str:
    return f"{om}|{gruppe}|{felt}"


def _antal(r: Raekke) -> Iterator[tuple[str, Antal]]:
    yield r.felt, Antal(taeller=r.antal, naevner=r.i_alt)
    yield _I_ALT, Antal(taeller=r.i_alt, naevner=r.i_alt)


def _summer(tabel: Tabel, raekker: Sequence[Raekke]) -> Iterator[tuple[str, ...]]:
    """Cells of a group that add up to what is shown: its answers, and its subjects where they are all of it."""
    svar: dict[tuple[str, str], list[str]] = {}
    emner: dict[str, dict[str, None]] = {}
    for r in raekker:
        svar.setdefault((r.om, r.gruppe), []).append(_celle(r.om, r.gruppe, r.felt))
        emner.setdefault(r.gruppe, {})[_celle(r.om, r.gruppe, _I_ALT)] = None
    if tabel.hver_en_gang:
        yield from map(tuple, svar.values())
    if tabel.emner_er_alle:
        yield from map(tuple, emner.values())


def _uden_grupper(raekker: Sequence[Raekke], grupper: Sequence[Gruppe]) -> Iterator[tuple[tuple[str, ...], Antal]]:
    """A group, those that are parts of it (one, or several with nobody in common), and what is left without them."""
    efter_emne: dict[tuple[str, str], dict[str, Antal]] = {}
    for r in raekker:
        for felt, antal in _antal(r):
            efter_emne.setdefault((r.om, felt), {})[r.gruppe] = antal
    for stor in grupper:
        dele = [g for g in grupper if g is not stor and stor.rummer(g)]
        familier = dict.fromkeys([*((g.navn,) for g in dele), tuple(g.navn for g in _adskilte(dele))])
        for navne in filter(None, familier):
            for (om, felt), tal in efter_emne.items():
                if tal.keys() >= {stor.navn, *navne}:
                    rest = _rest(tal[stor.navn], [tal[navn] for navn in navne])
                    if rest is not None:
                        yield tuple(_celle(om, navn, felt) for navn in (*navne, stor.navn)), rest


def _adskilte(grupper: Sequence[Gruppe]) -> list[Gruppe]:
    """Groups without a municipality in common, as they come."""
    ud: list[Gruppe] = []
    taget: set[str] = set()
    for gruppe in grupper:
        if gruppe.kommuner is not None and not taget & gruppe.kommuner:
            ud.append(gruppe)
            taget |= gruppe.kommuner
    return ud


def _uden_svar(tabel: Tabel, raekker: Sequence[Raekke]) -> Iterator[tuple[tuple[str, ...], Antal]]:
    """An answer, the one that it is part of, and those who have only the other."""
    efter_svar = {(r.om, r.gruppe, r.felt): r for r in raekker}
    for r in raekker:
        for lille, stor in tabel.svar_i_svar:
            if r.felt == stor and (del_ := efter_svar.get((r.om, r.gruppe, lille))) is not None and r.i_alt:
                rest = Antal(taeller=max(0, r.antal - del_.antal), naevner=r.i_alt)
                if skal_skjules(rest):
                    yield (_celle(r.om, r.gruppe, lille), _celle(r.om, r.gruppe, stor)), rest


def _rest(stor: Antal, dele: Sequence[Antal]) -> Antal | None:
    """What is left, where it is nobody or so few that they are hidden; else it gives nothing away."""
    taeller = stor.taeller - sum(d.taeller for d in dele)
    naevner = stor.naevner - sum(d.naevner for d in dele)
    if not 0 <= taeller <= naevner:
        # Somebody counts in several of them: they do not add up.
        return None
    rest = Antal(taeller=taeller, naevner=naevner)
    return rest if not naevner or skal_skjules(rest) else None
