"""Two extracts side by side against every mixture of their tables read for itself, one citizen at a time."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skaerpet_tilsyn import Maaned, Regelsaet, laes, opfyldt, opgoer, sammenlign_udtraek
from skaerpet_tilsyn.laesning.kolonner.skift import UAFKLARET, UDEN_FOR
from skaerpet_tilsyn.laesning.kolonner.taelling import taael_blok
from skaerpet_tilsyn.laesning.kolonner.udtraek import TABELLER
from skaerpet_tilsyn.opgoerelse.sammenlign.borgere import borgerudfald
from skaerpet_tilsyn.opgoerelse.sammenlign.spil import dele_af, maengder
from skaerpet_tilsyn.opgoerelse.sammenlign.spoergsmaal import BORGERE, FOKUSMAALENE
from skaerpet_tilsyn.register.tabeller import registerdel, udsnit
from skaerpet_tilsyn.register.tabeller.opsaetning import Opsaetning
from skaerpet_tilsyn.register.tabeller.registerpar import Registerpar
from skaerpet_tilsyn.register.udtraekstaelling import Spurgt, taael_par
from tests.registerstrategier import maaneder, registre
from tests.registertabeller import i_register, med_ydelser, opsaetning_af, tabeller_af

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    import numpy as np
    import numpy.typing as npt

    from skaerpet_tilsyn import Register
    from skaerpet_tilsyn.opgoerelse.sammenlign.spoergsmaal import Borgerspoergsmaal, Kommunespoergsmaal
    from tests.registertabeller import Rammer

RET: Final = Regelsaet.for_maaned(Maaned(2021, 11))
LAESNINGER: Final = (RET, RET.med(K04="uger"), RET.med(vindue="rullende"), RET.med(tilbud_i_vindue="start"))
FAERRE: Final = settings(max_examples=settings().max_examples // 8)
"""Each example is up to 32 registers."""


class Udtraek(NamedTuple):
    """The tables of an extract, and what it states that they cover."""

    tabeller: Rammer
    opsaetning: Opsaetning

    def register(self) -> Register:
        """As it is read."""
        return laes(self.tabeller, self.opsaetning, tabeller=TABELLER)


def blandet(foer: Udtraek, efter: Udtraek, valgte: Collection[str]) -> Udtraek:
    """A folder with some tables of the one and the rest of the other, each with what it covers."""
    fra = {navn: efter if navn in valgte else foer for navn in TABELLER}
    return Udtraek(
        {navn: u.tabeller[navn] for navn, u in fra.items() if navn in u.tabeller},
        Opsaetning(daekning={n: u.opsaetning.daekning[n] for n, u in fra.items() if n in u.opsaetning.daekning}),
    )


@st.composite
def udtraek(draw: st.DrawFn) -> tuple[Udtraek, Udtraek]:
    """Two extracts about some of the same citizens, with some tables that are the same but for the order of rows."""
    to: list[Udtraek] = []
    for _ in range(2):
        hvem = draw(registre(hoejst=4))
        tabeller = {navn: t for navn, t in tabeller_af(i_register(hvem)).items() if navn in TABELLER}
        to.append(Udtraek(tabeller, opsaetning_af(med_ydelser(hvem[0].daekning), tabeller)))
    foer, andet = to
    efter = blandet(foer, andet, draw(st.sets(st.sampled_from(TABELLER))))
    omvendt = {navn: tabel.reverse() for navn, tabel in efter.tabeller.items()}
    return foer, Udtraek(omvendt, efter.opsaetning)


def ider(et: Udtraek) -> set[str]:
    """Who is in it."""
    return set(et.tabeller["ydelser"]["borger_id"])


def udfald(et: Udtraek, borger_id: str, nr: int, i: Maaned, ret: Regelsaet) -> str:
    """What a citizen is for a fokusmål, read as an object from the extract alone."""
    if borger_id not in ider(et):
        return UDEN_FOR
    return borgerudfald(et.register().borger(borger_id), BORGERE[nr].optaelling, i=i, ret=ret)


@FAERRE
@given(udtraek(), maaneder, st.sampled_from(LAESNINGER))
def test_each_mixture_is_the_mixed_folder(par: tuple[Udtraek, Udtraek], maanederne: range, ret: Regelsaet) -> None:
    """Every citizen's outcomes under all mixtures give the parts; tables that are not read have none of them."""
    foer, efter = par
    i = Maaned.fra_indeks(maanederne[-1])
    s, _ = sammenlign_udtraek(foer.register(), efter.register(), maaned=i, ret=ret)

    for nr, spm in enumerate(BORGERE):
        svar = s.svaret(spm.navn)
        navne = [enhed.navn for enhed in svar.enheder]
        ventet = {}
        for borger_id in ider(foer) | ider(efter):
            alle = [udfald(blandet(foer, efter, valgte), borger_id, nr, i, ret) for valgte in maengder(navne)]
            assert (alle[0], alle[-1]) == tuple(udfald(et, borger_id, nr, i, ret) for et in par)
            if alle[0] != alle[-1]:
                ventet[borger_id] = (alle[0], alle[-1], dele_af(alle))
        assert ventet == {a.hvem: (a.foer, a.efter, a.dele) for a in svar.aendringer}
        assert svar.antal == len(ider(foer) | ider(efter))
    assert {(str(en), "foer") for en in ider(foer) - ider(efter)} | {
        (str(en), "efter") for en in ider(efter) - ider(foer)
    } == set(s.kun_i_et)


def _optalt(register: Register, spm: Borgerspoergsmaal, maanederne: range) -> npt.NDArray[np.int64]:
    """The counts of a register that is read by itself."""
    (blok,) = [blok for blokke in register.hver(lambda del_: list(del_.blokke())) for blok in blokke]
    (optalt,) = taael_blok(blok, maanederne, RET, [spm.optaelling])
    return optalt.antal_i_alt


@FAERRE
@given(udtraek(), maaneder)
def test_each_mixture_is_counted_as_the_mixed_folder(par: tuple[Udtraek, Udtraek], maanederne: range) -> None:
    """By month and kommune; the receipts are those of each folder by itself."""
    foer, efter = par
    spurgt = [Spurgt(spm, TABELLER) for spm in BORGERE]
    talt = taael_par(Registerpar(foer.register(), efter.register()), spurgt, maanederne, RET)

    for nr, valgte in enumerate(maengder(TABELLER)):
        register = blandet(foer, efter, valgte).register()
        for spm, borgere in zip(BORGERE, talt.borgere, strict=True):
            assert _optalt(register, spm, maanederne).tolist() == borgere.optalt[nr].tolist()
    assert [et.register().kontroller() for et in par] == list(talt.kvitteringer)


@FAERRE
@given(udtraek(), maaneder, st.sampled_from(LAESNINGER))
def test_municipalities_of_each_mixture(par: tuple[Udtraek, Udtraek], maanederne: range, ret: Regelsaet) -> None:
    """As ``opgoer`` has them of the mixed folder; one that nobody may belong to there is unsettled."""
    foer, efter = par
    i = Maaned.fra_indeks(maanederne[-1])
    s, _ = sammenlign_udtraek(foer.register(), efter.register(), maaned=i, ret=ret)

    for spm in FOKUSMAALENE:
        svar = s.svaret(spm.navn)
        alle = [
            _kommuneudfald(blandet(foer, efter, valgte), spm, i, ret)
            for valgte in maengder([enhed.navn for enhed in svar.enheder])
        ]
        ventet = {
            kode: (udfald[0], udfald[-1], dele_af(udfald))
            for kode in {kode for et in alle for kode in et}
            if (udfald := [et.get(kode, UAFKLARET) for et in alle])[0] != udfald[-1]
        }
        assert ventet == {a.kommunekode: (a.foer, a.efter, a.dele) for a in svar.aendringer}


def _kommuneudfald(et: Udtraek, spm: Kommunespoergsmaal, i: Maaned, ret: Regelsaet) -> dict[str | None, str]:
    assert spm.regel is not None
    kommuner = opgoer(et.register(), maaned=i, ret=ret).opgoerelse.kommuner()
    return {kommune.kommunekode: opfyldt(spm.regel, kommune, i=i, ret=ret).value for kommune in kommuner}


@FAERRE
@given(udtraek(), maaneder)
def test_before_and_after_change_places(par: tuple[Udtraek, Udtraek], maanederne: range) -> None:
    """The same who change, by the same parts, which sum to 1; net effects with the other sign."""
    foer, efter = par
    i = Maaned.fra_indeks(maanederne[-1])
    frem, _ = sammenlign_udtraek(foer.register(), efter.register(), maaned=i)
    tilbage, _ = sammenlign_udtraek(efter.register(), foer.register(), maaned=i)

    for svar in frem.svar:
        assert all(1 == sum(a.dele) for a in svar.aendringer)
        assert svar.antal_aendrede == sum(svar.dele) == len(svar.aendringer)
        assert all(netto.efter - netto.foer == sum(netto.dele) for netto in svar.netto)
        mod = tilbage.svaret(svar.navn)
        assert {a.hvem: (a.foer, a.efter, a.dele) for a in svar.aendringer} == {
            a.hvem: (a.efter, a.foer, a.dele) for a in mod.aendringer
        }
        assert [(n.udfald, n.foer, n.efter, n.dele) for n in svar.netto] == [
            (n.udfald, n.efter, n.foer, tuple(-del_ for del_ in n.dele)) for n in mod.netto
        ]


@FAERRE
@given(udtraek(), maaneder)
def test_the_same_twice(par: tuple[Udtraek, Udtraek], maanederne: range) -> None:
    """Nothing differs, whatever the order of the rows."""
    et, _ = par
    andet = Udtraek({navn: tabel.reverse() for navn, tabel in et.tabeller.items()}, et.opsaetning)
    s, _ = sammenlign_udtraek(et.register(), andet.register(), maaned=Maaned.fra_indeks(maanederne[-1]))

    assert ((), ()) == (s.enheder, s.kun_i_et)
    assert {0} == {svar.antal_aendrede for svar in s.svar}


@pytest.fixture
def _smaa_dele() -> Iterator[None]:
    """A part has a few rows, a block a few persons."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(udsnit, "MINDSTE_DEL", 2)
        monkeypatch.setattr(udsnit, "STOERSTE_DEL", 3)
        monkeypatch.setattr(registerdel, "BLOK", 2)
        yield


@pytest.mark.usefixtures("_smaa_dele")
@FAERRE
@given(par=udtraek(), maanederne=maaneder)
def test_parts_and_the_whole(par: tuple[Udtraek, Udtraek], maanederne: range) -> None:
    """Parquet files that are read in parts, in blocks where not every table differs, as in one piece."""
    i = Maaned.fra_indeks(maanederne[-1])
    with TemporaryDirectory() as rod:
        mapper = [_skriv(Path(rod) / navn, et) for navn, et in zip(("juni", "juli"), par, strict=True)]
        with pytest.MonkeyPatch.context() as monkeypatch:
            monkeypatch.setattr(udsnit, "MINDSTE_DEL", 1_000)
            monkeypatch.setattr(registerdel, "BLOK", 1_000)
            hel = sammenlign_udtraek(*mapper, maaned=i)
        delt = sammenlign_udtraek(*mapper, maaned=i)
        antal_dele = Registerpar(*mapper).antal_dele

    assert hel == delt
    raekker = max(et.tabeller["ydelser"].height for et in par)
    assert antal_dele > 1 or raekker <= 2 or max(map(len, map(ider, par))) == 1


def _skriv(mappe: Path, et: Udtraek) -> Path:
    mappe.mkdir()
    for navn, tabel in et.tabeller.items():
        tabel.write_parquet(mappe / f"{navn}.parquet")
    linjer = [
        f'{navn} = ["{"" if s.fra is None else s.fra}", "{"" if s.til is None else s.til}"]'
        for navn, s in et.opsaetning.daekning.items()
    ]
    (mappe / "kolonner.toml").write_text("\n".join(["[daekning]", *linjer]), encoding="utf-8")
    return mappe
