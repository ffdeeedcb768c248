"""Who a citizen is: sex, date of birth, civil status, day of the folkepensionsalder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.fakta.fokusmaal import kraev_kendt
from skaerpet_tilsyn.fakta.opslag import Opslag

if TYPE_CHECKING:
    from datetime import date

KOEN: Final = Opslag(
    {"kvinde": "kvinde", "mand": "mand"},
    {"k": "kvinde", "kvinder": "kvinde", "m": "mand", "maend": "mand"},
)
"""What a text in a register says of the sex."""
CIVILSTANDE: Final = Opslag(
    {
        "ugift": "ugift",
        "gift": "gift",
        "fraskilt": "fraskilt",
        "enke": "enke eller enkemand",
        "registreret_partner": "registreret partner",
        "oploest_partnerskab": "opløst partnerskab",
        "laengstlevende_partner": "længstlevende partner",
    },
    {
        "u": "ugift",
        "g": "gift",
        "f": "fraskilt",
        "skilt": "fraskilt",
        "e": "enke",
        "enkemand": "enke",
        "p": "registreret_partner",
        "registreret_partnerskab": "registreret_partner",
        "o": "oploest_partnerskab",
        "l": "laengstlevende_partner",
    },
)
"""What a text in a register says of the civil status; single letters are the codes of the civil register."""


@frozen(kw_only=True, order=False)
class Stamdata:
    """
    What a register says of the person; None where it says nothing.

    ``folkepensionsdato`` is the day on which the person reaches the folkepensionsalder. It is stated, never
    computed: no source verifies the ages.

    Raises:
        UgyldigVaerdi: the sex or the civil status is unknown.

    Example:
        >>> from datetime import date
        >>> Stamdata(koen="kvinde", foedselsdato=date(1985, 3, 1), civilstand="gift").koen
        'kvinde'
    """

    koen: str | None = None
    foedselsdato: date | None = None
    civilstand: str | None = None
    folkepensionsdato: date | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a sex or a civil status that is unknown."""
        if self.koen is not None and self.koen not in KOEN.navne:
            kraev_kendt("et køn", self.koen, KOEN.slugs, KOEN.forslag(self.koen))
        if self.civilstand is not None and self.civilstand not in CIVILSTANDE.navne:
            kraev_kendt("en civilstand", self.civilstand, CIVILSTANDE.slugs, CIVILSTANDE.forslag(self.civilstand))
