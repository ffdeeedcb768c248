"""The lines of the coverage for tables of transitions: the tables, their rows, and what they refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.laesning.proev.daekning.celler import Celle, Daekningslinje, Grund
from skaerpet_tilsyn.laesning.proev.daekning.tidslinjer import tidslinjens
from skaerpet_tilsyn.laesning.proev.forloeb.forloebsproeve import afviste_par
from skaerpet_tilsyn.laesning.proev.forloeb.forloebssager import lav_forloebssager
from skaerpet_tilsyn.laesning.proev.genstand import kategorislug

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skaerpet_tilsyn.katalog.forloebstabel import Forloebstabel, Overgangsraekke
    from skaerpet_tilsyn.laesning.proev.daekning.celler import Celler
    from skaerpet_tilsyn.laesning.proev.forloeb.forloebssager import Forloebssag
    from skaerpet_tilsyn.ret import Version


def forloebets(tabel: Forloebstabel) -> Iterator[Daekningslinje]:
    """
    The entries of a table; of each version that says something new, its rows, and state by state what is refused.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> (tabel,) = katalogets_inventar().forloeb
        >>> for linje in list(forloebets(tabel))[4:7]:
        ...     print(linje.navn, [str(celle) for celle in linje.celler])
        tilsynsovergange ['ophævet', 'ophævet', 'ophævet', 'ophævet']
        tilsynsovergange=ikke_omfattet+ikke_udvalgt ['1', '15', 'tilstand', 'tilstand']
        tilsynsovergange=ikke_omfattet+udvalgt ['1', '15', 'tilstand', 'tilstand']
    """
    sager = lav_forloebssager(tabel)
    yield from tidslinjens("forløb", tabel.linje, sager, _celler)
    foer: object = None
    for version in tabel.linje.versioner:
        if version.vaerdi != foer:
            dagens = [sag for sag in sager if sag.dag == version.gaelder_fra]
            yield from (_raekke(tabel, raekke, version, dagens) for raekke in version.vaerdi)
            yield from _afviste(tabel, version, dagens)
        foer = version.vaerdi


def _celler(sager: Sequence[Forloebssag], grund: Grund | None) -> Celler:
    """Taken; refused; there is no limit to be at, and no quantity to be unknown."""
    if grund is not None:
        return (Celle(0, grund), Celle(0, grund), Celle(0, grund), Celle(0, grund))
    afviste = sum(sag.til is None for sag in sager)
    return (Celle(len(sager) - afviste), Celle(afviste), Celle(0, Grund.TILSTAND), Celle(0, Grund.TILSTAND))


def _raekke(
    tabel: Forloebstabel,
    raekke: Overgangsraekke,
    version: Version[tuple[Overgangsraekke, ...]],
    sager: Sequence[Forloebssag],
) -> Daekningslinje:
    """The event in the state; another event there, and the event in another state."""
    her = [sag for sag in sager if (sag.tilstand, sag.ved) == (raekke.fra, raekke.ved)]
    andre = [sag for sag in sager if (sag.tilstand == raekke.fra) != (sag.ved == raekke.ved)]
    return Daekningslinje(
        raekke.kilde,
        f"overgang: {raekke.fra} → {raekke.til} ved {raekke.ved}",
        f"{tabel.linje.navn}={kategorislug(raekke.fra)}+{kategorislug(raekke.ved)}",
        version.gaelder_fra,
        (Celle(len(her)), Celle(len(andre)), Celle(0, Grund.TILSTAND), Celle(0, Grund.TILSTAND)),
    )


def _afviste(
    tabel: Forloebstabel, version: Version[tuple[Overgangsraekke, ...]], sager: Sequence[Forloebssag]
) -> Iterator[Daekningslinje]:
    afviste, slut = afviste_par(tabel, version.vaerdi), dict(tabel.slut)
    for tilstand in tabel.tilstande:
        egne = [ved for fra, ved in afviste if fra == tilstand]
        if not egne:
            continue
        antal = sum(sag.til is None for sag in sager if sag.tilstand == tilstand)
        hvad = f"hver hændelse ({slut[tilstand]})" if tilstand in slut else ", ".join(str(ved) for ved in egne)
        yield Daekningslinje(
            version.kilde,
            f"afvises efter {tilstand}: {hvad}",
            f"{tabel.linje.navn}={kategorislug(tilstand)}+afvist",
            version.gaelder_fra,
            (Celle(0, Grund.AFVIST), Celle(antal), Celle(0, Grund.TILSTAND), Celle(0, Grund.TILSTAND)),
        )
