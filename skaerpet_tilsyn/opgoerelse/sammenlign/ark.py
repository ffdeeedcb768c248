"""The comparison of two rule sets, or of two extracts, as tables."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.laesning.tekst.vaerdier import vis_interval
from skaerpet_tilsyn.opgoerelse.ark import Ark
from skaerpet_tilsyn.opgoerelse.maerker import UDFALD, ordmaerker
from skaerpet_tilsyn.opgoerelse.statusark import KATEGORIER
from skaerpet_tilsyn.tal import skriv_tal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from skaerpet_tilsyn.opgoerelse.maerker import Maerke
    from skaerpet_tilsyn.opgoerelse.sammenlign.sammenlignet import Sammenlignet
    from skaerpet_tilsyn.opgoerelse.sammenlign.svar import Aendring, Enhed, Svar
    from skaerpet_tilsyn.opgoerelse.sammenlign.udtraek import Udtraekssammenligning
    from skaerpet_tilsyn.opgoerelse.vaerdi import Vaerdi

_DECIMALER: Final = 4
_TONER: Final = {**UDFALD, **{kategori: tone for kategori, tone in KATEGORIER.items() if kategori}}
"""The colours of outcomes, and of categories."""


def alle_ark(s: Sammenlignet) -> tuple[Ark, ...]:
    """All tables; that of citizens only where they were asked about, and that of what was held where anything was."""
    ark = [_forskelle(s), *_svarark(s.svar, s.enheder)]
    if s.holdt:
        ark.append(
            Ark.af(
                "holdt",
                ("navn", "titel", "vaerdi", "tavs"),
                ((holdt.navn, holdt.titel, holdt.vaerdi or None, holdt.tavs) for holdt in s.holdt),
            ).vist("Holdt fast")
        )
    return tuple(ark)


def udtraekkenes_ark(s: Udtraekssammenligning) -> tuple[Ark, ...]:
    """All tables of two extracts: what differs, the answers, and who is in one of them only."""
    tabeller = Ark.af(
        "tabeller",
        ("tabel", "raekker_foer", "raekker_efter", "kun_foer", "kun_efter", "daekning_foer", "daekning_efter"),
        ((t.navn, t.foer, t.efter, t.kun_foer, t.kun_efter, t.daekning_foer, t.daekning_efter) for t in s.enheder),
    ).vist("Tabeller")
    kun_i_et = Ark.af("kun_i_et", ("borger_id", "udtraek"), s.kun_i_et).vist("Kun i ét udtræk")
    return (tabeller, *_svarark(s.svar, s.enheder), kun_i_et)


def _svarark(alle: Sequence[Svar], enheder: Sequence[Enhed]) -> Iterator[Ark]:
    borgere = [svar for svar in alle if svar.niveau == "borgere"]
    kommuner = [svar for svar in alle if svar.niveau == "kommuner"]
    yield _skift(alle)
    yield _netto(alle)
    if borgere:
        yield _borgere(borgere, enheder)
    yield _kommuner(kommuner, enheder)


def _forskelle(s: Sammenlignet) -> Ark:
    return Ark.af(
        "forskelle",
        ("navn", "titel", "foer", "efter", "kilde_foer", "kilde_efter"),
        ((e.navn, e.titel, e.foer, e.efter, str(e.foer_kilde or ""), str(e.efter_kilde or "")) for e in s.enheder),
    )


def _skift(alle: Sequence[Svar]) -> Ark:
    return Ark.af(
        "skift",
        ("niveau", "spoergsmaal", "foer", "efter", "antal", "forskel", "del", "del_decimal"),
        (
            (svar.niveau, svar.navn, skift.foer, skift.efter, skift.antal, enhed.navn, *_tal(del_))
            for svar in alle
            for skift in svar.skift
            for enhed, del_ in zip(svar.enheder, skift.dele, strict=True)
        ),
    ).vist("Skift", _udfaldsmaerker("foer", "efter"))


def _netto(alle: Sequence[Svar]) -> Ark:
    return Ark.af(
        "netto",
        ("niveau", "spoergsmaal", "udfald", "foer", "efter", "aendring", "forskel", "del", "del_decimal"),
        (
            (
                svar.niveau,
                svar.navn,
                netto.udfald,
                netto.foer,
                netto.efter,
                netto.efter - netto.foer,
                enhed.navn,
                *_tal(del_),
            )
            for svar in alle
            for netto in svar.netto
            for enhed, del_ in zip(svar.enheder, netto.dele, strict=True)
        ),
    ).vist("Netto", _udfaldsmaerker("udfald"))


def _borgere(alle: Sequence[Svar], enheder: Sequence[Enhed]) -> Ark:
    laest = {enhed.navn for svar in alle for enhed in svar.enheder}
    navne = [enhed.navn for enhed in enheder if enhed.navn in laest]
    return Ark.af(
        "borgere",
        (
            *("fokusmaal", "borger_id", "kommunekode", "kommune", "ydelse", "foer", "efter"),
            *(f"del_{navn}" for navn in navne),
        ),
        (
            (
                svar.navn,
                a.hvem,
                a.kommunekode or None,
                NAVNE.get(a.kommunekode),
                a.ydelse or None,
                a.foer,
                a.efter,
                *_dele(svar, a, navne),
            )
            for svar in alle
            for a in svar.aendringer
        ),
    ).vist("Borgere", _udfaldsmaerker("foer", "efter"))


def _kommuner(alle: Sequence[Svar], enheder: Sequence[Enhed]) -> Ark:
    navne = [enhed.navn for enhed in enheder]
    return Ark.af(
        "kommuner",
        (
            *("spoergsmaal", "kommunekode", "kommune", "foer", "efter", "gennemsnit_foer", "gennemsnit_efter"),
            *(f"del_{navn}" for navn in navne),
        ),
        (
            (
                svar.navn,
                a.kommunekode or None,
                str(a.hvem),
                a.foer,
                a.efter,
                *((None, None) if a.gennemsnit is None else (vis_interval(g, "pct.") for g in a.gennemsnit)),
                *_dele(svar, a, navne),
            )
            for svar in alle
            for a in svar.aendringer
        ),
    ).vist("Kommuner", _udfaldsmaerker("foer", "efter"))


def _udfaldsmaerker(*kolonner: str) -> Iterator[Maerke]:
    for kolonne in kolonner:
        yield from ordmaerker(kolonne, _TONER)


def _dele(svar: Svar, aendring: Aendring, navne: Sequence[str]) -> Iterator[Vaerdi]:
    """The parts by the name of the difference, exact; empty where the question does not read it."""
    dele = {enhed.navn: del_ for enhed, del_ in zip(svar.enheder, aendring.dele, strict=True)}
    for navn in navne:
        yield None if navn not in dele else str(dele[navn])


def _tal(del_: Fraction) -> tuple[str, Decimal]:
    """A part as it is, and to be read."""
    return str(del_), Decimal(skriv_tal(del_, _DECIMALER, decimaltegn=".", tusindtegn=""))
