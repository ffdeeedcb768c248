"""``hent``: tables of jobindsats.dk to files, and finding them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.jobindsats.adresse import laes_adresse, laes_tabel_id
from skaerpet_tilsyn.jobindsats.klient import Klient
from skaerpet_tilsyn.kommando import metoder
from skaerpet_tilsyn.kommando.fejl import Brugsfejl
from skaerpet_tilsyn.kommando.fremdrift import Ventetegn
from skaerpet_tilsyn.kommando.hentside import beskrivelse, beskrivelsesark, tabelark, tabelliste
from skaerpet_tilsyn.kommando.hentvalg import lav_forespoergsel
from skaerpet_tilsyn.kommando.stroemme import skriv_fejl
from skaerpet_tilsyn.kommando.udskrift import Svar
from skaerpet_tilsyn.register.celle import vis
from skaerpet_tilsyn.register.skriv import filer, til_csv
from skaerpet_tilsyn.register.tilvalg import kraev_register
from skaerpet_tilsyn.tal import skriv_tal

if TYPE_CHECKING:
    from collections.abc import Callable

    from skaerpet_tilsyn.jobindsats.tabel import Jobindsatstabel
    from skaerpet_tilsyn.kommando.hentvalg import Hentevalg
    from skaerpet_tilsyn.opgoerelse.ark import Ark
    from skaerpet_tilsyn.opgoerelse.metode import Metode

FORMATER: Final = ("csv", "json", "parquet", "xlsx")
"""What ``--format`` can be."""
_BINAERE: Final = frozenset({"parquet", "xlsx"})
_TYPER: Final = {f".{navn}": navn for navn in FORMATER}
SEKUND: Final = 1
"""What --frist counts."""
_SKRIV: Final = "skriv fx skaerpet-tilsyn hent y30r21 --ud benchmark.csv"


@frozen(kw_only=True, order=False)
class Spoergsmaal:
    """The options of the command; ``format`` is empty where the file or the kind of answer says it."""

    tabel: str | None
    valg: Hentevalg
    soeg: str | None
    beskriv: bool
    format: str
    ud: str | None
    adresse: str
    frist: int


def koer(spm: Spoergsmaal) -> Svar:
    """
    Ask the server, and write what was asked for.

    Raises:
        Brugsfejl: the options do not fit together, or with the table.
        Jobindsatsfejl: there was no answer, or an error.
        Datafejl: the answer is no table.
    """
    _kontroller(spm)
    format_ = spm.format or ("" if spm.ud is None else _TYPER.get(Path(spm.ud).suffix.lower(), ""))
    if format_ in _BINAERE:
        kraev_register()
    with (
        Ventetegn("spørger jobindsats.dk"),
        Klient(adresse=laes_adresse(spm.adresse), frist=spm.frist * SEKUND, besked=skriv_fejl) as klient,
    ):
        indhold, noter = _svar(klient, spm, format_)
    return Svar(indhold=indhold, ud=None if spm.ud is None else Path(spm.ud), noter=noter)


def _svar(klient: Klient, spm: Spoergsmaal, format_: str) -> tuple[str | bytes, tuple[str, ...]]:
    if spm.tabel is None:
        fundne = klient.soeg(spm.soeg or "")
        if not fundne:
            raise Brugsfejl(
                hvad="--soeg",
                fundet=vis(spm.soeg or ""),
                forventet="ord, som en tabels navn eller emne har",
                raad="søg på færre eller kortere ord",
            )
        if not format_:
            return tabelliste(fundne), ()
        om_soegning = partial(metoder.tabellens, "Tabeller på jobindsats.dk", (("Søgt på", spm.soeg or ""),))
        return _fil(tabelark(fundne), format_, om_soegning), ()
    om = klient.beskriv(spm.tabel)
    titel, om_tabellen = f"{om.navn} ({om.id})", (("Tabel", om.id),)
    if spm.beskriv:
        if not format_:
            return beskrivelse(om), ()
        return _fil(beskrivelsesark(om), format_, partial(metoder.tabellens, titel, om_tabellen)), ()
    forespoergsel, noter = lav_forespoergsel(spm.tabel, om, spm.valg)
    tabel = klient.hent(forespoergsel)
    antal = f"{om.id}: {skriv_tal(len(tabel.raekker))} rækker, {skriv_tal(len(tabel.kolonner))} kolonner"
    alle_noter = (antal, *noter, *tabel.noter)
    metoden = partial(metoder.tabellens, titel, om_tabellen, alle_noter)
    return _tabelfil(tabel, om.id, format_, metoden), alle_noter


def _tabelfil(tabel: Jobindsatstabel, navn: str, format_: str, om: Callable[[], Metode]) -> bytes:
    """As version 3 serves it in JSON; a dot for what is withheld in CSV, nothing where columns have types."""
    match format_:
        case "json":
            return tabel.som_json()
        case "parquet" | "xlsx":
            return _fil(tabel.ark(navn, skjult=None).vist(navn), format_, om)
        case _:
            return til_csv(tabel.ark(navn))


def _fil(ark: Ark, format_: str, om: Callable[[], Metode]) -> bytes:
    return next(iter(filer([ark], format_, samlet=ark.navn, om=om).values()))


def _kontroller(spm: Spoergsmaal) -> None:
    if spm.tabel is None and spm.soeg is None:
        raise Brugsfejl(hvad="hent", fundet="ingen tabel", forventet="TABEL eller --soeg ORD", raad=_SKRIV)
    if spm.tabel is not None:
        laes_tabel_id(spm.tabel)
        if spm.soeg is not None:
            raise Brugsfejl(
                hvad="--soeg",
                fundet=f"{vis(spm.tabel)} og --soeg {vis(spm.soeg)}",
                forventet="en tabel eller en søgning",
                raad="slet den ene",
            )
    elif spm.beskriv:
        raise Brugsfejl(hvad="--beskriv", fundet="ingen tabel", forventet="TABEL sammen med --beskriv", raad=_SKRIV)
    if spm.ud is None and spm.format in _BINAERE:
        raise Brugsfejl(
            hvad="--format",
            fundet=spm.format,
            forventet="--ud FIL, når der skrives en fil",
            raad=f"tilføj fx --ud tabel.{spm.format}",
        )
