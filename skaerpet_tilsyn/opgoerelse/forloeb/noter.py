"""What the coverage of the registers means for an analysis, and how its figures are to be read."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog.ressourceforloeb.parametre import FORSOERGELSE_MAANEDER
from skaerpet_tilsyn.tal import skriv_tal
from skaerpet_tilsyn.tid import Vindue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.opgoerelse.forloeb.analyse import Forloebsanalyse
    from skaerpet_tilsyn.opgoerelse.forloeb.raekker import Raekke


def noter(analyse: Forloebsanalyse) -> Iterator[str]:
    """All of it, the coverage first."""
    yield from _daekning(analyse)
    spm = analyse.spm
    slut = "en hel kalendermåned" if spm.afbrydelse == "kalendermaaned" else "en dag"
    yield f"et forløb er slut, når der i {slut} ikke er udbetalt ydelse; det tæller i den kommune, der sidst udbetalte"
    yield (
        f"alder, køn, civilstand, oprindelse, bevilling, tid på forsørgelse, tilbud og passive gælder dem, "
        f"der er i forløb i {spm.til.tekst}"
    )
    yield "hvilken status der tæller, når flere dækker dagen, og inddelingen af varighed er bibliotekets valg"
    yield "reglerne er om det, der er bevilget: hver bevilling er ét forløb, og udbetalinger uden bevilling er ét"
    yield from _over_100(analyse)
    if spm.uden_loentimer:
        yield "aktiveringsgrad og aktiveringsberørte er uden borgere med ordinære timer i perioden"
    yield f"den seneste måned ({spm.til}) kan vokse ved efterregistrering"


def _daekning(analyse: Forloebsanalyse) -> Iterator[str]:
    spm, d = analyse.spm, analyse.daekning
    for navn, spaend, hvad in (
        ("ydelser", d.ydelser, "hvem der er i forløb"),
        ("tilbud", d.tilbud, "tilbud, passive og aktivering"),
        ("løntimer", d.loentimer, "ordinære timer og lønmodtagere"),
        ("tilstande", d.tilstande, "job, uddannelse, fleksjob og det, der ikke er en ydelse"),
    ):
        if spaend is None:
            yield f"{navn} er der ingen oplysninger om: {hvad} er ukendt, hvor intet andet siger det"
        elif not spaend.rummer(spm.fra, spm.til):
            yield f"{navn} dækker {spaend.tekst}: {hvad} er ukendt i resten af {spm.fra} til {spm.til}"
    fem_aar = Vindue(FORSOERGELSE_MAANEDER.versioner[-1].vaerdi).foerste(spm.til)
    kraever = "fem år før hvert forløb" if spm.fem_aar_foer_forloebet else f"{fem_aar} til {spm.til}"
    for navn, spaend in (("ydelser", d.ydelser), ("tilstande", d.tilstande)):
        if spaend is not None and not spaend.rummer(fem_aar, spm.til):
            yield (
                f"{navn} dækker {spaend.tekst}: tiden på offentlig forsørgelse kræver {kraever}; "
                "det, der ligger udenfor, er ukendt"
            )


def _over_100(analyse: Forloebsanalyse) -> Iterator[str]:
    """The groups whose persons have had so many tilbud that the shares come to more than the whole."""
    for gruppe in analyse.grupper:
        egne: list[Raekke] = [
            r for r in analyse.tabel("tilbud").raekker if r.gruppe == gruppe.navn and not (r.skjult or r.i_alt_skjult)
        ]
        samlet = sum(r.antal for r in egne)
        if egne and samlet > egne[0].i_alt:
            pct = skriv_tal(Fraction(100 * samlet, egne[0].i_alt), 1)
            yield f"tilbud: andelene for {gruppe.navn} er {pct} pct. i alt, for en borger kan have flere"
