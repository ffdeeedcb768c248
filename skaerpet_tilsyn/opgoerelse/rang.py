"""Ranking with shared places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skaerpet_tilsyn.tal import Rationel


@frozen(kw_only=True, order=False)
class Plads:
    """The places from ``fra`` to ``til`` that equal values share (1 is best)."""

    fra: int
    til: int

    def rummer(self, plads: int) -> bool:
        """Whether a published place is one of those shared."""
        return self.fra <= plads <= self.til


def rangordn(vaerdier: Mapping[str, Rationel], *, hoejest_foerst: bool) -> dict[str, Plads]:
    """
    The places of all, best first; equal values share theirs, whatever their names.

    Example:
        >>> pladser = rangordn({"Aarhus": 5, "Billund": 7, "Esbjerg": 5}, hoejest_foerst=True)
        >>> pladser["Billund"], pladser["Aarhus"] == pladser["Esbjerg"] == Plads(fra=2, til=3)
        (Plads(fra=1, til=1), True)
    """
    orden = sorted(vaerdier.values(), reverse=hoejest_foerst)
    foerste: dict[Rationel, int] = {}
    sidste: dict[Rationel, int] = {}
    for plads, vaerdi in enumerate(orden, start=1):
        foerste.setdefault(vaerdi, plads)
        sidste[vaerdi] = plads
    return {navn: Plads(fra=foerste[vaerdi], til=sidste[vaerdi]) for navn, vaerdi in vaerdier.items()}


_ALFABET = "abcdefghijklmnopqrstuvwxyzæøå"


def dansk_orden(navn: str) -> tuple[int, ...]:
    """
    A sort key for Danish alphabetical order (aa is å, and å comes last): for display only.

    Example:
        >>> sorted(["Aarhus", "Ærø", "Odense", "Billund"], key=dansk_orden)
        ['Billund', 'Odense', 'Ærø', 'Aarhus']
    """
    rent = navn.casefold().replace("aa", "å")
    return tuple(_ALFABET.find(tegn) for tegn in rent)
