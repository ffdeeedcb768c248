"""The advice about days and months that are written otherwise; nothing here is ever read as data."""

from __future__ import annotations

import pytest

from skaerpet_tilsyn.register.skrivemaader import raad_om_dato, raad_om_maaned

DAGSFORMAT = "(i et regneark: talformatet åååå-mm-dd)"
MAANEDSFORMAT = "(i et regneark: talformatet åååå-mm)"


@pytest.mark.parametrize(
    ("tekst", "raad"),
    [
        ("29220", "ret datoen"),
        ("29221", "skriv 1980-01-01 (29221 er regnearkets tal for dagen: giv kolonnen talformatet åååå-mm-dd)"),
        ("43891", "skriv 2020-03-01 (43891 er regnearkets tal for dagen: giv kolonnen talformatet åååå-mm-dd)"),
        ("58441", "ret datoen"),
        ("٤٣٨٩١", "ret datoen"),
        ("2020/03/01", f"skriv 2020-03-01 {DAGSFORMAT}"),
        ("20200301", f"skriv 2020-03-01 {DAGSFORMAT}"),
        ("1.3.2020", f"skriv 2020-03-01 {DAGSFORMAT}"),
        ("13/03/2020", f"skriv 2020-03-13 {DAGSFORMAT}"),
        ("01/03/2020", f"skriv 2020-03-01, hvis dagen står før måneden {DAGSFORMAT}"),
        ("12/11/2020", f"skriv 2020-11-12, hvis dagen står før måneden {DAGSFORMAT}"),
        ("03/03/2020", f"skriv 2020-03-03 {DAGSFORMAT}"),
        ("03/13/2020", "ret datoen"),
        ("1.3-2020", "ret datoen"),
        ("2020-0301", "ret datoen"),
        ("01-03-20", "skriv årstallet med fire cifre"),
        ("2020-03-01 09:30", "skriv dagen alene, uden klokkeslæt"),
        ("01-03-2020T00:00:00.000", "skriv dagen alene, uden klokkeslæt"),
        ("i går 09:30", "ret datoen"),
        ("", "ret datoen"),
    ],
)
def test_days(tekst: str, raad: str) -> None:
    """The day is named where there is just one that it can be; a slash may be read in two ways."""
    assert raad == raad_om_dato(tekst)


@pytest.mark.parametrize(
    ("tekst", "maaned"),
    [
        ("nov-21", "2021-11"),
        ("Nov. 2021", "2021-11"),
        ("november 2021", "2021-11"),
        ("maj21", "2021-05"),
        ("May-21", "2021-05"),
        ("okt-21", "2021-10"),
        ("Oct-21", "2021-10"),
        ("11-2021", "2021-11"),
        ("1/2021", "2021-01"),
        ("202111", "2021-11"),
        ("2021-1", "2021-01"),
        ("2021-11-30", "2021-11"),
        ("01-11-2021", "2021-11"),
        ("2021-11-01 00:00:00", "2021-11"),
        ("44501", "2021-11"),
    ],
)
def test_months(tekst: str, maaned: str) -> None:
    """As spreadsheets make them of what was typed, and as databases write them."""
    assert f"skriv {maaned} {MAANEDSFORMAT}" == raad_om_maaned(tekst)


@pytest.mark.parametrize("tekst", ["2021-13", "13-2021", "2021M00", "2021", "abc-21", "uge 44", "0000-01", ""])
def test_what_is_no_month(tekst: str) -> None:
    """No month is made up."""
    assert "ret måneden" == raad_om_maaned(tekst)
