"""What the API says of its tables: measures, periods, dimensions with their hierarchies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.fakta.opslag import som_slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

OMRAADER: Final = {"kommuner": "_nykom", "landet": "_hele_landet", "regioner": "_region"}
"""The hierarchies of areas by the names of the command line."""
OMRAADEHIERARKIER: Final = frozenset({*OMRAADER.values(), "_reko"})
"""All hierarchies of areas that are known."""


@frozen(kw_only=True, order=False)
class Tabeloplysning:
    """
    A line of the list of tables; the dates are as the API writes them.

    Example:
        >>> Tabeloplysning(id="y30r21", navn="Resultatmål", emne="Skærpet tilsyn").emne
        'Skærpet tilsyn'
    """

    id: str
    navn: str
    emne: str = ""
    gruppe: str = ""
    frekvens: str = ""
    opdateret: str = ""
    naeste: str = ""


@frozen(kw_only=True, order=False)
class Maal:
    """
    A measure, with the group that a query names it by.

    Example:
        >>> Maal(gruppe="mgrp", id="m1", navn="Antal personer").navn
        'Antal personer'
    """

    gruppe: str
    id: str
    navn: str


@frozen(kw_only=True, order=False)
class Hierarki:
    """
    A way to divide a dimension; ``niveauer`` are its levels, each with the names of its values by id.

    Example:
        >>> Hierarki(id="_nykom", niveauer={"kommune": {"766": "Hedensted"}}).navne
        ('Hedensted',)
    """

    id: str
    niveauer: Mapping[str, Mapping[str, str]]

    @property
    def navne(self) -> tuple[str, ...]:
        """The names of all values, level by level."""
        return tuple(navn for niveau in self.niveauer.values() for navn in niveau.values())


@frozen(kw_only=True, order=False)
class Dimension:
    """
    A dimension with its hierarchies; queries name the hierarchy.

    Example:
        >>> Dimension(id="_omrade", hierarkier=(Hierarki(id="_nykom", niveauer={}),)).er_omraade
        True
    """

    id: str
    hierarkier: tuple[Hierarki, ...]

    @property
    def er_omraade(self) -> bool:
        """Whether it divides by area."""
        return any(hierarki.id in OMRAADEHIERARKIER for hierarki in self.hierarkier)


@frozen(kw_only=True, order=False)
class Tabelbeskrivelse:
    """
    Everything that can be asked of a table; ``perioder`` are the names by code, by type.

    Example:
        >>> om = Tabelbeskrivelse(id="t", navn="T", perioder={"QMAT": {"2021QMAT02": "3. kvt. 2020 - 2. kvt. 2021"}})
        >>> list(om.perioder["QMAT"]), om.hierarkier
        (['2021QMAT02'], ())
    """

    id: str
    navn: str
    perioder: Mapping[str, Mapping[str, str]]
    maal: tuple[Maal, ...] = ()
    dimensioner: tuple[Dimension, ...] = ()

    @property
    def hierarkier(self) -> tuple[str, ...]:
        """The ids of all hierarchies."""
        return tuple(hierarki.id for dimension in self.dimensioner for hierarki in dimension.hierarkier)


def soeg(tabeller: Iterable[Tabeloplysning], ord_: str) -> tuple[Tabeloplysning, ...]:
    """
    The tables whose id, name, group or subject hold all the words; ``aa`` finds ``å`` too.

    Example:
        >>> tabel = Tabeloplysning(id="x1", navn="Afholdelse af samtaler", emne="Tidlig indsats og skærpet tilsyn")
        >>> soeg([tabel], "skaerpet samtaler") == (tabel,), soeg([tabel], "løntimer")
        (True, ())
    """
    slugs = [som_slug(et) for et in ord_.split()]
    return tuple(
        tabel
        for tabel in tabeller
        if all(slug in som_slug(f"{tabel.id} {tabel.navn} {tabel.gruppe} {tabel.emne}") for slug in slugs)
    )
