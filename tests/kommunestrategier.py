"""Municipalities for the tests: built by hand, and drawn at random."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve
from hypothesis import strategies as st

from skaerpet_tilsyn.fakta import (
    Antal,
    Benchmark,
    Kommune,
    KravKanIkkeNaas,
    KravOk,
    KravTal,
    Maanedsandel,
    Maanedsvaerdi,
    TryktFokusmaal,
    TryktKrav,
)
from skaerpet_tilsyn.fakta.tryk import andel_af_tryk, forskel_af_tryk, krav_af_tryk
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.tilsyn.regler import KRITERIER, STATUS
from skaerpet_tilsyn.laesning.vurder import kategoriser
from skaerpet_tilsyn.tal import Diskretioneret, Interval, decimaler, laes_tal, skriv_tal
from skaerpet_tilsyn.tid import Maaned, Vindue

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from skaerpet_tilsyn.katalog import Risikokategori
    from skaerpet_tilsyn.laesning.vurder import Kategorisering
    from skaerpet_tilsyn.tal import Rationel, Udfald

NOV, DEC = Maaned(2021, 11), Maaned(2021, 12)
AARET_TIL_NOV = tuple(Maaned(2021, nr) for nr in range(1, 12))

TABELLEN = """\
Faisnæs;Aktuelt ikke i risiko;0,53;94,05;Ok;81,53;Ok
Hedensted;Inspirationskommune;-0,19;87,84;Ok;89,24;Ok
Helsingør;Inspirationskommune;-0,24;97,57;Ok;82,73;Ok
Herlev;Aktuelt ikke i risiko;-0,54;86,01;Ok;63,84;kan ikke nås
Herning;Inspirationskommune;-0,35;88,23;Ok;81,75;Ok
Hillerød;Aktuelt ikke i risiko;-0,50;93,58;Ok;78,41;97,80
Hjørring;Inspirationskommune;-0,08;97,33;Ok;80,72;Ok
Holbæk;Inspirationskommune;-0,36;92,79;Ok;83,49;Ok
Holstebro;Inspirationskommune;-0,07;87,57;Ok;93,57;Ok
Horsens;Aktuelt ikke i risiko;0,19;96,92;Ok;93,10;Ok
Hvidovre;Risiko for light tilsyn;0,62;93,01;Ok;73,42;kan ikke nås
Høje Taastrup;Risiko for light tilsyn;0,86;92,12;Ok;70,73;kan ikke nås
Hørsholm;Aktuelt ikke i risiko;-0,18;93,44;Ok;74,70;kan ikke nås
Ikast-Brande;Risiko for light tilsyn;0,79;88,85;Ok;78,04;kan ikke nås
Ishøj;Aktuelt ikke i risiko;-0,18;88,65;Ok;78,18;kan ikke nås
Jammerbugt;Aktuelt ikke i risiko;-0,04;94,27;Ok;77,84;kan ikke nås
Kalundborg;Risiko for light tilsyn;0,51;95,83;Ok;78,98;92,40
Kerteminde;Inspirationskommune;-0,15;95,86;Ok;82,57;Ok
Kolding;Aktuelt ikke i risiko;-0,03;88,32;Ok;70,74;kan ikke nås
København;Aktuelt ikke i risiko;0,30;95,92;Ok;80,03;83,30
Køge;Risiko for light tilsyn;0,03;95,09;Ok;79,57;85,80
Langeland;Aktuelt ikke i risiko;0,82;99,19;Ok;85,30;Ok
Løse;Risiko for light tilsyn;0,47;82,62;Ok;75,78;kan ikke nås
"""
"""Jobcenterindblik, november 2021: kommune; status; resultatmål; samtaler, krav; aktiv indsats, krav."""


def antal(taeller: int, naevner: int) -> Antal:
    """Counts, briefly."""
    return Antal(taeller=taeller, naevner=naevner)


def praecis(andel: Rationel) -> Antal:
    """The smallest counts with exactly that share."""
    broek = Fraction(andel)
    return Antal(taeller=broek.numerator, naevner=broek.denominator)


def pct(tekst: str) -> Antal:
    """Counts with exactly that percent: ``pct("78,72")``."""
    return praecis(laes_tal(tekst) / 100)


def serie(fokusmaal: str, vaerdier: Mapping[Maaned, Maanedsvaerdi]) -> tuple[Maanedsandel, ...]:
    """The months of one fokusmål."""
    return tuple(Maanedsandel(fokusmaal=fokusmaal, maaned=m, vaerdi=v) for m, v in vaerdier.items())


def til(slut: Maaned, vaerdier: Sequence[Maanedsvaerdi | None]) -> dict[Maaned, Maanedsvaerdi]:
    """Values for the months that end with ``slut``, in order of time; None is a month without a figure."""
    maaneder = Vindue(len(vaerdier)).maaneder_til(slut)
    return {maaned: vaerdi for maaned, vaerdi in zip(maaneder, vaerdier, strict=True) if vaerdi is not None}


def af_andele(
    samtaler: Mapping[Maaned, Maanedsvaerdi], aktiv: Mapping[Maaned, Maanedsvaerdi], benchmark: Benchmark | None
) -> Kommune:
    """A municipality known by its months."""
    andele = (*serie("samtaler", samtaler), *serie("aktiv_indsats", aktiv))
    return Kommune(navn="Eksempel", kommunekode=None, benchmark=benchmark, andele=andele)


def benchmark_af(tekst: str, periode: str = "2021QMAT02") -> Benchmark:
    """A printed difference: ``-0,19``, or ``.`` where it is withheld."""
    if tekst == ".":
        return Benchmark(forskel=Diskretioneret(), trykt=tekst, periode=periode)
    return Benchmark(forskel=forskel_af_tryk(laes_tal(tekst), decimaler(tekst)), trykt=tekst, periode=periode)


def krav_af(tekst: str) -> TryktKrav:
    """A printed requirement."""
    match tekst:
        case "Ok":
            return KravOk()
        case "kan ikke nås":
            return KravKanIkkeNaas()
        case ".":
            return Diskretioneret()
        case _:
            return KravTal(krav=krav_af_tryk(laes_tal(tekst), decimaler(tekst)), trykt=tekst)


def fokusmaal_af(gennemsnit: str, krav: str) -> TryktFokusmaal:
    """The two printed cells of a fokusmål."""
    andel: Interval | Diskretioneret = Diskretioneret()
    if gennemsnit != ".":
        andel = andel_af_tryk(laes_tal(gennemsnit), decimaler(gennemsnit))
    return TryktFokusmaal(gennemsnit=andel, trykt=gennemsnit, krav=krav_af(krav))


def trykt_kommune(forskel: str, samtaler: tuple[str, str], aktiv: tuple[str, str], navn: str = "Eksempel") -> Kommune:
    """A municipality known by a printed row."""
    return Kommune(
        navn=navn,
        kommunekode=None,
        benchmark=benchmark_af(forskel),
        trykt_samtaler=fokusmaal_af(*samtaler),
        trykt_aktiv_indsats=fokusmaal_af(*aktiv),
    )


def uden(kommune: Kommune, fokusmaal: str, maaneder: Iterable[Maaned]) -> Kommune:
    """The same municipality without some months of a fokusmål."""
    vaek = set(maaneder)
    return evolve(kommune, andele=tuple(a for a in kommune.andele if a.fokusmaal != fokusmaal or a.maaned not in vaek))


maaneder = st.integers(Maaned(2021, 1).indeks, Maaned(2022, 12).indeks).map(Maaned.fra_indeks)
"""The months that the encoded regime covers."""


@st.composite
def antal_i_alt(draw: st.DrawFn) -> Antal:
    """Counts of a målgruppe that is not empty, often close to 80 pct. and often exactly there."""
    naevner = draw(st.integers(1, 12).map(lambda n: 5 * n) | st.integers(1, 60))
    taet = st.integers(max(0, 4 * naevner // 5 - 2), min(naevner, 4 * naevner // 5 + 2))
    return antal(draw(taet | st.integers(0, naevner)), naevner)


trykte_andele = st.integers(0, 2).flatmap(
    lambda antal_decimaler: st.integers(0, 100 * 10**antal_decimaler).map(
        lambda tal: andel_af_tryk(Fraction(tal, 10**antal_decimaler), antal_decimaler)
    )
)
"""What a printed percent with up to two decimals leaves open."""
ukendte_maaneder: st.SearchStrategy[Maanedsvaerdi | None] = st.none() | st.just(Diskretioneret()) | trykte_andele
"""A month that is missing, withheld or printed."""


@st.composite
def kendte_andele(draw: st.DrawFn, slut: Maaned, *, tomme: bool = False) -> dict[Maaned, Maanedsvaerdi]:
    """
    Counts for the twelve months that end with ``slut``; on request some with an empty målgruppe.

    The last one never is: a year without any month that counts has no criterion to speak of.
    """
    en = antal_i_alt() | st.just(antal(0, 0)) if tomme else antal_i_alt()
    return til(slut, [*draw(st.lists(en, min_size=11, max_size=11)), draw(antal_i_alt())])


@st.composite
def blandede_andele(draw: st.DrawFn, slut: Maaned) -> dict[Maaned, Maanedsvaerdi]:
    """Twelve months of which some are known, some empty, and up to four missing, withheld or printed."""
    vaerdier: dict[Maaned, Maanedsvaerdi | None] = {**draw(kendte_andele(slut, tomme=draw(st.booleans())))}
    for maaned in draw(st.lists(st.sampled_from(sorted(vaerdier)), max_size=4, unique=True)):
        vaerdier[maaned] = draw(ukendte_maaneder)
    return {maaned: vaerdi for maaned, vaerdi in vaerdier.items() if vaerdi is not None}


kendte_benchmarks = st.sampled_from(["-0,50", "-0,01", "0,01", "0,50"]).map(benchmark_af) | st.just(
    Benchmark(forskel=Interval.praecis(0), trykt="0,00")
)
"""A difference whose sign is known; 0,00 known to be exactly that."""
benchmarks: st.SearchStrategy[Benchmark | None] = (
    kendte_benchmarks | st.sampled_from(["0,00", "0,0", "."]).map(benchmark_af) | st.none()
)


@st.composite
def kendte_kommuner(draw: st.DrawFn, slut: Maaned, *, tomme: bool = False) -> Kommune:
    """All twelve months of both fokusmål by counts, and a difference with a sign."""
    andele = kendte_andele(slut, tomme=tomme)
    return af_andele(draw(andele), draw(andele), draw(kendte_benchmarks))


@st.composite
def blandede_kommuner(draw: st.DrawFn, slut: Maaned) -> Kommune:
    """Months of which some are not known, and perhaps no sign of the difference."""
    andele = blandede_andele(slut)
    return af_andele(draw(andele), draw(andele), draw(benchmarks))


gennemsnitsceller = st.sampled_from(["80,00", "80,0", "80", "79,99", "80,01", "."]) | st.integers(0, 10_000).map(
    lambda tal: skriv_tal(Fraction(tal, 100), 2)
)
kravceller = st.sampled_from(["Ok", "kan ikke nås", ".", "80,00", "80,10", "100,00"]) | st.integers(801, 1000).map(
    lambda tal: skriv_tal(Fraction(tal, 10), 2)
)


@st.composite
def trykte_kommuner(draw: st.DrawFn) -> Kommune:
    """A printed row; the cells need not fit each other."""
    celler = st.tuples(gennemsnitsceller, kravceller)
    forskel = draw(st.sampled_from(["-0,19", "-0,01", "0,00", "0,01", "0,53", "."]))
    return trykt_kommune(forskel, draw(celler), draw(celler))


class Sag(NamedTuple):
    """A municipality in a month under some readings."""

    kommune: Kommune
    maaned: Maaned
    ret: Regelsaet

    def med(self, kommune: Kommune) -> Sag:
        """The same month and law."""
        return self._replace(kommune=kommune)

    @property
    def kategorisering(self) -> Kategorisering[Kommune, Risikokategori]:
        """The table, read."""
        return kategoriser(STATUS.paa(self.ret.dato).vaerdi, self.kommune, i=self.maaned, ret=self.ret)

    @property
    def kriterier(self) -> dict[str, Udfald]:
        """The five criteria by slug."""
        return slugs_af(self.kategorisering)


def slugs_af(svar: Kategorisering[Kommune, Risikokategori]) -> dict[str, Udfald]:
    """The outcomes of the five criteria by slug."""
    udfald = {v.betingelse: v.udfald for v in svar.kriterier}
    return {regel.navn: udfald[regel] for regel in KRITERIER}


@st.composite
def retten(draw: st.DrawFn, maaned: Maaned, *, tomme: Sequence[str] = ("udelad", "nul", "ukendt")) -> Regelsaet:
    """The law of a month, under any reading."""
    streng = st.sampled_from(["ikke_streng", "streng"])
    valg = {"K01": draw(streng), "K02": draw(streng), "tom_maaned": draw(st.sampled_from(tomme))}
    return Regelsaet.for_maaned(maaned).med(**valg)


@st.composite
def kendte_sager(draw: st.DrawFn) -> Sag:
    """Everything is known by counts; some months may be empty, which is not unknown."""
    maaned = draw(maaneder)
    return Sag(draw(kendte_kommuner(maaned, tomme=True)), maaned, draw(retten(maaned, tomme=("udelad", "nul"))))


@st.composite
def sager(draw: st.DrawFn) -> Sag:
    """By months or by print, known or not, in any month, under any reading."""
    maaned = draw(maaneder)
    return Sag(draw(blandede_kommuner(maaned) | trykte_kommuner()), maaned, draw(retten(maaned)))
