"""Contradictions about the talks and tilbud of 2026 that the library has settled."""

from __future__ import annotations

from skaerpet_tilsyn.katalog.jobsamtaler import kilder
from skaerpet_tilsyn.katalog.jobsamtaler.dokumenter import LOVFORSLAGET, OPKURSER
from skaerpet_tilsyn.ret import Evidens, Retskilde
from skaerpet_tilsyn.udtryk import AfgjortPunkt

X02 = AfgjortPunkt(
    navn="X02",
    spoergsmaal="Er «samtaler med mindst 75 pct.» mindst én samtale eller det krævede antal?",
    svar="det krævede antal: to for dagpengemodtagere, fire for de andre",
    hjemmel="sætningerne efter den om andelen nævner antallene",
    kilder=(kilder.SAMTALEANDEL, kilder.SAMTALER_DAGPENGE, kilder.SAMTALER_OEVRIGE),
)
X03 = AfgjortPunkt(
    navn="X03",
    spoergsmaal="Er de 75 pct. et mål eller en pligt?",
    svar="en pligt: STAR og ministeren skriver «skal»",
    hjemmel="omtalen, der kalder dem et mål, er i anden hånd",
    kilder=(kilder.SAMTALEANDEL, Retskilde(dokument=OPKURSER, evidens=Evidens.EFTERPROEVET)),
)
X08 = AfgjortPunkt(
    navn="X08",
    spoergsmaal="Hvad hedder bestemmelsen om tilbud i loven?",
    svar="det vides ikke: udkastet og det fremsatte forslag siger ikke det samme, så ingen paragraf er citeret",
    hjemmel="den vedtagne tekst er ikke set",
    kilder=(Retskilde(dokument=LOVFORSLAGET, evidens=Evidens.EFTERPROEVET),),
)
AFGJORTE = (X02, X03, X08)
"""Every one of them."""
