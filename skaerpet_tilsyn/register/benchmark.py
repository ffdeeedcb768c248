"""Reading the published benchmark (table Y30R21): expected and actual share on public support."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fakta import Benchmark
from skaerpet_tilsyn.fakta.kommuner import andet_omraade
from skaerpet_tilsyn.fakta.tryk import Afgoerelsesgrundlag, forskel_af_tryk
from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.register.benchmarkform import laes_benchmarkform
from skaerpet_tilsyn.register.benchmarkkontrol import andre_omraader, regnefejl, uden_gentagelser
from skaerpet_tilsyn.register.benchmarktabel import Benchmarkraekke, Benchmarktabel
from skaerpet_tilsyn.register.celle import Fejlliste, filfejl
from skaerpet_tilsyn.register.felter import laes_kommunekode
from skaerpet_tilsyn.register.rullendeaar import Rullendeaar
from skaerpet_tilsyn.register.talkolonne import (
    ANTAL,
    FORSKEL,
    HELTAL,
    PLACERING,
    PROCENT,
    Talart,
    Tryktal,
    laes_talkolonne,
)
from skaerpet_tilsyn.tal import Diskretioneret, skriv_tal

if TYPE_CHECKING:
    from fractions import Fraction
    from pathlib import Path

    from skaerpet_tilsyn.register.celle import Celle
    from skaerpet_tilsyn.register.tabel import Tabel

DECIMALER: Final = 2
"""The table publishes two decimals; JSON numbers and spreadsheets lose the last zeros of them."""


def laes_benchmark(sti: Path, *, grundlag: Afgoerelsesgrundlag = Afgoerelsesgrundlag.EKSAKT) -> Benchmarktabel:
    r"""
    Read the table in any of its forms: version 2 or 3, CSV or JSON.

    Raises:
        Datafejl: with everything that is wrong with the file; also where the answer was an error.

    Example:
        >>> import tempfile
        >>> from pathlib import Path
        >>> tekst = "Area;Periode;Ydelsesgrupper;Forskel mellem forventet og faktisk andel (pct. point)\n"
        >>> tekst += "Køge;2021QMAT02;Ydelsesgrupper i alt;0,03\n"
        >>> with tempfile.TemporaryDirectory() as mappe:
        ...     fil = Path(mappe) / "a.csv"
        ...     _ = fil.write_text(tekst, encoding="utf-8")
        ...     laes_benchmark(fil).raekker[0].forskel.trykt
        '0,03'
    """
    fejl = Fejlliste()
    tabel = laes_benchmarkform(sti, fejl)
    fundne = [par for par in _raekker(tabel, grundlag, fejl) if par is not None]
    raekker, gentagne = uden_gentagelser(fundne, fejl)
    fejl.rejs()
    if not raekker:
        raise filfejl(
            sti,
            fundet="ingen kommuner",
            forventet="mindst én række for en kommune",
            raad="hent tabellen igen for alle kommuner",
        )
    noter = (*tabel.noter, *andre_omraader(tabel.celler("omraade")), *gentagne, *regnefejl(fundne))
    return Benchmarktabel(fil=sti.name, raekker=raekker, noter=noter)


def _raekker(
    tabel: Tabel, grundlag: Afgoerelsesgrundlag, fejl: Fejlliste
) -> list[tuple[Celle, Benchmarkraekke] | None]:
    """Each row with its first cell; None where it is no municipality or something is wrong."""
    omraader = tabel.celler("omraade")
    koder = [None if andet_omraade(celle.tekst) else laes_kommunekode(celle, fejl) for celle in omraader]
    perioder = [_periode(celle, fejl) for celle in tabel.celler("periode")]
    forskelle = laes_talkolonne(tabel.celler("forskel_andel"), FORSKEL, fejl)
    andele = {navn: _tal(tabel, navn, PROCENT, fejl) for navn in ("faktisk_andel", "forventet_andel")}
    antal = {
        navn: _heltal(tabel, navn, art, fejl)
        for navn, art in (
            ("forskel_antal", HELTAL),
            ("faktisk_antal", ANTAL),
            ("forventet_antal", ANTAL),
            ("placering", PLACERING),
        )
    }
    return [
        None
        if kode is None or periode is None
        else (
            omraade,
            Benchmarkraekke(
                kommunekode=kode,
                kommune=omraade.tekst,
                periode=periode,
                gruppe=" ".join(gruppe.tekst.split()),
                forskel=_benchmark(forskel, periode, grundlag),
                forskel_andel=None if isinstance(forskel, Diskretioneret) else forskel.tal,
                faktisk_andel=andele["faktisk_andel"][nr],
                forventet_andel=andele["forventet_andel"][nr],
                forskel_antal=antal["forskel_antal"][nr],
                faktisk_antal=antal["faktisk_antal"][nr],
                forventet_antal=antal["forventet_antal"][nr],
                placering=antal["placering"][nr],
            ),
        )
        for nr, (omraade, kode, periode, gruppe, forskel) in enumerate(
            zip(omraader, koder, perioder, tabel.celler("ydelsesgruppe"), forskelle, strict=True)
        )
    ]


def _periode(celle: Celle, fejl: Fejlliste) -> Rullendeaar | None:
    try:
        return Rullendeaar.parse(celle.tekst)
    except UgyldigVaerdi:
        fejl.meld(celle, forventet="et rullende år som 2021QMAT02", raad="hent tabellen med rullende år (QMAT)")
        return None


def _benchmark(forskel: Tryktal | Diskretioneret, periode: Rullendeaar, grundlag: Afgoerelsesgrundlag) -> Benchmark:
    if isinstance(forskel, Diskretioneret):
        return Benchmark(forskel=forskel, trykt=str(forskel), periode=str(periode))
    decimaler = max(DECIMALER, forskel.decimaler)
    return Benchmark(
        forskel=forskel_af_tryk(forskel.tal, decimaler, grundlag=grundlag),
        trykt=skriv_tal(forskel.tal, decimaler),
        periode=str(periode),
    )


def _tal(tabel: Tabel, navn: str, art: Talart, fejl: Fejlliste) -> list[Fraction | None]:
    """The numbers of a column that may be missing; None where there is no number."""
    if not tabel.har(navn):
        return [None] * tabel.antal
    return [
        None if isinstance(tal, Diskretioneret) else tal.tal for tal in laes_talkolonne(tabel.celler(navn), art, fejl)
    ]


def _heltal(tabel: Tabel, navn: str, art: Talart, fejl: Fejlliste) -> list[int | None]:
    return [None if tal is None else tal.numerator for tal in _tal(tabel, navn, art, fejl)]
