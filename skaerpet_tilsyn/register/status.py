"""From files to statuses: published figures, or monthly shares joined with a published benchmark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from skaerpet_tilsyn.fakta.tryk import Afgoerelsesgrundlag
from skaerpet_tilsyn.opgoerelse.status import alle_status
from skaerpet_tilsyn.register.benchmark import laes_benchmark
from skaerpet_tilsyn.register.benchmarktabel import I_ALT
from skaerpet_tilsyn.register.benchmarkvalg import benchmark_for, find_periode, vaelg_periode
from skaerpet_tilsyn.register.maanedsandele import laes_maanedsandele
from skaerpet_tilsyn.register.offentliggjort import laes_offentliggjort

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from skaerpet_tilsyn.fakta import Kommune
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.opgoerelse import Kommunestatus
    from skaerpet_tilsyn.register.benchmarktabel import Benchmarktabel
    from skaerpet_tilsyn.register.rullendeaar import Rullendeaar
    from skaerpet_tilsyn.tid import Maaned

_FLEST_NAEVNTE = 10
"""How many municipalities a notice names; the rest are counted."""


@frozen(kw_only=True, order=False)
class Trykt:
    """
    The name and the status that stand beside a municipality's figures: compared, never used.

    Example:
        >>> Trykt(navn="Faisnæs", status="Aktuelt ikke i risiko").navn
        'Faisnæs'
    """

    navn: str = ""
    status: str = ""


@frozen(kw_only=True, order=False)
class Statusresultat:
    """
    The statuses of a file in its order.

    ``trykte`` is what was printed beside each (empty where the file has no such columns);
    ``benchmark_periode`` is the rolling year that decided, where a benchmark was joined; ``noter``
    says that and everything that was not used.

    Example:
        >>> len(Statusresultat(statusser=(), trykte=()).noter)
        0
    """

    statusser: tuple[Kommunestatus, ...]
    trykte: tuple[Trykt, ...]
    noter: tuple[str, ...] = ()
    benchmark_periode: Rullendeaar | None = None

    def kun(self, kommunekoder: Collection[str]) -> Statusresultat:
        """The same for some of the municipalities."""
        par = [
            (status, trykt)
            for status, trykt in zip(self.statusser, self.trykte, strict=True)
            if status.kommune.kommunekode in kommunekoder
        ]
        return evolve(self, statusser=tuple(s for s, _ in par), trykte=tuple(t for _, t in par))


def status_af_tryk(
    sti: Path,
    *,
    maaned: Maaned | None = None,
    ret: Regelsaet | None = None,
    grundlag: Afgoerelsesgrundlag = Afgoerelsesgrundlag.EKSAKT,
) -> Statusresultat:
    r"""
    The statuses that follow from published figures.

    Raises:
        Datafejl: with everything that is wrong with the file.
        RegelIkkeGaeldende: the month lies outside the regimes that are encoded.

    Example:
        >>> import tempfile
        >>> from pathlib import Path
        >>> from skaerpet_tilsyn.register.offentliggjort import KRAEVEDE
        >>> linjer = ";".join(KRAEVEDE) + "\nHedensted;-0,19;87,84;Ok;89,24;Ok\n"
        >>> with tempfile.TemporaryDirectory() as mappe:
        ...     fil = Path(mappe) / "a.csv"
        ...     _ = fil.write_text(linjer, encoding="utf-8")
        ...     status_af_tryk(fil).statusser[0].kategori
        Risikokategori.INSPIRATIONSKOMMUNE
    """
    laest = laes_offentliggjort(sti, grundlag=grundlag)
    return Statusresultat(
        statusser=alle_status((raekke.kommune for raekke in laest.raekker), maaned=maaned, ret=ret),
        trykte=tuple(Trykt(navn=raekke.trykt_navn, status=raekke.trykt_status) for raekke in laest.raekker),
        noter=laest.noter,
    )


def status_af_andele(
    andele: Path,
    benchmark: Path | None,
    *,
    maaned: Maaned,
    benchmark_periode: str | None = None,
    ret: Regelsaet | None = None,
    grundlag: Afgoerelsesgrundlag = Afgoerelsesgrundlag.EKSAKT,
) -> Statusresultat:
    r"""
    The statuses that follow from monthly shares and a published benchmark.

    The benchmark is that of ``benchmark_periode``, else of the newest rolling year that ended at
    least four months before the measured month; without one the resultatmål is unsettled.

    Raises:
        Datafejl: with everything that is wrong with a file.
        UkendtValg: the benchmark does not have the period that is asked for.
        RegelIkkeGaeldende: the month lies outside the regimes that are encoded.

    Example:
        >>> import tempfile
        >>> from pathlib import Path
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> linjer = "kommune;fokusmaal;maaned;taeller;naevner\nHedensted;samtaler;2021-11;666;736\n"
        >>> with tempfile.TemporaryDirectory() as mappe:
        ...     fil = Path(mappe) / "a.csv"
        ...     _ = fil.write_text(linjer, encoding="utf-8")
        ...     status_af_andele(fil, None, maaned=Maaned(2021, 11)).noter
        ('uden et benchmark er resultatmålet uafklaret for alle kommuner',)
    """
    laest = laes_maanedsandele(andele, grundlag=grundlag)
    resultat = status_af_kommuner(
        laest.kommuner, benchmark, maaned=maaned, benchmark_periode=benchmark_periode, ret=ret, grundlag=grundlag
    )
    return evolve(resultat, noter=(*laest.noter, *_uden_maaneden(laest.kommuner, maaned), *resultat.noter))


def status_af_kommuner(
    kommuner: Sequence[Kommune],
    benchmark: Path | None,
    *,
    maaned: Maaned,
    benchmark_periode: str | None = None,
    ret: Regelsaet | None = None,
    grundlag: Afgoerelsesgrundlag = Afgoerelsesgrundlag.EKSAKT,
) -> Statusresultat:
    """
    The same for municipalities whose monthly shares are known already.

    Raises:
        Datafejl: with everything that is wrong with the benchmark.
        UkendtValg: the benchmark does not have the period that is asked for.
        RegelIkkeGaeldende: the month lies outside the regimes that are encoded.
    """
    noter: list[str] = []
    periode = None
    if benchmark is None:
        noter.append("uden et benchmark er resultatmålet uafklaret for alle kommuner")
    else:
        tabel = laes_benchmark(benchmark, grundlag=grundlag)
        periode = vaelg_periode(tabel, maaned) if benchmark_periode is None else find_periode(tabel, benchmark_periode)
        kommuner = _med_benchmark(kommuner, tabel, periode)
        noter += [f"benchmark: {periode} ({periode.tekst}), {I_ALT}", *tabel.noter, *_uden_benchmark(kommuner, periode)]
    return Statusresultat(
        statusser=alle_status(kommuner, maaned=maaned, ret=ret),
        trykte=(Trykt(),) * len(kommuner),
        noter=tuple(noter),
        benchmark_periode=periode,
    )


def _med_benchmark(kommuner: Sequence[Kommune], tabel: Benchmarktabel, periode: Rullendeaar) -> tuple[Kommune, ...]:
    """The municipalities with their published difference, found by code."""
    return tuple(
        evolve(kommune, benchmark=benchmark_for(tabel, kommune.kommunekode or "", periode)) for kommune in kommuner
    )


def _uden_benchmark(kommuner: Sequence[Kommune], periode: Rullendeaar) -> list[str]:
    navne = [kommune.navn for kommune in kommuner if kommune.benchmark is None]
    if not navne:
        return []
    flere = len(navne) - _FLEST_NAEVNTE
    vist = ", ".join(navne[:_FLEST_NAEVNTE]) + (f" og {flere} til" if flere > 0 else "")
    return [f"benchmark {periode} har ingen række for {vist}; resultatmålet er uafklaret dér"]


def _uden_maaneden(kommuner: Sequence[Kommune], maaned: Maaned) -> list[str]:
    """A notice where no municipality has the measured month: probably another month was meant."""
    maaneder = {andel.maaned for kommune in kommuner for andel in kommune.andele}
    if maaned in maaneder:
        return []
    return [f"ingen kommune har tal for {maaned}; filen dækker {min(maaneder)} til {max(maaneder)}"]
