"""Dated lists: the målgrupper of each duty, who held a talk, which tilbud count, and the answers of properties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fakta.indsats import MAALGRUPPER
from skaerpet_tilsyn.fakta.ydelser import TILBUDSTYPER
from skaerpet_tilsyn.katalog.jobsamtaler import kilder, maalekilder
from skaerpet_tilsyn.katalog.jobsamtaler.ikraft import HOVEDLOVEN, KONTAKTFORLOEB_2024, fra_2024, fra_juli
from skaerpet_tilsyn.ret import fra
from skaerpet_tilsyn.udtryk import Parameter

if TYPE_CHECKING:
    from skaerpet_tilsyn.ret import Retskilde

_TILBUD_FOER: Final = "regler om tilbud før 1. juli 2026, der ikke er kodet"


def _fast(navn: str, titel: str, enhed: str, slugs: tuple[str, ...], kilde: Retskilde) -> Parameter[tuple[str, ...]]:
    """The same before and under the rules of 2026."""
    poster = (fra(KONTAKTFORLOEB_2024, slugs, kilde=kilde), HOVEDLOVEN)
    return Parameter(navn=navn, titel=titel, enhed=enhed, poster=poster)


def _gruppe(navn: str, slug: str) -> Parameter[tuple[str, ...]]:
    return _fast(navn, MAALGRUPPER.navne[slug], "målgrupper", (slug,), kilder.TO_GRUPPER)


DAGPENGE = _gruppe("gruppe_dagpenge", "dagpenge")
JOBPARATE = _gruppe("gruppe_jobparate", "kh_jobparat")
UDDANNELSESPARATE = _gruppe("gruppe_uddannelsesparate", "kh_uddannelsesparat")
AKTIVITETSPARATE = _gruppe("gruppe_aktivitetsparate", "kh_aktivitetsparat")
LEDIGHEDSYDELSE = _gruppe("gruppe_ledighedsydelse", "ledighedsydelse")

GRUPPER_SAMTALER = Parameter(
    navn="grupper_samtaler",
    titel="målgrupper, kommunen skal holde et antal samtaler med",
    enhed="målgrupper",
    poster=fra_2024(
        MAALGRUPPER.slugs,
        ("dagpenge", "kh_jobparat", "ledighedsydelse"),
        kilde_foer=kilder.GRUPPER_2020,
        kilde=kilder.SAMTALEANDEL,
    ),
)
GRUPPER_TILBUD = Parameter(
    navn="grupper_tilbud",
    titel="målgrupper, der skal have et tilbud",
    enhed="målgrupper",
    poster=fra_juli(
        ("dagpenge", "kh_jobparat", "kh_uddannelsesparat"), kilde=kilder.TILBUDSUNDTAGELSER, foer=_TILBUD_FOER
    ),
)
GRUPPER_FOERSTE = Parameter(
    navn="grupper_foerste_samtale",
    titel="målgrupper, kommunen skal holde den første samtale med",
    enhed="målgrupper",
    poster=fra_juli(
        ("kh_jobparat", "ledighedsydelse"),
        kilde=kilder.FOERSTE_SAMTALE,
        foer="regler om den første samtale, der ikke er kodet",
    ),
)

KOMMUNENS_MYNDIGHEDER = _fast(
    "kommunens_myndigheder",
    "hvis samtaler er kommunens",
    "myndigheder",
    ("kommune", "anden_aktoer"),
    maalekilder.ANDEN_AKTOER,
)
KUN_KOMMUNEN = _fast(
    "kun_kommunen", "hvis samtaler er kommunens egne", "myndigheder", ("kommune",), maalekilder.ANDEN_AKTOER
)
AKASSENS_MYNDIGHEDER = _fast(
    "akassens_myndigheder", "hvis samtaler er a-kassens", "myndigheder", ("a_kasse",), kilder.AKASSESAMTALER
)
PERSONLIGT = _fast(
    "personligt_fremmoede", "samtaler med fremmøde", "kontaktformer", ("personligt",), maalekilder.SAMTALEFORMER
)
INTENSIVERET_TYPER = _fast(
    "intensiveret_typer",
    "samtaletyper, der er en samtale om intensiveret indsats",
    "samtaletyper",
    ("intensiveret_indsats", "intensiveret_samtale", "samtale_om_intensiveret_indsats"),
    kilder.INTENSIVERET_TYPE,
)
TAELLENDE_TILBUD = Parameter(
    navn="taellende_tilbud",
    titel="tilbud, der tæller",
    enhed="tilbudstyper",
    poster=fra_juli(
        tuple(slug for slug in TILBUDSTYPER if slug not in {"mentor", "psykiatrisk_behandling"}),
        kilde=kilder.TILBUDSTYPER,
        foer=_TILBUD_FOER,
    ),
)
OEVO_TILBUD = Parameter(
    navn="oevo_tilbud",
    titel="tilbud, der kan være øvrig vejledning og opkvalificering",
    enhed="tilbudstyper",
    poster=fra_juli(
        ("vejledning_og_opkvalificering", "vejlednings_og_afklaringsforloeb"), kilde=kilder.OEVO, foer=_TILBUD_FOER
    ),
)
JA = _fast("svaret_ja", "ja", "svar", ("ja",), kilder.REGIMET_2024)
NEJ = _fast("svaret_nej", "nej", "svar", ("nej",), kilder.REGIMET_2024)
JA_ELLER_NEJ = _fast("svaret_ja_eller_nej", "et svar", "svar", ("ja", "nej"), maalekilder.SYGE_SVAR)
I_MAANEDEN = _fast("maales_nu", "i måneden", "tidspunkter", ("i_maaneden",), maalekilder.POPULATION)
NAAET = _fast(
    "maales_nu_eller_foer", "i måneden eller før", "tidspunkter", ("i_maaneden", "tidligere"), maalekilder.BESTAND
)
INTET_FRAVAER = _fast("intet_fravaer", "intet fravær", "fravær", ("ingen",), maalekilder.FRAVAER)
