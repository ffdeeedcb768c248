"""From an inventory to the document that the rule book is printed from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeVar

from skaerpet_tilsyn.laesning.proev.kilder import kilder
from skaerpet_tilsyn.laesning.tekst.bog import (
    Bog,
    Laesning,
    Maalafsnit,
    Punktafsnit,
    Udeladt,
    Vaerdiafsnit,
)
from skaerpet_tilsyn.laesning.tekst.bogregler import OM, brug, regelkapitler, regelnumre
from skaerpet_tilsyn.laesning.tekst.bogtabeller import tabeller
from skaerpet_tilsyn.laesning.tekst.tidsposter import gaeldende, sidste_kodede_dag, tidslinje
from skaerpet_tilsyn.laesning.tekst.vaerdier import vis_vaerdi
from skaerpet_tilsyn.ret import Evidens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from skaerpet_tilsyn.katalog.emneinventar import Emneinventar, Inventar, Parametervaerdi
    from skaerpet_tilsyn.udtryk import Parameter, Valg

S = TypeVar("S")

_NUMMERERET: Final = re.compile(r"[A-Z]\d+")


def byg_bog(inventar: Inventar, dag: date | None) -> Bog:
    """
    The document of an area of law on a day; without a day, all versions.

    Raises:
        RegelIkkeGaeldende: no regime is in force that day.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> bog = byg_bog(katalogets_inventar(), date(2021, 11, 30))
        >>> [titel for _, _, titel in bog.afsnit][:4]
        ['Målgruppen', 'Fokusmålene', 'Resultatmålet', 'Status og udvælgelse']
    """
    slut = sidste_kodede_dag(inventar.regimer)
    numre = regelnumre(inventar)
    brugt = brug(inventar, dag, numre)
    vist = [p for p in inventar.parametre if gaeldende(p, dag)]
    baarne = [*kilder(inventar, dag)]
    evidens = [baaret.kilde.evidens for baaret in baarne if baaret.art in {"regel", "parameter"}]
    usikre = [baaret for baaret in baarne if baaret.kilde.evidens is not Evidens.EFTERPROEVET]
    return Bog(
        omraade=inventar.omraade,
        titel=inventar.titel,
        dag=dag,
        regime="" if dag is None else inventar.regimer.paa(dag).vaerdi.titel,
        regimer=tidslinje(inventar.regimer, dag, None, lambda regime: regime.titel),
        evidens=tuple((grad, evidens.count(grad)) for grad in Evidens),
        kapitler=tuple(regelkapitler(inventar, dag, slut, numre)),
        tabeller=tuple(tabeller(inventar, dag, slut)),
        vaerdier=tuple(_vaerdi(parameter, dag, slut, brugt) for parameter in vist),
        maal=tuple(maal for navn, emne in inventar.emner for maal in _maal(OM.get(navn, navn), emne)),
        punkter=tuple(sorted(_punkter(inventar, brugt), key=_raekkefoelge)),
        udeladte=tuple(
            Udeladt(
                navn=udeladt.navn,
                titel=udeladt.titel,
                grund=udeladt.grund,
                poster=tuple(post for post in tidslinje(udeladt, dag, slut, str) if post.paa_dagen is not False),
            )
            for udeladt in inventar.ikke_modelleret
            if gaeldende(udeladt, dag)
        ),
        uden_kilde=tuple(sorted(usikre, key=lambda baaret: baaret.kilde.evidens is Evidens.UDLEDT)),
        dokumenter=tuple(
            sorted(dict.fromkeys(b.kilde.dokument for b in kilder(inventar)), key=lambda d: d.kortnavn.casefold())
        ),
    )


def _vaerdi(
    parameter: Parameter[Parametervaerdi], dag: date | None, slut: date | None, brugt: Mapping[str, tuple[str, ...]]
) -> Vaerdiafsnit:
    return Vaerdiafsnit(
        navn=parameter.navn,
        titel=parameter.titel,
        enhed=parameter.enhed,
        poster=tidslinje(parameter, dag, slut, lambda vaerdi: vis_vaerdi(vaerdi, parameter.enhed) or "ingen"),
        bruges_i=brugt.get(f"parameter-{parameter.navn}", ()),
    )


def _maal(om: str, emne: Emneinventar[S]) -> Iterator[Maalafsnit]:
    for maal in emne.maal:
        yield Maalafsnit(om=om, navn=maal.navn, titel=maal.titel, enhed=maal.enhed, kilde=maal.kilde)
    for egenskab in emne.egenskaber:
        yield Maalafsnit(om=om, navn=egenskab.navn, titel=egenskab.titel, enhed="–", kilde=egenskab.kilde)


def _punkter(inventar: Inventar, brugt: Mapping[str, tuple[str, ...]]) -> Iterator[Punktafsnit]:
    for valg in inventar.valg:
        yield Punktafsnit(
            navn=valg.navn,
            spoergsmaal=valg.spoergsmaal,
            hjemmel=valg.hjemmel,
            laesninger=tuple(_laesninger(valg)),
            bruges_i=brugt.get(f"punkt-{valg.navn}", ()),
        )
    for punkt in inventar.afgjorte:
        yield Punktafsnit(
            navn=punkt.navn,
            spoergsmaal=punkt.spoergsmaal,
            hjemmel=punkt.hjemmel,
            svar=punkt.svar,
            kilder=punkt.kilder,
        )


def _laesninger(valg: Valg) -> Iterator[Laesning]:
    for mulighed in valg.muligheder:
        valgt = mulighed.slug == valg.valgt
        yield Laesning(slug=mulighed.slug, titel=mulighed.titel, kilde=mulighed.kilde, valgt=valgt)


def _raekkefoelge(punkt: Punktafsnit) -> tuple[bool, str]:
    """The numbered points first, by number; the others as they come."""
    nummereret = _NUMMERERET.fullmatch(punkt.navn) is not None
    return (not nummereret, punkt.navn if nummereret else "")
