"""Published figures: one row a municipality, cells as printed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import frozen

from skaerpet_tilsyn.fakta import Benchmark, Kommune, KravKanIkkeNaas, KravOk, KravTal, TryktFokusmaal
from skaerpet_tilsyn.fakta.tryk import (
    KRAVETS_DECIMALER,
    Afgoerelsesgrundlag,
    andel_af_tryk,
    forskel_af_tryk,
    krav_af_tryk,
)
from skaerpet_tilsyn.register.celle import Fejlliste
from skaerpet_tilsyn.register.csvfil import laes_csv
from skaerpet_tilsyn.register.felter import laes_kommunekode
from skaerpet_tilsyn.register.gentagelser import meld_gentagelser
from skaerpet_tilsyn.register.tabel import Kolonne, Skema
from skaerpet_tilsyn.register.talkolonne import FORSKEL, KRAVTAL, PROCENT, laes_talkolonne, tryk_af
from skaerpet_tilsyn.tal import Diskretioneret, afrund

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction
    from pathlib import Path

    from skaerpet_tilsyn.fakta import TryktKrav
    from skaerpet_tilsyn.register.celle import Celle
    from skaerpet_tilsyn.register.tabel import Tabel
    from skaerpet_tilsyn.register.talkolonne import Tryktal

KRAEVEDE: Final = (
    "kommune",
    "resultatmaal_forskel",
    "samtaler_gns12",
    "samtaler_krav",
    "aktiv_gns12",
    "aktiv_krav",
)
SKEMA: Final = Skema(
    kolonner=tuple(Kolonne(navn) for navn in (*KRAEVEDE, "trykt_navn", "trykt_status")),
    varianter=(KRAEVEDE,),
)
MINDSTE_TRYKTE_KRAV: Final = 80
"""Below it the report prints «Ok»."""
STOERSTE_TRYKTE_KRAV: Final = 100
"""Above it the report prints «kan ikke nås»."""


class Offentliggjortraekke(NamedTuple):
    """A municipality's figures, and the name and status that were printed beside them."""

    kommune: Kommune
    trykt_navn: str
    trykt_status: str


@frozen(kw_only=True, order=False)
class Offentliggjort:
    """The published figures of a file, in its order, and what is odd about them."""

    raekker: tuple[Offentliggjortraekke, ...]
    noter: tuple[str, ...] = ()


def laes_offentliggjort(sti: Path, *, grundlag: Afgoerelsesgrundlag = Afgoerelsesgrundlag.EKSAKT) -> Offentliggjort:
    r"""
    Read published figures.

    Raises:
        Datafejl: with everything that is wrong with the file.

    Example:
        >>> import tempfile
        >>> from pathlib import Path
        >>> linjer = ";".join(KRAEVEDE) + "\nHedensted;-0,19;87,84;Ok;89,24;Ok\n"
        >>> with tempfile.TemporaryDirectory() as mappe:
        ...     fil = Path(mappe) / "a.csv"
        ...     _ = fil.write_text(linjer, encoding="utf-8")
        ...     kommune = laes_offentliggjort(fil).raekker[0].kommune
        >>> kommune.kommunekode, kommune.trykt_samtaler.trykt, str(kommune.trykt_samtaler.krav)
        ('766', '87,84', 'Ok')
    """
    fejl = Fejlliste()
    tabel = laes_csv(sti, SKEMA, fejl)
    celler = tabel.celler("kommune")
    koder = [laes_kommunekode(celle, fejl) for celle in celler]
    meld_gentagelser(celler, koder, fejl, forventet="én række pr. kommune")
    benchmarks = _benchmarks(tabel, grundlag, fejl)
    noter = list(tabel.noter)
    samtaler = _fokusmaal(tabel, "samtaler", grundlag, fejl, noter)
    aktiv_indsats = _fokusmaal(tabel, "aktiv", grundlag, fejl, noter)
    fejl.rejs()
    navne, statusser = _tekster(tabel, "trykt_navn"), _tekster(tabel, "trykt_status")
    return Offentliggjort(
        raekker=tuple(
            Offentliggjortraekke(
                Kommune(
                    navn=celler[nr].tekst,
                    kommunekode=koder[nr],
                    benchmark=benchmarks[nr],
                    trykt_samtaler=samtaler[nr],
                    trykt_aktiv_indsats=aktiv_indsats[nr],
                ),
                navne[nr],
                statusser[nr],
            )
            for nr in range(tabel.antal)
        ),
        noter=tuple(noter),
    )


def _tekster(tabel: Tabel, navn: str) -> tuple[str, ...]:
    return tuple(celle.tekst for celle in tabel.celler(navn)) if tabel.har(navn) else ("",) * tabel.antal


def _benchmarks(tabel: Tabel, grundlag: Afgoerelsesgrundlag, fejl: Fejlliste) -> list[Benchmark]:
    return [
        Benchmark(forskel=tryk_af(tal, partial(forskel_af_tryk, grundlag=grundlag)), trykt=str(tal))
        for tal in laes_talkolonne(tabel.celler("resultatmaal_forskel"), FORSKEL, fejl)
    ]


def _fokusmaal(
    tabel: Tabel, navn: str, grundlag: Afgoerelsesgrundlag, fejl: Fejlliste, noter: list[str]
) -> list[TryktFokusmaal]:
    gennemsnit = laes_talkolonne(tabel.celler(f"{navn}_gns12"), PROCENT, fejl)
    krav = _krav(tabel.celler(f"{navn}_krav"), grundlag, fejl, noter)
    return [
        TryktFokusmaal(gennemsnit=tryk_af(tal, partial(andel_af_tryk, grundlag=grundlag)), trykt=str(tal), krav=kravet)
        for tal, kravet in zip(gennemsnit, krav, strict=True)
    ]


def _krav(celler: Sequence[Celle], grundlag: Afgoerelsesgrundlag, fejl: Fejlliste, noter: list[str]) -> list[TryktKrav]:
    ord_ = [_kravord(celle.tekst) for celle in celler]
    talceller = [celle for celle, et_ord in zip(celler, ord_, strict=True) if et_ord is None]
    tal = laes_talkolonne(talceller, KRAVTAL, fejl)
    for celle, et_tal in zip(talceller, tal, strict=True):
        grund = None if isinstance(et_tal, Diskretioneret) else _umuligt_krav(et_tal.tal)
        if grund is not None:
            noter.append(f"{celle.sted}, kolonne «{celle.kolonne}»: kravet {et_tal} {grund}")
    resten = iter(tal)
    return [_kravtal(next(resten), grundlag) if et_ord is None else et_ord for et_ord in ord_]


def _kravord(tekst: str) -> KravOk | KravKanIkkeNaas | None:
    match " ".join(tekst.casefold().split()):
        case "ok":
            return KravOk()
        case "kan ikke nås":
            return KravKanIkkeNaas()
        case _:
            return None


def _kravtal(tal: Tryktal | Diskretioneret, grundlag: Afgoerelsesgrundlag) -> TryktKrav:
    if isinstance(tal, Diskretioneret):
        return tal
    return KravTal(krav=krav_af_tryk(tal.tal, tal.decimaler, grundlag=grundlag), trykt=tal.tekst)


def _umuligt_krav(krav: Fraction) -> str | None:
    """What is odd about a requirement that the report would have printed in another way."""
    if krav < MINDSTE_TRYKTE_KRAV:
        return f"er under {MINDSTE_TRYKTE_KRAV}, hvor rapporten trykker «Ok»"
    if krav > STOERSTE_TRYKTE_KRAV:
        return f"er over {STOERSTE_TRYKTE_KRAV}, hvor rapporten trykker «kan ikke nås»"
    if afrund(krav, KRAVETS_DECIMALER) != krav:
        return "har mere end én betydende decimal"
    return None
