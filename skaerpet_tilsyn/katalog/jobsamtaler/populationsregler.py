"""Who is counted in a month: no source says it, so every part is a visible choice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.katalog.jobsamtaler import lister, maalekilder, maalevalg, regler, stoerrelser
from skaerpet_tilsyn.katalog.jobsamtaler.ikraft import fra_juli
from skaerpet_tilsyn.udtryk import Fortolkningsvalg, Regel

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog.jobsamtaler.sag import Kontaktsag
    from skaerpet_tilsyn.udtryk import Betingelse, Valg


def _valg(valg: Valg, *betingelser: Betingelse[Kontaktsag]) -> Fortolkningsvalg[Kontaktsag]:
    return Fortolkningsvalg(valg=valg, betingelser=betingelser)


def _fra_juli(navn: str, titel: str, naar: Betingelse[Kontaktsag]) -> Regel[Kontaktsag]:
    poster = fra_juli(naar, kilde=maalekilder.POPULATION, foer="en tid uden regler om 75 og 25 pct.")
    return Regel(navn=navn, titel=titel, poster=poster)


_INTET_FRAVAER: Final = stoerrelser.FRAVAER.en_af(lister.INTET_FRAVAER)
_NU: Final = stoerrelser.MAALES.en_af(lister.I_MAANEDEN)
_I_FORLOEB: Final = stoerrelser.I_FORLOEB.en_af(lister.JA)
MAALES_NU = _fra_juli(
    "maales_nu",
    "Borgeren tælles med i måneden: der er gået seks måneder",
    _valg(
        maalevalg.POPULATION,
        _valg(maalevalg.MEDTAG_AFGANG, _NU & stoerrelser.NAAET_6.en_af(lister.JA), _NU),
        stoerrelser.MAALES.en_af(lister.NAAET) & _I_FORLOEB,
    ),
)
_GAAET_OVER: Final = stoerrelser.MAALES_OVERGANG.en_af(lister.I_MAANEDEN)
MAALES_NU_AKASSE = _fra_juli(
    "maales_nu_akasse",
    "Borgeren tælles med i måneden: kommunen har overtaget borgeren fra a-kassen",
    _valg(
        maalevalg.POPULATION,
        _valg(
            maalevalg.MEDTAG_AFGANG,
            _GAAET_OVER,
            _GAAET_OVER
            | (stoerrelser.OVERGAAET.en_af(lister.NEJ) & stoerrelser.MAALES_AKASSE.en_af(lister.I_MAANEDEN)),
        ),
        stoerrelser.MAALES_AKASSE.en_af(lister.NAAET) & _I_FORLOEB,
    ),
)


_SAMTALER: Final = regler.SKAL_HAVE_SAMTALER & MAALES_NU
TAELLES_SAMTALER = _fra_juli(
    "taelles_samtaler",
    "Borgeren tælles med i andelen med samtaler hos kommunen",
    _valg(maalevalg.FRAVAER, _SAMTALER, _SAMTALER & _INTET_FRAVAER),
)
TAELLES_AKASSE = _fra_juli(
    "taelles_akasse",
    "Borgeren tælles med i andelen med samtaler i a-kassen",
    regler.SKAL_HAVE_AKASSESAMTALER & MAALES_NU_AKASSE,
)
_TILBUD: Final = regler.SKAL_HAVE_TILBUD & MAALES_NU
TAELLES_TILBUD = _fra_juli(
    "taelles_tilbud",
    "Borgeren tælles med i andelen med tilbud",
    _valg(maalevalg.FRAVAER, _TILBUD, _TILBUD & _INTET_FRAVAER),
)
KONTAKTREGLER: Final = (*regler.FORLOEBSREGLER, TAELLES_SAMTALER, TAELLES_AKASSE, TAELLES_TILBUD)
"""What is decided of a kontaktforløb, and who is counted in a month's share."""
