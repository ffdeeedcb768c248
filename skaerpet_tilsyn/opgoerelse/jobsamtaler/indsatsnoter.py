"""What the figures under the rules of 2026 rest on: choices, what no source settles, and what the registers cover."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.katalog.jobsamtaler import maalevalg
from skaerpet_tilsyn.katalog.jobsamtaler.pligter import PLIGTER
from skaerpet_tilsyn.katalog.jobsamtaler.valg import OVERGANGSREGEL
from skaerpet_tilsyn.laesning.tekst import vis_tal
from skaerpet_tilsyn.tal import raa

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.fakta import Daekning
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.opgoerelse.jobsamtaler.indsatsopgoerelse import Indsatsopgoerelse
    from skaerpet_tilsyn.tid import Maaned
    from skaerpet_tilsyn.udtryk import Valg

MAALINGSVALG: Final = (
    OVERGANGSREGEL,
    maalevalg.PULJET,
    maalevalg.POPULATION,
    maalevalg.MEDTAG_AFGANG,
    maalevalg.FRAVAER,
    maalevalg.HENFOERING,
)
"""The open questions that every share rests on."""
INGEN_KILDE: Final = (
    "ingen kilde viser måleperioden, enheden, en mindste population, en afrunding eller en følge af at ligge under "
    "75 pct.; andelene afgøres eksakt, og der er ingen status, kategori eller følge her"
)


def valgene(ret: Regelsaet) -> Iterator[tuple[Valg, str]]:
    """Each open question that the shares rest on, and the reading that is used."""
    for valg in MAALINGSVALG:
        yield valg, ret.valgt(valg)


def kravnoter(ret: Regelsaet) -> Iterator[str]:
    """
    Where each quota stands, and how well it is known.

    Example:
        >>> from skaerpet_tilsyn import Maaned, Regelsaet
        >>> len(list(kravnoter(Regelsaet.for_maaned(Maaned(2026, 7), "beskaeftigelsesindsats_2026"))))
        3
    """
    for pligt in PLIGTER.values():
        version = ret.paa(pligt.mindst)
        andel = vis_tal(raa(version.vaerdi), "pct.").removesuffix(",00")
        yield f"mindst {andel} pct. med {pligt.titel}: {version.kilde} ({version.kilde.evidens.tekst})"


def noter(o: Indsatsopgoerelse) -> Iterator[str]:
    """For people, the most important first."""
    for navn, hvorfor in o.uopgjort.items():
        yield f"{navn} kan ikke opgøres: {hvorfor}"
    for hvorfor in o.foerste_uopgjort:
        yield f"den første samtale kan ikke opgøres: {hvorfor}"
    yield from kravnoter(o.ret)
    yield INGEN_KILDE
    for valg, slug in valgene(o.ret):
        mulighed = valg.mulighed(slug)
        andre = ", ".join(f"{valg.navn}={anden}" for anden in valg.slugs if anden not in {slug, OVERGANGSREGEL.valgt})
        evidens = mulighed.kilde.evidens.tekst
        hvorfor = f"; {valg.hjemmel}" if slug == valg.valgt else ""
        yield f"{valg.navn}={slug}: {valg.spoergsmaal} {mulighed.titel}{hvorfor} ({evidens}; ellers {andre})"
    yield from daekningsnoter(o.daekning, o.maaneder[-1])


def daekningsnoter(daekning: Daekning, i: Maaned) -> Iterator[str]:
    """
    What the registers don't cover of the half year that ends with a month.

    Example:
        >>> from skaerpet_tilsyn import Daekning, Maaned
        >>> list(daekningsnoter(Daekning.fuld(), Maaned(2026, 12)))
        []
    """
    foerste = i.plus(maaneder=-6)
    for navn, spaend, hvad in (
        ("kontaktforloeb", daekning.kontaktforloeb, "om forløb går videre, og om kommunen har overtaget borgeren"),
        ("samtaler", daekning.samtaler, "hvor mange samtaler der er holdt"),
        ("tilbud", daekning.tilbud, "hvem der har haft et tilbud"),
        ("undtagelser", daekning.undtagelser, "hvem der ikke er undtaget"),
    ):
        if spaend is None:
            yield f"{navn} er der ingen oplysninger om: {hvad}, er ukendt"
        elif not spaend.rummer(i if navn in {"kontaktforloeb", "undtagelser"} else foerste, i):
            yield f"{navn} dækker {spaend.tekst}: {hvad}, kan være ukendt; dækker de mere, så skriv det i kolonner.toml"
