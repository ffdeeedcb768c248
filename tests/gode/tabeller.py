"""A small fictional law about parcels: builders for tables, and tables in which nothing is wrong."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, fra
from skaerpet_tilsyn.tal import Andel, Procentpoint, Timer
from skaerpet_tilsyn.udtryk import (
    Beslutningstabel,
    Betingelse,
    Egenskab,
    Hierarki,
    Parameter,
    Raekke,
    Regel,
    Stoerrelse,
)


class Pakke:
    """What the fictional law is about."""


DAG = date(2021, 11, 1)
IKRAFT = date(2021, 1, 1)
RET = Regelsaet.gaeldende(DAG)
LOVEN = Retskilde(dokument=Dokument(kortnavn="pakkeloven", titel="Lov om pakker"), evidens=Evidens.EFTERPROEVET)

VAEGT = Stoerrelse(navn="vaegt", titel="pakkens vægt", enhed="kg", emne=Pakke, art=int, kilde=LOVEN)
BREDDE = Stoerrelse(navn="bredde", titel="pakkens bredde", enhed="cm", emne=Pakke, art=int, kilde=LOVEN)
FYLDT = Stoerrelse(navn="fyldt", titel="pakkens fyldning", enhed="pct.", emne=Pakke, art=Andel, kilde=LOVEN)
VOKSET = Stoerrelse(
    navn="vokset", titel="fyldningens vækst", enhed="pct.-point", emne=Pakke, art=Procentpoint, kilde=LOVEN
)
UNDERVEJS = Stoerrelse(navn="undervejs", titel="timer undervejs", enhed="timer", emne=Pakke, art=Timer, kilde=LOVEN)
FARVE = Egenskab(navn="farve", titel="pakkens farve", emne=Pakke, kilde=LOVEN)

Pakkebetingelse: TypeAlias = Betingelse[Pakke]


def kg(vaerdi: int) -> Parameter[int]:
    """A weight."""
    return Parameter(navn=f"kg_{vaerdi}", titel=f"{vaerdi} kg", enhed="kg", poster=(fra(IKRAFT, vaerdi, kilde=LOVEN),))


def cm(vaerdi: int) -> Parameter[int]:
    """A width."""
    return Parameter(navn=f"cm_{vaerdi}", titel=f"{vaerdi} cm", enhed="cm", poster=(fra(IKRAFT, vaerdi, kilde=LOVEN),))


def pct(tekst: str) -> Parameter[Andel]:
    """A share."""
    poster = (fra(IKRAFT, Andel.procent(tekst), kilde=LOVEN),)
    return Parameter(navn=f"pct_{tekst}", titel=f"{tekst} pct.", enhed="pct.", poster=poster)


def farver(*slugs: str) -> Parameter[tuple[str, ...]]:
    """A list of colours."""
    return Parameter(navn="_".join(slugs), titel="farver", enhed="farver", poster=(fra(IKRAFT, slugs, kilde=LOVEN),))


def regel(navn: str, naar: Pakkebetingelse, dag: date = IKRAFT) -> Regel[Pakke]:
    """A rule with one version."""
    return Regel(navn=navn, titel=f"Pakken er {navn}", poster=(fra(dag, naar, kilde=LOVEN),))


def _raekker(raekker: dict[str, Pakkebetingelse]) -> tuple[Raekke[Pakke, str], ...]:
    return tuple(Raekke(naar=naar, kategori=kategori, kilde=LOVEN) for kategori, naar in raekker.items())


def hierarki(raekker: dict[str, Pakkebetingelse]) -> Hierarki[Pakke, str]:
    """A hierarchy without a remainder."""
    return Hierarki(navn="takst", titel="Takst", kilde=LOVEN, raekker=_raekker(raekker))


def tabel(
    raekker: dict[str, Pakkebetingelse], *, overlap: tuple[tuple[str, str], ...] = ()
) -> Beslutningstabel[Pakke, str]:
    """A table whose remainder is called «resten»."""
    return Beslutningstabel(
        navn="takst",
        titel="Takst",
        kilde=LOVEN,
        raekker=_raekker(raekker),
        ellers="resten",
        ellers_kilde=LOVEN,
        overlap=overlap,
    )
