"""
Where the time of ``opgoer`` goes: processor time by phase, everything on one thread so that phases do not mix.

Functions of the package are wrapped; a function's time is without that of wrapped functions inside it.
Arguments: registers, folder for the tables, month.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from functools import wraps
from importlib import import_module
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any, Final, TypeVar

from tests.benchmarks.registre.barn import meld

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

PAKKE: Final = "skaerpet_tilsyn"
TABELLER: Final = f"{PAKKE}.register.tabeller"
FASER: Final = {
    "finding spans and coverage": (f"{TABELLER}.register:find_udsnit maaneder_i find_daekning",),
    "reading Parquet": (f"{TABELLER}.kilde:Tabelkilde.laes Registerkilde.laes_del Tabelkilde.hent",),
    "cells to codes, checks": (f"{TABELLER}.oversat:_oversaet",),
    "numbering persons": (
        f"{TABELLER}.oversat:laes_ider ens_type",
        f"{TABELLER}.indlaes:personnumre antal_cpr",
        f"{TABELLER}.udvalg:Udvalg.__init__",
    ),
    "order of rows, copies": (f"{TABELLER}.udvalg:gentagne find_orden",),
    "columns and receipt": (
        f"{TABELLER}.kolonner:ydelser samtaler tilbud timer fritagelser i_flere_kommuner",
        f"{TABELLER}.indlaes:_maaneder",
        f"{TABELLER}.registerdel:Registerdel.blok",
    ),
    "panel: forløb and placing": (f"{PAKKE}.laesning.kolonner.panel:find_forloeb placeringer",),
    "panel: windows": (f"{PAKKE}.laesning.kolonner.panel:Panel.__init__ Panel.maal Panel.maal_ved Panel.egenskab",),
    "rules": (f"{PAKKE}.laesning.kolonner.regel:Kolonnelaesning.laes",),
    "counting": (f"{PAKKE}.laesning.kolonner.celler:Celler.__init__ Celler.taael _unikke",),
    "adding up, saml": (f"{PAKKE}.register.opgoer:laeg_sammen saml",),
    "tables, writing": (f"{PAKKE}.opgoerelse.opgoer.opgoerelse:alle_ark", f"{PAKKE}.register.skriv:filer skriv_mappe"),
}
"""Which functions make up each phase."""
MED_TRAADE: Final = (
    *(f"{TABELLER}.{modul}" for modul in ("register", "udsnit", "kildelaesning", "arbejdere")),
    f"{PAKKE}.register.taelling",
)
"""Modules that start threads."""


class Stopur:
    """Processor seconds by phase."""

    def __init__(self) -> None:
        self.brugt: dict[str, float] = defaultdict(float)
        self._inde: list[float] = []

    def maal(self, fase: str, funktion: Callable[..., T]) -> Callable[..., T]:
        """The function with its time taken."""

        @wraps(funktion)
        def maalt(*args: Any, **kwargs: Any) -> T:
            self._inde.append(0.0)
            start = process_time()
            try:
                return funktion(*args, **kwargs)
            finally:
                brugt = process_time() - start
                self.brugt[fase] += brugt - self._inde.pop()
                if self._inde:
                    self._inde[-1] += brugt

        return maalt

    def saet_paa(self, fase: str, sted: str) -> None:
        """
        Take the time of some functions of a module: ``module:function Class.method``.

        Raises:
            AttributeError: there is none with that name any more, and ``FASER`` must be mended.
        """
        modul, _, navne = sted.partition(":")
        for navn in navne.split():
            ejer: Any = import_module(modul)
            *foran, sidst = navn.split(".")
            for led in foran:
                ejer = getattr(ejer, led)
            setattr(ejer, sidst, self.maal(fase, getattr(ejer, sidst)))


def main() -> None:
    """One run with the stop-watch on."""
    mappe, ud, maaned = sys.argv[1:]
    opgoer = import_module(f"{PAKKE}.register.opgoer")
    skriv = import_module(f"{PAKKE}.register.skriv")
    tid = import_module(f"{PAKKE}.tid")
    stopur = Stopur()
    for fase, steder in FASER.items():
        for sted in steder:
            stopur.saet_paa(fase, sted)
    arbejdere = import_module(f"{TABELLER}.arbejdere")
    for navn in MED_TRAADE:
        vars(import_module(navn))["ThreadPoolExecutor"] = lambda _antal: arbejdere.Straks()
    hukommelse = import_module(f"{PAKKE}.kommando.hukommelse")
    hukommelse.genbrug_hukommelse()
    hukommelse.ryd_sjaeldent_op()
    start, cpu = perf_counter(), process_time()
    opgjort = opgoer.opgoer(Path(mappe), maaned=tid.Maaned.parse(maaned))
    skriv.skriv_mappe(Path(ud), skriv.filer(opgjort.ark(), "csv", samlet="opgoerelse"))
    i_alt, arbejde = process_time() - cpu, perf_counter() - start
    faser = {fase: stopur.brugt[fase] for fase in FASER}
    meld(arbejde, faser={**faser, "other": i_alt - sum(faser.values())}, i_alt=i_alt)


if __name__ == "__main__":
    main()
