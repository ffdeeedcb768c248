"""Registers under every reading of the disputed points: which citizens and municipalities depend on which."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.forskelle import siger
from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
from skaerpet_tilsyn.laesning.kolonner.allelaesninger import udfald_i_blok
from skaerpet_tilsyn.laesning.kolonner.kalender import maanedsindeks
from skaerpet_tilsyn.laesning.kolonner.skift import Laesninger
from skaerpet_tilsyn.opgoerelse.laesninger.borgere import borgerlaesninger, borgertal
from skaerpet_tilsyn.opgoerelse.laesninger.kommuner import Kommunetal, Optalt
from skaerpet_tilsyn.opgoerelse.laesninger.laesningssvar import Laesningssvar
from skaerpet_tilsyn.opgoerelse.laesninger.rum import laesningsrum
from skaerpet_tilsyn.opgoerelse.opgoer.daekningsnoter import daekningsnoter
from skaerpet_tilsyn.opgoerelse.sammenlign.spoergsmaal import BORGERE
from skaerpet_tilsyn.register.opgjort import Opgjort
from skaerpet_tilsyn.register.sammenlign import AARET, daekkede_maaneder
from skaerpet_tilsyn.register.tabeller.kvittering import Kvittering
from skaerpet_tilsyn.register.tabeller.register import Register, laes
from skaerpet_tilsyn.register.tabeller.skema import SKAERPET_TILSYN

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from narwhals.typing import IntoFrame

    from skaerpet_tilsyn.fakta import Benchmark
    from skaerpet_tilsyn.opgoerelse.laesninger.borgere import Borgertal
    from skaerpet_tilsyn.opgoerelse.laesninger.rum import Laesningsrum
    from skaerpet_tilsyn.register.tabeller.registerdel import Registerdel
    from skaerpet_tilsyn.tid import Maaned


def under_alle_laesninger(
    data: Register | Path | str | Mapping[str, IntoFrame],
    *,
    maaned: Maaned,
    ret: Regelsaet | None = None,
    benchmark: Mapping[str, Benchmark | None] | None = None,
    fremdrift: Callable[[int, int], None] | None = None,
) -> Opgjort[Laesningssvar]:
    """
    Which citizens' outcomes in ``maaned``, and which municipalities' over 12 months, depend on a disputed reading.

    Every combination of the readings that a question rests on is computed; ``ret`` has the chosen ones. With a
    ``benchmark`` by kommunekode the categories are asked too, where the rules have any.

    Raises:
        Datafejl: with everything that is wrong with the registers.
        RegelIkkeGaeldende: the month lies outside the regimes that are encoded.

    Example:
        >>> import polars as pl
        >>> from skaerpet_tilsyn import Maaned
        >>> register = {
        ...     "ydelser": pl.DataFrame({"borger_id": [1], "kommunekode": ["766"], "ydelse": ["kontanthjaelp"],
        ...         "fra_dato": ["2019-01-31"], "til_dato": [None]}),
        ...     "tilbud": pl.DataFrame({"borger_id": [1], "tilbudstype": ["mentor"], "fra_dato": ["2020-01-01"],
        ...         "til_dato": ["2021-11-30"]}),
        ...     "loentimer": pl.DataFrame({"borger_id": [1, 1], "maaned": ["2020-01", "2021-11"], "timer": [0, 223]})}
        >>> svar, _ = under_alle_laesninger(register, maaned=Maaned(2021, 11))
        >>> [(b.udfald, b.mulige, b.afhaenger_af) for b in svar.borgere[1].borgere]
        [('ikke_opfyldt', ('ikke_opfyldt', 'opfyldt'), ('K06', 'tilbud_i_vindue', 'K04'))]
    """
    ret = Regelsaet.for_maaned(maaned) if ret is None else ret
    register = data if isinstance(data, Register) else laes(data, tabeller=SKAERPET_TILSYN)
    maaneder = AARET.maaneder_til(maaned)
    rum = [laesningsrum(spm.roedder, ret) for spm in BORGERE]
    tal, kvittering = _taelt(register, rum, maanedsindeks(maaneder[0], maaned), fremdrift)
    kommunetal = Kommunetal(
        {spm.navn: Optalt(rum=r, antal=t.optalt) for spm, r, t in zip(BORGERE, rum, tal, strict=True)},
        maaneder,
        daekkede_maaneder(register.daekning, maaneder),
        ret,
        benchmark or {},
    )
    svar = Laesningssvar(
        maaned=maaned,
        ret=ret,
        borgere=tuple(borgerlaesninger(spm, r, t) for spm, r, t in zip(BORGERE, rum, tal, strict=True)),
        kommuner=tuple(kommunetal.svar(med_kategori=benchmark is not None and siger(ret, STATUS))),
        noter=tuple(daekningsnoter(register.daekning, maaneder)),
    )
    return Opgjort(svar, kvittering)


def _taelt(
    register: Register,
    rum: Sequence[Laesningsrum],
    indeks: range,
    fremdrift: Callable[[int, int], None] | None,
) -> tuple[list[Borgertal], Kvittering]:
    """What is counted of each question, a block of persons at a time."""
    i_alt: list[Borgertal] = []
    kvittering = Kvittering(noter=register.noter)
    for blokke, om_del in register.hver(partial(_af_del, rum=rum, indeks=indeks), fremdrift):
        for fundne in blokke:
            i_alt = [a + b for a, b in zip(i_alt, fundne, strict=True)] if i_alt else fundne
        kvittering += om_del
    return i_alt, kvittering


def _af_del(del_: Registerdel, rum: Sequence[Laesningsrum], indeks: range) -> tuple[list[list[Borgertal]], Kvittering]:
    retter = [list(r.retter()) for r in rum]
    ud: list[list[Borgertal]] = []
    for blok, ider in del_.blokke_med_ider():
        laesninger = Laesninger(blok, indeks)
        fundne = [
            udfald_i_blok(laesninger, spm.optaelling, alle, r.valgt)
            for spm, alle, r in zip(BORGERE, retter, rum, strict=True)
        ]
        ud.append([borgertal(u, ider.gather(u.person).to_list(), r) for u, r in zip(fundne, rum, strict=True)])
    return ud, del_.kvittering
