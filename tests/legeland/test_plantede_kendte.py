"""Faults planted in what was known of the fictional statute: each is found or told, with the day that shows it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from attrs import evolve

from skaerpet_tilsyn.laesning.proev import Anmaerkning, Anmaerkningsart, proev_katalog
from skaerpet_tilsyn.laesning.proev.helhed.kendtproeve import kendtdage
from skaerpet_tilsyn.ret import Tidslinje, Version, fra, ophoert
from skaerpet_tilsyn.udtryk import Parameter, Regel
from tests.legeland.herredsloven import (
    AENDRET,
    BORDPLAN,
    IKRAFT,
    INVITERET,
    MAALTIDER,
    MINDST_MAALTIDER,
    OPHAEVET,
    kilde,
)
from tests.legeland.inventar import REGIMER, herredets_inventar

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog.emneinventar import Inventar

LOV = kilde("§ 1")
EN_DAG = timedelta(days=1)
KUNDGJORT = date(1419, 1, 1)
"""Some months after the change to which it belongs."""


def _med_linje(linje: Tidslinje[Any]) -> Inventar:
    """The statute with a table that is looked up, and that no other thing reads."""
    sund = herredets_inventar()
    return evolve(sund, tabeller=(*sund.tabeller, linje))


def _bordplan(*poster: Any) -> Tidslinje[Any]:
    return Tidslinje(navn="stolene", titel="stolenes orden", poster=poster)


def _af(anmaerkninger: tuple[Anmaerkning, ...], art: Anmaerkningsart) -> list[str]:
    return [str(et) for et in anmaerkninger if et.art is art]


def test_a_statute_of_which_all_was_known_from_the_start() -> None:
    """Nothing to look at."""
    proeve = proev_katalog(herredets_inventar())

    assert () == proeve.kendt == kendtdage(herredets_inventar())
    assert "som den var kendt" not in str(proeve)


def test_what_was_known_is_proved() -> None:
    """The day of promulgation and the day before; the old version goes on until then, and is counted."""
    sen = evolve(MINDST_MAALTIDER.poster[1], kundgjort=KUNDGJORT)
    graense = evolve(MINDST_MAALTIDER, poster=(MINDST_MAALTIDER.poster[0], sen, MINDST_MAALTIDER.poster[2]))
    regel = Regel(
        navn="ny", titel="Ny", poster=(fra(IKRAFT, MAALTIDER < graense, kilde=LOV), ophoert(OPHAEVET, kilde=LOV))
    )
    proeve = proev_katalog(herredets_inventar(inviteret=INVITERET & regel))
    foer, efter = proeve.kendt

    assert (KUNDGJORT - EN_DAG, KUNDGJORT) == (foer.kendt_pr, efter.kendt_pr)
    assert foer.opslag == efter.opslag == len(proeve.dage) * len(proeve.inventar.tidslinjer)
    # Known before its day: the new limit is not seen. Asked of the end, the repeal was not known either.
    assert foer.andre_svar - efter.andre_svar == 2
    assert [AENDRET] == [dagens.dag for dagens in foer.proever]
    assert (("kendt_pr", "1418-12-31"),) == foer.proever[0].vilkaar
    assert foer.tilfaelde > 0 == efter.tilfaelde
    assert proeve.tilfaelde == sum(dagens.tilfaelde for dagens in proeve.dage) + foer.tilfaelde
    assert "  31. december 1418: " in str(proeve)
    assert "; 1 andet regelsæt i " in str(proeve)


def test_a_gap_in_what_was_known() -> None:
    """A version promulgated after its start, whose predecessor had ended: told, with the day, and no fault."""
    slut = date(1410, 1, 1)
    tabel = _bordplan(
        fra(IKRAFT, BORDPLAN, kilde=LOV),
        ophoert(slut, kilde=kilde("§ 98")),
        fra(AENDRET, BORDPLAN, kilde=LOV, kundgjort=KUNDGJORT),
        ophoert(OPHAEVET, kilde=LOV),
    )
    proeve = proev_katalog(_med_linje(tabel))

    assert [
        (
            "stolene: versionen fra 22. september 1418 var først kendt 1. januar 1419; indtil da var intet andet "
            "(den 1418-09-22, som kendt den 1418-12-31: ophævet fra 1410-01-01 (herredsloven § 98))"
        )
    ] == _af(proeve.at_vide, Anmaerkningsart.HUL_I_DET_KENDTE)
    assert not _af(proeve.fejl, Anmaerkningsart.SET_FOER_KUNDGOERELSE)


def test_the_first_version_promulgated_late() -> None:
    """Until then there was nothing at all."""
    tabel = _bordplan(fra(IKRAFT, BORDPLAN, kilde=LOV, kundgjort=AENDRET), ophoert(OPHAEVET, kilde=LOV))

    assert [
        (
            "stolene: versionen fra 6. april 1401 var først kendt 22. september 1418; indtil da var intet andet "
            "(den 1401-04-06, som kendt den 1418-09-21: intet, der var kundgjort)"
        )
    ] == _af(proev_katalog(_med_linje(tabel)).at_vide, Anmaerkningsart.HUL_I_DET_KENDTE)


def test_a_predecessor_that_goes_on_leaves_no_gap() -> None:
    """What was known was the old version, and that is an answer."""
    tabel = _bordplan(
        fra(IKRAFT, BORDPLAN, kilde=LOV),
        fra(AENDRET, BORDPLAN, kilde=kilde("§ 7 a"), kundgjort=KUNDGJORT),
        ophoert(OPHAEVET, kilde=LOV),
    )
    proeve = proev_katalog(_med_linje(tabel))

    assert () == proeve.fejl
    assert [] == _af(proeve.at_vide, Anmaerkningsart.HUL_I_DET_KENDTE)


class _Spaadom(Tidslinje[Any]):
    """A time-line that does not ask what was known."""

    def paa(self, dag: date, kendt_pr: date | None = None) -> Version[Any]:
        """Also what was not known."""
        del kendt_pr
        return super().paa(dag)


class _Glemsel(Tidslinje[Any]):
    """A time-line that forgets what it knew."""

    def paa(self, dag: date, kendt_pr: date | None = None) -> Version[Any]:
        """From the second year on only the first version is known on the day of the other."""
        if dag == AENDRET and kendt_pr is not None and kendt_pr >= date(1420, 1, 1):
            return self.versioner[0]
        return super().paa(dag, kendt_pr)


POSTER = (
    fra(IKRAFT, BORDPLAN, kilde=LOV),
    fra(AENDRET, BORDPLAN, kilde=kilde("§ 7 a"), kundgjort=KUNDGJORT),
    ophoert(OPHAEVET, kilde=LOV),
)


def test_a_version_that_is_seen_too_early() -> None:
    """The day that was asked about, and the day whose knowledge should have counted."""
    tabel = _Spaadom(navn="stolene", titel="stolenes orden", poster=POSTER)
    fejl = _af(proev_katalog(_med_linje(tabel)).fejl, Anmaerkningsart.SET_FOER_KUNDGOERELSE)

    assert [
        (
            "stolene: versionen fra 22. september 1418 ses, før den er kendt 1. januar 1419 "
            "(den 1418-09-22, som kendt den 1418-12-31)"
        )
    ] == fejl


def test_an_answer_that_changes_without_a_promulgation() -> None:
    """Another time-line has its promulgation there; this one has none."""
    tabel = _Glemsel(navn="stolene", titel="stolenes orden", poster=POSTER)
    anden = Parameter(
        navn="oel", titel="øl", enhed="øl", poster=(fra(IKRAFT, 3, kilde=LOV, kundgjort=date(1420, 1, 1)),)
    )
    sund = herredets_inventar(erklaerede=(anden,))
    proeve = proev_katalog(evolve(sund, tabeller=(*sund.tabeller, tabel), maalt_med=(anden,)))

    assert [
        (
            "stolene: svaret bliver et andet, uden at noget er kundgjort imellem "
            "(den 1418-09-22, som kendt den 1419-12-31 og den 1420-01-01)"
        )
    ] == _af(proeve.fejl, Anmaerkningsart.SKIFT_UDEN_KUNDGOERELSE)


def test_a_rule_that_was_known_before_its_limit() -> None:
    """The rule, what it lacked, and the day whose knowledge that was."""
    graense = Parameter(
        navn="mange", titel="mange måltider", enhed="måltider", poster=(fra(IKRAFT, 9, kilde=LOV, kundgjort=AENDRET),)
    )
    regel = Regel(
        navn="mange", titel="Mange", poster=(fra(IKRAFT, MAALTIDER >= graense, kilde=LOV), ophoert(OPHAEVET, kilde=LOV))
    )
    proeve = proev_katalog(herredets_inventar(inviteret=INVITERET & regel))
    fejl = [et for et in proeve.fejl if et.art is Anmaerkningsart.DELVIST_KENDT and et.navn == "mange"]

    assert [
        (
            "mange: «Mange» var kendt, og noget i den var ikke («mange måltider» den 1401-04-06, som kendt den "
            "1418-09-21: fundet intet, der var kundgjort; 1401-04-06; kendt_pr=1418-09-21)"
        )
    ] == [str(et) for et in fejl]
    assert ["mange: versionen fra 6. april 1401 var først kendt 22. september 1418; indtil da var intet andet"] == [
        tekst.split(" (")[0] for tekst in _af(proeve.at_vide, Anmaerkningsart.HUL_I_DET_KENDTE)
    ]


def test_a_regime_that_was_promulgated_late() -> None:
    """Until then nothing was in force, and there was nothing to prove."""
    sent = evolve(REGIMER, poster=(evolve(REGIMER.poster[0], kundgjort=AENDRET), REGIMER.poster[1]))
    proeve = proev_katalog(evolve(herredets_inventar(), regimer=sent))
    foer, efter = proeve.kendt

    assert () == proeve.fejl
    assert {(None, 0)} == {(dagens.regime, dagens.tilfaelde) for dagens in foer.proever}
    assert () == efter.proever
    assert foer.andre_svar > efter.andre_svar
