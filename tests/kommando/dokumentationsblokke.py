"""The fenced blocks of the documentation: command lines, what they print, and files that a reader writes."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING, Final

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PROGRAM: Final = re.compile(r"(?:^|&& )(?:\.venv/bin/)?skaerpet-tilsyn (.*)$")
"""The program, also as the last step of a line that installs it."""
UDELADT: Final = "[…"
"""How a line begins that stands for lines left out."""
_HEGN: Final = re.compile(r"^(?P<hegn>`{3,})(?P<art>[^`\n]*)\n(?P<indhold>.*?)^(?P=hegn)$", re.DOTALL | re.MULTILINE)
_NAVN: Final = re.compile(r"\A:caption: (\S+)\n+")
_KODE: Final = re.compile(r"# exit-kode (\d+)$")


@frozen(kw_only=True)
class Kommando:
    """A command line, and the exit code that the page gives it."""

    argumenter: tuple[str, ...]
    kode: int = 0


@frozen(kw_only=True)
class Kommandoer:
    """The command lines of a block, in order; what sets the machine up is left out."""

    linjer: tuple[Kommando, ...]


@frozen(kw_only=True)
class Svar:
    """What the command lines before it print, line by line; some lines may be left out."""

    linjer: tuple[str, ...]

    def mangler_i(self, svar: str) -> list[str]:
        """The lines that the answer does not have, in this order."""
        rest = iter(linje.rstrip() for linje in svar.splitlines())
        return [linje for linje in self.linjer if linje and linje not in rest]


@frozen(kw_only=True)
class Fil:
    """A file that the reader is told to write."""

    sti: str
    indhold: str


def blokke(side: Path) -> Iterator[Kommandoer | Svar | Fil]:
    """The blocks of a page that can be carried out, in order."""
    for fundet in _HEGN.finditer(side.read_text(encoding="utf-8")):
        indhold = fundet["indhold"]
        match fundet["art"]:
            case "shell":
                yield Kommandoer(linjer=tuple(_kommandoer(indhold)))
            case "output":
                yield Svar(
                    linjer=tuple(linje.rstrip() for linje in indhold.splitlines() if not linje.startswith(UDELADT))
                )
            case art if art.startswith("{code-block}") and _NAVN.match(indhold):
                navn = _NAVN.match(indhold)
                assert navn is not None
                yield Fil(sti=navn[1], indhold=indhold[navn.end() :])
            case _:
                pass


def kommandoer(side: Path) -> list[Kommando]:
    """All command lines of a page."""
    return [linje for blok in blokke(side) if isinstance(blok, Kommandoer) for linje in blok.linjer]


def _kommandoer(indhold: str) -> Iterator[Kommando]:
    for linje in indhold.replace("\\\n", " ").splitlines():
        fundet = _PROGRAM.search(linje)
        if fundet is not None:
            kode = _KODE.search(linje)
            argumenter = tuple(shlex.split(fundet[1], comments=True))
            yield Kommando(argumenter=argumenter, kode=0 if kode is None else int(kode[1]))
