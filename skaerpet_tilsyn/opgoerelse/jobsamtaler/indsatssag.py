"""One citizen's kontaktforløb and absence under the rules of 2026, to be shown and filed."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.fejl import RegelIkkeGaeldende
from skaerpet_tilsyn.katalog.jobsamtaler.omraade import OMRAADE
from skaerpet_tilsyn.katalog.jobsamtaler.overgang import paa_dagen
from skaerpet_tilsyn.katalog.jobsamtaler.sygeregler import SYGEMELDT_UDENFOR
from skaerpet_tilsyn.katalog.jobsamtaler.sygesag import sygesag
from skaerpet_tilsyn.laesning.vurder import til_json, vurder
from skaerpet_tilsyn.opgoerelse.jobsamtaler.bedoemmelse import bedoem_indsats
from skaerpet_tilsyn.opgoerelse.jobsamtaler.indsatsnoter import daekningsnoter
from skaerpet_tilsyn.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.katalog.jobsamtaler.sygesag import Sygesag
    from skaerpet_tilsyn.laesning.tekst import Json
    from skaerpet_tilsyn.laesning.vurder import Vurdering
    from skaerpet_tilsyn.opgoerelse.jobsamtaler.bedoemmelse import Indsatsforloebet
    from skaerpet_tilsyn.tid import Maaned


@frozen(kw_only=True, order=False, slots=False)
class Indsatssag:
    """
    What the rules of 2026 say of one citizen at the end of a month; ``ret`` carries the readings.

    Example:
        >>> from skaerpet_tilsyn import Borger, Daekning, Maaned, Regelsaet
        >>> i = Maaned(2026, 12)
        >>> sag = Indsatssag(borger=Borger(borger_id="a1", daekning=Daekning.fuld()), maaned=i,
        ...                  ret=Regelsaet.for_maaned(i, OMRAADE))
        >>> sag.forloeb, sag.fravaer
        ((), None)
    """

    borger: Borger
    maaned: Maaned
    ret: Regelsaet
    noter: tuple[str, ...] = ()

    @cached_property
    def forloeb(self) -> tuple[Indsatsforloebet, ...]:
        """Every kontaktforløb that has begun, each rule decided."""
        return bedoem_indsats(self.borger, i=self.maaned, ret=self.ret)

    @cached_property
    def fravaer(self) -> Vurdering[Sygesag] | None:
        """Whether the citizen, if ill on the last day of the month, is outside the follow-up."""
        dag = self.maaned.sidste_dag
        try:
            ret = paa_dagen(dag, self.ret)
            sag = sygesag(self.borger, dag, ret)
            return None if sag is None else vurder(SYGEMELDT_UDENFOR, sag, i=self.maaned, ret=ret)
        except RegelIkkeGaeldende:
            return None

    def ikke_daekket(self) -> Iterator[str]:
        """What the records don't cover."""
        return daekningsnoter(self.borger.daekning, self.maaned)

    def som_json(self) -> dict[str, Json]:
        """The case as it can be filed: every answer with its reasons, the versions of rules and library."""
        return {
            "maaned": str(self.maaned),
            "omraade": OMRAADE,
            "fortolkninger": dict(self.ret.andre_valg),
            "forloeb": [_forloeb(forloeb) for forloeb in self.forloeb],
            "sygefravaer": None if self.fravaer is None else til_json(self.fravaer),
            "noter": [*self.noter, *self.ikke_daekket()],
            "version": VERSION,
        }


def _forloeb(forloeb: Indsatsforloebet) -> dict[str, Json]:
    sag = forloeb.sag
    svar: list[Json] = [
        {
            "regel": svar.regel.navn,
            "udfald": None if svar.udfald is None else svar.udfald.value,
            "regelsaet": None if svar.ret is None else svar.ret.navn,
            "hvorfor_ikke": svar.hvorfor_ikke or None,
            "vurdering": None if svar.vurdering is None else til_json(svar.vurdering),
        }
        for svar in forloeb.svar
    ]
    return {
        "maalgruppe": sag.maalgruppe,
        "kommunekode": sag.kommunekode,
        "a_kasse": sag.a_kasse,
        "start": sag.start.isoformat(),
        "slut": None if sag.periode.sidste_dag is None else sag.periode.sidste_dag.isoformat(),
        "overgang": None if sag.overgang is None else sag.overgang.isoformat(),
        "seks_maaneder": sag.naar.isoformat(),
        "svar": svar,
    }
