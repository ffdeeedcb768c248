"""``hent`` against a real server: files, discovery, every refusal, and the key nowhere."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

import fastexcel
import polars as pl
import pytest

from skaerpet_tilsyn.jobindsats import laes_svar
from skaerpet_tilsyn.jobindsats.venten import ventetid
from skaerpet_tilsyn.register.svarform import NOEGLEFEJL
from tests.jobindsatsserver import (
    EKSEMPEL,
    NOEGLE,
    Server,
    beskrivelse,
    halvt,
    langsomt,
    omdirigeret,
    status,
    tabel,
    tekst,
)

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.jobindsatsserver import Behandler, Svar
    from tests.kommando.conftest import Koersel

    Hent: TypeAlias = Callable[..., Koersel]

PERIODE = ("--periode", "2021QMAT02")
ANDELE = EKSEMPEL.with_name("maanedsandele_2021.csv")


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """The server, with its key in the environment; nobody waits for long."""
    monkeypatch.setenv("JOBINDSATS_TOKEN", NOEGLE)
    monkeypatch.setattr("skaerpet_tilsyn.jobindsats.klient.ventetid", lambda nr, hoved: 0 * ventetid(nr, hoved))
    with Server() as server:
        yield server


@pytest.fixture
def hent(server: Server, koer: Callable[..., Koersel], tmp_path: Path) -> Hent:
    """The command against the server; the key is in no output and in no file."""

    def _hent(*argumenter: str) -> Koersel:
        svar = koer("hent", *argumenter, "--adresse", server.adresse)
        filer = [fil.read_bytes() for fil in tmp_path.iterdir()]
        assert [] == [indhold for indhold in (svar[1].encode(), svar[2].encode(), *filer) if NOEGLE.encode() in indhold]
        assert "Traceback" not in svar[2]
        return svar

    return _hent


def _beskrivelse(behandler: Behandler) -> None:
    """The table as it is described."""
    behandler.json(beskrivelse())


def test_the_status_straight_from_a_fetched_file(hent: Hent, koer: Callable[..., Koersel], tmp_path: Path) -> None:
    """The file is what the published one gives: four municipalities, the same answer."""
    fil = tmp_path / "benchmark.csv"

    kode, ud, fejl = hent("Y30R21", *PERIODE, "--ud", str(fil))

    assert (0, "") == (kode, ud)
    assert "note: y30r21: 4 rækker, 10 kolonner\n" in fejl
    assert "note: kun «i alt» af _ygrp; --dimension _ygrp_y30r21=* giver alle værdier\n" in fejl
    status = [
        koer("status", "--andele", str(ANDELE), "--benchmark", str(b), "--maaned", "2021-11", "--format", "json")
        for b in (fil, EKSEMPEL)
    ]
    assert 0 == status[0][0]
    assert status[0] == status[1]
    assert 4 == len(json.loads(status[0][1]))
    assert EKSEMPEL.read_text(encoding="utf-8").splitlines()[1:] == fil.read_text(encoding="utf-8-sig").splitlines()[1:]


@pytest.mark.parametrize("endelse", ["csv", "json", "parquet", "xlsx"])
def test_every_format(endelse: str, hent: Hent, tmp_path: Path) -> None:
    """By the ending of the file; exact where the format can be."""
    fil = tmp_path / f"tabel.{endelse}"

    assert 0 == hent("y30r21", *PERIODE, "--ud", str(fil))[0]

    assert [fil] == list(tmp_path.iterdir())
    match endelse:
        case "parquet":
            ramme = pl.read_parquet(fil)
        case "xlsx":
            ramme = pl.read_excel(fil)
            assert ["y30r21", "Kilder og metode"] == fastexcel.read_excel(fil).sheet_names
            om = pl.read_excel(fil, sheet_name="Kilder og metode", has_header=False, infer_schema_length=0)
            assert "y30r21: 4 rækker, 10 kolonner" in om[:, 1].to_list()
        case _:
            ramme = laes_svar(fil).til_polars()
    assert ["Hillerød", "Kalundborg", "København", "Køge"] == ramme[:, 0].to_list()
    assert [-0.5, 0.51, 0.3, 0.03] == [float(tal) for tal in ramme[:, -2]]
    if endelse != "xlsx":
        assert Decimal("0.51") == ramme[1, -2]


def test_without_a_file(hent: Hent) -> None:
    """CSV on standard output, or JSON in the form of version 3."""
    _, ud, _ = hent("y30r21", *PERIODE)
    assert ud.lstrip("\ufeff").startswith("Område;Periode;Ydelsesgrupper;")
    assert ";2650;2490;-160;8,05;7,55;-0,50;9" in ud

    _, ud, _ = hent("y30r21", *PERIODE, "--format", "json")
    assert ["columns", "rows"] == list(json.loads(ud))


def test_withheld_values(hent: Hent, server: Server, tmp_path: Path) -> None:
    """A dot in CSV, null in JSON and Parquet; a copy is dropped with a notice."""
    raekke: list[object] = ["2021QMAT02", "Køge", None, 3]
    for endelse in ("csv", "json", "parquet"):
        # The description of the table comes before the table.
        server.koe += [_beskrivelse, tabel(["Periode", "Område", "=a", "b"], raekke, raekke)]
        _, _, fejl = hent("y30r21", *PERIODE, "--ud", str(tmp_path / f"t.{endelse}"))
        assert "note: rækker, der gentager en anden række, er talt med én gang: 1\n" in fejl

    assert "Periode;Område;'=a;b\r\n2021QMAT02;Køge;.;3\r\n" == (tmp_path / "t.csv").read_bytes().decode("utf-8-sig")
    assert [raekke] == json.loads((tmp_path / "t.json").read_bytes())["rows"]
    assert (None, 3) == pl.read_parquet(tmp_path / "t.parquet").row(0)[2:]


def test_the_latest_periods(hent: Hent, server: Server) -> None:
    """More than there are: as many as there are, and a notice; without a number, the latest one."""
    kode, _, fejl = hent("y30r21", "--seneste", "14")

    assert 0 == kode
    assert "note: serveren har kun 3 perioder af typen QMAT: de er hentet\n" in fejl
    _, _, fejl = hent("y30r21")
    assert "note: den seneste periode (rullende år)\n" in fejl
    assert ["latest:1"] == server.kald[-1].sporgsmaal["period.QMAT"]


def test_what_is_asked(hent: Hent, server: Server) -> None:
    """Areas, dimensions and several periods."""
    hent("y30r21", *PERIODE, "--periode", "2020qmat4", "--omraade", "landet", "--dimension", "_ygrp_y30r21=/1/,/2/")
    spm = server.kald[-1].sporgsmaal
    assert ["2021QMAT02,2020QMAT04"] == spm["period.QMAT"]
    assert (["*"], ["/1/,/2/"]) == (spm["hierarchy._hele_landet"], spm["hierarchy._ygrp_y30r21"])
    assert "hierarchy._nykom" not in spm

    hent("y30r21", "--periodetype", "qmat", "--dimension", "_nykom=/1/")
    assert ["/1/"] == server.kald[-1].sporgsmaal["hierarchy._nykom"]


def test_finding_tables(hent: Hent, tmp_path: Path) -> None:
    """By words of the name and the subject; as text, and as a file."""
    kode, ud, fejl = hent("--soeg", "skaerpet tilsyn")

    assert (0, "") == (kode, fejl)
    assert (
        "y30r21  Resultatmål\n    Tidlig indsats og skærpet tilsyn / Tabeller; opdateret 01-10-2021\n"
        "x1      Afholdelse af samtaler. Antal og andel personer\n    Tidlig indsats og skærpet tilsyn / Tabeller; "
        "opdateret 01-10-2021\n\n2 tabeller\n"
    ) == ud
    hent("--soeg", "dagpenge", "--ud", str(tmp_path / "t.csv"))
    assert b"y01a02;Antal personer og fuldtidspersoner;A-dagpenge" in (tmp_path / "t.csv").read_bytes()
    kode, ud, fejl = hent("--soeg", "noget andet")
    assert (2, "") == (kode, ud)
    assert fejl.startswith("--soeg: fundet «noget andet»; forventet ord, som en tabels navn eller emne har;")


def test_describing_a_table(hent: Hent) -> None:
    """Measures, dimensions and periods; the values are counted where they are many."""
    _, ud, _ = hent("y30r21", "--beskriv")

    assert (
        "y30r21: Resultatmål\n\nPerioder\n  QMAT (rullende år): 2020QMAT02, 2020QMAT04, 2021QMAT02\n\n"
        "Mål (alle hentes)\n  Faktisk antal (m.m1)\n" in ud
    )
    assert "    _nykom\n      kommune: 1 Kommune 1, 2 Kommune 2, " in ud
    assert "8 Kommune 8 … (i alt 98)\n" in ud
    _, ud, _ = hent("y30r21", "--beskriv", "--format", "csv")
    assert "periode;QMAT;2021QMAT02;2021QMAT02\r\n" in ud
    assert "vaerdi;_ygrp_y30r21 gruppe;2;A-dagpenge mv.\r\n" in ud


@pytest.mark.parametrize(
    ("svar", "kode", "besked"),
    [
        ([status(401)], 2, "y30r21: fundet «401: reason 401»; forventet en gyldig nøgle til version 3"),
        ([status(403)], 2, "y30r21: fundet «403: reason 403»; forventet en nøgle med adgang til tabellen"),
        ([status(404)], 2, "y30r21: fundet «404: reason 404»; forventet en tabel, der findes"),
        ([status(422, "Unknown period type: M")], 2, "y30r21: fundet «422: Unknown period type: M»"),
        ([tekst(NOEGLEFEJL)], 2, f"y30r21: fundet «401: {NOEGLEFEJL}»"),
        ([tekst("<p>Hej</p>")], 2, "y30r21: fundet «10 bytes (text/html), der ikke er hel JSON»"),
        ([tekst("[7]")], 2, "svaret fra jobindsats.dk: fundet «en liste»; forventet et objekt om en tabel"),
        ([status(500)] * 4, 2, "y30r21: fundet «500: reason 500»"),
        ([halvt] * 4, 2, "y30r21: fundet «en forbindelse, der blev brudt undervejs» (4 forsøg)"),
        ([omdirigeret("/v3/x")] * 9, 2, "y30r21: fundet «omdirigeringer, der ikke fører til et svar»"),
        ([status(429, Retry_After="5"), status(500)], 0, "y30r21: serveren svarede 429; venter 0 s (forsøg 2 af 4)\n"),
        ([status(500), halvt], 0, "y30r21: serveren svarede 500; venter 0 s (forsøg 2 af 4)\n"),
    ],
)
def test_what_the_server_says(
    *, svar: list[Svar], kode: int, besked: str, hent: Hent, server: Server, tmp_path: Path
) -> None:
    """A clear message and no file; or another try, which is told of, and the file."""
    server.koe += svar
    fil = tmp_path / "t.csv"

    fundet, ud, fejl = hent("y30r21", *PERIODE, "--ud", str(fil))

    assert (kode, "") == (fundet, ud)
    assert besked in fejl
    assert (kode == 0) == fil.exists()


def test_an_old_file_stays(hent: Hent, server: Server, tmp_path: Path) -> None:
    """Where there is no whole table to put in its place."""
    fil = tmp_path / "t.csv"
    fil.write_text("gammelt", encoding="utf-8")
    server.koe += [_beskrivelse, *[halvt] * 4]

    assert 2 == hent("y30r21", *PERIODE, "--ud", str(fil))[0]
    assert [(fil, "gammelt")] == [(sti, sti.read_text(encoding="utf-8")) for sti in tmp_path.iterdir()]


def test_a_server_that_says_nothing(hent: Hent, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """After the time that it is given; here a tenth of the shortest one."""
    server.koe += [langsomt] * 4
    monkeypatch.setattr("skaerpet_tilsyn.kommando.hent.SEKUND", 0.1)

    kode, _, fejl = hent("y30r21", "--frist", "1")

    assert 2 == kode
    assert "y30r21: fundet «intet helt svar inden for 0,1 sekunder» (4 forsøg); forventet et helt svar" in fejl


@pytest.mark.parametrize(
    ("argumenter", "besked"),
    [
        ((), "hent: fundet «ingen tabel»; forventet TABEL eller --soeg ORD"),
        (("a b",), "TABEL: fundet «a b»; forventet et id som y30r21"),
        (("a", "--soeg", "b"), "--soeg: fundet «a og --soeg b»; forventet en tabel eller en søgning"),
        (("--soeg", "b", "--beskriv"), "--beskriv: fundet «ingen tabel»"),
        (("a", "--format", "xlsx"), "--format: fundet «xlsx»; forventet --ud FIL"),
        (("a", "--format", "xml"), "--format: fundet «xml»; forventet en af csv, json, parquet, xlsx"),
        (("a", "--seneste", "0"), "--seneste: fundet «0»; forventet et helt tal fra 1 til 1000"),
        (("a", *PERIODE, "--seneste", "1"), "--periode: fundet «--periode og --seneste»; forventet den ene"),
        (("a", *PERIODE, "--periodetype", "M"), "--periode: fundet «--periode og --periodetype»"),
        (("a", "--periodetype", "X"), "--periodetype: fundet «X»; forventet en af M, Q, QMAT, Y, MYTD"),
        (("a", "--periode", "2021-11"), "en periode: fundet «2021-11»; forventet en kode som 2021M11"),
        (("a", "--omraade", "x"), "--omraade: fundet «x»; forventet en af kommuner, landet, regioner"),
        (("a", "--dimension", "x"), "--dimension: fundet «x»; forventet et hierarki og dets værdier"),
        (("a", "--dimension", "x=/", "--dimension", "x=*"), "--dimension: fundet «x=*»; forventet et hierarki"),
        (("a", "b"), "hent: fundet «b»; forventet ikke mere end det, kommandoen tager"),
    ],
)
def test_bad_usage(argumenter: tuple[str, ...], besked: str, hent: Hent, server: Server) -> None:
    """It is said before anything is asked."""
    kode, ud, fejl = hent(*argumenter)

    assert (2, "") == (kode, ud)
    assert fejl.startswith(besked)
    assert [] == server.kald


@pytest.mark.parametrize(
    ("argumenter", "besked"),
    [
        (
            ("--periode", "2021QMAT04"),
            "--periode: fundet «2021QMAT04»; forventet en af tabellens perioder: 2020QMAT02,",
        ),
        (
            ("--periode", "2021M11"),
            "--periode: fundet «2021M11»; forventet en af tabellens perioder: en periode af ",
        ),
        (("--periodetype", "M"), "--periodetype: fundet «M»; forventet en af QMAT"),
        (
            ("--omraade", "regioner"),
            "--omraade: fundet «regioner»; forventet områder, som tabellen har (dens hier",
        ),
        (("--omraade", "landet", "--dimension", "_nykom=*"), "--omraade: fundet «--omraade landet og --dimension _nyk"),
        (("--dimension", "_omrade=*"), "--dimension: fundet «_omrade»; forventet et af tabellens hierarkier: _nykom, "),
    ],
)
def test_what_the_table_does_not_have(argumenter: tuple[str, ...], besked: str, hent: Hent, server: Server) -> None:
    """It is said by the description of the table; the data are not asked for."""
    kode, _, fejl = hent("y30r21", *argumenter)

    assert 2 == kode
    assert fejl.startswith(besked)
    assert ["/v3/table/y30r21"] == [kald.sti for kald in server.kald]


def test_tables_that_say_little(hent: Hent, server: Server) -> None:
    """Without a list of periods the type must be given; without municipalities the areas are not asked for."""
    svar = tabel(["Periode", "Antal"], ["2021M11", 1])

    def om(**dele: object) -> Svar:
        return lambda behandler: behandler.json({"table_id": "y30r21", "table_name": "R", **dele})

    server.koe.append(om())
    assert hent("y30r21")[2].startswith("--periodetype: fundet «en tabel, der ikke siger, hvilke perioder den har»;")
    server.koe += [om(), svar]
    assert 0 == hent("y30r21", "--periode", "2021M11")[0]
    assert ["*"] == server.kald[-1].sporgsmaal["hierarchy._nykom"]
    server.koe += [om(), svar]
    assert 0 == hent("y30r21", "--periodetype", "M", "--seneste", "2")[0]
    dimension = {"dimension_id": "d", "hierarchies": [{"hierarchy_id": "h"}]}
    perioder = [{"periodtype_id": art, "values": [{"period_id": "?"}]} for art in ("X", "MYTD", "M")]
    server.koe += [om(dimensions=[dimension, {"dimension_id": "e"}], periods=perioder), svar]
    assert "note: tabellen er ikke delt på kommuner\n" in hent("y30r21", "--seneste", "1")[2]
    assert (["latest:1"], ["/"]) == tuple(server.kald[-1].sporgsmaal[navn] for navn in ("period.MYTD", "hierarchy.h"))
    server.koe.append(om(periods=perioder))
    assert hent("y30r21", "--periode", "2021M11")[2].startswith("--periode: fundet «2021M11»")
    server.koe += [om(periods=[{"periodtype_id": "M"}]), svar]
    assert 0 == hent("y30r21", "--periode", "2021M11")[0]
    server.koe.append(om(periods=perioder))
    assert "  X: ?\n  MYTD (år til dato): ?\n" in hent("y30r21", "--beskriv")[1]
    server.koe.append(lambda b: b.json([{"subject_name": "", "table_groups": [{"tables": [{"table_id": "z"}]}]}]))
    assert "z  \n\n1 tabel\n" == hent("--soeg", "z")[1]


def test_no_key(hent: Hent, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is missing, and where to get it; nothing is asked."""
    monkeypatch.delenv("JOBINDSATS_TOKEN")

    kode, _, fejl = hent("y30r21")

    assert 2 == kode
    assert fejl.startswith("jobindsats: fundet «ingen nøgle»; forventet en nøgle til jobindsats.dk i miljøvariablen")
    assert [] == server.kald


def test_no_httpx(hent: Hent, monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra that is missing is named."""
    monkeypatch.setattr("skaerpet_tilsyn.jobindsats.tilvalg.JOBINDSATSPAKKER", ("findes_ikke",))

    kode, _, fejl = hent("y30r21")

    assert 2 == kode
    assert 'kør pip install "skaerpet-tilsyn[kommando,jobindsats]"' in fejl


def test_a_fault_of_ours_does_not_tell_the_key(
    server: Server, proces: Callable[..., subprocess.CompletedProcess[bytes]]
) -> None:
    """In a process of its own, with the trace of everything that went wrong."""
    server.koe += [status(500, Retry_After="0"), halvt, *[status(500, f"who is {NOEGLE}?", Retry_After="0")] * 4]

    svar = proces(
        "hent",
        "y30r21",
        "--adresse",
        server.adresse,
        JOBINDSATS_TOKEN=NOEGLE,
        SKAERPET_TILSYN_FEJLSOEG="1",
    )

    assert 2 == svar.returncode
    assert "«500: who is [nøgle]?»".encode() in svar.stderr
    assert NOEGLE.encode() not in svar.stdout + svar.stderr
