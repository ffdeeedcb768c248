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
html_static_path = ["_static"]
html_css_files = ["stil.css"]
html_show_copyright = False
html_title = f"skaerpet_tilsyn {__version__}"
myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_typehints = "none"
autodoc_default_options = {"members": True}
add_module_names = False
nitpicky = True
# The variables of the type aliases are named after one letter and have no page.
nitpick_ignore_regex = [("py:obj", r"skaerpet_tilsyn\..+\.[A-Z]")]


def setup(app: Sphinx) -> None:
    """Graphs in the rule book stand as their text: nothing on the page is fetched or drawn by a script."""
    app.add_lexer("mermaid", TextLexer)
