"""The register tables and their columns: the data contract."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from attrs import frozen

from skaerpet_tilsyn.register.tabel import Kolonne, Skema


class Art(Enum):
    """
    What a column holds.

    Example:
        >>> Art.DATO.name
        'DATO'
    """

    ID = auto()
    KOMMUNE = auto()
    YDELSE = auto()
    TILBUDSTYPE = auto()
    TILSTAND = auto()
    KONTAKTFORM = auto()
    FOKUSMAAL = auto()
    ORDNING = auto()
    KOEN = auto()
    CIVILSTAND = auto()
    DATO = auto()
    MAANED = auto()
    TIMER = auto()
    GRAD = auto()
    ANTAL = auto()
    JA_NEJ = auto()
    TEKST = auto()


@frozen(kw_only=True, order=False)
class Felt:
    """
    A column: what it holds, whether it must be there, and whether a cell may be empty.

    ``brugt`` is False for columns that are known but that no rule reads.
    """

    navn: str
    art: Art
    kraevet: bool = True
    tom: bool = False
    brugt: bool = True
    andre: tuple[str, ...] = ()

    @property
    def er_slut(self) -> bool:
        """Whether it is the last day of a period, which may be running."""
        return self.navn == _SLUT


@frozen(kw_only=True, order=False)
class Tabelskema:
    """
    A register table.

    Example:
        >>> TABELLER["samtaler"].kraevede
        ('borger_id', 'dato')
    """

    navn: str
    felter: tuple[Felt, ...]
    kraevet: bool = False

    @property
    def kraevede(self) -> tuple[str, ...]:
        """The columns that must be there."""
        return tuple(felt.navn for felt in self.felter if felt.kraevet)

    @property
    def skema(self) -> Skema:
        """The headings, as files are matched against them."""
        return Skema(
            kolonner=tuple(Kolonne(felt.navn, andre=felt.andre) for felt in self.felter), varianter=(self.kraevede,)
        )

    def felt(self, navn: str) -> Felt:
        """A column by name."""
        return next(felt for felt in self.felter if felt.navn == navn)


_SLUT: Final = "til_dato"
_ID: Final = Felt(navn="borger_id", art=Art.ID)
_FRA: Final = Felt(navn="fra_dato", art=Art.DATO)
_TIL: Final = Felt(navn=_SLUT, art=Art.DATO, tom=True)

TABELLER: Final = {
    tabel.navn: tabel
    for tabel in (
        Tabelskema(
            navn="ydelser",
            kraevet=True,
            felter=(
                _ID,
                Felt(navn="kommunekode", art=Art.KOMMUNE, andre=("kommune", "kommunenavn")),
                Felt(navn="ydelse", art=Art.YDELSE),
                _FRA,
                _TIL,
                Felt(navn="anciennitet_mdr", art=Art.ANTAL, kraevet=False, tom=True),
            ),
        ),
        Tabelskema(
            navn="samtaler",
            felter=(
                _ID,
                Felt(navn="dato", art=Art.DATO),
                Felt(navn="samtaletype", art=Art.TEKST, kraevet=False, tom=True, brugt=False),
                Felt(navn="kontaktform", art=Art.KONTAKTFORM, kraevet=False, tom=True),
                Felt(navn="myndighed", art=Art.TEKST, kraevet=False, tom=True, brugt=False),
            ),
        ),
        Tabelskema(
            navn="tilbud",
            felter=(
                _ID,
                Felt(navn="tilbudstype", art=Art.TILBUDSTYPE),
                _FRA,
                _TIL,
                Felt(navn="timer_pr_uge", art=Art.TEKST, kraevet=False, tom=True, brugt=False),
            ),
        ),
        Tabelskema(
            navn="loentimer",
            felter=(
                _ID,
                Felt(navn="maaned", art=Art.MAANED),
                Felt(navn="timer", art=Art.TIMER, tom=True),
                Felt(navn="ordinaer", art=Art.JA_NEJ, kraevet=False, tom=True),
                Felt(navn="tilbagefoersel", art=Art.JA_NEJ, kraevet=False, tom=True),
            ),
        ),
        Tabelskema(
            navn="fritagelser",
            felter=(_ID, Felt(navn="fokusmaal", art=Art.FOKUSMAAL, tom=True), _FRA, _TIL),
        ),
        Tabelskema(
            navn="tilstande",
            felter=(
                _ID,
                Felt(navn="tilstand", art=Art.TILSTAND),
                _FRA,
                _TIL,
                Felt(navn="beskaeftigelsesgrad", art=Art.GRAD, kraevet=False, tom=True),
            ),
        ),
        Tabelskema(
            navn="borgere",
            felter=(
                _ID,
                Felt(navn="koen", art=Art.KOEN, kraevet=False, tom=True),
                Felt(navn="foedselsdato", art=Art.DATO, kraevet=False, tom=True),
                Felt(navn="civilstand", art=Art.CIVILSTAND, kraevet=False, tom=True),
                Felt(navn="folkepensionsdato", art=Art.DATO, kraevet=False, tom=True),
            ),
        ),
        Tabelskema(
            navn="bevillinger",
            felter=(
                _ID,
                Felt(navn="ordning", art=Art.ORDNING),
                _FRA,
                _TIL,
                Felt(navn="eget_oenske", art=Art.JA_NEJ, kraevet=False, tom=True),
            ),
        ),
    )
}
"""Every register table, by name."""
ALLE: Final = tuple(TABELLER)
"""The names of all tables."""
SKAERPET_TILSYN: Final = ("ydelser", "samtaler", "tilbud", "loentimer", "fritagelser")
"""The tables that the rules of skærpet tilsyn read."""
RESULTATKRAV: Final = ("ydelser", "tilbud", "loentimer", "tilstande")
"""The tables that the resultatkrav read."""
RESSOURCEFORLOEB: Final = (*RESULTATKRAV, "borgere", "bevillinger")
"""The tables that the analysis of ressourceforløb reads."""
