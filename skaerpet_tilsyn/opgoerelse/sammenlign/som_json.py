"""The comparison for machines: the objects that ``sammenlign.schema.json`` describes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.laesning.tekst.vaerdier import vis_interval
from skaerpet_tilsyn.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.tekst import Json
    from skaerpet_tilsyn.opgoerelse.sammenlign.sammenlignet import Sammenlignet
    from skaerpet_tilsyn.opgoerelse.sammenlign.svar import Aendring, Svar
    from skaerpet_tilsyn.opgoerelse.sammenlign.udtraek import Udtraekssammenligning


def som_json(s: Sammenlignet) -> dict[str, Json]:
    """
    Both rule sets, what differs, what was held, and the answers; every part is an exact text, ``"5/2"`` or ``"7"``.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.forskelle import forskelle
        >>> from skaerpet_tilsyn.opgoerelse.sammenlign.sammenlignet import saml_svar
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nu = Regelsaet.gaeldende(date(2021, 11, 1))
        >>> som_json(saml_svar(forskelle(nu, nu, []), [], maaned=Maaned(2021, 11), noter=[]))["foer"]["regelsaet"]
        'regime_2021_2022'
    """
    return {
        "maaned": str(s.maaned),
        "foer": _ret(s.foer),
        "efter": _ret(s.efter),
        "forskelle": [
            {
                "navn": enhed.navn,
                "titel": enhed.titel,
                "foer": enhed.foer,
                "efter": enhed.efter,
                "kilde_foer": None if enhed.foer_kilde is None else str(enhed.foer_kilde),
                "kilde_efter": None if enhed.efter_kilde is None else str(enhed.efter_kilde),
            }
            for enhed in s.enheder
        ],
        "holdt": [
            {"navn": holdt.navn, "titel": holdt.titel, "vaerdi": holdt.vaerdi or None, "tavs": holdt.tavs}
            for holdt in s.holdt
        ],
        "svar": [_svar(svar) for svar in s.svar],
        "noter": list(s.noter),
        "version": VERSION,
    }


def udtraek_som_json(s: Udtraekssammenligning) -> dict[str, Json]:
    """
    Both extracts, the tables that differ, the answers, and who is in one of them only.

    Example:
        >>> from skaerpet_tilsyn import Maaned, Regelsaet
        >>> from skaerpet_tilsyn.opgoerelse.sammenlign.udtraek import Udtraekssammenligning, Udtraek
        >>> nov, tom = Maaned(2021, 11), Udtraek(navn="juni", borgere=0)
        >>> s = Udtraekssammenligning(maaned=nov, ret=Regelsaet.for_maaned(nov), foer=tom, efter=tom, kun_i_et=(),
        ...     enheder=(), svar=())
        >>> udtraek_som_json(s)["foer"]
        {'udtraek': 'juni', 'borgere': 0}
    """
    return {
        "maaned": str(s.maaned),
        "regler": _ret(s.ret),
        "foer": {"udtraek": s.foer.navn, "borgere": s.foer.borgere},
        "efter": {"udtraek": s.efter.navn, "borgere": s.efter.borgere},
        "tabeller": [
            {
                "tabel": t.navn,
                "raekker_foer": t.foer,
                "raekker_efter": t.efter,
                "kun_foer": t.kun_foer,
                "kun_efter": t.kun_efter,
                "daekning_foer": t.daekning_foer,
                "daekning_efter": t.daekning_efter,
            }
            for t in s.enheder
        ],
        "svar": [_svar(svar) for svar in s.svar],
        "kun_i_et": [{"borger_id": en.borger_id, "udtraek": en.udtraek} for en in s.kun_i_et],
        "noter": list(s.noter),
        "version": VERSION,
    }


def _ret(ret: Regelsaet) -> dict[str, Json]:
    return {"regelsaet": ret.navn, "dato": ret.dato.isoformat(), "fortolkninger": dict(ret.andre_valg)}


def _svar(svar: Svar) -> dict[str, Json]:
    return {
        "spoergsmaal": svar.navn,
        "titel": svar.titel,
        "niveau": svar.niveau,
        "antal": svar.antal,
        "antal_aendrede": svar.antal_aendrede,
        "dele": _dele(svar, svar.dele),
        "skift": [
            {"foer": skift.foer, "efter": skift.efter, "antal": skift.antal, "dele": _dele(svar, skift.dele)}
            for skift in svar.skift
        ],
        "uaendrede": {udfald: antal for udfald, antal in svar.uaendrede.items() if antal},
        "netto": [
            {"udfald": netto.udfald, "foer": netto.foer, "efter": netto.efter, "dele": _dele(svar, netto.dele)}
            for netto in svar.netto
        ],
        "aendringer": [_aendring(svar, aendring) for aendring in svar.aendringer],
    }


def _dele(svar: Svar, dele: Sequence[Fraction]) -> dict[str, Json]:
    return {enhed.navn: str(del_) for enhed, del_ in zip(svar.enheder, dele, strict=True)}


def _aendring(svar: Svar, aendring: Aendring) -> dict[str, Json]:
    hvem: dict[str, Json] = (
        {"borger_id": aendring.hvem, "ydelse": aendring.ydelse or None} if svar.niveau == "borgere" else {}
    )
    hvem |= {
        "kommunekode": aendring.kommunekode or None,
        "kommune": NAVNE.get(aendring.kommunekode) if svar.niveau == "borgere" else str(aendring.hvem),
    }
    if aendring.gennemsnit is not None:
        foer, efter = (vis_interval(interval, "pct.") for interval in aendring.gennemsnit)
        hvem |= {"gennemsnit_foer": foer, "gennemsnit_efter": efter}
    return {**hvem, "foer": aendring.foer, "efter": aendring.efter, "dele": _dele(svar, aendring.dele)}
