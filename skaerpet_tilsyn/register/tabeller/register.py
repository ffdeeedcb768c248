"""The registers, read and checked: blocks of persons for the engine, and single citizens for the objects."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from concurrent.futures import Executor, ThreadPoolExecutor
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import polars as pl

from skaerpet_tilsyn.fejl import Datafejl, Datalinje
from skaerpet_tilsyn.register.tabeller.arbejdere import TRAADE
from skaerpet_tilsyn.register.tabeller.daekning import find_daekning
from skaerpet_tilsyn.register.tabeller.indlaes import saml
from skaerpet_tilsyn.register.tabeller.kilde import Registerkilde, find_tabeller, kilde_af_rammer
from skaerpet_tilsyn.register.tabeller.kildelaesning import laes_helt, laes_udsnit
from skaerpet_tilsyn.register.tabeller.kvittering import Kvittering
from skaerpet_tilsyn.register.tabeller.registerdel import Registerdel, som_id
from skaerpet_tilsyn.register.tabeller.skema import ALLE, persontabeller
from skaerpet_tilsyn.register.tabeller.tabelmaaneder import maaneder_i
from skaerpet_tilsyn.register.tabeller.udsnit import find_udsnit, gradernes_fejl

if TYPE_CHECKING:
    from narwhals.typing import IntoFrame

    from skaerpet_tilsyn.fakta import Borger, Daekning
    from skaerpet_tilsyn.register.tabeller.opsaetning import Opsaetning
from skaerpet_tilsyn.register.tabeller.udsnit import Udsnit

T = TypeVar("T")


class Register:
    """
    The registers of a folder or of data frames: read and checked part by part, so that memory does not grow.

    ``daekning`` is what the records cover: as stated in ``kolonner.toml``, else as the rows show. ``noter`` names
    the columns and files that are not used.

    Example:
        >>> import polars as pl
        >>> register = laes({"ydelser": pl.DataFrame({"borger_id": ["a1"], "kommunekode": ["766"],
        ...                  "ydelse": ["kontanthjaelp"], "fra_dato": ["2020-01-01"], "til_dato": [None]})})
        >>> str(register.daekning.ydelser.fra), register.borger("a1").ydelser[0].ydelse
        ('2020-01', 'kontanthjaelp')
    """

    def __init__(self, kilde: Registerkilde) -> None:
        self.kilde = kilde
        self._hele: Registerdel | None = None
        self._udsnit = find_udsnit(kilde)
        noter = list(kilde.noter)
        if len(self._udsnit) == 1:
            oversatte, om_kolonner = laes_helt(kilde)
            noter += om_kolonner
            indlaest = saml(oversatte, kilde.spurgt, hele=True)
            daekning = find_daekning(kilde.opsaetning, indlaest.maaneder)
            self._hele = Registerdel(indlaest=indlaest, daekning=daekning)
        else:
            noter += [note for tabel in kilde.tabeller.values() for note in tabel.kolonner()[1]]
            fejl = gradernes_fejl(kilde)
            if fejl is not None:
                raise Datafejl([fejl])
        self.noter = tuple(noter)

    @cached_property
    def daekning(self) -> Daekning:
        """
        What the records cover; of registers that are read in parts, it is found when first asked for.

        Raises:
            Datafejl: a file is broken.
        """
        if self._hele is not None:
            return self._hele.daekning
        return find_daekning(self.kilde.opsaetning, maaneder_i(self.kilde))

    @property
    def antal_dele(self) -> int:
        """In how many parts the registers are read."""
        return len(self._udsnit)

    def hver(
        self, arbejde: Callable[[Registerdel], T], fremdrift: Callable[[int, int], None] | None = None
    ) -> Iterator[T]:
        """
        What ``arbejde`` makes of each part, in order; a few of them are read and worked on at the same time.

        Raises:
            Datafejl: with everything that is wrong in all parts, after the last of them.
        """
        if self._hele is not None:
            yield arbejde(self._hele)
            return
        fejl: list[Datalinje] = []
        antal = 0
        with ThreadPoolExecutor(TRAADE) as pulje:
            svarene = pulje.map(partial(self._del, arbejde), self._udsnit)
            self._find_daekning_imens(pulje)
            for nr, svar in enumerate(svarene, start=1):
                if isinstance(svar, Datafejl):
                    fejl += svar.linjer
                    antal += svar.antal
                elif not antal:
                    yield svar
                if fremdrift is not None:
                    fremdrift(nr, self.antal_dele)
        if antal:
            raise Datafejl(fejl, antal=antal)

    def _find_daekning_imens(self, pulje: Executor) -> None:
        """While the first parts are read; where that fails or is broken off, no further part is begun."""
        try:
            _ = self.daekning
        except BaseException:
            pulje.shutdown(wait=False, cancel_futures=True)
            raise

    def _del(self, arbejde: Callable[[Registerdel], T], udsnit: Udsnit) -> T | Datafejl:
        try:
            # The tables themselves are let go before their columns are counted.
            indlaest = saml(laes_udsnit(self.kilde, udsnit.udtryk), self.kilde.spurgt, hele=False, maaneder=False)
        except Datafejl as fejl:
            return fejl
        return arbejde(Registerdel(indlaest=indlaest, daekning=self.daekning))

    def borger(self, borger_id: str) -> Borger:
        """
        One citizen, with everything about them.

        Raises:
            Datafejl: nobody has that id, or something is wrong with the tables.
        """
        del_ = self._hele if self._hele is not None else self._del_med(borger_id)
        fundet = del_.find(borger_id)
        if fundet is None:
            linje = Datalinje(
                fil=self.kilde.personer.fil,
                kolonne="borger_id",
                fundet="ingen række med det id",
                forventet=f"en borger, der står i {' eller '.join(self._persontabeller)}",
                raad="ret --borger",
            )
            raise Datafejl([linje])
        return fundet

    @property
    def _persontabeller(self) -> tuple[str, ...]:
        return persontabeller(self.kilde.tabeller, self.kilde.spurgt)

    def _del_med(self, borger_id: str) -> Registerdel:
        """The rows about one person alone."""
        ider = self.kilde.personer.skan().select("borger_id").head(1).collect()["borger_id"]
        soegt = som_id(borger_id, ider)
        id_ = pl.col("borger_id") if ider.dtype.is_integer() else pl.col("borger_id").str.strip_chars()
        netop = id_.is_in(soegt.implode())
        oversatte = laes_udsnit(self.kilde, netop)
        return Registerdel(indlaest=saml(oversatte, self.kilde.spurgt, hele=False), daekning=self.daekning)

    def kontroller(self) -> Kvittering:
        """
        Read everything and say what became of the rows.

        Raises:
            Datafejl: with everything that is wrong.
        """
        tom = Kvittering(noter=self.noter, personer=self._persontabeller)
        return sum(self.hver(lambda del_: del_.kvittering), tom)


def laes(
    kilde: Path | str | Mapping[str, IntoFrame],
    opsaetning: Opsaetning | None = None,
    *,
    tabeller: Collection[str] = ALLE,
) -> Register:
    """
    Read registers from a folder, or from data frames by table name.

    ``tabeller`` names the tables that are asked for; others are neither read nor checked.

    Raises:
        Datafejl: with everything that is wrong with the tables.

    Example:
        >>> import polars as pl
        >>> register = laes({"ydelser": pl.DataFrame({"borger_id": ["a1"], "kommunekode": ["766"],
        ...                  "ydelse": ["kontanthjaelp"], "fra_dato": ["2020-01-01"], "til_dato": [None]})})
        >>> print("; ".join(register.kontroller().linjer()))
        1 borger i ydelser; ydelser: 1 række læst, 1 brugt
    """
    if isinstance(kilde, Mapping):
        return Register(kilde_af_rammer(kilde, opsaetning, tabeller))
    return Register(find_tabeller(Path(kilde), tabeller))
