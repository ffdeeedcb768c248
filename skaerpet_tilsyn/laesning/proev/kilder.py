"""Every source in the catalogue, with what it carries."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from skaerpet_tilsyn.laesning.tekst.led import vis_dag
from skaerpet_tilsyn.laesning.tekst.tidsposter import gaeldende
from skaerpet_tilsyn.ret import Hul, Uafklaret, Version

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from skaerpet_tilsyn.katalog.emneinventar import Emneinventar, Inventar
    from skaerpet_tilsyn.ret import Retskilde, Tidslinje
    from skaerpet_tilsyn.udtryk import Hierarki

S = TypeVar("S")
K = TypeVar("K")
V = TypeVar("V")


class Baaret(NamedTuple):
    """What a source carries: its kind, its name, its title (and from when)."""

    art: str
    navn: str
    titel: str
    kilde: Retskilde


def kilder(inventar: Inventar, dag: date | None = None) -> Iterator[Baaret]:
    """
    Every source, in the order of the inventory; with a day, those of what is in force on it.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> {baaret.art for baaret in kilder(katalogets_inventar())} >= {"regel", "parameter", "læsning"}
        True
    """
    yield from _versioner("regime", inventar.regimer, dag)
    for _, emne in inventar.emner:
        yield from _emnets(emne, dag)
    for parameter in inventar.parametre:
        yield from _versioner("parameter", parameter, dag)
    for tidslinje in inventar.tabeller:
        yield from _versioner("tabel", tidslinje, dag)
        for version in _gaeldende(tidslinje, dag):
            yield from _raekker(version.vaerdi)
            yield Baaret("række", tidslinje.navn, str(version.vaerdi.ellers), version.vaerdi.ellers_kilde)
    for trinvis in inventar.hierarkier:
        yield from _versioner("tabel", trinvis, dag)
        for trin in _gaeldende(trinvis, dag):
            yield from _raekker(trin.vaerdi)
    for valg in inventar.valg:
        for mulighed in valg.muligheder:
            yield Baaret("læsning", f"{valg.navn}={mulighed.slug}", mulighed.titel, mulighed.kilde)
    for punkt in inventar.afgjorte:
        for kilde in punkt.kilder:
            yield Baaret("afgjort punkt", punkt.navn, punkt.spoergsmaal, kilde)
    for udeladt in inventar.ikke_modelleret:
        yield from _versioner("ikke modelleret", udeladt, dag)


def forloebskilder(inventar: Inventar, dag: date | None = None) -> Iterator[Baaret]:
    """
    Every source of the tables of transitions, and of their rows, each once; rows without one are left out.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> [str(baaret.titel) for baaret in forloebskilder(katalogets_inventar())][3]
        'ikke omfattet → ikke omfattet ved ikke udvalgt'
    """
    for tabel in inventar.forloeb:
        yield from _versioner("forløb", tabel.linje, dag)
        raekker = dict.fromkeys(chain.from_iterable(version.vaerdi for version in _gaeldende(tabel.linje, dag)))
        for raekke in raekker:
            if raekke.kilde is not None:
                titel = f"{raekke.fra} → {raekke.til} ved {raekke.ved}"
                yield Baaret("overgang", tabel.linje.navn, titel, raekke.kilde)


def _gaeldende(linje: Tidslinje[V], dag: date | None) -> Iterator[Version[V]]:
    return (post for post in gaeldende(linje, dag) if isinstance(post, Version))


def _emnets(emne: Emneinventar[S], dag: date | None) -> Iterator[Baaret]:
    for regel in emne.regler:
        yield from _versioner("regel", regel, dag)
    for maal in emne.maal:
        yield Baaret("størrelse", maal.navn, maal.titel, maal.kilde)
    for egenskab in emne.egenskaber:
        yield Baaret("egenskab", egenskab.navn, egenskab.titel, egenskab.kilde)


def _versioner(art: str, linje: Tidslinje[object], dag: date | None) -> Iterator[Baaret]:
    for post in gaeldende(linje, dag):
        if not isinstance(post, Hul | Uafklaret):
            yield Baaret(art, linje.navn, f"{linje.titel} (fra {vis_dag(post.gaelder_fra)})", post.kilde)


def _raekker(tabel: Hierarki[S, K]) -> Iterator[Baaret]:
    yield Baaret("tabel", tabel.navn, tabel.titel, tabel.kilde)
    for raekke in tabel.raekker:
        yield Baaret("række", tabel.navn, str(raekke.kategori), raekke.kilde)
