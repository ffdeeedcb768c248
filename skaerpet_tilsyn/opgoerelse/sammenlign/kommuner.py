"""Municipalities before and after: fokusmål of 12 months, and the category."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import numpy as np

from skaerpet_tilsyn.fakta import Kommune, Maanedsandel
from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.katalog.fokusmaal.maaling import seneste_12
from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
from skaerpet_tilsyn.laesning.kolonner.optalt import KOMMUNER, UVIS
from skaerpet_tilsyn.laesning.vurder import kategoriser, opfyldt
from skaerpet_tilsyn.opgoerelse.opgoer.andele import ALLE
from skaerpet_tilsyn.opgoerelse.opgoer.serier import Maanedsserie
from skaerpet_tilsyn.opgoerelse.rang import dansk_orden
from skaerpet_tilsyn.opgoerelse.sammenlign.spil import Navngivet, dele_af, kraev_faa, maengder
from skaerpet_tilsyn.opgoerelse.sammenlign.spoergsmaal import ELLER
from skaerpet_tilsyn.opgoerelse.sammenlign.svar import Aendring, Netto, Svar, skift_af
from skaerpet_tilsyn.tal.fordeling import fordel

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    import numpy.typing as npt

    from skaerpet_tilsyn.fakta import Benchmark
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.opgoerelse.sammenlign.spoergsmaal import Kommunespoergsmaal
    from skaerpet_tilsyn.opgoerelse.sammenlign.svar import Enhed
    from skaerpet_tilsyn.tal import Interval
    from skaerpet_tilsyn.tid import Maaned


E = TypeVar("E", bound=Navngivet)


class Talte:
    """
    The municipalities as their citizens are counted under each mixture.

    ``tal`` has for each fokusmål the differences that its answers about citizens read, and the counts of months and
    kommuner under each set of them; ``daekkede`` says of which months it is known under a set of differences, by
    name, who was on a ydelse. A municipality is there if anybody may be in a denominator under any of them.
    """

    def __init__(
        self,
        tal: Mapping[str, tuple[Sequence[Navngivet], Sequence[npt.NDArray[np.int64]]]],
        maaneder: Sequence[Maaned],
        daekkede: Callable[[Collection[str]], Collection[Maaned]],
        benchmark: Mapping[str, Benchmark | None],
    ) -> None:
        self._tal = tal
        self._maaneder = tuple(maaneder)
        self._daekkede = daekkede
        self._benchmark = benchmark
        self._andele: dict[tuple[str, int, int], tuple[Maanedsandel, ...]] = {}
        nogen = np.zeros(len(KOMMUNER), np.bool_)
        for enheder, alle in tal.values():
            for valgte, antal in zip(maengder(enheder), alle, strict=True):
                nogen |= antal[self._nr({enhed.navn for enhed in valgte}), :, UVIS:].any(axis=(0, 2, 3))
        self._koder = [(nr, kode) for nr, kode in enumerate(KOMMUNER) if nogen[nr]]

    def _nr(self, valgte: Collection[str]) -> list[int]:
        """The months that are known."""
        daekkede = self._daekkede(valgte)
        return [nr for nr, maaned in enumerate(self._maaneder) if maaned in daekkede]

    def __call__(self, valgte: Collection[Navngivet]) -> dict[str, Kommune]:
        """The municipalities under some of the differences."""
        navne = {enhed.navn for enhed in valgte}
        maengde = {
            fokusmaal: sum(1 << nr for nr, enhed in enumerate(enheder) if enhed.navn in navne)
            for fokusmaal, (enheder, _) in self._tal.items()
        }
        return {
            kode: Kommune(
                navn=NAVNE[kode],
                kommunekode=kode,
                benchmark=self._benchmark.get(kode),
                andele=tuple(
                    andel for fokusmaal, nr in maengde.items() for andel in self._maanedsandele(fokusmaal, nr, kommune)
                ),
            )
            for kommune, kode in self._koder
        }

    def _maanedsandele(self, fokusmaal: str, maengde: int, kommune: int) -> tuple[Maanedsandel, ...]:
        noegle = (fokusmaal, maengde, kommune)
        fundet = self._andele.get(noegle)
        if fundet is None:
            enheder, antal = self._tal[fokusmaal]
            numre = self._nr({enhed.navn for nr, enhed in enumerate(enheder) if maengde >> nr & 1})
            serie = Maanedsserie(
                kommunekode=KOMMUNER[kommune],
                ydelse=ALLE,
                fokusmaal=fokusmaal,
                maaneder=tuple(self._maaneder[nr] for nr in numre),
                antal=antal[maengde][numre, kommune],
            )
            fundet = self._andele[noegle] = serie.andele()
        return fundet


def kommunesvar(
    spoergsmaal: Kommunespoergsmaal,
    enheder: Sequence[E],
    kommuner_under: Callable[[Collection[E]], Mapping[str, Kommune]],
    regler_under: Callable[[Collection[E]], Regelsaet],
    *,
    maaned: Maaned,
    tekster: tuple[Enhed, ...],
) -> Svar:
    """
    Which municipalities change outcome, and what each of the differences did of it.

    ``kommuner_under`` gives the municipalities under some of the differences by code (or by name where they have
    none), ``regler_under`` the rules; ``tekster`` are the differences as people read them.

    Raises:
        UgyldigVaerdi: there are too many differences.
    """
    kraev_faa(spoergsmaal.titel, enheder)
    udfald: dict[str, list[str]] = {}
    gennemsnit: dict[str, list[Interval]] = {}
    navne: dict[str, Kommune] = {}
    yderste = (0, len(enheder))
    for valgte in maengder(enheder):
        ret = regler_under(valgte)
        for noegle, kommune in kommuner_under(valgte).items():
            navne[noegle] = kommune
            udfald.setdefault(noegle, []).append(_udfald(spoergsmaal, kommune, maaned, ret))
            if spoergsmaal.regel is not None and len(valgte) in yderste:
                tal = seneste_12(kommune, spoergsmaal.fokusmaal[0], maaned, ret).vaerdi
                gennemsnit.setdefault(noegle, []).append(tal)
    aendringer = tuple(
        Aendring(
            hvem=navne[noegle].navn,
            kommunekode=navne[noegle].kommunekode or "",
            foer=alle_udfald[0],
            efter=alle_udfald[-1],
            dele=dele_af(alle_udfald),
            gennemsnit=(gennemsnit[noegle][0], gennemsnit[noegle][-1]) if noegle in gennemsnit else None,
        )
        for noegle, alle_udfald in sorted(udfald.items(), key=lambda post: dansk_orden(navne[post[0]].navn))
        if alle_udfald[0] != alle_udfald[-1]
    )
    orden = sorted({et for alle_udfald in udfald.values() for et in alle_udfald})
    return Svar(
        navn=spoergsmaal.navn,
        titel=spoergsmaal.titel,
        niveau="kommuner",
        enheder=tekster,
        aendringer=aendringer,
        skift=skift_af(aendringer, len(enheder), orden),
        netto=tuple(_netto(et, list(udfald.values()), 1 << len(enheder)) for et in orden),
        uaendrede={et: sum(alle_udfald[0] == alle_udfald[-1] == et for alle_udfald in udfald.values()) for et in orden},
    )


def _udfald(spoergsmaal: Kommunespoergsmaal, kommune: Kommune, maaned: Maaned, ret: Regelsaet) -> str:
    if spoergsmaal.regel is not None:
        return opfyldt(spoergsmaal.regel, kommune, i=maaned, ret=ret).value
    fundet = kategoriser(ret.paa(STATUS).vaerdi, kommune, i=maaned, ret=ret)
    return ELLER.join(kategori.value for kategori in fundet.mulige if kategori is not None)


def _netto(udfald: str, alle: Sequence[Sequence[str]], antal: int) -> Netto:
    """How many have an outcome under each mixture, as the part of each difference in it."""
    talt = [sum(en_kommunes[maengde] == udfald for en_kommunes in alle) for maengde in range(antal)]
    return Netto(udfald=udfald, foer=talt[0], efter=talt[-1], dele=fordel(talt))
