"""Contradictions about the fokusmål and the printed figures that the library has settled."""

from __future__ import annotations

from skaerpet_tilsyn.katalog import dokumenter
from skaerpet_tilsyn.katalog.fokusmaal import kilder
from skaerpet_tilsyn.katalog.maalgruppe.kilder import FRITAGELSE
from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde
from skaerpet_tilsyn.udtryk import AfgjortPunkt


def _set(
    dokument: Dokument, afsnit: str = "", gengivelse: str = "", evidens: Evidens = Evidens.EFTERPROEVET
) -> Retskilde:
    return Retskilde(dokument=dokument, afsnit=afsnit, gengivelse=gengivelse, evidens=evidens)


_RAPPORTEN = dokumenter.JOBCENTERINDBLIK

K03 = AfgjortPunkt(
    navn="K03",
    spoergsmaal="100 timer og 30 pct., eller 225 timer og 80 pct.?",
    svar="225 timer og 80 pct.; de to er versioner af reglen fra hver sin tid, ikke to læsninger af den",
    hjemmel="kilderne er fra hver sin tid: 100 timer og under 30 pct. uden indsats ca. 2018-2019, 225 timer fra "
    "december 2019 og 80 pct. i 2021",
    kilder=(
        _set(dokumenter.STAR_TILSYN, gengivelse="Under 30 pct. har hverken fået et tilbud eller 100 timer."),
        _set(dokumenter.JOBINDSATS, gengivelse="Mindst 4 samtaler; mindst et aktivt tilbud og/eller 225 timer."),
        kilder.MINDST_80,
    ),
)
K05 = AfgjortPunkt(
    navn="K05",
    spoergsmaal="736 eller 721 i samme målgruppe?",
    svar="begge: hvert fokusmål har sin egen nævner, og en andel låner aldrig den andens",
    hjemmel="begge tal er trykt for samme kommune og måned, og forskellen er ikke forklaret",
    kilder=(FRITAGELSE,),
)
K09 = AfgjortPunkt(
    navn="K09",
    spoergsmaal="En rapport for november 2021, «opdateret 18/02/2021»?",
    svar="sidefoden bruges ikke; måneden oplyses af den, der spørger",
    hjemmel="sidefoden er ældre end de tal, siden viser",
    kilder=(_set(_RAPPORTEN, "Opdateret: 18/02/2021"),),
)
K10 = AfgjortPunkt(
    navn="K10",
    spoergsmaal="Hvornår kommer næste benchmark?",
    svar="biblioteket gætter ikke på en udgivelsesdag; perioden vælges, og svaret nævner den",
    hjemmel="rapporten nævner december 2022 og jobindsats.dk marts 2022",
    kilder=(
        _set(_RAPPORTEN, "Information om Jobcenterindblik rapporten"),
        _set(dokumenter.JOBINDSATS_BENCHMARK),
    ),
)
K11 = AfgjortPunkt(
    navn="K11",
    spoergsmaal="Er «unikke personer», der har modtaget indsatsen, talt?",
    svar="nej: det er gennemsnittet gange antallet af unikke personer i målgruppen, og det hedder derfor et anslag",
    hjemmel="rapporten forklarer det selv, og 0,8784 gange 1.261 er 1.107,66, trykt 1.108",
    kilder=(_set(_RAPPORTEN, "Information om fokusmål: Antal unikke personer de seneste 12 mdr."),),
)
K12 = AfgjortPunkt(
    navn="K12",
    spoergsmaal="87,8 eller 87,84?",
    svar="87,84: alt regnes uafrundet, og der afrundes kun, når et tal vises",
    hjemmel="med 87,8 ville anslaget over unikke personer blive 1.107, hvor der er trykt 1.108",
    kilder=(_set(_RAPPORTEN, "Overblik over kommunernes status for skærpet tilsyn"),),
)
K13 = AfgjortPunkt(
    navn="K13",
    spoergsmaal="Hvilke kommuner er Faisnæs og Løse?",
    svar="Halsnæs og Lejre; det trykte navn rettes ikke stiltiende, men afvises med et forslag",
    hjemmel="listen er alfabetisk og går fra Halsnæs til Lejre",
    kilder=(
        _set(
            _RAPPORTEN, "Overblik over kommunernes status for skærpet tilsyn", "Begge navne er trykt.", Evidens.UDLEDT
        ),
    ),
)
K14 = AfgjortPunkt(
    navn="K14",
    spoergsmaal="Er «Ok» et krav, eller at det er nok at fortsætte som hidtil?",
    svar="begge dele, for de siger det samme: er gennemsnittet af årets k måneder S/k og grænsen T, er kravet "
    "R = (12·T - S)/(12 - k), og R er højst T, netop når S/k er mindst T; over 100 pct. kan det ikke nås",
    hjemmel="formlen følger af rapportens ord og passer med alle 46 trykte krav",
    kilder=(kilder.KRAV,),
)
AFGJORTE = (K03, K05, K09, K10, K11, K12, K13, K14)
"""Every one of them."""
