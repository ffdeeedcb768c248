"""Which published benchmark decides: the newest that was out, or the one that is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fejl import Datafejl, Datalinje, UgyldigVaerdi, UkendtValg
from skaerpet_tilsyn.register.benchmarktabel import I_ALT
from skaerpet_tilsyn.register.rullendeaar import Rullendeaar

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Benchmark
    from skaerpet_tilsyn.register.benchmarktabel import Benchmarktabel
    from skaerpet_tilsyn.tid import Maaned

MAANEDER_TIL_OFFENTLIGGJORT: Final = 4
"""A rolling year is taken to be published so many months after it ended."""


def vaelg_periode(tabel: Benchmarktabel, maaned: Maaned, *, gruppe: str = I_ALT) -> Rullendeaar:
    """
    The newest rolling year of a table that ended at least four months before the measured month.

    Raises:
        Datafejl: the table has no such year.

    Example:
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> from skaerpet_tilsyn.register.benchmarktabel import Benchmarktabel
        >>> vaelg_periode(Benchmarktabel(fil="a.csv", raekker=()), Maaned(2021, 11))
        Traceback (most recent call last):
        skaerpet_tilsyn.fejl.Datafejl: a.csv: fundet «ingen rullende år for Ydelsesgrupper i alt»; forventet et \
rullende år, der sluttede senest juli 2021; angiv perioden, eller hent tabellen med flere perioder
    """
    senest = maaned.plus(maaneder=-MAANEDER_TIL_OFFENTLIGGJORT)
    perioder = tabel.perioder(gruppe)
    mulige = [periode for periode in perioder if periode.sidste <= senest]
    if not mulige:
        linje = Datalinje(
            fil=tabel.fil,
            fundet=", ".join(map(str, perioder)) or f"ingen rullende år for {gruppe}",
            forventet=f"et rullende år, der sluttede senest {senest.tekst}",
            raad="angiv perioden, eller hent tabellen med flere perioder",
        )
        raise Datafejl([linje])
    return mulige[-1]


def find_periode(tabel: Benchmarktabel, tekst: str, *, gruppe: str = I_ALT) -> Rullendeaar:
    """
    The rolling year that is asked for by its code.

    Raises:
        UkendtValg: the table does not have it.

    Example:
        >>> from skaerpet_tilsyn.register.benchmarktabel import Benchmarktabel
        >>> find_periode(Benchmarktabel(fil="a.csv", raekker=()), "2021QMAT02")
        Traceback (most recent call last):
        skaerpet_tilsyn.fejl.UkendtValg: benchmarkets periode: fundet «2021QMAT02»; forventet en af tabellens \
perioder: ingen; ret perioden
    """
    perioder = tabel.perioder(gruppe)
    try:
        periode = Rullendeaar.parse(tekst)
    except UgyldigVaerdi:
        periode = None
    if periode is None or periode not in perioder:
        kendte = ", ".join(map(str, perioder)) or "ingen"
        besked = f"benchmarkets periode: fundet «{tekst}»; forventet en af tabellens perioder: {kendte}; ret perioden"
        raise UkendtValg(besked)
    return periode


def benchmark_for(
    tabel: Benchmarktabel, kommunekode: str, periode: Rullendeaar, gruppe: str = I_ALT
) -> Benchmark | None:
    """
    A municipality's published difference, or None where the table has no such row.

    Example:
        >>> from skaerpet_tilsyn.register.benchmarktabel import Benchmarktabel
        >>> benchmark_for(Benchmarktabel(fil="a.csv", raekker=()), "259", Rullendeaar(2021, 2)) is None
        True
    """
    raekke = tabel.opslag.get((kommunekode, periode, gruppe))
    return None if raekke is None else raekke.forskel
