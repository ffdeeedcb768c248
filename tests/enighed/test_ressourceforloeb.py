"""The target-group analysis: every count against an oracle that counts day by day, and what must always hold."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from skaerpet_tilsyn.fakta import (
    Bevilling,
    Borger,
    Daekning,
    Loentimer,
    Spaend,
    Stamdata,
    Tilbud,
    Tilstand,
    Ydelsesforloeb,
)
from skaerpet_tilsyn.fakta.stamdata import CIVILSTANDE, KOEN
from skaerpet_tilsyn.fakta.ydelser import TILBUDSTYPER
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.ressourceforloeb.valg import ALLE
from skaerpet_tilsyn.laesning.kolonner.borgere import blok_af_borgere
from skaerpet_tilsyn.opgoerelse.forloeb.analyse import saml_analyse
from skaerpet_tilsyn.opgoerelse.forloeb.raekker import Gruppe
from skaerpet_tilsyn.opgoerelse.forloeb.spoergsmaal import Analysespoergsmaal
from skaerpet_tilsyn.opgoerelse.forloeb.taelling import taael_blok, tael_borger
from skaerpet_tilsyn.register.ressourceforloeb import ressourceforloeb
from skaerpet_tilsyn.register.tabeller.register import laes
from skaerpet_tilsyn.tal import Timer
from skaerpet_tilsyn.tid import Maaned, Periode
from tests import forloebsorakel
from tests.registertabeller import i_register, med_ydelser, opsaetning_af, tabeller_af

if TYPE_CHECKING:
    from skaerpet_tilsyn.opgoerelse.forloeb.analyse import Forloebsanalyse
    from skaerpet_tilsyn.opgoerelse.forloeb.post import Optalt
    from skaerpet_tilsyn.opgoerelse.forloeb.raekker import Raekke

# Citizens around a last month and five years back, and questions.

TIL = Maaned(2020, 2)
"""The last month of every question: the 29th of February is among its days."""
KOMMUNER = ("766", "751", "101")
ORDNINGER = ("ressourceforloeb", "jobafklaringsforloeb")
YDELSER = (
    *("ressourceforloeb",) * 3,
    "jobafklaringsforloeb",
    "sygedagpenge",
    "kontanthjaelp",
    "uddannelseshjaelp",
    "foertidspension",
    "ledighedsydelse",
    "su",
    "fleksjob",
)
TILSTANDE = (
    "selvforsoerget",
    "uddannelse_su",
    "laerling",
    "fleksjob",
    "foertidspension",
    "orlov",
    "doed",
    "udvandret",
    "barselsdagpenge",
    "selvforsoergelse",
    "ressourceforloeb",
)


def _knaek(dag: date, hvor: int) -> date:
    """The day itself, or the first or last of its month."""
    foerste = dag.replace(day=1)
    if hvor == 1:
        return foerste
    return dag if hvor == 0 else Maaned.af(dag).plus(maaneder=1).foerste_dag - timedelta(days=1)


knaek = st.sampled_from((0, 0, 1, 2))
naere = st.integers(-500, 420).map(lambda n: TIL.foerste_dag + timedelta(days=n))
fjerne = st.integers(-2200, -300).map(lambda n: TIL.foerste_dag + timedelta(days=n))
dage = st.builds(_knaek, naere | naere | naere | fjerne, knaek)
"""Most of them near the last month, and many at the end of a month."""
laengder = st.integers(1, 70) | st.integers(1, 500) | st.integers(1400, 2100)


@st.composite
def perioder(draw: st.DrawFn) -> Periode:
    """A few days, months or years; or running."""
    fra = draw(dage)
    if draw(st.integers(0, 4)) == 0:
        return Periode(fra, None)
    sidste = _knaek(fra + timedelta(days=draw(laengder)), draw(knaek))
    return Periode(fra, max(sidste, fra) + timedelta(days=1))


@st.composite
def raekker_af_perioder(draw: st.DrawFn) -> list[Ydelsesforloeb]:
    """Periods one after another on one scheme: without a gap, with a short one, or with one about a calendar month."""
    ydelse, dag = draw(st.sampled_from(ORDNINGER)), draw(dage)
    ud: list[Ydelsesforloeb] = []
    for nr in range(draw(st.integers(1, 3))):
        laengde = draw(st.none() | st.integers(1, 60) | st.integers(1, 400)) if nr else draw(st.integers(1, 400))
        sidste = None if laengde is None else _knaek(dag + timedelta(days=laengde), draw(knaek))
        til = None if sidste is None else max(sidste, dag) + timedelta(days=1)
        kommune = draw(st.sampled_from(KOMMUNER))
        ud.append(Ydelsesforloeb(ydelse=ydelse, kommunekode=kommune, periode=Periode(dag, til)))
        if til is None:
            break
        dag = _knaek(til + timedelta(days=draw(st.sampled_from((0, 1, 20, 28, 30, 31, 35, 59, 60, 61)))), draw(knaek))
        dag = max(dag, til)
    return ud


ydelser = st.builds(
    Ydelsesforloeb, ydelse=st.sampled_from(YDELSER), kommunekode=st.sampled_from(KOMMUNER), periode=perioder()
)
tilbud = st.builds(
    Tilbud,
    tilbudstype=st.sampled_from(("loentilskud", "loentilskud", "virksomhedspraktik", "mentor", *TILBUDSTYPER)),
    periode=perioder(),
)
loentimer = st.builds(
    Loentimer,
    maaned=st.integers(TIL.indeks - 14, TIL.indeks + 13).map(Maaned.fra_indeks),
    timer=st.sampled_from((0, 1, 750)).map(Timer) | st.none(),
    ordinaer=st.sampled_from((True, True, True, False)),
    tilbagefoersel=st.sampled_from((False, False, True)),
)
tilstande = st.builds(Tilstand, tilstand=st.sampled_from(TILSTANDE), periode=perioder())
bevillinger = st.builds(
    lambda ordning, fra, maaneder, dage: Bevilling(
        ordning=ordning,
        periode=Periode(
            fra, None if maaneder is None else Maaned.af(fra).plus(maaneder=maaneder).foerste_dag + timedelta(days=dage)
        ),
    ),
    st.sampled_from((*ORDNINGER, "ressourceforloeb")),
    dage,
    st.none() | st.sampled_from((1, 12, 24, 36, 60, 61)),
    st.sampled_from((0, 0, 1, 14, 30)),
)
foedselsdage = st.builds(
    lambda alder, dage: date(TIL.aar - alder, 2, 1) + timedelta(days=dage),
    st.sampled_from((16, 19, 20, 29, 30, 39, 40, 44, 50, 60, 70)),
    st.integers(-40, 40),
) | st.just(date(1980, 2, 29))
stamdata = st.none() | st.builds(
    Stamdata,
    koen=st.none() | st.sampled_from(KOEN.slugs),
    foedselsdato=st.none() | foedselsdage,
    civilstand=st.none() | st.sampled_from(CIVILSTANDE.slugs),
)

ALT = Spaend(None, None)
spaend = st.sampled_from(
    (
        ALT,
        ALT,
        None,
        Spaend(TIL.plus(maaneder=-61), None),
        Spaend(TIL.plus(maaneder=-12), None),
        Spaend(TIL.plus(maaneder=-6), TIL.plus(maaneder=1)),
        Spaend(None, TIL),
        Spaend(None, TIL.plus(maaneder=-3)),
    )
)
DAEKNINGER = st.just(Daekning.fuld()) | st.builds(
    Daekning, ydelser=spaend, samtaler=st.none(), tilbud=spaend, loentimer=spaend, tilstande=spaend
)
"""All of it, or each table late, early or not there."""


def borgere(daekning: st.SearchStrategy[Daekning] = DAEKNINGER) -> st.SearchStrategy[Borger]:
    """Citizens with a row of periods on a scheme, and a few events of each kind."""
    return st.builds(
        lambda egne, andre, **resten: Borger(borger_id="b", ydelser=(*egne, *andre), **resten),
        raekker_af_perioder(),
        st.lists(ydelser, max_size=3),
        daekning=daekning,
        tilbud=st.lists(tilbud, max_size=3).map(tuple),
        loentimer=st.lists(loentimer, max_size=4).map(tuple),
        tilstande=st.lists(tilstande, max_size=2).map(tuple),
        bevillinger=st.lists(bevillinger, max_size=2).map(tuple),
        stamdata=stamdata,
    )


@st.composite
def registre(draw: st.DrawFn, hoejst: int = 4) -> list[Borger]:
    """A few citizens in the same registers."""
    return draw(st.lists(borgere(st.just(draw(DAEKNINGER))), min_size=1, max_size=hoejst))


@st.composite
def spoergsmaal(draw: st.DrawFn) -> Analysespoergsmaal:
    """A period of one, three or twelve months, a scheme and a grouping, under any combination of readings."""
    valgt = {valg.navn: draw(st.sampled_from(valg.slugs)) for valg in ALLE}
    return Analysespoergsmaal(
        ordning=draw(st.sampled_from(("ressourceforloeb", *ORDNINGER))),
        fra=TIL.plus(maaneder=-draw(st.sampled_from((11, 11, 2, 0)))),
        til=TIL,
        ret=Regelsaet.for_maaned(TIL, "ressourceforloeb").med(**valgt),
        gruppering=draw(st.sampled_from(("hedensted", "aarhus"))),
    )


def _uden_for(spaend: Spaend | None, periode: Periode) -> bool:
    """Whether no day of a period lies in the months of a span."""
    if spaend is None:
        return True
    foer = spaend.fra is not None and periode.til is not None and periode.til <= spaend.fra.foerste_dag
    return foer or (spaend.til is not None and spaend.til.plus(maaneder=1).foerste_dag <= periode.fra)


@st.composite
def udvidelser(draw: st.DrawFn, borger: Borger) -> Borger:
    """
    The same citizen where everything is recorded: with more rows in the months that were not covered.

    None of them is løntilskud, and no tilstand is public support: without those tables there are taken to be none.
    """
    d = borger.daekning
    flere_ydelser = draw(st.lists(ydelser, max_size=3))
    flere_tilbud = draw(st.lists(tilbud.filter(lambda t: t.tilbudstype != "loentilskud"), max_size=3))
    flere_tilstande = draw(
        st.lists(tilstande.filter(lambda t: t.tilstand not in forloebsorakel.FORSOERGELSE), max_size=2)
    )
    flere_timer = draw(st.lists(loentimer, max_size=2))
    return evolve(
        borger,
        daekning=Daekning.fuld(),
        ydelser=(*borger.ydelser, *(y for y in flere_ydelser if _uden_for(d.ydelser, y.periode))),
        tilbud=(*borger.tilbud, *(t for t in flere_tilbud if _uden_for(d.tilbud, t.periode))),
        tilstande=(*borger.tilstande, *(t for t in flere_tilstande if _uden_for(d.tilstande, t.periode))),
        loentimer=(
            *borger.loentimer,
            *(
                t
                for t in flere_timer
                if not t.tilbagefoersel and (d.loentimer is None or not d.loentimer.rummer(t.maaned, t.maaned))
            ),
        ),
    )


ALLE_KOMMUNER = Gruppe(navn="Alle", kommuner=None)
HVER_FOR_SIG = tuple(Gruppe(navn=kode, kommuner=frozenset({kode})) for kode in KOMMUNER)


def talt(hvem: list[Borger], spm: Analysespoergsmaal) -> Optalt:
    """The counts of a block, without what nobody has."""
    optalt, _ = taael_blok(blok_af_borgere(hvem), spm)
    return +optalt


def analyse_af(optalt: Optalt, spm: Analysespoergsmaal, *grupper: Gruppe) -> Forloebsanalyse:
    """The tables for some groups, everybody the last."""
    return saml_analyse(optalt, [], spm, [*grupper, ALLE_KOMMUNER], Daekning.fuld())


def efter_orakel(spm: Analysespoergsmaal) -> forloebsorakel.Spoergsmaal:
    """The same question for the oracle."""
    valgt = {"K17": "kalendermaaned", "forsoergelse_til": "seneste", "aktivering_loentimer": "uden"}
    valgt |= dict(spm.ret.andre_valg)
    return forloebsorakel.Spoergsmaal(
        ordning=spm.ordning,
        fra=forloebsorakel.nr(spm.fra.foerste_dag),
        til=forloebsorakel.nr(spm.til.foerste_dag),
        gruppering=spm.gruppering,
        afbrydelse=valgt["K17"],
        fem_aar_til=valgt["forsoergelse_til"],
        loentimer=valgt["aktivering_loentimer"],
    )


@given(hvem=registre(), spm=spoergsmaal())
def test_every_count_is_what_one_counts_day_by_day(hvem: list[Borger], spm: Analysespoergsmaal) -> None:
    """Answers, totals and undecided of every table and municipality, under every reading."""
    forventet = forloebsorakel.tael(hvem, efter_orakel(spm))
    fundet = {tuple(post): antal for post, antal in talt(hvem, spm).items() if post.tabel != "regler"}

    assert forventet == fundet


@given(hvem=registre(2), spm=spoergsmaal())
def test_every_row_is_what_one_counts_day_by_day(hvem: list[Borger], spm: Analysespoergsmaal) -> None:
    """The rows of each municipality and of everybody; what no row says, nobody has."""
    forventet = forloebsorakel.tael(hvem, efter_orakel(spm))
    rester = Counter(forventet)
    for besvaret in analyse_af(talt(hvem, spm), spm, *HVER_FOR_SIG).tabeller:
        navn = besvaret.tabel.navn
        for r in besvaret.raekker if navn != "regler" else ():
            koder = KOMMUNER if r.gruppe == ALLE_KOMMUNER.navn else (r.gruppe,)
            posten = [sum(forventet[navn, r.om, felt, kode] for kode in koder) for felt in ("", r.felt, f"?{r.felt}")]
            fundet = [r.antal] if besvaret.tabel.fuldtid else [r.i_alt, r.antal, r.uafklaret]
            assert posten[: len(fundet)] == fundet, r
            for kode, felt in ((k, f) for k in koder for f in ("", r.felt, f"?{r.felt}")):
                rester.pop((navn, r.om, felt, kode), None)

    assert {} == rester


@given(hvem=registre(4), spm=spoergsmaal(), hvor=st.integers(0, 4))
def test_two_parts_of_a_register_add_up(hvem: list[Borger], spm: Analysespoergsmaal, hvor: int) -> None:
    """The counts of both, and the forløb that do not meet a rule."""
    hele, fund = taael_blok(blok_af_borgere(hvem), spm)
    dele = [taael_blok(blok_af_borgere(del_), spm) for del_ in (hvem[:hvor], hvem[hvor:]) if del_]

    assert hele == sum((optalt for optalt, _ in dele), Counter())
    assert len(fund) == sum(len(fundne) for _, fundne in dele)


@given(hvem=registre(3), spm=spoergsmaal())
def test_registers_give_the_same_rows_as_citizens_one_by_one(hvem: list[Borger], spm: Analysespoergsmaal) -> None:
    """Written as tables and read again; for groups of municipalities and everybody."""
    borgere_ = i_register([evolve(b, daekning=med_ydelser(b.daekning)) for b in hvem])
    register = laes(t := tabeller_af(borgere_), opsaetning_af(borgere_[0].daekning, t))
    grupper = {"to": ["766", "751"], "en": ["101"]}
    fundet, _ = ressourceforloeb(
        register, til=spm.til, fra=spm.fra, ordning=spm.ordning, grupper=grupper, gruppering=spm.gruppering, ret=spm.ret
    )
    optalt: Optalt = Counter()
    fundne = [bedoemt.sag.periode for b in borgere_ for bedoemt in tael_borger(b, spm, optalt)]
    forventet = analyse_af(optalt, spm, *(Gruppe(navn=n, kommuner=frozenset(k)) for n, k in grupper.items()))

    for ventet, svar in zip(forventet.tabeller, fundet.tabeller, strict=True):
        assert ventet.tabel == svar.tabel
        assert list(map(_tal, ventet.raekker)) == list(map(_tal, svar.raekker))
    assert sorted(p.fra for p in fundne) == sorted(bedoemt.sag.periode.fra for _, bedoemt in fundet.fund)


def _tal(r: Raekke) -> tuple[str | int, ...]:
    return r.om, r.felt, r.antal, r.i_alt, r.uafklaret


@given(hvem=registre(2), spm=spoergsmaal(), data=st.data())
def test_the_order_of_rows_is_irrelevant(hvem: list[Borger], spm: Analysespoergsmaal, data: st.DataObject) -> None:
    """The same rows and citizens in another order: the same counts."""
    blandet = [
        evolve(
            b,
            ydelser=tuple(data.draw(st.permutations(b.ydelser))),
            tilbud=tuple(data.draw(st.permutations(b.tilbud))),
            loentimer=b.loentimer[::-1],
            tilstande=b.tilstande[::-1],
            bevillinger=b.bevillinger[::-1],
        )
        for b in hvem[::-1]
    ]

    assert talt(hvem, spm) == talt(blandet, spm)


@given(hvem=registre(4), spm=spoergsmaal())
def test_where_each_counts_once_the_answers_are_the_whole(hvem: list[Borger], spm: Analysespoergsmaal) -> None:
    """The answers add up to the total, and rounded shares to 100 within half a last decimal a row (H11)."""
    for besvaret in analyse_af(talt(hvem, spm), spm, *HVER_FOR_SIG).tabeller:
        grupper: dict[tuple[str, str], list[Raekke]] = {}
        for r in besvaret.raekker if besvaret.tabel.hver_en_gang and not besvaret.tabel.fuldtid else ():
            grupper.setdefault((r.om, r.gruppe), []).append(r)
        for rk in grupper.values():
            i_alt = {r.i_alt for r in rk}
            assert i_alt == {sum(r.antal for r in rk)}
            assert {0} == {r.uafklaret for r in rk}
            if i_alt != {0}:
                halv = Decimal(5).scaleb(-besvaret.tabel.decimaler - 1)
                assert abs(sum((r.pct or Decimal(0) for r in rk), Decimal(-100))) <= len(rk) * halv


@given(hvem=registre(4), spm=spoergsmaal())
def test_one_answer_lies_within_another(hvem: list[Borger], spm: Analysespoergsmaal) -> None:
    """All of the time is at least 80 pct. of it, praktik is praktik or løntilskud; none is above the whole."""
    analyse = analyse_af(talt(hvem, spm), spm, *HVER_FOR_SIG)
    for navn, del_, hel in (
        ("forsoergelse", "hele_tiden", "mindst_80_pct"),
        ("maaneder", "virksomhedspraktik", "praktik_loentilskud"),
    ):
        rk = {(r.om, r.gruppe, r.felt): r for r in analyse.tabel(navn).raekker}
        for om, gruppe, _ in [noegle for noegle in rk if noegle[2] == del_]:
            assert rk[om, gruppe, del_].antal <= rk[om, gruppe, hel].antal
            assert rk[om, gruppe, del_].interval[1] <= rk[om, gruppe, hel].interval[1]
    for besvaret in analyse.tabeller:
        for r in besvaret.raekker if not (besvaret.tabel.fuldtid or r_om_dage(besvaret.raekker)) else ():
            assert 0 <= r.antal <= r.interval[1] <= r.i_alt, (besvaret.tabel.navn, r)


def r_om_dage(raekker: tuple[Raekke, ...]) -> bool:
    """Whether some rows count days."""
    return any(r.om == "dage" for r in raekker)


@given(hvem=registre(4), spm=spoergsmaal())
def test_a_group_is_the_sum_of_its_municipalities(hvem: list[Borger], spm: Analysespoergsmaal) -> None:
    """Answers, totals and undecided of two of them, and of everybody; who was never paid stands among these alone."""
    to = Gruppe(navn="to", kommuner=frozenset(KOMMUNER[:2]))
    for besvaret in analyse_af(talt(hvem, spm), spm, *HVER_FOR_SIG, to).tabeller:
        rk = {(r.om, r.felt, r.gruppe): r for r in besvaret.raekker}
        for om, felt, _ in [noegle for noegle in rk if noegle[2] == to.navn]:
            for gruppe, koder in ((to.navn, KOMMUNER[:2]), (ALLE_KOMMUNER.navn, KOMMUNER)):
                hel, dele = rk[om, felt, gruppe], [rk[om, felt, kode] for kode in koder]
                samlet = [sum(tal) for tal in zip(*((r.antal, r.uafklaret, r.i_alt) for r in dele), strict=True)]
                fundet = [hel.antal, hel.uafklaret, hel.i_alt]
                if besvaret.tabel.fuldtid:
                    assert (samlet[0], {hel.i_alt}) == (hel.antal, {r.i_alt for r in dele})
                elif besvaret.tabel.navn == "regler" and gruppe == ALLE_KOMMUNER.navn:
                    assert all(del_ <= hele for del_, hele in zip(samlet, fundet, strict=True))
                else:
                    assert samlet == fundet


Svar: TypeAlias = "dict[tuple[str, str], tuple[set[str], set[str]]]"
"""By table and subject: the answers that are certain, and those that are possible."""


def svar_paa(borger: Borger, spm: Analysespoergsmaal) -> Svar:
    """What one citizen adds."""
    optalt: Optalt = Counter()
    tael_borger(borger, spm, optalt)
    ud: Svar = {}
    for post in +optalt:
        sikre, mulige = ud.setdefault((post.tabel, post.om), (set(), set()))
        mulige.add(post.felt.removeprefix("?"))
        if not post.felt.startswith("?"):
            sikre.add(post.felt)
    return ud


@given(borger=borgere(), spm=spoergsmaal(), data=st.data())
def test_the_undecided_holds_the_answer_of_fuller_records(
    borger: Borger, spm: Analysespoergsmaal, data: st.DataObject
) -> None:
    """What is certain stays so, and nothing comes up that was not possible, where the rows' months are covered."""
    ydelser_ = borger.daekning.ydelser
    assume(ydelser_ is not None and ydelser_.til is None)
    assert ydelser_ is not None
    lille, stor = svar_paa(borger, spm), svar_paa(data.draw(udvidelser(borger)), spm)
    for (tabel, om), (sikre, mulige) in lille.items():
        if tabel in {"regler", "fuldtidspersoner"} or om == "dage":
            continue
        if tabel == "forsoergelse" and "forsoergelse_til" in dict(spm.ret.andre_valg):
            continue
        maaned = spm.til if tabel != "aktivering" else spm.fra
        if not ydelser_.rummer(Maaned.parse(om) if tabel == "maaneder" else maaned, spm.til):
            continue
        if tabel == "aktivering" and "aktive" in mulige - sikre and (tabel, om) not in stor:
            # Hours that were not known leave the person out.
            continue
        fuldt = stor.get((tabel, om)) or next(svar for (t, _), svar in stor.items() if t == tabel == "passivandel")
        if tabel == "afgang":
            # Rows and wages that are known decide, whatever else there may be.
            assert sikre & {"selvforsoergelse"} <= fuldt[0]
        elif "uoplyst" not in sikre:
            assert sikre <= fuldt[0], (tabel, om)
            assert fuldt[1] <= mulige, (tabel, om)
