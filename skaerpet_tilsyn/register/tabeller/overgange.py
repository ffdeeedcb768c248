"""Transfers from an a-kasse that can't be: before the kontaktforløb, or of somebody who was never in one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fejl import Datalinje
from skaerpet_tilsyn.laesning.kolonner.borgerblok import MAALGRUPPEKODER
from skaerpet_tilsyn.register.tabeller.kolonnefejl import HOEJST, Kolonnefejl

if TYPE_CHECKING:
    from collections.abc import Mapping

    import polars as pl

    from skaerpet_tilsyn.register.tabeller.raatabel import Raatabel

_OVERGANG: Final = "overgang_dato"
_EFTER_AFTALE: Final = "overgang_efter_aftale"
_DAGPENGE: Final = MAALGRUPPEKODER["dagpenge"]


def overgangsfejl(raa: Raatabel, kolonner: Mapping[str, pl.Series]) -> Kolonnefejl:
    """
    What is wrong with the transfers of a table of kontaktforløb; nothing with other tables.

    Example:
        >>> import polars as pl
        >>> from skaerpet_tilsyn.register.tabeller.raatabel import Raatabel
        >>> overgangsfejl(Raatabel(fil="ydelser.csv", data=pl.DataFrame(), overskrifter={}), {}).antal
        0
    """
    fundne = Kolonnefejl()
    grupper = kolonner.get("maalgruppe")
    if grupper is None or not grupper.len():
        return fundne
    andre = (grupper != _DAGPENGE).fill_null(value=False)
    for navn, sat in ((_OVERGANG, None), (_EFTER_AFTALE, 1)):
        kolonne = kolonner.get(navn)
        if kolonne is not None and kolonne.len() == grupper.len():
            har = kolonne.is_not_null() if sat is None else (kolonne == sat).fill_null(value=False)
            fundne += _fejl(
                raa,
                navn,
                har & andre,
                mod="maalgruppe",
                forventet="en overgang fra a-kassen kun for dagpenge",
                raad="tøm cellen, eller ret målgruppen",
            )
    start, overgang, aftalt = kolonner["start_dato"], kolonner.get(_OVERGANG), kolonner.get(_EFTER_AFTALE)
    if aftalt is not None and aftalt.len() == grupper.len():
        ja = (aftalt == 1).fill_null(value=False)
        fundne += _fejl(
            raa,
            _EFTER_AFTALE,
            (ja if overgang is None else ja & overgang.is_null()) & ~andre,
            mod="maalgruppe",
            forventet="en overgang_dato, når overgangen er aftalt",
            raad="udfyld overgang_dato, eller tøm cellen",
        )
    if overgang is None or overgang.len() != start.len():
        return fundne
    return fundne + _fejl(
        raa,
        _OVERGANG,
        (overgang < start).fill_null(value=False) & ~andre,
        mod="start_dato",
        forventet="en overgang, der ikke ligger før startdatoen",
        raad="ret en af datoerne, eller tøm cellen, når overgangen står i en tidligere række",
    )


def _fejl(raa: Raatabel, navn: str, hvor: pl.Series, *, mod: str, forventet: str, raad: str) -> Kolonnefejl:
    raekker = hvor.arg_true()
    linjer = [
        (
            raa.nummer(nr),
            Datalinje(
                fil=raa.fil,
                raekke=raa.nummer(nr),
                kolonne=raa.overskrifter[navn],
                fundet=f"{_celle(raa, navn, nr)} og {raa.overskrifter[mod]} {_celle(raa, mod, nr)}",
                forventet=forventet,
                raad=raad,
            ),
        )
        for nr in map(int, raekker.head(HOEJST))
    ]
    return Kolonnefejl(linjer=tuple(linjer), antal=raekker.len())


def _celle(raa: Raatabel, navn: str, nr: int) -> str:
    """A cell as it stands in the file."""
    return str(raa.data[navn][nr]).strip()
