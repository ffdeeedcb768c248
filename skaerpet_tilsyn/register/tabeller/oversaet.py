"""
From the cells of a column to whole numbers: each different text is read once.

The reading of one cell is that of :mod:`skaerpet_tilsyn.register.felter`, so that a cell means the
same, and is refused with the same words, in every file that the library reads.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import polars as pl
from attrs import evolve, frozen

from skaerpet_tilsyn.fejl import Datafejl, Datalinje
from skaerpet_tilsyn.laesning.kolonner.borgerblok import (
    FRITAGELSESKODER,
    KONTAKTKODER,
    TILBUDSKODER,
    YDELSESKODER,
)
from skaerpet_tilsyn.laesning.kolonner.kalender import EPOKE
from skaerpet_tilsyn.register import felter
from skaerpet_tilsyn.register.celle import Celle, Fejlliste
from skaerpet_tilsyn.register.tabeller.skema import Art
from skaerpet_tilsyn.register.tabeller.typede import uden_tekst
from skaerpet_tilsyn.register.talkolonne import ANTAL, TIMETAL, Talart, laes_talkolonne
from skaerpet_tilsyn.tal import Diskretioneret

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from skaerpet_tilsyn.register.tabeller.raatabel import Raatabel
    from skaerpet_tilsyn.register.tabeller.skema import Felt

Laeser: TypeAlias = "Callable[[Celle, Fejlliste], int | None]"

HOEJST: Final = 1000
"""How many errors of a column are kept with their place; the rest are counted."""


@frozen(kw_only=True, order=False)
class Kolonnefejl:
    """What is wrong with a column: some of the lines, each with its row, and how many there are."""

    linjer: tuple[tuple[int, Datalinje], ...] = ()
    antal: int = 0

    def __add__(self, anden: Kolonnefejl) -> Kolonnefejl:
        return Kolonnefejl(linjer=self.linjer + anden.linjer, antal=self.antal + anden.antal)


def _dato(celle: Celle, fejl: Fejlliste) -> int | None:
    dato = felter.laes_dato(celle, fejl)
    return None if dato is None else dato.toordinal() - EPOKE


def _maaned(celle: Celle, fejl: Fejlliste) -> int | None:
    maaned = felter.laes_maaned(celle, fejl)
    return None if maaned is None else maaned.indeks


def _kommune(celle: Celle, fejl: Fejlliste) -> int | None:
    kode = felter.laes_kommunekode(celle, fejl)
    return None if kode is None else int(kode)


def _ydelse(celle: Celle, fejl: Fejlliste) -> int | None:
    slug = felter.laes_ydelse(celle, fejl)
    return None if slug is None else YDELSESKODER[slug]


def _tilbudstype(celle: Celle, fejl: Fejlliste) -> int | None:
    slug = felter.laes_tilbudstype(celle, fejl)
    return None if slug is None else TILBUDSKODER[slug]


def _kontaktform(celle: Celle, fejl: Fejlliste) -> int | None:
    slug = felter.laes_valg(celle, tuple(form for form in KONTAKTKODER if form), fejl)
    return None if slug is None else KONTAKTKODER[slug]


def _fokusmaal(celle: Celle, fejl: Fejlliste) -> int | None:
    slug = felter.laes_fokusmaal(celle, fejl)
    return None if slug is None else FRITAGELSESKODER[slug]


def _ja_nej(celle: Celle, fejl: Fejlliste) -> int | None:
    svar = felter.laes_ja_nej(celle, fejl)
    return None if svar is None else int(svar)


_LAESERE: Final[dict[Art, Laeser]] = {
    Art.DATO: _dato,
    Art.MAANED: _maaned,
    Art.KOMMUNE: _kommune,
    Art.YDELSE: _ydelse,
    Art.TILBUDSTYPE: _tilbudstype,
    Art.KONTAKTFORM: _kontaktform,
    Art.FOKUSMAAL: _fokusmaal,
    Art.JA_NEJ: _ja_nej,
}
_TYPER: Final = {
    Art.DATO: pl.Int32(),
    Art.MAANED: pl.Int32(),
    Art.KOMMUNE: pl.Int16(),
    Art.YDELSE: pl.Int16(),
    Art.TILBUDSTYPE: pl.Int16(),
    Art.KONTAKTFORM: pl.Int16(),
    Art.FOKUSMAAL: pl.Int16(),
    Art.JA_NEJ: pl.Int16(),
    Art.ANTAL: pl.Int32(),
    Art.TIMER: pl.Int32(),
}
_TALART: Final = {Art.TIMER: TIMETAL, Art.ANTAL: ANTAL}


def oversaet(raa: Raatabel, felt: Felt) -> tuple[pl.Series, Kolonnefejl]:
    """
    A column as whole numbers (days, months, codes, hundredths), null where a cell is empty; and what is wrong.

    Columns that already hold days or numbers are only checked; all others are read as text.
    """
    serie = raa.data[felt.navn]
    if serie.dtype == pl.Null:
        serie = serie.cast(pl.String)
    hurtig = uden_tekst(serie, felt)
    if hurtig is None:
        ud, fejl = _tekster(raa, serie, felt)
    else:
        ud, fejl = hurtig, Kolonnefejl()
    if felt.tom or not ud.null_count():
        return ud, fejl
    # What could not be read is empty by now too, and has been reported.
    return ud, fejl + _tomme(raa, _som_tekst(serie) if fejl.antal else ud, felt)


def _tekster(raa: Raatabel, serie: pl.Series, felt: Felt) -> tuple[pl.Series, Kolonnefejl]:
    """Each different text of the column once; then the rows of those that are wrong."""
    if isinstance(serie.dtype, pl.Enum | pl.Categorical):
        return _kategorier(raa, serie, felt)
    tekst = _som_tekst(serie)
    entydige = tekst.drop_nulls().unique(maintain_order=True)
    koder, forkerte = _laes(raa, felt, entydige.to_list())
    ud = tekst.replace_strict(entydige, koder, default=None, return_dtype=_TYPER[felt.art])
    return ud.alias(felt.navn), _fejl(raa, tekst, forkerte)


def _kategorier(raa: Raatabel, serie: pl.Series, felt: Felt) -> tuple[pl.Series, Kolonnefejl]:
    """The same where the file itself numbers the texts: its numbers are looked up."""
    # An Enum lists its texts, used or not; where one of those is wrong, the used ones are looked at.
    entydige = pl.Series(serie.dtype.categories, dtype=serie.dtype) if isinstance(serie.dtype, pl.Enum) else None
    if entydige is None or not entydige.len() or not _kan_laeses(raa, felt, entydige):
        entydige = serie.drop_nulls().unique()
    koder, forkerte = _laes(raa, felt, _rene(entydige))
    if forkerte or koder.null_count() or not entydige.len():
        return _tekster(raa, serie.cast(pl.String), felt)
    numre = entydige.to_physical().to_numpy()
    opslag = np.zeros(int(numre.max()) + 1, koder.to_numpy().dtype)
    opslag[numre] = koder.to_numpy()
    fysisk = serie.to_physical()
    if not fysisk.null_count():
        return pl.Series(felt.navn, np.take(opslag, fysisk.to_numpy())), Kolonnefejl()
    ud = pl.Series(felt.navn, opslag[fysisk.fill_null(int(numre[0])).to_numpy()])
    return ud.set(fysisk.is_null(), None), Kolonnefejl()


def _rene(entydige: pl.Series) -> list[str]:
    return [str(tekst).strip() for tekst in entydige.cast(pl.String)]


def _kan_laeses(raa: Raatabel, felt: Felt, entydige: pl.Series) -> bool:
    koder, forkerte = _laes(raa, felt, _rene(entydige))
    return not forkerte and not koder.null_count()


def _laes(raa: Raatabel, felt: Felt, tekster: Sequence[str]) -> tuple[pl.Series, dict[str, Datalinje]]:
    """What each text stands for (null where it is wrong or says nothing), and what is wrong."""
    celler = [Celle(fil=raa.fil, kolonne=raa.overskrifter[felt.navn], tekst=tekst, raekke=0) for tekst in tekster]
    art = _TALART.get(felt.art)
    laest = _laes_tal(celler, art) if art is not None else _laes_hver(celler, _LAESERE[felt.art])
    forkerte = {celle.tekst: linje for celle, (_, linje) in zip(celler, laest, strict=True) if linje is not None}
    return pl.Series("kode", [kode for kode, _ in laest], dtype=_TYPER[felt.art]), forkerte


def _som_tekst(serie: pl.Series) -> pl.Series:
    """A column of texts without spaces around; empty is null."""
    tekst = serie.cast(pl.String).str.strip_chars()
    return tekst.set(tekst == "", None)


def _laes_hver(celler: Sequence[Celle], laes: Laeser) -> list[tuple[int | None, Datalinje | None]]:
    ud: list[tuple[int | None, Datalinje | None]] = []
    for celle in celler:
        fejl = Fejlliste()
        vaerdi = laes(celle, fejl)
        ud.append((vaerdi, _foerste(fejl)))
    return ud


def _laes_tal(celler: Sequence[Celle], art: Talart) -> list[tuple[int | None, Datalinje | None]]:
    """Numbers are read together: what a dot means is told by the whole column."""
    # Every number gets a row of its own, so that each of them can be reported.
    fejl = Fejlliste()
    numre = [evolve(celle, raekke=nr, orden=(nr,)) for nr, celle in enumerate(celler)]
    laest = laes_talkolonne(numre, art, fejl)
    forkerte: dict[int | None, Datalinje] = {}
    try:
        fejl.rejs()
    except Datafejl as fundet:
        forkerte = {linje.raekke: linje for linje in fundet.linjer}
    return [
        (None if isinstance(tal, Diskretioneret) else (tal.tal * (art.dele or 1)).numerator, forkerte.get(nr))
        for nr, tal in enumerate(laest)
    ]


def _foerste(fejl: Fejlliste) -> Datalinje | None:
    try:
        fejl.rejs()
    except Datafejl as fundet:
        return fundet.linjer[0]
    return None


def _fejl(raa: Raatabel, tekst: pl.Series, forkerte: dict[str, Datalinje]) -> Kolonnefejl:
    if not forkerte:
        return Kolonnefejl()
    raekker = tekst.is_in(list(forkerte)).arg_true()
    return Kolonnefejl(
        linjer=tuple(
            (raa.nummer(nr), _med_raekke(forkerte[str(tekst[nr])], raa.nummer(nr))) for nr in raekker.head(HOEJST)
        ),
        antal=raekker.len(),
    )


def _tomme(raa: Raatabel, celler: pl.Series, felt: Felt) -> Kolonnefejl:
    """Cells that must not be empty."""
    raekker = celler.is_null().arg_true()
    fejl = Fejlliste()
    celle = Celle(fil=raa.fil, kolonne=raa.overskrifter[felt.navn], tekst="", raekke=0)
    _ = _LAESERE[felt.art](celle, fejl)
    linje = _foerste(fejl)
    if linje is None:
        return Kolonnefejl()
    return Kolonnefejl(
        linjer=tuple((raa.nummer(nr), _med_raekke(linje, raa.nummer(nr))) for nr in raekker.head(HOEJST)),
        antal=raekker.len(),
    )


def _med_raekke(linje: Datalinje, raekke: int) -> Datalinje:
    return Datalinje(
        fil=linje.fil,
        raekke=raekke,
        kolonne=linje.kolonne,
        fundet=linje.fundet,
        forventet=linje.forventet,
        raad=linje.raad,
    )
