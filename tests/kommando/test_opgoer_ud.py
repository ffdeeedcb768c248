"""``opgoer --ud``: the files of a folder, all of them or none; and progress, for whoever looks on."""

from __future__ import annotations

import io
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest

from skaerpet_tilsyn.kommando import fremdrift
from skaerpet_tilsyn.register.tabeller import udsnit
from tests.kommando.registre import HEDENSTED, skriv_register

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    Koer: TypeAlias = Callable[..., tuple[int, str, str]]

FILER = {"fokusmaal.csv", "maanedsandele.csv", "maanedsandele_6mdr.csv"}
NOVEMBER = ("--maaned", "2021-11")


@pytest.fixture
def lille(tmp_path: Path) -> str:
    """The small register."""
    return skriv_register(tmp_path / "register")


@pytest.fixture
def ud(tmp_path: Path) -> Path:
    """A folder with an earlier answer and a file of somebody else's."""
    mappe = tmp_path / "ud"
    mappe.mkdir()
    (mappe / "fokusmaal.csv").write_text("gammelt", encoding="utf-8")
    (mappe / "noter.txt").write_text("mine", encoding="utf-8")
    return mappe


def _indhold(mappe: Path) -> dict[str, str]:
    return {fil.name: fil.read_text(encoding="utf-8") for fil in mappe.iterdir()}


def test_an_earlier_answer_is_replaced(koer: Koer, lille: str, ud: Path) -> None:
    """With the rights that its files had; other files of the folder stay."""
    (ud / "fokusmaal.csv").chmod(0o640)

    assert 0 == koer("opgoer", lille, *NOVEMBER, "--ud", str(ud))[0]

    assert FILER | {"noter.txt"} == {fil.name for fil in ud.iterdir()}
    assert "mine" == (ud / "noter.txt").read_text(encoding="utf-8")
    assert (ud / "fokusmaal.csv").read_text(encoding="utf-8-sig").startswith("kommunekode;")
    assert 0o640 == stat.S_IMODE((ud / "fokusmaal.csv").stat().st_mode)


def test_an_error_leaves_the_earlier_answer(koer: Koer, tmp_path: Path, ud: Path) -> None:
    """One bad row in the registers: nothing of the folder is touched."""
    mappe = skriv_register(tmp_path / "r", samtaler="borger_id;dato\na1;2021-02-30\n")
    foer = _indhold(ud)

    assert 2 == koer("opgoer", mappe, *NOVEMBER, "--ud", str(ud))[0]
    assert foer == _indhold(ud)


def test_the_file_names_of_every_format(koer: Koer, lille: str, tmp_path: Path) -> None:
    """One or two files for each table, or one workbook or object for all of them."""
    for format_, navne in {
        "csv": FILER,
        "parquet": {navn.replace(".csv", ".parquet") for navn in FILER},
        "xlsx": {"opgoerelse.xlsx"},
        "json": {"opgoerelse.json"},
        "kmd": {
            f"{slags}_SkaerpetTilsyn{navn}.csv"
            for slags in ("Data", "Meta")
            for navn in ("Fokusmaal", "Maanedsandele", "Maanedsandele6mdr")
        },
    }.items():
        mappe = tmp_path / format_
        assert 0 == koer("opgoer", lille, *NOVEMBER, "--ud", str(mappe), "--format", format_)[0]
        assert navne == {fil.name for fil in mappe.iterdir()}


def test_text_is_no_file_format(koer: Koer, lille: str, tmp_path: Path) -> None:
    """The page is for the screen."""
    besked = "--format: fundet «tekst»; forventet csv, xlsx, parquet, json eller kmd til filer; vælg et af dem\n"

    assert (2, "", besked) == koer("opgoer", lille, *NOVEMBER, "--ud", str(tmp_path / "ud"), "--format", "tekst")
    assert not (tmp_path / "ud").exists()


def test_where_no_folder_can_be(koer: Koer, lille: str, tmp_path: Path) -> None:
    """A file in its place, a file on the way to it, a folder in the place of a file: in Danish, and nothing is left."""
    fil = tmp_path / "fil"
    fil.write_text("mine", encoding="utf-8")
    (tmp_path / "ud" / "maanedsandele.csv").mkdir(parents=True)
    slut = "forventet en mappe, der kan skrives i; ret stien\n"

    for sti, sted, fundet in (
        (fil, fil, "en fil"),
        (fil / "ud", fil / "ud", "en fil, hvor stien har en mappe"),
        (tmp_path / "ud", tmp_path / "ud" / "maanedsandele.csv", "en mappe med filens navn"),
    ):
        assert (2, "", f"{sted}: fundet «{fundet}»; {slut}") == koer("opgoer", lille, *NOVEMBER, "--ud", str(sti))

    assert "mine" == fil.read_text(encoding="utf-8")
    assert ["maanedsandele.csv"] == [fil.name for fil in (tmp_path / "ud").iterdir()]


@pytest.mark.parametrize(
    ("fejl", "fundet"),
    [
        (PermissionError(13, "Permission denied"), "ingen adgang"),
        (OSError(28, "No space left on device"), "en fuld disk"),
        (OSError(5, "Input/output error"), "Input/output error"),
    ],
)
def test_a_disk_that_refuses(
    fejl: OSError, fundet: str, koer: Koer, lille: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No draft is left, nor a folder that was made for it."""

    def _afvist(_: Path, __: bytes) -> int:
        raise fejl

    monkeypatch.setattr(Path, "write_bytes", _afvist)
    mappe = Path(lille).with_name("ny")

    besked = f"{mappe}: fundet «{fundet}»; forventet en mappe, der kan skrives i; ret stien\n"
    assert (2, "", besked) == koer("opgoer", lille, *NOVEMBER, "--ud", str(mappe))
    assert not mappe.exists()


@pytest.mark.parametrize("aarsag", [PermissionError(13, "Permission denied"), KeyboardInterrupt()])
@pytest.mark.parametrize("nr", range(4))
def test_all_files_or_none(
    nr: int, aarsag: BaseException, koer: Koer, ud: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that Excel has open, or Ctrl-C, between any two of the renamings: the earlier answer stands whole."""
    lille = skriv_register(ud.with_name("register"))
    foer = _indhold(ud)
    omdoeb, antal = Path.replace, iter(range(99))

    def _maaske(sti: Path, maal: Path) -> Path:
        if next(antal) == nr:
            raise aarsag
        return omdoeb(sti, maal)

    monkeypatch.setattr(Path, "replace", _maaske)

    kode, side, _ = koer("opgoer", lille, *NOVEMBER, "--ud", str(ud))

    assert (130 if isinstance(aarsag, KeyboardInterrupt) else 2, "") == (kode, side)
    assert foer == _indhold(ud)


def test_a_process_of_its_own(proces: Callable[..., subprocess.CompletedProcess[bytes]]) -> None:
    """Standard output holds the answer, and standard error nothing, on a pipe."""
    svar = proces("opgoer", str(HEDENSTED), *NOVEMBER, "--format", "json")

    assert 0 == svar.returncode
    assert svar.stdout.startswith(b"{\n")
    assert {b"note:"} == {linje.split(b" ", 1)[0] for linje in svar.stderr.splitlines()}


class _Terminal(io.TextIOWrapper):
    """A terminal in memory."""

    def isatty(self) -> bool:
        """It says that it is one."""
        return True


@pytest.fixture
def tegnet(monkeypatch: pytest.MonkeyPatch, koer: Koer) -> Callable[..., tuple[str, str]]:
    """What a command writes on standard output and, after a patience of so many seconds, on a standard error."""

    def _tegnet(klasse: type[io.TextIOWrapper], taalmod: float, *argumenter: str) -> tuple[str, str]:
        stroem = klasse(io.BytesIO(), encoding="utf-8")
        monkeypatch.setattr(sys, "stderr", stroem)
        monkeypatch.setattr(fremdrift, "TAALMOD", taalmod)
        kode, ud, _ = koer(*argumenter)
        stroem.flush()
        assert 0 == kode
        assert isinstance(stroem.buffer, io.BytesIO)
        return ud, stroem.buffer.getvalue().decode("utf-8")

    monkeypatch.setenv("TERM", "xterm")
    return _tegnet


@pytest.mark.parametrize(
    ("kommando", "hvad"), [("opgoer", "opgør"), ("arbejdsliste", "finder borgere"), ("syntetisk", "digter")]
)
def test_progress_is_for_a_terminal(
    kommando: str, hvad: str, tegnet: Callable[..., tuple[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While somebody looks on and the work takes its time; nowhere else, and never on standard output."""
    mapper, resten = [str(tmp_path / f"r{nr}") for nr in range(4)], [] if kommando == "syntetisk" else NOVEMBER
    if kommando != "syntetisk":
        tegnet(io.TextIOWrapper, 60.0, "syntetisk", mapper[0], "--borgere", "40", "--format", "parquet")
        mapper = mapper[:1] * 4
        # A register that is read in parts.
        monkeypatch.setattr(udsnit, "MINDSTE_DEL", 10)

    ud, vist = tegnet(_Terminal, -1.0, kommando, mapper[1], *resten)

    assert hvad in vist
    assert "━" in vist
    assert "━" not in ud
    assert "" == tegnet(_Terminal, 60.0, kommando, mapper[2], *resten)[1]
    assert "" == tegnet(io.TextIOWrapper, -1.0, kommando, mapper[3], *resten)[1]
