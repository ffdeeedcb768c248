"""The register tables and their columns: the data contract."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.register.tabel import Kolonne, Skema

if TYPE_CHECKING:
    from collections.abc import Collection


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
    MAALGRUPPE = auto()
    MYNDIGHED = auto()
    UNDTAGELSESART = auto()
    NAVN = auto()
    TEKST = auto()


@frozen(kw_only=True, order=False)
class Felt:
    """
    A column: what it holds, whether it must be there, and whether a cell may be empty.

    ``brugt`` is False for columns that are known but that no rule reads; ``kun_med`` is a table without which nobody
    asks for the column.
    """

    navn: str
    art: Art
    kraevet: bool = True
    tom: bool = False
    brugt: bool = True
    kun_med: str | None = None
    andre: tuple[str, ...] = ()

    @property
    def er_slut(self) -> bool:
        """Whether it is the last day of a period, which may be running."""
        return self.navn in _SLUT


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

    @property
    def periode(self) -> tuple[str, str] | None:
        """The columns with the first and the last day of a period; None of a table without any."""
        navne = [felt.navn for felt in self.felter]
        return next(((navne[nr - 1], navn) for nr, navn in enumerate(navne) if navn in _SLUT), None)

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


_SLUT: Final = ("til_dato", "slut_dato")
_ID: Final = Felt(navn="borger_id", art=Art.ID)
_FRA: Final = Felt(navn="fra_dato", art=Art.DATO)
_TIL: Final = Felt(navn="til_dato", art=Art.DATO, tom=True)
_KOMMUNE: Final = Felt(navn="kommunekode", art=Art.KOMMUNE, andre=("kommune", "kommunenavn"))
KONTAKTFORLOEB: Final = "kontaktforloeb"
"""The table of persons of the rules of 2026."""
YDELSER: Final = "ydelser"
"""The table of persons of all other rules."""


def _valgfri(navn: str, art: Art, *, kun_med: str | None = None) -> Felt:
    return Felt(navn=navn, art=art, kraevet=False, tom=True, kun_med=kun_med)


TABELLER: Final = {
    tabel.navn: tabel
    for tabel in (
        Tabelskema(
            navn=YDELSER,
            felter=(
                _ID,
                _KOMMUNE,
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
                _valgfri("samtaletype", Art.NAVN, kun_med=KONTAKTFORLOEB),
                _valgfri("kontaktform", Art.KONTAKTFORM),
                _valgfri("myndighed", Art.MYNDIGHED, kun_med=KONTAKTFORLOEB),
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
        Tabelskema(
            navn=KONTAKTFORLOEB,
            felter=(
                _ID,
                _KOMMUNE,
                Felt(navn="maalgruppe", art=Art.MAALGRUPPE),
                Felt(navn="start_dato", art=Art.DATO),
                Felt(navn="slut_dato", art=Art.DATO, tom=True),
                _valgfri("overgang_dato", Art.DATO),
                _valgfri("a_kasse", Art.NAVN),
                _valgfri("arbejdspligt", Art.JA_NEJ),
                _valgfri("overgang_efter_aftale", Art.JA_NEJ),
            ),
        ),
        Tabelskema(
            navn="undtagelser",
            felter=(
                _ID,
                Felt(navn="art", art=Art.UNDTAGELSESART),
                Felt(navn="afgoerelse_dato", art=Art.DATO),
                _TIL,
            ),
        ),
        Tabelskema(
            navn="sygefravaer",
            felter=(
                _ID,
                _FRA,
                _TIL,
                _valgfri("har_job", Art.JA_NEJ),
                _valgfri("forventet_uger_borger", Art.ANTAL),
                _valgfri("forventet_uger_arbejdsgiver", Art.ANTAL),
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
INDSATS_2026: Final = (KONTAKTFORLOEB, "samtaler", "tilbud", "tilstande", "undtagelser", "sygefravaer")
"""The tables that the rules of 2026 on talks and tilbud read."""


def persontabeller(fundne: Collection[str], spurgt: Collection[str] = ALLE) -> tuple[str, ...]:
    """
    Those of some tables that say who the persons are, of those that are asked for; the first must be there.

    Without ``ydelser`` a register can still hold what the rules of 2026 read.

    Example:
        >>> persontabeller(["ydelser", "samtaler"]), persontabeller(["kontaktforloeb"], INDSATS_2026)
        (('ydelser',), ('kontaktforloeb',))
    """
    mulige = [navn for navn in (YDELSER, KONTAKTFORLOEB) if navn in spurgt]
    return tuple(navn for navn in mulige if navn in fundne) or tuple(mulige[:1])
