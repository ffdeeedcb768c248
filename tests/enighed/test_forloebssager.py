"""Every event in every state of the supervision: the course does what the table says, and what the tests say."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, cast

import pytest

from skaerpet_tilsyn.fejl import UgyldigHaendelse
from skaerpet_tilsyn.katalog import Haendelsesart, Tilsynstilstand
from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.laesning.proev.forloeb.forloebssager import Forloebssag, lav_forloebssager
from skaerpet_tilsyn.opgoerelse.tilsyn.skridt import tag_skridt
from tests.tilsynsstrategier import FOELGER, KOMMUNE, forloebet

if TYPE_CHECKING:
    from datetime import date

    from skaerpet_tilsyn.katalog import Tilsynshaendelse

(TABEL,) = katalogets_inventar().forloeb
SAGER = lav_forloebssager(TABEL)
alle_sager = pytest.mark.parametrize("sag", SAGER, ids=[f"{sag.dag}: {sag}" for sag in SAGER])


def _haendelser(sag: Forloebssag) -> tuple[Tilsynshaendelse, ...]:
    """The way to the state and the event, a day apart, from the first day of the version on."""
    arter = [cast("Haendelsesart", et) for et in (*(raekke.ved for raekke in sag.vej), sag.ved)]
    dage: list[date] = [sag.dag + timedelta(days=nr) for nr in range(len(arter))]
    return forloebet(*zip(arter, dage, strict=True))


@alle_sager
def test_the_course(sag: Forloebssag) -> None:
    """It takes the step, or refuses that event and no other, and says in which state it was."""
    haendelser = _haendelser(sag)
    if sag.til is None:
        with pytest.raises(UgyldigHaendelse) as fanget:
            tag_skridt(KOMMUNE, haendelser)
        assert len(haendelser) == fanget.value.nr
        assert f"fundet {sag.ved} i tilstanden {sag.tilstand}; " in str(fanget.value)
    else:
        assert [*(raekke.til for raekke in sag.vej), sag.til] == [
            skridt.overgang.til for skridt in tag_skridt(KOMMUNE, haendelser)
        ]


@alle_sager
def test_the_table_written_a_second_time(sag: Forloebssag) -> None:
    """What follows is what the tests' own table says, so that a row that leads elsewhere is found."""
    noegle = (cast("Tilsynstilstand", sag.tilstand), cast("Haendelsesart", sag.ved))

    assert FOELGER.get(noegle) == sag.til


def test_every_row_and_every_state_has_its_cases() -> None:
    """A case for each row of each version; for each state one that is refused, where anything is."""
    for version in TABEL.linje.versioner:
        egne = [sag for sag in SAGER if sag.dag == version.gaelder_fra]
        taget = {(sag.tilstand, sag.ved, sag.til) for sag in egne if sag.til is not None}

        assert taget == {(raekke.fra, raekke.ved, raekke.til) for raekke in version.vaerdi}
        assert set(Tilsynstilstand) == {sag.tilstand for sag in egne if sag.til is None}
        assert len(Tilsynstilstand) * len(Haendelsesart) == len(egne)
