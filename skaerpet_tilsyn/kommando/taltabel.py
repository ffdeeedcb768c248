"""A table of figures on a console: names to the left, numbers to the right."""

from __future__ import annotations

from rich import box
from rich.table import Table


def taltabel(foerste: str, *tal: str) -> Table:
    """
    An empty one with its headings.

    Example:
        >>> [kolonne.justify for kolonne in taltabel("Kommune", "Antal").columns]
        ['left', 'right']
    """
    tabel = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    tabel.add_column(foerste, overflow="fold")
    for navn in tal:
        tabel.add_column(navn, justify="right", overflow="fold")
    return tabel
