"""What became of the rows: read, used, left out and why. Nothing is dropped in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve, field, frozen

from skaerpet_tilsyn.tal import skriv_tal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

AARSAGER: Final = {
    "kopi": "nøjagtige kopier af en anden række",
    "uden_ydelser": "om personer, der ikke står i ydelser",
    "uden_kontaktforloeb": "om personer, der ikke står i kontaktforloeb",
    "uden_person": "om personer, der hverken står i ydelser eller kontaktforloeb",
    "ikke_ordinaer": "timer, der ikke er ordinære",
}
"""Why a row can be left out."""
BEMAERKNINGER: Final = {
    "uden_for_maalgruppen": "på ydelser uden for målgruppen",
    "ukendt_timetal": "med ukendt timetal",
    "uden_grad": "i selvforsørget beskæftigelse uden beskæftigelsesgrad",
    "gentaget": "gentager en anden række nøjagtigt og er talt med",
    "uden_akasse": "på dagpenge uden a-kasse",
    "uden_arbejdspligt": "hvor det ikke er oplyst, om der er arbejdspligt",
    "flere_kommuner": "på samme ydelse som i en anden kommune samme dag (lagt sammen)",
}
"""What is said about rows that are used."""


@frozen(kw_only=True, order=False)
class Tabelkvittering:
    """The counts of one table."""

    laest: int = 0
    udeladt: Mapping[str, int] = field(factory=dict[str, int])
    bemaerket: Mapping[str, int] = field(factory=dict[str, int])

    @property
    def brugt(self) -> int:
        """Rows that the counts rest on."""
        return self.laest - sum(self.udeladt.values())

    def med_aarsag(self, fra: str, til: str) -> Tabelkvittering:
        """The same, with a reason under another name."""
        if fra == til or fra not in self.udeladt:
            return self
        return evolve(self, udeladt={til if navn == fra else navn: antal for navn, antal in self.udeladt.items()})

    def __add__(self, anden: Tabelkvittering) -> Tabelkvittering:
        return Tabelkvittering(
            laest=self.laest + anden.laest,
            udeladt=_sum(self.udeladt, anden.udeladt),
            bemaerket=_sum(self.bemaerket, anden.bemaerket),
        )

    def linje(self, navn: str) -> str:
        """
        One line for people.

        Example:
            >>> Tabelkvittering(laest=1261, udeladt={"kopi": 1}).linje("samtaler")
            'samtaler: 1.261 rækker læst, 1.260 brugt, 1 udeladt (nøjagtige kopier af en anden række)'
        """
        dele = [f"{_tal(self.laest)} {'række' if self.laest == 1 else 'rækker'} læst", f"{_tal(self.brugt)} brugt"]
        dele += [f"{_tal(antal)} udeladt ({AARSAGER[aarsag]})" for aarsag, antal in self.udeladt.items() if antal]
        dele += [f"{_tal(antal)} {BEMAERKNINGER[hvad]}" for hvad, antal in self.bemaerket.items() if antal]
        return f"{navn}: {', '.join(dele)}"


@frozen(kw_only=True, order=False)
class Kvittering:
    """
    The counts of all tables, how many persons there are, and columns and files that were not used.

    ``personer`` are the tables that say who the persons are.

    Example:
        >>> list((Kvittering(borgere=2, tabeller={"samtaler": Tabelkvittering(laest=3)})).linjer())
        ['2 borgere i ydelser', 'samtaler: 3 rækker læst, 3 brugt']
    """

    borgere: int = 0
    tabeller: Mapping[str, Tabelkvittering] = field(factory=dict[str, Tabelkvittering])
    cpr_lignende: int = 0
    noter: tuple[str, ...] = ()
    personer: tuple[str, ...] = ("ydelser",)

    def __add__(self, anden: Kvittering) -> Kvittering:
        navne = dict.fromkeys([*self.tabeller, *anden.tabeller])
        tom = Tabelkvittering()
        return Kvittering(
            borgere=self.borgere + anden.borgere,
            tabeller={navn: self.tabeller.get(navn, tom) + anden.tabeller.get(navn, tom) for navn in navne},
            cpr_lignende=self.cpr_lignende + anden.cpr_lignende,
            noter=tuple(dict.fromkeys([*self.noter, *anden.noter])),
            # A part has read the tables that its counts are of; what is added to has read none as yet.
            personer=anden.personer if anden.tabeller else self.personer,
        )

    def linjer(self) -> Iterator[str]:
        """For people: a line a table, what was not used, and a warning where ids look like CPR numbers."""
        med_raekker = [navn for navn in self.personer if navn in self.tabeller and self.tabeller[navn].laest]
        hvor = " og ".join(med_raekker or self.personer[:1])
        yield f"{_tal(self.borgere)} {'borger' if self.borgere == 1 else 'borgere'} i {hvor}"
        for navn, tabel in self.tabeller.items():
            yield tabel.linje(navn)
        yield from self.noter
        if self.cpr_lignende:
            yield (
                f"ADVARSEL: {_tal(self.cpr_lignende)} borger_id ligner CPR-numre; "
                "brug et pseudonym i stedet, og slet filen, når den ikke bruges"
            )


def _tal(antal: int) -> str:
    return skriv_tal(antal, 0)


def _sum(a: Mapping[str, int], b: Mapping[str, int]) -> dict[str, int]:
    return {navn: a.get(navn, 0) + b.get(navn, 0) for navn in dict.fromkeys([*a, *b])}
