"""What one month of a register adds to each duty: counts that can be added up, or why there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from skaerpet_tilsyn.fejl import RegelIkkeGaeldende
from skaerpet_tilsyn.katalog.jobsamtaler.pligter import PLIGTER
from skaerpet_tilsyn.opgoerelse.indsats.optaelling import Gruppe, Maanedsblok, Talt, laeg_sammen
from skaerpet_tilsyn.opgoerelse.jobsamtaler.andele import kvotens_ret

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok
    from skaerpet_tilsyn.tid import Maaned

FOERSTE: dict[str, bool] = {"foerste_samtale_kommune": True, "foerste_samtale_akasse": False}
"""The first talk, and whether it is the municipality's to hold."""
Noegle: TypeAlias = "tuple[str, Maaned]"
"""A duty (or the first talk) and a month."""


def _intet_talt() -> dict[Noegle, Mapping[Gruppe, Talt]]:
    return {}


@frozen(kw_only=True, order=False)
class Maanedstal:
    """
    The counts by duty and month; a duty that can't be counted in a month has its reason in ``uopgjort``.

    Example:
        >>> (Maanedstal() + Maanedstal()).talt
        {}
    """

    talt: Mapping[Noegle, Mapping[Gruppe, Talt]] = field(factory=_intet_talt)
    uopgjort: Mapping[Noegle, str] = field(factory=dict["Noegle", str])

    def __add__(self, anden: Maanedstal) -> Maanedstal:
        noegler = dict.fromkeys([*self.talt, *anden.talt])
        return Maanedstal(
            talt={n: laeg_sammen(self.talt.get(n, {}), anden.talt.get(n, {})) for n in noegler},
            uopgjort={**self.uopgjort, **anden.uopgjort},
        )


def taael_indsats(blok: Borgerblok, maaneder: Sequence[Maaned], ret: Regelsaet) -> Maanedstal:
    """
    The counts of a block of persons in some months; ``ret`` carries the readings.

    Raises:
        UafklaretRetsstilling: a forløb began under other rules than it is measured under, and no ``overgangsregel`` is
            chosen.
        RegelIkkeGaeldende: there is no quota in one of the months.

    Example:
        >>> from skaerpet_tilsyn import Daekning, Maaned, Regelsaet
        >>> from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok
        >>> i = Maaned(2026, 12)
        >>> ret = Regelsaet.for_maaned(i, "beskaeftigelsesindsats_2026")
        >>> len(taael_indsats(Borgerblok(antal=0, daekning=Daekning.fuld()), [i], ret).talt)
        5
    """
    talt: dict[Noegle, Mapping[Gruppe, Talt]] = {}
    uopgjort: dict[Noegle, str] = {}
    for i in maaneder:
        blokken = Maanedsblok(blok, i, kvotens_ret(i, ret, PLIGTER["samtaler"]))
        for navn in (*PLIGTER, *FOERSTE):
            try:
                if navn in PLIGTER:
                    talt[navn, i] = blokken.taael(PLIGTER[navn])
                else:
                    talt[navn, i] = blokken.taael_foerste(kommunens=FOERSTE[navn])
            except RegelIkkeGaeldende as fejl:
                uopgjort[navn, i] = str(fejl)
    return Maanedstal(talt=talt, uopgjort=uopgjort)
