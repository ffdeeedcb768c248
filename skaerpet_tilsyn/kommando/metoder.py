"""The workbooks' sheets on sources and method, as each command knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.kommando.daekning import spaend, spaend_tekst
from skaerpet_tilsyn.laesning.tekst.led import vis_dag
from skaerpet_tilsyn.opgoerelse.forbehold import forbehold
from skaerpet_tilsyn.opgoerelse.metode import metode
from skaerpet_tilsyn.tal import Afrunding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from skaerpet_tilsyn.fakta import Daekning
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.opgoerelse.ark import Ark
    from skaerpet_tilsyn.opgoerelse.forloeb.analyse import Forloebsanalyse
    from skaerpet_tilsyn.opgoerelse.jobsamtaler.indsatsopgoerelse import Indsatsopgoerelse
    from skaerpet_tilsyn.opgoerelse.metode import Metode
    from skaerpet_tilsyn.opgoerelse.opgoer.opgoerelse import Opgoerelse
    from skaerpet_tilsyn.opgoerelse.resultatkrav.resultatopgoerelse import Resultatopgoerelse
    from skaerpet_tilsyn.opgoerelse.sammenlign.sammenlignet import Sammenlignet
    from skaerpet_tilsyn.opgoerelse.sammenlign.udtraek import Udtraekssammenligning
    from skaerpet_tilsyn.register.arbejdsliste import Arbejdsliste
    from skaerpet_tilsyn.register.indsatsliste import Indsatsliste
    from skaerpet_tilsyn.register.rullendeaar import Rullendeaar
    from skaerpet_tilsyn.tid import Maaned

MAANEDSFARVER: Final = "farven i en enkelt måned er vejledende: fokusmålet holdes op mod gennemsnittet af 12 måneder"
TIDLIG: Final = "målgruppen på 6 måneder overvåges alene og indgår ikke i skærpet tilsyn"
BLIVENDE: Final = "borgere på en ydelse på månedens sidste dag er regnet med som blivende på den"
_SKJULT: Final = ("Små tal", "skjult (et punktum), og så meget mere, at det skjulte ikke kan regnes ud")
_MAALT: Final = "Målt måned"


def statussens(
    ret: Regelsaet,
    maaned: Maaned | None,
    ark: Sequence[Ark],
    noter: Iterable[str],
    *,
    benchmark: Rullendeaar | None = None,
    afrunding: Afrunding = Afrunding.NAERMESTE,
    opgoerelse: Opgoerelse | None = None,
) -> Metode:
    """
    Of the statuses of municipalities, and of the registers that they were counted from, if any.

    Example:
        >>> from skaerpet_tilsyn import Maaned, Regelsaet
        >>> statussens(Regelsaet.for_maaned(Maaned(2021, 11)), None, (), ()).titel
        'Status for skærpet tilsyn'
    """
    om = [(_MAALT, "ikke oplyst: reglerne for 2021-2022" if maaned is None else maaned.tekst)]
    om += _om_benchmark(benchmark, afrunding)
    titel = f"Status for skærpet tilsyn{'' if maaned is None else f', {maaned.tekst}'}"
    return metode(titel, om=(*om, *_om_opgoerelsen(opgoerelse)), noter=_noter(noter, ark), ret=ret, ark=ark)


def opgoerelsens(o: Opgoerelse, ark: Sequence[Ark], noter: Iterable[str], *, afrunding: Afrunding) -> Metode:
    """Of figures counted from registers, without statuses."""
    titel = f"Fokusmål, {o.maaneder[0].tekst} til {o.maaned.tekst}"
    om = ((_MAALT, o.maaned.tekst), *_om_benchmark(None, afrunding), *_om_opgoerelsen(o))
    return metode(titel, om=om, noter=_noter(noter, ark), ret=o.ret, ark=ark)


def listens(liste: Arbejdsliste, horisont: int, ret: Regelsaet, ark: Sequence[Ark], noter: Iterable[str]) -> Metode:
    """Of the work list."""
    om = ((_MAALT, liste.maaned.tekst), ("Måneder frem", str(horisont)))
    return metode(f"Arbejdsliste, {liste.maaned.tekst}", om=om, noter=(*noter, BLIVENDE), ret=ret, ark=ark)


def indsatsens(o: Indsatsopgoerelse, ark: Sequence[Ark], noter: Iterable[str]) -> Metode:
    """Of the shares with talks and tilbud under the rules of 2026."""
    foerste, sidste = o.maaneder[0], o.maaneder[-1]
    om = (("Måneder", f"{foerste} til {sidste}"), *_om_daekningen(o.daekning))
    periode = sidste.tekst if foerste == sidste else f"{foerste.tekst} til {sidste.tekst}"
    return metode(f"Jobsamtaler og tilbud, {periode}", om=om, noter=noter, ret=o.ret, ark=ark)


def indsatslistens(
    liste: Indsatsliste, horisont: int, ret: Regelsaet, ark: Sequence[Ark], noter: Iterable[str]
) -> Metode:
    """Of the work list under the rules of 2026."""
    om = ((_MAALT, liste.maaned.tekst), ("Måneder frem", str(horisont)))
    return metode(f"Arbejdsliste, {liste.maaned.tekst}", om=om, noter=noter, ret=ret, ark=ark)


def resultatkravenes(o: Resultatopgoerelse, ark: Sequence[Ark], noter: Iterable[str]) -> Metode:
    """Of the monitoring report's tables."""
    perioder = "" if o.sidste is None else f"{o.i_alt[0].fra} til {o.sidste.til}"
    om = (("Perioder", perioder), *_om_daekningen(o.daekning), *((_SKJULT,) if o.diskretioneret else ()))
    return metode("Bedre indsats for borgere i ressourceforløb", om=om, noter=noter, ret=o.ret, ark=ark)


def analysens(analyse: Forloebsanalyse, ark: Sequence[Ark], noter: Iterable[str]) -> Metode:
    """Of the target-group analysis."""
    spm = analyse.spm
    om = (
        ("Ordning", spm.ordning),
        ("Periode", f"{spm.fra} til {spm.til}"),
        *(
            (f"Gruppen {gruppe.navn}", "alle" if gruppe.kommuner is None else ", ".join(sorted(gruppe.kommuner)))
            for gruppe in analyse.grupper
        ),
        *_om_daekningen(analyse.daekning),
        *((_SKJULT,) if analyse.diskretioneret else ()),
    )
    return metode(f"Målgruppeanalyse, {spm.fra.tekst} til {spm.til.tekst}", om=om, noter=noter, ret=spm.ret, ark=ark)


def sammenligningens(s: Sammenlignet, ark: Sequence[Ark], noter: Iterable[str]) -> Metode:
    """Of two rule sets on the same facts; what is to be said of the rules themselves stands by them."""
    om = (
        (_MAALT, s.maaned.tekst),
        ("Reglerne før, pr.", vis_dag(s.foer.dato)),
        ("Reglerne efter, pr.", vis_dag(s.efter.dato)),
    )
    om_reglerne = {*forbehold(s.foer), *forbehold(s.efter)}
    return metode(
        f"Sammenligning af regler, {s.maaned.tekst}",
        om=om,
        noter=(note for note in noter if note not in om_reglerne),
        foer=s.foer,
        ret=s.efter,
        ark=ark,
    )


def udtraekkenes(s: Udtraekssammenligning, ark: Sequence[Ark], noter: Iterable[str]) -> Metode:
    """Of two extracts under one rule set; what is to be said of the rules themselves stands by them."""
    om = (
        (_MAALT, s.maaned.tekst),
        ("Udtrækket før", s.foer.navn),
        ("Udtrækket efter", s.efter.navn),
        ("Reglerne pr.", vis_dag(s.ret.dato)),
        *(("Ændret", str(enhed)) for enhed in s.enheder),
    )
    om_reglerne = set(forbehold(s.ret))
    return metode(
        f"Sammenligning af udtræk, {s.maaned.tekst}",
        om=om,
        noter=(note for note in noter if note not in om_reglerne),
        ret=s.ret,
        ark=ark,
    )


def tabellens(titel: str, om: Iterable[tuple[str, str]], noter: Iterable[str] = ()) -> Metode:
    """
    Of what was fetched from jobindsats.dk.

    Example:
        >>> tabellens("Resultatmål (y30r21)", [("Tabel", "y30r21")]).afsnit[0].raekker[0]
        ('Kilde', 'jobindsats.dk, version 3, Styrelsen for Arbejdsmarked og Rekruttering')
    """
    kilde = ("Kilde", "jobindsats.dk, version 3, Styrelsen for Arbejdsmarked og Rekruttering")
    return metode(titel, om=(kilde, *om, ("Diskretioneret", "en tom celle, aldrig et nul")), noter=noter)


def _om_benchmark(benchmark: Rullendeaar | None, afrunding: Afrunding) -> Iterator[tuple[str, str]]:
    if benchmark is not None:
        yield "Benchmark", f"{benchmark} ({benchmark.tekst}), Y30R21 fra jobindsats.dk"
    yield "Krav afrundes", "op" if afrunding is Afrunding.OP else "til nærmeste"


def _om_opgoerelsen(o: Opgoerelse | None) -> Iterator[tuple[str, str]]:
    if o is not None:
        yield "Måneder", f"{o.maaneder[0]} til {o.maaned}"
        yield from _om_daekningen(o.daekning)
        if o.diskretioneret:
            yield _SKJULT


def _om_daekningen(daekning: Daekning) -> Iterator[tuple[str, str]]:
    for navn, egen in spaend(daekning).items():
        yield f"{navn.capitalize().replace('oe', 'ø')} dækker", spaend_tekst(egen)


def _noter(noter: Iterable[str], ark: Sequence[Ark]) -> Iterator[str]:
    yield from noter
    navne = {et.navn for et in ark}
    if navne & {"maanedsandele", "andele_pr_maaned"}:
        yield MAANEDSFARVER
    if "maanedsandele_6mdr" in navne:
        yield TIDLIG
