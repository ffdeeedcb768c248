"""A table of transitions proved on a day: every fault with its witness, and what it refuses."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.laesning.proev.forloeb.veje import kan_slutte, veje, vis_raekke
from skaerpet_tilsyn.laesning.proev.helhed.anmaerkning import Anmaerkning, Anmaerkningsart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date
    from enum import Enum

    from skaerpet_tilsyn.katalog.forloebstabel import Forloebstabel, Overgangsraekke


@frozen(kw_only=True, order=False)
class Forloebsproeve:
    """
    A table on a day: its rows, the pairs of a state and an event that it refuses, and what is remarked of it.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> (tabel,) = katalogets_inventar().forloeb
        >>> proeve = proev_forloebet(tabel, date(2022, 4, 29))
        >>> len(proeve.raekker), len(proeve.afviste), proeve.anmaerkninger[0].art
        (18, 52, Anmaerkningsart.AFVIST)
    """

    raekker: tuple[Overgangsraekke, ...]
    afviste: tuple[tuple[Enum, Enum], ...]
    anmaerkninger: tuple[Anmaerkning, ...]


def proev_forloebet(tabel: Forloebstabel, dag: date, kendt_pr: date | None = None) -> Forloebsproeve:
    """
    Prove the table in force on a day, perhaps as known on another.

    Raises:
        RegelIkkeGaeldende: none is.
        UafklaretRetsstilling: nobody knows whether one is.
    """
    raekker = tabel.linje.paa(dag, kendt_pr).vaerdi
    afviste = afviste_par(tabel, raekker)
    fundne = (
        *_dobbelte(raekker),
        *_uopnaaelige(tabel, raekker),
        *_faelder(tabel, raekker),
        *_efter_slut(tabel, raekker),
        *_uden_kilde(raekker, f"rækken, der gælder den {dag}"),
        *_afvist(tabel, afviste),
    )
    navn = tabel.linje.navn
    anmaerkninger = tuple(
        Anmaerkning(art=art, navn=navn, tekst=tekst, vidne=vidne, dage=(dag,)) for art, tekst, vidne in fundne
    )
    return Forloebsproeve(raekker=raekker, afviste=afviste, anmaerkninger=anmaerkninger)


def afviste_par(tabel: Forloebstabel, raekker: Iterable[Overgangsraekke]) -> tuple[tuple[Enum, Enum], ...]:
    """The states, each with the events that cannot happen in it."""
    mulige = {(raekke.fra, raekke.ved) for raekke in raekker}
    return tuple(par for par in product(tabel.tilstande, tabel.haendelser) if par not in mulige)


def _dobbelte(raekker: Sequence[Overgangsraekke]) -> Iterator[tuple[Anmaerkningsart, str, str]]:
    """A state and an event with several rows."""
    grupper: dict[tuple[Enum, Enum], list[Overgangsraekke]] = {}
    for raekke in raekker:
        grupper.setdefault((raekke.fra, raekke.ved), []).append(raekke)
    for (fra, ved), ens in grupper.items():
        if len(ens) > 1:
            tekst = f"«{fra}» ved «{ved}» står i {len(ens)} rækker"
            yield Anmaerkningsart.DOBBELT_OVERGANG, tekst, "; ".join(vis_raekke(raekke) for raekke in ens)


def _uopnaaelige(
    tabel: Forloebstabel, raekker: Sequence[Overgangsraekke]
) -> Iterator[tuple[Anmaerkningsart, str, str]]:
    """States that stand in rows and cannot be reached: those rows are never used."""
    naaede = veje(raekker, tabel.start)
    for tilstand in tabel.tilstande:
        egne = [raekke for raekke in raekker if tilstand in {raekke.fra, raekke.til}]
        if egne and tilstand not in naaede:
            tekst = f"«{tilstand}» kan ikke nås fra «{tabel.start}»"
            vidne = f"den står kun i {', '.join(vis_raekke(raekke) for raekke in egne)}"
            yield Anmaerkningsart.UOPNAAELIG_TILSTAND, tekst, vidne


def _faelder(tabel: Forloebstabel, raekker: Sequence[Overgangsraekke]) -> Iterator[tuple[Anmaerkningsart, str, str]]:
    """States that can be reached, and from which no declared end can be."""
    frie = kan_slutte(raekker, tabel.sluttilstande)
    for tilstand, vej in veje(raekker, tabel.start).items():
        if tilstand not in frie:
            derfra = [f"«{anden}»" for anden in veje(raekker, tilstand) if anden != tilstand]
            dertil = " → ".join(f"«{raekke.ved}»" for raekke in vej) or "forløbet begynder dér"
            yield (
                Anmaerkningsart.FAELDE,
                f"fra «{tilstand}» kan ingen sluttilstand nås",
                f"vejen dertil: {dertil}; derfra nås {', '.join(derfra) or 'intet'}",
            )


def _efter_slut(tabel: Forloebstabel, raekker: Sequence[Overgangsraekke]) -> Iterator[tuple[Anmaerkningsart, str, str]]:
    """States that are declared ends, and have rows."""
    for tilstand, grund in tabel.slut:
        egne = [vis_raekke(raekke) for raekke in raekker if raekke.fra == tilstand]
        if egne:
            tekst = f"intet skulle følge efter «{tilstand}» ({grund})"
            yield Anmaerkningsart.EFTER_SLUT, tekst, ", ".join(egne)


def _uden_kilde(raekker: Sequence[Overgangsraekke], vidne: str) -> Iterator[tuple[Anmaerkningsart, str, str]]:
    for raekke in raekker:
        if raekke.kilde is None:
            yield Anmaerkningsart.OVERGANG_UDEN_KILDE, f"{vis_raekke(raekke)} har ingen kilde", vidne


def _afvist(tabel: Forloebstabel, afviste: Sequence[tuple[Enum, Enum]]) -> Iterator[tuple[Anmaerkningsart, str, str]]:
    """State by state, what cannot happen in it."""
    slut = dict(tabel.slut)
    for tilstand in tabel.tilstande:
        egne = [f"«{ved}»" for fra, ved in afviste if fra == tilstand]
        if len(egne) == len(tabel.haendelser):
            grund = slut.get(tilstand, "ingen række begynder der")
            yield Anmaerkningsart.AFVIST, f"efter «{tilstand}» afvises hver hændelse: {grund}", ""
        elif egne:
            yield Anmaerkningsart.AFVIST, f"efter «{tilstand}» afvises {', '.join(egne)}", ""
