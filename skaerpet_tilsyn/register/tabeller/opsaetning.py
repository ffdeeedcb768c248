"""``kolonner.toml``: other column names and values, and what each table covers."""

from __future__ import annotations

import json
import re
import tomllib
from typing import TYPE_CHECKING, Final, cast

from attrs import field, frozen

from skaerpet_tilsyn.fakta import Spaend
from skaerpet_tilsyn.fakta.opslag import naermeste
from skaerpet_tilsyn.fejl import Datafejl, Datalinje, UgyldigVaerdi
from skaerpet_tilsyn.register.borgerdaekning import DAEKKEDE
from skaerpet_tilsyn.register.celle import vis
from skaerpet_tilsyn.register.tabeller.skema import TABELLER
from skaerpet_tilsyn.register.tabeller.vaerdier import VAERDIER, laes_vaerdier
from skaerpet_tilsyn.register.tekstfil import laes_tekst
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from skaerpet_tilsyn.register.tabeller.vaerdier import Vaerdier

FILNAVN: Final = "kolonner.toml"
DAEKNING: Final = "daekning"
_ENDER: Final = 2
_AFSNIT: Final = (*TABELLER, VAERDIER, DAEKNING)


@frozen(kw_only=True, order=False)
class Opsaetning:
    """
    What a register folder says of itself: headings by table and column, values by column, and stated coverage.

    Example:
        >>> Opsaetning().navne.get("ydelser", {})
        {}
    """

    navne: Mapping[str, Mapping[str, str]] = field(factory=dict[str, "Mapping[str, str]"])
    daekning: Mapping[str, Spaend] = field(factory=dict[str, Spaend])
    vaerdier: Vaerdier = field(factory=dict[str, "Mapping[str, str]"])


def laes_opsaetning(sti: Path) -> Opsaetning:
    r"""
    Read the settings.

    Raises:
        Datafejl: with everything that is wrong with them.

    Example:
        >>> import tempfile
        >>> from pathlib import Path
        >>> with tempfile.TemporaryDirectory() as mappe:
        ...     fil = Path(mappe) / "kolonner.toml"
        ...     _ = fil.write_text('[ydelser]\nborger_id = "Person"\n', encoding="utf-8")
        ...     laes_opsaetning(fil).navne["ydelser"]
        {'borger_id': 'Person'}
    """
    try:
        indhold = tomllib.loads(laes_tekst(sti))
    except tomllib.TOMLDecodeError as aarsag:
        linje = Datalinje(
            fil=sti.name,
            fundet=f"ikke TOML ({_hvor(str(aarsag))})",
            forventet='tabeller som [ydelser] med linjer som borger_id = "Person"',
            raad="sæt tekster og måneder i lige anførselstegn, eller skriv en ny fil med skaerpet-tilsyn skabelon",
        )
        raise Datafejl([linje]) from aarsag
    fejl: list[Datalinje] = []
    navne: dict[str, Mapping[str, str]] = {}
    daekning: dict[str, Spaend] = {}
    vaerdier: Vaerdier = {}
    for navn, raa in indhold.items():
        del_ = cast("dict[str, object]", raa)
        if navn not in _AFSNIT:
            fejl.append(_ukendt(sti, navn, navn, _AFSNIT))
        elif not isinstance(raa, dict):
            fejl.append(
                Datalinje(
                    fil=sti.name,
                    kolonne=navn,
                    fundet=_vist(raa),
                    forventet=f"[{navn}] på en linje for sig og linjer under den",
                    raad="ret linjen" if _spaend(raa) is None else f"skriv [{DAEKNING}] på linjen over",
                )
            )
        elif navn == DAEKNING:
            daekning = _daekning(sti, del_, fejl)
        elif navn == VAERDIER:
            vaerdier = laes_vaerdier(sti, del_, fejl)
        else:
            navne[navn] = _navne(sti, navn, del_, fejl)
    if fejl:
        raise Datafejl(fejl)
    return Opsaetning(navne=navne, daekning=daekning, vaerdier=vaerdier)


def _navne(sti: Path, tabel: str, del_: Mapping[str, object], fejl: list[Datalinje]) -> dict[str, str]:
    kendte = tuple(felt.navn for felt in TABELLER[tabel].felter)
    ud: dict[str, str] = {}
    for navn, overskrift in del_.items():
        if navn not in kendte:
            fejl.append(_ukendt(sti, f"{tabel}.{navn}", navn, kendte))
        elif isinstance(overskrift, str) and overskrift in ud.values():
            anden = next(kendt for kendt, o in ud.items() if o == overskrift)
            fejl.append(
                Datalinje(
                    fil=sti.name,
                    kolonne=f"{tabel}.{navn}",
                    fundet=vis(overskrift),
                    forventet=f"en anden kolonne end den for «{anden}»",
                    raad="ret en af linjerne",
                )
            )
        elif isinstance(overskrift, str):
            ud[navn] = overskrift
        else:
            fejl.append(
                Datalinje(
                    fil=sti.name,
                    kolonne=f"{tabel}.{navn}",
                    fundet=_vist(overskrift),
                    forventet="kolonnens navn i din fil, i anførselstegn",
                    raad="ret linjen",
                )
            )
    return ud


def _daekning(sti: Path, del_: Mapping[str, object], fejl: list[Datalinje]) -> dict[str, Spaend]:
    ud: dict[str, Spaend] = {}
    for navn, ender in del_.items():
        if navn not in DAEKKEDE:
            fejl.append(_ukendt(sti, f"{DAEKNING}.{navn}", navn, DAEKKEDE))
            continue
        spaend = _spaend(ender)
        if spaend is None:
            fejl.append(
                Datalinje(
                    fil=sti.name,
                    kolonne=f"{DAEKNING}.{navn}",
                    fundet=_vist(ender),
                    forventet='første og sidste måned som ["2019-01", "2021-12"] (en tom tekst er ingen grænse)',
                    raad="ret linjen",
                )
            )
        else:
            ud[navn] = spaend
    return ud


def _spaend(ender: object) -> Spaend | None:
    par = cast("list[object]", ender)
    if not isinstance(ender, list) or len(par) != _ENDER or not all(isinstance(ende, str) for ende in par):
        return None
    try:
        fra, til = (Maaned.parse(str(ende)) if ende else None for ende in par)
        return Spaend(fra, til)
    except UgyldigVaerdi:
        return None


def _vist(vaerdi: object) -> str:
    """A value as TOML writes it, or nearly so."""
    return vis(json.dumps(vaerdi, ensure_ascii=False, default=str))


def _hvor(besked: str) -> str:
    """The place that the reader of TOML names, in Danish."""
    sted = re.search(r"line (\d+), column (\d+)", besked)
    return "filen slutter for tidligt" if sted is None else f"linje {sted[1]}, tegn {sted[2]}"


def _ukendt(sti: Path, sted: str, navn: str, kendte: tuple[str, ...]) -> Datalinje:
    naer = naermeste(navn, kendte)
    return Datalinje(
        fil=sti.name,
        kolonne=vis(sted),
        fundet=vis(navn),
        forventet=f"et af {', '.join(kendte)}",
        raad="ret navnet" if naer is None else f"mente du «{naer}»?",
    )
