"""The cells of a table: for each group and answer how many, of how many, and of how many it is not known."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import maanedens_dage
from skaerpet_tilsyn.opgoerelse.forloeb.post import I_ALT, UVIS, Noegle
from skaerpet_tilsyn.tal import afrund, skriv_tal
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from skaerpet_tilsyn.opgoerelse.forloeb.post import Optalt
    from skaerpet_tilsyn.opgoerelse.forloeb.tabeller import Tabel


@frozen(kw_only=True, order=False)
class Gruppe:
    """
    Some municipalities under one name; None is everybody in the registers.

    Example:
        >>> Gruppe(navn="RAR", kommuner=frozenset({"766"})).rummer(Gruppe(navn="Alle", kommuner=None))
        False
    """

    navn: str
    kommuner: frozenset[str] | None

    def rummer(self, anden: Gruppe) -> bool:
        """Whether the other is a part of it."""
        if self.kommuner is None:
            return True
        return anden.kommuner is not None and anden.kommuner <= self.kommuner


@frozen(kw_only=True, order=False)
class Raekke:
    """
    One answer of one group: ``antal`` of ``i_alt``; ``uafklaret`` may belong there too.

    Example:
        >>> fleksjob = Raekke(gruppe="Hedensted", om="1", felt="fleksjob", antal=20, i_alt=53)
        >>> str(fleksjob.pct), fleksjob.interval
        ('37.7', (20, 20))
    """

    gruppe: str
    om: str
    felt: str
    antal: int
    i_alt: int
    uafklaret: int = 0
    decimaler: int = 1
    skjult: bool = False
    i_alt_skjult: bool = False

    @property
    def interval(self) -> tuple[int, int]:
        """How many there are at least and at most."""
        return self.antal, self.antal + self.uafklaret

    @property
    def pct(self) -> Decimal | None:
        """The share of those who certainly belong there; None of nobody."""
        return andel(self.antal, self.i_alt, decimaler=self.decimaler)

    @property
    def hoejst_pct(self) -> Decimal | None:
        """The share with those who may belong there too."""
        return andel(self.antal + self.uafklaret, self.i_alt, decimaler=self.decimaler)


def andel(antal: int, i_alt: int, *, gange: int = 100, decimaler: int = 1) -> Decimal | None:
    """
    ``gange`` times what one number is of another, half-up; None of nothing.

    Example:
        >>> str(andel(849, 1414)), str(andel(849, 1414, decimaler=0)), andel(0, 0)
        ('60.0', '60', None)
    """
    if not i_alt:
        return None
    tal = afrund(Fraction(antal, i_alt) * gange, decimaler)
    return Decimal(skriv_tal(tal, decimaler, decimaltegn=".", tusindtegn=""))


def raekker(tabel: Tabel, optalt: Optalt, grupper: Sequence[Gruppe]) -> tuple[Raekke, ...]:
    """The rows of a table: by subject, group and answer; without answers that nobody has where those are not shown."""
    kommuner = sorted({noegle.kommune for noegle in optalt})
    alle = [
        _raekke(tabel, (gruppe.navn, om, felt), optalt, _i_gruppen(gruppe, kommuner))
        for om, _ in tabel.om
        for gruppe in grupper
        for felt, _ in tabel.felter
    ]
    brugte = {(raekke.om, raekke.felt) for raekke in alle if raekke.antal}
    emner = {raekke.om for raekke in alle if raekke.i_alt}
    return tuple(
        raekke
        for raekke in alle
        if (tabel.alle_vises or (raekke.om, raekke.felt) in brugte) and (tabel.viser_tomme or raekke.om in emner)
    )


def _i_gruppen(gruppe: Gruppe, kommuner: Sequence[str]) -> Collection[str]:
    return kommuner if gruppe.kommuner is None else [kode for kode in kommuner if kode in gruppe.kommuner]


def _raekke(
    tabel: Tabel, hvor: tuple[str, str, str], optalt: Mapping[Noegle, int], kommuner: Collection[str]
) -> Raekke:
    gruppe, om, felt = hvor

    def antal(navn: str) -> int:
        return sum(optalt.get(Noegle(tabel.navn, om, navn, kode), 0) for kode in kommuner)

    if tabel.fuldtid:
        fra, til = maanedens_dage(Maaned.parse(om).indeks)
        return Raekke(gruppe=gruppe, om=om, felt=felt, antal=antal(I_ALT), i_alt=til - fra)
    return Raekke(
        gruppe=gruppe,
        om=om,
        felt=felt,
        antal=antal(felt),
        i_alt=antal(I_ALT),
        uafklaret=antal(f"{UVIS}{felt}"),
        decimaler=tabel.decimaler,
    )
