"""Measuring one quantity of one municipality in one month, for the object reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from skaerpet_tilsyn.fakta import FOKUSMAAL, KravKanIkkeNaas, KravOk, KravTal
from skaerpet_tilsyn.katalog.fokusmaal import parametre, valg
from skaerpet_tilsyn.katalog.fokusmaal.gennemsnit import HELE_SPAENDET, Gennemsnit, gennemsnit
from skaerpet_tilsyn.tal import Diskretioneret, Interval, Udfald, raa
from skaerpet_tilsyn.tid import Maaned, Vindue

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Kommune, TryktFokusmaal, TryktKrav
    from skaerpet_tilsyn.katalog.regelsaet import Regelsaet
    from skaerpet_tilsyn.katalog.sporing import Retsopslag
    from skaerpet_tilsyn.tal import Rationel


def seneste_12(kommune: Kommune, fokusmaal: str, maaned: Maaned, ret: Regelsaet) -> Gennemsnit:
    """The mean of the months that end with the given one."""
    antal = ret.paa(parametre.GENNEMSNIT_MAANEDER).vaerdi
    return _gennemsnit(kommune, fokusmaal, Vindue(antal).maaneder_til(maaned), ret)


def aaret_indtil(kommune: Kommune, fokusmaal: str, maaned: Maaned, ret: Regelsaet) -> Gennemsnit:
    """The mean of the months of the supervision year up to and including the given one."""
    return _gennemsnit(kommune, fokusmaal, Vindue(maaned.maaned).maaneder_til(maaned), ret)


def _gennemsnit(kommune: Kommune, fokusmaal: str, maaneder: tuple[Maaned, ...], ret: Regelsaet) -> Gennemsnit:
    andele = {andel.maaned: andel.vaerdi for andel in kommune.andele if andel.fokusmaal == fokusmaal}
    return gennemsnit(andele, maaneder, tom_maaned=ret.valgt(valg.TOM_MAANED), udelad=udeladte_maaneder(ret))


def udeladte_maaneder(ret: Retsopslag) -> frozenset[Maaned]:
    """The months that no mean counts, whatever is known of them."""
    if ret.valgt(valg.COVID_2020) != "udelad":
        return frozenset()
    return frozenset(Maaned.parse(maaned) for maaned in ret.paa(parametre.UDELADTE_MAANEDER).vaerdi)


def trykt(kommune: Kommune, fokusmaal: str) -> TryktFokusmaal | None:
    """The printed figures of a fokusmål, where those are what the municipality is known by."""
    return kommune.trykt_samtaler if fokusmaal == "samtaler" else kommune.trykt_aktiv_indsats


def maal_fokusmaal(kommune: Kommune, navn: str, maaned: Maaned, ret: Regelsaet) -> Interval | None:
    """What is known of a mean; None if no fokusmål quantity has that name."""
    fokusmaal, _, hvad = navn.rpartition("_")
    if fokusmaal not in FOKUSMAAL:
        return None
    tryk = trykt(kommune, fokusmaal)
    match hvad:
        case "gns12" if tryk is not None:
            return HELE_SPAENDET if isinstance(tryk.gennemsnit, Diskretioneret) else tryk.gennemsnit
        case "gns12":
            return seneste_12(kommune, fokusmaal, maaned, ret).vaerdi
        case "ubetjent12":
            betjent = maal_fokusmaal(kommune, f"{fokusmaal}_gns12", maaned, ret)
            return None if betjent is None else Interval.praecis(1) + betjent.gange(-1)
        case "aaret" if tryk is not None:
            return aaret_af_krav(tryk.krav, raa(ret.paa(parametre.MINDSTE_ANDEL).vaerdi))
        case "aaret":
            return aaret_indtil(kommune, fokusmaal, maaned, ret).vaerdi
        case "kalenderaar":
            return aaret_indtil(kommune, fokusmaal, Maaned(maaned.aar, 12), ret).vaerdi
        case _:
            return None


def aaret_af_krav(krav: TryktKrav, graense: Rationel) -> Interval:
    """
    What a printed requirement says of the year's mean so far.

    «Ok» is the report's own word for a mean that passes: it lies above the limit, so that no reading
    of the limit itself can turn a printed «Ok» around. A number above the limit, and «kan ikke nås»,
    say that the mean lies below; a number that may be the limit says nothing.
    """
    under = Interval(0, graense, oevre_med=False)
    over = Interval(graense, 1, nedre_med=False)
    match krav:
        case KravOk():
            return over
        case KravKanIkkeNaas():
            return under
        case Diskretioneret():
            return HELE_SPAENDET
        case KravTal():
            if krav.krav.kendt == graense:
                return Interval.praecis(graense)
            muligt = {Udfald.OPFYLDT: under, Udfald.IKKE_OPFYLDT: over, Udfald.UAFKLARET: HELE_SPAENDET}
            return muligt[krav.krav.mere_end(graense)]
        case _:
            assert_never(krav)
