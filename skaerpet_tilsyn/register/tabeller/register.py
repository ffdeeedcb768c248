"""The registers, read and checked: blocks of persons for the engine, and single citizens for the objects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import numpy as np
import polars as pl

from skaerpet_tilsyn.fakta import Daekning, Spaend
from skaerpet_tilsyn.fejl import Datafejl, Datalinje
from skaerpet_tilsyn.laesning.kolonner.borgere import borger_af_blok
from skaerpet_tilsyn.register.tabeller.indlaes import indlaes
from skaerpet_tilsyn.register.tabeller.kilde import Registerkilde, Tabelkilde, find_tabeller, kilde_af_rammer
from skaerpet_tilsyn.register.tabeller.kvittering import Kvittering
from skaerpet_tilsyn.register.tabeller.oversat import TRAADE, oversaet_tabeller
from skaerpet_tilsyn.register.tabeller.registerdel import BLOK, Registerdel
from skaerpet_tilsyn.register.tabeller.udsnit import find_udsnit, maaneder_i
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from narwhals.typing import IntoFrame

    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.register.tabeller.opsaetning import Opsaetning

G = TypeVar("G", bound=np.generic)


class Register:
    """
    The registers of a folder or of data frames: read and checked part by part, so that memory does not grow.

    ``daekning`` is what the records cover: as stated in ``kolonner.toml``, else as the rows show.
    """

    def __init__(self, kilde: Registerkilde) -> None:
        self._kilde = kilde
        self._hele: Registerdel | None = None
        self._udsnit = find_udsnit(kilde)
        self.noter = list(kilde.noter)
        if len(self._udsnit) == 1:
            with ThreadPoolExecutor(TRAADE) as pulje:
                raa = dict(zip(kilde.tabeller, pulje.map(Tabelkilde.laes, kilde.tabeller.values()), strict=True))
            self.noter += [note for tabel in raa.values() for note in tabel.noter]
            indlaest = indlaes(raa)
            self.daekning = _daekning(kilde.opsaetning, indlaest.maaneder)
            self._hele = Registerdel(indlaest=indlaest, daekning=self.daekning)
        else:
            self.daekning = _daekning(kilde.opsaetning, maaneder_i(kilde))

    @property
    def antal_dele(self) -> int:
        """In how many parts the registers are read."""
        return len(self._udsnit)

    def dele(self) -> Iterator[Registerdel]:
        """
        The parts, one at a time.

        Raises:
            Datafejl: with everything that is wrong in all of them, after the last.
        """
        if self._hele is not None:
            yield self._hele
            return
        fejl: list[Datalinje] = []
        antal = 0
        for udsnit in self._udsnit:
            try:
                del_ = indlaes({n: t.laes_del(udsnit.udtryk, numre=False) for n, t in self._kilde.tabeller.items()})
            except Datafejl:
                # Once more with row numbers, for the messages.
                raa = {n: t.laes_del(udsnit.udtryk, numre=True) for n, t in self._kilde.tabeller.items()}
                _, linjer, flere = oversaet_tabeller(raa)
                fejl += linjer
                antal += flere
                continue
            if not fejl:
                yield Registerdel(indlaest=del_, daekning=self.daekning)
        if fejl:
            raise Datafejl(fejl, antal=antal)

    def borger(self, borger_id: str) -> Borger:
        """
        One citizen, with everything about them.

        Raises:
            Datafejl: nobody in ``ydelser`` has that id, or something is wrong with the tables.
        """
        del_ = self._hele if self._hele is not None else self._del_med(borger_id)
        plads = del_.indlaest.numre.numre(_som_id(borger_id, del_.indlaest.numre.ider()))
        if not plads.size or plads[0] < 0:
            linje = Datalinje(
                fil=self._kilde.tabeller["ydelser"].fil,
                kolonne="borger_id",
                fundet="ingen række med det id",
                forventet="en borger, der står i ydelser",
                raad="ret --borger",
            )
            raise Datafejl([linje])
        nr = int(plads[0])
        blokken = next(blok for n, blok in enumerate(del_.blokke()) if n == nr // BLOK)
        return borger_af_blok(blokken, nr % BLOK, borger_id)

    def _del_med(self, borger_id: str) -> Registerdel:
        """The rows about one person alone."""
        ider = self._kilde.tabeller["ydelser"].skan().select("borger_id").head(1).collect()["borger_id"]
        soegt = _som_id(borger_id, ider)
        netop = pl.col("borger_id").is_in(soegt.implode())
        raa = {navn: tabel.laes_del(netop, numre=False) for navn, tabel in self._kilde.tabeller.items()}
        return Registerdel(indlaest=indlaes(raa), daekning=self.daekning)

    def kontroller(self) -> Kvittering:
        """
        Read everything and say what became of the rows.

        Raises:
            Datafejl: with everything that is wrong.
        """
        samlet = Kvittering()
        for del_ in self.dele():
            samlet += del_.indlaest.kvittering
        return samlet


def _som_id(borger_id: str, ider: pl.Series) -> pl.Series:
    """An id as the column has them; an empty column where it cannot be one of them."""
    if not ider.dtype.is_integer():
        return pl.Series([borger_id.strip()])
    rent = borger_id.strip()
    return pl.Series([int(rent)] if rent.isascii() and rent.isdigit() else [], dtype=pl.Int64)


def laes(kilde: Path | str | Mapping[str, IntoFrame], opsaetning: Opsaetning | None = None) -> Register:
    """
    Read registers from a folder, or from data frames by table name.

    Raises:
        Datafejl: with everything that is wrong with the tables.

    Example:
        >>> import polars as pl
        >>> register = laes({"ydelser": pl.DataFrame({"borger_id": ["a1"], "kommunekode": ["766"],
        ...                  "ydelse": ["kontanthjaelp"], "fra_dato": ["2020-01-01"], "til_dato": [None]})})
        >>> print("; ".join(register.kontroller().linjer()))
        1 borgere i ydelser; ydelser: 1 rækker læst, 1 brugt
    """
    if isinstance(kilde, Mapping):
        return Register(kilde_af_rammer(kilde, opsaetning))
    return Register(find_tabeller(Path(kilde)))


def _daekning(opsaetning: Opsaetning, maaneder: Mapping[str, tuple[int, int]]) -> Daekning:
    """
    As stated, else as the rows show: events cover their first to their last month, ydelser everything
    from the earliest start; a table without rows, or that is not there, covers nothing.
    """

    def spaend(navn: str) -> Spaend | None:
        angivet = opsaetning.daekning.get(navn)
        if angivet is not None or navn not in maaneder:
            return angivet
        fra, til = (Maaned.fra_indeks(nr) for nr in maaneder[navn])
        return Spaend(fra, None if navn == "ydelser" else til)

    return Daekning(
        ydelser=spaend("ydelser"), samtaler=spaend("samtaler"), tilbud=spaend("tilbud"), loentimer=spaend("loentimer")
    )
