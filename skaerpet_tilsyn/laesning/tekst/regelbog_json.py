"""The rule book as JSON values: every rule as a tree, every value, question and table, with sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, assert_never

from skaerpet_tilsyn.fejl import RegelIkkeGaeldende
from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.laesning.tekst.graf import graf
from skaerpet_tilsyn.laesning.tekst.vaerdier import vis_vaerdi
from skaerpet_tilsyn.ret import Hul, Ophoert, Uafklaret, Version
from skaerpet_tilsyn.tal import raa, skriv_eksakt
from skaerpet_tilsyn.udtryk import Alle, EnAf, Enhver, Fortolkningsvalg, Ikke, Medmindre, Regel, Sammenligning
from skaerpet_tilsyn.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from skaerpet_tilsyn.katalog.inventar import Borgerhierarki, Emneinventar, Inventar, Parametervaerdi, Statustabel
    from skaerpet_tilsyn.laesning.tekst.json_vaerdi import Json
    from skaerpet_tilsyn.ret import Post, Retskilde, Tidslinje
    from skaerpet_tilsyn.udtryk import Betingelse, Parameter, Valg

S = TypeVar("S")
V = TypeVar("V")


def regelbog_json(dag: date | None = None, omraade: str = "skaerpet_tilsyn") -> dict[str, Json]:
    """
    The rule book of an area of law on a day, or with all versions.

    Numbers are exact strings in raw units (shares 0-1, hours in hundredths).

    Raises:
        RegelIkkeGaeldende: no regime is in force that day.

    Example:
        >>> from datetime import date
        >>> bog = regelbog_json(date(2021, 11, 1))
        >>> bog["pr"], bog["regimer"][0]["vaerdi"]
        ('2021-11-01', 'regime_2021_2022')
    """
    return som_json(katalogets_inventar(omraade), dag)


def som_json(inventar: Inventar, dag: date | None) -> dict[str, Json]:
    """The rule book of an inventory."""
    if dag is not None:
        inventar.regimer.paa(dag)
    return {
        "version": VERSION,
        "omraade": inventar.omraade,
        "pr": None if dag is None else dag.isoformat(),
        "regimer": _poster(inventar.regimer, dag, lambda version: {"vaerdi": version.vaerdi.slug}),
        "regler": [regel for navn, emne in inventar.emner for regel in _regler(navn, emne, dag)],
        "tabeller": [
            {"navn": linje.navn, "titel": linje.titel, "versioner": _poster(linje, dag, _tabel)}
            for linje in inventar.tabeller
        ],
        "parametre": [_parameter(parameter, dag) for parameter in inventar.parametre],
        "hierarkier": [
            {"navn": linje.navn, "titel": linje.titel, "versioner": _poster(linje, dag, _hierarki)}
            for linje in inventar.hierarkier
        ],
        "stoerrelser": [et for navn, emne in inventar.emner for et in _stoerrelser(navn, emne)],
        "egenskaber": [en for navn, emne in inventar.emner for en in _egenskaber(navn, emne)],
        "fortolkningsvalg": [_valg(valg) for valg in inventar.valg],
    }


def gaeldende(linje: Tidslinje[V], dag: date | None) -> tuple[Post[V], ...]:
    """
    The version in force on a day (nothing, where none is); without a day, the whole time-line.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog import REGIMER
        >>> [len(gaeldende(REGIMER, dag)) for dag in (None, date(2021, 11, 1), date(2024, 1, 1))]
        [6, 1, 1]
    """
    if dag is None:
        return linje.poster
    try:
        return (linje.paa(dag),)
    except RegelIkkeGaeldende:
        return ()


def _poster(linje: Tidslinje[V], dag: date | None, indhold: Callable[[Version[V]], dict[str, Json]]) -> list[Json]:
    poster: list[Json] = []
    for post in gaeldende(linje, dag):
        fra = post.gaelder_fra.isoformat()
        match post:
            case Version():
                poster.append({"gaelder_fra": fra, **indhold(post), "kilde": _kilde(post.kilde)})
            case Ophoert():
                poster.append({"ophoerer": fra, "kilde": _kilde(post.kilde)})
            case Hul():
                poster.append({"ikke_kodet_fra": fra, "grund": post.grund})
            case Uafklaret():
                poster.append({"uafklaret_fra": fra, "grund": post.grund})
            case _:
                assert_never(post)
    return poster


def _kilde(kilde: Retskilde) -> dict[str, Json]:
    return {
        "citat": kilde.citat,
        "dokument": kilde.dokument.titel,
        "adresse": kilde.dokument.adresse or None,
        "evidens": kilde.evidens.value,
        "gengivelse": kilde.gengivelse or None,
    }


def _regler(emne: str, inventar: Emneinventar[S], dag: date | None) -> list[Json]:
    return [
        {
            "navn": regel.navn,
            "titel": regel.titel,
            "emne": emne,
            "versioner": _poster(regel, dag, lambda version: {"naar": knude(version.vaerdi)}),
        }
        for regel in inventar.regler
    ]


def knude(betingelse: Betingelse[S]) -> dict[str, Json]:
    """
    A condition as a tree; rules, quantities, limits and questions in it are given by name.

    Example:
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import NAEVNER_SAMTALER
        >>> knude(NAEVNER_SAMTALER.versioner[0].vaerdi)["undtagelse"]
        {'art': 'regel', 'navn': 'fritaget_samtaler'}
    """
    match betingelse:
        case Regel():
            return {"art": "regel", "navn": betingelse.navn}
        case Sammenligning():
            return {
                "art": "sammenligning",
                "stoerrelse": betingelse.maal.navn,
                "forhold": betingelse.forhold.value,
                "graense": betingelse.graense.navn,
            }
        case EnAf():
            return {"art": "en_af", "egenskab": betingelse.egenskab.navn, "liste": betingelse.liste.navn}
        case Alle():
            return {"art": "alle", "dele": [knude(del_) for del_ in betingelse.dele]}
        case Enhver():
            return {"art": "enhver", "dele": [knude(del_) for del_ in betingelse.dele]}
        case Ikke():
            return {"art": "ikke", "del": knude(betingelse.betingelse)}
        case Medmindre():
            return {
                "art": "medmindre",
                "hovedregel": knude(betingelse.hovedregel),
                "undtagelse": knude(betingelse.undtagelse),
            }
        case Fortolkningsvalg():
            par = zip(betingelse.valg.slugs, betingelse.betingelser, strict=True)
            laesninger: dict[str, Json] = {slug: knude(del_) for slug, del_ in par}
            return {"art": "fortolkningsvalg", "navn": betingelse.valg.navn, "laesninger": laesninger}
        case _:
            assert_never(betingelse)


def _tabel(version: Version[Statustabel]) -> dict[str, Json]:
    tabel = version.vaerdi
    raekker: list[Json] = [
        {"kategori": raekke.kategori.value, "naar": knude(raekke.naar), "kilde": _kilde(raekke.kilde)}
        for raekke in tabel.raekker
    ]
    overlap: list[Json] = [[kategori.value for kategori in par] for par in tabel.overlap]
    return {
        "raekker": raekker,
        "ellers": {"kategori": tabel.ellers.value, "kilde": _kilde(tabel.ellers_kilde)},
        "overlap": overlap,
        "graf": graf(tabel, version.gaelder_fra),
    }


def _hierarki(version: Version[Borgerhierarki]) -> dict[str, Json]:
    return {
        "trin": [
            {"kategori": raekke.kategori.value, "naar": knude(raekke.naar), "kilde": _kilde(raekke.kilde)}
            for raekke in version.vaerdi.raekker
        ]
    }


def _parameter(parameter: Parameter[Parametervaerdi], dag: date | None) -> dict[str, Json]:
    def indhold(version: Version[Parametervaerdi]) -> dict[str, Json]:
        return {"vaerdi": _vaerdi(version.vaerdi), "vist": vis_vaerdi(version.vaerdi, parameter.enhed)}

    return {
        "navn": parameter.navn,
        "titel": parameter.titel,
        "enhed": parameter.enhed,
        "versioner": _poster(parameter, dag, indhold),
    }


def _vaerdi(vaerdi: Parametervaerdi) -> Json:
    return list(vaerdi) if isinstance(vaerdi, tuple) else skriv_eksakt(raa(vaerdi))


def _stoerrelser(emne: str, inventar: Emneinventar[S]) -> list[Json]:
    return [
        {
            "navn": maal.navn,
            "titel": maal.titel,
            "emne": emne,
            "enhed": maal.enhed,
            "vindue": None if maal.vindue is None else maal.vindue.navn,
            "kilde": _kilde(maal.kilde),
        }
        for maal in inventar.maal
    ]


def _egenskaber(emne: str, inventar: Emneinventar[S]) -> list[Json]:
    return [
        {"navn": egenskab.navn, "titel": egenskab.titel, "emne": emne, "kilde": _kilde(egenskab.kilde)}
        for egenskab in inventar.egenskaber
    ]


def _valg(valg: Valg) -> dict[str, Json]:
    muligheder: list[Json] = [
        {"slug": mulighed.slug, "titel": mulighed.titel, "kilde": _kilde(mulighed.kilde)}
        for mulighed in valg.muligheder
    ]
    return {
        "navn": valg.navn,
        "spoergsmaal": valg.spoergsmaal,
        "valgt": valg.valgt,
        "hjemmel": valg.hjemmel,
        "muligheder": muligheder,
    }
