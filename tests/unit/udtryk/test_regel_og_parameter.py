"""Named conditions and dated values: what applies from when."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from skaerpet_tilsyn.fejl import RegelIkkeGaeldende, UgyldigVaerdi
from skaerpet_tilsyn.ret import Tidslinje, fra, ophoert
from skaerpet_tilsyn.udtryk import Knude, Parameter, Regel
from tests.legeland.emner import Hobbit
from tests.legeland.herredsloven import (
    AENDRET,
    ALDER,
    I_HULE,
    IKRAFT,
    INVITERET,
    MINDST_MAALTIDER,
    MYNDIG,
    OPHAEVET,
    PAA_EVENTYR,
    SPISER,
    VOKSEN,
    kilde,
)

DAGEN_FOER = timedelta(days=-1)


class TestRegel:
    """A rule is a time-line and a condition."""

    def test_it_is_both(self) -> None:
        """It can be asked for a day, and stand in another rule."""
        assert isinstance(VOKSEN, Tidslinje)
        assert isinstance(VOKSEN, Knude)

    @pytest.mark.parametrize(
        ("dag", "indhold", "citat"),
        [
            (IKRAFT, (VOKSEN & SPISER).medmindre(PAA_EVENTYR), "herredsloven § 6"),
            (AENDRET + DAGEN_FOER, (VOKSEN & SPISER).medmindre(PAA_EVENTYR), "herredsloven § 6"),
            (AENDRET, ((VOKSEN & SPISER) | I_HULE).medmindre(PAA_EVENTYR), "herredsloven § 6 a"),
            (OPHAEVET + DAGEN_FOER, ((VOKSEN & SPISER) | I_HULE).medmindre(PAA_EVENTYR), "herredsloven § 6 a"),
        ],
    )
    def test_around_every_change(self, dag: date, indhold: Regel[Hobbit], citat: str) -> None:
        """The first and the last day of each version."""
        version = INVITERET.paa(dag)

        assert (indhold, citat) == (version.vaerdi, version.kilde.citat)

    def test_before_the_first_version(self) -> None:
        """The message says from when."""
        with pytest.raises(RegelIkkeGaeldende) as fanget:
            INVITERET.paa(IKRAFT + DAGEN_FOER)

        assert (
            "«Hobbitten er inviteret» gælder ikke den 1401-04-05: fundet ingen version; "
            "forventet en dag fra og med 1401-04-06; vælg en senere dag"
        ) == str(fanget.value)
        assert ("inviteret", IKRAFT) == (fanget.value.navn, fanget.value.naermeste)

    def test_after_the_repeal(self) -> None:
        """The message says by what."""
        with pytest.raises(RegelIkkeGaeldende) as fanget:
            INVITERET.paa(OPHAEVET)

        assert (
            "«Hobbitten er inviteret» gælder ikke den 1500-01-01: fundet ophævet fra 1500-01-01 (herredsloven § 99); "
            "forventet en dag til og med 1499-12-31; vælg en tidligere dag"
        ) == str(fanget.value)

    def test_a_rule_has_a_version(self) -> None:
        """A name without content is no rule."""
        with pytest.raises(UgyldigVaerdi, match="«Tom»: fundet en tidslinje uden versioner"):
            Regel[Hobbit](navn="tom", titel="Tom", poster=(ophoert(IKRAFT, kilde=kilde("§ 1")),))

    def test_the_starts_ascend(self) -> None:
        """Two versions from one day would both apply."""
        version = fra(IKRAFT, ALDER >= MYNDIG, kilde=kilde("§ 1"))
        with pytest.raises(UgyldigVaerdi, match="«To»: fundet versioner i uorden"):
            Regel(navn="to", titel="To", poster=(version, version))


class TestParameter:
    """A dated value with a unit."""

    @pytest.mark.parametrize(("dag", "antal"), [(IKRAFT, 6), (AENDRET + DAGEN_FOER, 6), (AENDRET, 7)])
    def test_around_every_change(self, dag: date, antal: int) -> None:
        """The value of the day."""
        assert antal == MINDST_MAALTIDER.paa(dag).vaerdi

    def test_it_ends_with_its_repeal(self) -> None:
        """No value is carried on."""
        with pytest.raises(RegelIkkeGaeldende, match="«mindste antal måltider» gælder ikke den 1500-01-01"):
            MINDST_MAALTIDER.paa(OPHAEVET)

    def test_it_has_a_unit(self) -> None:
        """A number without one can be held against nothing."""
        with pytest.raises(ValueError, match="enhed"):
            Parameter(navn="n", titel="uden enhed", enhed="", poster=(fra(IKRAFT, 1, kilde=kilde("§ 1")),))
