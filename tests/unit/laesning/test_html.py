"""The reasons as HTML: well nested, escaped, and with the same lines as the text."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser
from operator import methodcaller
from typing import cast

import pytest
from hypothesis import given

from skaerpet_tilsyn.fakta import Borger, Daekning, Samtale
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_SAMTALER
from skaerpet_tilsyn.laesning.vurder import Vurdering, begrundelse, vurder
from skaerpet_tilsyn.laesning.vurder.html import til_html
from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, fra
from skaerpet_tilsyn.tal import Interval, Udfald
from skaerpet_tilsyn.tid import Maaned
from skaerpet_tilsyn.udtryk import Fortolkningsvalg, Mulighed, Parameter, Regel, Valg
from tests.legeland.emner import Hobbit
from tests.legeland.herredsloven import BOLIG, INVITERET, JUNI, SPISER, ret_den
from tests.legeland.tilfaeldige import Trae, love, traeer, viden

ONDT = "<script>alert('1')</script> & \"x\""


class Laeser(HTMLParser):
    """Reads nested lists; refuses tags that close in another order than they were opened."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.aabne: list[str] = []
        self.tags: set[str] = set()
        self.klasser: list[str | None] = []
        self.punkter: list[str] = []
        self.dybder: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag begins; a point of a list begins a line of text."""
        self.tags.add(tag)
        self.aabne.append(tag)
        if tag == "li":
            self.klasser.append(dict(attrs).get("class"))
            self.punkter.append("")
            self.dybder.append(self.aabne.count("li") - 1)

    def handle_endtag(self, tag: str) -> None:
        """The last one that was opened."""
        assert tag == self.aabne.pop()

    def handle_data(self, data: str) -> None:
        """Text of the point that was begun last: text never follows the points below."""
        self.punkter[-1] += data


def _laest(html: str) -> Laeser:
    laeser = Laeser()
    laeser.feed(html)
    laeser.close()
    assert [] == laeser.aabne
    return laeser


def _tekstlinjer(v: Vurdering[Hobbit]) -> list[tuple[int, str]]:
    """The lines of the printed reasons: depth and text, without the signs of the print."""
    linjer: list[tuple[int, str]] = []
    for linje in begrundelse(v).splitlines():
        tekst = re.sub(r"  \[(.*)\]$", r" [\1]", linje.lstrip(" "))
        dybde = (len(linje) - len(linje.lstrip(" "))) // 2
        linjer.append(
            (dybde, tekst.removeprefix("· ").removeprefix("(").removesuffix(")") if tekst[0] in "·(" else tekst)
        )
    return linjer


def test_a_small_case() -> None:
    """All of it."""
    syv = Hobbit(navn="X", tal={"maaltider": Interval.praecis(7)})

    assert (
        '<ul class="vurdering"><li class="opfyldt">opfyldt: Hobbitten spiser godt <small>[herredsloven § 2]</small>'
        '<ul><li class="opfyldt">opfyldt: fortolkningsvalg H1: Er præcis det krævede antal måltider nok? '
        "Valgt: ordlyden: «mindst» <small>[herredsloven § 2]</small>"
        '<ul><li class="opfyldt">opfyldt: måltider de seneste to måneder er mindst 7 måltider (fundet: 7 måltider) '
        "<small>[herredsloven § 2, nr. 1]</small></li>"
        "<li>læst som «nej»: ikke opfyldt</li></ul></li></ul></li></ul>"
    ) == til_html(vurder(SPISER, syv, i=JUNI, ret=ret_den()))


def test_a_notebook_shows_it() -> None:
    """By the method that notebooks ask for."""
    v = vurder(INVITERET, Hobbit(navn="X"), i=JUNI, ret=ret_den())

    assert til_html(v) == cast("object", methodcaller("_repr_html_")(v))


def test_facts_are_points_too() -> None:
    """Under the leaf that rests on them."""
    nov = Maaned(2021, 11)
    borger = Borger(
        borger_id="a1",
        daekning=Daekning.fuld(),
        samtaler=(Samtale(dato=date(2021, 3, 9), kontaktform="<b>fed</b>"),),
    )
    html = til_html(vurder(HAR_SAMTALER, borger, i=nov, ret=Regelsaet.for_maaned(nov)))

    assert "<li>samtale 9.3.2021 (&lt;b&gt;fed&lt;/b&gt;)</li>" in html
    assert {"ul", "li", "small"} == _laest(html).tags


def _ond_regel() -> Regel[Hobbit]:
    """A rule in which every text that a person can write is a tag."""
    kilde = Retskilde(dokument=Dokument(kortnavn=ONDT, titel=ONDT), evidens=Evidens.UDLEDT, afsnit=ONDT)
    dag = date(1401, 1, 1)
    liste = Parameter(navn="l", titel=ONDT, enhed=ONDT, poster=(fra(dag, (ONDT, "b"), kilde=kilde),))
    ond = Regel(navn="o", titel=ONDT, poster=(fra(dag, BOLIG.en_af(liste), kilde=kilde),))
    valg = Valg(
        navn="H9",
        spoergsmaal=ONDT,
        muligheder=tuple(Mulighed(slug=slug, titel=ONDT, kilde=kilde) for slug in ("ja", "nej")),
        valgt="ja",
        hjemmel=ONDT,
    )
    tvivl: Fortolkningsvalg[Hobbit] = Fortolkningsvalg(valg=valg, betingelser=(ond, ~ond))
    return Regel(navn="o", titel=ONDT, poster=(fra(dag, tvivl, kilde=kilde),))


def test_every_text_is_escaped() -> None:
    """Titles, questions, sources, lists, and what was found."""
    v = vurder(_ond_regel(), Hobbit(navn="X", egenskaber={"bolig": ONDT}), i=JUNI, ret=ret_den())
    html = til_html(v)
    laest = _laest(html)

    assert {"ul", "li", "small"} == laest.tags
    assert "<script" not in html
    assert "&lt;script&gt;alert(&#x27;1&#x27;)&lt;/script&gt; &amp; &quot;x&quot;" in html
    assert 5 == len(laest.punkter)
    assert all(ONDT in punkt for punkt in laest.punkter[:-1])
    assert "læst som «nej»: ikke opfyldt" == laest.punkter[-1]


@pytest.mark.parametrize("udfald", list(Udfald))
def test_the_class_of_a_point_is_its_outcome(udfald: Udfald) -> None:
    """So that a style sheet can colour it."""
    alder = {Udfald.OPFYLDT: 33, Udfald.IKKE_OPFYLDT: 32}
    tal = {"vandring": Interval.praecis(0)}
    if udfald in alder:
        tal["alder"] = Interval.praecis(alder[udfald])
    html = til_html(vurder(INVITERET, Hobbit(navn="X", tal=tal, egenskaber={"bolig": "hus"}), i=JUNI, ret=ret_den()))
    punkter = _laest(html)

    assert [punkt.split(":")[0].replace(" ", "_") for punkt in punkter.punkter if not punkt.startswith("læst")] == [
        klasse for klasse in punkter.klasser if klasse is not None
    ]
    assert udfald.value in punkter.klasser


@given(trae=traeer, hobbit=viden, ret=love)
def test_it_says_what_the_text_says(trae: Trae, hobbit: Hobbit, ret: Regelsaet) -> None:
    """The same lines, at the same depth, in the same order."""
    v = vurder(trae, hobbit, i=JUNI, ret=ret)
    laest = _laest(til_html(v))

    assert _tekstlinjer(v) == list(zip(laest.dybder, laest.punkter, strict=True))
