"""The three-valued outcome."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NoReturn

from skaerpet_tilsyn.fejl import BetingelseErIkkeSandhed

if TYPE_CHECKING:
    from collections.abc import Iterable


class Udfald(Enum):
    """
    Met, not met, or unsettled; ``&``, ``|`` and ``~`` are Kleene's (as NULL in SQL).

    Raises:
        BetingelseErIkkeSandhed: from ``bool()``; compare with ``is`` instead.

    Example:
        >>> Udfald.UAFKLARET & Udfald.IKKE_OPFYLDT
        Udfald.IKKE_OPFYLDT
        >>> ~Udfald.UAFKLARET
        Udfald.UAFKLARET
    """

    OPFYLDT = "opfyldt"
    IKKE_OPFYLDT = "ikke_opfyldt"
    UAFKLARET = "uafklaret"

    def __repr__(self) -> str:
        return f"Udfald.{self.name}"

    def __str__(self) -> str:
        return self.tekst

    @property
    def tekst(self) -> str:
        """As people write it (``ikke opfyldt``)."""
        return self.value.replace("_", " ")

    @property
    def afklaret(self) -> bool:
        """Whether the outcome is known."""
        return self is not Udfald.UAFKLARET

    @classmethod
    def af(cls, *, sand: bool | None) -> Udfald:
        """From a truth value; None is unsettled."""
        if sand is None:
            return cls.UAFKLARET
        return cls.OPFYLDT if sand else cls.IKKE_OPFYLDT

    @classmethod
    def alle(cls, udfald: Iterable[Udfald]) -> Udfald:
        """Met if all are met; of none, met."""
        resultat = cls.OPFYLDT
        for et in udfald:
            resultat &= et
        return resultat

    @classmethod
    def enhver(cls, udfald: Iterable[Udfald]) -> Udfald:
        """Met if any is met; of none, not met."""
        resultat = cls.IKKE_OPFYLDT
        for et in udfald:
            resultat |= et
        return resultat

    def __and__(self, andet: Udfald) -> Udfald:
        if self is Udfald.IKKE_OPFYLDT or andet is Udfald.IKKE_OPFYLDT:
            return Udfald.IKKE_OPFYLDT
        if self is Udfald.UAFKLARET or andet is Udfald.UAFKLARET:
            return Udfald.UAFKLARET
        return Udfald.OPFYLDT

    def __or__(self, andet: Udfald) -> Udfald:
        if self is Udfald.OPFYLDT or andet is Udfald.OPFYLDT:
            return Udfald.OPFYLDT
        if self is Udfald.UAFKLARET or andet is Udfald.UAFKLARET:
            return Udfald.UAFKLARET
        return Udfald.IKKE_OPFYLDT

    def __invert__(self) -> Udfald:
        if self is Udfald.UAFKLARET:
            return self
        return Udfald.IKKE_OPFYLDT if self is Udfald.OPFYLDT else Udfald.OPFYLDT

    def __bool__(self) -> NoReturn:
        besked = (
            f"et udfald har tre værdier: fundet bool({self.tekst}); "
            "forventet en sammenligning; skriv «udfald is Udfald.OPFYLDT»"
        )
        raise BetingelseErIkkeSandhed(besked)
