"""The shares of all municipalities side by side: a row a fokusmål, a column a month."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fakta import Antal
from skaerpet_tilsyn.opgoerelse.ark import SKJULT, Ark
from skaerpet_tilsyn.opgoerelse.maerker import Tone, ordmaerker, procentmaerker
from skaerpet_tilsyn.opgoerelse.procent import graensen, procent
from skaerpet_tilsyn.tal import Diskretioneret, Interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from skaerpet_tilsyn.fakta import Kommune, Maanedsvaerdi
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.opgoerelse.fokusmaalstal import Fokusmaalstal
    from skaerpet_tilsyn.opgoerelse.maerker import Maerke
    from skaerpet_tilsyn.opgoerelse.vaerdi import Vaerdi
    from skaerpet_tilsyn.tal import Rationel
    from skaerpet_tilsyn.tid import Maaned

ANDELE: Final = "andele_pr_maaned"
INGEN: Final = "ingen"
"""What stands where nobody is in the målgruppe."""
UAFKLARET: Final = "uafklaret"
_GENNEMSNIT: Final = "gennemsnit_pct"


def oversigtsark(
    kommuner: Iterable[tuple[Kommune, Fokusmaalstal]],
    maaneder: Sequence[Maaned],
    ret: Regelsaet,
    *,
    ukendt: str = SKJULT,
) -> Ark:
    """
    The shares in percent month by month, then the mean; ``ukendt`` stands where nothing is known of a month.

    Example:
        >>> from skaerpet_tilsyn import Maaned, Regelsaet
        >>> nov = Maaned(2021, 11)
        >>> oversigtsark((), (nov,), Regelsaet.for_maaned(nov)).kolonner
        ('kommunekode', 'kommune', 'fokusmaal', '2021-11', 'gennemsnit_pct')
    """
    graense, streng = graensen(ret)
    kolonner = [*map(str, maaneder), _GENNEMSNIT]
    raekker: list[tuple[Vaerdi, ...]] = []
    for kommune, tal in kommuner:
        egne = {andel.maaned: andel.vaerdi for andel in kommune.andele if andel.fokusmaal == tal.fokusmaal}
        celler = (_celle(egne[m], graense, ukendt) if m in egne else None for m in maaneder)
        hvem = (kommune.kommunekode, kommune.navn, tal.fokusmaal)
        raekker.append((*hvem, *celler, procent(tal.gennemsnit, graense)))
    ark = Ark.af(ANDELE, ("kommunekode", "kommune", "fokusmaal", *kolonner), raekker)
    return ark.vist("Andele pr. måned", _maerker(kolonner, graense, streng=streng))


def _maerker(kolonner: list[str], graense: Rationel, *, streng: bool) -> Iterator[Maerke]:
    for kolonne in kolonner:
        yield from procentmaerker(kolonne, graense, streng=streng)
        yield from ordmaerker(kolonne, {UAFKLARET: Tone.UAFKLARET})


def _celle(vaerdi: Maanedsvaerdi, graense: Rationel, ukendt: str) -> Vaerdi:
    """The share, or the word that says why there is none."""
    match vaerdi:
        case Diskretioneret():
            return ukendt
        case Antal() if not vaerdi.naevner:
            return INGEN
        case Antal():
            return procent(Interval.praecis(Fraction(vaerdi.taeller, vaerdi.naevner)), graense)
        case Interval():
            return UAFKLARET if vaerdi.kendt is None else procent(vaerdi, graense)
