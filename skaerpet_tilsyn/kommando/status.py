"""``status``: from published figures or monthly shares to categories."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.kommando import metoder, noter
from skaerpet_tilsyn.kommando.fejl import NEJ, UDFOERT, Brugsfejl
from skaerpet_tilsyn.kommando.formater import status_csv, status_json
from skaerpet_tilsyn.kommando.fortolkninger import under_alle_tekst
from skaerpet_tilsyn.kommando.statusside import Statusside
from skaerpet_tilsyn.kommando.trykte import sammenlign
from skaerpet_tilsyn.kommando.udskrift import Svar, find_ud, konsol
from skaerpet_tilsyn.kommando.valg import kommunekoder
from skaerpet_tilsyn.opgoerelse.projektmappe import statussens_ark
from skaerpet_tilsyn.opgoerelse.status import STANDARDMAANED
from skaerpet_tilsyn.register.celle import vis
from skaerpet_tilsyn.register.skriv import filer
from skaerpet_tilsyn.register.status import status_af_andele, status_af_tryk
from skaerpet_tilsyn.register.tilvalg import kraev_register

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.fakta.tryk import Afgoerelsesgrundlag
    from skaerpet_tilsyn.katalog import Regelsaet, Risikokategori
    from skaerpet_tilsyn.kommando.retsvalg import Retsvalg
    from skaerpet_tilsyn.opgoerelse import Kommunestatus
    from skaerpet_tilsyn.register.status import Statusresultat
    from skaerpet_tilsyn.tal import Afrunding
    from skaerpet_tilsyn.tid import Maaned

FORMATER: Final = ("tekst", "json", "csv", "xlsx", "parquet")
"""What ``--format`` can be."""
BINAERE: Final = frozenset({"xlsx", "parquet"})
"""Those that only a file can hold."""
_HVAD: Final = "--kommune"


@frozen(kw_only=True, order=False)
class Spoergsmaal:
    """The options of the command."""

    fil: str | None
    andele: str | None
    benchmark: str | None
    maaned: Maaned | None
    benchmark_periode: str | None
    retsvalg: Retsvalg
    grundlag: Afgoerelsesgrundlag
    afrunding: Afrunding
    kraev: Risikokategori | None
    format: str
    ud: str | None
    kommuner: Sequence[str]
    kort: bool

    @property
    def inputfiler(self) -> tuple[Path, ...]:
        """The files that are read."""
        return tuple(Path(fil) for fil in (self.fil, self.andele, self.benchmark) if fil is not None)


def koer(spm: Spoergsmaal) -> Svar:
    """
    Answer the question.

    Raises:
        Brugsfejl: the options do not fit together.
        Datafejl: with everything that is wrong with a file.
    """
    _kontroller(spm)
    ud = find_ud(spm.ud, spm.inputfiler)
    ret = spm.retsvalg.regelsaet(spm.maaned or STANDARDMAANED)
    resultat = _kun(_resultat(spm, ret), spm.kommuner)
    om_data = (*resultat.noter, *noter.uden_virkning(ret), *sammenlign(resultat))
    alle = spm.retsvalg.alle
    match spm.format:
        case "json":
            indhold: str | bytes = status_json(resultat.statusser, afrunding=spm.afrunding, alle=alle)
        case "csv":
            indhold = status_csv(resultat.statusser, afrunding=spm.afrunding, alle=alle)
        case "xlsx" | "parquet":
            indhold = _tabelfil(spm, resultat, ret, (*noter.om_grundlaget(spm.grundlag), *om_data))
        case _:
            side = Statusside(
                statusser=resultat.statusser,
                maaned=spm.maaned,
                noter=(*noter.om_retten(ret, spm.maaned), *noter.om_grundlaget(spm.grundlag), *om_data),
                afrunding=spm.afrunding,
                alle=alle,
                kort=spm.kort,
                kraev=spm.kraev,
            )
            indhold = side.tekst(konsol(ud))
    return Svar(
        indhold=indhold,
        ud=ud,
        noter=() if spm.format == "tekst" else om_data,
        kode=_kode(resultat.statusser, spm.kraev),
    )


def _tabelfil(spm: Spoergsmaal, resultat: Statusresultat, ret: Regelsaet, noter_: Sequence[str]) -> bytes:
    """A workbook with the reasons, or the statuses alone."""
    under = [under_alle_tekst(s) for s in resultat.statusser] if spm.retsvalg.alle else None
    ark = statussens_ark(resultat.statusser, afrunding=spm.afrunding, under_fortolkninger=under)
    om = partial(
        metoder.statussens,
        ret,
        spm.maaned,
        ark,
        noter_,
        benchmark=resultat.benchmark_periode,
        afrunding=spm.afrunding,
    )
    return next(iter(filer(ark, spm.format, samlet="status", om=om).values()))


def _kode(statusser: Sequence[Kommunestatus], kraev: Risikokategori | None) -> int:
    if kraev is None or all(status.kategori is kraev for status in statusser):
        return UDFOERT
    return NEJ


def _resultat(spm: Spoergsmaal, ret: Regelsaet) -> Statusresultat:
    if spm.fil is not None:
        return status_af_tryk(Path(spm.fil), maaned=spm.maaned, ret=ret, grundlag=spm.grundlag)
    return status_af_andele(
        Path(spm.andele or ""),
        None if spm.benchmark is None else Path(spm.benchmark),
        maaned=spm.maaned or STANDARDMAANED,
        benchmark_periode=spm.benchmark_periode,
        ret=ret,
        grundlag=spm.grundlag,
    )


def _kontroller(spm: Spoergsmaal) -> None:
    kilde = "én FIL med trykte tal, eller --andele FIL"
    if spm.fil is None and spm.andele is None:
        raise Brugsfejl(hvad="status", fundet="ingen fil", forventet=kilde, raad="se skaerpet-tilsyn status --hjaelp")
    if spm.fil is not None and spm.andele is not None:
        raise Brugsfejl(
            hvad="status", fundet=f"{vis(spm.fil)} og --andele {vis(spm.andele)}", forventet=kilde, raad="slet den ene"
        )
    if spm.andele is not None and spm.maaned is None:
        raise Brugsfejl(
            hvad="--maaned",
            fundet="ingen måned",
            forventet="den målte måned, når der er --andele",
            raad="skriv fx --maaned 2021-11",
        )
    if spm.format in BINAERE:
        kraev_register()
        if spm.ud is None:
            raad = f"tilføj fx --ud status.{spm.format}"
            raise Brugsfejl(hvad="--format", fundet=spm.format, forventet="--ud FIL, når der skrives en fil", raad=raad)
    for navn, vaerdi, kraeves, har in (
        ("--benchmark", spm.benchmark, "--andele", spm.andele),
        ("--benchmark-periode", spm.benchmark_periode, "--benchmark", spm.benchmark),
    ):
        if vaerdi is not None and har is None:
            raise Brugsfejl(
                hvad=navn, fundet=vis(vaerdi), forventet=f"{navn} sammen med {kraeves}", raad="slet tilvalget"
            )


def _kun(resultat: Statusresultat, oensket: Sequence[str]) -> Statusresultat:
    """The municipalities asked for by name or code; all where none is."""
    if not oensket:
        return resultat
    i_filen = {status.kommune.kommunekode for status in resultat.statusser}
    for tekst, kode in ((tekst, next(iter(kommunekoder([tekst])))) for tekst in oensket):
        if kode not in i_filen:
            raise Brugsfejl(
                hvad=_HVAD, fundet=vis(tekst), forventet="en kommune i filen", raad="ret navnet eller filen"
            )
    return resultat.kun(set(kommunekoder(oensket)))
