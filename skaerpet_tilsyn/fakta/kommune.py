"""A municipality and the published or counted figures about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from skaerpet_tilsyn.fakta.fokusmaal import FOKUSMAAL, kraev_kendt
from skaerpet_tilsyn.fejl import UgyldigVaerdi

if TYPE_CHECKING:
    from datetime import date

    from skaerpet_tilsyn.tal import Diskretioneret, Interval
    from skaerpet_tilsyn.tid import Maaned


@frozen(kw_only=True, order=False)
class Antal:
    """
    A month's share by counts: members of the målgruppe, and those of them who meet the criterion.

    Raises:
        UgyldigVaerdi: a count is negative, or the numerator above the denominator.

    Example:
        >>> Antal(taeller=666, naevner=736).naevner
        736
    """

    taeller: int
    naevner: int

    def __attrs_post_init__(self) -> None:
        """Refuse impossible counts."""
        if not 0 <= self.taeller <= self.naevner:
            besked = f"en andel: fundet {self.taeller} af {self.naevner}; forventet 0 til nævneren; ret antallene"
            raise UgyldigVaerdi(besked)


Maanedsvaerdi: TypeAlias = "Antal | Interval | Diskretioneret"
"""A month's share: by counts, as a printed percent (an interval of shares), or withheld."""


@frozen(kw_only=True, order=False)
class Maanedsandel:
    """
    One month's share for one fokusmål (``samtaler`` or ``aktiv_indsats``).

    Raises:
        UgyldigVaerdi: there is no such fokusmål.

    Example:
        >>> from skaerpet_tilsyn import Maaned
        >>> Maanedsandel(fokusmaal="samtaler", maaned=Maaned(2021, 11),
        ...              vaerdi=Antal(taeller=666, naevner=736)).vaerdi.taeller
        666
    """

    fokusmaal: str
    maaned: Maaned
    vaerdi: Maanedsvaerdi

    def __attrs_post_init__(self) -> None:
        """Refuse an unknown fokusmål."""
        kraev_kendt("et fokusmål", self.fokusmaal, FOKUSMAAL)


@frozen(kw_only=True, order=False)
class Benchmark:
    """
    The resultatmål as published for a rolling year: actual minus expected share, percentage points.

    ``forskel`` is what the print leaves open (a printed ``0,03`` is somewhere between 0,02 and 0,04).

    Example:
        >>> from skaerpet_tilsyn.fakta.tryk import forskel_af_tryk
        >>> b = Benchmark(forskel=forskel_af_tryk(0, 2), trykt="0,00", periode="2021QMAT04")
        >>> b.forskel.hoejst(0)
        Udfald.UAFKLARET
    """

    forskel: Interval | Diskretioneret
    trykt: str
    periode: str = ""
    offentliggjort: date | None = None


@frozen(kw_only=True, order=False)
class KravOk:
    """
    The report printed «Ok»: going on as until now is enough.

    Example:
        >>> str(KravOk())
        'Ok'
    """

    def __str__(self) -> str:
        return "Ok"


@frozen(kw_only=True, order=False)
class KravKanIkkeNaas:
    """
    The report printed «kan ikke nås»: not even 100 pct. for the rest of the year is enough.

    Example:
        >>> str(KravKanIkkeNaas())
        'kan ikke nås'
    """

    def __str__(self) -> str:
        return "kan ikke nås"


@frozen(kw_only=True, order=False)
class KravTal:
    """
    The report printed the mean share that the rest of the year's months must have.

    Example:
        >>> from fractions import Fraction
        >>> from skaerpet_tilsyn.fakta.tryk import krav_af_tryk
        >>> str(KravTal(krav=krav_af_tryk(Fraction("97.80"), 2), trykt="97,80"))
        '97,80'
    """

    krav: Interval
    trykt: str

    def __str__(self) -> str:
        return self.trykt


TryktKrav: TypeAlias = "KravOk | KravKanIkkeNaas | KravTal | Diskretioneret"
"""A cell of the column «krav resten af året», as printed."""


@frozen(kw_only=True, order=False)
class TryktFokusmaal:
    """
    The two printed figures of one fokusmål: the 12-month mean and the requirement.

    Example:
        >>> from fractions import Fraction
        >>> from skaerpet_tilsyn.fakta.tryk import andel_af_tryk
        >>> t = TryktFokusmaal(gennemsnit=andel_af_tryk(Fraction("80.00"), 2), trykt="80,00", krav=KravOk())
        >>> t.gennemsnit.mindst(Fraction(4, 5))
        Udfald.UAFKLARET
    """

    gennemsnit: Interval | Diskretioneret
    trykt: str
    krav: TryktKrav


@frozen(kw_only=True, order=False)
class Kommune:
    """
    A municipality with its figures: either monthly shares or printed figures for each fokusmål.

    Example:
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> k = Kommune(navn="Hedensted", kommunekode="766", benchmark=None, andele=(
        ...     Maanedsandel(fokusmaal="samtaler", maaned=Maaned(2021, 11),
        ...                  vaerdi=Antal(taeller=666, naevner=736)),))
        >>> k.andele[0].vaerdi.taeller
        666
    """

    navn: str
    kommunekode: str | None
    benchmark: Benchmark | None
    andele: tuple[Maanedsandel, ...] = ()
    trykt_samtaler: TryktFokusmaal | None = None
    trykt_aktiv_indsats: TryktFokusmaal | None = None
