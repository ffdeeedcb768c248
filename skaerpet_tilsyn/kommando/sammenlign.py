"""``sammenlign``: two rule sets on the same registers or monthly shares."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.kommando import metoder
from skaerpet_tilsyn.kommando.faelles import kontroller_format, kraev_mappe
from skaerpet_tilsyn.kommando.fejl import Brugsfejl
from skaerpet_tilsyn.kommando.formater import json_bytes
from skaerpet_tilsyn.kommando.fremdrift import Fremdrift
from skaerpet_tilsyn.kommando.sammenlignside import DELENE, Sammenlignside
from skaerpet_tilsyn.kommando.udskrift import Svar, konsol
from skaerpet_tilsyn.opgoerelse.sammenlign.som_json import som_json
from skaerpet_tilsyn.register.celle import vis
from skaerpet_tilsyn.register.sammenlign import sammenlign, sammenlign_andele
from skaerpet_tilsyn.register.skriv import filer, skriv_mappe

if TYPE_CHECKING:
    from datetime import date

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.kommando.retsvalg import Retsvalg
    from skaerpet_tilsyn.opgoerelse.sammenlign.sammenlignet import Sammenlignet
    from skaerpet_tilsyn.tid import Maaned

SAMLET: Final = "sammenligning"


@frozen(kw_only=True, order=False)
class Spoergsmaal:
    """The options of the command."""

    mappe: str | None
    andele: str | None
    maaned: Maaned
    foer: date | None
    efter: date | None
    udfyld: bool
    ret_foer: Retsvalg
    ret_efter: Retsvalg
    benchmark: str | None
    benchmark_periode: str | None
    format: str
    ud: str | None


def koer(spm: Spoergsmaal) -> Svar:
    """
    Compare, and write what was asked for.

    Raises:
        Brugsfejl: the options do not fit together.
        Datafejl: with everything that is wrong with the data, or the folder cannot be written.
        RegelIkkeGaeldende: a day lies outside the regimes that are encoded, or a rule set does not say what is asked.
    """
    format_ = spm.format or ("tekst" if spm.ud is None else "csv")
    kontroller_format(format_, spm.ud)
    if spm.benchmark_periode is not None and spm.benchmark is None:
        raise Brugsfejl(
            hvad="--benchmark-periode",
            fundet=vis(spm.benchmark_periode),
            forventet="--benchmark-periode sammen med --benchmark",
            raad="tilføj --benchmark FIL",
        )
    foer = _regelsaet(spm.foer or spm.maaned.foerste_dag, spm.ret_foer, "--fortolkning-foer")
    efter = _regelsaet(spm.efter or spm.maaned.foerste_dag, spm.ret_efter, "--fortolkning-efter")
    s, kvittering = _sammenlignet(spm, foer, efter)
    side = Sammenlignside(sammenlignet=s, kvittering=kvittering)
    if spm.ud is not None:
        ark = s.ark()
        om = partial(metoder.sammenligningens, s, ark, (DELENE, *s.noter, *kvittering))
        indhold = (
            {f"{SAMLET}.json": json_bytes(som_json(s))}
            if format_ == "json"
            else filer(ark, format_, samlet=SAMLET, om=om)
        )
        skrevet = skriv_mappe(Path(spm.ud), indhold)
        return Svar(indhold=side.tekst(konsol(None), skrevet=[str(sti) for sti in skrevet]))
    if format_ == "tekst":
        return Svar(indhold=side.tekst(konsol(None)))
    return Svar(indhold=json_bytes(som_json(s)), noter=(*s.noter, *kvittering))


def _sammenlignet(spm: Spoergsmaal, foer: Regelsaet, efter: Regelsaet) -> tuple[Sammenlignet, tuple[str, ...]]:
    if spm.andele is not None:
        if spm.mappe is not None:
            raise Brugsfejl(
                hvad="sammenlign", fundet="både MAPPE og --andele", forventet="den ene af dem", raad="slet den ene"
            )
        fundet = sammenlign_andele(
            spm.andele,
            maaned=spm.maaned,
            foer=foer,
            efter=efter,
            udfyld=spm.udfyld,
            benchmark=spm.benchmark,
            benchmark_periode=spm.benchmark_periode,
        )
        return fundet, ()
    mappe = kraev_mappe("sammenlign", spm.mappe)
    with Fremdrift("sammenligner") as fremdrift:
        fundet, kvittering = sammenlign(
            mappe,
            maaned=spm.maaned,
            foer=foer,
            efter=efter,
            udfyld=spm.udfyld,
            benchmark=spm.benchmark,
            benchmark_periode=spm.benchmark_periode,
            fremdrift=fremdrift,
        )
    return fundet, tuple(kvittering.linjer())


def _regelsaet(dag: date, valgt: Retsvalg, tilvalg: str) -> Regelsaet:
    """The rules on a day under the readings asked for."""
    if valgt.alle:
        raise Brugsfejl(hvad=tilvalg, fundet="alle", forventet="valg som K01=streng", raad="vælg én læsning ad gangen")
    return valgt.paa(dag, tilvalg=tilvalg)
