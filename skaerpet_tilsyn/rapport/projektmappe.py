"""The report's content as tables for a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.opgoerelse.ark import Ark
from skaerpet_tilsyn.opgoerelse.maerker import UDFALD, ordmaerker
from skaerpet_tilsyn.opgoerelse.projektmappe import opgoerelsens_ark, statussens_ark
from skaerpet_tilsyn.opgoerelse.statusark import tal_af_tryk
from skaerpet_tilsyn.rapport import afsnit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.opgoerelse import Kommunestatus
    from skaerpet_tilsyn.rapport.grundlag import Rapportgrundlag


def rapportark(grundlag: Rapportgrundlag) -> tuple[Ark, ...]:
    """
    The front page, the statuses, the figures behind them, the reasons, and what is undecided or disputed.

    Example:
        >>> from skaerpet_tilsyn import Kommune, status
        >>> from skaerpet_tilsyn.rapport.grundlag import Rapportgrundlag
        >>> s = status(Kommune(navn="Hedensted", kommunekode="766", benchmark=None))
        >>> [ark.overskrift for ark in rapportark(Rapportgrundlag(statusser=(s,), maaned=None))]
        ['Forside', 'Status', 'Grunde', 'Uafklaret']
    """
    o, forside = grundlag.opgoerelse, grundlag.forside
    tal = () if o is None else opgoerelsens_ark(o, o.ark())
    return (
        *(() if forside is None else (_forside(forside, grundlag),)),
        *statussens_ark(grundlag.statusser, tal, afrunding=grundlag.afrunding),
        *_uafklarede(grundlag),
        *_omtvistede(grundlag),
    )


def _forside(forside: Kommunestatus, grundlag: Rapportgrundlag) -> Ark:
    raekker = (
        (forside.kommune.navn, k.titel, tal_af_tryk(k.tal), k.under, k.udfald, "; ".join(k.linjer))
        for k in afsnit.kort(forside, grundlag)
    )
    ark = Ark.af("forside", ("kommune", "maal", "tal", "enhed", "udfald", "om"), raekker)
    return ark.vist("Forside", (*ordmaerker("tal", UDFALD, af="udfald"), *ordmaerker("udfald", UDFALD)))


def _uafklarede(grundlag: Rapportgrundlag) -> Iterator[Ark]:
    raekker = [
        (navn, foerste.removeprefix("mulige: "), "; ".join(resten))
        for navn, (foerste, *resten) in afsnit.uafklarede(grundlag.statusser)
    ]
    if raekker:
        yield Ark.af("uafklarede", ("kommune", "mulige", "afgoeres_af"), raekker).vist("Uafklaret")


def _omtvistede(grundlag: Rapportgrundlag) -> Iterator[Ark]:
    raekker = [
        (navn, spoergsmaal, valgt, ", ".join(hvem))
        for navn, spoergsmaal, valgt, hvem in afsnit.omtvistede(grundlag.statusser)
    ]
    if raekker:
        yield Ark.af("omtvistede", ("punkt", "spoergsmaal", "valgt", "kommuner"), raekker).vist("Omtvistede punkter")
