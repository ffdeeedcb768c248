"""Reading and validating files: published figures, monthly shares, benchmarks, one citizen."""

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
