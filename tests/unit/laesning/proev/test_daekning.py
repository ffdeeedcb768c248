"""What the kept cases cover: counts, reasons, and the holes that have neither."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from skaerpet_tilsyn.katalog import OMRAADER
from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.laesning.proev import Sagsfil, genstande, laes_sager, lav_sager
from skaerpet_tilsyn.laesning.proev.daekning.celler import Celle, Daekningslinje, Grund, uforklarede
from skaerpet_tilsyn.laesning.proev.daekning.linjer import daekning
from skaerpet_tilsyn.laesning.proev.daekning.tekst import daekningstekst
from skaerpet_tilsyn.ret import fra, hul, ophoert, uafklaret
from skaerpet_tilsyn.udtryk import Parameter, Regel
from tests.genererede.__main__ import MAPPE
from tests.legeland.festen import FESTEN, Gaest, Sker, Trin, forloeb, med_forloeb
from tests.legeland.herredsloven import AENDRET, ALDER, IKRAFT, INVITERET, MAALTIDER, MYNDIG, OPHAEVET, kilde
from tests.legeland.inventar import REGIMER, herredets_inventar

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog.emneinventar import Inventar

LOV = kilde("§ 1")


def _linjer(inventar: Inventar) -> dict[tuple[str, date | None], Daekningslinje]:
    """The lines of an inventory with all the cases that can be made, by name and day."""
    filer = [Sagsfil(genstand=genstand, sager=lav_sager(genstand, inventar)) for genstand in genstande(inventar)]
    return {(linje.baerer.split(":")[0] + " " + linje.navn, linje.fra): linje for linje in daekning(inventar, filer)}


def _vist(linje: Daekningslinje) -> list[str]:
    return [str(celle) for celle in linje.celler]


@pytest.mark.parametrize("omraade", OMRAADER)
def test_no_cell_of_the_catalogue_is_unexplained(omraade: str) -> None:
    """Each has a kept case, or a reason."""
    inventar = katalogets_inventar(omraade)
    linjer = daekning(inventar, laes_sager(MAPPE / omraade, inventar))

    assert () == uforklarede(linjer)
    assert len({linje.kilde.dokument for linje in linjer if linje.kilde}) > 2


def test_the_fictional_statute() -> None:
    """Rules, tables with their rows and the remainder, values, quantities, properties, readings, regimes."""
    linjer = _linjer(herredets_inventar())

    assert ["2", "3", "3", "2"] == _vist(linjer["regel voksen", IKRAFT])
    assert ["4", "1", "ingen grænse", "2"] == _vist(linjer["regel i_hule", IKRAFT])
    assert ["ramme"] * 4 == _vist(linjer["regime herredets_regimer", IKRAFT])
    assert ["ophævet"] * 4 == _vist(linjer["regime herredets_regimer", date(1500, 1, 1)])
    assert ["vindue"] * 4 == _vist(linjer["værdi vindue", IKRAFT])
    assert "ingen grænse" == _vist(linjer["egenskab bolig", None])[2]
    assert "ingen grænse" == _vist(linjer["værdi huler", IKRAFT])[2]
    assert all(celle.antal for navn in ("læsning H1=ja", "læsning H1=nej") for celle in linjer[navn, None].celler)
    assert all(celle.antal for celle in linjer["række bordplan=græsset", IKRAFT].celler)
    assert all(celle.antal for celle in linjer["tabel bordplan", IKRAFT].celler)
    assert all(celle.antal for celle in linjer["række kreds=hulebo", IKRAFT].celler)
    assert () == uforklarede(linjer.values())


def test_a_table_of_transitions() -> None:
    """Its entries; each row with what it takes and what it does not; state by state what is refused, and why."""
    linjer = _linjer(med_forloeb(*FESTEN))

    assert ["4", "12", "tilstand", "tilstand"] == _vist(linjer["forløb festen", IKRAFT])
    assert ["ophævet"] * 4 == _vist(linjer["forløb festen", OPHAEVET])
    overgang = linjer["overgang festen=til bords+tørst", IKRAFT]
    assert ["1", "6", "tilstand", "tilstand"] == _vist(overgang)
    assert ("overgang: til bords → på kroen ved tørst", "herredsloven § 10") == (
        overgang.baerer,
        overgang.bestemmelse,
    )
    afvist = linjer["afvises efter til bords festen=til bords+afvist", IKRAFT]
    assert ["afvises", "2", "tilstand", "tilstand"] == _vist(afvist)
    assert "afvises efter til bords: indbudt, hjemgang" == afvist.baerer
    slut = linjer["afvises efter hjemme festen=hjemme+afvist", IKRAFT]
    assert ("afvises efter hjemme: hver hændelse (festen er forbi)", "4") == (slut.baerer, _vist(slut)[1])
    assert () == uforklarede(linjer.values())


def test_a_table_of_transitions_that_says_the_same_again() -> None:
    """Its rows stand once; one that cannot be reached is a hole."""
    tabel = forloeb(fra(IKRAFT, FESTEN, kilde=LOV), fra(AENDRET, FESTEN, kilde=LOV))
    linjer = _linjer(evolve(herredets_inventar(), forloeb=(tabel,)))

    assert ["uændret"] * 4 == _vist(linjer["forløb festen", AENDRET])
    assert ("overgang festen=til bords+tørst", AENDRET) not in linjer
    uden = _linjer(med_forloeb(*FESTEN[:2], FESTEN[3]))
    assert "festen=på kroen+hjemgang (1401-04-06): opfyldt" in uforklarede(uden.values())


def test_a_state_in_which_nothing_is_refused() -> None:
    """It has no line about that."""
    alt = [Trin(fra=Gaest.UDENFOR, ved=ved, til=Gaest.HJEMME) for ved in Sker]

    assert not [linje for linje in _linjer(med_forloeb(*alt)).values() if "efter udenfor" in linje.baerer]


def test_versions_that_say_the_same() -> None:
    """The first one has the cases; the later one says why it has none."""
    uaendret = evolve(MYNDIG, poster=(*MYNDIG.poster, fra(AENDRET, 33, kilde=kilde("§ 1 a"))))
    voksen = Regel(
        navn="voksen_2",
        titel="V",
        poster=(fra(IKRAFT, ALDER >= uaendret, kilde=LOV), fra(AENDRET, ALDER >= uaendret, kilde=kilde("§ 1 a"))),
    )
    linjer = _linjer(herredets_inventar(inviteret=voksen))

    # The last day of the statute is in the later version's time.
    assert ["uændret", "1", "uændret", "uændret"] == _vist(linjer["regel voksen_2", AENDRET])
    assert ["2", "2", "3", "2"] == _vist(linjer["regel voksen_2", IKRAFT])
    assert "uændret" in _vist(linjer["værdi myndig", AENDRET])


def test_gaps_and_times_of_which_nobody_knows() -> None:
    """Refusals, each with its reason."""
    dage = [date(1510, 1, 1), date(1520, 1, 1), date(1530, 1, 1)]
    regimer = evolve(
        REGIMER,
        poster=(
            *REGIMER.poster,
            hul(dage[0], grund="intet er skrevet op"),
            uafklaret(dage[1], grund="to optegnelser", raad="spørg"),
            ophoert(dage[2], kilde=LOV),
        ),
    )
    linjer = _linjer(evolve(herredets_inventar(), regimer=regimer))

    assert ["ikke kodet", "ukendt ret", "ophævet"] == [
        _vist(linjer["regime herredets_regimer", dag])[0] for dag in dage
    ]
    assert "–" == linjer["regime herredets_regimer", dage[0]].bestemmelse


def test_values_that_measuring_reads_and_values_that_nothing_reads() -> None:
    """The first have a reason; the others have none, whole; a version of them from before the rule has one."""
    ubrugt = Parameter(navn="oel", titel="øl", enhed="øl", poster=(fra(IKRAFT, 3, kilde=LOV),))
    inventar = herredets_inventar(erklaerede=(ubrugt,))
    graense = Parameter(
        navn="mange",
        titel="mange",
        enhed="måltider",
        poster=(fra(IKRAFT, 9, kilde=LOV), fra(AENDRET, 10, kilde=LOV)),
    )
    regel = Regel(navn="mange", titel="M", poster=(fra(AENDRET, MAALTIDER >= graense, kilde=LOV),))
    sent = evolve(INVITERET, poster=INVITERET.poster[1:])

    assert ["måling"] * 4 == _vist(_linjer(evolve(inventar, maalt_med=(ubrugt,)))["værdi oel", IKRAFT])
    assert [f"oel ({IKRAFT}): {hvad}" for hvad in ("opfyldt", "ikke opfyldt", "grænse", "ukendt")] == list(
        uforklarede(_linjer(inventar).values())
    )
    assert ["ikke brugt"] * 4 == _vist(_linjer(herredets_inventar(inviteret=sent & regel))["værdi mange", IKRAFT])


def test_without_cases_everything_is_a_hole() -> None:
    """A cell is empty, and says so."""
    inventar = herredets_inventar()
    linjer = daekning(inventar, ())

    assert "voksen (1401-04-06): opfyldt" in uforklarede(linjer)
    assert "uforklaret" in daekningstekst([(inventar, linjer)])
    assert not Celle(0).forklaret


def test_the_page() -> None:
    """Provision for provision; a citation stands once, and only the reasons that are used are explained."""
    inventar = herredets_inventar()
    filer = [Sagsfil(genstand=genstand, sager=lav_sager(genstand, inventar)) for genstand in genstande(inventar)]
    side = daekningstekst([(inventar, daekning(inventar, filer))])

    assert "\n## Andet morgenmåltid i Herredet\n" in side
    assert (
        "| herredsloven § 1 | regel: Hobbitten er voksen (`voksen`) | 6. april 1401 | 2 | 3 | 3 | 2 |\n"
        "| ″ | størrelse: hobbittens alder (`alder`) | – | 2 | 3 | 3 | 2 |\n"
    ) in side
    assert "herredsloven § 5 (udledt)" in side
    assert Grund.VINDUE.tekst in side
    assert Grund.MAALING.tekst not in side
    assert side.index("herredsloven § 6 |") < side.index("herredsloven § 6 a |") < side.index("herredsloven § 99 |")


def test_every_reason_is_explained() -> None:
    """In words for people."""
    assert all(grund.kort and grund.tekst for grund in Grund)
