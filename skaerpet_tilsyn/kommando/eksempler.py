"""``eksempler``: the made-up registers and files of the documentation, to try every command of it on."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.kommando.fejl import Brugsfejl
from skaerpet_tilsyn.kommando.udskrift import Svar
from skaerpet_tilsyn.register.celle import EKSEMPLER, vis
from skaerpet_tilsyn.register.skriv import skriv_mappe

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

_PAKKET: Final = "eksempler"
"""Where an installed package has them; in a source tree they lie beside the package."""
_PROEV: Final = (
    "prøv: skaerpet-tilsyn opgoer {mappe}/hedensted_2021 --maaned 2021-11 "
    "--benchmark {mappe}/hedensted_2021/benchmark_2021QMAT02.csv"
)


def koer(*, mappe: str) -> Svar:
    """
    Write the examples to a new folder.

    Raises:
        Brugsfejl: the folder is there already.
        Datafejl: the folder cannot be written.
    """
    if Path(mappe).exists():
        raise Brugsfejl(
            hvad="eksempler",
            fundet=f"{vis(mappe)}, som findes",
            forventet="en ny MAPPE, som filerne skrives i",
            raad="vælg et andet navn, eller brug dem, der er",
        )
    linjer: list[str] = []
    for del_, indhold in _indhold(kilde()):
        skriv_mappe(Path(mappe, *del_), indhold)
        linjer.append(f"{'/'.join((vis(mappe), *del_))}: {', '.join(indhold)}")
    return Svar(indhold="\n".join([*linjer, "", _PROEV.format(mappe=vis(mappe))]) + "\n")


def kilde() -> Traversable:
    """Where the examples are read from."""
    pakket = files("skaerpet_tilsyn").joinpath(_PAKKET)
    return pakket if pakket.is_dir() else Path(__file__).parents[2] / EKSEMPLER


def _indhold(mappe: Traversable, del_: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], dict[str, bytes]]]:
    """The files of a folder, then those of the folders in it; what Python has left there is none of them."""
    dele = sorted((barn for barn in mappe.iterdir() if barn.name[0] not in "_."), key=lambda barn: barn.name)
    indhold = {barn.name: barn.read_bytes() for barn in dele if barn.is_file()}
    if indhold:
        yield del_, indhold
    for barn in dele:
        if barn.is_dir():
            yield from _indhold(barn, (*del_, barn.name))
