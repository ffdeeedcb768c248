"""From registers to the target-group analysis of ressourceforløb and jobafklaringsforløb."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.opgoerelse.forloeb.analyse import saml_analyse
from skaerpet_tilsyn.opgoerelse.forloeb.raekker import Gruppe
from skaerpet_tilsyn.opgoerelse.forloeb.spoergsmaal import Analysespoergsmaal
from skaerpet_tilsyn.opgoerelse.forloeb.taelling import taael_blok
from skaerpet_tilsyn.register.opgjort import Opgjort
from skaerpet_tilsyn.register.tabeller.kvittering import Kvittering
from skaerpet_tilsyn.register.tabeller.register import Register, laes
from skaerpet_tilsyn.register.tabeller.skema import RESSOURCEFORLOEB

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from pathlib import Path

    from narwhals.typing import IntoFrame

    from skaerpet_tilsyn.opgoerelse.forloeb.analyse import Forloebsanalyse
    from skaerpet_tilsyn.opgoerelse.forloeb.bedoemmelse import Bedoemt
    from skaerpet_tilsyn.opgoerelse.forloeb.post import Optalt
    from skaerpet_tilsyn.register.tabeller.registerdel import Registerdel
    from skaerpet_tilsyn.tid import Maaned

OMRAADE: Final = "ressourceforloeb"
"""The area of law."""
ALLE: Final = Gruppe(navn="Alle i registret", kommuner=None)
"""The group of everybody, always the last."""


def ressourceforloeb(
    data: Register | Path | str | Mapping[str, IntoFrame],
    *,
    til: Maaned,
    fra: Maaned | None = None,
    ordning: str = "ressourceforloeb",
    grupper: Mapping[str, Collection[str]] | None = None,
    gruppering: str = "hedensted",
    ret: Regelsaet | None = None,
    fremdrift: Callable[[int, int], None] | None = None,
) -> Opgjort[Forloebsanalyse]:
    """
    The analysis of those on a scheme from ``fra`` (else the 12 months ending with ``til``) to ``til``.

    ``grupper`` are kommunekoder by the name of the group; everybody in the registers is always the last group.
    ``gruppering`` says how what people live by afterwards is grouped: ``hedensted`` or ``aarhus``.

    Raises:
        Datafejl: with everything that is wrong with the registers.
        RegelIkkeGaeldende: the rules on the scheme are not encoded for the month.
        UgyldigVaerdi: there is no such scheme, grouping or municipality, or the months are the wrong way round.

    Example:
        >>> import polars as pl
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> analyse, _ = ressourceforloeb({"ydelser": pl.DataFrame({"borger_id": [1, 1], "kommunekode": ["751"] * 2,
        ...     "ydelse": ["ressourceforloeb", "førtidspension"], "fra_dato": ["2018-01-01", "2020-03-01"],
        ...     "til_dato": ["2020-02-29", None]})}, til=Maaned(2020, 12), gruppering="aarhus")
        >>> [(r.felt, r.antal) for r in analyse.tabel("afgang").raekker if r.om == "1" and r.antal]
        [('foertidspension', 1)]
    """
    ret = Regelsaet.for_maaned(til, OMRAADE) if ret is None else ret
    spm = Analysespoergsmaal(
        ordning=ordning, fra=til.plus(maaneder=-11) if fra is None else fra, til=til, ret=ret, gruppering=gruppering
    )
    alle_grupper = (*(_gruppe(navn, koder) for navn, koder in (grupper or {}).items()), ALLE)
    register = data if isinstance(data, Register) else laes(data, tabeller=RESSOURCEFORLOEB)
    optalt: Optalt = Counter()
    fund: list[tuple[str | int, Bedoemt]] = []
    kvittering = Kvittering(noter=register.noter)

    def af_del(del_: Registerdel) -> tuple[Optalt, list[tuple[str | int, Bedoemt]], Kvittering]:
        samlet: Optalt = Counter()
        fundne: list[tuple[str | int, Bedoemt]] = []
        for blok, ider in del_.blokke_med_ider():
            talt, fund = taael_blok(blok, spm, fremdrift if register.antal_dele == 1 else None)
            samlet.update(talt)
            fundne += [(ider[fundet.person], fundet.bedoemt) for fundet in fund]
        return samlet, fundne, del_.kvittering

    for talt, fundne, om_del in register.hver(af_del, fremdrift):
        optalt.update(talt)
        fund += fundne
        kvittering += om_del
    fund.sort(key=lambda par: (par[1].sag.kommunekode or "", str(par[0]).zfill(20), par[1].sag.nr))
    return Opgjort(saml_analyse(optalt, fund, spm, alle_grupper, register.daekning), kvittering)


def _gruppe(navn: str, koder: Collection[str]) -> Gruppe:
    ukendte = sorted(kode for kode in koder if kode not in NAVNE)
    if ukendte or not koder:
        fundet = f"«{ukendte[0]}»" if ukendte else "ingen kommuner"
        besked = f"gruppen {navn}: fundet {fundet}; forventet kommunekoder på tre cifre; ret gruppen"
        raise UgyldigVaerdi(besked)
    if navn == ALLE.navn:
        besked = f"en gruppe: fundet navnet «{navn}»; forventet et andet navn, for det er alle; ret navnet"
        raise UgyldigVaerdi(besked)
    return Gruppe(navn=navn, kommuner=frozenset(koder))
