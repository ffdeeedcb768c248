"""The rule book: every rule, value, table and open question with its source, as Markdown for jurists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar, cast

from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.fokusmaal import regler as fokusmaal
from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.katalog.maalgruppe import regler as maalgruppe
from skaerpet_tilsyn.katalog.ressourceforloeb import regler as ressourceforloeb
from skaerpet_tilsyn.katalog.resultatkrav import regler as resultatkrav
from skaerpet_tilsyn.katalog.resultatmaal import regler as resultatmaal
from skaerpet_tilsyn.katalog.tilsyn import regler as tilsyn
from skaerpet_tilsyn.laesning.proev.kilder import kilder
from skaerpet_tilsyn.laesning.proev.proev import proev_under_alle
from skaerpet_tilsyn.laesning.tekst.beslutningstabel import beslutningstabel
from skaerpet_tilsyn.laesning.tekst.led import Omgivelser, afslut, egne_valg, led, vis_dag
from skaerpet_tilsyn.laesning.tekst.regelbog_json import gaeldende, regelbog_json
from skaerpet_tilsyn.laesning.tekst.vaerdier import vis_vaerdi
from skaerpet_tilsyn.ret import Evidens, Hul, Ophoert, Uafklaret, Version
from skaerpet_tilsyn.udtryk import Regel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date
    from types import ModuleType

    from skaerpet_tilsyn.katalog.inventar import Emneinventar, Inventar, Parametervaerdi, Statustabel
    from skaerpet_tilsyn.ret import Post, Retskilde
    from skaerpet_tilsyn.udtryk import Betingelse, Fortolkningsvalg, Mulighed, Parameter, Valg

__all__ = ["regelbog", "regelbog_json"]

S = TypeVar("S")

_EMNER: Final = {
    "Målgruppen": maalgruppe,
    "Fokusmålene": fokusmaal,
    "Resultatmålet": resultatmaal,
    "Status og udvælgelse": tilsyn,
    "Resultatkravene": resultatkrav,
    "Ressourceforløb og jobafklaringsforløb": ressourceforloeb,
}
# The chapters of rules, and the file in which each one's rules stand; the first that names a rule has it.

_OM: Final = {
    "borger": "borgeren",
    "kommune": "kommunen",
    "resultattal": "projektet eller kommunen",
    "forloeb": "forløbet",
}
"""What rules are about, as a reader calls it."""

_FORORD: Final = """\
Regelbogen er skrevet ud af de samme regler, som biblioteket `skaerpet_tilsyn` regner efter.
Den er en læsning af kilderne, ikke selv en retskilde.

Hver regel, værdi og læsning har en kilde. Uden mærke er kilden læst i dokumentet selv. Ellers står der:

- *udledt*: regnet eller sluttet af det, der er læst;
- **ikke efterprøvet**: ingen har læst det i kilden. Det skal efterprøves, før nogen støtter ret på det.

Et navn i kantede klammer, f.eks. [K01], er et omtvistet punkt.
Teksten følger den læsning, biblioteket har valgt; de andre står ved reglen."""


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
    kapitler = _kapitler([regel.navn for regel in inventar.regler])
    numre = {navn: f"{k}.{n}" for k, (_, navne) in enumerate(kapitler, 1) for n, navn in enumerate(navne, 1)}
    omgivelser = Omgivelser(dag, numre)
    afsnit = [
        *((titel, [*_regler(inventar.regler, navne, omgivelser)]) for titel, navne in kapitler),
        ("Beslutningstabeller", [*_tabeller(inventar, dag), *_hierarkier(inventar, dag)]),
        ("Grænser, lister og vinduer", [_parametre(inventar, dag)]),
        ("Størrelser og egenskaber", [_stoerrelser(inventar)]),
        ("Omtvistede punkter", [blok for valg in inventar.valg for blok in _valg(valg)]),
        ("Uden efterprøvet kilde", [_uden_kilde(inventar)]),
        ("Dokumenter", [_dokumenter(inventar)]),
    ]
    blokke = [f"# Regelbog: {inventar.titel}", *_indledning(inventar, dag)]
    for nr, (titel, indhold) in enumerate(((t, i) for t, i in afsnit if i), start=1):
        blokke += [f"## {nr}. {titel}", *indhold]
    return "\n\n".join(blokke) + "\n"


def _kapitler(regelnavne: Iterable[str]) -> list[tuple[str, list[str]]]:
    kapitler: dict[str, list[str]] = {titel: [] for titel in (*_EMNER, "Andre regler")}
    for navn in regelnavne:
        titel = next((titel for titel, modul in _EMNER.items() if navn in _navne_i(modul)), "Andre regler")
        kapitler[titel].append(navn)
    return [(titel, navne) for titel, navne in kapitler.items() if navne]


def _navne_i(modul: ModuleType) -> set[str]:
    indhold = cast("Mapping[str, object]", vars(modul))
    return {vaerdi.navn for vaerdi in indhold.values() if isinstance(vaerdi, Regel)}


def _indledning(inventar: Inventar, dag: date | None) -> Iterator[str]:
    if dag is not None:
        yield f"Reglerne, som de gælder den {vis_dag(dag)}: {inventar.regimer.paa(dag).vaerdi.titel}."
    else:
        yield "Alle versioner, hver med den dag, den gælder fra. En version gælder, til den næste begynder."
        regimer = [
            f"{post.vaerdi.titel}. {_kilde(post.kilde)}" if isinstance(post, Version) else _uden_version(post)
            for post in inventar.regimer.poster
        ]
        dage = [vis_dag(post.gaelder_fra) for post in inventar.regimer.poster]
        yield "\n".join(f"- fra {fra}: {hvad}" for fra, hvad in zip(dage, regimer, strict=True))
    yield _FORORD


def _uden_version(post: Ophoert | Hul | Uafklaret) -> str:
    return f"ophævet. {_kilde(post.kilde)}" if isinstance(post, Ophoert) else afslut(post.grund)


def _kilde(kilde: Retskilde) -> str:
    return f"Kilde: {_citat(kilde)}."


def _citat(kilde: Retskilde) -> str:
    maerke = {Evidens.UDLEDT: " (*udledt*)", Evidens.IKKE_EFTERPROEVET: " (**ikke efterprøvet**)"}
    return f"{kilde.citat}{maerke.get(kilde.evidens, '')}"


def _regler(alle: Iterable[Regel[S]], navne: Iterable[str], omgivelser: Omgivelser) -> Iterator[str]:
    regler = {regel.navn: regel for regel in alle}
    for regel in (regler[navn] for navn in navne):
        poster = gaeldende(regel, omgivelser.dag)
        if poster:
            yield f"### {omgivelser.numre[regel.navn]} {regel.titel}"
        for post in poster:
            fra = vis_dag(post.gaelder_fra)
            if isinstance(post, Version):
                yield f"`{regel.navn}`, gælder fra {fra}."
                yield from _version(post.vaerdi, omgivelser)
                yield f"{_kilde(post.kilde)} {post.kilde.gengivelse}".rstrip()
            else:
                yield f"`{regel.navn}`, fra {fra} {_uden_version(post)}"


def _version(betingelse: Betingelse[S], omgivelser: Omgivelser) -> Iterator[str]:
    hele = led(betingelse, omgivelser).efter(".")
    yield str(hele._replace(tekst=f"Opfyldt, når {hele.tekst}"))
    for omtvistet in egne_valg(betingelse):
        yield "\n".join(f"> {linje}".rstrip() for linje in _rivaler(omtvistet, omgivelser))


def _rivaler(omtvistet: Fortolkningsvalg[S], omgivelser: Omgivelser) -> Iterator[str]:
    valg = omtvistet.valg
    yield f"**[{valg.navn}]** {valg.spoergsmaal}"
    yield ""
    for mulighed, betingelse in zip(valg.muligheder, omtvistet.betingelser, strict=True):
        if mulighed.slug == valg.valgt:
            yield f"- {_laest(mulighed, valg)}"
        else:
            rival = led(betingelse, omgivelser).efter(".")
            yield f"- {_laest(mulighed, valg)} Så kræves, at {rival.tekst}"
            yield from (f"  {linje}" for linje in rival.under)
    yield ""
    yield afslut(f"Grunden til valget: {valg.hjemmel}")


def _laest(mulighed: Mulighed, valg: Valg) -> str:
    rolle = "valgt" if mulighed.slug == valg.valgt else "anden læsning"
    return f"{rolle} (`{mulighed.slug}`): {afslut(mulighed.titel)} {_kilde(mulighed.kilde)}"


def _tabeller(inventar: Inventar, dag: date | None) -> Iterator[str]:
    for linje in inventar.tabeller:
        for post in gaeldende(linje, dag):
            fra = vis_dag(post.gaelder_fra)
            if isinstance(post, Version):
                tabel, paa = post.vaerdi, dag or post.gaelder_fra
                yield f"### {tabel.titel}"
                yield f"`{tabel.navn}`, gælder fra {fra}. {_kilde(tabel.kilde)} {tabel.kilde.gengivelse}".rstrip()
                yield beslutningstabel(tabel, paa)
                par = [(raekke.kategori, raekke.kilde) for raekke in tabel.raekker]
                viste = [*par, (tabel.ellers, tabel.ellers_kilde)]
                yield "\n".join(f"- {kategori}: {_citat(kilde)}. {kilde.gengivelse}" for kategori, kilde in viste)
                yield _proevet(tabel, paa)
            else:
                yield f"`{linje.navn}`, fra {fra} {_uden_version(post)}"


def _hierarkier(inventar: Inventar, dag: date | None) -> Iterator[str]:
    for linje in inventar.hierarkier:
        for post in gaeldende(linje, dag):
            fra = vis_dag(post.gaelder_fra)
            if isinstance(post, Version):
                hierarki, paa = post.vaerdi, dag or post.gaelder_fra
                yield f"### {hierarki.titel}"
                yield (
                    f"`{hierarki.navn}`, gælder fra {fra}. {_kilde(hierarki.kilde)} {hierarki.kilde.gengivelse}"
                ).rstrip()
                yield beslutningstabel(hierarki, paa)
            else:
                yield f"`{linje.navn}`, fra {fra} {_uden_version(post)}"


def _proevet(tabel: Statustabel, dag: date) -> str:
    proever = proev_under_alle(tabel, ret=Regelsaet.gaeldende(dag))
    if all(proeve.bestaaet for proeve in proever):
        return (
            f"Prøvet i alle {proever[0].antal_tilfaelde} tilfælde, som kriterierne kan skelne, og under {len(proever)} "
            "læsninger af de omtvistede punkter: der er altid netop én kategori, hver kategori kan nås, "
            "og ingen andre overlap findes end de nævnte."
        )
    return "\n".join(["**Prøven af tabellen fandt fejl:**", "", *(f"- {fund}" for p in proever for fund in p.fejl)])


def _parametre(inventar: Inventar, dag: date | None) -> str:
    linjer = ["| Værdi | Navn | Er | Enhed | Gælder fra | Kilde |", "| --- | --- | --- | --- | --- | --- |"]
    for parameter in inventar.parametre:
        for post in gaeldende(parameter, dag):
            er, kilde = _post(parameter, post)
            fra = vis_dag(post.gaelder_fra)
            linjer.append(f"| {parameter.titel} | `{parameter.navn}` | {er} | {parameter.enhed} | {fra} | {kilde} |")
    return "\n".join(linjer)


def _post(parameter: Parameter[Parametervaerdi], post: Post[Parametervaerdi]) -> tuple[str, str]:
    if isinstance(post, Version):
        return vis_vaerdi(post.vaerdi, parameter.enhed).removesuffix(f" {parameter.enhed}"), _citat(post.kilde)
    match post:
        case Hul():
            return "ikke kodet", post.grund
        case Uafklaret():
            return "uafklaret", post.grund
        case Ophoert():
            return "ophævet", _citat(post.kilde)


def _stoerrelser(inventar: Inventar) -> str:
    linjer = ["| Om | Størrelse eller egenskab | Navn | Enhed | Kilde |", "| --- | --- | --- | --- | --- |"]
    linjer += [linje for navn, emne in inventar.emner for linje in _emnets_stoerrelser(_OM.get(navn, navn), emne)]
    return "\n".join(linjer)


def _emnets_stoerrelser(om: str, emne: Emneinventar[S]) -> Iterator[str]:
    for maal in emne.maal:
        kilde = f"{_citat(maal.kilde)}. {maal.kilde.gengivelse}"
        yield f"| {om} | {maal.titel} | `{maal.navn}` | {maal.enhed} | {kilde} |"
    for egenskab in emne.egenskaber:
        kilde = f"{_citat(egenskab.kilde)}. {egenskab.kilde.gengivelse}"
        yield f"| {om} | {egenskab.titel} | `{egenskab.navn}` | – | {kilde} |"


def _valg(valg: Valg) -> Iterator[str]:
    yield f"### {valg.navn}: {valg.spoergsmaal}"
    yield "\n".join(f"- {_laest(mulighed, valg)}" for mulighed in valg.muligheder)
    yield afslut(f"Grunden til valget: {valg.hjemmel}")


def _uden_kilde(inventar: Inventar) -> str:
    alle = [baaret for baaret in kilder(inventar) if baaret.kilde.evidens is not Evidens.EFTERPROEVET]
    alle.sort(key=lambda baaret: baaret.kilde.evidens is Evidens.UDLEDT)
    return "\n".join(f"- {b.art} `{b.navn}`, {b.titel}: {_citat(b.kilde)}." for b in alle) or "Ingen."


def _dokumenter(inventar: Inventar) -> str:
    dokumenter = dict.fromkeys(baaret.kilde.dokument for baaret in kilder(inventar))
    linjer: list[str] = []
    for dokument in sorted(dokumenter, key=lambda dokument: dokument.kortnavn.casefold()):
        dele = [dokument.titel, dokument.udsteder, dokument.adresse and f"<{dokument.adresse}>"]
        linjer.append(f"- **{dokument.kortnavn}**: {'. '.join(del_ for del_ in dele if del_)}.")
    return "\n".join(linjer)
