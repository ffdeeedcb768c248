"""From facts to figures: status, requirements, unique persons, rank, suppression, selection."""

from skaerpet_tilsyn.opgoerelse.borgersag import Borgersag, forklar
from skaerpet_tilsyn.opgoerelse.diskretion import diskretioner
from skaerpet_tilsyn.opgoerelse.fokusmaalstal import Fokusmaalstal, fokusmaalstal
from skaerpet_tilsyn.opgoerelse.forloeb.bedoemmelse import Bedoemt, bedoem
from skaerpet_tilsyn.opgoerelse.jobsamtaler.andele import andelsproever
from skaerpet_tilsyn.opgoerelse.jobsamtaler.andelsproeve import Andelsproeve, proev_andel
from skaerpet_tilsyn.opgoerelse.jobsamtaler.bedoemmelse import bedoem_indsats
from skaerpet_tilsyn.opgoerelse.jobsamtaler.graenser import kraevede, maks_undtaget
from skaerpet_tilsyn.opgoerelse.rang import Plads, dansk_orden, rangordn
from skaerpet_tilsyn.opgoerelse.som_json import status_som_json
from skaerpet_tilsyn.opgoerelse.status import Kommunestatus, alle_status, status
from skaerpet_tilsyn.opgoerelse.statustekst import overskrift, statustekst
from skaerpet_tilsyn.opgoerelse.tidlig_indsats import Opfoelgning, tidlig_opfoelgning
from skaerpet_tilsyn.opgoerelse.tilsyn.forloeb import Tilsynsforloeb, tilsynsforloeb
from skaerpet_tilsyn.opgoerelse.udvaelgelse import kriterier_for_udvaelgelse
from skaerpet_tilsyn.opgoerelse.unikke import anslaaet_antal_betjente, anslaaet_spaend

__all__ = [
    "Andelsproeve",
    "Bedoemt",
    "Borgersag",
    "Fokusmaalstal",
    "Kommunestatus",
    "Opfoelgning",
    "Plads",
    "Tilsynsforloeb",
    "alle_status",
    "andelsproever",
    "anslaaet_antal_betjente",
    "anslaaet_spaend",
    "bedoem",
    "bedoem_indsats",
    "dansk_orden",
    "diskretioner",
    "fokusmaalstal",
    "forklar",
    "kraevede",
    "kriterier_for_udvaelgelse",
    "maks_undtaget",
    "overskrift",
    "proev_andel",
    "rangordn",
    "status",
    "status_som_json",
    "statustekst",
    "tidlig_opfoelgning",
    "tilsynsforloeb",
]
