"""Disputed law: a question with at least two readings, one of them chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.fejl import UgyldigVaerdi, UkendtValg
from skaerpet_tilsyn.udtryk import Betingelse, Fortolkningsvalg, Mulighed, Valg
from tests.legeland.herredsloven import ALDER, H1, MAALTIDER, MINDST_MAALTIDER, MYNDIG, kilde

if TYPE_CHECKING:
    from tests.legeland.emner import Hobbit

NOK, RIGELIGT = MAALTIDER >= MINDST_MAALTIDER, MAALTIDER > MINDST_MAALTIDER
VOKSEN: Betingelse[Hobbit] = ALDER >= MYNDIG


def _valg(*slugs: str, valgt: str) -> Valg:
    muligheder = tuple(Mulighed(slug=slug, titel=f"læst som {slug}", kilde=kilde("§ 2")) for slug in slugs)
    return Valg(navn="H9", spoergsmaal="Hvordan?", muligheder=muligheder, valgt=valgt, hjemmel="ordlyden")


class TestValg:
    """The question."""

    def test_the_readings_keep_their_order(self) -> None:
        """The chosen one need not be the first."""
        assert ("b", "c", "a") == _valg("b", "c", "a", valgt="c").slugs

    def test_a_reading_is_found_by_its_slug(self) -> None:
        """With what it says, and where that stands."""
        fundet = H1.mulighed("nej")

        assert ("nej", "formålet: «rigeligt»") == (fundet.slug, fundet.titel)
        assert "herredsloven kap. 1" == fundet.kilde.citat

    def test_an_unknown_reading(self) -> None:
        """The message lists the readings there are."""
        with pytest.raises(UkendtValg) as fanget:
            H1.mulighed("måske")

        assert "H1: fundet «måske»; forventet en af ja, nej; vælg en af dem" == str(fanget.value)

    def test_the_chosen_one_must_be_a_reading(self) -> None:
        """Nothing is chosen that does not stand there."""
        with pytest.raises(UgyldigVaerdi) as fanget:
            _valg("ja", "nej", valgt="maaske")

        assert "H9: fundet «maaske»; forventet en af ja, nej; ret valget" == str(fanget.value)

    def test_two_readings_with_one_slug(self) -> None:
        """Nobody could choose between them."""
        with pytest.raises(UgyldigVaerdi) as fanget:
            _valg("ja", "nej", "ja", valgt="ja")

        assert "H9: fundet ja, nej, ja; forventet hver slug én gang; omdøb en af dem" == str(fanget.value)

    @pytest.mark.parametrize(("slugs", "fundet"), [((), "ingen mulighed"), (("ja",), "ja")])
    def test_a_question_with_one_answer(self, slugs: tuple[str, ...], fundet: str) -> None:
        """That is settled law."""
        with pytest.raises(UgyldigVaerdi) as fanget:
            _valg(*slugs, valgt="ja")

        assert f"H9: fundet {fundet}; forventet mindst to muligheder; tilføj den anden" == str(fanget.value)

    @pytest.mark.parametrize("slug", ["", "Ja", "ja nej", "nå", "ja-nej"])
    def test_slugs_are_plain(self, slug: str) -> None:
        """They stand in files and on the command line."""
        with pytest.raises(ValueError, match="slug"):
            Mulighed(slug=slug, titel="ja", kilde=kilde("§ 2"))


class TestFortolkningsvalg:
    """A condition for each reading."""

    def test_each_reading_has_its_condition(self) -> None:
        """In the order of the question."""
        valget: Fortolkningsvalg[Hobbit] = Fortolkningsvalg(valg=H1, betingelser=(NOK, RIGELIGT))

        assert NOK == valget.laest_som("ja")
        assert RIGELIGT == valget.laest_som("nej")

    def test_readings_may_be_whole_trees_and_alike(self) -> None:
        """Two readings that come to the same are still two."""
        valget: Fortolkningsvalg[Hobbit] = Fortolkningsvalg(valg=H1, betingelser=(VOKSEN & ~NOK, VOKSEN & ~NOK))

        assert VOKSEN & ~NOK == valget.laest_som("ja") == valget.laest_som("nej")

    def test_an_unknown_reading(self) -> None:
        """As of the question itself."""
        valget: Fortolkningsvalg[Hobbit] = Fortolkningsvalg(valg=H1, betingelser=(NOK, RIGELIGT))

        with pytest.raises(UkendtValg, match="H1: fundet «streng»; forventet en af ja, nej; vælg en af dem"):
            valget.laest_som("streng")

    @pytest.mark.parametrize("betingelser", [(), (NOK,), (NOK, RIGELIGT, VOKSEN)])
    def test_readings_and_conditions_match(self, betingelser: tuple[Betingelse[Hobbit], ...]) -> None:
        """Neither too few nor too many."""
        with pytest.raises(UgyldigVaerdi) as fanget:
            Fortolkningsvalg(valg=H1, betingelser=betingelser)

        assert (
            f"H1: fundet {len(betingelser)} betingelser; forventet 2, én for hver mulighed; tilføj de manglende"
            == str(fanget.value)
        )
