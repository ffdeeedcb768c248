"""
Checks over the catalogue, each named as what it looks for.

``vaerdier_uden_efterproevet_kilde``, ``aabne_fortolkningsvalg`` and ``ikke_modellerede`` list what a reader must
know; the others list faults, and an empty answer is the good one.
"""

from __future__ import annotations

from datetime import timedelta
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from attrs import frozen

from skaerpet_tilsyn.laesning.proev.kilder import forloebskilder, kilder
from skaerpet_tilsyn.ret import Dagen, Evidens
from skaerpet_tilsyn.udtryk import EnAf, Regel, Sammenligning, i_kraft

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from skaerpet_tilsyn.katalog.emneinventar import Inventar
    from skaerpet_tilsyn.ret import Tidslinje
    from skaerpet_tilsyn.udtryk import Betingelse

S = TypeVar("S")

_EN_DAG = timedelta(days=1)


@frozen(kw_only=True, order=False)
class Katalogfund:
    """
    Something that a check over the catalogue found, on a day, where it is a matter of days.

    Example:
        >>> print(Katalogfund(navn="K01", tekst="et åbent spørgsmål"))
        K01: et åbent spørgsmål
    """

    navn: str
    tekst: str
    dag: date | None = None

    def __str__(self) -> str:
        return f"{self.navn}: {self.tekst}"


def vaerdier_uden_efterproevet_kilde(inventar: Inventar) -> tuple[Katalogfund, ...]:
    """
    What rests on a source that is derived or that nobody has read.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> print(vaerdier_uden_efterproevet_kilde(katalogets_inventar())[0].navn)
        regimer
    """
    return tuple(
        Katalogfund(navn=navn, tekst=f"{art} «{titel}» hviler på {kilde}")
        for art, navn, titel, kilde in chain(kilder(inventar), forloebskilder(inventar))
        if kilde.evidens is not Evidens.EFTERPROEVET
    )


def aabne_fortolkningsvalg(inventar: Inventar) -> tuple[Katalogfund, ...]:
    """
    The open questions, with the reading chosen and its rivals.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> print(aabne_fortolkningsvalg(katalogets_inventar())[0])
        K01: Er fokusmålet opfyldt ved præcis 80 pct.? valgt er ikke_streng; ellers streng
    """
    return tuple(
        Katalogfund(
            navn=valg.navn,
            tekst=f"{valg.spoergsmaal} valgt er {valg.valgt}; "
            f"ellers {', '.join(slug for slug in valg.slugs if slug != valg.valgt)}",
        )
        for valg in inventar.valg
    )


def ikke_modellerede(inventar: Inventar) -> tuple[Katalogfund, ...]:
    """
    The provisions and numbers that no rule holds, and why.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> print(ikke_modellerede(katalogets_inventar())[0])
        lovens_bestemmelser: lovens bestemmelser om skærpet tilsyn er ikke modelleret; lovens tekst er ikke set
    """
    return tuple(
        Katalogfund(navn=udeladt.navn, tekst=f"{udeladt.titel} er ikke modelleret; {udeladt.grund}")
        for udeladt in inventar.ikke_modelleret
    )


def navne_der_gaar_igen(inventar: Inventar) -> tuple[Katalogfund, ...]:
    """
    Names that two different objects of one kind have: whoever looks one up gets either.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> navne_der_gaar_igen(katalogets_inventar())
        ()
    """
    emner = [emne for _, emne in inventar.emner]
    navngivne = (
        ("regler", [(regel.navn, regel.titel) for regel in inventar.regler]),
        ("størrelser", [(et.navn, et.titel) for emne in emner for et in emne.maal]),
        ("egenskaber", [(egenskab.navn, egenskab.titel) for emne in emner for egenskab in emne.egenskaber]),
        ("parametre", [(parameter.navn, parameter.titel) for parameter in inventar.parametre]),
        ("fortolkningsvalg", [(valg.navn, valg.spoergsmaal) for valg in inventar.valg]),
        ("tabeller", [(tabel.navn, tabel.titel) for tabel in inventar.tabeller]),
        ("ikke modellerede", [(udeladt.navn, udeladt.titel) for udeladt in inventar.ikke_modelleret]),
    )
    return tuple(fund for hvad, par in navngivne for fund in _gentagne(hvad, par))


def _gentagne(hvad: str, par: Iterable[tuple[str, str]]) -> Iterator[Katalogfund]:
    titler: dict[str, list[str]] = {}
    for navn, titel in par:
        titler.setdefault(navn, []).append(titel)
    for navn, fundne in titler.items():
        if len(fundne) > 1:
            yield Katalogfund(navn=navn, tekst=f"{len(fundne)} {hvad}: {', '.join(f'«{titel}»' for titel in fundne)}")


def aendringsdage(inventar: Inventar) -> tuple[date, ...]:
    """
    Every day on which something starts, is repealed, or a gap begins, and the day before each.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> [str(dag) for dag in aendringsdage(katalogets_inventar())][6:10]
        ['2020-12-31', '2021-01-01', '2021-12-31', '2022-01-01']
    """
    dage = {post.gaelder_fra for linje in inventar.tidslinjer for post in linje.poster}
    return tuple(sorted(dage | {dag - _EN_DAG for dag in dage}))


def graensedatoer(inventar: Inventar) -> tuple[Katalogfund, ...]:
    """
    Days around a change on which the law is in force only in part.

    Where a regime is in force, everything must be, or say that it begins later or is repealed; where a rule is, so
    must all that stands in it. A value by which the quantities are measured may not be repealed.
    The other days raise ``RegelIkkeGaeldende``, which is an answer.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> graensedatoer(katalogets_inventar())
        ()
    """
    fund: list[Katalogfund] = []
    for dag in aendringsdage(inventar):
        if inventar.regimer.gaelder(dag):
            fund += [
                Katalogfund(navn=linje.navn, tekst=f"«{linje}» gælder ikke den {dag}, men regimet gør", dag=dag)
                for linje in inventar.tidslinjer
                if not (linje.gaelder(dag) or linje.begynder_senere(dag) or _maa_ophoere(linje, dag, inventar))
            ]
        fund += _uden_virkning(inventar.regler, dag)
    return tuple(fund)


def _maa_ophoere(linje: Tidslinje[object], dag: date, inventar: Inventar) -> bool:
    return linje.ophaevet(dag) and linje not in inventar.maaleparametre


def _uden_virkning(regler: Iterable[Regel[S]], dag: date) -> Iterator[Katalogfund]:
    """What stands in a rule that is in force on a day, but is not in force itself."""
    for regel in regler:
        if not regel.gaelder(dag):
            continue
        for linje in chain.from_iterable(_opslag(knude) for knude in i_kraft(regel.paa(dag).vaerdi, Dagen(dag))):
            if not linje.gaelder(dag):
                tekst = f"«{regel}» gælder den {dag}, men «{linje}» i den gør ikke"
                yield Katalogfund(navn=regel.navn, tekst=tekst, dag=dag)


def _opslag(knude: Betingelse[S]) -> tuple[Tidslinje[object], ...]:
    """What a node itself looks up on the day."""
    match knude:
        case Sammenligning(maal=maal, graense=graense):
            return (graense,) if maal.vindue is None else (graense, maal.vindue)
        case EnAf(liste=liste):
            return (liste,)
        case Regel():
            return (knude,)
        case _:
            return ()
