"""``sammenlign``: two rule sets on the same registers or monthly shares, or two extracts under one rule set."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import frozen

from skaerpet_tilsyn.kommando import metoder
from skaerpet_tilsyn.kommando.faelles import kontroller_format, kraev_anden_mappe, kraev_mappe
from skaerpet_tilsyn.kommando.fejl import Brugsfejl
from skaerpet_tilsyn.kommando.formater import json_bytes
from skaerpet_tilsyn.kommando.fremdrift import Fremdrift
from skaerpet_tilsyn.kommando.sammenlignside import Sammenlignside
from skaerpet_tilsyn.kommando.svarside import DELENE
from skaerpet_tilsyn.kommando.udskrift import Svar, konsol
from skaerpet_tilsyn.kommando.udtraeksside import Udtraeksside
from skaerpet_tilsyn.opgoerelse.sammenlign.som_json import som_json, udtraek_som_json
from skaerpet_tilsyn.register.celle import vis
from skaerpet_tilsyn.register.sammenlign import sammenlign, sammenlign_andele
from skaerpet_tilsyn.register.sammenlign_udtraek import sammenlign_udtraek
from skaerpet_tilsyn.register.skriv import filer, skriv_mappe
from skaerpet_tilsyn.register.tabeller.registerpar import HVORNAAR

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.kommando.retsvalg import Retsvalg
    from skaerpet_tilsyn.laesning.tekst import Json
    from skaerpet_tilsyn.opgoerelse.ark import Ark
    from skaerpet_tilsyn.opgoerelse.metode import Metode
    from skaerpet_tilsyn.opgoerelse.sammenlign.sammenlignet import Sammenlignet
    from skaerpet_tilsyn.tid import Maaned

SAMLET: Final = "sammenligning"


@frozen(kw_only=True, order=False)
class Spoergsmaal:
    """The options of the command."""

    mappe: str | None
    mod: str | None
    andele: str | None
    maaned: Maaned
    foer: date | None
    efter: date | None
    udfyld: bool
    ret_foer: Retsvalg
    ret_efter: Retsvalg
    ret: Retsvalg
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
    kraev_anden_mappe(spm.ud, spm.mappe, spm.mod, tabel="borgere")
    fundet = _regler(spm) if spm.mod is None else _udtraek(spm)
    if spm.ud is not None:
        indhold = (
            {f"{SAMLET}.json": json_bytes(fundet.objekt)}
            if format_ == "json"
            else filer(fundet.ark, format_, samlet=SAMLET, om=fundet.om)
        )
        skrevet = skriv_mappe(Path(spm.ud), indhold)
        return Svar(indhold=fundet.side.tekst(konsol(None), skrevet=[str(sti) for sti in skrevet]))
    if format_ == "tekst":
        return Svar(indhold=fundet.side.tekst(konsol(None)))
    return Svar(indhold=json_bytes(fundet.objekt), noter=fundet.noter)


class _Fundet(NamedTuple):
    """What was found, in every form; ``om`` makes the sheet on sources and method."""

    side: Sammenlignside | Udtraeksside
    ark: tuple[Ark, ...]
    om: Callable[[], Metode]
    objekt: dict[str, Json]
    noter: tuple[str, ...]


def _regler(spm: Spoergsmaal) -> _Fundet:
    """Two rule sets."""
    _kraev_to_regelsaet(spm)
    foer = _regelsaet(spm.foer or spm.maaned.foerste_dag, spm.ret_foer, "--fortolkning-foer")
    efter = _regelsaet(spm.efter or spm.maaned.foerste_dag, spm.ret_efter, "--fortolkning-efter")
    s, kvittering = _sammenlignet(spm, foer, efter)
    ark, noter = s.ark(), (*s.noter, *kvittering)
    return _Fundet(
        side=Sammenlignside(sammenlignet=s, kvittering=kvittering),
        ark=ark,
        om=partial(metoder.sammenligningens, s, ark, (DELENE, *noter)),
        objekt=som_json(s),
        noter=noter,
    )


def _udtraek(spm: Spoergsmaal) -> _Fundet:
    """Two extracts under one rule set."""
    _kraev_kun_udtraek(spm)
    foer, efter = kraev_mappe("sammenlign", spm.mappe), kraev_mappe("sammenlign", spm.mod)
    _kraev_en_laesning(spm.ret, "--fortolkning")
    ret = spm.ret.regelsaet(spm.maaned)
    with Fremdrift("sammenligner") as fremdrift:
        s, kvitteringer = sammenlign_udtraek(
            foer,
            efter,
            maaned=spm.maaned,
            ret=ret,
            benchmark=spm.benchmark,
            benchmark_periode=spm.benchmark_periode,
            fremdrift=fremdrift,
        )
    par = zip(HVORNAAR, kvitteringer, strict=True)
    kvittering = tuple(f"{hvornaar}: {linje}" for hvornaar, egen in par for linje in egen.linjer())
    ark, noter = s.ark(), (*s.noter, *kvittering)
    return _Fundet(
        side=Udtraeksside(sammenligning=s, kvittering=kvittering),
        ark=ark,
        om=partial(metoder.udtraekkenes, s, ark, (DELENE, *noter)),
        objekt=udtraek_som_json(s),
        noter=noter,
    )


def _kraev_to_regelsaet(spm: Spoergsmaal) -> None:
    """Refuse, of two rule sets, what is chosen of the one that two extracts have in common."""
    andre = {
        "--fortolkning": spm.ret.fortolkninger != {},
        "--kendt-pr": spm.ret.kendt_pr is not None,
        "--historisk": spm.ret.historisk,
    }
    for tilvalg, valgt in andre.items():
        if valgt:
            hver_for_sig = f"{tilvalg}-foer eller {tilvalg}-efter" if tilvalg != "--historisk" else "--foer og --efter"
            raise Brugsfejl(
                hvad=tilvalg,
                fundet=f"{tilvalg} uden --mod",
                forventet=f"{hver_for_sig}, når det er to regelsæt",
                raad="vælg det i stedet, eller tilføj --mod MAPPE",
            )


def _kraev_kun_udtraek(spm: Spoergsmaal) -> None:
    """Refuse what only two rule sets have, and monthly shares, which have no tables."""
    andre = {
        "--andele": spm.andele is not None,
        "--foer": spm.foer is not None,
        "--efter": spm.efter is not None,
        "--udfyld": spm.udfyld,
        "--fortolkning-foer": spm.ret_foer.fortolkninger != {},
        "--fortolkning-efter": spm.ret_efter.fortolkninger != {},
        "--kendt-pr-foer": spm.ret_foer.kendt_pr is not None,
        "--kendt-pr-efter": spm.ret_efter.kendt_pr is not None,
    }
    for tilvalg, valgt in andre.items():
        if valgt:
            begges = tilvalg.removesuffix("-foer").removesuffix("-efter")
            faelles = begges in {"--fortolkning", "--kendt-pr"}
            raise Brugsfejl(
                hvad=tilvalg,
                fundet=f"{tilvalg} sammen med --mod",
                forventet="to udtræk af registre under ét regelsæt",
                raad=f"brug {begges}, der gælder begge udtræk" if faelles else "slet det ene tilvalg",
            )


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
    _kraev_en_laesning(valgt, tilvalg)
    return valgt.paa(dag, tilvalg=tilvalg)


def _kraev_en_laesning(valgt: Retsvalg, tilvalg: str) -> None:
    if valgt.alle:
        raise Brugsfejl(hvad=tilvalg, fundet="alle", forventet="valg som K01=streng", raad="vælg én læsning ad gangen")
