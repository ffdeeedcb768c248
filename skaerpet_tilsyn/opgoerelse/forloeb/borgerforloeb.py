"""One citizen's forløb on both schemes, judged with reasons: what ``forklar`` says of them."""

from __future__ import annotations

from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.fakta.haendelser import ORDNINGER
from skaerpet_tilsyn.katalog.ressourceforloeb.valg import ALLE
from skaerpet_tilsyn.laesning.vurder import til_json
from skaerpet_tilsyn.opgoerelse.forloeb.bedoemmelse import bedoem
from skaerpet_tilsyn.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.tekst import Json
    from skaerpet_tilsyn.opgoerelse.forloeb.bedoemmelse import Bedoemt
    from skaerpet_tilsyn.tid import Maaned


@frozen(kw_only=True, order=False, slots=False)
class Borgerforloeb:
    """
    The case; ``alle`` asks which disputed readings would change an answer.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Bevilling, Borger, Daekning, Maaned, Periode, Regelsaet
        >>> i = Maaned(2023, 6)
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld(), bevillinger=(
        ...     Bevilling(ordning="ressourceforloeb", periode=Periode(date(2021, 1, 1), date(2025, 1, 1))),))
        >>> sag = Borgerforloeb(borger=b, maaned=i, ret=Regelsaet.for_maaned(i, "ressourceforloeb"))
        >>> [(navn, slug, regel) for navn, slug, regel, _ in sag.afhaenger_af()][0]
        ('overgangsregel_2022', 'maalt', 'ressourceforloeb_laengde')
    """

    borger: Borger
    maaned: Maaned
    ret: Regelsaet
    noter: tuple[str, ...] = ()
    alle: bool = False

    @cached_property
    def forloeb(self) -> tuple[Bedoemt, ...]:
        """All of them: those on ressourceforløb first, in order of time."""
        return self._bedoem(self.ret)

    def _bedoem(self, ret: Regelsaet) -> tuple[Bedoemt, ...]:
        return tuple(b for ordning in ORDNINGER for b in bedoem(self.borger, ordning, i=self.maaned, ret=ret))

    def ikke_daekket(self) -> Iterator[str]:
        """What the records do not cover of what the rules look at."""
        d = self.borger.daekning
        if d.ydelser is None or d.ydelser.fra is not None:
            yield "ydelser: det, der ligger før filens første måned, er ukendt, også hvor mange forløb der har været"
        for navn, spaend in (("tilbud", d.tilbud), ("løntimer", d.loentimer), ("tilstande", d.tilstande)):
            if spaend is None:
                yield f"{navn}: filen siger intet om dem"
        if not self.borger.bevillinger:
            yield "bevillinger: ingen er kendt, så længde og antal er kun grænser"

    def afhaenger_af(self) -> Iterator[tuple[str, str, str, str]]:
        """The readings that, one at a time, would change an answer: question, reading, rule, what it becomes."""
        nu = _svar(self.forloeb)
        for valg in ALLE:
            for slug in valg.slugs:
                andet = _svar(self._bedoem(self.ret.med(**{valg.navn: slug})))
                for noegle in dict.fromkeys((*nu, *andet)):
                    if nu.get(noegle) != andet.get(noegle):
                        yield valg.navn, slug, noegle[1], andet.get(noegle, "ikke spurgt")

    def som_json(self) -> dict[str, Json]:
        """The case as JSON values; it carries no id."""
        sag: dict[str, Json] = {
            "maaned": str(self.maaned),
            "regelsaet": self.ret.navn,
            "fortolkning": dict(self.ret.andre_valg),
            "version": VERSION,
            "forloeb": [_forloeb_json(bedoemt) for bedoemt in self.forloeb],
            "ikke_daekket": list(self.ikke_daekket()),
            "noter": list(self.noter),
        }
        if self.alle:
            sag["afhaenger_af"] = [
                {"navn": navn, "laesning": slug, "regel": regel, "svar": svar}
                for navn, slug, regel, svar in self.afhaenger_af()
            ]
        return sag


def _svar(forloeb: tuple[Bedoemt, ...]) -> dict[tuple[str, str], str]:
    """The answers by the beginning of the forløb and the rule."""
    return {(str(b.sag.periode.fra), svar.krav.regel.navn): svar.tekst for b in forloeb for svar in b.svar}


def _forloeb_json(bedoemt: Bedoemt) -> dict[str, Json]:
    sag = bedoemt.sag
    til = sag.periode.til
    return {
        "ordning": sag.ordning,
        "nr": sag.nr,
        "fra_dato": sag.periode.fra.isoformat(),
        "til_dato": None if til is None else (til - timedelta(days=1)).isoformat(),
        "bevilget": sag.bevilget,
        "kommunekode": sag.kommunekode,
        "regelsaet": None if bedoemt.ret is None else bedoemt.ret.navn,
        "hvorfor_ikke": bedoemt.hvorfor_ikke,
        "svar": [
            {
                "regel": svar.krav.regel.navn,
                "virkning": svar.virkning.value,
                "udfald": svar.udfald.value,
                **til_json(svar.vurdering),
            }
            for svar in bedoemt.svar
        ],
    }
