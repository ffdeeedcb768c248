"""The facts that the rules of 2026 count from: kontaktforløb, exemptions from the effort, sick leave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import frozen

from skaerpet_tilsyn.fakta.fokusmaal import kraev_kendt
from skaerpet_tilsyn.fakta.opslag import Opslag
from skaerpet_tilsyn.fejl import UgyldigVaerdi

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from skaerpet_tilsyn.tid import Periode

MAALGRUPPER: Final = Opslag(
    {
        "dagpenge": "dagpenge",
        "kh_jobparat": "jobparat på kontanthjælp",
        "kh_uddannelsesparat": "uddannelsesparat på uddannelseshjælp",
        "kh_aktivitetsparat": "aktivitetsparat",
        "ledighedsydelse": "ledighedsydelse",
    },
    {
        "a_dagpenge": "dagpenge",
        "jobparat": "kh_jobparat",
        "jobparat_kontanthjaelp": "kh_jobparat",
        "uddannelsesparat": "kh_uddannelsesparat",
    },
)
"""What a text in a register says of the målgruppe of a kontaktforløb."""
UNDTAGELSESARTER: Final = ("samtaler", "tilbud")
"""What a person can be exempted from."""


@frozen(kw_only=True, order=False)
class Kontaktforloeb:
    """
    A stretch of a kontaktforløb: in one målgruppe, in one municipality.

    ``periode`` begins where the caller lets the kontaktforløb begin; rows of one målgruppe that touch are one
    kontaktforløb. ``overgang`` is the day on which the a-kasse handed a member over to the municipality, None while it
    hasn't; the other målgrupper have none, as the municipality is there from the start.
    ``overgang_efter_aftale`` is a transfer by agreement or by an early uddannelsespålæg.
    ``arbejdspligt=None`` is not stated.

    Raises:
        UgyldigVaerdi: the målgruppe is unknown, another than dagpenge has a transfer, or one by agreement has no day.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Periode
        >>> Kontaktforloeb(kommunekode="766", maalgruppe="dagpenge", periode=Periode(date(2026, 7, 1), None),
        ...                overgang=date(2026, 10, 1), a_kasse="Metal", arbejdspligt=False).maalgruppe
        'dagpenge'
    """

    kommunekode: str
    maalgruppe: str
    periode: Periode
    overgang: date | None = None
    a_kasse: str | None = None
    arbejdspligt: bool | None = None
    overgang_efter_aftale: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse an unknown målgruppe, and a transfer of somebody who was never in an a-kasse."""
        if self.maalgruppe not in MAALGRUPPER.navne:
            forslag = MAALGRUPPER.forslag(self.maalgruppe)
            kraev_kendt("en målgruppe for kontaktforløb", self.maalgruppe, MAALGRUPPER.slugs, forslag)
        if self.maalgruppe != "dagpenge" and (self.overgang is not None or self.overgang_efter_aftale):
            besked = (
                f"et kontaktforløb: fundet en overgang fra a-kassen for «{self.maalgruppe}»; "
                "forventet kun for dagpenge; fjern overgangen eller ret målgruppen"
            )
            raise UgyldigVaerdi(besked)
        if self.overgang_efter_aftale and self.overgang is None:
            besked = "et kontaktforløb: fundet en aftalt overgang uden dag; forventet dagen; angiv overgangen"
            raise UgyldigVaerdi(besked)


@frozen(kw_only=True, order=False)
class Undtagelse:
    """
    A recorded individual decision that a person can do without talks or without a tilbud.

    It holds from the day of the decision up to, but not including, ``til``; None is until further notice.

    Raises:
        UgyldigVaerdi: there is no such kind, or it ends before it begins.

    Example:
        >>> from datetime import date
        >>> Undtagelse(art="tilbud", afgoerelse=date(2026, 8, 10)).til is None
        True
    """

    art: str
    afgoerelse: date
    til: date | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse an unknown kind, and an exemption that holds on no day."""
        kraev_kendt("en undtagelse", self.art, UNDTAGELSESARTER)
        if self.til is not None and self.til <= self.afgoerelse:
            besked = (
                f"en undtagelse: fundet fra {self.afgoerelse} til {self.til} (ikke med); "
                "forventet mindst én dag; byt om på datoerne"
            )
            raise UgyldigVaerdi(besked)


@frozen(kw_only=True, order=False)
class Sygefravaer:
    """
    A stretch of sick leave, with how long it is expected to last in all: weeks from the first day of the absence.

    Rows that touch are one absence: a new row says what is expected from its first day on.
    ``har_job`` and ``forventet_uger_borger`` are None where nobody has stated them. Of each employer
    ``forventet_uger_arbejdsgivere`` has a number, None where it hasn't answered; it is empty where the records say
    nothing of employers' answers.

    Raises:
        UgyldigVaerdi: a number of weeks is negative.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Periode
        >>> Sygefravaer(periode=Periode(date(2026, 7, 1), None), har_job=True, forventet_uger_borger=20,
        ...             forventet_uger_arbejdsgivere=(20, None)).forventet_uger_arbejdsgivere
        (20, None)
    """

    periode: Periode
    har_job: bool | None = None
    forventet_uger_borger: int | None = None
    forventet_uger_arbejdsgivere: tuple[int | None, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse a negative number of weeks."""
        for uger in (self.forventet_uger_borger, *self.forventet_uger_arbejdsgivere):
            if uger is not None and uger < 0:
                besked = f"et sygefravær: fundet {uger} forventede uger; forventet mindst 0; ret tallet"
                raise UgyldigVaerdi(besked)


class Sygeraekke(NamedTuple):
    """Sick leave as a register has it: what one employer expects, None where it isn't stated."""

    periode: Periode
    har_job: bool | None
    uger_borger: int | None
    uger_arbejdsgiver: int | None


def saml_sygefravaer(raekker: Iterable[Sygeraekke]) -> tuple[Sygefravaer, ...]:
    """
    Rows that differ only in what an employer expects are one absence from several employers.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Periode
        >>> juli = Periode(date(2026, 7, 1), None)
        >>> fravaer = saml_sygefravaer([Sygeraekke(juli, True, 20, 10), Sygeraekke(juli, True, 20, 30)])
        >>> [f.forventet_uger_arbejdsgivere for f in fravaer]
        [(10, 30)]
    """
    samlet: dict[tuple[date, date | None, bool | None, int | None], list[Sygeraekke]] = {}
    for raekke in raekker:
        noegle = (raekke.periode.fra, raekke.periode.til, raekke.har_job, raekke.uger_borger)
        samlet.setdefault(noegle, []).append(raekke)
    return tuple(
        Sygefravaer(
            periode=ens[0].periode,
            har_job=ens[0].har_job,
            forventet_uger_borger=ens[0].uger_borger,
            forventet_uger_arbejdsgivere=tuple(r.uger_arbejdsgiver for r in ens if r.uger_arbejdsgiver is not None),
        )
        for ens in samlet.values()
    )
