"""The columns of every table are explained, and every explanation is of a column that there is."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

import pytest

from skaerpet_tilsyn import Daekning, Forloebsanalyse, Laesningssvar, Maaned, Opgoerelse, Regelsaet, Resultatopgoerelse
from skaerpet_tilsyn.fakta.haendelser import ORDNINGER
from skaerpet_tilsyn.katalog.ressourceforloeb.grupperinger import GRUPPERINGER
from skaerpet_tilsyn.laesning.tekst.forskelle import Forskelstekst
from skaerpet_tilsyn.opgoerelse.ark import SKJULT
from skaerpet_tilsyn.opgoerelse.datafelter import Art, alle_datafelter, datafelt, forklaret_som
from skaerpet_tilsyn.opgoerelse.forloeb.analyse import Besvaret
from skaerpet_tilsyn.opgoerelse.forloeb.spoergsmaal import Analysespoergsmaal
from skaerpet_tilsyn.opgoerelse.forloeb.tabeller import tabeller
from skaerpet_tilsyn.opgoerelse.jobsamtaler.indsatsark import andelsark, foersteark
from skaerpet_tilsyn.opgoerelse.opgoer.ark import alle_ark
from skaerpet_tilsyn.opgoerelse.projektmappe import opgoerelsens_ark
from skaerpet_tilsyn.opgoerelse.resultatkrav.ark import alle_ark as resultatkravets_ark
from skaerpet_tilsyn.opgoerelse.sammenlign.sammenlignet import Holdttekst, Sammenlignet
from skaerpet_tilsyn.opgoerelse.sammenlign.svar import Svar
from skaerpet_tilsyn.opgoerelse.sammenlign.udtraek import Udtraek, Udtraekssammenligning
from skaerpet_tilsyn.opgoerelse.statusark import grundeark, statusark
from skaerpet_tilsyn.register.arbejdsliste import Arbejdsliste
from skaerpet_tilsyn.register.indsatsliste import Indsatsliste
from skaerpet_tilsyn.register.tabeller.kvittering import Kvittering
from tests.kommando.registre import HEDENSTED, ROD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.opgoerelse.ark import Ark

NOV: Final = Maaned(2021, 11)
RAPPORTENS: Final = {
    "forside": ("kommune", "maal", "tal", "enhed", "udfald", "om"),
    "uafklarede": ("kommune", "mulige", "afgoeres_af"),
    "omtvistede": ("punkt", "spoergsmaal", "valgt", "kommuner"),
}
"""The tables that only the report has."""
TYPER: Final = {
    Art.TEKST: (str, Decimal),
    Art.ID: (str, int),
    Art.ANTAL: (int,),
    Art.TAL: (Decimal,),
    Art.DAG: (date,),
    Art.MAANED: (Maaned,),
}


def _tomme() -> Iterator[Ark]:
    """Every table, without rows."""
    ret = Regelsaet.for_maaned(NOV)
    o = Opgoerelse(maaneder=(NOV,), ret=ret, daekning=Daekning.fuld(), unikke={})
    yield from opgoerelsens_ark(o, alle_ark(o))
    yield statusark((), under_fortolkninger=())
    yield grundeark(())
    yield Arbejdsliste(maaned=NOV, poster=(), kvittering=Kvittering()).ark()
    krav = Regelsaet.for_maaned(NOV, "resultatkrav")
    yield from resultatkravets_ark(
        Resultatopgoerelse(ret=krav, i_alt=(), kommuner=(), daekning=Daekning.fuld(), spurgt=())
    )
    for ordning in ORDNINGER:
        for gruppering in GRUPPERINGER:
            spm = Analysespoergsmaal(
                ordning=ordning,
                fra=NOV,
                til=NOV,
                ret=Regelsaet.for_maaned(NOV, "ressourceforloeb"),
                gruppering=gruppering,
            )
            besvarede = tuple(Besvaret(tabel=tabel, raekker=()) for tabel in tabeller(spm))
            yield from Forloebsanalyse(spm=spm, daekning=Daekning.fuld(), grupper=(), tabeller=besvarede, fund=()).ark()
    yield from _sammenlignet(ret).ark()
    yield from Laesningssvar(maaned=NOV, ret=ret, borgere=(), kommuner=()).ark()
    yield from _udtraekssammenligning(ret).ark()
    yield from (andelsark(()), foersteark(()))
    yield Indsatsliste(maaned=NOV, poster=(), kvittering=Kvittering()).ark()


def _sammenlignet(ret: Regelsaet) -> Sammenlignet:
    """Of citizens and of municipalities, with a part each, and something that was held."""
    enhed = Forskelstekst(navn="mindste_timetal", titel="", foer="", efter="", foer_kilde=None, efter_kilde=None)
    svar = tuple(
        Svar(navn="", titel="", niveau=niveau, enheder=(enhed,), aendringer=(), skift=(), netto=(), uaendrede={})
        for niveau in ("borgere", "kommuner")
    )
    holdt = (Holdttekst(navn="", titel="", tavs="", vaerdi=""),)
    return Sammenlignet(maaned=NOV, foer=ret, efter=ret, enheder=(enhed,), holdt=holdt, svar=svar)


def _udtraekssammenligning(ret: Regelsaet) -> Udtraekssammenligning:
    tom = Udtraek(navn="", borgere=0)
    return Udtraekssammenligning(maaned=NOV, ret=ret, foer=tom, efter=tom, kun_i_et=(), enheder=(), svar=())


TOMME: Final = tuple(_tomme())


def test_every_column_is_explained() -> None:
    """By name, or for the table; with a title that could stand above it."""
    kolonner = {(ark.navn, kolonne) for ark in TOMME for kolonne in ark.kolonner}
    kolonner |= {(navn, kolonne) for navn, egne in RAPPORTENS.items() for kolonne in egne}

    assert len(kolonner) > 150
    assert set() == {par for par in kolonner if datafelt(*par) is None}
    assert all(felt.titel[0].isupper() and felt.forklaring for felt in alle_datafelter().values())


def test_nothing_else_is_explained() -> None:
    """A line that no table needs would say something untrue."""
    kolonner = {(ark.navn, forklaret_som(kolonne)) for ark in TOMME for kolonne in ark.kolonner}
    kolonner |= {(navn, kolonne) for navn, egne in RAPPORTENS.items() for kolonne in egne}
    brugte = {egen if (egen := f"{ark}.{kolonne}") in alle_datafelter() else kolonne for ark, kolonne in kolonner}

    assert set() == set(alle_datafelter()) - brugte


def test_every_table_has_a_name_of_its_own_in_a_workbook() -> None:
    """Short enough for a sheet, and with the letters that Danes write."""
    for navn, titel in {ark.navn: ark.overskrift for ark in TOMME}.items():
        assert len(titel) <= 31
        assert not any(del_ in titel.casefold() for del_ in ("aaned", "oersoerg", "koen", "foerste")), navn


@pytest.mark.parametrize(
    ("mappe", "kommando"),
    [
        (HEDENSTED, "opgoer"),
        (HEDENSTED, "arbejdsliste"),
        (ROD / "examples" / "ressourceforloeb_2021", "resultatkrav"),
        (ROD / "examples" / "ressourceforloeb_2021", "ressourceforloeb"),
    ],
)
def test_the_cells_are_of_the_kind_that_is_said(mappe: object, kommando: str) -> None:
    """In all rows of the shipped registers, but for what is unknown or suppressed."""
    import skaerpet_tilsyn

    til = Maaned(2021, 4) if "ressourceforloeb" in str(mappe) else NOV
    hvornaar = {"maaned": til} if mappe == HEDENSTED else {"til": til}
    if kommando == "ressourceforloeb":
        hvornaar["fra"] = til
    fundet = getattr(skaerpet_tilsyn, kommando)(mappe, **hvornaar).ark()
    ark: tuple[Ark, ...] = fundet if isinstance(fundet, tuple) else (fundet,)

    forkerte = {
        (et.navn, kolonne, type(vaerdi))
        for et in ark
        for raekke in et.raekker
        for kolonne, vaerdi in zip(et.kolonner, raekke, strict=True)
        if vaerdi not in {None, SKJULT}
        and (felt := datafelt(et.navn, kolonne)) is not None
        and not isinstance(vaerdi, TYPER[felt.art])
    }
    assert any(et.raekker for et in ark)
    assert set() == forkerte
