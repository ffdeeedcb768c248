"""A course as JSON values, described by ``tilsynsforloeb.schema.json``, and back again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypedDict, cast

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.katalog.tilsyn.haendelser import Haendelsesart, Tilsynshaendelse
from skaerpet_tilsyn.katalog.tilsyn.udvaelgelse import Afgoerelse, Frister, KriterierForUdvaelgelse
from skaerpet_tilsyn.tal import Udfald
from skaerpet_tilsyn.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skaerpet_tilsyn.laesning.tekst import Json
    from skaerpet_tilsyn.opgoerelse.tilsyn.dage import Dage
    from skaerpet_tilsyn.opgoerelse.tilsyn.forloeb import Tilsynsforloeb
    from skaerpet_tilsyn.opgoerelse.tilsyn.frist import Frist
    from skaerpet_tilsyn.opgoerelse.tilsyn.skridt import Skridt


class Forloebsdele(TypedDict):
    """What a course is run from."""

    kommune: str
    haendelser: tuple[Tilsynshaendelse, ...]
    frister: Frister
    kriterier: KriterierForUdvaelgelse | None
    ophoer_skaerpet_tilsyn: date | None


def skriv(forloeb: Tilsynsforloeb, pr: date | None) -> dict[str, Json]:
    """The course; without a day, nothing is said of the state and of what is overdue."""
    frister, kriterier = forloeb.frister, forloeb.kriterier
    tilstand = None if pr is None else forloeb.tilstand(pr)
    return {
        "kommune": forloeb.kommune,
        "pr": _dag(pr),
        "tilstand": None if tilstand is None else tilstand.value,
        "mulige": [] if pr is None else [mulig.value for mulig in forloeb.mulige(pr)],
        "haendelser": [_haendelse(haendelse) for haendelse in forloeb.haendelser],
        "frister": {
            "redegoerelse": frister.redegoerelse,
            "genopretning": frister.genopretning,
            "forlaengelse": frister.forlaengelse,
        },
        "frister_oplyst_af": "den, der spørger",
        "ophoer_skaerpet_tilsyn": _dag(forloeb.ophoer_skaerpet_tilsyn),
        "kriterier": None
        if kriterier is None
        else {"tilsynsaar": kriterier.tilsynsaar, "udfald": kriterier.udfald.value},
        "skridt": [_skridt(skridt) for skridt in forloeb.skridt],
        "fristdage": [_frist(frist, pr) for frist in forloeb.fristerne],
        "begrundelse": forloeb.tekst(pr),
        "version": VERSION,
    }


def _dag(dag: date | None) -> str | None:
    return None if dag is None else dag.isoformat()


def _dage(dage: Dage) -> dict[str, Json]:
    return {"tidligst": dage.tidligst.isoformat(), "senest": dage.senest.isoformat()}


def _haendelse(haendelse: Tilsynshaendelse) -> dict[str, Json]:
    reference = None if haendelse.afgoerelse is None else haendelse.afgoerelse.reference
    return {"haendelse": haendelse.art.value, "dato": _dag(haendelse.dato), "reference": reference}


def _skridt(skridt: Skridt) -> dict[str, Json]:
    overgang = skridt.overgang
    return {
        "nr": skridt.nr,
        "dage": _dage(skridt.dage),
        "fra": overgang.fra.value,
        "ved": overgang.ved.value,
        "til": overgang.til.value,
        "betingelse": overgang.betingelse,
        "kilder": [
            {"kilde": kilde.citat, "evidens": kilde.evidens.value, "gengivelse": kilde.gengivelse}
            for kilde in skridt.kilder
        ],
    }


def _frist(frist: Frist, pr: date | None) -> dict[str, Json]:
    return {
        "navn": frist.navn,
        "maaneder": frist.maaneder,
        "fra_skridt": frist.fra.nr,
        "sidste_dag": _dage(frist.sidste_dag),
        "afsluttet_ved_skridt": None if frist.afsluttet is None else frist.afsluttet.nr,
        "frafaldet": frist.frafaldet,
        "for_sent": frist.for_sent.value,
        "overskredet": None if pr is None else frist.overskredet(pr).value,
    }


def laes(data: Mapping[str, Json]) -> Forloebsdele:
    """
    What a course was run from; what was computed is left aside.

    Raises:
        UgyldigVaerdi: the values are not those of a course.
    """
    try:
        kommune = cast("str", data["kommune"])
        frister = cast("dict[str, int]", data["frister"])
        kriterier = cast("dict[str, Json] | None", data["kriterier"])
        haendelser = cast("list[dict[str, str | None]]", data["haendelser"])
        return Forloebsdele(
            kommune=kommune,
            haendelser=tuple(_laes_haendelse(kommune, haendelse) for haendelse in haendelser),
            frister=Frister(**frister),
            kriterier=None
            if kriterier is None
            else KriterierForUdvaelgelse(
                kommune=kommune,
                tilsynsaar=cast("int", kriterier["tilsynsaar"]),
                udfald=Udfald(kriterier["udfald"]),
            ),
            ophoer_skaerpet_tilsyn=_laes_dag(cast("str | None", data["ophoer_skaerpet_tilsyn"])),
        )
    except (KeyError, TypeError, ValueError) as aarsag:
        if isinstance(aarsag, UgyldigVaerdi):
            raise
        besked = (
            f"et forløb som JSON: fundet {type(aarsag).__name__} ({aarsag}); "
            "forventet et, som biblioteket selv har skrevet; skriv det igen"
        )
        raise UgyldigVaerdi(besked) from aarsag


def _laes_dag(tekst: str | None) -> date | None:
    return None if tekst is None else date.fromisoformat(tekst)


def _laes_haendelse(kommune: str, data: Mapping[str, str | None]) -> Tilsynshaendelse:
    art, dato, reference = Haendelsesart(data["haendelse"]), _laes_dag(data["dato"]), data["reference"]
    if art.omfattet is None or dato is None or reference is None:
        return Tilsynshaendelse(art=art, dato=dato)
    afgoerelse = Afgoerelse(kommune=kommune, dato=dato, omfattet=art.omfattet, reference=reference)
    return Tilsynshaendelse.besluttet(art, afgoerelse)
