"""Help in Danish: how a command is called, its arguments and options, examples."""

from __future__ import annotations

import os
import re
import shutil
import textwrap
from typing import TYPE_CHECKING, Final, Protocol

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from skaerpet_tilsyn.kommando.valg import vaelg

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NAVN: Final = "skaerpet-tilsyn"
"""What the program is called on the command line."""
HJAELP: Final = ("--hjaelp", "--help")
"""The options that print the help."""

_BREDEST: Final = 100
_INDRYK: Final = "  "
_LUFT: Final = 2
_BREDESTE_NAVN: Final = 30
_WINDOWS: Final = os.name == "nt"


class Skriver(Protocol):
    """Where the help is written."""

    def write(self, string: str) -> None:
        """Add a text."""
        ...


class Kommando(TyperCommand):
    """A command whose help is Danish."""

    def format_help(self, ctx: object, formatter: Skriver) -> None:
        """Write the help; it needs the command alone."""
        del ctx
        argumenter = [p for p in self.params if isinstance(p, TyperArgument)]
        brug = " ".join([NAVN, self.name or "", *(f"[{_navn(p)}]" for p in argumenter), "[TILVALG]..."])
        afsnit = [
            ("Argumenter", [(_navn(p), p.help or "") for p in argumenter]),
            ("Tilvalg", [*_tilvalg(self), (", ".join(HJAELP), "Vis denne hjælp.")]),
        ]
        formatter.write(_tekst(brug, self.help or "", afsnit, _eksempler(self.epilog or "")))


ORDEN: Final = (
    "opgoer",
    "status",
    "rapport",
    "forklar",
    "arbejdsliste",
    "sammenlign",
    "resultatkrav",
    "ressourceforloeb",
    "tilsynsforloeb",
    "tidlig-indsats",
    "regler",
    "proev",
    "hent",
    "valider",
    "skabelon",
    "eksempler",
    "syntetisk",
)
"""The commands as the help lists them: figures first, then single cases, then the preparations."""


class Gruppe(TyperGroup):
    """The program itself, whose help is Danish and whose commands are suggested in Danish."""

    def format_help(self, ctx: object, formatter: Skriver) -> None:
        """Write the help; it needs the program alone."""
        del ctx
        kommandoer = [(navn, kommando.short_help or "") for navn, kommando in self.commands.items()]
        kommandoer.sort(key=lambda par: ORDEN.index(par[0]))
        afsnit = [
            ("Kommandoer", kommandoer),
            ("Tilvalg", [*_tilvalg(self), (", ".join(HJAELP), "Vis denne hjælp; også efter en kommando.")]),
        ]
        formatter.write(_tekst(f"{NAVN} KOMMANDO ...", self.help or "", afsnit, self.epilog or ""))

    def get_command(self, ctx: object, cmd_name: str) -> TyperCommand | None:
        """
        The command with a name.

        Raises:
            Brugsfejl: there is none.
        """
        del ctx
        kendte = {navn: kommando for navn, kommando in self.commands.items() if isinstance(kommando, TyperCommand)}
        return vaelg("en kommando", cmd_name, kendte)


def _eksempler(tekst: str) -> str:
    """Command lines that go on in the next line do so in the shells of Unix alone; elsewhere they stand in one."""
    return re.sub(r" \\\n +", " ", tekst) if _WINDOWS else tekst


def _navn(parameter: TyperArgument | TyperOption) -> str:
    return parameter.metavar or (parameter.name or "").upper()


def _tilvalg(kommando: TyperCommand | TyperGroup) -> Iterator[tuple[str, str]]:
    for parameter in kommando.params:
        if isinstance(parameter, TyperOption) and not parameter.hidden:
            vaerdi = "" if parameter.is_flag else f" {_navn(parameter)}"
            yield ", ".join(parameter.opts) + vaerdi, parameter.help or ""


def _tekst(brug: str, om: str, afsnit: Iterable[tuple[str, list[tuple[str, str]]]], slut: str) -> str:
    bredde = min(_BREDEST, shutil.get_terminal_size().columns)
    dele = [f"{_fremhaevet('Brug:')} {brug}", *_fyld(om, bredde)]
    for titel, raekker in afsnit:
        if raekker:
            dele.append("\n".join([_fremhaevet(titel), *_raekker(raekker, bredde)]))
    if slut:
        dele.append(slut)
    return "\n\n".join(dele) + "\n"


def _fyld(tekst: str, bredde: int) -> list[str]:
    return [textwrap.fill(afsnit, bredde) for afsnit in tekst.split("\n\n") if afsnit]


def _raekker(raekker: list[tuple[str, str]], bredde: int) -> Iterator[str]:
    """Names and what they mean in two columns; a long name, or a narrow terminal, gives a name its own line."""
    korte = [len(navn) for navn, _ in raekker if len(navn) <= _BREDESTE_NAVN]
    kolonne = len(_INDRYK) + max(korte, default=0) + _LUFT
    smal = bredde - kolonne < _BREDESTE_NAVN
    if smal:
        kolonne = 3 * len(_INDRYK)
    for navn, tekst in raekker:
        linjer = textwrap.wrap(tekst, max(_BREDESTE_NAVN, bredde - kolonne)) or [""]
        foerste = f"{_INDRYK}{navn}"
        if smal or len(navn) > _BREDESTE_NAVN:
            yield foerste
        else:
            yield f"{foerste:<{kolonne}}{linjer.pop(0)}".rstrip()
        yield from (f"{' ' * kolonne}{linje}" for linje in linjer)


def _fremhaevet(tekst: str) -> str:
    """Bold in a terminal; typer takes the codes away elsewhere."""
    return tekst if "NO_COLOR" in os.environ else typer.style(tekst, bold=True)
