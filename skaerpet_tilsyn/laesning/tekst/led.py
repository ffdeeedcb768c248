"""A whole condition as a Danish sentence with a nested list: a), b), c)."""

from __future__ import annotations

from string import ascii_lowercase
from typing import TYPE_CHECKING, NamedTuple, TypeVar, assert_never

from skaerpet_tilsyn.laesning.tekst.vaerdier import vis_vaerdi
from skaerpet_tilsyn.tid import Maaned
from skaerpet_tilsyn.udtryk import (
    Alle,
    EnAf,
    Enhver,
    Fortolkningsvalg,
    Ikke,
    Medmindre,
    Regel,
    Sammenligning,
    boern,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from skaerpet_tilsyn.tal import Maalt
    from skaerpet_tilsyn.udtryk import Betingelse, Parameter

S = TypeVar("S")


class Led(NamedTuple):
    """What stands on the line, and the list below it, if it ends in a colon."""

    tekst: str
    under: tuple[str, ...] = ()

    def efter(self, tegn: str) -> Led:
        """The same with something after its very last word."""
        if not self.under:
            return Led(afslut(self.tekst, tegn))
        return Led(self.tekst, (*self.under[:-1], afslut(self.under[-1], tegn)))

    def __str__(self) -> str:
        return "\n".join((self.tekst, *(("", *self.under) if self.under else ())))


class Omgivelser(NamedTuple):
    """The day whose limits are shown (None: all of them), and the number of the rules that have one."""

    dag: date | None
    numre: Mapping[str, str]


def afslut(tekst: str, tegn: str = ".") -> str:
    """
    A text with a sign after it; an abbreviation's stop also ends the sentence.

    Example:
        >>> afslut("mindst 80 pct."), afslut("mindst 4")
        ('mindst 80 pct.', 'mindst 4.')
    """
    return tekst if tegn == "." and tekst.endswith(".") else tekst + tegn


def vis_dag(dag: date) -> str:
    """
    A day as people write it.

    Example:
        >>> from datetime import date
        >>> vis_dag(date(2021, 11, 1))
        '1. november 2021'
    """
    return f"{dag.day}. {Maaned(dag.year, dag.month).tekst}"


def led(betingelse: Betingelse[S], omgivelser: Omgivelser) -> Led:
    """
    A condition under the library's own readings; rules in it are named, not unfolded.

    Raises:
        RegelIkkeGaeldende: a limit is not in force on the day.

    Example:
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_AKTIV_INDSATS
        >>> from datetime import date
        >>> print(led(HAR_AKTIV_INDSATS.versioner[-1].vaerdi, Omgivelser(date(2021, 11, 1), {})))
        mindst ét af følgende er opfyldt:
        <BLANKLINE>
        - a) aktive tilbud de seneste 12 måneder er mindst 1 tilbud, eller
        - b) ordinære timer de seneste 12 måneder er mindst 225 timer [K04]
    """
    match betingelse:
        case Regel():
            nummer = omgivelser.numre.get(betingelse.navn)
            henvisning = "" if nummer is None else f" (punkt {nummer})"
            return Led(f"{betingelse.titel[0].lower()}{betingelse.titel[1:]}{henvisning}")
        case Sammenligning():
            graense = _vaerdi(betingelse.graense, omgivelser.dag)
            return Led(f"{betingelse.maal.titel} er {betingelse.forhold.value} {graense}")
        case EnAf():
            liste = _vaerdi(betingelse.liste, omgivelser.dag)
            if any(len(version.vaerdi) > 1 for version in betingelse.liste.versioner):
                return Led(f"{betingelse.egenskab.titel} er en af disse: {liste}")
            return Led(f"oplysningen «{betingelse.egenskab.titel}» er «{liste}»")
        case Alle():
            dele = [led(del_, omgivelser) for del_ in betingelse.dele]
            return Led("alle følgende er opfyldt:", tuple(_punkter(dele, "og")))
        case Enhver():
            dele = [led(del_, omgivelser) for del_ in betingelse.dele]
            return Led("mindst ét af følgende er opfyldt:", tuple(_punkter(dele, "eller")))
        case Ikke():
            indre = led(betingelse.betingelse, omgivelser)
            return indre._replace(tekst=f"det gælder ikke, at {indre.tekst}")
        case Medmindre():
            return _medmindre(led(betingelse.hovedregel, omgivelser), led(betingelse.undtagelse, omgivelser))
        case Fortolkningsvalg():
            valgt = led(betingelse.laest_som(betingelse.valg.valgt), omgivelser)
            kolon = ":" if valgt.under else ""
            return valgt._replace(tekst=f"{valgt.tekst.removesuffix(':')} [{betingelse.valg.navn}]{kolon}")
        case _:
            assert_never(betingelse)


def _medmindre(hovedregel: Led, undtagelse: Led) -> Led:
    if not hovedregel.under:
        return undtagelse._replace(tekst=f"{hovedregel.tekst}, medmindre {undtagelse.tekst}")
    return Led(
        "hovedreglen er opfyldt, medmindre undtagelsen er det:", tuple(_punkter([hovedregel, undtagelse], "medmindre"))
    )


def _punkter(dele: Sequence[Led], bindeord: str) -> Iterator[str]:
    for nr, del_ in enumerate(dele):
        bogstav = ascii_lowercase[nr % 26] * (nr // 26 + 1)
        rest = len(dele) - nr - 1
        punkt = del_.efter("" if rest == 0 else f", {bindeord}" if rest == 1 else ",")
        yield f"- {bogstav}) {punkt.tekst}"
        yield from (f"  {linje}" for linje in punkt.under)


def _vaerdi(parameter: Parameter[Maalt | tuple[str, ...]], dag: date | None) -> str:
    versioner = parameter.versioner if dag is None else (parameter.paa(dag),)
    aendrede = [
        v for foer, v in zip((None, *versioner), versioner, strict=False) if foer is None or v.vaerdi != foer.vaerdi
    ]
    viste = [(vis_vaerdi(version.vaerdi, parameter.enhed), version.gaelder_fra) for version in aendrede]
    if len(viste) == 1:
        return viste[0][0]
    return ", ".join(f"{vaerdi} (fra {vis_dag(fra)})" for vaerdi, fra in viste)


def egne_valg(betingelse: Betingelse[S]) -> Iterator[Fortolkningsvalg[S]]:
    """
    The disputes that stand in a condition itself, not in the rules that it names.

    Example:
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_AKTIV_INDSATS
        >>> [str(omtvistet.valg.navn) for omtvistet in egne_valg(HAR_AKTIV_INDSATS.versioner[-1].vaerdi)]
        ['K04']
    """
    if isinstance(betingelse, Fortolkningsvalg):
        yield betingelse
    if not isinstance(betingelse, Regel):
        for barn in boern(betingelse):
            yield from egne_valg(barn)
