"""Making the files of cases anew: what people have changed stays, and no answer changes without being accepted."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, TypeAlias, cast

import tomli_w
from attrs import frozen

from skaerpet_tilsyn.fejl import Datafejl
from skaerpet_tilsyn.laesning.proev import Sagsfil, genstande, lav_sager
from skaerpet_tilsyn.laesning.proev.sager.laes_sag import Klager, laes_sag
from skaerpet_tilsyn.laesning.proev.sager.proevesag import afvigelser
from skaerpet_tilsyn.laesning.proev.sager.sagsfil import sag_som_toml, uroert

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from skaerpet_tilsyn.katalog.emneinventar import Inventar
    from skaerpet_tilsyn.laesning.proev import Genstand, Proevesag

    Noegle: TypeAlias = tuple[date, str, tuple[tuple[str, str], ...]]

HOVED = """\
# Sager for {art}n «{titel}», lavet af dens egne grænser, lister og rækker.
# Ret i dem, og skriv nye: en sag, der er rettet, bliver stående, som den er.
# python -m tests.genererede laver de urørte igen (docs/proev.md).
"""


@frozen(kw_only=True, order=False)
class Fornyet:
    """
    What a file becomes: its text, and how many cases are new, gone, and kept because somebody changed them.

    ``andre_svar`` are the untouched cases that the library no longer answers as they expect, or that cannot be read
    any more.
    """

    filnavn: str
    tekst: str
    nye: int
    vaek: int
    rettede: int
    andre_svar: tuple[str, ...]

    def __str__(self) -> str:
        dele = [
            f"{antal} {hvad}"
            for antal, hvad in ((self.nye, "nye"), (self.vaek, "væk"), (self.rettede, "rettet af nogen og beholdt"))
            if antal
        ]
        return f"{self.filnavn}: {', '.join(dele) or 'uændret'}"


def forny(genstand: Genstand, inventar: Inventar, mappe: Path) -> Fornyet:
    """
    The file of a rule or table, made anew from what stands in it and what the rule says now.

    Raises:
        Datafejl: a case that somebody has changed, or written, cannot be read.
    """
    sti = mappe / Sagsfil(genstand=genstand, sager=()).filnavn
    gamle = _raa(sti) if sti.exists() else []
    uroerte = [linjer for linjer in gamle if uroert(linjer)]
    rettede = {_laest(linjer, genstand, sti).noegle: linjer for linjer in gamle if not uroert(linjer)}
    lavede = {sag.noegle: sag for sag in lav_sager(genstand, inventar)}
    klager = Klager(sti.name)
    laeste = [sag for linjer in uroerte if (sag := laes_sag(linjer, genstand, klager)) is not None]
    foer = {sag.noegle for sag in laeste} | rettede.keys()
    return Fornyet(
        filnavn=sti.name,
        tekst=_tekst(genstand, inventar, lavede, rettede),
        nye=len(lavede.keys() - foer),
        vaek=len({sag.noegle for sag in laeste} - lavede.keys()) + len(uroerte) - len(laeste),
        rettede=len(rettede),
        andre_svar=(*map(str, klager.linjer), *_andre_svar(laeste, genstand, inventar)),
    )


def _laest(linjer: dict[str, object], genstand: Genstand, sti: Path) -> Proevesag:
    klager = Klager(f"{sti.name}, «{linjer.get('titel')}»")
    sag = laes_sag(linjer, genstand, klager)
    if sag is None:
        raise Datafejl(klager.linjer)
    return sag


def _raa(sti: Path) -> list[dict[str, object]]:
    return cast("list[dict[str, object]]", tomllib.loads(sti.read_text(encoding="utf-8")).get("sag", []))


def _tekst(
    genstand: Genstand,
    inventar: Inventar,
    lavede: Mapping[Noegle, Proevesag],
    rettede: Mapping[Noegle, dict[str, object]],
) -> str:
    """Those made, each as somebody has changed it where somebody has; then those that somebody wrote."""
    sager: list[object] = [rettede.get(noegle, sag_som_toml(sag, genstand)) for noegle, sag in lavede.items()]
    sager += [linjer for noegle, linjer in rettede.items() if noegle not in lavede]
    hoved = {"omraade": inventar.omraade, genstand.art: genstand.navn, "titel": genstand.titel}
    indledning = HOVED.format(art="regle" if genstand.art == "regel" else "tabelle", titel=genstand.titel)
    return indledning + "\n" + tomli_w.dumps({**hoved, "sag": sager})


def _andre_svar(sager: Iterable[Proevesag], genstand: Genstand, inventar: Inventar) -> Iterator[str]:
    for sag in sager:
        for laesning, svar in afvigelser(sag, genstand, inventar):
            laest = "".join(f", {navn}={slug}" for navn, slug in laesning)
            ventet, fundet = " eller ".join(sag.forventet), " eller ".join(svar)
            yield f"{genstand.navn}, {sag.dag}{laest}: «{sag.titel}»: forventet {ventet}, fundet {fundet}"


def forny_alle(inventar: Inventar, mappe: Path) -> tuple[Fornyet, ...]:
    """
    All files of an inventory.

    Raises:
        Datafejl: a file is wrong.
    """
    return tuple(forny(genstand, inventar, mappe) for genstand in genstande(inventar))


def overfloedige(fornyede: Iterable[Fornyet], mappe: Path) -> tuple[Path, ...]:
    """Files about what is no longer there."""
    kendte = {fornyet.filnavn for fornyet in fornyede}
    return tuple(sti for sti in sorted(mappe.glob("*.toml")) if sti.name not in kendte)
