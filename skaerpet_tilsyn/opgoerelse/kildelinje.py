"""A source as people read it: where it stands, what it says, and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.ret import Evidens

if TYPE_CHECKING:
    from skaerpet_tilsyn.ret import Retskilde


@frozen(kw_only=True, order=False)
class Kildelinje:
    """
    Where something stands, what it says, how sure that is, and the document's title and address.

    Example:
        >>> from skaerpet_tilsyn.katalog.fokusmaal.kilder import MINDST_80
        >>> Kildelinje.af(MINDST_80).evidens
        'læst'
    """

    citat: str
    gengivelse: str
    evidens: str
    titel: str
    adresse: str

    @classmethod
    def af(cls, kilde: Retskilde) -> Kildelinje:
        """The line of a source."""
        return cls(
            citat=kilde.citat,
            gengivelse=kilde.gengivelse,
            evidens=evidens_tekst(kilde.evidens),
            titel=kilde.dokument.titel,
            adresse=kilde.dokument.adresse,
        )


def evidens_tekst(evidens: Evidens) -> str:
    """
    How sure a source is, in a word.

    Example:
        >>> evidens_tekst(Evidens.EFTERPROEVET), evidens_tekst(Evidens.IKKE_EFTERPROEVET)
        ('læst', 'ikke efterprøvet')
    """
    return "læst" if evidens is Evidens.EFTERPROEVET else evidens.tekst
