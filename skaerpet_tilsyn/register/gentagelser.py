"""Rows that stand in a file twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from skaerpet_tilsyn.register.celle import Celle, Fejlliste


def meld_gentagelser(
    celler: Sequence[Celle], noegler: Sequence[Hashable | None], fejl: Fejlliste, *, forventet: str
) -> None:
    """
    Record every row whose key stood in an earlier row, naming both; a key of None is no key.

    Example:
        >>> from skaerpet_tilsyn.register.celle import Celle, Fejlliste
        >>> fejl = Fejlliste()
        >>> celler = [Celle(fil="a.csv", kolonne="k", tekst="Køge", raekke=nr) for nr in (2, 3)]
        >>> meld_gentagelser(celler, ["259", "259"], fejl, forventet="én række pr. kommune")
        >>> fejl.rejs()
        Traceback (most recent call last):
        skaerpet_tilsyn.fejl.Datafejl: a.csv, række 3, kolonne «k»: fundet «Køge»; forventet én række pr. kommune; \
slet den ene af række 2 og række 3
    """
    foerste: dict[Hashable, Celle] = {}
    for celle, noegle in zip(celler, noegler, strict=True):
        if noegle is None:
            continue
        foer = foerste.setdefault(noegle, celle)
        if foer is not celle:
            fejl.meld(celle, forventet=forventet, raad=f"slet den ene af {foer.sted} og {celle.sted}")
