"""The periods of the law, for each of the areas that the catalogue covers."""

from __future__ import annotations

from datetime import date
from typing import Final

from attrs import frozen

from skaerpet_tilsyn.katalog.maalgruppe.parametre import IKRAFT
from skaerpet_tilsyn.katalog.ressourceforloeb import kilder as ressourceforloeb
from skaerpet_tilsyn.katalog.ressourceforloeb.ikraft import FEM_AAR, OPHOERT, TRE_AAR
from skaerpet_tilsyn.katalog.resultatkrav import kilder as resultatkrav
from skaerpet_tilsyn.katalog.resultatkrav.ikraft import FOERSTE_DAG
from skaerpet_tilsyn.katalog.tilsyn import kilder as tilsyn
from skaerpet_tilsyn.ret import Tidslinje, fra, hul


@frozen(kw_only=True, order=False, cache_hash=True)
class Regime:
    """A period of the law under one name."""

    slug: str
    titel: str


_IKKE_KODET: Final = "regler, der ikke er kodet (dækket er månederne 2021-01 til og med 2022-12)"

REGIMER: Final = Tidslinje(
    navn="regimer",
    titel="reglerne om skærpet tilsyn",
    poster=(
        hul(date(2018, 8, 23), grund=_IKKE_KODET),
        fra(
            IKRAFT,
            Regime(slug="regime_2021_2022", titel="skærpet tilsyn 2021-2022 (kun samtaler udløser)"),
            kilde=tilsyn.REGIMET,
        ),
        hul(date(2023, 1, 1), grund=_IKKE_KODET),
    ),
)
"""The regimes of the supervision in order of time; what is not encoded is a declared gap."""
RESULTATKRAV: Final = Tidslinje(
    navn="regimer_resultatkrav",
    titel="resultatkravene i projektet Bedre indsats for borgere i ressourceforløb",
    poster=(
        fra(
            FOERSTE_DAG,
            Regime(slug="resultatkrav", titel="Bedre indsats for borgere i ressourceforløb: resultatkrav 1 og 2"),
            kilde=resultatkrav.PROJEKTET,
        ),
    ),
)
"""The project's requirements: one regime, whose end nobody has shown."""
RESSOURCEFORLOEB: Final = Tidslinje(
    navn="regimer_ressourceforloeb",
    titel="reglerne om ressourceforløb og jobafklaringsforløb",
    poster=(
        fra(
            FEM_AAR,
            Regime(slug="ressourceforloeb_5_aar", titel="ressourceforløb på op til 5 år"),
            kilde=ressourceforloeb.FEM_AAR,
        ),
        fra(
            TRE_AAR,
            Regime(slug="ressourceforloeb_3_aar", titel="ressourceforløb på op til 3 år"),
            kilde=ressourceforloeb.TRE_AAR,
        ),
        hul(
            OPHOERT,
            grund="regler, der ikke er kodet (ressourceforløb er afskaffet for nye borgere ved lov nr. 1750 fra 2025; "
            "om det sker 1. februar eller 1. juli 2026, er ikke efterprøvet)",
        ),
    ),
)
"""The two schemes: up to five years before, up to three years after; abolished in 2026."""
OMRAADER: Final = {
    "skaerpet_tilsyn": REGIMER,
    "resultatkrav": RESULTATKRAV,
    "ressourceforloeb": RESSOURCEFORLOEB,
}
"""The regimes by area of law."""
