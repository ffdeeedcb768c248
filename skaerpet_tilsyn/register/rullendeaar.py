"""The rolling years of published benchmarks."""

from __future__ import annotations

import re
from typing import Final

from attrs import frozen

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.tid import Maaned, Vindue

_FORM: Final = re.compile(r"(\d{4})QMAT0?(\d)", re.ASCII | re.IGNORECASE)
_LAENGDE: Final = Vindue(12)
_KVARTALETS_MAANEDER: Final = 3
_KVARTALER: Final = range(1, 5)
_AARSTAL: Final = range(2, 10_000)


@frozen(order=True, repr=False, hash=True)
class Rullendeaar:
    """
    Four quarters that end with the given one: ``2021QMAT02`` is July 2020 to June 2021.

    Example:
        >>> aar = Rullendeaar.parse("2021qmat2")
        >>> str(aar), str(aar.foerste), str(aar.sidste), aar.tekst
        ('2021QMAT02', '2020-07', '2021-06', 'juli 2020 - juni 2021')
    """

    aar: int
    kvartal: int

    def __attrs_post_init__(self) -> None:
        """Refuse a quarter that does not exist, and a year without one before it."""
        if self.aar not in _AARSTAL or self.kvartal not in _KVARTALER:
            besked = (
                f"et rullende år: fundet {self.aar}, {self.kvartal}. kvartal; "
                "forventet år 2 til 9999 og kvartal 1 til 4; ret det"
            )
            raise UgyldigVaerdi(besked)

    def __str__(self) -> str:
        return f"{self.aar:04}QMAT{self.kvartal:02}"

    def __repr__(self) -> str:
        return f"Rullendeaar({self.aar}, {self.kvartal})"

    @classmethod
    def parse(cls, tekst: str) -> Rullendeaar:
        """
        Read a period code: ``2021QMAT02``, also ``2021QMAT2`` and in small letters.

        Raises:
            UgyldigVaerdi: the text has another form.
        """
        fundet = _FORM.fullmatch(tekst.strip())
        if fundet is None:
            besked = f"et rullende år: fundet «{tekst}»; forventet en periode som 2021QMAT02; ret perioden"
            raise UgyldigVaerdi(besked)
        return cls(int(fundet[1]), int(fundet[2]))

    @property
    def sidste(self) -> Maaned:
        """The last month."""
        return Maaned(self.aar, _KVARTALETS_MAANEDER * self.kvartal)

    @property
    def foerste(self) -> Maaned:
        """The first month."""
        return _LAENGDE.foerste(self.sidste)

    @property
    def tekst(self) -> str:
        """As people write it (``juli 2020 - juni 2021``)."""
        return f"{self.foerste.tekst} - {self.sidste.tekst}"
