"""What the coverage of the registers means for the months that are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from skaerpet_tilsyn.tid import Vindue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skaerpet_tilsyn.fakta import Daekning, Spaend
    from skaerpet_tilsyn.tid import Maaned

_AARET: Final = Vindue(12)


class Maanedsspaend(NamedTuple):
    """Months, both included; None is no bound."""

    foerste: Maaned | None
    sidste: Maaned | None


def uden_forbehold(daekning: Daekning) -> Maanedsspaend | None:
    """
    The months in which the coverage leaves nothing open: every window whole, every forløb seen from its start
    or for at least a year; None where there is no such month.

    Example:
        >>> from skaerpet_tilsyn.fakta import Daekning, Spaend
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> aar = Spaend(Maaned(2020, 1), Maaned(2021, 11))
        >>> fundet = uden_forbehold(Daekning(ydelser=Spaend(None, None), samtaler=aar, tilbud=aar, loentimer=aar))
        >>> str(fundet.foerste), str(fundet.sidste)
        ('2020-12', '2021-11')
    """
    ydelser, *haendelser = daekning.ydelser, daekning.samtaler, daekning.tilbud, daekning.loentimer
    if ydelser is None or any(spaend is None for spaend in haendelser):
        return None
    fundne = [spaend for spaend in haendelser if spaend is not None]
    begynder = [s.fra.plus(maaneder=_AARET.maaneder - 1) for s in fundne if s.fra is not None]
    if ydelser.fra is not None:
        begynder.append(ydelser.fra.plus(maaneder=_AARET.maaneder))
    slutter = [s.til for s in (ydelser, *fundne) if s.til is not None]
    foerste, sidste = max(begynder, default=None), min(slutter, default=None)
    if foerste is not None and sidste is not None and sidste < foerste:
        return None
    return Maanedsspaend(foerste, sidste)


def daekningsnoter(daekning: Daekning, maaneder: Sequence[Maaned]) -> Iterator[str]:
    """
    What the registers do not cover of what the months need, and the first month that can be computed.

    Example:
        >>> from skaerpet_tilsyn.fakta import Daekning, Spaend
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> d = Daekning(ydelser=Spaend(None, None), samtaler=Spaend(Maaned(2021, 1), None), tilbud=None,
        ...              loentimer=Spaend(None, None))
        >>> for note in daekningsnoter(d, [Maaned(2021, 11)]):
        ...     print(note)
        samtaler dækker fra 2021-01: mangler 2020-12; vinduet på 12 måneder er først dækket helt i 2021-12
        tilbud er der ingen oplysninger om: alt, hvad der hviler på dem, er uafklaret
    """
    foerste, sidste = maaneder[0], maaneder[-1]
    yield from _om_ydelser(daekning.ydelser, foerste, sidste)
    for navn, spaend in (
        ("samtaler", daekning.samtaler),
        ("tilbud", daekning.tilbud),
        ("løntimer", daekning.loentimer),
    ):
        if spaend is None:
            yield f"{navn} er der ingen oplysninger om: alt, hvad der hviler på dem, er uafklaret"
            continue
        behov = _AARET.foerste(foerste)
        if spaend.fra is not None and spaend.fra > behov:
            tidligst = spaend.fra.plus(maaneder=_AARET.maaneder - 1)
            mangler = _spaend(behov, min(spaend.fra.plus(maaneder=-1), sidste))
            yield (
                f"{navn} dækker fra {spaend.fra}: mangler {mangler}; "
                f"vinduet på {_AARET.maaneder} måneder er først dækket helt i {tidligst}"
            )
        if spaend.til is not None and spaend.til < sidste:
            yield f"{navn} dækker til {spaend.til}: månederne derefter til {sidste} er uafklarede, hvor de afgør noget"


def _om_ydelser(spaend: Spaend | None, foerste: Maaned, sidste: Maaned) -> Iterator[str]:
    if spaend is None:
        yield "ydelser dækker ingen måneder: intet kan opgøres"
        return
    if spaend.fra is not None:
        klar = spaend.fra.plus(maaneder=12)
        if foerste < spaend.fra:
            mangler = _spaend(foerste, min(spaend.fra.plus(maaneder=-1), sidste))
            yield (
                f"ydelser dækker fra {spaend.fra}: {mangler} kan ikke opgøres; "
                f"den første måned, der kan, er {spaend.fra}"
            )
        if foerste < klar:
            yield (
                f"forløb, der begynder i ydelsernes første måned ({spaend.fra}), kan være ældre; "
                f"før {klar} er det uafklaret, om de har 12 måneders anciennitet"
            )
    if spaend.til is not None and spaend.til < sidste:
        yield f"ydelser dækker til {spaend.til}: månederne derefter kan ikke opgøres"


def _spaend(fra: Maaned, til: Maaned) -> str:
    return f"{fra}" if fra == til else f"{fra} til {til}"
