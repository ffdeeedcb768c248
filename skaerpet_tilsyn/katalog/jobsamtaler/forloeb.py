"""From rows to kontaktforløb: which rows are one, and where a person stands in it on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from skaerpet_tilsyn.fakta.historik import LOEBENDE

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger, Kontaktforloeb
    from skaerpet_tilsyn.tid import Periode


class Indsatsforloeb(NamedTuple):
    """One kontaktforløb: half-open ordinals, and the rows that it is made of, in order of time."""

    fra: int
    til: int
    stykker: tuple[Kontaktforloeb, ...]

    @property
    def begyndt_paa_dagpenge(self) -> bool:
        """Whether an a-kasse had the person first."""
        return self.stykker[0].maalgruppe == "dagpenge"

    @property
    def overgang(self) -> int | None:
        """The first day that is the municipality's (an ordinal); None where the rows name none."""
        if not self.begyndt_paa_dagpenge:
            return self.fra
        dage = [s.overgang.toordinal() for s in self.stykker if s.overgang is not None]
        dage += [s.periode.fra.toordinal() for s in self.stykker if s.maalgruppe != "dagpenge"]
        return max(self.fra, min(dage)) if dage else None

    @property
    def efter_aftale(self) -> bool:
        """Whether that transfer was by agreement or by an early uddannelsespålæg."""
        aftalte = (s.overgang for s in self.stykker if s.overgang_efter_aftale)
        return any(dag is not None and max(self.fra, dag.toordinal()) == self.overgang for dag in aftalte)

    def stykke_paa(self, dag: int) -> Kontaktforloeb:
        """The row that holds a day of the forløb; of several, the one that began last, then the first in order."""
        paa_dagen = [s for s in self.stykker if dage(s.periode)[0] <= dag < dage(s.periode)[1]]
        return max(paa_dagen or self.stykker[-1:], key=lambda s: s.periode.fra)


def dage(periode: Periode) -> tuple[int, int]:
    """
    A period as half-open ordinals.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.tid import Periode
        >>> fra, til = dage(Periode(date(2026, 7, 1), date(2026, 7, 3)))
        >>> til - fra
        2
    """
    return periode.fra.toordinal(), LOEBENDE if periode.til is None else periode.til.toordinal()


def find_kontaktforloeb(borger: Borger, slut: int, *, gruppeskift_samler: bool) -> tuple[Indsatsforloeb, ...]:
    """
    A citizen's kontaktforløb in order of time: rows of one målgruppe that touch or overlap are one.

    Only rows that begin before a day (``slut``, an ordinal) are there.
    Under the other reading of ``gruppeskift`` the målgruppe doesn't matter.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.fakta import Borger, Daekning, Kontaktforloeb
        >>> from skaerpet_tilsyn.tid import Periode
        >>> juli, oktober = date(2026, 7, 1), date(2026, 10, 1)
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld(), kontaktforloeb=(
        ...     Kontaktforloeb(kommunekode="766", maalgruppe="dagpenge", periode=Periode(juli, oktober)),
        ...     Kontaktforloeb(kommunekode="766", maalgruppe="kh_jobparat", periode=Periode(oktober, None))))
        >>> slut = date(2027, 1, 1).toordinal()
        >>> [len(find_kontaktforloeb(b, slut, gruppeskift_samler=samler)) for samler in (False, True)]
        [2, 1]
    """
    begyndte = (r for r in borger.kontaktforloeb if dage(r.periode)[0] < slut)
    raekker = sorted(begyndte, key=_orden)
    grupper: dict[str, list[list[Kontaktforloeb]]] = {}
    for raekke in raekker:
        egne = grupper.setdefault("" if gruppeskift_samler else raekke.maalgruppe, [])
        if egne and dage(raekke.periode)[0] <= max(dage(r.periode)[1] for r in egne[-1]):
            egne[-1].append(raekke)
        else:
            egne.append([raekke])
    forloeb = [
        Indsatsforloeb(
            fra=min(dage(r.periode)[0] for r in stykker),
            til=max(dage(r.periode)[1] for r in stykker),
            stykker=tuple(stykker),
        )
        for egne in grupper.values()
        for stykker in egne
    ]
    return tuple(sorted(forloeb, key=lambda f: (f.fra, f.stykker[0].maalgruppe)))


def _orden(raekke: Kontaktforloeb) -> tuple[int, str, str, str, int]:
    """The order of rows; when they end comes last, as it may not be known yet."""
    fra, til = dage(raekke.periode)
    return fra, raekke.maalgruppe, raekke.kommunekode, str(raekke.arbejdspligt), til
