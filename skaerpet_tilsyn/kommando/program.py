"""The program: its name, its version, its help; the commands are added to it."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from skaerpet_tilsyn.kommando.fejl import BRUGSFEJL, UDFOERT, Brugsfejl
from skaerpet_tilsyn.kommando.hjaelp import HJAELP, NAVN, Gruppe
from skaerpet_tilsyn.register.celle import vis
from skaerpet_tilsyn.version import VERSION

_HJAELP: Final[dict[str, object]] = {"help_option_names": list(HJAELP)}
INDSTILLINGER: Final = {**_HJAELP, "allow_extra_args": True}

app = typer.Typer(
    cls=Gruppe, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False, context_settings=_HJAELP
)


@app.callback(
    invoke_without_command=True,
    help=(
        "Skærpet tilsyn med kommunernes beskæftigelsesindsats, 2021-2022: "
        "reglerne afgjort for kommuner og borgere, med begrundelser og kilder; "
        "og målingerne af borgere i ressourceforløb.\n\n"
        "Exit-koder: 0 udført; 1 svaret er nej (kun med --kraev og af proev); 2 forkert brug eller forkerte data; "
        "70 en fejl i programmet."
    ),
)
def indgang(
    ctx: typer.Context, *, version: Annotated[bool, typer.Option("--version", help="Vis versionen.")] = False
) -> int:
    """Without a command: the version, or the help as an error."""
    if version:
        typer.echo(f"{NAVN} {VERSION}")
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help(), err=True)
        raise typer.Exit(BRUGSFEJL)
    return UDFOERT


def ingen_flere(ctx: typer.Context) -> None:
    """
    Refuse arguments that the command does not take.

    Raises:
        Brugsfejl: there are some.
    """
    if ctx.args:
        raise Brugsfejl(
            hvad=ctx.info_name or NAVN,
            fundet=" ".join(map(vis, ctx.args)),
            forventet="ikke mere end det, kommandoen tager",
            raad=f"se {NAVN} {ctx.info_name} {HJAELP[0]}",
        )
