"""The documents on the rules of 2026, and on those before them."""

from __future__ import annotations

from datetime import date

from skaerpet_tilsyn.katalog.dokumenter import STAR
from skaerpet_tilsyn.ret import Dokument

_MINISTERIET = "Beskæftigelsesministeriet"

STAR_REFORMEN = Dokument(
    kortnavn="STAR's svar om reformen, juni-juli 2025",
    titel="Generelle spørgsmål og svar om reformen (svar af 4. juni og 1. juli 2025, altså før lovforslaget)",
    udsteder=STAR,
    dato=date(2025, 7, 1),
    adresse="https://star.dk/implementering/beskaeftigelsesreform/generelle-spoergsmaal-og-svar-om-reformen",
)
STAR_WEBINAR = Dokument(
    kortnavn="STAR's svar fra webinaret, januar 2026",
    titel="Svar på spørgsmål fra webinar den 21. januar 2026",
    udsteder=STAR,
    dato=date(2026, 1, 21),
    adresse="https://star.dk/implementering/beskaeftigelsesreform/svar-paa-spoergsmaal-fra-webinar-den-21-januar-2026",
)
STAR_PROCES = Dokument(
    kortnavn="STAR om reformens proces",
    titel="Beskæftigelsesreformen: proces og ikrafttræden",
    udsteder=STAR,
    adresse="https://star.dk/da/implementering/beskaeftigelsesreform/proces",
)
STAR_UDKAST = Dokument(
    kortnavn="STAR's svar om lovudkastet",
    titel="Spørgsmål og svar om reformen (om udkastet til lovforslag)",
    udsteder=STAR,
    adresse="https://star.dk/da/implementering/beskaeftigelsesreform/spoergsmaal-og-svar-om-reformen",
)
STAR_SPOERGSMAAL = Dokument(
    kortnavn="STAR's spørgsmål og svar om reformen",
    titel="Spørgsmål og svar om beskæftigelsesreformen",
    udsteder=STAR,
    adresse="https://star.dk/implementering/beskaeftigelsesreform/spoergsmaal-og-svar",
)
FREMSAETTELSEN = Dokument(
    kortnavn="ministerens fremsættelse af L 66",
    titel="Skriftlig fremsættelse af L 66 (2025-26), 5. november 2025",
    udsteder=_MINISTERIET,
    dato=date(2025, 11, 5),
)
LOVFORSLAGET = Dokument(
    kortnavn="L 66 (2025-26), bemærkningerne",
    titel="Bemærkninger til L 66 (2025-26), som fremsat (kun indholdsfortegnelsen er set)",
    udsteder=_MINISTERIET,
    dato=date(2025, 11, 5),
)
LOVGUIDEN = Dokument(
    kortnavn="Lovguiden om L 66",
    titel="Forslag til lov om ændring af lov om en aktiv beskæftigelsesindsats m.v. (resumé, anden hånd)",
    udsteder="Lovguiden",
    dato=date(2025, 11, 6),
)
OPKURSER = Dokument(
    kortnavn="Opkurser om de nye regler",
    titel="Nye regler i beskæftigelsesindsatsen (omtale, anden hånd)",
    udsteder="Opkurser",
)
DAGSORDEN = Dokument(
    kortnavn="en kommunes dagsorden om reformen",
    titel="Punkt på en kommunal dagsorden om beskæftigelsesreformen (anden hånd; kommunen fremgår ikke)",
    udsteder="en kommune, som siden ikke navngiver",
)
FORSOEGENE = Dokument(
    kortnavn="ministeriet om forsøg fra 2027",
    titel="Forsøg giver a-kasser større ansvar for at hjælpe dagpengemodtagere i job (december 2025)",
    udsteder=_MINISTERIET,
)
STAR_KONTAKTFORLOEB = Dokument(
    kortnavn="STAR om kontaktforløbet, marts 2024",
    titel="Kontaktforløb (side af 25. marts 2024)",
    udsteder=STAR,
    dato=date(2024, 3, 25),
    adresse="https://star.dk/da/indsatser/kontaktforloeb/kontaktforloeb",
)
STAR_KONTAKTFORLOEB_2020 = Dokument(
    kortnavn="STAR om kontaktforløbet, 2020",
    titel="Kontaktforløb (om reglerne fra 2020)",
    udsteder=STAR,
    adresse="https://www.star.dk/indsatser-og-ordninger/kontaktforloeb/kontaktforloeb/",
)
STAR_FORENKLER = Dokument(
    kortnavn="STAR om forenklet tilsyn, november 2023",
    titel="STAR forenkler tilsyn med kommunernes beskæftigelsesindsats (28. november 2023)",
    udsteder=STAR,
    dato=date(2023, 11, 28),
)
MA_KASSE = Dokument(
    kortnavn="MA-kassen om samtaleforløbet fra 2024",
    titel="Nyt samtaleforløb fra 1. januar 2024 (anden hånd)",
    udsteder="MA-kassen",
)
L_14 = Dokument(
    kortnavn="L 14 (2022-23, 2. samling)",
    titel="Forslag til lov om a-kassernes og kommunernes samtaler, som fremsat (begyndelsen er set)",
    udsteder=_MINISTERIET,
)
JOBINDSATS_SAMTALER = Dokument(
    kortnavn="omtale af jobindsats' samtalemåling, maj 2024",
    titel="Omtale af den nye måling af samtaler på jobindsats.dk (maj-juni 2024, anden hånd)",
    udsteder="Lundsteen & Wiederquist",
    dato=date(2024, 6, 1),
)
JOBINDSATS_AKASSE = Dokument(
    kortnavn="jobindsats' tabel over samtaler i a-kassen",
    titel="Samtaler for dagpengemodtagere i a-kasserne (y30e22ak), læst gennem et offentligt lager 17. august 2026",
    udsteder=STAR,
    dato=date(2026, 8, 17),
)
