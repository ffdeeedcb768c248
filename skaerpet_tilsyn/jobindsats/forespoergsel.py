"""A query for a table: measures, periods, and hierarchies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.jobindsats.adresse import laes_tabel_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from skaerpet_tilsyn.jobindsats.perioder import Jobindsatsperiode, Periodetype

ALLE = "*"
"""All values of a hierarchy, or all measures."""
I_ALT = "/"
"""The top of a hierarchy."""


@frozen(order=False)
class Seneste:
    """
    The latest periods of a type.

    Example:
        >>> from skaerpet_tilsyn.jobindsats.perioder import Periodetype
        >>> Seneste(Periodetype.QMAT, 4).udtryk
        'latest:4'
    """

    type: Periodetype
    antal: int

    def __attrs_post_init__(self) -> None:
        """Refuse none at all."""
        if self.antal < 1:
            besked = f"de seneste perioder: fundet «{self.antal}»; forventet mindst 1; ret antallet"
            raise UgyldigVaerdi(besked)

    @property
    def udtryk(self) -> str:
        """As the API writes it."""
        return f"latest:{self.antal}"


@frozen(kw_only=True, order=False)
class Forespoergsel:
    """
    What is asked of a table: periods, values of hierarchies by hierarchy id, measures by the id of their group.

    Raises:
        UgyldigVaerdi: there is no period, or there are some of different types; or the id cannot be one.

    Example:
        >>> from skaerpet_tilsyn.jobindsats.perioder import Jobindsatsperiode
        >>> forespoergsel = Forespoergsel(
        ...     tabel="Y30R21",
        ...     perioder=(Jobindsatsperiode.parse("2021QMAT02"),),
        ...     hierarkier={"_nykom": ALLE, "_ygrp": I_ALT},
        ... )
        >>> forespoergsel.sti, dict(forespoergsel.parametre())["period.QMAT"]
        ('/data/y30r21', '2021QMAT02')
    """

    tabel: str
    perioder: Seneste | tuple[Jobindsatsperiode, ...]
    hierarkier: Mapping[str, str]
    maal: Mapping[str, str] = {ALLE: ALLE}

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be asked."""
        _ = laes_tabel_id(self.tabel)
        if isinstance(self.perioder, Seneste):
            return
        typer = {periode.type for periode in self.perioder}
        if len(typer) != 1:
            fundet = ", ".join(map(str, self.perioder)) or "ingen perioder"
            besked = f"perioder: fundet «{fundet}»; forventet mindst én, alle af samme type; hent dem hver for sig"
            raise UgyldigVaerdi(besked)

    @property
    def type(self) -> Periodetype:
        """The type of the periods."""
        return self.perioder.type if isinstance(self.perioder, Seneste) else self.perioder[0].type

    @property
    def sti(self) -> str:
        """The path after the base address."""
        return f"/data/{laes_tabel_id(self.tabel)}"

    def parametre(self) -> tuple[tuple[str, str], ...]:
        """The query, not yet percent-encoded."""
        perioder = self.perioder
        udtryk = perioder.udtryk if isinstance(perioder, Seneste) else ",".join(map(str, perioder))
        return (
            *((f"mgroup.{gruppe}", maal) for gruppe, maal in self.maal.items()),
            *((f"hierarchy.{hierarki}", vaerdi) for hierarki, vaerdi in self.hierarkier.items()),
            (f"period.{self.type.value}", udtryk),
            ("format", "json"),
        )

    def med_seneste(self, antal: int) -> Forespoergsel:
        """The same for another number of the latest periods."""
        return evolve(self, perioder=Seneste(self.type, antal))
