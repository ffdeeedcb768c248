"""The complete tree of reasons for one decision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, runtime_checkable

from attrs import frozen

from skaerpet_tilsyn.fakta import Borger
from skaerpet_tilsyn.katalog.brugte_fakta import brugte_fakta
from skaerpet_tilsyn.laesning.vurder.html import til_html
from skaerpet_tilsyn.udtryk import EnAf, Fortolkningsvalg, Medmindre, Regel, Sammenligning

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.katalog.maalgruppe.brugte_fakta import Faktum
    from skaerpet_tilsyn.ret import Retskilde
    from skaerpet_tilsyn.tal import Interval, Maalt, Udfald
    from skaerpet_tilsyn.tid import Maaned
    from skaerpet_tilsyn.udtryk import Betingelse

S = TypeVar("S")


@runtime_checkable
class MedFakta(Protocol):
    """
    A subject of one's own that says itself which facts a quantity or property rests on.

    Example:
        >>> class Hund:
        ...     def brugte_fakta(self, navn):
        ...         return ()
        >>> isinstance(Hund(), MedFakta)
        True
    """

    def brugte_fakta(self, navn: str) -> tuple[Faktum, ...]:
        """The facts, in order of time."""
        ...


@frozen(kw_only=True, order=False)
class Kontekst(Generic[S]):
    """What a decision is about: the subject, the month of the facts, the law."""

    om: S
    i: Maaned
    ret: Regelsaet


@frozen(kw_only=True, order=False)
class Vurdering(Generic[S]):
    """
    A decided condition with everything below it; nothing is short-circuited.

    ``fundet`` is what is known of the quantity or property in a leaf. The parts of a disputed
    condition are all its readings, decided side by side; its outcome is that of the chosen one.
    Texts and facts are made when asked for.

    Example:
        >>> from skaerpet_tilsyn import Borger, Daekning, Maaned, Regelsaet, vurder
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_SAMTALER
        >>> nov = Maaned(2021, 11)
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld())
        >>> v = vurder(HAR_SAMTALER, b, i=nov, ret=Regelsaet.for_maaned(nov))
        >>> v.kilde.citat[:29], [del_.udfald for del_ in v.dele]
        ('Jobcenterindblik, november 20', [Udfald.IKKE_OPFYLDT])
    """

    betingelse: Betingelse[S]
    udfald: Udfald
    kontekst: Kontekst[S]
    dele: tuple[Vurdering[S], ...] = ()
    fundet: Interval | str | None = None

    @property
    def kilde(self) -> Retskilde | None:
        """The source of the version of a rule, or of the limit of a comparison."""
        ret = self.kontekst.ret
        match self.betingelse:
            case Regel():
                return ret.paa(self.betingelse).kilde
            case Sammenligning():
                return ret.paa(self.betingelse.graense).kilde
            case EnAf():
                return ret.paa(self.betingelse.liste).kilde
            case Fortolkningsvalg():
                valg = self.betingelse.valg
                return valg.mulighed(ret.valgt(valg)).kilde
            case _:
                return None

    @property
    def graense(self) -> Maalt | None:
        """The limit that a comparison was held against."""
        if isinstance(self.betingelse, Sammenligning):
            return self.kontekst.ret.paa(self.betingelse.graense).vaerdi
        return None

    @property
    def fakta(self) -> tuple[Faktum, ...]:
        """The facts behind a leaf, in order of time; a subject that names none has its figures as facts."""
        om = self.kontekst.om
        if not isinstance(om, (Borger, MedFakta)):
            return ()
        match self.betingelse:
            case Sammenligning():
                navn = self.betingelse.maal.navn
            case EnAf():
                navn = self.betingelse.egenskab.navn
            case _:
                return ()
        if isinstance(om, MedFakta):
            return om.brugte_fakta(navn)
        return brugte_fakta(navn, om, self.kontekst.i, self.kontekst.ret)

    @property
    def undtagelse(self) -> Vurdering[S] | None:
        """The exception, decided, where the condition has one."""
        return self.dele[1] if isinstance(self.betingelse, Medmindre) else None

    def _repr_html_(self) -> str:
        return til_html(self)
