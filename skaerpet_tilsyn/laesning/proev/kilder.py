"""Every source in the catalogue, with what it carries."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from skaerpet_tilsyn.laesning.tekst.led import vis_dag
from skaerpet_tilsyn.ret import Hul, Uafklaret

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.katalog.inventar import Emneinventar, Inventar
    from skaerpet_tilsyn.ret import Retskilde, Tidslinje
    from skaerpet_tilsyn.udtryk import Hierarki

S = TypeVar("S")
K = TypeVar("K")


class Baaret(NamedTuple):
    """What a source carries: its kind, its name, its title (and from when)."""

    art: str
    navn: str
    titel: str
    kilde: Retskilde


def kilder(inventar: Inventar) -> Iterator[Baaret]:
    """
    Every source, in the order of the inventory.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> {baaret.art for baaret in kilder(katalogets_inventar())} >= {"regel", "parameter", "læsning"}
        True
    """
    yield from _versioner("regime", inventar.regimer)
    for _, emne in inventar.emner:
        yield from _emnets(emne)
    for parameter in inventar.parametre:
        yield from _versioner("parameter", parameter)
    for tidslinje in inventar.tabeller:
        yield from _versioner("tabel", tidslinje)
        for version in tidslinje.versioner:
            yield from _raekker(version.vaerdi)
            yield Baaret("række", tidslinje.navn, str(version.vaerdi.ellers), version.vaerdi.ellers_kilde)
    for trinvis in inventar.hierarkier:
        yield from _versioner("tabel", trinvis)
        for trin in trinvis.versioner:
            yield from _raekker(trin.vaerdi)
    for valg in inventar.valg:
        for mulighed in valg.muligheder:
            yield Baaret("læsning", f"{valg.navn}={mulighed.slug}", mulighed.titel, mulighed.kilde)


def _emnets(emne: Emneinventar[S]) -> Iterator[Baaret]:
    for regel in emne.regler:
        yield from _versioner("regel", regel)
    for maal in emne.maal:
        yield Baaret("størrelse", maal.navn, maal.titel, maal.kilde)
    for egenskab in emne.egenskaber:
        yield Baaret("egenskab", egenskab.navn, egenskab.titel, egenskab.kilde)


def _versioner(art: str, linje: Tidslinje[object]) -> Iterator[Baaret]:
    for post in linje.poster:
        if not isinstance(post, Hul | Uafklaret):
            yield Baaret(art, linje.navn, f"{linje.titel} (fra {vis_dag(post.gaelder_fra)})", post.kilde)


def _raekker(tabel: Hierarki[S, K]) -> Iterator[Baaret]:
    yield Baaret("tabel", tabel.navn, tabel.titel, tabel.kilde)
    for raekke in tabel.raekker:
        yield Baaret("række", tabel.navn, str(raekke.kategori), raekke.kilde)
