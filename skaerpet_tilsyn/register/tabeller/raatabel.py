"""A table as it stands in its file: named columns, and the number of each row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl
from attrs import evolve, field, frozen

from skaerpet_tilsyn.fejl import Datafejl, Datalinje
from skaerpet_tilsyn.register.celle import filfejl
from skaerpet_tilsyn.register.csvfil import find_adskiller, laengdefejl, laes_csv_tekst, laes_raekker
from skaerpet_tilsyn.register.tabel import laes_overskrifter
from skaerpet_tilsyn.register.tabeller.excelark import laes_ark
from skaerpet_tilsyn.register.tabeller.kolonnefejl import HOEJST, Kolonnefejl

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from narwhals.typing import IntoFrame

    from skaerpet_tilsyn.register.tabel import Skema
    from skaerpet_tilsyn.register.tabeller.vaerdier import Vaerdier

ENDELSER: Final = (".parquet", ".csv", ".xlsx")
"""What a register file may be."""
_PORTION: Final = 100_000


@frozen(kw_only=True, order=False, eq=False)
class Raatabel:
    """
    The columns of a table under the contract's names, with the headings that they have in the file.

    ``raekkenr`` holds the number of each row in the file; without it rows are numbered from ``foerste``.
    ``skaeve`` are the rows with too few or too many cells, which are not in ``data``, ``vaerdier`` what the values
    of some columns are called here, and ``delte`` the columns of decimals that are already whole parts of a unit.
    """

    fil: str
    data: pl.DataFrame
    overskrifter: Mapping[str, str]
    raekkenr: pl.Series | None = None
    foerste: int = 1
    noter: tuple[str, ...] = ()
    skaeve: Kolonnefejl = field(factory=Kolonnefejl)
    vaerdier: Vaerdier = field(factory=dict[str, "Mapping[str, str]"])
    delte: frozenset[str] = frozenset()

    def nummer(self, raekke: int) -> int:
        """The number in the file of a row of ``data``."""
        return self.foerste + raekke if self.raekkenr is None else int(self.raekkenr[raekke])

    def kun(self, med: pl.Series) -> Raatabel:
        """The rows where a column of truth values is true, under the numbers they have."""
        numre = self.raekkenr
        if numre is None:
            numre = pl.int_range(self.foerste, self.foerste + self.data.height, eager=True)
        return evolve(self, data=self.data.filter(med), raekkenr=numre.filter(med))


def laes_raatabel(stier: Sequence[Path], skema: Skema, navne: Mapping[str, str]) -> Raatabel:
    """
    Read a table from its file, or from several Parquet files that make it up.

    ``navne`` says which heading a column has, where that is another than the contract's.

    Raises:
        Datafejl: with everything that is wrong with the shape of the file.
    """
    sti = stier[0]
    match sti.suffix.lower():
        case ".csv":
            return _laes_csv(sti, skema, navne)
        case ".xlsx":
            return _laes_excel(sti, skema, navne)
        case _:
            fil = sti.name if len(stier) == 1 else f"{sti.parent.name}/"
            return _af_ramme(_laes_parquet(stier), fil, skema, navne)


def raatabel_af_ramme(ramme: IntoFrame, navn: str, skema: Skema, navne: Mapping[str, str]) -> Raatabel:
    """
    A data frame of any library that narwhals knows, as a table.

    Raises:
        Datafejl: a column is missing.
    """
    return _af_ramme(_som_polars(ramme), navn, skema, navne)


def _som_polars(ramme: IntoFrame) -> pl.DataFrame:
    if isinstance(ramme, pl.DataFrame):
        return ramme
    if isinstance(ramme, pl.LazyFrame):
        return ramme.collect()
    # Files do not need it, and it takes a while to load.
    import narwhals as nw

    fundet = nw.from_native(ramme)
    fast = fundet.collect() if isinstance(fundet, nw.LazyFrame) else fundet
    return fast.to_polars()


def kolonner_i_parquet(
    stier: Sequence[Path], skema: Skema, navne: Mapping[str, str]
) -> tuple[dict[str, str], tuple[str, ...]]:
    """Which heading each known column has in some Parquet files, and what is said of the others."""
    fundne, noter = _genkend(_parquetnavne(stier[0]), stier[0].name, skema, navne, raekke=None)
    return fundne, tuple(noter)


def _parquetnavne(sti: Path) -> list[str]:
    try:
        return list(pl.read_parquet_schema(sti))
    except (OSError, pl.exceptions.PolarsError) as aarsag:
        raise filfejl(
            sti, fundet="en fil, der ikke kan læses", forventet="en Parquet-fil", raad="gem filen igen"
        ) from aarsag


def _laes_parquet(stier: Sequence[Path]) -> pl.DataFrame:
    try:
        return pl.read_parquet(list(stier))
    except (OSError, pl.exceptions.PolarsError) as aarsag:
        raise filfejl(
            stier[0] if len(stier) == 1 else stier[0].parent,
            fundet="en fil, der ikke kan læses",
            forventet="en hel Parquet-fil",
            raad="gem filen igen",
        ) from aarsag


def _laes_excel(sti: Path, skema: Skema, navne: Mapping[str, str]) -> Raatabel:
    ark = laes_ark(sti, skema)
    kendte, noter = _genkend(ark.overskrifter, ark.fil, skema, navne, raekke=ark.raekke)
    data = ark.data.rename(dict(zip(ark.data.columns, kolonnenavne(ark.overskrifter, kendte), strict=True)))
    if data.schema.get("maaned") == pl.String:
        # A spreadsheet makes a day of a month that is typed into it.
        data = data.with_columns(pl.col("maaned").str.replace(r"^(\d{4}-\d\d)-01$", "$1"))
    return Raatabel(
        fil=ark.fil,
        data=data,
        overskrifter=kendte,
        raekkenr=ark.raekkenr,
        noter=(*noter, *ark.noter),
    )


def _laes_csv(sti: Path, skema: Skema, navne: Mapping[str, str]) -> Raatabel:
    tekst = laes_csv_tekst(sti)
    raekker = laes_raekker(tekst, find_adskiller(tekst, sti, skema, navne.values()), sti)
    nr, overskrifter = next(raekker)
    kendte, noter = _genkend(overskrifter, sti.name, skema, navne, raekke=nr)
    navnene = kolonnenavne(overskrifter, kendte)
    dele: list[pl.DataFrame] = []
    numre: list[int] = []
    portion: list[list[str]] = []
    skaeve: list[tuple[int, Datalinje]] = []
    antal = 0
    for nr, celler in raekker:
        if len(celler) != len(overskrifter):
            antal += 1
            if antal <= HOEJST:
                skaeve.append((nr, laengdefejl(sti, nr, len(celler), len(overskrifter))))
            continue
        numre.append(nr)
        portion.append(celler)
        if len(portion) == _PORTION:
            dele.append(_portion(portion, navnene))
            portion = []
    dele.append(_portion(portion, navnene))
    return Raatabel(
        fil=sti.name,
        data=pl.concat(dele),
        overskrifter=kendte,
        raekkenr=pl.Series("nr", numre, dtype=pl.Int64),
        noter=noter,
        skaeve=Kolonnefejl(linjer=tuple(skaeve), antal=antal),
    )


def _portion(raekker: list[list[str]], navne: Sequence[str]) -> pl.DataFrame:
    skema: dict[str, type[pl.String]] = dict.fromkeys(navne, pl.String)
    return pl.DataFrame(raekker, schema=skema, orient="row")


def kolonnenavne(overskrifter: Sequence[str], kendte: Mapping[str, str]) -> list[str]:
    """
    The name of each heading: the contract's, else one of its own, as a copy of a row is one in every column.

    Example:
        >>> kolonnenavne(["Person", "Sagsnr"], {"borger_id": "Person"})
        ['borger_id', '?1']
    """
    omvendt = {overskrift: navn for navn, overskrift in kendte.items()}
    return [omvendt.get(o, f"?{nr}") for nr, o in enumerate(overskrifter)]


def _af_ramme(ramme: pl.DataFrame, fil: str, skema: Skema, navne: Mapping[str, str]) -> Raatabel:
    kendte, noter = _genkend(ramme.columns, fil, skema, navne, raekke=None)
    data = ramme.rename(dict(zip(ramme.columns, kolonnenavne(ramme.columns, kendte), strict=True)))
    return Raatabel(fil=fil, data=data, overskrifter=kendte, noter=noter)


def _genkend(
    overskrifter: Sequence[str], fil: str, skema: Skema, navne: Mapping[str, str], *, raekke: int | None
) -> tuple[dict[str, str], tuple[str, ...]]:
    """The heading of each known column, and notices about the others."""
    linjer = [
        Datalinje(
            fil=fil,
            raekke=raekke,
            kolonne=overskrift,
            fundet="ingen kolonne med det navn",
            forventet=f"kolonnen for «{navn}», som kolonner.toml nævner",
            raad="ret kolonner.toml",
        )
        for navn, overskrift in navne.items()
        if overskrift not in overskrifter
    ]
    if linjer:
        raise Datafejl(linjer)
    omvendt = {overskrift: navn for navn, overskrift in navne.items()}
    # A column whose name the settings give is not looked for under other headings.
    synlige = [omvendt.get(o, o if skema.genkend(o) not in navne else f"({o})") for o in overskrifter]
    fundne = laes_overskrifter(synlige, skema, fil=fil, raekke=raekke)
    kendte = {navn: o for navn, o in zip(fundne.kolonner, overskrifter, strict=True) if navn is not None}
    return kendte, tuple(f"{fil}: {note}" for note in fundne.noter)


def er_registerfil(sti: Path) -> bool:
    """
    Whether a file may hold a register table.

    Example:
        >>> from pathlib import Path
        >>> er_registerfil(Path("ydelser.csv")), er_registerfil(Path("~$ydelser.xlsx"))
        (True, False)
    """
    return sti.suffix.lower() in ENDELSER and not sti.name.startswith(("~", "."))


__all__ = [
    "ENDELSER",
    "Raatabel",
    "er_registerfil",
    "kolonnenavne",
    "kolonner_i_parquet",
    "laes_raatabel",
    "raatabel_af_ramme",
]
