"""The analysis for machines: the object that ``ressourceforloeb.schema.json`` describes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.version import VERSION

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.tekst import Json
    from skaerpet_tilsyn.opgoerelse.forloeb.analyse import Forloebsanalyse


def som_json(analyse: Forloebsanalyse) -> dict[str, Json]:
    """
    Every table as a list of rows, under its name.

    Shares are texts with one decimal, null where persons are undecided; what is suppressed is ``"."``.
    """
    spm = analyse.spm
    return {
        "ordning": spm.ordning,
        "fra": str(spm.fra),
        "til": str(spm.til),
        "gruppering": spm.gruppering,
        "grupper": [
            {"navn": gruppe.navn, "kommuner": None if gruppe.kommuner is None else [*sorted(gruppe.kommuner)]}
            for gruppe in analyse.grupper
        ],
        **{ark.navn: list(ark.poster()) for ark in analyse.ark()},
        "diskretioneret": analyse.diskretioneret,
        "noter": list(analyse.noter()),
        "regelsaet": spm.ret.navn,
        "fortolkninger": dict(spm.ret.andre_valg),
        "version": VERSION,
    }
