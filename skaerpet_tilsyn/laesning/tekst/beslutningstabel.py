"""A decision table as rows of Danish text: criteria against categories where it can be, else row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, assert_never

from attrs import frozen

from skaerpet_tilsyn.laesning.tekst.enlinje import enlinje
from skaerpet_tilsyn.laesning.tekst.markdown import tabel as markdown_tabel
from skaerpet_tilsyn.laesning.tekst.saetninger import saetning
from skaerpet_tilsyn.ret import Dagen
from skaerpet_tilsyn.udtryk import (
    Alle,
    Beslutningstabel,
    EnAf,
    Enhver,
    Fortolkningsvalg,
    Ikke,
    Medmindre,
    Regel,
    Sammenligning,
    gennemloeb,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from skaerpet_tilsyn.udtryk import Betingelse, Hierarki

S = TypeVar("S")
K = TypeVar("K")


@frozen(kw_only=True, order=False)
class Tavle:
    r"""
    A table as it is read: a heading, rows of as many cells, and what the reader must know to use it.

    Example:
        >>> str(Tavle(hoved=("Nr.", "Kategori"), raekker=(("1", "stor"),)))
        '| Nr. | Kategori |\n| --- | --- |\n| 1 | stor |'
    """

    hoved: tuple[str, ...]
    raekker: tuple[tuple[str, ...], ...]
    vejledning: tuple[str, ...] = ()

    def __str__(self) -> str:
        return "\n".join(
            (markdown_tabel(self.hoved, self.raekker), *(("", *self.vejledning) if self.vejledning else ()))
        )


def beslutningstabel(tabel: Hierarki[S, K], dag: date) -> Tavle:
    """
    A table with what the reader must know to use it.

    Where every row asks of some criteria that they are met and of others that they are not, the
    criteria are lines and the categories columns; else each row is written out.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
        >>> dag = date(2021, 11, 1)
        >>> print(str(beslutningstabel(STATUS.paa(dag).vaerdi, dag)).splitlines()[2])
        | Resultatmålet er opfyldt | ja | nej | nej | – |
    """
    krav = [som_krav(raekke.naar, dag) for raekke in tabel.raekker]
    kendte = [et for et in krav if et is not None]
    vejledning = tuple(_vejledning(tabel, paa_tvaers=len(kendte) == len(krav)))
    if len(kendte) < len(krav):
        hoved, raekker = ("Nr.", "Når", "Kategori"), tuple(_raekke_for_raekke(tabel, dag))
        return Tavle(hoved=hoved, raekker=raekker, vejledning=vejledning)
    navne = [f"{nr}. {raekke.kategori}" for nr, raekke in enumerate(tabel.raekker, start=1)]
    rest = [f"{len(navne) + 1}. ellers: {tabel.ellers}"] if isinstance(tabel, Beslutningstabel) else []
    raekker = tuple(_paa_tvaers(kendte, dag, len(rest)))
    return Tavle(hoved=("Kriterium", *navne, *rest), raekker=raekker, vejledning=vejledning)


def _paa_tvaers(krav: list[dict[Betingelse[S], bool]], dag: date, rest: int) -> Iterator[tuple[str, ...]]:
    for kriterium in dict.fromkeys(kriterium for et in krav for kriterium in et):
        yield (kriterietekst(kriterium, dag), *(_SVAR[et.get(kriterium)] for et in krav), *(["–"] * rest))


_SVAR = {True: "ja", False: "nej", None: "–"}


def _raekke_for_raekke(tabel: Hierarki[S, K], dag: date) -> Iterator[tuple[str, ...]]:
    for nr, raekke in enumerate(tabel.raekker, start=1):
        yield (str(nr), enlinje(raekke.naar, Dagen(dag)), str(raekke.kategori))
    if isinstance(tabel, Beslutningstabel):
        yield (str(len(tabel.raekker) + 1), "ellers", str(tabel.ellers))


def _vejledning(tabel: Hierarki[S, K], *, paa_tvaers: bool) -> Iterator[str]:
    yield "Kategorierne prøves efter nummer; den første, hvis krav er opfyldt, gælder."
    if paa_tvaers:
        yield "«ja»: kriteriet skal være opfyldt; «nej»: det må ikke være opfyldt; «–»: det er uden betydning."
    if not isinstance(tabel, Beslutningstabel):
        yield "Opfyldes ingen af dem, er der ingen kategori."
        return
    for par in tabel.overlap:
        foerst, sidst = sorted(par, key=tabel.kategorier.index)
        yield f"«{foerst}» og «{sidst}» kan være opfyldt på én gang; så gælder «{foerst}», der står først."
    yield "I øvrigt udelukker kategorierne hinanden." if tabel.overlap else "Kategorierne udelukker hinanden."


def som_krav(betingelse: Betingelse[S], dag: date) -> dict[Betingelse[S], bool] | None:
    """
    The criteria that must be met (True) and must not be met (False); None if it is more than that.

    Rules made of other rules are unfolded; the innermost are the criteria.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.tilsyn.regler import RISIKO_LIGHT
        >>> [(regel.navn, sand) for regel, sand in som_krav(RISIKO_LIGHT, date(2021, 11, 1)).items()]
        [('resultatmaal', False), ('aktiv_12', False), ('aktiv_periode', False)]
    """
    match betingelse:
        case Regel():
            indhold = betingelse.paa(dag).vaerdi
            sammensat = any(isinstance(knude, Regel) for knude in gennemloeb(indhold))
            return som_krav(indhold, dag) if sammensat else {betingelse: True}
        case Sammenligning() | EnAf() | Fortolkningsvalg():
            return {betingelse: True}
        case Alle():
            return _forenet(som_krav(del_, dag) for del_ in betingelse.dele)
        case Ikke():
            indre = som_krav(betingelse.betingelse, dag)
            return None if indre is None or len(indre) > 1 else {k: not sand for k, sand in indre.items()}
        case Medmindre():
            return som_krav(betingelse.hovedregel & ~betingelse.undtagelse, dag)
        case Enhver():
            return None
        case _:
            assert_never(betingelse)


def _forenet(dele: Iterable[Mapping[Betingelse[S], bool] | None]) -> dict[Betingelse[S], bool] | None:
    samlet: dict[Betingelse[S], bool] = {}
    for del_ in dele:
        if del_ is None or any(samlet.get(kriterium, sand) is not sand for kriterium, sand in del_.items()):
            return None
        samlet.update(del_)
    return samlet


def kriterietekst(kriterium: Betingelse[S], dag: date) -> str:
    """
    A criterion of a table as a statement that is met or not; of a dispute about rules, the chosen reading.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.resultatmaal.regler import RESULTATMAAL
        >>> kriterietekst(RESULTATMAAL, date(2021, 11, 1))
        'Resultatmålet er opfyldt'
    """
    if isinstance(kriterium, Fortolkningsvalg) and any(isinstance(knude, Regel) for knude in gennemloeb(kriterium)):
        return enlinje(kriterium, Dagen(dag))
    return saetning(kriterium, Dagen(dag))
