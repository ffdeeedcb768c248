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
    Kontaktforloeb,
    Loentimer,
    Samtale,
    Stamdata,
    Sygefravaer,
    Tilbud,
    Tilstand,
    Undtagelse,
    Ydelsesforloeb,
)
from skaerpet_tilsyn.fakta.haendelser import KENDTE_YDELSER, MYNDIGHEDER, ORDNINGER
from skaerpet_tilsyn.fakta.indsats import MAALGRUPPER, UNDTAGELSESARTER, Sygeraekke, saml_sygefravaer
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
            "kontaktforloeb": _Raekkefoelge(b.kontaktforloeb),
            "undtagelser": _Raekkefoelge(b.undtagelser),
            "sygefravaer": _Raekkefoelge(b.sygefravaer),
        }

    def _raekker(self, tabel: str, nr: int) -> list[int]:
        return self._raekkefoelger[tabel].raekker(nr)

    def borger(self, nr: int, borger_id: str) -> Borger:
        """One person, with all that the rules read."""
        y, t, h, f = (
            self._blok.ydelser,
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
            samtaler=self._samtaler(nr),
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
            kontaktforloeb=self._kontaktforloeb(nr),
            undtagelser=self._undtagelser(nr),
            sygefravaer=self._sygefravaer(nr),
            stamdata=self._stamdata(nr),
        )

    def _samtaler(self, nr: int) -> tuple[Samtale, ...]:
        s = self._blok.samtaler
        return tuple(
            Samtale(
                dato=_dato(s.dag[i]),
                samtaletype="" if s.slags is None or s.slags[i] < 0 else s.typer[int(s.slags[i])],
                kontaktform="" if s.form is None else _FORMER[int(s.form[i])],
                myndighed=None if s.myndighed is None or s.myndighed[i] < 0 else MYNDIGHEDER[int(s.myndighed[i])],
            )
            for i in self._raekker("samtaler", nr)
        )

    def _kontaktforloeb(self, nr: int) -> tuple[Kontaktforloeb, ...]:
        k = self._blok.kontaktforloeb
        return tuple(
            Kontaktforloeb(
                kommunekode=f"{k.kommune[i]:03}",
                maalgruppe=MAALGRUPPER.slugs[int(k.maalgruppe[i])],
                periode=_periode(k.fra[i], k.til[i]),
                overgang=_maaske_dato(k.overgang[i]),
                a_kasse=None if k.a_kasse[i] < 0 else k.akasser[int(k.a_kasse[i])],
                arbejdspligt=_maaske_sandt(k.arbejdspligt[i]),
                overgang_efter_aftale=bool(k.efter_aftale[i]),
            )
            for i in self._raekker("kontaktforloeb", nr)
        )

    def _undtagelser(self, nr: int) -> tuple[Undtagelse, ...]:
        u = self._blok.undtagelser
        return tuple(
            Undtagelse(
                art=UNDTAGELSESARTER[int(u.art[i])],
                afgoerelse=_dato(u.fra[i]),
                til=None if u.til[i] >= LOEBENDE else _dato(u.til[i]),
            )
            for i in self._raekker("undtagelser", nr)
        )

    def _sygefravaer(self, nr: int) -> tuple[Sygefravaer, ...]:
        s = self._blok.sygefravaer
        return saml_sygefravaer(
            Sygeraekke(
                periode=_periode(s.fra[i], s.til[i]),
                har_job=_maaske_sandt(s.har_job[i]),
                uger_borger=None if s.uger_borger[i] < 0 else int(s.uger_borger[i]),
                uger_arbejdsgiver=None if s.uger_arbejdsgiver[i] < 0 else int(s.uger_arbejdsgiver[i]),
            )
            for i in self._raekker("sygefravaer", nr)
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
                eget_oenske=_maaske_sandt(b.eget_oenske[i]),
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


def _maaske_sandt(kode: int) -> bool | None:
    return None if kode < 0 else bool(kode)


def _periode(fra: int, til: int) -> Periode:
    return Periode(_dato(fra), None if til >= LOEBENDE else _dato(til))
