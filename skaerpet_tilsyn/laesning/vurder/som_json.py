"""The tree of reasons as JSON values, to be filed; documented by ``vurdering.schema.json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from skaerpet_tilsyn.laesning.tekst import Json, saetning, vis_faktum
from skaerpet_tilsyn.laesning.vurder.linjer import fundet_tekst
from skaerpet_tilsyn.tal import Interval, raa, skriv_eksakt
from skaerpet_tilsyn.udtryk import EnAf, Fortolkningsvalg, Regel, Sammenligning
from skaerpet_tilsyn.version import VERSION

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.vurder.vurdering import Vurdering
    from skaerpet_tilsyn.tal import Rationel

S = TypeVar("S")


def til_json(vurdering: Vurdering[S]) -> dict[str, Json]:
    """
    A decision with its reasons, its month, and the versions of the rules and of the library.

    Numbers are exact strings in raw units (shares 0-1, hours in hundredths).

    Example:
        >>> from skaerpet_tilsyn.fakta import Borger, Daekning
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_SAMTALER
        >>> from skaerpet_tilsyn.laesning.vurder import vurder
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nov = Maaned(2021, 11)
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld())
        >>> til_json(vurder(HAR_SAMTALER, b, i=nov, ret=Regelsaet.for_maaned(nov)))["maaned"]
        '2021-11'
    """
    ret = vurdering.kontekst.ret
    andre_valg: dict[str, Json] = dict(ret.andre_valg)
    return {
        "maaned": str(vurdering.kontekst.i),
        "regelsaet": ret.navn,
        "ret_pr": ret.dato.isoformat(),
        "fortolkning": andre_valg,
        "version": VERSION,
        "vurdering": _knude(vurdering),
    }


def _knude(vurdering: Vurdering[S]) -> dict[str, Json]:
    betingelse, ret = vurdering.betingelse, vurdering.kontekst.ret
    knude: dict[str, Json] = {
        "art": type(betingelse).__name__.lower(),
        "udfald": vurdering.udfald.value,
        "tekst": saetning(betingelse, ret),
        "kilde": None if vurdering.kilde is None else str(vurdering.kilde),
        "dele": [_knude(del_) for del_ in vurdering.dele],
    }
    match betingelse:
        case Regel():
            knude["navn"] = betingelse.navn
            knude["gaelder_fra"] = ret.paa(betingelse).gaelder_fra.isoformat()
        case Fortolkningsvalg():
            knude["navn"] = betingelse.valg.navn
            knude["valgt"] = ret.valgt(betingelse.valg)
            knude["laesninger"] = list(betingelse.valg.slugs)
        case Sammenligning():
            knude["navn"] = betingelse.maal.navn
        case EnAf():
            knude["navn"] = betingelse.egenskab.navn
        case _:
            pass
    if not vurdering.dele:
        knude["fundet"] = _fundet(vurdering.fundet)
        knude["fundet_tekst"] = fundet_tekst(vurdering)
        knude["graense"] = None if vurdering.graense is None else skriv_eksakt(raa(vurdering.graense))
        knude["fakta"] = [vis_faktum(faktum) for faktum in vurdering.fakta]
    return knude


def _fundet(fundet: Interval | str | None) -> Json:
    if isinstance(fundet, Interval):
        return {
            "nedre": _tal(fundet.nedre),
            "oevre": _tal(fundet.oevre),
            "nedre_med": fundet.nedre_med,
            "oevre_med": fundet.oevre_med,
        }
    return fundet


def _tal(tal: Rationel | None) -> str | None:
    return None if tal is None else skriv_eksakt(tal)
