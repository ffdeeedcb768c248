"""The tables that ``opgoer`` writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.opgoerelse.ark import SKJULT, Ark
from skaerpet_tilsyn.opgoerelse.kolonnevis import Gentagne, Heltalskolonne, Kolonnevis
from skaerpet_tilsyn.opgoerelse.kravtekst import krav_celle
from skaerpet_tilsyn.opgoerelse.maerker import (
    Broek,
    Er,
    Tone,
    andelsmaerker,
    kravmaerker,
    ordmaerker,
    over_nul,
    procentmaerker,
)
from skaerpet_tilsyn.opgoerelse.opgoer.andele import ALLE
from skaerpet_tilsyn.opgoerelse.procent import graensen, procent
from skaerpet_tilsyn.tal import Afrunding

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.opgoerelse.maerker import Maerke
    from skaerpet_tilsyn.opgoerelse.opgoer.opgoerelse import Opgoerelse
    from skaerpet_tilsyn.opgoerelse.opgoer.serier import Serier
    from skaerpet_tilsyn.opgoerelse.vaerdi import Vaerdi

MAANEDSANDELE: Final = "maanedsandele"
MAANEDSANDELE_6: Final = "maanedsandele_6mdr"
FOKUSMAAL: Final = "fokusmaal"
_I_ALT: Final = (Er(kolonne="ydelse", ord=ALLE),)
_BROEK: Final = Broek(taeller="taeller", naevner="naevner", uafklaret="uafklaret")


def alle_ark(opgoerelse: Opgoerelse, *, afrunding: Afrunding = Afrunding.NAERMESTE) -> tuple[Ark, ...]:
    """The means first, then the months of both målgrupper."""
    ret = opgoerelse.ret
    maaneder, tidlig = maanedsark(MAANEDSANDELE, opgoerelse.serier), maanedsark(MAANEDSANDELE_6, opgoerelse.serier_6)
    return (
        fokusmaalsark(opgoerelse, afrunding=afrunding),
        maaneder.vist("Månedsandele", _maanedsmaerker(ret), _I_ALT),
        tidlig.vist("Månedsandele 6 mdr.", _maanedsmaerker(ret), _I_ALT),
    )


def _maanedsmaerker(ret: Regelsaet) -> Iterator[Maerke]:
    graense, streng = graensen(ret)
    yield from andelsmaerker(("taeller",), _BROEK, graense, streng=streng)
    yield over_nul("uafklaret")


def maanedsark(navn: str, serier: Serier) -> Ark:
    """
    The counts by municipality, ydelse, fokusmål and month.

    Example:
        >>> from skaerpet_tilsyn.opgoerelse.opgoer.serier import Serier
        >>> maanedsark("maanedsandele", Serier()).kolonner
        ('kommunekode', 'kommune', 'ydelse', 'fokusmaal', 'maaned', 'taeller', 'naevner', 'uafklaret')
    """
    kolonner = ("kommunekode", "kommune", "ydelse", "fokusmaal", "maaned", "taeller", "naevner", "uafklaret")
    return Ark(navn=navn, kolonner=kolonner, raekker=_raekker(serier) if serier else ())


def _raekker(serier: Serier) -> Kolonnevis:
    maaneder = serier.maaneder
    serie, maaned = np.divmod(np.arange(len(serier) * len(maaneder)), len(maaneder))
    kommunekoder, ydelser, fokusmaal = zip(*serier.navne, strict=True)
    return Kolonnevis(
        Gentagne(kommunekoder, serie),
        Gentagne([NAVNE[kode] for kode in kommunekoder], serie),
        Gentagne(ydelser, serie),
        Gentagne(fokusmaal, serie),
        Gentagne(maaneder, maaned),
        *_vist(serier),
    )


def _vist(serier: Serier) -> tuple[Collection[Vaerdi], ...]:
    """``taeller``, ``naevner`` and ``uafklaret``, or that they are suppressed."""
    kolonner = [Heltalskolonne(kolonne) for kolonne in serier.tal().reshape(-1, 3).T]
    if not serier.skjult:
        return tuple(kolonner)
    skjult = [maaned in serie.skjult for serie in serier for maaned in serie.maaneder]
    return tuple([SKJULT if s else v for s, v in zip(skjult, kolonne, strict=True)] for kolonne in kolonner)


def fokusmaalsark(opgoerelse: Opgoerelse, *, afrunding: Afrunding = Afrunding.NAERMESTE) -> Ark:
    """The means, requirements and unique persons by municipality and fokusmål; empty where unknown."""
    graense, streng = graensen(opgoerelse.ret)
    ark = Ark.af(
        FOKUSMAAL,
        ("kommunekode", "kommune", "fokusmaal", "gennemsnit_pct", "krav", "unikke", "unikke_opfyldt"),
        (
            (
                r.kommunekode,
                r.kommune,
                r.tal.fokusmaal,
                procent(r.tal.gennemsnit, graense),
                krav_celle(r.tal.krav, afrunding),
                SKJULT if r.unikke is None else r.unikke,
                r.unikke_opfyldt[0] if len(set(r.unikke_opfyldt)) == 1 else None,
            )
            for r in opgoerelse.fokusmaal
        ),
    )
    maerker = (
        *procentmaerker("gennemsnit_pct", graense, streng=streng),
        *ordmaerker("gennemsnit_pct", {"": Tone.UAFKLARET}),
        *kravmaerker("krav"),
    )
    return ark.vist("Fokusmål", maerker)
