"""What differs between two rule sets for some questions, and the rule sets that lie between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypeVar, assert_never, cast

from attrs import evolve, frozen

from skaerpet_tilsyn.fejl import RegelIkkeGaeldende, RetIkkeKodet, UafklaretRetsstilling, UgyldigVaerdi
from skaerpet_tilsyn.katalog.sporing import spor
from skaerpet_tilsyn.udtryk import (
    Alle,
    Beslutningstabel,
    EnAf,
    Enhver,
    Fortolkningsvalg,
    Ikke,
    Knude,
    Medmindre,
    Regel,
    Sammenligning,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from skaerpet_tilsyn.fakta import Kommune
    from skaerpet_tilsyn.katalog.regelsaet import Regelsaet
    from skaerpet_tilsyn.katalog.sporing import Rod, Sporing
    from skaerpet_tilsyn.katalog.tilsyn.kategorier import Risikokategori
    from skaerpet_tilsyn.ret import Tidslinje
    from skaerpet_tilsyn.udtryk import Betingelse, Valg

S = TypeVar("S")
_Linje: TypeAlias = "Tidslinje[object]"
Laesning: TypeAlias = "Callable[[Valg], str | None]"
"""The reading of a dispute, or None where it is left open."""


@frozen(kw_only=True, order=False)
class Forskel:
    """
    One thing that differs: a rule with its own limits, a table, a parameter, or the reading of a dispute.

    ``linjer`` are the time-lines that change together, the one that gives the name first; ``valg`` is the dispute.
    """

    navn: str
    titel: str
    linjer: tuple[Tidslinje[object], ...] = ()
    valg: Valg | None = None


@frozen(kw_only=True, order=False)
class Holdt:
    """
    A time-line that one of the rule sets does not state, held as in the other: ``efter`` says which one is silent.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.fokusmaal.parametre import MINDSTE_ANTAL_SAMTALER
        >>> Holdt(linje=MINDSTE_ANTAL_SAMTALER, efter=False).linje.titel
        'mindste antal samtaler'
    """

    linje: Tidslinje[object]
    efter: bool


@frozen(kw_only=True, order=False)
class Forskelle:
    """
    The differences between two rule sets, in the order in which the questions read them.

    ``grund`` is ``foer`` with what only ``efter`` reads, and so states for both.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_AKTIV_INDSATS
        >>> from skaerpet_tilsyn.katalog.regelsaet import Regelsaet
        >>> nu = Regelsaet.gaeldende(date(2021, 11, 1))
        >>> alle = forskelle(Regelsaet.gaeldende(date(2018, 9, 1)).udfyldt_af(nu), nu, [HAR_AKTIV_INDSATS])
        >>> [forskel.navn for forskel in alle.enheder], alle.holdt[0].linje.navn
        (['mindste_timetal'], 'maalgruppens_ydelser')
    """

    foer: Regelsaet
    efter: Regelsaet
    enheder: tuple[Forskel, ...]
    holdt: tuple[Holdt, ...]
    grund: Regelsaet

    def blandet(self, enheder: Iterable[Forskel]) -> Regelsaet:
        """The rules before, with some of the differences as after."""
        ret = self.grund
        for enhed in enheder:
            for linje in enhed.linjer:
                ret = ret.med_version(linje, self.efter.paa(linje))
            if enhed.valg is not None:
                ret = ret.med(**{enhed.valg.navn: self.efter.valgt(enhed.valg)})
        return ret

    def for_(self, roedder: Iterable[Rod]) -> tuple[Forskel, ...]:
        """The differences that some of the questions read, before or after; no other can change their answers."""
        laest = list(roedder)
        begge = (spor(laest, self.foer), spor(laest, self.efter))
        linjer = {linje for s in begge for linje in s.linjer}
        valg = {et for s in begge for et in s.valg}
        return tuple(e for e in self.enheder if e.valg in valg or not linjer.isdisjoint(e.linjer))


def forskelle(foer: Regelsaet, efter: Regelsaet, roedder: Iterable[Rod]) -> Forskelle:
    """
    What differs in what some questions read: values, not sources.

    A line that only one of the rule sets reads stands in a rule, a table or a reading that itself differs, and is
    part of that difference. A limit that changes together with its inequality is part of the rule.

    Raises:
        UgyldigVaerdi: the two are not of the area ``skaerpet_tilsyn``.
        RegelIkkeGaeldende: one of them does not state what the questions read.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import AKTIV_12
        >>> from skaerpet_tilsyn.katalog.regelsaet import Regelsaet
        >>> foer, efter = Regelsaet.gaeldende(date(2018, 9, 1)), Regelsaet.gaeldende(date(2021, 11, 1))
        >>> [[linje.navn for linje in forskel.linjer] for forskel in forskelle(foer, efter, [AKTIV_12]).enheder]
        [['aktiv_12']]
    """
    for navn, ret in (("foer", foer), ("efter", efter)):
        if ret.omraade != "skaerpet_tilsyn":
            besked = (
                f"{navn}: fundet regler om {ret.omraade}; forventet to regelsæt om skærpet tilsyn; "
                "vælg området skaerpet_tilsyn"
            )
            raise UgyldigVaerdi(besked)
    roedder = list(roedder)
    s_foer, s_efter = _spor(foer, roedder, "før"), _spor(efter, roedder, "efter")
    grund = foer
    for linje, version in s_efter.linjer.items():
        if linje not in s_foer.linjer:
            grund = grund.med_version(linje, version)
    grund = grund.med(**{valg.navn: slug for valg, slug in s_efter.valg.items() if valg not in s_foer.valg})
    valgene = [valg for valg, slug in s_efter.valg.items() if s_foer.valg.get(valg, slug) != slug]
    slugs = {valg: slug for s in (s_efter, s_foer) for valg, slug in s.valg.items() if valg not in valgene}
    linjer = [
        linje
        for linje, version in s_efter.linjer.items()
        if linje in s_foer.linjer
        and _indhold(version.vaerdi, slugs.get) != _indhold(s_foer.linjer[linje].vaerdi, slugs.get)
    ]
    samlet = _samlet(linjer, s_foer, s_efter)
    enheder = [Forskel(navn=linjerne[0].navn, titel=linjerne[0].titel, linjer=linjerne) for linjerne in samlet]
    enheder += [Forskel(navn=valg.navn, titel=valg.spoergsmaal, valg=valg) for valg in valgene]
    holdt = [
        Holdt(linje=linje, efter=er_efter)
        for ret, s, er_efter in ((foer, s_foer, False), (efter, s_efter, True))
        for linje in s.linjer
        if not siger(ret, linje)
    ]
    return Forskelle(foer=foer, efter=efter, enheder=tuple(enheder), holdt=tuple(holdt), grund=grund)


def _spor(ret: Regelsaet, roedder: list[Rod], hvilket: str) -> Sporing:
    try:
        return spor(roedder, ret)
    except RegelIkkeGaeldende as fejl:
        besked = (
            f"regelsættet {hvilket}: {fejl}, eller hold det, som det står i det andet regelsæt (udfyld=True, --udfyld)"
        )
        klasse = RetIkkeKodet if isinstance(fejl, RetIkkeKodet) else RegelIkkeGaeldende
        raise klasse(besked, navn=fejl.navn, dato=fejl.dato, naermeste=fejl.naermeste) from fejl


def siger(ret: Regelsaet, linje: Tidslinje[object]) -> bool:
    """
    Whether a rule set itself states a line.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.regelsaet import Regelsaet
        >>> from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
        >>> aftalen, nu = Regelsaet.gaeldende(date(2018, 9, 1)), Regelsaet.gaeldende(date(2021, 11, 1))
        >>> siger(aftalen.udfyldt_af(nu), STATUS), siger(nu, STATUS)
        (False, True)
    """
    try:
        evolve(ret, udfyldes_af=None).paa(linje)
    except (RegelIkkeGaeldende, UafklaretRetsstilling):
        return False
    return True


def _samlet(linjer: list[_Linje], foer: Sporing, efter: Sporing) -> list[tuple[_Linje, ...]]:
    """The lines that change together: a rule, and the limits that change with their inequalities in it alone."""
    med: dict[_Linje, _Linje] = {}
    for regel in linjer:
        ved_foer, ved_efter = (_forhold(s, regel.navn) for s in (foer, efter))
        for noegle in ved_foer.keys() & ved_efter.keys():
            graense = noegle[1]
            andet_forhold = isinstance(regel, Regel) and ved_foer[noegle] != ved_efter[noegle]
            if andet_forhold and graense in linjer and _laesere(graense, foer, efter) == {regel.navn}:
                med[graense] = regel
    return [
        (linje, *(graense for graense in linjer if med.get(graense) == linje)) for linje in linjer if linje not in med
    ]


def _forhold(s: Sporing, regel: str) -> dict[tuple[str, _Linje], str]:
    return {(maal, graense): forhold for maal, forhold, graense in s.sammenligninger.get(regel, ())}


def _laesere(graense: _Linje, *begge: Sporing) -> set[str]:
    """The rules that hold something against a limit."""
    return {navn for s in begge for navn, alle in s.sammenligninger.items() if any(g == graense for _, _, g in alle)}


def _indhold(vaerdi: object, laesning: Laesning) -> object:
    """What a version says: without sources, and with the disputes read that both rule sets read alike."""
    if isinstance(vaerdi, Beslutningstabel):
        tabel = cast("Beslutningstabel[Kommune, Risikokategori]", vaerdi)
        return (tuple((laest(raekke.naar, laesning), raekke.kategori) for raekke in tabel.raekker), tabel.ellers)
    # Whom a condition is about makes no difference to what it says.
    return laest(cast("Betingelse[Kommune]", vaerdi), laesning) if isinstance(vaerdi, Knude) else vaerdi


def laest(betingelse: Betingelse[S], laesning: Laesning) -> Betingelse[S]:
    """
    A condition with its disputes read, but for those without a reading; the rules in it stand as they are.

    Example:
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import SAMTALER_12
        >>> laest(SAMTALER_12.versioner[-1].vaerdi, lambda valg: "streng").forhold
        Forhold.MERE_END
    """
    match betingelse:
        case Fortolkningsvalg():
            slug = laesning(betingelse.valg)
            if slug is not None:
                return laest(betingelse.laest_som(slug), laesning)
            return evolve(betingelse, betingelser=tuple(laest(del_, laesning) for del_ in betingelse.betingelser))
        case Alle() | Enhver():
            return evolve(betingelse, dele=tuple(laest(del_, laesning) for del_ in betingelse.dele))
        case Ikke():
            return Ikke(betingelse=laest(betingelse.betingelse, laesning))
        case Medmindre():
            return Medmindre(
                hovedregel=laest(betingelse.hovedregel, laesning), undtagelse=laest(betingelse.undtagelse, laesning)
            )
        case Sammenligning() | EnAf() | Regel():
            return betingelse
        case _:
            assert_never(betingelse)
