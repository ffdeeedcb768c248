"""The days on which a rule or table becomes another: a case that answers otherwise the day before."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from skaerpet_tilsyn.laesning.proev.sager.proevesag import Sagsart, svar_uden_love
from skaerpet_tilsyn.laesning.proev.sager.sagssvar import Udkast, love_paa, med_svar, svar_ud_fra
from skaerpet_tilsyn.laesning.tekst.led import vis_dag
from skaerpet_tilsyn.tal import Udfald

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from skaerpet_tilsyn.katalog.emneinventar import Inventar
    from skaerpet_tilsyn.laesning.proev.genstand import Genstand
    from skaerpet_tilsyn.laesning.proev.sager.proevesag import Proevesag, Sagsemne

_EN_DAG = timedelta(days=1)


def skiftedage(genstand: Genstand, inventar: Inventar) -> tuple[date, ...]:
    """
    Every day on which a regime, the rule or table, or something in it starts, is repealed or becomes a gap.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> from skaerpet_tilsyn.katalog.resultatkrav.regler import FLEKSJOB
        >>> from skaerpet_tilsyn.laesning.proev.genstand import Genstand
        >>> [str(dag) for dag in skiftedage(Genstand.af(FLEKSJOB), katalogets_inventar("resultatkrav"))]
        ['2020-12-01']
    """
    linjer = (inventar.regimer, *genstand.tidslinjer)
    return tuple(sorted({post.gaelder_fra for linje in linjer for post in linje.poster}))


def datosager(genstand: Genstand, inventar: Inventar, sager: Sequence[Proevesag]) -> Iterator[Proevesag]:
    """
    For each day of change, the first subject of the cases around it that is answered otherwise the day before: twice.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> from skaerpet_tilsyn.katalog.ressourceforloeb.regler import LAENGDE
        >>> from skaerpet_tilsyn.laesning.proev.genstand import Genstand
        >>> from skaerpet_tilsyn.laesning.proev.sager.generer import lav_sager
        >>> sager = lav_sager(Genstand.af(LAENGDE), katalogets_inventar("ressourceforloeb"))
        >>> [(str(sag.dag), sag.forventet[0]) for sag in sager if sag.titel.endswith("1. januar 2022")]
        [('2021-12-31', 'opfyldt'), ('2022-01-01', 'ikke_opfyldt')]
    """
    for dag in skiftedage(genstand, inventar):
        for emne in _emner(sager, dag):
            foer, efter = (_svar(emne, genstand, inventar, paa) for paa in (dag - _EN_DAG, dag))
            if foer != efter and _afklaret(foer) and _afklaret(efter):
                yield from _dagens(f"dagen før skiftet {vis_dag(dag)}", emne, genstand, inventar, dag - _EN_DAG)
                yield from _dagens(f"skiftet {vis_dag(dag)}", emne, genstand, inventar, dag)
                break


def _emner(sager: Sequence[Proevesag], dag: date) -> Iterator[Sagsemne]:
    """
    Of the cases in which all is known: those from that day on, then the nearest before it; of each day those that no
    reading matters for first.
    """
    kendte = sorted((sag for sag in sager if sag.art is not Sagsart.MANGLER), key=lambda sag: bool(sag.laesning))
    yield from (sag.emne for sag in sorted(kendte, key=lambda sag: sag.dag) if sag.dag >= dag)
    yield from (sag.emne for sag in sorted(kendte, key=lambda sag: sag.dag, reverse=True) if sag.dag < dag)


def _svar(emne: Sagsemne, genstand: Genstand, inventar: Inventar, dag: date) -> tuple[str, ...]:
    """The answer under the law's own readings."""
    love = love_paa(genstand, inventar, dag)
    egne = [ret for ret in love if all(ret.valgt(valg) == valg.valgt for valg in genstand.valg(ret))]
    return svar_ud_fra(emne, genstand, egne[0]) if egne else svar_uden_love(genstand, inventar, dag)


def _afklaret(svar: tuple[str, ...]) -> bool:
    return len(svar) == 1 and svar != (Udfald.UAFKLARET.value,)


def _dagens(titel: str, emne: Sagsemne, genstand: Genstand, inventar: Inventar, dag: date) -> Iterator[Proevesag]:
    love = love_paa(genstand, inventar, dag)
    ellers = () if love else svar_uden_love(genstand, inventar, dag)
    yield from med_svar(Udkast(Sagsart.DATO, titel, emne), dag=dag, genstand=genstand, love=love, ellers=ellers)
