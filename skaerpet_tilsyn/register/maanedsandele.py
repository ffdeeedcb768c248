"""Monthly shares: by counts, as a printed percent, or the library's own wide table."""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import frozen

from skaerpet_tilsyn.fakta import Antal, Kommune, Maanedsandel
from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.fakta.tryk import Afgoerelsesgrundlag, andel_af_tryk
from skaerpet_tilsyn.register.celle import Celle, Fejlliste, filfejl
from skaerpet_tilsyn.register.csvfil import laes_csv
from skaerpet_tilsyn.register.felter import laes_fokusmaal, laes_kommunekode, laes_maaned, laes_ydelse
from skaerpet_tilsyn.register.gentagelser import meld_gentagelser
from skaerpet_tilsyn.register.tabel import Kolonne, Skema
from skaerpet_tilsyn.register.talkolonne import ANTAL, PROCENT, Tryktal, laes_talkolonne, tryk_af
from skaerpet_tilsyn.tal import Diskretioneret, Interval

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from skaerpet_tilsyn.fakta import Maanedsvaerdi
    from skaerpet_tilsyn.register.tabel import Tabel
    from skaerpet_tilsyn.tid import Maaned

ALLE: Final = "alle"
"""The ydelse of the rows that count everybody."""
SKEMA: Final = Skema(
    kolonner=tuple(
        Kolonne(navn)
        for navn in (
            "kommune",
            "kommunekode",
            "fokusmaal",
            "maaned",
            "taeller",
            "naevner",
            "andel_pct",
            "ydelse",
            "uafklaret",
        )
    ),
    varianter=tuple(
        (kommune, "fokusmaal", "maaned", *tal)
        for tal in (("taeller", "naevner"), ("andel_pct",))
        for kommune in ("kommune", "kommunekode")
    ),
)


@frozen(kw_only=True, order=False)
class Maanedsandele:
    """The municipalities of a file with their monthly shares, and what was not used of the file."""

    kommuner: tuple[Kommune, ...]
    noter: tuple[str, ...] = ()


def laes_maanedsandele(sti: Path, *, grundlag: Afgoerelsesgrundlag = Afgoerelsesgrundlag.EKSAKT) -> Maanedsandele:
    r"""
    Read monthly shares.

    Raises:
        Datafejl: with everything that is wrong with the file.

    Example:
        >>> import tempfile
        >>> from pathlib import Path
        >>> linjer = "kommune;fokusmaal;maaned;taeller;naevner\nHedensted;samtaler;2021-11;666;736\n"
        >>> with tempfile.TemporaryDirectory() as mappe:
        ...     fil = Path(mappe) / "a.csv"
        ...     _ = fil.write_text(linjer, encoding="utf-8")
        ...     laes_maanedsandele(fil).kommuner[0].andele[0].vaerdi
        Antal(taeller=666, naevner=736)
    """
    fejl = Fejlliste()
    tabel = laes_csv(sti, SKEMA, fejl)
    navne = tabel.celler("kommune" if tabel.har("kommune") else "kommunekode")
    noegler = _noegler(tabel, fejl)
    meld_gentagelser(navne, noegler, fejl, forventet="én række pr. kommune, fokusmål og måned")
    vaerdier = _vaerdier(tabel, grundlag, fejl)
    fejl.rejs()
    brugte = [
        (celle.tekst, noegle, vaerdi)
        for celle, noegle, vaerdi in zip(navne, noegler, vaerdier, strict=True)
        if noegle is not None and noegle.ydelse == ALLE
    ]
    if not brugte:
        raise filfejl(
            sti,
            fundet="kun enkelte ydelser",
            forventet="mindst én række med ydelsen «alle»",
            raad="tilføj rækkerne, eller slet kolonnen «ydelse»",
        )
    return Maanedsandele(kommuner=_kommuner(brugte), noter=_noter(tabel, tabel.antal - len(brugte)))


class _Noegle(NamedTuple):
    kommunekode: str
    ydelse: str
    fokusmaal: str
    maaned: Maaned


def _kommuner(brugte: Sequence[tuple[str, _Noegle, Maanedsvaerdi]]) -> tuple[Kommune, ...]:
    """One municipality for each code, under the name that it has in its first row."""
    navne: dict[str, str] = {}
    andele: dict[str, list[Maanedsandel]] = {}
    for navn, noegle, vaerdi in brugte:
        _ = navne.setdefault(noegle.kommunekode, navn)
        andele.setdefault(noegle.kommunekode, []).append(
            Maanedsandel(fokusmaal=noegle.fokusmaal, maaned=noegle.maaned, vaerdi=vaerdi)
        )
    return tuple(
        Kommune(navn=navne[kode], kommunekode=kode, benchmark=None, andele=tuple(liste))
        for kode, liste in andele.items()
    )


def _noter(tabel: Tabel, ubrugte: int) -> tuple[str, ...]:
    noter = list(tabel.noter)
    if ubrugte:
        noter.append(f"{ubrugte} rækker for enkelte ydelser er ikke brugt; kun ydelsen «alle» er")
    if tabel.har("andel_pct") and tabel.har("taeller") and tabel.har("naevner"):
        noter.append("kolonnen «andel_pct» er ikke brugt, fordi filen har tæller og nævner")
    return tuple(noter)


def _noegler(tabel: Tabel, fejl: Fejlliste) -> list[_Noegle | None]:
    """What each row is about; None where a cell of it is wrong."""
    koder = _kommunekoder(tabel, fejl)
    ydelser = [_ydelse(celle, fejl) for celle in _eller(tabel, "ydelse", ALLE)]
    fokusmaal = [laes_fokusmaal(celle, fejl) for celle in tabel.celler("fokusmaal")]
    maaneder = [laes_maaned(celle, fejl) for celle in tabel.celler("maaned")]
    return [
        None
        if kode is None or ydelse is None or maal is None or maaned is None
        else _Noegle(kode, ydelse, maal, maaned)
        for kode, ydelse, maal, maaned in zip(koder, ydelser, fokusmaal, maaneder, strict=True)
    ]


def _eller(tabel: Tabel, navn: str, standard: str) -> Sequence[Celle]:
    """A column that may be missing: then every row says the same."""
    if tabel.har(navn):
        return tabel.celler(navn)
    return (Celle(fil=tabel.fil, kolonne=navn, tekst=standard),) * tabel.antal


def _ydelse(celle: Celle, fejl: Fejlliste) -> str | None:
    return ALLE if celle.tekst.casefold() == ALLE else laes_ydelse(celle, fejl)


def _kommunekoder(tabel: Tabel, fejl: Fejlliste) -> list[str | None]:
    """From the name, the code, or both, which must agree."""
    if not (tabel.har("kommune") and tabel.har("kommunekode")):
        celler = tabel.celler("kommune" if tabel.har("kommune") else "kommunekode")
        return [laes_kommunekode(celle, fejl) for celle in celler]
    koder: list[str | None] = []
    for celle, navn in zip(tabel.celler("kommunekode"), tabel.celler("kommune"), strict=True):
        kode, af_navn = laes_kommunekode(celle, fejl), laes_kommunekode(navn, fejl)
        if kode is not None and af_navn is not None and kode != af_navn:
            fejl.meld(navn, forventet=f"{NAVNE[kode]}, som har koden {kode}", raad="ret navnet eller koden")
        koder.append(kode)
    return koder


def _vaerdier(tabel: Tabel, grundlag: Afgoerelsesgrundlag, fejl: Fejlliste) -> list[Maanedsvaerdi]:
    if not (tabel.har("taeller") and tabel.har("naevner")):
        andele = laes_talkolonne(tabel.celler("andel_pct"), PROCENT, fejl)
        return [tryk_af(andel, partial(andel_af_tryk, grundlag=grundlag)) for andel in andele]
    celler = tabel.celler("taeller")
    antal = zip(
        laes_talkolonne(celler, ANTAL, fejl),
        laes_talkolonne(tabel.celler("naevner"), ANTAL, fejl),
        laes_talkolonne(_eller(tabel, "uafklaret", "0"), ANTAL, fejl),
        strict=True,
    )
    return [_vaerdi(celle, *tal, fejl) for celle, tal in zip(celler, antal, strict=True)]


def _vaerdi(
    celle: Celle,
    taeller: Tryktal | Diskretioneret,
    naevner: Tryktal | Diskretioneret,
    uafklaret: Tryktal | Diskretioneret,
    fejl: Fejlliste,
) -> Maanedsvaerdi:
    if (
        isinstance(taeller, Diskretioneret)
        or isinstance(naevner, Diskretioneret)
        or isinstance(uafklaret, Diskretioneret)
    ):
        return Diskretioneret()
    t, n, u = taeller.tal.numerator, naevner.tal.numerator, uafklaret.tal.numerator
    if t > n:
        fejl.meld(celle, forventet=f"højst nævneren ({naevner})", raad="ret antallene")
        return Diskretioneret()
    if u == 0:
        return Antal(taeller=t, naevner=n)
    # At worst all the unsettled are members who fail, at best they all meet the criterion.
    return Interval(Fraction(t, n + u), min(Fraction(1), Fraction(t + u, n)) if n else Fraction(1))
