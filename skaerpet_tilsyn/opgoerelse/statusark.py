"""The statuses of municipalities as tables: one row each, and one row for each of the reasons."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.katalog import Risikokategori
from skaerpet_tilsyn.katalog.tilsyn.regler import KRITERIER
from skaerpet_tilsyn.opgoerelse.ark import Ark
from skaerpet_tilsyn.opgoerelse.kravtekst import krav_celle
from skaerpet_tilsyn.opgoerelse.maerker import UDFALD, Maerke, Tone, kravmaerker, ordmaerker
from skaerpet_tilsyn.opgoerelse.som_json import gennemsnit_vist
from skaerpet_tilsyn.opgoerelse.statustekst import statuslinjer
from skaerpet_tilsyn.tal import Afrunding, Udfald

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skaerpet_tilsyn.opgoerelse.fokusmaalstal import Fokusmaalstal
    from skaerpet_tilsyn.opgoerelse.status import Kommunestatus
    from skaerpet_tilsyn.opgoerelse.vaerdi import Vaerdi

STATUS: Final = "status"
GRUNDE: Final = "grunde"
KATEGORIER: Final = {
    Risikokategori.INSPIRATIONSKOMMUNE.value: Tone.GOD,
    Risikokategori.RISIKO_FOR_SKAERPET_TILSYN.value: Tone.DAARLIG,
    Risikokategori.RISIKO_FOR_LIGHT_TILSYN.value: Tone.ADVARSEL,
    "": Tone.UAFKLARET,
}
"""The colours of categories, and of none; the one that is no risk has none."""
_KRITERIER: Final = tuple(regel.navn for regel in KRITERIER)
_RISICI: Final = (Risikokategori.RISIKO_FOR_SKAERPET_TILSYN.value, Risikokategori.RISIKO_FOR_LIGHT_TILSYN.value)
_KOLONNER: Final = (
    *("kommune", "kommunekode", "maaned", "status", "mulige", "resultatmaal_forskel"),
    *("samtaler_gns12", "samtaler_krav", "aktiv_gns12", "aktiv_krav", *_KRITERIER, *_RISICI),
    *("benchmark_periode", "afhaenger_af", "advarsler", "regelsaet", "fortolkning"),
)
_TAL_AF_KRITERIUM: Final = (
    ("resultatmaal_forskel", "resultatmaal"),
    ("samtaler_gns12", "samtaler_12"),
    ("aktiv_gns12", "aktiv_12"),
)
"""The figures, each with the criterion that says how it is."""


def statusark(
    statusser: Sequence[Kommunestatus],
    *,
    afrunding: Afrunding = Afrunding.NAERMESTE,
    under_fortolkninger: Sequence[str] | None = None,
) -> Ark:
    """
    A row a municipality, with the values of its JSON; ``under_fortolkninger`` is one more column.

    Example:
        >>> from skaerpet_tilsyn import Kommune, status
        >>> ark = statusark([status(Kommune(navn="Ukendt", kommunekode=None, benchmark=None))])
        >>> dict(zip(ark.kolonner, ark.raekker[0]))["samtaler_12"]
        'uafklaret'
    """
    kolonner, raekker = _KOLONNER, [_raekke(status, afrunding) for status in statusser]
    if under_fortolkninger is not None:
        kolonner = (*kolonner, "under_fortolkninger")
        raekker = [(*raekke, tekst) for raekke, tekst in zip(raekker, under_fortolkninger, strict=True)]
    return Ark.af(STATUS, kolonner, raekker).vist("Status", _maerker())


def _maerker() -> Iterator[Maerke]:
    """What the criteria say colours the figures, so that a colour is never decided twice."""
    yield from ordmaerker("status", KATEGORIER)
    for tal, kriterium in _TAL_AF_KRITERIUM:
        yield from ordmaerker(tal, UDFALD, af=kriterium)
    for kolonne in ("samtaler_krav", "aktiv_krav"):
        yield from kravmaerker(kolonne)
    for kriterium in _KRITERIER:
        yield from ordmaerker(kriterium, UDFALD)
    for kategori in _RISICI:
        toner = {Udfald.OPFYLDT.value: KATEGORIER[kategori], Udfald.UAFKLARET.value: Tone.UAFKLARET}
        yield from ordmaerker(kategori, toner)


def _raekke(status: Kommunestatus, afrunding: Afrunding) -> tuple[Vaerdi, ...]:
    benchmark = status.kommune.benchmark
    udfald = {slug: kriterium.udfald.value for slug, kriterium in status.kriterier}
    risici = {kategori.value: fundet.value for kategori, fundet in status.risici}
    return (
        status.kommune.navn,
        status.kommune.kommunekode,
        None if status.uden_maaned else status.maaned,
        None if status.kategori is None else status.kategori.value,
        ", ".join(kategori.value for kategori in status.mulige),
        None if benchmark is None else tal_af_tryk(benchmark.trykt),
        _gennemsnit(status, status.samtaler),
        krav_celle(status.samtaler.krav, afrunding),
        _gennemsnit(status, status.aktiv_indsats),
        krav_celle(status.aktiv_indsats.krav, afrunding),
        *(udfald[slug] for slug in _KRITERIER),
        *(risici.get(slug) for slug in _RISICI),
        (benchmark.periode or None) if benchmark is not None else None,
        ", ".join(status.afhaenger_af) or None,
        "; ".join(status.advarsler) or None,
        status.ret.navn,
        ", ".join(f"{navn}={slug}" for navn, slug in status.ret.andre_valg) or None,
    )


def _gennemsnit(status: Kommunestatus, tal: Fokusmaalstal) -> Decimal | None:
    vist = gennemsnit_vist(status, tal)
    return None if vist is None else Decimal(vist)


def tal_af_tryk(trykt: str) -> Decimal | None:
    """
    A printed figure as a number with the decimals of the print; None where none was printed.

    Example:
        >>> tal_af_tryk("−0,19"), tal_af_tryk("0.50"), tal_af_tryk(".")
        (Decimal('-0.19'), Decimal('0.50'), None)
    """
    try:
        return Decimal(trykt.strip().replace("−", "-").replace(",", "."))
    except InvalidOperation:
        return None


def grundeark(statusser: Sequence[Kommunestatus], *, afrunding: Afrunding = Afrunding.NAERMESTE) -> Ark:
    """
    A row a reason, in the order in which it is told: what it is about, the outcome, what it says, and its source.

    Example:
        >>> from skaerpet_tilsyn import Kommune, status
        >>> grundeark([status(Kommune(navn="Ukendt", kommunekode=None, benchmark=None))]).raekker[0][2:5]
        ('kriterium', 'Resultatmål', 'uafklaret')
    """
    return Ark.af(
        GRUNDE,
        ("kommune", "kommunekode", "slags", "navn", "udfald", "tekst", "kilde"),
        (
            (
                *(status.kommune.navn, status.kommune.kommunekode, linje.slags, linje.navn),
                *(None if linje.udfald is None else linje.udfald.value, linje.tekst, linje.kilde or None),
            )
            for status in statusser
            for linje in statuslinjer(status, afrunding=afrunding)
        ),
    ).vist("Grunde", ordmaerker("udfald", UDFALD))
