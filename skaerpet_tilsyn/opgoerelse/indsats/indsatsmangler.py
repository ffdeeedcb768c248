"""Who lacks talks or a tilbud while there is still time: one block of persons at a time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import numpy as np
from attrs import frozen

from skaerpet_tilsyn.fakta.indsats import MAALGRUPPER
from skaerpet_tilsyn.katalog.jobsamtaler import regler
from skaerpet_tilsyn.katalog.jobsamtaler.pligter import PLIGTER
from skaerpet_tilsyn.laesning.kolonner.indsatsmaaling import Indsatsmaaling
from skaerpet_tilsyn.laesning.kolonner.indsatstal import FALSK
from skaerpet_tilsyn.laesning.kolonner.kalender import EPOKE, LOEBENDE
from skaerpet_tilsyn.laesning.kolonner.kontaktforloeb import DAGPENGE
from skaerpet_tilsyn.laesning.kolonner.regel import Kolonnelaesning
from skaerpet_tilsyn.opgoerelse.indsats.optaelling import Maanedsblok
from skaerpet_tilsyn.opgoerelse.jobsamtaler.andele import kvotens_ret
from skaerpet_tilsyn.opgoerelse.jobsamtaler.krav import antal_kraevet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.katalog.jobsamtaler.sag import Kontaktsag
    from skaerpet_tilsyn.laesning.kolonner.borgerblok import Borgerblok
    from skaerpet_tilsyn.laesning.kolonner.indsatspanel import Indsatspanel
    from skaerpet_tilsyn.laesning.kolonner.kalender import Dage, Sandhed
    from skaerpet_tilsyn.opgoerelse.indsats.optaelling import Numre
    from skaerpet_tilsyn.tid import Maaned
    from skaerpet_tilsyn.udtryk import Regel


@frozen(kw_only=True, order=False)
class Indsatskrav:
    """
    Something that a person must have had by a day; ``stoerrelse`` is what is counted, None where it depends.

    Example:
        >>> [krav.navn for krav in KRAVENE]
        ['samtaler', 'akasse', 'tilbud', 'foerste_samtale', 'intensiveret']
    """

    navn: str
    titel: str
    skal: Regel[Kontaktsag]
    opfyldt: Regel[Kontaktsag]
    undtaget: Regel[Kontaktsag] | None
    stoerrelse: str | None


KRAVENE: Final = (
    Indsatskrav(
        navn="samtaler",
        titel=PLIGTER["samtaler"].titel,
        skal=regler.SKAL_HAVE_SAMTALER,
        opfyldt=regler.SAMTALER_OPFYLDT,
        undtaget=regler.UNDTAGET_SAMTALER,
        stoerrelse="samtaler_kommune",
    ),
    Indsatskrav(
        navn="akasse",
        titel=PLIGTER["akasse"].titel,
        skal=regler.SKAL_HAVE_AKASSESAMTALER,
        opfyldt=regler.AKASSE_OPFYLDT,
        undtaget=None,
        stoerrelse="samtaler_akasse",
    ),
    Indsatskrav(
        navn="tilbud",
        titel=PLIGTER["tilbud"].titel,
        skal=regler.SKAL_HAVE_TILBUD,
        opfyldt=regler.TILBUD_OPFYLDT,
        undtaget=regler.UNDTAGET_TILBUD,
        stoerrelse="tilbud",
    ),
    Indsatskrav(
        navn="foerste_samtale",
        titel="den første samtale",
        skal=regler.SKAL_HAVE_FOERSTE_SAMTALE,
        opfyldt=regler.FOERSTE_SAMTALE,
        undtaget=None,
        stoerrelse=None,
    ),
    Indsatskrav(
        navn="intensiveret",
        titel="samtalen om intensiveret indsats",
        skal=regler.SKAL_HAVE_INTENSIVERET,
        opfyldt=regler.INTENSIVERET_SAMTALE,
        undtaget=None,
        stoerrelse="intensiverede_samtaler",
    ),
)
"""What the work list looks for."""
KRAV_EFTER_NAVN: Final = {krav.navn: krav for krav in KRAVENE}


@frozen(kw_only=True, order=False)
class Indsatsmangel:
    """
    What one kontaktforløb lacks: ``person`` is the number within the block, ``senest`` the last day that counts.

    ``sikker`` is False where the records don't tell whether anything is lacking.
    """

    person: int
    senest: date
    krav: str
    mangler: int
    har: int
    kommunekode: str
    a_kasse: str | None
    maalgruppe: str
    start: date
    regelsaet: str
    sikker: bool


def indsatsmangler(
    blok: Borgerblok, i: Maaned, ret: Regelsaet, *, sidste: Maaned, uafklarede: bool
) -> Iterator[Indsatsmangel]:
    """
    What the kontaktforløb that run at the end of ``i`` lack, if the last day for it is in ``i`` or by ``sidste``.

    Raises:
        UafklaretRetsstilling: a forløb began under other rules than those of the month, and no ``overgangsregel`` is
            chosen.
        RegelIkkeGaeldende: there are no such rules in the month.

    Example:
        >>> from skaerpet_tilsyn import Borger, Daekning, Kontaktforloeb, Maaned, Periode, Regelsaet
        >>> from skaerpet_tilsyn.laesning.kolonner.borgere import blok_af_borgere
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld(), kontaktforloeb=(
        ...     Kontaktforloeb(kommunekode="766", maalgruppe="kh_jobparat", periode=Periode(date(2026, 7, 1), None)),))
        >>> i = Maaned(2026, 11)
        >>> ret = Regelsaet.for_maaned(i, "beskaeftigelsesindsats_2026")
        >>> fundne = indsatsmangler(blok_af_borgere([b]), i, ret, sidste=Maaned(2027, 1), uafklarede=False)
        >>> [(m.krav, m.mangler, str(m.senest)) for m in fundne]
        [('samtaler', 4, '2026-12-31'), ('foerste_samtale', 1, '2026-12-31')]
    """
    blokken = Maanedsblok(blok, i, kvotens_ret(i, ret, PLIGTER["samtaler"]))
    foerste, slut = i.foerste_dag.toordinal() - EPOKE, sidste.sidste_dag.toordinal() - EPOKE
    for krav in KRAVENE:
        senest = _senest(blokken.panel, krav)
        loeber = blokken.panel.egenskab("i_forloeb")[0] != FALSK
        med = np.flatnonzero(loeber & (senest >= foerste) & (senest <= slut))
        maalt = np.minimum(senest, np.int32(blokken.panel.slut - 1))[med]
        for egen, hvilke in blokken.regelsaet_maalt(med, maalt):
            if krav.opfyldt.gaelder(egen.dato):
                yield from _mangler(blok, blokken, krav, egen, med[hvilke], uafklarede=uafklarede)


def _senest(panel: Indsatspanel, krav: Indsatskrav) -> Dage:
    """The last day on which it counts."""
    et_doegn = np.int32(1)
    akassen = np.where(panel.akassevinduets_slut == LOEBENDE, panel.naar_akasse, panel.akassevinduets_slut) - et_doegn
    match krav.navn:
        case "akasse":
            return akassen
        case "foerste_samtale":
            return np.where(panel.maalgruppe == DAGPENGE, akassen, panel.naar - et_doegn)
        case "intensiveret":
            return panel.naar_intensiveret + np.int32(panel.regler.intensiveret_med_dagen) - et_doegn
        case _:
            return panel.naar - et_doegn


def _mangler(
    blok: Borgerblok, blokken: Maanedsblok, krav: Indsatskrav, ret: Regelsaet, hvem: Numre, *, uafklarede: bool
) -> Iterator[Indsatsmangel]:
    laesning = blokken.laesning(ret)
    panel = blokken.panel_efter(ret)
    hidtil: Kolonnelaesning[Sandhed] = Kolonnelaesning(Indsatsmaaling(panel, hidtil=True), ret)
    skal, opfyldt = laesning.laes(krav.skal), hidtil.laes(krav.opfyldt)
    fri_sand = fri_falsk = np.zeros(panel.forloeb.antal, np.bool_)
    if krav.undtaget is None or not krav.undtaget.gaelder(ret.dato):
        fri_falsk = ~fri_falsk
    else:
        fri_sand, fri_falsk = laesning.laes(krav.undtaget)
    maaske = ~skal.falsk & ~opfyldt.sand & ~fri_sand
    sikkert = skal.sand & opfyldt.falsk & fri_falsk
    senest, talt = _senest(panel, krav), None if krav.stoerrelse is None else panel.maal(krav.stoerrelse).nedre
    kommune, grupper = panel.kommune, panel.maalgruppe
    for nr in map(int, hvem[(maaske if uafklarede else sikkert)[hvem]]):
        maalgruppe, a_kasse = MAALGRUPPER.slugs[int(grupper[nr])], int(panel.a_kasse[nr])
        har = 0 if talt is None else int(talt[nr])
        kraevet = 1 if krav.stoerrelse is None else antal_kraevet(krav.opfyldt, krav.stoerrelse, maalgruppe, ret)
        yield Indsatsmangel(
            person=int(panel.forloeb.person[nr]),
            senest=_dato(senest[nr]),
            krav=krav.navn,
            mangler=max(1, kraevet - har),
            har=har,
            kommunekode=f"{kommune[nr]:03}",
            a_kasse=None if a_kasse < 0 else blok.kontaktforloeb.akasser[a_kasse],
            maalgruppe=maalgruppe,
            start=_dato(panel.forloeb.fra[nr]),
            regelsaet=ret.navn,
            sikker=bool(sikkert[nr]),
        )


def _dato(dag: int) -> date:
    return date.fromordinal(int(dag) + EPOKE)
