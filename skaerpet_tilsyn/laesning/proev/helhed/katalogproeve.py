"""The report of a proof of a whole catalogue, as text for a jurist."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.laesning.proev.helhed.anmaerkning import Anmaerkningsart
from skaerpet_tilsyn.laesning.tekst.led import vis_dag
from skaerpet_tilsyn.tal import skriv_tal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skaerpet_tilsyn.katalog.emneinventar import Inventar
    from skaerpet_tilsyn.laesning.proev.helhed.anmaerkning import Anmaerkning
    from skaerpet_tilsyn.laesning.proev.helhed.dagsproeve import Dagsproeve
    from skaerpet_tilsyn.laesning.proev.helhed.kendtproeve import Kendtproeve


@frozen(kw_only=True, order=False)
class Katalogproeve:
    """
    What was tried of an area of law, and all that was found.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> from skaerpet_tilsyn.laesning.proev.helhed.proev_katalog import proev_katalog
        >>> proeve = proev_katalog(katalogets_inventar("resultatkrav"))
        >>> proeve.bestaaet, len(proeve.at_vide) > 0
        (True, True)
    """

    inventar: Inventar
    dage: tuple[Dagsproeve, ...]
    kendt: tuple[Kendtproeve, ...]
    sager: int
    anmaerkninger: tuple[Anmaerkning, ...]

    @property
    def fejl(self) -> tuple[Anmaerkning, ...]:
        """The faults."""
        return tuple(et for et in self.anmaerkninger if et.art.er_fejl)

    @property
    def at_vide(self) -> tuple[Anmaerkning, ...]:
        """What a reader must know, and is no fault."""
        return tuple(et for et in self.anmaerkninger if not et.art.er_fejl)

    @property
    def bestaaet(self) -> bool:
        """Whether there is no fault."""
        return not self.fejl

    @property
    def tilfaelde(self) -> int:
        """How many cases were tried, over all days and readings, and all that was known."""
        return sum(dagens.alle_tilfaelde for dagens in self.dage) + sum(et.tilfaelde for et in self.kendt)

    def __str__(self) -> str:
        return "\n".join([*self._hoved(), *_afsnit("Fejl", self.fejl), *_afsnit("At vide", self.at_vide)])

    def _hoved(self) -> Iterator[str]:
        inventar = self.inventar
        dom = "ingen fejl" if self.bestaaet else f"{skriv_tal(len(self.fejl))} fejl"
        yield f"Prøve af reglerne om {inventar.titel}: {dom}"
        yield ""
        tabeller = len(inventar.tabeller) + len(inventar.hierarkier)
        yield (
            f"Prøvet er {len(inventar.regler)} regler, {tabeller} {'tabel' if tabeller == 1 else 'tabeller'}"
            f"{f', {len(inventar.forloeb)} forløb' if inventar.forloeb else ''} og "
            f"{len(inventar.parametre)} værdier i {skriv_tal(self.tilfaelde)} tilfælde, under hver læsning af "
            f"{len(inventar.valg)} omtvistede punkter, og {skriv_tal(self.sager)} gemte sager."
        )
        yield "Dage, hvor noget ændres, og dagen før:"
        for dagens in self.dage:
            yield f"  {vis_dag(dagens.dag)}: {_gaelder(dagens)}"
            for under in dagens.under:
                svar = ", ".join(f"{vis_dag(date.fromisoformat(dag))} ({navn})" for navn, dag in under.vilkaar)
                yield f"    er svaret {svar}: {_gaelder(under)}"
        if self.kendt:
            yield "Retten, som den var kendt den dag, noget blev kundgjort, og dagen før:"
            yield from (f"  {vis_dag(et.kendt_pr)}: {_kendt(et)}" for et in self.kendt)


def _gaelder(dagens: Dagsproeve) -> str:
    if dagens.regime is None:
        return "ingen ved, hvad der gælder" if dagens.ukendt_ret else "intet er i kraft"
    tabeller = f"{dagens.tabeller} {'tabel' if dagens.tabeller == 1 else 'tabeller'}"
    forloeb = f"; {dagens.overgange} overgange, {dagens.afviste} afvises" if dagens.overgange else ""
    return f"{dagens.regime}: {dagens.regler} regler og {tabeller} i {skriv_tal(dagens.tilfaelde)} tilfælde{forloeb}"


def _kendt(proeve: Kendtproeve) -> str:
    opslag = f"{skriv_tal(proeve.opslag)} opslag, {skriv_tal(proeve.andre_svar)} med et andet svar end nu"
    if not proeve.proever:
        return opslag
    antal = len(proeve.proever)
    andre = "1 andet regelsæt" if antal == 1 else f"{antal} andre regelsæt"
    return f"{opslag}; {andre} i {skriv_tal(proeve.tilfaelde)} tilfælde"


def _afsnit(titel: str, anmaerkninger: Sequence[Anmaerkning]) -> Iterator[str]:
    if not anmaerkninger:
        return
    yield ""
    yield f"{titel} ({skriv_tal(len(anmaerkninger))})"
    for art in Anmaerkningsart:
        fundne = [et for et in anmaerkninger if et.art is art]
        if fundne:
            yield f"  {art.titel} ({skriv_tal(len(fundne))})"
            yield from (f"    {et}" for et in fundne)
