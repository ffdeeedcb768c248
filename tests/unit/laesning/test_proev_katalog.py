"""The inventory and the checks over the catalogue: each finds its defect, and the catalogue has none."""

from __future__ import annotations

import pkgutil
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

import skaerpet_tilsyn.katalog
from skaerpet_tilsyn.fejl import RegelIkkeGaeldende, UafklaretRetsstilling
from skaerpet_tilsyn.katalog import OMRAADER
from skaerpet_tilsyn.katalog.emneinventar import saml
from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_AKTIV_INDSATS, HAR_SAMTALER, NAEVNER_SAMTALER
from skaerpet_tilsyn.katalog.maalgruppe.parametre import PASSIVE_TILBUD
from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
from skaerpet_tilsyn.katalog.valg import EFTER_OMRAADE
from skaerpet_tilsyn.laesning.proev import (
    aabne_fortolkningsvalg,
    aendringsdage,
    graensedatoer,
    ikke_modellerede,
    katalogets_inventar,
    navne_der_gaar_igen,
    vaerdier_uden_efterproevet_kilde,
)
from skaerpet_tilsyn.laesning.proev.kilder import forloebskilder, kilder
from skaerpet_tilsyn.ret import Evidens, Hul, Ophoert, Uafklaret, Version, fra, hul, ophoert
from skaerpet_tilsyn.udtryk import AfgjortPunkt, Egenskab, Maal, Parameter, Regel, Valg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.katalog.emneinventar import Inventar

INVENTAR = katalogets_inventar()
ALLE_OMRAADER = tuple(katalogets_inventar(omraade) for omraade in OMRAADER)


def _i_modulerne() -> Iterator[object]:
    """Everything that has a name at the top of a file of the catalogue."""
    pakke = skaerpet_tilsyn.katalog
    for modul in pkgutil.walk_packages(pakke.__path__, f"{pakke.__name__}."):
        yield from vars(import_module(modul.name)).values()


class TestInventory:
    """What the walk finds."""

    @pytest.mark.parametrize(
        ("art", "fundne"),
        [
            (Regel, [regel for inventar in ALLE_OMRAADER for regel in inventar.regler]),
            (Parameter, [parameter for inventar in ALLE_OMRAADER for parameter in inventar.parametre]),
            (Maal, [maal for inventar in ALLE_OMRAADER for _, emne in inventar.emner for maal in emne.maal]),
            (Egenskab, [en for inventar in ALLE_OMRAADER for _, emne in inventar.emner for en in emne.egenskaber]),
            (Valg, [valg for inventar in ALLE_OMRAADER for valg in inventar.valg]),
            (AfgjortPunkt, [punkt for inventar in ALLE_OMRAADER for punkt in inventar.afgjorte]),
        ],
        ids=lambda vaerdi: getattr(vaerdi, "__name__", ""),
    )
    def test_nothing_named_in_the_catalogue_escapes(self, art: type[object], fundne: list[object]) -> None:
        """Every rule, value, quantity, property and question of the catalogue's files, in some area of law."""
        navngivne = {vaerdi for vaerdi in _i_modulerne() if isinstance(vaerdi, art)}

        assert navngivne
        assert navngivne == set(fundne)

    def test_rules_inside_rules_are_found(self) -> None:
        """Also below an exception, and both readings of a dispute."""
        fundet = saml([NAEVNER_SAMTALER, HAR_AKTIV_INDSATS])

        assert {"naevner_samtaler", "maalgruppe_12", "paa_ydelse", "fritaget_samtaler"} < {
            r.navn for r in fundet.regler
        }
        assert {"mindste_timetal", "seks_uger", "vindue_12"} < {parameter.navn for parameter in fundet.parametre}
        assert ["K04"] == [valg.navn for valg in fundet.valg]

    def test_every_source_is_listed(self) -> None:
        """Of versions, repeals, rows, quantities and readings; a gap and an unsettled position have none."""
        fundne = list(kilder(INVENTAR))

        assert {
            *("regime", "regel", "størrelse", "egenskab", "parameter", "tabel", "række", "læsning"),
            *("afgjort punkt", "ikke modelleret"),
        } == {baaret.art for baaret in fundne}
        assert sum(len(valg.muligheder) for valg in INVENTAR.valg) == sum(baaret.art == "læsning" for baaret in fundne)
        assert 5 == sum(baaret.art == "regime" for baaret in fundne)


class TestSources:
    """What rests on a source that nobody has read."""

    def test_all_that_is_not_verified_is_named(self) -> None:
        """The cut list of ydelser, the catalogue of tilbud, and the years around 2021-2022."""
        fund = vaerdier_uden_efterproevet_kilde(INVENTAR)
        uproevede = {et.navn for et in fund if et.tekst.endswith("(ikke efterprøvet)")}
        andre_aar = {
            et.navn
            for et in fund
            if "(fra 20. december 2019)" in et.tekst or "(fra 1. januar 2023)" in et.tekst or et.navn == "status"
        }

        udeladte = {navn for navn in uproevede if navn in {udeladt.navn for udeladt in INVENTAR.ikke_modelleret}}

        assert {"paa_ydelse", "ydelse", "maalgruppens_ydelser", "passive_tilbud", "K06=uden_mentor", "K06=alle"} == (
            (uproevede - {"tilsynsovergange"} - andre_aar - udeladte)
            | {"paa_ydelse", "maalgruppens_ydelser", "passive_tilbud"}
        )
        assert {"regimer", "mindste_andel", "risiko_skaerpet", "status"} < andre_aar & uproevede
        assert {"ydelser_efter_nr_5", "flere_grupper"} < udeladte
        assert {"samtaler_periode", "K04=uger"} <= {et.navn for et in fund if et.tekst.endswith("(udledt)")}

    def test_a_verified_source_is_not_named(self) -> None:
        """Only what should be looked at is listed."""
        fund = vaerdier_uden_efterproevet_kilde(INVENTAR)

        assert ["fra 1. januar 2023"] == [
            et.tekst.split("(")[1].split(")")[0] for et in fund if et.navn == "mindste_antal_samtaler"
        ]
        alle = [*kilder(INVENTAR), *forloebskilder(INVENTAR)]
        assert len(fund) == sum(baaret.kilde.evidens is not Evidens.EFTERPROEVET for baaret in alle)
        assert {"forløb", "overgang"} == {baaret.art for baaret in forloebskilder(INVENTAR)}

    @pytest.mark.parametrize("inventar", ALLE_OMRAADER, ids=lambda inventar: inventar.omraade)
    def test_what_is_not_modelled_is_listed(self, inventar: Inventar) -> None:
        """With the reason, under a name of its own that no rule or value has."""
        fund = ikke_modellerede(inventar)
        navne = {et.navn for et in (*inventar.regler, *inventar.parametre)}

        assert len(fund) > 3
        assert [udeladt.navn for udeladt in inventar.ikke_modelleret] == [et.navn for et in fund]
        assert set() == navne & {et.navn for et in fund}
        assert all(udeladt.grund in et.tekst for udeladt, et in zip(inventar.ikke_modelleret, fund, strict=True))

    def test_every_open_question_is_listed(self) -> None:
        """With the reading chosen and the others."""
        fund = aabne_fortolkningsvalg(INVENTAR)

        assert {valg.navn for valg in EFTER_OMRAADE["skaerpet_tilsyn"]} == {et.navn for et in fund}
        assert "Hvem har «6 måneders anciennitet»? valgt er praecis; ellers seks_til_elleve, mindst_seks" in {
            et.tekst for et in fund
        }


class TestNames:
    """Two objects with one name."""

    @pytest.mark.parametrize("inventar", ALLE_OMRAADER, ids=lambda inventar: inventar.omraade)
    def test_the_catalogue_has_none(self, inventar: Inventar) -> None:
        """Rules and quantities may share a name, two rules may not."""
        assert () == navne_der_gaar_igen(inventar)

    def test_two_rules(self) -> None:
        """The same name with another title: both titles are shown."""
        anden = evolve(HAR_SAMTALER, titel="Noget helt andet")
        skrabet = evolve(INVENTAR, borger=saml([HAR_SAMTALER, anden]))

        (fund,) = navne_der_gaar_igen(skrabet)
        assert "har_samtaler: 2 regler: «Borgeren har haft det krævede antal samtaler», «Noget helt andet»" == str(fund)

    def test_two_parameters(self) -> None:
        """A value that stands twice under one name."""
        anden = evolve(PASSIVE_TILBUD, titel="andre tilbud")
        skrabet = evolve(INVENTAR, maaleparametre=(*INVENTAR.maaleparametre, anden))

        assert ["passive_tilbud"] == [fund.navn for fund in navne_der_gaar_igen(skrabet)]


class TestBoundaryDates:
    """The days on which something changes, and the days before them."""

    @pytest.mark.parametrize("inventar", ALLE_OMRAADER, ids=lambda inventar: inventar.omraade)
    def test_the_catalogue_is_in_force_as_a_whole(self, inventar: Inventar) -> None:
        """On each of those days, everything is in force or the regime is not."""
        assert () == graensedatoer(inventar)

    def test_both_sides_of_every_change(self) -> None:
        """Starts and gaps alike."""
        dage = set(aendringsdage(INVENTAR))

        assert {date(2018, 8, 22), date(2018, 8, 23), date(2019, 12, 20), date(2021, 1, 1), date(2026, 7, 1)} < dage
        assert {date(2022, 12, 31), date(2023, 1, 1)} < dage

    @pytest.mark.parametrize("dag", aendringsdage(INVENTAR), ids=str)
    def test_every_lookup_answers_or_refuses(self, dag: date) -> None:
        """A version, or the error that says that nothing is in force: never anything else."""
        for linje in INVENTAR.tidslinjer:
            if linje.gaelder(dag):
                assert linje.paa(dag).gaelder_fra <= dag
            else:
                with pytest.raises((RegelIkkeGaeldende, UafklaretRetsstilling)) as fanget:
                    linje.paa(dag)
                assert linje.titel in str(fanget.value)

    def test_a_rule_that_starts_before_its_limit(self) -> None:
        """On the first days it cannot be answered, and the day is named."""
        version = HAR_SAMTALER.versioner[0]
        tidligere = evolve(HAR_SAMTALER, poster=(fra(date(2017, 1, 1), version.vaerdi, kilde=version.kilde),))
        fund = graensedatoer(evolve(INVENTAR, borger=saml([tidligere])))

        assert (
            "har_samtaler: «Borgeren har haft det krævede antal samtaler» gælder den 2017-01-01, "
            "men «mindste antal samtaler» i den gør ikke"
        ) in {str(et) for et in fund}
        assert {"har_samtaler"} == {et.navn for et in fund}
        assert {"mindste antal samtaler", "vindue for mindst 12 måneders anciennitet"} == {
            et.tekst.split("«")[2].split("»")[0] for et in fund
        }

    def test_a_value_that_is_repealed_too_early(self) -> None:
        """The regime goes on, and the value does not."""
        ophaevet = evolve(
            PASSIVE_TILBUD,
            poster=(*PASSIVE_TILBUD.poster, ophoert(date(2022, 1, 1), kilde=PASSIVE_TILBUD.versioner[0].kilde)),
        )
        andre = tuple(p for p in INVENTAR.maaleparametre if p.navn != "passive_tilbud")
        fund = graensedatoer(evolve(INVENTAR, maaleparametre=(*andre, ophaevet)))

        assert [
            f"passive_tilbud: «tilbud, der ikke er aktive» gælder ikke den {dag}, men regimet gør"
            for dag in ("2022-01-01", "2022-12-31", "2023-01-01", "2023-03-21", "2023-03-22", "2026-01-31")
        ] == [str(et) for et in fund]

    def test_a_table_with_a_gap(self) -> None:
        """The same for a table."""
        huller = evolve(STATUS, poster=(*STATUS.poster, hul(date(2025, 12, 1), grund="en tabel, der ikke er kodet")))

        assert {"status"} == {et.navn for et in graensedatoer(evolve(INVENTAR, tabeller=(huller,)))}


def test_the_kinds_of_posts_are_four() -> None:
    """The checks above look at versions, repeals, gaps and unsettled positions: there is no fifth kind."""
    assert {Version, Hul, Ophoert, Uafklaret} == {type(post) for linje in INVENTAR.tidslinjer for post in linje.poster}


def test_two_walks_find_the_same() -> None:
    """The inventory is a value."""
    assert katalogets_inventar() == INVENTAR
