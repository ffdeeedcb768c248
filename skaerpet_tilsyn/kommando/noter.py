"""What every answer about municipalities says of itself: which law, which readings, which figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.fakta.tryk import Afgoerelsesgrundlag
from skaerpet_tilsyn.katalog.valg import find_valg
from skaerpet_tilsyn.kommando.fortolkninger import valg_for_status
from skaerpet_tilsyn.laesning.tekst.led import vis_dag
from skaerpet_tilsyn.opgoerelse.forbehold import forbehold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.tid import Maaned


def om_retten(ret: Regelsaet, maaned: Maaned | None) -> Iterator[str]:
    """The law, what it rests on, and the readings that were chosen instead of the library's own."""
    hvornaar = "uden --maaned: reglerne for 2021-2022" if maaned is None else f"gældende i {maaned.tekst}"
    if ret.laest_for is not None:
        hvornaar = "de sidste kendte"
    elif maaned is not None and ret.kendt_pr is not None:
        hvornaar = f"om {maaned.tekst}, som kendt den {vis_dag(ret.kendt_pr)}"
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
