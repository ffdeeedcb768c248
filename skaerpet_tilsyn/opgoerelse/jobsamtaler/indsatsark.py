"""The shares and the first talks as tables."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.katalog.jobsamtaler.pligter import find_pligt
from skaerpet_tilsyn.opgoerelse.ark import Ark
from skaerpet_tilsyn.opgoerelse.maerker import UDFALD, Tone, ordmaerker, over_nul
from skaerpet_tilsyn.tal import skriv_tal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skaerpet_tilsyn.opgoerelse.jobsamtaler.andelsproeve import Andelsproeve
    from skaerpet_tilsyn.opgoerelse.jobsamtaler.indsatsopgoerelse import Foerstesamtaler
    from skaerpet_tilsyn.opgoerelse.vaerdi import Vaerdi
    from skaerpet_tilsyn.tal import Interval, Udfald

ALLE: Final = "alle"
"""The målgruppe of all of them together."""
ANDELSKOLONNER: Final = (
    "pligt",
    "enhedstype",
    "enhed",
    "navn",
    "maalgruppe",
    "fra",
    "til",
    "population",
    "maaske_med",
    "betjent",
    "ikke_betjent",
    "uafklaret",
    "andel_betjent",
    "andel_betjent_pct",
    "kraevede",
    "opfyldt",
    "undtaget",
    "andel_undtaget",
    "andel_undtaget_pct",
    "maks_undtaget",
    "inden_for_kvoten",
)
"""A share is exact (``3/4``), or from the lowest to the highest that it can be (``3/4..1``)."""
FOERSTEKOLONNER: Final = (
    "enhedstype",
    "enhed",
    "navn",
    "maalgruppe",
    "fra",
    "til",
    "skal_have",
    "maaske_med",
    "har_haft",
    "mangler",
    "uafklaret",
    "tidligere_regler",
    "alle_har_haft",
)
_ANDELSMAERKER: Final = (
    *(m for vist in ("andel_betjent_pct", "opfyldt") for m in ordmaerker(vist, UDFALD, af="opfyldt")),
    *(
        m
        for vist in ("andel_undtaget_pct", "inden_for_kvoten")
        for m in ordmaerker(vist, UDFALD, af="inden_for_kvoten")
    ),
    over_nul("maaske_med"),
    over_nul("uafklaret"),
)
"""The answers colour the percents, so that a colour is never decided twice."""
_FOERSTEMAERKER: Final = (
    *ordmaerker("alle_har_haft", UDFALD),
    over_nul("mangler", Tone.ADVARSEL),
    over_nul("maaske_med"),
    over_nul("uafklaret"),
)


def andelsark(proever: Iterable[Andelsproeve]) -> Ark:
    """A row for each duty, unit, målgruppe and period."""
    return Ark.af("andele", ANDELSKOLONNER, (_andel(proeve) for proeve in proever)).vist("Andele", _ANDELSMAERKER)


def foersteark(raekker: Iterable[Foerstesamtaler]) -> Ark:
    """A row for each unit, målgruppe and period."""
    ark = Ark.af("foerste_samtale", FOERSTEKOLONNER, (_foerste(raekke) for raekke in raekker))
    return ark.vist("Første samtale", _FOERSTEMAERKER)


def navn_paa(enhedstype: str, enhed: str) -> str:
    """What a unit is called; the code of an unknown municipality is its name."""
    return NAVNE.get(enhed, enhed) if enhedstype == "kommune" else enhed


def broek(andel: Interval | None) -> str | None:
    """
    A share, exact; None of nobody.

    Example:
        >>> from skaerpet_tilsyn.tal import Interval
        >>> broek(Interval.praecis(Fraction(31, 41))), broek(Interval(Fraction(1, 2), 1))
        ('31/41', '1/2..1')
    """
    if andel is None or andel.nedre is None or andel.oevre is None:
        return None
    return "..".join(dict.fromkeys(str(Fraction(ende)) for ende in (andel.nedre, andel.oevre)))


def procent(andel: Interval | None) -> Decimal | None:
    """A share in percent with one decimal, half-up, where it is known; never decided on."""
    if andel is None or andel.kendt is None:
        return None
    return Decimal(skriv_tal(100 * andel.kendt, 1, decimaltegn=".", tusindtegn=""))


def svar(udfald: Udfald | None) -> str | None:
    """The slug of an answer; None where there is nobody to ask about."""
    return None if udfald is None else udfald.value


def _andel(proeve: Andelsproeve) -> tuple[Vaerdi, ...]:
    betjent, undtaget = proeve.betjent, proeve.undtaget
    enhedstype = "kommune" if find_pligt(proeve.pligt).kommunens else "a_kasse"
    enhed = proeve.enhed or ""
    sikre = int(betjent.population.nedre or 0)
    return (
        proeve.pligt,
        enhedstype,
        enhed,
        navn_paa(enhedstype, enhed),
        proeve.maalgruppe or ALLE,
        proeve.til.plus(maaneder=1 - proeve.maaneder),
        proeve.til,
        sikre,
        int(betjent.population.oevre or 0) - sikre,
        betjent.opfyldt,
        betjent.ikke_opfyldt,
        betjent.uafklaret,
        broek(proeve.andel_betjent),
        procent(proeve.andel_betjent),
        proeve.kraevede,
        svar(proeve.opfyldt),
        None if undtaget is None else undtaget.opfyldt,
        broek(proeve.andel_undtaget),
        procent(proeve.andel_undtaget),
        proeve.maks_undtaget,
        svar(proeve.inden_for_kvoten),
    )


def _foerste(raekke: Foerstesamtaler) -> tuple[Vaerdi, ...]:
    tal = raekke.tal
    sikre = int(tal.population.nedre or 0)
    return (
        raekke.enhedstype,
        raekke.enhed,
        navn_paa(raekke.enhedstype, raekke.enhed),
        raekke.maalgruppe,
        raekke.fra,
        raekke.til,
        sikre,
        int(tal.population.oevre or 0) - sikre,
        tal.opfyldt,
        tal.ikke_opfyldt,
        tal.uafklaret,
        raekke.tidligere_regler,
        svar(raekke.alle),
    )
