"""Which cells of a table are marked, and when: whole numbers and words, for a spreadsheet's own rules."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from attrs import frozen

from skaerpet_tilsyn.tal import Udfald

if TYPE_CHECKING:
    from skaerpet_tilsyn.tal import Rationel

Tegn: TypeAlias = Literal[">=", ">", "<=", "<"]
"""How two sums compare."""
Led: TypeAlias = "tuple[tuple[int, str], ...]"
"""A sum: whole numbers, each times a column of the row; a column without a name is 1."""


class Tone(Enum):
    """
    What a mark says, by colour.

    Example:
        >>> Tone.GOD.tekst
        'opfyldt: tallet er på den rigtige side af grænsen'
    """

    I_ALT = "i_alt"
    GOD = "god"
    ADVARSEL = "advarsel"
    DAARLIG = "daarlig"
    UAFKLARET = "uafklaret"

    def __repr__(self) -> str:
        return f"Tone.{self.name}"

    @property
    def tekst(self) -> str:
        """For people."""
        return _TEKSTER[self]


_TEKSTER: Final = {
    Tone.I_ALT: "fed skrift: rækken er det samlede tal",
    Tone.GOD: "opfyldt: tallet er på den rigtige side af grænsen",
    Tone.ADVARSEL: "kan stadig nås, eller kræver opmærksomhed",
    Tone.DAARLIG: "ikke opfyldt, eller kan ikke nås",
    Tone.UAFKLARET: "uafklaret: tallene afgør det ikke",
}


@frozen(kw_only=True, order=False)
class Er:
    """
    A cell holds a word.

    Example:
        >>> Er(kolonne="krav", ord="ok").ord
        'ok'
    """

    kolonne: str
    ord: str


@frozen(kw_only=True, order=False)
class ErTom:
    """A cell is empty."""

    kolonne: str


@frozen(kw_only=True, order=False)
class ErTal:
    """A cell holds a number."""

    kolonne: str


@frozen(kw_only=True, order=False)
class Sammenholdt:
    """
    Two sums of the row compare; where one of their cells holds no number they do not.

    Example:
        >>> Sammenholdt(venstre=((100, "taeller"),), tegn=">=", hoejre=((80, "naevner"),)).kolonner
        ('taeller', 'naevner')
    """

    venstre: Led
    tegn: Tegn
    hoejre: Led

    @property
    def kolonner(self) -> tuple[str, ...]:
        """The columns that must hold numbers."""
        return tuple(dict.fromkeys(kolonne for _, kolonne in (*self.venstre, *self.hoejre) if kolonne))


Kriterium: TypeAlias = Er | ErTom | ErTal | Sammenholdt
"""What can be asked of a row's cells."""


@frozen(kw_only=True, order=False)
class Maerke:
    """
    Columns whose cells get a colour in the rows where every criterion holds; of several marks the first one counts.

    Example:
        >>> Maerke(kolonner=("krav",), tone=Tone.GOD, naar=(Er(kolonne="krav", ord="ok"),)).tone
        Tone.GOD
    """

    kolonner: tuple[str, ...]
    tone: Tone
    naar: tuple[Kriterium, ...]


def ordmaerker(vist: str, toner: dict[str, Tone], *, af: str = "") -> tuple[Maerke, ...]:
    """
    Marks of a column by the words in it, or in the column ``af``; an empty word is an empty cell.

    Example:
        >>> [m.tone for m in ordmaerker("krav", {"ok": Tone.GOD, "": Tone.UAFKLARET})]
        [Tone.GOD, Tone.UAFKLARET]
    """
    kilde = af or vist
    return tuple(
        Maerke(kolonner=(vist,), tone=tone, naar=(Er(kolonne=kilde, ord=o) if o else ErTom(kolonne=kilde),))
        for o, tone in toner.items()
    )


UDFALD: Final = {
    Udfald.OPFYLDT.value: Tone.GOD,
    Udfald.IKKE_OPFYLDT.value: Tone.DAARLIG,
    Udfald.UAFKLARET.value: Tone.UAFKLARET,
}
"""The colours of outcomes."""


def kravmaerker(kolonne: str) -> tuple[Maerke, ...]:
    """The marks of a requirement for the rest of the year: a word, or a number that can still be reached."""
    toner = {"ok": Tone.GOD, "kan_ikke_naas": Tone.DAARLIG, Udfald.UAFKLARET.value: Tone.UAFKLARET}
    tal = Maerke(kolonner=(kolonne,), tone=Tone.ADVARSEL, naar=(ErTal(kolonne=kolonne),))
    return (*ordmaerker(kolonne, toner), tal)


def procentmaerker(kolonne: str, graense: Rationel, *, streng: bool) -> tuple[Maerke, ...]:
    """
    The marks of a percent held against a share (0-1), which it must be above where that is ``streng``.

    Example:
        >>> [m.naar[0] for m in procentmaerker("pct", Fraction(4, 5), streng=False)][0]
        Sammenholdt(venstre=((1, 'pct'),), tegn='>=', hoejre=((80, ''),))
    """
    p, q = Fraction(graense * 100).as_integer_ratio()
    over, under = _tegn(streng=streng)
    toner: tuple[tuple[Tone, Tegn], ...] = ((Tone.GOD, over), (Tone.DAARLIG, under))
    return tuple(
        Maerke(
            kolonner=(kolonne,),
            tone=tone,
            naar=(Sammenholdt(venstre=((q, kolonne),), tegn=tegn, hoejre=((p, ""),)),),
        )
        for tone, tegn in toner
    )


@frozen(kw_only=True, order=False)
class Broek:
    """
    The columns of a share: so many of so many, and so many of whom it is unknown.

    ``i_naevneren``: the unknown are in the denominator already; else they may join it.
    """

    taeller: str
    naevner: str
    uafklaret: str = ""
    i_naevneren: bool = False


def andelsmaerker(
    kolonner: tuple[str, ...], broek: Broek, graense: Rationel, *, streng: bool, kendt: str = ""
) -> tuple[Maerke, ...]:
    """
    The marks of a share of counts held against a limit (0-1): met and not met where that is certain, else undecided.

    It is not called «not met» where the column ``kendt`` holds no number. A share of nobody is not marked.

    Example:
        >>> god, *_ = andelsmaerker(("taeller",), Broek(taeller="taeller", naevner="naevner"), Fraction(4, 5),
        ...                         streng=False)
        >>> god.naar[1]
        Sammenholdt(venstre=((100, 'taeller'),), tegn='>=', hoejre=((80, 'naevner'),))
    """
    p, q = Fraction(graense * 100).as_integer_ratio()
    over, under = _tegn(streng=streng)
    taeller, naevner = (100 * q, broek.taeller), (p, broek.naevner)
    maaske = ((100 * q, broek.uafklaret),) if broek.uafklaret else ()
    flere = ((p, broek.uafklaret),) if broek.uafklaret and not broek.i_naevneren else ()
    nogen = Sammenholdt(venstre=((1, broek.naevner),), tegn=">", hoejre=())
    mindst = Sammenholdt(venstre=(taeller,), tegn=over, hoejre=(naevner, *flere))
    hoejst = Sammenholdt(venstre=(taeller, *maaske), tegn=under, hoejre=(naevner,))
    sikker = (ErTal(kolonne=kendt),) if kendt else ()
    uvist: tuple[Kriterium, ...] = (
        (Sammenholdt(venstre=((1, broek.uafklaret),), tegn=">", hoejre=()),)
        if broek.uafklaret
        else (ErTom(kolonne=kendt),)
    )
    return (
        Maerke(kolonner=kolonner, tone=Tone.GOD, naar=(nogen, mindst)),
        Maerke(kolonner=kolonner, tone=Tone.DAARLIG, naar=(nogen, hoejst, *sikker)),
        *((Maerke(kolonner=kolonner, tone=Tone.UAFKLARET, naar=uvist),) if broek.uafklaret or kendt else ()),
    )


def over_nul(kolonne: str, tone: Tone = Tone.UAFKLARET) -> Maerke:
    """The mark of a count of somebody."""
    return Maerke(kolonner=(kolonne,), tone=tone, naar=(Sammenholdt(venstre=((1, kolonne),), tegn=">", hoejre=()),))


def _tegn(*, streng: bool) -> tuple[Tegn, Tegn]:
    """What is met, and what is not."""
    return (">", "<=") if streng else (">=", "<")
