"""The answers to a case under every reading, with only those readings named that the answer depends on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from skaerpet_tilsyn.laesning.proev.akser import find_akser
from skaerpet_tilsyn.laesning.proev.laesninger import ret_paa, under_alle
from skaerpet_tilsyn.laesning.proev.sager.proevesag import IKKE_I_KRAFT, Proevesag
from skaerpet_tilsyn.laesning.proev.sandhed import holdt_op
from skaerpet_tilsyn.tal import raa
from skaerpet_tilsyn.udtryk import Sammenligning

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.katalog.emneinventar import Inventar
    from skaerpet_tilsyn.laesning.proev.genstand import Genstand
    from skaerpet_tilsyn.laesning.proev.sager.proevesag import Sagsart, Sagsemne
    from skaerpet_tilsyn.laesning.proev.sandhed import Blad
    from skaerpet_tilsyn.udtryk import Valg


class Udkast(NamedTuple):
    """A case without its answer."""

    art: Sagsart
    titel: str
    emne: Sagsemne


def love_paa(genstand: Genstand, inventar: Inventar, dag: date, kendt_pr: date | None = None) -> tuple[Regelsaet, ...]:
    """
    The law of a day, perhaps as known on another, under every reading of what a rule or table disputes.

    Nothing, where it is not in force, or something that it asks about is not.
    """
    try:
        return love_under(genstand, ret_paa(inventar, dag, kendt_pr))
    except IKKE_I_KRAFT:
        return ()


def love_under(genstand: Genstand, ret: Regelsaet) -> tuple[Regelsaet, ...]:
    """
    A law under every reading of what a rule or table disputes.

    Raises:
        RegelIkkeGaeldende: it is not in force, or something that it asks about is not.
        UafklaretRetsstilling: nobody knows whether it is.
    """
    love = tuple(under_alle(ret, genstand.valg(ret)))
    for laest in love:
        find_akser(genstand.blade(laest), laest)
    return love


def svar_ud_fra(emne: Sagsemne, genstand: Genstand, ret: Regelsaet) -> tuple[str, ...]:
    """What the leaves give one by one, and together, under a law under which all is in force."""
    return genstand.svar(ret, {blad: _sandt(blad, emne, ret) for blad in genstand.blade(ret)})


def _sandt(blad: Blad[object], emne: Sagsemne, ret: Regelsaet) -> bool | None:
    if isinstance(blad, Sammenligning):
        kendt = emne.tal.get(blad.maal.navn)
        tal = None if kendt is None else kendt.kendt
        return None if tal is None else holdt_op(tal, blad.forhold, raa(ret.paa(blad.graense).vaerdi))
    slug = emne.egenskaber.get(blad.egenskab.navn)
    return None if slug is None else slug in ret.paa(blad.liste).vaerdi


def med_svar(
    udkast: Udkast, *, dag: date, genstand: Genstand, love: Sequence[Regelsaet], ellers: tuple[str, ...] = ()
) -> Iterator[Proevesag]:
    """
    A case with its answer; where the answer depends on readings, one case for each of theirs.

    Without any law, the answer is ``ellers``.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_AKTIV_INDSATS
        >>> from skaerpet_tilsyn.laesning.proev.genstand import Genstand
        >>> from skaerpet_tilsyn.laesning.proev.laesninger import under_alle
        >>> from skaerpet_tilsyn.laesning.proev.sager.proevesag import Sagsart, Sagsemne
        >>> from skaerpet_tilsyn.tal import Interval
        >>> genstand, ret = Genstand.af(HAR_AKTIV_INDSATS), Regelsaet.gaeldende(date(2021, 11, 1))
        >>> emne = Sagsemne(tal={"tilbud_12": Interval.praecis(0), "timer_12": Interval.praecis(22_300)})
        >>> love = tuple(under_alle(ret, genstand.valg(ret)))
        >>> udkast = Udkast(Sagsart.EGEN, "223 timer", emne)
        >>> [(sag.laesning, sag.forventet) for sag in med_svar(udkast, dag=ret.dato, genstand=genstand, love=love)]
        [((('K04', 'timer'),), ('ikke_opfyldt',)), ((('K04', 'uger'),), ('opfyldt',))]
    """
    if not love:
        yield Proevesag(titel=udkast.titel, art=udkast.art, dag=dag, forventet=ellers, emne=udkast.emne)
        return
    svar = {_laesning(ret, genstand.valg(ret)): svar_ud_fra(udkast.emne, genstand, ret) for ret in love}
    afgoerende = [nr for nr in range(len(next(iter(svar)))) if _afgoer(nr, svar)]
    sager = {tuple(laesning[nr] for nr in afgoerende): forventet for laesning, forventet in svar.items()}
    for laesning, forventet in sager.items():
        yield Proevesag(
            titel=udkast.titel, art=udkast.art, dag=dag, forventet=forventet, emne=udkast.emne, laesning=laesning
        )


def _laesning(ret: Regelsaet, valg: Sequence[Valg]) -> tuple[tuple[str, str], ...]:
    return tuple((et.navn, ret.valgt(et)) for et in valg)


def _afgoer(nr: int, svar: Mapping[tuple[tuple[str, str], ...], tuple[str, ...]]) -> bool:
    """Whether two combinations of readings that differ in one alone give different answers."""
    grupper: dict[tuple[tuple[str, str], ...], set[tuple[str, ...]]] = {}
    for laesning, fundet in svar.items():
        grupper.setdefault((*laesning[:nr], *laesning[nr + 1 :]), set()).add(fundet)
    return any(len(fundne) > 1 for fundne in grupper.values())
