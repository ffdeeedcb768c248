"""The rule book: every rule, limit and open question with its source, as Markdown for jurists."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from skaerpet_tilsyn.katalog.inventar import inventar
from skaerpet_tilsyn.katalog.maalgruppe.parametre import IKRAFT
from skaerpet_tilsyn.katalog.regelsaet import REGIMER
from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
from skaerpet_tilsyn.laesning.tekst.betingelsestekst import betingelsestekst
from skaerpet_tilsyn.laesning.tekst.regelbog_json import regelbog_json, versioner
from skaerpet_tilsyn.laesning.tekst.saetninger import saetning
from skaerpet_tilsyn.laesning.tekst.vaerdier import vis_vaerdi
from skaerpet_tilsyn.ret import Ophoert, Version

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from skaerpet_tilsyn.udtryk import Parameter, Regel, Valg

__all__ = ["regelbog", "regelbog_json"]

S = TypeVar("S")


def regelbog(dag: date | None = None) -> str:
    """
    The rule book of a day, or with all versions.

    Raises:
        RegelIkkeGaeldende: nothing is in force that day.

    Example:
        >>> regelbog().splitlines()[0]
        '# Regelbog: skærpet tilsyn med kommunernes beskæftigelsesindsats'
    """
    return "\n".join(_linjer(dag)) + "\n"


def _linjer(dag: date | None) -> Iterator[str]:
    alt = inventar()
    yield "# Regelbog: skærpet tilsyn med kommunernes beskæftigelsesindsats"
    yield ""
    if dag is None:
        yield "Alle versioner. «Udledt» er regnet eller sluttet af kilden; «ikke efterprøvet» har ingen læst i kilden."
        yield from _regimer()
    else:
        yield f"Det, der gælder den {dag}: {REGIMER.paa(dag).vaerdi.titel}."
    yield from ("", "## Regler om borgere", "")
    for borgerregel in alt.borgerregler:
        yield from _regel(borgerregel, dag)
    yield from ("## Regler om kommuner", "")
    for kommuneregel in alt.kommuneregler:
        yield from _regel(kommuneregel, dag)
    yield from _status(dag)
    yield from ("## Grænser og lister", "", "| navn | værdi | gælder fra | kilde |", "| --- | --- | --- | --- |")
    for parameter in alt.parametre:
        yield from _parameter(parameter, dag)
    yield from ("", "## Åbne spørgsmål", "")
    for valg in alt.valg:
        yield from _valg(valg)


def _regimer() -> Iterator[str]:
    yield from ("", "| fra | regler |", "| --- | --- |")
    for post in REGIMER.poster:
        match post:
            case Version():
                yield f"| {post.gaelder_fra} | {post.vaerdi.titel} [{post.kilde}] |"
            case Ophoert():
                yield f"| {post.gaelder_fra} | ophævet [{post.kilde}] |"
            case _:
                yield f"| {post.gaelder_fra} | {post.grund} |"


def _regel(regel: Regel[S], dag: date | None) -> Iterator[str]:
    yield f"### {regel.titel}"
    yield ""
    for version in versioner(regel, dag):
        yield f"`{regel.navn}`, gælder fra {version.gaelder_fra}. Kilde: {version.kilde}"
        if version.kilde.gengivelse:
            yield f"({version.kilde.gengivelse})"
        yield ""
        yield betingelsestekst(version.vaerdi, dag or max(version.gaelder_fra, IKRAFT))
        yield ""


def _status(dag: date | None) -> Iterator[str]:
    for version in versioner(STATUS, dag):
        tabel = version.vaerdi
        yield f"## Beslutningstabel: {tabel.titel}"
        yield ""
        yield f"Gælder fra {version.gaelder_fra}. Kilde: {tabel.kilde}. Den øverste række, der holder, afgør."
        yield ""
        yield "| nr. | når | kategori | kilde |"
        yield "| --- | --- | --- | --- |"
        for nr, raekke in enumerate(tabel.raekker, start=1):
            naar = saetning(raekke.naar, version.gaelder_fra)
            yield f"| {nr} | {naar} | {raekke.kategori.tekst} | {raekke.kilde} |"
        yield f"| {len(tabel.raekker) + 1} | ellers | {tabel.ellers.tekst} | {tabel.ellers_kilde} |"
        yield ""
        for den_ene, den_anden in tabel.overlap:
            yield f"{den_ene.tekst} og {den_anden.tekst} kan holde samtidig; så gives den øverste, og begge nævnes."
            yield ""


def _parameter(parameter: Parameter[object], dag: date | None) -> Iterator[str]:
    for version in versioner(parameter, dag):
        vaerdi = vis_vaerdi(version.vaerdi, parameter.enhed)
        yield f"| {parameter.titel} (`{parameter.navn}`) | {vaerdi} | {version.gaelder_fra} | {version.kilde} |"


def _valg(valg: Valg) -> Iterator[str]:
    yield f"### {valg.navn}: {valg.spoergsmaal}"
    yield ""
    for mulighed in valg.muligheder:
        valgt = " **(valgt)**" if mulighed.slug == valg.valgt else ""
        yield f"- `{mulighed.slug}`{valgt}: {mulighed.titel}. Kilde: {mulighed.kilde}"
    yield ""
    yield f"Hjemmel for valget: {valg.hjemmel}."
    yield ""
