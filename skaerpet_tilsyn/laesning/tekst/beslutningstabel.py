"""A decision table as Danish text: criteria against categories where it can be, else row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, assert_never

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


def beslutningstabel(tabel: Hierarki[S, K], dag: date) -> str:
    """
    A table as Markdown, with what the reader must know to use it.

    Where every row asks of some criteria that they are met and of others that they are not, the
    criteria are lines and the categories columns; else each row is written out.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
        >>> dag = date(2021, 11, 1)
        >>> print(beslutningstabel(STATUS.paa(dag).vaerdi, dag).splitlines()[2])
        | Resultatmålet er opfyldt | ja | nej | nej | – |
    """
    krav = [som_krav(raekke.naar, dag) for raekke in tabel.raekker]
    kendte = [et for et in krav if et is not None]
    linjer = _paa_tvaers(tabel, kendte, dag) if len(kendte) == len(krav) else _raekke_for_raekke(tabel, dag)
    return "\n".join([*linjer, "", *_vejledning(tabel)])


def _paa_tvaers(tabel: Hierarki[S, K], krav: list[dict[Betingelse[S], bool]], dag: date) -> Iterator[str]:
    navne = [f"{nr}. {raekke.kategori}" for nr, raekke in enumerate(tabel.raekker, start=1)]
    rest = [f"{len(navne) + 1}. ellers: {tabel.ellers}"] if isinstance(tabel, Beslutningstabel) else []
    yield _linje(["Kriterium", *navne, *rest])
    yield _linje(["---"] * (1 + len(navne) + len(rest)))
    for kriterium in dict.fromkeys(kriterium for et in krav for kriterium in et):
        svar = [_SVAR[et.get(kriterium)] for et in krav]
        yield _linje([saetning(kriterium, Dagen(dag)), *svar, *("–" for _ in rest)])


_SVAR = {True: "ja", False: "nej", None: "–"}


def _raekke_for_raekke(tabel: Hierarki[S, K], dag: date) -> Iterator[str]:
    yield _linje(["Nr.", "Når", "Kategori"])
    yield _linje(["---"] * 3)
    for nr, raekke in enumerate(tabel.raekker, start=1):
        yield _linje([str(nr), i_en_linje(raekke.naar, dag), str(raekke.kategori)])
    if isinstance(tabel, Beslutningstabel):
        yield _linje([str(len(tabel.raekker) + 1), "ellers", str(tabel.ellers)])


def _linje(celler: Iterable[str]) -> str:
    rensede = (celle.replace("|", "\\|") for celle in celler)
    return f"| {' | '.join(rensede)} |"


def _vejledning(tabel: Hierarki[S, K]) -> Iterator[str]:
    yield "Kategorierne prøves efter nummer; den første, hvis krav er opfyldt, gælder."
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


def i_en_linje(betingelse: Betingelse[S], dag: date) -> str:
    """
    A whole condition in one line; rules in it are named, not unfolded.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.maalgruppe.regler import FRITAGET_AKTIV, MAALGRUPPE_12
        >>> i_en_linje(MAALGRUPPE_12.medmindre(FRITAGET_AKTIV), date(2021, 11, 1))
        '«Borgeren er i målgruppen for skærpet tilsyn», medmindre «Borgeren er uden for nævneren for aktiv indsats»'
    """
    match betingelse:
        case Regel():
            return f"«{betingelse.titel}»"
        case Sammenligning() | EnAf():
            return saetning(betingelse, Dagen(dag))
        case Alle():
            return " og ".join(_i_parentes(del_, dag) for del_ in betingelse.dele)
        case Enhver():
            return " eller ".join(_i_parentes(del_, dag) for del_ in betingelse.dele)
        case Ikke():
            return f"ikke {_i_parentes(betingelse.betingelse, dag)}"
        case Medmindre():
            hovedregel, undtagelse = _i_parentes(betingelse.hovedregel, dag), _i_parentes(betingelse.undtagelse, dag)
            return f"{hovedregel}, medmindre {undtagelse}"
        case Fortolkningsvalg():
            valgt = betingelse.laest_som(betingelse.valg.valgt)
            return f"{_i_parentes(valgt, dag)} [{betingelse.valg.navn}]"
        case _:
            assert_never(betingelse)


def _i_parentes(betingelse: Betingelse[S], dag: date) -> str:
    tekst = i_en_linje(betingelse, dag)
    return f"({tekst})" if isinstance(betingelse, (Alle, Enhver, Medmindre)) else tekst
