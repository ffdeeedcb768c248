"""Monthly shares of the early effort (CSV): with jobsamtaler and with tilbud, for one group or all together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import frozen

from skaerpet_tilsyn.fakta import Antal, Indsatsmaaned, TidligIndsats
from skaerpet_tilsyn.fakta.tidlig_indsats import ALLE_GRUPPER
from skaerpet_tilsyn.fakta.tryk import Afgoerelsesgrundlag
from skaerpet_tilsyn.register.andelskolonner import eller, kommunekoder, maanedsvaerdier
from skaerpet_tilsyn.register.celle import Fejlliste
from skaerpet_tilsyn.register.csvfil import laes_csv
from skaerpet_tilsyn.register.felter import laes_maaned, laes_valg, laes_ydelse
from skaerpet_tilsyn.register.gentagelser import meld_gentagelser
from skaerpet_tilsyn.register.tabel import Kolonne, Skema
from skaerpet_tilsyn.register.talkolonne import ANTAL, laes_talkolonne
from skaerpet_tilsyn.tal import Diskretioneret, Interval

if TYPE_CHECKING:
    from pathlib import Path

    from skaerpet_tilsyn.register.celle import Celle
    from skaerpet_tilsyn.register.tabel import Tabel
    from skaerpet_tilsyn.tid import Maaned

AKTIV: Final = "aktiv_indsats"
"""A fokusmål that counts hours too: its rows are no shares with tilbud."""
SKEMA: Final = Skema(
    kolonner=(
        Kolonne("kommune"),
        Kolonne("kommunekode"),
        Kolonne("gruppe", andre=("ydelse",)),
        Kolonne("indsats", andre=("fokusmaal",)),
        *(Kolonne(navn) for navn in ("maaned", "taeller", "naevner", "uafklaret", "andel_pct", "personer")),
    ),
    varianter=tuple(
        (kommune, "indsats", "maaned", *tal)
        for tal in (("taeller", "naevner"), ("andel_pct",))
        for kommune in ("kommune", "kommunekode")
    ),
)


@frozen(kw_only=True, order=False)
class Indsatsfil:
    """The municipalities and groups of a file, in the order in which they come, and what was not used of it."""

    indsatser: tuple[TidligIndsats, ...]
    koder: tuple[str, ...]
    noter: tuple[str, ...] = ()


class _Noegle(NamedTuple):
    kommunekode: str
    gruppe: str
    indsats: str
    maaned: Maaned


def laes_tidlig_indsats(sti: Path) -> Indsatsfil:
    r"""
    Read monthly shares of the early effort; also the shares of the six-month målgruppe as ``opgoer`` writes them.

    Raises:
        Datafejl: with everything that is wrong with the file.

    Example:
        >>> import tempfile
        >>> from pathlib import Path
        >>> linjer = "kommune;indsats;maaned;taeller;naevner\nHedensted;samtaler;2024-05;31;40\n"
        >>> with tempfile.TemporaryDirectory() as mappe:
        ...     fil = Path(mappe) / "a.csv"
        ...     _ = fil.write_text(linjer, encoding="utf-8")
        ...     laest = laes_tidlig_indsats(fil)
        >>> [(indsats.kommune, indsats.gruppe, len(indsats.samtaler)) for indsats in laest.indsatser]
        [('Hedensted', 'alle', 1)]
    """
    fejl = Fejlliste()
    tabel = laes_csv(sti, SKEMA, fejl)
    navne = tabel.celler("kommune" if tabel.har("kommune") else "kommunekode")
    noegler = _noegler(tabel, fejl)
    meld_gentagelser(navne, noegler, fejl, forventet="én række pr. kommune, gruppe, indsats og måned")
    andele = maanedsvaerdier(tabel, Afgoerelsesgrundlag.EKSAKT, fejl)
    personer = _personer(tabel, fejl)
    fejl.rejs()
    visninger: dict[str, str] = {}
    serier: dict[tuple[str, str], dict[str, list[Indsatsmaaned]]] = {}
    raekker = zip(navne, noegler, andele, personer, strict=True)
    for celle, noegle, andel, antal in ((c, n, a, p) for c, n, a, p in raekker if n is not None):
        _ = visninger.setdefault(noegle.kommunekode, celle.tekst)
        egne = serier.setdefault((noegle.kommunekode, noegle.gruppe), {})
        egne.setdefault(noegle.indsats, []).append(
            Indsatsmaaned(maaned=noegle.maaned, andel=andel, personer=None if isinstance(andel, Antal) else antal)
        )
    return Indsatsfil(
        indsatser=tuple(
            TidligIndsats(
                kommune=visninger[kode],
                gruppe=gruppe,
                samtaler=tuple(serie.get("samtaler", ())),
                tilbud=tuple(serie.get("tilbud", ())),
            )
            for (kode, gruppe), serie in serier.items()
        ),
        koder=tuple(kode for kode, _ in serier),
        noter=(*tabel.noter, *_ubrugte(noegler)),
    )


def _noegler(tabel: Tabel, fejl: Fejlliste) -> list[_Noegle | None]:
    """What each row is about; None where a cell of it is wrong."""
    koder = kommunekoder(tabel, fejl)
    grupper = [_gruppe(celle, fejl) for celle in eller(tabel, "gruppe", ALLE_GRUPPER)]
    indsatser = [laes_valg(celle, ("samtaler", "tilbud", AKTIV), fejl) for celle in tabel.celler("indsats")]
    maaneder = [laes_maaned(celle, fejl) for celle in tabel.celler("maaned")]
    return [
        None
        if kode is None or gruppe is None or indsats is None or maaned is None
        else _Noegle(kode, gruppe, indsats, maaned)
        for kode, gruppe, indsats, maaned in zip(koder, grupper, indsatser, maaneder, strict=True)
    ]


def _gruppe(celle: Celle, fejl: Fejlliste) -> str | None:
    if celle.tekst.casefold() == ALLE_GRUPPER:
        return ALLE_GRUPPER
    if not celle.tekst:
        fejl.meld(celle, forventet="«alle» eller en ydelse som «kontanthjaelp»", raad="skriv gruppen")
        return None
    return laes_ydelse(celle, fejl)


def _personer(tabel: Tabel, fejl: Fejlliste) -> list[Interval | None]:
    """How many persons each row is about: the members, and those of whom it is not known; or a column of its own."""
    talt = tabel.har("taeller") and tabel.har("naevner")
    naevnere = laes_talkolonne(eller(tabel, "naevner" if talt else "personer", ""), ANTAL, fejl)
    uafklarede = laes_talkolonne(eller(tabel, "uafklaret", "0"), ANTAL, fejl)
    return [
        None
        if isinstance(naevner, Diskretioneret)
        else Interval.fra_og_med(naevner.tal)
        if isinstance(uafklaret, Diskretioneret)
        else Interval(naevner.tal, naevner.tal + uafklaret.tal)
        for naevner, uafklaret in zip(naevnere, uafklarede, strict=True)
    ]


def _ubrugte(noegler: list[_Noegle | None]) -> tuple[str, ...]:
    antal = sum(noegle is not None and noegle.indsats == AKTIV for noegle in noegler)
    if not antal:
        return ()
    raekker = "1 række" if antal == 1 else f"{antal} rækker"
    return (f"{raekker} om aktiv indsats er ikke brugt: timer tæller med, så den er ingen andel med tilbud",)
