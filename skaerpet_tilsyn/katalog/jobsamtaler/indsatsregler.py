"""How a kontaktforløb is measured: dated values and chosen readings, as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.katalog.jobsamtaler import lister, maalevalg, parametre, valg
from skaerpet_tilsyn.katalog.jobsamtaler.ikraft import JULI_2026

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog.regelsaet import Regelsaet
    from skaerpet_tilsyn.udtryk import Parameter


@frozen(kw_only=True, order=False)
class Indsatsregler:
    """
    Everything that the measuring of a kontaktforløb needs of the law.

    Windows are in months from its first day; ``oevo_foer`` is an ordinal: what of ``oevo`` ends by then counts as
    ``oevo_taeller`` says (``ja``, ``nej``, ``uafklaret``). ``former`` is None where all forms of talks count.
    """

    samtalevindue: int
    akassevindue: int
    akasse_til: str
    intensiveret_vindue: int
    intensiveret_med_dagen: bool
    intensiverede: frozenset[str]
    kommunens: frozenset[str]
    akassens: frozenset[str]
    former: frozenset[str] | None
    en_pr_dag: bool
    tilbud: frozenset[str]
    tilbud_begyndt: bool
    oevo: frozenset[str]
    oevo_foer: int
    oevo_taeller: str
    undtaget_nogen_dag: bool
    gruppeskift_samler: bool
    kommune_ved_begyndelsen: bool


def indsatsregler(ret: Regelsaet) -> Indsatsregler:
    """
    The rules of measurement under a rule set; before the rules on tilbud, none counts.

    Raises:
        RegelIkkeGaeldende: no rules are encoded for the day.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> indsatsregler(Regelsaet.gaeldende(date(2026, 7, 1), "beskaeftigelsesindsats_2026")).samtalevindue
        6
    """
    paa, valgt = ret.paa, ret.valgt
    kun_egne = valgt(valg.ANDEN_AKTOER) == "nej"
    personligt = frozenset(paa(lister.PERSONLIGT).vaerdi)
    return Indsatsregler(
        samtalevindue=paa(parametre.SAMTALEVINDUE).vaerdi,
        akassevindue=paa(parametre.AKASSEVINDUE).vaerdi,
        akasse_til=valgt(valg.X11),
        intensiveret_vindue=paa(parametre.INTENSIVERET_VINDUE).vaerdi,
        intensiveret_med_dagen=valgt(valg.INTENSIVERET_FRIST) == "med_dagen",
        intensiverede=frozenset(paa(lister.INTENSIVERET_TYPER).vaerdi),
        kommunens=frozenset(paa(lister.KUN_KOMMUNEN if kun_egne else lister.KOMMUNENS_MYNDIGHEDER).vaerdi),
        akassens=frozenset(paa(lister.AKASSENS_MYNDIGHEDER).vaerdi),
        former=personligt if valgt(valg.SAMTALEFORMER) == "personligt" else None,
        en_pr_dag=valgt(valg.EN_PR_DAG) == "ja",
        tilbud=_liste(lister.TAELLENDE_TILBUD, ret),
        tilbud_begyndt=valgt(valg.TILBUDSREGEL) == "begyndt",
        oevo=_liste(lister.OEVO_TILBUD, ret),
        oevo_foer=JULI_2026.toordinal(),
        oevo_taeller=valgt(valg.OEVO_FOER),
        undtaget_nogen_dag=valgt(valg.UNDTAGELSESDAG) == "nogen_dag",
        gruppeskift_samler=valgt(valg.GRUPPESKIFT) == "samme_forloeb",
        kommune_ved_begyndelsen=valgt(maalevalg.HENFOERING) == "ved_begyndelsen",
    )


def _liste(liste: Parameter[tuple[str, ...]], ret: Regelsaet) -> frozenset[str]:
    return frozenset(ret.paa(liste).vaerdi if liste.gaelder(ret.dato) else ())
