"""The other files of a register folder: what is said of those that are not read, and of a table that is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fakta.opslag import naermeste
from skaerpet_tilsyn.fejl import Datalinje
from skaerpet_tilsyn.register.tabeller.raatabel import ENDELSER, er_registerfil
from skaerpet_tilsyn.register.tabeller.skema import TABELLER

if TYPE_CHECKING:
    from pathlib import Path

BENCHMARK: Final = "benchmark"
"""A file that begins with this may lie beside the registers; it is read where it is asked for."""
_TEKST: Final = (".txt", ".tsv", ".tab")
"""Texts that are CSV under another name."""


def mangler(mappe: Path, navn: str) -> Datalinje:
    """
    A table that must be there and is not; another file that is probably it is named.

    Example:
        >>> import tempfile
        >>> from pathlib import Path
        >>> with tempfile.TemporaryDirectory() as mappe:
        ...     _ = (Path(mappe) / "ydelser.xls").write_bytes(b"")
        ...     linje = mangler(Path(mappe), "ydelser")
        >>> linje.fundet, linje.raad
        ('ydelser.xls', 'gem «ydelser.xls» som «ydelser.xlsx» eller «ydelser.csv»')
    """
    andre = [sti for sti in sorted(mappe.iterdir()) if er_registerfil(sti) or _anden_form(sti) == navn]
    naer = naermeste(navn, [sti.stem.lower() for sti in andre])
    forkert = next((sti for sti in andre if _anden_form(sti) == navn), None)
    if forkert is not None:
        raad = _gem_som(forkert, navn)
    elif naer is not None:
        raad = f"omdøb «{naer}» til «{navn}»"
    else:
        raad = "skriv tomme tabeller med skaerpet-tilsyn skabelon"
    return Datalinje(
        fil=mappe.name or str(mappe),
        fundet=", ".join(sti.name for sti in andre[:10]) if andre else "ingen registertabeller",
        forventet=f"tabellen {navn} ({', '.join(navn + endelse for endelse in ENDELSER)})",
        raad=raad,
    )


def ligner(mappe: Path, navn: str) -> bool:
    """
    Whether some file that is not read is probably a table: of another kind, or misspelt.

    Example:
        >>> import tempfile
        >>> from pathlib import Path
        >>> with tempfile.TemporaryDirectory() as mappe:
        ...     _ = (Path(mappe) / "ydelse.csv").write_bytes(b"")
        ...     ligner(Path(mappe), "ydelser"), ligner(Path(mappe), "samtaler")
        (True, False)
    """
    ukendte_tabeller = [
        sti.stem.lower() for sti in mappe.iterdir() if er_registerfil(sti) and sti.stem.lower() not in TABELLER
    ]
    return any(_anden_form(sti) == navn for sti in mappe.iterdir()) or any(
        naermeste(fil, TABELLER) == navn for fil in ukendte_tabeller
    )


def ukendte(mappe: Path) -> tuple[str, ...]:
    """
    Files that look like tables but are not read; one that is probably misspelt is asked about.

    Example:
        >>> import tempfile
        >>> from pathlib import Path
        >>> with tempfile.TemporaryDirectory() as mappe:
        ...     _ = (Path(mappe) / "samtale.csv").write_bytes(b"")
        ...     ukendte(Path(mappe))
        ('filen samtale.csv er ikke en registertabel og er ikke læst; mente du «samtaler»?',)
    """
    noter: list[str] = []
    for sti in sorted(mappe.iterdir()):
        navn, tabel = sti.stem.lower(), _anden_form(sti)
        if tabel is not None:
            noter.append(f"filen {sti.name} er ikke læst; {_gem_som(sti, tabel)}")
        elif er_registerfil(sti) and navn not in TABELLER and not navn.startswith(BENCHMARK):
            naer = naermeste(navn, TABELLER)
            slut = f"; mente du «{naer}»?" if naer else ""
            noter.append(f"filen {sti.name} er ikke en registertabel og er ikke læst{slut}")
    return tuple(noter)


def _anden_form(sti: Path) -> str | None:
    """The table that a file is named after, where it is of a kind that is not read, such as ``ydelser.xls``."""
    navn = sti.name.partition(".")[0].lower()
    return navn if navn in TABELLER and sti.is_file() and not er_registerfil(sti) else None


def _gem_som(sti: Path, navn: str) -> str:
    if sti.suffix.lower() in _TEKST:
        return f"omdøb «{sti.name}» til «{navn}.csv»"
    return f"gem «{sti.name}» som «{navn}.xlsx» eller «{navn}.csv»"
