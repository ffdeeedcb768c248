"""The monthly shares of the municipalities: one series for each municipality, ydelse and fokusmål."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from attrs import cmp_using, evolve, field, frozen

from skaerpet_tilsyn.fakta import Antal, Maanedsandel
from skaerpet_tilsyn.laesning.kolonner.taelling import JA, KOMMUNER, NEJ, UVIS
from skaerpet_tilsyn.opgoerelse.diskretion import diskretioner
from skaerpet_tilsyn.opgoerelse.opgoer.andele import ALLE, Maanedsraekke, Svar
from skaerpet_tilsyn.tal import Diskretioneret

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from skaerpet_tilsyn.laesning.kolonner.taelling import Optalt
    from skaerpet_tilsyn.tid import Maaned


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


def maanedsserier(
    optalte: Sequence[tuple[str, Optalt]],
    maaneder: Sequence[Maaned],
    ydelser: Sequence[str],
    daekkede: Collection[Maaned],
) -> Iterator[Maanedsserie]:
    """
    The series of every municipality with anybody who may be in the denominator in any of the months.

    A ydelse has a series where anybody on it may be in any of the months. Only the months in ``daekkede`` are there.
    """
    med = [nr for nr, maaned in enumerate(maaneder) if maaned in daekkede]
    valgte = tuple(maaneder[nr] for nr in med)
    if not valgte:
        return
    mulige = [(fokusmaal, o.antal_i_alt[med], o.antal[med], *_mulige(o)) for fokusmaal, o in optalte]
    for kommune, kode in enumerate(KOMMUNER):
        if not any(i_alt[kommune] for _, _, _, i_alt, _ in mulige):
            continue
        for fokusmaal, alle, hver, _, paa_ydelse in mulige:
            navne = [(ALLE, alle[:, kommune])]
            navne += [(slug, hver[:, kommune, nr]) for nr, slug in enumerate(ydelser) if paa_ydelse[kommune][nr]]
            for ydelse, antal in navne:
                yield Maanedsserie(kommunekode=kode, ydelse=ydelse, fokusmaal=fokusmaal, maaneder=valgte, antal=antal)


def _mulige(o: Optalt) -> tuple[list[bool], list[list[bool]]]:
    """Where anybody may be in the denominator in any of the months: by kommune, and by kommune and ydelse."""
    i_alt, paa_ydelse = o.antal_i_alt[:, :, UVIS:].sum(axis=(0, 2, 3)), o.antal[:, :, :, UVIS:].sum(axis=(0, 3, 4))
    return (i_alt > 0).tolist(), (paa_ydelse > 0).tolist()


def tal(serier: Sequence[Maanedsserie]) -> npt.NDArray[np.int64]:
    """
    ``taeller``, ``naevner`` and ``uafklaret`` of every series and month: ``tal[series, month, 0..2]``.

    Example:
        >>> import numpy as np
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> antal = np.zeros((1, 3, 3), np.int64)
        >>> antal[0, JA, JA], antal[0, JA, NEJ] = 666, 70
        >>> tal([Maanedsserie(kommunekode="766", ydelse="alle", fokusmaal="samtaler", maaneder=(Maaned(2021, 11),),
        ...                   antal=antal)]).tolist()
        [[[666, 736, 0]]]
    """
    if not serier:
        return np.zeros((0, 0, 3), np.int64)
    antal = np.stack([serie.antal for serie in serier])
    uafklaret = antal[:, :, UVIS].sum(axis=2) + antal[:, :, JA, UVIS]
    return np.stack([antal[:, :, JA, JA], antal[:, :, JA].sum(axis=2), uafklaret], axis=2)


def skjul_smaa(serier: Sequence[Maanedsserie]) -> tuple[Maanedsserie, ...]:
    """
    Suppress small counts, and one more ydelse where the total of all would give one away.

    Example:
        >>> import numpy as np
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> antal = np.zeros((1, 3, 3), np.int64)
        >>> antal[0, JA, JA], antal[0, JA, NEJ] = 1, 70
        >>> serie = Maanedsserie(kommunekode="766", ydelse="alle", fokusmaal="samtaler", maaneder=(Maaned(2021, 11),),
        ...                      antal=antal)
        >>> next(skjul_smaa([serie])[0].raekker()).vaerdi
        Diskretioneret()
    """
    raekker = [(nr, r) for nr, serie in enumerate(serier) for r in serie.raekker()]
    grupper: dict[tuple[str, str, Maaned], list[str]] = {}
    celler: dict[str, Antal] = {}
    for plads, (_, r) in enumerate(raekker):
        grupper.setdefault((r.kommunekode, r.fokusmaal, r.maaned), []).append(str(plads))
        celler[str(plads)] = Antal(taeller=r.svar.taeller, naevner=r.svar.naevner)
    vist = diskretioner(celler, summer=list(grupper.values()))
    skjulte: dict[int, set[Maaned]] = {}
    for plads, (nr, r) in enumerate(raekker):
        if isinstance(vist[str(plads)], Diskretioneret):
            skjulte.setdefault(nr, set()).add(r.maaned)
    return tuple(evolve(serie, skjult=frozenset(skjulte.get(nr, ()))) for nr, serie in enumerate(serier))
