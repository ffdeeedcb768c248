"""A municipality's status as Danish text: the category, why, and what is undecided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

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
    return "\n".join([overskrift(status), *(f"  {linje}" for linje in statuslinjer(status, afrunding=afrunding))])


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


@frozen(kw_only=True, order=False)
class Statuslinje:
    """
    One of the reasons: what kind it is, what it is about (a criterion's slug or name), what it says, and its source.

    ``udfald`` is a criterion's outcome.

    Example:
        >>> linje = Statuslinje(slags="advarsel", navn="advarsel", tekst="tallene modsiger hinanden")
        >>> str(linje)
        'advarsel: tallene modsiger hinanden'
    """

    slags: str
    navn: str
    tekst: str
    udfald: Udfald | None = None
    kilde: str = ""

    def __str__(self) -> str:
        udfald = "" if self.udfald is None else f"{self.udfald.tekst} "
        tekst = f"({self.tekst})" if self.slags == "kriterium" else self.tekst
        kolon = " " if self.slags in _UDEN_KOLON else ": "
        return f"{self.navn}{kolon}{udfald}{tekst}" + (f"  [{self.kilde}]" if self.kilde else "")


_UDEN_KOLON = frozenset({"kan_afgoeres", "afhaenger_af"})


def statuslinjer(status: Kommunestatus, *, afrunding: Afrunding = Afrunding.NAERMESTE) -> Iterator[Statuslinje]:
    """
    The reasons for a status one by one: the five criteria, why, what is left out, missing or disputed.

    Example:
        >>> from skaerpet_tilsyn.fakta import Kommune
        >>> from skaerpet_tilsyn.opgoerelse.status import status
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> s = status(Kommune(navn="Ukendt", kommunekode=None, benchmark=None), maaned=Maaned(2021, 11))
        >>> [linje.slags for linje in statuslinjer(s)][4:7]
        ['kriterium', 'mangler', 'mangler']
    """
    for slug, kriterium in status.kriterier:
        yield _kriterium(status, slug, kriterium, afrunding)
    yield from _hvorfor(status)
    for tal in (status.samtaler, status.aktiv_indsats):
        if tal.tomme:
            tekst = f"{maanedsliste(tal.tomme)} har ingen borgere i målgruppen ({tal.fokusmaal})"
            yield Statuslinje(slags="udeladt", navn="udeladt", tekst=tekst)
        if tal.udeladte:
            tekst = f"{maanedsliste(tal.udeladte)} tæller ikke med i gennemsnittet ({tal.fokusmaal})"
            yield Statuslinje(slags="udeladt", navn="udeladt", tekst=tekst)
        if tal.ukendte:
            tekst = f"{maanedsliste(tal.ukendte)} ({tal.fokusmaal}) kan være alt fra 0 til 100 pct."
            yield Statuslinje(slags="mangler", navn="mangler", tekst=tekst)
    for kriterium in status.kategorisering.afgoerende:
        mangler = manglende_tal(kriterium, _tal(status, _slug(status, kriterium)))
        yield Statuslinje(slags="kan_afgoeres", navn="kan afgøres af", tekst=mangler)
    for navn in status.afhaenger_af:
        valg = find_valg(navn)
        valgt = valg.mulighed(status.ret.valgt(valg))
        tekst = f"{navn}: {valg.spoergsmaal} Valgt: {valgt.titel}"
        yield Statuslinje(slags="afhaenger_af", navn="afhænger af", tekst=tekst)
    for tekst in status.forbehold:
        yield Statuslinje(slags="forbehold", navn="forbehold", tekst=tekst)
    for advarsel in status.advarsler:
        yield Statuslinje(slags="advarsel", navn="advarsel", tekst=advarsel)


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
) -> Statuslinje:
    """A criterion by name: outcome, what was found, the limit, and a rival reading that differs."""
    blad, rival = kriterium, ""
    while blad.dele:
        for anden_slug, anden in rivaler(blad):
            if anden.udfald is not blad.udfald and isinstance(blad.betingelse, Fortolkningsvalg):
                rival = f"; {blad.betingelse.valg.navn} læst som «{anden_slug}»: {anden.udfald.tekst}"
        blad = viste_dele(blad)[0]
    return Statuslinje(
        slags="kriterium",
        navn=KRITERIENAVNE[slug],
        tekst=f"{_fundet(status, slug, blad, afrunding)}{rival}",
        udfald=kriterium.udfald,
        kilde=str(kriterium.kilde),
    )


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


def _hvorfor(status: Kommunestatus) -> Iterator[Statuslinje]:
    tabel = status.kategorisering.tabel
    if status.kategori is None:
        return
    for raekke, (_, udfald) in zip(tabel.raekker, status.kategorisering.raekker, strict=True):
        if raekke.kategori is status.kategori:
            yield _derfor("derfor", saetning(raekke.naar, status.ret), raekke.kilde)
        elif udfald is Udfald.OPFYLDT:
            yield _derfor("desuden", saetning(raekke.naar, status.ret), raekke.kilde)
    if isinstance(tabel, Beslutningstabel) and tabel.ellers is status.kategori:
        yield _derfor("derfor", "ingen af tabellens øvrige rækker holder", tabel.ellers_kilde)


def _derfor(navn: str, tekst: str, kilde: Retskilde) -> Statuslinje:
    return Statuslinje(slags=navn, navn=navn, tekst=tekst, kilde=str(kilde))
