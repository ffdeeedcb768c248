"""The periods of the law, for each of the areas that the catalogue covers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.fejl import RegelIkkeGaeldende, RetIkkeKodet, UafklaretRetsstilling
from skaerpet_tilsyn.katalog.ikraft import (
    AFSKAFFELSEN_KENDT,
    AFTALEN,
    BEGGE_IGEN,
    BEKENDTGOERELSEN,
    KUN_SAMTALER,
    KUN_SAMTALER_KENDT,
)
from skaerpet_tilsyn.katalog.jobsamtaler import kilder as jobsamtaler
from skaerpet_tilsyn.katalog.jobsamtaler.ikraft import (
    HOVEDLOVEN,
    JULI_2026,
    KONTAKTFORLOEB_2020,
    KONTAKTFORLOEB_2024,
)
from skaerpet_tilsyn.katalog.jobsamtaler.omraade import OMRAADE as BESKAEFTIGELSESINDSATS
from skaerpet_tilsyn.katalog.ressourceforloeb import kilder as ressourceforloeb
from skaerpet_tilsyn.katalog.ressourceforloeb.ikraft import FEM_AAR, OPHOERT, TRE_AAR
from skaerpet_tilsyn.katalog.resultatkrav import kilder as resultatkrav
from skaerpet_tilsyn.katalog.resultatkrav.ikraft import FOERSTE_DAG
from skaerpet_tilsyn.katalog.tidlig_indsats import ikraft as tidlig_ikraft
from skaerpet_tilsyn.katalog.tidlig_indsats import kilder as tidlig_indsats
from skaerpet_tilsyn.katalog.tilsyn import kilder as tilsyn
from skaerpet_tilsyn.katalog.tilsyn.ophoer import UKENDT_SLUTNING, med_ophoer
from skaerpet_tilsyn.ret import Tidslinje, Version, fra, hul, uafklaret

if TYPE_CHECKING:
    from datetime import date


@frozen(kw_only=True, order=False, cache_hash=True)
class Regime:
    """A period of the law under one name."""

    slug: str
    titel: str


REGIMER: Final = Tidslinje(
    navn="regimer",
    titel="reglerne om skærpet tilsyn",
    poster=(
        fra(
            AFTALEN,
            Regime(slug="aftale_2018", titel="aftalen af 23. august 2018 (100 timer, under 30 pct. uden; ikke i brug)"),
            kilde=tilsyn.AFTALEN,
        ),
        fra(
            BEKENDTGOERELSEN,
            Regime(slug="bek_2019", titel="bekendtgørelsen fra december 2019 (begge fokusmål tæller)"),
            kilde=tilsyn.BEK_2019,
        ),
        fra(
            KUN_SAMTALER,
            Regime(slug="regime_2021_2022", titel="skærpet tilsyn 2021-2022 (kun samtaler udløser)"),
            kilde=tilsyn.REGIMET,
            kundgjort=KUN_SAMTALER_KENDT,
        ),
        fra(
            BEGGE_IGEN,
            Regime(slug="fra_2023", titel="skærpet tilsyn fra 2023 (begge fokusmål igen; ikke efterprøvet)"),
            kilde=tilsyn.FRA_2023,
        ),
        *UKENDT_SLUTNING,
    ),
)
"""The regimes of the supervision in order of time; the day of its end is not known."""


def regime_paa(
    linje: Tidslinje[Regime], dag: date, *, kendt_pr: date | None, ophoer: date | None, historisk: bool
) -> tuple[Version[Regime], date]:
    """
    The regime on a day, and the day whose law that is: the same one, but for history after the end.

    Raises:
        UgyldigVaerdi: the end is not a day on which it can have been.
        RegelIkkeGaeldende: the day is before the first regime, or after the end.
        RetIkkeKodet: the day lies in a period that is not encoded.
        UafklaretRetsstilling: nobody knows whether the rules applied on the day.

    Example:
        >>> from datetime import date
        >>> version, dag = regime_paa(REGIMER, date(2026, 8, 1), kendt_pr=None, ophoer=None, historisk=True)
        >>> version.vaerdi.slug, str(dag)
        ('fra_2023', '2026-01-31')
    """
    if ophoer is not None:
        linje = med_ophoer(linje, ophoer)
    try:
        return linje.paa(dag, kendt_pr), dag
    except RetIkkeKodet:
        raise
    except (RegelIkkeGaeldende, UafklaretRetsstilling) as fejl:
        if not historisk or fejl.naermeste is None or fejl.naermeste >= dag:
            raise
        return linje.paa(fejl.naermeste, kendt_pr), fejl.naermeste


RESULTATKRAV: Final = Tidslinje(
    navn="regimer_resultatkrav",
    titel="resultatkravene i projektet Bedre indsats for borgere i ressourceforløb",
    poster=(
        fra(
            FOERSTE_DAG,
            Regime(slug="resultatkrav", titel="Bedre indsats for borgere i ressourceforløb: resultatkrav 1 og 2"),
            kilde=resultatkrav.PROJEKTET,
        ),
    ),
)
"""The project's requirements: one regime, whose end nobody has shown."""
RESSOURCEFORLOEB: Final = Tidslinje(
    navn="regimer_ressourceforloeb",
    titel="reglerne om ressourceforløb og jobafklaringsforløb",
    poster=(
        fra(
            FEM_AAR,
            Regime(slug="ressourceforloeb_5_aar", titel="ressourceforløb på op til 5 år"),
            kilde=ressourceforloeb.FEM_AAR,
        ),
        fra(
            TRE_AAR,
            Regime(slug="ressourceforloeb_3_aar", titel="ressourceforløb på op til 3 år"),
            kilde=ressourceforloeb.TRE_AAR,
        ),
        hul(
            OPHOERT,
            grund="regler, der ikke er kodet (ressourceforløb er afskaffet for nye borgere ved lov nr. 1750 fra 2025; "
            "om det sker 1. februar eller 1. juli 2026, er ikke efterprøvet)",
        ),
    ),
)
"""The two schemes: up to five years before, up to three years after; abolished in 2026."""
TIDLIG_INDSATS: Final = Tidslinje(
    navn="regimer_tidlig_indsats",
    titel="opfølgningen på tidlig indsats",
    poster=(
        fra(
            tidlig_ikraft.GRUPPE_FOR_GRUPPE,
            Regime(slug="tidlig_indsats_grupper", titel="opfølgning på tidlig indsats, gruppe for gruppe"),
            kilde=tidlig_indsats.GRUPPE_FOR_GRUPPE,
        ),
        fra(
            tidlig_ikraft.UNDER_ET,
            Regime(slug="tidlig_indsats_under_et", titel="opfølgning på tidlig indsats, alle grupper under ét"),
            kilde=tidlig_indsats.UNDER_ET,
        ),
        uafklaret(
            tidlig_ikraft.UKENDT,
            grund="en tid, hvor ingen kilde viser, om opfølgningen fortsætter (fra den dag tillader loven, at 25 "
            "pct. ikke får indsatsen; opfølgningen regner med 20)",
            raad="angiv historisk, hvis reglerne fra før skal læses, som om de gjaldt",
            argument="historisk",
        ),
    ),
)
"""The follow-up: for each group, then for all of them together; of the time after June 2026 nothing is known."""
JOBSAMTALER: Final = Tidslinje(
    navn="regimer_beskaeftigelsesindsats",
    titel="reglerne om jobsamtaler og tilbud",
    poster=(
        hul(KONTAKTFORLOEB_2020, grund="regler om kontaktforløbet før 2024, der ikke er kodet"),
        fra(
            KONTAKTFORLOEB_2024,
            Regime(slug="kontaktforloeb_2024", titel="kontaktforløbet 2024-2026 (et antal samtaler, ingen kvote)"),
            kilde=jobsamtaler.REGIMET_2024,
        ),
        fra(
            JULI_2026,
            Regime(slug="lov1750_h2_2026", titel="andet halvår 2026 (mindst 75 pct. med samtaler og tilbud)"),
            kilde=jobsamtaler.REGIMET,
            kundgjort=AFSKAFFELSEN_KENDT,
        ),
        HOVEDLOVEN,
    ),
)
"""Talks and tilbud: the rules of the second half of 2026, and those before them that a transition needs."""
OMRAADER: Final = {
    "skaerpet_tilsyn": REGIMER,
    "resultatkrav": RESULTATKRAV,
    "ressourceforloeb": RESSOURCEFORLOEB,
    "tidlig_indsats": TIDLIG_INDSATS,
    BESKAEFTIGELSESINDSATS: JOBSAMTALER,
}
"""The regimes by area of law."""
