"""
The exception tree.

Class names are Danish and end without ``Error``; each class is also the builtin that a Python
user would catch. Messages are Danish: *what: found; expected; what to do*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

__all__ = [
    "BetingelseErIkkeSandhed",
    "Datafejl",
    "Datalinje",
    "IkkeUnderstoettet",
    "ManglendeTilvalg",
    "RegelIkkeGaeldende",
    "RetIkkeKodet",
    "SkaerpetTilsynFejl",
    "UafklaretRetsstilling",
    "UgyldigHaendelse",
    "UgyldigVaerdi",
    "UkendtValg",
]

HOEJST_VISTE = 50
"""How many data errors a message prints; the rest are counted."""


class SkaerpetTilsynFejl(Exception):
    """
    Root of everything that the library raises on purpose.

    Example:
        >>> from skaerpet_tilsyn import Maaned
        >>> try:
        ...     Maaned.parse("november")
        ... except SkaerpetTilsynFejl as fejl:
        ...     print(type(fejl).__name__)
        UgyldigVaerdi
    """


class UgyldigVaerdi(SkaerpetTilsynFejl, ValueError):
    """
    A value that cannot be what it is said to be, such as a share above one.

    Example:
        >>> from skaerpet_tilsyn import Maaned
        >>> Maaned(2021, 13)
        Traceback (most recent call last):
        skaerpet_tilsyn.fejl.UgyldigVaerdi: en måneds nummer: fundet «13»; forventet 1 til 12; ret nummeret
    """


class UgyldigHaendelse(UgyldigVaerdi):
    """
    An event that cannot follow what was recorded before it.

    Attributes:
        nr: its place among the events, from 1.
        felt: which field of it is wrong.
        dele: what was found, what was expected, what to do.

    Example:
        >>> fejl = UgyldigHaendelse(nr=2, felt="dato", dele=("ophør", "en udvælgelse først", "tilføj den"))
        >>> print(fejl)
        hændelse 2: fundet ophør; forventet en udvælgelse først; tilføj den
    """

    def __init__(self, *, nr: int, felt: str, dele: tuple[str, str, str]) -> None:
        fundet, forventet, raad = dele
        super().__init__(f"hændelse {nr}: fundet {fundet}; forventet {forventet}; {raad}")
        self.nr = nr
        self.felt = felt
        self.dele = dele

    def __reduce__(self) -> tuple[object, ...]:
        return _genskab_haendelse, (self.nr, self.felt, self.dele)


def _genskab_haendelse(nr: int, felt: str, dele: tuple[str, str, str]) -> UgyldigHaendelse:
    return UgyldigHaendelse(nr=nr, felt=felt, dele=dele)


class BetingelseErIkkeSandhed(SkaerpetTilsynFejl, TypeError):
    """
    ``bool()`` of a condition, a quantity or an outcome: there are three truth values.

    Example:
        >>> from skaerpet_tilsyn import Udfald
        >>> try:
        ...     bool(Udfald.UAFKLARET)
        ... except BetingelseErIkkeSandhed as fejl:
        ...     print(str(fejl).split(";")[0])
        et udfald har tre værdier: fundet bool(uafklaret)
    """


class IkkeUnderstoettet(SkaerpetTilsynFejl, TypeError):
    """
    A reading met a node, a quantity or a subject that it cannot read.

    Example:
        >>> from skaerpet_tilsyn import Maaned, Regelsaet
        >>> from skaerpet_tilsyn.laesning.vurder.maal import maaling
        >>> nov = Maaned(2021, 11)
        >>> try:
        ...     maaling("en tekst", nov, Regelsaet.for_maaned(nov))
        ... except IkkeUnderstoettet as fejl:
        ...     print(str(fejl).split(";")[0])
        et emne: fundet str, der ikke kan måles
    """


class RegelIkkeGaeldende(SkaerpetTilsynFejl, LookupError):
    """
    Nothing is in force on the day asked for.

    Attributes:
        navn: what was looked up.
        dato: the day asked for.
        naermeste: the nearest day that is covered, if any.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.maalgruppe.parametre import MINDST_12
        >>> try:
        ...     MINDST_12.paa(date(2017, 1, 1))
        ... except RegelIkkeGaeldende as fejl:
        ...     print(fejl.navn, fejl.naermeste)
        anciennitet_12 2018-08-23
    """

    def __init__(self, besked: str, *, navn: str, dato: date, naermeste: date | None) -> None:
        super().__init__(besked)
        self.navn = navn
        self.dato = dato
        self.naermeste = naermeste

    def __reduce__(self) -> tuple[object, ...]:
        return _genskab, (type(self), str(self), self.navn, self.dato, self.naermeste)


class RetIkkeKodet(RegelIkkeGaeldende):
    """
    There was law on that day, but the library does not hold it (a declared gap).

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Regelsaet
        >>> try:
        ...     Regelsaet.gaeldende(date(2027, 1, 1), "ressourceforloeb")
        ... except RetIkkeKodet as fejl:
        ...     print(fejl.navn, fejl.naermeste)
        regimer_ressourceforloeb 2026-01-31
    """


class UafklaretRetsstilling(SkaerpetTilsynFejl, LookupError):
    """
    Nobody knows what applies: on that day, or to that case; the message says which argument decides it.

    Attributes:
        navn: what was looked up.
        dato: the day asked for.
        naermeste: the nearest day whose law is known, if any.
        argument: the argument or disputed reading that decides, if any; ``muligheder`` is what it can be.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Regelsaet
        >>> try:
        ...     Regelsaet.gaeldende(date(2026, 4, 15))
        ... except UafklaretRetsstilling as fejl:
        ...     print(fejl.naermeste, fejl.argument, fejl.muligheder)
        2026-01-31 ophoer_skaerpet_tilsyn ('2026-02-01', '2026-07-01')
    """

    def __init__(
        self,
        besked: str,
        *,
        navn: str,
        dato: date,
        naermeste: date | None,
        argument: str = "",
        muligheder: Sequence[str] = (),
    ) -> None:
        super().__init__(besked)
        self.navn, self.dato, self.naermeste = navn, dato, naermeste
        self.argument, self.muligheder = argument, tuple(muligheder)

    def __reduce__(self) -> tuple[object, ...]:
        andet = {"argument": self.argument, "muligheder": self.muligheder}
        return _genskab, (type(self), str(self), self.navn, self.dato, self.naermeste), andet


def _genskab(
    klasse: type[RegelIkkeGaeldende | UafklaretRetsstilling],
    besked: str,
    navn: str,
    dato: date,
    naermeste: date | None,
) -> RegelIkkeGaeldende | UafklaretRetsstilling:
    return klasse(besked, navn=navn, dato=dato, naermeste=naermeste)


class UkendtValg(SkaerpetTilsynFejl, LookupError):
    """
    A reading (``Fortolkningsvalg``) or an option that does not exist, or not with that slug.

    Example:
        >>> from skaerpet_tilsyn.katalog.valg import find_valg
        >>> find_valg("K01").mulighed("mild")
        Traceback (most recent call last):
        skaerpet_tilsyn.fejl.UkendtValg: K01: fundet «mild»; forventet en af ikke_streng, streng; vælg en af dem
    """


class ManglendeTilvalg(SkaerpetTilsynFejl, RuntimeError):
    """An optional part of the package is not installed; the message says which to install."""


class Datalinje:
    """
    One thing wrong with data, with its place.

    Example:
        >>> print(Datalinje(fil="a.csv", raekke=3, kolonne="krav", fundet="1.261",
        ...                 forventet="et tal", raad="skriv 1261"))
        a.csv, række 3, kolonne «krav»: fundet «1.261»; forventet et tal; skriv 1261
    """

    __slots__ = ("fil", "forventet", "fundet", "kolonne", "raad", "raekke")

    def __init__(
        self,
        *,
        fil: str,
        fundet: str,
        forventet: str,
        raad: str,
        raekke: int | None = None,
        kolonne: str | None = None,
    ) -> None:
        self.fil = fil
        self.raekke = raekke
        self.kolonne = kolonne
        self.fundet = fundet
        self.forventet = forventet
        self.raad = raad

    @property
    def sted(self) -> str:
        """File, row (1 is the heading line) and column."""
        dele = [self.fil]
        if self.raekke is not None:
            dele.append(f"række {self.raekke}")
        if self.kolonne is not None:
            dele.append(f"kolonne «{self.kolonne}»")
        return ", ".join(dele)

    def __str__(self) -> str:
        return f"{self.sted}: fundet «{self.fundet}»; forventet {self.forventet}; {self.raad}"

    def __repr__(self) -> str:
        return f"<Datalinje {self}>"


class Datafejl(SkaerpetTilsynFejl, ValueError):
    """
    All that is wrong with a file, collected.

    Attributes:
        linjer: every error, in the order of the file; of a great many, the first ones.
        antal: how many there are.

    Example:
        >>> linje = Datalinje(fil="a.csv", raekke=2, fundet="?", forventet="et tal", raad="ret tallet")
        >>> print(Datafejl([linje, linje]))
        a.csv, række 2: fundet «?»; forventet et tal; ret tallet
        a.csv, række 2: fundet «?»; forventet et tal; ret tallet
    """

    def __init__(self, linjer: Sequence[Datalinje], antal: int | None = None) -> None:
        self.linjer = tuple(linjer)
        self.antal = len(self.linjer) if antal is None else antal
        super().__init__(self.linjer, *(() if antal is None else (antal,)))

    def __str__(self) -> str:
        viste = [str(linje) for linje in self.linjer[:HOEJST_VISTE]]
        if self.antal > len(viste):
            viste.append(f"… og {self.antal - len(viste)} fejl mere ({self.antal} i alt)")
        return "\n".join(viste)
