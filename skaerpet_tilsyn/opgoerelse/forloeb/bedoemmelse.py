"""One citizen's forløb on a scheme, each judged by the rules that it follows: every breach and everything unusual."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.fejl import RegelIkkeGaeldende
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.ressourceforloeb.regler import KRAV
from skaerpet_tilsyn.katalog.ressourceforloeb.sager import find_sager
from skaerpet_tilsyn.katalog.ressourceforloeb.valg import OVERGANGSREGEL
from skaerpet_tilsyn.laesning.vurder import opfyldt, vurder
from skaerpet_tilsyn.tal import Udfald

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog.ressourceforloeb.regler import Forloebskrav, Virkning
    from skaerpet_tilsyn.katalog.ressourceforloeb.sag import Forloebssag
    from skaerpet_tilsyn.laesning.vurder import Vurdering
    from skaerpet_tilsyn.tid import Maaned


@frozen(kw_only=True, order=False, slots=False)
class Svar:
    """
    A rule about one forløb, decided; ``virkning`` is what a no means.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Bevilling, Borger, Daekning, Maaned, Periode
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld(), bevillinger=(
        ...     Bevilling(ordning="ressourceforloeb", periode=Periode(date(2023, 1, 1), date(2027, 1, 1))),))
        >>> [(svar.krav.regel.navn, str(svar.virkning)) for forloeb in bedoem(b, "ressourceforloeb", i=Maaned(2023, 6))
        ...  for svar in forloeb.fund()]
        [('ressourceforloeb_laengde', 'brud')]
    """

    krav: Forloebskrav
    virkning: Virkning
    udfald: Udfald
    sag: Forloebssag
    i: Maaned
    ret: Regelsaet

    @property
    def tekst(self) -> str:
        """The outcome, and what it means that it is a no."""
        return f"ikke opfyldt ({self.virkning})" if self.udfald is Udfald.IKKE_OPFYLDT else self.udfald.tekst

    @cached_property
    def vurdering(self) -> Vurdering[Forloebssag]:
        """The decision with all its reasons."""
        return vurder(self.krav.regel, self.sag, i=self.i, ret=self.ret)


@frozen(kw_only=True, order=False)
class Bedoemt:
    """
    A forløb, the rules that it follows, and the answer to each of them; without rules ``hvorfor_ikke`` says why.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Bevilling, Borger, Daekning, Maaned, Periode
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld(), bevillinger=(
        ...     Bevilling(ordning="ressourceforloeb", periode=Periode(date(2012, 1, 1), date(2014, 1, 1))),))
        >>> bedoem(b, "ressourceforloeb", i=Maaned(2023, 6))[0].hvorfor_ikke.split(":")[0]
        '«reglerne om ressourceforløb og jobafklaringsforløb» gælder ikke den 2012-01-01'
    """

    sag: Forloebssag
    ret: Regelsaet | None
    svar: tuple[Svar, ...]
    hvorfor_ikke: str = ""

    def fund(self) -> Iterator[Svar]:
        """The rules that are not met."""
        return (svar for svar in self.svar if svar.udfald is Udfald.IKKE_OPFYLDT)


def bedoem(borger: Borger, ordning: str, *, i: Maaned, ret: Regelsaet | None = None) -> tuple[Bedoemt, ...]:
    """
    A citizen's forløb on a scheme that have begun by the end of a month, in order of time.

    ``ret`` carries the readings. Each forløb follows the rules of its first day, or those of ``ret`` under the
    reading ``maalt`` of ``overgangsregel_2022``; one that began outside the encoded rules is not judged.

    Raises:
        RegelIkkeGaeldende: no rules are encoded for the month, and ``ret`` is not given.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Borger, Daekning, Maaned, Periode, Ydelsesforloeb
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld(), ydelser=(
        ...     Ydelsesforloeb(ydelse=ydelse, kommunekode="766", periode=Periode(date(aar, 1, 1), date(aar + 1, 1, 1)))
        ...     for ydelse, aar in (("kontanthjaelp", 2020), ("jobafklaringsforloeb", 2021))))
        >>> [(svar.krav.regel.navn, svar.sag.egenskaber["oprindelse"])
        ...  for forloeb in bedoem(b, "jobafklaringsforloeb", i=Maaned(2021, 11)) for svar in forloeb.fund()]
        [('jobafklaring_oprindelse', 'kontanthjaelp')]
    """
    ret = Regelsaet.for_maaned(i, "ressourceforloeb") if ret is None else ret
    return tuple(_bedoem(sag, i, ret) for sag in find_sager(borger, ordning, i.indeks, ret.valgt))


def _bedoem(sag: Forloebssag, i: Maaned, ret: Regelsaet) -> Bedoemt:
    try:
        egen = _forloebets_ret(sag, ret)
    except RegelIkkeGaeldende as fejl:
        return Bedoemt(sag=sag, ret=None, svar=(), hvorfor_ikke=str(fejl))
    svar = [
        Svar(
            krav=krav,
            virkning=virkning,
            udfald=opfyldt(krav.regel, sag, i=i, ret=egen),
            sag=sag,
            i=i,
            ret=egen,
        )
        for krav in KRAV[sag.ordning]
        if (virkning := krav.virkning(egen.valgt)) is not None and krav.regel.gaelder(egen.dato)
    ]
    return Bedoemt(sag=sag, ret=egen, svar=tuple(svar))


def _forloebets_ret(sag: Forloebssag, ret: Regelsaet) -> Regelsaet:
    if ret.valgt(OVERGANGSREGEL) == "maalt":
        return ret
    return Regelsaet.gaeldende(sag.periode.fra, "ressourceforloeb").med(**dict(ret.andre_valg))
