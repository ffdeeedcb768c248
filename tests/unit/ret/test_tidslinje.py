"""Law in time: what is in force on the days around every change."""

from __future__ import annotations

import operator
import pickle
from datetime import date, timedelta

import pytest
from attrs.exceptions import FrozenInstanceError

from skaerpet_tilsyn.fejl import RegelIkkeGaeldende, RetIkkeKodet, UgyldigVaerdi
from skaerpet_tilsyn.ret import (
    Dokument,
    Evidens,
    Henvisning,
    Hul,
    IkkeModelleret,
    Ophoert,
    Post,
    Retskilde,
    Tidslinje,
    Version,
    fra,
    hul,
    ophoert,
)

LOVEN = Retskilde(
    dokument=Dokument(kortnavn="loven", titel="Loven"),
    evidens=Evidens.UDLEDT,
    henvisning=Henvisning.parse("§ 9"),
)
FOERST, SAA, SLUT = date(2018, 8, 23), date(2020, 1, 1), date(2023, 7, 1)
V100, V225 = fra(FOERST, 100, kilde=LOVEN), fra(SAA, 225, kilde=LOVEN)
EN_DAG = timedelta(days=1)


def _linje(*poster: Post[int]) -> Tidslinje[int]:
    return Tidslinje(navn="timer", titel="mindste timetal", poster=poster)


def _afvist(linje: Tidslinje[int], dag: date) -> tuple[type[Exception], str, date | None]:
    with pytest.raises(RegelIkkeGaeldende) as fanget:
        linje.paa(dag)
    assert (fanget.value.navn, fanget.value.dato) == ("timer", dag)
    return fanget.type, str(fanget.value), fanget.value.naermeste


class TestConstruction:
    """At least one version, and the starts ascend."""

    def test_the_builders_are_the_constructors(self) -> None:
        """Short for the nodes, written out."""
        assert Version(gaelder_fra=FOERST, vaerdi=100, kilde=LOVEN) == V100
        assert Ophoert(gaelder_fra=SLUT, kilde=LOVEN) == ophoert(SLUT, kilde=LOVEN)
        assert Hul(gaelder_fra=SLUT, grund="et hul") == hul(SLUT, grund="et hul")

    @pytest.mark.parametrize(
        "poster",
        [(hul(FOERST, grund="et hul"),), (ophoert(FOERST, kilde=LOVEN),),
         (hul(FOERST, grund="et hul"), ophoert(SAA, kilde=LOVEN))],
    )  # fmt: skip
    def test_a_time_line_without_a_version_is_refused(self, poster: tuple[Post[int], ...]) -> None:
        """There would be nothing to find."""
        with pytest.raises(UgyldigVaerdi) as fanget:
            _linje(*poster)

        assert str(fanget.value) == (
            "«mindste timetal»: fundet en tidslinje uden versioner; forventet mindst én; tilføj den"
        )

    @pytest.mark.parametrize(
        "poster",
        [(V225, V100), (V100, V100), (V100, fra(FOERST, 225, kilde=LOVEN)), (V225, ophoert(SAA, kilde=LOVEN)),
         (V100, ophoert(SLUT, kilde=LOVEN), V225), (V100, V225, hul(SAA, grund="et hul"))],
    )  # fmt: skip
    def test_starts_that_do_not_ascend_are_refused(self, poster: tuple[Post[int], ...]) -> None:
        """Two entries from one day say different things of it."""
        with pytest.raises(UgyldigVaerdi) as fanget:
            _linje(*poster)

        assert str(fanget.value) == (
            "«mindste timetal»: fundet versioner i uorden; forventet stigende datoer; sortér versionerne"
        )

    def test_one_day_apart_is_ascending(self) -> None:
        """A version may last a day."""
        linje = _linje(V100, fra(FOERST + EN_DAG, 225, kilde=LOVEN))

        assert [linje.paa(FOERST).vaerdi, linje.paa(FOERST + EN_DAG).vaerdi] == [100, 225]

    @pytest.mark.parametrize(("navn", "titel", "poster"), [("", "t", (V100,)), ("n", "", (V100,)), ("n", "t", ())])
    def test_nothing_is_empty(self, navn: str, titel: str, poster: tuple[Post[int], ...]) -> None:
        """Name, title and entries."""
        with pytest.raises(ValueError, match="Length"):
            Tidslinje(navn=navn, titel=titel, poster=poster)

    def test_one_letter_will_do(self) -> None:
        """The shortest name and title."""
        assert str(Tidslinje(navn="n", titel="t", poster=(V100,))) == "t"

    def test_a_gap_says_why(self) -> None:
        """An undeclared reason is no reason; one letter is."""
        assert hul(SLUT, grund="x").grund == "x"
        with pytest.raises(ValueError, match="Length"):
            hul(SLUT, grund="")

    def test_the_text_is_the_title(self) -> None:
        """For people."""
        assert str(_linje(V100)) == "mindste timetal"

    def test_the_versions_are_listed_without_the_rest(self) -> None:
        """In order, without gaps and repeals."""
        assert _linje(V100, ophoert(FOERST + EN_DAG, kilde=LOVEN), V225, hul(SLUT, grund="et hul")).versioner == (
            V100,
            V225,
        )


class TestLookup:
    """The last start on or before the day wins."""

    @pytest.mark.parametrize(
        ("dag", "version"),
        [
            (FOERST, V100),
            (FOERST + EN_DAG, V100),
            (SAA - EN_DAG, V100),
            (SAA, V225),
            (SAA + EN_DAG, V225),
            (date.max, V225),
        ],
    )
    def test_the_days_around_each_start(self, dag: date, version: Version[int]) -> None:
        """The next version ends the one before; the last goes on."""
        assert version is _linje(V100, V225).paa(dag)

    @pytest.mark.parametrize("dag", [FOERST - EN_DAG, date.min])
    def test_before_the_first_version(self, dag: date) -> None:
        """The message names the day asked for and the first day."""
        assert _afvist(_linje(V100, V225), dag) == (
            RegelIkkeGaeldende,
            (
                f"«mindste timetal» gælder ikke den {dag}: fundet ingen version; "
                "forventet en dag fra og med 2018-08-23; vælg en senere dag"
            ),
            FOERST,
        )

    def test_the_day_before_a_repeal_is_covered(self) -> None:
        """A repeal takes effect on its day."""
        assert _linje(V100, V225, ophoert(SLUT, kilde=LOVEN)).paa(SLUT - EN_DAG) is V225

    @pytest.mark.parametrize("dag", [SLUT, SLUT + EN_DAG, date.max])
    def test_from_a_repeal_on(self, dag: date) -> None:
        """The message cites the repeal and names the last day."""
        assert _afvist(_linje(V100, V225, ophoert(SLUT, kilde=LOVEN)), dag) == (
            RegelIkkeGaeldende,
            (
                f"«mindste timetal» gælder ikke den {dag}: fundet ophævet fra 2023-07-01 (loven § 9); "
                "forventet en dag til og med 2023-06-30; vælg en tidligere dag"
            ),
            SLUT - EN_DAG,
        )

    def test_the_day_before_a_gap_is_covered(self) -> None:
        """A gap starts on its day."""
        assert _linje(V100, hul(SLUT, grund="et hul")).paa(SLUT - EN_DAG) is V100

    @pytest.mark.parametrize("dag", [SLUT, SLUT + EN_DAG, date.max])
    def test_from_a_gap_on(self, dag: date) -> None:
        """There was law, so the error is another, and the message says why it is not here."""
        assert _afvist(_linje(V100, hul(SLUT, grund="regler, der ikke er kodet")), dag) == (
            RetIkkeKodet,
            (
                f"«mindste timetal» den {dag}: fundet regler, der ikke er kodet; "
                "forventet en dag til og med 2023-06-30; vælg en tidligere dag"
            ),
            SLUT - EN_DAG,
        )

    @pytest.mark.parametrize("dag", [FOERST, SAA - EN_DAG])
    def test_in_a_gap_before_the_first_version(self, dag: date) -> None:
        """Only later days are covered."""
        assert _afvist(_linje(hul(FOERST, grund="et hul"), V225), dag) == (
            RetIkkeKodet,
            f"«mindste timetal» den {dag}: fundet et hul; forventet en dag fra og med 2020-01-01; vælg en senere dag",
            SAA,
        )

    def test_before_a_gap_before_the_first_version(self) -> None:
        """There was no law, and the nearest that is held is after the gap."""
        assert _afvist(_linje(hul(FOERST, grund="et hul"), V225), FOERST - EN_DAG) == (
            RegelIkkeGaeldende,
            (
                "«mindste timetal» gælder ikke den 2018-08-22: fundet ingen version; "
                "forventet en dag fra og med 2020-01-01; vælg en senere dag"
            ),
            SAA,
        )


class TestNearest:
    """The error names the nearest day that is covered, on whichever side it lies."""

    OPHOER, IGEN = date(2019, 1, 1), date(2019, 1, 11)
    FAST = _linje(V100, ophoert(OPHOER, kilde=LOVEN), fra(IGEN, 90, kilde=LOVEN))

    def test_a_new_version_ends_a_repeal(self) -> None:
        """The law came back."""
        assert self.FAST.paa(self.IGEN).vaerdi == 90

    @pytest.mark.parametrize(
        ("dag", "naermeste", "raad"),
        [
            (date(2019, 1, 1), date(2018, 12, 31), "til og med 2018-12-31; vælg en tidligere dag"),
            (date(2019, 1, 5), date(2018, 12, 31), "til og med 2018-12-31; vælg en tidligere dag"),
            (date(2019, 1, 6), date(2019, 1, 11), "fra og med 2019-01-11; vælg en senere dag"),
            (date(2019, 1, 10), date(2019, 1, 11), "fra og med 2019-01-11; vælg en senere dag"),
        ],
    )
    def test_between_two_versions(self, dag: date, naermeste: date, raad: str) -> None:
        """The side that is nearest."""
        assert _afvist(self.FAST, dag) == (
            RegelIkkeGaeldende,
            (
                f"«mindste timetal» gælder ikke den {dag}: fundet ophævet fra 2019-01-01 (loven § 9); "
                f"forventet en dag {raad}"
            ),
            naermeste,
        )

    def test_equally_near_on_both_sides_is_the_earlier(self) -> None:
        """Law that has been comes before law to come."""
        linje = _linje(V100, hul(date(2019, 1, 1), grund="et hul"), fra(date(2019, 1, 4), 90, kilde=LOVEN))

        assert _afvist(linje, date(2019, 1, 2))[2] == date(2018, 12, 31)
        assert _afvist(linje, date(2019, 1, 3))[2] == date(2019, 1, 4)

    def test_a_gap_after_a_repeal_points_past_the_repeal(self) -> None:
        """The days between the two are not covered either."""
        linje = _linje(V100, ophoert(SAA, kilde=LOVEN), hul(SLUT, grund="et hul"))

        assert _afvist(linje, SLUT)[::2] == (RetIkkeKodet, SAA - EN_DAG)
        assert _afvist(linje, SLUT - EN_DAG)[::2] == (RegelIkkeGaeldende, SAA - EN_DAG)


class TestPickle:
    """Errors travel between processes."""

    @pytest.mark.parametrize(
        ("slutning", "klasse"),
        [(ophoert(SLUT, kilde=LOVEN), RegelIkkeGaeldende), (hul(SLUT, grund="et hul"), RetIkkeKodet)],
    )
    def test_a_refusal_survives(self, slutning: Ophoert | Hul, klasse: type[RegelIkkeGaeldende]) -> None:
        """Class, text and attributes."""
        with pytest.raises(klasse) as fanget:
            _linje(V100, slutning).paa(SLUT)
        kopi = pickle.loads(pickle.dumps(fanget.value))

        assert type(kopi) is klasse
        assert str(kopi) == str(fanget.value)
        assert (kopi.navn, kopi.dato, kopi.naermeste) == ("timer", SLUT, SLUT - EN_DAG)


@pytest.mark.parametrize("felt", ["navn", "titel", "poster"])
def test_a_time_line_does_not_change(felt: str) -> None:
    """Every value in the library is frozen."""
    with pytest.raises(FrozenInstanceError):
        setattr(_linje(V100), felt, None)


@pytest.mark.parametrize("tegn", ["lt", "le", "gt", "ge"])
@pytest.mark.parametrize("ting", [_linje(V100), *_linje(V100, ophoert(SAA, kilde=LOVEN), hul(SLUT, grund="x")).poster])
def test_entries_and_time_lines_have_no_order(ting: object, tegn: str) -> None:
    """Only their days do."""
    with pytest.raises(TypeError):
        getattr(operator, tegn)(ting, ting)


def test_every_entry_ends_the_day_before_the_next() -> None:
    """Versions, gaps and repeals alike; nothing ends the last one."""
    linje = _linje(hul(FOERST, grund="ikke set"), V225, ophoert(SLUT, kilde=LOVEN))

    assert [SAA - EN_DAG, SLUT - EN_DAG, None] == [sidste for _, sidste in linje.med_slutning]
    assert linje.poster == tuple(post for post, _ in linje.med_slutning)


def test_what_no_rule_holds_says_why() -> None:
    """It is a time-line of what stands there; without a reason it is not made."""
    poster = (fra(FOERST, "9 uger", kilde=LOVEN),)

    assert "frist for en plan" == str(IkkeModelleret(navn="frist", titel="frist for en plan", grund="x", poster=poster))
    with pytest.raises(ValueError, match="grund"):
        IkkeModelleret(navn="frist", titel="frist for en plan", grund="", poster=poster)
