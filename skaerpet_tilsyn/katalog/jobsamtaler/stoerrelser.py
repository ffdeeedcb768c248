"""The quantities and properties of a kontaktforløb, as names that rules can use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog.jobsamtaler import kilder, maalekilder, parametre
from skaerpet_tilsyn.katalog.jobsamtaler.sag import Kontaktsag
from skaerpet_tilsyn.udtryk import Egenskab, Stoerrelse

if TYPE_CHECKING:
    from skaerpet_tilsyn.ret import Retskilde
    from skaerpet_tilsyn.udtryk import Parameter


def _antal(navn: str, titel: str, enhed: str, vindue: Parameter[int], kilde: Retskilde) -> Stoerrelse[Kontaktsag, int]:
    return Stoerrelse(navn=navn, titel=titel, enhed=enhed, emne=Kontaktsag, art=int, kilde=kilde, vindue=vindue)


def _egenskab(navn: str, titel: str, kilde: Retskilde) -> Egenskab[Kontaktsag]:
    return Egenskab(navn=navn, titel=titel, emne=Kontaktsag, kilde=kilde)


SAMTALER_KOMMUNE = _antal(
    "samtaler_kommune",
    "afholdte samtaler hos kommunen fra overgangen til udgangen af 6. måned",
    "samtaler",
    parametre.SAMTALEVINDUE,
    maalekilder.UOPLYST_MYNDIGHED,
)
SAMTALER_AKASSE = _antal(
    "samtaler_akasse",
    "afholdte samtaler i a-kassen i de første måneder",
    "samtaler",
    parametre.AKASSEVINDUE,
    maalekilder.UOPLYST_MYNDIGHED,
)
INTENSIVEREDE_SAMTALER = _antal(
    "intensiverede_samtaler",
    "afholdte samtaler om intensiveret indsats inden for 16 måneder",
    "samtaler",
    parametre.INTENSIVERET_VINDUE,
    kilder.INTENSIVERET_TYPE,
)
TILBUD = _antal("tilbud", "tilbud i de første 6 måneder", "tilbud", parametre.SAMTALEVINDUE, kilder.TILBUDSTYPER)
STOERRELSER = (SAMTALER_KOMMUNE, SAMTALER_AKASSE, INTENSIVEREDE_SAMTALER, TILBUD)
"""Every quantity."""

MAALGRUPPE = _egenskab("maalgruppe", "målgruppe", kilder.TO_GRUPPER)
ARBEJDSPLIGT = _egenskab("arbejdspligt", "borgeren er under arbejdspligt", kilder.ARBEJDSPLIGT)
OVERGAAET = _egenskab("overgaaet", "kommunen har overtaget borgeren", kilder.REGIMET_2024)
OVERGAAET_6 = _egenskab("overgaaet_6", "kommunen har overtaget borgeren før 6 måneder", kilder.SAMTALER_DAGPENGE)
EFTER_AFTALE = _egenskab(
    "overgang_efter_aftale", "overgangen er aftalt eller følger af et tidligt uddannelsespålæg", kilder.REGIMET_2024
)
NAAET_6 = _egenskab("naaet_6", "borgeren er i forløb, når der er gået 6 måneder", maalekilder.POPULATION)
I_FORLOEB = _egenskab("i_forloeb", "borgeren er i forløb ved månedens slutning", maalekilder.BESTAND)
MAALES = _egenskab("maales", "hvornår der er gået 6 måneder", maalekilder.POPULATION)
MAALES_AKASSE = _egenskab("maales_akasse", "hvornår der er gået 3 måneder", maalekilder.BESTAND)
MAALES_OVERGANG = _egenskab("maales_overgang", "hvornår kommunen har overtaget borgeren", maalekilder.POPULATION)
FRAVAER = _egenskab("fravaer", "fravær den dag, der er gået 6 måneder", maalekilder.FRAVAER)
UNDTAGET_SAMTALER = _egenskab("undtaget_samtaler", "borgeren er undtaget fra samtaler", kilder.UNDTAGELSE)
UNDTAGET_TILBUD = _egenskab("undtaget_tilbud", "borgeren er undtaget fra tilbud", kilder.UNDTAGELSE)
EGENSKABER = (
    MAALGRUPPE,
    ARBEJDSPLIGT,
    OVERGAAET,
    OVERGAAET_6,
    EFTER_AFTALE,
    NAAET_6,
    I_FORLOEB,
    MAALES,
    MAALES_AKASSE,
    MAALES_OVERGANG,
    FRAVAER,
    UNDTAGET_SAMTALER,
    UNDTAGET_TILBUD,
)
"""Every property."""
