"""Registers of kontaktforløb: the same citizens, and the same shares as counted one citizen at a time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeAlias

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from skaerpet_tilsyn import (
    Borger,
    Daekning,
    Kontaktforloeb,
    Maaned,
    Periode,
    RegelIkkeGaeldende,
    Regelsaet,
    SkaerpetTilsynFejl,
    UafklaretRetsstilling,
    Udfald,
    andelsproever,
    laes,
    opfyldt,
)
from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.katalog.jobsamtaler import populationsregler, regler
from skaerpet_tilsyn.katalog.jobsamtaler.andelstal import Andelstal
from skaerpet_tilsyn.katalog.jobsamtaler.omraade import OMRAADE
from skaerpet_tilsyn.katalog.jobsamtaler.overgang import forloebets_ret
from skaerpet_tilsyn.katalog.jobsamtaler.pligter import PLIGTER
from skaerpet_tilsyn.katalog.jobsamtaler.sager import find_kontaktsager
from skaerpet_tilsyn.katalog.jobsamtaler.valg import OVERGANGSREGEL, X05
from skaerpet_tilsyn.katalog.regimer import OMRAADER
from skaerpet_tilsyn.opgoerelse.jobsamtaler.andele import kvotens_ret
from skaerpet_tilsyn.opgoerelse.jobsamtaler.indsatsopgoerelse import Indsatsopgoerelse
from skaerpet_tilsyn.register.indsats import opgoer_indsats
from skaerpet_tilsyn.register.tabeller.skema import INDSATS_2026
from tests.indsats import DECEMBER, JULI
from tests.indsatstabeller import indsatstabeller
from tests.kontaktstrategier import MAANEDER, borgere, kendt_til, laesninger
from tests.registertabeller import i_register, opsaetning_af

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skaerpet_tilsyn.katalog.jobsamtaler.sag import Kontaktsag
    from skaerpet_tilsyn.katalog.regimer import Regime
    from skaerpet_tilsyn.opgoerelse.jobsamtaler.andelsproeve import Andelsproeve
    from skaerpet_tilsyn.ret import Version
    from skaerpet_tilsyn.udtryk import Regel

Svar: TypeAlias = "dict[tuple[str | None, str | None], tuple[Andelstal, Andelstal | None]] | type[Exception]"
FAERRE = settings(max_examples=settings().max_examples // 2)
"""Each example is a register, written and read."""


@st.composite
def registre(draw: st.DrawFn) -> list[Borger]:
    """Some citizens in the same registers, which may end early."""
    hvem = draw(st.lists(borgere(), min_size=1, max_size=4))
    if draw(st.booleans()):
        sidste = draw(st.sampled_from(MAANEDER))
        hvem = [kendt_til(en, sidste) for en in hvem]
    return i_register([evolve(en, kontaktforloeb=tuple(map(_uden_fejl, en.kontaktforloeb))) for en in hvem])


def _uden_fejl(raekke: Kontaktforloeb) -> Kontaktforloeb:
    """A register can't hold a transfer before the first day."""
    return raekke if raekke.overgang is None else evolve(raekke, overgang=max(raekke.periode.fra, raekke.overgang))


@FAERRE
@given(hvem=registre().filter(lambda hvem: any(b.kontaktforloeb for b in hvem)))
def test_a_citizen_comes_back(hvem: list[Borger]) -> None:
    """Every fact that the rules read; who has no kontaktforløb is nobody."""
    register = laes(t := indsatstabeller(hvem), opsaetning_af(hvem[0].daekning, t), tabeller=INDSATS_2026)
    for borger in hvem:
        if borger.kontaktforloeb:
            igen = register.borger(borger.borger_id)
            for navn in INDSATS_2026:
                assert sorted(map(repr, getattr(borger, navn))) == sorted(map(repr, getattr(igen, navn))), navn
                if navn not in {"tilstande", "ydelser"}:
                    assert getattr(borger.daekning, navn) == getattr(igen.daekning, navn)


@FAERRE
@given(
    hvem=registre().filter(lambda hvem: any(b.kontaktforloeb for b in hvem)),
    i=st.sampled_from(MAANEDER),
    laesning=laesninger(),
    overgangsregel=st.sampled_from(OVERGANGSREGEL.slugs),
)
def test_the_shares_are_those_of_the_citizens(
    hvem: list[Borger], i: Maaned, laesning: Regelsaet, overgangsregel: str
) -> None:
    """The six counts of each duty and unit, under every reading and transition; or the same refusal."""
    ret = laesning.med(overgangsregel=overgangsregel)
    fundet = _opgjort(hvem, i, ret)
    ventede = {navn: _svar([b for b in hvem if b.kontaktforloeb], navn, i, ret) for navn in PLIGTER}
    if isinstance(fundet, UafklaretRetsstilling):
        # The first talk asks too, also of those whom a reading leaves out of the shares.
        over_en_graense = i > DECEMBER or any(k.periode.fra < JULI for b in hvem for k in b.kontaktforloeb)
        assert UafklaretRetsstilling in ventede.values() or (overgangsregel == OVERGANGSREGEL.valgt and over_en_graense)
        return
    if isinstance(fundet, RegelIkkeGaeldende):
        assert {type(fundet)} == set(ventede.values())
        return
    assert isinstance(fundet, Indsatsopgoerelse)
    for navn, ventet in ventede.items():
        if navn in fundet.uopgjort:
            assert isinstance(ventet, type)
            assert issubclass(ventet, RegelIkkeGaeldende)
        else:
            assert ventet == _som_svar([p for p in fundet.proever if p.pligt == navn])


@FAERRE
@given(
    hvem=registre().filter(lambda hvem: any(b.kontaktforloeb for b in hvem)),
    i=st.sampled_from(MAANEDER),
    laesning=laesninger(),
)
def test_the_first_talk_is_that_of_the_citizens(hvem: list[Borger], i: Maaned, laesning: Regelsaet) -> None:
    """A duty towards everybody who reaches the time, by whose it is; other rules' persons apart; refused is said."""
    ret = laesning.med(overgangsregel="startdato")
    fundet = _opgjort(hvem, i, ret)
    assert isinstance(fundet, Indsatsopgoerelse)
    afvist = False
    for art, nu in (("kommune", populationsregler.MAALES_NU), ("a_kasse", populationsregler.MAALES_NU_AKASSE)):
        egne = {(f.enhed, f.maalgruppe): (f.tal, f.tidligere_regler) for f in fundet.foerste if f.enhedstype == art}
        try:
            assert _foerste_samtaler(hvem, i, ret, art, nu) == egne
        except RegelIkkeGaeldende:
            afvist = True
            assert {} == egne
    assert afvist == bool(fundet.foerste_uopgjort)


def test_a_first_talk_of_a_year_that_is_not_encoded_is_said() -> None:
    """A forløb that begins in 2027 and follows its own rules: no row, and a note that says why."""
    forloeb = Kontaktforloeb(
        kommunekode="766",
        maalgruppe="dagpenge",
        periode=Periode(date(2027, 2, 1), None),
        overgang=date(2027, 2, 1),
    )
    borger = Borger(borger_id="b0", daekning=Daekning.fuld(), kontaktforloeb=(forloeb,))
    ret = Regelsaet.gaeldende(JULI, OMRAADE).med(overgangsregel="startdato")

    fundet = _opgjort([borger], Maaned(2027, 2), ret)

    assert isinstance(fundet, Indsatsopgoerelse)
    assert () == fundet.foerste
    (note,) = [note for note in fundet.noter() if note.startswith("den første samtale kan ikke opgøres: ")]
    assert " den 2027-02-01: fundet regler, der ikke er kodet " in note


def _foerste_samtaler(
    hvem: list[Borger], i: Maaned, ret: Regelsaet, art: str, nu: Regel[Kontaktsag]
) -> dict[tuple[str, str], tuple[Andelstal, int]]:
    """One citizen at a time."""
    ventet: dict[tuple[str, str], tuple[Andelstal, int]] = {}
    maanedens = kvotens_ret(i, ret, PLIGTER["samtaler"])
    for borger in hvem:
        for nr, sag in enumerate(find_kontaktsager(borger, i, maanedens)):
            hos = sag.maalgruppe == "dagpenge"
            if hos != (art == "a_kasse") and not (hos and maanedens.valgt(X05) == "begge"):
                continue
            medlem = opfyldt(regler.SKAL_HAVE_FOERSTE_SAMTALE, sag, i=i, ret=maanedens) & opfyldt(
                nu, sag, i=i, ret=maanedens
            )
            if medlem is Udfald.IKKE_OPFYLDT:
                continue
            enhed = sag.kommunekode if art == "kommune" else sag.a_kasse or "uoplyst"
            tal, andre = ventet.get((enhed, sag.maalgruppe), (Andelstal(), 0))
            egen = forloebets_ret(sag.start, i.sidste_dag, maanedens)
            if regler.FOERSTE_SAMTALE.gaelder(egen.dato):
                egen_sag = find_kontaktsager(borger, i, egen)[nr]
                svar = opfyldt(regler.FOERSTE_SAMTALE, egen_sag, i=i, ret=egen)
                ventet[enhed, sag.maalgruppe] = tal + Andelstal.en(medlem, svar), andre
            else:
                ventet[enhed, sag.maalgruppe] = tal, andre + 1
    return ventet


def _opgjort(hvem: list[Borger], i: Maaned, ret: Regelsaet) -> Indsatsopgoerelse | SkaerpetTilsynFejl:
    register = laes(t := indsatstabeller(hvem), opsaetning_af(hvem[0].daekning, t), tabeller=INDSATS_2026)
    try:
        return opgoer_indsats(register, maaned=i, ret=ret).opgoerelse
    except (UafklaretRetsstilling, RegelIkkeGaeldende) as fejl:
        return fejl


def _svar(hvem: list[Borger], pligt: str, i: Maaned, ret: Regelsaet) -> Svar:
    """One citizen at a time."""
    try:
        return _som_svar(andelsproever(hvem, pligt=pligt, til=i, maaneder=1, ret=ret))
    except (UafklaretRetsstilling, RegelIkkeGaeldende) as fejl:
        return type(fejl)


def _som_svar(proever: Iterable[Andelsproeve]) -> Svar:
    return {(p.enhed, p.maalgruppe): (p.betjent, p.undtaget) for p in proever}


@pytest.mark.parametrize("post", OMRAADER[OMRAADE].versioner, ids=lambda post: post.vaerdi.slug)
def test_a_regime_has_one_law(post: Version[Regime]) -> None:
    """Nothing in the area changes while a regime lasts, so any of its days stands for all of them."""
    begyndelser = {p.gaelder_fra for linje in katalogets_inventar(OMRAADE).tidslinjer for p in linje.poster}
    graenser = {p.gaelder_fra for p in OMRAADER[OMRAADE].poster}

    assert post.gaelder_fra in begyndelser
    assert {dag for dag in begyndelser if dag > min(graenser)} <= graenser
