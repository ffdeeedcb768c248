"""Two rule sets on the same registers, or on the same monthly shares: who changes outcome, and what did it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.katalog.forskelle import forskelle, siger
from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
from skaerpet_tilsyn.laesning.kolonner.kalender import maanedsindeks
from skaerpet_tilsyn.laesning.kolonner.skift import Laesninger, skift_i_blok
from skaerpet_tilsyn.laesning.tekst.forskelle import forskelstekst
from skaerpet_tilsyn.opgoerelse.opgoer.daekningsnoter import daekningsnoter
from skaerpet_tilsyn.opgoerelse.sammenlign.borgere import borgersvar, borgertal, laeg_borgere_sammen
from skaerpet_tilsyn.opgoerelse.sammenlign.kommuner import Talte, kommunesvar
from skaerpet_tilsyn.opgoerelse.sammenlign.sammenlignet import saml_svar
from skaerpet_tilsyn.opgoerelse.sammenlign.spil import blandede, kraev_faa
from skaerpet_tilsyn.opgoerelse.sammenlign.spoergsmaal import BORGERE, FOKUSMAALENE, KATEGORIEN
from skaerpet_tilsyn.register.benchmark import laes_benchmark
from skaerpet_tilsyn.register.benchmarktabel import I_ALT
from skaerpet_tilsyn.register.benchmarkvalg import benchmark_for, find_periode, vaelg_periode
from skaerpet_tilsyn.register.maanedsandele import laes_maanedsandele
from skaerpet_tilsyn.register.opgjort import Opgjort
from skaerpet_tilsyn.register.tabeller.kvittering import Kvittering
from skaerpet_tilsyn.register.tabeller.register import Register, laes
from skaerpet_tilsyn.register.tabeller.skema import SKAERPET_TILSYN
from skaerpet_tilsyn.tid import Vindue

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from narwhals.typing import IntoFrame

    from skaerpet_tilsyn.fakta import Benchmark, Daekning, Kommune
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.katalog.forskelle import Forskel, Forskelle
    from skaerpet_tilsyn.katalog.sporing import Rod
    from skaerpet_tilsyn.opgoerelse.sammenlign.borgere import Borgertal
    from skaerpet_tilsyn.opgoerelse.sammenlign.sammenlignet import Sammenlignet
    from skaerpet_tilsyn.opgoerelse.sammenlign.spoergsmaal import Borgerspoergsmaal, Kommunespoergsmaal
    from skaerpet_tilsyn.opgoerelse.sammenlign.svar import Svar
    from skaerpet_tilsyn.register.tabeller.registerdel import Registerdel
    from skaerpet_tilsyn.tid import Maaned

AARET = Vindue(12)


def sammenlign(
    data: Register | Path | str | Mapping[str, IntoFrame],
    *,
    maaned: Maaned,
    foer: Regelsaet,
    efter: Regelsaet,
    udfyld: bool = False,
    benchmark: Path | str | None = None,
    benchmark_periode: str | None = None,
    fremdrift: Callable[[int, int], None] | None = None,
) -> Opgjort[Sammenlignet]:
    """
    Who changes outcome in ``maaned`` (citizens) and over the 12 months that end with it (municipalities).

    ``udfyld`` holds what only one of the rule sets says as it is there, for both of them; without it such a
    comparison is refused. With a ``benchmark`` the categories are compared too, where both rule sets have any.

    Raises:
        Datafejl: with everything that is wrong with the registers or the benchmark.
        RegelIkkeGaeldende: one of the rule sets does not say what is asked (see ``udfyld``).
        UgyldigVaerdi: there are more differences than can be told apart.

    Example:
        >>> from datetime import date
        >>> import polars as pl
        >>> from skaerpet_tilsyn import Maaned, Regelsaet
        >>> register = {
        ...     "ydelser": pl.DataFrame({"borger_id": [1], "kommunekode": ["766"], "ydelse": ["kontanthjaelp"],
        ...         "fra_dato": ["2019-01-31"], "til_dato": [None]}),
        ...     "tilbud": pl.DataFrame({"borger_id": [1], "tilbudstype": ["mentor"], "fra_dato": ["2020-01-01"],
        ...         "til_dato": ["2021-11-30"]}),
        ...     "loentimer": pl.DataFrame({"borger_id": [1, 1], "maaned": ["2020-01", "2021-11"], "timer": [0, 150]})}
        >>> sammenlignet, _ = sammenlign(register, maaned=Maaned(2021, 11), udfyld=True,
        ...     foer=Regelsaet.gaeldende(date(2018, 9, 1)), efter=Regelsaet.gaeldende(date(2021, 11, 1)))
        >>> [(a.hvem, a.foer, a.efter) for a in sammenlignet.svaret("aktiv_indsats").aendringer]
        [(1, 'opfyldt', 'ikke_opfyldt')]
    """
    foer, efter = _udfyldt(foer, efter) if udfyld else (foer, efter)
    om_kommuner = kommunespoergsmaal((foer, efter), benchmark)
    alle = forskelle(foer, efter, [*_roedder(BORGERE), *_roedder(om_kommuner)])
    spurgt = [_spurgt(spm, alle) for spm in BORGERE]
    register = data if isinstance(data, Register) else laes(data, tabeller=SKAERPET_TILSYN)
    maaneder = AARET.maaneder_til(maaned)
    tal, kvittering = _taelt(register, spurgt, maanedsindeks(maaneder[0], maaned), fremdrift)
    fundet, noter = benchmarket(benchmark, maaned, benchmark_periode)
    optalte = {s.spoergsmaal.navn: (s.enheder, af.optalt) for s, af in zip(spurgt, tal, strict=True)}
    daekkede = daekkede_maaneder(register.daekning, maaneder)
    talte = Talte(optalte, maaneder, lambda _: daekkede, fundet)
    svar = [
        borgersvar(s.spoergsmaal, tuple(forskelstekst(enhed, alle) for enhed in s.enheder), af)
        for s, af in zip(spurgt, tal, strict=True)
    ]
    for spm in om_kommuner:
        om_borgerne = [b for b in BORGERE if b.navn in spm.fokusmaal]
        enheder = alle.for_([*spm.roedder, *_roedder(om_borgerne)])
        svar.append(_kommunesvar(spm, alle, enheder, talte, maaned))
    noter += [*uden_kategorier((foer, efter), benchmark), *daekningsnoter(register.daekning, maaneder)]
    return Opgjort(saml_svar(alle, svar, maaned=maaned, noter=noter), kvittering)


def sammenlign_andele(
    andele: Path | str,
    *,
    maaned: Maaned,
    foer: Regelsaet,
    efter: Regelsaet,
    udfyld: bool = False,
    benchmark: Path | str | None = None,
    benchmark_periode: str | None = None,
) -> Sammenlignet:
    r"""
    The same for municipalities whose monthly shares are known: what the rules about citizens do is not in it.

    Raises:
        Datafejl: with everything that is wrong with a file.
        RegelIkkeGaeldende: one of the rule sets does not say what is asked (see ``udfyld``).
        UgyldigVaerdi: there are more differences than can be told apart.

    Example:
        >>> import tempfile
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Maaned, Regelsaet, Vindue
        >>> nov, ret = Maaned(2021, 11), Regelsaet.gaeldende
        >>> linjer = "\n".join(f"Hedensted;aktiv_indsats;{m};75;100" for m in Vindue(12).maaneder_til(nov))
        >>> with tempfile.TemporaryDirectory() as mappe:
        ...     fil = Path(mappe) / "a.csv"
        ...     _ = fil.write_text(f"kommune;fokusmaal;maaned;taeller;naevner\n{linjer}\n", encoding="utf-8")
        ...     s = sammenlign_andele(
        ...         fil, maaned=nov, foer=ret(date(2018, 9, 1)), efter=ret(nov.foerste_dag), udfyld=True)
        >>> [(a.hvem, a.foer, a.efter, a.dele) for a in s.svaret("aktiv_12").aendringer]
        [('Hedensted', 'opfyldt', 'ikke_opfyldt', (Fraction(1, 1),))]
    """
    foer, efter = _udfyldt(foer, efter) if udfyld else (foer, efter)
    spurgte = kommunespoergsmaal((foer, efter), benchmark)
    alle = forskelle(foer, efter, _roedder(spurgte))
    laest = laes_maanedsandele(Path(andele))
    fundet, noter = benchmarket(benchmark, maaned, benchmark_periode)
    kommuner = {
        kommune.kommunekode or kommune.navn: evolve(kommune, benchmark=fundet.get(kommune.kommunekode or ""))
        for kommune in laest.kommuner
    }
    svar = [_kommunesvar(spm, alle, alle.for_(spm.roedder), lambda _: kommuner, maaned) for spm in spurgte]
    noter += [*uden_kategorier((foer, efter), benchmark), *laest.noter]
    return saml_svar(alle, svar, maaned=maaned, noter=noter)


class _Spurgt(NamedTuple):
    """A question about citizens, the differences that it reads, and the rules under each set of them."""

    spoergsmaal: Borgerspoergsmaal
    enheder: tuple[Forskel, ...]
    retter: tuple[Regelsaet, ...]


def _spurgt(spoergsmaal: Borgerspoergsmaal, alle: Forskelle) -> _Spurgt:
    enheder = alle.for_(spoergsmaal.roedder)
    kraev_faa(spoergsmaal.titel, enheder)
    return _Spurgt(spoergsmaal, enheder, blandede(alle, enheder))


def _roedder(alle: Iterable[Borgerspoergsmaal | Kommunespoergsmaal]) -> list[Rod]:
    return [rod for spoergsmaal in alle for rod in spoergsmaal.roedder]


def _taelt(
    register: Register, spurgt: Sequence[_Spurgt], indeks: range, fremdrift: Callable[[int, int], None] | None
) -> tuple[list[Borgertal], Kvittering]:
    """What is counted of each question, a block of persons at a time."""
    blokke: list[list[Borgertal]] = []
    kvittering = Kvittering(noter=register.noter)
    for fundne, om_del in register.hver(partial(_af_del, spurgt=spurgt, indeks=indeks), fremdrift):
        blokke += fundne
        kvittering += om_del
    return [laeg_borgere_sammen(af_alle) for af_alle in zip(*blokke, strict=True)], kvittering


def _kommunesvar(
    spoergsmaal: Kommunespoergsmaal,
    alle: Forskelle,
    enheder: tuple[Forskel, ...],
    kommuner_under: Callable[[Collection[Forskel]], Mapping[str, Kommune]],
    maaned: Maaned,
) -> Svar:
    tekster = tuple(forskelstekst(enhed, alle) for enhed in enheder)
    return kommunesvar(spoergsmaal, enheder, kommuner_under, alle.blandet, maaned=maaned, tekster=tekster)


def daekkede_maaneder(daekning: Daekning, maaneder: Sequence[Maaned]) -> set[Maaned]:
    """The months of which the registers say who was on a ydelse."""
    spaend = daekning.ydelser
    return set() if spaend is None else {maaned for maaned in maaneder if spaend.rummer(maaned, maaned)}


def _af_del(del_: Registerdel, spurgt: Sequence[_Spurgt], indeks: range) -> tuple[list[list[Borgertal]], Kvittering]:
    ud: list[list[Borgertal]] = []
    for blok, ider in del_.blokke_med_ider():
        laesninger = Laesninger(blok, indeks)
        fundne = [skift_i_blok(laesninger, s.spoergsmaal.optaelling, s.retter) for s in spurgt]
        ud.append([borgertal(skift, ider.gather(skift.person).to_list()) for skift in fundne])
    return ud, del_.kvittering


def _udfyldt(foer: Regelsaet, efter: Regelsaet) -> tuple[Regelsaet, Regelsaet]:
    return foer.udfyldt_af(efter), efter.udfyldt_af(foer)


def kommunespoergsmaal(retter: Iterable[Regelsaet], benchmark: Path | str | None) -> tuple[Kommunespoergsmaal, ...]:
    """The fokusmål, and the categories where there is a benchmark and all rule sets have a table of them."""
    if benchmark is None or not all(siger(ret, STATUS) for ret in retter):
        return FOKUSMAALENE
    return (*FOKUSMAALENE, KATEGORIEN)


def uden_kategorier(retter: Iterable[Regelsaet], benchmark: Path | str | None) -> list[str]:
    """Which rule sets have no categories, where they were asked for."""
    if benchmark is None:
        return []
    uden = [ret.regime.titel for ret in retter if not siger(ret, STATUS)]
    return [f"kategorierne er ikke sammenlignet: {titel} har ingen" for titel in uden]


def benchmarket(
    benchmark: Path | str | None, maaned: Maaned, periode: str | None
) -> tuple[dict[str, Benchmark | None], list[str]]:
    """The published differences by kommunekode, and what is to be said of them."""
    if benchmark is None:
        return {}, []
    tabel = laes_benchmark(Path(benchmark))
    aaret = vaelg_periode(tabel, maaned) if periode is None else find_periode(tabel, periode)
    noter = [f"benchmark: {aaret} ({aaret.tekst}), {I_ALT}", *tabel.noter]
    return {kode: benchmark_for(tabel, kode, aaret) for kode in NAVNE}, noter
