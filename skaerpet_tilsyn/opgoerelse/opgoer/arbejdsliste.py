"""
Who lacks what, and by when: the citizens who will not meet a fokusmål if nothing more happens.

Whoever is on a ydelse on the last day of the month asked about is taken to stay on it, and the months
after it to hold nothing but what is registered already.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
from attrs import evolve, frozen

from skaerpet_tilsyn.fakta import Spaend
from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.katalog.fokusmaal import regler
from skaerpet_tilsyn.laesning.kolonner.kalender import EPOKE, LOEBENDE, foerste_dag
from skaerpet_tilsyn.laesning.kolonner.maske import blade
from skaerpet_tilsyn.laesning.kolonner.panel import Panel
from skaerpet_tilsyn.laesning.kolonner.panelmaaling import Panelmaaling
from skaerpet_tilsyn.laesning.kolonner.regel import Kolonnelaesning, Sandt
from skaerpet_tilsyn.tal import raa
from skaerpet_tilsyn.tid import Dagsafrunding, Maaned, Vindue, plus_maaneder
from skaerpet_tilsyn.udtryk import Sammenligning

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok
    from skaerpet_tilsyn.laesning.kolonner.kalender import Heltal, Sandhed
    from skaerpet_tilsyn.udtryk import Regel

HORISONT: Final = 3
"""How many months are looked at, the month asked about first."""
_AARET: Final = Vindue(12)
_SAMTALER, _AKTIV = "samtaler", "aktiv_indsats"


@frozen(kw_only=True, order=False)
class Mangel:
    """
    One person and the first month in which they would fail.

    ``mangler`` is what is lacking by quantity (samtaler; hundredths of an hour, or else one tilbud),
    ``har`` what there is, ``siden`` the first of the months in a row up to the month asked about in
    which they have failed already (None: they do not fail yet). ``sikker`` is False where the
    registers do not settle whether they are in the målgruppe or lack anything.

    ``talt_fra`` and ``senest`` are the first and the last day of the window: samtaler and tilbud
    after ``senest`` come too late. Hours count by whole months under every reading.
    """

    person: int
    kommunekode: str
    ydelse: str
    anciennitet: int
    maaned: Maaned
    fokusmaal: tuple[str, ...]
    mangler: Mapping[str, int]
    har: Mapping[str, int]
    siden: Maaned | None
    sikker: bool
    talt_fra: date
    senest: date


class _Fokusmaal(NamedTuple):
    navn: str
    naevner: Regel[Borger]
    kriterium: Regel[Borger]


_FOKUSMAAL: Final = (
    _Fokusmaal(_SAMTALER, regler.NAEVNER_SAMTALER, regler.HAR_SAMTALER),
    _Fokusmaal(_AKTIV, regler.NAEVNER_AKTIV, regler.HAR_AKTIV_INDSATS),
)


def mangler_i_blok(
    blok: Borgerblok, maaned: Maaned, ret: Regelsaet, *, horisont: int = HORISONT, uafklarede: bool = False
) -> Iterator[Mangel]:
    """
    The persons of a block who fail in a month of the horizon; those who may fail too, if asked.

    Example:
        >>> from skaerpet_tilsyn.fakta import Daekning
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok
        >>> nov = Maaned(2021, 11)
        >>> list(mangler_i_blok(Borgerblok(antal=1, daekning=Daekning.fuld()), nov, Regelsaet.for_maaned(nov)))
        []
    """
    bagud = _AARET.maaneder - 1
    maaneder = range(maaned.indeks - bagud, maaned.indeks + horisont)
    panel = Panel(_hvis_de_bliver(blok, maaned, horisont), maaneder, ret.maaleregler)
    laesning = Kolonnelaesning(Panelmaaling(panel), ret)
    form = panel.steder.orden.shape
    svigt = {
        f.navn: _svigt(laesning.laes(f.naevner), laesning.laes(f.kriterium), form, uafklarede=uafklarede)
        for f in _FOKUSMAAL
    }
    fremad = np.stack([s.muligt[bagud:] for s in svigt.values()]).any(axis=0) & (panel.steder.orden[bagud:] >= 0)
    personer = np.flatnonzero(fremad.any(axis=0))
    foerste = fremad[:, personer].argmax(axis=0) + bagud
    maal = _maal(ret)
    sidste_dage = panel.sidste_dage()
    for person, nr in zip(personer.tolist(), foerste.tolist(), strict=True):
        i = Maaned.fra_indeks(maaneder[int(nr)])
        ramte = tuple(navn for navn, s in svigt.items() if s.muligt[nr, person])
        talt_fra, senest = _vindue(i, _ved(sidste_dage, nr, person), ret)
        yield Mangel(
            person=person,
            kommunekode=f"{int(panel.steder.kommune[nr, person]):03}",
            ydelse=panel.koder.ydelser[int(panel.steder.orden[nr, person])],
            anciennitet=int(panel.steder.anciennitet[nr, person]),
            maaned=i,
            fokusmaal=ramte,
            mangler={
                navn: graense - _ved(panel.maal(navn).nedre, nr, person)
                for fokusmaal in ramte
                for navn, graense in maal[fokusmaal].items()
            },
            har={navn: _ved(panel.maal(navn).nedre, nr, person) for graenser in maal.values() for navn in graenser},
            siden=_siden([svigt[navn].sikkert for navn in ramte], bagud, person, maaneder),
            sikker=any(bool(svigt[navn].sikkert[nr, person]) for navn in ramte),
            talt_fra=talt_fra,
            senest=senest,
        )


class _Svigt(NamedTuple):
    """Where somebody certainly fails, and where they may."""

    sikkert: Sandhed
    muligt: Sandhed


def _svigt(naevner: Sandt[Sandhed], kriterium: Sandt[Sandhed], form: tuple[int, ...], *, uafklarede: bool) -> _Svigt:
    sikkert = np.broadcast_to(naevner.sand & kriterium.falsk, form)
    return _Svigt(sikkert, np.broadcast_to(~naevner.falsk & ~kriterium.sand, form) if uafklarede else sikkert)


def _hvis_de_bliver(blok: Borgerblok, maaned: Maaned, horisont: int) -> Borgerblok:
    """Whoever is on a ydelse on the month's last day stays on it, and nothing more is registered."""
    naeste = foerste_dag(maaned.indeks + 1)
    y = blok.ydelser
    bliver = (y.fra < naeste) & (y.til >= naeste)
    slut = maaned.plus(maaneder=horisont - 1)
    d = blok.daekning
    return evolve(
        blok,
        ydelser=evolve(y, til=np.where(bliver, np.int32(LOEBENDE), y.til)),
        daekning=evolve(
            d,
            ydelser=_forlaenget(d.ydelser, maaned, slut),
            samtaler=_forlaenget(d.samtaler, maaned, slut),
            tilbud=_forlaenget(d.tilbud, maaned, slut),
            loentimer=_forlaenget(d.loentimer, maaned, slut),
        ),
    )


def _forlaenget(spaend: Spaend | None, maaned: Maaned, slut: Maaned) -> Spaend | None:
    """A table that covers the month covers those after it: what is not registered yet has not happened yet."""
    if spaend is None or spaend.til is None or not maaned <= spaend.til < slut:
        return spaend
    return Spaend(spaend.fra, slut)


def _maal(ret: Regelsaet) -> dict[str, dict[str, int]]:
    """What each fokusmål asks for, by quantity: any one of them is enough."""
    return {
        f.navn: {
            blad.maal.navn: -int(-raa(ret.paa(blad.graense).vaerdi) // 1)
            for blad in blade([f.kriterium], ret)
            if isinstance(blad, Sammenligning)
        }
        for f in _FOKUSMAAL
    }


def _ved(tal: Heltal, nr: int, person: int) -> int:
    return int(tal[nr, person])


def _vindue(maaned: Maaned, sidste_ydelsesdag: int, ret: Regelsaet) -> tuple[date, date]:
    """The first and the last day of the window."""
    if not ret.maaleregler.rullende:
        return maaned.plus(maaneder=1 - ret.maaleregler.vindue_12).foerste_dag, maaned.sidste_dag
    senest = date.fromordinal(sidste_ydelsesdag + EPOKE)
    bagud = plus_maaneder(senest, -ret.maaleregler.vindue_12, afrunding=Dagsafrunding.NED)
    return bagud + timedelta(days=1), senest


def _siden(svigt: list[Sandhed], nu: int, person: int, maaneder: range) -> Maaned | None:
    """The first of the months in a row, up to the month asked about, in which any of it has failed."""
    foerste: int | None = None
    for nr in range(nu, -1, -1):
        if not any(bool(s[nr, person]) for s in svigt):
            break
        foerste = nr
    return None if foerste is None else Maaned.fra_indeks(maaneder[foerste])


def navn_paa(kommunekode: str) -> str:
    """
    The name of a municipality, or the code where there is none.

    Example:
        >>> navn_paa("766")
        'Hedensted'
    """
    return NAVNE.get(kommunekode, kommunekode)
