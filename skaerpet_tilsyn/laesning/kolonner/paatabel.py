"""
The rules over somebody's own person-month table, in whatever data frame library it lives (through narwhals).

The table has a row a person and month, and a column for each quantity and property that the rules read,
under its name: ``anciennitet``, ``samtaler_12``, ``tilbud_12``, ``timer_12`` (hundredths of an hour, as whole
numbers), ``ydelse``, ``fritaget_aktiv`` … An empty cell is unknown, and so is a text that is no ydelse, or
neither ``ja`` nor ``nej``; where a column ``<name>_kendt`` says no, the number is what there is at least.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, cast

import narwhals as nw

from skaerpet_tilsyn.fakta.haendelser import KENDTE_YDELSER
from skaerpet_tilsyn.fejl import Datafejl, Datalinje
from skaerpet_tilsyn.laesning.kolonner.maske import blade
from skaerpet_tilsyn.laesning.kolonner.regel import Kolonnelaesning, Sandt
from skaerpet_tilsyn.udtryk import Sammenligning

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from narwhals.typing import IntoDataFrame, IntoFrameT

    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.kolonner.maske import Blad
    from skaerpet_tilsyn.udtryk import Betingelse

KENDT: Final = "_kendt"
"""The end of the name of a column that says where a quantity is known."""
_JA, _NEJ = "ja", "nej"
_VAERDIER: Final = {
    "ydelse": (*KENDTE_YDELSER, "ingen"),
    "fritaget_samtaler": (_JA, _NEJ),
    "fritaget_aktiv": (_JA, _NEJ),
}
"""The texts of each property; any other is unknown."""
_TEKSTER: Final = (nw.String, nw.Categorical, nw.Enum)


class _Forventet(NamedTuple):
    """What a column must hold."""

    tekst: str
    raad: str
    typer: tuple[type[nw.dtypes.DType], ...]

    def passer(self, fundet: nw.dtypes.DType) -> bool:
        """Whether a type is one of those."""
        return isinstance(fundet, self.typer)


_TAL: Final = _Forventet(
    "hele tal (timer som hundrededele)",
    "lav kolonnen om til heltal; i pandas med tomme celler til Int64",
    (nw.dtypes.IntegerType,),
)
_SANDHED: Final = _Forventet(
    "sandhedsværdier", "lav kolonnen om til sandhedsværdier; i pandas med tomme celler til boolean", (nw.Boolean,)
)
_TEKST: Final = _Forventet("tekst", "lav kolonnen om til tekst", _TEKSTER)
_JA_NEJ: Final = _Forventet(
    "«ja» og «nej» som tekst, eller sandhedsværdier",
    "lav kolonnen om; i pandas med tomme celler til string eller boolean",
    (*_TEKSTER, nw.Boolean),
)


class Tabelmaaling:
    """The columns of a person-month table as what a condition over columns asks for."""

    def __init__(self, skema: Mapping[str, nw.dtypes.DType]) -> None:
        self._skema = skema

    def mindst(self, navn: str, graense: int) -> nw.Expr:
        """Where the quantity's lower bound is at least the limit."""
        return (nw.col(navn) >= graense).fill_null(value=False)

    def under(self, navn: str, graense: int) -> nw.Expr:
        """Where the quantity is known, and below the limit."""
        under = (nw.col(navn) < graense).fill_null(value=False)
        if f"{navn}{KENDT}" not in self._skema:
            return under
        return under & nw.col(f"{navn}{KENDT}").fill_null(value=False)

    def en_af(self, navn: str, vaerdier: tuple[str, ...]) -> nw.Expr:
        """Where the property is known and one of the values."""
        sandheder = self._skema[navn] == nw.Boolean
        return nw.col(navn).is_in([v == _JA for v in vaerdier] if sandheder else vaerdier).fill_null(value=False)

    def egenskab_kendt(self, navn: str) -> nw.Expr:
        """Where the property is known."""
        if self._skema[navn] == nw.Boolean or navn not in _VAERDIER:
            return ~nw.col(navn).is_null()
        return nw.col(navn).is_in(_VAERDIER[navn]).fill_null(value=False)


def med_udfald(tabel: IntoFrameT, regler: Mapping[str, Betingelse[Borger]], ret: Regelsaet) -> IntoFrameT:
    """
    The table with a column of truth values for each rule: true, false, or empty where it is unknown.

    Polars, pandas, PyArrow, DuckDB, PySpark and others; what is lazy stays lazy.

    Raises:
        Datafejl: with every column that is missing or of another kind than the rules read.
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
    Refuse a table that lacks what the rules read, or has it as something else, such as binary floats.

    Raises:
        Datafejl: with all that is wrong.
    """
    laest = dict.fromkeys(_kolonne(blad) for blad in blade(regler.values(), ret))
    fejl = [linje for navn, forventet in laest for linje in _forkert(skema, navn, forventet)]
    if fejl:
        raise Datafejl(fejl)


def _kolonne(blad: Blad) -> tuple[str, _Forventet]:
    """The column that a leaf reads, and what it must hold."""
    if isinstance(blad, Sammenligning):
        return blad.maal.navn, _TAL
    ja_nej = _VAERDIER.get(blad.egenskab.navn) == (_JA, _NEJ)
    return blad.egenskab.navn, _JA_NEJ if ja_nej else _TEKST


def _forkert(skema: Mapping[str, nw.dtypes.DType], navn: str, forventet: _Forventet) -> Iterator[Datalinje]:
    if navn not in skema:
        yield _fejl(navn, "ingen kolonne", "kolonnen, fordi reglerne læser den", "tilføj kolonnen")
    elif not forventet.passer(skema[navn]):
        yield _fejl(navn, str(skema[navn]), forventet.tekst, forventet.raad)
    if forventet is _TAL and not _SANDHED.passer(skema.get(f"{navn}{KENDT}", nw.Boolean())):
        yield _fejl(f"{navn}{KENDT}", str(skema[f"{navn}{KENDT}"]), _SANDHED.tekst, _SANDHED.raad)


def _tre_vaerdier(sandt: Sandt[nw.Expr]) -> nw.Expr:
    return nw.when(sandt.sand | sandt.falsk).then(sandt.sand)


def _fejl(kolonne: str, fundet: str, forventet: str, raad: str) -> Datalinje:
    return Datalinje(fil="tabellen", kolonne=kolonne, fundet=fundet, forventet=forventet, raad=raad)
