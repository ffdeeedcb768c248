"""A municipality's status as JSON values; documented by ``status.schema.json``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.laesning.tekst import vis_tal
from skaerpet_tilsyn.opgoerelse.kravtekst import krav_slug
from skaerpet_tilsyn.opgoerelse.statustekst import statustekst
from skaerpet_tilsyn.tal import Afrunding, skriv_eksakt
from skaerpet_tilsyn.version import VERSION

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.tekst import Json
    from skaerpet_tilsyn.opgoerelse.fokusmaalstal import Fokusmaalstal
    from skaerpet_tilsyn.opgoerelse.status import Kommunestatus


def status_som_json(status: Kommunestatus, *, afrunding: Afrunding = Afrunding.NAERMESTE) -> dict[str, Json]:
    """
    One municipality. Means are exact percents as text (null where the exact value is not known).

    Example:
        >>> from skaerpet_tilsyn.fakta import Kommune
        >>> from skaerpet_tilsyn.opgoerelse.status import status
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> s = status(Kommune(navn="Ukendt", kommunekode=None, benchmark=None), maaned=Maaned(2021, 11))
        >>> status_som_json(s)["kriterier"]["samtaler_12"]
        'uafklaret'
    """
    tal = (status.samtaler, status.aktiv_indsats)
    fortolkning: dict[str, Json] = dict(status.ret.andre_valg)
    return {
        "kommune": status.kommune.navn,
        "kommunekode": status.kommune.kommunekode,
        "maaned": None if status.uden_maaned else str(status.maaned),
        "status": None if status.kategori is None else status.kategori.value,
        "mulige": [kategori.value for kategori in status.mulige],
        "kriterier": {slug: v.udfald.value for slug, v in status.kriterier},
        "krav": {t.fokusmaal: krav_slug(t.krav, afrunding) for t in tal},
        "gennemsnit": {t.fokusmaal: _eksakt(t) for t in tal},
        "gennemsnit_vist": {t.fokusmaal: gennemsnit_vist(status, t) for t in tal},
        "risici": {kategori.value: udfald.value for kategori, udfald in status.risici},
        "afhaenger_af": list(status.afhaenger_af),
        "benchmark_periode": (status.kommune.benchmark.periode or None) if status.kommune.benchmark else None,
        "advarsler": list(status.advarsler),
        "forbehold": list(status.forbehold),
        "begrundelse": statustekst(status, afrunding=afrunding),
        "regelsaet": status.ret.navn,
        "fortolkning": fortolkning,
        "version": VERSION,
    }


def _eksakt(tal: Fokusmaalstal) -> str | None:
    kendt = tal.gennemsnit.kendt
    return None if kendt is None else skriv_eksakt(kendt * 100)


def gennemsnit_vist(status: Kommunestatus, tal: Fokusmaalstal) -> str | None:
    """
    The mean with two decimals and a point: as printed, or rounded from the exact one; None where it is not known.

    Example:
        >>> from skaerpet_tilsyn.fakta import Kommune
        >>> from skaerpet_tilsyn.opgoerelse.status import status
        >>> s = status(Kommune(navn="Ukendt", kommunekode=None, benchmark=None))
        >>> gennemsnit_vist(s, s.samtaler) is None
        True
    """
    if tal.trykt_gennemsnit is not None:
        trykt = tal.trykt_gennemsnit.strip().replace(",", ".")
        return None if trykt == "." else trykt
    kendt = tal.gennemsnit.kendt
    return None if kendt is None else vis_tal(kendt, "pct.", mod=status.graense).replace(",", ".")
