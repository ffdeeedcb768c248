"""The parts of the benchmark, in order."""

from __future__ import annotations

from shutil import rmtree
from typing import TYPE_CHECKING, Final, NamedTuple

from tests.benchmarks.registre.openfiscasystem import mangler
from tests.benchmarks.registre.proces import Fordeling, Maalinger, gentag, koer, skiftevis
from tests.benchmarks.registre.rapport import Maal, Rapport
from tests.benchmarks.registre.sammenlign import FILER, forskelle, kraev_ens, skrevet, skrevne, uden_uafklaret
from tests.benchmarks.registre.varianter import Variant

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

MILLION: Final = 1_000_000
GB: Final = 1024
SEKUNDER: Final = {(False, False): 2.5, (True, False): 3.5, (False, True): 4.5, (True, True): 4.5}
"""Seconds for a million persons, by text ids and random row order."""
STOERST_MB: Final = 1.5 * GB
STOERST_TI_MB: Final = 3 * GB
GANGE: Final = 10.5
"""How many times the time of a tenth of the persons."""
DUCKDB_GANGE, OPENFISCA_GANGE = 10.0, 1.5
LAESNING_PCT: Final = 20


class Valg(NamedTuple):
    """What was asked for."""

    personer: int
    gentagelser: int
    froe: int
    maaned: str
    kerner: int
    mappe: Path
    ud: Path
    kun: frozenset[str]
    ti_millioner: bool
    slet: bool


class Forsoeg:
    """One run of the benchmark."""

    def __init__(self, valg: Valg) -> None:
        self.valg = valg
        self.rapport = Rapport()
        self.registre: set[Path] = set()
        self._tabeller = valg.mappe / "tabeller"
        self._grund = Variant(valg.personer, tekst=False, blandet=False)

    def alle(self) -> None:
        """
        Every part that was asked for.

        Raises:
            AssertionError: counts are not the same.
        """
        tider = self.varianter()
        dele = {"duckdb": self.duckdb, "openfisca": self.openfisca, "profil": self.profil}
        for navn, del_ in dele.items():
            if navn in self.valg.kun:
                del_(tider)
        if "eksakt" in self.valg.kun:
            self.eksakt()
        if self.valg.ti_millioner:
            self.ti_gange(tider)

    def _register(self, variant: Variant) -> Path:
        """The folder of a register, which is made where it is not there."""
        mappe = variant.mappe(self.valg.mappe, self.valg.froe)
        if not mappe.is_dir():
            koer("varianter", str(mappe), *variant.ord(), str(self.valg.froe), kerner=self.valg.kerner)
        self.registre.add(mappe)
        return mappe

    def _opgoer(self, variant: Variant, gentagelser: int) -> Maalinger:
        ud = self._tabeller / "_".join(variant.ord())
        rmtree(ud, ignore_errors=True)
        argumenter = (str(self._register(variant)), str(ud), self.valg.maaned)
        # Once for the page cache.
        koer("koer_laesning", argumenter[0], kerner=self.valg.kerner)
        return gentag(gentagelser, "koer_opgoer", *argumenter, kerner=self.valg.kerner)

    def _maal(self, hvad: str, maal: str, maalt: str, *, naaet: bool) -> None:
        self.rapport.maal.append(Maal(hvad, maal, maalt, naaet if self.valg.personer == MILLION else None))

    def varianter(self) -> Maalinger:
        """``opgoer`` over every variant; the tables must be the same. The times of the first come back."""
        fundne: dict[Variant, Maalinger] = {}
        for blandet in (False, True):
            for tekst in (False, True):
                variant = Variant(self.valg.personer, tekst=tekst, blandet=blandet)
                fundne[variant] = m = self._opgoer(variant, self.valg.gentagelser)
                graense = SEKUNDER[tekst, blandet]
                maalt = f"{m.vaeg.median:.2f} s ({m.arbejde.median:.2f} s without start)"
                self._maal(variant.navn, f"≤ {graense} s", maalt, naaet=m.vaeg.median <= graense)
        stoerst = max(m.hukommelse for m in fundne.values())
        self._maal("memory, every variant", "≤ 1.5 GB", f"{stoerst / GB:.2f} GB", naaet=stoerst <= STOERST_MB)
        self.rapport.data["opgoer"] = {v.navn: m.som_json() for v, m in fundne.items()}
        self._vis("opgoer: registers to written tables", {v.navn: m for v, m in fundne.items()})
        self._kraev_ens_tabeller(list(fundne))
        return fundne[self._grund]

    def _vis(self, overskrift: str, fundne: dict[str, Maalinger]) -> None:
        self.rapport.tabel(
            f"{overskrift} (min / median / max)",
            ("what", "process, s", "without start, s", "processor, s", "peak, MB"),
            [
                (hvad, m.vaeg.tekst(), m.arbejde.tekst(), m.cpu.tekst(), f"{m.hukommelse:.0f}")
                for hvad, m in fundne.items()
            ],
        )

    def _kraev_ens_tabeller(self, varianter: Sequence[Variant]) -> None:
        for navn in FILER.values():
            indhold = {(self._tabeller / "_".join(v.ord()) / navn).read_bytes() for v in varianter}
            if len(indhold) > 1:
                besked = f"{navn} is not the same for all variants"
                raise AssertionError(besked)

    @property
    def _skrevne(self) -> Path:
        return self._tabeller / "_".join(self._grund.ord())

    def duckdb(self, _: Maalinger) -> None:
        """The independent query: same counts, and how much longer it takes than ``opgoer`` just before it."""
        register, ud = str(self._register(self._grund)), self._tabeller / "duckdb.csv"
        vores, deres = skiftevis(
            self.valg.gentagelser,
            ("koer_opgoer", register, str(self._skrevne), self.valg.maaned),
            ("koer_duckdb", register, str(ud), self.valg.maaned, str(self.valg.kerner)),
            kerner=self.valg.kerner,
        )
        self.rapport.data["duckdb"] = {"opgoer": vores.som_json(), "duckdb": deres.som_json()}
        self._vis("The independent query in DuckDB, and opgoer in turn with it", {"DuckDB": deres, "opgoer": vores})
        celler = kraev_ens(skrevne(self._skrevne), skrevet(ud), "DuckDB")
        self.rapport.afsnit(f"DuckDB and opgoer give the same counts in all {celler} cells.")
        par = list(zip(deres.koersler, vores.koersler, strict=True))
        gange = Fordeling.af([d.arbejde / v.arbejde for d, v in par])
        cpu, hele = Fordeling.af([d.cpu / v.cpu for d, v in par]), Fordeling.af([d.vaeg / v.vaeg for d, v in par])
        maalt = f"{gange.tekst()} × (processor time {cpu.median:.1f} ×, whole process {hele.median:.1f} ×)"
        naaet = gange.median >= DUCKDB_GANGE
        self._maal("against DuckDB, without start, in turn", f"median ≥ {DUCKDB_GANGE:.0f} ×", maalt, naaet=naaet)

    def openfisca(self, _: Maalinger) -> None:
        """OpenFisca from the same person-months: same counts but for its floats, and its time."""
        raad = mangler()
        if raad is not None:
            self.rapport.afsnit(f"OpenFisca: not measured. {raad}")
            return
        ud = self._tabeller / "openfisca.csv"
        argumenter = (str(self._register(self._grund)), str(ud), self.valg.maaned, str(self.valg.gentagelser))
        m = koer("koer_openfisca", *argumenter, kerner=self.valg.kerner)
        self.rapport.data["openfisca"] = m.svar
        tider = {navn: Fordeling.af(fundne) for navn, fundne in m.svar["tider"].items()}
        self.rapport.tabel(
            "OpenFisca: person-months in memory to counts (min / median / max)",
            ("engine", "s"),
            [(navn, fundet.tekst()) for navn, fundet in tider.items()],
        )
        vores = uden_uafklaret(skrevne(self._skrevne))
        raa = uden_uafklaret(skrevet(ud.with_suffix(".raw.csv")))
        celler = kraev_ens(vores, uden_uafklaret(skrevet(ud)), "OpenFisca, hours put right")
        forkerte = ", ".join(f"{antal} over {hvor}" for hvor, antal in m.svar["forkerte"].items())
        self.rapport.afsnit(
            f"OpenFisca: person-months on the wrong side of the hours: {forkerte}; "
            f"{len(forskelle(vores, raa))} of {celler} cells are wrong for it, and none when they are put right."
        )
        fisca = tider["OpenFisca, 1 thread"].median
        en, to = (fisca / tider[f"ours, {traade} thread(s)"].median for traade in (1, 2))
        maalt = f"{en:.2f} × on 1 thread, {to:.2f} × on 2"
        self._maal(
            "against OpenFisca, same panel", f"≥ {OPENFISCA_GANGE} ×", maalt, naaet=max(en, to) >= OPENFISCA_GANGE
        )

    def profil(self, tider: Maalinger) -> None:
        """Where the time goes, and what reading alone takes."""
        mappe = str(self._register(self._grund))
        profil = koer("koer_profil", mappe, str(self._tabeller / "profil"), self.valg.maaned, kerner=1)
        laesning = gentag(self.valg.gentagelser, "koer_laesning", mappe, kerner=self.valg.kerner)
        i_alt = profil.svar["i_alt"]
        self.rapport.data["profil"] = profil.svar
        self.rapport.data["laesning"] = laesning.som_json()
        self.rapport.tabel(
            f"Where the time goes: {i_alt:.2f} s of one processor, without start",
            ("phase", "s", "pct."),
            [(fase, f"{brugt:.2f}", f"{100 * brugt / i_alt:.1f}") for fase, brugt in profil.svar["faser"].items()],
        )
        self._vis("Reading alone: the same columns by Polars", {self._grund.navn: laesning})
        pct = 100 * laesning.arbejde.median / tider.arbejde.median
        af_cpu = 100 * min(k.svar["cpu_arbejde"] for k in laesning.koersler) / i_alt
        maalt = f"{pct:.0f} pct. ({af_cpu:.0f} pct. of the processor time on one thread)"
        self._maal("reading alone, of opgoer without start", "about 20 pct.", maalt, naaet=pct >= LAESNING_PCT - 5)

    def eksakt(self) -> None:
        """Who is on the wrong side of 225 hours by sums of binary fractions."""
        m = koer("koer_eksakt", str(self._register(self._grund)), self.valg.maaned, kerner=self.valg.kerner)
        self.rapport.data["eksakt"] = m.svar
        maaneder, personer = m.svar["personmaaneder"], m.svar["personer"]
        self.rapport.tabel(
            f"On the wrong side of 225 hours ({m.svar['paa_graensen']} person-months have exactly 225)",
            ("sums", "person-months", "persons"),
            [(navn, maaneder[navn], personer[navn]) for navn in maaneder],
        )
        naaet = not maaneder["ours"]
        self.rapport.maal.append(Maal("on the wrong side of 225 hours, ours", "0", str(maaneder["ours"]), naaet))

    def ti_gange(self, tider: Maalinger) -> None:
        """Ten times as many persons."""
        variant = Variant(10 * self.valg.personer, tekst=False, blandet=False)
        m = self._opgoer(variant, self.valg.gentagelser)
        self.rapport.data["ti gange"] = m.som_json()
        self._vis("Ten times as many", {variant.navn: m})
        gange = m.vaeg.median / tider.vaeg.median
        self._maal(f"{variant.navn}: time", f"≤ {GANGE} × a tenth", f"{gange:.1f} ×", naaet=gange <= GANGE)
        maalt = f"{m.hukommelse / GB:.2f} GB"
        self._maal(f"{variant.navn}: memory", "≤ 3 GB", maalt, naaet=m.hukommelse <= STOERST_TI_MB)
