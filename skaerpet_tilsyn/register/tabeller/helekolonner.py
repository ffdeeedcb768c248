"""What can only be seen of a table as a whole: grades on another scale, two rows about one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from skaerpet_tilsyn.fejl import Datalinje
from skaerpet_tilsyn.register.tabeller.kolonnefejl import HOEJST, Kolonnefejl
from skaerpet_tilsyn.tal import GRADDELE

if TYPE_CHECKING:
    from skaerpet_tilsyn.register.tabeller.raatabel import Raatabel


def grader_fra_0_til_1(fil: str, kolonne: str, hoejest: float | None) -> Datalinje | None:
    """
    What is wrong with a column of grades whose highest is above 0 and at most 1 percent.

    Example:
        >>> print(grader_fra_0_til_1("tilstande.csv", "grad", 0.8))
        tilstande.csv, kolonne «grad»: fundet «kun tal fra 0 til 1»; forventet procent af fuld tid (0 til 100); \
gang tallene med 100
    """
    if hoejest is None or not 0 < hoejest <= 1:
        return None
    return Datalinje(
        fil=fil,
        kolonne=kolonne,
        fundet="kun tal fra 0 til 1",
        forventet="procent af fuld tid (0 til 100)",
        raad="gang tallene med 100",
    )


def modsigelser(raa: Raatabel, ider: pl.Series) -> Kolonnefejl:
    """Rows about a person of whom an earlier row says something else."""
    rene = ider.str.strip_chars() if ider.dtype == pl.String() else ider
    if not rene.is_duplicated().any():
        return Kolonnefejl()
    data = raa.data.with_columns(rene.alias("borger_id")).with_row_index("_nr")
    andre = [navn for navn in raa.data.columns if navn != "borger_id"]
    foerste = data.unique("borger_id", keep="first").select("borger_id", pl.col("_nr").alias("_foerste"), *andre)
    par = data.join(foerste, on="borger_id", suffix="_f", maintain_order="left")
    ens = pl.all_horizontal(pl.col(navn).eq_missing(pl.col(f"{navn}_f")) for navn in andre)
    forskellige = par.filter(~ens) if andre else par.clear()
    linjer = [
        (
            raa.nummer(nr),
            Datalinje(
                fil=raa.fil,
                raekke=raa.nummer(nr),
                kolonne=raa.overskrifter["borger_id"],
                fundet=f"samme borger som i række {raa.nummer(foer)}, men med andre oplysninger",
                forventet="én række om hver borger",
                raad="slet den ene, eller ret den",
            ),
        )
        for nr, foer in forskellige.select("_nr", "_foerste").head(HOEJST).iter_rows()
    ]
    return Kolonnefejl(linjer=tuple(linjer), antal=forskellige.height)


def hoejeste(grader: pl.Series) -> float | None:
    """The highest of some grades in millionths of a percent, in percent; only to tell scales apart."""
    hoejest = grader.max()
    return hoejest / GRADDELE if isinstance(hoejest, int) else None
