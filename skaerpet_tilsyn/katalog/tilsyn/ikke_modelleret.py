"""What the bekendtgørelse and its neighbours say of the supervision, and no rule here holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog import dokumenter
from skaerpet_tilsyn.katalog.ikraft import (
    AFTALEN,
    BEGGE_IGEN,
    BEKENDTGOERELSEN,
    KUN_SAMTALER,
    KUN_SAMTALER_KENDT,
    uaendret,
)
from skaerpet_tilsyn.katalog.maalgruppe.kilder import FRA_2023
from skaerpet_tilsyn.katalog.tilsyn import kilder
from skaerpet_tilsyn.ret import Evidens, Henvisning, IkkeModelleret, Retskilde, fra, ophoert

if TYPE_CHECKING:
    from datetime import date

_LAEST, _UDLEDT, _UPROEVET = Evidens.EFTERPROEVET, Evidens.UDLEDT, Evidens.IKKE_EFTERPROEVET


def _bekendtgoerelsen(sted: str, evidens: Evidens = _LAEST, gengivelse: str = "") -> Retskilde:
    return Retskilde(
        dokument=dokumenter.BEKENDTGOERELSEN,
        henvisning=Henvisning.parse(sted),
        evidens=evidens,
        gengivelse=gengivelse,
    )


def _post(
    navn: str, titel: str, siger: str, *, kilde: Retskilde, grund: str, dag: date = BEKENDTGOERELSEN
) -> IkkeModelleret:
    poster = uaendret(siger, (dag, kilde), (BEGGE_IGEN, FRA_2023))
    return IkkeModelleret(navn=navn, titel=titel, grund=grund, poster=poster)


HJEMLEN = (
    _post(
        "lovens_bestemmelser",
        "lovens bestemmelser om skærpet tilsyn",
        "Kapitel 3 a, §§ 22 a-22 f, i lov om organisering og understøttelse af beskæftigelsesindsatsen.",
        kilde=_bekendtgoerelsen(
            "§ 1", _UDLEDT, "§ 1 nævner kapitlet og indledningen §§ 22 a og 22 f; resten er sluttet."
        ),
        grund="lovens tekst er ikke set",
    ),
    _post(
        "bekendtgoerelsens_ordlyd",
        "bekendtgørelsens egne ord om resultatmål, fokusmål og udvælgelse",
        "Kapitel 2 Resultatmål, kapitel 3 Fokusmål og kapitel 4 Udvælgelse.",
        kilde=_bekendtgoerelsen("kap. 2", gengivelse="Også kapitel 3 og 4; kun overskrifterne er set."),
        grund="reglerne her er læst i STAR's rapport og svar, for kapitlernes tekst er ikke set",
    ),
    _post(
        "vejledningen",
        "vejledningen til bekendtgørelsen",
        "Bekendtgørelsen og en vejledning til den er offentliggjort.",
        kilde=Retskilde(dokument=dokumenter.STAR_BEKENDTGOERELSE, evidens=_LAEST),
        grund="vejledningen er ikke set",
    ),
    IkkeModelleret(
        navn="aendringen_2021",
        titel="ændringen af bekendtgørelsen i 2021",
        grund="virkningen er kodet (kun samtaler udløser), men ændringens nummer, dato og ordlyd er ikke set",
        poster=(
            fra(
                KUN_SAMTALER,
                "I 2021 og 2022 måles kommunerne ikke på fokusmålet for tilbud, og ingen udvælges før 2022.",
                kilde=Retskilde(dokument=dokumenter.NB_BESKAEFTIGELSE, evidens=_LAEST),
                kundgjort=KUN_SAMTALER_KENDT,
            ),
            ophoert(BEGGE_IGEN, kilde=kilder.FRA_2023),
        ),
    ),
    _post(
        "ikrafttraeden",
        "bekendtgørelsens nummer, dato og ikrafttræden",
        "Bekendtgørelsen har et kapitel 9 om ikrafttræden og var offentliggjort den 20. december 2019.",
        kilde=_bekendtgoerelsen("kap. 9", gengivelse="Kun overskriften er set; dagen står i STAR's nyhed."),
        grund="hverken nummer, dato eller ikrafttræden er set; reglerne her er kodet fra den dag",
    ),
)
"""What the supervision rests on."""
OPGOERELSEN = (
    _post(
        "aarlig_opgoerelse",
        "hvor tit kommunerne gøres op",
        "Én gang årligt.",
        kilde=kilder.AARLIG,
        grund="tilsynsåret er et argument; biblioteket udvælger ingen på en dag",
    ),
    _post(
        "opgoerelse_i_april",
        "måneden, hvor kommunerne gøres op",
        "April; første gang i april 2022, på den da nyeste benchmarking og data for 1. januar - 31. december 2021.",
        kilde=Retskilde(dokument=dokumenter.JOBCENTERINDBLIK, afsnit="Skærpet tilsyn, april 2022", evidens=_LAEST),
        grund="tilsynsåret er et argument; biblioteket udvælger ingen på en dag",
        dag=KUN_SAMTALER,
    ),
    _post(
        "udvaelgelsen",
        "afgørelsen om, at en kommune bliver omfattet",
        "En kommune med en højere andel end forventet, som ikke opfylder fokusmålet, bliver omfattet.",
        kilde=_bekendtgoerelsen("§ 1"),
        grund="kriterierne er en regel (`opfylder_kriterierne`); afgørelsen er ministeriets og registreres, "
        "den regnes ikke ud",
    ),
    _post(
        "flere_grupper",
        "andre grupper af kommuner i den årlige opgørelse",
        "Kommuner, der «eventuelt» skal omfattes, kommuner i risikozonen og kommuner i fremgang.",
        kilde=Retskilde(
            dokument=dokumenter.STAR_RESULTATER,
            evidens=_UPROEVET,
            gengivelse="Siderne er ældre; at grupperne findes i bekendtgørelsen, har ingen læst.",
        ),
        grund="gruppernes afgrænsning er ikke set",
    ),
    _post(
        "overvaagning",
        "offentliggørelse og kontakt til kommuner i risiko",
        "Fokusmålene offentliggøres månedligt og benchmarket halvårligt på jobindsats.dk (lovens § 38 a); "
        "arbejdsmarkedskontorerne kontakter kommuner i risiko.",
        kilde=Retskilde(
            dokument=dokumenter.STAR_RESULTATMAAL,
            evidens=_LAEST,
            gengivelse="Dele af det står også i bekendtgørelsen og på jobindsats.dk.",
        ),
        grund="det er myndigheders arbejde, ikke noget, der afgøres af tal",
    ),
)
"""The yearly statement and the selection."""
FORLOEBET = (
    _post(
        "redegoerelse_og_plan",
        "redegørelse og genopretningsplan",
        "En omfattet kommune sender en redegørelse og en genopretningsplan.",
        kilde=Retskilde(
            dokument=dokumenter.AFTALEN,
            evidens=_UDLEDT,
            gengivelse="Af bekendtgørelsens kapitel 5, Virkningerne af skærpet tilsyn, er kun overskriften set.",
        ),
        grund="skridtet er i tabellen over forløbet (`tilsynsforloeb`); fristerne er ikke set, og den, der kender dem, "
        "giver dem selv (`Frister`)",
        dag=AFTALEN,
    ),
    _post(
        "ophoer",
        "tilsynets ophør",
        "Kapitel 6: Ophør.",
        kilde=_bekendtgoerelsen("kap. 6", gengivelse="Kun overskriften er set."),
        grund="skridtet er i tabellen over forløbet (`tilsynsforloeb`); hvad der skal være opfyldt, er ikke set",
    ),
    _post(
        "forlaengelse",
        "genopretningsperioden og dens forlængelse",
        "Kapitel 7: Forlængelse af genopretningsperiode.",
        kilde=_bekendtgoerelsen("kap. 7", gengivelse="Kun overskriften er set."),
        grund="skridtene er i tabellen over forløbet (`tilsynsforloeb`); periodens længde, og hvornår og hvor længe "
        "den kan forlænges, er ikke set (`Frister`)",
    ),
    _post(
        "administration",
        "kommunen sættes under administration",
        "Som sidste udvej sættes kommunen under administration med faste krav til indsatsen.",
        kilde=_bekendtgoerelsen(
            "kap. 8", gengivelse="Kun overskriften er set; resten står på STAR's side om skærpet tilsyn."
        ),
        grund="skridtet er i tabellen over forløbet (`tilsynsforloeb`); betingelserne og kravene er ikke set",
    ),
    IkkeModelleret(
        navn="light_tilsyn_virkning",
        titel="hvad light tilsyn indebærer",
        grund="ingen kilde beskriver følgerne, og ordet står ikke i det, der er set af bekendtgørelsen",
        poster=(
            fra(
                KUN_SAMTALER,
                "Light tilsyn er en kategori for kommuner, der hverken opfylder resultatmålet eller fokusmålet for "
                "aktiv indsats.",
                kilde=kilder.LIGHT,
            ),
            ophoert(BEGGE_IGEN, kilde=kilder.FRA_2023),
        ),
    ),
)
"""What follows for a municipality."""
