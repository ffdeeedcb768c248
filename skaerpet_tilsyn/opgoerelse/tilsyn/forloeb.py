"""The course of the supervision: where a municipality stands on a day, and what is overdue."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.katalog.tilsyn.overgange import IKKE_FOER, gaeldende
from skaerpet_tilsyn.katalog.tilsyn.tilsynstilstande import Tilsynstilstand
from skaerpet_tilsyn.opgoerelse.tilsyn import diagram, som_json, tekst
from skaerpet_tilsyn.opgoerelse.tilsyn.frist import find_frister
from skaerpet_tilsyn.opgoerelse.tilsyn.skridt import tag_skridt
from skaerpet_tilsyn.tal import Udfald

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from skaerpet_tilsyn.katalog.tilsyn.haendelser import Tilsynshaendelse
    from skaerpet_tilsyn.katalog.tilsyn.udvaelgelse import Frister, KriterierForUdvaelgelse
    from skaerpet_tilsyn.laesning.tekst import Json
    from skaerpet_tilsyn.opgoerelse.tilsyn.frist import Frist
    from skaerpet_tilsyn.opgoerelse.tilsyn.skridt import Skridt

_UDEN_TILSYN = frozenset({Tilsynstilstand.IKKE_OMFATTET, Tilsynstilstand.OPHOERT})
"""States that do not ask whether there still is a supervision."""


@frozen(kw_only=True, order=False, slots=False)
class Tilsynsforloeb:
    """
    One municipality's course, from its recorded events.

    ``frister`` are the caller's own; ``kriterier`` are computed, are shown beside the decision, and decide nothing.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Frister, tilsynsforloeb
        >>> forloeb = tilsynsforloeb("Eksempel", [], frister=Frister(redegoerelse=2, genopretning=8, forlaengelse=4))
        >>> forloeb.tilstand(date(2022, 4, 29)), forloeb.fristerne
        (Tilsynstilstand.IKKE_OMFATTET, ())
    """

    kommune: str
    haendelser: tuple[Tilsynshaendelse, ...]
    frister: Frister
    kriterier: KriterierForUdvaelgelse | None
    ophoer_skaerpet_tilsyn: date | None
    skridt: tuple[Skridt, ...]

    @classmethod
    def af_json(cls, data: Mapping[str, Json]) -> Tilsynsforloeb:
        """
        The course that ``som_json`` wrote, run again from its events.

        Raises:
            UgyldigVaerdi: the values are not those of a course.
        """
        return tilsynsforloeb(**som_json.laes(data))

    @cached_property
    def fristerne(self) -> tuple[Frist, ...]:
        """The deadlines that have been set running, in order."""
        return tuple(find_frister(self.skridt, self.frister))

    def mulige(self, paa: date) -> tuple[Tilsynstilstand, ...]:
        """
        The states that the municipality can have been in on a day: one, unless the day of an event is unknown.

        The day of an event is the first one in the new state.

        Raises:
            RegelIkkeGaeldende: it was under supervision, and on that day there is none any more.
            UafklaretRetsstilling: no source says whether there is one on that day.
        """
        efter = [Tilsynstilstand.IKKE_OMFATTET, *(skridt.overgang.til for skridt in self.skridt)]
        sket = [Udfald.OPFYLDT, *(skridt.dage.senest_den(paa) for skridt in self.skridt), Udfald.IKKE_OPFYLDT]
        mulige = dict.fromkeys(
            tilstand
            for tilstand, (denne, naeste) in zip(efter, pairwise(sket), strict=True)
            if denne is not Udfald.IKKE_OPFYLDT and naeste is not Udfald.OPFYLDT
        )
        if mulige.keys() - _UDEN_TILSYN:
            self._kraev_tilsyn(paa)
        return tuple(mulige)

    def tilstand(self, paa: date) -> Tilsynstilstand | None:
        """
        The state on a day; None where the unknown day of an event leaves more than one.

        Raises:
            RegelIkkeGaeldende: it was under supervision, and on that day there is none any more.
            UafklaretRetsstilling: no source says whether there is one on that day.
        """
        mulige = self.mulige(paa)
        return mulige[0] if len(mulige) == 1 else None

    def overskredet(self, paa: date) -> tuple[tuple[Frist, Udfald], ...]:
        """
        The deadlines that are overdue on a day, and those of which it is not known.

        Raises:
            RegelIkkeGaeldende: there are some, and on that day there is no supervision any more.
            UafklaretRetsstilling: no source says whether there is one on that day.
        """
        alle = ((frist, frist.overskredet(paa)) for frist in self.fristerne)
        fundne = tuple((frist, udfald) for frist, udfald in alle if udfald is not Udfald.IKKE_OPFYLDT)
        if fundne:
            self._kraev_tilsyn(paa)
        return fundne

    def efter(self, haendelse: Tilsynshaendelse) -> Tilsynsforloeb:
        """
        The course with one more event.

        Raises:
            UgyldigHaendelse: it cannot follow what is there.
            RegelIkkeGaeldende: on its day there was no such supervision.
            UafklaretRetsstilling: no source says whether there was one.
        """
        return tilsynsforloeb(
            self.kommune,
            (*self.haendelser, haendelse),
            frister=self.frister,
            kriterier=self.kriterier,
            ophoer_skaerpet_tilsyn=self.ophoer_skaerpet_tilsyn,
        )

    def tekst(self, pr: date | None = None) -> str:
        """The course as Danish text with reasons and sources; ``pr`` is the day that is asked about."""
        return tekst.skriv(self, pr)

    def som_json(self, pr: date | None = None) -> dict[str, Json]:
        """The course as JSON values: an item of what ``tilsynsforloeb.schema.json`` describes."""
        return som_json.skriv(self, pr)

    def diagram(self) -> str:
        """The states that it went through, as a mermaid ``stateDiagram``."""
        return diagram.af_forloeb(self)

    def _kraev_tilsyn(self, paa: date) -> None:
        """Nobody is under a supervision that is no more."""
        _ = gaeldende(max(paa, IKKE_FOER), ophoer_skaerpet_tilsyn=self.ophoer_skaerpet_tilsyn)


def tilsynsforloeb(
    kommune: str,
    haendelser: Iterable[Tilsynshaendelse],
    *,
    frister: Frister,
    kriterier: KriterierForUdvaelgelse | None = None,
    ophoer_skaerpet_tilsyn: date | None = None,
) -> Tilsynsforloeb:
    """
    Run recorded events, in order of time, through the table of transitions.

    No source says when in 2026 the supervision ended: ``ophoer_skaerpet_tilsyn`` is the caller's own answer.

    Raises:
        UgyldigHaendelse: an event cannot follow what is before it, or is a decision about another municipality.
        RegelIkkeGaeldende: an event was on a day without such a supervision.
        UafklaretRetsstilling: no source says whether there was one on its day.
        UgyldigVaerdi: the criteria are another municipality's.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Afgoerelse, Frister, Haendelsesart, Tilsynshaendelse
        >>> udvalgt = Tilsynshaendelse.besluttet(Haendelsesart.UDVALGT, Afgoerelse(
        ...     kommune="Eksempel", dato=date(2022, 4, 29), omfattet=True, reference="sag 1"))
        >>> frister = Frister(redegoerelse=2, genopretning=8, forlaengelse=4)
        >>> tilsynsforloeb("Eksempel", [udvalgt], frister=frister).tilstand(date(2022, 4, 29))
        Tilsynstilstand.OMFATTET
    """
    if kriterier is not None and kriterier.kommune != kommune:
        besked = f"kriterierne: fundet {kriterier.kommune}; forventet {kommune}; brug kommunens egne"
        raise UgyldigVaerdi(besked)
    alle = tuple(haendelser)
    return Tilsynsforloeb(
        kommune=kommune,
        haendelser=alle,
        frister=frister,
        kriterier=kriterier,
        ophoer_skaerpet_tilsyn=ophoer_skaerpet_tilsyn,
        skridt=tag_skridt(kommune, alle, ophoer_skaerpet_tilsyn=ophoer_skaerpet_tilsyn),
    )
