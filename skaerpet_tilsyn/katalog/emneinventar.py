"""What rules are made of, collected by walking them."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar, cast

from attrs import evolve, frozen

from skaerpet_tilsyn.udtryk import EnAf, Fortolkningsvalg, Parameter, Regel, Sammenligning, gennemloeb

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skaerpet_tilsyn.fakta import Borger, Kommune
    from skaerpet_tilsyn.katalog import Regime, Risikokategori
    from skaerpet_tilsyn.katalog.antagelse import Antagelse
    from skaerpet_tilsyn.katalog.forloebstabel import Forloebstabel
    from skaerpet_tilsyn.katalog.resultatkrav.regler import Trin
    from skaerpet_tilsyn.katalog.retning import Retning
    from skaerpet_tilsyn.ret import IkkeModelleret, Tidslinje
    from skaerpet_tilsyn.tal import Maalt
    from skaerpet_tilsyn.udtryk import AfgjortPunkt, Beslutningstabel, Betingelse, Egenskab, Hierarki, Maal, Valg

S = TypeVar("S")
T = TypeVar("T")

Parametervaerdi: TypeAlias = "Maalt | tuple[str, ...]"
"""What a parameter holds: something measured, or a list of slugs."""
Statustabel: TypeAlias = "Beslutningstabel[Kommune, Risikokategori]"
"""A table over municipalities; the catalogue has no other kind of complete table."""
Borgerhierarki: TypeAlias = "Hierarki[Borger, Trin]"
"""A hierarchy over citizens."""


@frozen(kw_only=True, order=False)
class Emneinventar(Generic[S]):
    """
    What rules about one kind of subject are made of, each once, in the order in which it is met.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> [maal.navn for maal in katalogets_inventar().borger.maal][:3]
        ['anciennitet', 'samtaler_12', 'tilbud_12']
    """

    regler: tuple[Regel[S], ...]
    parametre: tuple[Parameter[Parametervaerdi], ...]
    maal: tuple[Maal[S], ...]
    egenskaber: tuple[Egenskab[S], ...]
    valg: tuple[Valg, ...]


@frozen(kw_only=True, order=False)
class Inventar:
    """
    The catalogue of one area of law.

    ``maaleparametre`` are the values that are declared for measuring the quantities; ``maalt_med`` are those of them
    that measuring reads and no rule compares with.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> inventar = katalogets_inventar()
        >>> [tabel.navn for tabel in inventar.tabeller], "passive_tilbud" in {p.navn for p in inventar.parametre}
        (['status'], True)
    """

    omraade: str
    titel: str
    regimer: Tidslinje[Regime]
    borger: Emneinventar[Borger]
    kommune: Emneinventar[Kommune]
    maaleparametre: tuple[Parameter[Parametervaerdi], ...]
    tabeller: tuple[Tidslinje[Statustabel], ...]
    andre_valg: tuple[Valg, ...]
    hierarkier: tuple[Tidslinje[Borgerhierarki], ...] = ()
    andre: tuple[tuple[str, Emneinventar[object]], ...] = ()
    """Other kinds of subject, by name."""
    afgjorte: tuple[AfgjortPunkt, ...] = ()
    ikke_modelleret: tuple[IkkeModelleret, ...] = ()
    maalt_med: tuple[Parameter[Parametervaerdi], ...] = ()
    forloeb: tuple[Forloebstabel, ...] = ()
    """What can follow what, in the courses that the area has."""
    antagelser: tuple[Antagelse, ...] = ()
    """The first and the last answer that can be given to what the sources leave unsettled."""
    retninger: tuple[Retning, ...] = ()
    """Which way more of a quantity moves a rule."""

    @property
    def emner(self) -> tuple[tuple[str, Emneinventar[object]], ...]:
        """The kinds of subject that there are rules about, by name."""
        egne = (
            ("borger", cast("Emneinventar[object]", self.borger)),
            ("kommune", cast("Emneinventar[object]", self.kommune)),
        )
        return tuple((navn, emne) for navn, emne in (*egne, *self.andre) if emne.regler)

    @property
    def regler(self) -> tuple[Regel[object], ...]:
        """All rules, whatever they are about."""
        return tuple(regel for _, emne in self.emner for regel in emne.regler)

    @property
    def parametre(self) -> tuple[Parameter[Parametervaerdi], ...]:
        """All parameters, each once."""
        return _hver_en_gang(*(emne.parametre for _, emne in self.emner), self.maaleparametre)

    @property
    def valg(self) -> tuple[Valg, ...]:
        """All open questions, each once, the numbered ones of the catalogue's list first."""
        return _hver_en_gang(self.andre_valg, *(emne.valg for _, emne in self.emner))

    @property
    def tidslinjer(self) -> tuple[Tidslinje[object], ...]:
        """Everything that has versions."""
        forloeb = (tabel.linje for tabel in self.forloeb)
        return (self.regimer, *self.regler, *self.parametre, *self.tabeller, *self.hierarkier, *forloeb)

    def under(self, antagelse: Antagelse) -> Inventar:
        """
        The same, with what is unsettled settled.

        Example:
            >>> from datetime import date
            >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
            >>> inventar = katalogets_inventar()
            >>> [inventar.under(et).regimer.gaelder(date(2026, 6, 30)) for et in inventar.antagelser]
            [False, True]
        """
        return evolve(self, regimer=antagelse.regimer, forloeb=antagelse.forloeb, antagelser=())


def _hver_en_gang(*dele: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(dele)))


def saml(roedder: Iterable[Betingelse[S]]) -> Emneinventar[S]:
    """
    Everything that stands in some conditions: all versions of rules, all readings of disputes.

    Example:
        >>> from skaerpet_tilsyn.katalog.resultatmaal.regler import RESULTATMAAL
        >>> fundet = saml([RESULTATMAAL])
        >>> [p.navn for p in fundet.parametre], [valg.navn for valg in fundet.valg]
        (['ingen_forskel'], ['K02'])
    """
    regler: list[Regel[S]] = []
    parametre: list[Parameter[Parametervaerdi]] = []
    maal: list[Maal[S]] = []
    egenskaber: list[Egenskab[S]] = []
    valg: list[Valg] = []
    for knude in chain.from_iterable(gennemloeb(rod) for rod in roedder):
        match knude:
            case Regel():
                regler.append(knude)
            case Sammenligning():
                maal.append(knude.maal)
                parametre.append(knude.graense)
                if knude.maal.vindue is not None:
                    parametre.append(knude.maal.vindue)
            case EnAf():
                egenskaber.append(knude.egenskab)
                parametre.append(knude.liste)
            case Fortolkningsvalg():
                valg.append(knude.valg)
            case _:
                pass
    return Emneinventar(
        regler=_hver_en_gang(regler),
        parametre=_hver_en_gang(parametre),
        maal=_hver_en_gang(maal),
        egenskaber=_hver_en_gang(egenskaber),
        valg=_hver_en_gang(valg),
    )
