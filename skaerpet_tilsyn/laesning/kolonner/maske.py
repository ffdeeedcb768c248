"""
The reasons of a whole population: a bit mask of what each leaf of the rules said.

Every leaf (a comparison, or a property on a list) has two bits: certainly true, certainly false.
What a mask says of any rule over those leaves, and why, is a pure function of the mask.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, assert_never

import numpy as np
import numpy.typing as npt
from attrs import frozen

from skaerpet_tilsyn.fejl import IkkeUnderstoettet
from skaerpet_tilsyn.tal import Udfald
from skaerpet_tilsyn.udtryk import Alle, EnAf, Enhver, Fortolkningsvalg, Ikke, Medmindre, Regel, Sammenligning

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.kolonner.kalender import Sandhed
    from skaerpet_tilsyn.laesning.kolonner.regel import Kolonnelaesning
    from skaerpet_tilsyn.udtryk import Betingelse

    Blad: TypeAlias = Sammenligning[Borger] | EnAf[Borger]

FLEST_BLADE = 31
"""How many leaves a mask has room for."""


@frozen(kw_only=True, order=False)
class Aarsag:
    """A leaf that decides, and what it said."""

    blad: Blad
    udfald: Udfald


def blade(betingelser: Iterable[Betingelse[Borger]], ret: Regelsaet) -> tuple[Blad, ...]:
    """
    The leaves of some conditions under a set of rules, each once, in the order of reading.

    Raises:
        IkkeUnderstoettet: there are more than a mask has room for.

    Example:
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_AKTIV_INDSATS
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> [b.maal.navn for b in blade([HAR_AKTIV_INDSATS], Regelsaet.for_maaned(Maaned(2021, 11)))]
        ['tilbud_12', 'timer_12']
    """
    fundne: dict[Blad, None] = {}
    for betingelse in betingelser:
        _saml(betingelse, ret, fundne)
    if len(fundne) > FLEST_BLADE:
        besked = f"en maske: fundet {len(fundne)} sammenligninger; forventet højst {FLEST_BLADE}; del reglerne"
        raise IkkeUnderstoettet(besked)
    return tuple(fundne)


def _saml(betingelse: Betingelse[Borger], ret: Regelsaet, fundne: dict[Blad, None]) -> None:
    match betingelse:
        case Regel() | Fortolkningsvalg():
            _saml(_indhold(betingelse, ret), ret, fundne)
        case Sammenligning() | EnAf():
            fundne.setdefault(betingelse)
        case Alle() | Enhver():
            for del_ in betingelse.dele:
                _saml(del_, ret, fundne)
        case Ikke():
            _saml(betingelse.betingelse, ret, fundne)
        case Medmindre():
            _saml(betingelse.hovedregel, ret, fundne)
            _saml(betingelse.undtagelse, ret, fundne)
        case _:
            assert_never(betingelse)


def _indhold(betingelse: Regel[Borger] | Fortolkningsvalg[Borger], ret: Regelsaet) -> Betingelse[Borger]:
    if isinstance(betingelse, Regel):
        return ret.paa(betingelse).vaerdi
    return betingelse.laest_som(ret.valgt(betingelse.valg))


def masker(laesning: Kolonnelaesning[Sandhed], blade_: Sequence[Blad], form: tuple[int, int]) -> npt.NDArray[np.int64]:
    """The mask of every person in every month: bit ``2n`` where leaf ``n`` is true, ``2n + 1`` where it is false."""
    ud = np.zeros(form, np.int64)
    for nr, blad in enumerate(blade_):
        sandt = laesning.laes(blad)
        ud |= sandt.sand.astype(np.int64) << (2 * nr)
        ud |= sandt.falsk.astype(np.int64) << (2 * nr + 1)
    return ud


def udfald(maske: int, blade_: Sequence[Blad], betingelse: Betingelse[Borger], ret: Regelsaet) -> Udfald:
    """
    What a mask says of a condition over its leaves.

    Example:
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_AKTIV_INDSATS
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> ret = Regelsaet.for_maaned(Maaned(2021, 11))
        >>> udfald(0b0110, blade([HAR_AKTIV_INDSATS], ret), HAR_AKTIV_INDSATS, ret)
        Udfald.OPFYLDT
    """
    return _laes(maske, {blad: nr for nr, blad in enumerate(blade_)}, betingelse, ret)[0]


def aarsager(
    maske: int, blade_: Sequence[Blad], betingelse: Betingelse[Borger], ret: Regelsaet
) -> tuple[Udfald, tuple[Aarsag, ...]]:
    """
    What a mask says of a condition, and the leaves that decide it.

    Example:
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_AKTIV_INDSATS
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> ret = Regelsaet.for_maaned(Maaned(2021, 11))
        >>> udfaldet, grunde = aarsager(0b0110, blade([HAR_AKTIV_INDSATS], ret), HAR_AKTIV_INDSATS, ret)
        >>> udfaldet, [grund.blad.maal.navn for grund in grunde]
        (Udfald.OPFYLDT, ['timer_12'])
    """
    udfaldet, grunde = _laes(maske, {blad: nr for nr, blad in enumerate(blade_)}, betingelse, ret)
    return udfaldet, tuple(dict.fromkeys(grunde))


def _laes(
    maske: int, numre: dict[Blad, int], betingelse: Betingelse[Borger], ret: Regelsaet
) -> tuple[Udfald, tuple[Aarsag, ...]]:
    match betingelse:
        case Regel() | Fortolkningsvalg():
            return _laes(maske, numre, _indhold(betingelse, ret), ret)
        case Sammenligning() | EnAf():
            bit = 2 * numre[betingelse]
            sand = True if maske >> bit & 1 else False if maske >> bit & 2 else None
            udfaldet = Udfald.af(sand=sand)
            return udfaldet, (Aarsag(blad=betingelse, udfald=udfaldet),)
        case Alle():
            dele = [_laes(maske, numre, del_, ret) for del_ in betingelse.dele]
            return _afgoerende(dele, Udfald.OPFYLDT)
        case Enhver():
            dele = [_laes(maske, numre, del_, ret) for del_ in betingelse.dele]
            return _afgoerende(dele, Udfald.IKKE_OPFYLDT)
        case Ikke():
            udfaldet, grunde = _laes(maske, numre, betingelse.betingelse, ret)
            return ~udfaldet, grunde
        case Medmindre():
            hovedregel = _laes(maske, numre, betingelse.hovedregel, ret)
            undtagelse, grunde = _laes(maske, numre, betingelse.undtagelse, ret)
            return _afgoerende([hovedregel, (~undtagelse, grunde)], Udfald.OPFYLDT)
        case _:
            assert_never(betingelse)


def _afgoerende(
    dele: Sequence[tuple[Udfald, tuple[Aarsag, ...]]], alle_giver: Udfald
) -> tuple[Udfald, tuple[Aarsag, ...]]:
    """All parts must be ``alle_giver``, else one that is not decides; the parts with the outcome are the reasons."""
    udfald_ = [del_[0] for del_ in dele]
    samlet = ~alle_giver if ~alle_giver in udfald_ else Udfald.UAFKLARET if Udfald.UAFKLARET in udfald_ else alle_giver
    return samlet, tuple(grund for udfaldet, grunde in dele if udfaldet is samlet for grund in grunde)
