"""Two extracts of the same registers, read side by side: the same persons under the same numbers."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

import polars as pl
from attrs import evolve, frozen

from skaerpet_tilsyn.fejl import Datafejl, Datalinje
from skaerpet_tilsyn.laesning.kolonner.udtraek import Blokpar
from skaerpet_tilsyn.register.tabeller.arbejdere import TRAADE
from skaerpet_tilsyn.register.tabeller.daekning import find_daekning
from skaerpet_tilsyn.register.tabeller.indlaes import saml
from skaerpet_tilsyn.register.tabeller.kilde import find_tabeller, kilde_af_rammer
from skaerpet_tilsyn.register.tabeller.kildelaesning import laes_helt, laes_udsnit
from skaerpet_tilsyn.register.tabeller.personer import personnumre
from skaerpet_tilsyn.register.tabeller.register import Register
from skaerpet_tilsyn.register.tabeller.registerdel import Registerdel
from skaerpet_tilsyn.register.tabeller.skema import SKAERPET_TILSYN, YDELSER
from skaerpet_tilsyn.register.tabeller.tabelmaaneder import maaneder_i
from skaerpet_tilsyn.register.tabeller.udsnit import faelles_udsnit, find_udsnit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from narwhals.typing import IntoFrame

    from skaerpet_tilsyn.fakta import Daekning
    from skaerpet_tilsyn.register.tabeller.kilde import Registerkilde
    from skaerpet_tilsyn.register.tabeller.kvittering import Kvittering
    from skaerpet_tilsyn.register.tabeller.oversat import Oversat
from skaerpet_tilsyn.register.tabeller.udsnit import Udsnit

S = TypeVar("S")
T = TypeVar("T")

HVORNAAR: Final = ("før", "efter")
"""What the two extracts are called where they have no folder."""


@frozen(kw_only=True, order=False, eq=False)
class Udtraeksdata:
    """One of the two, as it was given."""

    hvornaar: str
    data: Register | Path | str | Mapping[str, IntoFrame]

    @property
    def mappe(self) -> Path | None:
        """The folder that its tables lie in, if any."""
        return Path(self.data) if isinstance(self.data, Path | str) else None

    @property
    def navn(self) -> str:
        """What people call it."""
        return self.hvornaar if self.mappe is None else str(self.mappe)

    def kilde(self) -> Registerkilde:
        """
        Its tables, of those that the rules of skærpet tilsyn read.

        Raises:
            Datafejl: as ``find_tabeller`` and ``kilde_af_rammer``.
        """
        if isinstance(self.data, Register):
            kilde = self.data.kilde
            tabeller = {navn: tabel for navn, tabel in kilde.tabeller.items() if navn in SKAERPET_TILSYN}
            return evolve(kilde, tabeller=tabeller, spurgt=SKAERPET_TILSYN)
        if isinstance(self.data, Mapping):
            return kilde_af_rammer(self.data, kun=SKAERPET_TILSYN)
        return find_tabeller(Path(self.data), SKAERPET_TILSYN)

    def sted(self, fil: str) -> str:
        """A file of it, so that it can be told from that of the other."""
        mappe = self.mappe
        if mappe is None:
            return f"{self.hvornaar}: {fil}"
        return str(mappe) if fil in {str(mappe), mappe.name} else str(mappe / fil)


class Pardel(NamedTuple):
    """Some of the persons in both extracts, and what became of the rows of each."""

    foer: Registerdel
    efter: Registerdel
    kvitteringer: tuple[Kvittering, Kvittering]

    @property
    def antal_blokke(self) -> int:
        """How many blocks the persons make."""
        return self.foer.antal_blokke

    def blokke(self) -> Iterator[tuple[Blokpar, pl.Series]]:
        """The persons in blocks, with the id of each."""
        for (blok, ider), efter in zip(self.foer.blokke_med_ider(), self.efter.blokke(), strict=True):
            yield Blokpar(foer=blok, efter=efter), ider


class Registerpar:
    """
    Two extracts of the registers of skærpet tilsyn: read and checked part by part, so that memory does not grow.

    ``daekning``, ``noter`` and ``tabeller`` are those of each of them.

    Raises:
        Datafejl: with everything that is wrong with both of them, each file under the folder that it lies in.

    Example:
        >>> import polars as pl
        >>> def ydelser(*ider): return {"ydelser": pl.DataFrame({"borger_id": ider, "kommunekode": ["766"] * len(ider),
        ...     "ydelse": ["kontanthjaelp"] * len(ider), "fra_dato": ["2020-01-01"] * len(ider),
        ...     "til_dato": [None] * len(ider)})}
        >>> par = Registerpar(ydelser(1, 2), ydelser(2, 3, 4))
        >>> [kvittering.borgere for del_ in par.hver(lambda del_: del_) for kvittering in del_.kvitteringer]
        [2, 3]
    """

    def __init__(
        self,
        foer: Register | Path | str | Mapping[str, IntoFrame],
        efter: Register | Path | str | Mapping[str, IntoFrame],
    ) -> None:
        self.udtraek = tuple(Udtraeksdata(hvornaar=h, data=d) for h, d in zip(HVORNAAR, (foer, efter), strict=True))
        self._kilder, stykker = self._find()
        self._udsnit = faelles_udsnit(list(zip(self._kilder, stykker, strict=True)))
        self._hele: Pardel | None = None
        noter = [kilde.noter for kilde in self._kilder]
        if len(self._udsnit) == 1:
            laest = self._af_begge(laes_helt, self._kilder)
            egne = [saml(oversatte, SKAERPET_TILSYN, hele=True) for oversatte, _ in laest]
            self.daekning = self._find_daekning([indlaest.maaneder for indlaest in egne])
            self._hele = self._samlet([oversatte for oversatte, _ in laest])
            om_kolonner = [fundet for _, fundet in laest]
        else:
            self.daekning = self._find_daekning(self._af_begge(maaneder_i, self._kilder))
            om_kolonner = [
                tuple(note for tabel in kilde.tabeller.values() for note in tabel.kolonner()[1])
                for kilde in self._kilder
            ]
        self.noter = tuple((*n, *k) for n, k in zip(noter, om_kolonner, strict=True))

    @property
    def tabeller(self) -> tuple[frozenset[str], ...]:
        """The tables that each of them has."""
        return tuple(frozenset(kilde.tabeller) for kilde in self._kilder)

    @property
    def antal_dele(self) -> int:
        """In how many parts they are read."""
        return len(self._udsnit)

    def hver(self, arbejde: Callable[[Pardel], T], fremdrift: Callable[[int, int], None] | None = None) -> Iterator[T]:
        """
        What ``arbejde`` makes of each part, in order; a few of them are read and worked on at the same time.

        Raises:
            Datafejl: with everything that is wrong in all parts of both, after the last of them.
        """
        if self._hele is not None:
            yield arbejde(self._hele)
            return
        fejl: list[Datafejl] = []
        with ThreadPoolExecutor(TRAADE) as pulje:
            for nr, svar in enumerate(pulje.map(partial(self._del, arbejde), self._udsnit), start=1):
                if isinstance(svar, Datafejl):
                    fejl.append(svar)
                elif not fejl:
                    yield svar
                if fremdrift is not None:
                    fremdrift(nr, self.antal_dele)
        if fejl:
            raise _alle(fejl)

    def _del(self, arbejde: Callable[[Pardel], T], udsnit: Udsnit) -> T | Datafejl:
        try:
            laest = self._af_begge(partial(laes_udsnit, udsnit=udsnit.udtryk), self._kilder)
            del_ = self._samlet(laest)
        except Datafejl as fejl:
            return fejl
        return arbejde(del_)

    def _find(self) -> tuple[list[Registerkilde], list[Sequence[Udsnit]]]:
        """The tables of both; where the one has none that can be read, the other is checked all the same."""
        fundne = [_proevet(udtraek, Udtraeksdata.kilde, udtraek) for udtraek in self.udtraek]
        kilder = [kilde for kilde in fundne if not isinstance(kilde, Datafejl)]
        if len(kilder) < len(fundne):
            fejl = [
                kilde if isinstance(kilde, Datafejl) else _proevet(udtraek, _kontrolleret, kilde)
                for udtraek, kilde in zip(self.udtraek, fundne, strict=True)
            ]
            raise _alle([en for en in fejl if isinstance(en, Datafejl)])
        return kilder, self._af_begge(find_udsnit, kilder)

    def _af_begge(self, arbejde: Callable[[S], T], paa: Sequence[S]) -> list[T]:
        """What some work makes of both, or everything that is wrong with them."""
        svar = [_proevet(udtraek, arbejde, en) for udtraek, en in zip(self.udtraek, paa, strict=True)]
        fejl = [en for en in svar if isinstance(en, Datafejl)]
        if fejl:
            raise _alle(fejl)
        return [en for en in svar if not isinstance(en, Datafejl)]

    def _find_daekning(self, maaneder: Sequence[Mapping[str, tuple[int, int]]]) -> tuple[Daekning, ...]:
        return tuple(find_daekning(kilde.opsaetning, egne) for kilde, egne in zip(self._kilder, maaneder, strict=True))

    def _samlet(self, oversatte: Sequence[Mapping[str, Oversat]]) -> Pardel:
        """The persons of both under the same numbers; what became of the rows is each one's own."""
        hele = len(self._udsnit) == 1
        egne = [saml(tabeller, SKAERPET_TILSYN, hele=hele) for tabeller in oversatte]
        ider = [indlaest.numre.ider() for indlaest in egne]
        self._kraev_ens_ider(oversatte, ider)
        numre = personnumre(pl.concat(ider))
        foer, efter = (
            Registerdel(indlaest=saml(tabeller, SKAERPET_TILSYN, numre, hele=hele, maaneder=False), daekning=daekning)
            for tabeller, daekning in zip(oversatte, self.daekning, strict=True)
        )
        return Pardel(foer, efter, (egne[0].kvittering, egne[1].kvittering))

    def _kraev_ens_ider(self, oversatte: Sequence[Mapping[str, Oversat]], ider: Sequence[pl.Series]) -> None:
        arter = ["hele tal" if egne.dtype.is_integer() else "tekst" for egne in ider]
        if arter[0] == arter[1]:
            return
        (foer, efter), (raa_foer, raa_efter) = self.udtraek, (tabeller[YDELSER].raa for tabeller in oversatte)
        linje = Datalinje(
            fil=efter.sted(raa_efter.fil),
            kolonne=raa_efter.overskrifter["borger_id"],
            fundet=arter[1],
            forventet=f"{arter[0]} som i {foer.sted(raa_foer.fil)}, så borgerne kan kendes igen",
            raad="skriv borger_id på samme måde i de to udtræk",
        )
        raise Datafejl([linje])


def _proevet(udtraek: Udtraeksdata, arbejde: Callable[[S], T], paa: S) -> T | Datafejl:
    """What some work makes of one of the two, or what is wrong with it, told from the other."""
    try:
        return arbejde(paa)
    except Datafejl as fejl:
        linjer = [
            Datalinje(
                fil=udtraek.sted(linje.fil),
                raekke=linje.raekke,
                kolonne=linje.kolonne,
                fundet=linje.fundet,
                forventet=linje.forventet,
                raad=linje.raad,
            )
            for linje in fejl.linjer
        ]
        return Datafejl(linjer, antal=fejl.antal)


def _alle(fejl: Sequence[Datafejl]) -> Datafejl:
    return Datafejl([linje for en in fejl for linje in en.linjer], antal=sum(en.antal for en in fejl))


def _kontrolleret(kilde: Registerkilde) -> Registerkilde:
    Register(kilde).kontroller()
    return kilde
