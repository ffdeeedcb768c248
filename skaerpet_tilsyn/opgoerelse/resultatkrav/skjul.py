"""Suppressing the small counts of a window, and what would give them away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from skaerpet_tilsyn.fakta import Antal
from skaerpet_tilsyn.katalog.resultatkrav.regler import BESKAEFTIGELSE, Trin
from skaerpet_tilsyn.opgoerelse.diskretion import diskretioner
from skaerpet_tilsyn.tal import Diskretioneret

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.opgoerelse.resultatkrav.vinduestal import Vinduestal

_BESKAEFTIGELSE = [trin.value for trin in BESKAEFTIGELSE]
_SAMMENHAENGE = ([*_BESKAEFTIGELSE, "rk2"], ["rk2", Trin.PRAKTIK_LOENTILSKUD.value, "rk1"])
"""Fields of which one can be computed from the others."""


def skjul(raekker: Sequence[Vinduestal]) -> tuple[Vinduestal, ...]:
    """
    The rows of one window with small counts suppressed; what is shown of all rows must not give away one of them.

    Example:
        >>> from skaerpet_tilsyn.katalog.resultatkrav.resultattal import Antalsspand
        >>> from skaerpet_tilsyn.opgoerelse.resultatkrav.vinduestal import Vinduestal
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> tal = Vinduestal(til=Maaned(2021, 4), maaneder=3, kommunekode="766", trin={Trin.FLEKSJOB: 2},
        ...                  paa_intet_trin=40, uafklaret=0, krav=(Antalsspand(sikre=2), Antalsspand(sikre=2)))
        >>> sorted(skjul([tal])[0].skjult)
        ['fleksjob', 'langvarige', 'rk1', 'rk2', 'uden']
    """
    celler = {navn: antal for tal in raekker for navn, antal in _celler(tal).items()}
    felter = dict.fromkeys(felt for tal in raekker for felt in _felter(tal))
    summer = [tuple(_celle(tal, felt) for tal in raekker if _celle(tal, felt) in celler) for felt in felter]
    summer += [
        tuple(_celle(tal, felt) for felt in gruppe if _celle(tal, felt) in celler)
        for tal in raekker
        for gruppe in _SAMMENHAENGE
    ]
    # One row has no others that it could be computed from.
    vist = diskretioner(celler, summer=[gruppe for gruppe in summer if len(gruppe) > 1])
    return tuple(
        evolve(
            tal,
            skjult=frozenset(felt for felt in _felter(tal) if isinstance(vist[_celle(tal, felt)], Diskretioneret)),
        )
        for tal in raekker
    )


def _celle(tal: Vinduestal, felt: str) -> str:
    return f"{tal.til}|{tal.kommunekode or ''}|{felt}"


def _felter(tal: Vinduestal) -> dict[str, int]:
    return {
        "maalgruppe": tal.maalgruppe,
        "rk1": tal.krav[0].sikre,
        "rk2": tal.krav[1].sikre,
        **{trin.value: antal for trin, antal in tal.trin.items()},
        "langvarige": tal.langvarige.et_aar,
        "uden": tal.langvarige.uden,
        **{f"varighed_{nr}": antal for nr, antal in enumerate(tal.varighed)},
    }


def _celler(tal: Vinduestal) -> dict[str, Antal]:
    """The counts of one row, each against what it is a share of."""
    ud: dict[str, Antal] = {}
    for felt, antal in _felter(tal).items():
        if felt.startswith("varighed"):
            i_alt = sum(tal.varighed)
        else:
            i_alt = tal.langvarige.et_aar if felt in {"langvarige", "uden"} else tal.maalgruppe
        ud[_celle(tal, felt)] = Antal(taeller=antal, naevner=i_alt)
    return ud
