"""What the columns of kontaktforløb refuse, and the columns that nobody has filled in."""

from __future__ import annotations

import numpy as np
import pytest
from attrs import evolve

from skaerpet_tilsyn import Daekning, IkkeUnderstoettet
from skaerpet_tilsyn.laesning.kolonner.borgere import blok_af_borgere
from skaerpet_tilsyn.laesning.kolonner.indsatspanel import Indsatspanel
from skaerpet_tilsyn.laesning.kolonner.indsatstal import UDEN_LOFT, slutter
from tests.indsats import DECEMBER, JULI, RET, borger, forloeb, sag, samtaler

BLOK = blok_af_borgere([borger(forloeb("dagpenge"), forloeb("kh_jobparat"), samtaler=samtaler(3))])


@pytest.mark.parametrize("spoerg", ["maal", "egenskab"])
def test_unknown_names(spoerg: str) -> None:
    """A quantity or property that no kontaktforløb has, with the name."""
    panel = Indsatspanel(BLOK, DECEMBER.indeks, RET.indsatsregler)

    with pytest.raises(IkkeUnderstoettet, match=r"fundet «hoejde»; forventet .*; ret navnet"):
        getattr(panel, spoerg)("hoejde")


def test_columns_that_are_not_there_are_not_stated() -> None:
    """Without who held the talks, their types and their forms, only those of the jobparate are surely somebody's."""
    uden = evolve(BLOK, samtaler=evolve(BLOK.samtaler, myndighed=None, slags=None, form=None, typer=()))
    panel = Indsatspanel(uden, DECEMBER.indeks, RET.med(samtaleformer_2026="personligt").indsatsregler)
    alle = Indsatspanel(uden, DECEMBER.indeks, RET.indsatsregler)

    assert [0, 3] == alle.maal("samtaler_kommune").nedre.tolist()
    assert [(0, 3), (0, 0)] == list(
        zip(alle.maal("samtaler_akasse").nedre.tolist(), alle.maal("samtaler_akasse").mulige.tolist(), strict=True)
    )
    assert [3, 3] == alle.maal("intensiverede_samtaler").mulige.tolist()
    assert [0, 0] == panel.maal("samtaler_kommune").nedre.tolist()
    assert panel.maal("samtaler_kommune").mulige.tolist()[1] == 3


def test_nobody() -> None:
    """A block without kontaktforløb, and one whose kontaktforløb all begin later."""
    for i in (DECEMBER.indeks, DECEMBER.plus(maaneder=-12).indeks):
        blok = blok_af_borgere([borger()]) if i == DECEMBER.indeks else BLOK
        panel = Indsatspanel(blok, i, RET.indsatsregler)
        assert panel.forloeb.antal == 0
        assert panel.maal("tilbud").nedre.size == panel.egenskab("fravaer")[0].size == panel.a_kasse.size == 0


def test_a_table_that_is_not_there_covers_no_day() -> None:
    """Its end is before every day."""
    assert slutter(None) < np.iinfo(np.int32).min + 2


def test_an_empty_window_of_a_table_that_is_not_there() -> None:
    """Handed over on the first day: nothing is known of the a-kasse's talks, as in the object reading."""
    daekning = evolve(Daekning.fuld(), samtaler=None)
    hvem = borger(forloeb("dagpenge", overgang=JULI), daekning=daekning)
    panel = Indsatspanel(blok_af_borgere([hvem]), DECEMBER.indeks, RET.indsatsregler)

    assert sag(hvem).tal["samtaler_akasse"].oevre is None
    assert [int(UDEN_LOFT)] == panel.maal("samtaler_akasse").oevre.tolist()
