"""Making the cases anew: they are those of the rules, what people have changed stays, and answers do not slip."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, cast

import pytest
import tomli_w
from attrs import evolve

from skaerpet_tilsyn.fejl import Datafejl
from skaerpet_tilsyn.katalog import OMRAADER
from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.laesning.proev import Genstand
from skaerpet_tilsyn.laesning.proev.sager.sagsfil import kontrolsum
from skaerpet_tilsyn.ret import fra
from tests.genererede import __main__ as kommando
from tests.genererede.forny import forny, forny_alle, overfloedige
from tests.legeland.herredsloven import ALDER, IKRAFT, MYNDIG, VOKSEN, kilde
from tests.legeland.inventar import herredets_inventar

if TYPE_CHECKING:
    from pathlib import Path

INVENTAR = herredets_inventar()
VOKSNE = Genstand.af(VOKSEN)
STRENGT = Genstand.af(evolve(VOKSEN, poster=(fra(IKRAFT, ALDER > MYNDIG, kilde=kilde("§ 1")),)))


@pytest.fixture
def mappe(tmp_path: Path) -> Path:
    """A folder with the cases of one rule."""
    fornyet = forny(VOKSNE, INVENTAR, tmp_path)
    (tmp_path / fornyet.filnavn).write_text(fornyet.tekst, encoding="utf-8")
    return tmp_path


def _ret(mappe: Path, nr: int, **linjer: object) -> None:
    """Change the lines of a case, as somebody would."""
    fil = mappe / "regel_voksen.toml"
    indhold = tomllib.loads(fil.read_text(encoding="utf-8"))
    indhold["sag"][nr] |= linjer
    fil.write_text(tomli_w.dumps(indhold), encoding="utf-8")


def _sager(tekst: str) -> list[dict[str, object]]:
    return cast("list[dict[str, object]]", tomllib.loads(tekst)["sag"])


@pytest.mark.parametrize("omraade", OMRAADER)
def test_the_kept_cases_are_those_of_the_rules(omraade: str) -> None:
    """``python -m tests.genererede`` would change nothing: run it where this fails, and read the difference."""
    inventar, sted = katalogets_inventar(omraade), kommando.MAPPE / omraade
    fornyede = forny_alle(inventar, sted)

    assert [] == [linje for fil in fornyede for linje in fil.andre_svar]
    assert [] == [f.filnavn for f in fornyede if f.tekst != (sted / f.filnavn).read_text(encoding="utf-8")]
    assert () == overfloedige(fornyede, sted)


def test_nothing_changes_twice(mappe: Path) -> None:
    """What was just made is made again as it is."""
    fornyet = forny(VOKSNE, INVENTAR, mappe)

    assert "regel_voksen.toml: uændret" == str(fornyet)
    assert (mappe / fornyet.filnavn).read_text(encoding="utf-8") == fornyet.tekst


def test_a_changed_case_stays(mappe: Path) -> None:
    """With all its lines, in its place; its answer is its own affair here (the cases are run elsewhere)."""
    _ret(mappe, 1, forventet="uafklaret", note="efter mødet")
    fornyet = forny(VOKSNE, INVENTAR, mappe)

    assert ("uafklaret", "efter mødet") == (_sager(fornyet.tekst)[1]["forventet"], _sager(fornyet.tekst)[1]["note"])
    assert "regel_voksen.toml: 1 rettet af nogen og beholdt" == str(fornyet)
    assert () == fornyet.andre_svar


def test_a_case_of_ones_own_stays(mappe: Path) -> None:
    """One that no rule would make: last, and whatever the rule becomes."""
    fil = mappe / "regel_voksen.toml"
    egen = '\n[[sag]]\ntitel = "Pippin"\ndag = 1420-06-01\nforventet = "ikke_opfyldt"\nfakta = {alder = "29 år"}\n'
    fil.write_text(fil.read_text(encoding="utf-8") + egen, encoding="utf-8")

    for genstand in (VOKSNE, STRENGT):
        assert "Pippin" == _sager(forny(genstand, INVENTAR, mappe).tekst)[-1]["titel"]


def test_a_rule_that_answers_otherwise(mappe: Path) -> None:
    """The untouched case at the limit is named with both answers; the new text has the new one."""
    fornyet = forny(STRENGT, INVENTAR, mappe)

    assert (
        "voksen, 1401-04-06: «præcis 33 år: hobbittens alder er 33 år»: forventet opfyldt, fundet ikke_opfyldt",
    ) == fornyet.andre_svar
    assert "ikke_opfyldt" == _sager(fornyet.tekst)[1]["forventet"]


def test_a_limit_that_was_moved(mappe: Path) -> None:
    """The old cases go, and those that are answered otherwise now are named."""
    flyttet = evolve(MYNDIG, poster=(fra(IKRAFT, 34, kilde=kilde("§ 1")),))
    genstand = Genstand.af(evolve(VOKSEN, poster=(fra(IKRAFT, ALDER >= flyttet, kilde=kilde("§ 1")),)))
    fornyet = forny(genstand, INVENTAR, mappe)

    assert "regel_voksen.toml: 3 nye, 3 væk" == str(fornyet)
    assert ["præcis 33 år: hobbittens alder er 33 år"] == [
        linje.split("«")[1].split("»")[0] for linje in fornyet.andre_svar
    ]


def test_a_case_that_cannot_be_read_any_more(mappe: Path) -> None:
    """Untouched, it is named and goes; changed by somebody, it must be looked at first."""
    fil = mappe / "regel_voksen.toml"
    anden = Genstand.af(evolve(VOKSEN, poster=(fra(IKRAFT, ALDER.mindst(MYNDIG), kilde=kilde("§ 1")),)))
    uden_alder = evolve(ALDER, navn="aar")
    omdoebt = Genstand.af(evolve(VOKSEN, poster=(fra(IKRAFT, uden_alder >= MYNDIG, kilde=kilde("§ 1")),)))

    assert () == forny(anden, INVENTAR, mappe).andre_svar
    fornyet = forny(omdoebt, INVENTAR, mappe)
    assert "kolonne «fakta.alder»: fundet «alder»; forventet aar" in fornyet.andre_svar[0]
    assert {"aar": "32 år"} == _sager(fornyet.tekst)[0]["fakta"]

    _ret(mappe, 0, note="min")
    with pytest.raises(Datafejl, match=r"regel_voksen\.toml, «lige under 33 år"):
        forny(omdoebt, INVENTAR, mappe)
    assert fil.exists()


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It writes everything; it writes nothing when an answer has changed, until that is accepted."""
    assert 0 == kommando.koer([], [INVENTAR], tmp_path)
    fil = tmp_path / "herredet" / "regel_voksen.toml"
    skrevet = fil.read_text(encoding="utf-8")
    assert "herredet/regel_voksen.toml: 9 nye\n" in capsys.readouterr().out

    forkert = skrevet.replace('"ikke_opfyldt"', '"opfyldt"', 1)
    sag = _sager(forkert)[0]
    fil.write_text(forkert.replace(str(sag["kontrol"]), kontrolsum(sag)), encoding="utf-8")
    (tmp_path / "herredet" / "regel_gammel.toml").write_text("", encoding="utf-8")

    assert 1 == kommando.koer([], [INVENTAR], tmp_path)
    assert "forventet opfyldt, fundet ikke_opfyldt\n1 sager får et andet svar end det gemte" in capsys.readouterr().out
    assert skrevet != fil.read_text(encoding="utf-8")

    assert 0 == kommando.koer([kommando.GODKEND], [INVENTAR], tmp_path)
    assert skrevet == fil.read_text(encoding="utf-8")
    assert "regel_gammel.toml: hverken regel eller tabel hedder det mere; slet filen\n" in capsys.readouterr().out
    assert 2 == kommando.koer(["--godkendt"], [INVENTAR], tmp_path)
