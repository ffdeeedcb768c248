"""Standard output of any encoding, and readers that stop."""

from __future__ import annotations

import errno
import io
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.kommando import stroemme
from skaerpet_tilsyn.kommando.stroemme import KanIkkeSkrives, skrivning

if TYPE_CHECKING:
    from collections.abc import Callable

    Koer = Callable[..., tuple[int, str, str]]
    Proces = Callable[..., subprocess.CompletedProcess[bytes]]

ROD = Path(__file__).parents[2]
STATUS = (sys.executable, "-m", "skaerpet_tilsyn", "status", "examples/jobcenterindblik_november_2021.csv")


@pytest.mark.parametrize("tegnsaet", ["cp1252", "cp850", "ascii", "latin-1"])
def test_a_console_of_another_encoding(tegnsaet: str, proces: Proces, trykt: str) -> None:
    """What it does not have becomes a question mark, tables are drawn in ASCII, and nothing crashes."""
    svar = proces("status", trykt, PYTHONIOENCODING=tegnsaet)

    tekst = svar.stdout.decode(tegnsaet)
    assert 0 == svar.returncode
    assert "Status for skærpet tilsyn".encode(tegnsaet, "replace").decode(tegnsaet) in tekst
    assert "-+-" in tekst
    assert "Halsnæs som «Faisnæs»".encode(tegnsaet, "replace").decode(tegnsaet) in tekst


def test_errors_on_a_console_of_another_encoding(proces: Proces) -> None:
    """Messages too."""
    svar = proces("status", "måned-→.csv", PYTHONIOENCODING="cp1252")

    assert 2 == svar.returncode
    assert "måned-?.csv: fundet «ingen fil»" in svar.stderr.decode("cp1252")


def test_a_pipe_gets_utf8(proces: Proces, trykt: str) -> None:
    """Whatever the locale is."""
    svar = proces("status", trykt, "--kort", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")

    assert svar.stdout.decode("utf-8").startswith("Status for skærpet tilsyn\n")
    assert "───" in svar.stdout.decode("utf-8")


@pytest.mark.parametrize("valg", [(), ("--format", "csv"), ("--format", "json"), ("--hjaelp",)])
@pytest.mark.skipif(os.name == "nt", reason="pipes of a POSIX system")
def test_a_reader_that_stops(valg: tuple[str, ...]) -> None:
    """``| head``: quiet, and not a fault."""
    laes, skriv = os.pipe()
    os.close(laes)

    svar = subprocess.run([*STATUS, *valg], cwd=ROD, stdout=skriv, stderr=subprocess.PIPE)
    os.close(skriv)

    assert 0 == svar.returncode
    assert b"" == svar.stderr.replace(b"note: ", b"\n", 1).split(b"\n")[0]
    assert b"Error" not in svar.stderr


@pytest.mark.skipif(os.name == "nt", reason="pipes of a POSIX system")
def test_nobody_reads_the_errors() -> None:
    """The exit code still says what happened."""
    laes, skriv = os.pipe()
    os.close(laes)

    svar = subprocess.run([*STATUS[:-1], "findes-ikke.csv"], cwd=ROD, stderr=skriv)
    os.close(skriv)

    assert 2 == svar.returncode


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("valg", [(), ("--format", "csv")])
def test_a_full_disk(valg: tuple[str, ...]) -> None:
    """The output could not be written: 2 and a line that says why."""
    with Path("/dev/full").open("wb") as fuld:
        svar = subprocess.run([*STATUS, *valg, "--kort"], cwd=ROD, stdout=fuld, stderr=subprocess.PIPE)

    assert 2 == svar.returncode
    assert "output: fundet «No space left on device»; forventet et sted, der kan skrives til; ret stedet" in (
        svar.stderr.decode("utf-8")
    )


def test_no_output_at_all(monkeypatch: pytest.MonkeyPatch, koer: Koer, trykt: str) -> None:
    """A process without standard output, such as a service: everything is swallowed."""
    monkeypatch.setattr(sys, "stdout", None)

    assert 0 == koer("status", trykt)[0]


def test_output_that_is_no_file(monkeypatch: pytest.MonkeyPatch, koer: Koer, trykt: str) -> None:
    """Output that a program collects in memory gets the text, machine formats too."""
    side = io.StringIO()
    monkeypatch.setattr(sys, "stdout", side)

    assert 0 == koer("status", trykt, "--format", "csv")[0]
    assert side.getvalue().startswith("\ufeffkommune;")


class _Terminal(io.TextIOWrapper):
    """A terminal in memory."""

    def isatty(self) -> bool:
        """It says that it is one."""
        return True


def test_a_terminal_keeps_its_encoding(monkeypatch: pytest.MonkeyPatch, koer: Koer, trykt: str) -> None:
    """Colours, the terminal's own encoding, and lines that are wrapped under their own start."""
    terminal = _Terminal(io.BytesIO(), encoding="cp850")
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")

    kode, _, _ = koer("status", trykt, "--kommune", "Køge")

    assert isinstance(terminal.buffer, io.BytesIO)
    tekst = terminal.buffer.getvalue().decode("cp850")
    assert 0 == kode
    assert "\x1b[33mRisiko for light tilsyn\x1b[0m" in tekst
    assert "-----+-----" in tekst
    assert (
        "  Resultatmål: \x1b[31mikke opfyldt\x1b[0m (faktisk minus forventet andel: trykt 0,03\n"
        "      pct.-point; skal være højst 0 pct.-point)\n"
        "\x1b[2m      [bekendtgørelsen om skærpet tilsyn § 1]\x1b[0m\n"
    ) in tekst


@pytest.mark.parametrize("nummer", [errno.EPIPE, errno.EINVAL])
def test_a_writer_whose_reader_stopped(nummer: int) -> None:
    """As POSIX and as Windows say it: quiet."""
    skrevet = io.StringIO()

    with skrivning(skrevet):
        skrevet.write("a")
        raise OSError(nummer, "broken")

    assert "a" == skrevet.getvalue()


def test_what_is_left_goes_nowhere(tmp_path: Path) -> None:
    """After the reader stopped, nothing that is still buffered fails when the stream is closed."""
    fil = tmp_path / "a.txt"

    with fil.open("w", encoding="utf-8") as stroem:
        with skrivning(stroem):
            stroem.write("a")
            raise BrokenPipeError(errno.EPIPE, "broken")
        stroem.write("b")

    assert "" == fil.read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="signals and named pipes of a POSIX system")
def test_ctrl_c(tmp_path: Path) -> None:
    """Stopped while it waits for its file: 130 and one word."""
    fil = tmp_path / "fil.csv"
    os.mkfifo(fil)
    proces = subprocess.Popen([*STATUS[:-1], str(fil)], cwd=ROD, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    skriver = _aabn_naar_der_laeses(fil)

    ud, fejl = _afbryd(proces)
    os.close(skriver)

    assert (130, b"", b"afbrudt\n") == (proces.returncode, ud, fejl)


def _afbryd(proces: subprocess.Popen[bytes]) -> tuple[bytes, bytes]:
    """
    Interrupt it, and read what it says.

    Not at once, and again after a while, as people do: a signal between Python's last look and the call that waits
    wakes nobody.
    """
    for _ in range(6):
        time.sleep(0.5)
        proces.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            return proces.communicate(timeout=10)
    pytest.fail("it went on")


def _aabn_naar_der_laeses(fil: Path) -> int:
    """Opening a named pipe for writing succeeds as soon as somebody reads it."""
    for _ in range(600):
        try:
            return os.open(fil, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            time.sleep(0.1)
    pytest.fail("nobody opened the file")


def test_a_writer_that_fails_for_another_reason() -> None:
    """Not swallowed: it is said what it was."""
    with pytest.raises(KanIkkeSkrives, match="fundet «Input/output error»"), skrivning(io.StringIO()):
        raise OSError(5, "Input/output error")


def test_streams_are_made_safe(monkeypatch: pytest.MonkeyPatch) -> None:
    """No character can crash them afterwards."""
    stroem = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", stroem)

    stroemme.goer_sikre()

    assert ("utf-8", "replace") == (stroem.encoding, stroem.errors)
