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
    return evolve(
        blok,
        ydelser=evolve(y, person=ny[y.person]),
        samtaler=evolve(s, person=ny[s.person]),
        tilbud=evolve(t, person=ny[t.person]),
        timer=evolve(h, person=ny[h.person]),
        fritagelser=evolve(f, person=ny[f.person]),
    )


def blandet(blok: Borgerblok, tilfaeldige: np.random.Generator) -> Borgerblok:
    """The same rows in another order."""
    y, s, t, h, f = blok.ydelser, blok.samtaler, blok.tilbud, blok.timer, blok.fritagelser
    yo, so, to, ho, fo = (tilfaeldige.permutation(tabel.person.size) for tabel in (y, s, t, h, f))
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
    )
