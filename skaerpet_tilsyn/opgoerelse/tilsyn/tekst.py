"""A course as Danish text: the state, every step with its rule and sources, the deadlines, what is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog.tilsyn import forloebskilder as kilder
from skaerpet_tilsyn.katalog.tilsyn.tilsynstilstande import TILSTANDE
from skaerpet_tilsyn.laesning.tekst.led import vis_dag
from skaerpet_tilsyn.tal import Udfald

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from skaerpet_tilsyn.opgoerelse.tilsyn.forloeb import Tilsynsforloeb
    from skaerpet_tilsyn.opgoerelse.tilsyn.frist import Frist
    from skaerpet_tilsyn.opgoerelse.tilsyn.skridt import Skridt


def skriv(forloeb: Tilsynsforloeb, pr: date | None) -> str:
    """The course line by line; with a day, the state and the deadlines on it."""
    return "\n".join(_linjer(forloeb, pr)) + "\n"


def _linjer(forloeb: Tilsynsforloeb, pr: date | None) -> Iterator[str]:
    yield f"{forloeb.kommune}: forløbet af det skærpede tilsyn"
    if pr is not None:
        mulige = " eller ".join(tilstand.tekst for tilstand in forloeb.mulige(pr))
        uafklaret = " (uafklaret: en hændelses dag er ukendt)" if forloeb.tilstand(pr) is None else ""
        yield f"Den {vis_dag(pr)}: {mulige}{uafklaret}"
    yield from _skridtene(forloeb, pr)
    if forloeb.fristerne:
        yield ""
        yield f"Frister: {kilder.FRISTER.gengivelse} Kilde: {kilder.FRISTER}."
        for frist in forloeb.fristerne:
            yield f"- {_frist(frist)}"
            yield f"  {_skaebne(frist, pr)}"
    yield from _noter(forloeb, pr)


def _skridtene(forloeb: Tilsynsforloeb, pr: date | None) -> Iterator[str]:
    if not forloeb.skridt:
        yield ""
        yield "Ingen hændelser er registreret."
    for skridt in forloeb.skridt:
        overgang, afgoerelse = skridt.overgang, skridt.haendelse.afgoerelse
        senere = pr is not None and skridt.dage.senest_den(pr) is Udfald.IKKE_OPFYLDT
        yield ""
        yield f"{skridt.nr}. {skridt.dage.tekst}: {overgang.ved}{' (senere)' if senere else ''}"
        yield f"   {_tilstande(skridt)}"
        if afgoerelse is not None:
            yield f"   afgørelse: {afgoerelse.reference}"
        yield f"   regel: {overgang.betingelse}"
        yield f"   kilde: {overgang.kilde}: {overgang.kilde.gengivelse}"
        for kilde in skridt.retsgrundlag:
            yield f"   rækkefølgen: {kilde}"


def _tilstande(skridt: Skridt) -> str:
    fra, til = skridt.overgang.fra, skridt.overgang.til
    return f"uændret: {til}" if fra is til else f"fra {fra} til {til}"


def _maaneder(antal: int) -> str:
    return f"{antal} {'måned' if antal == 1 else 'måneder'}"


def _frist(frist: Frist) -> str:
    match frist.navn:
        case "genopretning":
            hvornaar, regnet = "til og med", f"{_maaneder(frist.maaneder)} fra den begyndte"
        case "forlaengelse":
            hvornaar, regnet = "til og med", f"{_maaneder(frist.maaneder)} oven i genopretningsperioden"
        case _:
            hvornaar, regnet = "senest", f"{_maaneder(frist.maaneder)} efter udvælgelsen"
    return f"{frist.titel}: {hvornaar} {frist.sidste_dag.tekst} ({regnet})"


def _skaebne(frist: Frist, pr: date | None) -> str:
    """What became of a deadline, as far as it had come on the day."""
    slut = frist.afsluttet
    if slut is not None and (pr is None or slut.dage.senest_den(pr) is not Udfald.IKKE_OPFYLDT):
        if frist.frafaldet:
            return f"bortfaldet: {slut.haendelse.art}, {slut.dage.tekst}"
        tider = {Udfald.OPFYLDT: "for sent", Udfald.IKKE_OPFYLDT: "i tide", Udfald.UAFKLARET: "uafklaret, om i tide"}
        return f"{slut.haendelse.art}, {slut.dage.tekst}: {tider[frist.for_sent]}"
    if pr is None:
        return "endnu ikke sket"
    if frist.fra.dage.senest_den(pr) is Udfald.IKKE_OPFYLDT:
        return f"løber ikke den {vis_dag(pr)}"
    svar = {
        Udfald.OPFYLDT: "overskredet",
        Udfald.IKKE_OPFYLDT: "ikke overskredet",
        Udfald.UAFKLARET: "uafklaret, om overskredet",
    }
    return f"den {vis_dag(pr)} endnu ikke sket: {svar[frist.overskredet(pr)]}"


def _noter(forloeb: Tilsynsforloeb, pr: date | None) -> Iterator[str]:
    yield ""
    if forloeb.kriterier is not None:
        kriterier = forloeb.kriterier
        yield (
            f"Kriterierne for udvælgelse på tilsynsåret {kriterier.tilsynsaar} er regnet ud: {kriterier.udfald}. "
            "Det er ikke afgørelsen og ændrer intet i forløbet."
        )
    for skridt in forloeb.skridt[-1:]:
        slut = TILSTANDE[skridt.overgang.til].slut
        if slut and (pr is None or skridt.dage.senest_den(pr) is Udfald.OPFYLDT):
            yield f"{slut[0].upper()}{slut[1:]}."
    if forloeb.ophoer_skaerpet_tilsyn is not None:
        yield (
            f"At det skærpede tilsyn ophørte den {vis_dag(forloeb.ophoer_skaerpet_tilsyn)}, "
            "er oplyst af den, der spørger."
        )
    for kilde in dict.fromkeys(kilde for skridt in forloeb.skridt for kilde in skridt.retsgrundlag):
        yield f"{kilde}: {kilde.gengivelse}"
    yield "Forløbet viser det, der er registreret; det, der ikke er registreret, kendes ikke."
