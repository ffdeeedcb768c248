"""What can be decided about whom, and what is said where it cannot."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from skaerpet_tilsyn.fakta import Borger, Daekning, Kommune, Samtale
from skaerpet_tilsyn.fejl import IkkeUnderstoettet, RegelIkkeGaeldende, RetIkkeKodet
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_SAMTALER, SAMTALER_12
from skaerpet_tilsyn.laesning.vurder import Maalbar, kategoriser, opfyldt, vurder
from skaerpet_tilsyn.laesning.vurder.maal import maaling
from skaerpet_tilsyn.ret import fra, hul
from skaerpet_tilsyn.tal import Udfald
from skaerpet_tilsyn.tid import Maaned
from skaerpet_tilsyn.udtryk import Parameter, Regel, Stoerrelse
from tests.legeland.emner import Hobbit, Landsby
from tests.legeland.herredsloven import ALDER, BORDPLAN, INVITERET, JUNI, OPHAEVET, VOKSEN, kilde, ret_den

if TYPE_CHECKING:
    from skaerpet_tilsyn.tal import Interval

NOV = Maaned(2021, 11)
RET = Regelsaet.for_maaned(NOV)
MAALT = Stoerrelse(navn="laengde", titel="længden", enhed="tegn", emne=str, art=int, kilde=kilde("§ 1"))
LANG = MAALT >= Parameter(
    navn="lang", titel="lang", enhed="tegn", poster=(fra(date(2000, 1, 1), 4, kilde=kilde("§ 1")),)
)


class KunTal:
    """Half of what a subject must be able to do."""

    def maal(self, navn: str, i: Maaned) -> Interval:
        """A quantity, but no properties."""
        raise NotImplementedError(navn, i)


class TestUnmeasurable:
    """Nothing is known about how to measure it."""

    @pytest.mark.parametrize(
        ("emne", "navn"), [("en tekst", "str"), (7, "int"), (None, "NoneType"), (KunTal(), "KunTal")]
    )
    def test_a_subject_of_another_kind(self, emne: object, navn: str) -> None:
        """The message names its kind, and what can be measured."""
        with pytest.raises(IkkeUnderstoettet) as fanget:
            maaling(emne, NOV, RET)

        assert (
            f"et emne: fundet {navn}, der ikke kan måles; "
            "forventet Borger, Kommune eller et emne med maal og egenskab; brug et af dem"
        ) == str(fanget.value)

    def test_in_all_readings_of_one_case(self) -> None:
        """A rule about texts is a rule; a text is just not to be measured."""
        with pytest.raises(IkkeUnderstoettet, match="fundet str"):
            vurder(LANG, "Frodo", i=NOV, ret=RET)
        with pytest.raises(IkkeUnderstoettet, match="fundet str"):
            opfyldt(LANG, "Frodo", i=NOV, ret=RET)

    def test_a_quantity_of_other_subjects(self) -> None:
        """Citizens and municipalities refuse what they are not asked for by the catalogue."""
        borger = Borger(borger_id="a1", daekning=Daekning.fuld())
        kommune = Kommune(navn="Ukendt", kommunekode=None, benchmark=None)

        with pytest.raises(IkkeUnderstoettet, match="en størrelse for borgere: fundet «alder»"):
            maaling(borger, NOV, RET).maal(ALDER.navn)
        with pytest.raises(IkkeUnderstoettet, match="en størrelse for kommuner: fundet «alder»"):
            maaling(kommune, NOV, RET).maal(ALDER.navn)


class TestMeasurable:
    """The library's subjects, and subjects of one's own."""

    def test_a_citizen(self) -> None:
        """Measured from its facts."""
        samtaler = tuple(Samtale(dato=date(2021, m, 1)) for m in (1, 2, 3, 4))
        borger = Borger(borger_id="a1", daekning=Daekning.fuld(), samtaler=samtaler)
        v = vurder(HAR_SAMTALER, borger, i=NOV, ret=RET)

        assert Udfald.OPFYLDT is v.udfald is opfyldt(HAR_SAMTALER, borger, i=NOV, ret=RET)

    def test_a_municipality(self) -> None:
        """Of which nothing is known here."""
        kommune = Kommune(navn="Ukendt", kommunekode=None, benchmark=None)
        v = vurder(SAMTALER_12, kommune, i=NOV, ret=RET)

        assert Udfald.UAFKLARET is v.udfald is opfyldt(SAMTALER_12, kommune, i=NOV, ret=RET)

    def test_a_subject_of_ones_own(self) -> None:
        """Whoever can tell quantities and properties of a month; no base class is needed."""
        assert isinstance(Hobbit(navn="X"), Maalbar)
        assert isinstance(Landsby(), Maalbar)
        assert not isinstance("en tekst", Maalbar)
        assert Udfald.UAFKLARET is vurder(VOKSEN, Hobbit(navn="X"), i=JUNI, ret=ret_den()).udfald


class TestNotInForce:
    """Law that does not apply gives no outcome."""

    def test_a_repealed_rule(self) -> None:
        """From every reading of one case, with the rule's name and the nearest day."""
        besked = "«Hobbitten er inviteret» gælder ikke den 1500-01-01: fundet ophævet fra 1500-01-01"
        for laes in (vurder, opfyldt):
            with pytest.raises(RegelIkkeGaeldende, match=besked) as fanget:
                laes(INVITERET, Hobbit(navn="X"), i=JUNI, ret=ret_den(OPHAEVET))
            assert ("inviteret", date(1499, 12, 31)) == (fanget.value.navn, fanget.value.naermeste)

    def test_a_table_of_rules_that_do_not_apply(self) -> None:
        """A category would be invented."""
        with pytest.raises(RegelIkkeGaeldende, match="«Hobbitten er inviteret» gælder ikke"):
            kategoriser(BORDPLAN, Hobbit(navn="X"), i=JUNI, ret=ret_den(date(1401, 4, 5)))

    def test_a_limit_in_a_declared_gap(self) -> None:
        """The rule applies, the value is not encoded."""
        hullet = Parameter(
            navn="hullet",
            titel="den ukendte alder",
            enhed="år",
            poster=(fra(date(1401, 1, 1), 33, kilde=kilde("§ 1")), hul(date(1410, 1, 1), grund="en tabt side")),
        )
        regel = Regel(navn="r", titel="R", poster=(fra(date(1401, 1, 1), ALDER >= hullet, kilde=kilde("§ 1")),))

        with pytest.raises(RetIkkeKodet, match="«den ukendte alder» den 1420-06-01: fundet en tabt side"):
            vurder(regel, Hobbit(navn="X"), i=JUNI, ret=ret_den())
        assert Udfald.UAFKLARET is vurder(regel, Hobbit(navn="X"), i=JUNI, ret=ret_den(date(1409, 12, 31))).udfald
