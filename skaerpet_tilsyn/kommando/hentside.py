"""What ``hent`` shows for people: the tables that were found, and what can be asked of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.jobindsats.perioder import Periodetype
from skaerpet_tilsyn.opgoerelse.ark import Ark
from skaerpet_tilsyn.tal import skriv_tal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skaerpet_tilsyn.jobindsats.metadata import Tabelbeskrivelse, Tabeloplysning

_VISTE_VAERDIER: Final = 8
"""How many values of a level are named; the rest are counted."""


def tabelliste(fundne: Sequence[Tabeloplysning]) -> str:
    """
    Each table with its subject.

    Example:
        >>> from skaerpet_tilsyn.jobindsats.metadata import Tabeloplysning
        >>> print(tabelliste([Tabeloplysning(id="y30r21", navn="Resultatmål", emne="Tilsyn", opdateret="01-10-2021")]))
        y30r21  Resultatmål
            Tilsyn; opdateret 01-10-2021
        <BLANKLINE>
        1 tabel
        <BLANKLINE>
    """
    bredde = max((len(tabel.id) for tabel in fundne), default=0)
    linjer: list[str] = []
    for tabel in fundne:
        emne = " / ".join(dict.fromkeys(tekst for tekst in (tabel.emne, tabel.gruppe) if tekst))
        opdateret = f"opdateret {tabel.opdateret}" if tabel.opdateret else ""
        om = "; ".join(tekst for tekst in (emne, opdateret) if tekst)
        linjer.append(f"{tabel.id:<{bredde}}  {tabel.navn}")
        linjer += [f"    {om}"] if om else []
    antal = "1 tabel" if len(fundne) == 1 else f"{skriv_tal(len(fundne))} tabeller"
    return "\n".join([*linjer, "", antal, ""])


def tabelark(fundne: Sequence[Tabeloplysning]) -> Ark:
    """The same as a table."""
    return Ark.af(
        "tabeller",
        ("tabel", "navn", "emne", "gruppe", "frekvens", "opdateret", "naeste"),
        ((t.id, t.navn, t.emne, t.gruppe, t.frekvens, t.opdateret, t.naeste) for t in fundne),
    )


def beskrivelse(om: Tabelbeskrivelse) -> str:
    """
    What can be asked of a table, and the command line for it.

    Example:
        >>> from skaerpet_tilsyn.jobindsats.metadata import Tabelbeskrivelse
        >>> print(beskrivelse(Tabelbeskrivelse(id="t", navn="T", perioder={"M": {"2021M11": ""}})).splitlines()[0])
        t: T
    """
    return "\n".join(
        [
            f"{om.id}: {om.navn}",
            "",
            "Perioder",
            *_perioder(om),
            "",
            "Mål (alle hentes)",
            *(f"  {maal.navn} ({maal.gruppe}.{maal.id})" for maal in om.maal),
            "",
            "Dimensioner og deres hierarkier (--dimension HIERARKI=VÆRDIER)",
            *_dimensioner(om),
            "",
        ]
    )


def beskrivelsesark(om: Tabelbeskrivelse) -> Ark:
    """The same as a table, with every value."""
    raekker = [
        *(("periode", art, kode, navn) for art, koder in om.perioder.items() for kode, navn in koder.items()),
        *(("maal", maal.gruppe, maal.id, maal.navn) for maal in om.maal),
        *(
            ("vaerdi", f"{hierarki.id} {niveau}", kode, navn)
            for dimension in om.dimensioner
            for hierarki in dimension.hierarkier
            for niveau, vaerdier in hierarki.niveauer.items()
            for kode, navn in vaerdier.items()
        ),
    ]
    return Ark.af("beskrivelse", ("art", "under", "id", "navn"), raekker)


def _perioder(om: Tabelbeskrivelse) -> Iterator[str]:
    for art, koder in om.perioder.items():
        tekst = f"{art} ({Periodetype[art].tekst})" if art in Periodetype.__members__ else art
        yield f"  {tekst}: {_nogle(list(koder))}"


def _dimensioner(om: Tabelbeskrivelse) -> Iterator[str]:
    for dimension in om.dimensioner:
        yield f"  {dimension.id}"
        for hierarki in dimension.hierarkier:
            yield f"    {hierarki.id}"
            for niveau, vaerdier in hierarki.niveauer.items():
                yield f"      {niveau}: {_nogle([f'{kode} {navn}'.strip() for kode, navn in vaerdier.items()])}"


def _nogle(tekster: Sequence[str]) -> str:
    """The first ones, and how many there are."""
    if len(tekster) <= _VISTE_VAERDIER:
        return ", ".join(tekster) or "ingen"
    return f"{', '.join(tekster[:_VISTE_VAERDIER])} … (i alt {skriv_tal(len(tekster))})"
