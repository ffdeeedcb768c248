"""Counts, cell by cell."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from skaerpet_tilsyn.opgoerelse.opgoer.opgoerelse import Opgoerelse


class Celle(NamedTuple):
    """Which count: the målgruppe by its months, kommune, ydelse (or ``alle``), fokusmål and month."""

    laengde: int
    kommunekode: str
    ydelse: str
    fokusmaal: str
    maaned: str


class Tal(NamedTuple):
    """The three counts of a cell."""

    taeller: int
    naevner: int
    uafklaret: int


FILER: Final = {12: "maanedsandele.csv", 6: "maanedsandele_6mdr.csv"}


def skrevne(mappe: Path) -> dict[Celle, Tal]:
    """The cells with anybody in the tables that ``opgoer`` wrote."""
    return {celle: tal for laengde, navn in FILER.items() for celle, tal in _fil(mappe / navn, laengde) if any(tal)}


def skrevet(fil: Path) -> dict[Celle, Tal]:
    """The same of a file with the column ``laengde``."""
    return {celle: tal for celle, tal in _fil(fil, 0) if any(tal)}


def _fil(sti: Path, laengde: int) -> Iterator[tuple[Celle, Tal]]:
    with sti.open(encoding="utf-8-sig", newline="") as fil:
        for r in csv.DictReader(fil, delimiter=";"):
            celle = Celle(int(r.get("laengde", laengde)), r["kommunekode"], r["ydelse"], r["fokusmaal"], r["maaned"])
            yield celle, Tal(int(r["taeller"]), int(r["naevner"]), int(r["uafklaret"]))


def opgjorte(opgoerelse: Opgoerelse) -> dict[Celle, Tal]:
    """The cells with anybody of an ``Opgoerelse``."""
    return {
        Celle(laengde, r.kommunekode, r.ydelse, r.fokusmaal, str(r.maaned)): tal
        for laengde, raekker in ((12, opgoerelse.raekker), (6, opgoerelse.raekker_6))
        for r in raekker
        if any(tal := Tal(r.svar.taeller, r.svar.naevner, r.svar.uafklaret))
    }


def forskelle(a: Mapping[Celle, Tal], b: Mapping[Celle, Tal]) -> dict[Celle, tuple[Tal | None, Tal | None]]:
    """The cells that are not the same."""
    return {c: (a.get(c), b.get(c)) for c in sorted(a.keys() | b.keys()) if a.get(c) != b.get(c)}


def kraev_ens(a: Mapping[Celle, Tal], b: Mapping[Celle, Tal], hvem: str) -> int:
    """
    How many cells there are.

    Raises:
        AssertionError: some of them differ; with the first of them.
    """
    fundet = forskelle(a, b)
    if fundet or not a:
        linjer = [f"{celle}: {x} against {y}" for celle, (x, y) in list(fundet.items())[:20]]
        besked = f"{hvem}: {len(fundet)} of {len(a)} cells differ\n" + "\n".join(linjer)
        raise AssertionError(besked)
    return len(a)


def uden_uafklaret(tal: Mapping[Celle, Tal]) -> dict[Celle, Tal]:
    """What an engine that knows no unknown can be asked to agree with."""
    return {celle: t._replace(uafklaret=0) for celle, t in tal.items() if t.naevner}
