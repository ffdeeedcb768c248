"""The events of a citizen's history that the rules count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.fakta.fokusmaal import FOKUSMAAL, kraev_kendt
from skaerpet_tilsyn.fakta.tilstande import TILSTANDE
from skaerpet_tilsyn.fakta.ydelser import (
    ANDRE_YDELSER,
    TILBUDSTYPER,
    YDELSER,
    forslag,
    forslag_tilbudstype,
)
from skaerpet_tilsyn.fejl import UgyldigVaerdi

if TYPE_CHECKING:
    from datetime import date

    from skaerpet_tilsyn.tal import Grad, Timer
    from skaerpet_tilsyn.tid import Maaned, Periode

ORDNINGER = ("ressourceforloeb", "jobafklaringsforloeb")
"""The schemes that a grant can be for."""
MYNDIGHEDER = ("kommune", "a_kasse", "anden_aktoer")
"""Who can have held a conversation."""
KENDTE_YDELSER = (*YDELSER, *ANDRE_YDELSER)
"""Every ydelse that a register may hold, inside the målgruppe or outside."""


@frozen(kw_only=True, order=False)
class Ydelsesforloeb:
    """
    A period on a ydelse, paid by one municipality.

    ``anciennitet_mdr`` is what the register itself says of the months already accumulated on the
    period's first day; it overrides what the periods would give.

    Raises:
        UgyldigVaerdi: the ydelse is unknown, or the anciennitet negative.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Periode
        >>> y = Ydelsesforloeb(ydelse="kontanthjaelp", kommunekode="766",
        ...                    periode=Periode.inklusiv(date(2020, 3, 1), None))
        >>> y.periode.tekst
        'fra 1.3.2020'
    """

    ydelse: str
    kommunekode: str
    periode: Periode
    anciennitet_mdr: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse an unknown ydelse and a negative anciennitet."""
        if self.ydelse not in KENDTE_YDELSER:
            kraev_kendt("en ydelse", self.ydelse, KENDTE_YDELSER, forslag(self.ydelse))
        if self.anciennitet_mdr is not None and self.anciennitet_mdr < 0:
            besked = f"anciennitet: fundet {self.anciennitet_mdr} måneder; forventet mindst 0; ret tallet"
            raise UgyldigVaerdi(besked)


@frozen(kw_only=True, order=False)
class Samtale:
    """
    A conversation that was held; ``myndighed`` is who held it, None where nobody has stated it.

    Raises:
        UgyldigVaerdi: there is no such authority.

    Example:
        >>> from datetime import date
        >>> Samtale(dato=date(2021, 3, 9), kontaktform="telefonisk").dato
        datetime.date(2021, 3, 9)
    """

    dato: date
    samtaletype: str = ""
    kontaktform: str = ""
    myndighed: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse an unknown authority."""
        if self.myndighed is not None:
            kraev_kendt("en myndighed", self.myndighed, MYNDIGHEDER)


@frozen(kw_only=True, order=False)
class Tilbud:
    """
    A tilbud in which the citizen took part.

    Raises:
        UgyldigVaerdi: the tilbudstype is unknown.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Periode
        >>> Tilbud(tilbudstype="virksomhedspraktik", periode=Periode(date(2021, 3, 1), None)).tilbudstype
        'virksomhedspraktik'
    """

    tilbudstype: str
    periode: Periode

    def __attrs_post_init__(self) -> None:
        """Refuse an unknown tilbudstype."""
        if self.tilbudstype not in TILBUDSTYPER:
            forslaget = forslag_tilbudstype(self.tilbudstype)
            kraev_kendt("en tilbudstype", self.tilbudstype, TILBUDSTYPER, forslaget)


@frozen(kw_only=True, order=False)
class Loentimer:
    """
    Paid hours in a month; ``timer=None`` is an empty cell.

    Only ordinary hours count; a reversal (``tilbagefoersel``) is subtracted.

    Raises:
        UgyldigVaerdi: the hours are negative.

    Example:
        >>> from skaerpet_tilsyn import Maaned, Timer
        >>> Loentimer(maaned=Maaned(2021, 3), timer=Timer.af("37,5")).timer.hundrededele
        3750
    """

    maaned: Maaned
    timer: Timer | None
    ordinaer: bool = True
    tilbagefoersel: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse negative hours."""
        if self.timer is not None and self.timer.hundrededele < 0:
            besked = (
                f"løntimer i {self.maaned.tekst}: fundet et negativt timetal; "
                "forventet mindst 0; brug tilbagefoersel til at trække fra"
            )
            raise UgyldigVaerdi(besked)


@frozen(kw_only=True, order=False)
class Fritagelse:
    """
    A period outside one fokusmål's denominator; an empty ``fokusmaal`` is both.

    Raises:
        UgyldigVaerdi: there is no such fokusmål.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Periode
        >>> Fritagelse(fokusmaal="aktiv_indsats", periode=Periode(date(2021, 3, 1), None)).fokusmaal
        'aktiv_indsats'
    """

    fokusmaal: str
    periode: Periode

    def __attrs_post_init__(self) -> None:
        """Refuse an unknown fokusmål."""
        if self.fokusmaal:
            kraev_kendt("et fokusmål", self.fokusmaal, FOKUSMAAL)


@frozen(kw_only=True, order=False)
class Tilstand:
    """
    What a citizen lives by or does in a period; ``beskaeftigelsesgrad=None`` is a grade that nobody has stated.

    Raises:
        UgyldigVaerdi: the tilstand is unknown, or the grade negative.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Grad, Periode
        >>> job = Tilstand(tilstand="selvforsoerget", periode=Periode(date(2021, 3, 1), None),
        ...                beskaeftigelsesgrad=Grad.procent("51,7"))
        >>> job.beskaeftigelsesgrad > Grad.procent("50")
        True
    """

    tilstand: str
    periode: Periode
    beskaeftigelsesgrad: Grad | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse an unknown tilstand and a negative grade."""
        if self.tilstand not in TILSTANDE.navne:
            kraev_kendt("en tilstand", self.tilstand, TILSTANDE.slugs, TILSTANDE.forslag(self.tilstand))
        if self.beskaeftigelsesgrad is not None and self.beskaeftigelsesgrad.milliontedele < 0:
            besked = "en beskæftigelsesgrad: fundet en negativ grad; forventet mindst 0 pct.; ret tallet"
            raise UgyldigVaerdi(besked)


@frozen(kw_only=True, order=False)
class Bevilling:
    """
    A grant of a forløb for a period; without an end it is not known how long.

    ``eget_oenske`` is whether the grant was the citizen's own wish; None is not stated.

    Raises:
        UgyldigVaerdi: there is no such scheme.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Periode
        >>> Bevilling(ordning="ressourceforloeb", periode=Periode(date(2021, 3, 1), date(2024, 3, 1))).ordning
        'ressourceforloeb'
    """

    ordning: str
    periode: Periode
    eget_oenske: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse an unknown scheme."""
        kraev_kendt("en ordning", self.ordning, ORDNINGER)
