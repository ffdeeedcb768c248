"""A case with its expected answer: what is known, on which day, under which reading."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from skaerpet_tilsyn.fejl import RegelIkkeGaeldende, UafklaretRetsstilling
from skaerpet_tilsyn.laesning.proev.laesninger import laest_som, ret_paa, under_alle
from skaerpet_tilsyn.laesning.proev.vaerdier import UKENDT, skriv_kendt
from skaerpet_tilsyn.laesning.tekst import vis_navn
from skaerpet_tilsyn.tal import Interval
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.katalog.emneinventar import Inventar
    from skaerpet_tilsyn.laesning.proev.genstand import Genstand

GAELDER_IKKE: Final = "gaelder_ikke"
"""The answer on a day on which there is none."""
UKENDT_RET: Final = "ukendt_ret"
"""The answer on a day of which nobody knows what applies."""
IKKE_I_KRAFT: Final = (RegelIkkeGaeldende, UafklaretRetsstilling)
"""What is raised where there is no law to decide by."""


class Sagsart(Enum):
    """
    Why a case is there.

    Example:
        >>> Sagsart.GRAENSE, [art.value for art in Sagsart]
        (Sagsart.GRAENSE, ['graense', 'betingelse', 'mangler', 'raekke', 'dato', 'egen'])
    """

    GRAENSE = "graense"
    """A quantity is just below, at or just above a limit."""
    BETINGELSE = "betingelse"
    """A property is on a list, or off it."""
    MANGLER = "mangler"
    """Something is not known."""
    RAEKKE = "raekke"
    """A category of a table is reached."""
    DATO = "dato"
    """The day on which the law changes, or the day before."""
    EGEN = "egen"
    """Somebody wrote it."""

    def __repr__(self) -> str:
        return f"Sagsart.{self.name}"


@frozen(kw_only=True, order=False)
class Sagsemne:
    """
    A subject of which only what a case says is known; the month does not matter.

    Example:
        >>> emne = Sagsemne(tal={"alder": Interval.praecis(33)})
        >>> emne.maal("alder", Maaned(2021, 11)).kendt, emne.egenskab("bolig", Maaned(2021, 11))
        (33, None)
    """

    tal: Mapping[str, Interval] = field(factory=dict[str, Interval])
    egenskaber: Mapping[str, str | None] = field(factory=dict[str, "str | None"])

    def maal(self, navn: str, i: Maaned) -> Interval:
        """What is known of a quantity."""
        del i
        return self.tal.get(navn, Interval.ukendt())

    def egenskab(self, navn: str, i: Maaned) -> str | None:
        """A property; None where it is unknown."""
        del i
        return self.egenskaber.get(navn)


@frozen(kw_only=True, order=False)
class Proevesag:
    """
    A case of a rule or table.

    ``laesning`` are the readings under which the answer is expected; of all other questions, it is under every reading.

    Example:
        >>> from datetime import date
        >>> sag = Proevesag(titel="fire samtaler", art=Sagsart.EGEN, dag=date(2021, 11, 1), forventet=("opfyldt",),
        ...                 emne=Sagsemne(tal={"samtaler_12": Interval.praecis(4)}))
        >>> sag.laesning
        ()
    """

    titel: str
    art: Sagsart
    dag: date
    forventet: tuple[str, ...]
    emne: Sagsemne
    laesning: tuple[tuple[str, str], ...] = ()
    note: str = ""

    @property
    def noegle(self) -> tuple[date, str, tuple[tuple[str, str], ...]]:
        """What tells the cases of a rule or table apart."""
        return (self.dag, self.titel, self.laesning)

    def love(self, genstand: Genstand, inventar: Inventar) -> tuple[Regelsaet, ...]:
        """The law that the case is decided under: every reading that it leaves open; nothing, where none applies."""
        valgte = {navn for navn, _ in self.laesning}
        try:
            ret = laest_som(ret_paa(inventar, self.dag), self.laesning)
            return tuple(under_alle(ret, (valg for valg in genstand.valg(ret) if valg.navn not in valgte)))
        except IKKE_I_KRAFT:
            return ()

    def fakta(self, inventar: Inventar) -> tuple[str, ...]:
        """What is known, as Danish phrases; what no rule of the inventory reads, by its name and raw."""
        maal = {et.navn: (et.titel, et.enhed) for _, emne in inventar.emner for et in emne.maal}
        titler = {en.navn: en.titel for _, emne in inventar.emner for en in emne.egenskaber}
        tal = ((*maal.get(navn, (navn, "")), kendt) for navn, kendt in self.emne.tal.items())
        slugs = ((titler.get(navn, navn), slug) for navn, slug in self.emne.egenskaber.items())
        return (
            *(f"{titel} er {skriv_kendt(kendt, enhed)}".rstrip() for titel, enhed, kendt in tal),
            *(f"{titel} er {UKENDT if slug is None else vis_navn(slug)}" for titel, slug in slugs),
        )


def svar_paa(sag: Proevesag, genstand: Genstand, ret: Regelsaet) -> tuple[str, ...]:
    """What the library decides a case as."""
    try:
        return genstand.afgoer(sag.emne, Maaned(sag.dag.year, sag.dag.month), ret)
    except IKKE_I_KRAFT as aarsag:
        return uden_ret(aarsag)


def uden_ret(aarsag: Exception) -> tuple[str, ...]:
    """The answer that an error about the law means."""
    return (UKENDT_RET if isinstance(aarsag, UafklaretRetsstilling) else GAELDER_IKKE,)


def svar_uden_love(genstand: Genstand, inventar: Inventar, dag: date) -> tuple[str, ...]:
    """
    Why a rule or table cannot be decided on a day.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_SAMTALER
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> from skaerpet_tilsyn.laesning.proev.genstand import Genstand
        >>> genstand, inventar = Genstand.af(HAR_SAMTALER), katalogets_inventar()
        >>> [svar_uden_love(genstand, inventar, dag) for dag in (date(2010, 1, 1), date(2026, 3, 1))]
        [('gaelder_ikke',), ('ukendt_ret',)]
    """
    try:
        genstand.valg(ret_paa(inventar, dag))
    except IKKE_I_KRAFT as aarsag:
        return uden_ret(aarsag)
    return (GAELDER_IKKE,)


def afvigelser(
    sag: Proevesag, genstand: Genstand, inventar: Inventar
) -> tuple[tuple[tuple[tuple[str, str], ...], tuple[str, ...]], ...]:
    """The readings under which the library answers otherwise than expected, with its answer."""
    love = sag.love(genstand, inventar)
    fundne = [(ret.andre_valg, svar_paa(sag, genstand, ret)) for ret in love]
    if not love:
        fundne = [(sag.laesning, svar_uden_love(genstand, inventar, sag.dag))]
    return tuple((laesning, svar) for laesning, svar in fundne if svar != sag.forventet)
