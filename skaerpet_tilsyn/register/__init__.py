"""
Reading and validating files: published figures, monthly shares, benchmarks, one citizen.

Names are loaded when they are first used, as most of what reads registers needs none of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from skaerpet_tilsyn.register.benchmark import laes_benchmark
    from skaerpet_tilsyn.register.benchmarktabel import I_ALT, Benchmarkraekke, Benchmarktabel
    from skaerpet_tilsyn.register.benchmarkvalg import benchmark_for, find_periode, vaelg_periode
    from skaerpet_tilsyn.register.borgerfil import Borgerfil, laes_borger, laes_borgerfil
    from skaerpet_tilsyn.register.maanedsandele import Maanedsandele, laes_maanedsandele
    from skaerpet_tilsyn.register.offentliggjort import Offentliggjort, Offentliggjortraekke, laes_offentliggjort
    from skaerpet_tilsyn.register.rullendeaar import Rullendeaar
    from skaerpet_tilsyn.register.status import Statusresultat, status_af_andele, status_af_tryk

__all__ = [
    "I_ALT",
    "Benchmarkraekke",
    "Benchmarktabel",
    "Borgerfil",
    "Maanedsandele",
    "Offentliggjort",
    "Offentliggjortraekke",
    "Rullendeaar",
    "Statusresultat",
    "benchmark_for",
    "find_periode",
    "laes_benchmark",
    "laes_borger",
    "laes_borgerfil",
    "laes_maanedsandele",
    "laes_offentliggjort",
    "status_af_andele",
    "status_af_tryk",
    "vaelg_periode",
]

_MODULER: Final = {
    "benchmark": ("laes_benchmark",),
    "benchmarktabel": ("I_ALT", "Benchmarkraekke", "Benchmarktabel"),
    "benchmarkvalg": ("benchmark_for", "find_periode", "vaelg_periode"),
    "borgerfil": ("Borgerfil", "laes_borger", "laes_borgerfil"),
    "maanedsandele": ("Maanedsandele", "laes_maanedsandele"),
    "offentliggjort": ("Offentliggjort", "Offentliggjortraekke", "laes_offentliggjort"),
    "rullendeaar": ("Rullendeaar",),
    "status": ("Statusresultat", "status_af_andele", "status_af_tryk"),
}


def __getattr__(navn: str) -> object:
    for modul, navne in _MODULER.items():
        if navn in navne:
            globals()[navn] = vaerdi = cast("object", vars(import_module(f"{__name__}.{modul}"))[navn])
            return vaerdi
    besked = f"module {__name__!r} has no attribute {navn!r}"
    raise AttributeError(besked)
