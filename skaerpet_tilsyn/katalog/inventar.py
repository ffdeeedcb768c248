"""Everything that the catalogue holds, collected by walking its rules, tables and questions."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar, cast

from attrs import frozen

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.katalog import OMRAADER, REGIMER, afgjorte, ikke_modelleret
from skaerpet_tilsyn.katalog.fokusmaal.parametre import UDELADTE_MAANEDER
from skaerpet_tilsyn.katalog.fokusmaal.regler import BORGERREGLER
from skaerpet_tilsyn.katalog.jobsamtaler import andelsregler, lister, sygeregler
from skaerpet_tilsyn.katalog.jobsamtaler import parametre as jobsamtaleparametre
from skaerpet_tilsyn.katalog.jobsamtaler.omraade import OMRAADE as BESKAEFTIGELSESINDSATS
from skaerpet_tilsyn.katalog.jobsamtaler.populationsregler import KONTAKTREGLER
from skaerpet_tilsyn.katalog.maalgruppe import parametre as maaleparametre
from skaerpet_tilsyn.katalog.regimer import JOBSAMTALER, RESSOURCEFORLOEB, RESULTATKRAV, TIDLIG_INDSATS
from skaerpet_tilsyn.katalog.ressourceforloeb import parametre as forloebsparametre
from skaerpet_tilsyn.katalog.ressourceforloeb import regler as ressourceforloeb
from skaerpet_tilsyn.katalog.resultatkrav import parametre as resultatparametre
from skaerpet_tilsyn.katalog.resultatkrav import regler as resultatkrav
from skaerpet_tilsyn.katalog.tidlig_indsats import parametre as indsatsparametre
from skaerpet_tilsyn.katalog.tidlig_indsats import regler as tidlig_indsats
from skaerpet_tilsyn.katalog.tilsyn import regler as tilsyn
from skaerpet_tilsyn.katalog.valg import EFTER_OMRAADE
from skaerpet_tilsyn.udtryk import EnAf, Fortolkningsvalg, Parameter, Regel, Sammenligning, gennemloeb

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from types import ModuleType

    from skaerpet_tilsyn.fakta import Borger, Kommune
    from skaerpet_tilsyn.katalog import Regime, Risikokategori
    from skaerpet_tilsyn.katalog.resultatkrav.regler import Trin
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
        return (self.regimer, *self.regler, *self.parametre, *self.tabeller, *self.hierarkier)


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


def katalogets_inventar(omraade: str = "skaerpet_tilsyn") -> Inventar:
    """
    Everything that the rules, tables and open questions of an area of law are made of.

    Raises:
        UgyldigVaerdi: there is no such area.

    Example:
        >>> len(katalogets_inventar().valg), [navn for navn, _ in katalogets_inventar("resultatkrav").emner]
        (14, ['borger', 'resultattal'])
    """
    match omraade:
        case "skaerpet_tilsyn":
            return _skaerpet_tilsyn()
        case "resultatkrav":
            return _resultatkrav()
        case "ressourceforloeb":
            return _ressourceforloeb()
        case "tidlig_indsats":
            return _tidlig_indsats()
        case _ if omraade == BESKAEFTIGELSESINDSATS:
            return _jobsamtaler()
        case _:
            besked = f"et retsområde: fundet «{omraade}»; forventet et af {', '.join(OMRAADER)}; ret navnet"
            raise UgyldigVaerdi(besked)


def _skaerpet_tilsyn() -> Inventar:
    tabeller: tuple[Tidslinje[Statustabel], ...] = (tilsyn.STATUS,)
    raekker = [raekke.naar for tabel in tabeller for version in tabel.versioner for raekke in version.vaerdi.raekker]
    kommuneregler: list[Betingelse[Kommune]] = [*tilsyn.KRITERIER, *raekker, tilsyn.OPFYLDER_KRITERIERNE]
    return Inventar(
        omraade="skaerpet_tilsyn",
        titel="skærpet tilsyn med kommunernes beskæftigelsesindsats",
        regimer=REGIMER,
        borger=saml(BORGERREGLER),
        kommune=saml(kommuneregler),
        maaleparametre=(*_parametre_i(maaleparametre), cast("Parameter[Parametervaerdi]", UDELADTE_MAANEDER)),
        tabeller=tabeller,
        andre_valg=EFTER_OMRAADE["skaerpet_tilsyn"],
        afgjorte=afgjorte.EFTER_OMRAADE["skaerpet_tilsyn"],
        ikke_modelleret=ikke_modelleret.EFTER_OMRAADE["skaerpet_tilsyn"],
        maalt_med=_som_parametre(
            maaleparametre.INTEGRATIONSFAMILIEN,
            maaleparametre.ARVENDE_YDELSER,
            maaleparametre.PASSIVE_TILBUD,
            UDELADTE_MAANEDER,
        ),
    )


def _resultatkrav() -> Inventar:
    krav = saml(resultatkrav.KRAVREGLER)
    return Inventar(
        omraade="resultatkrav",
        titel="Bedre indsats for borgere i ressourceforløb",
        regimer=RESULTATKRAV,
        borger=saml(resultatkrav.BORGERREGLER),
        kommune=saml(()),
        maaleparametre=_parametre_i(resultatparametre),
        tabeller=(),
        hierarkier=(resultatkrav.HIERARKI,),
        andre_valg=EFTER_OMRAADE["resultatkrav"],
        afgjorte=afgjorte.EFTER_OMRAADE["resultatkrav"],
        ikke_modelleret=ikke_modelleret.EFTER_OMRAADE["resultatkrav"],
        andre=(("resultattal", cast("Emneinventar[object]", krav)),),
        maalt_med=_som_parametre(
            resultatparametre.YDELSER,
            resultatparametre.UDDANNELSER,
            resultatparametre.SU_UDDANNELSER,
            resultatparametre.VIRKSOMHEDSRETTEDE,
        ),
    )


def _ressourceforloeb() -> Inventar:
    forloeb = saml(ressourceforloeb.FORLOEBSREGLER)
    return Inventar(
        omraade="ressourceforloeb",
        titel="ressourceforløb og jobafklaringsforløb",
        regimer=RESSOURCEFORLOEB,
        borger=saml(()),
        kommune=saml(()),
        maaleparametre=_parametre_i(forloebsparametre),
        tabeller=(),
        andre_valg=EFTER_OMRAADE["ressourceforloeb"],
        afgjorte=afgjorte.EFTER_OMRAADE["ressourceforloeb"],
        ikke_modelleret=ikke_modelleret.EFTER_OMRAADE["ressourceforloeb"],
        andre=(("forloeb", cast("Emneinventar[object]", forloeb)),),
        maalt_med=_som_parametre(
            forloebsparametre.FORSOERGELSE_MAANEDER,
            forloebsparametre.FORSOERGELSE_ANDEL,
            forloebsparametre.PASSIV_TILBAGEBLIK,
        ),
    )


def _tidlig_indsats() -> Inventar:
    indsats = saml(tidlig_indsats.INDSATSREGLER)
    return Inventar(
        omraade="tidlig_indsats",
        titel="opfølgning på kommunernes tidlige indsats",
        regimer=TIDLIG_INDSATS,
        borger=saml(()),
        kommune=saml(()),
        maaleparametre=_parametre_i(indsatsparametre),
        tabeller=(),
        andre_valg=EFTER_OMRAADE["tidlig_indsats"],
        afgjorte=afgjorte.EFTER_OMRAADE["tidlig_indsats"],
        ikke_modelleret=ikke_modelleret.EFTER_OMRAADE["tidlig_indsats"],
        andre=(("tidlig_indsats", cast("Emneinventar[object]", indsats)),),
    )


def _jobsamtaler() -> Inventar:
    emner = (
        ("kontaktforloeb", saml(KONTAKTREGLER)),
        ("andel", saml(andelsregler.ANDELSREGLER)),
        ("sygefravaer", saml(sygeregler.SYGEREGLER)),
        ("dagpengetimer", saml(andelsregler.OVERGANGSREGLER)),
    )
    return Inventar(
        omraade=BESKAEFTIGELSESINDSATS,
        titel="jobsamtaler og tilbud i andet halvår 2026",
        regimer=JOBSAMTALER,
        borger=saml(()),
        kommune=saml(()),
        maaleparametre=(*_parametre_i(jobsamtaleparametre), *_parametre_i(lister)),
        tabeller=(),
        andre_valg=EFTER_OMRAADE[BESKAEFTIGELSESINDSATS],
        afgjorte=afgjorte.EFTER_OMRAADE[BESKAEFTIGELSESINDSATS],
        ikke_modelleret=ikke_modelleret.EFTER_OMRAADE[BESKAEFTIGELSESINDSATS],
        andre=tuple((navn, cast("Emneinventar[object]", emne)) for navn, emne in emner),
        maalt_med=_som_parametre(
            lister.PERSONLIGT,
            lister.INTENSIVERET_TYPER,
            lister.KUN_KOMMUNEN,
            lister.KOMMUNENS_MYNDIGHEDER,
            lister.AKASSENS_MYNDIGHEDER,
            lister.TAELLENDE_TILBUD,
            lister.OEVO_TILBUD,
        ),
    )


def _parametre_i(modul: ModuleType) -> tuple[Parameter[Parametervaerdi], ...]:
    modulets = cast("Mapping[str, object]", vars(modul)).values()
    return tuple(cast("Parameter[Parametervaerdi]", vaerdi) for vaerdi in modulets if isinstance(vaerdi, Parameter))


def _som_parametre(*parametre: Parameter[object]) -> tuple[Parameter[Parametervaerdi], ...]:
    return cast("tuple[Parameter[Parametervaerdi], ...]", parametre)
