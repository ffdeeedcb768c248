"""
The same counts under Spark, for what one machine cannot hold (needs the extra ``spark``, and Java).

The tables are laid end to end, every cell as text, and parted by person. Each part goes through the
reading, the checks and the block function that a folder of files goes through; only counts come back.
"""

from __future__ import annotations

import pickle
import zlib
from functools import partial, reduce
from typing import TYPE_CHECKING, Final, NamedTuple, cast

import polars as pl
import pyarrow as pa
from pyspark.sql import functions as sql

from skaerpet_tilsyn.fejl import Datafejl, Datalinje
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.laesning.kolonner.kalender import maanedsindeks
from skaerpet_tilsyn.opgoerelse.opgoer.opgoerelse import saml
from skaerpet_tilsyn.opgoerelse.opgoer.optaellinger import laeg_sammen, optael
from skaerpet_tilsyn.register.opgoer import AARET, Opgjort
from skaerpet_tilsyn.register.tabeller.daekning import find_daekning, samlede_maaneder
from skaerpet_tilsyn.register.tabeller.indlaes import indlaes
from skaerpet_tilsyn.register.tabeller.kilde import kilde_af_rammer
from skaerpet_tilsyn.register.tabeller.kvittering import Kvittering
from skaerpet_tilsyn.register.tabeller.opsaetning import Opsaetning
from skaerpet_tilsyn.register.tabeller.registerdel import BLOK, Registerdel
from skaerpet_tilsyn.register.tabeller.skema import TABELLER

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pyspark.sql import DataFrame

    from skaerpet_tilsyn.fakta import Daekning
    from skaerpet_tilsyn.laesning.kolonner.taelling import Optalt
    from skaerpet_tilsyn.register.tabeller.indlaes import Indlaest
    from skaerpet_tilsyn.tid import Maaned

TABEL: Final = "_tabel"
DEL: Final = "_del"
_SVAR: Final = pa.schema([("svar", pa.binary())])


class Delsvar(NamedTuple):
    """What became of the persons of one part: counts, or what is wrong with them."""

    optalte: tuple[Optalt, ...] = ()
    kvittering: Kvittering = Kvittering()
    maaneder: Mapping[str, tuple[int, int]] = {}
    fejl: tuple[Datalinje, ...] = ()
    antal_fejl: int = 0


def opgoer(
    tabeller: Mapping[str, DataFrame],
    *,
    maaned: Maaned,
    fra: Maaned | None = None,
    ret: Regelsaet | None = None,
    daekning: Daekning | None = None,
    dele: int | None = None,
) -> Opgjort:
    """
    The figures of the 12 months that end with ``maaned`` from Spark data frames, and what became of the rows.

    The tables have the names and columns of the data contract. ``daekning`` is what they cover; without it, it is
    found by reading them once more. ``dele`` is the number of parts, else one for each 65,536 rows of ``ydelser``.
    The workers need this package with the extra ``register``.

    Raises:
        Datafejl: with everything that is wrong with the tables; rows have no numbers here.
        RegelIkkeGaeldende: the month lies outside the regimes that are encoded.
        UgyldigVaerdi: ``fra`` is after ``maaned``.

    Example:
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> opgoer({}, maaned=Maaned(2021, 11))
        Traceback (most recent call last):
        skaerpet_tilsyn.fejl.Datafejl: ydelser: fundet «ingen tabel»; forventet tabellen ydelser; tilføj den
    """
    ret = Regelsaet.for_maaned(maaned) if ret is None else ret
    foerste = AARET.foerste(maaned) if fra is None else fra
    indeks = maanedsindeks(foerste, maaned)
    haendelser = _haendelser(tabeller, dele)
    if daekning is None:
        daekning = find_daekning(Opsaetning(), samlede_maaneder(s.maaneder for s in _svar(haendelser, _kontroller)))
    svar = _svar(haendelser, partial(_optael, maaneder=indeks, ret=ret, daekning=daekning))
    optalte = laeg_sammen(s.optalte for s in svar)
    maaneder = [foerste.plus(maaneder=n) for n in range(len(indeks))]
    return Opgjort(saml(optalte, maaneder, ret, daekning), reduce(Kvittering.__add__, (s.kvittering for s in svar)))


def _haendelser(tabeller: Mapping[str, DataFrame], dele: int | None) -> DataFrame:
    """All tables as one, with the columns of all of them as texts, the table's name and the person's part."""
    # Names of tables and columns are checked here and once, with the messages for tables in memory.
    tomme = {navn: pl.DataFrame(schema=dict.fromkeys(ramme.columns, pl.String)) for navn, ramme in tabeller.items()}
    for kilde in kilde_af_rammer(tomme).tabeller.values():
        _ = kilde.laes()
    antal = tabeller["ydelser"].count() // BLOK + 1 if dele is None else dele
    alle = [_flad(ramme, navn) for navn, ramme in tabeller.items()]
    samlet = reduce(lambda a, b: a.unionByName(b, allowMissingColumns=True), alle)
    return samlet.withColumn(DEL, sql.pmod(sql.xxhash64("borger_id"), sql.lit(antal)))


def _flad(ramme: DataFrame, navn: str) -> DataFrame:
    kendte = [felt.navn for felt in TABELLER[navn].felter if felt.navn in ramme.columns]
    return ramme.select(*(sql.col(k).cast("string").alias(k) for k in kendte), sql.lit(navn).alias(TABEL))


def _svar(haendelser: DataFrame, arbejde: Callable[[Indlaest], Delsvar]) -> list[Delsvar]:
    """
    What the workers say of each part.

    Raises:
        Datafejl: with everything that is wrong in any of them.
    """

    def paa_del(tabel: pa.Table) -> pa.Table:
        return _del(tabel, arbejde)

    raekker = haendelser.groupBy(DEL).applyInArrow(paa_del, "svar binary").collect()
    # They come from the function below, by way of Spark, which sends functions the same way.
    svar = [cast("Delsvar", pickle.loads(zlib.decompress(raekke.svar))) for raekke in raekker]
    antal = sum(s.antal_fejl for s in svar)
    if antal:
        raise Datafejl([linje for s in svar for linje in s.fejl], antal=antal)
    return svar


def _del(haendelser: pa.Table, arbejde: Callable[[Indlaest], Delsvar]) -> pa.Table:
    """One part, on a worker."""
    alle = pl.DataFrame(haendelser)
    rammer: dict[str, pl.DataFrame] = {}
    for navn, skema in TABELLER.items():
        tabel = alle.filter(pl.col(TABEL) == navn)
        if tabel.height or navn == "ydelser":
            # A column that another table brought along is empty; one that must be there is there.
            med = [f.navn for f in skema.felter if f.navn in alle.columns]
            rammer[navn] = tabel.select(k for k in med if skema.felt(k).kraevet or tabel[k].null_count() < tabel.height)
    try:
        raa = {navn: kilde.laes() for navn, kilde in kilde_af_rammer(rammer).tabeller.items()}
        svar = arbejde(indlaes(raa))
    except Datafejl as fejl:
        svar = Delsvar(fejl=tuple(_uden_raekke(linje) for linje in fejl.linjer), antal_fejl=fejl.antal)
    return pa.table({"svar": [zlib.compress(pickle.dumps(svar), 1)]}, schema=_SVAR)


def _kontroller(indlaest: Indlaest) -> Delsvar:
    return Delsvar(maaneder=indlaest.maaneder)


def _optael(indlaest: Indlaest, maaneder: range, ret: Regelsaet, daekning: Daekning) -> Delsvar:
    del_ = Registerdel(indlaest=indlaest, daekning=daekning)
    return Delsvar(
        optalte=laeg_sammen(optael(blok, maaneder, ret) for blok in del_.blokke()), kvittering=indlaest.kvittering
    )


def _uden_raekke(linje: Datalinje) -> Datalinje:
    """Which row of a part it is says nothing of where it stands in the table."""
    return Datalinje(
        fil=linje.fil, kolonne=linje.kolonne, fundet=linje.fundet, forventet=linje.forventet, raad=linje.raad
    )
