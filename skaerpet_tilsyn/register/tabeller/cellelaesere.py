"""
What a cell of a register stands for: the reading of :mod:`skaerpet_tilsyn.register.felter`, as a whole number.

A cell means the same, and is refused with the same words, in every file that the library reads.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import evolve

from skaerpet_tilsyn.laesning.kolonner.borgerblok import (
    CIVILSTANDSKODER,
    FRITAGELSESKODER,
    KOENSKODER,
    KONTAKTKODER,
    MAALGRUPPEKODER,
    MYNDIGHEDSKODER,
    ORDNINGSKODER,
    TILBUDSKODER,
    TILSTANDSKODER,
    UNDTAGELSESKODER,
    YDELSESKODER,
)
from skaerpet_tilsyn.laesning.kolonner.kalender import EPOKE
from skaerpet_tilsyn.register import felter
from skaerpet_tilsyn.register.tabeller.skema import Art
from skaerpet_tilsyn.register.tabeller.typede import FOERSTE_AAR, SIDSTE_AAR, STOERSTE_ANTAL, STOERSTE_TIMETAL
from skaerpet_tilsyn.register.talkolonne import ANTAL, GRAD, TIMETAL
from skaerpet_tilsyn.tal import skriv_tal

if TYPE_CHECKING:
    from collections.abc import Callable

    from skaerpet_tilsyn.register.celle import Celle, Fejlliste
    from skaerpet_tilsyn.register.tabeller.skema import Felt

Laeser: TypeAlias = "Callable[[Celle, Fejlliste], int | None]"

_FOERSTE_TIL_SIDSTE: Final = f"{FOERSTE_AAR} til {SIDSTE_AAR}"


def _dato(celle: Celle, fejl: Fejlliste) -> int | None:
    dato = felter.laes_dato(celle, fejl)
    if dato is None:
        return None
    if not FOERSTE_AAR <= dato.year <= SIDSTE_AAR:
        fejl.meld(celle, forventet=f"en dato i årene {_FOERSTE_TIL_SIDSTE}", raad="ret datoen")
        return None
    return dato.toordinal() - EPOKE


def _slutdato(celle: Celle, fejl: Fejlliste) -> int | None:
    """The last day of the calendar is how many registers write a running period."""
    dato = felter.laes_dato(celle, fejl)
    if dato is None or dato == date.max:
        return None
    if not FOERSTE_AAR <= dato.year <= SIDSTE_AAR:
        raad = "ret datoen, eller lad cellen være tom, hvis perioden løber"
        fejl.meld(celle, forventet=f"en dato i årene {_FOERSTE_TIL_SIDSTE}", raad=raad)
        return None
    return dato.toordinal() - EPOKE


def _maaned(celle: Celle, fejl: Fejlliste) -> int | None:
    maaned = felter.laes_maaned(celle, fejl)
    if maaned is None:
        return None
    if not FOERSTE_AAR <= maaned.aar <= SIDSTE_AAR:
        fejl.meld(celle, forventet=f"en måned i årene {_FOERSTE_TIL_SIDSTE}", raad="ret måneden")
        return None
    return maaned.indeks


def _kommune(celle: Celle, fejl: Fejlliste) -> int | None:
    kode = felter.laes_kommunekode(celle, fejl)
    return None if kode is None else int(kode)


def _ydelse(celle: Celle, fejl: Fejlliste) -> int | None:
    slug = felter.laes_ydelse(celle, fejl)
    return None if slug is None else YDELSESKODER[slug]


def _tilbudstype(celle: Celle, fejl: Fejlliste) -> int | None:
    slug = felter.laes_tilbudstype(celle, fejl)
    return None if slug is None else TILBUDSKODER[slug]


def _tilstand(celle: Celle, fejl: Fejlliste) -> int | None:
    slug = felter.laes_tilstand(celle, fejl)
    return None if slug is None else TILSTANDSKODER[slug]


def _koen(celle: Celle, fejl: Fejlliste) -> int | None:
    slug = felter.laes_koen(celle, fejl)
    return None if slug is None else KOENSKODER[slug]


def _civilstand(celle: Celle, fejl: Fejlliste) -> int | None:
    slug = felter.laes_civilstand(celle, fejl)
    return None if slug is None else CIVILSTANDSKODER[slug]


def _ordning(celle: Celle, fejl: Fejlliste) -> int | None:
    slug = felter.laes_ordning(celle, fejl)
    return None if slug is None else ORDNINGSKODER[slug]


def _kontaktform(celle: Celle, fejl: Fejlliste) -> int | None:
    slug = felter.laes_valg(celle, tuple(form for form in KONTAKTKODER if form), fejl)
    return None if slug is None else KONTAKTKODER[slug]


def _maalgruppe(celle: Celle, fejl: Fejlliste) -> int | None:
    slug = felter.laes_maalgruppe(celle, fejl)
    return None if slug is None else MAALGRUPPEKODER[slug]


def _myndighed(celle: Celle, fejl: Fejlliste) -> int | None:
    slug = felter.laes_valg(celle, tuple(MYNDIGHEDSKODER), fejl)
    return None if slug is None else MYNDIGHEDSKODER[slug]


def _undtagelsesart(celle: Celle, fejl: Fejlliste) -> int | None:
    slug = felter.laes_valg(celle, tuple(UNDTAGELSESKODER), fejl)
    return None if slug is None else UNDTAGELSESKODER[slug]


def _fokusmaal(celle: Celle, fejl: Fejlliste) -> int | None:
    slug = felter.laes_fokusmaal(celle, fejl)
    return None if slug is None else FRITAGELSESKODER[slug]


def _ja_nej(celle: Celle, fejl: Fejlliste) -> int | None:
    svar = felter.laes_ja_nej(celle, fejl)
    return None if svar is None else int(svar)


_LAESERE: Final[dict[Art, Laeser]] = {
    Art.DATO: _dato,
    Art.MAANED: _maaned,
    Art.KOMMUNE: _kommune,
    Art.YDELSE: _ydelse,
    Art.TILBUDSTYPE: _tilbudstype,
    Art.TILSTAND: _tilstand,
    Art.KOEN: _koen,
    Art.CIVILSTAND: _civilstand,
    Art.ORDNING: _ordning,
    Art.KONTAKTFORM: _kontaktform,
    Art.FOKUSMAAL: _fokusmaal,
    Art.JA_NEJ: _ja_nej,
    Art.MAALGRUPPE: _maalgruppe,
    Art.MYNDIGHED: _myndighed,
    Art.UNDTAGELSESART: _undtagelsesart,
}
TALART: Final = {
    Art.TIMER: evolve(
        TIMETAL,
        oevre=STOERSTE_TIMETAL,
        forventet=f"et timetal fra 0 til {skriv_tal(STOERSTE_TIMETAL, 0)} med højst to decimaler",
    ),
    Art.GRAD: GRAD,
    Art.ANTAL: evolve(ANTAL, oevre=STOERSTE_ANTAL, forventet=f"et helt antal fra 0 til {skriv_tal(STOERSTE_ANTAL, 0)}"),
}


def laeser(felt: Felt) -> Laeser:
    """What reads the cells of a column."""
    return _slutdato if felt.er_slut else _LAESERE[felt.art]
