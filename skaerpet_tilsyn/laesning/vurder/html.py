"""The tree of reasons as HTML, for notebooks."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, TypeVar

from skaerpet_tilsyn.laesning.tekst import vis_faktum
from skaerpet_tilsyn.laesning.vurder.linjer import linje, rivaler, viste_dele

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.vurder.vurdering import Vurdering

S = TypeVar("S")


def til_html(vurdering: Vurdering[S]) -> str:
    """
    The reasons as nested lists; every text is escaped.

    Example:
        >>> from skaerpet_tilsyn.fakta import Borger, Daekning
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_SAMTALER
        >>> from skaerpet_tilsyn.laesning.vurder import vurder
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nov = Maaned(2021, 11)
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld())
        >>> til_html(vurder(HAR_SAMTALER, b, i=nov, ret=Regelsaet.for_maaned(nov)))[:42]
        '<ul class="vurdering"><li class="ikke_opfy'
    """
    return f'<ul class="vurdering">{_punkt(vurdering)}</ul>'


def _punkt(vurdering: Vurdering[S]) -> str:
    kilde = vurdering.kilde
    tekst = escape(linje(vurdering)) + (f" <small>[{escape(str(kilde))}]</small>" if kilde is not None else "")
    under = [f"<li>{escape(vis_faktum(faktum))}</li>" for faktum in vurdering.fakta]
    under += [_punkt(del_) for del_ in viste_dele(vurdering)]
    under += [
        f"<li>læst som «{escape(slug)}»: {rival.udfald.tekst}</li>"
        for slug, rival in rivaler(vurdering)
        if rival.udfald is not vurdering.udfald
    ]
    liste = f"<ul>{''.join(under)}</ul>" if under else ""
    return f'<li class="{vurdering.udfald.value}">{tekst}{liste}</li>'
