"""The templates of the pages, with every text in them escaped and every unknown name refused."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

if TYPE_CHECKING:
    from jinja2 import Template

_PAKKE: Final = "skaerpet_tilsyn.rapport"


@cache
def tekst(navn: str) -> str:
    """A style sheet or a script as it stands."""
    return (files(_PAKKE) / "skabeloner" / navn).read_text(encoding="utf-8")


def skabelon(navn: str) -> Template:
    """A template by its name."""
    return _miljoe().get_template(navn)


@cache
def _miljoe() -> Environment:
    return Environment(
        loader=PackageLoader(_PAKKE, "skabeloner"),
        autoescape=select_autoescape(("j2",), default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
