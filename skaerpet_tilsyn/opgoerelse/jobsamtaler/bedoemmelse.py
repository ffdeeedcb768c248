"""One citizen's kontaktforløb, each decided by the rules that it follows: who must have what, and who has had it."""

from __future__ import annotations

from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.fejl import RegelIkkeGaeldende, UafklaretRetsstilling
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.jobsamtaler.ikraft import JULI_2026
from skaerpet_tilsyn.katalog.jobsamtaler.omraade import OMRAADE
from skaerpet_tilsyn.katalog.jobsamtaler.overgang import forloebets_ret
from skaerpet_tilsyn.katalog.jobsamtaler.regler import (
    AKASSE_OPFYLDT,
    FORLOEBSREGLER,
    INTENSIVERET_SAMTALE,
    SKAL_HAVE_AKASSESAMTALER,
    SKAL_HAVE_INTENSIVERET,
)
from skaerpet_tilsyn.katalog.jobsamtaler.sager import find_kontaktsager
from skaerpet_tilsyn.laesning.vurder import opfyldt, vurder

if TYPE_CHECKING:
    from datetime import date

    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog.jobsamtaler.sag import Kontaktsag
    from skaerpet_tilsyn.laesning.vurder import Vurdering
    from skaerpet_tilsyn.tal import Udfald
    from skaerpet_tilsyn.tid import Maaned
    from skaerpet_tilsyn.udtryk import Regel


@frozen(kw_only=True, order=False, slots=False)
class Indsatssvar:
    """
    A rule about one kontaktforløb, decided; without law to decide it by, ``hvorfor_ikke`` says why.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Borger, Daekning, Kontaktforloeb, Maaned, Periode
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld(), kontaktforloeb=(
        ...     Kontaktforloeb(kommunekode="766", maalgruppe="kh_jobparat", periode=Periode(date(2026, 8, 31), None)),))
        >>> svar = bedoem_indsats(b, i=Maaned(2027, 3))[0].svar[0]
        >>> svar.udfald, svar.hvorfor_ikke.split("; ")[-1]
        (None, 'vælg overgangsregel=startdato eller overgangsregel=maaledato')
    """

    regel: Regel[Kontaktsag]
    sag: Kontaktsag
    i: Maaned
    ret: Regelsaet | None
    udfald: Udfald | None
    hvorfor_ikke: str = ""

    @cached_property
    def vurdering(self) -> Vurdering[Kontaktsag] | None:
        """The decision with all its reasons."""
        return None if self.ret is None else vurder(self.regel, self.sag, i=self.i, ret=self.ret)


@frozen(kw_only=True, order=False)
class Indsatsforloebet:
    """
    A kontaktforløb, and the answer to each of the rules that it follows.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Borger, Daekning, Kontaktforloeb, Maaned, Periode
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld(), kontaktforloeb=(
        ...     Kontaktforloeb(kommunekode="766", maalgruppe="kh_jobparat", periode=Periode(date(2026, 7, 1), None)),))
        >>> forloeb = bedoem_indsats(b, i=Maaned(2026, 12))[0]
        >>> forloeb.udfald("skal_have_samtaler"), forloeb.udfald("samtaler_opfyldt")
        (Udfald.OPFYLDT, Udfald.IKKE_OPFYLDT)
    """

    sag: Kontaktsag
    svar: tuple[Indsatssvar, ...]

    def udfald(self, navn: str) -> Udfald | None:
        """The answer to the rule with a name; None where there is no such rule, or no law to decide it by."""
        return next((svar.udfald for svar in self.svar if svar.regel.navn == navn), None)


def bedoem_indsats(borger: Borger, *, i: Maaned, ret: Regelsaet | None = None) -> tuple[Indsatsforloebet, ...]:
    """
    A citizen's kontaktforløb that have begun by the end of a month, in order of time, each rule decided.

    ``ret`` carries the readings. Each rule is that of the law which the forløb follows: the same on its first day and
    when it is measured, or as the reading of ``overgangsregel`` says. It is measured on the last day that counts, or at
    the end of the month if that comes first.

    Example:
        >>> from skaerpet_tilsyn import Borger, Daekning, Maaned
        >>> bedoem_indsats(Borger(borger_id="a1", daekning=Daekning.fuld()), i=Maaned(2026, 12))
        ()
    """
    laesning = Regelsaet.gaeldende(JULI_2026, OMRAADE) if ret is None else ret
    sager = find_kontaktsager(borger, i, laesning)
    return tuple(
        Indsatsforloebet(sag=sag, svar=tuple(_svar(borger, nr, sag, i, laesning))) for nr, sag in enumerate(sager)
    )


def _svar(borger: Borger, nr: int, sag: Kontaktsag, i: Maaned, laesning: Regelsaet) -> list[Indsatssvar]:
    svar: list[Indsatssvar] = []
    for regel in FORLOEBSREGLER:
        try:
            ret = forloebets_ret(sag.start, _maaledag(regel, sag, i), laesning)
        except (RegelIkkeGaeldende, UafklaretRetsstilling) as fejl:
            svar.append(Indsatssvar(regel=regel, sag=sag, i=i, ret=None, udfald=None, hvorfor_ikke=str(fejl)))
            continue
        if regel.gaelder(ret.dato):
            egen = find_kontaktsager(borger, i, ret)[nr]
            udfald = opfyldt(regel, egen, i=i, ret=ret)
            svar.append(Indsatssvar(regel=regel, sag=egen, i=i, ret=ret, udfald=udfald))
    return svar


def _maaledag(regel: Regel[Kontaktsag], sag: Kontaktsag, i: Maaned) -> date:
    """The last day that counts, as far as the month has come."""
    if regel in {AKASSE_OPFYLDT, SKAL_HAVE_AKASSESAMTALER}:
        slut = sag.naar_akasse
    elif regel in {INTENSIVERET_SAMTALE, SKAL_HAVE_INTENSIVERET}:
        slut = sag.naar_intensiveret
    else:
        slut = sag.naar
    return min(slut - timedelta(days=1), i.sidste_dag)
