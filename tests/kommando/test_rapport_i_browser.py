"""The report in a real browser: nothing fetched, sorted and filtered by mouse and keyboard, readable to all."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Final, TypeAlias

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from skaerpet_tilsyn.kommando import hoved
from tests.kommando.registre import ROD

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    Besked: TypeAlias = list[str]

CHROMIUM: Final = (
    os.environ.get("SKAERPET_TILSYN_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed (or SKAERPET_TILSYN_CHROMIUM)")

EKSEMPLER: Final = ROD / "examples"
SIDER: Final = {
    "registre": (
        str(EKSEMPLER / "hedensted_2021"),
        *("--maaned", "2021-11", "--benchmark", str(EKSEMPLER / "hedensted_2021" / "benchmark_2021QMAT02.csv")),
    ),
    "trykte": (str(EKSEMPLER / "jobcenterindblik_november_2021.csv"), "--maaned", "2021-11", "--kommune", "Hedensted"),
    "uden_benchmark": ("--andele", str(EKSEMPLER / "maanedsandele_2021.csv"), "--maaned", "2021-11"),
}
"""Registers, print, and months where every municipality is undecided."""
SKAERME: Final = {"skrivebord": (1280, 900), "telefon": (390, 844)}
A4_UDEN_MARGEN: Final = 680
"""180 mm in pixels."""
ALVORLIGE: Final = {"serious", "critical"}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser that asks nobody for anything on its own account."""
    stille = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync")
    with sync_playwright() as spil:
        vindue = spil.chromium.launch(executable_path=CHROMIUM, args=stille)
        yield vindue
        vindue.close()


@pytest.fixture(scope="module")
def adresser(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The reports as files."""
    mappe: Path = tmp_path_factory.mktemp("rapport")
    adresser: dict[str, str] = {}
    for navn, argumenter in SIDER.items():
        fil = mappe / f"{navn}.html"
        assert 0 == hoved.koer(("rapport", *argumenter, "--ud", str(fil)))
        adresser[navn] = fil.as_uri()
    return adresser


@pytest.fixture
def trykte(browser: Browser, adresser: dict[str, str]) -> Iterator[Page]:
    """The page of the 23 municipalities."""
    with browser.new_context() as rum:
        side = rum.new_page()
        side.goto(adresser["trykte"])
        yield side


@pytest.mark.parametrize(("skaerm", "skema"), [("skrivebord", "light"), ("telefon", "dark")])
@pytest.mark.parametrize("navn", SIDER)
def test_a_page_as_it_is_shown(navn: str, skaerm: str, skema: str, browser: Browser, adresser: dict[str, str]) -> None:
    """No message in the console, no request but the file's own, nothing beside the screen, no serious obstacle."""
    bredde, hoejde = SKAERME[skaerm]
    beskeder: Besked = []
    hentet: Besked = []
    moerk = skema == "dark"
    with browser.new_context(
        viewport={"width": bredde, "height": hoejde}, color_scheme="dark" if moerk else "light"
    ) as rum:
        side = rum.new_page()
        side.on("console", lambda besked: beskeder.append(besked.text))
        side.on("pageerror", lambda fejl: beskeder.append(str(fejl)))
        side.on("request", lambda bud: hentet.append(bud.url))
        side.goto(adresser[navn])
        for detalje in side.locator("details").all():
            detalje.evaluate("d => { d.open = true; }")

        forhindringer = Axe().run(side).response["violations"]

        assert [] == beskeder
        assert [adresser[navn]] == hentet
        assert bredde >= int(side.evaluate("document.documentElement.scrollWidth"))
        assert [] == [(f["id"], [n["html"] for n in f["nodes"]]) for f in forhindringer if f["impact"] in ALVORLIGE]
        assert moerk == (side.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)")


def _navne(side: Page) -> list[str]:
    """The municipalities that are shown, in order."""
    return [str(navn) for navn in side.locator("#oversigt tbody tr:visible th").all_inner_texts()]


def _kolonne(side: Page, nr: int) -> list[str]:
    return [str(celle) for celle in side.locator(f"#oversigt tbody tr:visible > :nth-child({nr})").all_inner_texts()]


def test_sorting_by_mouse(trykte: Page) -> None:
    """Once upwards, twice downwards; numbers as numbers, and «kan ikke nås» above all of them."""
    foer = _navne(trykte)

    trykte.get_by_role("button", name="Resultatmål, pct.-point").click()
    forskelle = [float(tal.replace("−", "-").replace(",", ".")) for tal in _kolonne(trykte, 3)]
    assert sorted(forskelle) == forskelle
    assert forskelle[0] < 0 < forskelle[-1]

    trykte.get_by_role("button", name="Aktiv indsats, krav resten af året").click()
    krav = _kolonne(trykte, 7)
    assert ("Ok", "kan ikke nås") == (krav[0], krav[-1])
    trykte.get_by_role("button", name="Aktiv indsats, krav resten af året").click()
    assert ("kan ikke nås", "Ok") == (_kolonne(trykte, 7)[0], _kolonne(trykte, 7)[-1])

    trykte.get_by_role("button", name="Kommune", exact=True).click()
    assert foer == _navne(trykte)
    trykte.get_by_role("button", name="Kommune", exact=True).click()
    assert foer[::-1] == _navne(trykte)


def test_sorting_by_keyboard(trykte: Page) -> None:
    """The headings are reached by Tab, pressed by Enter or the space bar, and say how the table is sorted."""
    trykte.locator("#kategori").focus()
    for _ in range(3):
        trykte.keyboard.press("Tab")
    assert "Status" == str(trykte.evaluate("document.activeElement.textContent"))

    trykte.keyboard.press("Enter")
    assert ["Aktuelt ikke i risiko", "Risiko for light tilsyn"] == [_kolonne(trykte, 2)[0], _kolonne(trykte, 2)[-1]]
    assert 1 == trykte.locator("#oversigt th[aria-sort=ascending]").count()

    trykte.keyboard.press(" ")
    assert "Risiko for light tilsyn" == _kolonne(trykte, 2)[0]
    assert "Status" == trykte.locator("#oversigt th[aria-sort=descending]").inner_text().strip("\u00a0↑↓↕")


def test_filtering(trykte: Page) -> None:
    """By a part of the name, by status, by both; and it is said how many are left."""
    trykte.get_by_label("Kommune", exact=True).press_sequentially("høj")
    assert ["Høje Taastrup", "Ishøj"] == _navne(trykte)
    assert "2 af 23 kommuner" == trykte.get_by_role("status").inner_text()

    trykte.get_by_label("Kommune", exact=True).fill("")
    trykte.get_by_role("combobox", name="Status").select_option("Inspirationskommune")
    assert {"Inspirationskommune"} == set(_kolonne(trykte, 2))
    assert "Hedensted" in _navne(trykte)

    trykte.get_by_label("Kommune", exact=True).fill("findes ikke")
    assert [] == _navne(trykte)
    assert "0 af 23 kommuner" == trykte.get_by_role("status").inner_text()


def test_the_reasons_are_one_step_away(trykte: Page) -> None:
    """A name in the overview opens its reasons and puts the reader there."""
    trykte.get_by_role("link", name="Lejre").click()

    aaben = trykte.locator("details[open]")
    assert "Lejre: Risiko for light tilsyn" == aaben.locator("summary").inner_text()
    assert "Lejre: Risiko for light tilsyn" == str(trykte.evaluate("document.activeElement.textContent"))


def test_without_scripts(browser: Browser, adresser: dict[str, str]) -> None:
    """All of it is there to read; the filter, which would do nothing, is not."""
    with browser.new_context(java_script_enabled=False) as rum:
        side = rum.new_page()
        side.goto(adresser["trykte"])

        assert 23 == len(_navne(side))
        assert not side.locator(".filter").is_visible()


def test_on_paper(browser: Browser, adresser: dict[str, str]) -> None:
    """A4 in black on white, whatever the screen is set to, all of it inside, without what can only be clicked."""
    with browser.new_context(color_scheme="dark", viewport={"width": A4_UDEN_MARGEN, "height": 1000}) as rum:
        side = rum.new_page()
        side.goto(adresser["trykte"])
        side.emulate_media(media="print", color_scheme="dark")

        assert "rgb(255, 255, 255)" == side.evaluate("getComputedStyle(document.body).backgroundColor")
        assert A4_UDEN_MARGEN >= int(side.evaluate("document.documentElement.scrollWidth"))
        assert not side.locator(".filter").is_visible()
        assert not side.get_by_text("Tallene bag figuren").first.is_visible()
        assert not side.get_by_text("Grunde for hver kommune").is_visible()
        side.locator("#grunde-350").evaluate("d => { d.open = true; }")
        assert side.get_by_text("Grunde for hver kommune").is_visible()
        assert side.locator("#grunde-350 li").first.is_visible()
        assert not side.locator("#grunde-766").is_visible()
        pdf = side.pdf(format="A4", print_background=True, prefer_css_page_size=True)
        assert pdf.startswith(b"%PDF")
        assert b"/MediaBox [0 0 594.95996 841.91998]" in pdf or b"/MediaBox [0 0 595" in pdf
