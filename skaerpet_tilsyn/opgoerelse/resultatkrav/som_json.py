"""The windows for machines: the object that ``resultatkrav.schema.json`` describes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.katalog.resultatkrav.regler import Trin
from skaerpet_tilsyn.opgoerelse.resultatkrav.ark import figurer, procent
from skaerpet_tilsyn.version import VERSION

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.tekst import Json
    from skaerpet_tilsyn.opgoerelse.resultatkrav.resultatopgoerelse import Resultatopgoerelse
    from skaerpet_tilsyn.opgoerelse.resultatkrav.vinduestal import Vinduestal


def som_json(o: Resultatopgoerelse) -> dict[str, Json]:
    """
    All windows, the steps of the last one, its municipalities, and the data of the figures.

    Counts are those that are certain; a share is null where persons are undecided, and then ``…_hoejst`` says how
    many there may be. What is suppressed is null.
    """
    sidste = o.sidste
    return {
        "vinduer": [_vindue(tal, o.ret) for tal in o.i_alt],
        "fordeling": {}
        if sidste is None
        else {trin.value: _antal(sidste, trin.value, sidste.trin[trin]) for trin in Trin},
        "kommuner": [
            {"kommunekode": tal.kommunekode, "kommune": NAVNE[tal.kommunekode or ""], **_vindue(tal, o.ret)}
            for tal in o.sidste_kommuner()
        ],
        **{ark.navn: list(ark.poster()) for ark in figurer(o)},
        "diskretioneret": o.diskretioneret,
        "noter": list(o.noter()),
        "regelsaet": o.ret.navn,
        "fortolkninger": dict(o.ret.andre_valg),
        "version": VERSION,
    }


def _antal(tal: Vinduestal, felt: str, antal: int) -> int | None:
    return None if felt in tal.skjult else antal


def _vindue(tal: Vinduestal, ret: Regelsaet) -> dict[str, Json]:
    ud: dict[str, Json] = {
        "fra": str(tal.fra),
        "til": str(tal.til),
        "maalgruppe": _antal(tal, "maalgruppe", tal.maalgruppe),
    }
    for nr, (felt, krav) in enumerate(zip(("rk1", "rk2"), tal.krav, strict=True)):
        skjult = felt in tal.skjult
        pct = None if skjult or krav.uafklaret else procent(krav.sikre, tal.maalgruppe)
        mindst, hoejst = tal.mangler(nr, ret)
        ud |= {
            f"{felt}_antal": _antal(tal, felt, krav.sikre),
            f"{felt}_pct": None if pct is None else str(pct),
            f"{felt}_hoejst": None if skjult else krav.sikre + krav.uafklaret,
            f"{felt}_udfald": None if skjult else tal.udfald(nr, ret).value,
            f"{felt}_mangler": None if skjult or mindst != hoejst else mindst,
        }
    return {**ud, "uafklaret": tal.uafklaret}
