"""``rapport``: one self-contained page from registers, monthly shares or printed figures."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.kommando import metoder, noter
from skaerpet_tilsyn.kommando.fejl import Brugsfejl
from skaerpet_tilsyn.kommando.fremdrift import Fremdrift
from skaerpet_tilsyn.kommando.trykte import sammenlign
from skaerpet_tilsyn.kommando.udskrift import Svar, find_ud, skriv_fil
from skaerpet_tilsyn.kommando.valg import kommunekoder
from skaerpet_tilsyn.opgoerelse.status import STANDARDMAANED
from skaerpet_tilsyn.rapport.grundlag import Rapportgrundlag
from skaerpet_tilsyn.rapport.projektmappe import rapportark
from skaerpet_tilsyn.rapport.side import billeder, rapport
from skaerpet_tilsyn.register.celle import vis
from skaerpet_tilsyn.register.regneark.bog import til_xlsx
from skaerpet_tilsyn.register.skriv import skriv_mappe
from skaerpet_tilsyn.register.status import status_af_andele, status_af_kommuner, status_af_tryk
from skaerpet_tilsyn.register.tilvalg import kraev_register

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta.tryk import Afgoerelsesgrundlag
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.kommando.retsvalg import Retsvalg
    from skaerpet_tilsyn.opgoerelse.opgoer.opgoerelse import Opgoerelse
    from skaerpet_tilsyn.register.status import Statusresultat
    from skaerpet_tilsyn.tal import Afrunding
    from skaerpet_tilsyn.tid import Maaned


HTML: Final = ("", ".html", ".htm")
"""How the page may be named."""
XLSX: Final = ".xlsx"
"""How the workbook must be named."""


@frozen(kw_only=True, order=False)
class Spoergsmaal:
    """The options of the command."""

    kilde: str | None
    andele: str | None
    benchmark: str | None
    benchmark_periode: str | None
    maaned: Maaned | None
    kommune: str | None
    retsvalg: Retsvalg
    grundlag: Afgoerelsesgrundlag
    afrunding: Afrunding
    diskretionering: bool
    ud: str | None
    png: str | None
    excel: str | None = None

    @property
    def af_registre(self) -> bool:
        """Whether the figures are counted from registers."""
        return self.kilde is not None and Path(self.kilde).is_dir()

    @property
    def inputfiler(self) -> tuple[Path, ...]:
        """The files that are read, but for the tables of a register."""
        egne = (None if self.af_registre else self.kilde, self.andele, self.benchmark)
        return tuple(Path(fil) for fil in egne if fil is not None)


def koer(spm: Spoergsmaal) -> Svar:
    """
    Read the figures, decide, and make the page.

    Raises:
        Brugsfejl: the options do not fit together.
        Datafejl: with everything that is wrong with a file.
    """
    _kontroller(spm)
    _kontroller_filer(spm)
    laeste = _laeste(spm)
    ud, excel = find_ud(spm.ud, laeste), find_ud(spm.excel, laeste, tilvalg="--excel")
    ret = spm.retsvalg.regelsaet(spm.maaned or STANDARDMAANED)
    resultat, opgjort, kvittering = _resultat(spm, ret)
    om_data = (*resultat.noter, *noter.uden_virkning(ret), *sammenlign(resultat))
    grundlag = Rapportgrundlag(
        statusser=resultat.statusser,
        maaned=spm.maaned,
        kommunekode=_forside(spm, resultat),
        opgoerelse=opgjort,
        noter=(
            *noter.om_retten(ret, spm.maaned),
            *noter.om_grundlaget(spm.grundlag),
            *(() if opgjort is None else opgjort.noter()),
            *om_data,
            *kvittering,
        ),
        afrunding=spm.afrunding,
    )
    side = None if ud is None and excel is not None else rapport(grundlag).encode()
    skrevet = () if spm.png is None else skriv_mappe(Path(spm.png), billeder(grundlag))
    if excel is not None:
        skriv_fil(excel, _projektmappe(grundlag, resultat), tilvalg="--excel")
        skrevet = (*skrevet, excel)
    om_filer = f"skrevet: {', '.join(map(str, skrevet))}"
    if side is None:
        return Svar(indhold=f"{om_filer}\n", noter=om_data)
    return Svar(indhold=side, ud=ud, noter=(*om_data, *((om_filer,) if skrevet else ())))


def _laeste(spm: Spoergsmaal) -> tuple[Path, ...]:
    """The files that are read, those of a register among them."""
    if not spm.af_registre:
        return spm.inputfiler
    kraev_register()
    from skaerpet_tilsyn.register.tabeller.kilde import registerfiler

    return (*spm.inputfiler, *registerfiler(Path(spm.kilde or "")))


def _projektmappe(grundlag: Rapportgrundlag, resultat: Statusresultat) -> bytes:
    ark = rapportark(grundlag)
    om = metoder.statussens(
        grundlag.statusser[0].ret,
        grundlag.maaned,
        ark,
        grundlag.noter,
        benchmark=resultat.benchmark_periode,
        afrunding=grundlag.afrunding,
        opgoerelse=grundlag.opgoerelse,
    )
    return til_xlsx(ark, om)


def _resultat(spm: Spoergsmaal, ret: Regelsaet) -> tuple[Statusresultat, Opgoerelse | None, tuple[str, ...]]:
    """The statuses, and the registers' own figures and what became of their rows where there are any."""
    if spm.af_registre:
        return _af_registre(spm, ret)
    if spm.kilde is not None:
        return status_af_tryk(Path(spm.kilde), maaned=spm.maaned, ret=ret, grundlag=spm.grundlag), None, ()
    resultat = status_af_andele(
        Path(spm.andele or ""),
        None if spm.benchmark is None else Path(spm.benchmark),
        maaned=spm.maaned or STANDARDMAANED,
        benchmark_periode=spm.benchmark_periode,
        ret=ret,
        grundlag=spm.grundlag,
    )
    return resultat, None, ()


def _af_registre(spm: Spoergsmaal, ret: Regelsaet) -> tuple[Statusresultat, Opgoerelse, tuple[str, ...]]:
    kraev_register()
    from skaerpet_tilsyn.register.opgoer import opgoer

    maaned = spm.maaned or STANDARDMAANED
    with Fremdrift("opgør") as fremdrift:
        opgjort, kvittering = opgoer(Path(spm.kilde or ""), maaned=maaned, ret=ret, fremdrift=fremdrift)
    if spm.diskretionering:
        opgjort = opgjort.diskretioner()
    resultat = status_af_kommuner(
        opgjort.kommuner(),
        None if spm.benchmark is None else Path(spm.benchmark),
        maaned=maaned,
        benchmark_periode=spm.benchmark_periode,
        ret=ret,
        grundlag=spm.grundlag,
    )
    return resultat, opgjort, tuple(kvittering.linjer())


def _forside(spm: Spoergsmaal, resultat: Statusresultat) -> str | None:
    if spm.kommune is None:
        return None
    (kode,) = kommunekoder([spm.kommune])
    if kode not in {status.kommune.kommunekode for status in resultat.statusser}:
        raise Brugsfejl(
            hvad="--kommune", fundet=vis(spm.kommune), forventet="en kommune i tallene", raad="ret navnet eller filen"
        )
    return kode


def _kontroller_filer(spm: Spoergsmaal) -> None:
    """The page is for a browser: not for the screen of a terminal, and not under another kind of name."""
    ud = spm.ud
    if ud is None and spm.excel is None and sys.stdout.isatty():
        raise Brugsfejl(
            hvad="--ud", fundet="ingen fil", forventet="en fil til HTML-siden", raad="skriv fx --ud rapport.html"
        )
    if ud is not None and Path(ud).suffix.lower() not in HTML:
        html = vis(str(Path(ud).with_suffix(".html")))
        pdf = ", og gem den som PDF fra browserens udskrift" if Path(ud).suffix.lower() == ".pdf" else ""
        excel = f"; en projektmappe er --excel {vis(ud)}" if Path(ud).suffix.lower() == XLSX else ""
        raad = f"skriv --ud {html}{pdf}{excel}"
        raise Brugsfejl(hvad="--ud", fundet=vis(ud), forventet="en fil, der ender på .html", raad=raad)
    if spm.excel is not None and Path(spm.excel).suffix.lower() != XLSX:
        raad = f"skriv --excel {vis(str(Path(spm.excel).with_suffix(XLSX)))}"
        raise Brugsfejl(hvad="--excel", fundet=vis(spm.excel), forventet="en fil, der ender på .xlsx", raad=raad)


def _kontroller(spm: Spoergsmaal) -> None:
    if spm.excel is not None:
        kraev_register()
    kilde = "MAPPE med registre, FIL med trykte tal, eller --andele FIL"
    if (spm.kilde is None) == (spm.andele is None):
        fundet = "intet" if spm.kilde is None else f"{vis(spm.kilde)} og --andele {vis(spm.andele or '')}"
        raad = "se skaerpet-tilsyn rapport --hjaelp" if spm.kilde is None else "slet den ene"
        raise Brugsfejl(hvad="rapport", fundet=fundet, forventet=kilde, raad=raad)
    if spm.retsvalg.alle:
        raise Brugsfejl(
            hvad="--fortolkning",
            fundet="alle",
            forventet="valg som K01=streng; rapporten siger selv, hvad der afhænger af hvad",
            raad="slet tilvalget",
        )
    if spm.maaned is None and (spm.af_registre or spm.andele is not None):
        raise Brugsfejl(
            hvad="--maaned", fundet="ingen måned", forventet="den målte måned", raad="skriv fx --maaned 2021-11"
        )
    trykte = spm.kilde is not None and not spm.af_registre
    for navn, vaerdi, passer in (
        ("--benchmark", spm.benchmark, not trykte),
        ("--benchmark-periode", spm.benchmark_periode, spm.benchmark is not None),
        ("--diskretionering", "ja" if spm.diskretionering else None, spm.af_registre),
    ):
        if vaerdi is not None and not passer:
            forventet = {"--benchmark": "registre eller --andele", "--benchmark-periode": "--benchmark"}.get(
                navn, "en mappe med registre"
            )
            raise Brugsfejl(
                hvad=navn, fundet=vis(vaerdi), forventet=f"{navn} sammen med {forventet}", raad="slet tilvalget"
            )
