"""The same person-month table in several data frame libraries, and outcomes back as plain lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

import duckdb
import pandas as pd

from skaerpet_tilsyn.laesning.kolonner.paatabel import med_udfald

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import polars as pl
    import pyarrow as pa

    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.udtryk import Betingelse

    Regler: TypeAlias = Mapping[str, Betingelse[Borger]]
    Udfaldene: TypeAlias = dict[str, list[bool | None]]


def i_pandas(tabel: pl.DataFrame) -> pd.DataFrame:
    """With types that have room for empty cells."""
    return tabel.to_pandas(use_pyarrow_extension_array=True).convert_dtypes(dtype_backend="numpy_nullable")


def _lister(tabel: pd.DataFrame) -> Udfaldene:
    return {navn: [None if pd.isna(v) else bool(v) for v in tabel[navn].tolist()] for navn in tabel.columns}


def _polars(tabel: pl.DataFrame, regler: Regler, ret: Regelsaet) -> Udfaldene:
    return med_udfald(tabel, regler, ret).select(list(regler)).to_dict(as_series=False)


def _dovent(tabel: pl.DataFrame, regler: Regler, ret: Regelsaet) -> Udfaldene:
    dovent: pl.LazyFrame = med_udfald(tabel.lazy(), regler, ret)
    return dovent.select(list(regler)).collect().to_dict(as_series=False)


def _pandas(tabel: pl.DataFrame, regler: Regler, ret: Regelsaet) -> Udfaldene:
    return _lister(med_udfald(i_pandas(tabel), regler, ret)[list(regler)])


def _pandas_arrow(tabel: pl.DataFrame, regler: Regler, ret: Regelsaet) -> Udfaldene:
    i_pandas_ = tabel.to_pandas(use_pyarrow_extension_array=True)
    return _lister(med_udfald(i_pandas_, regler, ret)[list(regler)])


def _pyarrow(tabel: pl.DataFrame, regler: Regler, ret: Regelsaet) -> Udfaldene:
    udfald: pa.Table = med_udfald(tabel.to_arrow(), regler, ret)
    svar: Udfaldene = udfald.select(list(regler)).to_pydict()
    return svar


def _duckdb(tabel: pl.DataFrame, regler: Regler, ret: Regelsaet) -> Udfaldene:
    with duckdb.connect() as forbindelse:
        relation = med_udfald(forbindelse.from_arrow(tabel.to_arrow()), regler, ret)
        svar: Udfaldene = relation.select(*regler).pl().to_dict(as_series=False)
        return svar


BIBLIOTEKER: Final[Mapping[str, Callable[[pl.DataFrame, Regler, Regelsaet], Udfaldene]]] = {
    "polars": _polars,
    "polars, dovent": _dovent,
    "pandas": _pandas,
    "pandas med arrow": _pandas_arrow,
    "pyarrow": _pyarrow,
    "duckdb": _duckdb,
}
"""From a table to the outcomes of rules by name, in each library."""
