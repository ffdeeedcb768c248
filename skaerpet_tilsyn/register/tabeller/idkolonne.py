"""The ids of a table: whole numbers or texts, however the file stores them. No message shows one."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

import polars as pl

from skaerpet_tilsyn.fejl import Datalinje
from skaerpet_tilsyn.register.tabeller.kolonnefejl import HOEJST, Kolonnefejl

if TYPE_CHECKING:
    from skaerpet_tilsyn.register.tabeller.raatabel import Raatabel

FORVENTET: Final = "et pseudonym (en tekst eller et helt tal)"
_INTET: Final = Kolonnefejl()


def laes_ider(raa: Raatabel) -> tuple[pl.Series, Kolonnefejl]:
    """
    The ids as whole numbers or texts, and what is wrong with them; an empty one is null.

    Example:
        >>> from skaerpet_tilsyn.register.tabeller.raatabel import Raatabel
        >>> raa = Raatabel(fil="a", data=pl.DataFrame({"borger_id": [7.0, None]}), overskrifter={"borger_id": "id"})
        >>> laes_ider(raa)[0].to_list()
        [7, None]
    """
    serie = raa.data["borger_id"]
    match serie.dtype:
        case pl.String() | pl.Null() | pl.Categorical() | pl.Enum():
            return serie, _INTET
        case art if art.is_integer():
            # The largest of all whole numbers are the ids of nobody, but must not be cut off either.
            hele = serie.cast(pl.Int64, strict=False)
            return (serie.cast(pl.String) if hele.null_count() > serie.null_count() else hele), _INTET
        case pl.Decimal():
            return _hele(raa, serie)
        case art if art.is_float():
            return _hele(raa, serie.fill_nan(None))
        case pl.Binary():
            with suppress(pl.exceptions.PolarsError):
                return serie.cast(pl.String), _INTET
        case _:
            pass
    return _ingen(serie), Kolonnefejl(linjer=((0, _linje(raa, None, f"en kolonne af typen {serie.dtype}")),), antal=1)


def _hele(raa: Raatabel, serie: pl.Series) -> tuple[pl.Series, Kolonnefejl]:
    """Numbers with decimals that are all zeros are whole numbers."""
    hele = serie.cast(pl.Int64, strict=False)
    brudte = ((hele.cast(serie.dtype, strict=False) != serie) | (hele.is_null() & serie.is_not_null())).arg_true()
    if not brudte.len():
        return hele, _INTET
    linjer = tuple(
        (raa.nummer(nr), _linje(raa, raa.nummer(nr), "et tal, der ikke er helt")) for nr in brudte.head(HOEJST)
    )
    return _ingen(serie).set(serie.is_null(), None), Kolonnefejl(linjer=linjer, antal=brudte.len())


def _ingen(serie: pl.Series) -> pl.Series:
    """In place of ids that cannot be used; that has been reported, and they are looked at no further."""
    return pl.Series(serie.name, ["?"], dtype=pl.String).new_from_index(0, serie.len())


def _linje(raa: Raatabel, raekke: int | None, fundet: str) -> Datalinje:
    return Datalinje(
        fil=raa.fil,
        raekke=raekke,
        kolonne=raa.overskrifter["borger_id"],
        fundet=fundet,
        forventet=FORVENTET,
        raad="gem kolonnen som tekst eller hele tal",
    )
