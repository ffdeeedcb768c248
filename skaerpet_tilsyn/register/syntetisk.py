"""
Made-up registers of any size, the same for the same seed: for trying the tools, never about anybody.

The mix of ydelser, lengths, gaps, moves, conversations, tilbud and hours is chosen to look like a
register, and holds the awkward cases on purpose; no share in it says anything about Denmark.
"""

from __future__ import annotations

from shutil import rmtree
from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl
import polars.selectors as cs

from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    import numpy.typing as npt

YDELSESVAEGTE: Final = {
    "kontanthjaelp": 26,
    "sygedagpenge": 18,
    "a_dagpenge": 20,
    "uddannelseshjaelp": 12,
    "ressourceforloeb": 5,
    "jobafklaringsforloeb": 5,
    "ledighedsydelse": 5,
    "overgangsydelse": 2,
    "selvforsoergelses_og_hjemrejseydelse": 2,
    "revalidering": 1,
    "foertidspension": 2,
    "fleksjob": 2,
}
"""How often each ydelse comes, out of a hundred."""
HULLER: Final = (0, 0, 0, 0, 0, 1, 5, 14, 27, 28, 30, 31, 45, 59, 60, 61, 62, 90, 200, -10)
"""Days between two periods of a person; fewer than none is an overlap."""
FORMER: Final = ("personligt", "telefonisk", "digitalt")
SKIFTER, FLYTTER, FORTSAETTER = 0.25, 0.06, 0.9
"""How often a new period is on another ydelse, is in another kommune, and comes at all."""
UDEN_LOEN, FRITAGNE = 0.6, 0.02
"""How many never have paid hours, and how many are exempted for a time."""
FOERSTE, SIDSTE = Maaned(2019, 1), Maaned(2021, 12)
"""The months with events, unless told otherwise."""
DEL: Final = 1_000_000
"""So many persons are made at a time."""
BEMAERKNING: Final = """\
Dette register er opdigtet af en tilfældighedsgenerator med et fast frø.
Ingen i det findes, og intet i det siger noget om Danmark eller nogen kommune.
"""
_EPOKE: Final = np.datetime64("1970-01-01", "D")
_TILBUD: Final = ("virksomhedspraktik", "nytteindsats", "loentilskud", "vejledning_og_opkvalificering", "mentor")
_FLEST_PERIODER: Final = 5


def syntetisk(
    antal: int, *, froe: int, fra: Maaned, til: Maaned, foerste_id: int = 1, tekst_id: bool = False
) -> Mapping[str, pl.DataFrame]:
    """
    The tables of ``antal`` made-up persons, with events from the month ``fra`` to the month ``til``.

    Rows stand by person and date. Ids are whole numbers from ``foerste_id``, or texts.

    Raises:
        UgyldigVaerdi: there are no persons, or the months are the wrong way round.

    Example:
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> tabeller = syntetisk(10, froe=1, fra=Maaned(2019, 1), til=Maaned(2021, 12))
        >>> sorted(tabeller), tabeller["ydelser"]["borger_id"].n_unique()
        (['fritagelser', 'loentimer', 'samtaler', 'tilbud', 'ydelser'], 10)
    """
    if antal < 1 or til < fra:
        besked = (
            f"et syntetisk register: fundet {antal} borgere, {fra} til {til}; "
            "forventet mindst én og fra før til; ret tallene"
        )
        raise UgyldigVaerdi(besked)
    terning = np.random.default_rng([froe, foerste_id])
    foerste, sidste = _dag(fra.foerste_dag.isoformat()), _dag(til.sidste_dag.isoformat())
    ydelser = _ydelser(terning, antal, foerste, sidste)
    ids = pl.DataFrame({"person": np.arange(antal, dtype=np.int32)}).with_columns(
        borger_id=pl.format("b{}", (pl.col("person") + foerste_id).cast(pl.String).str.zfill(8))
        if tekst_id
        else (pl.col("person").cast(pl.Int64) + foerste_id)
    )
    tabeller = {
        "ydelser": ydelser,
        "samtaler": _samtaler(terning, antal, foerste, sidste),
        "tilbud": _tilbud(terning, antal, foerste, sidste),
        "loentimer": _loentimer(terning, antal, fra, til),
        "fritagelser": _fritagelser(terning, antal, foerste, sidste),
    }
    id_serie = ids["borger_id"]
    return {
        navn: tabel.select(id_serie.gather(tabel["person"]).alias("borger_id"), pl.exclude("person"))
        for navn, tabel in tabeller.items()
    }


def skriv_syntetisk(
    mappe: Path,
    antal: int,
    *,
    froe: int,
    fra: Maaned = FOERSTE,
    til: Maaned = SIDSTE,
    tekst_id: bool = False,
    format_: str = "parquet",
    fremdrift: Callable[[int, int], None] | None = None,
) -> dict[str, int]:
    """
    Write the tables to a new folder, part by part, so that memory does not grow; returns the rows of each.

    Parquet tables of more than one part are folders of files.

    Example:
        >>> import tempfile
        >>> from pathlib import Path
        >>> with tempfile.TemporaryDirectory() as mappe:
        ...     _ = skriv_syntetisk(Path(mappe) / "r", 5, froe=1, format_="csv")
        ...     (Path(mappe) / "r" / "samtaler.csv").read_text(encoding="utf-8-sig").splitlines()[0]
        'borger_id;dato;kontaktform'
    """
    dele = -(-antal // DEL)
    raekker: dict[str, int] = {}
    kladde = mappe.with_name(f".{mappe.name}.tmp")
    kladde.mkdir(parents=True)
    try:
        for nr in range(dele):
            tabeller = syntetisk(
                min(DEL, antal - nr * DEL), froe=froe, fra=fra, til=til, foerste_id=1 + nr * DEL, tekst_id=tekst_id
            )
            for navn, tabel in tabeller.items():
                raekker[navn] = raekker.get(navn, 0) + tabel.height
                _skriv(tabel, kladde, navn, nr=None if dele == 1 else nr, format_=format_)
            if fremdrift is not None:
                fremdrift(nr + 1, dele)
        (kladde / "LAES_MIG.txt").write_text(BEMAERKNING, encoding="utf-8")
        kladde.rename(mappe)
    finally:
        rmtree(kladde, ignore_errors=True)
    return raekker


def _skriv(tabel: pl.DataFrame, mappe: Path, navn: str, *, nr: int | None, format_: str) -> None:
    """The part ``nr`` of a table (None: all of it)."""
    if format_ == "csv":
        with (mappe / f"{navn}.csv").open("ab") as fil:
            tal = tabel.with_columns(cs.decimal().cast(pl.String).str.replace(".", ",", literal=True))
            tal.write_csv(fil, separator=";", include_bom=not nr, include_header=not nr)
    elif nr is None:
        tabel.write_parquet(mappe / f"{navn}.parquet")
    else:
        (mappe / navn).mkdir(exist_ok=True)
        tabel.write_parquet(mappe / navn / f"del{nr:04}.parquet")


def _dag(iso: str) -> int:
    return int((np.datetime64(iso, "D") - _EPOKE).astype(np.int64))


def _ydelser(terning: np.random.Generator, antal: int, foerste: int, sidste: int) -> pl.DataFrame:
    slugs = list(YDELSESVAEGTE)
    vaegte = np.array([YDELSESVAEGTE[slug] for slug in slugs], np.float64)
    koder = sorted(NAVNE)
    ydelse = terning.choice(len(slugs), antal, p=vaegte / vaegte.sum()).astype(np.int16)
    kommune = (terning.integers(0, len(koder), antal) * terning.integers(3, 11, antal) // 10).astype(np.int16)
    start = foerste + terning.integers(-900, sidste - foerste - 30, antal)
    dele: list[pl.DataFrame] = []
    med = np.arange(antal)
    for nr in range(_FLEST_PERIODER):
        laengde = (terning.exponential(420, med.size) + 5).astype(np.int64)
        slut = start[med] + laengde
        loeber = slut > sidste
        dele.append(
            pl.DataFrame(
                {
                    "person": med.astype(np.int32),
                    "kommunekode": kommune[med],
                    "ydelse": ydelse[med],
                    "fra_dato": start[med].astype(np.int32),
                    "til_dato": np.where(loeber, -1, slut - 1).astype(np.int32),
                    "nr": np.full(med.size, nr, np.int8),
                }
            )
        )
        hul = np.array(HULLER)[terning.integers(0, len(HULLER), med.size)]
        start[med] = np.maximum(start[med] + 1, slut + hul)
        skifter = terning.random(med.size) < SKIFTER
        ydelse[med[skifter]] = terning.choice(len(slugs), int(skifter.sum()), p=vaegte / vaegte.sum())
        flytter = terning.random(med.size) < FLYTTER
        kommune[med[flytter]] = terning.integers(0, len(koder), int(flytter.sum()))
        med = med[~loeber & (start[med] < sidste) & (terning.random(med.size) < FORTSAETTER)]
    return (
        pl.concat(dele)
        .sort("person", "nr")
        .select(
            "person",
            kommunekode=_tekster("kommunekode", koder),
            ydelse=_tekster("ydelse", slugs),
            fra_dato=pl.col("fra_dato").cast(pl.Date),
            til_dato=pl.when(pl.col("til_dato") >= 0).then(pl.col("til_dato")).cast(pl.Date),
        )
    )


def _tekster(kolonne: str, tekster: list[str]) -> pl.Expr:
    return (
        pl.col(kolonne)
        .cast(pl.UInt32)
        .replace_strict(list(range(len(tekster))), tekster, return_dtype=pl.Enum(tekster))
    )


def _haendelser(
    terning: np.random.Generator, antal_pr_person: npt.NDArray[np.int64], foerste: int, sidste: int
) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.int32]]:
    """Persons and days of events, in order."""
    person = np.repeat(np.arange(antal_pr_person.size, dtype=np.int32), antal_pr_person)
    dag = terning.integers(foerste, sidste + 1, person.size).astype(np.int64)
    noegle = (person.astype(np.int64) << 24) | dag
    noegle.sort()
    return (noegle >> 24).astype(np.int32), (noegle & 0xFFFFFF).astype(np.int32)


def _samtaler(terning: np.random.Generator, antal: int, foerste: int, sidste: int) -> pl.DataFrame:
    aar = (sidste - foerste) / 365
    pr_person = terning.poisson(terning.gamma(6.0, 0.46, antal) * aar)
    person, dag = _haendelser(terning, pr_person, foerste, sidste)
    form = terning.integers(0, len(FORMER), person.size, np.uint8)
    return (
        pl.DataFrame({"person": person, "dato": dag, "kontaktform": form})
        .select("person", pl.col("dato").cast(pl.Date), kontaktform=_tekster("kontaktform", list(FORMER)))
        .unique(maintain_order=True)
    )


def _tilbud(terning: np.random.Generator, antal: int, foerste: int, sidste: int) -> pl.DataFrame:
    aar = (sidste - foerste) / 365
    pr_person = terning.poisson(terning.gamma(1.0, 0.45, antal) * aar)
    person, dag = _haendelser(terning, pr_person, foerste, sidste)
    laengde = terning.integers(0, 180, person.size)
    slut = dag + laengde
    art = terning.choice(len(_TILBUD), person.size, p=(0.4, 0.05, 0.15, 0.25, 0.15)).astype(np.int16)
    return (
        pl.DataFrame(
            {
                "person": person,
                "tilbudstype": art,
                "fra_dato": dag,
                "til_dato": np.where(slut > sidste, -1, slut).astype(np.int32),
            }
        )
        .select(
            "person",
            tilbudstype=_tekster("tilbudstype", list(_TILBUD)),
            fra_dato=pl.col("fra_dato").cast(pl.Date),
            til_dato=pl.when(pl.col("til_dato") >= 0).then(pl.col("til_dato")).cast(pl.Date),
        )
        .unique(maintain_order=True)
    )


def _loentimer(terning: np.random.Generator, antal: int, fra: Maaned, til: Maaned) -> pl.DataFrame:
    maaneder = til.indeks - fra.indeks + 1
    andel = np.where(terning.random(antal) < UDEN_LOEN, 0.0, terning.beta(2.0, 1.3, antal))
    har = terning.random((antal, maaneder)) < andel[:, None]
    person, nr = np.nonzero(har)
    timer = terning.gamma(2.0, 1300, person.size).astype(np.int32)
    tekst = [str(fra.plus(maaneder=nr)) for nr in range(maaneder)]
    return pl.DataFrame({"person": person.astype(np.int32), "nr": nr.astype(np.int32), "hundrededele": timer}).select(
        "person",
        maaned=_tekster("nr", tekst),
        timer=(pl.col("hundrededele").cast(pl.Decimal(8, 2)) / pl.lit(100, pl.Decimal(8, 2))).cast(pl.Decimal(8, 2)),
        ordinaer=pl.lit("ja").cast(pl.Enum(["ja", "nej"])),
        tilbagefoersel=pl.when(pl.int_range(pl.len()) % 997 == 0)
        .then(pl.lit("ja"))
        .otherwise(pl.lit("nej"))
        .cast(pl.Enum(["ja", "nej"])),
    )


def _fritagelser(terning: np.random.Generator, antal: int, foerste: int, sidste: int) -> pl.DataFrame:
    person = np.flatnonzero(terning.random(antal) < FRITAGNE).astype(np.int32)
    fra = terning.integers(foerste, sidste, person.size).astype(np.int32)
    return pl.DataFrame(
        {"person": person, "fra_dato": fra, "til_dato": fra + terning.integers(20, 300, person.size)}
    ).select(
        "person",
        fokusmaal=pl.lit("aktiv_indsats").cast(pl.Enum(["samtaler", "aktiv_indsats"])),
        fra_dato=pl.col("fra_dato").cast(pl.Date),
        til_dato=pl.col("til_dato").cast(pl.Int32).cast(pl.Date),
    )
