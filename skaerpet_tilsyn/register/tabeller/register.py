"""The registers, read and checked: blocks of persons for the engine, and single citizens for the objects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt
import polars as pl
from attrs import frozen

from skaerpet_tilsyn.fakta import Daekning, Spaend
from skaerpet_tilsyn.fejl import Datafejl
from skaerpet_tilsyn.laesning.kolonner.borgerblok import (
    Borgerblok,
    Fritagelseskolonner,
    Samtalekolonner,
    Tilbudskolonner,
    Timekolonner,
    Ydelseskolonner,
)
from skaerpet_tilsyn.register.tabeller.indlaes import TRAADE, Indlaest, indlaes, oversaet_tabeller
from skaerpet_tilsyn.register.tabeller.kilde import Registerkilde, Tabelkilde, find_tabeller, kilde_af_rammer
from skaerpet_tilsyn.register.tabeller.kvittering import Kvittering
from skaerpet_tilsyn.register.tabeller.oversaet import oversaet
from skaerpet_tilsyn.register.tabeller.raatabel import Raatabel
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from narwhals.typing import IntoFrame

    from skaerpet_tilsyn.fejl import Datalinje
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Numre
    from skaerpet_tilsyn.register.tabeller.opsaetning import Opsaetning

G = TypeVar("G", bound=np.generic)

BLOK: Final = 1 << 16
"""How many persons a block holds: their matrices fit in the cache."""
STOERSTE_DEL: Final = 4_000_000
"""How many rows of ``ydelser`` are read at a time from Parquet files."""
_DATOER: Final = ("dato", "fra_dato", "til_dato")


@frozen(kw_only=True, order=False, eq=False)
class Registerdel:
    """Some of the persons, with everything about them."""

    indlaest: Indlaest
    daekning: Daekning

    @property
    def antal_blokke(self) -> int:
        """How many blocks the persons make."""
        return -(-self.indlaest.numre.antal // BLOK)

    def blokke(self) -> Iterator[Borgerblok]:
        """The persons in blocks, in the order of their numbers."""
        i = self.indlaest
        antal = i.numre.antal
        ydelser, samtaler = _Opdeling(i.ydelser.person, antal), _Opdeling(i.samtaler.person, antal)
        tilbud, timer = _Opdeling(i.tilbud.person, antal), _Opdeling(i.timer.person, antal)
        fritagelser = _Opdeling(i.fritagelser.person, antal)
        for nr in range(self.antal_blokke):
            yield Borgerblok(
                antal=min(BLOK, antal - nr * BLOK),
                daekning=self.daekning,
                ydelser=Ydelseskolonner(
                    person=ydelser.personer(nr),
                    ydelse=ydelser.af(i.ydelser.ydelse, nr),
                    kommune=ydelser.af(i.ydelser.kommune, nr),
                    fra=ydelser.af(i.ydelser.fra, nr),
                    til=ydelser.af(i.ydelser.til, nr),
                    anciennitet=ydelser.maaske(i.ydelser.anciennitet, nr),
                ),
                samtaler=Samtalekolonner(
                    person=samtaler.personer(nr),
                    dag=samtaler.af(i.samtaler.dag, nr),
                    form=samtaler.maaske(i.samtaler.form, nr),
                ),
                tilbud=Tilbudskolonner(
                    person=tilbud.personer(nr),
                    tilbudstype=tilbud.af(i.tilbud.tilbudstype, nr),
                    fra=tilbud.af(i.tilbud.fra, nr),
                    til=tilbud.af(i.tilbud.til, nr),
                ),
                timer=Timekolonner(
                    person=timer.personer(nr),
                    maaned=timer.af(i.timer.maaned, nr),
                    hundrededele=timer.af(i.timer.hundrededele, nr),
                    ukendt=timer.maaske(i.timer.ukendt, nr),
                    fradrag=timer.maaske(i.timer.fradrag, nr),
                ),
                fritagelser=Fritagelseskolonner(
                    person=fritagelser.personer(nr),
                    fokusmaal=fritagelser.af(i.fritagelser.fokusmaal, nr),
                    fra=fritagelser.af(i.fritagelser.fra, nr),
                    til=fritagelser.af(i.fritagelser.til, nr),
                ),
            )


class _Opdeling:
    """Where the rows of each block stand; rows in no order are put in that of the blocks, and no further."""

    def __init__(self, person: Numre, antal: int) -> None:
        self._person = person
        self._orden: npt.NDArray[np.intp] | None = None
        graenser = np.arange(0, antal + BLOK, BLOK, dtype=np.int32)
        if bool((person[1:] >= person[:-1]).all()):
            self._steder = np.searchsorted(person, graenser)
        else:
            blok = person >> np.int32(BLOK.bit_length() - 1)
            self._orden = np.argsort(blok.astype(np.uint8 if antal <= BLOK << 8 else np.uint16), kind="stable")
            self._steder = np.append(0, np.cumsum(np.bincount(blok, minlength=graenser.size - 1)))

    def personer(self, nr: int) -> Numre:
        return self.af(self._person, nr) - np.int32(nr * BLOK)

    def af(self, kolonne: npt.NDArray[G], nr: int) -> npt.NDArray[G]:
        stykke = slice(int(self._steder[nr]), int(self._steder[nr + 1]))
        return kolonne[stykke] if self._orden is None else kolonne[self._orden[stykke]]

    def maaske(self, kolonne: npt.NDArray[G] | None, nr: int) -> npt.NDArray[G] | None:
        return None if kolonne is None else self.af(kolonne, nr)


class Udsnit(NamedTuple):
    """A half-open span of ids; None is no bound."""

    fra: int | str | None
    til: int | str | None

    @property
    def udtryk(self) -> pl.Expr:
        """The rows of the span."""
        ider = pl.col("borger_id")
        # A row without an id is an error, and must be in some part for it to be found.
        inde = ider.is_not_null() if self.fra is None else ider >= self.fra
        if self.til is not None:
            inde &= ider < self.til
        return inde | ider.is_null() if self.fra is None else inde


class Register:
    """
    The registers of a folder or of data frames: read and checked part by part, so that memory does not grow.

    ``daekning`` is what the records cover: as stated in ``kolonner.toml``, else as the rows show.
    """

    def __init__(self, kilde: Registerkilde) -> None:
        self._kilde = kilde
        self._hele: Registerdel | None = None
        self._udsnit = _udsnit(kilde)
        self.noter = list(kilde.noter)
        if len(self._udsnit) == 1:
            with ThreadPoolExecutor(TRAADE) as pulje:
                raa = dict(zip(kilde.tabeller, pulje.map(Tabelkilde.laes, kilde.tabeller.values()), strict=True))
            self.noter += [note for tabel in raa.values() for note in tabel.noter]
            indlaest = indlaes(raa)
            self.daekning = _daekning(kilde.opsaetning, indlaest.maaneder)
            self._hele = Registerdel(indlaest=indlaest, daekning=self.daekning)
        else:
            self.daekning = _daekning(kilde.opsaetning, _maaneder(kilde))

    @property
    def antal_dele(self) -> int:
        """In how many parts the registers are read."""
        return len(self._udsnit)

    def dele(self) -> Iterator[Registerdel]:
        """
        The parts, one at a time.

        Raises:
            Datafejl: with everything that is wrong in all of them, after the last.
        """
        if self._hele is not None:
            yield self._hele
            return
        fejl: list[Datalinje] = []
        antal = 0
        for udsnit in self._udsnit:
            try:
                del_ = indlaes({n: t.laes_del(udsnit.udtryk, numre=False) for n, t in self._kilde.tabeller.items()})
            except Datafejl:
                # Once more with row numbers, for the messages.
                raa = {n: t.laes_del(udsnit.udtryk, numre=True) for n, t in self._kilde.tabeller.items()}
                _, linjer, flere = oversaet_tabeller(raa)
                fejl += linjer
                antal += flere
                continue
            if not fejl:
                yield Registerdel(indlaest=del_, daekning=self.daekning)
        if fejl:
            raise Datafejl(fejl, antal=antal)

    def kontroller(self) -> Kvittering:
        """
        Read everything and say what became of the rows.

        Raises:
            Datafejl: with everything that is wrong.
        """
        samlet = Kvittering()
        for del_ in self.dele():
            samlet += del_.indlaest.kvittering
        return samlet


def laes(kilde: Path | str | Mapping[str, IntoFrame], opsaetning: Opsaetning | None = None) -> Register:
    """
    Read registers from a folder, or from data frames by table name.

    Raises:
        Datafejl: with everything that is wrong with the tables.

    Example:
        >>> import polars as pl
        >>> register = laes({"ydelser": pl.DataFrame({"borger_id": ["a1"], "kommunekode": ["766"],
        ...                  "ydelse": ["kontanthjaelp"], "fra_dato": ["2020-01-01"], "til_dato": [None]})})
        >>> print("; ".join(register.kontroller().linjer()))
        1 borgere i ydelser; ydelser: 1 rækker læst, 1 brugt
    """
    if isinstance(kilde, Mapping):
        return Register(kilde_af_rammer(kilde, opsaetning))
    return Register(find_tabeller(Path(kilde)))


def _udsnit(kilde: Registerkilde) -> Sequence[Udsnit]:
    """One span, unless the registers are large Parquet files; then spans with about as many rows each."""
    hele = (Udsnit(None, None),)
    if not all(tabel.er_parquet for tabel in kilde.tabeller.values()):
        return hele
    skan = kilde.tabeller["ydelser"].skan().select("borger_id")
    dele = -(-int(skan.select(pl.len()).collect().item()) // STOERSTE_DEL)
    skemaer = [tabel.skan().collect_schema() for tabel in kilde.tabeller.values()]
    typer = {skema["borger_id"] for skema in skemaer}
    ens = all(art.is_integer() for art in typer) or typer == {pl.String()}
    datoer = all(art == pl.Date for skema in skemaer for navn, art in skema.items() if navn in _DATOER)
    if dele <= 1 or not ens or not datoer:
        return hele
    ider = skan.collect()["borger_id"].drop_nulls().sort()
    snit = sorted({ider[nr * ider.len() // dele] for nr in range(1, dele)})
    return [Udsnit(fra, til) for fra, til in pairwise([None, *snit, None])]


def _maaneder(kilde: Registerkilde) -> dict[str, tuple[int, int]]:
    """The first and last month with any row of each table, without reading the rest of it."""
    ud: dict[str, tuple[int, int]] = {}
    for navn, tabel in kilde.tabeller.items():
        skan = tabel.skan()
        kolonner = [k for k in (*_DATOER, "maaned") if k in skan.collect_schema()]
        if "maaned" in kolonner:
            maaneder = skan.select("maaned").unique().collect()
            raa = Raatabel(fil=tabel.fil, data=maaneder, overskrifter={"maaned": "maaned"})
            tal, fejl = oversaet(raa, tabel.skema.felt("maaned"))
            if not fejl.antal and tal.len():
                ud[navn] = int(tal.to_numpy().min()), int(tal.to_numpy().max())
            continue
        ender = skan.select(
            fra=pl.min_horizontal(pl.col(k).min() for k in kolonner),
            til=pl.max_horizontal(pl.col(k).max() for k in kolonner),
        ).collect()
        fra, til = ender.row(0)
        if fra is not None and navn != "fritagelser":
            ud[navn] = Maaned.af(fra).indeks, Maaned.af(til).indeks
    return ud


def _daekning(opsaetning: Opsaetning, maaneder: Mapping[str, tuple[int, int]]) -> Daekning:
    """
    As stated, else as the rows show: events cover their first to their last month, ydelser everything
    from the earliest start; a table without rows, or that is not there, covers nothing.
    """

    def spaend(navn: str) -> Spaend | None:
        angivet = opsaetning.daekning.get(navn)
        if angivet is not None or navn not in maaneder:
            return angivet
        fra, til = (Maaned.fra_indeks(nr) for nr in maaneder[navn])
        return Spaend(fra, None if navn == "ydelser" else til)

    return Daekning(
        ydelser=spaend("ydelser"), samtaler=spaend("samtaler"), tilbud=spaend("tilbud"), loentimer=spaend("loentimer")
    )
