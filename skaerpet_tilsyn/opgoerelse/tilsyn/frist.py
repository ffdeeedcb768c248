"""The deadlines of a course, computed from the caller's ``Frister``; no source verifies any of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.katalog.tilsyn.haendelser import Haendelsesart
from skaerpet_tilsyn.tal import Udfald

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import date

    from skaerpet_tilsyn.katalog.tilsyn.udvaelgelse import Frister
    from skaerpet_tilsyn.opgoerelse.tilsyn.dage import Dage
    from skaerpet_tilsyn.opgoerelse.tilsyn.skridt import Skridt

_SLUT: Final = (Haendelsesart.ADMINISTRATION, Haendelsesart.OPHOER)
_DOKUMENTER: Final = (("redegoerelse", "redegørelse"), ("genopretningsplan", "genopretningsplan"))


@frozen(kw_only=True, order=False)
class Frist:
    """
    One deadline: what it is for, from which step it runs, its last day, and the step that ended it.

    ``frafaldet`` says that the course ended before what the deadline is for came.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Afgoerelse, Frister, Haendelsesart, Tilsynshaendelse, tilsynsforloeb
        >>> udvalgt = Tilsynshaendelse.besluttet(Haendelsesart.UDVALGT, Afgoerelse(
        ...     kommune="Eksempel", dato=date(2022, 4, 29), omfattet=True, reference="sag 1"))
        >>> frister = Frister(redegoerelse=2, genopretning=8, forlaengelse=4)
        >>> foerste = tilsynsforloeb("Eksempel", [udvalgt], frister=frister).fristerne[0]
        >>> foerste.sidste_dag.tekst, foerste.overskredet(date(2022, 6, 30))
        ('29. juni 2022', Udfald.OPFYLDT)
    """

    navn: str
    titel: str
    maaneder: int
    fra: Skridt
    sidste_dag: Dage
    afsluttet: Skridt | None
    frafaldet: bool = False

    def overskredet(self, paa: date) -> Udfald:
        """Whether it was running on a day and had passed, and what it is for was still missing."""
        passeret = self.fra.dage.senest_den(paa) & self.sidste_dag.foer(paa)
        return passeret if self.afsluttet is None else passeret & ~self.afsluttet.dage.senest_den(paa)

    @property
    def for_sent(self) -> Udfald:
        """Whether what ended it came after the last day; what has not come is not late."""
        return Udfald.IKKE_OPFYLDT if self.afsluttet is None else self.afsluttet.dage.efter(self.sidste_dag)


def find_frister(skridt: Sequence[Skridt], frister: Frister) -> Iterator[Frist]:
    """
    The deadlines that the steps have set running, in order.

    A deadline of so many months ends on the day with the same number (the month's last, where there is none), and
    that day is in time. A period ends on the day before, and an extension is counted from the end of the period.
    """
    udvalgt = _foerste(skridt, (Haendelsesart.UDVALGT,))
    begyndt = _foerste(skridt, (Haendelsesart.GENOPRETNING_BEGYNDER,))
    forlaenget = _foerste(skridt, (Haendelsesart.FORLAENGELSE,))
    if udvalgt is not None:
        for navn, titel in _DOKUMENTER:
            egne = (Haendelsesart(navn), Haendelsesart.REDEGOERELSE_OG_PLAN)
            afsluttet = _foerste(skridt, (*egne, *_SLUT))
            yield Frist(
                navn=navn,
                titel=titel,
                maaneder=frister.redegoerelse,
                fra=udvalgt,
                sidste_dag=udvalgt.dage.plus(maaneder=frister.redegoerelse),
                afsluttet=afsluttet,
                frafaldet=afsluttet is not None and afsluttet.haendelse.art not in egne,
            )
    if begyndt is not None:
        yield Frist(
            navn="genopretning",
            titel="genopretningsperiode",
            maaneder=frister.genopretning,
            fra=begyndt,
            sidste_dag=begyndt.dage.plus(maaneder=frister.genopretning, dage=-1),
            afsluttet=_foerste(skridt, (Haendelsesart.FORLAENGELSE, *_SLUT)),
        )
    if begyndt is not None and forlaenget is not None:
        yield Frist(
            navn="forlaengelse",
            titel="forlænget genopretningsperiode",
            maaneder=frister.forlaengelse,
            fra=forlaenget,
            sidste_dag=begyndt.dage.plus(maaneder=frister.genopretning + frister.forlaengelse, dage=-1),
            afsluttet=_foerste(skridt, _SLUT),
        )


def _foerste(skridt: Sequence[Skridt], arter: Collection[Haendelsesart]) -> Skridt | None:
    return next((et for et in skridt if et.haendelse.art in arter), None)
