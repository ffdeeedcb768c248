"""The rule book: every rule, value, table and disputed point with its source, as Markdown for jurists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.laesning.tekst import forord, markdown
from skaerpet_tilsyn.laesning.tekst.bogbygger import byg_bog
from skaerpet_tilsyn.laesning.tekst.led import afslut, vis_dag
from skaerpet_tilsyn.laesning.tekst.regelbog_json import regelbog_json
from skaerpet_tilsyn.laesning.tekst.tidsposter import siger
from skaerpet_tilsyn.ret import Evidens

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from skaerpet_tilsyn.katalog.emneinventar import Inventar
    from skaerpet_tilsyn.laesning.tekst.bog import (
        Bog,
        Kapitel,
        Punktafsnit,
        Regelafsnit,
        Rival,
        Tabelafsnit,
        Tabelindhold,
    )
    from skaerpet_tilsyn.laesning.tekst.tidsposter import Tidspost
    from skaerpet_tilsyn.ret import Retskilde

__all__ = ["regelbog", "regelbog_json"]

_MAERKER: Final = {
    Evidens.EFTERPROEVET: "efterprøvet",
    Evidens.UDLEDT: "*udledt*",
    Evidens.IKKE_EFTERPROEVET: "**ikke efterprøvet**",
}


def regelbog(dag: date | None = None, omraade: str = "skaerpet_tilsyn") -> str:
    """
    The rule book of an area of law on a day; without a day, all versions with their time-lines.

    Raises:
        RegelIkkeGaeldende: no regime is in force that day.

    Example:
        >>> regelbog().splitlines()[0]
        '# Regelbog: skærpet tilsyn med kommunernes beskæftigelsesindsats'
    """
    return skriv_regelbog(katalogets_inventar(omraade), dag)


def skriv_regelbog(inventar: Inventar, dag: date | None) -> str:
    """The rule book of an inventory: blocks of text with an empty line between them."""
    bog = byg_bog(inventar, dag)
    indhold = [
        *(_kapitel(kapitel, bog) for kapitel in bog.kapitler),
        *([(blok for tabel in bog.tabeller for blok in _tabel(tabel))] if bog.tabeller else []),
        _vaerdier(bog),
        _maal(bog),
        _punkter(bog),
        *([_udeladte(bog)] if bog.udeladte else []),
        _uden_kilde(bog),
        _dokumenter(bog),
    ]
    blokke = [f"# Regelbog: {bog.titel}", *_indledning(bog)]
    for (nr, _, titel), afsnit in zip(bog.afsnit, indhold, strict=True):
        blokke += [f"## {nr}. {titel}", *afsnit]
    return "\n\n".join(blokke) + "\n"


def _indledning(bog: Bog) -> Iterator[str]:
    yield forord.om_dagen(bog)
    yield forord.OM_BOGEN
    hoved = ("Regime", *_tidshoved(bog), "Kilde", "Evidens")
    yield markdown.tabel(hoved, [(siger(post), *_tid(post), *_baaret(post.kilde)) for post in bog.regimer])
    yield forord.OM_KILDER
    yield "\n".join(f"- {_MAERKER[grad]}: {afslut(betyder)}" for grad, betyder in forord.EVIDENS.items())
    yield forord.optalt(bog)
    yield forord.OM_MAERKER


def _kilde(kilde: Retskilde) -> str:
    return f"Kilde: {_citat(kilde)}. {kilde.gengivelse}".rstrip()


def _citat(kilde: Retskilde) -> str:
    return f"{kilde.citat} ({_MAERKER[kilde.evidens]})"


def _tidshoved(bog: Bog) -> tuple[str, ...]:
    return ("Fra", "Til og med", *(() if bog.dag is None else (vis_dag(bog.dag),)))


def _tid(post: Tidspost[str]) -> tuple[str, ...]:
    paa_dagen = () if post.paa_dagen is None else (post.dagen or "–",)
    return (post.begyndelse, post.slutning, *paa_dagen)


def _baaret(kilde: Retskilde | None) -> tuple[str, str]:
    """Source and evidence; a gap has none."""
    if kilde is None:
        return ("–", "–")
    return (f"{kilde.citat}. {kilde.gengivelse}".rstrip(), _MAERKER[kilde.evidens])


def _kapitel(kapitel: Kapitel, bog: Bog) -> Iterator[str]:
    for regel in kapitel.regler:
        yield f"### {regel.nummer} {regel.titel}"
        yield from _regel(regel)
    if kapitel.andre and bog.dag is not None:
        andre = "; ".join(f"{nummer} {titel}" for nummer, titel in kapitel.andre)
        yield f"Gælder ikke den {vis_dag(bog.dag)}: {afslut(andre)}"


def _regel(regel: Regelafsnit) -> Iterator[str]:
    for post, rivaler in regel.udgaver:
        if post.vaerdi is None:
            kilde = "" if post.kilde is None else f" {_kilde(post.kilde)}"
            yield f"`{regel.navn}`, om {regel.om}, {post.tidsrum}: {afslut(siger(post.med(None)))}{kilde}"
            continue
        yield f"`{regel.navn}`, om {regel.om}, gælder {post.tidsrum}."
        yield str(post.vaerdi)
        for rival in rivaler:
            yield "\n".join(markdown.citat(_rival(rival)))
        yield from () if post.kilde is None else (_kilde(post.kilde),)


def _rival(rival: Rival) -> Iterator[str]:
    titel = afslut(rival.titel)
    hele = rival.led.foran(f"**[{rival.navn}]** Anden læsning (`{rival.slug}`): {titel} Så kræves, at ")
    yield from str(hele).splitlines()


def _tabel(tabel: Tabelafsnit) -> Iterator[str]:
    yield f"### {tabel.titel}"
    for post in tabel.poster:
        if post.vaerdi is None:
            kilde = "" if post.kilde is None else f" {_kilde(post.kilde)}"
            yield f"`{tabel.navn}`, {post.tidsrum}: {afslut(siger(post.med(None)))}{kilde}"
        else:
            yield f"`{tabel.navn}`, gælder {post.tidsrum}. {_kilde(post.vaerdi.kilde)}"
            yield from _tabelindhold(post.vaerdi)


def _tabelindhold(indhold: Tabelindhold) -> Iterator[str]:
    yield str(indhold.tavle)
    yield "\n".join(
        f"- {kategori}: {_citat(kilde)}. {kilde.gengivelse}".rstrip() for kategori, kilde in indhold.kategorier
    )
    yield markdown.kode("mermaid", str(indhold.graf))
    if indhold.fejl:
        yield "\n".join([f"**{indhold.proevet}**", "", *(f"- {fund}" for fund in indhold.fejl)])
    elif indhold.proevet:
        yield indhold.proevet


def _vaerdier(bog: Bog) -> Iterator[str]:
    yield forord.OM_TID
    hoved = ("Værdi", "Navn", "Er", *_tidshoved(bog), "Kilde", "Evidens", "Bruges i")
    yield markdown.tabel(
        hoved,
        [
            (
                v.titel,
                f"`{v.navn}`",
                siger(post),
                *_tid(post),
                *_baaret(post.kilde),
                ", ".join(v.bruges_i) or "målingen",
            )
            for v in bog.vaerdier
            for post in v.poster
        ],
    )


def _maal(bog: Bog) -> Iterator[str]:
    yield markdown.tabel(
        ("Om", "Størrelse eller egenskab", "Navn", "Enhed", "Kilde", "Evidens"),
        [(maal.om, maal.titel, f"`{maal.navn}`", maal.enhed, *_baaret(maal.kilde)) for maal in bog.maal],
    )


def _punkter(bog: Bog) -> Iterator[str]:
    yield forord.OM_PUNKTER
    for punkt in bog.punkter:
        yield f"### {punkt.navn}: {punkt.spoergsmaal}"
        yield from _punkt(punkt)


def _punkt(punkt: Punktafsnit) -> Iterator[str]:
    if punkt.svar:
        yield f"Afgjort i biblioteket: {afslut(punkt.svar)}"
        yield "\n".join(f"- {_kilde(kilde)}" for kilde in punkt.kilder)
    else:
        yield "\n".join(
            f"- {'valgt' if laesning.valgt else 'anden læsning'} (`{laesning.slug}`): {afslut(laesning.titel)} "
            f"Kilde: {_citat(laesning.kilde)}."
            for laesning in punkt.laesninger
        )
    hvor = f" Bruges i {', '.join(punkt.bruges_i)}." if punkt.bruges_i else ""
    yield f"Grunden til valget: {afslut(punkt.hjemmel)}{hvor}"


def _udeladte(bog: Bog) -> Iterator[str]:
    yield forord.OM_UDELADTE
    hoved = ("Hvad", "Navn", "Siger", *_tidshoved(bog), "Kilde", "Evidens", "Hvorfor ikke modelleret")
    yield markdown.tabel(
        hoved,
        [
            (udeladt.titel, f"`{udeladt.navn}`", siger(post), *_tid(post), *_baaret(post.kilde), afslut(udeladt.grund))
            for udeladt in bog.udeladte
            for post in udeladt.poster
        ],
    )


def _uden_kilde(bog: Bog) -> Iterator[str]:
    linjer = [f"- {b.art} `{b.navn}`, {b.titel}: {_citat(b.kilde)}." for b in bog.uden_kilde]
    yield "\n".join(linjer) or "Ingen."


def _dokumenter(bog: Bog) -> Iterator[str]:
    linjer: list[str] = []
    for dokument in bog.dokumenter:
        dele = [dokument.titel, dokument.udsteder, dokument.adresse and f"<{dokument.adresse}>"]
        linjer.append(f"- **{dokument.kortnavn}**: {'. '.join(del_ for del_ in dele if del_)}.")
    yield "\n".join(linjer)
