"""The quantities of a municipality that the fokusmål rules read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.fakta import Kommune
from skaerpet_tilsyn.katalog.fokusmaal import kilder, parametre
from skaerpet_tilsyn.tal import Andel
from skaerpet_tilsyn.udtryk import Parameter, Stoerrelse

if TYPE_CHECKING:
    from skaerpet_tilsyn.ret import Retskilde


def _gennemsnit(
    navn: str, titel: str, kilde: Retskilde, vindue: Parameter[int] | None = None
) -> Stoerrelse[Kommune, Andel]:
    return Stoerrelse(navn=navn, titel=titel, enhed="pct.", emne=Kommune, art=Andel, kilde=kilde, vindue=vindue)


SAMTALER_GNS12 = _gennemsnit(
    "samtaler_gns12",
    "gennemsnitlig andel med samtaler de seneste 12 måneder",
    kilder.GENNEMSNIT,
    parametre.GENNEMSNIT_MAANEDER,
)
AKTIV_GNS12 = _gennemsnit(
    "aktiv_indsats_gns12",
    "gennemsnitlig andel med aktiv indsats de seneste 12 måneder",
    kilder.GENNEMSNIT,
    parametre.GENNEMSNIT_MAANEDER,
)
AKTIV_UBETJENT = _gennemsnit(
    "aktiv_indsats_ubetjent12",
    "gennemsnitlig andel uden aktiv indsats de seneste 12 måneder",
    kilder.AKTIV_AFTALEN,
    parametre.GENNEMSNIT_MAANEDER,
)
SAMTALER_AARET = _gennemsnit(
    "samtaler_aaret", "gennemsnitlig andel med samtaler i årets måneder indtil nu", kilder.KRAV
)
AKTIV_AARET = _gennemsnit(
    "aktiv_indsats_aaret", "gennemsnitlig andel med aktiv indsats i årets måneder indtil nu", kilder.KRAV
)
SAMTALER_KALENDERAAR = _gennemsnit(
    "samtaler_kalenderaar", "gennemsnitlig andel med samtaler 1. januar til 31. december", kilder.PERIODE
)
AKTIV_KALENDERAAR = _gennemsnit(
    "aktiv_indsats_kalenderaar", "gennemsnitlig andel med aktiv indsats 1. januar til 31. december", kilder.PERIODE
)
ALLE = (
    SAMTALER_GNS12,
    AKTIV_GNS12,
    AKTIV_UBETJENT,
    SAMTALER_AARET,
    AKTIV_AARET,
    SAMTALER_KALENDERAAR,
    AKTIV_KALENDERAAR,
)
"""Every quantity; readings are tested against all of them."""
MODSTYKKER = {AKTIV_UBETJENT.navn: AKTIV_GNS12}
"""Quantities by name that are what another one leaves of the whole: those without are those who are not with."""
