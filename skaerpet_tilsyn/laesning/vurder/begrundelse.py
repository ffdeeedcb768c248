"""The tree of reasons as Danish text."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from skaerpet_tilsyn.laesning.tekst import vis_faktum
from skaerpet_tilsyn.laesning.vurder.linjer import linje, rivaler, viste_dele

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.laesning.vurder.vurdering import Vurdering

S = TypeVar("S")


def begrundelse(vurdering: Vurdering[S]) -> str:
    """
    The reasons, one line a node, indented by depth, each with its source.

    Example:
        >>> from skaerpet_tilsyn.fakta import Borger, Daekning
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_SAMTALER
        >>> from skaerpet_tilsyn.laesning.vurder import vurder
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nov = Maaned(2021, 11)
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld())
        >>> print(begrundelse(vurder(HAR_SAMTALER, b, i=nov, ret=Regelsaet.for_maaned(nov))).splitlines()[0][:62])
        ikke opfyldt: Borgeren har haft det krævede antal samtaler  [J
    """
    return "\n".join(_linjer(vurdering, 0))


def _linjer(vurdering: Vurdering[S], dybde: int) -> Iterator[str]:
    indryk = "  " * dybde
    kilde = vurdering.kilde
    yield f"{indryk}{linje(vurdering)}" + (f"  [{kilde}]" if kilde is not None else "")
    for faktum in vurdering.fakta:
        yield f"{indryk}  · {vis_faktum(faktum)}"
    for del_ in viste_dele(vurdering):
        yield from _linjer(del_, dybde + 1)
    for slug, rival in rivaler(vurdering):
        if rival.udfald is not vurdering.udfald:
            yield f"{indryk}  (læst som «{slug}»: {rival.udfald.tekst})"
