"""From registers to the shares of the rules of 2026, part by part and on all cores."""

from __future__ import annotations

from functools import partial
from operator import add
from typing import TYPE_CHECKING

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.jobsamtaler.ikraft import JULI_2026
from skaerpet_tilsyn.katalog.jobsamtaler.omraade import OMRAADE
from skaerpet_tilsyn.katalog.jobsamtaler.pligter import PLIGTER
from skaerpet_tilsyn.opgoerelse.indsats.maanedstal import Maanedstal, taael_indsats
from skaerpet_tilsyn.opgoerelse.jobsamtaler.andele import kvotens_ret
from skaerpet_tilsyn.opgoerelse.jobsamtaler.indsatsopgoerelse import Indsatsopgoerelse
from skaerpet_tilsyn.register.opgjort import Opgjort
from skaerpet_tilsyn.register.tabeller.register import Register, laes
from skaerpet_tilsyn.register.tabeller.skema import INDSATS_2026
from skaerpet_tilsyn.register.taelling import taael_register

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from narwhals.typing import IntoFrame

    from skaerpet_tilsyn.tid import Maaned


def opgoer_indsats(
    data: Register | Path | str | Mapping[str, IntoFrame],
    *,
    maaned: Maaned,
    fra: Maaned | None = None,
    ret: Regelsaet | None = None,
    min_population: int | None = None,
    fremdrift: Callable[[int, int], None] | None = None,
) -> Opgjort[Indsatsopgoerelse]:
    """
    The shares with talks and tilbud in ``maaned`` (or each month from ``fra`` on, and all of them together).

    ``ret`` carries the readings; no source says how a share is measured, so each of them is a choice.

    Raises:
        Datafejl: with everything that is wrong with the registers.
        UafklaretRetsstilling: a forløb began under other rules than it is measured under, and no ``overgangsregel`` is
            chosen.
        RegelIkkeGaeldende: there is no quota in one of the months.
        UgyldigVaerdi: ``fra`` is after ``maaned``.

    Example:
        >>> import polars as pl
        >>> from skaerpet_tilsyn import Maaned
        >>> ret = Regelsaet.gaeldende(JULI_2026, OMRAADE).med(overgangsregel="startdato")
        >>> resultat, _ = opgoer_indsats({"kontaktforloeb": pl.DataFrame({"borger_id": [1, 2],
        ...     "kommunekode": ["766"] * 2, "maalgruppe": ["kh_jobparat"] * 2, "start_dato": ["2026-07-01"] * 2,
        ...     "slut_dato": [None, "2026-10-31"]}), "samtaler": pl.DataFrame({"borger_id": [1] * 5,
        ...     "dato": [f"2026-{m:02}-09" for m in range(8, 13)]})}, maaned=Maaned(2027, 1), ret=ret)
        >>> [(p.pligt, str(p.andel_betjent.nedre), p.opfyldt.value) for p in resultat.proever if p.pligt == "samtaler"]
        [('samtaler', '1', 'opfyldt')]
    """
    foerste = maaned if fra is None else fra
    if foerste > maaned:
        besked = f"måneder: fundet {foerste} til {maaned}; forventet en første måned før den sidste; byt om på dem"
        raise UgyldigVaerdi(besked)
    maaneder = tuple(foerste.plus(maaneder=n) for n in range(maaned.indeks - foerste.indeks + 1))
    laesning = Regelsaet.gaeldende(JULI_2026, OMRAADE) if ret is None else ret
    for i in maaneder:
        kvotens_ret(i, laesning, PLIGTER["samtaler"])
    register = data if isinstance(data, Register) else laes(data, tabeller=INDSATS_2026)
    tal, kvittering = taael_register(
        register, partial(taael_indsats, maaneder=maaneder, ret=laesning), add, Maanedstal(), fremdrift=fremdrift
    )
    opgoerelse = Indsatsopgoerelse(
        maaneder=maaneder, ret=laesning, tal=tal, daekning=register.daekning, min_population=min_population
    )
    return Opgjort(opgoerelse, kvittering)
