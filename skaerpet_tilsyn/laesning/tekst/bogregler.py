"""The rules of the rule book: their chapters, numbers and versions, and which rules read what."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, TypeVar, cast

from skaerpet_tilsyn.katalog.fokusmaal import regler as fokusmaal
from skaerpet_tilsyn.katalog.jobsamtaler import andelsregler, populationsregler, sygeregler
from skaerpet_tilsyn.katalog.jobsamtaler import regler as jobsamtaler
from skaerpet_tilsyn.katalog.maalgruppe import regler as maalgruppe
from skaerpet_tilsyn.katalog.ressourceforloeb import regler as ressourceforloeb
from skaerpet_tilsyn.katalog.resultatkrav import regler as resultatkrav
from skaerpet_tilsyn.katalog.resultatmaal import regler as resultatmaal
from skaerpet_tilsyn.katalog.tidlig_indsats import regler as tidlig_indsats
from skaerpet_tilsyn.katalog.tilsyn import regler as tilsyn
from skaerpet_tilsyn.laesning.tekst.bog import Kapitel, Regelafsnit, Rival
from skaerpet_tilsyn.laesning.tekst.led import Omgivelser, egne_knuder, led
from skaerpet_tilsyn.laesning.tekst.tidsposter import gaeldende, tidslinje
from skaerpet_tilsyn.ret import Version
from skaerpet_tilsyn.udtryk import EnAf, Fortolkningsvalg, Regel, Sammenligning

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import ModuleType

    from skaerpet_tilsyn.katalog.emneinventar import Inventar
    from skaerpet_tilsyn.laesning.tekst.led import Led
    from skaerpet_tilsyn.laesning.tekst.tidsposter import Tidspost
    from skaerpet_tilsyn.udtryk import Betingelse

S = TypeVar("S")

_EMNER: Final = {
    "Målgruppen": maalgruppe,
    "Fokusmålene": fokusmaal,
    "Resultatmålet": resultatmaal,
    "Status og udvælgelse": tilsyn,
    "Resultatkravene": resultatkrav,
    "Ressourceforløb og jobafklaringsforløb": ressourceforloeb,
    "Opfølgningen på tidlig indsats": tidlig_indsats,
    "Jobsamtaler og tilbud": jobsamtaler,
    "Hvem der tælles med": populationsregler,
    "Andele og overgang": andelsregler,
    "Sygemeldte": sygeregler,
}
# The chapters of rules, and the file in which each one's rules stand; the first that names a rule has it.

OM: Final = {
    "borger": "borgeren",
    "kommune": "kommunen",
    "resultattal": "projektet eller kommunen",
    "forloeb": "forløbet",
    "tidlig_indsats": "kommunens tidlige indsats",
    "kontaktforloeb": "kontaktforløbet",
    "andel": "kommunen eller a-kassen",
    "sygefravaer": "sygefraværet",
    "dagpengetimer": "borgerens dagpenge",
}
"""What rules are about, as a reader calls it."""


def kapitler(inventar: Inventar) -> tuple[tuple[str, tuple[Regel[object], ...]], ...]:
    """
    The chapters of rules, each with its heading; on every day the same, so that a number always means one rule.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> [titel for titel, _ in kapitler(katalogets_inventar("resultatkrav"))]
        ['Resultatkravene']
    """
    fundne: dict[str, list[Regel[object]]] = {titel: [] for titel in (*_EMNER, "Andre regler")}
    for regel in inventar.regler:
        titel = next((titel for titel, modul in _EMNER.items() if regel.navn in _navne_i(modul)), "Andre regler")
        fundne[titel].append(regel)
    return tuple((titel, tuple(regler)) for titel, regler in fundne.items() if regler)


def _navne_i(modul: ModuleType) -> set[str]:
    indhold = cast("Mapping[str, object]", vars(modul))
    return {vaerdi.navn for vaerdi in indhold.values() if isinstance(vaerdi, Regel)}


def regelnumre(inventar: Inventar) -> dict[str, str]:
    """
    The number of every rule.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> regelnumre(katalogets_inventar())["maalgruppe_12"]
        '1.1'
    """
    alle = enumerate(kapitler(inventar), start=1)
    return {regel.navn: f"{k}.{n}" for k, (_, regler) in alle for n, regel in enumerate(regler, start=1)}


def regelkapitler(
    inventar: Inventar, dag: date | None, slut: date | None, numre: Mapping[str, str]
) -> Iterator[Kapitel]:
    """The chapters of the book; ``slut`` is the last day on which the area of law is encoded."""
    om = {regel.navn: OM.get(navn, navn) for navn, emne in inventar.emner for regel in emne.regler}
    for titel, regler in kapitler(inventar):
        viste = [regel for regel in regler if gaeldende(regel, dag)]
        yield Kapitel(
            titel=titel,
            regler=tuple(_regel(regel, om[regel.navn], dag, slut, numre) for regel in viste),
            andre=tuple((numre[regel.navn], regel.titel) for regel in regler if regel not in viste),
        )


def _regel(regel: Regel[S], om: str, dag: date | None, slut: date | None, numre: Mapping[str, str]) -> Regelafsnit:
    udgaver: list[tuple[Tidspost[Led], tuple[Rival, ...]]] = []
    for post in tidslinje(regel, dag, slut, _selv):
        if post.paa_dagen is False:
            continue
        omgivelser = Omgivelser(dag, numre, post.fra, post.til or date.max)
        betingelse = post.vaerdi
        vist = None if betingelse is None else led(betingelse, omgivelser).efter(".").foran("Opfyldt, når ")
        rivaler = () if betingelse is None else tuple(_rivaler(betingelse, omgivelser))
        udgaver.append((post.med(vist), rivaler))
    return Regelafsnit(nummer=numre[regel.navn], navn=regel.navn, titel=regel.titel, om=om, udgaver=tuple(udgaver))


def _selv(betingelse: Betingelse[S]) -> Betingelse[S]:
    return betingelse


def _rivaler(betingelse: Betingelse[S], omgivelser: Omgivelser) -> Iterator[Rival]:
    for knude in egne_knuder(betingelse):
        if isinstance(knude, Fortolkningsvalg):
            valg = knude.valg
            for mulighed, rival in zip(valg.muligheder, knude.betingelser, strict=True):
                if mulighed.slug != valg.valgt:
                    hele = led(rival, omgivelser).efter(".")
                    yield Rival(navn=valg.navn, slug=mulighed.slug, titel=mulighed.titel, led=hele)


def brug(inventar: Inventar, dag: date | None, numre: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """By the anchor of a value or a disputed point: the numbers of the rules in which it stands."""
    fundet: dict[str, dict[str, None]] = {}
    for _, regler in kapitler(inventar):
        for regel in regler:
            for post in gaeldende(regel, dag):
                for anker in _ankre(post.vaerdi) if isinstance(post, Version) else ():
                    fundet.setdefault(anker, {})[numre[regel.navn]] = None
    return {anker: tuple(fundne) for anker, fundne in fundet.items()}


def _ankre(betingelse: Betingelse[S]) -> Iterator[str]:
    for knude in egne_knuder(betingelse):
        match knude:
            case Sammenligning():
                yield f"parameter-{knude.graense.navn}"
                if knude.maal.vindue is not None:
                    yield f"parameter-{knude.maal.vindue.navn}"
            case EnAf():
                yield f"parameter-{knude.liste.navn}"
            case Fortolkningsvalg():
                yield f"punkt-{knude.valg.navn}"
            case _:
                pass
