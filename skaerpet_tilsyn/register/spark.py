"""
The same counts under Spark, for what one machine cannot hold (needs the extra ``spark``, and Java).

The tables are laid end to end, each with its own columns, and parted by person. Each part goes through
the reading, the checks and the block function that a folder of files goes through; only counts come back.
"""

from __future__ import annotations

import pickle
import zlib
from functools import partial, reduce
from typing import TYPE_CHECKING, Final, NamedTuple, cast

import polars as pl
import pyarrow as pa
from pyspark.sql import functions as sql
from pyspark.sql.types import FractionalType

from skaerpet_tilsyn.fejl import Datafejl, Datalinje, UgyldigVaerdi
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.laesning.kolonner.kalender import maanedsindeks
from skaerpet_tilsyn.opgoerelse.opgoer.opgoerelse import saml
from skaerpet_tilsyn.opgoerelse.opgoer.optaellinger import laeg_sammen, optael
from skaerpet_tilsyn.register.opgjort import Opgjort
from skaerpet_tilsyn.register.opgoer import AARET
from skaerpet_tilsyn.register.tabeller.daekning import find_daekning, samlede_maaneder
from skaerpet_tilsyn.register.tabeller.indlaes import indlaes
from skaerpet_tilsyn.register.tabeller.kilde import kilde_af_rammer
from skaerpet_tilsyn.register.tabeller.kildelaesning import uden_raekker
from skaerpet_tilsyn.register.tabeller.kvittering import Kvittering
from skaerpet_tilsyn.register.tabeller.opsaetning import Opsaetning
from skaerpet_tilsyn.register.tabeller.registerdel import BLOK, Registerdel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pyspark.sql import DataFrame

    from skaerpet_tilsyn.fakta import Daekning
    from skaerpet_tilsyn.laesning.kolonner.optalt import Optalt
    from skaerpet_tilsyn.opgoerelse.opgoer.opgoerelse import Opgoerelse
    from skaerpet_tilsyn.register.tabeller.indlaes import Indlaest
    from skaerpet_tilsyn.tid import Maaned

TABEL: Final = "_tabel"
DEL: Final = "_del"
_LUFT: Final = r"(?U)^\s+|\s+$"
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
) -> Opgjort[Opgoerelse]:
    """
    The figures of the 12 months that end with ``maaned`` from Spark data frames, and what became of the rows.

    The tables have the names and columns of the data contract. ``daekning`` is what they cover; without it, it is
    found by reading them once more. ``dele`` is the number of parts, else one for each 131,072 rows of ``ydelser``.
    The workers need this package with the extra ``register``.

    Raises:
        Datafejl: with everything that is wrong with the tables; rows have no numbers here.
        RegelIkkeGaeldende: the month lies outside the regimes that are encoded.
        UgyldigVaerdi: ``fra`` is after ``maaned``, or there are no parts.

    Example:
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> opgoer({}, maaned=Maaned(2021, 11))
        Traceback (most recent call last):
        skaerpet_tilsyn.fejl.Datafejl: ydelser: fundet «ingen tabel»; forventet tabellen ydelser; tilføj den
    """
    if dele is not None and dele < 1:
        besked = f"dele: fundet {dele}; forventet mindst 1; ret tallet"
        raise UgyldigVaerdi(besked)
    ret = Regelsaet.for_maaned(maaned) if ret is None else ret
    foerste = AARET.foerste(maaned) if fra is None else fra
    indeks = maanedsindeks(foerste, maaned)
    haendelser = _haendelser(tabeller, dele)
    if daekning is None:
        daekning = find_daekning(Opsaetning(), samlede_maaneder(s.maaneder for s in _svar(haendelser, _kontroller)))
    svar = _svar(haendelser, partial(_optael, maaneder=indeks, ret=ret, daekning=daekning))
    optalte = laeg_sammen(s.optalte for s in svar)
    maaneder = [foerste.plus(maaneder=n) for n in range(len(indeks))]
    kvittering = reduce(Kvittering.__add__, (s.kvittering for s in svar), Kvittering(noter=haendelser.noter))
    return Opgjort(saml(optalte, maaneder, ret, daekning), kvittering)


class _Haendelser(NamedTuple):
    """All tables as one, their headings, what is said of some of those, and what is wrong already."""

    ramme: DataFrame
    overskrifter: Mapping[str, Sequence[str]]
    noter: tuple[str, ...]
    fejl: tuple[Datalinje, ...]


def _haendelser(tabeller: Mapping[str, DataFrame], dele: int | None) -> _Haendelser:
    # Names and types of columns are checked here and once, with the messages for tables in memory.
    kilder = kilde_af_rammer({navn: pl.DataFrame(r.limit(0).toArrow()) for navn, r in tabeller.items()}).tabeller
    raa = {navn: kilde.laes() for navn, kilde in kilder.items()}
    _ = indlaes(raa, hele=False)
    antal = tabeller["ydelser"].count() // BLOK + 1 if dele is None else dele
    alle = [_flad(ramme, navn, raa[navn].overskrifter["borger_id"], antal) for navn, ramme in tabeller.items()]
    return _Haendelser(
        ramme=reduce(lambda a, b: a.unionByName(b, allowMissingColumns=True), alle),
        overskrifter={navn: ramme.columns for navn, ramme in tabeller.items()},
        noter=tuple(note for tabel in raa.values() for note in tabel.noter),
        fejl=(uden_raekker(kilder["ydelser"]),) if tabeller["ydelser"].isEmpty() else (),
    )


def _flad(ramme: DataFrame, navn: str, borger_id: str, dele: int) -> DataFrame:
    """A table with columns that no other has, its name, and each person's part."""
    flad = ramme.toDF(*(_kolonne(navn, nr) for nr in range(len(ramme.columns))))
    felt = flad.schema[ramme.columns.index(borger_id)]
    # As ids are compared: numbers without decimals, texts without spaces around.
    id_ = flad[felt.name].try_cast("bigint") if isinstance(felt.dataType, FractionalType) else flad[felt.name]
    noegle = sql.regexp_replace(id_.cast("string"), _LUFT, "")
    return flad.withColumns({TABEL: sql.lit(navn), DEL: sql.pmod(sql.xxhash64(noegle), sql.lit(dele))})


def _kolonne(tabel: str, nr: int) -> str:
    return f"{tabel}_{nr}"


def _svar(haendelser: _Haendelser, arbejde: Callable[[Indlaest], Delsvar]) -> list[Delsvar]:
    """
    What the workers say of each part.

    Raises:
        Datafejl: with everything that is wrong in any of them.
    """
    overskrifter = haendelser.overskrifter

    def paa_del(tabel: pa.Table) -> pa.Table:
        return _del(tabel, overskrifter, arbejde)

    raekker = haendelser.ramme.groupBy(DEL).applyInArrow(paa_del, "svar binary").collect()
    # They come from the function below, by way of Spark, which sends functions the same way.
    svar = [cast("Delsvar", pickle.loads(zlib.decompress(raekke.svar))) for raekke in raekker]
    antal = len(haendelser.fejl) + sum(s.antal_fejl for s in svar)
    if antal:
        raise Datafejl([*haendelser.fejl, *(linje for s in svar for linje in s.fejl)], antal=antal)
    return svar


def _del(
    haendelser: pa.Table, overskrifter: Mapping[str, Sequence[str]], arbejde: Callable[[Indlaest], Delsvar]
) -> pa.Table:
    """One part, on a worker."""
    alle = pl.DataFrame(haendelser)
    rammer = {
        navn: alle.filter(pl.col(TABEL) == navn).select(
            pl.col(_kolonne(navn, nr)).alias(overskrift) for nr, overskrift in enumerate(egne)
        )
        for navn, egne in overskrifter.items()
    }
    try:
        raa = {navn: kilde.laes() for navn, kilde in kilde_af_rammer(rammer).tabeller.items()}
        svar = arbejde(indlaes(raa, hele=False))
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
