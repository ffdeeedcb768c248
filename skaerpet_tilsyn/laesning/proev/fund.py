"""What a proof over a table finds."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Generic, TypeVar, assert_never

from attrs import frozen

if TYPE_CHECKING:
    from datetime import date

    from skaerpet_tilsyn.laesning.proev.tilfaelde import Tilfaelde
    from skaerpet_tilsyn.udtryk import Hierarki

S = TypeVar("S")
K = TypeVar("K")


class Fundart(Enum):
    """
    What can be found.

    Example:
        >>> Fundart.DAEKKER_IKKE_ALT.er_fejl, Fundart.UERKLAERET_OVERLAP.er_fejl
        (False, True)
    """

    DAEKKER_IKKE_ALT = "daekker_ikke_alt"
    """No row holds and there is no remainder, as may be in a hierarchy."""
    UERKLAERET_OVERLAP = "uerklaeret_overlap"
    """Two rows hold at once, and the table does not say that they may."""
    OVERLAP_UDEN_VIRKNING = "overlap_uden_virkning"
    """The table says that two rows may hold at once, and they never do."""
    UOPNAAELIG_RAEKKE = "uopnaaelig_raekke"
    """A row is never the first to hold."""
    UOPNAAELIG_REST = "uopnaaelig_rest"
    """The rows leave nothing for the remainder."""
    ENS_RAEKKER = "ens_raekker"
    """Two rows hold in exactly the same cases."""

    def __repr__(self) -> str:
        return f"Fundart.{self.name}"

    @property
    def er_fejl(self) -> bool:
        """Whether it is a fault, not just information."""
        return self is not Fundart.DAEKKER_IKKE_ALT


@frozen(kw_only=True, order=False)
class Fund(Generic[S, K]):
    """
    One finding: its kind, the categories whose rows it is about, and its witness.

    ``daekket_af`` are the rows that are chosen wherever an unreachable row or remainder would hold, and the witness is
    a case of it; without any, the row itself never holds.

    Example:
        >>> print(Fund(art=Fundart.OVERLAP_UDEN_VIRKNING, kategorier=("A", "B")))
        «A» og «B»: overlappet er erklæret, men de er aldrig opfyldt på én gang
    """

    art: Fundart
    kategorier: tuple[K, ...]
    daekket_af: tuple[K, ...] = ()
    vidne: Tilfaelde[S] | None = None

    def __str__(self) -> str:
        hvem, daekket = _navne(self.kategorier, "og"), self.daekket_af
        match self.art:
            case Fundart.DAEKKER_IKKE_ALT:
                return f"ingen række er opfyldt, når {self.vidne}"
            case Fundart.UERKLAERET_OVERLAP:
                return f"{hvem}: overlappet er ikke erklæret, men begge er opfyldt, når {self.vidne}"
            case Fundart.OVERLAP_UDEN_VIRKNING:
                return f"{hvem}: overlappet er erklæret, men de er aldrig opfyldt på én gang"
            case Fundart.UOPNAAELIG_RAEKKE:
                foer = f"hver gang den er opfyldt, er {_navne(daekket, 'eller')} det før den"
                return f"{hvem}: rækken kan ikke nås; {foer if daekket else 'dens betingelse er aldrig opfyldt'}"
            case Fundart.UOPNAAELIG_REST:
                return f"{hvem}: resten kan ikke nås; alle tilfælde er dækket af {_navne(daekket, 'og')}"
            case Fundart.ENS_RAEKKER:
                return f"{hvem}: rækkerne er opfyldt i præcis de samme tilfælde, f.eks. når {self.vidne}"
            case _:
                assert_never(self.art)


@frozen(kw_only=True, order=False)
class Proeve(Generic[S, K]):
    """
    The proof of a table on a day, under one reading of each of its disputes.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
        >>> from skaerpet_tilsyn.laesning.proev import proev
        >>> ret = Regelsaet.gaeldende(date(2021, 11, 1))
        >>> print(proev(STATUS.paa(ret.dato).vaerdi, ret=ret))
        Status for skærpet tilsyn den 2021-11-01 (K02=ikke_streng, K01=ikke_streng): 32 tilfælde, ingen fejl
    """

    tabel: Hierarki[S, K]
    dag: date
    fortolkning: tuple[tuple[str, str], ...]
    antal_tilfaelde: int
    fund: tuple[Fund[S, K], ...]

    @property
    def fejl(self) -> tuple[Fund[S, K], ...]:
        """The findings that are faults."""
        return tuple(fund for fund in self.fund if fund.art.er_fejl)

    @property
    def oplysninger(self) -> tuple[Fund[S, K], ...]:
        """The findings that are only information."""
        return tuple(fund for fund in self.fund if not fund.art.er_fejl)

    @property
    def bestaaet(self) -> bool:
        """Whether there is no fault."""
        return not self.fejl

    def __str__(self) -> str:
        laesning = ", ".join(f"{navn}={slug}" for navn, slug in self.fortolkning)
        hvornaar = f"den {self.dag}" + (f" ({laesning})" if laesning else "")
        dom = "ingen fejl" if self.bestaaet else f"{len(self.fejl)} fejl"
        linjer = [f"  {'fejl' if fund.art.er_fejl else 'oplysning'}: {fund}" for fund in self.fund]
        return "\n".join([f"{self.tabel.titel} {hvornaar}: {self.antal_tilfaelde} tilfælde, {dom}", *linjer])


def _navne(kategorier: tuple[K, ...], bindeord: str) -> str:
    navne = [f"«{kategori}»" for kategori in kategorier]
    return f" {bindeord} ".join(", ".join(del_) for del_ in (navne[:-1], navne[-1:]) if del_)
