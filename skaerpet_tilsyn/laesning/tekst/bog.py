"""The rule book as a document: what all its forms print, in the order in which it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from skaerpet_tilsyn.laesning.proev.kilder import Baaret
    from skaerpet_tilsyn.laesning.tekst.beslutningstabel import Tavle
    from skaerpet_tilsyn.laesning.tekst.graf import Graf
    from skaerpet_tilsyn.laesning.tekst.led import Led
    from skaerpet_tilsyn.laesning.tekst.tidsposter import Tidspost
    from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde


@frozen(kw_only=True, order=False)
class Rival:
    """Another reading of a dispute in a rule: its question, its slug, and what is then required."""

    navn: str
    slug: str
    titel: str
    led: Led


@frozen(kw_only=True, order=False)
class Regelafsnit:
    """A rule: its number, and each version (on a day: the one in force) with the rival readings in it."""

    nummer: str
    navn: str
    titel: str
    om: str
    udgaver: tuple[tuple[Tidspost[Led], tuple[Rival, ...]], ...]


@frozen(kw_only=True, order=False)
class Kapitel:
    """The rules of one topic; ``andre`` are the number and title of those that are not in force on the day."""

    titel: str
    regler: tuple[Regelafsnit, ...]
    andre: tuple[tuple[str, str], ...] = ()


@frozen(kw_only=True, order=False)
class Tabelindhold:
    """A table or a hierarchy: the cells, the graph, where each category stands, and what its proof found."""

    tavle: Tavle
    graf: Graf
    kategorier: tuple[tuple[str, Retskilde], ...]
    kilde: Retskilde
    proevet: str
    fejl: tuple[str, ...] = ()


@frozen(kw_only=True, order=False)
class Tabelafsnit:
    """A table and its versions."""

    navn: str
    titel: str
    poster: tuple[Tidspost[Tabelindhold], ...]


@frozen(kw_only=True, order=False)
class Vaerdiafsnit:
    """A value of the law, its whole time-line, and the numbers of the rules that read it."""

    navn: str
    titel: str
    enhed: str
    poster: tuple[Tidspost[str], ...]
    bruges_i: tuple[str, ...]


@frozen(kw_only=True, order=False)
class Maalafsnit:
    """What rules read of a subject; a property has no unit."""

    om: str
    navn: str
    titel: str
    enhed: str
    kilde: Retskilde


@frozen(kw_only=True, order=False)
class Laesning:
    """One reading of a question."""

    slug: str
    titel: str
    kilde: Retskilde
    valgt: bool


@frozen(kw_only=True, order=False)
class Punktafsnit:
    """
    A disputed point: open, with the readings to choose from, or settled, with its one answer and its sources.

    ``hjemmel`` is the authority of the choice; ``bruges_i`` are the numbers of the rules in which it stands.
    """

    navn: str
    spoergsmaal: str
    hjemmel: str
    laesninger: tuple[Laesning, ...] = ()
    bruges_i: tuple[str, ...] = ()
    svar: str = ""
    kilder: tuple[Retskilde, ...] = ()


@frozen(kw_only=True, order=False)
class Udeladt:
    """A provision or a number that no rule holds: what it says from when, and why it is left out."""

    navn: str
    titel: str
    grund: str
    poster: tuple[Tidspost[str], ...]


@frozen(kw_only=True, order=False)
class Bog:
    """
    The book of an area of law on a day, or with all versions (``dag`` is None).

    ``evidens`` counts the versions of rules and values by how well their sources carry them.
    """

    omraade: str
    titel: str
    dag: date | None
    regime: str
    regimer: tuple[Tidspost[str], ...]
    evidens: tuple[tuple[Evidens, int], ...]
    kapitler: tuple[Kapitel, ...]
    tabeller: tuple[Tabelafsnit, ...]
    vaerdier: tuple[Vaerdiafsnit, ...]
    maal: tuple[Maalafsnit, ...]
    punkter: tuple[Punktafsnit, ...]
    udeladte: tuple[Udeladt, ...]
    uden_kilde: tuple[Baaret, ...]
    dokumenter: tuple[Dokument, ...]

    @property
    def afsnit(self) -> tuple[tuple[int, str, str], ...]:
        """The number, anchor and heading of every section that has something in it."""
        return tuple((nr, anker, titel) for nr, (anker, titel) in enumerate(self._afsnit(), start=1))

    def _afsnit(self) -> Iterator[tuple[str, str]]:
        for nr, kapitel in enumerate(self.kapitler, start=1):
            yield f"kapitel-{nr}", kapitel.titel
        if self.tabeller:
            yield "tabeller", "Beslutningstabeller"
        yield "vaerdier", "Grænser, lister og vinduer"
        yield "stoerrelser", "Størrelser og egenskaber"
        yield "punkter", "Omtvistede punkter"
        if self.udeladte:
            yield "udeladte", "Bestemmelser, der ikke er modelleret"
        yield "uden-kilde", "Uden efterprøvet kilde"
        yield "dokumenter", "Dokumenter"
