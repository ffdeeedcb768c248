"""One absence from illness on a day, with what is expected of it: what the rule on follow-up is about."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import field, frozen

from skaerpet_tilsyn.fakta.historik import LOEBENDE
from skaerpet_tilsyn.fejl import IkkeUnderstoettet
from skaerpet_tilsyn.katalog.jobsamtaler.forloeb import dage
from skaerpet_tilsyn.katalog.jobsamtaler.valg import FLERE_ARBEJDSGIVERE, FORVENTNING
from skaerpet_tilsyn.tal import Interval
from skaerpet_tilsyn.tid import Periode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skaerpet_tilsyn.fakta import Borger, Sygefravaer
    from skaerpet_tilsyn.katalog.maalgruppe.brugte_fakta import Faktum
    from skaerpet_tilsyn.katalog.regelsaet import Regelsaet
    from skaerpet_tilsyn.tid import Maaned

UGE = 7
"""Days."""


@frozen(kw_only=True, order=False)
class Sygesag:
    """
    One absence as it is known on a day; a subject of rules.

    Raises:
        IkkeUnderstoettet: it has no quantity or property with that name.

    Example:
        >>> from skaerpet_tilsyn import Borger, Daekning, Periode, Regelsaet, Sygefravaer
        >>> juli = date(2026, 7, 1)
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld(), sygefravaer=(Sygefravaer(periode=Periode(juli, None),
        ...     har_job=True, forventet_uger_borger=25, forventet_uger_arbejdsgivere=(25,)),))
        >>> sag = sygesag(b, juli, Regelsaet.gaeldende(juli, "beskaeftigelsesindsats_2026"))
        >>> sag.tal["forventet_dage_borger"].kendt, sag.egenskaber["har_job"]
        (175, 'ja')
    """

    periode: Periode
    dag: date
    tal: Mapping[str, Interval] = field(repr=False)
    egenskaber: Mapping[str, str | None] = field(repr=False)
    raekker: tuple[Sygefravaer, ...] = field(repr=False)

    def maal(self, navn: str, i: Maaned) -> Interval:
        """What is known of a quantity."""
        del i
        if navn not in self.tal:
            besked = f"en størrelse for sygefravær: fundet «{navn}»; forventet {', '.join(self.tal)}; ret navnet"
            raise IkkeUnderstoettet(besked)
        return self.tal[navn]

    def egenskab(self, navn: str, i: Maaned) -> str | None:
        """A property; None where it is unknown."""
        del i
        if navn not in self.egenskaber:
            kendte = ", ".join(self.egenskaber)
            besked = f"en egenskab ved sygefravær: fundet «{navn}»; forventet {kendte}; ret navnet"
            raise IkkeUnderstoettet(besked)
        return self.egenskaber[navn]

    def brugte_fakta(self, navn: str) -> tuple[Faktum, ...]:
        """The rows behind a quantity or property."""
        del navn
        return self.raekker


def sygesag(borger: Borger, dag: date, ret: Regelsaet) -> Sygesag | None:
    """
    A citizen's absence on a day; None where there is none that the records show.

    Rows that touch or overlap are one absence, and weeks are counted from its first day. What is expected on the day
    (or, under the other reading of ``forventning_paa``, at the beginning) decides; an absence that has already lasted
    longer than that is as long as it is.

    Example:
        >>> from skaerpet_tilsyn import Borger, Daekning, Regelsaet
        >>> juli = date(2026, 7, 1)
        >>> ret = Regelsaet.gaeldende(juli, "beskaeftigelsesindsats_2026")
        >>> sygesag(Borger(borger_id="a1", daekning=Daekning.fuld()), juli, ret) is None
        True
    """
    fravaer = next((f for f in _fravaer(borger) if dage(f[0].periode)[0] <= dag.toordinal() < _slut(f)), None)
    if fravaer is None:
        return None
    paa_dagen = [r for r in fravaer if dage(r.periode)[0] <= dag.toordinal() < dage(r.periode)[1]]
    raekke = fravaer[0] if ret.valgt(FORVENTNING) == "begyndelsen" else paa_dagen[-1]
    varet = dag.toordinal() - dage(fravaer[0].periode)[0] + 1
    svar = raekke.forventet_uger_arbejdsgivere
    slut = _slut(fravaer)
    return Sygesag(
        periode=Periode(fravaer[0].periode.fra, None if slut == LOEBENDE else date.fromordinal(slut)),
        dag=dag,
        tal={
            "forventet_dage_borger": _dage(raekke.forventet_uger_borger, varet),
            "forventet_dage_arbejdsgivere": _arbejdsgivernes(svar, varet, ret.valgt(FLERE_ARBEJDSGIVERE)),
        },
        egenskaber={
            "har_job": {None: None, True: "ja", False: "nej"}[raekke.har_job],
            "arbejdsgiverne_har_svaret": _har_svaret(svar, ret.valgt(FLERE_ARBEJDSGIVERE)),
        },
        raekker=(raekke,),
    )


def _fravaer(borger: Borger) -> list[list[Sygefravaer]]:
    """The rows of each absence, in order of time."""
    fundne: list[list[Sygefravaer]] = []
    for raekke in sorted(borger.sygefravaer, key=lambda r: dage(r.periode)):
        if fundne and dage(raekke.periode)[0] <= _slut(fundne[-1]):
            fundne[-1].append(raekke)
        else:
            fundne.append([raekke])
    return fundne


def _slut(raekker: list[Sygefravaer]) -> int:
    return max(dage(raekke.periode)[1] for raekke in raekker)


def _dage(uger: int | None, varet: int) -> Interval:
    """The whole length in days; where nobody has said it, at least as long as it has been."""
    return Interval.fra_og_med(varet) if uger is None else Interval.praecis(max(UGE * uger, varet))


def _arbejdsgivernes(svar: tuple[int | None, ...], varet: int, flere: str) -> Interval:
    """The longest that any employer expects, or, where one is enough, the shortest."""
    if not svar:
        return Interval.fra_og_med(varet)
    alle = [_dage(uger, varet) for uger in svar]
    vaelg = max if flere == "alle" else min
    nedre = vaelg(et.nedre or 0 for et in alle)
    kendte = [et.oevre for et in alle if et.oevre is not None]
    if flere == "alle":
        return Interval(nedre, max(kendte) if len(kendte) == len(alle) else None)
    return Interval(nedre, min(kendte, default=None))


def _har_svaret(svar: tuple[int | None, ...], flere: str) -> str | None:
    """Whether the employers (or one of them) have answered; None where the records say nothing of it."""
    if not svar:
        return None
    har = [uger is not None for uger in svar]
    return "ja" if (all(har) if flere == "alle" else any(har)) else "nej"
