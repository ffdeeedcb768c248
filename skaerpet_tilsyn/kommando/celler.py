"""The figures of a status as short Danish text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.katalog.fokusmaal.krav import KravUafklaret
from skaerpet_tilsyn.laesning.tekst import vis_tal
from skaerpet_tilsyn.opgoerelse.kravtekst import krav_tekst

if TYPE_CHECKING:
    from skaerpet_tilsyn.opgoerelse import Fokusmaalstal, Kommunestatus
    from skaerpet_tilsyn.tal import Afrunding, Rationel

UAFKLARET: Final = "uafklaret"
UKENDT: Final = "ukendt"


def resultatmaal_tekst(status: Kommunestatus) -> str:
    """
    The published difference as printed, with a decimal comma.

    Example:
        >>> from skaerpet_tilsyn import Kommune, status
        >>> resultatmaal_tekst(status(Kommune(navn="Ukendt", kommunekode=None, benchmark=None)))
        'ukendt'
    """
    return UKENDT if status.kommune.benchmark is None else dansk(status.kommune.benchmark.trykt)


def gennemsnit_tekst(tal: Fokusmaalstal, graense: Rationel) -> str:
    """
    The 12-month mean as printed or as computed; the bounds where it is not known.

    Example:
        >>> from skaerpet_tilsyn import Kommune, status
        >>> s = status(Kommune(navn="Ukendt", kommunekode=None, benchmark=None))
        >>> gennemsnit_tekst(s.samtaler, s.graense)
        'ukendt'
    """
    if tal.trykt_gennemsnit is not None:
        return dansk(tal.trykt_gennemsnit)
    kendt, nedre, oevre = tal.gennemsnit.kendt, tal.gennemsnit.nedre, tal.gennemsnit.oevre
    if kendt is not None:
        return vis_tal(kendt, "pct.", mod=graense)
    if nedre is None or oevre is None or (nedre == 0 and oevre == 1):
        return UKENDT
    return f"{vis_tal(nedre, 'pct.', mod=graense)}-{vis_tal(oevre, 'pct.', mod=graense)}"


def krav_kort(tal: Fokusmaalstal, afrunding: Afrunding) -> str:
    """
    The requirement as printed or as computed.

    Example:
        >>> from skaerpet_tilsyn import Afrunding, Kommune, status
        >>> krav_kort(status(Kommune(navn="Ukendt", kommunekode=None, benchmark=None)).samtaler, Afrunding.OP)
        '80,00'
    """
    if tal.trykt_krav is not None:
        return dansk(tal.trykt_krav)
    return UAFKLARET if isinstance(tal.krav, KravUafklaret) else krav_tekst(tal.krav, afrunding)


def dansk(trykt: str) -> str:
    """
    A printed share or difference with a decimal comma, whatever the file has.

    Example:
        >>> dansk("97.80"), dansk("-0,19"), dansk(".")
        ('97,80', '-0,19', '.')
    """
    rent = trykt.strip().replace("−", "-")
    return rent if rent == "." else rent.replace(".", ",")
