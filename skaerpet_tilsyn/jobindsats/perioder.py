"""The period codes of jobindsats.dk, as months from and to."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final, Self

from attrs import frozen

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.register.celle import vis
from skaerpet_tilsyn.register.rullendeaar import Rullendeaar
from skaerpet_tilsyn.tid import Maaned

_FORM: Final = re.compile(r"(\d{4})(QMAT|M|Q|Y)(\d{1,2})", re.ASCII | re.IGNORECASE)
_AARETS_MAANEDER: Final = 12
_KVARTALETS_MAANEDER: Final = 3


class Periodetype(Enum):
    """
    How long a period is; the names are those of the API.

    Example:
        >>> Periodetype.QMAT.tekst
        'rullende år'
    """

    M = "M"
    Q = "Q"
    QMAT = "QMAT"
    Y = "Y"
    MYTD = "MYTD"

    def __repr__(self) -> str:
        return f"Periodetype.{self.name}"

    @property
    def tekst(self) -> str:
        """For people."""
        return _TEKSTER[self]


_TEKSTER: Final = {
    Periodetype.M: "måned",
    Periodetype.Q: "kvartal",
    Periodetype.QMAT: "rullende år",
    Periodetype.Y: "år",
    Periodetype.MYTD: "år til dato",
}
_HOEJST: Final = {Periodetype.M: 12, Periodetype.Q: 4, Periodetype.QMAT: 4, Periodetype.Y: 1}
"""The highest number that stands after the letters."""


@frozen(order=False, repr=False)
class Jobindsatsperiode:
    """
    A month, a quarter, a rolling year (four quarters that end with the one named) or a year.

    Raises:
        UgyldigVaerdi: there is no such period.

    Example:
        >>> periode = Jobindsatsperiode.parse("2021qmat2")
        >>> str(periode), periode.type, str(periode.foerste), str(periode.sidste)
        ('2021QMAT02', Periodetype.QMAT, '2020-07', '2021-06')
    """

    aar: int
    type: Periodetype
    nummer: int

    def __attrs_post_init__(self) -> None:
        """Refuse what does not exist, and the year to date, whose code nobody has seen."""
        hoejst = _HOEJST.get(self.type, 0)
        if not 1 <= self.nummer <= hoejst:
            forventet = f"nummer 1 til {hoejst}" if hoejst else "en periode af en type, hvis koder er kendte"
            besked = (
                f"en periode: fundet «{self.aar:04}{self.type.value}{self.nummer:02}»; forventet {forventet}; ret den"
            )
            raise UgyldigVaerdi(besked)
        _ = (self.foerste, self.sidste)

    def __str__(self) -> str:
        return f"{self.aar:04}{self.type.value}{self.nummer:02}"

    def __repr__(self) -> str:
        return f"Jobindsatsperiode({self.aar}, {self.type!r}, {self.nummer})"

    @classmethod
    def parse(cls, tekst: str) -> Self:
        """
        Read a code: ``2021M11``, ``2025Q01``, ``2021QMAT02``, ``2025Y01``; the zero and capitals may be left out.

        Raises:
            UgyldigVaerdi: the text has another form.
        """
        fundet = _FORM.fullmatch(tekst.strip())
        if fundet is None:
            besked = (
                f"en periode: fundet «{vis(tekst)}»; forventet en kode som 2021M11, 2021Q04, 2021QMAT02 eller 2021Y01; "
                "ret koden (koderne for år til dato er ikke set; dem henter --seneste)"
            )
            raise UgyldigVaerdi(besked)
        return cls(int(fundet[1]), Periodetype[fundet[2].upper()], int(fundet[3]))

    @property
    def sidste(self) -> Maaned:
        """The last month."""
        match self.type:
            case Periodetype.M:
                return Maaned(self.aar, self.nummer)
            case Periodetype.QMAT:
                return Rullendeaar(self.aar, self.nummer).sidste
            case Periodetype.Q:
                return Maaned(self.aar, _KVARTALETS_MAANEDER * self.nummer)
            case _:
                return Maaned(self.aar, _AARETS_MAANEDER)

    @property
    def foerste(self) -> Maaned:
        """The first month."""
        match self.type:
            case Periodetype.M:
                return self.sidste
            case Periodetype.QMAT:
                return Rullendeaar(self.aar, self.nummer).foerste
            case Periodetype.Q:
                return self.sidste.plus(maaneder=1 - _KVARTALETS_MAANEDER)
            case _:
                return Maaned(self.aar, 1)

    @property
    def maaneder(self) -> int:
        """How many months it has."""
        return self.sidste.maaneder_siden(self.foerste) + 1

    @property
    def tekst(self) -> str:
        """
        For people.

        Example:
            >>> Jobindsatsperiode.parse("2021QMAT02").tekst, Jobindsatsperiode.parse("2021M11").tekst
            ('juli 2020 - juni 2021', 'november 2021')
        """
        if self.type is Periodetype.M:
            return self.sidste.tekst
        return f"{self.foerste.tekst} - {self.sidste.tekst}"
