"""A page as a test reads it: the words of each element that can be pointed at, and everything that points."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Final

TOMME: Final = {"br", "hr", "img", "input", "link", "meta"}
"""Elements without an end."""


class Htmlside(HTMLParser):
    """
    The words of every element with an id, its own and those of what stands in it.

    Example:
        >>> side = Htmlside('<p id="a">Fire <b id="b">samtaler</b></p>')
        >>> side.tekster["a"], side.tekster["b"]
        ('Fire samtaler', 'samtaler')
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self._dele: dict[str, list[str]] = {}
        self._aabne: list[str] = []
        self.id: list[str] = []
        self.maerker: list[str] = []
        self.henvisninger: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Count what begins."""
        self.maerker.append(tag)
        egne = {navn: vaerdi or "" for navn, vaerdi in attrs}
        self.henvisninger += [egne[navn] for navn in ("href", "src") if navn in egne]
        if "id" in egne:
            self.id.append(egne["id"])
            self._dele[egne["id"]] = []
        if tag == "br":
            self.handle_data(" ")
        if tag not in TOMME:
            self._aabne.append(egne.get("id", ""))

    def handle_endtag(self, tag: str) -> None:
        """What began last ends."""
        del tag
        self._aabne.pop()

    def handle_data(self, data: str) -> None:
        """Words belong to all that is open."""
        for navn in set(self._aabne) - {""}:
            self._dele[navn].append(data)

    @property
    def tekster(self) -> dict[str, str]:
        """The words by id, with single spaces."""
        return {navn: " ".join("".join(dele).split()) for navn, dele in self._dele.items()}
