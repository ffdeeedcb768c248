"""The follow-up on the early effort: whether a municipality is contacted, what that means, and why."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, assert_never

from attrs import frozen

from skaerpet_tilsyn.fakta import Antal
from skaerpet_tilsyn.fakta.tidlig_indsats import ALLE_GRUPPER
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.tidlig_indsats.ikke_modelleret import HYPPIGHED, VIRKNING
from skaerpet_tilsyn.katalog.tidlig_indsats.parametre import MAANEDER
from skaerpet_tilsyn.katalog.tidlig_indsats.regler import OPFOELGNING
from skaerpet_tilsyn.katalog.tidlig_indsats.valg import TIDLIG_LAESNING
from skaerpet_tilsyn.laesning.tekst import vis_interval, vis_navn
from skaerpet_tilsyn.laesning.vurder import begrundelse, opfyldt, til_json, vurder
from skaerpet_tilsyn.opgoerelse.forbehold import forbehold
from skaerpet_tilsyn.tal import Diskretioneret, Interval, Udfald
from skaerpet_tilsyn.tid import Vindue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.fakta import Indsatsmaaned, TidligIndsats
    from skaerpet_tilsyn.laesning.tekst import Json
    from skaerpet_tilsyn.laesning.vurder import Vurdering
    from skaerpet_tilsyn.tid import Maaned


@frozen(kw_only=True, order=False, slots=False)
class Opfoelgning:
    """
    What the rules say of a municipality's early effort in the months that end with one.

    Example:
        >>> from skaerpet_tilsyn import Antal, Indsatsmaaned, Maaned, TidligIndsats, tidlig_opfoelgning
        >>> maaneder = tuple(Indsatsmaaned(maaned=Maaned(2024, m), andel=Antal(taeller=7, naevner=10))
        ...                  for m in range(1, 7))
        >>> svar = tidlig_opfoelgning(TidligIndsats(kommune="Eksempel", gruppe="alle", samtaler=maaneder),
        ...                           maaned=Maaned(2024, 6))
        >>> svar.udfald, svar.virkning
        (Udfald.OPFYLDT, 'Dialog og tilbud om hjælp; som udgangspunkt hverken redegørelse eller genopretningsplan.')
    """

    indsats: TidligIndsats
    maaned: Maaned
    ret: Regelsaet

    @cached_property
    def vurdering(self) -> Vurdering[TidligIndsats]:
        """The decision with all its reasons."""
        return vurder(OPFOELGNING, self.indsats, i=self.maaned, ret=self.ret)

    @property
    def udfald(self) -> Udfald:
        """Whether the municipality is contacted."""
        return self.vurdering.udfald

    @property
    def virkning(self) -> str:
        """What a contact brings with it."""
        return self.ret.paa(VIRKNING).vaerdi

    @property
    def afhaenger_af(self) -> tuple[str, ...]:
        """The disputed readings that would change the answer."""
        laesninger = (self.ret.med(**{TIDLIG_LAESNING.navn: slug}) for slug in TIDLIG_LAESNING.slugs)
        svar = {opfyldt(OPFOELGNING, self.indsats, i=self.maaned, ret=ret) for ret in laesninger}
        return (TIDLIG_LAESNING.navn,) if len(svar) > 1 else ()

    @property
    def noter(self) -> tuple[str, ...]:
        """What the answer rests on that nobody has read, and what the caller has decided."""
        taget = self.ret.laest_for is None and self.ret.dato < self.maaned.foerste_dag
        fortsat = f"reglerne er læst, som om de gjaldt i {self.maaned.tekst}: det har den, der spørger, afgjort"
        return (*forbehold(self.ret), *((fortsat,) if taget else ()))

    def tekst(self) -> str:
        """The answer, its consequence, the months, and the reasons with sources, as Danish text."""
        return "\n".join(self._linjer()) + "\n"

    def som_json(self) -> dict[str, Json]:
        """The decision with its reasons as ``til_json`` gives it, and what a contact means."""
        return {
            "kommune": self.indsats.kommune,
            "gruppe": self.indsats.gruppe,
            "udfald": self.udfald.value,
            "virkning": self.virkning,
            "afhaenger_af": list(self.afhaenger_af),
            "noter": list(self.noter),
            **til_json(self.vurdering),
        }

    def _linjer(self) -> Iterator[str]:
        maaneder = Vindue(self.ret.paa(MAANEDER).vaerdi).maaneder_til(self.maaned)
        svar = {
            Udfald.OPFYLDT: "får en henvendelse om sin tidlige indsats",
            Udfald.IKKE_OPFYLDT: "får ingen henvendelse om sin tidlige indsats",
            Udfald.UAFKLARET: "får måske en henvendelse om sin tidlige indsats (uafklaret)",
        }
        gruppe = "alle grupper" if self.indsats.gruppe == ALLE_GRUPPER else vis_navn(self.indsats.gruppe)
        yield f"{self.indsats.kommune} ({gruppe}), {maaneder[0].tekst} til {maaneder[-1].tekst}: {svar[self.udfald]}"
        if self.udfald is not Udfald.IKKE_OPFYLDT:
            for hvad, linje in (("Virkning", VIRKNING), ("Hyppighed", HYPPIGHED)):
                version = self.ret.paa(linje)
                yield f"{hvad}: {version.vaerdi} Kilde: {version.kilde}."
        for navn, serie in (("jobsamtaler", self.indsats.samtaler), ("tilbud", self.indsats.tilbud)):
            egne = {m.maaned: m for m in serie}
            if egne:
                yield f"Andele med {navn}:"
                yield from (f"  {maaned}: {_vist(egne.get(maaned))}" for maaned in maaneder)
        yield from (f"Note: {note}." for note in self.noter)
        if self.afhaenger_af:
            yield f"Svaret afhænger af, hvordan {TIDLIG_LAESNING.navn} læses: {TIDLIG_LAESNING.spoergsmaal}"
        yield begrundelse(self.vurdering)


def tidlig_opfoelgning(
    indsats: TidligIndsats, *, maaned: Maaned, ret: Regelsaet | None = None, historisk: bool = False
) -> Opfoelgning:
    """
    Whether a municipality is contacted about its early effort in the months that end with ``maaned``.

    No source says whether the follow-up goes on after June 2026; ``historisk`` reads the rules as if it did.

    Raises:
        RegelIkkeGaeldende: the month is before the rules of 2020.
        UafklaretRetsstilling: the month is after June 2026, and the caller has not decided.

    Example:
        >>> from skaerpet_tilsyn import Maaned, TidligIndsats
        >>> tidlig_opfoelgning(TidligIndsats(kommune="Eksempel", gruppe="alle"), maaned=Maaned(2024, 6)).udfald
        Udfald.UAFKLARET
    """
    if ret is None:
        ret = Regelsaet.gaeldende(maaned.foerste_dag, "tidlig_indsats", historisk=historisk)
    return Opfoelgning(indsats=indsats, maaned=maaned, ret=ret)


def _vist(maaned: Indsatsmaaned | None) -> str:
    """A month's share as it is known, and of how many."""
    if maaned is None:
        return "ukendt"
    ukendt = maaned.personer is None
    antal = "et ukendt antal personer" if ukendt else vis_interval(maaned.antal_personer, "personer")
    match maaned.andel:
        case Antal(taeller=taeller, naevner=naevner):
            return f"{taeller} af {naevner}"
        case Interval():
            return f"{vis_interval(maaned.andel, 'pct.')} af {antal}"
        case Diskretioneret():
            return f"diskretioneret, {antal}"
        case _:
            assert_never(maaned.andel)
