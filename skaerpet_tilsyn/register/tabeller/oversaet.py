"""From the cells of a column to whole numbers: each different text is read once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np
import numpy.typing as npt
import polars as pl

from skaerpet_tilsyn.fejl import Datafejl, Datalinje
from skaerpet_tilsyn.register.celle import Celle, Fejlliste
from skaerpet_tilsyn.register.tabeller.cellelaesere import TALART, laeser
from skaerpet_tilsyn.register.tabeller.kolonnefejl import HOEJST, Kolonnefejl
from skaerpet_tilsyn.register.tabeller.raatabel import Raatabel
from skaerpet_tilsyn.register.tabeller.skema import Art
from skaerpet_tilsyn.register.tabeller.typede import uden_tekst
from skaerpet_tilsyn.register.tabeller.vaerdier import ARTER, VAERDIER
from skaerpet_tilsyn.register.talkolonne import Talart, laes_talkolonne
from skaerpet_tilsyn.tal import Diskretioneret

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from skaerpet_tilsyn.register.tabeller.cellelaesere import Laeser
    from skaerpet_tilsyn.register.tabeller.skema import Felt

_INTET: Final = frozenset({"na", "<na>", "#n/a", "nan", "null", "none", "."})
"""What statistics programs and databases write for a cell without anything."""
_TYPER: Final = {
    Art.DATO: pl.Int32(),
    Art.MAANED: pl.Int32(),
    Art.KOMMUNE: pl.Int16(),
    Art.YDELSE: pl.Int16(),
    Art.TILBUDSTYPE: pl.Int16(),
    Art.TILSTAND: pl.Int16(),
    Art.ORDNING: pl.Int16(),
    Art.KOEN: pl.Int16(),
    Art.CIVILSTAND: pl.Int16(),
    Art.GRAD: pl.Int32(),
    Art.KONTAKTFORM: pl.Int16(),
    Art.FOKUSMAAL: pl.Int16(),
    Art.JA_NEJ: pl.Int16(),
    Art.MAALGRUPPE: pl.Int16(),
    Art.MYNDIGHED: pl.Int16(),
    Art.UNDTAGELSESART: pl.Int16(),
    Art.NAVN: pl.String(),
    Art.ANTAL: pl.Int32(),
    Art.TIMER: pl.Int32(),
}


def oversaet(raa: Raatabel, felt: Felt) -> tuple[pl.Series, Kolonnefejl]:
    """
    A column as whole numbers (days, months, codes, hundredths), null where a cell is empty; and what is wrong.

    Columns that already hold days or numbers are only checked; all others are read as text.
    """
    serie = raa.data[felt.navn]
    if serie.dtype == pl.Null:
        serie = serie.cast(pl.String)
    if not _har_tekst(serie):
        return pl.Series(felt.navn, [], dtype=_TYPER[felt.art]), _uden_celler(raa, serie, felt)
    vaerdier = raa.vaerdier.get(felt.navn)
    if vaerdier:
        serie = _som_tekst(serie).replace(dict(vaerdier))
    if felt.art is Art.NAVN:
        return _som_tekst(serie), Kolonnefejl()
    hurtig = uden_tekst(serie, felt, delt=felt.navn in raa.delte)
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
    steder = (tekst.is_first_distinct() & tekst.is_not_null()).arg_true()
    entydige = tekst.gather(steder)
    koder, forkerte = _laes(raa, felt, entydige.to_list(), steder)
    ud = tekst.replace_strict(entydige, koder, default=None, return_dtype=_TYPER[felt.art])
    return ud.alias(felt.navn), _fejl(raa, tekst, forkerte)


def _kategorier(raa: Raatabel, serie: pl.Series, felt: Felt) -> tuple[pl.Series, Kolonnefejl]:
    """The same where the file itself numbers the texts: its numbers are looked up."""
    # An Enum lists its texts, used or not; where one of those is wrong, the used ones are looked at.
    art = serie.dtype
    opslag = _koder(felt, tuple(art.categories)) if isinstance(art, pl.Enum) else None
    if opslag is None:
        entydige = serie.drop_nulls().unique()
        koder = _koder(felt, tuple(entydige.cast(pl.String)))
        if koder is None:
            return _tekster(raa, serie.cast(pl.String), felt)
        numre = entydige.to_physical().to_numpy()
        opslag = np.zeros(int(numre.max()) + 1, koder.dtype)
        opslag[numre] = koder
    fysisk = serie.to_physical()
    if not fysisk.null_count():
        return pl.Series(felt.navn, _slaa_op(opslag, fysisk.to_numpy())), Kolonnefejl()
    ud = pl.Series(felt.navn, _slaa_op(opslag, fysisk.fill_null(0).to_numpy()))
    return ud.set(fysisk.is_null(), None), Kolonnefejl()


@lru_cache(maxsize=256)
def _koder(felt: Felt, tekster: tuple[str, ...]) -> npt.NDArray[np.integer] | None:
    """What each text stands for; None where one is wrong or says nothing. Parts of a register have the same texts."""
    raa = Raatabel(fil="", data=pl.DataFrame(), overskrifter={felt.navn: felt.navn})
    koder, forkerte = _laes(raa, felt, [tekst.strip() for tekst in tekster])
    return None if forkerte or koder.null_count() or not tekster else koder.to_numpy()


def _slaa_op(opslag: npt.NDArray[np.integer], numre: npt.NDArray[np.integer]) -> npt.NDArray[np.integer]:
    """The code of each number; codes that go up in equal steps are computed, which is ten times as quick."""
    foerste, anden = opslag[0], opslag[:2][-1]
    if np.array_equal(opslag, foerste + (anden - foerste) * np.arange(opslag.size)):
        koder: npt.NDArray[np.integer] = numre.astype(opslag.dtype)
        if anden - foerste != 1:
            koder *= anden - foerste
        if foerste:
            koder += foerste
        return koder
    return np.take(opslag, numre)


def _laes(
    raa: Raatabel, felt: Felt, tekster: Sequence[str], steder: Iterable[int] | None = None
) -> tuple[pl.Series, dict[str, Datalinje]]:
    """What each text stands for (null where it is wrong or says nothing), and what is wrong; ``steder``: their rows."""
    numre = range(len(tekster)) if steder is None else map(raa.nummer, steder)
    celler = [
        Celle(fil=raa.fil, kolonne=raa.overskrifter[felt.navn], tekst=tekst, raekke=nr, orden=(nr,))
        for tekst, nr in zip(tekster, numre, strict=True)
    ]
    art = TALART.get(felt.art)
    laest = _laes_tal(celler, art) if art is not None else _laes_hver(celler, laeser(felt))
    forkerte = {
        celle.tekst: _med_raad(linje, felt)
        for celle, (_, linje) in zip(celler, laest, strict=True)
        if linje is not None
    }
    return pl.Series("kode", [kode for kode, _ in laest], dtype=_TYPER[felt.art]), forkerte


def _med_raad(linje: Datalinje, felt: Felt) -> Datalinje:
    """What other programs write for nothing is named; a name that looks like no other may be the register's own."""
    if linje.fundet.casefold() in _INTET:
        return _evolve(linje, raad="lad cellen være tom, hvor der ikke står noget")
    if felt.art not in ARTER - {Art.KOMMUNE} or not linje.raad.startswith("ret "):
        return linje
    raad = f"{linje.raad}, eller sig i kolonner.toml under [{VAERDIER}.{felt.navn}], hvad det betyder"
    return _evolve(linje, raad=raad)


def _har_tekst(serie: pl.Series) -> bool:
    """Whether the values of a column can be written as text: not lists, bytes of another kind, lengths of time."""
    if serie.dtype.is_nested() or isinstance(serie.dtype, pl.Duration | pl.Object):
        return False
    try:
        return serie.dtype != pl.Binary or serie.cast(pl.String).dtype == pl.String
    except pl.exceptions.PolarsError:
        return False


def _uden_celler(raa: Raatabel, serie: pl.Series, felt: Felt) -> Kolonnefejl:
    linje = Datalinje(
        fil=raa.fil,
        kolonne=raa.overskrifter[felt.navn],
        fundet=f"en kolonne af typen {serie.dtype}",
        forventet="en kolonne med tekster, tal eller datoer",
        raad="gem kolonnen som tekst",
    )
    return Kolonnefejl(linjer=((0, linje),), antal=1)


def _som_tekst(serie: pl.Series) -> pl.Series:
    """A column of texts without spaces around; empty is null, and midnight is only a day."""
    if isinstance(serie.dtype, pl.Datetime):
        return serie.dt.to_string("%Y-%m-%d %H:%M:%S").str.replace(" 00:00:00", "", literal=True)
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
    fejl = Fejlliste()
    laest = laes_talkolonne(celler, art, fejl)
    forkerte: dict[int | None, Datalinje] = {}
    try:
        fejl.rejs()
    except Datafejl as fundet:
        forkerte = {linje.raekke: linje for linje in fundet.linjer}
    return [
        (None if isinstance(tal, Diskretioneret) else (tal.tal * (art.dele or 1)).numerator, forkerte.get(celle.raekke))
        for celle, tal in zip(celler, laest, strict=True)
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
    _ = laeser(felt)(celle, fejl)
    linje = _foerste(fejl)
    if linje is None:
        return Kolonnefejl()
    return Kolonnefejl(
        linjer=tuple((raa.nummer(nr), _med_raekke(linje, raa.nummer(nr))) for nr in raekker.head(HOEJST)),
        antal=raekker.len(),
    )


def _med_raekke(linje: Datalinje, raekke: int) -> Datalinje:
    return _evolve(linje, raekke=raekke)


def _evolve(linje: Datalinje, *, raekke: int | None = None, raad: str | None = None) -> Datalinje:
    return Datalinje(
        fil=linje.fil,
        raekke=linje.raekke if raekke is None else raekke,
        kolonne=linje.kolonne,
        fundet=linje.fundet,
        forventet=linje.forventet,
        raad=linje.raad if raad is None else raad,
    )
