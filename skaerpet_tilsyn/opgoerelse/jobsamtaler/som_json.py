"""The figures for machines: the object that ``jobsamtaler.schema.json`` describes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.opgoerelse.jobsamtaler.indsatsnoter import valgene
from skaerpet_tilsyn.version import VERSION

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.tekst import Json
    from skaerpet_tilsyn.opgoerelse.jobsamtaler.indsatsopgoerelse import Indsatsopgoerelse


def som_json(o: Indsatsopgoerelse) -> dict[str, Json]:
    """Both tables, the duties that can't be counted, the open questions with the readings used, and the notes."""
    valg: list[Json] = [
        {
            "navn": et.navn,
            "spoergsmaal": et.spoergsmaal,
            "valgt": slug,
            "titel": et.mulighed(slug).titel,
            "evidens": et.mulighed(slug).kilde.evidens.value,
            "andre": [anden for anden in et.slugs if anden != slug],
        }
        for et, slug in valgene(o.ret)
    ]
    return {
        **{ark.navn: list(ark.poster()) for ark in o.ark()},
        "uopgjort": dict(o.uopgjort),
        "valg": valg,
        "noter": list(o.noter()),
        "regelsaet": o.ret.navn,
        "fortolkninger": dict(o.ret.andre_valg),
        "version": VERSION,
    }
