"""Monthly shares: by counts, as a printed percent, or the library's own wide table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import frozen

from skaerpet_tilsyn.fakta import Kommune, Maanedsandel
from skaerpet_tilsyn.fakta.tryk import Afgoerelsesgrundlag
from skaerpet_tilsyn.register.andelskolonner import eller, kommunekoder, maanedsvaerdier
from skaerpet_tilsyn.register.celle import Fejlliste, filfejl
from skaerpet_tilsyn.register.csvfil import laes_csv
from skaerpet_tilsyn.register.felter import laes_fokusmaal, laes_maaned, laes_ydelse
from skaerpet_tilsyn.register.gentagelser import meld_gentagelser
from skaerpet_tilsyn.register.tabel import Kolonne, Skema

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from skaerpet_tilsyn.fakta import Maanedsvaerdi
    from skaerpet_tilsyn.register.celle import Celle
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
    vaerdier = maanedsvaerdier(tabel, grundlag, fejl)
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
    koder = kommunekoder(tabel, fejl)
    ydelser = [_ydelse(celle, fejl) for celle in eller(tabel, "ydelse", ALLE)]
    fokusmaal = [laes_fokusmaal(celle, fejl) for celle in tabel.celler("fokusmaal")]
    maaneder = [laes_maaned(celle, fejl) for celle in tabel.celler("maaned")]
    return [
        None
        if kode is None or ydelse is None or maal is None or maaned is None
        else _Noegle(kode, ydelse, maal, maaned)
        for kode, ydelse, maal, maaned in zip(koder, ydelser, fokusmaal, maaneder, strict=True)
    ]


def _ydelse(celle: Celle, fejl: Fejlliste) -> str | None:
    return ALLE if celle.tekst.casefold() == ALLE else laes_ydelse(celle, fejl)
