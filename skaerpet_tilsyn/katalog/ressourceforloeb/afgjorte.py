"""Contradictions about ressourceforløb and jobafklaringsforløb that the library has settled."""

from __future__ import annotations

from skaerpet_tilsyn.katalog import dokumenter
from skaerpet_tilsyn.katalog.ressourceforloeb import kilder
from skaerpet_tilsyn.ret import Evidens, Retskilde
from skaerpet_tilsyn.udtryk import AfgjortPunkt

K18 = AfgjortPunkt(
    navn="K18",
    spoergsmaal="Ressourceforløb på op til 5 eller 3 år?",
    svar="5 år til og med 2021 og 3 år fra 1. januar 2022; de to er versioner af reglen, ikke to læsninger af den",
    hjemmel="kilderne er fra hver sin tid; hvad der sker med det, der løb, er valget overgangsregel_2022",
    kilder=(kilder.FEM_AAR, kilder.TRE_AAR),
)
K21 = AfgjortPunkt(
    navn="K21",
    spoergsmaal="Hvor hører ledighedsydelse til?",
    svar="den er sin egen status; grupperne er data, og den, der spørger, vælger dem",
    hjemmel="målgruppeanalysen sætter den sammen med fleksjob, Aarhus under andre ydelser",
    kilder=(kilder.AFGANG, kilder.AARHUS_GRUPPER),
)
K22 = AfgjortPunkt(
    navn="K22",
    spoergsmaal="Kan tilbud give 103 pct., når hver borger har ét første tilbud?",
    svar="nej: figuren tæller alle slags tilbud i forløbet, og der kan være flere til en borger",
    hjemmel="28, 23, 22, 16 og 14 er 103, og afrunding forklarer højst 2,5",
    kilder=(Retskilde(dokument=dokumenter.HEDENSTED_ANALYSE, afsnit="Figur 8", evidens=Evidens.UDLEDT),),
)
K23 = AfgjortPunkt(
    navn="K23",
    spoergsmaal="To figurer 9, og en titel, der ender i februar 2017?",
    svar="begge er redaktionelle; tallene følger de måneder, der spørges om",
    hjemmel="de andre figurer ender i februar 2018",
    kilder=(Retskilde(dokument=dokumenter.HEDENSTED_ANALYSE, afsnit="Figur 9 og 11", evidens=Evidens.EFTERPROEVET),),
)
AFGJORTE = (K18, K21, K22, K23)
"""Every one of them."""
