"""Broken tables: each defect is found, with a case in which it can be seen."""

from __future__ import annotations

from datetime import date

import pytest

from skaerpet_tilsyn.fejl import IkkeUnderstoettet, RegelIkkeGaeldende
from skaerpet_tilsyn.laesning.proev import Fundart, omtvistede, proev, proev_under_alle
from skaerpet_tilsyn.udtryk import Beslutningstabel, Fortolkningsvalg, Hierarki, Mulighed, Valg
from tests.gode.tabeller import (
    BREDDE,
    FARVE,
    FYLDT,
    LOVEN,
    RET,
    VAEGT,
    Pakke,
    Pakkebetingelse,
    cm,
    farver,
    hierarki,
    kg,
    pct,
    regel,
    tabel,
)

TUNG, BRED = VAEGT >= kg(20), BREDDE > cm(60)


def _fund(proevet: Hierarki[Pakke, str]) -> list[tuple[Fundart, str]]:
    return [(fund.art, str(fund)) for fund in proev(proevet, ret=RET).fund]


class TestOverlap:
    """Rows that hold at once, and those that are said to."""

    def test_not_declared(self) -> None:
        """The witness is a case in which both hold."""
        (fund,) = _fund(tabel({"tung": TUNG, "bred": BRED}))

        hvem, naar = fund[1].split(", når ")
        assert "Fundart.UERKLAERET_OVERLAP" == repr(fund[0])
        assert "«tung» og «bred»: overlappet er ikke erklæret, men begge er opfyldt" == hvem
        assert "pakkens vægt er 20 kg; pakkens bredde er 61 cm" == naar

    def test_at_a_single_point(self) -> None:
        """At most and at least the same limit meet in one value, and that is the witness."""
        fund = _fund(tabel({"let": VAEGT <= kg(20), "tung": VAEGT >= kg(20)}))

        assert (
            "«let» og «tung»: overlappet er ikke erklæret, men begge er opfyldt, når pakkens vægt er 20 kg"
            == fund[0][1]
        )
        assert [Fundart.UERKLAERET_OVERLAP, Fundart.UOPNAAELIG_REST] == [art for art, _ in fund]

    def test_through_a_property(self) -> None:
        """A slug that stands on two lists."""
        fund = _fund(tabel({"varm": FARVE.en_af(farver("roed", "gul")), "signal": FARVE.en_af(farver("gul", "groen"))}))

        assert ["«varm» og «signal»: overlappet er ikke erklæret, men begge er opfyldt, når pakkens farve er gul"] == [
            tekst for _, tekst in fund
        ]

    def test_declared_but_never(self) -> None:
        """The two exclude each other, so the declaration says nothing."""
        brudt = tabel({"let": VAEGT < kg(5), "tung": TUNG}, overlap=(("tung", "let"),))

        assert [
            (
                Fundart.OVERLAP_UDEN_VIRKNING,
                "«tung» og «let»: overlappet er erklæret, men de er aldrig opfyldt på én gang",
            )
        ] == _fund(brudt)

    def test_a_hierarchy_may_overlap(self) -> None:
        """That the first row wins is what a hierarchy means."""
        assert [Fundart.DAEKKER_IKKE_ALT] == [art for art, _ in _fund(hierarki({"tung": TUNG, "bred": BRED}))]


class TestUnreachable:
    """Rows and remainders that are never chosen."""

    def test_a_row_below_a_wider_one(self) -> None:
        """The one above is named."""
        fund = _fund(hierarki({"tung": VAEGT >= kg(10), "meget_tung": TUNG}))

        assert (
            Fundart.UOPNAAELIG_RAEKKE,
            "«meget_tung»: rækken kan ikke nås; hver gang den er opfyldt, er «tung» det før den",
        ) == fund[0]

    def test_only_the_rows_in_its_way_are_named(self) -> None:
        """One that is chosen elsewhere has nothing to do with it."""
        fund = proev(hierarki({"let": VAEGT < kg(5), "tung": TUNG, "meget_tung": VAEGT >= kg(30)}), ret=RET).fund

        assert (Fundart.UOPNAAELIG_RAEKKE, ("meget_tung",), ("tung",)) == (
            fund[0].art,
            fund[0].kategorier,
            fund[0].daekket_af,
        )

    def test_several_rows_together(self) -> None:
        """None of those above covers it alone."""
        fund = _fund(hierarki({"bred": BRED & ~TUNG, "tung": TUNG, "let": VAEGT < kg(20), "alt": BRED | ~BRED}))

        assert ["«alt»: rækken kan ikke nås; hver gang den er opfyldt, er «bred», «tung» eller «let» det før den"] == [
            tekst for _, tekst in fund
        ]

    @pytest.mark.parametrize(
        "aldrig",
        [
            (VAEGT > kg(20)) & (VAEGT < kg(20)),
            (VAEGT > kg(4)) & (VAEGT < kg(5)),
            TUNG & ~TUNG,
            FYLDT > pct("100"),
            FYLDT < pct("0"),
            FARVE.en_af(farver("roed")) & FARVE.en_af(farver("blaa")),
        ],
    )
    def test_a_condition_that_is_never_met(self, aldrig: Pakkebetingelse) -> None:
        """Contradictions, an empty gap between whole numbers, a share above one or below nothing."""
        fund = proev(hierarki({"aldrig": aldrig}), ret=RET).fund

        assert "«aldrig»: rækken kan ikke nås; dens betingelse er aldrig opfyldt" == str(fund[0])
        assert () == fund[0].daekket_af

    def test_the_remainder(self) -> None:
        """The rows cover everything between them."""
        fund = _fund(tabel({"let": VAEGT < kg(20), "tung": TUNG}))

        assert [
            (Fundart.UOPNAAELIG_REST, "«resten»: resten kan ikke nås; alle tilfælde er dækket af «let» og «tung»")
        ] == fund


class TestAlikeAndUncovered:
    """Rows that hold in the same cases, and cases without a row."""

    def test_alike_though_written_differently(self) -> None:
        """At least 20 and above 19 are the same of whole numbers."""
        fund = _fund(hierarki({"tung": TUNG, "over_19": VAEGT > kg(19)}))

        assert [Fundart.UOPNAAELIG_RAEKKE, Fundart.ENS_RAEKKER, Fundart.DAEKKER_IKKE_ALT] == [art for art, _ in fund]
        assert (
            "«tung» og «over_19»: rækkerne er opfyldt i præcis de samme tilfælde, f.eks. når pakkens vægt er 20 kg"
            == fund[1][1]
        )

    def test_not_covered(self) -> None:
        """A hierarchy may leave something out: it is told, and it is no fault."""
        proeve = proev(hierarki({"let": VAEGT < kg(5), "tung": TUNG}), ret=RET)

        assert proeve.bestaaet
        assert () == proeve.fejl
        assert proeve.fund == proeve.oplysninger
        assert "ingen række er opfyldt, når pakkens vægt er 5 kg" == str(proeve.fund[0])
        assert ["Takst den 2021-11-01: 3 tilfælde, ingen fejl", "  oplysning: " + str(proeve.fund[0])] == str(
            proeve
        ).splitlines()

    def test_a_property_outside_all_lists(self) -> None:
        """What no list names is a case of its own."""
        fund = _fund(hierarki({"varm": FARVE.en_af(farver("roed", "gul"))}))

        assert ["ingen række er opfyldt, når pakkens farve er noget andet"] == [tekst for _, tekst in fund]

    def test_the_proof_counts_its_faults(self) -> None:
        """A table with two."""
        proeve = proev(tabel({"let": VAEGT <= kg(20), "tung": VAEGT >= kg(20)}), ret=RET)

        assert not proeve.bestaaet
        assert "Takst den 2021-11-01: 3 tilfælde, 2 fejl" == str(proeve).splitlines()[0]
        assert 2 == len([linje for linje in str(proeve).splitlines() if linje.startswith("  fejl: ")])


class TestReadingsAndVersions:
    """The reading chosen, and the version in force."""

    VALG = Valg(
        navn="K01",
        spoergsmaal="Er 20 kg tungt?",
        hjemmel="ordlyden",
        valgt="ikke_streng",
        muligheder=(
            Mulighed(slug="ikke_streng", titel="ja", kilde=LOVEN),
            Mulighed(slug="streng", titel="nej", kilde=LOVEN),
        ),
    )
    OMTVISTET = Fortolkningsvalg(valg=VALG, betingelser=(VAEGT >= kg(20), VAEGT > kg(20)))

    def _tabel(self) -> Beslutningstabel[Pakke, str]:
        regel_ = regel("tung", self.OMTVISTET.medmindre(FARVE.en_af(farver("roed")) | BRED))
        return tabel({"let": VAEGT <= kg(20), "tung": regel_})

    def test_one_reading_fails_and_the_other_passes(self) -> None:
        """Only under the first does the limit lie in both rows."""
        ikke_streng, streng = proev_under_alle(self._tabel(), ret=RET)

        assert (("K01", "ikke_streng"),) == ikke_streng.fortolkning
        assert [Fundart.UERKLAERET_OVERLAP] == [fund.art for fund in ikke_streng.fejl]
        assert (("K01", "streng"),) == streng.fortolkning
        assert streng.bestaaet

    def test_the_disputes_of_a_table(self) -> None:
        """Each once, however often it stands there."""
        dobbelt = tabel({"a": self.OMTVISTET & BRED, "b": ~self.OMTVISTET})

        assert (self.VALG,) == omtvistede(dobbelt, RET)
        assert () == omtvistede(tabel({"a": BRED}), RET)

    def test_a_day_of_ones_own(self) -> None:
        """The versions of another day than that of the readings; before the first nothing can be proved."""
        foerst = date(2020, 1, 1)

        assert date(2021, 1, 1) == proev(self._tabel(), ret=RET, dag=date(2021, 1, 1)).dag
        with pytest.raises(RegelIkkeGaeldende):
            proev(self._tabel(), ret=RET, dag=foerst)

    def test_too_many_cases(self) -> None:
        """The message says how many there are."""
        mange = {f"k{nr}": VAEGT >= kg(3 * nr) for nr in range(500)}
        brede = {f"b{nr}": BREDDE >= cm(3 * nr) for nr in range(500)}

        with pytest.raises(IkkeUnderstoettet) as fanget:
            proev(hierarki({**mange, **brede}), ret=RET)
        assert "«Takst»: fundet 251.001 tilfælde; forventet højst 200.000; del tabellen op" == str(fanget.value)
