"""``sammenlign``: who changes outcome under two rule sets, how it is said, and what is refused."""

from __future__ import annotations

import csv
import json
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Final

import polars as pl
import pytest
from jsonschema import Draft202012Validator

from tests.kommando.registre import BENCHMARK, HEDENSTED, skriv_register

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.kommando.conftest import Koersel

    Koer = Callable[..., Koersel]

ROD: Final = Path(__file__).parents[2]
SKEMA: Final = ROD / "skaerpet_tilsyn" / "opgoerelse" / "sammenlign.schema.json"
ANDELE: Final = ("--andele", str(ROD / "examples" / "maanedsandele_2021.csv"))
BENCHMARK_4: Final = ("--benchmark", str(ROD / "examples" / "benchmark_2021QMAT02.csv"))
NOVEMBER: Final = ("--maaned", "2021-11")
AFTALEN: Final = (*NOVEMBER, "--foer", "2018-09-01", "--efter", "2021-11-01", "--udfyld")
BORGERE: Final = """\
Borgere: Aktiv indsats
26 af 1.601 borgere skifter udfald

Fra       Til            Antal    A
───────────────────────────────────
opfyldt   ikke opfyldt      26   26

Udfald              Før   Efter   Forskel     A
───────────────────────────────────────────────
uden for nævneren   880     880         0     0
ikke opfyldt         51      77        26    26
opfyldt             670     644       -26   -26
"""
KATEGORIER: Final = """\
Kommuner: Kategori
2 af 4 kommuner skifter udfald

Fra                         Til                       Antal            A            B   C
─────────────────────────────────────────────────────────────────────────────────────────
Risiko for skærpet tilsyn   Risiko for light tilsyn       2   0,50 (1/2)   1,50 (3/2)   0

Udfald                      Før   Efter   Forskel    A    B   C
───────────────────────────────────────────────────────────────
Aktuelt ikke i risiko         2       2         0   -1    1   0
Risiko for light tilsyn       0       2         2    1    1   0
Risiko for skærpet tilsyn     2       0        -2    0   -2   0

Kommune      Fra                         Til                                A            B   C
──────────────────────────────────────────────────────────────────────────────────────────────
Kalundborg   Risiko for skærpet tilsyn   Risiko for light tilsyn   0,25 (1/4)   0,75 (3/4)   0
Køge         Risiko for skærpet tilsyn   Risiko for light tilsyn   0,25 (1/4)   0,75 (3/4)   0
i alt        2 kommuner                                            0,50 (1/2)   1,50 (3/2)   0
"""
UD_OG_IND: Final = """\
Fra            Til            Antal   A   B
───────────────────────────────────────────
ikke opfyldt   opfyldt            1   1   0
opfyldt        ikke opfyldt       1   0   1
i alt                             2   1   1

Udfald              Før   Efter   Forskel    A    B
───────────────────────────────────────────────────
uden for nævneren     3       3         0    0    0
ikke opfyldt          1       1         0   -1    1
opfyldt               1       1         0    1   -1
"""
ANDELESIDE: Final = """\
Sammenligning af regler, november 2021

før: aftalen af 23. august 2018 (100 timer, under 30 pct. uden; ikke i brug), som den 1. september 2018
efter: skærpet tilsyn 2021-2022 (kun samtaler udløser), som den 1. november 2021

Ændret                                                Før                                                 Efter
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
A: Fokusmålet for aktiv indsats er opfyldt de         mere end 70 pct. (skrevet som mindre end 30 pct.    mindst 80 pct.
seneste 12 måneder                                    uden)

Kommuner: Samtaler, 12 måneder
0 af 4 kommuner skifter udfald; intet af det, der er ændret, har betydning her

Kommuner: Aktiv indsats, 12 måneder
3 af 4 kommuner skifter udfald

Fra       Til            Antal   A
──────────────────────────────────
opfyldt   ikke opfyldt       3   3

Udfald         Før   Efter   Forskel    A
─────────────────────────────────────────
ikke opfyldt     0       3         3    3
opfyldt          4       1        -3   -3

Kommune      Fra          Til              Gns. før   Gns. efter   A
────────────────────────────────────────────────────────────────────
Hillerød     opfyldt      ikke opfyldt   78,41 pct.   78,41 pct.   1
Kalundborg   opfyldt      ikke opfyldt   78,98 pct.   78,98 pct.   1
Køge         opfyldt      ikke opfyldt   79,57 pct.   79,57 pct.   1
i alt        3 kommuner                                            3

- hver ændrings del er gennemsnittet over alle rækkefølger, som ændringerne kan komme i; delene er eksakte og giver \
lagt sammen det hele
- holdt fast, som reglerne efter siger det, fordi reglerne før ikke siger det: «Fokusmålet for samtaler er opfyldt \
de seneste 12 måneder»; mindste gennemsnitlige andel (80 pct.)
"""


def glat(side: str) -> str:
    """Without the blanks that fill a table's lines."""
    return "\n".join(linje.rstrip() for linje in side.splitlines()) + "\n"


def test_the_page_of_monthly_shares(koer: Koer) -> None:
    """Whole: what changed, who changes, totals, what was held."""
    kode, ud, fejl = koer("sammenlign", *ANDELE, *AFTALEN)

    assert (0, ANDELESIDE, "") == (kode, glat(ud), fejl)


def test_the_page_of_registers(koer: Koer) -> None:
    """Citizens, and both differences by letter; the citizens themselves are in the files alone."""
    kode, ud, _ = koer("sammenlign", str(HEDENSTED), *AFTALEN)

    assert 0 == kode
    assert BORGERE in glat(ud)
    assert "A: mindste timetal på 12 måneder                      100 timer" in ud
    assert "- --ud MAPPE skriver tabellerne, også borgerne én for én" in ud
    assert "- 1.601 borgere i ydelser" in ud
    assert "H00" not in ud


def test_the_categories(koer: Koer) -> None:
    """Under the tables of 2019 and of 2021; a third outcome between them counts a half."""
    kode, ud, _ = koer("sammenlign", *ANDELE, *NOVEMBER, "--foer", "2020-06-01", *BENCHMARK_4)

    assert 0 == kode
    assert KATEGORIER in glat(ud)
    assert "- «Status for skærpet tilsyn» hviler på bekendtgørelsen om skærpet tilsyn (ikke efterprøvet)" in ud
    assert "- regelsættet «bekendtgørelsen fra december 2019 (begge fokusmål tæller)» er udledt: " in ud
    assert "- benchmark: 2021QMAT02 (juli 2020 - juni 2021), Ydelsesgrupper i alt" in ud


def test_a_text_without_categories(koer: Koer) -> None:
    """The agreement has none, and the page says so."""
    kode, ud, _ = koer("sammenlign", *ANDELE, *AFTALEN, *BENCHMARK_4)

    assert 0 == kode
    assert "Kommuner: Kategori" not in ud
    assert "- kategorierne er ikke sammenlignet: aftalen af 23. august 2018 (100 timer" in ud


def test_a_reading(koer: Koer) -> None:
    """Before and after are the month's own rules; the reading stands with what it means."""
    kode, ud, _ = koer("sammenlign", str(HEDENSTED), *NOVEMBER, "--fortolkning-efter", "K04=uger")

    assert 0 == kode
    assert (
        "efter: skærpet tilsyn 2021-2022 (kun samtaler udløser), som den 1. november 2021\n  K04 læst som «uger»" in ud
    )
    assert "ikke opfyldt   opfyldt      18   18" in ud


def test_nothing_differs(koer: Koer) -> None:
    """The same rules twice."""
    kode, ud, _ = koer("sammenlign", str(HEDENSTED), *NOVEMBER)

    assert 0 == kode
    assert "de to regelsæt siger det samme om det, der er spurgt om" in ud
    assert 5 == ud.count("intet af det, der er ændret, har betydning her") + ud.count("siger det samme")


@pytest.mark.parametrize(
    "argumenter",
    [
        (str(HEDENSTED), *AFTALEN),
        (str(HEDENSTED), *NOVEMBER, "--foer", "2020-06-01", "--benchmark", str(BENCHMARK)),
        (*ANDELE, *NOVEMBER, "--foer", "2020-06-01", *BENCHMARK_4),
    ],
    ids=["aftalen", "registre og kategori", "andele og kategori"],
)
def test_json(koer: Koer, argumenter: tuple[str, ...]) -> None:
    """As the schema describes it; every part is exact, and they sum to the whole."""
    kode, ud, _ = koer("sammenlign", *argumenter, "--format", "json")
    svarene = json.loads(ud)["svar"]

    assert 0 == kode
    Draft202012Validator(json.loads(SKEMA.read_text(encoding="utf-8"))).validate(json.loads(ud))
    assert svarene
    for svar in svarene:
        assert svar["antal_aendrede"] == sum(map(Fraction, svar["dele"].values())) == len(svar["aendringer"])
        for netto in svar["netto"]:
            assert netto["efter"] - netto["foer"] == sum(map(Fraction, netto["dele"].values()))
        for aendring in svar["aendringer"]:
            assert 1 == sum(map(Fraction, aendring["dele"].values()))


def test_the_schema_is_a_schema() -> None:
    """And has no room for what it does not name."""
    Draft202012Validator.check_schema(json.loads(SKEMA.read_text(encoding="utf-8")))


def test_files(koer: Koer, tmp_path: Path) -> None:
    """A table each; every citizen who changes has a row."""
    mappe = tmp_path / "ud"
    kode, ud, _ = koer("sammenlign", str(HEDENSTED), *AFTALEN, "--ud", str(mappe))

    assert 0 == kode
    assert {"forskelle.csv", "skift.csv", "netto.csv", "borgere.csv", "kommuner.csv", "holdt.csv"} == {
        fil.name for fil in mappe.iterdir()
    }
    with (mappe / "borgere.csv").open(encoding="utf-8-sig", newline="") as fil:
        raekker = list(csv.DictReader(fil, delimiter=";"))
    assert (26, {"1"}, {"opfyldt"}) == (
        len(raekker),
        {raekke["del_mindste_timetal"] for raekke in raekker},
        {raekke["foer"] for raekke in raekker},
    )
    assert "del_aktiv_12" not in raekker[0]
    assert "borgere;aktiv_indsats;opfyldt;ikke_opfyldt;26;mindste_timetal;26;26,0000" in (
        mappe / "skift.csv"
    ).read_text(encoding="utf-8-sig")
    assert f"skrevet: {mappe / 'forskelle.csv'}" in ud


def test_several_changes_and_nothing_held(koer: Koer, tmp_path: Path) -> None:
    """Both ways, with a line for all of them; a table of what was held only where something was."""
    laesninger = [f"--fortolkning-efter={valg}" for valg in ("tilbud_i_vindue=start", "K04=uger")]
    tilbud = "borger_id;tilbudstype;fra_dato;til_dato\na1;virksomhedspraktik;2020-11-20;2020-12-31\n"
    mappe = skriv_register(tmp_path / "register", tilbud=tilbud)
    kode, ud, _ = koer("sammenlign", mappe, *NOVEMBER, *laesninger, "--ud", str(tmp_path / "ud"))

    assert 0 == kode
    assert UD_OG_IND in glat(ud)
    assert not (tmp_path / "ud" / "holdt.csv").exists()


@pytest.mark.parametrize(("format_", "navn"), [("xlsx", "sammenligning.xlsx"), ("json", "sammenligning.json")])
def test_one_file_of_all_tables(koer: Koer, tmp_path: Path, format_: str, navn: str) -> None:
    """A workbook, or the object."""
    mappe = tmp_path / "ud"

    assert 0 == koer("sammenlign", *ANDELE, *AFTALEN, "--ud", str(mappe), "--format", format_)[0]
    assert [navn] == [fil.name for fil in mappe.iterdir()]


def test_parquet(koer: Koer, tmp_path: Path) -> None:
    """The municipalities with their means."""
    mappe = tmp_path / "ud"

    assert 0 == koer("sammenlign", *ANDELE, *AFTALEN, "--ud", str(mappe), "--format", "parquet")[0]
    assert [("Hillerød", "78,41 pct.", "1"), ("Kalundborg", "78,98 pct.", "1"), ("Køge", "79,57 pct.", "1")] == (
        pl.read_parquet(mappe / "kommuner.parquet").select("kommune", "gennemsnit_efter", "del_aktiv_12").rows()
    )


@pytest.mark.parametrize(
    ("argumenter", "besked"),
    [
        (NOVEMBER, "sammenlign: fundet «ingen mappe»; forventet MAPPE med registertabeller; se"),
        ((str(HEDENSTED),), "--maaned: fundet «ingen måned»"),
        (
            (str(HEDENSTED), *ANDELE, *NOVEMBER),
            "fundet «både MAPPE og --andele»; forventet den ene af dem; slet den ene",
        ),
        (
            (str(HEDENSTED), *NOVEMBER, "--foer", "2018-09-01"),
            "regelsættet før: «Borgeren tæller i nævneren for samtaler» den 2018-09-01: fundet aftalen fra 2018",
        ),
        ((str(HEDENSTED), *NOVEMBER, "--foer", "i går"), "--foer: fundet «i går»; forventet en dag som 2021-11-01"),
        ((str(HEDENSTED), *NOVEMBER, "--efter", "2018-01-01"), "gælder ikke den 2018-01-01"),
        (
            (str(HEDENSTED), *NOVEMBER, "--fortolkning-foer", "alle"),
            "--fortolkning-foer: fundet «alle»; forventet valg som K01=streng; vælg én læsning ad gangen",
        ),
        (
            (str(HEDENSTED), *NOVEMBER, "--fortolkning-efter", "streng"),
            "skriv fx --fortolkning-efter K01=streng",
        ),
        (
            (str(HEDENSTED), *NOVEMBER, "--fortolkning-efter", "K16=alle"),
            "--fortolkning-efter: fundet «K16»; forventet",
        ),
        (
            (str(HEDENSTED), *NOVEMBER, "--benchmark-periode", "2021QMAT02"),
            "--benchmark-periode: fundet «2021QMAT02»; forventet --benchmark-periode sammen med --benchmark; tilføj",
        ),
        ((str(HEDENSTED), *NOVEMBER, "--format", "xlsx"), "--format: fundet «xlsx»; forventet --ud MAPPE"),
    ],
)
def test_what_is_refused(koer: Koer, argumenter: tuple[str, ...], besked: str) -> None:
    """With what was found, what was expected, and what to do."""
    kode, ud, fejl = koer("sammenlign", *argumenter)

    assert (2, "") == (kode, ud)
    assert besked in " ".join(fejl.split())


def test_a_small_register_by_both(koer: Koer, tmp_path: Path) -> None:
    """224.99 hours are enough for the agreement, and a hundredth too few for the rules of 2021."""
    kode, ud, _ = koer("sammenlign", skriv_register(tmp_path / "register"), *AFTALEN, "--format", "json")
    svar = {svar["spoergsmaal"]: svar for svar in json.loads(ud)["svar"]}

    assert 0 == kode
    assert [("b2", "766", "sygedagpenge", "opfyldt", "ikke_opfyldt")] == [
        (a["borger_id"], a["kommunekode"], a["ydelse"], a["foer"], a["efter"])
        for a in svar["aktiv_indsats"]["aendringer"]
    ]
