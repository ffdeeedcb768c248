"""The table of statuses: one row a municipality, readable without colours and in narrow terminals."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING, Final, NamedTuple

from rich import box
from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from skaerpet_tilsyn.katalog import Risikokategori
from skaerpet_tilsyn.kommando.celler import UAFKLARET, UKENDT, gennemsnit_tekst, krav_kort, resultatmaal_tekst
from skaerpet_tilsyn.tal import Udfald

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.opgoerelse import Kommunestatus
    from skaerpet_tilsyn.tal import Afrunding

FARVER: Final = {
    Risikokategori.INSPIRATIONSKOMMUNE: "green",
    Risikokategori.AKTUELT_IKKE_I_RISIKO: "",
    Risikokategori.RISIKO_FOR_LIGHT_TILSYN: "yellow",
    Risikokategori.RISIKO_FOR_SKAERPET_TILSYN: "bold red",
    None: "magenta",
}
"""The colour of each category, and of an undecided status."""
MAERKER: Final = {Udfald.OPFYLDT: "", Udfald.IKKE_OPFYLDT: "! ", Udfald.UAFKLARET: "? "}
"""What stands before a figure."""
_FARVE_AF_UDFALD: Final = {Udfald.OPFYLDT: "", Udfald.IKKE_OPFYLDT: "red", Udfald.UAFKLARET: "magenta"}

KOLONNER: Final = ("Kommune", "Status", "Resul-\ntatmål", "Samtaler\n12 mdr.", "Krav", "Aktiv\n12 mdr.", "Krav")
_KOMMUNE, _STATUS, _RESULTAT, _SAMTALER, _SAMTALEKRAV, _AKTIV, _AKTIVKRAV = range(len(KOLONNER))
_LANGT_ORD: Final = "Inspirationskommune"
_DELT_ORD: Final = "Inspirations-kommune"


class _Form(NamedTuple):
    """The padding, and how wide some columns may be."""

    luft: int
    lofter: dict[int, int]


_SMALLE_KRAV: Final = dict.fromkeys((_SAMTALEKRAV, _AKTIVKRAV), len(UAFKLARET))
_SMALLE_TAL: Final = _SMALLE_KRAV | dict.fromkeys((_SAMTALER, _AKTIV), len("? 80,00-"))
_FORMER: Final = (
    _Form(1, {}),
    _Form(0, {}),
    _Form(0, _SMALLE_KRAV),
    _Form(0, _SMALLE_TAL),
    _Form(0, _SMALLE_TAL | {_STATUS: len(f"· {_LANGT_ORD}")}),
    _Form(0, _SMALLE_TAL | {_STATUS: len(_LANGT_ORD), _KOMMUNE: len("Faaborg-Midtfyn")}),
)
"""What is given up for a narrow terminal, step by step."""


def statustabel(statusser: Sequence[Kommunestatus], *, afrunding: Afrunding, bredde: int) -> Table:
    """
    The table; a mark before a figure says that its criterion is not met or not settled.

    Example:
        >>> from skaerpet_tilsyn import Afrunding
        >>> statustabel([], afrunding=Afrunding.NAERMESTE, bredde=80).row_count
        0
    """
    raekker = [_raekke(status, afrunding) for status in statusser]
    luft, bredder = _form([[tekst for tekst, _ in raekke] for raekke in raekker], bredde)
    tabel = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, luft), show_edge=False)
    for nr, navn in enumerate(KOLONNER):
        venstre = nr in {_KOMMUNE, _STATUS}
        tabel.add_column(navn, justify="left" if venstre else "right", overflow="fold", max_width=bredder[nr])
    for raekke in raekker:
        tabel.add_row(*(Text(_ombrudt(tekst, bredder[nr]), style=stil) for nr, (tekst, stil) in enumerate(raekke)))
    return tabel


def tegnforklaring(statusser: Sequence[Kommunestatus]) -> str:
    """What the marks mean; empty where there are none."""
    brugte = {kriterium.udfald for status in statusser for _, kriterium in status.kriterier}
    return "   ".join(f"{maerke}{udfald.tekst}" for udfald, maerke in MAERKER.items() if maerke and udfald in brugte)


def _raekke(status: Kommunestatus, afrunding: Afrunding) -> list[tuple[str, str]]:
    """The cells with their styles."""
    udfald = {slug: kriterium.udfald for slug, kriterium in status.kriterier}
    return [
        (status.kommune.navn, ""),
        (_kategori(status), FARVER[status.kategori]),
        _tal(resultatmaal_tekst(status), udfald["resultatmaal"]),
        _tal(gennemsnit_tekst(status.samtaler, status.graense), udfald["samtaler_12"]),
        _krav(krav_kort(status.samtaler, afrunding), udfald["samtaler_periode"]),
        _tal(gennemsnit_tekst(status.aktiv_indsats, status.graense), udfald["aktiv_12"]),
        _krav(krav_kort(status.aktiv_indsats, afrunding), udfald["aktiv_periode"]),
    ]


def _kategori(status: Kommunestatus) -> str:
    """The category, or below each other those still possible."""
    if status.kategori is not None:
        return status.kategori.tekst
    return "\n".join((UAFKLARET, *(f"· {kategori.tekst}" for kategori in status.mulige)))


def _tal(tekst: str, udfald: Udfald) -> tuple[str, str]:
    """A figure with its mark; a word says itself what it is."""
    maerke = "" if tekst in {UAFKLARET, UKENDT} else MAERKER[udfald]
    return f"{maerke}{tekst}", _FARVE_AF_UDFALD[udfald]


def _krav(tekst: str, udfald: Udfald) -> tuple[str, str]:
    """Only «Ok» is met, so what is not met needs no mark."""
    return (tekst, _FARVE_AF_UDFALD[udfald]) if udfald is Udfald.IKKE_OPFYLDT else _tal(tekst, udfald)


def _form(raekker: Sequence[Sequence[str]], bredde: int) -> tuple[int, list[int]]:
    """The padding and the widths of the columns with which the rows stay on as few lines as can be."""
    naturlig = [
        max(_bredest(navn), *(_bredest(raekke[nr]) for raekke in raekker), 0) for nr, navn in enumerate(KOLONNER)
    ]
    luft, bredder = 1, naturlig
    for luft, lofter in _FORMER:
        bredder = [min(bred, lofter.get(nr, bred)) for nr, bred in enumerate(naturlig)]
        if sum(bredder) + (len(KOLONNER) - 1) * (1 + 2 * luft) <= bredde:
            break
    return luft, bredder


def _bredest(tekst: str) -> int:
    return max(cell_len(linje) for linje in tekst.split("\n"))


def _ombrudt(tekst: str, bredde: int) -> str:
    """Each line of a cell within the width: between words, after a hyphen, between two bounds."""
    return "\n".join(_ombrudt_linje(linje, bredde) for linje in tekst.split("\n"))


def _ombrudt_linje(linje: str, bredde: int) -> str:
    if cell_len(linje) <= bredde:
        return linje
    delelig = re.sub(r"(?<=\d)-(?=\d)", "-\n", linje).replace(_LANGT_ORD, _DELT_ORD)
    indryk = "  " if linje.startswith("· ") else ""
    return "\n".join(
        textwrap.fill(del_, bredde, subsequent_indent=indryk, break_long_words=False) for del_ in delelig.split("\n")
    )
