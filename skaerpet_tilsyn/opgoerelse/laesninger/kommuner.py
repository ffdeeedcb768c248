"""
Municipalities under every reading: the fokusmål of 12 months, and the category.

A municipality is decided once for each different series of counts, not once for each reading that gives it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
from attrs import evolve, frozen

from skaerpet_tilsyn.fakta import Antal, Kommune, Maanedsandel
from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.katalog.fokusmaal.maaling import seneste_12, udeladte_maaneder
from skaerpet_tilsyn.katalog.fokusmaal.regler import AKTIV_12, AKTIV_PERIODE, SAMTALER_12, SAMTALER_PERIODE
from skaerpet_tilsyn.katalog.fokusmaal.valg import COVID_2020, TOM_MAANED
from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
from skaerpet_tilsyn.laesning.kolonner.optalt import KOMMUNER, UVIS
from skaerpet_tilsyn.laesning.vurder import kategoriser, opfyldt
from skaerpet_tilsyn.opgoerelse.laesninger.rum import Laesningsrum, laesningsrum
from skaerpet_tilsyn.opgoerelse.laesninger.svar import Kommunelaesninger
from skaerpet_tilsyn.opgoerelse.opgoer.andele import ALLE
from skaerpet_tilsyn.opgoerelse.opgoer.serier import Maanedsserie
from skaerpet_tilsyn.opgoerelse.rang import dansk_orden
from skaerpet_tilsyn.opgoerelse.sammenlign.spoergsmaal import ELLER, FOKUSMAALENE, KATEGORIEN
from skaerpet_tilsyn.tal import Interval

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence

    import numpy.typing as npt

    from skaerpet_tilsyn.fakta import Benchmark
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.opgoerelse.sammenlign.spoergsmaal import Kommunespoergsmaal
    from skaerpet_tilsyn.tid import Maaned
    from skaerpet_tilsyn.udtryk import Regel


KRITERIER_OM: Final = {"samtaler": (SAMTALER_12, SAMTALER_PERIODE), "aktiv_indsats": (AKTIV_12, AKTIV_PERIODE)}
"""The criteria of the category that the figures of each fokusmål decide."""


@frozen(kw_only=True, order=False, eq=False)
class Optalt:
    """The counts of one fokusmål under each reading about citizens: ``antal[reading, month, kommune, i, k]``."""

    rum: Laesningsrum
    antal: npt.NDArray[np.int64]


class _Serier(NamedTuple):
    """The different series of monthly shares of a municipality, and which of them each reading gives."""

    rum: Laesningsrum
    andele: list[tuple[Maanedsandel, ...]]
    nr: npt.NDArray[np.intp]


class Kommunetal:
    """
    The municipalities as their citizens are counted under every reading.

    ``optalt`` are the counts by fokusmål, ``daekkede`` the months of which it is known who was on a ydelse.
    """

    def __init__(
        self,
        optalt: Mapping[str, Optalt],
        maaneder: Sequence[Maaned],
        daekkede: Collection[Maaned],
        ret: Regelsaet,
        benchmark: Mapping[str, Benchmark | None],
    ) -> None:
        self._optalt = optalt
        self._med = [nr for nr, maaned in enumerate(maaneder) if maaned in daekkede]
        self._maaneder = tuple(maaneder[nr] for nr in self._med)
        self._maaned = maaneder[-1]
        self._ret = ret
        self._benchmark = benchmark

    def svar(self, *, med_kategori: bool) -> Iterator[Kommunelaesninger]:
        """The answers of each municipality, in Danish alphabetical order; the category only where it is asked for."""
        nogen = np.zeros(len(KOMMUNER), np.bool_)
        for optalt in self._optalt.values():
            nogen |= optalt.antal[:, self._med, :, UVIS:].any(axis=(0, 1, 3, 4))
        fundne = [(nr, kode) for nr, kode in enumerate(KOMMUNER) if nogen[nr]]
        for nr, kode in sorted(fundne, key=lambda par: dansk_orden(NAVNE[par[1]])):
            serier = {fokusmaal: self._serier(fokusmaal, nr) for fokusmaal in self._optalt}
            for spoergsmaal in FOKUSMAALENE:
                if spoergsmaal.regel is not None:
                    yield self._fokusmaal(spoergsmaal, spoergsmaal.regel, kode, serier[spoergsmaal.fokusmaal[0]])
            if med_kategori:
                yield self._kategori(kode, serier)

    def _serier(self, fokusmaal: str, kommune: int) -> _Serier:
        rum, antal = self._optalt[fokusmaal].rum, self._optalt[fokusmaal].antal[:, self._med, kommune]
        forskellige, nr = np.unique(antal.reshape(len(antal), -1), axis=0, return_inverse=True)
        andele = [
            Maanedsserie(
                kommunekode=KOMMUNER[kommune],
                ydelse=ALLE,
                fokusmaal=fokusmaal,
                maaneder=self._maaneder,
                antal=serie.reshape(antal.shape[1:]),
            ).andele()
            for serie in forskellige
        ]
        return _Serier(rum, andele, nr.reshape(-1))

    def _kommune(self, kode: str, *andele: tuple[Maanedsandel, ...]) -> Kommune:
        return Kommune(
            navn=NAVNE[kode],
            kommunekode=kode,
            benchmark=self._benchmark.get(kode),
            andele=tuple(andel for dele in andele for andel in dele),
        )

    def _rum(self, spoergsmaal: Kommunespoergsmaal, serier: Sequence[_Serier]) -> Laesningsrum:
        """The disputes about municipalities that can matter here: an empty or a left-out month must be there."""
        rum = laesningsrum(spoergsmaal.roedder, self._ret)
        alle = [andel for s in serier for andele in s.andele for andel in andele]
        tom = any(isinstance(andel.vaerdi, Antal) and andel.vaerdi.naevner == 0 for andel in alle)
        udeladte = udeladte_maaneder(self._ret.med(**{COVID_2020.navn: "udelad"}))
        kan = {TOM_MAANED: tom, COVID_2020: any(andel.maaned in udeladte for andel in alle)}
        return Laesningsrum(punkter=tuple(valg for valg in rum.punkter if kan.get(valg, True)), ret=self._ret)

    def _fokusmaal(
        self, spoergsmaal: Kommunespoergsmaal, regel: Regel[Kommune], kode: str, serier: _Serier
    ) -> Kommunelaesninger:
        (fokusmaal,) = spoergsmaal.fokusmaal
        rum = self._rum(spoergsmaal, [serier])
        kommuner = [self._kommune(kode, andele) for andele in serier.andele]
        svar = [
            tuple(opfyldt(regel, kommune, i=self._maaned, ret=ret).value for ret in rum.retter())
            for kommune in kommuner
        ]
        gennemsnit = [seneste_12(kommune, fokusmaal, self._maaned, self._ret).vaerdi for kommune in kommuner]
        samlet = Laesningsrum(punkter=(*serier.rum.punkter, *rum.punkter), ret=self._ret)
        numre: list[int] = serier.nr.tolist()
        return _under_alle(
            samlet,
            [et for nr in numre for et in svar[nr]],
            Kommunelaesninger(
                spoergsmaal=spoergsmaal.navn,
                titel=spoergsmaal.titel,
                kommunekode=kode,
                kommune=NAVNE[kode],
                gennemsnit=gennemsnit[numre[serier.rum.valgt]],
                spaend=_omfattende(gennemsnit),
            ),
        )

    def _kategori(self, kode: str, serier: Mapping[str, _Serier]) -> Kommunelaesninger:
        rum = self._rum(KATEGORIEN, list(serier.values()))
        retter = list(rum.retter())
        borgernes = Laesningsrum(
            punkter=tuple(dict.fromkeys(valg for s in serier.values() for valg in s.rum.punkter)), ret=self._ret
        )
        # Series that decide all criteria alike give the same categories: one of each kind is enough.
        slags: list[list[int]] = []
        ens: list[list[tuple[Maanedsandel, ...]]] = []
        for fokusmaal, s in serier.items():
            kriterier = [self._kriterier(fokusmaal, self._kommune(kode, andele), retter) for andele in s.andele]
            koder, foerste = _koder(kriterier)
            slags.append(borgernes.udvid(koder[s.nr], s.rum).tolist())
            ens.append([s.andele[nr] for nr in foerste])

        @cache
        def kategorier(*valgte: int) -> tuple[str, ...]:
            kommune = self._kommune(kode, *(andele[nr] for andele, nr in zip(ens, valgte, strict=True)))
            return tuple(_kategorier(kommune, self._maaned, ret) for ret in retter)

        samlet = Laesningsrum(punkter=(*borgernes.punkter, *rum.punkter), ret=self._ret)
        svar = [et for valgte in zip(*slags, strict=True) for et in kategorier(*valgte)]
        om = Kommunelaesninger(
            spoergsmaal=KATEGORIEN.navn, titel=KATEGORIEN.titel, kommunekode=kode, kommune=NAVNE[kode]
        )
        return _under_alle(samlet, svar, om)

    def _kriterier(self, fokusmaal: str, kommune: Kommune, retter: Sequence[Regelsaet]) -> tuple[str, ...]:
        """What the criteria about one fokusmål are under each reading about municipalities."""
        egne = KRITERIER_OM[fokusmaal]
        return tuple(opfyldt(regel, kommune, i=self._maaned, ret=ret).value for ret in retter for regel in egne)


def _kategorier(kommune: Kommune, maaned: Maaned, ret: Regelsaet) -> str:
    fundet = kategoriser(ret.paa(STATUS).vaerdi, kommune, i=maaned, ret=ret)
    return ELLER.join(kategori.value for kategori in fundet.mulige if kategori is not None)


def _koder(svar: Sequence[Hashable]) -> tuple[npt.NDArray[np.intp], list[int]]:
    """Each answer as the number of the first one like it among the different ones, and where those stand."""
    foerste: dict[Hashable, int] = {}
    for nr, et in enumerate(svar):
        foerste.setdefault(et, nr)
    numre = {et: nr for nr, et in enumerate(foerste)}
    return np.array([numre[et] for et in svar], np.intp), list(foerste.values())


def _under_alle(rum: Laesningsrum, svar: Sequence[str], om: Kommunelaesninger) -> Kommunelaesninger:
    """With the answers under each reading."""
    koder, foerste = _koder(svar)
    afhaenger: list[bool] = rum.afhaenger(koder).tolist()
    return evolve(
        om,
        udfald=svar[rum.valgt],
        mulige=tuple(svar[nr] for nr in foerste),
        afhaenger_af=tuple(valg.navn for valg, af in zip(rum.punkter, afhaenger, strict=True) if af),
    )


def _omfattende(alle: Sequence[Interval]) -> Interval:
    """Everything that any of some means can be."""
    nedre = [i.nedre for i in alle]
    oevre = [i.oevre for i in alle]
    return Interval(
        None if None in nedre else min(tal for tal in nedre if tal is not None),
        None if None in oevre else max(tal for tal in oevre if tal is not None),
    )
