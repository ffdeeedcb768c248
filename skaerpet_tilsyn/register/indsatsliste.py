"""The work list under the rules of 2026: one row for each thing that is lacking, the most urgent first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import frozen

from skaerpet_tilsyn.fakta.indsats import MAALGRUPPER
from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.jobsamtaler.ikraft import JULI_2026
from skaerpet_tilsyn.katalog.jobsamtaler.omraade import OMRAADE
from skaerpet_tilsyn.katalog.jobsamtaler.pligter import PLIGTER
from skaerpet_tilsyn.opgoerelse.ark import Ark
from skaerpet_tilsyn.opgoerelse.indsats.indsatsmangler import KRAV_EFTER_NAVN, Indsatsmangel, indsatsmangler
from skaerpet_tilsyn.opgoerelse.jobsamtaler.andele import kvotens_ret
from skaerpet_tilsyn.opgoerelse.jobsamtaler.indsatsnoter import daekningsnoter
from skaerpet_tilsyn.opgoerelse.maerker import Tone, ordmaerker
from skaerpet_tilsyn.register.tabeller.kvittering import Kvittering
from skaerpet_tilsyn.register.tabeller.register import Register, laes
from skaerpet_tilsyn.register.tabeller.skema import INDSATS_2026

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
    "a_kasse",
    "borger_id",
    "maalgruppe",
    "krav",
    "mangler",
    "har",
    "start_dato",
    "regelsaet",
    "sikker",
)
"""The columns of the work list."""
HORISONT: Final = 3
"""How many months are looked at."""
Post: TypeAlias = tuple[str | int, Indsatsmangel]
"""A person's id and what is lacking."""


@frozen(kw_only=True, order=False)
class Indsatsliste:
    """
    The persons and what they lack, in order, what became of the rows, and what the registers do not cover.

    Example:
        >>> from skaerpet_tilsyn import Maaned
        >>> Indsatsliste(maaned=Maaned(2026, 11), poster=(), kvittering=Kvittering()).til_polars().columns[:3]
        ['senest', 'kommunekode', 'kommune']
    """

    maaned: Maaned
    poster: tuple[Post, ...]
    kvittering: Kvittering
    noter: tuple[str, ...] = ()

    def ark(self) -> Ark:
        """As a table."""
        ark = Ark.af("arbejdsliste", KOLONNER, (_raekke(borger_id, mangel) for borger_id, mangel in self.poster))
        return ark.vist("Arbejdsliste", ordmaerker("sikker", {"nej": Tone.UAFKLARET}))

    def til_polars(self) -> pl.DataFrame:
        """As a Polars data frame."""
        return self.ark().til_polars()

    def til_pandas(self) -> pd.DataFrame:
        """As a pandas data frame (needs pandas)."""
        return self.ark().til_pandas()


def indsatsliste(
    data: Register | Path | str | Mapping[str, IntoFrame],
    *,
    maaned: Maaned,
    horisont: int = HORISONT,
    ret: Regelsaet | None = None,
    kommuner: Collection[str] = (),
    uafklarede: bool = False,
    fremdrift: Callable[[int, int], None] | None = None,
) -> Indsatsliste:
    """
    Who lacks talks, a tilbud or the first talk at the end of ``maaned``, while the last day for it is not past.

    Sorted by that day, then by municipality and id. ``kommuner`` are the codes to keep; all where there are none.

    Raises:
        UgyldigVaerdi: there is no month to look at.
        Datafejl: with everything that is wrong with the registers.
        UafklaretRetsstilling: a forløb began under other rules than those of the month, and no ``overgangsregel`` is
            chosen.
        RegelIkkeGaeldende: there are no such rules in the month.

    Example:
        >>> import polars as pl
        >>> from skaerpet_tilsyn import Maaned
        >>> liste = indsatsliste({"kontaktforloeb": pl.DataFrame({"borger_id": [7], "kommunekode": ["766"],
        ...     "maalgruppe": ["kh_jobparat"], "start_dato": ["2026-07-15"], "slut_dato": [None]}),
        ...     "samtaler": pl.DataFrame({"borger_id": [7] * 3, "dato": ["2026-07-20", "2026-09-01", "2026-11-30"]}),
        ...     "undtagelser": pl.DataFrame({"borger_id": [7], "art": ["tilbud"], "afgoerelse_dato": ["2026-07-20"],
        ...     "til_dato": ["2026-11-30"]})}, maaned=Maaned(2026, 11))
        >>> [(borger_id, m.krav, m.mangler, m.senest.isoformat()) for borger_id, m in liste.poster]
        [(7, 'samtaler', 1, '2027-01-14')]
    """
    if horisont < 1:
        besked = f"horisont: fundet {horisont} måneder; forventet mindst 1; ret tallet"
        raise UgyldigVaerdi(besked)
    laesning = Regelsaet.gaeldende(JULI_2026, OMRAADE) if ret is None else ret
    kvotens_ret(maaned, laesning, PLIGTER["samtaler"])
    register = data if isinstance(data, Register) else laes(data, tabeller=INDSATS_2026)
    sidste = maaned.plus(maaneder=horisont - 1)

    def af_del(del_: Registerdel) -> tuple[list[Post], Kvittering]:
        fundne = [
            (ider[mangel.person], mangel)
            for blok, ider in del_.blokke_med_ider()
            for mangel in indsatsmangler(blok, maaned, laesning, sidste=sidste, uafklarede=uafklarede)
            if not kommuner or mangel.kommunekode in kommuner
        ]
        return fundne, del_.kvittering

    poster: list[Post] = []
    kvittering = Kvittering(noter=register.noter)
    for fundne, om_del in register.hver(af_del, fremdrift):
        poster += fundne
        kvittering += om_del
    poster.sort(key=lambda post: (post[1].senest, post[1].kommunekode, str(post[0]).zfill(20), post[1].krav))
    noter = tuple(daekningsnoter(register.daekning, maaned))
    return Indsatsliste(maaned=maaned, poster=tuple(poster), kvittering=kvittering, noter=noter)


def _raekke(borger_id: str | int, m: Indsatsmangel) -> tuple[Vaerdi, ...]:
    return (
        m.senest,
        m.kommunekode,
        NAVNE.get(m.kommunekode, m.kommunekode),
        m.a_kasse,
        borger_id,
        MAALGRUPPER.navne[m.maalgruppe],
        KRAV_EFTER_NAVN[m.krav].titel,
        m.mangler,
        m.har,
        m.start,
        m.regelsaet,
        "ja" if m.sikker else "nej",
    )
