"""The decision tables and hierarchies of the rule book, with their graphs and what the proof of a table found."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.laesning.proev.proev import proev_under_alle
from skaerpet_tilsyn.laesning.tekst.beslutningstabel import beslutningstabel
from skaerpet_tilsyn.laesning.tekst.bog import Tabelafsnit, Tabelindhold
from skaerpet_tilsyn.laesning.tekst.graf import graf
from skaerpet_tilsyn.laesning.tekst.tidsposter import gaeldende, tidslinje
from skaerpet_tilsyn.udtryk import Beslutningstabel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from skaerpet_tilsyn.katalog.emneinventar import Inventar
    from skaerpet_tilsyn.ret import Tidslinje
    from skaerpet_tilsyn.udtryk import Hierarki

S = TypeVar("S")
K = TypeVar("K")


def tabeller(inventar: Inventar, dag: date | None, slut: date | None) -> Iterator[Tabelafsnit]:
    """
    The tables and hierarchies of an area of law in force on a day; without a day, all their versions.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> [tabel.titel for tabel in tabeller(katalogets_inventar(), date(2021, 11, 30), None)]
        ['Status for skærpet tilsyn']
    """
    for linje in inventar.tabeller:
        yield from _tabel(linje, inventar, dag, slut)
    for trinvis in inventar.hierarkier:
        yield from _tabel(trinvis, inventar, dag, slut)


def _tabel(
    linje: Tidslinje[Hierarki[S, K]], inventar: Inventar, dag: date | None, slut: date | None
) -> Iterator[Tabelafsnit]:
    poster = [
        post.med(None if post.vaerdi is None else _indhold(post.vaerdi, inventar, dag or post.fra))
        for post in tidslinje(linje, dag, slut, lambda tabel: tabel)
        if post.paa_dagen is not False
    ]
    if gaeldende(linje, dag):
        yield Tabelafsnit(navn=linje.navn, titel=linje.titel, poster=tuple(poster))


def _indhold(tabel: Hierarki[S, K], inventar: Inventar, dag: date) -> Tabelindhold:
    raekker = [(str(raekke.kategori), raekke.kilde) for raekke in tabel.raekker]
    rest = [(str(tabel.ellers), tabel.ellers_kilde)] if isinstance(tabel, Beslutningstabel) else []
    proevet, fejl = _proevet(tabel, inventar, dag) if isinstance(tabel, Beslutningstabel) else ("", ())
    return Tabelindhold(
        tavle=beslutningstabel(tabel, dag),
        graf=graf(tabel, dag),
        kategorier=(*raekker, *rest),
        kilde=tabel.kilde,
        proevet=proevet,
        fejl=fejl,
    )


def _proevet(tabel: Hierarki[S, K], inventar: Inventar, dag: date) -> tuple[str, tuple[str, ...]]:
    if not inventar.regimer.gaelder(dag):
        return "Tabellen er ikke prøvet: intet regime er kodet den dag, den gælder fra.", ()
    ret = Regelsaet(dato=dag, regime=inventar.regimer.paa(dag).vaerdi, omraade=inventar.omraade)
    proever = proev_under_alle(tabel, ret=ret)
    fejl = tuple(str(fund) for proeve in proever for fund in proeve.fejl)
    if fejl:
        return "Prøven af tabellen fandt fejl:", fejl
    return (
        f"Prøvet i alle {proever[0].antal_tilfaelde} tilfælde, som kriterierne kan skelne, og under {len(proever)} "
        "læsninger af de omtvistede punkter: der er altid netop én kategori, hver kategori kan nås, "
        "og ingen andre overlap findes end de nævnte."
    ), ()
