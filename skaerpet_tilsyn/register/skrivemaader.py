"""How spreadsheets and databases write days and months otherwise: for the advice of a message, never read as data."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.tid import Maaned
from skaerpet_tilsyn.tid.maaned import MAANEDSNAVNE

_KLOKKESLAET: Final = re.compile(r"(.+?)[ T]\d\d:\d\d[\d:.]*", re.ASCII)
"""A day with a time of day."""
_DAG_FOERST: Final = re.compile(r"(\d{1,2})([-./])(\d{1,2})\2(\d{4})", re.ASCII)
_AAR_FOERST: Final = re.compile(r"(\d{4})([-./]?)(\d{2})\2(\d{2})", re.ASCII)
_TOCIFRET_AAR: Final = re.compile(r"\d{1,2}[-./]\d{1,2}[-./]\d\d", re.ASCII)
_MAANED_FOERST: Final = re.compile(r"(\d{1,2})[-./](\d{4})", re.ASCII)
_AARMAANED: Final = re.compile(r"(\d{4})[-./]?(\d{1,2})", re.ASCII)
_NAVN: Final = re.compile(r"([a-zæøå]{3,9})\.?[- ]?(\d\d|\d{4})", re.ASCII | re.IGNORECASE)
_FORKORTELSER: Final = {navn[:3]: nr for nr, navn in enumerate(MAANEDSNAVNE, start=1)} | {"may": 5, "oct": 10}
_DAG_NUL: Final = date(1899, 12, 30)
"""The day that a spreadsheet numbers zero."""
_REGNEARKSDAGE: Final = range(29_221, 58_441)
"""Numbers that are days from 1980 to 2059 there; programs that begin with 1960 or 1970 write smaller ones."""
_TVETYDIG: Final = 12
_AARHUNDREDE: Final = 2000


def raad_om_dato(tekst: str) -> str:
    """
    What to do about a text that is no day of the contract.

    Example:
        >>> raad_om_dato("43891")
        'skriv 2020-03-01 (43891 er regnearkets tal for dagen: giv kolonnen talformatet åååå-mm-dd)'
        >>> raad_om_dato("1.3.2020"), raad_om_dato("i går")
        ('skriv 2020-03-01 (i et regneark: talformatet åååå-mm-dd)', 'ret datoen')
    """
    dag = _regnearksdag(tekst)
    if dag is not None:
        return f"skriv {dag} ({tekst} er regnearkets tal for dagen: giv kolonnen talformatet åååå-mm-dd)"
    klokkeslaet = _KLOKKESLAET.fullmatch(tekst)
    dag = _dag(tekst if klokkeslaet is None else klokkeslaet[1])
    if dag is None:
        return "skriv årstallet med fire cifre" if _TOCIFRET_AAR.fullmatch(tekst) else "ret datoen"
    if klokkeslaet is not None:
        # By the clock of another zone it may be another day.
        return "skriv dagen alene, uden klokkeslæt"
    if "/" in tekst and dag.day <= _TVETYDIG and dag.day != dag.month and not tekst.startswith(f"{dag.year:04}"):
        return f"skriv {dag}, hvis dagen står før måneden (i et regneark: talformatet åååå-mm-dd)"
    return f"skriv {dag} (i et regneark: talformatet åååå-mm-dd)"


def raad_om_maaned(tekst: str) -> str:
    """
    What to do about a text that is no month of the contract.

    Example:
        >>> raad_om_maaned("nov-21"), raad_om_maaned("2021-13")
        ('skriv 2021-11 (i et regneark: talformatet åååå-mm)', 'ret måneden')
    """
    maaned = _maaned(tekst.strip())
    return "ret måneden" if maaned is None else f"skriv {maaned} (i et regneark: talformatet åååå-mm)"


def _dag(tekst: str) -> date | None:
    dag_foerst, aar_foerst = _DAG_FOERST.fullmatch(tekst), _AAR_FOERST.fullmatch(tekst)
    try:
        if dag_foerst is not None:
            return date(int(dag_foerst[4]), int(dag_foerst[3]), int(dag_foerst[1]))
        if aar_foerst is not None:
            return date(int(aar_foerst[1]), int(aar_foerst[3]), int(aar_foerst[4]))
    except ValueError:
        pass
    return None


def _regnearksdag(tekst: str) -> date | None:
    er_tal = tekst.isascii() and tekst.isdigit()
    return _DAG_NUL + timedelta(days=int(tekst)) if er_tal and int(tekst) in _REGNEARKSDAGE else None


def _maaned(tekst: str) -> Maaned | None:
    navn, maaned_foerst, aar_foerst = (m.fullmatch(tekst) for m in (_NAVN, _MAANED_FOERST, _AARMAANED))
    klokkeslaet = _KLOKKESLAET.fullmatch(tekst)
    dag = _regnearksdag(tekst) or _dag(tekst if klokkeslaet is None else klokkeslaet[1])
    if dag is not None:
        return Maaned.af(dag)
    try:
        if navn is not None and navn[1][:3].casefold() in _FORKORTELSER:
            aar = int(navn[2])
            return Maaned(
                aar if len(navn[2]) > len("21") else _AARHUNDREDE + aar, _FORKORTELSER[navn[1][:3].casefold()]
            )
        if maaned_foerst is not None:
            return Maaned(int(maaned_foerst[2]), int(maaned_foerst[1]))
        if aar_foerst is not None:
            return Maaned(int(aar_foerst[1]), int(aar_foerst[2]))
    except UgyldigVaerdi:
        pass
    return None
