"""The course as a table: in which state an event can happen, where it leads, by which rule, and who says so."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import field, frozen, validators

from skaerpet_tilsyn.katalog.ikraft import AFTALEN
from skaerpet_tilsyn.katalog.tilsyn import forloebskilder as kilder
from skaerpet_tilsyn.katalog.tilsyn.haendelser import Haendelsesart
from skaerpet_tilsyn.katalog.tilsyn.ophoer import UKENDT_SLUTNING, med_ophoer
from skaerpet_tilsyn.katalog.tilsyn.tilsynstilstande import Tilsynstilstand
from skaerpet_tilsyn.ret import Tidslinje, Version, fra, hul

if TYPE_CHECKING:
    from skaerpet_tilsyn.ret import Retskilde


@frozen(kw_only=True, order=False, cache_hash=True)
class Overgang:
    """
    In the state ``fra`` the event ``ved`` leads to ``til``; ``betingelse`` is what is known of the rule.

    Example:
        >>> foerste = OVERGANGE.versioner[0].vaerdi[0]
        >>> print(foerste.fra, "->", foerste.til, "ved", foerste.ved)
        ikke omfattet -> ikke omfattet ved ikke udvalgt
    """

    fra: Tilsynstilstand
    ved: Haendelsesart
    til: Tilsynstilstand
    betingelse: str = field(validator=validators.min_len(1))
    kilde: Retskilde


Overgangstabel: TypeAlias = tuple[Overgang, ...]
"""All that can happen; a state and an event stand together at most once."""

IKKE_FOER: Final = date(2022, 1, 1)
"""The year of the first statement; no municipality was selected before."""
FORENKLET: Final = date(2023, 3, 22)
"""The day from which the follow-up was simplified in a way that nobody has seen."""

_DOKUMENTER: Final = (Haendelsesart.REDEGOERELSE, Haendelsesart.GENOPRETNINGSPLAN, Haendelsesart.REDEGOERELSE_OG_PLAN)
_UDVALGT: Final = (
    Overgang(
        fra=Tilsynstilstand.IKKE_OMFATTET,
        ved=Haendelsesart.IKKE_UDVALGT,
        til=Tilsynstilstand.IKKE_OMFATTET,
        betingelse="Den årlige opgørelse førte ikke til, at kommunen blev udvalgt.",
        kilde=kilder.AARLIG,
    ),
    Overgang(
        fra=Tilsynstilstand.IKKE_OMFATTET,
        ved=Haendelsesart.UDVALGT,
        til=Tilsynstilstand.OMFATTET,
        betingelse="Kommunen har flere på offentlig forsørgelse end forventet og opfylder ikke fokusmålet. "
        "At den er omfattet, er en afgørelse; den regnes ikke ud.",
        kilde=kilder.OMFATTET,
    ),
    Overgang(
        fra=Tilsynstilstand.IKKE_OMFATTET,
        ved=Haendelsesart.LIGHT_TILSYN,
        til=Tilsynstilstand.LIGHT_TILSYN,
        betingelse="Kun til oplysning: ingen kilde siger, hvordan en kommune kommer i light tilsyn, "
        "eller hvad det indebærer.",
        kilde=kilder.LIGHT,
    ),
)
_MODTAGET: Final = tuple(
    Overgang(
        fra=tilstand,
        ved=ved,
        til=tilstand,
        betingelse="Kommunen skal sende en redegørelse og en genopretningsplan.",
        kilde=kilder.REDEGOERELSE if tilstand is Tilsynstilstand.OMFATTET else kilder.FOR_SENT,
    )
    for tilstand, ved in product(
        (Tilsynstilstand.OMFATTET, Tilsynstilstand.GENOPRETNING, Tilsynstilstand.FORLAENGET), _DOKUMENTER
    )
)
_GENOPRETNING: Final = (
    Overgang(
        fra=Tilsynstilstand.OMFATTET,
        ved=Haendelsesart.GENOPRETNING_BEGYNDER,
        til=Tilsynstilstand.GENOPRETNING,
        betingelse="Kommunen skal genoprette indsatsen inden for en periode.",
        kilde=kilder.GENOPRETNING,
    ),
    Overgang(
        fra=Tilsynstilstand.GENOPRETNING,
        ved=Haendelsesart.FORLAENGELSE,
        til=Tilsynstilstand.FORLAENGET,
        betingelse="Perioden kan forlænges; kilderne viser én forlængelse.",
        kilde=kilder.FORLAENGELSE,
    ),
)
_SLUT: Final = tuple(
    Overgang(fra=tilstand, ved=ved, til=til, betingelse=betingelse, kilde=kilde)
    for tilstand, (ved, til, betingelse, kilde) in product(
        (Tilsynstilstand.GENOPRETNING, Tilsynstilstand.FORLAENGET),
        (
            (
                Haendelsesart.OPHOER,
                Tilsynstilstand.OPHOERT,
                "Tilsynet ophører, når målene er nået.",
                kilder.OPHOER,
            ),
            (
                Haendelsesart.ADMINISTRATION,
                Tilsynstilstand.ADMINISTRATION,
                "Nås målene ikke, kan kommunen som sidste udvej sættes under administration.",
                kilder.ADMINISTRATION,
            ),
        ),
    )
)
_TABEL: Final[Overgangstabel] = (*_UDVALGT, *_MODTAGET, *_GENOPRETNING, *_SLUT)

OVERGANGE: Final = Tidslinje(
    navn="tilsynsovergange",
    titel="forløbet af det skærpede tilsyn",
    poster=(
        hul(
            AFTALEN,
            grund="en tid, hvor ingen kommune kunne udvælges (den første mulighed er april 2022)",
        ),
        fra(IKKE_FOER, _TABEL, kilde=kilder.KAPITLER),
        fra(FORENKLET, _TABEL, kilde=kilder.FORENKLET),
        *UKENDT_SLUTNING,
    ),
)
"""The table from day to day; the day of its end is not known."""


def gaeldende(dag: date, *, ophoer_skaerpet_tilsyn: date | None = None) -> Version[Overgangstabel]:
    """
    The table in force on a day. ``ophoer_skaerpet_tilsyn`` is the caller's answer to when the supervision ended.

    Raises:
        RegelIkkeGaeldende: the day is before the first selection or after the abolition.
        UafklaretRetsstilling: it lies between the two days on which the supervision may have ended.
        UgyldigVaerdi: the caller's day is none that the act can have meant.

    Example:
        >>> len(gaeldende(date(2022, 4, 29)).vaerdi)
        18
    """
    linje = OVERGANGE if ophoer_skaerpet_tilsyn is None else med_ophoer(OVERGANGE, ophoer_skaerpet_tilsyn)
    return linje.paa(dag)
