"""What is asked under two rule sets: of citizens, and of municipalities."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.katalog import Risikokategori
from skaerpet_tilsyn.katalog.fokusmaal.regler import AKTIV_12, SAMTALER_12
from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
from skaerpet_tilsyn.laesning.kolonner.skift import UDFALD
from skaerpet_tilsyn.opgoerelse.opgoer.optaellinger import TILSYN

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Kommune
    from skaerpet_tilsyn.katalog.sporing import Rod
    from skaerpet_tilsyn.laesning.kolonner.optalt import Optaelling
    from skaerpet_tilsyn.udtryk import Regel

TITLER: Final = {"samtaler": "Samtaler", "aktiv_indsats": "Aktiv indsats"}
"""What people call the fokusmål."""
ELLER: Final = " eller "
"""What stands between the categories that are still possible."""


@frozen(kw_only=True, order=False)
class Borgerspoergsmaal:
    """Whether a citizen is in the denominator of a fokusmål, and meets what it asks for."""

    optaelling: Optaelling

    @property
    def navn(self) -> str:
        """The slug of the fokusmål."""
        return self.optaelling.navn

    @property
    def titel(self) -> str:
        """For people."""
        return TITLER[self.navn]

    @property
    def roedder(self) -> tuple[Rod, ...]:
        """The rules that are asked."""
        return (self.optaelling.naevner, self.optaelling.kriterium)


@frozen(kw_only=True, order=False)
class Kommunespoergsmaal:
    """A criterion of a municipality (``regel``), or its category; ``fokusmaal`` are the figures that it rests on."""

    navn: str
    titel: str
    fokusmaal: tuple[str, ...]
    regel: Regel[Kommune] | None

    @property
    def roedder(self) -> tuple[Rod, ...]:
        """The rule or the table that is asked."""
        return (STATUS if self.regel is None else self.regel,)


BORGERE: Final = tuple(Borgerspoergsmaal(optaelling=optaelling) for optaelling in TILSYN)
"""Both fokusmål."""
FOKUSMAALENE: Final = (
    Kommunespoergsmaal(navn=SAMTALER_12.navn, titel="Samtaler, 12 måneder", fokusmaal=("samtaler",), regel=SAMTALER_12),
    Kommunespoergsmaal(
        navn=AKTIV_12.navn, titel="Aktiv indsats, 12 måneder", fokusmaal=("aktiv_indsats",), regel=AKTIV_12
    ),
)
"""Both fokusmål over 12 months."""
KATEGORIEN: Final = Kommunespoergsmaal(
    navn="status", titel="Kategori", fokusmaal=("samtaler", "aktiv_indsats"), regel=None
)
"""The category."""


def vis_udfald(udfald: str) -> str:
    """
    An outcome as people read it.

    Example:
        >>> vis_udfald("uden_for"), vis_udfald("ikke_opfyldt")
        ('uden for nævneren', 'ikke opfyldt')
        >>> vis_udfald("risiko_for_skaerpet_tilsyn eller aktuelt_ikke_i_risiko")
        'Risiko for skærpet tilsyn eller Aktuelt ikke i risiko'
    """
    if udfald == UDFALD[0]:
        return "uden for nævneren"
    if udfald in UDFALD:
        return udfald.replace("_", " ")
    return ELLER.join(Risikokategori(slug).tekst for slug in udfald.split(ELLER))
