"""``ressourceforloeb``: from registers to the target-group analysis."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.kommando import metoder, noter
from skaerpet_tilsyn.kommando.faelles import kontroller_format, kraev_anden_mappe, kraev_mappe
from skaerpet_tilsyn.kommando.fejl import Brugsfejl
from skaerpet_tilsyn.kommando.forloebside import Forloebsside
from skaerpet_tilsyn.kommando.formater import json_bytes
from skaerpet_tilsyn.kommando.fremdrift import Fremdrift
from skaerpet_tilsyn.kommando.retsvalg import Retsvalg
from skaerpet_tilsyn.kommando.udskrift import Svar, konsol
from skaerpet_tilsyn.kommando.valg import kommunekoder
from skaerpet_tilsyn.opgoerelse.forbehold import forbehold
from skaerpet_tilsyn.opgoerelse.forloeb.som_json import som_json
from skaerpet_tilsyn.register.celle import vis
from skaerpet_tilsyn.register.ressourceforloeb import ALLE, OMRAADE, ressourceforloeb
from skaerpet_tilsyn.register.skriv import filer, skriv_mappe

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from skaerpet_tilsyn.tid import Maaned

SAMLET: Final = "ressourceforloeb"


@frozen(kw_only=True, order=False)
class Spoergsmaal:
    """The options of the command."""

    mappe: str | None
    fra: Maaned | None
    til: Maaned
    ordning: str
    gruppering: str
    grupper: Mapping[str, frozenset[str]]
    fortolkninger: Mapping[str, str] | None
    diskretionering: bool
    format: str
    ud: str | None


def laes_grupper(kommuner: Sequence[str], grupper: Sequence[str]) -> dict[str, frozenset[str]]:
    """
    The groups of ``--kommune`` (each its own) and ``--gruppe NAVN=KOMMUNE,KOMMUNE``, in order.

    Raises:
        Brugsfejl: there is no such municipality, a group has no name or no municipalities, or two have one name.

    Example:
        >>> laes_grupper(["Hedensted"], ["RAR=Randers, Aarhus"])["RAR"] == {"730", "751"}
        True
    """
    ud = {NAVNE[kode]: frozenset({kode}) for tekst in kommuner for kode in kommunekoder([tekst])}
    for tekst in grupper:
        navn, lig_med, koder = (del_.strip() for del_ in tekst.partition("="))
        medlemmer = kommunekoder([kommune for kommune in koder.split(",") if kommune.strip()])
        if not (navn and lig_med and medlemmer):
            raise Brugsfejl(
                hvad="--gruppe",
                fundet=vis(tekst),
                forventet="et navn og nogle kommuner",
                raad="skriv fx --gruppe 'RAR Østjylland=Randers,Aarhus,Horsens'",
            )
        if navn in ud or navn == ALLE.navn:
            raise Brugsfejl(
                hvad="--gruppe", fundet=f"navnet {vis(navn)} to gange", forventet="et navn for hver", raad="ret navnet"
            )
        ud[navn] = medlemmer
    return ud


def koer(spm: Spoergsmaal) -> Svar:
    """
    Read the registers, count, and write what was asked for.

    Raises:
        Brugsfejl: the options do not fit together.
        Datafejl: with everything that is wrong with the registers, or the folder cannot be written.
        RegelIkkeGaeldende: the rules on the scheme are not encoded for the month.
    """
    mappe = kraev_mappe("ressourceforloeb", spm.mappe)
    format_ = spm.format or ("tekst" if spm.ud is None else "csv")
    kontroller_format(format_, spm.ud)
    kraev_anden_mappe(spm.ud, spm.mappe, tabel="tilbud")
    if spm.fortolkninger is None:
        raise Brugsfejl(
            hvad="--fortolkning", fundet="alle", forventet="valg som K19=streng", raad="vælg én læsning ad gangen"
        )
    if spm.fra is not None and spm.til < spm.fra:
        raise Brugsfejl(
            hvad="--fra",
            fundet=f"{spm.fra} til {spm.til}",
            forventet="en første måned, der ikke ligger efter den sidste",
            raad="byt om på månederne",
        )
    ret = Retsvalg(fortolkninger=spm.fortolkninger).regelsaet(spm.til, OMRAADE)
    with Fremdrift("opgør") as fremdrift:
        analyse, kvittering = ressourceforloeb(
            mappe,
            til=spm.til,
            fra=spm.fra,
            ordning=spm.ordning,
            grupper=spm.grupper,
            gruppering=spm.gruppering,
            ret=ret,
            fremdrift=fremdrift,
        )
    if spm.diskretionering:
        analyse = analyse.diskretioner()
    om_data = tuple(analyse.noter())
    side = Forloebsside(
        analyse=analyse, noter=(*noter.om_retten(ret, spm.til), *om_data), kvittering=tuple(kvittering.linjer())
    )
    if spm.ud is not None:
        ark = analyse.ark()
        om = partial(metoder.analysens, analyse, ark, (*om_data, *kvittering.linjer()))
        indhold = (
            {f"{SAMLET}.json": json_bytes(som_json(analyse))}
            if format_ == "json"
            else filer(ark, format_, samlet=SAMLET, om=om)
        )
        skrevet = skriv_mappe(Path(spm.ud), indhold)
        return Svar(indhold=side.tekst(konsol(None), skrevet=[str(sti) for sti in skrevet]))
    if format_ == "tekst":
        return Svar(indhold=side.tekst(konsol(None)))
    return Svar(indhold=json_bytes(som_json(analyse)), noter=(*forbehold(ret), *om_data, *kvittering.linjer()))
