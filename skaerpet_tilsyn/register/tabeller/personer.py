"""Ids to numbers: each person of ``ydelser`` gets one, and the other tables are looked up in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

import numpy as np
import numpy.typing as npt
import polars as pl

from skaerpet_tilsyn.laesning.kolonner.entydige import entydige
from skaerpet_tilsyn.register.celle import ligner_cpr
from skaerpet_tilsyn.register.tabeller.cifre import Cifre, find_form
from skaerpet_tilsyn.register.tabeller.idloeb import loeb

if TYPE_CHECKING:
    from collections.abc import Sequence

_LUFT: Final = 8
"""Whole numbers are looked up in a table where it has at most so many places a person."""
_MINDST: Final = 1_000_000
_NI_CIFRE: Final = 100_000_000
UKENDT: Final = -1
"""The number of somebody who is not in ``ydelser``."""


class Personnumre(Protocol):
    """The numbers of some persons."""

    @property
    def antal(self) -> int:
        """How many there are."""
        ...

    def numre(self, ider: pl.Series) -> npt.NDArray[np.int32]:
        """The number of each id, or ``UKENDT``."""
        ...

    def ider(self) -> pl.Series:
        """The id of each number."""
        ...


def ens_type(ider: Sequence[pl.Series]) -> list[pl.Series]:
    """
    Id columns as whole numbers where all of them are, else as texts.

    Example:
        >>> [s.to_list() for s in ens_type([pl.Series([7]), pl.Series(["7", ""])])]
        [['7'], ['7', None]]
    """
    hele = [_som_heltal(serie) for serie in ider]
    if all(serie is not None for serie in hele):
        return [serie for serie in hele if serie is not None]
    tekster = [(heltal if heltal is not None else raa).cast(pl.String) for heltal, raa in zip(hele, ider, strict=True)]
    return [serie.set(serie == "", None) if bool((serie == "").any()) else serie for serie in tekster]


def _som_heltal(serie: pl.Series) -> pl.Series | None:
    if serie.dtype.is_integer():
        return serie.cast(pl.Int64)
    if serie.dtype.is_float():
        hele = serie.cast(pl.Int64, strict=False)
        return hele if bool((hele.cast(serie.dtype) == serie).fill_null(value=True).all()) else None
    return None


def antal_cpr(ider: pl.Series) -> int:
    """
    How many of some different ids look like a CPR number.

    Example:
        >>> antal_cpr(pl.Series(["0101701234", "b1"])), antal_cpr(pl.Series([101701234, 5]))
        (1, 1)
    """
    tekst = ider.filter(ider >= _NI_CIFRE).cast(pl.String) if ider.dtype.is_integer() else ider
    # Days, months and digits; a number that lost its leading zero has nine of them.
    if not tekst.len():
        return 0
    maaske = tekst.filter(tekst.str.contains(r"^(?:[0-3]?\d)[01]\d\d\d-?\d{4}$"))
    return sum(ligner_cpr(str(tekst)) for tekst in maaske)


def personnumre(ider: pl.Series) -> Personnumre:
    """
    Number the persons of a column of ids.

    Example:
        >>> numre = personnumre(pl.Series(["b", "a", "b"]))
        >>> numre.antal, numre.numre(pl.Series(["a", "x"])).tolist()
        (2, [1, -1])
    """
    if not ider.dtype.is_integer():
        hoveder = loeb(ider)[0]
        fundet = find_form(hoveder)
        if fundet is None:
            hoveder = hoveder.str.strip_chars()
            fundet = find_form(hoveder)
        if fundet is None:
            return _Tekster(hoveder)
        form, hele = fundet
        return Cifre(form, personnumre(hele))
    if ider.len() == 0:
        return _Opslag(np.zeros(0, np.int64))
    tal: npt.NDArray[np.int64] = ider.to_numpy()
    lav, hoej = int(tal.min()), int(tal.max())
    if hoej - lav < _LUFT * tal.size + _MINDST:
        return _Tabel(tal, lav, hoej)
    return _Opslag(tal)


class _Tabel:
    """Whole numbers close to each other: one lookup."""

    def __init__(self, ider: npt.NDArray[np.int64], lav: int, hoej: int) -> None:
        findes = np.zeros(hoej - lav + 1, np.bool_)
        findes[ider - lav] = True
        self._findes = findes
        self._lav = lav
        self._hoej = hoej
        self.antal = int(findes.sum())
        # Without holes an id is its number.
        self._numre = (
            None if self.antal == findes.size else np.where(findes, np.cumsum(findes) - 1, UKENDT).astype(np.int32)
        )

    def numre(self, ider: pl.Series) -> npt.NDArray[np.int32]:
        # An empty cell has been reported before anybody is numbered.
        plads, fra, inde = np.empty(ider.len(), np.int32), 0, True
        # Chunk by chunk, while it is at hand, and straight to narrow numbers.
        for stykke in filter(len, ider.get_chunks()):
            tal = stykke.to_numpy()
            if int(tal.min()) < self._lav or int(tal.max()) > self._hoej:
                inde, tal = False, np.clip(tal, self._lav - 1, self._hoej + 1)
            np.subtract(tal, self._lav, out=plads[fra : fra + tal.size], casting="unsafe")
            fra += tal.size
        if self._numre is None:
            return plads if inde else np.where((plads < 0) | (plads >= self.antal), np.int32(UKENDT), plads)
        numre = self._numre if inde else np.append(self._numre, np.full(2, UKENDT, np.int32))
        return numre[plads]

    def ider(self) -> pl.Series:
        return pl.Series("borger_id", np.flatnonzero(self._findes) + self._lav)


class _Opslag:
    """Whole numbers far apart: found in their order."""

    def __init__(self, ider: npt.NDArray[np.int64]) -> None:
        self._ider = entydige(ider)
        self.antal = int(self._ider.size)

    def numre(self, ider: pl.Series) -> npt.NDArray[np.int32]:
        tal = ider.to_numpy()
        if not self.antal:
            return np.full(tal.size, UKENDT, np.int32)
        plads = np.minimum(np.searchsorted(self._ider, tal), self.antal - 1)
        return np.where(self._ider[plads] == tal, plads, UKENDT).astype(np.int32)

    def ider(self) -> pl.Series:
        return pl.Series("borger_id", self._ider)


class _Tekster:
    """Texts without spaces around: only the first of each run of equal ids is looked up."""

    def __init__(self, ider: pl.Series) -> None:
        self._ider = ider.unique(maintain_order=True)
        self.antal = self._ider.len()
        self._tabel = pl.DataFrame(
            {"id": self._ider, "tal": self._ider.hash(), "nr": np.arange(self.antal, dtype=np.int32)}
        )

    def numre(self, ider: pl.Series) -> npt.NDArray[np.int32]:
        hoveder, laengder = loeb(ider)
        hoveder = hoveder.str.strip_chars()
        if hoveder.len() == self.antal and bool((hoveder == self._ider).all()):
            numre = np.arange(self.antal, dtype=np.int32)
        else:
            numre = self._find(hoveder)
        return numre if laengder is None else np.repeat(numre, laengder)

    def _find(self, ider: pl.Series) -> npt.NDArray[np.int32]:
        """By a hash of each text, which is quick, and exact when every text found is the one that was sought."""
        fundet = ider.hash().to_frame("tal").join(self._tabel, on="tal", how="left", maintain_order="left")["nr"]
        if self.antal and fundet.len() == ider.len():
            samme = self._ider.gather(fundet.fill_null(0)) == ider
            if bool((samme | fundet.is_null()).all()):
                return fundet.fill_null(UKENDT).to_numpy()
        fundet = ider.to_frame("id").join(self._tabel, on="id", how="left", maintain_order="left")["nr"]
        return fundet.fill_null(UKENDT).to_numpy()

    def ider(self) -> pl.Series:
        return self._ider.alias("borger_id")
