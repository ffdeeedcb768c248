"""Every combination of readings of some disputes, by number, and which disputes an answer depends on."""

from __future__ import annotations

from itertools import product
from math import prod
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from attrs import frozen

from skaerpet_tilsyn.katalog.sporing import omtvistede

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.katalog.sporing import Rod
    from skaerpet_tilsyn.udtryk import Valg

    Svarkoder = npt.NDArray[np.integer]
    """An answer a combination, as codes; combinations come first."""


@frozen(kw_only=True, order=False)
class Laesningsrum:
    """
    All combinations of readings of some disputes, the last dispute changing fastest; ``ret`` has the chosen ones.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.fokusmaal.valg import K01, TOM_MAANED
        >>> rum = Laesningsrum(punkter=(K01, TOM_MAANED), ret=Regelsaet.gaeldende(date(2021, 11, 1)).med(K01="streng"))
        >>> rum.antal, rum.valgt, [slug for _, slug, _ in rum.alene()]
        (6, 3, ['ikke_streng', 'nul', 'ukendt'])
    """

    punkter: tuple[Valg, ...]
    ret: Regelsaet

    @property
    def form(self) -> tuple[int, ...]:
        """How many readings each dispute has."""
        return tuple(len(valg.slugs) for valg in self.punkter)

    @property
    def antal(self) -> int:
        """How many combinations there are."""
        return prod(self.form)

    def retter(self) -> Iterator[Regelsaet]:
        """The rules under each combination."""
        for slugs in product(*(valg.slugs for valg in self.punkter)):
            yield self.ret.med(**{valg.navn: slug for valg, slug in zip(self.punkter, slugs, strict=True)})

    @property
    def valgt(self) -> int:
        """The number of the chosen combination."""
        return self._nummer(self._valgte())

    def alene(self) -> Iterator[tuple[Valg, str, int]]:
        """Each reading that is not the chosen one, with the number of the combination that differs in it alone."""
        valgte = self._valgte()
        for akse, valg in enumerate(self.punkter):
            for nr, slug in enumerate(valg.slugs):
                if nr != valgte[akse]:
                    yield valg, slug, self._nummer([*valgte[:akse], nr, *valgte[akse + 1 :]])

    def _valgte(self) -> list[int]:
        return [valg.slugs.index(self.ret.valgt(valg)) for valg in self.punkter]

    def _nummer(self, laest: list[int]) -> int:
        return int(np.ravel_multi_index(laest, self.form)) if laest else 0

    def afhaenger(self, svar: Svarkoder) -> npt.NDArray[np.bool_]:
        """
        Whether each answer depends on each dispute: ``ud[dispute, …]`` for ``svar[combination, …]``.

        A dispute matters if two combinations that differ in it alone give different answers.
        """
        foldet = svar.reshape(*self.form, *svar.shape[1:])
        laesninger = tuple(range(len(self.form)))
        ud = np.zeros((len(self.form), *svar.shape[1:]), np.bool_)
        for akse in laesninger:
            ud[akse] = (foldet != np.take(foldet, [0], axis=akse)).any(axis=laesninger)
        return ud

    def udvid(self, svar: Svarkoder, fra: Laesningsrum) -> Svarkoder:
        """Answers that rest on some of these disputes alone (those of ``fra``), for every combination of them all."""
        form = tuple(len(valg.slugs) if valg in fra.punkter else 1 for valg in self.punkter)
        raekkefoelge = [fra.punkter.index(valg) for valg in self.punkter if valg in fra.punkter]
        foldet = svar.reshape(*fra.form, *svar.shape[1:])
        resten = range(len(raekkefoelge), foldet.ndim)
        foldet = foldet.transpose(*raekkefoelge, *resten).reshape(*form, *svar.shape[1:])
        return np.broadcast_to(foldet, (*self.form, *svar.shape[1:])).reshape(self.antal, *svar.shape[1:])


def laesningsrum(roedder: Iterable[Rod], ret: Regelsaet) -> Laesningsrum:
    """
    Every reading of what some questions rest on: disputes about where citizens stand change slowest, then others
    about measuring, so that as little as possible is done again.

    Raises:
        RegelIkkeGaeldende: something that the questions read is not in force.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_AKTIV_INDSATS
        >>> rum = laesningsrum([HAR_AKTIV_INDSATS], Regelsaet.gaeldende(date(2021, 11, 1)))
        >>> rum.antal, rum.punkter[-1].navn
        (96, 'K04')
    """
    punkter = omtvistede(roedder, ret)

    def aendrer(valg: Valg) -> tuple[bool, bool]:
        andre = [ret.med(**{valg.navn: slug}).maaleregler for slug in valg.slugs]
        return (
            all(andet.placering == ret.maaleregler.placering for andet in andre),
            all(andet == ret.maaleregler for andet in andre),
        )

    return Laesningsrum(punkter=tuple(sorted(punkter, key=aendrer)), ret=ret)
