"""Legal sources. No rule and no value exists without one."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from attrs import field, frozen, validators

if TYPE_CHECKING:
    from datetime import date

    from skaerpet_tilsyn.ret.henvisning import Henvisning


class Evidens(Enum):
    """
    How well a source carries what it is cited for.

    Example:
        >>> Evidens.UDLEDT.tekst
        'udledt'
    """

    EFTERPROEVET = "efterproevet"
    """Read in the document itself."""
    UDLEDT = "udledt"
    """Arithmetic or logic on what was read."""
    IKKE_EFTERPROEVET = "ikke_efterproevet"
    """Background knowledge that nobody has read in the source."""

    def __repr__(self) -> str:
        return f"Evidens.{self.name}"

    @property
    def tekst(self) -> str:
        """For people."""
        return self.value.replace("oe", "ø").replace("_", " ")


@frozen(kw_only=True, order=False, cache_hash=True)
class Dokument:
    """
    A document that can be cited.

    Example:
        >>> Dokument(kortnavn="lov nr. 551 af 7. maj 2019", titel="Lov om ændring …").kortnavn
        'lov nr. 551 af 7. maj 2019'
    """

    kortnavn: str = field(validator=validators.min_len(1))
    titel: str = field(validator=validators.min_len(1))
    udsteder: str = ""
    dato: date | None = None
    adresse: str = ""


@frozen(kw_only=True, order=False, cache_hash=True)
class Retskilde:
    """
    Where something stands, and how sure that is.

    ``gengivelse`` is what the source says, in the library's own words.

    Example:
        >>> from skaerpet_tilsyn.ret import Henvisning
        >>> bek = Dokument(kortnavn="bekendtgørelsen", titel="Bekendtgørelse om skærpet tilsyn")
        >>> print(Retskilde(dokument=bek, henvisning=Henvisning.parse("§ 1"), evidens=Evidens.UDLEDT))
        bekendtgørelsen § 1 (udledt)
    """

    dokument: Dokument
    evidens: Evidens
    henvisning: Henvisning | None = None
    afsnit: str = ""
    gengivelse: str = ""

    @property
    def citat(self) -> str:
        """The document and the place in it, as they are cited."""
        sted = str(self.henvisning) if self.henvisning is not None else ""
        afsnit = f"«{self.afsnit}»" if self.afsnit else ""
        navn = " ".join(del_ for del_ in (self.dokument.kortnavn, sted) if del_)
        return ", ".join(del_ for del_ in (navn, afsnit) if del_)

    def __str__(self) -> str:
        if self.evidens is Evidens.EFTERPROEVET:
            return self.citat
        return f"{self.citat} ({self.evidens.tekst})"
