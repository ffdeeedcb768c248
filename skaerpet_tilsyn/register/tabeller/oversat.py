"""The tables as whole numbers: every cell read, every row checked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl
from attrs import evolve, field, frozen

from skaerpet_tilsyn.fejl import Datalinje
from skaerpet_tilsyn.laesning.kolonner.kalender import LOEBENDE
from skaerpet_tilsyn.register.tabeller.arbejdere import arbejdere
from skaerpet_tilsyn.register.tabeller.helekolonner import grader_fra_0_til_1, hoejeste, modsigelser
from skaerpet_tilsyn.register.tabeller.idkolonne import FORVENTET, laes_ider
from skaerpet_tilsyn.register.tabeller.kolonnefejl import HOEJST, Kolonnefejl
from skaerpet_tilsyn.register.tabeller.overgange import overgangsfejl
from skaerpet_tilsyn.register.tabeller.oversaet import oversaet
from skaerpet_tilsyn.register.tabeller.personer import ens_type
from skaerpet_tilsyn.register.tabeller.skema import ALLE, TABELLER, Art

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Koder
    from skaerpet_tilsyn.laesning.kolonner.kalender import Dage
    from skaerpet_tilsyn.register.tabeller.raatabel import Raatabel

_DAGE_TIL_OG_MED: Final = 1
GRAD: Final = "beskaeftigelsesgrad"
FOER_ALT: Final = -(2**31)
"""Stands for a day before all others."""


@frozen(kw_only=True, order=False, eq=False)
class Oversat:
    """A table as whole numbers, with its ids."""

    raa: Raatabel
    ider: pl.Series
    kolonner: Mapping[str, pl.Series]
    _fundne: dict[tuple[str, str], Dage] = field(factory=dict, init=False)

    def uden_decimaler(self) -> Oversat:
        """The same, where the table's own decimals, of 16 bytes each, are the whole numbers that they were read as."""
        data = self.raa.data
        typer = data.schema
        laest = [tal for navn, tal in self.kolonner.items() if isinstance(typer[navn], pl.Decimal)]
        if not laest or any(tal.len() < data.height for tal in laest):
            return self
        return evolve(self, raa=evolve(self.raa, data=data.with_columns(laest)))

    def dage(self, navn: str) -> Dage:
        """A column of days."""
        fundet = self._fundne.get(("dage", navn))
        if fundet is None:
            fundet = self._fundne["dage", navn] = self.kolonner[navn].to_numpy()
        return fundet

    def slut(self, navn: str = "til_dato") -> Dage:
        """The day after each period; a running one ends after all others."""
        fundet = self._fundne.get(("slut", navn))
        if fundet is None:
            til = self.kolonner[navn] + _DAGE_TIL_OG_MED
            # Set, not filled: what Polars does at once waits for none of its threads, which are reading.
            til = til.set(til.is_null(), LOEBENDE) if til.null_count() else til
            fundet = self._fundne["slut", navn] = til.to_numpy()
        return fundet

    def koder(self, navn: str, ellers: int) -> Koder | None:
        """A column of codes; None where the table does not have it or every cell is empty."""
        serie = self.kolonner.get(navn)
        if serie is None or serie.null_count() == serie.len():
            return None
        return serie.fill_null(ellers).to_numpy() if serie.null_count() else serie.to_numpy()


def oversaet_tabeller(
    tabeller: Mapping[str, Raatabel], *, hele: bool, spurgt: Collection[str] = ALLE
) -> tuple[dict[str, Oversat], list[Datalinje], int]:
    """
    The tables as whole numbers; some of the errors, in order; and how many there are.

    Only of whole tables (``hele``) can their columns be judged as such. ``spurgt`` are the tables that are asked for.
    """
    laest = [laes_ider(raa) for raa in tabeller.values()]
    ider = ens_type([serie for serie, _ in laest])
    idfejl = [fejl for _, fejl in laest]
    oversatte: dict[str, Oversat] = {}
    fejl: list[Datalinje] = []
    i_alt = 0
    # Nearly all of the work is outside Python.
    with arbejdere(side_om_side=hele) as pulje:
        resultater = list(
            pulje.map(partial(_oversaet, hele=hele, spurgt=spurgt), tabeller, tabeller.values(), ider, idfejl)
        )
    for navn, (oversat, linjer, antal) in zip(tabeller, resultater, strict=True):
        oversatte[navn] = oversat
        fejl += linjer
        i_alt += antal
    return oversatte, fejl, i_alt


def _oversaet(
    navn: str, raa: Raatabel, ider: pl.Series, idfejl: Kolonnefejl, *, hele: bool, spurgt: Collection[str]
) -> tuple[Oversat, list[Datalinje], int]:
    fejl = raa.skaeve + idfejl
    linjer, antal = list(fejl.linjer), fejl.antal
    kolonner: dict[str, pl.Series] = {}
    tomme = ider.is_null().arg_true() if ider.null_count() else pl.Series([], dtype=pl.UInt32)
    linjer += [(raa.nummer(nr), _uden_id(raa, nr)) for nr in tomme.head(HOEJST)]
    antal += tomme.len()
    for felt in TABELLER[navn].felter:
        uspurgt = felt.kun_med is not None and felt.kun_med not in spurgt
        if felt.art in {Art.ID, Art.TEKST} or uspurgt or felt.navn not in raa.data.columns:
            continue
        kolonner[felt.navn], fejl = oversaet(raa, felt)
        linjer += fejl.linjer
        antal += fejl.antal
    oversat = Oversat(raa=raa, ider=ider, kolonner=kolonner).uden_decimaler()
    if hele and GRAD in kolonner:
        skala = grader_fra_0_til_1(raa.fil, raa.overskrifter[GRAD], hoejeste(kolonner[GRAD]))
        if skala is not None:
            linjer.append((0, skala))
            antal += 1
    if navn == "borgere" and not antal:
        fejl = modsigelser(raa, ider)
        linjer += fejl.linjer
        antal += fejl.antal
    for fejl in (_baglaens(oversat, navn), overgangsfejl(raa, kolonner)):
        linjer += fejl.linjer
        antal += fejl.antal
    linjer.sort(key=lambda par: par[0])
    return oversat, [linje for _, linje in linjer], antal


def _uden_id(raa: Raatabel, nr: int) -> Datalinje:
    return Datalinje(
        fil=raa.fil,
        raekke=raa.nummer(nr),
        kolonne=raa.overskrifter["borger_id"],
        fundet="tom celle",
        forventet=FORVENTET,
        raad="ret cellen",
    )


def _baglaens(oversat: Oversat, tabel: str) -> Kolonnefejl:
    """Periods that end before they begin."""
    raa, kolonner, navne = oversat.raa, oversat.kolonner, TABELLER[tabel].periode
    if navne is None or len(kolonner[navne[0]]) != len(kolonner[navne[1]]):
        return Kolonnefejl()
    # A day that is missing or could not be read is before and after nothing.
    begynder, slut = kolonner[navne[0]], oversat.slut(navne[1])
    fra = begynder.fill_null(FOER_ALT).to_numpy() if begynder.null_count() else oversat.dage(navne[0])
    baglaens = np.flatnonzero(slut <= fra)
    linjer = [
        (
            raa.nummer(nr),
            Datalinje(
                fil=raa.fil,
                raekke=raa.nummer(nr),
                kolonne=raa.overskrifter[navne[1]],
                fundet=f"{_dag(fra[nr])} til {_dag(slut[nr] - 1)}",
                forventet="en slutdato, der ikke ligger før startdatoen",
                raad="byt om på datoerne, eller ret den ene",
            ),
        )
        for nr in map(int, baglaens[:HOEJST])
    ]
    return Kolonnefejl(linjer=tuple(linjer), antal=int(baglaens.size))


def _dag(dag: int) -> str:
    return str(np.datetime64(int(dag), "D").astype(object))
