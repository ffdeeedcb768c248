"""Which law a forløb follows when the law changes while it runs: no source says it, so the caller must."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

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
    elif ret.valgt(OVERGANGSREGEL) == "uafklaret" and _regime(begyndt, ret) != _regime(maalt, ret):
        muligheder = tuple(slug for slug in OVERGANGSREGEL.slugs if slug != OVERGANGSREGEL.valgt)
        besked = (
            f"et forløb, der er begyndt {begyndt} og måles {maalt}: fundet to regelsæt ({_navn(begyndt, ret)} og "
            f"{_navn(maalt, ret)}); forventet en overgangsregel, som ingen kilde viser; "
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
    return paa_dagen(dag, ret)


def paa_dagen(dag: date, ret: Regelsaet) -> Regelsaet:
    """
    The rules of another day under the readings, the changes and the knowledge of ``ret``.

    Raises:
        RegelIkkeGaeldende: no rules are encoded for the day.

    Example:
        >>> from datetime import date
        >>> ret = Regelsaet.gaeldende(date(2026, 7, 1), OMRAADE).med(X01="de_samme")
        >>> paa_dagen(date(2024, 5, 1), ret).andre_valg
        (('X01', 'de_samme'),)
    """
    andre = Regelsaet.gaeldende(dag, OMRAADE, kendt_pr=ret.kendt_pr)
    return evolve(ret, dato=andre.dato, regime=andre.regime)


def _regime(dag: date, ret: Regelsaet) -> str | None:
    try:
        return paa_dagen(dag, ret).navn
    except RegelIkkeGaeldende:
        return None


def _navn(dag: date, ret: Regelsaet) -> str:
    return _regime(dag, ret) or "regler, der ikke er kodet"
