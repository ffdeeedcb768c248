"""The follow-up on the early effort as it is told: text for people, JSON for machines."""

from __future__ import annotations

import json
import os
from datetime import date
from fractions import Fraction
from importlib.resources import files
from pathlib import Path
from typing import Final

import jsonschema
import pytest
from attrs import evolve

from skaerpet_tilsyn.fakta import Antal, Indsatsmaaned, TidligIndsats
from skaerpet_tilsyn.fakta.tryk import andel_af_tryk
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.opgoerelse import tidlig_opfoelgning
from skaerpet_tilsyn.tal import Udfald
from skaerpet_tilsyn.tid import Maaned
from tests.indsatsstrategier import JUNI, SAMLET, SEKS, maaned, samtaler, serie

GULD: Final = Path(__file__).parents[2] / "tekst" / "tidlig_opfoelgning.txt"
OPDATER: Final = os.environ.get("SKAERPET_TILSYN_OPDATER") == "1"
VIRKNING: Final = "Dialog og tilbud om hjælp; som udgangspunkt hverken redegørelse eller genopretningsplan."
BLANDET: Final = TidligIndsats(
    kommune="Eksempel",
    gruppe="alle",
    samtaler=(
        Indsatsmaaned(maaned=SEKS[0], andel=Antal(taeller=31, naevner=40)),
        Indsatsmaaned(maaned=SEKS[1], andel=andel_af_tryk(Fraction("79.2"), 1), personer=38),
        *serie(["79", "77,5", "81"], 40, SEKS[4]),
        maaned(SEKS[5], ".", None),
    ),
    tilbud=serie(["75"] * 5, 25, SEKS[4]),
)


def test_the_text_is_the_golden_one() -> None:
    """Letter by letter: an unsettled case with every kind of month; ``SKAERPET_TILSYN_OPDATER=1`` writes it anew."""
    fundet = tidlig_opfoelgning(BLANDET, maaned=JUNI).tekst()
    if OPDATER:
        GULD.write_text(fundet, encoding="utf-8", newline="\n")

    assert GULD.read_text(encoding="utf-8") == fundet


class TestWhatAContactMeans:
    """Said where there is one, or may be."""

    def test_a_contact(self) -> None:
        """Dialogue and an offer of help, at most twice a year; and no redegørelse."""
        svar = tidlig_opfoelgning(samtaler(["79"] * 6, 40), maaned=JUNI)

        assert svar.tekst().splitlines()[:3] == [
            "Eksempel (alle grupper), januar 2024 til juni 2024: får en henvendelse om sin tidlige indsats",
            f"Virkning: {VIRKNING} Kilde: STAR om opfølgning på tidlig indsats.",
            (
                "Hyppighed: Højst to henvendelser om året, for alle grupper under ét. "
                "Kilde: STAR's nyhed af 28. november 2023."
            ),
        ]
        assert VIRKNING == svar.virkning

    def test_no_contact(self) -> None:
        """Then nothing is said of what one would mean."""
        tekst = tidlig_opfoelgning(samtaler(["80"] * 6, 40), maaned=JUNI).tekst()

        assert "får ingen henvendelse om sin tidlige indsats" in tekst
        assert "Virkning" not in tekst

    def test_before_november_2023(self) -> None:
        """Monthly letters, group by group; what is only known from later is said to be."""
        til = Maaned(2021, 6)
        svar = tidlig_opfoelgning(samtaler(["79"] * 6, 40, til, "a_dagpenge"), maaned=til)
        tekst = svar.tekst()

        assert tekst.startswith("Eksempel (a-dagpenge), januar 2021 til juni 2021: får en henvendelse")
        assert f"Virkning: {VIRKNING} Kilde: STAR om opfølgning på tidlig indsats (ikke efterprøvet).\n" in tekst
        assert "Hyppighed: Månedlige breve, for op til 9 grupper hver for sig. Kilde: STAR's nyhed" in tekst
        assert svar.noter[0].startswith(
            "regelsættet «opfølgning på tidlig indsats, gruppe for gruppe» er udledt: Før forenklingen fulgte STAR op"
        )

    def test_what_was_not_known_yet(self) -> None:
        """The law as it was known in 2022: group by group."""
        ret = Regelsaet.gaeldende(JUNI.foerste_dag, "tidlig_indsats", kendt_pr=date(2022, 1, 1))
        svar = tidlig_opfoelgning(samtaler(["79"] * 6, 40, gruppe="a_dagpenge"), maaned=JUNI, ret=ret)

        assert ("tidlig_indsats_grupper", Udfald.OPFYLDT) == (ret.navn, svar.udfald)


class TestReadings:
    """The disputed reading is the caller's."""

    def test_another_reading(self) -> None:
        """Asked for by name, as everywhere."""
        indsats = samtaler(["79"] * 5 + ["81"], 50)
        svar = tidlig_opfoelgning(indsats, maaned=JUNI, ret=SAMLET)

        assert Udfald.OPFYLDT is svar.udfald
        assert "Svaret afhænger af, hvordan tidlig_laesning læses: Skal andelen være under 80 pct." in svar.tekst()
        assert "(læst som «hver_maaned»: ikke opfyldt)" in svar.tekst()

    def test_the_callers_own_law(self) -> None:
        """The day that selects the law and the months that select the facts are separate."""
        ret = Regelsaet.for_maaned(Maaned(2026, 6), "tidlig_indsats")
        til = Maaned(2026, 12)
        svar = tidlig_opfoelgning(samtaler(["77"] * 6, 40, til), maaned=til, ret=ret)

        assert Udfald.OPFYLDT is svar.udfald
        assert "Note: reglerne er læst, som om de gjaldt i december 2026: " in svar.tekst()


@pytest.mark.parametrize("indsats", [BLANDET, evolve(BLANDET, samtaler=(), tilbud=())])
def test_json_holds_the_decision(indsats: TidligIndsats) -> None:
    """What ``til_json`` gives, with whom it is about and what it means."""
    data = tidlig_opfoelgning(indsats, maaned=JUNI).som_json()
    egne = {navn: data.pop(navn) for navn in ("kommune", "gruppe", "udfald", "virkning", "afhaenger_af", "noter")}
    skema = json.loads((files("skaerpet_tilsyn.laesning.vurder") / "vurdering.schema.json").read_text(encoding="utf-8"))

    jsonschema.Draft202012Validator(skema).validate(json.loads(json.dumps(data)))
    assert egne == {
        "kommune": "Eksempel",
        "gruppe": "alle",
        "udfald": "uafklaret",
        "virkning": VIRKNING,
        "afhaenger_af": [],
        "noter": [],
    }
