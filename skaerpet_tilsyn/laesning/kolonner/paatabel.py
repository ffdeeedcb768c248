"""
The rules over somebody's own person-month table, in whatever data frame library it lives (through narwhals).

The table has a row a person and month, and a column for each quantity and property that the rules read,
under its name: ``anciennitet``, ``samtaler_12``, ``tilbud_12``, ``timer_12`` (hundredths of an hour, as whole
numbers), ``ydelse``, ``fritaget_aktiv`` … An empty cell is unknown; where a column ``<name>_kendt`` says no, the
number is what there is at least.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

import narwhals as nw

from skaerpet_tilsyn.fejl import Datafejl, Datalinje
from skaerpet_tilsyn.laesning.kolonner.maske import blade
from skaerpet_tilsyn.laesning.kolonner.regel import Kolonnelaesning, Sandt
from skaerpet_tilsyn.udtryk import Sammenligning

if TYPE_CHECKING:
    from collections.abc import Mapping

    from narwhals.typing import IntoDataFrame, IntoFrameT

    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.udtryk import Betingelse

KENDT: Final = "_kendt"
"""The end of the name of a column that says where a quantity is known."""
_JA: Final = "ja"


class Tabelmaaling:
    """The columns of a person-month table as what a condition over columns asks for."""

    def __init__(self, skema: Mapping[str, nw.dtypes.DType]) -> None:
        self._skema = skema

    def mindst(self, navn: str, graense: int) -> nw.Expr:
        """Where the quantity's lower bound is at least the limit."""
        return (nw.col(navn) >= graense).fill_null(value=False)

    def kendt(self, navn: str) -> nw.Expr:
        """Where the quantity is known."""
        udfyldt = ~nw.col(navn).is_null()
        if f"{navn}{KENDT}" not in self._skema:
            return udfyldt
        return udfyldt & nw.col(f"{navn}{KENDT}").fill_null(value=False)

    def en_af(self, navn: str, vaerdier: tuple[str, ...]) -> nw.Expr:
        """Where the property is known and one of the values."""
        if self._skema[navn] == nw.Boolean:
            # Yes and no as truth values.
            return (nw.col(navn) if _JA in vaerdier else ~nw.col(navn)).fill_null(value=False)
        return nw.col(navn).is_in(vaerdier).fill_null(value=False)

    def egenskab_kendt(self, navn: str) -> nw.Expr:
        """Where the property is known."""
        return ~nw.col(navn).is_null()


def med_udfald(tabel: IntoFrameT, regler: Mapping[str, Betingelse[Borger]], ret: Regelsaet) -> IntoFrameT:
    """
    The table with a column of truth values for each rule: true, false, or empty where it is unknown.

    Polars, pandas, PyArrow, DuckDB, PySpark and others; what is lazy stays lazy.

    Raises:
        Datafejl: with every column that is missing, and every number that is not whole.
        RegelIkkeGaeldende: a rule or parameter is not in force under ``ret``.

    Example:
        >>> import polars as pl
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_AKTIV_INDSATS
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> tabel = pl.DataFrame({"tilbud_12": [0, 0, None], "timer_12": [22_499, 22_500, 0]})
        >>> ret = Regelsaet.for_maaned(Maaned(2021, 11))
        >>> med_udfald(tabel, {"aktiv": HAR_AKTIV_INDSATS}, ret)["aktiv"].to_list()
        [False, True, None]
    """
    # The types tell eager frames from lazy ones; what is used here both have.
    ramme = nw.from_native(cast("IntoDataFrame", tabel))
    skema = ramme.collect_schema()
    kontroller(skema, regler, ret)
    laesning = Kolonnelaesning(Tabelmaaling(skema), ret)
    kolonner = {navn: _tre_vaerdier(laesning.laes(regel)) for navn, regel in regler.items()}
    return cast("IntoFrameT", ramme.with_columns(**kolonner).to_native())


def kontroller(skema: Mapping[str, nw.dtypes.DType], regler: Mapping[str, Betingelse[Borger]], ret: Regelsaet) -> None:
    """
    Refuse a table that lacks what the rules read, or has it as binary floats.

    Raises:
        Datafejl: with all that is wrong.
    """
    fejl: list[Datalinje] = []
    for blad in blade(regler.values(), ret):
        maal = isinstance(blad, Sammenligning)
        navn = blad.maal.navn if isinstance(blad, Sammenligning) else blad.egenskab.navn
        if navn not in skema:
            fejl.append(_fejl(navn, "ingen kolonne", "kolonnen, fordi reglerne læser den", "tilføj kolonnen"))
        elif maal and not skema[navn].is_integer():
            fejl.append(
                _fejl(
                    navn,
                    str(skema[navn]),
                    "hele tal (timer som hundrededele)",
                    "lav kolonnen om til heltal; i pandas med tomme celler til Int64",
                )
            )
    if fejl:
        raise Datafejl(fejl)


def _tre_vaerdier(sandt: Sandt[nw.Expr]) -> nw.Expr:
    return nw.when(sandt.sand | sandt.falsk).then(sandt.sand)


def _fejl(kolonne: str, fundet: str, forventet: str, raad: str) -> Datalinje:
    return Datalinje(fil="tabellen", kolonne=kolonne, fundet=fundet, forventet=forventet, raad=raad)
