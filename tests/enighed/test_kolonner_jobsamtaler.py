"""What the object reading says of one kontaktforløb, the columns say of each of many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn import Udfald, opfyldt
from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.katalog.jobsamtaler.populationsregler import KONTAKTREGLER
from skaerpet_tilsyn.katalog.jobsamtaler.sager import find_kontaktsager
from skaerpet_tilsyn.laesning.kolonner.borgere import blok_af_borgere
from skaerpet_tilsyn.laesning.kolonner.indsatsmaaling import Indsatsmaaling
from skaerpet_tilsyn.laesning.kolonner.indsatspanel import EGENSKABER, Indsatspanel
from skaerpet_tilsyn.laesning.kolonner.indsatstal import UDEN_LOFT
from skaerpet_tilsyn.laesning.kolonner.kalender import EPOKE
from skaerpet_tilsyn.laesning.kolonner.kontaktforloeb import ALDRIG
from skaerpet_tilsyn.laesning.kolonner.regel import Kolonnelaesning
from tests.kontaktstrategier import MAANEDER, borgere, kendt_til, laesninger

if TYPE_CHECKING:
    from datetime import date

    from skaerpet_tilsyn import Borger, Interval, Maaned, Regelsaet
    from skaerpet_tilsyn.katalog.jobsamtaler.sag import Kontaktsag


@st.composite
def registre(draw: st.DrawFn) -> list[Borger]:
    """Some citizens in the same registers, which may end early, and where nobody may have put a name on the talks."""
    hvem = draw(st.lists(borgere(), min_size=1, max_size=4))
    if draw(st.booleans()):
        sidste = draw(st.sampled_from(MAANEDER))
        hvem = [kendt_til(en, sidste) for en in hvem]
    if draw(st.booleans()):
        hvem = [evolve(en, samtaler=tuple(evolve(s, myndighed=None) for s in en.samtaler)) for en in hvem]
    if draw(st.integers(0, 3)) == 0:
        tabel = draw(
            st.sampled_from(("samtaler", "tilbud", "tilstande", "undtagelser", "sygefravaer", "kontaktforloeb"))
        )
        hvem = [evolve(en, daekning=evolve(en.daekning, **{tabel: None})) for en in hvem]
    return hvem


@given(hvem=registre(), i=st.sampled_from(MAANEDER), ret=laesninger())
def test_every_quantity_and_rule_of_every_kontaktforloeb(hvem: list[Borger], i: Maaned, ret: Regelsaet) -> None:
    """Bounds, properties, places and the outcome of every rule, under every reading."""
    panel = Indsatspanel(blok_af_borgere(hvem), i.indeks, ret.indsatsregler)
    laesning = Kolonnelaesning(Indsatsmaaling(panel), ret)
    laest = {regel.navn: laesning.laes(regel) for regel in KONTAKTREGLER}
    sager = {
        (nr, *_noegle(sag, ret)): sag for nr, borger in enumerate(hvem) for sag in find_kontaktsager(borger, i, ret)
    }

    assert panel.forloeb.antal == len(sager)
    for nr in range(panel.forloeb.antal):
        gruppe = "" if ret.indsatsregler.gruppeskift_samler else EGENSKABER["maalgruppe"][panel.maalgruppe[nr]]
        sag = sager.pop((int(panel.forloeb.person[nr]), int(panel.forloeb.fra[nr]), gruppe))
        assert _steder(sag) == _kolonnernes_steder(panel, nr)
        assert {navn: _ender(tal) for navn, tal in sag.tal.items()} == {
            navn: (int(panel.maal(navn).nedre[nr]), int(panel.maal(navn).oevre[nr])) for navn in sag.tal
        }
        assert dict(sag.egenskaber) == {navn: _egenskab(panel, navn, nr) for navn in sag.egenskaber}
        for regel in KONTAKTREGLER:
            sandt = laest[regel.navn]
            svar = Udfald.OPFYLDT if sandt.sand[nr] else Udfald.IKKE_OPFYLDT if sandt.falsk[nr] else Udfald.UAFKLARET
            assert opfyldt(regel, sag, i=i, ret=ret) is svar, regel.navn
    assert sager == {}


def _noegle(sag: Kontaktsag, ret: Regelsaet) -> tuple[int, str]:
    """What tells the kontaktforløb of a person apart."""
    return _dag(sag.start), "" if ret.indsatsregler.gruppeskift_samler else sag.maalgruppe


def _dag(dag: date) -> int:
    return dag.toordinal() - EPOKE


def _ender(tal: Interval) -> tuple[int, int]:
    assert tal.nedre is not None
    return int(tal.nedre), int(UDEN_LOFT) if tal.oevre is None else int(tal.oevre)


def _egenskab(panel: Indsatspanel, navn: str, nr: int) -> str | None:
    koder, tekster = panel.egenskab(navn)
    return None if koder[nr] < 0 else tekster[koder[nr]]


def _steder(sag: Kontaktsag) -> tuple[object, ...]:
    dage = [_dag(dag) for dag in (sag.naar, sag.naar_akasse, sag.naar_intensiveret)]
    return sag.kommunekode, sag.maalgruppe, sag.a_kasse, None if sag.overgang is None else _dag(sag.overgang), *dage


def _kolonnernes_steder(panel: Indsatspanel, nr: int) -> tuple[object, ...]:
    kode, a_kasse, overgang = f"{panel.kommune[nr]:03}", panel.a_kasse[nr], int(panel.overgang[nr])
    assert kode in NAVNE
    return (
        kode,
        EGENSKABER["maalgruppe"][panel.maalgruppe[nr]],
        None if a_kasse < 0 else panel.blok.kontaktforloeb.akasser[a_kasse],
        None if overgang == ALDRIG else overgang,
        *(int(dage[nr]) for dage in (panel.naar, panel.naar_akasse, panel.naar_intensiveret)),
    )
