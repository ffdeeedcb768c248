"""The documents that the catalogue cites."""

from __future__ import annotations

from datetime import date

from skaerpet_tilsyn.ret import Dokument

STAR = "Styrelsen for Arbejdsmarked og Rekruttering"

JOBCENTERINDBLIK = Dokument(
    kortnavn="Jobcenterindblik, november 2021",
    titel="Jobcenterindblik: rapport for Hedensted Kommune, november 2021, med information om skærpet tilsyn",
    udsteder=STAR,
)
BEKENDTGOERELSEN = Dokument(
    kortnavn="bekendtgørelsen om skærpet tilsyn",
    titel="Bekendtgørelse om skærpet tilsyn med kommunernes beskæftigelsesindsats "
    "(nummer og dato er ikke efterprøvet; kun indholdsfortegnelsen og §§ 1-2, til og med stk. 2, nr. 5, er set)",
    udsteder="Beskæftigelsesministeriet",
    adresse="https://www.retsinformation.dk/Forms/R0710.aspx?id=211996",
)
LOV_551 = Dokument(
    kortnavn="lov nr. 551 af 7. maj 2019",
    titel="Lov om ændring af lov om organisering og understøttelse af beskæftigelsesindsatsen m.v.",
    udsteder="Beskæftigelsesministeriet",
    dato=date(2019, 5, 7),
)
AFTALEN = Dokument(
    kortnavn="aftalen af 23. august 2018",
    titel="Aftale om en forenklet beskæftigelsesindsats (politisk aftale; omtale og resumé er set)",
    udsteder="Beskæftigelsesministeriet",
    dato=date(2018, 8, 23),
)
LOV_295 = Dokument(
    kortnavn="lov nr. 295 af 20. marts 2023",
    titel="Lov nr. 295 af 20. marts 2023 (L 14, 2022-23, 2. samling), § 3: forenkling af opfølgning ved skærpet tilsyn "
    "(indholdet af forenklingen er ikke set)",
    udsteder="Beskæftigelsesministeriet",
    dato=date(2023, 3, 20),
)
STAR_COVID_2020 = Dokument(
    kortnavn="STAR's svar om covid-19 og opgørelsen for 2020",
    titel="Historiske spørgsmål og svar om tilsyn og opfølgning under coronavirus "
    "(svar af 2. juli 2020; trukket tilbage 26. april 2021)",
    udsteder=STAR,
    dato=date(2020, 7, 2),
)
STAR_FOKUSMAAL = Dokument(
    kortnavn="STAR's svar om fokusmålinger",
    titel="Spørgsmål til fokusmålinger om skærpet tilsyn (svar af 20. december 2019 og 16. januar 2020)",
    udsteder=STAR,
    dato=date(2020, 1, 16),
)
STAR_RESULTATMAAL = Dokument(
    kortnavn="STAR's svar om resultatmålingen",
    titel="Spørgsmål til resultatmåling om skærpet tilsyn (svar af 29. januar og 3. april 2020)",
    udsteder=STAR,
    dato=date(2020, 4, 3),
)
STAR_TILSYN = Dokument(
    kortnavn="STAR's side om skærpet tilsyn",
    titel="Skærpet tilsyn med kommunernes beskæftigelsesindsats (ca. 2018-2019)",
    udsteder=STAR,
)
STAR_BEKENDTGOERELSE = Dokument(
    kortnavn="STAR's nyhed af 20. december 2019",
    titel="Bekendtgørelse og vejledning om skærpet tilsyn er offentliggjort (20. december 2019)",
    udsteder=STAR,
    dato=date(2019, 12, 20),
)
STAR_RESULTATER = Dokument(
    kortnavn="ældre sider om fokus på kommunernes resultater",
    titel="En forenklet beskæftigelsesindsats: fokus på kommunernes resultater (sider uden dato på bm.dk og star.dk)",
    udsteder="Beskæftigelsesministeriet og STAR",
)
STAR_COVID = Dokument(
    kortnavn="STAR's svar om tilsyn under covid-19",
    titel="Spørgsmål og svar om coronavirus: tilsyn og opfølgning (26. april 2021)",
    udsteder=STAR,
    dato=date(2021, 4, 26),
)
STAR_TIDLIG_INDSATS = Dokument(
    kortnavn="STAR om opfølgning på tidlig indsats",
    titel="Opfølgning på kommunernes tidlige indsats (30. maj 2024)",
    udsteder=STAR,
    dato=date(2024, 5, 30),
)
STAR_TIDLIG_INDSATS_2023 = Dokument(
    kortnavn="STAR's nyhed af 28. november 2023",
    titel="STAR forenkler tilsyn med kommunernes beskæftigelsesindsats (28. november 2023)",
    udsteder=STAR,
    dato=date(2023, 11, 28),
)
BENCHMARKING = Dokument(
    kortnavn="bm.dk om benchmarking",
    titel="Benchmarking af kommunernes indsats (side på bm.dk)",
    udsteder="Beskæftigelsesministeriet",
)
JOBINDSATS_BENCHMARK = Dokument(
    kortnavn="jobindsats.dk, 29. oktober 2021",
    titel="Nye tal: Jobcenterindblik, resultatmåling for 3. kvartal 2020 til 2. kvartal 2021 (29. oktober 2021)",
    udsteder=STAR,
    dato=date(2021, 10, 29),
)
NOEGLETAL = Dokument(
    kortnavn="jobindsats.dk om nøgletal",
    titel="Hjælp til nøgletal for beskæftigelsesindsatsen (en anden rapport end Jobcenterindblik)",
    udsteder=STAR,
)
STAR_TIDLIG_INDSATS_NYERE = Dokument(
    kortnavn="STAR om opfølgning på tidlig indsats (nyere, udateret)",
    titel="Opfølgning på kommunernes tidlige indsats (en nyere udgave uden dato)",
    udsteder=STAR,
)
STAR_KONTAKTFORLOEB = Dokument(
    kortnavn="STAR om kontaktforløbet",
    titel="Kontaktforløb (side på star.dk, 25. marts 2024)",
    udsteder=STAR,
    dato=date(2024, 3, 25),
)
JOBINDSATS = Dokument(
    kortnavn="jobindsats.dk om fokusmålinger",
    titel="Nye målinger: fokusmålinger (26. februar 2020)",
    udsteder=STAR,
    dato=date(2020, 2, 26),
)
NB_BESKAEFTIGELSE = Dokument(
    kortnavn="nb-beskæftigelse, 7. april 2021",
    titel="Skærpet tilsyn med beskæftigelsesindsats begrænses frem til 2023 (presseomtale)",
    udsteder="nb-beskæftigelse",
    dato=date(2021, 4, 7),
)
MONITORERING = Dokument(
    kortnavn="monitoreringsrapporten, februar-april 2021",
    titel="Bedre indsats for borgere i ressourceforløb: monitoreringsrapport, februar-april 2021, alle projektkommuner",
    udsteder=STAR,
)
HEDENSTED_ANALYSE = Dokument(
    kortnavn="Hedensteds analyse af ressourceforløb",
    titel="Analyse af borgere i ressourceforløb i Hedensted Kommune (tal til og med februar 2018)",
    udsteder="Hedensted Kommune",
)
AARHUS_SVAR = Dokument(
    kortnavn="Aarhus Kommunes svar af 22. juni 2022",
    titel="Besvarelse af 10-dages forespørgsel om ressourceforløb (EMN-2022-503630)",
    udsteder="Aarhus Kommune, Sociale Forhold og Beskæftigelse",
    dato=date(2022, 6, 22),
)
MAALGRUPPEANALYSE = Dokument(
    kortnavn="målgruppeanalysen af ressource- og jobafklaringsforløb",
    titel="Målgruppeanalyse: Ressourceforløb og jobafklaringsforløb (tal for 2022 og 2023)",
    udsteder="en kommune, som analysen ikke navngiver",
)
STAR_RESSOURCEFORLOEB = Dokument(
    kortnavn="STAR om ressourceforløb",
    titel="Ressourceforløb: varighed og aldersgrænser (side på star.dk)",
    udsteder=STAR,
)
L_209 = Dokument(
    kortnavn="L 209 (2020-21)",
    titel="Forslag til lov om bedre ressourceforløb m.v., fremsat 14. april 2021 (begyndelsen er set)",
    udsteder="Beskæftigelsesministeriet",
    dato=date(2021, 4, 14),
)
SOCIALRAADGIVEREN = Dokument(
    kortnavn="Socialrådgiveren om ressourceforløb",
    titel="Jura: Der er stadig problemer med ressourceforløbene",
    udsteder="Dansk Socialrådgiverforening",
)
JOBINDSATS_2017 = Dokument(
    kortnavn="jobindsats.dk, 12. oktober 2017",
    titel="Driftsnyhed om målinger af ressourceforløb (12. oktober 2017)",
    udsteder=STAR,
    dato=date(2017, 10, 12),
)
JOBAFKLARING_VEJLEDNINGER = Dokument(
    kortnavn="vejledninger om jobafklaringsforløb",
    titel="Sider om jobafklaringsforløb hos STAR, IDA og Danske A-kasser (hver er set i begyndelsen)",
    udsteder="STAR, IDA og Danske A-kasser",
)
LOV_1750 = Dokument(
    kortnavn="lov nr. 1750 (2025)",
    titel="Lov nr. 1750 fra december 2025 om ændring af beskæftigelseslovene (i kraft 1. februar og 1. juli 2026)",
    udsteder="Beskæftigelsesministeriet",
)
BIBLIOTEKET = Dokument(
    kortnavn="bibliotekets valg",
    titel="Fortolkningsvalg i skaerpet_tilsyn: hvor kilderne tier eller er uenige",
    udsteder="skaerpet_tilsyn",
)
