"""The table of categories, the two risk flags, and the criteria of the yearly selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog.fokusmaal import regler as fokusmaal
from skaerpet_tilsyn.katalog.maalgruppe.parametre import IKRAFT
from skaerpet_tilsyn.katalog.resultatmaal.regler import RESULTATMAAL
from skaerpet_tilsyn.katalog.tilsyn import kilder
from skaerpet_tilsyn.katalog.tilsyn.kategorier import Risikokategori
from skaerpet_tilsyn.ret import Tidslinje, fra
from skaerpet_tilsyn.udtryk import Beslutningstabel, Raekke, Regel

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Kommune

KRITERIER = (
    RESULTATMAAL,
    fokusmaal.SAMTALER_12,
    fokusmaal.SAMTALER_PERIODE,
    fokusmaal.AKTIV_12,
    fokusmaal.AKTIV_PERIODE,
)
"""The five criteria, in the report's order."""

ALT_OPFYLDT = Regel(
    navn="alt_opfyldt",
    titel="Alle mål er opfyldt",
    poster=(
        fra(
            IKRAFT,
            RESULTATMAAL
            & fokusmaal.SAMTALER_12
            & fokusmaal.SAMTALER_PERIODE
            & fokusmaal.AKTIV_12
            & fokusmaal.AKTIV_PERIODE,
            kilde=kilder.INSPIRATION,
        ),
    ),
)
RISIKO_SKAERPET = Regel(
    navn="risiko_skaerpet",
    titel="Kommunen er i risiko for skærpet tilsyn",
    poster=(
        fra(
            IKRAFT,
            ~RESULTATMAAL & ~fokusmaal.SAMTALER_12 & ~fokusmaal.SAMTALER_PERIODE,
            kilde=kilder.SKAERPET,
        ),
    ),
)
RISIKO_LIGHT = Regel(
    navn="risiko_light",
    titel="Kommunen er i risiko for light tilsyn",
    poster=(
        fra(
            IKRAFT,
            ~RESULTATMAAL & ~fokusmaal.AKTIV_12 & ~fokusmaal.AKTIV_PERIODE,
            kilde=kilder.LIGHT,
        ),
    ),
)
_TABEL_2021: Beslutningstabel[Kommune, Risikokategori] = Beslutningstabel(
    navn="status",
    titel="Status for skærpet tilsyn",
    kilde=kilder.STATUS,
    raekker=(
        Raekke(naar=ALT_OPFYLDT, kategori=Risikokategori.INSPIRATIONSKOMMUNE, kilde=kilder.INSPIRATION),
        Raekke(naar=RISIKO_SKAERPET, kategori=Risikokategori.RISIKO_FOR_SKAERPET_TILSYN, kilde=kilder.SKAERPET),
        Raekke(naar=RISIKO_LIGHT, kategori=Risikokategori.RISIKO_FOR_LIGHT_TILSYN, kilde=kilder.LIGHT),
    ),
    ellers=Risikokategori.AKTUELT_IKKE_I_RISIKO,
    ellers_kilde=kilder.RESTEN,
    # No source ranks the two risks; the heavier one is named and both are reported.
    overlap=((Risikokategori.RISIKO_FOR_SKAERPET_TILSYN, Risikokategori.RISIKO_FOR_LIGHT_TILSYN),),
)
STATUS: Tidslinje[Beslutningstabel[Kommune, Risikokategori]] = Tidslinje(
    navn="status", titel="Status for skærpet tilsyn", poster=(fra(IKRAFT, _TABEL_2021, kilde=kilder.STATUS),)
)
OPFYLDER_KRITERIERNE = Regel(
    navn="opfylder_kriterierne",
    titel="Kommunen opfylder kriterierne for at blive omfattet af skærpet tilsyn",
    poster=(fra(IKRAFT, ~RESULTATMAAL & ~fokusmaal.SAMTALER_KALENDERAAR, kilde=kilder.UDVAELGELSE),),
)
