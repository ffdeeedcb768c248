"""The answers under every reading as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.laesning.kolonner.skift import UDFALD
from skaerpet_tilsyn.laesning.tekst.vaerdier import vis_interval
from skaerpet_tilsyn.opgoerelse.ark import Ark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.opgoerelse.laesninger.svar import Borgerlaesninger, Kommunelaesninger

_ADSKILT = ", "


def alle_ark(borgere: Sequence[Borgerlaesninger], kommuner: Sequence[Kommunelaesninger]) -> tuple[Ark, ...]:
    """The readings one at a time, the citizens whose outcome varies, and the municipalities."""
    return _laesninger(borgere), _borgere(borgere), _kommuner(kommuner)


def _laesninger(alle: Sequence[Borgerlaesninger]) -> Ark:
    return Ark.af(
        "laesninger",
        ("fokusmaal", "punkt", "laesning", *UDFALD, "andet_udfald"),
        (
            (svar.navn, tal.punkt or None, tal.laesning or None, *(tal.antal[et] for et in UDFALD), tal.andre)
            for svar in alle
            for tal in svar.tal
        ),
    ).vist("Læsninger")


def _borgere(alle: Sequence[Borgerlaesninger]) -> Ark:
    return Ark.af(
        "omtvistede_borgere",
        ("fokusmaal", "borger_id", "kommunekode", "kommune", "ydelse", "udfald", "mulige", "afhaenger_af"),
        (
            (
                svar.navn,
                b.hvem,
                b.kommunekode or None,
                NAVNE.get(b.kommunekode),
                b.ydelse or None,
                b.udfald,
                _ADSKILT.join(b.mulige),
                _ADSKILT.join(b.afhaenger_af),
            )
            for svar in alle
            for b in svar.borgere
        ),
    ).vist("Omtvistede borgere")


def _kommuner(alle: Sequence[Kommunelaesninger]) -> Ark:
    return Ark.af(
        "omtvistede_kommuner",
        ("spoergsmaal", "kommunekode", "kommune", "udfald", "mulige", "afhaenger_af", "gennemsnit", "under_alle"),
        (
            (
                k.spoergsmaal,
                k.kommunekode,
                k.kommune,
                k.udfald,
                _ADSKILT.join(k.mulige),
                _ADSKILT.join(k.afhaenger_af) or None,
                None if k.gennemsnit is None else vis_interval(k.gennemsnit, "pct."),
                None if k.spaend is None else vis_interval(k.spaend, "pct."),
            )
            for k in alle
        ),
    ).vist("Omtvistede kommuner")
