"""The work list of a register: one row a person, the most urgent first."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import frozen

from skaerpet_tilsyn.fakta.kommuner import kommunekode
from skaerpet_tilsyn.fakta.ydelser import YDELSER, YDELSESNAVNE, ydelse
from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.opgoerelse.ark import Ark
from skaerpet_tilsyn.opgoerelse.maerker import ErTal, ErTom, Maerke, Tone, ordmaerker
from skaerpet_tilsyn.opgoerelse.opgoer.arbejdsliste import HORISONT, Mangel, mangler_i_blok, navn_paa
from skaerpet_tilsyn.opgoerelse.opgoer.daekningsnoter import daekningsnoter
from skaerpet_tilsyn.register.tabeller.kvittering import Kvittering
from skaerpet_tilsyn.register.tabeller.register import Register, laes
from skaerpet_tilsyn.register.tabeller.skema import SKAERPET_TILSYN

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from pathlib import Path

    import pandas as pd
    import polars as pl
    from narwhals.typing import IntoFrame

    from skaerpet_tilsyn.opgoerelse.vaerdi import Vaerdi
    from skaerpet_tilsyn.register.tabeller.registerdel import Registerdel
    from skaerpet_tilsyn.tid import Maaned

KOLONNER: Final = (
    "senest",
    "kommunekode",
    "kommune",
    "borger_id",
    "ydelse",
    "anciennitet_mdr",
    "maaned",
    "fokusmaal",
    "mangler_samtaler",
    "mangler_timer",
    "mangler_tilbud",
    "har_samtaler",
    "har_timer",
    "talt_fra",
    "mangler_siden",
    "sikker",
)
"""The columns of the work list; hours and a tilbud are alternatives to each other."""
_MAERKER: Final = (
    Maerke(kolonner=("senest", "mangler_siden"), tone=Tone.DAARLIG, naar=(ErTal(kolonne="mangler_siden"),)),
    Maerke(kolonner=("senest",), tone=Tone.ADVARSEL, naar=(ErTom(kolonne="mangler_siden"),)),
    *ordmaerker("sikker", {"uafklaret": Tone.UAFKLARET}),
)
"""Who fails already, who will, and of whom it is not settled."""

Post: TypeAlias = tuple[str | int, Mangel]
"""A person's id and what they lack."""


@frozen(kw_only=True, order=False)
class Arbejdsliste:
    """
    The persons and what they lack, in order, what became of the rows, and what the registers do not cover.

    Example:
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> Arbejdsliste(maaned=Maaned(2021, 11), poster=(), kvittering=Kvittering()).til_polars().columns[:4]
        ['senest', 'kommunekode', 'kommune', 'borger_id']
    """

    maaned: Maaned
    poster: tuple[Post, ...]
    kvittering: Kvittering
    noter: tuple[str, ...] = ()

    def ark(self) -> Ark:
        """As a table."""
        ark = Ark.af("arbejdsliste", KOLONNER, (_raekke(borger_id, mangel) for borger_id, mangel in self.poster))
        return ark.vist("Arbejdsliste", _MAERKER)

    def til_polars(self) -> pl.DataFrame:
        """As a Polars data frame."""
        return self.ark().til_polars()

    def til_pandas(self) -> pd.DataFrame:
        """As a pandas data frame (needs pandas)."""
        return self.ark().til_pandas()


def arbejdsliste(
    data: Register | Path | str | Mapping[str, IntoFrame],
    *,
    maaned: Maaned,
    horisont: int = HORISONT,
    ret: Regelsaet | None = None,
    kommuner: Collection[str] = (),
    ydelser: Collection[str] = (),
    uafklarede: bool = False,
    fremdrift: Callable[[int, int], None] | None = None,
) -> Arbejdsliste:
    """
    Who lacks what in ``maaned`` and the months after it, if they stay and nothing more happens.

    Sorted by the last day on which it can be mended, then by municipality and id. ``kommuner`` (names or
    codes) and ``ydelser`` are those to keep; all where there are none.

    Raises:
        UgyldigVaerdi: there is no such municipality, no such ydelse in the målgruppe, or no month to look at.
        Datafejl: with everything that is wrong with the registers.
        RegelIkkeGaeldende: the month lies outside the regimes that are encoded.

    Example:
        >>> import polars as pl
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> liste = arbejdsliste({"ydelser": pl.DataFrame({"borger_id": [7], "kommunekode": ["766"],
        ...     "ydelse": ["kontanthjaelp"], "fra_dato": ["2020-06-01"], "til_dato": [None]}),
        ...     "samtaler": pl.DataFrame({"borger_id": [7, 7, 7], "dato": ["2020-07-01", "2021-03-01", "2021-11-01"]})},
        ...     maaned=Maaned(2021, 11))
        >>> [(borger_id, mangel.senest.isoformat(), dict(mangel.mangler)) for borger_id, mangel in liste.poster]
        [(7, '2021-11-30', {'samtaler_12': 2})]
    """
    if horisont < 1:
        besked = f"horisont: fundet {horisont} måneder; forventet mindst 1; ret tallet"
        raise UgyldigVaerdi(besked)
    ret = Regelsaet.for_maaned(maaned) if ret is None else ret
    koder, slugs = _koder(kommuner), _slugs(ydelser)
    register = data if isinstance(data, Register) else laes(data, tabeller=SKAERPET_TILSYN)

    def af_del(del_: Registerdel) -> tuple[list[Post], Kvittering]:
        fundne = [
            (ider[mangel.person], mangel)
            for blok, ider in del_.blokke_med_ider()
            for mangel in mangler_i_blok(blok, maaned, ret, horisont=horisont, uafklarede=uafklarede)
            if (not koder or mangel.kommunekode in koder) and (not slugs or mangel.ydelse in slugs)
        ]
        return fundne, del_.kvittering

    poster: list[Post] = []
    kvittering = Kvittering(noter=register.noter)
    for fundne, om_del in register.hver(af_del, fremdrift):
        poster += fundne
        kvittering += om_del
    poster.sort(key=lambda post: (post[1].senest, post[1].kommunekode, str(post[0]).zfill(20)))
    noter = tuple(daekningsnoter(register.daekning, [maaned]))
    return Arbejdsliste(maaned=maaned, poster=tuple(poster), kvittering=kvittering, noter=noter)


def _koder(kommuner: Collection[str]) -> frozenset[str]:
    fundne = {tekst: kommunekode(tekst) for tekst in _hver(kommuner)}
    ukendte = [tekst for tekst, kode in fundne.items() if kode is None]
    if ukendte:
        besked = f"kommuner: fundet «{ukendte[0]}»; forventet en kommunes navn eller kode; ret navnet"
        raise UgyldigVaerdi(besked)
    return frozenset(kode for kode in fundne.values() if kode is not None)


def _slugs(ydelser: Collection[str]) -> frozenset[str]:
    fundne = {tekst: ydelse(tekst) for tekst in _hver(ydelser)}
    ukendte = [tekst for tekst, slug in fundne.items() if slug not in YDELSER]
    if ukendte:
        besked = f"ydelser: fundet «{ukendte[0]}»; forventet en ydelse i målgruppen ({', '.join(YDELSER)}); ret navnet"
        raise UgyldigVaerdi(besked)
    return frozenset(slug for slug in fundne.values() if slug is not None)


def _hver(tekster: Collection[str]) -> Collection[str]:
    """A text alone is one, and not its letters."""
    return (tekster,) if isinstance(tekster, str) else tekster


def _raekke(borger_id: str | int, m: Mangel) -> tuple[Vaerdi, ...]:
    return (
        m.senest,
        m.kommunekode,
        navn_paa(m.kommunekode),
        borger_id,
        YDELSESNAVNE[m.ydelse],
        m.anciennitet,
        m.maaned,
        ", ".join(m.fokusmaal),
        m.mangler.get("samtaler_12"),
        _timer(m.mangler.get("timer_12")),
        m.mangler.get("tilbud_12"),
        m.har.get("samtaler_12"),
        _timer(m.har.get("timer_12")),
        m.talt_fra,
        m.siden,
        "ja" if m.sikker else "uafklaret",
    )


def _timer(hundrededele: int | None) -> Decimal | None:
    return None if hundrededele is None else Decimal(hundrededele).scaleb(-2)
