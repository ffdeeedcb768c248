"""The few forms of Markdown that have to be written with care."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def tabel(hoved: Sequence[str], raekker: Iterable[Sequence[str]]) -> str:
    r"""
    A table; a bar in a cell does not end it, and an angle does not begin a tag.

    Example:
        >>> print(tabel(["Nr.", "Kategori"], [["1", "a|b <c>"]]))
        | Nr. | Kategori |
        | --- | --- |
        | 1 | a\|b \<c> |
    """
    return "\n".join(_raekke(celler) for celler in (hoved, ["---"] * len(hoved), *raekker))


def _raekke(celler: Iterable[str]) -> str:
    return f"| {' | '.join(celle.translate(_TEGN) for celle in celler)} |"


_TEGN = str.maketrans({"|": r"\|", "<": r"\<"})


def citat(linjer: Iterable[str]) -> Iterator[str]:
    """
    The lines of a quotation.

    Example:
        >>> list(citat(["a", "", "b"]))
        ['> a', '>', '> b']
    """
    return (f"> {linje}".rstrip() for linje in linjer)


def kode(sprog: str, tekst: str) -> str:
    r"""
    A block of code.

    Example:
        >>> kode("mermaid", "flowchart TD")
        '```mermaid\nflowchart TD\n```'
    """
    return f"```{sprog}\n{tekst.rstrip()}\n```"
