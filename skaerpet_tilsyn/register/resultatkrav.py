"""From registers to resultatkrav 1 and 2, part by part and on all cores."""

from __future__ import annotations

from functools import partial
from operator import add
from typing import TYPE_CHECKING

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.laesning.kolonner.kalender import maanedsindeks
from skaerpet_tilsyn.laesning.kolonner.resultattaelling import Resultatoptalt, taael_resultater
from skaerpet_tilsyn.opgoerelse.resultatkrav.resultatopgoerelse import saml_resultater
from skaerpet_tilsyn.register.opgjort import Opgjort
from skaerpet_tilsyn.register.tabeller.register import Register, laes
from skaerpet_tilsyn.register.tabeller.skema import RESULTATKRAV
from skaerpet_tilsyn.register.taelling import taael_register

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from pathlib import Path

    from narwhals.typing import IntoFrame

    from skaerpet_tilsyn.opgoerelse.resultatkrav.resultatopgoerelse import Resultatopgoerelse
    from skaerpet_tilsyn.tid import Maaned

OMRAADE = "resultatkrav"


def resultatkrav(
    data: Register | Path | str | Mapping[str, IntoFrame],
    *,
    til: Maaned,
    vinduer: int = 3,
    kommuner: Collection[str] = (),
    ret: Regelsaet | None = None,
    fremdrift: Callable[[int, int], None] | None = None,
) -> Opgjort[Resultatopgoerelse]:
    """
    Resultatkrav 1 and 2 in the windows of three months that end with ``til`` and the months before it.

    ``kommuner`` are the codes of the project's municipalities; none named is all of them. All windows are
    measured by the law of the last one.

    Raises:
        Datafejl: with everything that is wrong with the registers.
        RegelIkkeGaeldende: the project's rules are not known to have applied in the month.
        UgyldigVaerdi: fewer than one window is asked for.

    Example:
        >>> import polars as pl
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> resultat, _ = resultatkrav({"ydelser": pl.DataFrame({"borger_id": [1], "kommunekode": ["766"],
        ...     "ydelse": ["ressourceforloeb"], "fra_dato": ["2020-01-31"], "til_dato": [None]}),
        ...     "tilbud": pl.DataFrame({"borger_id": [1], "tilbudstype": ["løntilskud"], "fra_dato": ["2021-04-30"],
        ...     "til_dato": ["2021-05-01"]})}, til=Maaned(2021, 4))
        >>> [(tal.periode, tal.maalgruppe, tal.krav[0].sikre) for tal in resultat.i_alt]
        [('2020M12-2021M02', 1, 0), ('2021M01-2021M03', 1, 0), ('2021M02-2021M04', 1, 1)]
    """
    if vinduer < 1:
        besked = f"perioder: fundet {vinduer}; forventet mindst 1; ret tallet"
        raise UgyldigVaerdi(besked)
    ret = Regelsaet.for_maaned(til, OMRAADE) if ret is None else ret
    register = data if isinstance(data, Register) else laes(data, tabeller=RESULTATKRAV)
    foerste = til.plus(maaneder=1 - vinduer)
    optalt, kvittering = taael_register(
        register,
        partial(taael_resultater, maaneder=maanedsindeks(foerste, til), ret=ret),
        add,
        Resultatoptalt.tom(vinduer),
        fremdrift=fremdrift,
    )
    maaneder = [foerste.plus(maaneder=n) for n in range(vinduer)]
    return Opgjort(saml_resultater(optalt, maaneder, ret, register.daekning, kommuner), kvittering)
