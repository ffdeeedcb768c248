"""The law as it was known: looked up, and proved, on the days on which something was promulgated and the day before."""

from __future__ import annotations

from datetime import timedelta
from itertools import chain, pairwise
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve, frozen

from skaerpet_tilsyn.laesning.proev.helhed.anmaerkning import Anmaerkning, Anmaerkningsart
from skaerpet_tilsyn.laesning.proev.helhed.dagsproeve import med_vilkaar, proev_dagen
from skaerpet_tilsyn.laesning.proev.laesninger import ret_paa
from skaerpet_tilsyn.laesning.proev.sager.proevesag import IKKE_I_KRAFT
from skaerpet_tilsyn.laesning.proev.sager.sagssvar import love_under
from skaerpet_tilsyn.laesning.tekst.led import vis_dag
from skaerpet_tilsyn.ret import Version, kendt_fra

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from skaerpet_tilsyn.katalog.emneinventar import Inventar
    from skaerpet_tilsyn.laesning.proev.genstand import Genstand
    from skaerpet_tilsyn.laesning.proev.helhed.dagsproeve import Dagsproeve
    from skaerpet_tilsyn.ret import Tidslinje

    Linjesvar: TypeAlias = Version[object] | str
    """The version that a time-line answers with, or the kind of the error."""

_EN_DAG = timedelta(days=1)


@frozen(kw_only=True, order=False)
class Kendtproeve:
    """
    What was tried of the law as it was known on a day.

    ``opslag`` are the look-ups, ``andre_svar`` those that are answered otherwise than they are now; ``proever`` is a
    proof of each set of versions that was in force together, and that has not been proved before.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> from skaerpet_tilsyn.laesning.proev.genstand import genstande
        >>> inventar = katalogets_inventar()
        >>> proever = proev_kendt(inventar, [date(2021, 2, 1)], genstande(inventar))
        >>> [(str(et.kendt_pr), et.andre_svar) for et in proever][2:]
        [('2021-04-06', 5), ('2021-04-07', 0), ('2025-12-28', 0), ('2025-12-29', 0)]
    """

    kendt_pr: date
    opslag: int
    andre_svar: int
    proever: tuple[Dagsproeve, ...]

    @property
    def tilfaelde(self) -> int:
        """How many cases were tried."""
        return sum(dagens.tilfaelde for dagens in self.proever)


def kendtdage(inventar: Inventar) -> tuple[date, ...]:
    """
    Every day on which something was promulgated that applies from another day, and the day before each.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> [str(dag) for dag in kendtdage(katalogets_inventar())][:4]
        ['2020-07-01', '2020-07-02', '2021-04-06', '2021-04-07']
    """
    poster = chain.from_iterable(linje.poster for linje in inventar.tidslinjer)
    dage = {post.kundgjort for post in poster if post.kundgjort is not None}
    return tuple(sorted(dage | {dag - _EN_DAG for dag in dage}))


def proev_kendt(inventar: Inventar, dage: Sequence[date], alle: Sequence[Genstand]) -> tuple[Kendtproeve, ...]:
    """Look everything up on each day, as known on each of the others, and prove what versions were known together."""
    nu = {dag: _svarene(inventar, dag) for dag in dage}
    proevede = set(nu.values())
    kendtproever: list[Kendtproeve] = []
    for kendt_pr in kendtdage(inventar):
        proever: list[Dagsproeve] = []
        andre = 0
        for dag, nuvaerende in nu.items():
            svarene = _svarene(inventar, dag, kendt_pr)
            andre += sum(kendt != nyt for kendt, nyt in zip(svarene, nuvaerende, strict=True))
            if svarene not in proevede:
                proevede.add(svarene)
                dagens = proev_dagen(inventar, dag, alle, kendt_pr=kendt_pr)
                fundne = (*dagens.anmaerkninger, *_delvist_kendte(inventar, dag, kendt_pr, alle))
                proever.append(med_vilkaar(evolve(dagens, anmaerkninger=fundne), "kendt_pr", kendt_pr))
        opslag = len(dage) * len(inventar.tidslinjer)
        kendtproever.append(Kendtproeve(kendt_pr=kendt_pr, opslag=opslag, andre_svar=andre, proever=tuple(proever)))
    return tuple(kendtproever)


def _delvist_kendte(inventar: Inventar, dag: date, kendt_pr: date, alle: Iterable[Genstand]) -> Iterator[Anmaerkning]:
    """The rules and tables that were known, and could not be decided."""
    try:
        ret = ret_paa(inventar, dag, kendt_pr)
    except IKKE_I_KRAFT:
        return
    for genstand in alle:
        if not isinstance(_svar(genstand.linje, dag, kendt_pr), Version):
            continue
        try:
            love_under(genstand, ret)
        except IKKE_I_KRAFT as aarsag:
            yield Anmaerkning(
                art=Anmaerkningsart.DELVIST_KENDT,
                navn=genstand.navn,
                tekst=f"«{genstand.titel}» var kendt, og noget i den var ikke",
                vidne=str(aarsag).partition(";")[0],
                dage=(dag,),
            )


def _svarene(inventar: Inventar, dag: date, kendt_pr: date | None = None) -> tuple[Linjesvar, ...]:
    return tuple(_svar(linje, dag, kendt_pr) for linje in inventar.tidslinjer)


def _svar(linje: Tidslinje[object], dag: date, kendt_pr: date | None) -> Linjesvar:
    try:
        return linje.paa(dag, kendt_pr)
    except IKKE_I_KRAFT as aarsag:
        return type(aarsag).__name__


def forkert_kendt(inventar: Inventar, dage: Sequence[date]) -> Iterator[Anmaerkning]:
    """
    Versions that are seen before they are promulgated, and answers that change without a promulgation.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> list(forkert_kendt(katalogets_inventar(), [date(2021, 2, 1)]))
        []
    """
    kendte = kendtdage(inventar)
    for linje in inventar.tidslinjer:
        for dag in dage:
            svarene = {kendt_pr: _svar(linje, dag, kendt_pr) for kendt_pr in kendte}
            yield from _set_for_tidligt(linje, dag, svarene.items())
            for (foer, foer_svar), (efter, efter_svar) in pairwise(svarene.items()):
                if foer_svar != efter_svar and not any(foer < kendt_fra(post) <= efter for post in linje.poster):
                    yield Anmaerkning(
                        art=Anmaerkningsart.SKIFT_UDEN_KUNDGOERELSE,
                        navn=linje.navn,
                        tekst="svaret bliver et andet, uden at noget er kundgjort imellem",
                        vidne=f"den {dag}, som kendt den {foer} og den {efter}",
                    )


def _set_for_tidligt(
    linje: Tidslinje[object], dag: date, svarene: Iterable[tuple[date, Linjesvar]]
) -> Iterator[Anmaerkning]:
    for kendt_pr, svar in svarene:
        if isinstance(svar, Version) and kendt_fra(svar) > kendt_pr:
            yield Anmaerkning(
                art=Anmaerkningsart.SET_FOER_KUNDGOERELSE,
                navn=linje.navn,
                tekst=f"versionen fra {vis_dag(svar.gaelder_fra)} ses, før den er kendt {vis_dag(kendt_fra(svar))}",
                vidne=f"den {dag}, som kendt den {kendt_pr}",
            )


def huller_i_det_kendte(inventar: Inventar) -> Iterator[Anmaerkning]:
    """
    Versions that applied before they were known, where nothing else was known to apply until then.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> [et.navn for et in huller_i_det_kendte(katalogets_inventar())]
        ['risiko_light']
    """
    for linje in inventar.tidslinjer:
        for version in linje.versioner:
            kendt = kendt_fra(version)
            if kendt <= version.gaelder_fra:
                continue
            dag, kendt_pr = version.gaelder_fra, kendt - _EN_DAG
            try:
                linje.paa(dag, kendt_pr)
            except IKKE_I_KRAFT as aarsag:
                fundet = str(aarsag).partition(": fundet ")[2].partition(";")[0]
                yield Anmaerkning(
                    art=Anmaerkningsart.HUL_I_DET_KENDTE,
                    navn=linje.navn,
                    tekst=f"versionen fra {vis_dag(dag)} var først kendt {vis_dag(kendt)}; indtil da var intet andet",
                    vidne=f"den {dag}, som kendt den {kendt_pr}: {fundet}",
                )
