"""A register as a table of person-months: the rules over it, in any library, count what ``opgoer`` counts."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

import polars as pl
import pytest
from hypothesis import given, settings

from skaerpet_tilsyn import Maaned, Regelsaet, laes, opgoer, personmaaneder, syntetisk
from skaerpet_tilsyn.fakta import Spaend
from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import INGEN, personmaaned
from skaerpet_tilsyn.opgoerelse.opgoer.optaellinger import TIDLIG, TILSYN
from skaerpet_tilsyn.register.personmaaneder import EGENSKABER, MAAL
from skaerpet_tilsyn.register.tabeller import registerdel
from skaerpet_tilsyn.register.tabeller.opsaetning import Opsaetning
from tests.personmaanedstabeller import BIBLIOTEKER
from tests.registerstrategier import maaneder, registre
from tests.registertabeller import i_register, med_ydelser, opsaetning_af, tabeller_af
from tests.strategier import love

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skaerpet_tilsyn import Register
    from skaerpet_tilsyn.fakta import Borger
    from skaerpet_tilsyn.opgoerelse.opgoer.andele import Maanedsraekke

    Sted: TypeAlias = tuple[str, str, str, str, str]

HEDENSTED: Final = Path(__file__).parents[2] / "examples" / "hedensted_2021"
NOV: Final = Maaned(2021, 11)
RET: Final = Regelsaet.for_maaned(NOV)
OPTAELLINGER: Final = {"12": TILSYN, "6": TIDLIG}
REGLER: Final = {
    navn: regel
    for maal, optaellinger in OPTAELLINGER.items()
    for o in optaellinger
    for navn, regel in ((f"naevner_{o.navn}_{maal}", o.naevner), (f"kriterium_{o.navn}_{maal}", o.kriterium))
}
"""Who is in each denominator, and what the numerator asks for besides."""
SVAR: Final = {True: "ja", False: "nej", None: "uvis"}
FAERRE = settings(max_examples=settings().max_examples // 2)
"""Each example is a register, written and read."""


@pytest.fixture(scope="module", params=["syntetisk", "hedensted"])
def register(request: pytest.FixtureRequest) -> Register:
    """Made-up persons all over the country, with all ydelser covered; and the shipped example."""
    if request.param == "hedensted":
        return laes(HEDENSTED)
    tabeller = syntetisk(900, froe=11, fra=Maaned(2019, 1), til=Maaned(2021, 12))
    return laes(tabeller, Opsaetning(daekning={"ydelser": Spaend(None, None)}))


def _af_tabel(tabel: pl.DataFrame, udfald: dict[str, list[bool | None]]) -> Counter[Sted]:
    """Certain members by kommune, ydelse, month, fokusmål and whether they meet it."""
    antal: Counter[Sted] = Counter()
    steder = tabel.select("kommunekode", "ydelse", "maaned").rows()
    for maal, optaellinger in OPTAELLINGER.items():
        for o in optaellinger:
            i, k = udfald[f"naevner_{o.navn}_{maal}"], udfald[f"kriterium_{o.navn}_{maal}"]
            for (kommune, ydelse, maaned), inde, opfylder in zip(steder, i, k, strict=True):
                if inde:
                    for navn in ("alle", ydelse):
                        antal[kommune, navn, maaned, f"{o.navn}_{maal}", SVAR[opfylder]] += 1
    return antal


def _af_raekker(raekker: Iterable[Maanedsraekke], maal: str) -> Counter[Sted]:
    return Counter(
        {
            (r.kommunekode, r.ydelse, str(r.maaned), f"{r.fokusmaal}_{maal}", svar): antal
            for r in raekker
            for svar, antal in zip(("ja", "nej", "uvis"), r.svar.med, strict=True)
            if antal
        }
    )


@pytest.mark.parametrize("bibliotek", sorted(BIBLIOTEKER))
def test_rules_over_the_table_count_what_the_figures_count(register: Register, bibliotek: str) -> None:
    """In every kommune, ydelse and month, both fokusmål and both målgrupper."""
    tabel = personmaaneder(register, maaned=NOV)
    fundet = _af_tabel(tabel, BIBLIOTEKER[bibliotek](tabel, REGLER, RET))
    opgoerelse = opgoer(register, maaned=NOV).opgoerelse

    assert _af_raekker(opgoerelse.raekker, "12") + _af_raekker(opgoerelse.raekker_6, "6") == fundet
    assert sum(fundet.values()) > 3000


def test_what_is_not_settled_is_counted_as_such() -> None:
    """In one kommune, with a coverage that leaves many beginnings open: who may be a member, month by month."""
    tabeller = dict(syntetisk(600, froe=5, fra=Maaned(2019, 1), til=Maaned(2021, 12)))
    tabeller["ydelser"] = tabeller["ydelser"].with_columns(kommunekode=pl.lit("766"))
    register = laes(tabeller, Opsaetning(daekning={"ydelser": Spaend(Maaned(2020, 9), None)}))
    tabel = personmaaneder(register, maaned=NOV)
    udfald = BIBLIOTEKER["polars"](tabel, REGLER, RET)
    raekker = [r for r in opgoer(register, maaned=NOV).opgoerelse.raekker if r.ydelse == "alle"]

    for fokusmaal in ("samtaler", "aktiv_indsats"):
        ventet = {str(r.maaned): sum(r.svar.maaske) for r in raekker if r.fokusmaal == fokusmaal}
        aabne = [inde is None for inde in udfald[f"naevner_{fokusmaal}_12"]]
        assert {m: antal for m, antal in ventet.items() if antal} == Counter(tabel["maaned"].filter(aabne))
        assert sum(ventet.values()) > 100


@FAERRE
@given(hvem=registre().map(i_register), ret=love(), indeks=maaneder)
def test_the_quantities_are_those_of_each_citizen(hvem: list[Borger], ret: Regelsaet, indeks: range) -> None:
    """Every cell of every row; months without a ydelse of the målgruppe have no row."""
    daekning = med_ydelser(hvem[0].daekning)
    register = laes(t := tabeller_af(hvem), opsaetning_af(daekning, t))
    fra, til = Maaned.fra_indeks(indeks.start), Maaned.fra_indeks(indeks.stop - 1)
    ventet: list[dict[str, str | int | bool | None]] = []
    for borger in (register.borger(b.borger_id) for b in hvem):
        for m in indeks:
            p = personmaaned(borger.historik, m, ret.maaleregler)
            if p.placering.ydelse == INGEN:
                continue
            raekke: dict[str, str | int | bool | None] = {
                "borger_id": borger.borger_id,
                "maaned": str(Maaned.fra_indeks(m)),
                "kommunekode": p.placering.kommunekode,
                "ydelse": p.placering.ydelse,
                "fritaget_samtaler": "ja" if p.fritaget_samtaler else "nej",
                "fritaget_aktiv": "ja" if p.fritaget_aktiv else "nej",
            }
            for navn in MAAL:
                tal = p.placering.anciennitet if navn == "anciennitet" else getattr(p, navn)
                raekke[navn], raekke[f"{navn}_kendt"] = tal
            ventet.append(raekke)

    assert ventet == personmaaneder(register, maaned=til, fra=fra, ret=ret).to_dicts()


def test_the_columns(register: Register) -> None:
    """As documented, in order, with a type each."""
    skema = personmaaneder(register, maaned=NOV, fra=NOV).schema
    maal = [navn for maal in MAAL for navn in (maal, f"{maal}_kendt")]

    assert ["borger_id", "maaned", "kommunekode", *maal, *EGENSKABER] == skema.names()
    assert {pl.Int64()} == {skema[navn] for navn in MAAL}
    assert {pl.Boolean()} == {skema[f"{navn}_kendt"] for navn in MAAL}
    assert {pl.String()} == {skema[navn] for navn in ("maaned", "kommunekode", *EGENSKABER)}


def test_blocks_of_any_size(register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows stand by person and month, whichever block they come from."""
    hel = personmaaneder(register, maaned=NOV)
    monkeypatch.setattr(registerdel, "BLOK", 1 << 7)
    stykker = personmaaneder(laes(HEDENSTED), maaned=NOV)

    assert hel.equals(hel.sort("borger_id", "maaned"))
    if hel["borger_id"].dtype == pl.String:
        assert hel.equals(stykker)


def test_nobody_in_the_maalgruppe() -> None:
    """No rows, and all of the columns."""
    ydelser = pl.DataFrame(
        {"borger_id": [1], "kommunekode": [766], "ydelse": ["fleksjob"], "fra_dato": ["2019-01-01"], "til_dato": [None]}
    )
    tabel = personmaaneder({"ydelser": ydelser}, maaned=NOV)

    assert (0, 20) == tabel.shape


def test_months_the_wrong_way_round(register: Register) -> None:
    """Refused, here as in ``opgoer``."""
    besked = "måneder: fundet 2021-12 til 2021-11; forventet en første måned før den sidste; byt om på dem"
    for hvad in (opgoer, personmaaneder):
        with pytest.raises(UgyldigVaerdi, match=besked):
            hvad(register, maaned=NOV, fra=Maaned(2021, 12))
