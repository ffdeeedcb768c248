"""The answer to one question before and after: who changes outcome, how many, and what each difference did."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

from attrs import evolve, frozen

from skaerpet_tilsyn.fejl import UgyldigVaerdi

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from skaerpet_tilsyn.tal import Interval


class Enhed(Protocol):
    """One thing that differs: between two rule sets, or between two extracts."""

    @property
    def navn(self) -> str:
        """Its slug."""
        ...

    @property
    def titel(self) -> str:
        """What people call it."""
        ...


@frozen(kw_only=True, order=False)
class Aendring:
    """
    One citizen or municipality that changes outcome: ``dele`` is what each difference did of it, and sums to 1.

    ``hvem`` is the id of the citizen, or the name of the municipality; ``kommunekode`` and ``ydelse`` are empty where
    there is none. ``gennemsnit`` are a municipality's means before and after.
    """

    hvem: str | int
    kommunekode: str
    ydelse: str = ""
    foer: str
    efter: str
    dele: tuple[Fraction, ...]
    gennemsnit: tuple[Interval, Interval] | None = None


@frozen(kw_only=True, order=False)
class Skift:
    """How many go from one outcome to another; ``dele`` sums to ``antal``."""

    foer: str
    efter: str
    antal: int
    dele: tuple[Fraction, ...]


@frozen(kw_only=True, order=False)
class Netto:
    """How many have an outcome before and after; ``dele`` sums to the difference."""

    udfald: str
    foer: int
    efter: int
    dele: tuple[Fraction, ...]


@frozen(kw_only=True, order=False)
class Svar:
    """
    The answer to one question.

    ``enheder`` are the differences that the question reads, in the order of all ``dele``; ``uaendrede`` is how many
    have the same outcome before and after, by outcome.

    Example:
        >>> Svar(navn="samtaler", titel="Samtaler", niveau="borgere", enheder=(), aendringer=(), skift=(), netto=(),
        ...      uaendrede={"opfyldt": 7}).antal
        7
    """

    navn: str
    titel: str
    niveau: str
    enheder: tuple[Enhed, ...]
    aendringer: tuple[Aendring, ...]
    skift: tuple[Skift, ...]
    netto: tuple[Netto, ...]
    uaendrede: Mapping[str, int]

    @property
    def antal_aendrede(self) -> int:
        """How many change outcome."""
        return sum(skift.antal for skift in self.skift)

    @property
    def antal(self) -> int:
        """How many were asked about."""
        return self.antal_aendrede + sum(self.uaendrede.values())

    @property
    def dele(self) -> tuple[Fraction, ...]:
        """What each difference did of all changes; sums to ``antal_aendrede``."""
        return laeg_sammen((skift.dele for skift in self.skift), len(self.enheder))

    def kun(self, enheder: Collection[Enhed]) -> Svar:
        """The same answer where only some of the differences are there; the parts of the others must be 0."""
        navne = [enhed.navn for enhed in self.enheder]
        med = [enhed for enhed in enheder if enhed.navn in navne]

        def dele(alle: Sequence[Fraction]) -> tuple[Fraction, ...]:
            return tuple(alle[navne.index(enhed.navn)] for enhed in med)

        return evolve(
            self,
            enheder=tuple(med),
            aendringer=tuple(evolve(a, dele=dele(a.dele)) for a in self.aendringer),
            skift=tuple(evolve(skift, dele=dele(skift.dele)) for skift in self.skift),
            netto=tuple(evolve(netto, dele=dele(netto.dele)) for netto in self.netto),
        )


def find_svar(alle: Sequence[Svar], navn: str) -> Svar:
    """
    The answer to a question by its slug.

    Raises:
        UgyldigVaerdi: the question was not asked.
    """
    for svar in alle:
        if svar.navn == navn:
            return svar
    spurgte = ", ".join(svar.navn for svar in alle) or "ingen"
    besked = f"et spørgsmål: fundet «{navn}»; forventet et af {spurgte}; ret navnet"
    raise UgyldigVaerdi(besked)


def laeg_sammen(alle: Iterable[Sequence[Fraction]], antal: int) -> tuple[Fraction, ...]:
    """
    Parts added up, cause by cause.

    Example:
        >>> laeg_sammen([(Fraction(1), Fraction(0)), (Fraction(1, 2), Fraction(1, 2))], 2)
        (Fraction(3, 2), Fraction(1, 2))
    """
    ud = [Fraction(0)] * antal
    for dele in alle:
        ud = [sum_ + del_ for sum_, del_ in zip(ud, dele, strict=True)]
    return tuple(ud)


def skift_af(aendringer: Iterable[Aendring], antal: int, orden: Sequence[str]) -> tuple[Skift, ...]:
    """
    The changes counted by what they go from and to, in the order of the outcomes.

    Example:
        >>> en = Aendring(hvem=1, kommunekode="766", foer="opfyldt", efter="ikke_opfyldt", dele=(Fraction(1),))
        >>> [(s.foer, s.efter, s.antal, s.dele) for s in skift_af([en, en], 1, ["ikke_opfyldt", "opfyldt"])]
        [('opfyldt', 'ikke_opfyldt', 2, (Fraction(2, 1),))]
    """
    samlet: dict[tuple[str, str], dict[tuple[Fraction, ...], int]] = {}
    for aendring in aendringer:
        ens = samlet.setdefault((aendring.foer, aendring.efter), {})
        ens[aendring.dele] = ens.get(aendring.dele, 0) + 1
    return tuple(
        Skift(
            foer=foer,
            efter=efter,
            antal=sum(ens.values()),
            dele=laeg_sammen(([del_ * gange for del_ in dele] for dele, gange in ens.items()), antal),
        )
        for (foer, efter), ens in sorted(
            samlet.items(), key=lambda post: (orden.index(post[0][0]), orden.index(post[0][1]))
        )
    )
