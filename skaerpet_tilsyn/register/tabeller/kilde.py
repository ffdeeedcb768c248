"""Where the tables of a register are: files in a folder, or data frames in memory."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

import polars as pl
from attrs import evolve, field, frozen

from skaerpet_tilsyn.fejl import Datafejl, Datalinje
from skaerpet_tilsyn.register.celle import stiraad
from skaerpet_tilsyn.register.tabeller.nabofiler import ligner, mangler, ukendte
from skaerpet_tilsyn.register.tabeller.opsaetning import DAEKNING, FILNAVN, Opsaetning, laes_opsaetning
from skaerpet_tilsyn.register.tabeller.raatabel import (
    Raatabel,
    er_registerfil,
    kolonnenavne,
    kolonner_i_parquet,
    laes_raatabel,
    raatabel_af_ramme,
)
from skaerpet_tilsyn.register.tabeller.skema import ALLE, TABELLER, YDELSER, persontabeller
from skaerpet_tilsyn.register.tabeller.typede import hele_dele, kan_deles

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from narwhals.typing import IntoFrame

    from skaerpet_tilsyn.register.tabeller.skema import Tabelskema
    from skaerpet_tilsyn.register.tabeller.vaerdier import Vaerdier

_NR: Final = "_nr"


@frozen(kw_only=True, order=False, eq=False)
class Tabelkilde:
    """One table: its files, or a data frame."""

    skema: Tabelskema
    stier: tuple[Path, ...] = ()
    ramme: IntoFrame | None = None
    navne: Mapping[str, str] = field(factory=dict[str, str])
    vaerdier: Vaerdier = field(factory=dict[str, "Mapping[str, str]"])

    @property
    def er_parquet(self) -> bool:
        """Whether parts of the table can be read by themselves."""
        return bool(self.stier) and self.stier[0].suffix.lower() == ".parquet"

    @property
    def fil(self) -> str:
        """The name of the file, or of the table."""
        return self.stier[0].name if self.stier else self.skema.navn

    def kolonner(self) -> tuple[dict[str, str], tuple[str, ...]]:
        """Which heading each known column has in the Parquet files, and what is said of the others."""
        return self._kolonner

    @cached_property
    def _kolonner(self) -> tuple[dict[str, str], tuple[str, ...]]:
        return kolonner_i_parquet(self.stier, self.skema.skema, self.navne)

    @cached_property
    def _filer(self) -> pl.LazyFrame:
        """The Parquet files; a plan keeps what it has found out about them for the next that is made of it."""
        return pl.scan_parquet(list(self.stier))

    def laes(self) -> Raatabel:
        """
        The whole table.

        Raises:
            Datafejl: with everything that is wrong with its shape.
        """
        if self.ramme is not None:
            raa = raatabel_af_ramme(self.ramme, self.skema.navn, self.skema.skema, self.navne)
        else:
            raa = laes_raatabel(self.stier, self.skema.skema, self.navne)
        return evolve(raa, vaerdier=self.vaerdier) if self.vaerdier else raa

    def plan(self, udsnit: pl.Expr, *, numre: bool) -> pl.LazyFrame:
        """
        The rows of a Parquet table where a condition on ``borger_id`` holds; with their numbers if asked.

        Without them, decimals are made whole parts of a unit (``delte``), which are a quarter as wide.
        """
        kendte, _ = self.kolonner()
        skan = self._filer
        # Columns that nobody knows come along: rows that differ in them are no copies of each other.
        overskrifter = skan.collect_schema().names()
        navne = kolonnenavne(overskrifter, kendte)
        if numre:
            skan = skan.with_row_index(_NR, offset=1)
        skan = skan.rename({o: navn for o, navn in zip(overskrifter, navne, strict=True) if o != navn}).filter(udsnit)
        return skan if numre else skan.with_columns(hele_dele(pl.col(navn)) for navn in self._delte)

    @cached_property
    def _delte(self) -> frozenset[str]:
        """The columns of decimals that can be made whole parts while they are read."""
        kendte, typer = self.kolonner()[0], self._filer.collect_schema()
        felter = (felt for felt in self.skema.felter if felt.navn in kendte)
        return frozenset(felt.navn for felt in felter if kan_deles(felt.art, typer[kendte[felt.navn]]))

    def raatabel(self, data: pl.DataFrame, *, numre: bool) -> Raatabel:
        """What a plan has given, as a table."""
        raa = Raatabel(fil=self.fil, data=data, overskrifter=self.kolonner()[0], vaerdier=self.vaerdier)
        if numre:
            return evolve(raa, data=data.drop(_NR), raekkenr=data[_NR])
        return evolve(raa, delte=self._delte)

    def hent(self, plan: pl.LazyFrame) -> pl.DataFrame:
        """
        Carry out a plan over the Parquet files.

        Raises:
            Datafejl: a file is broken.
        """
        try:
            return plan.collect()
        except (OSError, pl.exceptions.PolarsError) as aarsag:
            raise _fejl(
                self.fil, fundet="en fil, der ikke kan læses", forventet="en hel Parquet-fil", raad="gem filen igen"
            ) from aarsag

    def skan(self) -> pl.LazyFrame:
        """A Parquet table as a plan, under the contract's names."""
        kendte, _ = self.kolonner()
        return self._filer.select(pl.col(o).alias(navn) for navn, o in kendte.items())


@frozen(kw_only=True, order=False, eq=False)
class Registerkilde:
    """The tables that are there, by name, and the settings."""

    tabeller: Mapping[str, Tabelkilde]
    opsaetning: Opsaetning
    spurgt: Collection[str] = ALLE
    noter: tuple[str, ...] = ()

    @property
    def personer(self) -> Tabelkilde:
        """The table that says who the persons are; of two, the first."""
        return self.tabeller[persontabeller(self.tabeller, self.spurgt)[0]]

    def laes_del(self, udsnit: pl.Expr, *, numre: bool) -> dict[str, Raatabel]:
        """
        The rows of all Parquet tables where a condition on ``borger_id`` holds; with their numbers if asked.

        Raises:
            Datafejl: a file is broken.
        """
        rammer = self.hent_alle({navn: tabel.plan(udsnit, numre=numre) for navn, tabel in self.tabeller.items()})
        return {navn: self.tabeller[navn].raatabel(ramme, numre=numre) for navn, ramme in rammer.items()}

    def hent_alle(self, planer: Mapping[str, pl.LazyFrame]) -> dict[str, pl.DataFrame]:
        """
        Carry out a plan over the Parquet files of each of some tables, all at a time.

        Raises:
            Datafejl: a file is broken.
        """
        try:
            rammer = pl.collect_all([*planer.values()])
        except (OSError, pl.exceptions.PolarsError):
            # One by one, to say which.
            rammer = [self.tabeller[navn].hent(plan) for navn, plan in planer.items()]
        return dict(zip(planer, rammer, strict=True))


def find_tabeller(mappe: Path, kun: Collection[str] = ALLE) -> Registerkilde:
    """
    The register tables of a folder; ``kun`` names those that are asked for, the others may lie beside.

    A table is ``navn.csv``, ``navn.xlsx``, ``navn.parquet`` or a folder ``navn`` of Parquet files.

    Raises:
        Datafejl: there is no such folder, the table of persons is missing, a table is there twice, or
            ``kolonner.toml`` cannot be read.

    Example:
        >>> from pathlib import Path
        >>> find_tabeller(Path("findes-ikke"))
        Traceback (most recent call last):
        skaerpet_tilsyn.fejl.Datafejl: findes-ikke: fundet «ingen mappe»; forventet en mappe med registertabeller; \
ret stien
    """
    if not mappe.is_dir():
        raise _fejl(
            str(mappe),
            fundet="en fil" if mappe.exists() else "ingen mappe",
            forventet="en mappe med registertabeller",
            raad=stiraad(mappe),
        )
    opsaetning = laes_opsaetning(mappe / FILNAVN) if (mappe / FILNAVN).is_file() else Opsaetning()
    tabeller: dict[str, Tabelkilde] = {}
    fejl: list[Datalinje] = []
    for navn, skema in TABELLER.items():
        if navn not in kun:
            continue
        stier = _stier(mappe, navn, fejl)
        if stier:
            tabeller[navn] = Tabelkilde(
                skema=skema, stier=stier, navne=opsaetning.navne.get(navn, {}), vaerdier=opsaetning.vaerdier
            )
    personer = persontabeller(tabeller, kun)[0]
    if YDELSER in kun and YDELSER not in tabeller and ligner(mappe, YDELSER):
        personer = YDELSER
    if personer not in tabeller and not fejl:
        fejl.append(mangler(mappe, personer))
    fejl += _uden_tabel(FILNAVN, opsaetning, [navn for navn in kun if navn not in tabeller])
    if fejl:
        raise Datafejl(fejl)
    return Registerkilde(tabeller=tabeller, opsaetning=opsaetning, spurgt=kun, noter=ukendte(mappe))


def registerfiler(mappe: Path, kun: Collection[str] = ALLE) -> tuple[Path, ...]:
    """
    The files that make up the register of a folder, asked for (``kun``) or not: nothing may be written over them.

    Raises:
        Datafejl: as ``find_tabeller``.
    """
    fundne = find_tabeller(mappe, kun).tabeller
    stier = [sti for tabel in fundne.values() for sti in tabel.stier]
    stier += [sti for navn in TABELLER if navn not in kun for sti in _stier(mappe, navn, [])]
    return (*stier, mappe / FILNAVN)


def kilde_af_rammer(
    rammer: Mapping[str, IntoFrame],
    opsaetning: Opsaetning | None = None,
    kun: Collection[str] = ALLE,
) -> Registerkilde:
    """
    Data frames as the tables of a register; ``kun`` names those that are asked for.

    Raises:
        Datafejl: a table is unknown, that of persons is missing, or the coverage of one that is missing is stated.
    """
    opsaetning = Opsaetning() if opsaetning is None else opsaetning
    fejl = [
        Datalinje(fil=navn, fundet="en tabel med det navn", forventet=f"en af {', '.join(TABELLER)}", raad="ret navnet")
        for navn in rammer
        if navn not in TABELLER
    ]
    personer = persontabeller(rammer, kun)[0]
    if personer not in rammer:
        fejl.append(Datalinje(fil=personer, fundet="ingen tabel", forventet=f"tabellen {personer}", raad="tilføj den"))
    fejl += _uden_tabel("Opsaetning", opsaetning, [navn for navn in kun if navn not in rammer])
    if fejl:
        raise Datafejl(fejl)
    tabeller = {
        navn: Tabelkilde(
            skema=TABELLER[navn],
            ramme=ramme,
            navne=opsaetning.navne.get(navn, {}),
            vaerdier=opsaetning.vaerdier,
        )
        for navn, ramme in rammer.items()
        if navn in kun
    }
    return Registerkilde(tabeller=tabeller, opsaetning=opsaetning, spurgt=kun)


def _stier(mappe: Path, navn: str, fejl: list[Datalinje]) -> tuple[Path, ...]:
    fundne = [sti for sti in sorted(mappe.iterdir()) if er_registerfil(sti) and sti.stem.lower() == navn]
    dele = tuple(sorted((mappe / navn).glob("*.parquet"))) if (mappe / navn).is_dir() else ()
    if len(fundne) + bool(dele) > 1:
        navne = [sti.name for sti in fundne] + ([f"{navn}/"] if dele else [])
        fejl.append(
            Datalinje(
                fil=mappe.name,
                fundet=" og ".join(navne),
                forventet=f"én fil med tabellen {navn}",
                raad="flyt den ene fil væk",
            )
        )
    return tuple(fundne[:1]) or dele


def _uden_tabel(hvor: str, opsaetning: Opsaetning, savnes: Collection[str]) -> Iterator[Datalinje]:
    """What is stated of the months of tables that are asked for and not there: without a table nothing is known."""
    for navn in opsaetning.daekning:
        if navn in savnes:
            yield Datalinje(
                fil=hvor,
                kolonne=f"{DAEKNING}.{navn}",
                fundet=f"måneder og ingen tabel {navn}",
                forventet="måneder kun for tabeller, der er der",
                raad="læg tabellen til (uden rækker, hvis intet er sket), eller slet linjen, så alt om den er ukendt",
            )


def _fejl(fil: str, *, fundet: str, forventet: str, raad: str) -> Datafejl:
    return Datafejl([Datalinje(fil=fil, fundet=fundet, forventet=forventet, raad=raad)])
