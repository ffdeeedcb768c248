"""Citizens before and after: from blocks of them, and one by one."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from math import factorial
from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.laesning.kolonner.skift import HALVE, IKKE_OPFYLDT, OPFYLDT, UAFKLARET, UDEN_FOR, UDFALD
from skaerpet_tilsyn.laesning.vurder import opfyldt
from skaerpet_tilsyn.opgoerelse.sammenlign.spil import blandede, dele_af
from skaerpet_tilsyn.opgoerelse.sammenlign.svar import Aendring, Netto, Svar, skift_af
from skaerpet_tilsyn.tal import Udfald

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    import numpy.typing as npt

    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.katalog.forskelle import Forskelle
    from skaerpet_tilsyn.laesning.kolonner.optalt import Optaelling
    from skaerpet_tilsyn.laesning.kolonner.skift import Blokskift
    from skaerpet_tilsyn.opgoerelse.sammenlign.spoergsmaal import Borgerspoergsmaal
    from skaerpet_tilsyn.opgoerelse.sammenlign.svar import Enhed
    from skaerpet_tilsyn.tid import Maaned


@frozen(kw_only=True, order=False, eq=False)
class Borgertal:
    """
    What has been counted of one question.

    ``skift``, ``netto`` and ``optalt`` are those of :class:`~skaerpet_tilsyn.laesning.kolonner.skift.Blokskift`.
    """

    aendringer: tuple[Aendring, ...]
    skift: npt.NDArray[np.int64]
    netto: npt.NDArray[np.int64]
    optalt: tuple[npt.NDArray[np.int64], ...]


def borgertal(skift: Blokskift, ider: Sequence[str | int]) -> Borgertal:
    """The counts of one block; ``ider`` are those of the persons who change outcome."""
    return Borgertal(
        aendringer=tuple(_aendringer(skift, ider)), skift=skift.skift, netto=skift.netto, optalt=skift.optalt
    )


def laeg_borgere_sammen(alle: Sequence[Borgertal]) -> Borgertal:
    """The counts of several blocks as those of all of them, sorted by municipality and id."""
    aendringer = [aendring for tal in alle for aendring in tal.aendringer]
    aendringer.sort(key=lambda aendring: (aendring.kommunekode, str(aendring.hvem).zfill(20)))
    optalte = [tal.optalt for tal in alle]
    return Borgertal(
        aendringer=tuple(aendringer),
        skift=_sum([tal.skift for tal in alle]),
        netto=_sum([tal.netto for tal in alle]),
        optalt=tuple(_sum(under_samme) for under_samme in zip(*optalte, strict=True)),
    )


def _sum(tabeller: Sequence[npt.NDArray[np.int64]]) -> npt.NDArray[np.int64]:
    foerste, *resten = tabeller
    return sum(resten, foerste)


def _aendringer(skift: Blokskift, ider: Sequence[str | int]) -> Iterator[Aendring]:
    hele = HALVE * factorial(len(skift.dele))

    @cache
    def broeker(dele: tuple[int, ...]) -> tuple[Fraction, ...]:
        return tuple(Fraction(del_, hele) for del_ in dele)

    koder: list[int] = skift.kommune.tolist()
    foer: list[int] = skift.foer.tolist()
    efter: list[int] = skift.efter.tolist()
    dele: list[list[int]] = skift.dele.T.tolist()
    for nr, hvem in enumerate(ider):
        yield Aendring(
            hvem=hvem,
            kommunekode=f"{koder[nr]:03}" if koder[nr] >= 0 else "",
            ydelse=skift.ydelse[nr],
            foer=UDFALD[foer[nr]],
            efter=UDFALD[efter[nr]],
            dele=broeker(tuple(dele[nr])),
        )


def borgersvar(spoergsmaal: Borgerspoergsmaal, enheder: tuple[Enhed, ...], tal: Borgertal) -> Svar:
    """The answer of all blocks."""
    skift: list[list[int]] = tal.skift.tolist()
    netto: list[list[int]] = tal.netto.tolist()
    hele = factorial(len(enheder))
    return Svar(
        navn=spoergsmaal.navn,
        titel=spoergsmaal.titel,
        niveau="borgere",
        enheder=enheder,
        aendringer=tal.aendringer,
        skift=skift_af(tal.aendringer, len(enheder), UDFALD),
        netto=tuple(
            Netto(
                udfald=udfald,
                foer=sum(skift[nr]),
                efter=sum(raekke[nr] for raekke in skift),
                dele=tuple(Fraction(del_[nr], hele) for del_ in netto),
            )
            for nr, udfald in enumerate(UDFALD)
        ),
        uaendrede={udfald: skift[nr][nr] for nr, udfald in enumerate(UDFALD)},
    )


def borgerudfald(borger: Borger, optaelling: Optaelling, *, i: Maaned, ret: Regelsaet) -> str:
    """
    What a citizen is for a fokusmål in a month: outside its denominator, or in it with an answer.

    Example:
        >>> from skaerpet_tilsyn.fakta import Borger, Daekning
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.opgoerelse.opgoer.optaellinger import TILSYN
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nov, hvem = Maaned(2021, 11), Borger(borger_id="a", daekning=Daekning.fuld())
        >>> borgerudfald(hvem, TILSYN[0], i=nov, ret=Regelsaet.for_maaned(nov))
        'uden_for'
    """
    naevner = opfyldt(optaelling.naevner, borger, i=i, ret=ret)
    if naevner is Udfald.IKKE_OPFYLDT:
        return UDEN_FOR
    kriterium = opfyldt(optaelling.kriterium, borger, i=i, ret=ret)
    if naevner is Udfald.UAFKLARET or kriterium is Udfald.UAFKLARET:
        return UAFKLARET
    return OPFYLDT if kriterium is Udfald.OPFYLDT else IKKE_OPFYLDT


def borgerens_skift(
    borger: Borger, spoergsmaal: Borgerspoergsmaal, alle: Forskelle, *, i: Maaned
) -> tuple[str, str, tuple[Fraction, ...]]:
    """
    One citizen's outcomes before and after, and what each difference that the question reads did of the change.

    The parts sum to 1 where the outcome changes, and are all 0 where it does not.
    """
    enheder = alle.for_(spoergsmaal.roedder)
    udfald = [borgerudfald(borger, spoergsmaal.optaelling, i=i, ret=ret) for ret in blandede(alle, enheder)]
    if udfald[0] == udfald[-1]:
        return udfald[0], udfald[-1], (Fraction(0),) * len(enheder)
    return udfald[0], udfald[-1], dele_af(udfald)
