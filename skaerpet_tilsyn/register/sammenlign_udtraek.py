"""Two extracts of the same registers under one rule set: who changes outcome, and which table did it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.laeste_fakta import laeste_fakta
from skaerpet_tilsyn.laesning.kolonner.kalender import maanedsindeks
from skaerpet_tilsyn.laesning.kolonner.udtraek import TABELLER, blandet_daekning
from skaerpet_tilsyn.opgoerelse.forbehold import forbehold
from skaerpet_tilsyn.opgoerelse.opgoer.daekningsnoter import daekningsnoter
from skaerpet_tilsyn.opgoerelse.sammenlign.borgere import borgersvar
from skaerpet_tilsyn.opgoerelse.sammenlign.kommuner import Talte, kommunesvar
from skaerpet_tilsyn.opgoerelse.sammenlign.spil import maengder
from skaerpet_tilsyn.opgoerelse.sammenlign.spoergsmaal import BORGERE
from skaerpet_tilsyn.opgoerelse.sammenlign.tabelforskel import Tabelforskel
from skaerpet_tilsyn.opgoerelse.sammenlign.udtraek import Udtraek, Udtraekssammenligning
from skaerpet_tilsyn.register.sammenlign import (
    AARET,
    benchmarket,
    daekkede_maaneder,
    kommunespoergsmaal,
    uden_kategorier,
)
from skaerpet_tilsyn.register.tabeller.registerpar import HVORNAAR, Registerpar
from skaerpet_tilsyn.register.udtraekstaelling import Spurgt, daekningsforskelle, taael_par
from skaerpet_tilsyn.tal import skriv_tal

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    import numpy as np
    import numpy.typing as npt
    import polars as pl
    from narwhals.typing import IntoFrame

    from skaerpet_tilsyn.fakta import Benchmark, Daekning
    from skaerpet_tilsyn.opgoerelse.ark import Ark
    from skaerpet_tilsyn.opgoerelse.sammenlign.spoergsmaal import Borgerspoergsmaal, Kommunespoergsmaal
    from skaerpet_tilsyn.opgoerelse.sammenlign.svar import Svar
    from skaerpet_tilsyn.register.tabeller.kvittering import Kvittering
    from skaerpet_tilsyn.register.tabeller.register import Register
    from skaerpet_tilsyn.register.udtraekstaelling import Talt
    from skaerpet_tilsyn.tid import Maaned


class Udtraeksopgjort(NamedTuple):
    """
    What comparing two extracts gives: the answers, and what became of the rows of each.

    Example:
        >>> Udtraeksopgjort._fields
        ('opgoerelse', 'kvitteringer')
    """

    opgoerelse: Udtraekssammenligning
    kvitteringer: tuple[Kvittering, Kvittering]

    def ark(self) -> tuple[Ark, ...]:
        """The tables."""
        return self.opgoerelse.ark()

    def til_polars(self) -> dict[str, pl.DataFrame]:
        """The tables by name as Polars data frames."""
        return self.opgoerelse.til_polars()


def sammenlign_udtraek(
    foer: Register | Path | str | Mapping[str, IntoFrame],
    efter: Register | Path | str | Mapping[str, IntoFrame],
    *,
    maaned: Maaned,
    ret: Regelsaet | None = None,
    benchmark: Path | str | None = None,
    benchmark_periode: str | None = None,
    fremdrift: Callable[[int, int], None] | None = None,
) -> Udtraeksopgjort:
    """
    Who changes outcome between two extracts of the same registers, and which table did it.

    Citizens are asked about in ``maaned``, municipalities over the 12 months that end with it. Each table brings what
    it covers along. A citizen who is in the ydelser of one extract only is outside every denominator in the other.
    With a ``benchmark`` the categories are compared too. ``fremdrift`` is told how much is done, of how much.

    Raises:
        Datafejl: with everything that is wrong with the extracts or the benchmark; or ids are of two kinds.
        RegelIkkeGaeldende: the rules do not say what is asked.
        UgyldigVaerdi: the rules are not those of skærpet tilsyn.

    Example:
        >>> import polars as pl
        >>> from skaerpet_tilsyn import Maaned
        >>> def udtraek(*dage): return {
        ...     "ydelser": pl.DataFrame({"borger_id": [1], "kommunekode": ["766"], "ydelse": ["kontanthjaelp"],
        ...         "fra_dato": ["2019-01-31"], "til_dato": [None]}),
        ...     "samtaler": pl.DataFrame({"borger_id": [1] * len(dage), "dato": dage})}
        >>> dage = ["2020-11-01", "2020-12-01", "2021-03-01", "2021-11-30"]
        >>> s, _ = sammenlign_udtraek(udtraek(*dage), udtraek(*dage, "2021-06-01"), maaned=Maaned(2021, 11))
        >>> [(a.hvem, a.foer, a.efter, a.dele) for a in s.svaret("samtaler").aendringer]
        [(1, 'ikke_opfyldt', 'opfyldt', (Fraction(1, 1),))]
        >>> print(s.enheder[0])
        samtaler: 4 rækker → 5 (0 kun før, 1 kun efter)
    """
    ret = Regelsaet.for_maaned(maaned) if ret is None else _om_skaerpet_tilsyn(ret)
    spurgt = [_spurgt(spm, ret) for spm in BORGERE]
    par = Registerpar(foer, efter)
    maaneder = AARET.maaneder_til(maaned)
    talt = taael_par(par, spurgt, maanedsindeks(maaneder[0], maaned), ret, fremdrift)
    enheder = tuple(_enheder(par, talt))
    fundet, noter = benchmarket(benchmark, maaned, benchmark_periode)
    talte = _talte(spurgt, talt, enheder, daekning=par.daekning, maaneder=maaneder, benchmark=fundet)
    om_kommuner = [
        _kommunesvar(spm, spurgt, enheder, talte, ret=ret, maaned=maaned)
        for spm in kommunespoergsmaal((ret,), benchmark)
    ]
    noter += [*uden_kategorier((ret,), benchmark), *_om_personerne(talt), *_om_daekningen(par.daekning, maaneder)]
    s = Udtraekssammenligning(
        maaned=maaned,
        ret=ret,
        foer=Udtraek(par.udtraek[0].navn, talt.kvitteringer[0].borgere),
        efter=Udtraek(par.udtraek[1].navn, talt.kvitteringer[1].borgere),
        kun_i_et=talt.kun_i_et,
        enheder=enheder,
        svar=(*_borgersvar(spurgt, talt, enheder), *om_kommuner),
        noter=(*forbehold(ret), *noter),
    )
    return Udtraeksopgjort(s, talt.kvitteringer)


def _om_skaerpet_tilsyn(ret: Regelsaet) -> Regelsaet:
    if ret.omraade != "skaerpet_tilsyn":
        besked = (
            f"ret: fundet regler om {ret.omraade}; forventet et regelsæt om skærpet tilsyn; "
            "vælg området skaerpet_tilsyn"
        )
        raise UgyldigVaerdi(besked)
    return ret


def _spurgt(spoergsmaal: Borgerspoergsmaal, ret: Regelsaet) -> Spurgt:
    laest = laeste_fakta(spoergsmaal.roedder, ret)
    return Spurgt(spoergsmaal, tuple(navn for navn in TABELLER if navn in laest))


def _borgersvar(spurgt: Sequence[Spurgt], talt: Talt, enheder: Sequence[Tabelforskel]) -> Iterator[Svar]:
    """Of the tables that differ; the others were counted as if they did, and changed nothing."""
    for (spm, tabeller), tal in zip(spurgt, talt.borgere, strict=True):
        yield borgersvar(spm, _alle(tabeller), tal).kun(enheder)


def _kommunesvar(
    spm: Kommunespoergsmaal,
    spurgt: Sequence[Spurgt],
    enheder: Sequence[Tabelforskel],
    talte: Talte,
    *,
    ret: Regelsaet,
    maaned: Maaned,
) -> Svar:
    """Of the tables that its fokusmål read."""
    laest = {navn for om_borgere, tabeller in spurgt if om_borgere.navn in spm.fokusmaal for navn in tabeller}
    egne = tuple(enhed for enhed in enheder if enhed.navn in laest)
    return kommunesvar(spm, egne, talte, lambda _: ret, maaned=maaned, tekster=egne)


def _alle(tabeller: Sequence[str]) -> tuple[Tabelforskel, ...]:
    """Every table that a question reads, as if each of them differed."""
    return tuple(Tabelforskel(navn=n, foer=0, efter=0, kun_foer=0, kun_efter=0, daekning=None) for n in tabeller)


def _enheder(par: Registerpar, talt: Talt) -> Iterator[Tabelforskel]:
    """The tables that differ: in their rows, in what they cover, or in being there."""
    daekning = daekningsforskelle(*par.daekning)
    i_foer, i_efter = par.tabeller
    for navn, raekker in talt.raekker.items():
        if raekker.ens and navn not in daekning and (navn in i_foer) == (navn in i_efter):
            continue
        yield Tabelforskel(
            navn=navn,
            foer=raekker.foer if navn in i_foer else None,
            efter=raekker.efter if navn in i_efter else None,
            kun_foer=raekker.kun_foer,
            kun_efter=raekker.kun_efter,
            daekning=daekning.get(navn),
        )


def _talte(
    spurgt: Sequence[Spurgt],
    talt: Talt,
    enheder: Sequence[Tabelforskel],
    *,
    daekning: Sequence[Daekning],
    maaneder: Sequence[Maaned],
    benchmark: Mapping[str, Benchmark | None],
) -> Talte:
    """The municipalities under every mixture of the tables that differ."""
    foer, efter = daekning

    def daekkede(valgte: Collection[str]) -> set[Maaned]:
        return daekkede_maaneder(blandet_daekning(foer, efter, valgte), maaneder)

    tal: dict[str, tuple[Sequence[Tabelforskel], Sequence[npt.NDArray[np.int64]]]] = {}
    for (spm, tabeller), borgere in zip(spurgt, talt.borgere, strict=True):
        egne = [enhed for enhed in enheder if enhed.navn in tabeller]
        numre = (sum(1 << tabeller.index(enhed.navn) for enhed in valgte) for valgte in maengder(egne))
        tal[spm.navn] = (egne, [borgere.optalt[nr] for nr in numre])
    return Talte(tal, maaneder, daekkede, benchmark)


def _om_personerne(talt: Talt) -> Iterator[str]:
    antal = {udtraek: sum(en.udtraek == udtraek for en in talt.kun_i_et) for udtraek in ("foer", "efter")}
    if talt.kun_i_et:
        yield (
            f"kun i ét udtræk står {_borgere(antal['foer'])} før og {_borgere(antal['efter'])} efter: "
            "i det andet er de uden for nævneren"
        )
    foer, efter = talt.kvitteringer
    if (antal["foer"], antal["efter"]) == (foer.borgere, efter.borgere):
        yield "ADVARSEL: ingen borger_id går igen i de to udtræk; er de skrevet ens, og er det samme pseudonym?"


def _borgere(antal: int) -> str:
    return f"{skriv_tal(antal)} {'borger' if antal == 1 else 'borgere'}"


def _om_daekningen(daekning: Sequence[Daekning], maaneder: Sequence[Maaned]) -> Iterator[str]:
    """What each of them does not cover; once where it is the same in both."""
    foer, efter = (list(daekningsnoter(egen, maaneder)) for egen in daekning)
    yield from (note for note in foer if note in efter)
    for hvornaar, egne, andre in zip(HVORNAAR, (foer, efter), (efter, foer), strict=True):
        yield from (f"{hvornaar}: {note}" for note in egne if note not in andre)
