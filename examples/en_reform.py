"""Ask what another text would have meant: a stricter reading, and a changed limit."""

from datetime import date

from attrs import evolve

from skaerpet_tilsyn import (
    Antal,
    Kommune,
    Maaned,
    Maanedsandel,
    Parameter,
    Regelsaet,
    Sammenligning,
    erstat,
    fra,
    opfyldt,
    status,
)
from skaerpet_tilsyn.fakta import Borger, Daekning, Samtale
from skaerpet_tilsyn.katalog.fokusmaal.parametre import MINDSTE_ANTAL_SAMTALER
from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_SAMTALER
from skaerpet_tilsyn.udtryk import Betingelse

december = Maaned(2021, 12)
ret = Regelsaet.for_maaned(december)

# A municipality that served exactly 80 pct. in every month: met, unless the limit is read strictly.
kommune = Kommune(
    navn="Eksempel",
    kommunekode=None,
    benchmark=None,
    andele=tuple(
        Maanedsandel(
            fokusmaal=fokusmaal,
            maaned=december.plus(maaneder=-nr),
            vaerdi=Antal(taeller=400, naevner=500),
        )
        for fokusmaal in ("samtaler", "aktiv_indsats")
        for nr in range(12)
    ),
)
for laesning in (ret, ret.med(K01="streng")):
    kriterier = dict(status(kommune, maaned=december, ret=laesning).kriterier)
    print(laesning.andre_valg or "bibliotekets valg", kriterier["samtaler_12"].udfald.tekst)

# The same rule with six samtaler instead of four: replace the parameter, keep the tree.
mindst_seks: Parameter[int] = evolve(
    MINDSTE_ANTAL_SAMTALER,
    poster=(fra(date(2021, 1, 1), 6, kilde=MINDSTE_ANTAL_SAMTALER.versioner[0].kilde),),
)


def med_seks(knude: Betingelse[Borger]) -> Betingelse[Borger]:
    """Swap the limit wherever it stands."""
    if isinstance(knude, Sammenligning) and knude.graense == MINDSTE_ANTAL_SAMTALER:
        return evolve(knude, graense=mindst_seks)
    return knude


borger = Borger(
    borger_id="eksempel",
    daekning=Daekning.fuld(),
    samtaler=tuple(Samtale(dato=date(2021, maaned, 1)) for maaned in (2, 4, 6, 8)),
)
for regel in (HAR_SAMTALER, erstat(HAR_SAMTALER, med_seks)):
    print(opfyldt(regel, borger, i=december, ret=ret).tekst)
