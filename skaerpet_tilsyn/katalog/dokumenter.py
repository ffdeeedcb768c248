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
BIBLIOTEKET = Dokument(
    kortnavn="bibliotekets valg",
    titel="Fortolkningsvalg i skaerpet_tilsyn: hvor kilderne tier eller er uenige",
    udsteder="skaerpet_tilsyn",
)
