"""The rule book as JSON values, as ``regelbog.schema.json`` describes it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final, TypeVar, cast

from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.laesning.tekst.bogbygger import byg_bog
from skaerpet_tilsyn.laesning.tekst.bogregler import regelnumre
from skaerpet_tilsyn.laesning.tekst.graf import graf
from skaerpet_tilsyn.laesning.tekst.knude_json import knude
from skaerpet_tilsyn.laesning.tekst.tidsposter import Postart, sidste_kodede_dag, tidslinje
from skaerpet_tilsyn.laesning.tekst.vaerdier import vis_vaerdi
from skaerpet_tilsyn.tal import raa, skriv_eksakt
from skaerpet_tilsyn.udtryk import Beslutningstabel
from skaerpet_tilsyn.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from skaerpet_tilsyn.katalog.emneinventar import Inventar, Parametervaerdi
    from skaerpet_tilsyn.laesning.tekst.bog import Punktafsnit, Regelafsnit
    from skaerpet_tilsyn.laesning.tekst.json_vaerdi import Json
    from skaerpet_tilsyn.laesning.tekst.tidsposter import Tidspost
    from skaerpet_tilsyn.ret import Retskilde, Tidslinje
    from skaerpet_tilsyn.udtryk import Betingelse, Hierarki, Parameter, Regel

S = TypeVar("S")
K = TypeVar("K")
V = TypeVar("V")


def regelbog_json(dag: date | None = None, omraade: str = "skaerpet_tilsyn") -> dict[str, Json]:
    """
    The rule book of an area of law on a day, or with all versions.

    Numbers are exact strings in raw units (shares 0-1, hours in hundredths). On a day, rules and tables have the
    version in force; values and what is not modelled have their whole time-line.

    Raises:
        RegelIkkeGaeldende: no regime is in force that day.

    Example:
        >>> from datetime import date
        >>> bog = regelbog_json(date(2021, 11, 1))
        >>> bog["pr"], bog["regime"]
        ('2021-11-01', 'regime_2021_2022')
    """
    return som_json(katalogets_inventar(omraade), dag)


def som_json(inventar: Inventar, dag: date | None) -> dict[str, Json]:
    """The rule book of an inventory."""
    bog, slut = byg_bog(inventar, dag), sidste_kodede_dag(inventar.regimer)
    afsnit = {regel.navn: regel for kapitel in bog.kapitler for regel in kapitel.regler}
    vist = {vaerdi.navn: vaerdi for vaerdi in bog.vaerdier}
    numre = regelnumre(inventar)
    return {
        "version": VERSION,
        "omraade": inventar.omraade,
        "titel": inventar.titel,
        "pr": None if dag is None else dag.isoformat(),
        "regime": None if dag is None else inventar.regimer.paa(dag).vaerdi.slug,
        "regimer": [
            _post(post, lambda regime: {"vaerdi": regime.slug, "titel": regime.titel})
            for post in tidslinje(inventar.regimer, dag, None, lambda regime: regime)
        ],
        "evidens": {grad.value: antal for grad, antal in bog.evidens},
        "regler": [
            _regel(regel, navn, numre[regel.navn], afsnit.get(regel.navn), tidslinje(regel, dag, slut, _selv))
            for navn, emne in inventar.emner
            for regel in emne.regler
        ],
        "tabeller": [_tabel(linje, dag, slut) for linje in inventar.tabeller],
        "hierarkier": [_tabel(linje, dag, slut) for linje in inventar.hierarkier],
        "parametre": [
            _parameter(parameter, dag, slut, vist[parameter.navn].bruges_i)
            for parameter in inventar.parametre
            if parameter.navn in vist
        ],
        "stoerrelser": [
            {
                "navn": maal.navn,
                "titel": maal.titel,
                "emne": navn,
                "enhed": maal.enhed,
                "vindue": None if maal.vindue is None else maal.vindue.navn,
                "kilde": _kilde(maal.kilde),
            }
            for navn, emne in inventar.emner
            for maal in emne.maal
        ],
        "egenskaber": [
            {"navn": egenskab.navn, "titel": egenskab.titel, "emne": navn, "kilde": _kilde(egenskab.kilde)}
            for navn, emne in inventar.emner
            for egenskab in emne.egenskaber
        ],
        "fortolkningsvalg": [_valg(punkt) for punkt in bog.punkter if not punkt.svar],
        "afgjorte": [_afgjort(punkt) for punkt in bog.punkter if punkt.svar],
        "ikke_modelleret": [
            {
                "navn": udeladt.navn,
                "titel": udeladt.titel,
                "grund": udeladt.grund,
                "versioner": [_post(post, lambda siger: {"siger": siger}) for post in udeladt.poster],
            }
            for udeladt in bog.udeladte
        ],
    }


_NOEGLER: Final = {
    Postart.VERSION: "gaelder_fra",
    Postart.OPHAEVET: "ophoerer",
    Postart.IKKE_KODET: "ikke_kodet_fra",
    Postart.UAFKLARET: "uafklaret_fra",
}


def _post(post: Tidspost[V], indhold: Callable[[V], Mapping[str, Json]]) -> dict[str, Json]:
    """An entry; the key of its first day says what it is."""
    return {
        _NOEGLER[post.art]: post.fra.isoformat(),
        **({} if post.art is Postart.OPHAEVET else {"til": None if post.til is None else post.til.isoformat()}),
        **({} if post.kundgjort is None else {"kundgjort": post.kundgjort.isoformat()}),
        **({} if post.paa_dagen is None else {"paa_dagen": post.paa_dagen}),
        **({} if post.vaerdi is None else indhold(post.vaerdi)),
        **({"grund": post.grund} if post.grund else {}),
        **({} if post.kilde is None else {"kilde": _kilde(post.kilde)}),
    }


def _paa_dagen(poster: Iterable[Tidspost[V]], indhold: Callable[[V], Mapping[str, Json]]) -> list[Json]:
    """All entries, or on a day the version in force alone."""
    return [
        _post(post, indhold)
        for post in poster
        if post.paa_dagen is None or (post.paa_dagen and post.art is Postart.VERSION)
    ]


def _kilde(kilde: Retskilde) -> dict[str, Json]:
    return {
        "citat": kilde.citat,
        "dokument": kilde.dokument.titel,
        "adresse": kilde.dokument.adresse or None,
        "evidens": kilde.evidens.value,
        "gengivelse": kilde.gengivelse or None,
    }


def _selv(vaerdi: V) -> V:
    return vaerdi


def _regel(
    regel: Regel[S], emne: str, nummer: str, afsnit: Regelafsnit | None, poster: tuple[Tidspost[Betingelse[S]], ...]
) -> dict[str, Json]:
    tekster = {} if afsnit is None else {post.fra: str(post.vaerdi) for post, _ in afsnit.udgaver}
    par = [
        post.med(None if post.vaerdi is None else (knude(post.vaerdi), tekster.get(post.fra, ""))) for post in poster
    ]
    versioner = _paa_dagen(par, lambda vist: {"naar": vist[0], "tekst": vist[1]})
    return {"navn": regel.navn, "titel": regel.titel, "emne": emne, "nummer": nummer, "versioner": versioner}


def _tabel(linje: Tidslinje[Hierarki[S, K]], dag: date | None, slut: date | None) -> dict[str, Json]:
    par = [
        post.med(None if post.vaerdi is None else (post.vaerdi, dag or post.fra))
        for post in tidslinje(linje, dag, slut, _selv)
    ]
    versioner = _paa_dagen(par, lambda vist: _tabelindhold(*vist))
    return {"navn": linje.navn, "titel": linje.titel, "versioner": versioner}


def _tabelindhold(tabel: Hierarki[S, K], dag: date) -> dict[str, Json]:
    raekker: list[Json] = [
        {"kategori": _slug(raekke.kategori), "naar": knude(raekke.naar), "kilde": _kilde(raekke.kilde)}
        for raekke in tabel.raekker
    ]
    indhold: dict[str, Json] = {"graf": str(graf(tabel, dag))}
    if not isinstance(tabel, Beslutningstabel):
        return {"trin": raekker, **indhold}
    overlap: list[Json] = [[_slug(kategori) for kategori in par] for par in tabel.overlap]
    ellers: Json = {"kategori": _slug(tabel.ellers), "kilde": _kilde(tabel.ellers_kilde)}
    return {"raekker": raekker, "ellers": ellers, "overlap": overlap, **indhold}


def _slug(kategori: object) -> str:
    return str(cast("object", kategori.value) if isinstance(kategori, Enum) else kategori)


def _parameter(
    parameter: Parameter[Parametervaerdi], dag: date | None, slut: date | None, bruges_i: tuple[str, ...]
) -> dict[str, Json]:
    def indhold(vaerdi: Parametervaerdi) -> dict[str, Json]:
        return {"vaerdi": _vaerdi(vaerdi), "vist": vis_vaerdi(vaerdi, parameter.enhed)}

    return {
        "navn": parameter.navn,
        "titel": parameter.titel,
        "enhed": parameter.enhed,
        "versioner": [_post(post, indhold) for post in tidslinje(parameter, dag, slut, _selv)],
        "bruges_i": list(bruges_i),
    }


def _vaerdi(vaerdi: Parametervaerdi) -> Json:
    return list(vaerdi) if isinstance(vaerdi, tuple) else skriv_eksakt(raa(vaerdi))


def _valg(punkt: Punktafsnit) -> dict[str, Json]:
    return {
        "navn": punkt.navn,
        "spoergsmaal": punkt.spoergsmaal,
        "valgt": next(laesning.slug for laesning in punkt.laesninger if laesning.valgt),
        "hjemmel": punkt.hjemmel,
        "muligheder": [
            {"slug": laesning.slug, "titel": laesning.titel, "kilde": _kilde(laesning.kilde)}
            for laesning in punkt.laesninger
        ],
        "bruges_i": list(punkt.bruges_i),
    }


def _afgjort(punkt: Punktafsnit) -> dict[str, Json]:
    return {
        "navn": punkt.navn,
        "spoergsmaal": punkt.spoergsmaal,
        "svar": punkt.svar,
        "hjemmel": punkt.hjemmel,
        "kilder": [_kilde(kilde) for kilde in punkt.kilder],
    }
