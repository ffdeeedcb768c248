"""Everything that the catalogue holds, area by area: its rules, tables, values and questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from attrs import evolve

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.katalog import OMRAADER, REGIMER, afgjorte, ikke_modelleret
from skaerpet_tilsyn.katalog.antagelse import Antagelse
from skaerpet_tilsyn.katalog.emneinventar import Emneinventar, Inventar, Parametervaerdi, Statustabel, saml
from skaerpet_tilsyn.katalog.fokusmaal import retninger as fokusretninger
from skaerpet_tilsyn.katalog.fokusmaal.parametre import UDELADTE_MAANEDER
from skaerpet_tilsyn.katalog.fokusmaal.regler import BORGERREGLER
from skaerpet_tilsyn.katalog.forloebstabel import Forloebstabel
from skaerpet_tilsyn.katalog.ikraft import SENEST_OPHOERT, TIDLIGST_OPHOERT
from skaerpet_tilsyn.katalog.jobsamtaler import andelsregler, lister, sygeregler
from skaerpet_tilsyn.katalog.jobsamtaler import parametre as jobsamtaleparametre
from skaerpet_tilsyn.katalog.jobsamtaler import retninger as jobsamtaleretninger
from skaerpet_tilsyn.katalog.jobsamtaler.omraade import OMRAADE as BESKAEFTIGELSESINDSATS
from skaerpet_tilsyn.katalog.jobsamtaler.populationsregler import KONTAKTREGLER
from skaerpet_tilsyn.katalog.maalgruppe import parametre as maaleparametre
from skaerpet_tilsyn.katalog.regimer import JOBSAMTALER, RESSOURCEFORLOEB, RESULTATKRAV, TIDLIG_INDSATS
from skaerpet_tilsyn.katalog.ressourceforloeb import parametre as forloebsparametre
from skaerpet_tilsyn.katalog.ressourceforloeb import regler as ressourceforloeb
from skaerpet_tilsyn.katalog.ressourceforloeb import retninger as forloebsretninger
from skaerpet_tilsyn.katalog.resultatkrav import parametre as resultatparametre
from skaerpet_tilsyn.katalog.resultatkrav import regler as resultatkrav
from skaerpet_tilsyn.katalog.resultatkrav import retninger as resultatretninger
from skaerpet_tilsyn.katalog.tidlig_indsats import parametre as indsatsparametre
from skaerpet_tilsyn.katalog.tidlig_indsats import regler as tidlig_indsats
from skaerpet_tilsyn.katalog.tidlig_indsats import retninger as indsatsretninger
from skaerpet_tilsyn.katalog.tilsyn import regler as tilsyn
from skaerpet_tilsyn.katalog.tilsyn import retninger as tilsynsretninger
from skaerpet_tilsyn.katalog.tilsyn.haendelser import Haendelsesart
from skaerpet_tilsyn.katalog.tilsyn.ophoer import ARGUMENT, med_ophoer
from skaerpet_tilsyn.katalog.tilsyn.overgange import OVERGANGE
from skaerpet_tilsyn.katalog.tilsyn.tilsynstilstande import BEGYNDELSE, TILSTANDE, Tilsynstilstand
from skaerpet_tilsyn.katalog.valg import EFTER_OMRAADE
from skaerpet_tilsyn.udtryk import Parameter

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date
    from types import ModuleType

    from skaerpet_tilsyn.fakta import Kommune
    from skaerpet_tilsyn.ret import Tidslinje
    from skaerpet_tilsyn.udtryk import Betingelse


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
        retninger=(*fokusretninger.RETNINGER, *tilsynsretninger.RETNINGER),
        ikke_modelleret=ikke_modelleret.EFTER_OMRAADE["skaerpet_tilsyn"],
        maalt_med=_som_parametre(
            maaleparametre.INTEGRATIONSFAMILIEN,
            maaleparametre.ARVENDE_YDELSER,
            maaleparametre.PASSIVE_TILBUD,
            UDELADTE_MAANEDER,
        ),
        forloeb=(_tilsynets_forloeb(),),
        antagelser=tuple(_ophoer(TIDLIGST_OPHOERT, SENEST_OPHOERT)),
    )


def _tilsynets_forloeb() -> Forloebstabel:
    return Forloebstabel(
        linje=OVERGANGE,
        tilstande=tuple(Tilsynstilstand),
        haendelser=tuple(Haendelsesart),
        start=BEGYNDELSE,
        slut=tuple((tilstand, oplysning.slut) for tilstand, oplysning in TILSTANDE.items() if oplysning.slut),
    )


def _ophoer(*dage: date) -> Iterator[Antagelse]:
    """The supervision ended on a day; everything else stays as it is."""
    forloeb = _tilsynets_forloeb()
    for dag in dage:
        yield Antagelse(
            navn=ARGUMENT,
            dag=dag,
            regimer=med_ophoer(REGIMER, dag),
            forloeb=(evolve(forloeb, linje=med_ophoer(OVERGANGE, dag)),),
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
        retninger=resultatretninger.RETNINGER,
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
        retninger=forloebsretninger.RETNINGER,
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
        retninger=indsatsretninger.RETNINGER,
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
        retninger=jobsamtaleretninger.RETNINGER,
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
