"""Statuses for machines: JSON and CSV, as bytes."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

from skaerpet_tilsyn.kommando import fortolkninger
from skaerpet_tilsyn.kommando.celler import gennemsnit_tekst, krav_kort, resultatmaal_tekst
from skaerpet_tilsyn.opgoerelse import status_som_json
from skaerpet_tilsyn.register.celletekst import sikker_celle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.laesning.tekst import Json
    from skaerpet_tilsyn.opgoerelse import Fokusmaalstal, Kommunestatus
    from skaerpet_tilsyn.tal import Afrunding


def json_bytes(indhold: Json) -> bytes:
    r"""
    JSON as UTF-8 with a final line break.

    Example:
        >>> json_bytes(["æ"]).decode()
        '[\n  "æ"\n]\n'
    """
    return f"{json.dumps(indhold, ensure_ascii=False, indent=2)}\n".encode()


def status_json(statusser: Sequence[Kommunestatus], *, afrunding: Afrunding, alle: bool) -> bytes:
    """The list that ``status.schema.json`` describes; ``alle`` adds every reading of the disputes."""
    return json_bytes(status_liste(statusser, afrunding=afrunding, alle=alle))


def status_liste(statusser: Sequence[Kommunestatus], *, afrunding: Afrunding, alle: bool) -> list[Json]:
    """The same as values."""
    liste: list[Json] = []
    for status in statusser:
        post = status_som_json(status, afrunding=afrunding)
        if alle:
            post["under_fortolkninger"] = fortolkninger.som_json(status)
        liste.append(post)
    return liste


def status_csv(statusser: Sequence[Kommunestatus], *, afrunding: Afrunding, alle: bool) -> bytes:
    """One row a municipality; the columns of figures have the names that ``status FIL`` reads."""
    raekker = [_raekke(status, afrunding, alle=alle) for status in statusser]
    skrevet = io.StringIO()
    skriver = csv.DictWriter(skrevet, list(raekker[0]), delimiter=";")
    skriver.writeheader()
    skriver.writerows({navn: sikker_celle(tekst) for navn, tekst in raekke.items()} for raekke in raekker)
    return skrevet.getvalue().encode("utf-8-sig")


def _gennemsnit(status: Kommunestatus, tal: Fokusmaalstal) -> str:
    """One figure, or an empty cell where there is none."""
    ukendt = tal.trykt_gennemsnit is None and tal.gennemsnit.kendt is None
    return "" if ukendt else gennemsnit_tekst(tal, status.graense)


def _raekke(status: Kommunestatus, afrunding: Afrunding, *, alle: bool) -> dict[str, str]:
    benchmark = status.kommune.benchmark
    raekke = {
        "kommune": status.kommune.navn,
        "kommunekode": status.kommune.kommunekode or "",
        "maaned": "" if status.uden_maaned else str(status.maaned),
        "status": "" if status.kategori is None else status.kategori.value,
        "mulige": ", ".join(kategori.value for kategori in status.mulige),
        "resultatmaal_forskel": "" if benchmark is None else resultatmaal_tekst(status),
        "samtaler_gns12": _gennemsnit(status, status.samtaler),
        "samtaler_krav": krav_kort(status.samtaler, afrunding),
        "aktiv_gns12": _gennemsnit(status, status.aktiv_indsats),
        "aktiv_krav": krav_kort(status.aktiv_indsats, afrunding),
        **{slug: kriterium.udfald.value for slug, kriterium in status.kriterier},
        **{kategori.value: udfald.value for kategori, udfald in status.risici},
        "benchmark_periode": benchmark.periode if benchmark is not None else "",
        "afhaenger_af": ", ".join(status.afhaenger_af),
        "advarsler": "; ".join(status.advarsler),
        "regelsaet": status.ret.navn,
        "fortolkning": ", ".join(f"{navn}={slug}" for navn, slug in status.ret.andre_valg),
    }
    if alle:
        raekke["under_fortolkninger"] = fortolkninger.under_alle_tekst(status)
    return raekke
