"""Where the output goes: a console of any encoding, a pipe, or a file that is written whole or not at all."""

from __future__ import annotations

import io
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

from attrs import frozen
from rich.console import Console

from skaerpet_tilsyn.kommando.fejl import UDFOERT, Brugsfejl
from skaerpet_tilsyn.kommando.stroemme import skriv_fejl, skrivning
from skaerpet_tilsyn.register.celle import vis

if TYPE_CHECKING:
    from collections.abc import Sequence

BREDDE: Final = 120
"""The width of text that goes to a file or a pipe, unless the environment says otherwise."""


@frozen(kw_only=True, order=False)
class Svar:
    """
    What a command answers: text for people, or bytes for machines; where to; and the exit code.

    ``noter`` is what a person should know where the output itself cannot say it.
    """

    indhold: str | bytes
    ud: Path | None = None
    noter: tuple[str, ...] = ()
    kode: int = UDFOERT


def _side(encoding: str) -> TextIO:
    """A page in memory that says where it goes in the end: without UTF-8 the tables are drawn in ASCII."""
    return io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors="replace")


def konsol(ud: Path | None) -> Console:
    """The console that text is laid out for: the terminal, else a wide page without colours."""
    if ud is not None:
        return Console(file=_side("utf-8"), width=BREDDE, force_terminal=False, legacy_windows=False)
    terminal = Console()
    bredde = terminal.width if terminal.is_terminal or "COLUMNS" in os.environ else BREDDE
    return Console(
        file=_side(terminal.encoding),
        width=bredde,
        force_terminal=terminal.is_terminal,
        # Consoles of old do not know the codes for colours.
        color_system=None if terminal.legacy_windows else "auto",
        legacy_windows=terminal.legacy_windows,
    )


def find_ud(ud: str | None, inputfiler: Sequence[Path], *, tilvalg: str = "--ud") -> Path | None:
    """
    Where the output goes, which is none of the files that are read.

    Raises:
        Brugsfejl: it is one of them.

    Example:
        >>> find_ud(None, []) is None
        True
    """
    if ud is None:
        return None
    sti = Path(ud)
    if any(sti.exists() and fil.exists() and sti.samefile(fil) for fil in inputfiler):
        raise Brugsfejl(hvad=tilvalg, fundet=vis(ud), forventet="en anden fil end den, der læses", raad="ret stien")
    return sti


def aflever(svar: Svar) -> int:
    """
    Write an answer where it belongs.

    Raises:
        Brugsfejl: the file cannot be written.
    """
    skriv_fejl(*(f"note: {note}" for note in svar.noter))
    if svar.ud is None:
        _skriv(svar.indhold)
    else:
        indhold = svar.indhold
        skriv_fil(svar.ud, indhold.encode("utf-8", errors="replace") if isinstance(indhold, str) else indhold)
        skriv_fejl(f"skrevet: {svar.ud}")
    return svar.kode


def _skriv(indhold: str | bytes) -> None:
    """Machines get UTF-8 in any case; people get lines, as some consoles take only so much at a time."""
    with skrivning(sys.stdout):
        if isinstance(indhold, bytes) and isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.flush()
            sys.stdout.buffer.write(indhold)
        else:
            tekst = indhold.decode("utf-8") if isinstance(indhold, bytes) else indhold
            sys.stdout.writelines(tekst.splitlines(keepends=True))
        sys.stdout.flush()


def skriv_fil(sti: Path, indhold: bytes, *, tilvalg: str = "--ud") -> None:
    """
    A file, whole or not at all; ``tilvalg`` is the option that named it.

    Raises:
        Brugsfejl: the file cannot be written.
    """
    maal = Path(os.path.realpath(sti))
    if maal.exists() and not maal.is_file():
        raise _kan_ikke_skrive(tilvalg, sti, "en mappe" if maal.is_dir() else "noget andet end en fil")
    if not maal.parent.is_dir():
        raise _kan_ikke_skrive(tilvalg, sti, "en mappe, der ikke findes")
    kladde = maal.with_name(f".skaerpet-tilsyn-{os.getpid()}.tmp")
    try:
        with kladde.open("xb") as fil:
            fil.write(indhold)
        if maal.exists():
            shutil.copymode(maal, kladde)
        kladde.replace(maal)
    except OSError as aarsag:
        raise _kan_ikke_skrive(tilvalg, sti, aarsag.strerror or type(aarsag).__name__) from aarsag
    finally:
        kladde.unlink(missing_ok=True)


def _kan_ikke_skrive(tilvalg: str, sti: Path, fundet: str) -> Brugsfejl:
    return Brugsfejl(
        hvad=f"{tilvalg} {vis(str(sti))}", fundet=fundet, forventet="en fil, der kan skrives", raad="ret stien"
    )
