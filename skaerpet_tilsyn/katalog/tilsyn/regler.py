"""The table of categories, the two risk flags, and the criteria of the yearly selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog.fokusmaal import regler as fokusmaal
from skaerpet_tilsyn.katalog.ikraft import (
    AFTALEN,
    BEGGE_IGEN,
    BEKENDTGOERELSEN,
    IKKE_I_AFTALEN,
    KUN_SAMTALER,
    KUN_SAMTALER_KENDT,
    uaendret,
)
from skaerpet_tilsyn.katalog.resultatmaal.regler import RESULTATMAAL
from skaerpet_tilsyn.katalog.tilsyn import kilder, valg
from skaerpet_tilsyn.katalog.tilsyn.kategorier import Risikokategori
from skaerpet_tilsyn.ret import Tidslinje, fra, hul, ophoert
from skaerpet_tilsyn.udtryk import Beslutningstabel, Fortolkningsvalg, Raekke, Regel

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Kommune
    from skaerpet_tilsyn.ret import Retskilde
    from skaerpet_tilsyn.udtryk import Betingelse

KRITERIER = (
    RESULTATMAAL,
    fokusmaal.SAMTALER_12,
    fokusmaal.SAMTALER_PERIODE,
    fokusmaal.AKTIV_12,
    fokusmaal.AKTIV_PERIODE,
)
"""The five criteria, in the report's order."""

_UDEN_SAMTALER = ~fokusmaal.SAMTALER_12 & ~fokusmaal.SAMTALER_PERIODE
_UDEN_AKTIV = ~fokusmaal.AKTIV_12 & ~fokusmaal.AKTIV_PERIODE


def _begge_taeller(samtaler: Betingelse[Kommune], aktiv: Betingelse[Kommune]) -> Fortolkningsvalg[Kommune]:
    return Fortolkningsvalg(valg=valg.K08, betingelser=(samtaler | aktiv, samtaler & aktiv))


ALT_OPFYLDT = Regel(
    navn="alt_opfyldt",
    titel="Alle mål er opfyldt",
    poster=uaendret(
        RESULTATMAAL
        & fokusmaal.SAMTALER_12
        & fokusmaal.SAMTALER_PERIODE
        & fokusmaal.AKTIV_12
        & fokusmaal.AKTIV_PERIODE,
        (BEKENDTGOERELSEN, kilder.STATUS_2019),
        (KUN_SAMTALER, kilder.INSPIRATION),
        (BEGGE_IGEN, kilder.FRA_2023),
        foer=IKKE_I_AFTALEN,
    ),
)
_EN_FOR_BEGGE = ~RESULTATMAAL & _begge_taeller(_UDEN_SAMTALER, _UDEN_AKTIV)
RISIKO_SKAERPET = Regel(
    navn="risiko_skaerpet",
    titel="Kommunen er i risiko for skærpet tilsyn",
    poster=(
        IKKE_I_AFTALEN,
        fra(BEKENDTGOERELSEN, _EN_FOR_BEGGE, kilde=kilder.STATUS_2019),
        fra(
            KUN_SAMTALER,
            ~RESULTATMAAL & ~fokusmaal.SAMTALER_12 & ~fokusmaal.SAMTALER_PERIODE,
            kilde=kilder.SKAERPET,
            kundgjort=KUN_SAMTALER_KENDT,
        ),
        fra(BEGGE_IGEN, _EN_FOR_BEGGE, kilde=kilder.FRA_2023),
    ),
)
RISIKO_LIGHT = Regel(
    navn="risiko_light",
    titel="Kommunen er i risiko for light tilsyn",
    poster=(
        hul(AFTALEN, grund="en tid, hvor light tilsyn ikke er kendt"),
        fra(
            KUN_SAMTALER,
            ~RESULTATMAAL & ~fokusmaal.AKTIV_12 & ~fokusmaal.AKTIV_PERIODE,
            kilde=kilder.LIGHT,
            kundgjort=KUN_SAMTALER_KENDT,
        ),
        ophoert(BEGGE_IGEN, kilde=kilder.FRA_2023),
    ),
)


def _tabel_for_begge(status: Retskilde) -> Beslutningstabel[Kommune, Risikokategori]:
    return Beslutningstabel(
        navn="status",
        titel="Status for skærpet tilsyn",
        kilde=status,
        raekker=(
            Raekke(naar=ALT_OPFYLDT, kategori=Risikokategori.INSPIRATIONSKOMMUNE, kilde=status),
            Raekke(naar=RISIKO_SKAERPET, kategori=Risikokategori.RISIKO_FOR_SKAERPET_TILSYN, kilde=status),
        ),
        ellers=Risikokategori.AKTUELT_IKKE_I_RISIKO,
        ellers_kilde=status,
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
    navn="status",
    titel="Status for skærpet tilsyn",
    poster=(
        IKKE_I_AFTALEN,
        fra(BEKENDTGOERELSEN, _tabel_for_begge(kilder.STATUS_2019), kilde=kilder.STATUS_2019),
        fra(KUN_SAMTALER, _TABEL_2021, kilde=kilder.STATUS, kundgjort=KUN_SAMTALER_KENDT),
        fra(BEGGE_IGEN, _tabel_for_begge(kilder.FRA_2023), kilde=kilder.FRA_2023),
    ),
)
_UDVALGT_AF_EN_AF_BEGGE = ~RESULTATMAAL & _begge_taeller(~fokusmaal.SAMTALER_KALENDERAAR, ~fokusmaal.AKTIV_KALENDERAAR)
OPFYLDER_KRITERIERNE = Regel(
    navn="opfylder_kriterierne",
    titel="Kommunen opfylder kriterierne for at blive omfattet af skærpet tilsyn",
    poster=(
        IKKE_I_AFTALEN,
        fra(BEKENDTGOERELSEN, _UDVALGT_AF_EN_AF_BEGGE, kilde=kilder.BEK_2019),
        fra(
            KUN_SAMTALER,
            ~RESULTATMAAL & ~fokusmaal.SAMTALER_KALENDERAAR,
            kilde=kilder.UDVAELGELSE,
            kundgjort=KUN_SAMTALER_KENDT,
        ),
        fra(BEGGE_IGEN, _UDVALGT_AF_EN_AF_BEGGE, kilde=kilder.FRA_2023),
    ),
)
