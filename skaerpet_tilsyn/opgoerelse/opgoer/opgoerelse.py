"""What a population's registers say of the municipalities: shares, means, requirements, unique persons, categories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from skaerpet_tilsyn.fakta import FOKUSMAAL, Kommune, Maanedsandel
from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.laesning.kolonner.taelling import KOMMUNER
from skaerpet_tilsyn.opgoerelse.fokusmaalstal import Fokusmaalstal, fokusmaalstal
from skaerpet_tilsyn.opgoerelse.opgoer.andele import ALLE, Maanedsraekke, maanedsraekker
from skaerpet_tilsyn.opgoerelse.opgoer.optaellinger import TIDLIG, TILSYN
from skaerpet_tilsyn.opgoerelse.rang import dansk_orden
from skaerpet_tilsyn.opgoerelse.status import Kommunestatus, alle_status
from skaerpet_tilsyn.opgoerelse.unikke import anslaaet_spaend
from skaerpet_tilsyn.tid import Vindue

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from skaerpet_tilsyn.fakta import Benchmark, Daekning, Spaend
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.kolonner.taelling import Optalt
    from skaerpet_tilsyn.tid import Maaned


@frozen(kw_only=True, order=False)
class Fokusmaalsraekke:
    """
    One municipality and fokusmål over the months: the figures, the unique persons, and how many of them
    are estimated to have been served (a span where the mean is not known).
    """

    kommunekode: str
    kommune: str
    tal: Fokusmaalstal
    unikke: int
    unikke_opfyldt: tuple[int, int]


@frozen(kw_only=True, order=False)
class Opgoerelse:
    """
    The counted months of all municipalities under some rules.

    ``raekker`` are those of skærpet tilsyn, ``raekker_6`` those of the early målgruppe; months that the
    registers do not cover have no rows.
    """

    maaneder: tuple[Maaned, ...]
    ret: Regelsaet
    daekning: Daekning
    raekker: tuple[Maanedsraekke, ...]
    raekker_6: tuple[Maanedsraekke, ...]
    unikke: Mapping[tuple[str, str], int]
    """Persons who were certainly in the denominator in any of the months, by municipality and fokusmål."""

    @property
    def maaned(self) -> Maaned:
        """The last month: the one that the figures are as of."""
        return self.maaneder[-1]

    def kommuner(self, benchmark: Mapping[str, Benchmark | None] | None = None) -> tuple[Kommune, ...]:
        """The municipalities with their monthly shares, in Danish alphabetical order."""
        andele: dict[str, list[Maanedsandel]] = {}
        for r in self.raekker:
            if r.ydelse == ALLE:
                andele.setdefault(r.kommunekode, []).append(
                    Maanedsandel(fokusmaal=r.fokusmaal, maaned=r.maaned, vaerdi=r.svar.vaerdi)
                )
        fundne = [
            Kommune(
                navn=NAVNE[kode],
                kommunekode=kode,
                benchmark=None if benchmark is None else benchmark.get(kode),
                andele=tuple(liste),
            )
            for kode, liste in andele.items()
        ]
        return tuple(sorted(fundne, key=lambda kommune: dansk_orden(kommune.navn)))

    def fokusmaal(self) -> Iterator[Fokusmaalsraekke]:
        """The two fokusmål of each municipality, as of the last month."""
        for kommune in self.kommuner():
            for fokusmaal in FOKUSMAAL:
                tal = fokusmaalstal(kommune, fokusmaal, maaned=self.maaned, ret=self.ret)
                kode = kommune.kommunekode or ""
                unikke = self.unikke.get((kode, fokusmaal), 0)
                yield Fokusmaalsraekke(
                    kommunekode=kode,
                    kommune=kommune.navn,
                    tal=tal,
                    unikke=unikke,
                    unikke_opfyldt=anslaaet_spaend(tal.gennemsnit, unikke),
                )

    def statusser(self, benchmark: Mapping[str, Benchmark | None]) -> tuple[Kommunestatus, ...]:
        """The category of each municipality, with a benchmark by kommunekode."""
        return alle_status(self.kommuner(benchmark), maaned=self.maaned, ret=self.ret)

    def kun(self, kommunekoder: frozenset[str]) -> Opgoerelse:
        """The same for some of the municipalities."""
        return evolve(
            self,
            raekker=tuple(r for r in self.raekker if r.kommunekode in kommunekoder),
            raekker_6=tuple(r for r in self.raekker_6 if r.kommunekode in kommunekoder),
            unikke={noegle: antal for noegle, antal in self.unikke.items() if noegle[0] in kommunekoder},
        )

    def noter(self) -> Iterator[str]:
        """What the coverage of the registers means for the figures."""
        yield from daekningsnoter(self.daekning, self.maaneder)


def saml(optalte: Sequence[Optalt], maaneder: Sequence[Maaned], ret: Regelsaet, daekning: Daekning) -> Opgoerelse:
    """
    From the counts of ``optael`` to the figures.

    Months outside the coverage of ``ydelser`` are left without rows: nobody knows who was in the målgruppe.
    """
    ydelser = sorted(ret.maaleregler.raekkefoelge, key=ret.maaleregler.raekkefoelge.__getitem__)
    dele = len(TILSYN)
    tilsyn = [(o.navn, optalt) for o, optalt in zip(TILSYN, optalte[:dele], strict=True)]
    tidlig = [(o.navn, optalt) for o, optalt in zip(TIDLIG, optalte[dele:], strict=True)]
    daekkede = {m for m in maaneder if daekning.ydelser is not None and daekning.ydelser.rummer(m, m)}
    return Opgoerelse(
        maaneder=tuple(maaneder),
        ret=ret,
        daekning=daekning,
        raekker=tuple(r for r in maanedsraekker(tilsyn, maaneder, ydelser) if r.maaned in daekkede),
        raekker_6=tuple(r for r in maanedsraekker(tidlig, maaneder, ydelser) if r.maaned in daekkede),
        unikke={
            (kode, navn): int(optalt.unikke[nr])
            for navn, optalt in tilsyn
            for nr, kode in enumerate(KOMMUNER)
            if optalt.unikke[nr]
        },
    )


def daekningsnoter(daekning: Daekning, maaneder: Sequence[Maaned]) -> Iterator[str]:
    """
    What the registers do not cover of what the months need, and the first month that can be computed.

    Example:
        >>> from skaerpet_tilsyn.fakta import Daekning, Spaend
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> d = Daekning(ydelser=Spaend(None, None), samtaler=Spaend(Maaned(2021, 1), None), tilbud=None,
        ...              loentimer=Spaend(None, None))
        >>> for note in daekningsnoter(d, [Maaned(2021, 11)]):
        ...     print(note)
        samtaler dækker fra 2021-01: mangler 2020-12; vinduet på 12 måneder er først dækket helt i 2021-12
        tilbud er der ingen oplysninger om: alt, hvad der hviler på dem, er uafklaret
    """
    aaret = Vindue(12)
    foerste, sidste = maaneder[0], maaneder[-1]
    yield from _om_ydelser(daekning.ydelser, foerste, sidste)
    for navn, spaend in (
        ("samtaler", daekning.samtaler),
        ("tilbud", daekning.tilbud),
        ("løntimer", daekning.loentimer),
    ):
        if spaend is None:
            yield f"{navn} er der ingen oplysninger om: alt, hvad der hviler på dem, er uafklaret"
            continue
        behov = aaret.foerste(foerste)
        if spaend.fra is not None and spaend.fra > behov:
            tidligst = spaend.fra.plus(maaneder=aaret.maaneder - 1)
            mangler = _spaend(behov, min(spaend.fra.plus(maaneder=-1), sidste))
            yield (
                f"{navn} dækker fra {spaend.fra}: mangler {mangler}; "
                f"vinduet på {aaret.maaneder} måneder er først dækket helt i {tidligst}"
            )
        if spaend.til is not None and spaend.til < sidste:
            yield f"{navn} dækker til {spaend.til}: månederne derefter til {sidste} er uafklarede, hvor de afgør noget"


def _om_ydelser(spaend: Spaend | None, foerste: Maaned, sidste: Maaned) -> Iterator[str]:
    if spaend is None:
        yield "ydelser dækker ingen måneder: intet kan opgøres"
        return
    if spaend.fra is not None:
        klar = spaend.fra.plus(maaneder=12)
        if foerste < spaend.fra:
            mangler = _spaend(foerste, min(spaend.fra.plus(maaneder=-1), sidste))
            yield (
                f"ydelser dækker fra {spaend.fra}: {mangler} kan ikke opgøres; "
                f"den første måned, der kan, er {spaend.fra}"
            )
        if foerste < klar:
            yield (
                f"forløb, der begynder i ydelsernes første måned ({spaend.fra}), kan være ældre; "
                f"før {klar} er det uafklaret, om de har 12 måneders anciennitet"
            )
    if spaend.til is not None and spaend.til < sidste:
        yield f"ydelser dækker til {spaend.til}: månederne derefter kan ikke opgøres"


def _spaend(fra: Maaned, til: Maaned) -> str:
    return f"{fra}" if fra == til else f"{fra} til {til}"
