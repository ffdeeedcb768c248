"""``opgoer``: from registers to monthly shares, means, requirements and, with a benchmark, categories."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import frozen

from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.kommando import metoder, noter
from skaerpet_tilsyn.kommando.daekningsraad import daekningsraad
from skaerpet_tilsyn.kommando.faelles import kontroller_format, kraev_mappe
from skaerpet_tilsyn.kommando.fejl import NEJ, UDFOERT, Brugsfejl
from skaerpet_tilsyn.kommando.formater import json_bytes, status_csv, status_json, status_liste
from skaerpet_tilsyn.kommando.fortolkninger import under_alle_tekst
from skaerpet_tilsyn.kommando.fremdrift import Fremdrift
from skaerpet_tilsyn.kommando.laesningsside import HELE_REGISTRET
from skaerpet_tilsyn.kommando.opgoerside import Opgoerside
from skaerpet_tilsyn.kommando.udskrift import Svar, konsol
from skaerpet_tilsyn.kommando.valg import laes_maaned
from skaerpet_tilsyn.opgoerelse.forbehold import forbehold
from skaerpet_tilsyn.opgoerelse.opgoer.ark import alle_ark
from skaerpet_tilsyn.opgoerelse.projektmappe import opgoerelsens_ark, statussens_ark
from skaerpet_tilsyn.opgoerelse.statusark import statusark
from skaerpet_tilsyn.register.celle import vis
from skaerpet_tilsyn.register.laesninger import under_alle_laesninger
from skaerpet_tilsyn.register.opgoer import opgoer
from skaerpet_tilsyn.register.skriv import filer, skriv_mappe
from skaerpet_tilsyn.register.status import status_af_kommuner
from skaerpet_tilsyn.register.tabeller.register import laes
from skaerpet_tilsyn.register.tabeller.skema import SKAERPET_TILSYN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.fakta.tryk import Afgoerelsesgrundlag
    from skaerpet_tilsyn.katalog import Regelsaet, Risikokategori
    from skaerpet_tilsyn.kommando.retsvalg import Retsvalg
    from skaerpet_tilsyn.laesning.tekst import Json
    from skaerpet_tilsyn.opgoerelse.laesninger.laesningssvar import Laesningssvar
    from skaerpet_tilsyn.opgoerelse.metode import Metode
    from skaerpet_tilsyn.opgoerelse.opgoer.opgoerelse import Opgoerelse
    from skaerpet_tilsyn.register.status import Statusresultat
    from skaerpet_tilsyn.register.tabeller.register import Register
    from skaerpet_tilsyn.tal import Afrunding
    from skaerpet_tilsyn.tid import Maaned

STATUS: Final = "status.json"


@frozen(kw_only=True, order=False)
class Spoergsmaal:
    """The options of the command."""

    mappe: str | None
    maaned: Maaned
    fra: str | None
    benchmark: str | None
    benchmark_periode: str | None
    retsvalg: Retsvalg
    grundlag: Afgoerelsesgrundlag
    afrunding: Afrunding
    diskretionering: bool
    kraev: Risikokategori | None
    kommuner: frozenset[str]
    format: str
    ud: str | None
    kort: bool


class _Svar(NamedTuple):
    """The figures, the statuses where there is a benchmark, and everything under every reading where that is asked."""

    opgjort: Opgoerelse
    status: Statusresultat | None
    laesninger: Laesningssvar | None


def koer(spm: Spoergsmaal) -> Svar:
    """
    Read the registers, count, and write what was asked for.

    Raises:
        Brugsfejl: the options do not fit together.
        Datafejl: with everything that is wrong with the registers, or the folder cannot be written.
    """
    mappe = kraev_mappe("opgoer", spm.mappe)
    format_ = spm.format or ("tekst" if spm.ud is None else "csv")
    _kontroller(spm, format_)
    ret = spm.retsvalg.regelsaet(spm.maaned)
    svar, kvittering = _opgjort(spm, mappe, ret)
    om_data = (
        *svar.opgjort.noter(),
        *daekningsraad(mappe, svar.opgjort.noter()),
        *noter.uden_virkning(ret),
        *((HELE_REGISTRET,) if svar.laesninger is not None and spm.kommuner else ()),
        *(() if svar.status is None else svar.status.noter),
    )
    kode = _kode(svar.status, spm.kraev)
    side = Opgoerside(
        opgoerelse=svar.opgjort,
        status=svar.status,
        laesninger=svar.laesninger,
        noter=(*noter.om_retten(ret, spm.maaned), *om_data),
        kvittering=kvittering,
        afrunding=spm.afrunding,
        kort=spm.kort,
        kraev=spm.kraev,
    )
    if spm.ud is not None:
        skrevet = skriv_mappe(Path(spm.ud), _filer(spm, svar, format_, (*om_data, *kvittering)))
        side_tekst = side.tekst(konsol(None), skrevet=[str(sti) for sti in skrevet])
        return Svar(indhold=side_tekst, kode=kode)
    if format_ == "tekst":
        return Svar(indhold=side.tekst(konsol(None)), kode=kode)
    return Svar(indhold=_json(spm, svar), noter=(*forbehold(ret), *om_data, *kvittering), kode=kode)


def _opgjort(spm: Spoergsmaal, mappe: Path, ret: Regelsaet) -> tuple[_Svar, tuple[str, ...]]:
    """What was asked for, and what became of the rows."""
    register = laes(mappe, tabeller=SKAERPET_TILSYN)
    fra = None if spm.fra is None else laes_maaned("--fra", spm.fra)
    with Fremdrift("opgør") as fremdrift:
        fundet, kvittering = opgoer(register, maaned=spm.maaned, fra=fra, ret=ret, fremdrift=fremdrift)
    opgjort = _kun(fundet, spm.kommuner)
    if spm.diskretionering:
        opgjort = opgjort.diskretioner()
    status = _status(spm, opgjort)
    laesninger = _laesninger(spm, register, status, ret) if spm.retsvalg.alle else None
    return _Svar(opgjort, status, laesninger), tuple(kvittering.linjer())


def _kontroller(spm: Spoergsmaal, format_: str) -> None:
    kontroller_format(format_, spm.ud)
    if spm.diskretionering and spm.retsvalg.alle:
        raise Brugsfejl(
            hvad="--diskretionering",
            fundet="--diskretionering sammen med --fortolkning alle",
            forventet="den ene af dem: under alle læsninger nævnes borgerne én for én",
            raad="slet den ene",
        )
    for navn, vaerdi in (("--benchmark-periode", spm.benchmark_periode), ("--kraev", spm.kraev)):
        if vaerdi is not None and spm.benchmark is None:
            fundet = vis(str(getattr(vaerdi, "value", vaerdi)))
            raise Brugsfejl(
                hvad=navn, fundet=fundet, forventet=f"{navn} sammen med --benchmark", raad="tilføj --benchmark FIL"
            )


def _kun(resultat: Opgoerelse, koder: frozenset[str]) -> Opgoerelse:
    if not koder:
        return resultat
    fundne = resultat.kun(koder)
    if not fundne.serier and not fundne.serier_6:
        raise Brugsfejl(
            hvad="--kommune",
            fundet=", ".join(sorted(NAVNE[kode] for kode in koder)),
            forventet="en kommune med borgere i målgruppen",
            raad="ret navnet, eller udelad tilvalget",
        )
    return fundne


def _status(spm: Spoergsmaal, resultat: Opgoerelse) -> Statusresultat | None:
    if spm.benchmark is None:
        return None
    return status_af_kommuner(
        resultat.kommuner(),
        Path(spm.benchmark),
        maaned=spm.maaned,
        benchmark_periode=spm.benchmark_periode,
        ret=resultat.ret,
        grundlag=spm.grundlag,
    )


def _laesninger(spm: Spoergsmaal, register: Register, status: Statusresultat | None, ret: Regelsaet) -> Laesningssvar:
    """The citizens and the municipalities under every reading."""
    benchmark = None if status is None else {s.kommune.kommunekode or "": s.kommune.benchmark for s in status.statusser}
    with Fremdrift("læser på alle måder") as fremdrift:
        fundet, _ = under_alle_laesninger(
            register, maaned=spm.maaned, ret=ret, benchmark=benchmark, fremdrift=fremdrift
        )
    return fundet.kun(spm.kommuner) if spm.kommuner else fundet


def _kode(status: Statusresultat | None, kraev: Risikokategori | None) -> int:
    if kraev is None or status is None:
        return UDFOERT
    return UDFOERT if all(s.kategori is kraev for s in status.statusser) else NEJ


def _filer(spm: Spoergsmaal, svar: _Svar, format_: str, noter_: Sequence[str]) -> dict[str, bytes]:
    opgjort, alle = svar.opgjort, spm.retsvalg.alle
    ark = alle_ark(opgjort, afrunding=spm.afrunding)
    statusser = () if svar.status is None else svar.status.statusser
    under = [under_alle_tekst(s) for s in statusser] if alle else None
    periode = None if svar.status is None else svar.status.benchmark_periode
    if format_ == "xlsx":
        ark = opgoerelsens_ark(opgjort, ark)
    if format_ == "xlsx" and statusser:
        ark = statussens_ark(statusser, ark, afrunding=spm.afrunding, under_fortolkninger=under)
    elif format_ in {"parquet", "kmd"} and statusser:
        ark = (*ark, statusark(statusser, afrunding=spm.afrunding, under_fortolkninger=under))
    if svar.laesninger is not None:
        ark = (*ark, *svar.laesninger.ark())

    def om() -> Metode:
        if not statusser:
            return metoder.opgoerelsens(opgjort, ark, noter_, afrunding=spm.afrunding)
        return metoder.statussens(
            opgjort.ret,
            spm.maaned,
            ark,
            noter_,
            benchmark=periode,
            afrunding=spm.afrunding,
            opgoerelse=opgjort,
        )

    indhold = filer(ark, format_, samlet="opgoerelse", om=om)
    if svar.status is not None:
        indhold[STATUS] = status_json(statusser, afrunding=spm.afrunding, alle=alle)
        if format_ == "csv" and statusser:
            indhold["status.csv"] = status_csv(statusser, afrunding=spm.afrunding, alle=alle)
    return indhold


def _json(spm: Spoergsmaal, svar: _Svar) -> bytes:
    """One object: a list for each table, and the statuses where there is a benchmark."""
    ark = alle_ark(svar.opgjort, afrunding=spm.afrunding)
    if svar.laesninger is not None:
        ark = (*ark, *svar.laesninger.ark())
    samlet: dict[str, Json] = {et.navn: list(et.poster()) for et in ark}
    if svar.status is not None:
        alle = spm.retsvalg.alle
        samlet["status"] = status_liste(svar.status.statusser, afrunding=spm.afrunding, alle=alle)
    return json_bytes(samlet)
