"""
Every number that the law has on 30 November 2021, found in the rule book of that day beside its source and its status.

The list is the jurist's: the numbers P01 to P52 of the dossier that the catalogue was written from, each as it is
printed, with the name under which the book has it. What is not in force that day is not printed as law.
"""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple, cast

import pytest

from skaerpet_tilsyn.laesning.tekst.regelbog import regelbog, regelbog_json
from skaerpet_tilsyn.rapport.regelbogsside import regelbogsside
from skaerpet_tilsyn.ret import Evidens
from tests.htmlside import Htmlside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.laesning.tekst import Json

DAG: Final = date(2021, 11, 30)
LAEST, UDLEDT, UPROEVET = Evidens.EFTERPROEVET, Evidens.UDLEDT, Evidens.IKKE_EFTERPROEVET
TILSYN, KRAV, FORLOEB = "skaerpet_tilsyn", "resultatkrav", "ressourceforloeb"
INDSATS = "tidlig_indsats"
RAPPORTEN, BEK = "Jobcenterindblik, november 2021", "bekendtgørelsen om skærpet tilsyn"
MONITORERING, ANALYSEN = "monitoreringsrapporten, februar-april 2021", "målgruppeanalysen"
HEDENSTED, TIDLIG = "Hedensteds analyse af ressourceforløb", "STAR om opfølgning på tidlig indsats"


class Tal(NamedTuple):
    """A number: its id, the area and anchor under which the book has it, its text, source and evidence."""

    nr: str
    omraade: str
    anker: str
    tal: str
    kilde: str
    evidens: Evidens


TALLENE: Final = (
    Tal("P01", TILSYN, "parameter-mindste_andel", "80 pct.", RAPPORTEN, LAEST),
    Tal("P03", TILSYN, "parameter-mindste_antal_samtaler", "4 samtaler", RAPPORTEN, LAEST),
    Tal("P04", TILSYN, "parameter-mindste_antal_tilbud", "1 tilbud", RAPPORTEN, LAEST),
    Tal("P05", TILSYN, "parameter-mindste_timetal", "225 timer", RAPPORTEN, LAEST),
    Tal("P06", TILSYN, "parameter-mindste_timetal_6", "113 timer", RAPPORTEN, LAEST),
    Tal("P08", TILSYN, "parameter-seks_uger", "6 uger à 37 timer er 222 timer", RAPPORTEN, UDLEDT),
    Tal("P09", TILSYN, "parameter-anciennitet_12", "12 måneder", RAPPORTEN, LAEST),
    Tal("P10", TILSYN, "parameter-anciennitet_6", "6 måneder", RAPPORTEN, LAEST),
    Tal("P11", TILSYN, "parameter-vindue_12", "12 måneder", RAPPORTEN, LAEST),
    Tal("P11", TILSYN, "parameter-vindue_6", "6 måneder", RAPPORTEN, LAEST),
    Tal("P12", TILSYN, "parameter-gennemsnit_maaneder", "12 måneder", RAPPORTEN, LAEST),
    Tal("P13", TILSYN, "maal-samtaler_kalenderaar", "1. januar til 31. december", RAPPORTEN, LAEST),
    Tal("P14", TILSYN, "udeladt-aarlig_opgoerelse", "Én gang årligt", f"{BEK} § 2, stk. 1", LAEST),
    Tal("P14", TILSYN, "udeladt-opgoerelse_i_april", "April; første gang i april 2022", RAPPORTEN, LAEST),
    Tal("P15", TILSYN, "parameter-ingen_forskel", "0 pct.-point", f"{BEK} § 1", LAEST),
    Tal("P16", TILSYN, "udeladt-resultatmaal_periode", "Juli 2020 - juni 2021, altså 4 kvartaler", RAPPORTEN, LAEST),
    Tal("P16", TILSYN, "udeladt-resultatmaal_offentliggjort", "29. oktober 2021", "jobindsats.dk", LAEST),
    Tal("P17", TILSYN, "udeladt-benchmark_hyppighed", "To (2) gange om året", "bm.dk om benchmarking", LAEST),
    Tal("P18", TILSYN, "udeladt-resultatmaal_befolkning", "16-66-årige", RAPPORTEN, LAEST),
    Tal("P19", TILSYN, "udeladt-rangering", "98", RAPPORTEN, LAEST),
    Tal("P20", TILSYN, "udeladt-viste_decimaler", "2 i oversigten over kommunerne, 1 på", RAPPORTEN, UDLEDT),
    Tal("P22", TILSYN, "regel-opfylder_kriterierne", "fokusmålet for samtaler", RAPPORTEN, LAEST),
    Tal("P23", TILSYN, "regel-risiko_light", "fokusmålet for aktiv indsats", RAPPORTEN, LAEST),
    Tal("P24", TILSYN, "udeladt-ingen_gradering", "tæller lige meget", "STAR's svar om resultatmålingen", LAEST),
    Tal("P30", INDSATS, "parameter-tidlig_mindste_andel", "80 pct.", TIDLIG, UPROEVET),
    Tal("P30", INDSATS, "parameter-tidlig_maaneder", "6 måneder", TIDLIG, UPROEVET),
    Tal("P31", INDSATS, "punkt-tidlig_laesning", "mere end 20 pct.", "STAR's nyhed af 28. november 2023", LAEST),
    Tal("P32", INDSATS, "parameter-tidlig_mindste_personer", "10 personer", TIDLIG, UPROEVET),
    Tal("P33", INDSATS, "udeladt-tidlig_hyppighed", "op til 9 grupper", "STAR's nyhed af 28.", UDLEDT),
    Tal("P34", INDSATS, "udeladt-tidlig_virkning", "Dialog og tilbud om hjælp", TIDLIG, UPROEVET),
    Tal("P40", KRAV, "parameter-resultatkrav_1", "35 pct.", MONITORERING, LAEST),
    Tal("P41", KRAV, "parameter-resultatkrav_2", "15 pct.", MONITORERING, LAEST),
    Tal("P42", KRAV, "parameter-beskaeftigelsesgrad_50", "50 pct. af fuld tid", MONITORERING, LAEST),
    Tal("P43", KRAV, "parameter-vindue_3", "3 måneder", MONITORERING, LAEST),
    Tal("P44", KRAV, "parameter-et_aars_anciennitet", "12 måneder", MONITORERING, LAEST),
    Tal("P44", KRAV, "parameter-seneste_aar", "12 måneder", MONITORERING, LAEST),
    Tal("P45", FORLOEB, "parameter-ressourceforloeb_laengde", "60 måneder", HEDENSTED, UDLEDT),
    Tal("P46", FORLOEB, "parameter-jobafklaring_laengde", "24 måneder", ANALYSEN, UDLEDT),
    Tal("P47", FORLOEB, "parameter-jobafklaring_antal", "2 forløb", ANALYSEN, UDLEDT),
    Tal("P48", FORLOEB, "punkt-K17", "efter en hel kalendermåned uden ydelse", HEDENSTED, LAEST),
    Tal("P49", FORLOEB, "maal-afgang", "1, 3, 6 og 12 måneder", HEDENSTED, LAEST),
    Tal("P50", FORLOEB, "parameter-forsoergelse_andel", "80 pct.", HEDENSTED, LAEST),
    Tal("P50", FORLOEB, "parameter-forsoergelse_maaneder", "60 måneder", HEDENSTED, LAEST),
    Tal("P51", FORLOEB, "udeladt-fleksjob_arbejdsevne", "højst 20 timer om ugen", ANALYSEN, UPROEVET),
)
IKKE_I_KRAFT: Final = {
    "P02": (TILSYN, "hoejst_ubetjent", "30 pct."),
    "P07": (TILSYN, "mindste_timetal", "100 timer"),
    "P21": (TILSYN, "udeladte_maaneder", "2020-03"),
    "P52": (FORLOEB, "alder_40", "40 år"),
}
"""Earlier or later law: the name under which it would stand, and the number that may not stand there as in force."""
TABELLER: Final = {
    "Grænser, lister og vinduer": "parameter",
    "Størrelser og egenskaber": "maal",
    "Bestemmelser, der ikke er modelleret": "udeladt",
}
DAGENS: Final = {"gælder", "regnes for gældende"}
"""How the row of the day is marked."""
SLAGS: Final = {
    "parameter": "parametre",
    "udeladt": "ikke_modelleret",
    "maal": ("stoerrelser", "egenskaber"),
    "regel": "regler",
    "punkt": "fortolkningsvalg",
}


@cache
def _blokke(omraade: str) -> dict[str, str]:
    """The Markdown book by anchor: a table's row of the day, or all that stands under a heading."""
    fundne: dict[str, str] = {}
    for kapitel in regelbog(DAG, omraade).split("\n## ")[1:]:
        titel = kapitel.partition("\n")[0].partition(". ")[2]
        if titel in TABELLER:
            raekker = [linje for linje in kapitel.splitlines() if linje.count("`") > 1]
            dagens = [raekke for raekke in raekker if TABELLER[titel] == "maal" or DAGENS & {*raekke.split(" | ")}]
            fundne |= {f"{TABELLER[titel]}-{raekke.split('`')[1]}": raekke for raekke in dagens}
        elif titel == "Omtvistede punkter":
            fundne |= {f"punkt-{blok.partition(':')[0]}": blok for blok in kapitel.split("\n### ")[1:]}
        else:
            fundne |= {f"regel-{blok.split('`')[1]}": blok for blok in kapitel.split("\n### ")[1:]}
    return fundne


@cache
def _side(omraade: str) -> dict[str, str]:
    return Htmlside(regelbogsside(DAG, omraade)).tekster


@cache
def _json(omraade: str) -> dict[str, Json]:
    return regelbog_json(DAG, omraade)


def _objekter(omraade: str, anker: str) -> Iterator[dict[str, Json]]:
    """The objects of the JSON book with that anchor, their time-lines cut to the day."""
    slags, _, navn = anker.partition("-")
    noegler = SLAGS[slags]
    for noegle in (noegler,) if isinstance(noegler, str) else noegler:
        for et in cast("list[dict[str, Json]]", _json(omraade)[noegle]):
            if et["navn"] == navn:
                versioner = cast("list[dict[str, Json]]", et.get("versioner", []))
                yield {**et, "versioner": [version for version in versioner if version.get("paa_dagen", True)]}


def _navn(tal: Tal) -> str:
    return f"{tal.nr}-{tal.anker}"


def test_the_list_is_whole() -> None:
    """P01 to P24, P30 to P34 and P40 to P52, in force or not."""
    ventet = {f"P{nr:02}" for nr in (*range(1, 25), *range(30, 35), *range(40, 53))}

    assert ventet == {tal.nr for tal in TALLENE} | set(IKKE_I_KRAFT)
    assert set() == {tal.nr for tal in TALLENE} & set(IKKE_I_KRAFT)


@pytest.mark.parametrize("tal", TALLENE, ids=_navn)
def test_a_number_in_markdown(tal: Tal) -> None:
    """In one row or under one heading: the number, where it stands, and how well that carries it."""
    blok = _blokke(tal.omraade)[tal.anker].replace("*", "")

    assert tal.tal in blok
    assert tal.kilde in blok
    assert tal.evidens.tekst in blok
    assert (tal.evidens is UPROEVET) == ("ikke efterprøvet" in blok)


@pytest.mark.parametrize("tal", TALLENE, ids=_navn)
def test_a_number_on_the_page(tal: Tal) -> None:
    """In the element that can be pointed at."""
    tekst = _side(tal.omraade)[tal.anker]

    assert tal.tal in tekst
    assert tal.kilde in tekst
    assert tal.evidens.tekst in (tekst.replace("ikke efterprøvet", "") if tal.evidens is LAEST else tekst)


@pytest.mark.parametrize("tal", TALLENE, ids=_navn)
def test_a_number_for_machines(tal: Tal) -> None:
    """In the object of that name, in what it says on the day."""
    (objekt,) = _objekter(tal.omraade, tal.anker)
    tekst = json.dumps(objekt, ensure_ascii=False)

    assert tal.tal in tekst
    assert f'"citat": "{tal.kilde}' in tekst
    assert f'"evidens": "{tal.evidens.value}"' in tekst


@pytest.mark.parametrize("nr", IKKE_I_KRAFT)
def test_other_law_is_not_printed_as_that_of_the_day(nr: str) -> None:
    """Neither as a value in force nor as something left out."""
    omraade, navn, tal = IKKE_I_KRAFT[nr]
    gaeldende = [blok for anker, blok in _blokke(omraade).items() if anker in {f"parameter-{navn}", f"udeladt-{navn}"}]

    assert [] == [blok for blok in gaeldende if tal in blok]
    assert [] == [
        et for slags in ("parameter", "udeladt") for et in _objekter(omraade, f"{slags}-{navn}") if tal in str(et)
    ]


@pytest.mark.parametrize(
    ("navn", "raekke"),
    [
        ("hoejst_ubetjent", "| 30 pct. | 23. august 2018 | 19. december 2019 |"),
        ("mindste_timetal", "| 100 timer | 23. august 2018 | 19. december 2019 |"),
        (
            "udeladte_maaneder",
            "| 2020-03, 2020-04, 2020-05, 2020-06 | 1. januar 2020 (kendt fra 2. juli 2020) | 31. december 2020 |",
        ),
    ],
)
def test_earlier_law_stands_in_its_time(navn: str, raekke: str) -> None:
    """In the book of all versions."""
    assert [raekke] == [raekke for linje in regelbog().splitlines() if f"`{navn}`" in linje and raekke in linje]
