"""From registers to figures, part by part and on all cores."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.laesning.kolonner.kalender import maanedsindeks
from skaerpet_tilsyn.opgoerelse.opgoer.opgoerelse import saml
from skaerpet_tilsyn.opgoerelse.opgoer.optaellinger import laeg_sammen, optael
from skaerpet_tilsyn.register.opgjort import Opgjort
from skaerpet_tilsyn.register.tabeller.register import Register, laes
from skaerpet_tilsyn.register.tabeller.skema import SKAERPET_TILSYN
from skaerpet_tilsyn.register.taelling import taael_register
from skaerpet_tilsyn.tid import Vindue

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from narwhals.typing import IntoFrame

    from skaerpet_tilsyn.laesning.kolonner.optalt import Optalt
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
) -> Opgjort[Opgoerelse]:
    """
    The figures of the 12 months that end with ``maaned`` (or from ``fra`` on), and what became of the rows.

    All months are measured by the law of the last one. ``fremdrift`` is told the parts done and the parts in all.

    Raises:
        Datafejl: with everything that is wrong with the registers.
        RegelIkkeGaeldende: the month lies outside the regimes that are encoded.
        UgyldigVaerdi: ``fra`` is after ``maaned``.

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
    register = data if isinstance(data, Register) else laes(data, tabeller=SKAERPET_TILSYN)
    foerste = AARET.foerste(maaned) if fra is None else fra
    indeks = maanedsindeks(foerste, maaned)
    ingen: tuple[Optalt, ...] = ()
    optalte, kvittering = taael_register(
        register,
        partial(optael, maaneder=indeks, ret=ret),
        _sammen,
        ingen,
        fremdrift=fremdrift,
    )
    maaneder = [foerste.plus(maaneder=n) for n in range(len(indeks))]
    return Opgjort(saml(optalte, maaneder, ret, register.daekning), kvittering)


def _sammen(a: tuple[Optalt, ...], b: tuple[Optalt, ...]) -> tuple[Optalt, ...]:
    return laeg_sammen([a, b])
