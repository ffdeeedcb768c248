"""What the options of the commands mean: months, days, readings, names from a list."""

from __future__ import annotations

import re
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, TypeVar

from skaerpet_tilsyn.fakta.kommuner import forslag, kommunekode
from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.katalog.valg import ALLE as ALLE_VALG
from skaerpet_tilsyn.katalog.valg import EFTER_OMRAADE, find_valg
from skaerpet_tilsyn.kommando.fejl import Brugsfejl
from skaerpet_tilsyn.register.celle import vis
from skaerpet_tilsyn.register.skrivemaader import raad_om_maaned
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from skaerpet_tilsyn.katalog import Regelsaet

T = TypeVar("T")

UNDER_ALLE: Final = "alle"
"""The value of ``--fortolkning`` that asks for every reading."""

_DATO: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)|(\d\d)-(\d\d)-(\d{4})", re.ASCII)


def vaelg(tilvalg: str, tekst: str, muligheder: Mapping[str, T]) -> T:
    """
    What a name from a list stands for.

    Raises:
        Brugsfejl: the name is not on the list.

    Example:
        >>> vaelg("--format", "json", {"tekst": 1, "json": 2})
        2
    """
    if tekst in muligheder:
        return muligheder[tekst]
    naer = get_close_matches(tekst.casefold(), muligheder, n=1)
    raise Brugsfejl(
        hvad=tilvalg,
        fundet=vis(tekst),
        forventet=f"en af {', '.join(muligheder)}",
        raad=f"mente du «{naer[0]}»?" if naer else "vælg en af dem",
    )


def laes_dag(tilvalg: str, tekst: str) -> date:
    """
    A day as ``2021-11-01`` or ``01-11-2021``.

    Raises:
        Brugsfejl: the text is no day.

    Example:
        >>> laes_dag("--pr", "2021-11-01") == laes_dag("--pr", "01-11-2021")
        True
    """
    fundet = _DATO.fullmatch(tekst.strip())
    if fundet is not None:
        iso, dansk = fundet.groups()[:3], fundet.groups()[:2:-1]
        try:
            return date.fromisoformat("-".join(iso if fundet[1] else dansk))
        except ValueError:
            pass
    raise Brugsfejl(
        hvad=tilvalg, fundet=vis(tekst), forventet="en dag som 2021-11-01 eller 01-11-2021", raad="ret dagen"
    )


def laes_fortolkninger(tekster: Sequence[str], tilvalg: str = "--fortolkning") -> dict[str, str] | None:
    """
    The readings asked for by name; None for all of them.

    Raises:
        Brugsfejl: an option is no ``navn=læsning``, or two of them contradict each other.
        UkendtValg: there is no such question, or no such reading of it.

    Example:
        >>> laes_fortolkninger(["K01=streng"]), laes_fortolkninger(["alle"])
        ({'K01': 'streng'}, None)
    """
    if UNDER_ALLE in tekster:
        if len(tekster) > 1:
            raise Brugsfejl(
                hvad=tilvalg,
                fundet=" og ".join(map(vis, tekster)),
                forventet="enten «alle» eller valg som K01=streng",
                raad="slet det ene",
            )
        return None
    valgte: dict[str, str] = {}
    for tekst in tekster:
        navn, lig_med, slug = (del_.strip() for del_ in tekst.partition("="))
        if not lig_med:
            raise Brugsfejl(
                hvad=tilvalg,
                fundet=vis(tekst),
                forventet=f"«alle» eller navn=læsning, hvor navnet er et af {', '.join(v.navn for v in ALLE_VALG)}",
                raad=f"skriv fx {tilvalg} K01=streng",
            )
        find_valg(navn).mulighed(slug)
        if valgte.setdefault(navn, slug) != slug:
            raise Brugsfejl(
                hvad=tilvalg,
                fundet=f"{navn}={valgte[navn]} og {navn}={slug}",
                forventet=f"én læsning af {navn}",
                raad="slet den ene",
            )
    return valgte


def laes_maaned(tilvalg: str, tekst: str) -> Maaned:
    """
    A month as ``2021-11`` or ``2021M11``.

    Raises:
        Brugsfejl: the text is no month.

    Example:
        >>> laes_maaned("--maaned", "2021M11")
        Maaned(2021, 11)
    """
    try:
        return Maaned.parse(tekst)
    except UgyldigVaerdi:
        pass
    raad = raad_om_maaned(tekst).partition(" (")[0]
    raise Brugsfejl(hvad=tilvalg, fundet=vis(tekst), forventet="en måned som 2021-11 eller 2021M11", raad=raad)


def maaned_af(maaned: str | None, *, fra: str | None = None, til: str | None = None) -> Maaned:
    """
    The measured month, from ``--maaned`` or, together with ``--fra``, from ``--til``.

    Raises:
        Brugsfejl: there is no month, or two of them, or a text is none.

    Example:
        >>> maaned_af("2021M11")
        Maaned(2021, 11)
    """
    if maaned is not None and til is not None:
        raise Brugsfejl(
            hvad="--til",
            fundet=f"--maaned {vis(maaned)} og --til {vis(til)}",
            forventet="den ene af dem",
            raad="slet den ene",
        )
    tekst = til if maaned is None else maaned
    if tekst is None:
        raise Brugsfejl(
            hvad="--maaned", fundet="ingen måned", forventet="den målte måned", raad="skriv fx --maaned 2021-11"
        )
    sidste = laes_maaned("--til" if maaned is None else "--maaned", tekst)
    if fra is not None and laes_maaned("--fra", fra) > sidste:
        raise Brugsfejl(
            hvad="--fra",
            fundet=f"{laes_maaned('--fra', fra)} til {sidste}",
            forventet="en første måned, der ikke ligger efter den sidste",
            raad="byt om på månederne",
        )
    return sidste


def sidste_maaned(tilvalg: str, tekst: str | None) -> Maaned:
    """
    The month of an option that must be there.

    Raises:
        Brugsfejl: there is none, or the text is no month.

    Example:
        >>> sidste_maaned("--til", "2021-04")
        Maaned(2021, 4)
    """
    if tekst is None:
        raise Brugsfejl(
            hvad=tilvalg, fundet="ingen måned", forventet="den sidste måned", raad=f"skriv fx {tilvalg} 2021-04"
        )
    return laes_maaned(tilvalg, tekst)


def helt_antal(tilvalg: str, tekst: str, *, mindst: int, hoejst: int) -> int:
    """
    A whole number within bounds.

    Raises:
        Brugsfejl: the text is none.

    Example:
        >>> helt_antal("--horisont", "3", mindst=1, hoejst=24)
        3
    """
    rent = tekst.strip().replace("_", "")
    if rent.isascii() and rent.isdigit() and mindst <= int(rent) <= hoejst:
        return int(rent)
    raise Brugsfejl(
        hvad=tilvalg, fundet=vis(tekst), forventet=f"et helt tal fra {mindst} til {hoejst}", raad="ret tallet"
    )


def kommunekoder(navne: Sequence[str]) -> frozenset[str]:
    """
    The codes of municipalities given by name or code.

    Raises:
        Brugsfejl: there is no such municipality.

    Example:
        >>> sorted(kommunekoder(["Hedensted", "0101"]))
        ['101', '766']
    """
    koder: set[str] = set()
    for tekst in navne:
        kode = kommunekode(tekst)
        if kode is None:
            naer = forslag(tekst)
            raad = "ret navnet" if naer is None else f"mente du «{naer}»?"
            raise Brugsfejl(hvad="--kommune", fundet=vis(tekst), forventet="en kommunes navn eller kode", raad=raad)
        koder.add(kode)
    return frozenset(koder)


def laest_som(ret: Regelsaet, fortolkninger: Mapping[str, str], tilvalg: str = "--fortolkning") -> Regelsaet:
    """
    A rule set under the readings asked for.

    Raises:
        Brugsfejl: a reading is of a question that the area does not have.

    Example:
        >>> from skaerpet_tilsyn import Regelsaet
        >>> laest_som(Regelsaet.for_maaned(Maaned(2021, 11)), {"K01": "streng"}).andre_valg
        (('K01', 'streng'),)
    """
    egne = [valg.navn for valg in EFTER_OMRAADE[ret.omraade]]
    for navn in fortolkninger:
        if navn not in egne:
            raise Brugsfejl(
                hvad=tilvalg,
                fundet=navn,
                forventet=f"et af {', '.join(egne)}, som reglerne her hviler på",
                raad="slet det, eller spørg en anden kommando",
            )
    return ret.med(**fortolkninger)
