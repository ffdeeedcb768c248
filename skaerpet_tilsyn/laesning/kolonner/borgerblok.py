"""The registers of a block of persons, as columns of whole numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Self, TypeAlias, TypeVar, cast

import numpy as np
import numpy.typing as npt
from attrs import evolve, field, fields, frozen

from skaerpet_tilsyn.fakta.haendelser import KENDTE_YDELSER, MYNDIGHEDER, ORDNINGER
from skaerpet_tilsyn.fakta.indsats import MAALGRUPPER, UNDTAGELSESARTER
from skaerpet_tilsyn.fakta.stamdata import CIVILSTANDE, KOEN
from skaerpet_tilsyn.fakta.tilstande import TILSTANDE
from skaerpet_tilsyn.fakta.ydelser import TILBUDSTYPER

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Daekning
    from skaerpet_tilsyn.laesning.kolonner.kalender import Dage

Koder: TypeAlias = npt.NDArray[np.int16]
"""A column of codes."""
Numre: TypeAlias = npt.NDArray[np.int32]
"""A column of persons: their number within the block."""
Raekker: TypeAlias = slice | npt.NDArray[np.intp]
"""Some of the rows: a run of them, or their numbers."""

YDELSESKODER: Final = {slug: kode for kode, slug in enumerate(KENDTE_YDELSER)}
"""The code of each ydelse that a register may hold."""
TILBUDSKODER: Final = {slug: kode for kode, slug in enumerate(TILBUDSTYPER)}
"""The code of each tilbudstype."""
KONTAKTKODER: Final = {"": 0, "personligt": 1, "telefonisk": 2, "digitalt": 3, "brev": 4}
"""The code of each way to hold a conversation; 0 where it is not said."""
FRITAGELSESKODER: Final = {"": 0, "samtaler": 1, "aktiv_indsats": 2}
"""The code of the fokusmål that an exemption is from; 0 is both."""
TILSTANDSKODER: Final = {slug: kode for kode, slug in enumerate(TILSTANDE.slugs)}
"""The code of each tilstand."""
ORDNINGSKODER: Final = {slug: kode for kode, slug in enumerate(ORDNINGER)}
"""The code of each scheme."""
KOENSKODER: Final = {slug: kode for kode, slug in enumerate(KOEN.slugs)}
"""The code of each sex."""
CIVILSTANDSKODER: Final = {slug: kode for kode, slug in enumerate(CIVILSTANDE.slugs)}
"""The code of each civil status."""
MYNDIGHEDSKODER: Final = {slug: kode for kode, slug in enumerate(MYNDIGHEDER)}
"""The code of each authority that can have held a conversation."""
MAALGRUPPEKODER: Final = {slug: kode for kode, slug in enumerate(MAALGRUPPER.slugs)}
"""The code of each målgruppe of kontaktforløb."""
UNDTAGELSESKODER: Final = {slug: kode for kode, slug in enumerate(UNDTAGELSESARTER)}
"""The code of what an exemption is from."""
INTET: Final = -1
"""No number or code given."""
UKENDT_DAG: Final = -(2**31)
"""No day given."""


def _tomme() -> Numre:
    return np.zeros(0, np.int32)


def _ingen_koder() -> Koder:
    return np.zeros(0, np.int16)


T = TypeVar("T", bound=np.generic)


def udvalgt(kolonne: npt.NDArray[T], raekker: Raekker) -> npt.NDArray[T]:
    """
    Some rows of a column.

    Example:
        >>> udvalgt(np.array([7, 8, 9]), np.array([2, 0])).tolist(), udvalgt(np.array([7, 8, 9]), slice(2)).tolist()
        ([9, 7], [7, 8])
    """
    # Looked up by their numbers one by one takes half the time of asking for them in brackets.
    return kolonne[raekker] if isinstance(raekker, slice) else kolonne.take(raekker)


@frozen(kw_only=True, order=False, eq=False)
class Kolonner:
    """Parallel columns, one row a fact; ``person`` is whom it is about."""

    person: Numre = field(factory=_tomme)

    def vaelg(self, raekker: Raekker, person: Numre, **kendte: npt.NDArray[np.generic]) -> Self:
        """Some of the rows, with their persons numbered anew; columns that are known already are not looked up."""
        andre = {
            felt.name: udvalgt(kolonne, raekker)
            for felt in fields(type(self))
            if felt.name != "person"
            and felt.name not in kendte
            and isinstance(
                kolonne := cast("npt.NDArray[np.generic] | tuple[str, ...] | None", getattr(self, felt.name)),
                np.ndarray,
            )
        }
        return evolve(self, person=person, **kendte, **andre)


@frozen(kw_only=True, order=False, eq=False)
class Ydelseskolonner(Kolonner):
    """Periods: half-open days; ``anciennitet`` (months on the first day, else -1) is None where no row states any."""

    ydelse: Koder = field(factory=_ingen_koder)
    kommune: Koder = field(factory=_ingen_koder)
    fra: Dage = field(factory=_tomme)
    til: Dage = field(factory=_tomme)
    anciennitet: Numre | None = None


@frozen(kw_only=True, order=False, eq=False)
class Samtalekolonner(Kolonner):
    """
    Conversations: their day; ``form`` is None where no row states any.

    So are ``myndighed`` and ``slags``, which are -1 where a row states none; ``typer`` are the texts that ``slags``
    numbers.
    """

    dag: Dage = field(factory=_tomme)
    form: Koder | None = None
    myndighed: Koder | None = None
    slags: Numre | None = None
    typer: tuple[str, ...] = ()


@frozen(kw_only=True, order=False, eq=False)
class Tilbudskolonner(Kolonner):
    """Tilbud: half-open days."""

    tilbudstype: Koder = field(factory=_ingen_koder)
    fra: Dage = field(factory=_tomme)
    til: Dage = field(factory=_tomme)


@frozen(kw_only=True, order=False, eq=False)
class Timekolonner(Kolonner):
    """
    Ordinary hours: month index and signed hundredths.

    ``ukendt`` marks rows whose number is unknown (their hundredths are 0), ``fradrag`` those of them
    that are reversals; both are None where every number is known.
    """

    maaned: Numre = field(factory=_tomme)
    hundrededele: npt.NDArray[np.int32] = field(factory=_tomme)
    ukendt: npt.NDArray[np.bool_] | None = None
    fradrag: npt.NDArray[np.bool_] | None = None


@frozen(kw_only=True, order=False, eq=False)
class Fritagelseskolonner(Kolonner):
    """Exemptions: half-open days."""

    fokusmaal: Koder = field(factory=_ingen_koder)
    fra: Dage = field(factory=_tomme)
    til: Dage = field(factory=_tomme)


@frozen(kw_only=True, order=False, eq=False)
class Tilstandskolonner(Kolonner):
    """
    Tilstande: half-open days; ``grad`` is in millionths of a percent, -1 where nobody has stated it.

    ``grad`` is None where no row states any.
    """

    tilstand: Koder = field(factory=_ingen_koder)
    fra: Dage = field(factory=_tomme)
    til: Dage = field(factory=_tomme)
    grad: npt.NDArray[np.int32] | None = None


@frozen(kw_only=True, order=False, eq=False)
class Bevillingskolonner(Kolonner):
    """Grants: half-open days; ``eget_oenske`` is 1 for yes, 0 for no, -1 where nobody has stated it."""

    ordning: Koder = field(factory=_ingen_koder)
    fra: Dage = field(factory=_tomme)
    til: Dage = field(factory=_tomme)
    eget_oenske: Koder = field(factory=_ingen_koder)


@frozen(kw_only=True, order=False, eq=False)
class Stamdatakolonner(Kolonner):
    """Who persons are, at most one row each; codes are -1, and days ``UKENDT_DAG``, where nothing is said."""

    koen: Koder = field(factory=_ingen_koder)
    foedt: Dage = field(factory=_tomme)
    civilstand: Koder = field(factory=_ingen_koder)
    folkepension: Dage = field(factory=_tomme)


@frozen(kw_only=True, order=False, eq=False)
class Kontaktkolonner(Kolonner):
    """
    Rows of kontaktforløb: half-open days; ``overgang`` is ``UKENDT_DAG`` where there is none.

    ``a_kasse`` is a number among ``akasser`` (-1: none stated); ``arbejdspligt`` is 1 for yes, 0 for no, -1 where
    nobody has stated it; ``efter_aftale`` is 1 or 0.
    """

    kommune: Koder = field(factory=_ingen_koder)
    maalgruppe: Koder = field(factory=_ingen_koder)
    fra: Dage = field(factory=_tomme)
    til: Dage = field(factory=_tomme)
    overgang: Dage = field(factory=_tomme)
    a_kasse: Numre = field(factory=_tomme)
    arbejdspligt: Koder = field(factory=_ingen_koder)
    efter_aftale: Koder = field(factory=_ingen_koder)
    akasser: tuple[str, ...] = ()


@frozen(kw_only=True, order=False, eq=False)
class Undtagelseskolonner(Kolonner):
    """Decisions on exemption: half-open days, from the decision on."""

    art: Koder = field(factory=_ingen_koder)
    fra: Dage = field(factory=_tomme)
    til: Dage = field(factory=_tomme)


@frozen(kw_only=True, order=False, eq=False)
class Sygekolonner(Kolonner):
    """Sick leave: half-open days; what is -1 is not stated, and each row holds what one employer expects."""

    fra: Dage = field(factory=_tomme)
    til: Dage = field(factory=_tomme)
    har_job: Koder = field(factory=_ingen_koder)
    uger_borger: Numre = field(factory=_tomme)
    uger_arbejdsgiver: Numre = field(factory=_tomme)


@frozen(kw_only=True, order=False, eq=False)
class Borgerblok:
    """
    The columns of ``antal`` persons, numbered from 0; rows in any order.

    Example:
        >>> from skaerpet_tilsyn.fakta import Daekning
        >>> Borgerblok(antal=0, daekning=Daekning.fuld()).samtaler.dag.size
        0
    """

    antal: int
    daekning: Daekning
    ydelser: Ydelseskolonner = field(factory=Ydelseskolonner)
    samtaler: Samtalekolonner = field(factory=Samtalekolonner)
    tilbud: Tilbudskolonner = field(factory=Tilbudskolonner)
    timer: Timekolonner = field(factory=Timekolonner)
    fritagelser: Fritagelseskolonner = field(factory=Fritagelseskolonner)
    tilstande: Tilstandskolonner = field(factory=Tilstandskolonner)
    bevillinger: Bevillingskolonner = field(factory=Bevillingskolonner)
    stamdata: Stamdatakolonner = field(factory=Stamdatakolonner)
    kontaktforloeb: Kontaktkolonner = field(factory=Kontaktkolonner)
    undtagelser: Undtagelseskolonner = field(factory=Undtagelseskolonner)
    sygefravaer: Sygekolonner = field(factory=Sygekolonner)
