"""The figures of one fokusmål for one municipality: mean, requirement, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.fakta import Antal, KravTal
from skaerpet_tilsyn.katalog.fokusmaal import parametre
from skaerpet_tilsyn.katalog.fokusmaal.krav import Kravet, KravUafklaret, krav
from skaerpet_tilsyn.katalog.fokusmaal.maaling import aaret_indtil, seneste_12, trykt, udeladte_maaneder
from skaerpet_tilsyn.katalog.fokusmaal.valg import K01
from skaerpet_tilsyn.tal import Diskretioneret, Interval, raa

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Kommune
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.katalog.fokusmaal.krav import Krav
    from skaerpet_tilsyn.tid import Maaned


@frozen(kw_only=True, order=False)
class Fokusmaalstal:
    """
    ``gennemsnit`` is the 12-month mean (a share, 0-1), ``krav`` the requirement for the rest of the
    year; ``tomme`` are months left out because nobody was in the målgruppe, ``udeladte`` those that no mean
    counts, ``ukendte`` those missing or withheld;
    ``trykt_gennemsnit`` and ``trykt_krav`` the cells as printed, if the figures were printed.
    """

    fokusmaal: str
    gennemsnit: Interval
    krav: Krav
    tomme: tuple[Maaned, ...] = ()
    ukendte: tuple[Maaned, ...] = ()
    udeladte: tuple[Maaned, ...] = ()
    trykt_gennemsnit: str | None = None
    trykt_krav: str | None = None


def fokusmaalstal(kommune: Kommune, fokusmaal: str, *, maaned: Maaned, ret: Regelsaet) -> Fokusmaalstal:
    """
    The figures of a fokusmål as of a month.

    Example:
        >>> from skaerpet_tilsyn.fakta import Kommune
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nov = Maaned(2021, 11)
        >>> k = Kommune(navn="Ukendt", kommunekode=None, benchmark=None)
        >>> len(fokusmaalstal(k, "samtaler", maaned=nov, ret=Regelsaet.for_maaned(nov)).ukendte)
        12
    """
    tryk = trykt(kommune, fokusmaal)
    if tryk is not None:
        ukendt = Interval(0, 1)
        match tryk.krav:
            case KravTal():
                kravet: Krav = Kravet(andel=tryk.krav.krav)
            case Diskretioneret():
                kravet = KravUafklaret(andel=Interval.ukendt())
            case _:
                kravet = tryk.krav
        return Fokusmaalstal(
            fokusmaal=fokusmaal,
            gennemsnit=ukendt if isinstance(tryk.gennemsnit, Diskretioneret) else tryk.gennemsnit,
            krav=kravet,
            trykt_gennemsnit=tryk.trykt,
            trykt_krav=str(tryk.krav),
        )
    laengst = seneste_12(kommune, fokusmaal, maaned, ret)
    aaret = aaret_indtil(kommune, fokusmaal, maaned, ret)
    graense = raa(ret.paa(parametre.MINDSTE_ANDEL).vaerdi)
    udeladte = sum(udeladt.aar == maaned.aar for udeladt in udeladte_maaneder(ret))
    return Fokusmaalstal(
        fokusmaal=fokusmaal,
        gennemsnit=laengst.vaerdi,
        krav=krav(aaret, graense, streng=ret.valgt(K01) == "streng", udeladte=udeladte),
        tomme=laengst.tomme,
        ukendte=laengst.ukendte,
        udeladte=laengst.udeladte,
    )


def maanedens_antal(kommune: Kommune, fokusmaal: str, maaned: Maaned) -> Antal | None:
    """The counts of one month, where they are known."""
    for andel in kommune.andele:
        if andel.fokusmaal == fokusmaal and andel.maaned == maaned and isinstance(andel.vaerdi, Antal):
            return andel.vaerdi
    return None
