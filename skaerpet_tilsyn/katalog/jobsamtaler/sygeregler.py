"""Who is outside the municipal follow-up on the sick."""

from __future__ import annotations

from typing import Final

from skaerpet_tilsyn.katalog.jobsamtaler import lister, maalekilder, parametre, valg
from skaerpet_tilsyn.katalog.jobsamtaler.ikraft import fra_juli
from skaerpet_tilsyn.katalog.jobsamtaler.sygesag import Sygesag
from skaerpet_tilsyn.udtryk import Egenskab, Fortolkningsvalg, Regel, Stoerrelse


def _dage(navn: str, titel: str) -> Stoerrelse[Sygesag, int]:
    return Stoerrelse(navn=navn, titel=titel, enhed="dage", emne=Sygesag, art=int, kilde=maalekilder.SYGE_DAGE)


DAGE_BORGER = _dage("forventet_dage_borger", "den syges ventede fravær i alt")
DAGE_ARBEJDSGIVERE = _dage("forventet_dage_arbejdsgivere", "arbejdsgivernes ventede fravær i alt")
HAR_JOB = Egenskab(navn="har_job", titel="den syge har et job", emne=Sygesag, kilde=maalekilder.SYGE_UDENFOR)
HAR_SVARET = Egenskab(
    navn="arbejdsgiverne_har_svaret",
    titel="arbejdsgiverne har sagt, hvor længe de venter, at fraværet varer",
    emne=Sygesag,
    kilde=maalekilder.SYGE_SVAR,
)


_ALLE_UNDER: Final = (DAGE_BORGER < parametre.GRAENSE_26) & (DAGE_ARBEJDSGIVERE < parametre.GRAENSE_26)
_ALLE_INDEN: Final = (DAGE_BORGER <= parametre.GRAENSE_26) & (DAGE_ARBEJDSGIVERE <= parametre.GRAENSE_26)
SYGEMELDT_UDENFOR = Regel(
    navn="sygemeldt_udenfor",
    titel="Den sygemeldte er uden for kommunens opfølgning",
    poster=fra_juli(
        HAR_JOB.en_af(lister.JA)
        & Fortolkningsvalg(valg=valg.X04, betingelser=(_ALLE_UNDER, _ALLE_INDEN))
        & Fortolkningsvalg(
            valg=valg.UDEN_SVAR, betingelser=(HAR_SVARET.en_af(lister.JA), HAR_SVARET.en_af(lister.JA_ELLER_NEJ))
        ),
        kilde=maalekilder.SYGE_IKRAFT,
        foer="regler om opfølgning på sygemeldte, der ikke er kodet",
    ),
)
SYGEREGLER: Final = (SYGEMELDT_UDENFOR,)
"""What is decided of an absence."""
