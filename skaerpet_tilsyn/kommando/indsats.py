"""``opgoer --regler 2026``: from registers to the shares with talks and tilbud, and the first talk."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.kommando import metoder
from skaerpet_tilsyn.kommando.faelles import kontroller_format, kraev_mappe
from skaerpet_tilsyn.kommando.fejl import Brugsfejl
from skaerpet_tilsyn.kommando.formater import json_bytes
from skaerpet_tilsyn.kommando.fremdrift import Fremdrift
from skaerpet_tilsyn.kommando.indsatsside import Indsatsside
from skaerpet_tilsyn.kommando.omraader import afvis_fremmede, indsatsregelsaet
from skaerpet_tilsyn.kommando.retsvalg import med_tilvalg
from skaerpet_tilsyn.kommando.udskrift import Svar, konsol
from skaerpet_tilsyn.opgoerelse.jobsamtaler.som_json import som_json
from skaerpet_tilsyn.register.indsats import opgoer_indsats
from skaerpet_tilsyn.register.skriv import filer, skriv_mappe
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

SAMLET: Final = "jobsamtaler"
TILVALG: Final = (
    "mappe",
    "maaned",
    "fra",
    "til",
    "omraade",
    "overgangsregel",
    "fortolkning",
    "kommune",
    "format_",
    "ud",
)
"""The arguments and options that the rules of 2026 know."""


def koer(
    *,
    mappe: str | None,
    maaned: Maaned,
    fra: str | None,
    fortolkninger: Mapping[str, str] | None,
    kommuner: frozenset[str],
    format_: str,
    ud: str | None,
    fremmede: Collection[str],
) -> Svar:
    """
    Read the registers, count, and write what was asked for; ``fremmede`` are given options that other rules have.

    Raises:
        Brugsfejl: the options do not fit together.
        Datafejl: with everything that is wrong with the registers, or the folder cannot be written.
        UafklaretRetsstilling: the answer needs ``--overgangsregel``.
        RegelIkkeGaeldende: there is no quota in one of the months.
    """
    sti = kraev_mappe("opgoer", mappe)
    format_ = format_ or ("tekst" if ud is None else "csv")
    kontroller_format(format_, ud)
    afvis_fremmede(fremmede)
    ret = indsatsregelsaet(fortolkninger)
    with med_tilvalg(), Fremdrift("opgør") as fremdrift:
        alle, kvittering = opgoer_indsats(
            sti,
            maaned=maaned,
            fra=None if fra is None else Maaned.parse(fra),
            ret=ret,
            fremdrift=fremdrift,
        )
    # An a-kasse has members everywhere: of a municipality only its own duties are shown.
    resultat = alle if not kommuner else alle.kun(lambda art, enhed: art == "kommune" and enhed in kommuner)
    if kommuner and not resultat.proever and not resultat.foerste:
        raise Brugsfejl(
            hvad="--kommune",
            fundet=", ".join(sorted(NAVNE[kode] for kode in kommuner)),
            forventet="en kommune med borgere, der måles",
            raad="ret navnet, eller udelad tilvalget",
        )
    om_data = tuple(resultat.noter())
    side = Indsatsside(opgoerelse=resultat, noter=om_data, kvittering=tuple(kvittering.linjer()))
    if ud is not None:
        ark = resultat.ark()
        om = partial(metoder.indsatsens, resultat, ark, (*om_data, *kvittering.linjer()))
        indhold = (
            {f"{SAMLET}.json": json_bytes(som_json(resultat))}
            if format_ == "json"
            else filer(ark, format_, samlet=SAMLET, om=om)
        )
        skrevet = skriv_mappe(Path(ud), indhold)
        return Svar(indhold=side.tekst(konsol(None), skrevet=[str(fil) for fil in skrevet]))
    if format_ == "tekst":
        return Svar(indhold=side.tekst(konsol(None)))
    return Svar(indhold=json_bytes(som_json(resultat)), noter=(*om_data, *kvittering.linjer()))
