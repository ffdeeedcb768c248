"""A whole condition as a Danish sentence with a nested list: a), b), c)."""

from __future__ import annotations

from datetime import date
from string import ascii_lowercase
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeVar, assert_never

from skaerpet_tilsyn.laesning.tekst.vaerdier import vis_vaerdi
from skaerpet_tilsyn.ret import Version
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

    from skaerpet_tilsyn.tal import Maalt
    from skaerpet_tilsyn.udtryk import Betingelse, Parameter

S = TypeVar("S")


class Link(NamedTuple):
    """Words that lead to the place in the book with an anchor."""

    tekst: str
    anker: str

    def __str__(self) -> str:
        return self.tekst


Stykke: TypeAlias = str | Link
"""A run of words: plain, or leading somewhere."""


class Punkt(NamedTuple):
    """A point of a list and its mark."""

    maerke: str
    led: Led


class Led(NamedTuple):
    """What stands on the line, and the list below it, if there is one; the line then ends in a colon."""

    stykker: tuple[Stykke, ...]
    under: tuple[Punkt, ...] = ()

    @property
    def tekst(self) -> str:
        """The line."""
        return "".join(map(str, self.stykker)) + (":" if self.under else "")

    def foran(self, *stykker: Stykke) -> Led:
        """The same with something before its first word."""
        return self._replace(stykker=(*stykker, *self.stykker))

    def bag(self, *stykker: Stykke) -> Led:
        """The same with something after the line, before what stands below it."""
        return self._replace(stykker=(*self.stykker, *stykker))

    def efter(self, tegn: str) -> Led:
        """The same with a sign after its very last word; an abbreviation's stop also ends the sentence."""
        if self.under:
            sidste = self.under[-1]
            return self._replace(under=(*self.under[:-1], sidste._replace(led=sidste.led.efter(tegn))))
        return self if tegn == "." and self.tekst.endswith(".") else self.bag(tegn)

    def linjer(self) -> Iterator[str]:
        """The list below the line, indented."""
        for maerke, del_ in self.under:
            yield f"- {maerke}) {del_.tekst}"
            yield from (f"  {linje}" for linje in del_.linjer())

    def __str__(self) -> str:
        return "\n".join((self.tekst, *(("", *self.linjer()) if self.under else ())))


class Omgivelser(NamedTuple):
    """
    The day whose limits are shown, and the number of the rules that have one.

    Without a day all limits are shown that have applied between ``fra`` and ``til``.
    """

    dag: date | None
    numre: Mapping[str, str]
    fra: date = date.min
    til: date = date.max


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
            titel, nummer = (
                f"{betingelse.titel[0].lower()}{betingelse.titel[1:]}",
                omgivelser.numre.get(betingelse.navn),
            )
            if nummer is None:
                return Led((titel,))
            return Led((titel, " (", Link(f"punkt {nummer}", f"regel-{betingelse.navn}"), ")"))
        case Sammenligning():
            graense = _vaerdi(betingelse.graense, omgivelser)
            return Led((f"{betingelse.maal.titel} er {betingelse.forhold.value} ", graense))
        case EnAf():
            liste = _vaerdi(betingelse.liste, omgivelser)
            if any(len(version.vaerdi) > 1 for version in betingelse.liste.versioner):
                return Led((f"{betingelse.egenskab.titel} er en af disse: ", liste))
            return Led((f"oplysningen «{betingelse.egenskab.titel}» er «", liste, "»"))
        case Alle():
            dele = [led(del_, omgivelser) for del_ in betingelse.dele]
            return Led(("alle følgende er opfyldt",), tuple(_punkter(dele, "og")))
        case Enhver():
            dele = [led(del_, omgivelser) for del_ in betingelse.dele]
            return Led(("mindst ét af følgende er opfyldt",), tuple(_punkter(dele, "eller")))
        case Ikke():
            return led(betingelse.betingelse, omgivelser).foran("det gælder ikke, at ")
        case Medmindre():
            return _medmindre(led(betingelse.hovedregel, omgivelser), led(betingelse.undtagelse, omgivelser))
        case Fortolkningsvalg():
            navn = betingelse.valg.navn
            valgt = led(betingelse.laest_som(betingelse.valg.valgt), omgivelser)
            return valgt.bag(" [", Link(navn, f"punkt-{navn}"), "]")
        case _:
            assert_never(betingelse)


def _medmindre(hovedregel: Led, undtagelse: Led) -> Led:
    if not hovedregel.under:
        return undtagelse.foran(*hovedregel.stykker, ", medmindre ")
    punkter = tuple(_punkter([hovedregel, undtagelse], "medmindre"))
    return Led(("hovedreglen er opfyldt, medmindre undtagelsen er det",), punkter)


def _punkter(dele: Sequence[Led], bindeord: str) -> Iterator[Punkt]:
    for nr, del_ in enumerate(dele):
        bogstav = ascii_lowercase[nr % 26] * (nr // 26 + 1)
        rest = len(dele) - nr - 1
        yield Punkt(bogstav, del_ if rest == 0 else del_.efter(f", {bindeord}" if rest == 1 else ","))


def _vaerdi(parameter: Parameter[Maalt | tuple[str, ...]], omgivelser: Omgivelser) -> Link:
    versioner = [*_versioner(parameter, omgivelser)] or parameter.versioner
    aendrede = [
        v for foer, v in zip((None, *versioner), versioner, strict=False) if foer is None or v.vaerdi != foer.vaerdi
    ]
    viste = [(vis_vaerdi(version.vaerdi, parameter.enhed), version.gaelder_fra) for version in aendrede]
    tekst = viste[0][0] if len(viste) == 1 else ", ".join(f"{hvad} (fra {vis_dag(fra)})" for hvad, fra in viste)
    return Link(tekst, f"parameter-{parameter.navn}")


def _versioner(
    parameter: Parameter[Maalt | tuple[str, ...]], omgivelser: Omgivelser
) -> Iterator[Version[Maalt | tuple[str, ...]]]:
    if omgivelser.dag is not None:
        yield parameter.paa(omgivelser.dag)
        return
    for post, sidste in parameter.med_slutning:
        if isinstance(post, Version) and post.gaelder_fra <= omgivelser.til and (sidste or date.max) >= omgivelser.fra:
            yield post


def egne_knuder(betingelse: Betingelse[S]) -> Iterator[Betingelse[S]]:
    """
    The nodes of a condition itself, not of the rules that it names.

    Example:
        >>> from skaerpet_tilsyn.katalog.maalgruppe.regler import MAALGRUPPE_12
        >>> [type(knude).__name__ for knude in egne_knuder(MAALGRUPPE_12.versioner[0].vaerdi)]
        ['Alle', 'Regel', 'Sammenligning']
    """
    yield betingelse
    if not isinstance(betingelse, Regel):
        for barn in boern(betingelse):
            yield from egne_knuder(barn)
