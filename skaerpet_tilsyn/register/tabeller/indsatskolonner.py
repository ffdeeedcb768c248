"""The tables of the rules of 2026 as the columns of the engine, and what became of their rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from skaerpet_tilsyn.laesning.kolonner.borgerblok import (
    INTET,
    MAALGRUPPEKODER,
    Kontaktkolonner,
    Sygekolonner,
    Undtagelseskolonner,
)
from skaerpet_tilsyn.register.tabeller.kolonner import koder, maaske_dage, numre_paa_navne
from skaerpet_tilsyn.register.tabeller.kvittering import Tabelkvittering
from skaerpet_tilsyn.register.tabeller.udvalg import uden_kopier

if TYPE_CHECKING:
    from skaerpet_tilsyn.register.tabeller.oversat import Oversat
    from skaerpet_tilsyn.register.tabeller.personer import Personnumre

_DAGPENGE: Final = MAALGRUPPEKODER["dagpenge"]


def kontaktforloeb(t: Oversat | None, numre: Personnumre) -> tuple[Kontaktkolonner, Tabelkvittering]:
    """The rows of kontaktforløb."""
    if t is None:
        return Kontaktkolonner(), Tabelkvittering()
    fra = t.dage("start_dato")
    valg = uden_kopier(t, numre, fra)
    a_kasse, akasser = numre_paa_navne(t, "a_kasse")
    alle = Kontaktkolonner(
        person=valg.person,
        kommune=t.kolonner["kommunekode"].to_numpy(),
        maalgruppe=t.kolonner["maalgruppe"].to_numpy(),
        fra=fra,
        til=t.slut("slut_dato"),
        overgang=maaske_dage(t, "overgang_dato"),
        a_kasse=a_kasse,
        arbejdspligt=koder(t, "arbejdspligt", INTET),
        efter_aftale=koder(t, "overgang_efter_aftale", 0),
        akasser=akasser,
    )
    kolonner = valg.kun(alle, "fra")
    paa_dagpenge = kolonner.maalgruppe == _DAGPENGE
    bemaerket = {
        "uden_akasse": int((paa_dagpenge & (kolonner.a_kasse == INTET)).sum()),
        "uden_arbejdspligt": int((kolonner.arbejdspligt == INTET).sum()),
    }
    return kolonner, valg.kvittering(bemaerket)


def undtagelser(t: Oversat | None, numre: Personnumre) -> tuple[Undtagelseskolonner, Tabelkvittering]:
    """The decisions on exemption."""
    if t is None:
        return Undtagelseskolonner(), Tabelkvittering()
    fra = t.dage("afgoerelse_dato")
    valg = uden_kopier(t, numre, fra)
    alle = Undtagelseskolonner(person=valg.person, art=t.kolonner["art"].to_numpy(), fra=fra, til=t.slut())
    return valg.kun(alle, "fra"), valg.kvittering()


def sygefravaer(t: Oversat | None, numre: Personnumre) -> tuple[Sygekolonner, Tabelkvittering]:
    """The sick leave."""
    if t is None:
        return Sygekolonner(), Tabelkvittering()
    fra = t.dage("fra_dato")
    valg = uden_kopier(t, numre, fra)
    alle = Sygekolonner(
        person=valg.person,
        fra=fra,
        til=t.slut(),
        har_job=koder(t, "har_job", INTET),
        uger_borger=koder(t, "forventet_uger_borger", INTET).astype(np.int32),
        uger_arbejdsgiver=koder(t, "forventet_uger_arbejdsgiver", INTET).astype(np.int32),
    )
    return valg.kun(alle, "fra"), valg.kvittering()
