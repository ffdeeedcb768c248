"""Charts as pictures: the SVG of the page and the PNG that stands alone."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from skaerpet_tilsyn.rapport import diagrammer
from skaerpet_tilsyn.rapport.billede import som_png, som_svg
from skaerpet_tilsyn.rapport.farver import BILLEDETS, SIDENS
from skaerpet_tilsyn.rapport.serier import Punkt

SVG = "{http://www.w3.org/2000/svg}"
KENDT = Punkt(navn="2021-11", lav=90.5, hoej=90.5, vist="90,5 pct.")
SPAEND = Punkt(navn="2021-12", lav=70.0, hoej=95.0, vist="70,0 til 95,0 pct.")
UKENDT = Punkt(navn="2022-01", lav=None, hoej=None, vist="ukendt")
MIDDEL = Punkt(navn="gennemsnit", lav=88.0, hoej=88.0, vist="88,00 pct.")


def _maaneder(*punkter: Punkt, middel: Punkt = MIDDEL) -> diagrammer.Spec:
    return diagrammer.maaneder(punkter, graense=80.0, middel=middel, farver=SIDENS)


def _tegnet(spec: diagrammer.Spec) -> ET.Element:
    return ET.fromstring(som_svg(spec, titel="Samtaler & <ord>", beskrivelse=r"2021-11: 90,5 \1 pct.", id_="f1"))


def _farver(svg: ET.Element) -> list[str]:
    """The strokes and fills that are drawn with the page's variables."""
    return [v for e in svg.iter() for n in ("stroke", "fill") if (v := e.get(n, "")).startswith("var(")]


def test_a_picture_has_a_name_and_a_text() -> None:
    """One picture to a screen reader: a title and a description; its parts say nothing of their own."""
    svg = _tegnet(_maaneder(KENDT, SPAEND))

    assert "img" == svg.get("role")
    assert "f1-titel f1-tekst" == svg.get("aria-labelledby")
    assert ("Samtaler & <ord>", r"2021-11: 90,5 \1 pct.") == (svg.findtext(f"{SVG}title"), svg.findtext(f"{SVG}desc"))
    assert [svg] == [e for e in svg.iter() if e.get("role") or e.get("aria-label")]


def test_a_picture_fits_its_place() -> None:
    """It has no size of its own but a widest one, so that a telephone can shrink it."""
    svg = _tegnet(_maaneder(KENDT))

    assert svg.get("width") is None
    assert re.fullmatch(r"0 0 \d+ \d+", svg.get("viewBox", ""))
    assert re.fullmatch(r"max-width:\d+px", svg.get("style", ""))


def test_the_page_decides_the_colours() -> None:
    """Light and dark: every line is one of the page's variables."""
    farver = set(_farver(_tegnet(_maaneder(KENDT, SPAEND))))

    assert {"var(--serie)", "var(--graense)", "var(--gennemsnit)", "var(--tekst)", "var(--streg)"} <= farver


def test_an_unknown_mean_is_no_line() -> None:
    """Only the limit stands."""
    farver = _farver(_tegnet(_maaneder(KENDT, UKENDT, middel=UKENDT)))

    assert "var(--gennemsnit)" not in farver
    assert "var(--graense)" in farver


def test_the_highlighted_one_is_another_colour() -> None:
    """Where nobody is highlighted, all are in the colour of the series."""
    en = _farver(_tegnet(diagrammer.vandret((KENDT, SPAEND), graense=80.0, farver=SIDENS, fremhaevet="2021-12")))
    ingen = _farver(_tegnet(diagrammer.vandret((KENDT, SPAEND), graense=80.0, farver=SIDENS)))

    assert {"var(--serie)", "var(--andre)"} <= set(en)
    assert "var(--andre)" not in ingen


def test_danish_numbers_on_the_axis() -> None:
    """A decimal comma, where the axis needs decimals."""
    naer = [Punkt(navn=str(nr), lav=99.0 + nr / 10, hoej=99.0 + nr / 10, vist="") for nr in range(3)]
    tekster = [e.text or "" for e in _tegnet(_maaneder(*naer, middel=UKENDT)).iter(f"{SVG}text")]

    assert not [t for t in tekster if "." in t and t != "pct."]


@pytest.mark.parametrize("punkter", [(), (UKENDT,), (KENDT,), (KENDT, UKENDT, SPAEND)], ids=len)
def test_any_number_of_points_can_be_drawn(punkter: tuple[Punkt, ...]) -> None:
    """Also none, and none that is known."""
    assert _tegnet(diagrammer.vandret(punkter, graense=80.0, farver=SIDENS)).tag == f"{SVG}svg"


def test_a_png_stands_alone() -> None:
    """A real picture, large enough to be put in a document."""
    png = som_png(diagrammer.vandret((KENDT, SPAEND), graense=80.0, farver=BILLEDETS))

    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert int.from_bytes(png[16:20], "big") > 2 * diagrammer.BREDDE * 3 // 4
