"""Cases in files: read as they were written, and everything wrong with a file said at once, with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import tomli_w

from skaerpet_tilsyn.fejl import Datafejl
from skaerpet_tilsyn.katalog.fokusmaal.regler import NAEVNER_SAMTALER
from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.laesning.proev import Genstand, Sagsfil, genstande, laes_sager, laes_sagsfil, lav_sager
from skaerpet_tilsyn.laesning.proev.sager.sagsfil import kontrolsum, sag_som_toml, uroert
from tests.legeland.inventar import herredets_inventar

if TYPE_CHECKING:
    from pathlib import Path

INVENTAR = katalogets_inventar()
HOVED = 'omraade = "skaerpet_tilsyn"\nregel = "har_aktiv_indsats"\n'
SAG = '[[sag]]\ntitel = "x"\ndag = 2021-11-01\nforventet = "opfyldt"\n'


def _laes(tmp_path: Path, tekst: str) -> Sagsfil:
    fil = tmp_path / "a.toml"
    fil.write_text(tekst, encoding="utf-8")
    return laes_sagsfil(fil, INVENTAR)


def _fejl(tmp_path: Path, tekst: str) -> list[str]:
    with pytest.raises(Datafejl) as fanget:
        _laes(tmp_path, tekst)
    return str(fanget.value).splitlines()


def test_there_and_back(tmp_path: Path) -> None:
    """Every generated case is the same when it is read again, and untouched."""
    inventar = herredets_inventar()
    for genstand in genstande(inventar):
        sager = lav_sager(genstand, inventar)
        linjer = [sag_som_toml(sag, genstand) for sag in sager]
        fil = tmp_path / Sagsfil(genstand=genstand, sager=()).filnavn
        indhold = {"omraade": inventar.omraade, genstand.art: genstand.navn, "sag": linjer}
        fil.write_text(tomli_w.dumps(indhold), encoding="utf-8")

        assert sager == laes_sagsfil(fil, inventar).sager
        assert all(uroert(et) for et in linjer)
    assert len(genstande(inventar)) == len(laes_sager(tmp_path, inventar))


def test_a_case_that_somebody_changed() -> None:
    """Any line counts; so does one that was added."""
    linjer = sag_som_toml(lav_sager(Genstand.af(NAEVNER_SAMTALER), INVENTAR)[0], Genstand.af(NAEVNER_SAMTALER))

    assert uroert(linjer)
    assert not uroert({**linjer, "forventet": "uafklaret"})
    assert not uroert({**linjer, "note": "set efter"})
    assert not uroert({navn: et for navn, et in linjer.items() if navn != "kontrol"})
    assert kontrolsum(linjer) == linjer["kontrol"]


def test_a_case_that_somebody_wrote(tmp_path: Path) -> None:
    """No kind, no readings, some facts left out, a least number, a property, a note."""
    tekst = (
        'omraade = "skaerpet_tilsyn"\nregel = "naevner_samtaler"\ntitel = "…"\n'
        '[[sag]]\ntitel = "mindst et år"\ndag = 2021-11-01\nforventet = ["opfyldt"]\nnote = "fra mødet"\n'
        'laesning = []\nfakta = {anciennitet = "mindst 12 måneder", ydelse = "kontanthjaelp", '
        'fritaget_samtaler = "ukendt"}\n'
    )
    (sag,) = _laes(tmp_path, tekst).sager

    assert ("fra mødet", "egen", ("opfyldt",)) == (sag.note, sag.art.value, sag.forventet)
    assert (
        "borgerens anciennitet på ydelsen er mindst 12 måneder",
        "borgerens ydelse i måneden er kontanthjælp",
        "fritaget for fokusmålet for samtaler er ukendt",
    ) == sag.fakta(INVENTAR)
    genstand = Genstand.af(NAEVNER_SAMTALER)
    assert "fra mødet" == sag_som_toml(sag, genstand)["note"]


FORKERTE = {
    "x": "fundet «ikke TOML»; forventet sager som [[sag]] med linjer under; ret filen",
    HOVED.replace("regel", "regl"): "fundet «regl»; forventet en af omraade, regel, tabel, titel, sag; mente du «r",
    'omraade = "skaerpet_tilsyn"\n': "kolonne «regel»: fundet «ingenting»; forventet navnet på den regel eller tabel",
    HOVED.replace("skaerpet", "skarpt"): "fundet «skarpt_tilsyn»; forventet skaerpet_tilsyn; mente du «",
    HOVED.replace("har_aktiv_indsats", "har_aktiv"): "kolonne «regel»: fundet «har_aktiv»; forventet en af ",
    HOVED + "sag = 3\n": "kolonne «sag»: fundet «3»; forventet [[sag]] på en linje for sig og linjer under den; ret",
    HOVED + "sag = [3]\n": "sag 1, kolonne «sag»: fundet «3»; forventet [[sag]] på en linje for sig",
    HOVED + SAG + SAG: "sag 2, kolonne «titel»: fundet «x»; forventet hver titel én gang på en dag og under en læsning",
    HOVED + SAG.replace("opfyldt", "opfylt"): (
        "sag 1, kolonne «forventet»: fundet «opfylt»; forventet en af opfyldt, ikke_opfyldt, uafklaret, gaelder_ikke, "
        "ukendt_ret; mente du «opfyldt»?"
    ),
    HOVED + SAG.replace('"opfyldt"', "3"): "«forventet»: fundet «[3]»; forventet tekst i anførselstegn, eller en liste",
    HOVED + SAG.replace("2021-11-01", '"2021-11-01"'): "forventet en dag som 2021-11-01, uden anførselstegn; ret dagen",
    HOVED + SAG.replace("2021-11-01", "2021-11-01T10:00:00"): "fundet «2021-11-01 10:00:00»; forventet en dag som",
    HOVED + SAG.replace('"x"', '""'): "kolonne «titel»: fundet «»; forventet en sætning i anførselstegn, der siger",
    HOVED + SAG + 'art = "graensen"\n': (
        "fundet «graensen»; forventet en af graense, betingelse, mangler, raekke, dato, egen; mente du «graense»?"
    ),
    HOVED + SAG + 'laesning = ["K04=timerne"]\n': "forventet en af K04=timer, K04=uger; mente du «K04=timer»?",
    HOVED + SAG + "fakta = 3\n": "kolonne «fakta»: fundet «3»; forventet linjer under [sag.fakta]; ret linjen",
    HOVED + SAG + 'fakta = {timer_6 = "3 timer"}\n': "forventet en af tilbud_12, timer_12; mente du «timer_12»?",
    HOVED + SAG + "fakta = {timer_12 = 224.99}\n": (
        '«fakta.timer_12»: fundet «224.99»; forventet tekst i anførselstegn, f.eks. "4 timer"; ret linjen'
    ),
    HOVED + SAG + 'fakta = {timer_12 = "224.99 timer"}\n': (
        "fundet «224.99 timer»; forventet f.eks. 4 timer, mindst 4 timer eller ukendt; ret værdien"
    ),
    HOVED.replace("har_aktiv_indsats", "paa_ydelse") + SAG + "fakta = {ydelse = true}\n": (
        '«fakta.ydelse»: fundet «True»; forventet tekst i anførselstegn, f.eks. "ja"; ret linjen'
    ),
    HOVED + SAG + "note = 3\n": "kolonne «note»: fundet «[3]»; forventet tekst i anførselstegn, eller en liste af dem",
}
"""Files, and what is said of each."""


@pytest.mark.parametrize(("tekst", "fejl"), FORKERTE.items(), ids=[str(nr) for nr in range(len(FORKERTE))])
def test_a_wrong_file(tekst: str, fejl: str, tmp_path: Path) -> None:
    """Where, what was found, what was expected, what to do."""
    fundet = _fejl(tmp_path, tekst)

    assert all(linje.startswith("a.toml") for linje in fundet)
    assert any(fejl in linje for linje in fundet), fundet


def test_all_that_is_wrong(tmp_path: Path) -> None:
    """In every case of every file."""
    (tmp_path / "a.toml").write_text(
        HOVED + SAG.replace("titel", "titl") + SAG.replace("dag", "dags"), encoding="utf-8"
    )
    (tmp_path / "b.toml").write_bytes(b"\xff")

    with pytest.raises(Datafejl) as fanget:
        laes_sager(tmp_path, INVENTAR)
    assert ["a.toml, sag 1", "a.toml, sag 1", "a.toml, sag 2", "a.toml, sag 2", "b.toml"] == [
        linje.fil for linje in fanget.value.linjer
    ]


def test_an_answer_must_be_there(tmp_path: Path) -> None:
    """A case without one shows nothing."""
    fundet = _fejl(tmp_path, HOVED + SAG.replace('forventet = "opfyldt"\n', ""))

    assert any("kolonne «forventet»" in linje for linje in fundet)
