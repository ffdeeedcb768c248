"""Charts as pictures: SVG for the page, with a text for those who do not see it, and PNG."""

from __future__ import annotations

import json
import re
from html import escape
from typing import TYPE_CHECKING, Final

import vl_convert

if TYPE_CHECKING:
    from skaerpet_tilsyn.rapport.diagrammer import Spec

_LOCALE: Final = "da-DK"
_SKALA: Final = 2.0
_MAAL: Final = re.compile(r'<svg ([^>]*?)width="(\d+)" height="(\d+)" viewBox="([^"]*)">')


def som_svg(diagram: Spec, *, titel: str, beskrivelse: str, id_: str) -> str:
    """A chart as SVG that fits its place: one picture with a title and a description, its parts hidden from readers."""
    svg: str = vl_convert.vegalite_to_svg(json.dumps(diagram), format_locale=_LOCALE, time_format_locale=_LOCALE)
    hoved = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="diagram" role="img" viewBox="\\4" '
        f'style="max-width:\\2px" aria-labelledby="{id_}-titel {id_}-tekst">'
        f'<title id="{id_}-titel">{_sikker(titel)}</title><desc id="{id_}-tekst">{_sikker(beskrivelse)}</desc>'
    )
    krop = _MAAL.sub(hoved, svg, count=1)
    # What Vega says of each single mark would be read out one by one; the description says it all at once.
    return re.sub(r' (?:aria-label|aria-roledescription|role)="[^"]*"(?=[^<]*>)', _kun_rollen, krop)


def _kun_rollen(fundet: re.Match[str]) -> str:
    return fundet.group(0) if fundet.group(0) == ' role="img"' else ""


def _sikker(tekst: str) -> str:
    return escape(tekst).replace("\\", "\\\\")


def som_png(diagram: Spec) -> bytes:
    """A chart as PNG, twice as large as on the page."""
    png: bytes = vl_convert.vegalite_to_png(
        json.dumps(diagram), scale=_SKALA, format_locale=_LOCALE, time_format_locale=_LOCALE
    )
    return png
