"""Which law a forløb follows when the law changes while it runs: no source says it, so the caller must."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.fejl import RegelIkkeGaeldende, UafklaretRetsstilling
from skaerpet_tilsyn.katalog.jobsamtaler.omraade import OMRAADE
from skaerpet_tilsyn.katalog.jobsamtaler.valg import OVERGANGSREGEL
from skaerpet_tilsyn.katalog.regelsaet import Regelsaet
from skaerpet_tilsyn.katalog.regimer import OMRAADER

if TYPE_CHECKING:
    from datetime import date


def forloebets_ret(begyndt: date, maalt: date, ret: Regelsaet) -> Regelsaet:
    """
    The rules that a forløb follows, under the readings of ``ret``.

    Begun and measured under the same rules, it follows those. Otherwise the reading of ``overgangsregel`` decides.

    Raises:
        UafklaretRetsstilling: it is measured under other rules than those it began under, and no reading is chosen.
        RegelIkkeGaeldende: the rules are not encoded: those before 2024, and those from 2027.

    Example:
        >>> from datetime import date
        >>> juli = date(2026, 7, 1)
        >>> ret = Regelsaet.gaeldende(juli, OMRAADE)
        >>> forloebets_ret(date(2026, 5, 1), juli, ret.med(overgangsregel="startdato")).navn
        'kontaktforloeb_2024'
    """
    dag = begyndt
    if ret.valgt(OVERGANGSREGEL) == "maaledato":
        dag = maalt
    elif ret.valgt(OVERGANGSREGEL) == "uafklaret" and _regime(begyndt) != _regime(maalt):
        muligheder = tuple(slug for slug in OVERGANGSREGEL.slugs if slug != OVERGANGSREGEL.valgt)
        besked = (
            f"et forløb, der er begyndt {begyndt} og måles {maalt}: fundet to regelsæt ({_navn(begyndt)} og "
            f"{_navn(maalt)}); forventet en overgangsregel, som ingen kilde viser; "
            f"vælg overgangsregel={' eller overgangsregel='.join(muligheder)}"
        )
        raise UafklaretRetsstilling(
            besked,
            navn=OMRAADER[OMRAADE].navn,
            dato=maalt,
            naermeste=None,
            argument=OVERGANGSREGEL.navn,
            muligheder=muligheder,
        )
    return Regelsaet.gaeldende(dag, OMRAADE).med(**dict(ret.andre_valg))


def _regime(dag: date) -> str | None:
    try:
        return OMRAADER[OMRAADE].paa(dag).vaerdi.slug
    except RegelIkkeGaeldende:
        return None


def _navn(dag: date) -> str:
    return _regime(dag) or "regler, der ikke er kodet"
