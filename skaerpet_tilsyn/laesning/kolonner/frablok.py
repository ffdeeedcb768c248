"""Columns as citizens: for one case out of many, and for what is decided person by person."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Final, cast

import numpy as np

from skaerpet_tilsyn.fakta import (
    Bevilling,
    Borger,
    Fritagelse,
    Loentimer,
    Samtale,
    Stamdata,
    Tilbud,
    Tilstand,
    Ydelsesforloeb,
)
from skaerpet_tilsyn.fakta.haendelser import KENDTE_YDELSER, ORDNINGER
from skaerpet_tilsyn.fakta.stamdata import CIVILSTANDE, KOEN
from skaerpet_tilsyn.fakta.tilstande import TILSTANDE
from skaerpet_tilsyn.fakta.ydelser import TILBUDSTYPER
from skaerpet_tilsyn.laesning.kolonner.borgerblok import FRITAGELSESKODER, KONTAKTKODER, UKENDT_DAG
from skaerpet_tilsyn.laesning.kolonner.kalender import EPOKE, LOEBENDE
from skaerpet_tilsyn.tal import Grad, Timer
from skaerpet_tilsyn.tid import Maaned, Periode

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok, Kolonner

_FORMER: Final = tuple(KONTAKTKODER)
_FOKUSMAAL: Final = tuple(FRITAGELSESKODER)


def borger_af_blok(blok: Borgerblok, nr: int, borger_id: str) -> Borger:
    """
    One person of a block as an object, with all that the rules read.

    Example:
        >>> from skaerpet_tilsyn.fakta import Borger, Daekning, Samtale
        >>> from skaerpet_tilsyn.laesning.kolonner.borgere import blok_af_borgere
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld(), samtaler=(Samtale(dato=date(2021, 3, 1)),))
        >>> borger_af_blok(blok_af_borgere([b]), 0, "a1") == b
        True
    """
    return Blokborgere(blok).borger(nr, borger_id)


class _Raekkefoelge:
    """Where the rows of each person stand in a table: one sort for all of them."""

    def __init__(self, kolonner: Kolonner) -> None:
        person = kolonner.person
        i_orden = bool((person[1:] >= person[:-1]).all())
        self._orden = np.arange(person.size) if i_orden else np.argsort(person, kind="stable")
        self._person = person if i_orden else person[self._orden]

    def raekker(self, nr: int) -> list[int]:
        """The rows of one person, in the order in which they stand."""
        fra, til = np.searchsorted(self._person, [nr, nr + 1])
        return cast("list[int]", self._orden[fra:til].tolist())


class Blokborgere:
    """
    The persons of a block as objects, one by one.

    Example:
        >>> from skaerpet_tilsyn.fakta import Borger, Daekning
        >>> from skaerpet_tilsyn.laesning.kolonner.borgere import blok_af_borgere
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld())
        >>> Blokborgere(blok_af_borgere([b, b])).borger(1, "a1") == b
        True
    """

    def __init__(self, blok: Borgerblok) -> None:
        self._blok = blok

    @cached_property
    def _raekkefoelger(self) -> dict[str, _Raekkefoelge]:
        b = self._blok
        return {
            "ydelser": _Raekkefoelge(b.ydelser),
            "samtaler": _Raekkefoelge(b.samtaler),
            "tilbud": _Raekkefoelge(b.tilbud),
            "timer": _Raekkefoelge(b.timer),
            "fritagelser": _Raekkefoelge(b.fritagelser),
            "tilstande": _Raekkefoelge(b.tilstande),
            "bevillinger": _Raekkefoelge(b.bevillinger),
            "stamdata": _Raekkefoelge(b.stamdata),
        }

    def _raekker(self, tabel: str, nr: int) -> list[int]:
        return self._raekkefoelger[tabel].raekker(nr)

    def borger(self, nr: int, borger_id: str) -> Borger:
        """One person, with all that the rules read."""
        y, s, t, h, f = (
            self._blok.ydelser,
            self._blok.samtaler,
            self._blok.tilbud,
            self._blok.timer,
            self._blok.fritagelser,
        )
        return Borger(
            borger_id=borger_id,
            daekning=self._blok.daekning,
            ydelser=tuple(
                Ydelsesforloeb(
                    ydelse=KENDTE_YDELSER[int(y.ydelse[i])],
                    kommunekode=f"{y.kommune[i]:03}",
                    periode=_periode(y.fra[i], y.til[i]),
                    anciennitet_mdr=None if y.anciennitet is None or y.anciennitet[i] < 0 else int(y.anciennitet[i]),
                )
                for i in self._raekker("ydelser", nr)
            ),
            samtaler=tuple(
                Samtale(dato=_dato(s.dag[i]), kontaktform="" if s.form is None else _FORMER[int(s.form[i])])
                for i in self._raekker("samtaler", nr)
            ),
            tilbud=tuple(
                Tilbud(tilbudstype=TILBUDSTYPER[int(t.tilbudstype[i])], periode=_periode(t.fra[i], t.til[i]))
                for i in self._raekker("tilbud", nr)
            ),
            loentimer=tuple(
                Loentimer(
                    maaned=Maaned.fra_indeks(int(h.maaned[i])),
                    timer=None if h.ukendt is not None and h.ukendt[i] else Timer(abs(int(h.hundrededele[i]))),
                    tilbagefoersel=bool(h.hundrededele[i] < 0 or (h.fradrag is not None and h.fradrag[i])),
                )
                for i in self._raekker("timer", nr)
            ),
            fritagelser=tuple(
                Fritagelse(fokusmaal=_FOKUSMAAL[int(f.fokusmaal[i])], periode=_periode(f.fra[i], f.til[i]))
                for i in self._raekker("fritagelser", nr)
            ),
            tilstande=self._tilstande(nr),
            bevillinger=self._bevillinger(nr),
            stamdata=self._stamdata(nr),
        )

    def _tilstande(self, nr: int) -> tuple[Tilstand, ...]:
        t = self._blok.tilstande
        return tuple(
            Tilstand(
                tilstand=TILSTANDE.slugs[int(t.tilstand[i])],
                periode=_periode(t.fra[i], t.til[i]),
                beskaeftigelsesgrad=None if t.grad is None or t.grad[i] < 0 else Grad(int(t.grad[i])),
            )
            for i in self._raekker("tilstande", nr)
        )

    def _bevillinger(self, nr: int) -> tuple[Bevilling, ...]:
        b = self._blok.bevillinger
        return tuple(
            Bevilling(
                ordning=ORDNINGER[int(b.ordning[i])],
                periode=_periode(b.fra[i], b.til[i]),
                eget_oenske=None if b.eget_oenske[i] < 0 else bool(b.eget_oenske[i]),
            )
            for i in self._raekker("bevillinger", nr)
        )

    def _stamdata(self, nr: int) -> Stamdata | None:
        s = self._blok.stamdata
        for i in self._raekker("stamdata", nr):
            koen, civilstand = int(s.koen[i]), int(s.civilstand[i])
            return Stamdata(
                koen=None if koen < 0 else KOEN.slugs[koen],
                foedselsdato=_maaske_dato(s.foedt[i]),
                civilstand=None if civilstand < 0 else CIVILSTANDE.slugs[civilstand],
                folkepensionsdato=_maaske_dato(s.folkepension[i]),
            )
        return None


def _dato(dag: int) -> date:
    return date.fromordinal(int(dag) + EPOKE)


def _maaske_dato(dag: int) -> date | None:
    return None if dag == UKENDT_DAG else _dato(dag)


def _periode(fra: int, til: int) -> Periode:
    return Periode(_dato(fra), None if til >= LOEBENDE else _dato(til))
