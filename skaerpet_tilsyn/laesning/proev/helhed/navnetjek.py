"""One name for two things: the first day on which both are in force, and a case in which they differ."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, TypeAlias, cast

from skaerpet_tilsyn.laesning.proev.celler import celler_af
from skaerpet_tilsyn.laesning.proev.genstand import Genstand
from skaerpet_tilsyn.laesning.proev.helhed.anmaerkning import Anmaerkning, Anmaerkningsart
from skaerpet_tilsyn.laesning.proev.katalogtjek import navne_der_gaar_igen
from skaerpet_tilsyn.laesning.proev.sager.sagssvar import love_paa
from skaerpet_tilsyn.laesning.proev.sandhed import sand
from skaerpet_tilsyn.laesning.tekst.vaerdier import vis_vaerdi
from skaerpet_tilsyn.udtryk import Parameter, Regel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.katalog.emneinventar import Inventar, Parametervaerdi
    from skaerpet_tilsyn.ret import Tidslinje

    Linje: TypeAlias = Tidslinje[object]


def samme_navn(inventar: Inventar, dage: Sequence[date]) -> Iterator[Anmaerkning]:
    """
    Names that two different rules, values, tables, quantities, properties or questions have.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> list(samme_navn(katalogets_inventar(), ()))
        []
    """
    for fund in navne_der_gaar_igen(inventar):
        par = [
            (en, anden)
            for en, anden in combinations(inventar.tidslinjer, 2)
            if {en.navn, anden.navn} == {fund.navn} and type(en) is type(anden)
        ]
        vidner = [_vidne(en, anden, inventar, dage) for en, anden in par]
        yield Anmaerkning(
            art=Anmaerkningsart.SAMME_NAVN,
            navn=fund.navn,
            tekst=fund.tekst,
            vidne="; ".join(vidner) or "den, der findes først, gælder",
        )


def _vidne(en: Linje, anden: Linje, inventar: Inventar, dage: Sequence[date]) -> str:
    regler = tuple(cast("Regel[object]", linje) for linje in (en, anden) if isinstance(linje, Regel))
    for dag in dage:
        if regler:
            love = _faelles_love(regler, inventar, dag)
            if love:
                return f"begge gælder den {dag}, og {_forskel(*regler, ret=love[0])}"
        elif en.gaelder(dag) and anden.gaelder(dag):
            return f"begge gælder den {dag}{_vaerdier((en, anden), dag)}"
    return "de gælder aldrig samme dag"


def _faelles_love(regler: Sequence[Regel[object]], inventar: Inventar, dag: date) -> tuple[Regelsaet, ...]:
    """The law of a day on which all can be decided; nothing, where they cannot."""
    love = [love_paa(Genstand.af(regel), inventar, dag) for regel in regler]
    return love[0] if all(love) else ()


def _forskel(en: Regel[object], anden: Regel[object], *, ret: Regelsaet) -> str:
    for tilfaelde, sandheder in celler_af((en, anden), ret, titel=en.titel):
        if sand(en, ret, sandheder) != sand(anden, ret, sandheder):
            return f"de svarer forskelligt, når {tilfaelde}"
    return "de svarer ens i alle tilfælde"


def _vaerdier(par: Sequence[object], dag: date) -> str:
    """The values of two parameters; nothing of tables."""
    parametre = [cast("Parameter[Parametervaerdi]", et) for et in par if isinstance(et, Parameter)]
    viste = [vis_vaerdi(parameter.paa(dag).vaerdi, parameter.enhed) for parameter in parametre]
    return f": {' og '.join(viste)}" if viste else ""
