"""Two extracts of the same registers under one rule set: all answers together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from skaerpet_tilsyn.opgoerelse.sammenlign.ark import udtraekkenes_ark
from skaerpet_tilsyn.opgoerelse.sammenlign.svar import find_svar

if TYPE_CHECKING:
    import polars as pl

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.opgoerelse.ark import Ark
    from skaerpet_tilsyn.opgoerelse.sammenlign.svar import Svar
    from skaerpet_tilsyn.opgoerelse.sammenlign.tabelforskel import Tabelforskel
    from skaerpet_tilsyn.tid import Maaned


class Udtraek(NamedTuple):
    """
    One of the two: what people call it (its folder, if any), and how many persons are in its ydelser.

    Example:
        >>> Udtraek(navn="juni", borgere=3).borgere
        3
    """

    navn: str
    borgere: int


class KunIEt(NamedTuple):
    """
    Somebody who is in the ydelser of one extract only: ``foer`` or ``efter``.

    Example:
        >>> KunIEt(borger_id="a1", udtraek="foer").udtraek
        'foer'
    """

    borger_id: str | int
    udtraek: str


@frozen(kw_only=True, order=False)
class Udtraekssammenligning:
    """
    Who changes outcome between two extracts, and which table did it.

    ``enheder`` are the tables that differ; ``svar`` the answers, each with those that it reads. Somebody who is in
    one extract only (``kun_i_et``) is outside every denominator in the other.

    Example:
        >>> from skaerpet_tilsyn import Maaned, Regelsaet
        >>> nov = Maaned(2021, 11)
        >>> s = Udtraekssammenligning(maaned=nov, ret=Regelsaet.for_maaned(nov), foer=Udtraek("før", 2),
        ...     efter=Udtraek("efter", 2), kun_i_et=(KunIEt(1, "foer"), KunIEt(3, "efter")), enheder=(), svar=())
        >>> s.i_begge
        1
    """

    maaned: Maaned
    ret: Regelsaet
    foer: Udtraek
    efter: Udtraek
    kun_i_et: tuple[KunIEt, ...]
    enheder: tuple[Tabelforskel, ...]
    svar: tuple[Svar, ...]
    noter: tuple[str, ...] = ()

    @property
    def i_begge(self) -> int:
        """How many persons are in both."""
        return (self.foer.borgere + self.efter.borgere - len(self.kun_i_et)) // 2

    def svaret(self, navn: str) -> Svar:
        """
        The answer to a question by its slug.

        Raises:
            UgyldigVaerdi: the question was not asked.
        """
        return find_svar(self.svar, navn)

    def ark(self) -> tuple[Ark, ...]:
        """The tables: what differs, changes, net effects, citizens, municipalities, who is in one extract only."""
        return udtraekkenes_ark(self)

    def til_polars(self) -> dict[str, pl.DataFrame]:
        """The tables by name as Polars data frames."""
        return {ark.navn: ark.til_polars() for ark in self.ark()}
