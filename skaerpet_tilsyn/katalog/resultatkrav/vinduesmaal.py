"""
The quantities of a window of whole months on ressourceforløb, defined once: history -> what the rules read.

Part of the specification: plain functions over integers, as those of the person-month.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import INGEN, Tal, daekket, maanedens_dage, placering

if TYPE_CHECKING:
    from collections.abc import Collection

    from skaerpet_tilsyn.fakta.historik import Historik
    from skaerpet_tilsyn.katalog.resultatkrav.resultatregler import Resultatregler


def ydelsesmaaneder(historik: Historik, maaned: int, regler: Resultatregler) -> Tal:
    """Months of the window with a day on a ydelse of the målgruppe."""
    steder = _steder(historik, maaned, regler)
    antal = sum(sted not in {None, INGEN} for sted in steder)
    return Tal(antal, None not in steder)


def kommune(historik: Historik, maaned: int, regler: Resultatregler) -> str | None:
    """The kommune of the last month of the window with a day on the ydelse; None where there is none, or unknown."""
    for sted in reversed(_steder(historik, maaned, regler)):
        if sted != INGEN:
            return sted
    return None


def _steder(historik: Historik, maaned: int, regler: Resultatregler) -> list[str | None]:
    maaneder = range(maaned - regler.vindue + 1, maaned + 1)
    return [placering(historik, m, regler.maaleregler).kommunekode for m in maaneder]


def beskaeftigelsesgrad(historik: Historik, maaned: int, regler: Resultatregler) -> Tal:
    """The highest stated grade of selvforsørget beskæftigelse in the window, in millionths of a percent."""
    fra, til = maanedens_dage(maaned - regler.vindue + 1)[0], maanedens_dage(maaned)[1]
    grader = [t.grad for t in historik.tilstande if t.tilstand == regler.selvforsoerget and t.fra < til and fra < t.til]
    kendt = daekket(historik.daekket_tilstande, maaned, regler.vindue) and all(grad >= 0 for grad in grader)
    return Tal(max([0, *grader]), kendt)


def tilstande(historik: Historik, maaned: int, vindue: int, slags: Collection[str]) -> Tal:
    """Periods in some tilstande with a day in the window."""
    fra, til = maanedens_dage(maaned - vindue + 1)[0], maanedens_dage(maaned)[1]
    antal = sum(t.tilstand in slags and t.fra < til and fra < t.til for t in historik.tilstande)
    return Tal(antal, daekket(historik.daekket_tilstande, maaned, vindue))


def virksomhedsrettet(historik: Historik, maaned: int, vindue: int, slags: Collection[str]) -> Tal:
    """Tilbud of some types with a day in the window."""
    fra, til = maanedens_dage(maaned - vindue + 1)[0], maanedens_dage(maaned)[1]
    antal = sum(t.tilbudstype in slags and t.fra < til and fra < t.til for t in historik.tilbud)
    return Tal(antal, daekket(historik.daekket_tilbud, maaned, vindue))


def timemaaneder(historik: Historik, maaned: int, vindue: int) -> Tal:
    """Months of the window in which the ordinary hours, less what is reversed, come to more than none."""
    antal, kendt = 0, daekket(historik.daekket_timer, maaned, vindue)
    for m in range(maaned - vindue + 1, maaned + 1):
        raekker = [t for t in historik.timer if t.maaned == m]
        sum_ = sum(t.hundrededele for t in raekker if t.hundrededele is not None)
        ukendt_tillaeg = any(t.hundrededele is None and not t.tilbagefoersel for t in raekker)
        ukendt_fradrag = any(t.hundrededele is None and t.tilbagefoersel for t in raekker)
        if sum_ > 0 and not ukendt_fradrag:
            antal += 1
        elif (sum_ > 0 and ukendt_fradrag) or (sum_ <= 0 and ukendt_tillaeg):
            kendt = False
    return Tal(antal, kendt)
