"""Numbers of a column: what the dot means is told by the whole column, never guessed by the cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.tal import GRADDELE, Diskretioneret, Talformat, decimaler, laes_tal, mulige_formater

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from fractions import Fraction

    from skaerpet_tilsyn.register.celle import Celle, Fejlliste
    from skaerpet_tilsyn.tal import Interval

SKJULT: Final = frozenset({"", ".", "..", "-"})
"""How a withheld figure is printed; never a zero."""

# A number longer than this is a fault, and exact arithmetic on it would be slow.
_LAENGST: Final = 40
_TEGN: Final = {Talformat.DANSK: "decimalkomma", Talformat.PUNKTUM: "decimalpunktum"}


@frozen(kw_only=True, order=False)
class Tryktal:
    """A number as printed: its value, its decimals, its text."""

    tal: Fraction
    decimaler: int
    tekst: str

    def __str__(self) -> str:
        return self.tekst


@frozen(kw_only=True, order=False)
class Talart:
    """What a column's numbers may be; ``dele`` is into how many parts a unit may be split."""

    forventet: str
    nedre: int | None = None
    oevre: int | None = None
    dele: int | None = None

    def rummer(self, tal: Fraction) -> bool:
        """Whether a number is one of these."""
        return (
            (self.nedre is None or tal >= self.nedre)
            and (self.oevre is None or tal <= self.oevre)
            and (self.dele is None or (tal * self.dele).denominator == 1)
        )


PROCENT: Final = Talart(forventet="en procent fra 0 til 100 som 97,80", nedre=0, oevre=100)
FORSKEL: Final = Talart(forventet="en forskel i procentpoint som -0,19", nedre=-100, oevre=100)
KRAVTAL: Final = Talart(forventet="«Ok», «kan ikke nås» eller en procent som 97,80", nedre=0)
ANTAL: Final = Talart(forventet="et helt antal fra 0 og op", nedre=0, dele=1)
HELTAL: Final = Talart(forventet="et helt tal", dele=1)
PLACERING: Final = Talart(forventet="en placering fra 1 og op", nedre=1, dele=1)
STOERSTE_GRAD: Final = 200
"""A grade of employment above this, in percent of full time, is a mistake."""
GRAD: Final = Talart(
    forventet=f"en beskæftigelsesgrad fra 0 til {STOERSTE_GRAD} pct. med højst seks decimaler",
    nedre=0,
    oevre=STOERSTE_GRAD,
    dele=GRADDELE,
)
TIMETAL: Final = Talart(forventet="et timetal fra 0 og op med højst to decimaler", nedre=0, dele=100)


def laes_talkolonne(celler: Sequence[Celle], art: Talart, fejl: Fejlliste) -> tuple[Tryktal | Diskretioneret, ...]:
    """
    The numbers of a column, cell by cell; one that is wrong is recorded and counts as withheld.

    Example:
        >>> from skaerpet_tilsyn.register.celle import Celle, Fejlliste
        >>> fejl = Fejlliste()
        >>> celler = [Celle(fil="a.csv", kolonne="n", tekst=t, raekke=2) for t in ("1.261", "2,5", ".")]
        >>> [str(tal) for tal in laes_talkolonne(celler, PROCENT, fejl)]
        ['.', '2,5', '.']
        >>> fejl.rejs()
        Traceback (most recent call last):
        skaerpet_tilsyn.fejl.Datafejl: a.csv, række 2, kolonne «n»: fundet «1.261»; forventet en procent fra 0 til 100 \
som 97,80; ret tallet
    """
    afgoer = _afgoerende(celler)
    return tuple(_laes(celle, art, afgoer, fejl) for celle in celler)


def skjult(celle: Celle) -> bool:
    """
    Whether the figure is withheld.

    Example:
        >>> from skaerpet_tilsyn.register.celle import Celle
        >>> skjult(Celle(fil="a.csv", kolonne="n", tekst="."))
        True
    """
    return celle.tekst in SKJULT


def tryk_af(tal: Tryktal | Diskretioneret, aabn: Callable[[Fraction, int], Interval]) -> Interval | Diskretioneret:
    """
    What a printed number leaves open; ``aabn`` makes the interval from the number and its decimals.

    Example:
        >>> from fractions import Fraction
        >>> from skaerpet_tilsyn.fakta.tryk import forskel_af_tryk
        >>> tal = Tryktal(tal=Fraction("0.03"), decimaler=2, tekst="0,03")
        >>> str(tryk_af(tal, forskel_af_tryk).nedre), tryk_af(Diskretioneret(), forskel_af_tryk)
        ('1/50', Diskretioneret())
    """
    return tal if isinstance(tal, Diskretioneret) else aabn(tal.tal, tal.decimaler)


def _formater(celle: Celle) -> frozenset[Talformat]:
    return mulige_formater(celle.tekst) if len(celle.tekst) <= _LAENGST else frozenset()


def _afgoerende(celler: Sequence[Celle]) -> tuple[Talformat, Celle] | None:
    """The format of the column, and the first cell that can be read in that format only."""
    for celle in celler:
        formater = _formater(celle)
        if len(formater) == 1:
            return next(iter(formater)), celle
    return None


def _laes(
    celle: Celle, art: Talart, afgoer: tuple[Talformat, Celle] | None, fejl: Fejlliste
) -> Tryktal | Diskretioneret:
    if skjult(celle):
        return Diskretioneret()
    formater = _formater(celle)
    if not formater:
        fejl.meld(celle, forventet=art.forventet, raad="ret tallet")
        return Diskretioneret()
    if afgoer is None and "." in celle.tekst:
        hele, komma = celle.tekst.replace(".", ""), celle.tekst.replace(".", ",")
        fejl.meld(
            celle,
            forventet="et tal, der kun kan læses på én måde",
            raad=f"skriv «{hele}» eller «{komma}»",
        )
        return Diskretioneret()
    talformat = Talformat.DANSK if afgoer is None else afgoer[0]
    if afgoer is not None and talformat not in formater:
        fejl.meld(
            celle,
            forventet=f"{_TEGN[talformat]} som i {afgoer[1].sted}",
            raad="skriv alle kolonnens tal på samme måde",
        )
        return Diskretioneret()
    tal = laes_tal(celle.tekst, talformat)
    if not art.rummer(tal):
        fejl.meld(celle, forventet=art.forventet, raad="ret tallet")
        return Diskretioneret()
    return Tryktal(tal=tal, decimaler=decimaler(celle.tekst, talformat), tekst=celle.tekst)
