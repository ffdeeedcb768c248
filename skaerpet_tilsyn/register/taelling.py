"""Counting a register part by part and block by block, on all cores."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial, reduce
from typing import TYPE_CHECKING, TypeVar

from skaerpet_tilsyn.register.tabeller.arbejdere import TRAADE
from skaerpet_tilsyn.register.tabeller.kvittering import Kvittering

if TYPE_CHECKING:
    from collections.abc import Callable

    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok
    from skaerpet_tilsyn.register.tabeller.register import Register
    from skaerpet_tilsyn.register.tabeller.registerdel import Registerdel

T = TypeVar("T")


def taael_register(
    register: Register,
    arbejde: Callable[[Borgerblok], T],
    laeg_sammen: Callable[[T, T], T],
    tom: T,
    *,
    fremdrift: Callable[[int, int], None] | None = None,
) -> tuple[T, Kvittering]:
    """
    What ``arbejde`` makes of every block of persons, added up from ``tom`` on, and what became of the rows.

    ``fremdrift`` is told the parts done and the parts in all.

    Raises:
        Datafejl: with everything that is wrong with the registers.

    Example:
        >>> import polars as pl
        >>> from skaerpet_tilsyn.register.tabeller.register import laes
        >>> register = laes({"ydelser": pl.DataFrame({"borger_id": [1, 2], "kommunekode": ["766"] * 2,
        ...     "ydelse": ["kontanthjaelp"] * 2, "fra_dato": ["2020-01-31"] * 2, "til_dato": [None] * 2})})
        >>> taael_register(register, lambda blok: blok.antal, lambda a, b: a + b, 0)[0]
        2
    """
    kvittering = Kvittering(noter=register.noter)
    i_alt = tom
    inden_for = fremdrift if register.antal_dele == 1 else None
    for af_del, om_del in register.hver(partial(_del, arbejde=arbejde, fremdrift=inden_for), fremdrift):
        i_alt = reduce(laeg_sammen, af_del, i_alt)
        kvittering += om_del
    return i_alt, kvittering


def _del(
    del_: Registerdel, arbejde: Callable[[Borgerblok], T], fremdrift: Callable[[int, int], None] | None
) -> tuple[list[T], Kvittering]:
    """The counts of a part, block by block; of the only part a few blocks at the same time."""

    def blok(nr: int) -> T:
        # Each block is cut out where it is counted, so that only a few are there at a time.
        return arbejde(del_.blok(nr))

    if del_.antal_blokke <= 1:
        return [blok(nr) for nr in range(del_.antal_blokke)], del_.kvittering
    ud: list[T] = []
    with ThreadPoolExecutor(TRAADE) as pulje:
        for nr, optalt in enumerate(pulje.map(blok, range(del_.antal_blokke)), start=1):
            ud.append(optalt)
            if fremdrift is not None:
                fremdrift(nr, del_.antal_blokke)
    return ud, del_.kvittering
