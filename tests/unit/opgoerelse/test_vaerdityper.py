"""What the values of the municipality side have in common."""

from __future__ import annotations

import operator
from copy import copy
from datetime import date
from fractions import Fraction

import attrs
import pytest
from attrs.exceptions import FrozenInstanceError

from skaerpet_tilsyn.katalog import REGIMER, Haendelsesart, Regelsaet
from skaerpet_tilsyn.katalog.fokusmaal.gennemsnit import gennemsnit
from skaerpet_tilsyn.katalog.fokusmaal.krav import Kravet, KravUafklaret
from skaerpet_tilsyn.katalog.tilsyn.udvaelgelse import Afgoerelse, Frister
from skaerpet_tilsyn.opgoerelse import Plads, kriterier_for_udvaelgelse, status, tilsynsforloeb
from skaerpet_tilsyn.tal import Interval
from tests.kommunestrategier import NOV, trykt_kommune
from tests.tilsynsstrategier import haendelse

KOMMUNE = trykt_kommune("0,03", ("95,09", "Ok"), ("79,57", "85,80"))
SVAR = status(KOMMUNE, maaned=NOV)
UDVALGT = haendelse(Haendelsesart.UDVALGT, date(2022, 4, 29))
FORLOEB = tilsynsforloeb("Eksempel", [UDVALGT], frister=Frister(redegoerelse=1, genopretning=2, forlaengelse=3))
VAERDIER: tuple[attrs.AttrsInstance, ...] = (
    gennemsnit({}, (NOV,), tom_maaned="udelad"),
    Kravet(andel=Interval.praecis(Fraction(9, 10))),
    KravUafklaret(andel=Interval.ukendt()),
    REGIMER.versioner[0].vaerdi,
    Regelsaet.for_maaned(NOV),
    SVAR,
    SVAR.samtaler,
    Plads(fra=1, til=2),
    kriterier_for_udvaelgelse(KOMMUNE, tilsynsaar=2021),
    Afgoerelse(kommune="Eksempel", dato=date(2022, 4, 29), omfattet=True, reference="sag 1"),
    Frister(redegoerelse=1, genopretning=2, forlaengelse=3),
    UDVALGT,
    FORLOEB,
    FORLOEB.skridt[0],
    FORLOEB.skridt[0].overgang,
    FORLOEB.fristerne[0],
)


@pytest.mark.parametrize("vaerdi", VAERDIER, ids=lambda vaerdi: type(vaerdi).__name__)
class TestValues:
    """Frozen, written with names, equal by content, without an order."""

    def test_they_do_not_change(self, vaerdi: attrs.AttrsInstance) -> None:
        """No field can be set."""
        for felt in attrs.fields(type(vaerdi)):
            with pytest.raises(FrozenInstanceError):
                setattr(vaerdi, felt.name, None)

    def test_their_fields_are_given_by_name(self, vaerdi: attrs.AttrsInstance) -> None:
        """So that no two of them can be swapped by mistake."""
        assert all(felt.kw_only for felt in attrs.fields(type(vaerdi)))

    @pytest.mark.parametrize("tegn", ["lt", "le", "gt", "ge"])
    def test_they_have_no_order(self, vaerdi: attrs.AttrsInstance, tegn: str) -> None:
        """One is not less than another; not even than itself."""
        with pytest.raises(TypeError):
            getattr(operator, tegn)(vaerdi, vaerdi)

    def test_they_are_equal_by_content(self, vaerdi: attrs.AttrsInstance) -> None:
        """A copy is the same value."""
        kopi = copy(vaerdi)

        assert vaerdi == kopi
        assert vaerdi is not kopi
