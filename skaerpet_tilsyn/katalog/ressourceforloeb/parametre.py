"""Dated values of the two schemes."""

from __future__ import annotations

from skaerpet_tilsyn.katalog.ressourceforloeb import kilder
from skaerpet_tilsyn.katalog.ressourceforloeb.ikraft import FEM_AAR, FOER, TRE_AAR
from skaerpet_tilsyn.ret import fra
from skaerpet_tilsyn.tal import Andel
from skaerpet_tilsyn.udtryk import Parameter

LAENGDE = Parameter(
    navn="ressourceforloeb_laengde",
    titel="længste ressourceforløb",
    enhed="måneder",
    poster=(fra(FEM_AAR, 60, kilde=kilder.FEM_AAR), fra(TRE_AAR, 36, kilde=kilder.TRE_AAR)),
)
JOBAFKLARING_LAENGDE = Parameter(
    navn="jobafklaring_laengde",
    titel="længste jobafklaringsforløb",
    enhed="måneder",
    poster=(fra(FEM_AAR, 24, kilde=kilder.JOBAFKLARING_LAENGDE),),
)
JOBAFKLARING_ANTAL = Parameter(
    navn="jobafklaring_antal",
    titel="flest jobafklaringsforløb",
    enhed="forløb",
    poster=(fra(FEM_AAR, 2, kilde=kilder.JOBAFKLARING_ANTAL),),
)
OPRINDELSER = Parameter(
    navn="ressourceforloeb_oprindelser",
    titel="hvor borgere kan komme fra til et ressourceforløb",
    enhed="ydelser",
    poster=tuple(
        fra(
            dag,
            (
                "jobafklaringsforloeb",
                "sygedagpenge",
                "ledighedsydelse",
                "kontanthjaelp",
                "selvforsoergelse",
                "loenmodtager",
                "selvforsoerget",
                "ressourceforloeb",
            ),
            kilde=kilde,
        )
        for dag, kilde in ((FEM_AAR, kilder.OPRINDELSE_FOER), (TRE_AAR, kilder.OPRINDELSE))
    ),
)
"""No ydelse is wages, a job or nothing; a further forløb comes from the one before."""
UDDANNELSESHJAELP = Parameter(
    navn="uddannelseshjaelp",
    titel="uddannelseshjælp, som del af kontanthjælpssystemet",
    enhed="ydelser",
    poster=(fra(FEM_AAR, ("uddannelseshjaelp",), kilde=kilder.OPRINDELSE_UDDANNELSESHJAELP),),
)
JOBAFKLARING_OPRINDELSER = Parameter(
    navn="jobafklaring_oprindelser",
    titel="hvor borgere kan komme fra til et jobafklaringsforløb",
    enhed="ydelser",
    poster=tuple(
        fra(dag, ("sygedagpenge", "jobafklaringsforloeb"), kilde=kilde)
        for dag, kilde in ((FEM_AAR, kilder.OPRINDELSE_FOER), (TRE_AAR, kilder.OPRINDELSE))
    ),
)
"""A further forløb comes from the one before."""
AFGANGE = Parameter(
    navn="ressourceforloeb_afgange",
    titel="i gang, eller hvad et ressourceforløb typisk slutter til",
    enhed="status",
    poster=tuple(
        fra(
            dag,
            ("i_gang", "selvforsoerget", "loenmodtager", "fleksjob", "ledighedsydelse", "foertidspension"),
            kilde=kilde,
        )
        for dag, kilde in ((FEM_AAR, kilder.AFGANG_FOER), (TRE_AAR, kilder.AFGANG))
    ),
)
JOBAFKLARING_AFGANGE = Parameter(
    navn="jobafklaring_afgange",
    titel="i gang, eller hvad et jobafklaringsforløb typisk slutter til",
    enhed="status",
    poster=tuple(
        fra(
            dag,
            (
                "i_gang",
                "selvforsoerget",
                "loenmodtager",
                "fleksjob",
                "ledighedsydelse",
                "a_dagpenge",
                "ressourceforloeb",
                "foertidspension",
            ),
            kilde=kilde,
        )
        for dag, kilde in ((FEM_AAR, kilder.AFGANG_FOER), (TRE_AAR, kilder.AFGANG))
    ),
)
ALDER_40 = Parameter(
    navn="alder_40",
    titel="aldersgruppens begyndelse",
    enhed="år",
    poster=(FOER, fra(TRE_AAR, 40, kilde=kilder.ALDERSGRUPPER)),
)
ALDER_50 = Parameter(
    navn="alder_50",
    titel="aldersgruppens slutning",
    enhed="år",
    poster=(FOER, fra(TRE_AAR, 50, kilde=kilder.ALDERSGRUPPER)),
)
SAMLET_LAENGDE = Parameter(
    navn="samlet_laengde",
    titel="længste samlede tid i ressourceforløb fra 40 til 50 år",
    enhed="måneder",
    poster=(FOER, fra(TRE_AAR, 60, kilde=kilder.ALDERSGRUPPER)),
)
ET_FORLOEB = Parameter(
    navn="et_forloeb_over_50",
    titel="flest ressourceforløb over 50 år",
    enhed="forløb",
    poster=(FOER, fra(TRE_AAR, 1, kilde=kilder.ALDERSGRUPPER)),
)
SEKS_AAR = Parameter(
    navn="seks_aar_til_folkepension",
    titel="korteste tid til folkepensionsalderen",
    enhed="måneder",
    poster=(FOER, fra(TRE_AAR, 72, kilde=kilder.FOLKEPENSION)),
)
SEKS_MAANEDER = Parameter(
    navn="seks_maaneder_til_indsats",
    titel="frist for det første tilbud",
    enhed="måneder",
    poster=(FOER, fra(TRE_AAR, 6, kilde=kilder.FOERSTE_INDSATS)),
)
OENSKE = Parameter(
    navn="eget_oenske",
    titel="svaret på, om forløbet er borgerens eget ønske",
    enhed="svar",
    poster=(FOER, fra(TRE_AAR, ("ja",), kilde=kilder.ALDERSGRUPPER)),
)
FORSOERGELSE_MAANEDER = Parameter(
    navn="forsoergelse_maaneder",
    titel="de år, som tiden på offentlig forsørgelse måles over",
    enhed="måneder",
    poster=(fra(FEM_AAR, 60, kilde=kilder.FORSOERGELSE),),
)
FORSOERGELSE_ANDEL = Parameter(
    navn="forsoergelse_andel",
    titel="andel af tiden på offentlig forsørgelse",
    enhed="pct.",
    poster=(fra(FEM_AAR, Andel.procent("80"), kilde=kilder.FORSOERGELSE),),
)
PASSIV_TILBAGEBLIK = Parameter(
    navn="passiv_tilbageblik",
    titel="måneder, der højst ses tilbage på, når passive tælles",
    enhed="måneder",
    poster=(fra(FEM_AAR, 12, kilde=kilder.PASSIVANDEL),),
)
