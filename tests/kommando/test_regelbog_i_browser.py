"""The rule book as a page in a real browser: on a desk and on a telephone, and on paper."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Final

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from skaerpet_tilsyn.kommando import hoved
from skaerpet_tilsyn.laesning.tekst.bogbygger import byg_bog
from skaerpet_tilsyn.rapport.regelbogsside import skriv_side
from tests.legeland.bogen import INVENTAR
from tests.legeland.herredsloven import JUNI

if TYPE_CHECKING:
    from pathlib import Path

CHROMIUM: Final = (
    os.environ.get("SKAERPET_TILSYN_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed (or SKAERPET_TILSYN_CHROMIUM)")

A4_UDEN_MARGEN: Final = 680
"""180 mm in pixels."""
ALVORLIGE: Final = {"serious", "critical"}


def test_the_page_as_it_is_shown(tmp_path: Path) -> None:
    """No message, no request, no serious obstacle, nothing beside the screen or the sheet; links need no script."""
    fil, lille = tmp_path / "regelbog.html", tmp_path / "herredsloven.html"
    lille.write_text(skriv_side(byg_bog(INVENTAR, JUNI.foerste_dag)), encoding="utf-8")
    assert 0 == hoved.koer(("regler", "--pr", "2021-11-30", "--format", "html", "--ud", str(fil)))
    beskeder: list[str] = []
    hentet: list[str] = []
    with sync_playwright() as spil:
        browser = spil.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        for bredde, hoejde, skema in ((1280, 900, "light"), (390, 844, "dark")):
            moerk = skema == "dark"
            rum = browser.new_context(
                viewport={"width": bredde, "height": hoejde}, color_scheme="dark" if moerk else "light"
            )
            side = rum.new_page()
            side.on("console", lambda besked: beskeder.append(besked.text))
            side.on("request", lambda bud: hentet.append(bud.url))
            side.goto(fil.as_uri())
            assert bredde >= int(side.evaluate("document.documentElement.scrollWidth"))
            side.goto(lille.as_uri())
            side.locator("details").evaluate_all("alle => alle.forEach(d => { d.open = true; })")
            forhindringer = Axe().run(side).response["violations"]

            assert [] == beskeder
            assert {fil.as_uri(), lille.as_uri()} == set(hentet)
            assert bredde >= int(side.evaluate("document.documentElement.scrollWidth"))
            assert [] == [(f["id"], [n["html"] for n in f["nodes"]]) for f in forhindringer if f["impact"] in ALVORLIGE]
            assert moerk == (side.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)")
            rum.close()

        rum = browser.new_context(java_script_enabled=False, viewport={"width": A4_UDEN_MARGEN, "height": 900})
        side = rum.new_page()
        side.goto(fil.as_uri())
        side.get_by_role("link", name="225 timer", exact=True).click()
        assert side.url.endswith("#parameter-mindste_timetal")
        assert side.locator("#parameter-mindste_timetal").is_visible()
        side.emulate_media(media="print")
        assert A4_UDEN_MARGEN >= int(side.evaluate("document.documentElement.scrollWidth"))
        assert side.get_by_text("Gennemgået den").is_visible()
        assert side.pdf(format="A4", prefer_css_page_size=True).startswith(b"%PDF")
        browser.close()
