"""Deciding one case, with the complete tree of reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, assert_never

from skaerpet_tilsyn.laesning.vurder.maal import holdt_op, maaling
from skaerpet_tilsyn.laesning.vurder.opfyldt import en_af
from skaerpet_tilsyn.laesning.vurder.vurdering import Kontekst, Vurdering
from skaerpet_tilsyn.tal import Udfald, raa
from skaerpet_tilsyn.udtryk import Alle, EnAf, Enhver, Fortolkningsvalg, Ikke, Medmindre, Regel, Sammenligning

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.vurder.maal import Maaling
    from skaerpet_tilsyn.tid import Maaned
    from skaerpet_tilsyn.udtryk import Betingelse

S = TypeVar("S")


def vurder(regel: Betingelse[S], om: S, *, i: Maaned, ret: Regelsaet) -> Vurdering[S]:
    """
    Decide a condition for one subject in one month, with reasons.

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
        >>> v = vurder(HAR_SAMTALER, b, i=nov, ret=Regelsaet.for_maaned(nov))
        >>> v.udfald, v.dele[0].fundet.kendt, v.dele[0].graense
        (Udfald.IKKE_OPFYLDT, 3, 4)
    """
    return _vurder(regel, maaling(om, i, ret), Kontekst(om=om, i=i, ret=ret))


def _vurder(betingelse: Betingelse[S], maalt: Maaling, kontekst: Kontekst[S]) -> Vurdering[S]:
    ret = kontekst.ret
    dele: tuple[Vurdering[S], ...]
    match betingelse:
        case Regel():
            dele = (_vurder(ret.paa(betingelse).vaerdi, maalt, kontekst),)
            udfald = dele[0].udfald
        case Sammenligning():
            fundet = maalt.maal(betingelse.maal.navn)
            graense = raa(ret.paa(betingelse.graense).vaerdi)
            return Vurdering(
                betingelse=betingelse,
                udfald=holdt_op(fundet, betingelse.forhold, graense),
                kontekst=kontekst,
                fundet=fundet,
            )
        case EnAf():
            vaerdi = maalt.egenskab(betingelse.egenskab.navn)
            return Vurdering(
                betingelse=betingelse,
                udfald=en_af(vaerdi, ret.paa(betingelse.liste).vaerdi),
                kontekst=kontekst,
                fundet=vaerdi,
            )
        case Alle():
            dele = tuple(_vurder(del_, maalt, kontekst) for del_ in betingelse.dele)
            udfald = Udfald.alle(del_.udfald for del_ in dele)
        case Enhver():
            dele = tuple(_vurder(del_, maalt, kontekst) for del_ in betingelse.dele)
            udfald = Udfald.enhver(del_.udfald for del_ in dele)
        case Ikke():
            dele = (_vurder(betingelse.betingelse, maalt, kontekst),)
            udfald = ~dele[0].udfald
        case Medmindre():
            dele = (_vurder(betingelse.hovedregel, maalt, kontekst), _vurder(betingelse.undtagelse, maalt, kontekst))
            udfald = dele[0].udfald & ~dele[1].udfald
        case Fortolkningsvalg():
            dele = tuple(_vurder(del_, maalt, kontekst) for del_ in betingelse.betingelser)
            valgt = betingelse.valg.slugs.index(ret.valgt(betingelse.valg))
            udfald = dele[valgt].udfald
        case _:
            assert_never(betingelse)
    return Vurdering(betingelse=betingelse, udfald=udfald, kontekst=kontekst, dele=dele)
