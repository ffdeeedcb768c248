"""States and events that no row uses: dead words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.laesning.proev.helhed.anmaerkning import Anmaerkning, Anmaerkningsart
from skaerpet_tilsyn.laesning.tekst.led import vis_dag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from enum import Enum

    from skaerpet_tilsyn.katalog.forloebstabel import Forloebstabel, Overgangsraekke


def ubrugte_ord(tabeller: Iterable[Forloebstabel]) -> Iterator[Anmaerkning]:
    """
    Of each table the states and events that no version uses, or that only others use.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> list(ubrugte_ord(katalogets_inventar().forloeb))
        []
    """
    for tabel in tabeller:
        versioner = {version.gaelder_fra: version.vaerdi for version in tabel.linje.versioner}
        haendelser = {dag: {raekke.ved for raekke in raekker} for dag, raekker in versioner.items()}
        tilstande = {dag: {tabel.start, *_tilstande(raekker)} for dag, raekker in versioner.items()}
        for hvad, art, alle, brugte in (
            ("hændelsen", Anmaerkningsart.UBRUGT_HAENDELSE, tabel.haendelser, haendelser),
            ("tilstanden", Anmaerkningsart.UBRUGT_TILSTAND, tabel.tilstande, tilstande),
        ):
            for et in alle:
                uden = [dag for dag, kendte in brugte.items() if et not in kendte]
                if len(uden) == len(versioner):
                    kendte_ord = [f"«{andet}»" for andet in alle if any(andet in kendte for kendte in brugte.values())]
                    yield Anmaerkning(
                        art=art,
                        navn=tabel.linje.navn,
                        tekst=f"ingen række bruger {hvad} «{et}»",
                        vidne=f"rækkerne bruger {', '.join(kendte_ord)}",
                    )
                    continue
                for dag in uden:
                    yield Anmaerkning(
                        art=Anmaerkningsart.ORD_I_ANDRE_VERSIONER,
                        navn=tabel.linje.navn,
                        tekst=f"ingen række i versionen fra {vis_dag(dag)} bruger {hvad} «{et}»",
                    )


def _tilstande(raekker: Iterable[Overgangsraekke]) -> Iterator[Enum]:
    for raekke in raekker:
        yield from (raekke.fra, raekke.til)
