"""What every answer about municipalities says of itself: which law, which readings, which figures."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from skaerpet_tilsyn.fakta.tryk import Afgoerelsesgrundlag
from skaerpet_tilsyn.fejl import UafklaretRetsstilling
from skaerpet_tilsyn.katalog.valg import find_valg
from skaerpet_tilsyn.kommando.fortolkninger import valg_for_status
from skaerpet_tilsyn.opgoerelse.forbehold import forbehold

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.tid import Maaned


def om_retten(ret: Regelsaet, maaned: Maaned | None) -> Iterator[str]:
    """The law, what it rests on, and the readings that were chosen instead of the library's own."""
    hvornaar = "uden --maaned: reglerne for 2021-2022" if maaned is None else f"gældende i {maaned.tekst}"
    yield f"regler: {ret.regime.titel}; {hvornaar}"
    yield from forbehold(ret)
    for navn, slug in ret.andre_valg:
        valg = find_valg(navn)
        yield f"{navn} læst som «{slug}»: {valg.spoergsmaal} {valg.mulighed(slug).titel}"


def uden_virkning(ret: Regelsaet) -> Iterator[str]:
    """Readings that were chosen but that no municipality's status can depend on."""
    kendte = {valg.navn for valg in valg_for_status(ret)}
    for navn, _ in ret.andre_valg:
        if navn not in kendte:
            yield f"{navn} har ingen betydning for en kommunes status, kun for den enkelte borger"


def om_grundlaget(grundlag: Afgoerelsesgrundlag) -> Iterator[str]:
    """What the figures decide on, where that was chosen."""
    if grundlag is Afgoerelsesgrundlag.OFFENTLIGGJORT:
        yield "de trykte tal afgør, som de står, også hvor afrundingen kan skjule noget andet"


@contextmanager
def om_overgangsregel() -> Generator[None]:
    """
    Let an answer that needs a transition rule say which option gives it.

    Raises:
        UafklaretRetsstilling: with the option.
    """
    try:
        yield
    except UafklaretRetsstilling as fejl:
        if not fejl.argument:
            raise
        hvad, _, _ = str(fejl).rpartition("; ")
        valg = " eller ".join(f"--{fejl.argument} {mulighed}" for mulighed in fejl.muligheder)
        besked = f"{hvad}; tilføj {valg}"
        raise UafklaretRetsstilling(
            besked,
            navn=fejl.navn,
            dato=fejl.dato,
            naermeste=fejl.naermeste,
            argument=fejl.argument,
            muligheder=fejl.muligheder,
        ) from fejl
