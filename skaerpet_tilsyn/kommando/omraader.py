"""Which rules a command is asked to follow, and what it must be told for those of 2026."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from skaerpet_tilsyn.katalog import OMRAADER, Regelsaet
from skaerpet_tilsyn.katalog.jobsamtaler.ikraft import JULI_2026
from skaerpet_tilsyn.katalog.jobsamtaler.omraade import OMRAADE as BESKAEFTIGELSESINDSATS
from skaerpet_tilsyn.katalog.jobsamtaler.valg import OVERGANGSREGEL
from skaerpet_tilsyn.kommando.fejl import Brugsfejl
from skaerpet_tilsyn.kommando.valg import laest_som, vaelg

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    import typer

    from skaerpet_tilsyn.kommando.retsvalg import Retsvalg

KORTE_OMRAADER: Final = {"2026": BESKAEFTIGELSESINDSATS}
"""Short names of areas of law."""
ALLE: Final = tuple(OMRAADER)
"""Every area of law."""
SKAERPET_TILSYN: Final = "skaerpet_tilsyn"
"""The area of the supervision itself."""
OPGOERES: Final = (SKAERPET_TILSYN, BESKAEFTIGELSESINDSATS)
"""The areas whose figures ``opgoer`` makes, and whose work list ``arbejdsliste`` is."""
EGNE_KOMMANDOER: Final = ("resultatkrav", "ressourceforloeb")
"""The areas whose figures have a command of their own."""
_KENDTE_OVERGANGSREGLER: Final = tuple(slug for slug in OVERGANGSREGEL.slugs if slug != OVERGANGSREGEL.valgt)


def laes_omraade(tekst: str, kommando: str, mulige: Collection[str] = ALLE) -> str:
    """
    The area of law with a name, or with the year that is short for it.

    Raises:
        Brugsfejl: there is none, or the command doesn't have it.

    Example:
        >>> laes_omraade("2026", "opgoer")
        'beskaeftigelsesindsats_2026'
    """
    omraade = vaelg("--omraade", tekst, {**{navn: navn for navn in OMRAADER}, **KORTE_OMRAADER})
    if omraade not in mulige:
        raad = f"brug skaerpet-tilsyn {omraade}" if omraade in EGNE_KOMMANDOER else "vælg en af dem"
        raise Brugsfejl(
            hvad="--omraade", fundet=f"{omraade} til {kommando}", forventet=f"en af {', '.join(mulige)}", raad=raad
        )
    return omraade


def med_overgangsregel(valgt: Retsvalg, overgangsregel: str | None, omraade: str) -> Retsvalg:
    """
    What is chosen of the law with the reading of ``--overgangsregel``.

    Raises:
        Brugsfejl: the area has no such question, or another reading of it is chosen too.

    Example:
        >>> from skaerpet_tilsyn.kommando.retsvalg import Retsvalg
        >>> med_overgangsregel(Retsvalg(), "startdato", "beskaeftigelsesindsats_2026").fortolkninger
        {'overgangsregel': 'startdato'}
    """
    if omraade != SKAERPET_TILSYN:
        valgt.kraev_kun_fortolkninger(omraade)
    if overgangsregel is None:
        return valgt
    slug = vaelg("--overgangsregel", overgangsregel, {navn: navn for navn in _KENDTE_OVERGANGSREGLER})
    laest = (valgt.fortolkninger or {}).get(OVERGANGSREGEL.navn, slug)
    if omraade != BESKAEFTIGELSESINDSATS or laest != slug:
        fundet = f"{slug} og {OVERGANGSREGEL.navn}={laest}" if laest != slug else f"{slug} til {omraade}"
        raise Brugsfejl(
            hvad="--overgangsregel",
            fundet=fundet,
            forventet="én overgangsregel sammen med --regler 2026",
            raad="slet den ene" if laest != slug else "tilføj --regler 2026",
        )
    if valgt.fortolkninger is None:
        return valgt
    return evolve(valgt, fortolkninger={**valgt.fortolkninger, OVERGANGSREGEL.navn: slug})


def indsatsregelsaet(fortolkninger: Mapping[str, str] | None) -> Regelsaet:
    """
    The rules of 2026 under the readings asked for; which law each forløb follows is asked of each.

    Raises:
        Brugsfejl: a reading is of a question that the area does not have, or all readings are asked for.
    """
    if fortolkninger is None:
        raise Brugsfejl(
            hvad="--fortolkning", fundet="alle", forventet="valg som puljet=pr_gruppe", raad="vælg én læsning ad gangen"
        )
    return laest_som(Regelsaet.gaeldende(JULI_2026, BESKAEFTIGELSESINDSATS), fortolkninger)


def fremmede(ctx: typer.Context, egne: Collection[str]) -> tuple[str, ...]:
    """The options on the command line other than some, by the names of their parameters."""
    return tuple(
        parameter.opts[0]
        for parameter in ctx.command.params
        if parameter.name not in egne and getattr(ctx.get_parameter_source(parameter.name), "name", "") == "COMMANDLINE"
    )


def afvis_fremmede(tilvalg: Collection[str]) -> None:
    """
    Refuse options that belong to other rules than those of 2026.

    Raises:
        Brugsfejl: there is one.

    Example:
        >>> afvis_fremmede(())
    """
    for navn in tilvalg:
        raise Brugsfejl(
            hvad=navn,
            fundet=f"{navn} sammen med --regler 2026",
            forventet="et tilvalg til reglerne af 2026",
            raad="slet det ene",
        )
