"""What goes wrong: Danish messages on standard error, nothing on standard output, the right exit code."""

from __future__ import annotations

import sys
from importlib import util
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import typer

from skaerpet_tilsyn.kommando import hoved
from skaerpet_tilsyn.kommando import status as statussen
from skaerpet_tilsyn.kommando.fejl import Fejlvagt
from skaerpet_tilsyn.kommando.oversaettelse import oversaet

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    Koer = Callable[..., tuple[int, str, str]]

EKSEMPLER = Path(__file__).parents[2] / "examples"
TRYKT = str(EKSEMPLER / "jobcenterindblik_november_2021.csv")
ANDELE = str(EKSEMPLER / "maanedsandele_2021.csv")
FORKERT_BRUG = """
stauts
    en kommando: fundet «stauts»; forventet en af status, forklar, regler, opgoer, arbejdsliste, valider,
    skabelon, syntetisk, resultatkrav, ressourceforloeb, tilsynsforloeb, tidlig-indsats,
    rapport, sammenlign, hent, proev, eksempler; mente du «status»?
findes_ikke
    en kommando: fundet «findes_ikke»; forventet en af status, forklar, regler, opgoer, arbejdsliste, valider,
    skabelon, syntetisk, resultatkrav, ressourceforloeb, tilsynsforloeb, tidlig-indsats,
    rapport, sammenlign, hent, proev, eksempler; vælg en af dem
--foo
    et tilvalg: fundet «--foo»; forventet et tilvalg, der findes; se skaerpet-tilsyn --hjaelp
-x
    et tilvalg: fundet «-x»; forventet et tilvalg, der findes; se skaerpet-tilsyn --hjaelp
status TRYKT --fromat json
    et tilvalg: fundet «--fromat»; forventet et tilvalg, der findes; mente du «--format»?
status -k TRYKT
    et tilvalg: fundet «-k»; forventet et tilvalg, der findes; se skaerpet-tilsyn status --hjaelp
status TRYKT --format
    --format: fundet «ingen værdi»; forventet en værdi efter tilvalget; se skaerpet-tilsyn status --hjaelp
status TRYKT --kort=ja
    --kort: fundet «en værdi»; forventet tilvalget alene; skriv kun --kort
--version=2
    --version: fundet «en værdi»; forventet tilvalget alene; skriv kun --version
status
    status: fundet «ingen fil»; forventet én FIL med trykte tal, eller --andele FIL; se skaerpet-tilsyn status --hjaelp
status a.csv --andele b.csv
    status: fundet «a.csv og --andele b.csv»; forventet én FIL med trykte tal, eller --andele FIL; slet den ene
status a.csv b.csv c.csv
    status: fundet «b.csv c.csv»; forventet ikke mere end det, kommandoen tager; se skaerpet-tilsyn status --hjaelp
status TRYKT --format jsn
    --format: fundet «jsn»; forventet en af tekst, json, csv, xlsx, parquet; mente du «json»?
status TRYKT --afrunding ned
    --afrunding: fundet «ned»; forventet en af naermeste, op; vælg en af dem
status TRYKT --afgoerelsesgrundlag exakt
    --afgoerelsesgrundlag: fundet «exakt»; forventet en af eksakt, offentliggjort; mente du «eksakt»?
status TRYKT --kraev light
    --kraev: fundet «light»; forventet en af inspirationskommune, risiko_for_skaerpet_tilsyn,
    risiko_for_light_tilsyn, aktuelt_ikke_i_risiko; vælg en af dem
status TRYKT --maaned november
    --maaned: fundet «november»; forventet en måned som 2021-11 eller 2021M11; ret måneden
status TRYKT --maaned 2021-13
    --maaned: fundet «2021-13»; forventet en måned som 2021-11 eller 2021M11; ret måneden
status TRYKT --maaned 2026-07
    «reglerne om skærpet tilsyn» gælder ikke den 2026-07-01: fundet ophævet fra 2026-07-01 (lov nr. 1750 (2025));
    forventet en dag til og med 2026-01-31; vælg en tidligere dag, eller tilføj --historisk, hvis de sidste regler
    skal læses, som om de gjaldt
status TRYKT --maaned 2026-04
    «reglerne om skærpet tilsyn» den 2026-04-01: fundet en afskaffelse, hvis dag ingen kilde viser
    (1. februar eller 1. juli 2026); forventet en kendt retsstilling;
    tilføj --ophoer-skaerpet-tilsyn 2026-02-01 eller --ophoer-skaerpet-tilsyn 2026-07-01
status TRYKT --maaned 2026-04 --ophoer-skaerpet-tilsyn 2026-04-01
    «reglerne om skærpet tilsyn» gælder ikke den 2026-04-01: fundet ophævet fra 2026-04-01 (lov nr. 1750 (2025));
    forventet en dag til og med 2026-03-31; vælg en tidligere dag, eller tilføj --historisk, hvis de sidste regler
    skal læses, som om de gjaldt
status TRYKT --maaned 2026-04 --ophoer-skaerpet-tilsyn 2026-07-02
    --ophoer-skaerpet-tilsyn: fundet «2026-07-02»; forventet en dag fra 2026-02-01 til og med 2026-07-01; ret dagen
status TRYKT --maaned 2021-02 --kendt-pr februar
    --kendt-pr: fundet «februar»; forventet en dag som 2021-11-01 eller 01-11-2021; ret dagen
status TRYKT --maaned 2018-10 --kendt-pr 2018-08-01
    «reglerne om skærpet tilsyn» den 2018-10-01, som kendt den 2018-08-01: fundet intet, der var kundgjort; forventet
    en dag fra og med 2018-08-23; spørg, som det var kendt senere
status --andele ANDELE
    --maaned: fundet «ingen måned»; forventet den målte måned, når der er --andele; skriv fx --maaned 2021-11
status TRYKT --benchmark b.csv
    --benchmark: fundet «b.csv»; forventet --benchmark sammen med --andele; slet tilvalget
status TRYKT --benchmark-periode 2021QMAT02
    --benchmark-periode: fundet «2021QMAT02»; forventet --benchmark-periode sammen med --benchmark; slet tilvalget
status TRYKT --kommune Hedenstet
    --kommune: fundet «Hedenstet»; forventet en kommunes navn eller kode; mente du «Hedensted»?
status TRYKT --kommune Atlantis
    --kommune: fundet «Atlantis»; forventet en kommunes navn eller kode; ret navnet
status TRYKT --kommune Odense
    --kommune: fundet «Odense»; forventet en kommune i filen; ret navnet eller filen
status TRYKT --fortolkning K01=mild
    K01: fundet «mild»; forventet en af ikke_streng, streng; vælg en af dem
status TRYKT --fortolkning alle --fortolkning K01=streng
    --fortolkning: fundet «alle og K01=streng»; forventet enten «alle» eller valg som K01=streng; slet det ene
status TRYKT --fortolkning K01=streng --fortolkning K01=ikke_streng
    --fortolkning: fundet «K01=streng og K01=ikke_streng»; forventet én læsning af K01; slet den ene
sammenlign --mod EN_MAPPE --maaned 2021-11
    sammenlign: fundet «ingen mappe»; forventet MAPPE med registertabeller; se skaerpet-tilsyn sammenlign --hjaelp
sammenlign juni --mod juli
    --maaned: fundet «ingen måned»; forventet den målte måned; skriv fx --maaned 2021-11
sammenlign --andele ANDELE --mod juli --maaned 2021-11
    --andele: fundet «--andele sammen med --mod»; forventet to udtræk af registre under ét regelsæt;
    slet det ene tilvalg
sammenlign juni --mod juli --maaned 2021-11 --efter 2020-06-01
    --efter: fundet «--efter sammen med --mod»; forventet to udtræk af registre under ét regelsæt;
    slet det ene tilvalg
sammenlign juni --mod juli --maaned 2021-11 --fortolkning-foer K04=uger
    --fortolkning-foer: fundet «--fortolkning-foer sammen med --mod»;
    forventet to udtræk af registre under ét regelsæt; brug --fortolkning, der gælder begge udtræk
sammenlign juni --mod juli --maaned 2021-11 --fortolkning alle
    --fortolkning: fundet «alle»; forventet valg som K01=streng; vælg én læsning ad gangen
sammenlign juni --maaned 2021-11 --fortolkning K04=uger
    --fortolkning: fundet «--fortolkning uden --mod»;
    forventet --fortolkning-foer eller --fortolkning-efter, når det er to regelsæt;
    vælg det i stedet, eller tilføj --mod MAPPE
sammenlign juni --maaned 2021-11 --historisk
    --historisk: fundet «--historisk uden --mod»; forventet --foer og --efter, når det er to regelsæt;
    vælg det i stedet, eller tilføj --mod MAPPE
sammenlign juni --mod juli --maaned 2021-11 --kendt-pr-efter 2021-02-01
    --kendt-pr-efter: fundet «--kendt-pr-efter sammen med --mod»;
    forventet to udtræk af registre under ét regelsæt; brug --kendt-pr, der gælder begge udtræk
sammenlign juni --mod juli --maaned 2021-11 --benchmark-periode 2021QMAT02
    --benchmark-periode: fundet «2021QMAT02»; forventet --benchmark-periode sammen med --benchmark;
    tilføj --benchmark FIL
ressourceforloeb juni --til 2018-02 --ud ./juni
    --ud: fundet «./juni»; forventet en anden mappe end registrenes, for tabellen tilbud hedder som et register;
    vælg en anden mappe, fx --ud resultat
sammenlign juni --mod juli --maaned 2021-11 --ud juli
    --ud: fundet «juli»; forventet en anden mappe end registrenes, for tabellen borgere hedder som et register;
    vælg en anden mappe, fx --ud resultat
forklar
    forklar: fundet «ingen fil»; forventet FIL med én borger, eller MAPPE med registre og --borger ID;
    se skaerpet-tilsyn forklar --hjaelp
forklar borger.json
    --maaned: fundet «ingen måned»; forventet den målte måned; skriv fx --maaned 2021-11
forklar borger.json --format csv
    --format: fundet «csv»; forventet en af tekst, json; vælg en af dem
regler --pr 2021-02-30
    --pr: fundet «2021-02-30»; forventet en dag som 2021-11-01 eller 01-11-2021; ret dagen
status findes-ikke.csv
    findes-ikke.csv: fundet «ingen fil»; forventet en fil, der kan læses; ret stien
status EN_MAPPE
    EN_MAPPE: fundet «en mappe»; forventet en fil, der kan læses; ret stien
"""
"""Each command line with its message below, on one line or several; names in capitals are files."""
FILER = {"TRYKT": TRYKT, "ANDELE": ANDELE, "EN_MAPPE": str(EKSEMPLER)}


def _tilfaelde() -> list[tuple[str, str]]:
    beskeder: dict[str, list[str]] = {}
    for linje in FORKERT_BRUG.strip().splitlines():
        if linje.startswith(" "):
            beskeder[list(beskeder)[-1]].append(linje.strip())
        else:
            beskeder[linje] = []
    return [(kommandolinje, " ".join(dele)) for kommandolinje, dele in beskeder.items()]


def _med_filer(tekst: str) -> str:
    return " ".join(FILER.get(ord_, ord_) for ord_ in tekst.split(" "))


@pytest.mark.parametrize(("kommandolinje", "besked"), _tilfaelde())
def test_wrong_usage(kommandolinje: str, besked: str, koer: Koer) -> None:
    """One Danish line each: what, found, expected, what to do; exit code 2."""
    argumenter = _med_filer(kommandolinje).split(" ")

    assert (2, "", f"{besked.replace('EN_MAPPE', str(EKSEMPLER))}\n") == koer(*argumenter)


@pytest.mark.parametrize("tekst", ["K99=streng", "K01", "streng"])
def test_an_unknown_question_lists_those_there_are(tekst: str, koer: Koer) -> None:
    """The published table of readings, by name."""
    kode, ud, fejl = koer("status", TRYKT, "--fortolkning", tekst)

    assert (2, "") == (kode, ud)
    assert "et af K01, K04, tom_maaned, covid_2020, K02, K08, maaledag, vindue" in fejl
    assert f"fundet «{tekst.split('=', maxsplit=1)[0]}»" in fejl


def test_without_a_command(koer: Koer) -> None:
    """The help, as an error."""
    kode, ud, fejl = koer()

    assert (2, "") == (kode, ud)
    assert fejl.startswith("Brug: skaerpet-tilsyn KOMMANDO ...\n")
    assert koer("--hjaelp")[1].strip() == fejl.strip()


def test_an_unreadable_file(koer: Koer, tryk: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    """No access: the message says so."""
    fil = tryk("Køge;0,03;95,09;Ok;79,57;85,80")

    def _afvist(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", _afvist)

    assert (2, "", f"{fil}: fundet «ingen adgang»; forventet en fil, der kan læses; ret stien\n") == koer("status", fil)


def _fejl(_: object) -> None:
    besked = "borger 010170-1234 gik galt"
    raise RuntimeError(besked)


def test_a_fault_of_ours(koer: Koer, monkeypatch: pytest.MonkeyPatch) -> None:
    """70, what kind and where, how to report it; no traceback, and not the error's own text: it may hold data."""
    monkeypatch.setattr(statussen, "koer", _fejl)

    kode, ud, fejl = koer("status", TRYKT)

    assert (70, "") == (kode, ud)
    assert fejl.startswith("fejl i skaerpet-tilsyn: RuntimeError (test_fejl.py, linje ")
    assert "meld den til dem, der vedligeholder skaerpet-tilsyn" in fejl
    assert "SKAERPET_TILSYN_FEJLSOEG=1" in fejl
    assert "Traceback" not in fejl
    assert "010170" not in fejl


def test_where_the_fault_is(koer: Koer, monkeypatch: pytest.MonkeyPatch) -> None:
    """With SKAERPET_TILSYN_FEJLSOEG=1 the whole course is shown."""
    monkeypatch.setattr(statussen, "koer", _fejl)
    monkeypatch.setenv("SKAERPET_TILSYN_FEJLSOEG", "1")

    kode, _, fejl = koer("status", TRYKT)

    assert 70 == kode
    assert fejl.startswith("Traceback (most recent call last):\n")
    assert fejl.endswith("RuntimeError: borger 010170-1234 gik galt\n")


def test_stopped_from_the_keyboard(koer: Koer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C is 130, without a traceback, wherever it comes."""

    def _afbryd(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(statussen, "koer", _afbryd)
    assert (130, "afbrudt\n") == koer("status", TRYKT)[::2]

    monkeypatch.setattr(hoved, "_udfoer", _afbryd)
    assert (130, "afbrudt\n") == koer("status", TRYKT)[::2]


@pytest.mark.parametrize(
    ("mangler", "fundet"),
    [
        ({"typer", "rich"}, "fundet hverken typer eller rich; forventet typer og rich"),
        ({"rich"}, "fundet ikke rich; forventet typer og rich"),
    ],
)
def test_without_the_extra(mangler: set[str], fundet: str, koer: Koer, monkeypatch: pytest.MonkeyPatch) -> None:
    """What to install; the version is told all the same."""
    rigtig = util.find_spec
    monkeypatch.setattr(hoved, "find_spec", lambda navn: None if navn in mangler else rigtig(navn))

    besked = f'kommandolinjen kræver tilvalget «kommando»: {fundet}; kør pip install "skaerpet-tilsyn[kommando]"\n'
    assert (2, "", besked) == koer("status", TRYKT)
    assert 0 == koer("--version")[0]


def test_main_ends_the_process(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The entry point reads the process's own command line and exits with the code."""
    monkeypatch.setattr(sys, "argv", ["skaerpet-tilsyn", "status", TRYKT, "--kraev", "inspirationskommune", "--kort"])

    with pytest.raises(SystemExit) as slut:
        hoved.main()

    assert 1 == slut.value.code
    assert "krævet «inspirationskommune»: nej" in capsys.readouterr().out


def test_in_a_process_of_its_own(proces: Callable[..., subprocess.CompletedProcess[bytes]]) -> None:
    """``python -m skaerpet_tilsyn``: exit codes and streams as a shell sees them."""
    svar = proces("status", "findes-ikke.csv")

    assert (2, b"") == (svar.returncode, svar.stdout)
    assert "findes-ikke.csv: fundet «ingen fil»;" in svar.stderr.decode("utf-8")


@pytest.mark.parametrize(("fejl", "kode"), [(typer.Abort, 130), (SystemExit, 0)])
def test_what_typer_may_end_with(
    fejl: type[BaseException], kode: int, koer: Koer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An abort is a stop from the keyboard; an exit is a reader of the help who has stopped reading."""

    def _slut(_: object) -> None:
        raise fejl

    monkeypatch.setattr(statussen, "koer", _slut)

    assert kode == koer("status", TRYKT)[0]


def test_an_exit_goes_through() -> None:
    """What ends a process on purpose is no fault."""
    with pytest.raises(SystemExit), Fejlvagt():
        raise SystemExit


def test_a_usage_error_that_is_not_known() -> None:
    """Whatever a later typer may say is quoted, with the way to the help."""
    assert (
        "kommandolinjen: fundet «something new»; forventet en gyldig kommando; se skaerpet-tilsyn regler --hjaelp"
        == str(oversaet(RuntimeError("something new"), kommando="regler"))
    )
