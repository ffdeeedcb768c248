"""Small tables drawn at random: the proof agrees with trying every whole number."""

from __future__ import annotations

from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

from skaerpet_tilsyn.laesning.proev import Fundart, Talpunkt, find_celler, proev
from skaerpet_tilsyn.laesning.proev.sandhed import sand
from skaerpet_tilsyn.udtryk import Alle, Enhver, Ikke, Medmindre, Regel, Sammenligning
from tests.gode.tabeller import BREDDE, DAG, RET, VAEGT, Pakke, Pakkebetingelse, cm, hierarki, kg, regel, tabel

GRAENSER = st.integers(min_value=0, max_value=4)
TAL = range(-2, 8)
"""More than every limit and both sides of it."""

sammenligninger: st.SearchStrategy[Pakkebetingelse] = st.one_of(
    st.builds(lambda nr, metode: getattr(VAEGT, metode)(kg(nr)), GRAENSER, st.sampled_from(["mindst", "mere_end"])),
    st.builds(lambda nr, metode: getattr(BREDDE, metode)(cm(nr)), GRAENSER, st.sampled_from(["hoejst", "mindre_end"])),
    st.builds(lambda nr, metode: getattr(VAEGT, metode)(kg(nr)), GRAENSER, st.sampled_from(["hoejst", "mindre_end"])),
)
betingelser: st.SearchStrategy[Pakkebetingelse] = st.recursive(
    sammenligninger,
    lambda dele: st.one_of(
        st.builds(lambda en, anden: en & anden, dele, dele),
        st.builds(lambda en, anden: en | anden, dele, dele),
        st.builds(lambda en: ~en, dele),
        st.builds(lambda en, anden: en.medmindre(anden), dele, dele),
        st.builds(lambda en: regel("x", en), dele),
    ),
    max_leaves=4,
)


def _opfyldt(betingelse: Pakkebetingelse, vaegt: int, bredde: int) -> bool:
    """A reading of its own, on two numbers."""
    match betingelse:
        case Sammenligning():
            tal = vaegt if betingelse.maal == VAEGT else bredde
            graense = betingelse.graense.paa(DAG).vaerdi
            assert isinstance(graense, int)
            return {
                "mindst": tal >= graense,
                "mere end": tal > graense,
                "højst": tal <= graense,
                "mindre end": tal < graense,
            }[betingelse.forhold.value]
        case Alle():
            return all(_opfyldt(del_, vaegt, bredde) for del_ in betingelse.dele)
        case Enhver():
            return any(_opfyldt(del_, vaegt, bredde) for del_ in betingelse.dele)
        case Ikke():
            return not _opfyldt(betingelse.betingelse, vaegt, bredde)
        case Medmindre():
            undtaget = _opfyldt(betingelse.undtagelse, vaegt, bredde)
            return _opfyldt(betingelse.hovedregel, vaegt, bredde) and not undtaget
        case Regel():
            return _opfyldt(betingelse.paa(DAG).vaerdi, vaegt, bredde)
        case _:
            msg = f"no such node here: {betingelse!r}"
            raise AssertionError(msg)


def _alle_moenstre(naar: list[Pakkebetingelse]) -> set[tuple[bool, ...]]:
    return {tuple(_opfyldt(b, vaegt, bredde) for b in naar) for vaegt, bredde in product(TAL, TAL)}


def _ventet(moenstre: set[tuple[bool, ...]], antal: int) -> set[tuple[str, tuple[int, ...]]]:
    """What every number tried tells of a table with a remainder and no declared overlap."""
    fund: set[tuple[str, tuple[int, ...]]] = set()
    valgte = {moenster.index(True) if any(moenster) else None for moenster in moenstre}
    fund |= {("uopnaaelig_raekke", (nr,)) for nr in range(antal) if nr not in valgte}
    for en, anden in combinations(range(antal), 2):
        sammen = [m for m in moenstre if m[en] and m[anden]]
        fund |= {("uerklaeret_overlap", (en, anden))} if sammen else set()
        ens = all(m[en] == m[anden] for m in moenstre)
        fund |= {("ens_raekker", (en, anden))} if sammen and ens else set()
    return fund | ({("uopnaaelig_rest", ())} if None not in valgte else set())


@given(st.lists(betingelser, min_size=1, max_size=3))
def test_a_proof_finds_what_every_number_tells(naar: list[Pakkebetingelse]) -> None:
    """The same findings, neither more nor fewer."""
    navne = {str(nr): betingelse for nr, betingelse in enumerate(naar)}
    fundet = {
        (fund.art.value, tuple(int(kategori) for kategori in fund.kategorier if kategori != "resten"))
        for fund in proev(tabel(navne), ret=RET).fund
    }

    assert _ventet(_alle_moenstre(naar), len(naar)) == fundet


@given(st.lists(betingelser, min_size=1, max_size=3))
def test_the_cases_are_all_there_are(naar: list[Pakkebetingelse]) -> None:
    """The rows hold together in just those combinations in which they do for some number."""
    takst = hierarki({str(nr): betingelse for nr, betingelse in enumerate(naar)})
    moenstre = {tuple(sand(b, RET, sandheder) for b in naar) for _, sandheder in find_celler(takst, RET)}

    assert _alle_moenstre(naar) == moenstre
    uden_raekke = (False,) * len(naar) in moenstre
    oplyst = [fund for fund in proev(takst, ret=RET).fund if fund.art is Fundart.DAEKKER_IKKE_ALT]
    assert uden_raekke == bool(oplyst)


@given(st.lists(betingelser, min_size=2, max_size=3))
def test_a_witness_shows_what_it_is_a_witness_of(naar: list[Pakkebetingelse]) -> None:
    """Both rows of an overlap, or the row that is never chosen, hold for its numbers."""
    fund = proev(tabel({str(nr): b for nr, b in enumerate(naar)}), ret=RET).fund
    for et in fund:
        if et.vidne is None:
            continue
        tal = {punkt.maal: punkt.vaerdi for punkt in et.vidne.punkter if isinstance(punkt, Talpunkt)}
        vaegt, bredde = int(tal.get(VAEGT, 0)), int(tal.get(BREDDE, 0))
        assert {True} == {_opfyldt(naar[int(kategori)], vaegt, bredde) for kategori in et.kategorier}


def test_the_subject_is_the_fictional_one() -> None:
    """The conditions drawn here are about parcels."""
    assert Pakke is VAEGT.emne
