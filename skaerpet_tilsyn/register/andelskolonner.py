"""The columns that files of monthly shares have in common: whose they are, and how large."""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

from skaerpet_tilsyn.fakta import Antal
from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.fakta.tryk import Afgoerelsesgrundlag, andel_af_tryk
from skaerpet_tilsyn.register.celle import Celle, Fejlliste
from skaerpet_tilsyn.register.felter import laes_kommunekode
from skaerpet_tilsyn.register.talkolonne import ANTAL, PROCENT, Tryktal, laes_talkolonne, tryk_af
from skaerpet_tilsyn.tal import Diskretioneret, Interval

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.fakta import Maanedsvaerdi
    from skaerpet_tilsyn.register.tabel import Tabel


def eller(tabel: Tabel, navn: str, standard: str) -> Sequence[Celle]:
    """
    A column that may be missing: then every row says the same.

    Example:
        >>> from skaerpet_tilsyn.register.tabel import Tabel
        >>> [celle.tekst for celle in eller(Tabel(fil="a.csv", antal=2, kolonner={}), "ydelse", "alle")]
        ['alle', 'alle']
    """
    if tabel.har(navn):
        return tabel.celler(navn)
    return (Celle(fil=tabel.fil, kolonne=navn, tekst=standard),) * tabel.antal


def kommunekoder(tabel: Tabel, fejl: Fejlliste) -> list[str | None]:
    """The code of each row's municipality: from the name, the code, or both, which must agree."""
    if not (tabel.har("kommune") and tabel.har("kommunekode")):
        celler = tabel.celler("kommune" if tabel.har("kommune") else "kommunekode")
        return [laes_kommunekode(celle, fejl) for celle in celler]
    koder: list[str | None] = []
    for celle, navn in zip(tabel.celler("kommunekode"), tabel.celler("kommune"), strict=True):
        kode, af_navn = laes_kommunekode(celle, fejl), laes_kommunekode(navn, fejl)
        if kode is not None and af_navn is not None and kode != af_navn:
            fejl.meld(navn, forventet=f"{NAVNE[kode]}, som har koden {kode}", raad="ret navnet eller koden")
        koder.append(kode)
    return koder


def maanedsvaerdier(tabel: Tabel, grundlag: Afgoerelsesgrundlag, fejl: Fejlliste) -> list[Maanedsvaerdi]:
    """The share of each row: by counts, some of them unsettled, or as a printed percent."""
    if not (tabel.har("taeller") and tabel.har("naevner")):
        andele = laes_talkolonne(tabel.celler("andel_pct"), PROCENT, fejl)
        return [tryk_af(andel, partial(andel_af_tryk, grundlag=grundlag)) for andel in andele]
    celler = tabel.celler("taeller")
    antal = zip(
        laes_talkolonne(celler, ANTAL, fejl),
        laes_talkolonne(tabel.celler("naevner"), ANTAL, fejl),
        laes_talkolonne(eller(tabel, "uafklaret", "0"), ANTAL, fejl),
        strict=True,
    )
    return [_vaerdi(celle, *tal, fejl) for celle, tal in zip(celler, antal, strict=True)]


def _vaerdi(
    celle: Celle,
    taeller: Tryktal | Diskretioneret,
    naevner: Tryktal | Diskretioneret,
    uafklaret: Tryktal | Diskretioneret,
    fejl: Fejlliste,
) -> Maanedsvaerdi:
    if (
        isinstance(taeller, Diskretioneret)
        or isinstance(naevner, Diskretioneret)
        or isinstance(uafklaret, Diskretioneret)
    ):
        return Diskretioneret()
    t, n, u = taeller.tal.numerator, naevner.tal.numerator, uafklaret.tal.numerator
    if t > n:
        fejl.meld(celle, forventet=f"højst nævneren ({naevner})", raad="ret antallene")
        return Diskretioneret()
    if u == 0:
        return Antal(taeller=t, naevner=n)
    # At worst all the unsettled are members who fail, at best they all meet the criterion.
    return Interval(Fraction(t, n + u), min(Fraction(1), Fraction(t + u, n)) if n else Fraction(1))
