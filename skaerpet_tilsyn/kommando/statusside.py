"""Statuses as a page for people: table, what it rests on, reasons, and the count of categories."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from attrs import frozen
from rich.text import Text

from skaerpet_tilsyn.katalog import Risikokategori
from skaerpet_tilsyn.kommando import fortolkninger
from skaerpet_tilsyn.kommando.celler import UAFKLARET
from skaerpet_tilsyn.kommando.linjer import skriv
from skaerpet_tilsyn.kommando.tabel import FARVER, statustabel, tegnforklaring
from skaerpet_tilsyn.opgoerelse import overskrift, statustekst

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console

    from skaerpet_tilsyn.opgoerelse import Kommunestatus
    from skaerpet_tilsyn.tal import Afrunding
    from skaerpet_tilsyn.tid import Maaned


@frozen(kw_only=True, order=False)
class Statusside:
    """
    What the page shows: ``alle`` lists the disputed readings instead of the reasons, ``kort`` leaves
    both out, ``kraev`` is the category that every municipality was asked to have.
    """

    statusser: Sequence[Kommunestatus]
    maaned: Maaned | None
    noter: Sequence[str]
    afrunding: Afrunding
    alle: bool
    kort: bool
    kraev: Risikokategori | None

    def tekst(self, k: Console) -> str:
        """The page, laid out for a console."""
        titel = "Status for skærpet tilsyn" + ("" if self.maaned is None else f", {self.maaned.tekst}")
        forklaring = tegnforklaring(self.statusser)
        with k.capture() as side:
            k.print(Text(titel, style="bold"))
            k.print()
            k.print(statustabel(self.statusser, afrunding=self.afrunding, bredde=k.width))
            skriv(k, ["", forklaring] if forklaring else [])
            skriv(k, ["", *(f"- {note}" for note in self.noter)])
            if self.alle:
                skriv(k, ["", *fortolkninger.linjer(self.statusser)])
            elif not self.kort:
                self._begrundelser(k)
            skriv(k, ["", antal_tekst(self.statusser), *self._svar()])
        return side.get()

    def _begrundelser(self, k: Console) -> None:
        for status in self.statusser:
            foerste, *resten = statustekst(status, afrunding=self.afrunding).splitlines()
            skriv(k, [""])
            skriv(k, [foerste], stil=f"bold {FARVER[status.kategori]}".strip())
            skriv(k, resten)

    def _svar(self) -> Iterator[str]:
        if self.kraev is None:
            return
        andre = [overskrift(status) for status in self.statusser if status.kategori is not self.kraev]
        if andre:
            yield f"krævet «{self.kraev.value}»: nej, {len(andre)} af {len(self.statusser)} har ikke den status"
        else:
            yield f"krævet «{self.kraev.value}»: ja"


def antal_tekst(statusser: Sequence[Kommunestatus]) -> str:
    """
    How many municipalities have each category.

    Example:
        >>> from skaerpet_tilsyn import Kommune, status
        >>> antal_tekst([status(Kommune(navn="Ukendt", kommunekode=None, benchmark=None))])
        '1 kommune: uafklaret 1'
    """
    antal = Counter(status.kategori for status in statusser)
    dele = [f"{kategori.tekst} {antal[kategori]}" for kategori in Risikokategori if antal[kategori]]
    if antal[None]:
        dele.append(f"{UAFKLARET} {antal[None]}")
    return f"{len(statusser)} {'kommune' if len(statusser) == 1 else 'kommuner'}: {', '.join(dele)}"
