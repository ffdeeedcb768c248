"""Rules held against the direction that is declared for them: more of a quantity moves the answer one way only."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.katalog.retning import Mere
from skaerpet_tilsyn.laesning.proev.tilfaelde import Talpunkt, Tilfaelde
from skaerpet_tilsyn.tal import Udfald

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from skaerpet_tilsyn.katalog.retning import Retning
    from skaerpet_tilsyn.laesning.proev.akser import Svar
    from skaerpet_tilsyn.laesning.proev.opstilling import Opstilling, Valgte
    from skaerpet_tilsyn.tal import Rationel

_BRUD = {
    Mere.OPFYLDER: (Udfald.OPFYLDT.value, Udfald.IKKE_OPFYLDT.value),
    Mere.HINDRER: (Udfald.IKKE_OPFYLDT.value, Udfald.OPFYLDT.value),
}
"""The two answers that may not come after each other."""


@frozen(kw_only=True, order=False)
class Retningsbrud:
    """
    A direction that a rule does not keep: a case, and the same case with more of the quantity.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_SAMTALER
        >>> from skaerpet_tilsyn.katalog.retning import Retning
        >>> from skaerpet_tilsyn.laesning.proev.genstand import Genstand
        >>> from skaerpet_tilsyn.laesning.proev.opstilling import opstil
        >>> forkert = Retning(regel="har_samtaler", maal="samtaler_12", mere=Mere.HINDRER)
        >>> stillet = opstil(Genstand.af(HAR_SAMTALER), Regelsaet.gaeldende(date(2021, 11, 1)))
        >>> (brud,) = retningsbrud(stillet, [forkert])
        >>> for halvdel in brud.vidne.split("; "):
        ...     print(halvdel)
        ikke opfyldt, når afholdte samtaler de seneste 12 måneder er 0 samtaler
        opfyldt, når afholdte samtaler de seneste 12 måneder er 5 samtaler
    """

    retning: Retning
    titel: str
    vidne: str


def retningsbrud(opstilling: Opstilling, retninger: Iterable[Retning]) -> Iterator[Retningsbrud]:
    """
    Of each direction of a rule, the first case in which the next larger value turns the answer the wrong way.

    A version that does not ask about the quantity keeps every direction of it.
    """
    navne = [akse.navn for akse in opstilling.akser]
    for retning in retninger:
        if retning.mere in _BRUD and retning.maal in navne:
            nr = navne.index(retning.maal)
            vidne = next(_vidner(opstilling, nr, _BRUD[retning.mere]), None)
            if vidne is not None:
                yield Retningsbrud(retning=retning, titel=opstilling.akser[nr].titel, vidne=vidne)


def _vidner(opstilling: Opstilling, nr: int, brud: tuple[str, str]) -> Iterator[str]:
    for mindre, mere in pairwise(sorted(opstilling.typiske[nr], key=_vaerdi)):
        for foer, efter in zip(opstilling.med(nr, mindre), opstilling.med(nr, mere), strict=True):
            if (opstilling.svar(foer), opstilling.svar(efter)) == ((brud[0],), (brud[1],)):
                yield f"{_ord(brud[0])}, når {_tilfaelde(foer)}; {_ord(brud[1])}, når {mere.punkt}"


def _vaerdi(svar: Svar[object]) -> Rationel:
    return svar.punkt.vaerdi if isinstance(svar.punkt, Talpunkt) else 0


def _tilfaelde(valgte: Valgte) -> Tilfaelde[object]:
    return Tilfaelde(punkter=tuple(svar.punkt for svar in valgte if svar is not None))


def _ord(svar: str) -> str:
    return svar.replace("_", " ")
