"""Tables in which nothing is wrong: a proof finds nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.laesning.proev import proev
from tests.gode.tabeller import BREDDE, FARVE, FYLDT, RET, VAEGT, cm, farver, hierarki, kg, pct, regel, tabel

if TYPE_CHECKING:
    from skaerpet_tilsyn.udtryk import Hierarki
    from tests.gode.tabeller import Pakke

TUNG, BRED = VAEGT >= kg(20), BREDDE > cm(60)

GODE: dict[str, tuple[Hierarki[Pakke, str], int]] = {
    "to_sider_af_en_graense": (hierarki({"let": VAEGT < kg(20), "tung": TUNG}), 2),
    "tre_baand": (tabel({"let": VAEGT < kg(5), "mellem": (VAEGT >= kg(5)) & (VAEGT < kg(20))}), 3),
    "hullet_mellem_naboer_er_tomt": (hierarki({"hoejst_4": VAEGT <= kg(4), "mindst_5": VAEGT >= kg(5)}), 2),
    "erklaeret_overlap": (tabel({"tung": TUNG, "bred": BRED}, overlap=(("tung", "bred"),)), 4),
    "undtagelsen_skiller_dem": (tabel({"tung": TUNG.medmindre(BRED), "bred": regel("bred", BRED)}), 4),
    "ens_i_et_hierarki": (hierarki({"tung": TUNG, "alt": TUNG | ~TUNG}), 2),
    "farver": (tabel({"varm": FARVE.en_af(farver("roed", "gul")), "kold": FARVE.en_af(farver("blaa"))}), 3),
    "andele_gaar_til_hundrede": (hierarki({"ikke_fuld": FYLDT < pct("100"), "fuld": FYLDT >= pct("100")}), 2),
}


@pytest.mark.parametrize("navn", GODE)
def test_nothing_is_found(navn: str) -> None:
    """Neither a fault nor anything to tell, in as many cases as can be told apart."""
    god, antal = GODE[navn]
    proeve = proev(god, ret=RET)

    assert () == proeve.fund
    assert antal == proeve.antal_tilfaelde
    assert proeve.bestaaet
    assert f"Takst den 2021-11-01: {antal} tilfælde, ingen fejl" == str(proeve)
