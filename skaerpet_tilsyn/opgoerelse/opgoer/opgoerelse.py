"""What a population's registers say of the municipalities: shares, means, requirements, unique persons, categories."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from skaerpet_tilsyn.fakta import FOKUSMAAL, Kommune
from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.laesning.kolonner.optalt import KOMMUNER
from skaerpet_tilsyn.opgoerelse.diskretion import MINDSTE_VISTE
from skaerpet_tilsyn.opgoerelse.fokusmaalstal import Fokusmaalstal, fokusmaalstal
from skaerpet_tilsyn.opgoerelse.opgoer.ark import alle_ark
from skaerpet_tilsyn.opgoerelse.opgoer.daekningsnoter import daekningsnoter
from skaerpet_tilsyn.opgoerelse.opgoer.optaellinger import TIDLIG, TILSYN
from skaerpet_tilsyn.opgoerelse.opgoer.serier import Serier, maanedsserier, skjul_smaa
from skaerpet_tilsyn.opgoerelse.rang import dansk_orden
from skaerpet_tilsyn.opgoerelse.status import Kommunestatus, alle_status
from skaerpet_tilsyn.opgoerelse.unikke import anslaaet_spaend

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from skaerpet_tilsyn.fakta import Benchmark, Daekning, Maanedsandel
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.kolonner.optalt import Optalt
    from skaerpet_tilsyn.opgoerelse.ark import Ark
    from skaerpet_tilsyn.opgoerelse.opgoer.andele import Maanedsraekke
    from skaerpet_tilsyn.tid import Maaned


@frozen(kw_only=True, order=False)
class Fokusmaalsraekke:
    """
    One municipality and fokusmål over the months: the figures, the unique persons, and how many of them
    are estimated to have been served (a span where the mean is not known); None where suppressed.
    """

    kommunekode: str
    kommune: str
    tal: Fokusmaalstal
    unikke: int | None
    unikke_opfyldt: tuple[int | None, int | None]


@frozen(kw_only=True, order=False, slots=False)
class Opgoerelse:
    """
    The counted months of all municipalities under some rules.

    ``serier`` are those of skærpet tilsyn, ``serier_6`` those of the early målgruppe; months that the
    registers do not cover are not in them. ``raekker`` and ``raekker_6`` are the same month by month.

    Example:
        >>> from skaerpet_tilsyn.fakta import Daekning
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nov = Maaned(2021, 11)
        >>> tom = Opgoerelse(maaneder=(nov,), ret=Regelsaet.for_maaned(nov), daekning=Daekning.fuld(), unikke={})
        >>> tom.maaned, tom.raekker, tom.kommuner()
        (Maaned(2021, 11), (), ())
    """

    maaneder: tuple[Maaned, ...]
    ret: Regelsaet
    daekning: Daekning
    unikke: Mapping[tuple[str, str], int]
    """Persons who were certainly in the denominator in any of the months, by municipality and fokusmål."""
    serier: Serier = field(factory=Serier)
    serier_6: Serier = field(factory=Serier)
    diskretioneret: bool = False

    @property
    def maaned(self) -> Maaned:
        """The last of the months; the figures are as of it."""
        return self.maaneder[-1]

    @cached_property
    def raekker(self) -> tuple[Maanedsraekke, ...]:
        """A row for each municipality, ydelse, fokusmål and month."""
        return tuple(raekke for serie in self.serier for raekke in serie.raekker())

    @cached_property
    def raekker_6(self) -> tuple[Maanedsraekke, ...]:
        """The same of the early målgruppe."""
        return tuple(raekke for serie in self.serier_6 for raekke in serie.raekker())

    def kommuner(self, benchmark: Mapping[str, Benchmark | None] | None = None) -> tuple[Kommune, ...]:
        """The municipalities with their monthly shares, in Danish alphabetical order."""
        andele: dict[str, list[Maanedsandel]] = {}
        for serie in self.serier.i_alt():
            andele.setdefault(serie.kommunekode, []).extend(serie.andele())
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

    @cached_property
    def fokusmaal(self) -> tuple[Fokusmaalsraekke, ...]:
        """The two fokusmål of each municipality, as of the last month."""
        return tuple(self._fokusmaal())

    def _fokusmaal(self) -> Iterator[Fokusmaalsraekke]:
        for kommune in self.kommuner():
            for fokusmaal in FOKUSMAAL:
                tal = fokusmaalstal(kommune, fokusmaal, maaned=self.maaned, ret=self.ret)
                kode = kommune.kommunekode or ""
                unikke = self.unikke.get((kode, fokusmaal), 0)
                skjult = self.diskretioneret and unikke < MINDSTE_VISTE
                yield Fokusmaalsraekke(
                    kommunekode=kode,
                    kommune=kommune.navn,
                    tal=tal,
                    unikke=None if skjult else unikke,
                    unikke_opfyldt=(None, None) if skjult else anslaaet_spaend(tal.gennemsnit, unikke),
                )

    def statusser(self, benchmark: Mapping[str, Benchmark | None]) -> tuple[Kommunestatus, ...]:
        """The category of each municipality, with a benchmark by kommunekode."""
        return alle_status(self.kommuner(benchmark), maaned=self.maaned, ret=self.ret)

    def kun(self, kommunekoder: frozenset[str]) -> Opgoerelse:
        """The same for some of the municipalities."""
        return evolve(
            self,
            serier=self.serier.kun(kommunekoder),
            serier_6=self.serier_6.kun(kommunekoder),
            unikke={noegle: antal for noegle, antal in self.unikke.items() if noegle[0] in kommunekoder},
        )

    def diskretioner(self) -> Opgoerelse:
        """The same with small counts suppressed; whatever rests on them is then as unknown as it is to a reader."""
        return evolve(self, serier=skjul_smaa(self.serier), serier_6=skjul_smaa(self.serier_6), diskretioneret=True)

    def ark(self) -> tuple[Ark, ...]:
        """The tables: means and requirements, then the months of both målgrupper."""
        return alle_ark(self)

    def noter(self) -> Iterator[str]:
        """What the coverage of the registers means for the figures."""
        yield from daekningsnoter(self.daekning, self.maaneder)


def saml(optalte: Sequence[Optalt], maaneder: Sequence[Maaned], ret: Regelsaet, daekning: Daekning) -> Opgoerelse:
    """
    From the counts of ``optael`` to the figures.

    Months outside the coverage of ``ydelser`` are left out: nobody knows who was in the målgruppe.
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
        serier=maanedsserier(tilsyn, maaneder, ydelser, daekkede),
        serier_6=maanedsserier(tidlig, maaneder, ydelser, daekkede),
        unikke={
            (kode, navn): int(optalt.unikke[nr])
            for navn, optalt in tilsyn
            for nr, kode in enumerate(KOMMUNER)
            if optalt.unikke[nr]
        },
    )
