"""The monthly shares of the municipalities: one series for each municipality, ydelse and fokusmål."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, overload

import numpy as np
import numpy.typing as npt
from attrs import cmp_using, evolve, field, frozen

from skaerpet_tilsyn.fakta import Antal, Maanedsandel
from skaerpet_tilsyn.laesning.kolonner.optalt import JA, KOMMUNER, NEJ, UVIS
from skaerpet_tilsyn.opgoerelse.diskretion import diskretioner
from skaerpet_tilsyn.opgoerelse.opgoer.andele import ALLE, Maanedsraekke, Svar
from skaerpet_tilsyn.tal import Diskretioneret

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from skaerpet_tilsyn.laesning.kolonner.optalt import Optalt
    from skaerpet_tilsyn.tid import Maaned


def _intet_skjult() -> dict[int, frozenset[Maaned]]:
    return {}


def _ingen() -> npt.NDArray[np.int64]:
    return np.zeros((0, 0, 3, 3), np.int64)


@frozen(kw_only=True, order=False)
class Maanedsserie:
    """
    The months of one municipality, ydelse (or ``alle``) and fokusmål.

    ``antal[month, i, k]`` is the number of persons who are in the denominator (``i``: 0 no, 1 unknown, 2 yes) and
    meet the criterion (``k``, the same); ``skjult`` are the months whose counts are suppressed.
    """

    kommunekode: str
    ydelse: str
    fokusmaal: str
    maaneder: tuple[Maaned, ...]
    antal: npt.NDArray[np.int64] = field(eq=cmp_using(eq=np.array_equal))
    skjult: frozenset[Maaned] = frozenset()

    def raekker(self) -> Iterator[Maanedsraekke]:
        """The months one by one."""
        for maaned, svar in self._svar():
            yield Maanedsraekke(
                kommunekode=self.kommunekode,
                ydelse=self.ydelse,
                fokusmaal=self.fokusmaal,
                maaned=maaned,
                svar=svar,
                skjult=maaned in self.skjult,
            )

    def andele(self) -> tuple[Maanedsandel, ...]:
        """The share of each month."""
        return tuple(
            Maanedsandel(
                fokusmaal=self.fokusmaal,
                maaned=maaned,
                vaerdi=Diskretioneret() if maaned in self.skjult else svar.vaerdi,
            )
            for maaned, svar in self._svar()
        )

    def _svar(self) -> Iterator[tuple[Maaned, Svar]]:
        for maaned, antal in zip(self.maaneder, self.antal.tolist(), strict=True):
            med, maaske = antal[JA], antal[UVIS]
            yield maaned, Svar(med=(med[JA], med[NEJ], med[UVIS]), maaske=(maaske[JA], maaske[NEJ], maaske[UVIS]))


class Navne(NamedTuple):
    """What a series is about."""

    kommunekode: str
    ydelse: str
    fokusmaal: str


@frozen(kw_only=True, order=False)
class Serier(Sequence[Maanedsserie]):
    """
    Series of the same months, with the counts of all of them in one; each is made when somebody asks for it.

    ``antal[series, month, i, k]`` are their counts, and ``skjult`` the suppressed months by the number of the series.

    Example:
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> serier = Serier(navne=(Navne("766", "alle", "samtaler"),), maaneder=(Maaned(2021, 11),),
        ...                 antal=np.zeros((1, 1, 3, 3), np.int64))
        >>> len(serier), serier[0].ydelse, len(serier.kun(frozenset())), len(Serier())
        (1, 'alle', 0, 0)
    """

    navne: tuple[Navne, ...] = ()
    maaneder: tuple[Maaned, ...] = ()
    antal: npt.NDArray[np.int64] = field(factory=_ingen, eq=cmp_using(eq=np.array_equal))
    skjult: Mapping[int, frozenset[Maaned]] = field(factory=_intet_skjult)

    def __len__(self) -> int:
        return len(self.navne)

    @overload
    def __getitem__(self, nr: int) -> Maanedsserie: ...
    @overload
    def __getitem__(self, nr: slice) -> tuple[Maanedsserie, ...]: ...
    def __getitem__(self, nr: int | slice) -> Maanedsserie | tuple[Maanedsserie, ...]:
        if isinstance(nr, slice):
            return tuple(self[et] for et in range(*nr.indices(len(self))))
        kommunekode, ydelse, fokusmaal = self.navne[nr]
        return Maanedsserie(
            kommunekode=kommunekode,
            ydelse=ydelse,
            fokusmaal=fokusmaal,
            maaneder=self.maaneder,
            antal=self.antal[nr],
            skjult=self.skjult.get(nr % len(self), frozenset()),
        )

    def i_alt(self) -> Iterator[Maanedsserie]:
        """The series that count everybody, whatever their ydelse."""
        return (self[nr] for nr, navne in enumerate(self.navne) if navne.ydelse == ALLE)

    def kun(self, kommunekoder: frozenset[str]) -> Serier:
        """Those of some municipalities."""
        med = [nr for nr, navne in enumerate(self.navne) if navne.kommunekode in kommunekoder]
        skjult = {ny: self.skjult[nr] for ny, nr in enumerate(med) if nr in self.skjult}
        return evolve(self, navne=tuple(self.navne[nr] for nr in med), antal=self.antal[med], skjult=skjult)

    def tal(self) -> npt.NDArray[np.int64]:
        """
        ``taeller``, ``naevner`` and ``uafklaret`` of every series and month: ``tal[series, month, 0..2]``.

        Example:
            >>> antal = np.zeros((1, 1, 3, 3), np.int64)
            >>> antal[0, 0, JA, JA], antal[0, 0, JA, NEJ] = 666, 70
            >>> Serier(navne=(Navne("766", "alle", "samtaler"),), antal=antal).tal().tolist()
            [[[666, 736, 0]]]
        """
        uafklaret = self.antal[:, :, UVIS].sum(axis=2) + self.antal[:, :, JA, UVIS]
        return np.stack([self.antal[:, :, JA, JA], self.antal[:, :, JA].sum(axis=2), uafklaret], axis=2)


def maanedsserier(
    optalte: Sequence[tuple[str, Optalt]],
    maaneder: Sequence[Maaned],
    ydelser: Sequence[str],
    daekkede: Collection[Maaned],
) -> Serier:
    """
    The series of every municipality with anybody who may be in the denominator in any of the months.

    A ydelse has a series where anybody on it may be in any of the months. Only the months in ``daekkede`` are there.
    """
    med = [nr for nr, maaned in enumerate(maaneder) if maaned in daekkede]
    # By kommune, fokusmål, and ydelse with the total of all of them first; then the months.
    antal = np.stack(
        [np.concatenate([o.antal_i_alt[med, :, np.newaxis], o.antal[med]], axis=2) for _, o in optalte]
    ).transpose(2, 0, 3, 1, 4, 5)
    mulig = antal[..., UVIS:, :].sum(axis=(3, 4, 5)) > 0
    nogen = mulig[:, :, 0].sum(axis=1) > 0
    mulig[:, :, 0] = True
    mulig &= nogen[:, np.newaxis, np.newaxis]
    slugs, fokusmaal = (ALLE, *ydelser), [navn for navn, _ in optalte]
    return Serier(
        navne=tuple(Navne(KOMMUNER[k], slugs[y], fokusmaal[f]) for k, f, y in np.argwhere(mulig).tolist()),
        maaneder=tuple(maaneder[nr] for nr in med),
        antal=antal[mulig],
    )


def skjul_smaa(serier: Serier) -> Serier:
    """
    Suppress small counts, and one more ydelse where the total of all would give one away.

    Example:
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> antal = np.zeros((1, 1, 3, 3), np.int64)
        >>> antal[0, 0, JA, JA], antal[0, 0, JA, NEJ] = 1, 70
        >>> serier = Serier(navne=(Navne("766", "alle", "samtaler"),), maaneder=(Maaned(2021, 11),), antal=antal)
        >>> next(skjul_smaa(serier)[0].raekker()).vaerdi
        Diskretioneret()
    """
    raekker = [(nr, r) for nr, serie in enumerate(serier) for r in serie.raekker()]
    grupper: dict[tuple[str, str, Maaned], list[str]] = {}
    celler: dict[str, Antal] = {}
    for plads, (_, r) in enumerate(raekker):
        grupper.setdefault((r.kommunekode, r.fokusmaal, r.maaned), []).append(str(plads))
        celler[str(plads)] = Antal(taeller=r.svar.taeller, naevner=r.svar.naevner)
    vist = diskretioner(celler, summer=list(grupper.values()))
    skjulte: dict[int, frozenset[Maaned]] = {}
    for plads, (nr, r) in enumerate(raekker):
        if isinstance(vist[str(plads)], Diskretioneret):
            skjulte[nr] = skjulte.get(nr, frozenset()) | {r.maaned}
    return evolve(serier, skjult=skjulte)
