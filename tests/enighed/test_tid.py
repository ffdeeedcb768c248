"""Properties of months, periods and month arithmetic, against slower definitions."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from dateutil.relativedelta import relativedelta
from hypothesis import example, given
from hypothesis import strategies as st

from skaerpet_tilsyn.tid import Dagsafrunding, Maaned, Periode, Vindue, hele_maaneder, plus_maaneder

dage = st.dates(date(1900, 1, 1), date(2199, 12, 31))
maaneder = st.builds(Maaned, st.integers(1000, 9000), st.integers(1, 12))
skridt = st.integers(-1200, 1200)
naere_dage = st.dates(date(2020, 2, 1), date(2020, 3, 31))
perioder = st.builds(
    lambda fra, laengde: Periode(fra, None if laengde is None else fra + timedelta(days=laengde)),
    naere_dage,
    st.none() | st.integers(1, 40),
)
ALLE_DAGE = [date(2020, 1, 1) + timedelta(days=n) for n in range(200)]
"""More days than any of the periods above reaches."""


class TestMonthArithmetic:
    """dateutil's relativedelta is the oracle."""

    @given(fra=dage, til=dage)
    @example(fra=date(2020, 11, 30), til=date(2021, 11, 30))
    @example(fra=date(2020, 2, 29), til=date(2021, 2, 28))
    @example(fra=date(2021, 1, 31), til=date(2021, 2, 28))
    @example(fra=date(2021, 3, 31), til=date(2021, 2, 28))
    def test_whole_months_is_the_largest_number_that_fits(self, fra: date, til: date) -> None:
        """That many months later is not after ``til``, and one month more is."""
        antal = hele_maaneder(fra, til)

        assert fra + relativedelta(months=antal) <= til
        assert fra + relativedelta(months=antal + 1) > til

    @given(fra=st.dates(date(2019, 12, 1), date(2020, 4, 2)), til=st.dates(date(2020, 1, 28), date(2021, 4, 2)))
    def test_whole_months_near_the_ends_of_february(self, fra: date, til: date) -> None:
        """The same where the months' lengths differ most, found by trying every number."""
        passer = [n for n in range(-24, 25) if fra + relativedelta(months=n) <= til]

        assert max(passer) == hele_maaneder(fra, til)

    @given(fra=dage, til=dage, senere=st.integers(0, 400))
    def test_whole_months_never_fall_as_time_passes(self, fra: date, til: date, senere: int) -> None:
        """A later measuring day gives no less seniority, a later start no more."""
        assert hele_maaneder(fra, til) <= hele_maaneder(fra, til + timedelta(days=senere))
        assert hele_maaneder(fra + timedelta(days=senere), til) <= hele_maaneder(fra, til)

    @given(dag=dage, antal=skridt)
    @example(dag=date(2020, 2, 29), antal=12)
    @example(dag=date(2021, 1, 31), antal=1)
    def test_rounding_down_is_relativedelta(self, dag: date, antal: int) -> None:
        """The last day of the month where the day does not exist."""
        assert dag + relativedelta(months=antal) == plus_maaneder(dag, antal, afrunding=Dagsafrunding.NED)

    @given(dag=dage, antal=skridt)
    @example(dag=date(2020, 2, 29), antal=12)
    @example(dag=date(2021, 1, 31), antal=1)
    def test_rounding_up_is_the_day_itself_or_the_first_of_the_next_month(self, dag: date, antal: int) -> None:
        """Never more than a day after rounding down."""
        maaned = Maaned.af(dag).plus(maaneder=antal)
        findes = dag.day <= maaned.sidste_dag.day
        ventet = maaned.foerste_dag.replace(day=dag.day) if findes else maaned.plus(maaneder=1).foerste_dag

        assert ventet == plus_maaneder(dag, antal, afrunding=Dagsafrunding.OP)

    @given(dag=dage, antal=skridt)
    def test_adding_months_and_counting_them_agree(self, dag: date, antal: int) -> None:
        """Rounded down, so many months later is so many whole months later."""
        assert antal == hele_maaneder(dag, plus_maaneder(dag, antal, afrunding=Dagsafrunding.NED))


class TestMaaned:
    """Months are numbers in disguise."""

    @given(maaned=maaneder)
    def test_the_running_number_and_the_text_lead_back(self, maaned: Maaned) -> None:
        """Both forms of text, and the number."""
        assert maaned == Maaned.fra_indeks(maaned.indeks)
        assert maaned == Maaned.parse(str(maaned))
        assert maaned == Maaned.parse(f"{maaned.aar:04}M{maaned.maaned:02}")

    @given(ene=maaneder, anden=maaneder)
    def test_the_order_is_that_of_the_numbers_the_texts_and_the_days(self, ene: Maaned, anden: Maaned) -> None:
        """Four ways to say which comes first."""
        assert (ene < anden) is (ene.indeks < anden.indeks)
        assert (ene < anden) is (str(ene) < str(anden))
        assert (ene < anden) is (ene.sidste_dag < anden.foerste_dag)
        assert (ene == anden) is (ene.maaneder_siden(anden) == 0)

    @given(maaned=maaneder, foerst=skridt, saa=skridt)
    def test_months_add_up(self, maaned: Maaned, foerst: int, saa: int) -> None:
        """Two steps are one, a step back undoes it, and the difference is the step."""
        efter = maaned.plus(maaneder=foerst)

        assert efter.plus(maaneder=saa) == maaned.plus(maaneder=foerst + saa)
        assert maaned == efter.plus(maaneder=-foerst)
        assert foerst == efter.maaneder_siden(maaned)
        assert efter.foerste_dag == maaned.foerste_dag + relativedelta(months=foerst)

    @given(dag=dage)
    def test_a_day_lies_in_its_own_month_alone(self, dag: date) -> None:
        """Not in the month before or after."""
        maaned = Maaned.af(dag)

        assert maaned.foerste_dag <= dag <= maaned.sidste_dag
        assert [maaned.plus(maaneder=n).periode.indeholder(dag) for n in (-1, 0, 1)] == [False, True, False]


class TestPeriode:
    """A period is the set of its days."""

    @given(periode=perioder)
    def test_the_days_are_those_from_the_first_to_the_last(self, periode: Periode) -> None:
        """Half-open and inclusive tell the same."""
        sidste = periode.sidste_dag or ALLE_DAGE[-1]

        assert [dag for dag in ALLE_DAGE if periode.fra <= dag <= sidste] == [
            dag for dag in ALLE_DAGE if periode.indeholder(dag)
        ]
        assert periode == Periode.inklusiv(periode.fra, periode.sidste_dag)

    @given(ene=perioder, anden=perioder)
    def test_overlap_is_a_shared_day(self, ene: Periode, anden: Periode) -> None:
        """Found by trying every day."""
        faelles = any(ene.indeholder(dag) and anden.indeholder(dag) for dag in ALLE_DAGE)

        assert ene.overlapper(anden) is faelles
        assert anden.overlapper(ene) is faelles


class TestVindue:
    """A window is its months."""

    @given(antal=st.integers(1, 60), sidste=maaneder)
    def test_the_months_are_so_many_in_order_and_end_with_the_last(self, antal: int, sidste: Maaned) -> None:
        """The days of the window are the days of its months."""
        vindue = Vindue(antal)
        i_vinduet = vindue.maaneder_til(sidste)

        assert antal == len(i_vinduet)
        assert vindue.foerste(sidste) == i_vinduet[0]
        assert sidste == i_vinduet[-1]
        assert all(naeste == denne.plus(maaneder=1) for denne, naeste in pairwise(i_vinduet))
        assert Periode(i_vinduet[0].periode.fra, i_vinduet[-1].periode.til) == vindue.til(sidste)

    @given(antal=st.integers(1, 24), afstand=st.integers(-30, 5), dag=dage)
    def test_a_day_is_in_the_window_iff_its_month_is(self, antal: int, afstand: int, dag: date) -> None:
        """Whole calendar months only."""
        vindue = Vindue(antal)
        sidste = Maaned.af(dag).plus(maaneder=-afstand)

        assert vindue.til(sidste).indeholder(dag) is (Maaned.af(dag) in vindue.maaneder_til(sidste))
