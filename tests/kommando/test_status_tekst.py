"""What a person sees of the statuses."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Koer = Callable[..., tuple[int, str, str]]

PERFEKT = "Hedensted;-0,19;87,84;Ok;89,24;Ok"


def _raekke(tekst: str, kommune: str) -> str:
    """The row of the table, with single spaces."""
    (linje,) = [linje for linje in tekst.splitlines() if linje.startswith(f"{kommune} ")]
    return " ".join(linje.split())


def test_every_printed_category_stands_in_the_table(koer: Koer, trykt: str) -> None:
    """The report's 23 municipalities, each with the category that is printed beside it."""
    kode, ud, fejl = koer("status", trykt, "--kort")

    with Path(trykt).open(encoding="utf-8", newline="") as fil:
        for raekke in csv.DictReader(fil, delimiter=";"):
            assert _raekke(ud, raekke["kommune"]).startswith(f"{raekke['kommune']} {raekke['trykt_status']} ")
    assert (0, "") == (kode, fejl)


def test_the_whole_page(koer: Koer, tryk: Callable[..., str]) -> None:
    """Title, table, marks, what it rests on, and the count; exactly."""
    fil = tryk(PERFEKT, "Køge;0,03;95,09;Ok;79,57;85,80", "Halsnæs;0,00;94,05;Ok;81,53;Ok")

    _, ud, _ = koer("status", fil, "--kort", "--maaned", "2021-11")

    assert [
        "Status for skærpet tilsyn, november 2021",
        "",
        "                                      Resul-   Samtaler            Aktiv",
        "Kommune     Status                    tatmål    12 mdr.   Krav   12 mdr.    Krav",
        "────────────────────────────────────────────────────────────────────────────────",
        "Hedensted   Inspirationskommune        -0,19      87,84     Ok     89,24      Ok",
        "Køge        Risiko for light tilsyn   ! 0,03      95,09     Ok   ! 79,57   85,80",
        "Halsnæs     uafklaret                 ? 0,00      94,05     Ok     81,53      Ok",
        "            · Inspirationskommune",
        "            · Aktuelt ikke i risiko",
        "",
        "! ikke opfyldt   ? uafklaret",
        "",
        "- regler: skærpet tilsyn 2021-2022 (kun samtaler udløser); gældende i november 2021",
        "",
        "3 kommuner: Inspirationskommune 1, Risiko for light tilsyn 1, uafklaret 1",
    ] == [linje.rstrip() for linje in ud.splitlines()]


def test_the_reasons_follow(koer: Koer, tryk: Callable[..., str]) -> None:
    """Without --kort each municipality has its criteria with figure, limit and source, each on one line."""
    _, ud, _ = koer("status", tryk("Køge;0,03;95,09;Ok;79,57;85,80"))

    linjer = ud.splitlines()
    assert "Køge: Risiko for light tilsyn" in linjer
    assert (
        "  Resultatmål: ikke opfyldt (faktisk minus forventet andel: trykt 0,03 pct.-point; "
        "skal være højst 0 pct.-point)  [bekendtgørelsen om skærpet tilsyn § 1]"
    ) in linjer
    assert any(linje.startswith("  derfor: Kommunen er i risiko for light tilsyn  [Job") for linje in linjer)


def test_short_means_without_reasons(koer: Koer, trykt: str) -> None:
    """--kort leaves out the reasons and nothing else."""
    _, lang, _ = koer("status", trykt)
    _, kort, _ = koer("status", trykt, "--kort")

    assert "derfor:" in lang
    assert "derfor:" not in kort
    assert set(kort.splitlines()) < set(lang.splitlines())


def test_which_law(koer: Koer, trykt: str) -> None:
    """Without a month the answer says whose rules it used; with one, which month."""
    _, uden, _ = koer("status", trykt, "--kort")
    _, med, _ = koer("status", trykt, "--kort", "--maaned", "2021M11")

    assert "uden --maaned: reglerne for 2021-2022" in uden
    assert "uden --maaned" not in med
    assert "gældende i november 2021" in med


def test_the_printed_statuses_are_compared(koer: Koer, trykt: str) -> None:
    """All 23 as printed, two of them under a name that is no municipality's."""
    _, ud, _ = koer("status", trykt, "--kort")

    assert "- status: 23 af 23 som trykt\n" in ud
    assert "- trykt under et andet navn: Halsnæs som «Faisnæs», Lejre som «Løse»\n" in ud
    assert "23 kommuner: Inspirationskommune 7, Risiko for light tilsyn 6, Aktuelt ikke i risiko 10" in ud


def test_other_printed_statuses_are_named(koer: Koer, tryk: Callable[..., str]) -> None:
    """A wrong one, one that is no category, one that cannot be decided, and a row without any."""
    fil = tryk(
        f"{PERFEKT};Aktuelt ikke i risiko",
        "Køge;0,03;95,09;Ok;79,57;85,80;Fin",
        "Halsnæs;0,00;94,05;Ok;81,53;Ok;inspirationskommune",
        "Lejre;0,00;94,05;Ok;81,53;Ok;Risiko for light tilsyn",
        "Odense;-1,00;94,05;Ok;81,53;Ok;",
        overskrift="kommune;resultatmaal_forskel;samtaler_gns12;samtaler_krav;aktiv_gns12;aktiv_krav;trykt_status",
    )

    _, ud, _ = koer("status", fil, "--kort")

    assert "- status: 0 af 4 som trykt (1 uden en trykt status)" in ud
    assert "- Hedensted: trykt «Aktuelt ikke i risiko», efter reglerne «Inspirationskommune»" in ud
    assert "- Køge: den trykte status «Fin» kendes ikke" in ud
    assert "- Halsnæs: uafklaret; den trykte status «Inspirationskommune» er blandt de mulige" in ud
    assert "- Lejre: uafklaret; den trykte status «Risiko for light tilsyn» er ikke blandt de mulige" in ud


def test_what_was_printed_is_never_used(koer: Koer, tryk: Callable[..., str]) -> None:
    """A wrong printed status does not change the answer."""
    overskrift = "kommune;resultatmaal_forskel;samtaler_gns12;samtaler_krav;aktiv_gns12;aktiv_krav;trykt_status"
    fil = tryk(f"{PERFEKT};Risiko for skærpet tilsyn", overskrift=overskrift)

    assert 0 == koer("status", fil, "--kraev", "inspirationskommune")[0]


def test_unknown_columns_are_named(koer: Koer, tryk: Callable[..., str]) -> None:
    """A column that is not read is said to be so, on the page or beside the machine's answer."""
    overskrift = "kommune;resultatmaal_forskel;samtaler_gns12;samtaler_krav;aktiv_gns12;aktiv_krav;bemærkning"
    fil = tryk(f"{PERFEKT};x", overskrift=overskrift)

    assert "- kolonnen «bemærkning» kendes ikke og er ikke læst\n" in koer("status", fil)[1]
    assert "note: kolonnen «bemærkning» kendes ikke og er ikke læst\n" == koer("status", fil, "--format", "json")[2]
    assert "note: kolonnen «bemærkning» kendes ikke og er ikke læst\n" == koer("status", fil, "--format", "csv")[2]


def test_impossible_figures_are_warned_about(koer: Koer, tryk: Callable[..., str]) -> None:
    """A low mean with «Ok» cannot be right; the answer says so and stands."""
    _, ud, _ = koer("status", tryk("Odense;-1,00;50,09;Ok;89,57;Ok"), "--maaned", "2021-11")

    assert "  advarsel: samtaler: gennemsnittet 50,09 og kravet «Ok» kan ikke begge være rigtige\n" in ud


@pytest.mark.parametrize("bredde", [80, 100, 120])
def test_the_table_keeps_within_the_terminal(
    bredde: int, koer: Koer, trykt: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At 80 columns and up each of the 23 municipalities stands on one line, whole."""
    monkeypatch.setenv("COLUMNS", str(bredde))

    linjer = koer("status", trykt, "--kort")[1].splitlines()

    tabel = linjer[5 : 5 + 23]
    assert all(linje[0] != " " for linje in tabel)
    assert max(map(len, tabel)) <= bredde
    assert "Herlev Aktuelt ikke i risiko -0,54 86,01 Ok ! 63,84 kan ikke nås" == _raekke("\n".join(tabel), "Herlev")


@pytest.mark.parametrize("bredde", [1, 20, 40])
def test_a_very_narrow_terminal(bredde: int, koer: Koer, trykt: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is ugly, and it works."""
    monkeypatch.setenv("COLUMNS", str(bredde))

    assert 0 == koer("status", trykt)[0]
    assert 0 == koer("status", "--hjaelp")[0]


def test_undecided_in_a_narrow_terminal(koer: Koer, tryk: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The possible categories stand below «uafklaret»; what does not fit goes on under its own start."""
    monkeypatch.setenv("COLUMNS", "80")
    fil = tryk("Ringkøbing-Skjern;0,19;80,00;80,00;80,00;80,00", "Halsnæs;.;94,05;Ok;81,53;kan ikke nås")

    _, ud, _ = koer("status", fil, "--kort")

    assert [
        "Ringkøbing- uafklaret          ! 0,19  ? 80,00 ? 80,00 ? 80,00  ? 80,00",
        "Skjern      · Risiko for",
        "              skærpet tilsyn",
        "            · Risiko for light",
        "              tilsyn",
        "            · Aktuelt ikke i",
        "              risiko",
        "Halsnæs     Aktuelt ikke i        ? .    94,05      Ok   81,53 kan ikke",
        "            risiko                                                  nås",
    ] == [linje.rstrip() for linje in ud.splitlines()[5:14]]


@pytest.mark.parametrize("bredde", [80, 90, 100])
def test_nothing_is_cut_where_terminals_are_narrow(
    bredde: int, koer: Koer, andele: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Long names, bounds and undecided requirements: broken between words, never inside them."""
    monkeypatch.setenv("COLUMNS", str(bredde))
    maaneder = [f"2021-{nr:02}" for nr in range(1, 11)]
    kommuner = ("Ringkøbing-Skjern", "Faaborg-Midtfyn", "Vesthimmerlands", "Lyngby-Taarbæk")
    fil = andele([(k, f, m, 79, 100) for k in kommuner for f in ("samtaler", "aktiv_indsats") for m in maaneder])

    _, ud, _ = koer("status", "--andele", fil, "--maaned", "2021-12", "--kort")

    tabel = ud.splitlines()[2 : ud.splitlines().index("? uafklaret") - 1]
    ord_ = set(" ".join(tabel).split())
    assert max(map(len, tabel)) <= bredde
    assert {"Vesthimmerlands", "ukendt", "uafklaret", "skærpet", "light", "risiko", "tilsyn"} <= ord_
    for helt, delt in (
        ("Inspirationskommune", ("Inspirations-", "kommune")),
        ("65,83-82,50", ("65,83-", "82,50")),
        ("Ringkøbing-Skjern", ("Ringkøbing-", "Skjern")),
    ):
        assert helt in ord_ or set(delt) <= ord_


def test_one_municipality(koer: Koer, trykt: str) -> None:
    """By name however it is written, by code; in the file's order."""
    _, ud, _ = koer("status", trykt, "--kort", "--kommune", "0350", "--kommune", "køge kommune", "--kommune", "Lejre")

    assert "2 kommuner: Risiko for light tilsyn 2" == ud.splitlines()[-1]
    assert "- status: 2 af 2 som trykt\n" in ud
    assert ["Køge", "Lejre"] == [linje.split()[0] for linje in ud.splitlines()[5:7]]


def test_a_decimal_point_in_the_file_is_a_comma_on_the_page(koer: Koer, tryk: Callable[..., str]) -> None:
    """The page is Danish whatever the file is."""
    _, ud, _ = koer("status", tryk("Køge;0.03;95.09;Ok;79.57;85.80"), "--kort")

    assert "Køge Risiko for light tilsyn ! 0,03 95,09 Ok ! 79,57 85,80" == _raekke(ud, "Køge")
