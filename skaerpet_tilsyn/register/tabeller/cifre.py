"""Ids that are numbers written as text, such as ``12`` or ``b00012``: as quick as numbers, and as exact as texts."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import polars as pl

from skaerpet_tilsyn.register.tabeller.idloeb import loeb

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

    from skaerpet_tilsyn.register.tabeller.personer import Personnumre

_NI: Final = 9
_STOERST: Final = 18
"""So many digits fit in a whole number, whatever they are."""
_PROEVE: Final = 1000
"""So many of the first ids show whether a form is worth trying on all of them."""
_INTET: Final = -1
"""Stands for an id of another form: no id is below zero."""
_STYKKE: Final = 1 << 17
"""So many ids are taken at a time, so that what is made on the way stays small and near."""


class Form(NamedTuple):
    """
    What stands before the digits, and how many digits there are (None: any number, without zeros in front).

    Two different texts of one form are two different numbers.

    Example:
        >>> Form("b", 3).tal(pl.Series(["b012", "b12", "c012", "b+12"])).to_list()
        [12, None, None, None]
    """

    foran: str
    bredde: int | None

    def tal(self, ider: pl.Series) -> pl.Series:
        """The number of each id; null where it has another form."""
        return pl.concat(map(self._tal, _stykker(ider)))

    def _tal(self, ider: pl.Series) -> pl.Series:
        tal = None if self.bredde is None else self._af_tegn(ider, self.bredde)
        return self._af_tekst(ider) if tal is None else tal

    def _af_tegn(self, ider: pl.Series, bredde: int) -> pl.Series | None:
        """Where all ids have the form: their numbers, the first character of all of them, then the next; else None."""
        foran = np.frombuffer(self.foran.encode(), np.uint8)
        i_alt = pl.Array(pl.UInt8, foran.size + bredde)
        tegn = ider.cast(pl.Binary).bin.reinterpret(dtype=i_alt, endianness="little")
        if tegn.null_count():
            return None
        hver = np.ascontiguousarray(tegn.to_numpy().T)
        cifre = hver[foran.size :] - np.uint8(ord("0"))
        if bool((hver[: foran.size] != foran[:, np.newaxis]).any()) or bool((cifre > _NI).any()):
            return None
        tal = np.zeros(ider.len(), np.int64)
        for ciffer in cifre:
            tal *= 10
            tal += ciffer
        return pl.Series(tal)

    def _af_tekst(self, ider: pl.Series) -> pl.Series:
        cifre = ider.str.slice(len(self.foran)) if self.foran else ider
        # A sign, which a number may begin with too, stands before all digits.
        passer = cifre >= "0"
        if self.foran:
            passer &= ider.str.starts_with(self.foran)
        if self.bredde is None:
            passer &= ~cifre.str.starts_with("0") | (cifre == "0")
        else:
            passer &= cifre.str.len_bytes() == self.bredde
        tal = cifre.cast(pl.Int64, strict=False)
        return tal if bool(passer.all()) else tal.set(~passer, None)

    def tekst(self, tal: pl.Series) -> pl.Series:
        """The ids of the numbers."""
        cifre = tal.cast(pl.String)
        return self.foran + (cifre if self.bredde is None else cifre.str.zfill(self.bredde))


def find_form(ider: pl.Series) -> tuple[Form, pl.Series] | None:
    """
    The form that all of the ids have, if there is one, and their numbers; spaces around an id do not belong to it.

    Example:
        >>> form, tal = find_form(pl.Series(["b007", "b012"]))
        >>> form, tal.to_list()
        (Form(foran='b', bredde=3), [7, 12])
        >>> find_form(pl.Series(["7", "12"]))[0], find_form(pl.Series(["7", "07"]))
        (Form(foran='', bredde=None), None)
    """
    foerste = str(ider[0]) if ider.len() else ""
    foran = foerste.rstrip(string.digits)
    bredde = len(foerste) - len(foran)
    # All have the form of the first, or none that is looked for.
    for form in (Form(foran, bredde), Form(foran, None)) if 0 < bredde <= _STOERST else ():
        if not form.tal(ider.head(_PROEVE)).null_count():
            tal = form.tal(ider)
            if not tal.null_count():
                return form, tal
    return None


class Cifre:
    """The numbers of persons whose ids have one form, looked up as whole numbers."""

    def __init__(self, form: Form, indre: Personnumre) -> None:
        self._form = form
        self._indre = indre
        self.antal = indre.antal

    def numre(self, ider: pl.Series) -> npt.NDArray[np.int32]:
        """The number of each id, or ``UKENDT``."""
        hoveder, laengder = loeb(ider)
        numre = np.concatenate(list(map(self._numre, _stykker(hoveder))))
        return numre if laengder is None else np.repeat(numre, laengder)

    def _numre(self, ider: pl.Series) -> npt.NDArray[np.int32]:
        tal = self._form.tal(ider)
        if tal.null_count():
            # Perhaps there are only spaces around; an id of another form belongs to nobody.
            andre = tal.is_null().arg_true()
            tal = tal.scatter(andre, self._form.tal(ider.gather(andre).str.strip_chars()).fill_null(_INTET))
        return self._indre.numre(tal)

    def ider(self) -> pl.Series:
        """The id of each number."""
        return self._form.tekst(self._indre.ider()).alias("borger_id")


def _stykker(ider: pl.Series) -> Iterator[pl.Series]:
    """The ids some at a time; one piece where there are none."""
    for start in range(0, max(1, ider.len()), _STYKKE):
        yield ider.slice(start, _STYKKE)
