"""The tables of the monitoring report: overview, the two requirements, and the data of its figures."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.katalog.resultatkrav.regler import BESKAEFTIGELSE, TRINNAVNE, Trin
from skaerpet_tilsyn.katalog.resultatkrav.valg import RESULTATKRAV_GRAENSE
from skaerpet_tilsyn.katalog.resultatkrav.varigheder import NAVNE as NAVNE_PAA_VARIGHED
from skaerpet_tilsyn.opgoerelse.ark import SKJULT, Ark
from skaerpet_tilsyn.opgoerelse.maerker import Broek, Er, andelsmaerker, over_nul
from skaerpet_tilsyn.opgoerelse.resultatkrav.vinduestal import KRAV
from skaerpet_tilsyn.tal import afrund, raa, skriv_tal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.opgoerelse.maerker import Maerke
    from skaerpet_tilsyn.opgoerelse.resultatkrav.resultatopgoerelse import Resultatopgoerelse
    from skaerpet_tilsyn.opgoerelse.resultatkrav.vinduestal import Vinduestal
    from skaerpet_tilsyn.opgoerelse.vaerdi import Vaerdi

ALLE: Final = "alle"
"""The municipality of the rows that count everybody."""
VARIGHEDSNAVNE: Final = (*NAVNE_PAA_VARIGHED, "uoplyst")
"""The intervals of duration, and the unknown."""


def alle_ark(o: Resultatopgoerelse) -> tuple[Ark, ...]:
    """The report's three tables, then the data of its six figures."""
    return (overblik(o), resultatkrav_1(o), resultatkrav_2(o), *figurer(o))


def procent(antal: int, i_alt: int) -> Decimal | None:
    """
    A share as a percent with one decimal, half-up; None of nobody.

    Example:
        >>> str(procent(1252, 5484)), procent(0, 0)
        ('22.8', None)
    """
    if not i_alt:
        return None
    return Decimal(skriv_tal(afrund(Fraction(antal, i_alt) * 100, 1), 1, decimaltegn=".", tusindtegn=""))


def _antal(tal: Vinduestal, felt: str, antal: int) -> Vaerdi:
    return SKJULT if felt in tal.skjult else antal


def _pct(tal: Vinduestal, felt: str, antal: int, i_alt: int, *, uvis: bool = False) -> Vaerdi:
    """The share; empty where it is not known, suppressed with its count."""
    if felt in tal.skjult:
        return SKJULT
    return None if uvis else procent(antal, i_alt)


def _kravceller(tal: Vinduestal) -> tuple[Vaerdi, ...]:
    celler: list[Vaerdi] = []
    for felt, krav in zip(("rk1", "rk2"), tal.krav, strict=True):
        celler += [
            _antal(tal, felt, krav.sikre),
            _pct(tal, felt, krav.sikre, tal.maalgruppe, uvis=bool(krav.uafklaret)),
        ]
    return tuple(celler)


def overblik(o: Resultatopgoerelse) -> Ark:
    """A row a window: the målgruppe and the two shares; counts are those that are certain."""
    ark = Ark.af(
        "overblik",
        ("fra", "til", "maalgruppe", "rk1_antal", "rk1_pct", "rk2_antal", "rk2_pct", "uafklaret"),
        (
            (tal.fra, tal.til, _antal(tal, "maalgruppe", tal.maalgruppe), *_kravceller(tal), tal.uafklaret)
            for tal in o.i_alt
        ),
    )
    return ark.vist("Overblik", _overbliksmaerker(o.ret))


def _overbliksmaerker(ret: Regelsaet) -> Iterator[Maerke]:
    """Both requirements, held against the counts; whoever is undecided is in the målgruppe already."""
    for nr, felt in enumerate(("rk1", "rk2")):
        broek = Broek(taeller=f"{felt}_antal", naevner="maalgruppe", uafklaret="uafklaret", i_naevneren=True)
        yield from _kravmaerker((f"{felt}_antal", f"{felt}_pct"), broek, nr, ret)
    yield over_nul("uafklaret")


def _kravmaerker(
    kolonner: tuple[str, ...], broek: Broek, nr: int, ret: Regelsaet, kendt: str = ""
) -> tuple[Maerke, ...]:
    graense, streng = raa(ret.paa(KRAV[nr][1]).vaerdi), ret.valgt(RESULTATKRAV_GRAENSE) == "streng"
    return andelsmaerker(kolonner, broek, graense, streng=streng, kendt=kendt)


def kravraekker_1(tal: Vinduestal) -> Iterator[tuple[str, str, int, bool]]:
    """The lines of the first requirement: name, field, count, whether more may belong there."""
    praktik = Trin.PRAKTIK_LOENTILSKUD
    yield "Virksomhedspraktik/løntilskud", praktik.value, tal.trin[praktik], bool(tal.uafklaret)
    yield "Beskæftigelse mv.", "rk2", tal.krav[1].sikre, bool(tal.krav[1].uafklaret)
    yield "Virksomhedsrettet indsats mv.", "rk1", tal.krav[0].sikre, bool(tal.krav[0].uafklaret)


def kravraekker_2(tal: Vinduestal) -> Iterator[tuple[str, str, int, bool]]:
    """The lines of the second, the largest first."""
    for trin in sorted(BESKAEFTIGELSE, key=lambda trin: -tal.trin[trin]):
        navn = TRINNAVNE[trin]
        yield navn[0].upper() + navn[1:], trin.value, tal.trin[trin], bool(tal.uafklaret)
    yield "Beskæftigelse mv.", "rk2", tal.krav[1].sikre, bool(tal.krav[1].uafklaret)


def resultatkrav_1(o: Resultatopgoerelse) -> Ark:
    """Virksomhedsrettet indsats mv. in the last window."""
    return _krav("resultatkrav_1", o, kravraekker_1)


def resultatkrav_2(o: Resultatopgoerelse) -> Ark:
    """Beskæftigelse mv. in the last window."""
    return _krav("resultatkrav_2", o, kravraekker_2)


def _krav(
    navn: str, o: Resultatopgoerelse, raekker: Callable[[Vinduestal], Iterator[tuple[str, str, int, bool]]]
) -> Ark:
    kolonner, tal = ("indsats", "antal", "andel_pct"), o.sidste
    fundne = (
        ()
        if tal is None
        else tuple(
            (titel, _antal(tal, felt, antal), _pct(tal, felt, antal, tal.maalgruppe, uvis=uvis))
            for titel, felt, antal, uvis in raekker(tal)
        )
    )
    # The last line is the requirement itself, which the others add up to.
    return Ark.af(navn, kolonner, fundne).vist(i_alt=(Er(kolonne="indsats", ord=r[0]) for r in fundne[-1:]))


def figurer(o: Resultatopgoerelse) -> tuple[Ark, ...]:
    """The data of figures 1 to 6, a row a bar or part of one."""
    egne = tuple(o.sidste_kommuner())
    return (
        Ark.af("figur_1", _OVER_TID, (r for tal in o.i_alt for r in _trinraekker(tal, tuple(Trin)))),
        Ark.af("figur_2", _PR_KOMMUNE, (r for tal in egne for r in _samlede(tal))),
        Ark.af("figur_3", _OVER_TID, (r for tal in o.i_alt for r in _trinraekker(tal, BESKAEFTIGELSE))),
        Ark.af("figur_4", _PR_KOMMUNE, (next(_samlede(tal)) for tal in egne)).vist(
            maerker=_kravmaerker(
                ("antal", "andel_pct"), Broek(taeller="antal", naevner="maalgruppe"), 1, o.ret, kendt="andel_pct"
            )
        ),
        Ark.af(
            "figur_5",
            ("kommunekode", "kommune", "til", "langvarige", "uden_indsats", "andel_pct", "uafklaret"),
            (_langvarige(tal) for tal in egne),
        ),
        Ark.af(
            "figur_6",
            ("kommunekode", "kommune", "til", "varighed", "antal", "andel_pct"),
            (r for tal in egne for r in _varighed(tal)),
        ),
    )


_OVER_TID: Final = ("fra", "til", "maalgruppe", "trin", "antal", "andel_pct")
_PR_KOMMUNE: Final = ("kommunekode", "kommune", "fra", "til", "maalgruppe", "trin", "antal", "andel_pct")


def _trinraekker(tal: Vinduestal, trin: tuple[Trin, ...]) -> Iterator[tuple[Vaerdi, ...]]:
    for et in trin:
        antal = tal.trin[et]
        yield (
            tal.fra,
            tal.til,
            _antal(tal, "maalgruppe", tal.maalgruppe),
            et.value,
            _antal(tal, et.value, antal),
            _pct(tal, et.value, antal, tal.maalgruppe, uvis=bool(tal.uafklaret)),
        )


def _hvem(tal: Vinduestal) -> tuple[str, str]:
    kode = tal.kommunekode or ""
    return kode, NAVNE.get(kode, ALLE)


def _samlede(tal: Vinduestal) -> Iterator[tuple[Vaerdi, ...]]:
    """The collapsed hierarchy: employment or the like, then praktik and løntilskud."""
    praktik = Trin.PRAKTIK_LOENTILSKUD
    for navn, felt, antal, uvis in (
        ("beskaeftigelse_mv", "rk2", tal.krav[1].sikre, bool(tal.krav[1].uafklaret)),
        (praktik.value, praktik.value, tal.trin[praktik], bool(tal.uafklaret)),
    ):
        yield (
            *_hvem(tal),
            tal.fra,
            tal.til,
            _antal(tal, "maalgruppe", tal.maalgruppe),
            navn,
            _antal(tal, felt, antal),
            _pct(tal, felt, antal, tal.maalgruppe, uvis=uvis),
        )


def _langvarige(tal: Vinduestal) -> tuple[Vaerdi, ...]:
    langvarige = tal.langvarige
    return (
        *_hvem(tal),
        tal.til,
        _antal(tal, "langvarige", langvarige.et_aar),
        _antal(tal, "uden", langvarige.uden),
        _pct(tal, "uden", langvarige.uden, langvarige.et_aar, uvis=bool(langvarige.uafklaret)),
        langvarige.uafklaret,
    )


def _varighed(tal: Vinduestal) -> Iterator[tuple[Vaerdi, ...]]:
    for nr, (navn, antal) in enumerate(zip(VARIGHEDSNAVNE, tal.varighed, strict=True)):
        felt = f"varighed_{nr}"
        yield (
            *_hvem(tal),
            tal.til,
            navn,
            _antal(tal, felt, antal),
            _pct(tal, felt, antal, sum(tal.varighed)),
        )
