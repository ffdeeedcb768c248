"""From registers to figures, part by part and on all cores."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.laesning.kolonner.kalender import maanedsindeks
from skaerpet_tilsyn.opgoerelse.opgoer.opgoerelse import saml
from skaerpet_tilsyn.opgoerelse.opgoer.optaellinger import optael
from skaerpet_tilsyn.register.tabeller.kvittering import Kvittering
from skaerpet_tilsyn.register.tabeller.oversat import TRAADE
from skaerpet_tilsyn.register.tabeller.register import Register, laes
from skaerpet_tilsyn.tid import Vindue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from narwhals.typing import IntoFrame

    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok
    from skaerpet_tilsyn.laesning.kolonner.taelling import Optalt
    from skaerpet_tilsyn.opgoerelse.opgoer.opgoerelse import Opgoerelse
    from skaerpet_tilsyn.tid import Maaned

AARET = Vindue(12)


def opgoer(
    data: Register | Path | str | Mapping[str, IntoFrame],
    *,
    maaned: Maaned,
    fra: Maaned | None = None,
    ret: Regelsaet | None = None,
    fremdrift: Callable[[int, int], None] | None = None,
) -> tuple[Opgoerelse, Kvittering]:
    """
    The figures of the 12 months that end with ``maaned`` (or from ``fra`` on), and what became of the rows.

    All months are measured by the law of the last one. ``fremdrift`` is told the parts done and the parts in all.

    Raises:
        Datafejl: with everything that is wrong with the registers.
        RegelIkkeGaeldende: the month lies outside the regimes that are encoded.

    Example:
        >>> import polars as pl
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> resultat, _ = opgoer({"ydelser": pl.DataFrame({"borger_id": [1], "kommunekode": ["766"],
        ...     "ydelse": ["kontanthjaelp"], "fra_dato": ["2020-01-31"], "til_dato": [None]}),
        ...     "samtaler": pl.DataFrame({"borger_id": [1] * 4, "dato": ["2020-02-01", "2021-02-01", "2021-03-01",
        ...     "2021-11-30"], "kontaktform": ["", "brev", "", ""]})}, maaned=Maaned(2021, 11))
        >>> [(r.maaned, r.svar.taeller, r.svar.naevner, r.svar.uafklaret) for r in resultat.raekker
        ...  if r.fokusmaal == "samtaler" and r.ydelse == "alle"][-2:]
        [(Maaned(2021, 10), 0, 1, 0), (Maaned(2021, 11), 0, 1, 0)]
    """
    ret = Regelsaet.for_maaned(maaned) if ret is None else ret
    register = data if isinstance(data, Register) else laes(data)
    foerste = AARET.foerste(maaned) if fra is None else fra
    indeks = maanedsindeks(foerste, maaned)
    optalte: tuple[Optalt, ...] | None = None
    kvittering = Kvittering()
    for nr, del_ in enumerate(register.dele()):
        kvittering += del_.indlaest.kvittering
        i_alt = del_.antal_blokke * register.antal_dele
        for klar, blok in enumerate(_optalte(del_.blokke(), indeks, ret), start=1):
            optalte = blok if optalte is None else tuple(a + b for a, b in zip(optalte, blok, strict=True))
            if fremdrift is not None:
                fremdrift(nr * del_.antal_blokke + klar, i_alt)
    maaneder = [foerste.plus(maaneder=n) for n in range(len(indeks))]
    return saml(optalte or (), maaneder, ret, register.daekning), kvittering


def _optalte(blokke: Iterator[Borgerblok], maaneder: range, ret: Regelsaet) -> Iterator[tuple[Optalt, ...]]:
    """The counts of the blocks, a few of them at the same time."""
    with ThreadPoolExecutor(TRAADE) as pulje:
        yield from pulje.map(partial(optael, maaneder=maaneder, ret=ret), blokke)
