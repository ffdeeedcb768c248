"""The table of statuses: one row a municipality, readable without colours."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from rich import box
from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from skaerpet_tilsyn.katalog import Risikokategori
from skaerpet_tilsyn.katalog.fokusmaal.krav import KravUafklaret
from skaerpet_tilsyn.laesning.tekst import vis_tal
from skaerpet_tilsyn.opgoerelse.kravtekst import krav_tekst
from skaerpet_tilsyn.tal import Udfald

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from skaerpet_tilsyn.opgoerelse import Fokusmaalstal, Kommunestatus
    from skaerpet_tilsyn.tal import Afrunding, Rationel

KOLONNER: Final = ("Kommune", "Status", "Resul-\ntatmål", "Samtaler\n12 mdr.", "Krav", "Aktiv\n12 mdr.", "Krav")
FARVER: Final = {
    Risikokategori.INSPIRATIONSKOMMUNE: "green",
    Risikokategori.AKTUELT_IKKE_I_RISIKO: "",
    Risikokategori.RISIKO_FOR_LIGHT_TILSYN: "yellow",
    Risikokategori.RISIKO_FOR_SKAERPET_TILSYN: "bold red",
}
UAFKLARET: Final = "uafklaret"
_STATUS: Final = 1
_KRAV: Final = (4, 6)
_BRED: Final = 1_000
_SMALT_KRAV: Final = len("kan ikke")
_SMAL_STATUS: Final = len("· Inspirationskommune")
_TRIN: Final = (
    (1, _BRED, _BRED),
    (0, _BRED, _BRED),
    (0, _SMALT_KRAV, _BRED),
    (0, _SMALT_KRAV, _SMAL_STATUS),
)
"""What is given up for a narrow terminal, step by step: padding, the width of requirements, of statuses."""
MAERKER: Final = {Udfald.OPFYLDT: "", Udfald.IKKE_OPFYLDT: "! ", Udfald.UAFKLARET: "? "}
"""What stands before a figure."""
KRAVMAERKER: Final = {**MAERKER, Udfald.IKKE_OPFYLDT: ""}
"""What stands before a requirement: only «Ok» is met, so that needs no mark."""
_MAERKEFARVER: Final = {Udfald.OPFYLDT: "", Udfald.IKKE_OPFYLDT: "red", Udfald.UAFKLARET: "magenta"}


def statustabel(statusser: Sequence[Kommunestatus], *, afrunding: Afrunding, bredde: int) -> Table:
    """
    The table; a mark before a figure says that its criterion is not met or not settled.

    Example:
        >>> from skaerpet_tilsyn import Afrunding
        >>> statustabel([], afrunding=Afrunding.NAERMESTE, bredde=80).row_count
        0
    """
    raekker = [_raekke(status, afrunding) for status in statusser]
    luft, bredder = _form(raekker, bredde)
    tabel = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, luft), show_edge=False)
    for nr, (navn, kolonne) in enumerate(zip(KOLONNER, bredder, strict=True)):
        tabel.add_column(navn, justify="left" if nr <= _STATUS else "right", overflow="fold", max_width=kolonne)
    for status, raekke in zip(statusser, raekker, strict=True):
        raekke[_STATUS] = _kategori(status, bredder[_STATUS])
        tabel.add_row(*raekke)
    return tabel


def _raekke(status: Kommunestatus, afrunding: Afrunding) -> list[Text]:
    udfald = {slug: kriterium.udfald for slug, kriterium in status.kriterier}
    return [
        Text(status.kommune.navn),
        _kategori(status, None),
        _celle(resultatmaal_tekst(status), udfald["resultatmaal"]),
        _celle(gennemsnit_tekst(status.samtaler, status.graense), udfald["samtaler_12"]),
        _celle(krav_kort(status.samtaler, afrunding), udfald["samtaler_periode"], KRAVMAERKER),
        _celle(gennemsnit_tekst(status.aktiv_indsats, status.graense), udfald["aktiv_12"]),
        _celle(krav_kort(status.aktiv_indsats, afrunding), udfald["aktiv_periode"], KRAVMAERKER),
    ]


def _form(raekker: Sequence[Sequence[Text]], bredde: int) -> tuple[int, list[int]]:
    """The padding and the widths of the columns with which the rows stay on as few lines as can be."""
    naturlig = [
        max(_bredest(navn), *(_bredest(raekke[nr].plain) for raekke in raekker), 0) for nr, navn in enumerate(KOLONNER)
    ]
    luft, bredder = 1, naturlig
    for luft, krav, kategori in _TRIN:
        lofter = {_STATUS: kategori, **dict.fromkeys(_KRAV, krav)}
        bredder = [min(bred, lofter.get(nr, bred)) for nr, bred in enumerate(naturlig)]
        if sum(bredder) + (len(KOLONNER) - 1) * (1 + 2 * luft) <= bredde:
            break
    return luft, bredder


def _bredest(tekst: str) -> int:
    return max(cell_len(linje) for linje in tekst.split("\n"))


def tegnforklaring(statusser: Sequence[Kommunestatus]) -> str:
    """What the marks mean; empty where there are none."""
    brugte = {kriterium.udfald for status in statusser for _, kriterium in status.kriterier}
    return "   ".join(f"{maerke}{udfald.tekst}" for udfald, maerke in MAERKER.items() if maerke and udfald in brugte)


def resultatmaal_tekst(status: Kommunestatus) -> str:
    """The published difference as printed, with a decimal comma."""
    return "mangler" if status.kommune.benchmark is None else dansk(status.kommune.benchmark.trykt)


def gennemsnit_tekst(tal: Fokusmaalstal, graense: Rationel) -> str:
    """The 12-month mean as printed or as computed; the bounds where it is not known."""
    if tal.trykt_gennemsnit is not None:
        return dansk(tal.trykt_gennemsnit)
    kendt, nedre, oevre = tal.gennemsnit.kendt, tal.gennemsnit.nedre, tal.gennemsnit.oevre
    if kendt is not None:
        return vis_tal(kendt, "pct.", mod=graense)
    if nedre is None or oevre is None or (nedre == 0 and oevre == 1):
        return "ukendt"
    return f"{vis_tal(nedre, 'pct.', mod=graense)}-{vis_tal(oevre, 'pct.', mod=graense)}"


def krav_kort(tal: Fokusmaalstal, afrunding: Afrunding) -> str:
    """The requirement as printed or as computed."""
    if tal.trykt_krav is not None:
        return dansk(tal.trykt_krav)
    return UAFKLARET if isinstance(tal.krav, KravUafklaret) else krav_tekst(tal.krav, afrunding)


def dansk(trykt: str) -> str:
    """
    A printed share or difference with a decimal comma, whatever the file has.

    Example:
        >>> dansk("97.80"), dansk("-0,19"), dansk(".")
        ('97,80', '-0,19', '.')
    """
    rent = trykt.strip().replace("−", "-")
    return rent if rent == "." else rent.replace(".", ",")


def _kategori(status: Kommunestatus, bredde: int | None) -> Text:
    """The category, or below each other those still possible."""
    if status.kategori is not None:
        return Text(status.kategori.tekst, style=FARVER[status.kategori])
    mulige = (
        textwrap.fill(f"· {kategori.tekst}", bredde or _BRED, subsequent_indent="  ") for kategori in status.mulige
    )
    return Text.assemble((UAFKLARET, "magenta"), *(f"\n{tekst}" for tekst in mulige))


def _celle(tekst: str, udfald: Udfald, maerker: Mapping[Udfald, str] = MAERKER) -> Text:
    return Text(f"{maerker[udfald]}{tekst}", style=_MAERKEFARVER[udfald])
