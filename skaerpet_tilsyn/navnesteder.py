"""Where the public names are."""

from __future__ import annotations

from typing import Final

RUM: Final = (
    "fejl",
    "tid",
    "tal",
    "ret",
    "udtryk",
    "fakta",
    "katalog",
    "laesning.vurder",
    "opgoerelse",
)
"""The packages that hold the public names, lowest first: each imports only those before it."""

MED_REGISTER: Final = {
    "Arbejdsliste": "register.arbejdsliste",
    "Forloebsanalyse": "opgoerelse.forloeb.analyse",
    "Indsatsliste": "register.indsatsliste",
    "Indsatsopgoerelse": "opgoerelse.jobsamtaler.indsatsopgoerelse",
    "Kvittering": "register.tabeller.kvittering",
    "Laesningssvar": "opgoerelse.laesninger.laesningssvar",
    "Opgjort": "register.opgjort",
    "Opgoerelse": "opgoerelse.opgoer.opgoerelse",
    "Register": "register.tabeller.register",
    "Resultatopgoerelse": "opgoerelse.resultatkrav.resultatopgoerelse",
    "Sammenlignet": "opgoerelse.sammenlign.sammenlignet",
    "Tabelforskel": "opgoerelse.sammenlign.tabelforskel",
    "Udtraeksopgjort": "register.sammenlign_udtraek",
    "Udtraekssammenligning": "opgoerelse.sammenlign.udtraek",
    "arbejdsliste": "register.arbejdsliste",
    "indsatsliste": "register.indsatsliste",
    "laes": "register.tabeller.register",
    "med_udfald": "laesning.kolonner.paatabel",
    "opgoer": "register.opgoer",
    "opgoer_indsats": "register.indsats",
    "personmaaneder": "register.personmaaneder",
    "ressourceforloeb": "register.ressourceforloeb",
    "resultatkrav": "register.resultatkrav",
    "sammenlign": "register.sammenlign",
    "sammenlign_andele": "register.sammenlign",
    "sammenlign_udtraek": "register.sammenlign_udtraek",
    "syntetisk": "register.syntetisk",
    "under_alle_laesninger": "register.laesninger",
}
"""The public names that need the extra ``register``, and where they are; a star import leaves them out."""
