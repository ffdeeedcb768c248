"""Blocks of persons with their rows in another order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

if TYPE_CHECKING:
    import numpy as np

    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok, Numre


def omnummereret(blok: Borgerblok, ny: Numre) -> Borgerblok:
    """The same persons under other numbers: ``ny`` has the new number of each."""
    y, s, t, h, f = blok.ydelser, blok.samtaler, blok.tilbud, blok.timer, blok.fritagelser
    x, b, d = blok.tilstande, blok.bevillinger, blok.stamdata
    return evolve(
        blok,
        ydelser=evolve(y, person=ny[y.person]),
        samtaler=evolve(s, person=ny[s.person]),
        tilbud=evolve(t, person=ny[t.person]),
        timer=evolve(h, person=ny[h.person]),
        fritagelser=evolve(f, person=ny[f.person]),
        tilstande=evolve(x, person=ny[x.person]),
        bevillinger=evolve(b, person=ny[b.person]),
        stamdata=evolve(d, person=ny[d.person]),
    )


def blandet(blok: Borgerblok, tilfaeldige: np.random.Generator) -> Borgerblok:
    """The same rows in another order."""
    y, s, t, h, f = blok.ydelser, blok.samtaler, blok.tilbud, blok.timer, blok.fritagelser
    x, b, d = blok.tilstande, blok.bevillinger, blok.stamdata
    yo, so, to, ho, fo, xo, bo, do = (tilfaeldige.permutation(tabel.person.size) for tabel in (y, s, t, h, f, x, b, d))
    return evolve(
        blok,
        ydelser=evolve(
            y,
            person=y.person[yo],
            ydelse=y.ydelse[yo],
            kommune=y.kommune[yo],
            fra=y.fra[yo],
            til=y.til[yo],
            anciennitet=None if y.anciennitet is None else y.anciennitet[yo],
        ),
        samtaler=evolve(s, person=s.person[so], dag=s.dag[so], form=None if s.form is None else s.form[so]),
        tilbud=evolve(t, person=t.person[to], tilbudstype=t.tilbudstype[to], fra=t.fra[to], til=t.til[to]),
        timer=evolve(
            h,
            person=h.person[ho],
            maaned=h.maaned[ho],
            hundrededele=h.hundrededele[ho],
            ukendt=None if h.ukendt is None else h.ukendt[ho],
            fradrag=None if h.fradrag is None else h.fradrag[ho],
        ),
        fritagelser=evolve(f, person=f.person[fo], fokusmaal=f.fokusmaal[fo], fra=f.fra[fo], til=f.til[fo]),
        tilstande=evolve(
            x,
            person=x.person[xo],
            tilstand=x.tilstand[xo],
            fra=x.fra[xo],
            til=x.til[xo],
            grad=None if x.grad is None else x.grad[xo],
        ),
        bevillinger=evolve(
            b,
            person=b.person[bo],
            ordning=b.ordning[bo],
            fra=b.fra[bo],
            til=b.til[bo],
            eget_oenske=b.eget_oenske[bo],
        ),
        stamdata=evolve(
            d,
            person=d.person[do],
            koen=d.koen[do],
            foedt=d.foedt[do],
            civilstand=d.civilstand[do],
            folkepension=d.folkepension[do],
        ),
    )
