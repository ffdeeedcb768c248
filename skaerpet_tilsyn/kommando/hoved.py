"""The entry point: what is needed, what went wrong, and the exit code."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final, cast

from skaerpet_tilsyn.fejl import ManglendeTilvalg
from skaerpet_tilsyn.kommando.fejl import Fejlvagt
from skaerpet_tilsyn.kommando.stroemme import goer_sikre, skrivning
from skaerpet_tilsyn.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PAKKER: Final = ("typer", "rich")
"""What the extra ``kommando`` brings."""


def main() -> None:
    """Carry out the command line of the process and end with its exit code."""
    sys.exit(koer(sys.argv[1:]))


def koer(argumenter: Sequence[str]) -> int:
    """
    Carry out a command line and return its exit code.

    Example:
        >>> koer(["--version"])  # doctest: +ELLIPSIS
        skaerpet-tilsyn ...
        0
    """
    goer_sikre()
    with Fejlvagt() as vagt:
        vagt.kode = _udfoer(list(argumenter))
    return vagt.kode


def _udfoer(argumenter: list[str]) -> int:
    if argumenter == ["--version"]:
        # Without loading anything: the version is asked for before anything is installed.
        with skrivning(sys.stdout):
            sys.stdout.write(f"skaerpet-tilsyn {VERSION}\n")
            sys.stdout.flush()
        return 0
    mangler = [navn for navn in PAKKER if find_spec(navn) is None]
    if mangler:
        fundet = f"ikke {mangler[0]}" if len(mangler) == 1 else f"hverken {' eller '.join(mangler)}"
        besked = (
            f"kommandolinjen kræver tilvalget «kommando»: fundet {fundet}; forventet {' og '.join(PAKKER)}; "
            'kør pip install "skaerpet-tilsyn[kommando]"'
        )
        raise ManglendeTilvalg(besked)
    app = vars(import_module("skaerpet_tilsyn.kommando.app"))
    return cast("Callable[[list[str]], int]", app["koer"])(argumenter)
