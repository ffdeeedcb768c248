"""A table of text cells: which columns it must have, and the table itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.fakta.opslag import naermeste, som_slug
from skaerpet_tilsyn.fejl import Datafejl, Datalinje
from skaerpet_tilsyn.register.celle import vis

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from skaerpet_tilsyn.register.celle import Celle

VISTE_OVERSKRIFTER: Final = 20
"""How many of a file's headings a message lists."""


@frozen(order=False)
class Kolonne:
    """A column: its name here, the heading that messages show, and other headings (as slugs)."""

    navn: str
    overskrift: str = ""
    andre: tuple[str, ...] = ()

    @property
    def vist(self) -> str:
        """The heading for people."""
        return self.overskrift or self.navn

    def hedder(self, slug: str) -> bool:
        """Whether a heading, as a slug, means this column."""
        return slug in {self.navn, *self.andre}


@frozen(kw_only=True, order=False)
class Skema:
    """
    The columns of a kind of file; each of ``varianter`` is a set of columns that is enough.

    Example:
        >>> skema = Skema(kolonner=(Kolonne("kommune"), Kolonne("maaned")), varianter=(("kommune", "maaned"),))
        >>> skema.genkend("Måned"), skema.genkend("noget andet")
        ('maaned', None)
    """

    kolonner: tuple[Kolonne, ...]
    varianter: tuple[tuple[str, ...], ...]

    def genkend(self, overskrift: str) -> str | None:
        """The column that a heading means; what stands before a colon may be left out."""
        hele, sidste = som_slug(overskrift), som_slug(overskrift.rpartition(":")[2])
        for kolonne in self.kolonner:
            if kolonne.hedder(hele) or kolonne.hedder(sidste):
                return kolonne.navn
        return None

    def mangler(self, fundne: frozenset[str], ukendte: Mapping[str, str]) -> tuple[tuple[str, str | None], ...]:
        """
        What the nearest variant still lacks, each with the unknown heading that may be it;
        ``ukendte`` are the unknown headings by slug.
        """
        varianter = (
            tuple((navn, self._naermest(navn, ukendte)) for navn in variant if navn not in fundne)
            for variant in self.varianter
        )
        return min(varianter, key=lambda mangler: (sum(naer is None for _, naer in mangler), len(mangler)))

    def _naermest(self, navn: str, ukendte: Mapping[str, str]) -> str | None:
        slug = naermeste(som_slug(self.vist(navn)), ukendte)
        return None if slug is None else ukendte[slug]

    def vist(self, navn: str) -> str:
        """A column's heading for people."""
        return next(kolonne.vist for kolonne in self.kolonner if kolonne.navn == navn)


@frozen(kw_only=True, order=False)
class Tabel:
    """The known columns of a file, cell by cell, and notices about the rest."""

    fil: str
    antal: int
    kolonner: Mapping[str, tuple[Celle, ...]]
    noter: tuple[str, ...] = ()

    def har(self, navn: str) -> bool:
        """Whether the file has the column."""
        return navn in self.kolonner

    def celler(self, navn: str) -> tuple[Celle, ...]:
        """The cells of a column that is there."""
        return self.kolonner[navn]


@frozen(kw_only=True, order=False)
class Overskrifter:
    """The headings of a file: for each cell of a row the known column, or None; and notices."""

    kolonner: tuple[str | None, ...]
    noter: tuple[str, ...]


def laes_overskrifter(overskrifter: Sequence[str], skema: Skema, *, fil: str, raekke: int | None) -> Overskrifter:
    """
    Match headings with the columns of a kind of file.

    Raises:
        Datafejl: a column is missing, or stands there twice.

    Example:
        >>> skema = Skema(kolonner=(Kolonne("kommune"), Kolonne("maaned")), varianter=(("kommune", "maaned"),))
        >>> laes_overskrifter(["Måned", "Kommune", "x"], skema, fil="a.csv", raekke=1).kolonner
        ('maaned', 'kommune', None)
    """
    genkendt = tuple(skema.genkend(tekst) for tekst in overskrifter)
    if not any(genkendt):
        raise Datafejl([_ingen_kendte(len(overskrifter), skema, fil=fil, raekke=raekke)])
    ukendte = [tekst for tekst, navn in zip(overskrifter, genkendt, strict=True) if navn is None and tekst]
    linjer = [
        *_dobbelte(overskrifter, genkendt, fil=fil, raekke=raekke),
        *_manglende(overskrifter, ukendte, genkendt, skema, fil=fil, raekke=raekke),
    ]
    if linjer:
        raise Datafejl(linjer)
    ledige = [kolonne.navn for kolonne in skema.kolonner if kolonne.navn not in genkendt]
    return Overskrifter(kolonner=genkendt, noter=tuple(_note(tekst, ledige) for tekst in ukendte))


def _note(tekst: str, ledige: list[str]) -> str:
    naer = naermeste(som_slug(tekst), ledige)
    slut = "" if naer is None else f"; mente du «{naer}»?"
    return f"kolonnen «{vis(tekst)}» kendes ikke og er ikke læst{slut}"


def _fundne(overskrifter: Sequence[str]) -> str:
    slut = ", …" if len(overskrifter) > VISTE_OVERSKRIFTER else ""
    return ", ".join(vis(tekst) for tekst in overskrifter[:VISTE_OVERSKRIFTER]) + slut


def _dobbelte(
    overskrifter: Sequence[str], genkendt: Sequence[str | None], *, fil: str, raekke: int | None
) -> list[Datalinje]:
    navne = [navn or som_slug(tekst) for tekst, navn in zip(overskrifter, genkendt, strict=True)]
    return [
        Datalinje(
            fil=fil,
            raekke=raekke,
            fundet=f"{vis(overskrifter[nr])} igen i kolonne {nr + 1}",
            forventet="hver kolonne én gang",
            raad=f"slet eller omdøb kolonne {navne.index(navn) + 1} eller {nr + 1}",
        )
        for nr, navn in enumerate(navne)
        if navn and navn in navne[:nr]
    ]


def _manglende(
    overskrifter: Sequence[str],
    ukendte: Sequence[str],
    genkendt: Sequence[str | None],
    skema: Skema,
    *,
    fil: str,
    raekke: int | None,
) -> list[Datalinje]:
    fundne = frozenset(navn for navn in genkendt if navn is not None)
    return [
        Datalinje(
            fil=fil,
            raekke=raekke,
            fundet=_fundne(overskrifter),
            forventet=f"kolonnen «{skema.vist(navn)}»",
            raad="tilføj kolonnen" if naer is None else f"omdøb «{vis(naer)}» til «{skema.vist(navn)}»",
        )
        for navn, naer in skema.mangler(fundne, {som_slug(tekst): tekst for tekst in ukendte})
    ]


def _ingen_kendte(antal: int, skema: Skema, *, fil: str, raekke: int | None) -> Datalinje:
    """Nothing is quoted: without headings, the first line is data."""
    return Datalinje(
        fil=fil,
        raekke=raekke,
        fundet=f"{antal} {'kolonne' if antal == 1 else 'kolonner'} uden et kendt navn",
        forventet=f"kolonnerne {', '.join(f'«{skema.vist(navn)}»' for navn in skema.varianter[0])}",
        raad="tilføj en overskrift",
    )
