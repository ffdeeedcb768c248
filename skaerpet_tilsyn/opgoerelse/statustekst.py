"""A municipality's status as Danish text: the category, why, and what is undecided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog.valg import find_valg
from skaerpet_tilsyn.laesning.tekst import saetning
from skaerpet_tilsyn.laesning.vurder.linjer import (
    fundet_tekst,
    graensetekst,
    rivaler,
    viste_dele,
)
from skaerpet_tilsyn.opgoerelse.afgoerende import maanedsliste, manglende_tal
from skaerpet_tilsyn.opgoerelse.kravtekst import krav_tekst
from skaerpet_tilsyn.tal import Afrunding, Udfald
from skaerpet_tilsyn.udtryk import Beslutningstabel, Fortolkningsvalg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.fakta import Kommune
    from skaerpet_tilsyn.laesning.vurder import Vurdering
    from skaerpet_tilsyn.opgoerelse.fokusmaalstal import Fokusmaalstal
    from skaerpet_tilsyn.opgoerelse.status import Kommunestatus
    from skaerpet_tilsyn.ret import Retskilde


KRITERIENAVNE = {
    "resultatmaal": "Resultatmål",
    "samtaler_12": "Samtaler, seneste 12 måneder",
    "samtaler_periode": "Samtaler, tilsynsperioden",
    "aktiv_12": "Aktiv indsats, seneste 12 måneder",
    "aktiv_periode": "Aktiv indsats, tilsynsperioden",
}
"""What people call the five criteria, by slug."""


def statustekst(status: Kommunestatus, *, afrunding: Afrunding = Afrunding.NAERMESTE) -> str:
    """
    The reasons for a status, each with its source; then what is undecided and what would settle it.

    Example:
        >>> from skaerpet_tilsyn.fakta import Kommune
        >>> from skaerpet_tilsyn.opgoerelse.status import status
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> s = status(Kommune(navn="Ukendt", kommunekode=None, benchmark=None), maaned=Maaned(2021, 11))
        >>> print(statustekst(s).splitlines()[0][:45])
        Ukendt: uafklaret (mulige: Inspirationskommun
    """
    return "\n".join(_linjer(status, afrunding))


def overskrift(status: Kommunestatus) -> str:
    """
    The municipality and its category, or the categories still possible.

    Example:
        >>> from skaerpet_tilsyn.fakta import Kommune
        >>> from skaerpet_tilsyn.opgoerelse.status import status
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> s = status(Kommune(navn="Ukendt", kommunekode=None, benchmark=None), maaned=Maaned(2021, 11))
        >>> overskrift(s)[:18]
        'Ukendt: uafklaret '
    """
    if status.kategori is not None:
        return f"{status.kommune.navn}: {status.kategori.tekst}"
    mulige = ", ".join(kategori.tekst for kategori in status.mulige)
    return f"{status.kommune.navn}: uafklaret (mulige: {mulige})"


def _linjer(status: Kommunestatus, afrunding: Afrunding) -> Iterator[str]:
    yield overskrift(status)
    for slug, kriterium in status.kriterier:
        yield f"  {_kriterium(status, slug, kriterium, afrunding)}"
    yield from _hvorfor(status)
    for tal in (status.samtaler, status.aktiv_indsats):
        if tal.tomme:
            yield f"  udeladt: {maanedsliste(tal.tomme)} har ingen borgere i målgruppen ({tal.fokusmaal})"
        if tal.ukendte:
            yield f"  mangler: {maanedsliste(tal.ukendte)} ({tal.fokusmaal}) kan være alt fra 0 til 100 pct."
    for kriterium in status.kategorisering.afgoerende:
        mangler = manglende_tal(kriterium, _tal(status, _slug(status, kriterium)))
        yield f"  kan afgøres af {mangler}"
    for navn in status.afhaenger_af:
        valg = find_valg(navn)
        valgt = valg.mulighed(status.ret.valgt(valg))
        yield f"  afhænger af {navn}: {valg.spoergsmaal} Valgt: {valgt.titel}"
    for advarsel in status.advarsler:
        yield f"  advarsel: {advarsel}"


def _tal(status: Kommunestatus, slug: str) -> Fokusmaalstal | None:
    if slug.startswith("samtaler"):
        return status.samtaler
    return status.aktiv_indsats if slug.startswith("aktiv") else None


def _slug(status: Kommunestatus, kriterium: Vurdering[Kommune]) -> str:
    return next(slug for slug, v in status.kriterier if v.betingelse == kriterium.betingelse)


def _kriterium(
    status: Kommunestatus,
    slug: str,
    kriterium: Vurdering[Kommune],
    afrunding: Afrunding,
) -> str:
    """A criterion by name: outcome, what was found, the limit, and a rival reading that differs."""
    blad, rival = kriterium, ""
    while blad.dele:
        for anden_slug, anden in rivaler(blad):
            if anden.udfald is not blad.udfald and isinstance(blad.betingelse, Fortolkningsvalg):
                rival = f"; {blad.betingelse.valg.navn} læst som «{anden_slug}»: {anden.udfald.tekst}"
        blad = viste_dele(blad)[0]
    fundet = _fundet(status, slug, blad, afrunding)
    return f"{KRITERIENAVNE[slug]}: {kriterium.udfald.tekst} ({fundet}{rival})  [{kriterium.kilde}]"


def _fundet(status: Kommunestatus, slug: str, blad: Vurdering[Kommune], afrunding: Afrunding) -> str:
    tal = _tal(status, slug)
    graense = f"skal være {graensetekst(blad)}"
    if tal is None:
        benchmark = status.kommune.benchmark
        forskel = "mangler" if benchmark is None else f"trykt {benchmark.trykt} pct.-point"
        periode = f" for {benchmark.periode}" if benchmark is not None and benchmark.periode else ""
        return f"faktisk minus forventet andel: {forskel}{periode}; {graense}"
    krav = f"krav resten af året: {krav_tekst(tal.krav, afrunding)}"
    if not slug.endswith("_periode"):
        trykt = tal.trykt_gennemsnit
        return f"gennemsnit: {fundet_tekst(blad) if trykt is None else f'trykt {trykt} pct.'}; {graense}"
    if tal.trykt_krav is not None:
        return krav
    return f"årets gennemsnit til nu: {fundet_tekst(blad)}; {graense}; {krav}"


def _hvorfor(status: Kommunestatus) -> Iterator[str]:
    tabel = status.kategorisering.tabel
    if status.kategori is None:
        return
    for raekke, (_, udfald) in zip(tabel.raekker, status.kategorisering.raekker, strict=True):
        if raekke.kategori is status.kategori:
            yield _derfor(saetning(raekke.naar, status.ret.dato), raekke.kilde)
        elif udfald is Udfald.OPFYLDT:
            yield f"  desuden: {saetning(raekke.naar, status.ret.dato)}  [{raekke.kilde}]"
    if isinstance(tabel, Beslutningstabel) and tabel.ellers is status.kategori:
        yield _derfor("ingen af tabellens øvrige rækker holder", tabel.ellers_kilde)


def _derfor(tekst: str, kilde: Retskilde) -> str:
    return f"  derfor: {tekst}  [{kilde}]"
