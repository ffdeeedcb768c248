"""``resultatkrav``: from registers to the monitoring report's tables."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.kommando import metoder, noter
from skaerpet_tilsyn.kommando.faelles import kontroller_format, kraev_mappe
from skaerpet_tilsyn.kommando.fejl import Brugsfejl
from skaerpet_tilsyn.kommando.formater import json_bytes
from skaerpet_tilsyn.kommando.fremdrift import Fremdrift
from skaerpet_tilsyn.kommando.resultatside import Resultatside
from skaerpet_tilsyn.kommando.retsvalg import Retsvalg
from skaerpet_tilsyn.kommando.udskrift import Svar, konsol
from skaerpet_tilsyn.opgoerelse.forbehold import forbehold
from skaerpet_tilsyn.opgoerelse.resultatkrav.ark import alle_ark
from skaerpet_tilsyn.opgoerelse.resultatkrav.som_json import som_json
from skaerpet_tilsyn.register.resultatkrav import OMRAADE, resultatkrav
from skaerpet_tilsyn.register.skriv import filer, skriv_mappe

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skaerpet_tilsyn.tid import Maaned

SAMLET: Final = "resultatkrav"


@frozen(kw_only=True, order=False)
class Spoergsmaal:
    """The options of the command."""

    mappe: str | None
    til: Maaned
    perioder: int
    kommuner: frozenset[str]
    fortolkninger: Mapping[str, str] | None
    diskretionering: bool
    format: str
    ud: str | None


def koer(spm: Spoergsmaal) -> Svar:
    """
    Read the registers, count, and write what was asked for.

    Raises:
        Brugsfejl: the options do not fit together.
        Datafejl: with everything that is wrong with the registers, or the folder cannot be written.
        RegelIkkeGaeldende: the project's rules are not known to have applied in the month.
    """
    mappe = kraev_mappe("resultatkrav", spm.mappe)
    format_ = spm.format or ("tekst" if spm.ud is None else "csv")
    kontroller_format(format_, spm.ud)
    if spm.fortolkninger is None:
        raise Brugsfejl(
            hvad="--fortolkning", fundet="alle", forventet="valg som K16=alle", raad="vælg én læsning ad gangen"
        )
    ret = Retsvalg(fortolkninger=spm.fortolkninger).regelsaet(spm.til, OMRAADE)
    with Fremdrift("opgør") as fremdrift:
        resultat, kvittering = resultatkrav(
            mappe, til=spm.til, vinduer=spm.perioder, kommuner=spm.kommuner, ret=ret, fremdrift=fremdrift
        )
    if spm.kommuner and not any(tal.maalgruppe for tal in resultat.i_alt):
        raise Brugsfejl(
            hvad="--kommune",
            fundet=", ".join(sorted(NAVNE[kode] for kode in spm.kommuner)),
            forventet="en kommune med borgere i målgruppen",
            raad="ret navnet, eller udelad tilvalget",
        )
    if spm.diskretionering:
        resultat = resultat.diskretioner()
    om_data = tuple(resultat.noter())
    side = Resultatside(
        opgoerelse=resultat,
        noter=(*noter.om_retten(ret, spm.til), *om_data),
        kvittering=tuple(kvittering.linjer()),
    )
    if spm.ud is not None:
        ark = alle_ark(resultat)
        om = partial(metoder.resultatkravenes, resultat, ark, (*om_data, *kvittering.linjer()))
        indhold = (
            {f"{SAMLET}.json": json_bytes(som_json(resultat))}
            if format_ == "json"
            else filer(ark, format_, samlet=SAMLET, om=om)
        )
        skrevet = skriv_mappe(Path(spm.ud), indhold)
        return Svar(indhold=side.tekst(konsol(None), skrevet=[str(sti) for sti in skrevet]))
    if format_ == "tekst":
        return Svar(indhold=side.tekst(konsol(None)))
    return Svar(indhold=json_bytes(som_json(resultat)), noter=(*forbehold(ret), *om_data, *kvittering.linjer()))
