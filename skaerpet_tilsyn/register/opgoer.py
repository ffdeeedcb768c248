"""From registers to figures, part by part and on all cores."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.laesning.kolonner.kalender import maanedsindeks
from skaerpet_tilsyn.opgoerelse.opgoer.ark import alle_ark
from skaerpet_tilsyn.opgoerelse.opgoer.opgoerelse import saml
from skaerpet_tilsyn.opgoerelse.opgoer.optaellinger import laeg_sammen, optael
from skaerpet_tilsyn.register.tabeller.kvittering import Kvittering
from skaerpet_tilsyn.register.tabeller.oversat import TRAADE
from skaerpet_tilsyn.register.tabeller.register import Register, laes
from skaerpet_tilsyn.tid import Vindue

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    import pandas as pd
    import polars as pl
    from narwhals.typing import IntoFrame

    from skaerpet_tilsyn.laesning.kolonner.taelling import Optalt
    from skaerpet_tilsyn.opgoerelse.ark import Ark
    from skaerpet_tilsyn.opgoerelse.opgoer.opgoerelse import Opgoerelse
    from skaerpet_tilsyn.register.tabeller.registerdel import Registerdel
    from skaerpet_tilsyn.tid import Maaned

AARET = Vindue(12)


class Opgjort(NamedTuple):
    """
    The figures of some registers, and what became of the rows.

    Example:
        >>> import polars as pl
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> opgjort = opgoer({"ydelser": pl.DataFrame({"borger_id": [1], "kommunekode": ["766"],
        ...     "ydelse": ["kontanthjaelp"], "fra_dato": ["2020-01-31"], "til_dato": [None]})}, maaned=Maaned(2021, 11))
        >>> opgjort.til_polars()["maanedsandele"].height
        48
    """

    opgoerelse: Opgoerelse
    kvittering: Kvittering

    def ark(self) -> tuple[Ark, ...]:
        """The tables: means and requirements, then the months of both målgrupper."""
        return alle_ark(self.opgoerelse)

    def til_polars(self) -> dict[str, pl.DataFrame]:
        """The tables by name as Polars data frames."""
        return {ark.navn: ark.til_polars() for ark in self.ark()}

    def til_pandas(self) -> dict[str, pd.DataFrame]:
        """The tables by name as pandas data frames (needs pandas)."""
        return {ark.navn: ark.til_pandas() for ark in self.ark()}


def opgoer(
    data: Register | Path | str | Mapping[str, IntoFrame],
    *,
    maaned: Maaned,
    fra: Maaned | None = None,
    ret: Regelsaet | None = None,
    fremdrift: Callable[[int, int], None] | None = None,
) -> Opgjort:
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
    register = data if isinstance(data, Register) else laes(data)
    foerste = AARET.foerste(maaned) if fra is None else fra
    indeks = maanedsindeks(foerste, maaned)
    arbejde = partial(_optael, maaneder=indeks, ret=ret, fremdrift=fremdrift if register.antal_dele == 1 else None)
    optalte: tuple[Optalt, ...] = ()
    kvittering = Kvittering(noter=register.noter)
    for af_del, om_del in register.hver(arbejde, fremdrift):
        optalte = laeg_sammen([optalte, af_del])
        kvittering += om_del
    maaneder = [foerste.plus(maaneder=n) for n in range(len(indeks))]
    return Opgjort(saml(optalte, maaneder, ret, register.daekning), kvittering)


def _optael(
    del_: Registerdel, maaneder: range, ret: Regelsaet, fremdrift: Callable[[int, int], None] | None
) -> tuple[tuple[Optalt, ...], Kvittering]:
    """The counts of a part; of the only part a few blocks at the same time."""

    def taelling(nr: int) -> tuple[Optalt, ...]:
        # Each block is cut out where it is counted, so that only a few are there at a time.
        return optael(del_.blok(nr), maaneder, ret)

    if del_.antal_blokke <= 1:
        return laeg_sammen(map(taelling, range(del_.antal_blokke))), del_.kvittering
    optalte: tuple[Optalt, ...] = ()
    with ThreadPoolExecutor(TRAADE) as pulje:
        for nr, blok in enumerate(pulje.map(taelling, range(del_.antal_blokke)), start=1):
            optalte = laeg_sammen([optalte, blok])
            if fremdrift is not None:
                fremdrift(nr, del_.antal_blokke)
    return optalte, del_.kvittering
