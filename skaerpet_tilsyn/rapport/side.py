"""The page itself: sections and charts put into the template."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.katalog.fokusmaal.parametre import MINDSTE_ANDEL
from skaerpet_tilsyn.laesning.tekst import vis_navn
from skaerpet_tilsyn.opgoerelse.opgoer.andele import ALLE
from skaerpet_tilsyn.opgoerelse.statustekst import statuslinjer
from skaerpet_tilsyn.rapport import afsnit, diagrammer, serier
from skaerpet_tilsyn.rapport.billede import som_png, som_svg
from skaerpet_tilsyn.rapport.farver import BILLEDETS, SIDENS
from skaerpet_tilsyn.rapport.kilder import kildelinjer
from skaerpet_tilsyn.rapport.skabelon import skabelon, tekst
from skaerpet_tilsyn.tal import raa, skriv_tal
from skaerpet_tilsyn.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.opgoerelse import Kommunestatus
    from skaerpet_tilsyn.rapport.diagrammer import Spec
    from skaerpet_tilsyn.rapport.farver import Farver
    from skaerpet_tilsyn.rapport.grundlag import Rapportgrundlag
    from skaerpet_tilsyn.rapport.serier import Punkt

MINDST_AT_SAMMENLIGNE: Final = 2
"""Fewer municipalities are no comparison."""


@frozen(kw_only=True, order=False)
class Figur:
    """A chart and the points behind it; ``slags`` is ``maaneder``, ``ydelser`` or ``kommuner``."""

    id: str
    slags: str
    titel: str
    punkter: tuple[Punkt, ...]
    middel: Punkt | None = None
    fremhaevet: str = ""

    def diagram(self, graense: float, farver: Farver) -> Spec:
        """As Altair draws it."""
        if self.middel is not None:
            return diagrammer.maaneder(self.punkter, graense=graense, middel=self.middel, farver=farver)
        return diagrammer.vandret(self.punkter, graense=graense, farver=farver, fremhaevet=self.fremhaevet)

    def beskrivelse(self, graense: float) -> str:
        """The same in words."""
        middel = "" if self.middel is None else f" {self.middel}."
        return f"{'; '.join(map(str, self.punkter))}.{middel} Grænsen er {skriv_tal(round(graense))} pct."


def figurer(grundlag: Rapportgrundlag) -> tuple[Figur, ...]:
    """The charts of a report: the months of the front page's municipality, its ydelser, and all municipalities."""
    forside = grundlag.forside
    egne = () if forside is None else tuple(_egne_figurer(grundlag, forside))
    if len(grundlag.statusser) < MINDST_AT_SAMMENLIGNE:
        return egne
    fremhaevet = "" if forside is None else forside.kommune.navn
    alle = tuple(
        Figur(
            id=f"kommuner-{slug}",
            slags="kommuner",
            titel=f"{navn}: kommunernes gennemsnit over 12 måneder",
            punkter=serier.alle_gennemsnit(grundlag.statusser, slug),
            fremhaevet=fremhaevet,
        )
        for slug, navn in afsnit.FOKUSMAAL.items()
    )
    return (*egne, *alle)


def _egne_figurer(grundlag: Rapportgrundlag, forside: Kommunestatus) -> Iterator[Figur]:
    for slug, navn in afsnit.FOKUSMAAL.items():
        punkter = serier.maanedsserie(forside, slug)
        if punkter:
            tal = forside.samtaler if slug == "samtaler" else forside.aktiv_indsats
            middel = serier.gennemsnit(tal, "gennemsnit over 12 måneder")
            yield Figur(
                id=f"maaneder-{slug}", slags="maaneder", titel=f"{navn} måned for måned", punkter=punkter, middel=middel
            )
    o, kode = grundlag.opgoerelse, forside.kommune.kommunekode
    if o is None or kode is None:
        return
    navne = {r.ydelse: vis_navn(r.ydelse) for r in o.raekker if r.ydelse != ALLE}
    for slug, navn in afsnit.FOKUSMAAL.items():
        punkter = serier.efter_ydelse(o, kode, slug, navne)
        if punkter:
            yield Figur(
                id=f"ydelser-{slug}", slags="ydelser", titel=f"{navn} efter ydelse, {o.maaned.tekst}", punkter=punkter
            )


def rapport(grundlag: Rapportgrundlag) -> str:
    """
    The report as one HTML file that needs nothing else.

    Example:
        >>> from skaerpet_tilsyn import Kommune, Maaned, status
        >>> from skaerpet_tilsyn.rapport.grundlag import Rapportgrundlag
        >>> nov = Maaned(2021, 11)
        >>> s = status(Kommune(navn="Hedensted", kommunekode="766", benchmark=None), maaned=nov)
        >>> side = rapport(Rapportgrundlag(statusser=(s,), maaned=nov))
        >>> side.splitlines()[0], "uafklaret" in side
        ('<!DOCTYPE html>', True)
    """
    forside, graense, oversigt = grundlag.forside, _graense(grundlag), afsnit.oversigt(grundlag)
    ret = grundlag.statusser[0].ret
    tegnede = [
        (
            figur,
            som_svg(
                figur.diagram(graense, SIDENS),
                titel=figur.titel,
                beskrivelse=figur.beskrivelse(graense),
                id_=figur.id,
            ),
        )
        for figur in figurer(grundlag)
    ]
    return skabelon("side.html.j2").render(
        titel="Status for skærpet tilsyn" if forside is None else f"Skærpet tilsyn: {forside.kommune.navn}",
        maaned="" if grundlag.maaned is None else grundlag.maaned.tekst,
        forside=forside,
        kort=() if forside is None else afsnit.kort(forside, grundlag),
        linjer=() if forside is None else tuple(statuslinjer(forside, afrunding=grundlag.afrunding)),
        figurer={
            slags: [par for par in tegnede if par[0].slags == slags] for slags in ("maaneder", "ydelser", "kommuner")
        },
        graense=skriv_tal(round(graense)),
        oversigt=oversigt,
        kategorier=sorted({(r.slug, r.status) for r in oversigt}),
        uafklarede=afsnit.uafklarede(grundlag.statusser),
        omtvistede=afsnit.omtvistede(grundlag.statusser),
        kilder=kildelinjer(grundlag.statusser),
        noter=grundlag.noter,
        regelsaet=ret.regime.titel,
        andre_valg=ret.andre_valg,
        version=VERSION,
        stil=tekst("stil.css"),
        kode=tekst("oversigt.js"),
    )


def billeder(grundlag: Rapportgrundlag) -> dict[str, bytes]:
    """The charts of a report as PNG files by name."""
    graense = _graense(grundlag)
    return {f"{figur.id}.png": som_png(figur.diagram(graense, BILLEDETS)) for figur in figurer(grundlag)}


def _graense(grundlag: Rapportgrundlag) -> float:
    return float(raa(grundlag.statusser[0].ret.paa(MINDSTE_ANDEL).vaerdi) * 100)
