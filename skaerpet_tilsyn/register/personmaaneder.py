"""The person-months of a register as a table, for people's own tools and for the rules over any data frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.laesning.kolonner.kalender import maanedsindeks
from skaerpet_tilsyn.laesning.kolonner.paatabel import KENDT
from skaerpet_tilsyn.laesning.kolonner.panel import Panel
from skaerpet_tilsyn.laesning.kolonner.steder import INGEN, UKENDT
from skaerpet_tilsyn.register.tabeller.register import Register, laes
from skaerpet_tilsyn.register.tabeller.skema import SKAERPET_TILSYN
from skaerpet_tilsyn.tid import Maaned, Vindue

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from narwhals.typing import IntoFrame

    from skaerpet_tilsyn.register.tabeller.registerdel import Registerdel

MAAL: Final = ("anciennitet", "samtaler_12", "tilbud_12", "timer_12", "samtaler_6", "tilbud_6", "timer_6")
"""The quantities; hours are hundredths."""
EGENSKABER: Final = ("ydelse", "fritaget_samtaler", "fritaget_aktiv")
"""The properties, as texts."""
_AARET: Final = Vindue(12)


def personmaaneder(
    data: Register | Path | str | Mapping[str, IntoFrame],
    *,
    maaned: Maaned,
    fra: Maaned | None = None,
    ret: Regelsaet | None = None,
) -> pl.DataFrame:
    """
    A row for each person and month on a ydelse of the målgruppe, or perhaps on one, over the 12 months to ``maaned``.

    Columns: ``borger_id``, ``maaned`` (``2021-11``), ``kommunekode``, the quantities ``MAAL`` (hours in hundredths),
    each with ``<name>_kendt``, and the properties ``EGENSKABER``; empty is unknown. It grows with the population.

    Raises:
        Datafejl: with everything that is wrong with the registers.
        RegelIkkeGaeldende: the month lies outside the regimes that are encoded.
        UgyldigVaerdi: ``fra`` is after ``maaned``.

    Example:
        >>> import polars as pl
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> tabel = personmaaneder({"ydelser": pl.DataFrame({"borger_id": [1], "kommunekode": ["766"],
        ...     "ydelse": ["kontanthjaelp"], "fra_dato": ["2020-01-31"], "til_dato": [None]})}, maaned=Maaned(2021, 11))
        >>> tabel.select("maaned", "kommunekode", "ydelse", "anciennitet", "samtaler_12_kendt").row(-1)
        ('2021-11', '766', 'kontanthjaelp', 22, False)
    """
    ret = Regelsaet.for_maaned(maaned) if ret is None else ret
    register = data if isinstance(data, Register) else laes(data, tabeller=SKAERPET_TILSYN)
    indeks = maanedsindeks(_AARET.foerste(maaned) if fra is None else fra, maaned)

    def af_del(del_: Registerdel) -> list[pl.DataFrame]:
        paneler = ((Panel(blok, indeks, ret.maaleregler), ider) for blok, ider in del_.blokke_med_ider())
        return [_maaned(panel, nr, ider) for panel, ider in paneler for nr in range(len(indeks))]

    tabeller = [tabel for tabeller in register.hver(af_del) for tabel in tabeller]
    return pl.concat(tabeller).sort("borger_id", "maaned", maintain_order=True)


def _maaned(panel: Panel, nr: int, ider: pl.Series) -> pl.DataFrame:
    med = np.flatnonzero(panel.steder.orden[nr] != INGEN)
    kommune = panel.steder.kommune[nr, med]
    kolonner: dict[str, pl.Series] = {
        "borger_id": ider.gather(med),
        "maaned": pl.repeat(str(Maaned.fra_indeks(panel.maaneder[nr])), med.size, eager=True),
        "kommunekode": pl.Series(
            [None if kode == UKENDT else f"{kode:03}" for kode in kommune.tolist()], dtype=pl.String
        ),
    }
    for navn in MAAL:
        tal = panel.maal(navn)
        kolonner[navn] = pl.Series(np.broadcast_to(tal.nedre, panel.steder.orden.shape)[nr, med].astype(np.int64))
        kolonner[f"{navn}{KENDT}"] = pl.Series(np.broadcast_to(tal.kendt, panel.steder.orden.shape)[nr, med])
    for navn in EGENSKABER:
        koder, tekster = panel.egenskab(navn)
        tekst = np.array(tekster, object)[koder[nr, med]]
        kolonner[navn] = pl.Series([t or None for t in tekst.tolist()], dtype=pl.String)
    return pl.DataFrame(kolonner)
