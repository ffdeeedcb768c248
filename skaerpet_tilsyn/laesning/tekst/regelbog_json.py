"""The rule book for machines: the same rules, limits and open questions as JSON values."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from skaerpet_tilsyn.katalog.inventar import inventar
from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
from skaerpet_tilsyn.laesning.tekst.betingelsestekst import betingelsestekst
from skaerpet_tilsyn.laesning.tekst.vaerdier import vis_vaerdi
from skaerpet_tilsyn.version import VERSION

if TYPE_CHECKING:
    from datetime import date

    from skaerpet_tilsyn.fakta import Kommune
    from skaerpet_tilsyn.katalog.tilsyn.kategorier import Risikokategori
    from skaerpet_tilsyn.laesning.tekst.json_vaerdi import Json
    from skaerpet_tilsyn.ret import Retskilde, Tidslinje, Version
    from skaerpet_tilsyn.udtryk import Beslutningstabel, Parameter, Regel, Valg

S = TypeVar("S")


def regelbog_json(dag: date | None = None) -> dict[str, Json]:
    """
    The rule book of a day, or with all versions.

    Raises:
        RegelIkkeGaeldende: nothing is in force that day.

    Example:
        >>> sorted(regelbog_json())
        ['parametre', 'pr', 'regler', 'status', 'valg', 'version']
    """
    alt = inventar()
    return {
        "version": VERSION,
        "pr": None if dag is None else dag.isoformat(),
        "regler": [
            *(_regel(regel, dag, "borger") for regel in alt.borgerregler),
            *(_regel(regel, dag, "kommune") for regel in alt.kommuneregler),
        ],
        "status": [_tabel(version) for version in versioner(STATUS, dag)],
        "parametre": [_parameter(parameter, dag) for parameter in alt.parametre],
        "valg": [_valg(valg) for valg in alt.valg],
    }


def versioner(tidslinje: Tidslinje[S], dag: date | None) -> tuple[Version[S], ...]:
    """
    The version of a day, or all of them.

    Example:
        >>> len(versioner(STATUS, None))
        1
    """
    return tidslinje.versioner if dag is None else (tidslinje.paa(dag),)


def _kilde(kilde: Retskilde) -> dict[str, Json]:
    return {
        "citat": kilde.citat,
        "evidens": kilde.evidens.value,
        "gengivelse": kilde.gengivelse,
        "titel": kilde.dokument.titel,
        "adresse": kilde.dokument.adresse or None,
    }


def _regel(regel: Regel[S], dag: date | None, emne: str) -> dict[str, Json]:
    return {
        "navn": regel.navn,
        "titel": regel.titel,
        "emne": emne,
        "versioner": [
            {
                "gaelder_fra": version.gaelder_fra.isoformat(),
                "naar": betingelsestekst(version.vaerdi, dag or version.gaelder_fra),
                "kilde": _kilde(version.kilde),
            }
            for version in versioner(regel, dag)
        ],
    }


def _tabel(version: Version[Beslutningstabel[Kommune, Risikokategori]]) -> dict[str, Json]:
    tabel = version.vaerdi
    return {
        "navn": tabel.navn,
        "titel": tabel.titel,
        "gaelder_fra": version.gaelder_fra.isoformat(),
        "kilde": _kilde(tabel.kilde),
        "raekker": [
            {
                "naar": betingelsestekst(raekke.naar, version.gaelder_fra),
                "kategori": raekke.kategori.value,
                "kilde": _kilde(raekke.kilde),
            }
            for raekke in tabel.raekker
        ],
        "ellers": {"kategori": tabel.ellers.value, "kilde": _kilde(tabel.ellers_kilde)},
        "overlap": [[kategori.value for kategori in par] for par in tabel.overlap],
    }


def _parameter(parameter: Parameter[object], dag: date | None) -> dict[str, Json]:
    return {
        "navn": parameter.navn,
        "titel": parameter.titel,
        "enhed": parameter.enhed,
        "versioner": [
            {
                "gaelder_fra": version.gaelder_fra.isoformat(),
                "vaerdi": vis_vaerdi(version.vaerdi, parameter.enhed),
                "kilde": _kilde(version.kilde),
            }
            for version in versioner(parameter, dag)
        ],
    }


def _valg(valg: Valg) -> dict[str, Json]:
    return {
        "navn": valg.navn,
        "spoergsmaal": valg.spoergsmaal,
        "valgt": valg.valgt,
        "hjemmel": valg.hjemmel,
        "muligheder": [
            {"slug": mulighed.slug, "titel": mulighed.titel, "kilde": _kilde(mulighed.kilde)}
            for mulighed in valg.muligheder
        ],
    }
