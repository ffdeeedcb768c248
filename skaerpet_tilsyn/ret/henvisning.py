"""Where in a statute: parsed, printed and ordered in this one place."""

from __future__ import annotations

import re

from attrs import frozen

from skaerpet_tilsyn.fejl import UgyldigVaerdi

# Each part is read with the comma before it; the first one is given a comma of its own.
_DELE = re.compile(
    r"(?:,\s*kap\.\s*(?P<kapitel>[0-9]+(?: [a-z])?))?"
    r"(?:,\s*§\s*(?P<paragraf>[0-9]+(?: [a-z])?))?"
    r"(?:,\s*stk\.\s*(?P<stk>[0-9]+))?"
    r"(?:,\s*nr\.\s*(?P<nr>[0-9]+))?"
    r"(?:,\s*litra\s*(?P<litra>[a-zæøå]))?",
)


@frozen(kw_only=True, order=False)
class Henvisning:
    """
    A place in a statute.

    Example:
        >>> str(Henvisning.parse("§ 22 a, stk. 2, nr. 1"))
        '§ 22 a, stk. 2, nr. 1'
        >>> Henvisning.parse("§ 2").noegle < Henvisning.parse("§ 22 a").noegle
        True
    """

    kapitel: str = ""
    paragraf: str = ""
    stk: int | None = None
    nr: int | None = None
    litra: str = ""

    @classmethod
    def parse(cls, tekst: str) -> Henvisning:
        """
        Read a citation as it is printed.

        Raises:
            UgyldigVaerdi: the text is no citation.
        """
        fundet = _DELE.fullmatch(f",{tekst.strip()}")
        if fundet is None:
            besked = f"en henvisning: fundet «{tekst}»; forventet f.eks. «§ 2, stk. 2, nr. 1»; ret henvisningen"
            raise UgyldigVaerdi(besked)
        return cls(
            kapitel=fundet["kapitel"] or "",
            paragraf=fundet["paragraf"] or "",
            stk=None if fundet["stk"] is None else int(fundet["stk"]),
            nr=None if fundet["nr"] is None else int(fundet["nr"]),
            litra=fundet["litra"] or "",
        )

    @property
    def noegle(self) -> tuple[tuple[int, str], tuple[int, str], int, int, str]:
        """What citations of one statute are sorted by."""
        return (_nummer(self.kapitel), _nummer(self.paragraf), self.stk or 0, self.nr or 0, self.litra)

    def __str__(self) -> str:
        dele = [
            f"kap. {self.kapitel}" if self.kapitel else "",
            f"§ {self.paragraf}" if self.paragraf else "",
            f"stk. {self.stk}" if self.stk is not None else "",
            f"nr. {self.nr}" if self.nr is not None else "",
            f"litra {self.litra}" if self.litra else "",
        ]
        return ", ".join(del_ for del_ in dele if del_)


def _nummer(tekst: str) -> tuple[int, str]:
    tal, _, bogstav = tekst.partition(" ")
    return (int(tal) if tal else 0, bogstav)
