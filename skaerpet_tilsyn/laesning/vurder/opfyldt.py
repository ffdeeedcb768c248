"""The outcome alone, without reasons: the fast path."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, assert_never

from skaerpet_tilsyn.laesning.vurder.maal import holdt_op, maaling
from skaerpet_tilsyn.tal import Udfald, raa
from skaerpet_tilsyn.udtryk import Alle, EnAf, Enhver, Fortolkningsvalg, Ikke, Medmindre, Regel, Sammenligning

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.vurder.maal import Maaling
    from skaerpet_tilsyn.tid import Maaned
    from skaerpet_tilsyn.udtryk import Betingelse

S = TypeVar("S")


def opfyldt(betingelse: Betingelse[S], om: S, *, i: Maaned, ret: Regelsaet) -> Udfald:
    """
    Whether a condition is met for one subject in one month.

    Raises:
        RegelIkkeGaeldende: a rule or parameter is not in force under ``ret``.
        IkkeUnderstoettet: the subject cannot be measured.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.fakta import Borger, Daekning, Samtale
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_SAMTALER
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nov = Maaned(2021, 11)
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld(),
        ...            samtaler=tuple(Samtale(dato=date(2021, m, 1)) for m in (1, 2, 3)))
        >>> opfyldt(HAR_SAMTALER, b, i=nov, ret=Regelsaet.for_maaned(nov))
        Udfald.IKKE_OPFYLDT
    """
    return _opfyldt(betingelse, maaling(om, i, ret), ret)


def _opfyldt(betingelse: Betingelse[S], maalt: Maaling, ret: Regelsaet) -> Udfald:
    match betingelse:
        case Regel():
            return _opfyldt(ret.paa(betingelse).vaerdi, maalt, ret)
        case Sammenligning():
            fundet = maalt.maal(betingelse.maal.navn)
            return holdt_op(fundet, betingelse.forhold, raa(ret.paa(betingelse.graense).vaerdi))
        case Alle():
            udfald = Udfald.OPFYLDT
            for del_ in betingelse.dele:
                udfald &= _opfyldt(del_, maalt, ret)
                if udfald is Udfald.IKKE_OPFYLDT:
                    break
            return udfald
        case Enhver():
            udfald = Udfald.IKKE_OPFYLDT
            for del_ in betingelse.dele:
                udfald |= _opfyldt(del_, maalt, ret)
                if udfald is Udfald.OPFYLDT:
                    break
            return udfald
        case Ikke():
            return ~_opfyldt(betingelse.betingelse, maalt, ret)
        case Medmindre():
            hovedregel = _opfyldt(betingelse.hovedregel, maalt, ret)
            return hovedregel & ~_opfyldt(betingelse.undtagelse, maalt, ret)
        case Fortolkningsvalg():
            return _opfyldt(betingelse.laest_som(ret.valgt(betingelse.valg)), maalt, ret)
        case EnAf():
            vaerdi = maalt.egenskab(betingelse.egenskab.navn)
            return en_af(vaerdi, ret.paa(betingelse.liste).vaerdi)
        case _:
            assert_never(betingelse)


def en_af(vaerdi: str | None, liste: tuple[str, ...]) -> Udfald:
    """Whether a property is on a list; unknown where the property is."""
    return Udfald.af(sand=None if vaerdi is None else vaerdi in liste)
