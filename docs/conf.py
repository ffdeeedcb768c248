"""Sphinx configuration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygments.lexers.special import TextLexer

from skaerpet_tilsyn import __version__

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "skaerpet_tilsyn"
author = "skaerpet_tilsyn"
release = __version__
language = "da"
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"skaerpet_tilsyn {__version__}"
myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_typehints = "none"
nitpicky = True


def setup(app: Sphinx) -> None:
    """Graphs in the rule book stand as their text: nothing on the page is fetched or drawn by a script."""
    app.add_lexer("mermaid", TextLexer)
