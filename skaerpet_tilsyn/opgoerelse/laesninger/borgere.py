"""Citizens under every reading: from blocks of them to how many, who, and what decides."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from attrs import frozen

from skaerpet_tilsyn.laesning.kolonner.skift import UDFALD
from skaerpet_tilsyn.opgoerelse.laesninger.svar import Borgerafhaengighed, Borgerlaesninger, Laesningstal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy.typing as npt

    from skaerpet_tilsyn.laesning.kolonner.allelaesninger import Blokudfald
    from skaerpet_tilsyn.opgoerelse.laesninger.rum import Laesningsrum
    from skaerpet_tilsyn.opgoerelse.sammenlign.spoergsmaal import Borgerspoergsmaal


@frozen(kw_only=True, order=False, eq=False)
class Borgertal:
    """
    What has been counted of one question.

    ``antal``, ``andre`` and ``optalt`` are those of
    :class:`~skaerpet_tilsyn.laesning.kolonner.allelaesninger.Blokudfald`.
    """

    borgere: tuple[Borgerafhaengighed, ...]
    antal: npt.NDArray[np.int64]
    andre: npt.NDArray[np.int64]
    optalt: npt.NDArray[np.int64]

    def __add__(self, andet: Borgertal) -> Borgertal:
        return Borgertal(
            borgere=(*self.borgere, *andet.borgere),
            antal=self.antal + andet.antal,
            andre=self.andre + andet.andre,
            optalt=self.optalt + andet.optalt,
        )


def borgertal(blok: Blokudfald, ider: Sequence[str | int], rum: Laesningsrum) -> Borgertal:
    """The counts of one block; ``ider`` are those of its persons whose outcome varies."""
    return Borgertal(borgere=tuple(_borgere(blok, ider, rum)), antal=blok.antal, andre=blok.andre, optalt=blok.optalt)


def _borgere(blok: Blokudfald, ider: Sequence[str | int], rum: Laesningsrum) -> Iterator[Borgerafhaengighed]:
    @cache
    def navne(afhaenger: tuple[bool, ...]) -> tuple[str, ...]:
        return tuple(valg.navn for valg, af in zip(rum.punkter, afhaenger, strict=True) if af)

    afhaenger: list[list[bool]] = rum.afhaenger(blok.udfald).T.tolist()
    mulige: list[list[bool]] = np.stack([(blok.udfald == nr).any(axis=0) for nr in range(len(UDFALD))], axis=1).tolist()
    valgt: list[int] = blok.udfald[rum.valgt].tolist()
    koder: list[int] = blok.kommune.tolist()
    for nr, hvem in enumerate(ider):
        yield Borgerafhaengighed(
            hvem=hvem,
            kommunekode=f"{koder[nr]:03}" if koder[nr] >= 0 else "",
            ydelse=blok.ydelse[nr],
            udfald=UDFALD[valgt[nr]],
            mulige=tuple(et for et, kan in zip(UDFALD, mulige[nr], strict=True) if kan),
            afhaenger_af=navne(tuple(afhaenger[nr])),
        )


def borgerlaesninger(spoergsmaal: Borgerspoergsmaal, rum: Laesningsrum, tal: Borgertal) -> Borgerlaesninger:
    """The answer of all blocks: the chosen readings first, then each other reading alone."""
    raekker = [("", "", rum.valgt), *((valg.navn, slug, nr) for valg, slug, nr in rum.alene())]
    return Borgerlaesninger(
        navn=spoergsmaal.navn,
        titel=spoergsmaal.titel,
        rum=rum,
        antal=int(tal.antal[rum.valgt].sum()),
        afhaengige=len(tal.borgere),
        tal=tuple(
            Laesningstal(
                punkt=punkt,
                laesning=slug,
                antal=dict(zip(UDFALD, tal.antal[nr].tolist(), strict=True)),
                andre=int(tal.andre[nr]),
            )
            for punkt, slug, nr in raekker
        ),
        borgere=tuple(sorted(tal.borgere, key=lambda b: (b.kommunekode, str(b.hvem).zfill(20)))),
    )
