"""The 98 municipalities: code and name, and what a user may have written instead."""

from __future__ import annotations

import unicodedata
from difflib import get_close_matches
from typing import Final

NAVNE: Final = {
    "101": "København",
    "147": "Frederiksberg",
    "151": "Ballerup",
    "153": "Brøndby",
    "155": "Dragør",
    "157": "Gentofte",
    "159": "Gladsaxe",
    "161": "Glostrup",
    "163": "Herlev",
    "165": "Albertslund",
    "167": "Hvidovre",
    "169": "Høje-Taastrup",
    "173": "Lyngby-Taarbæk",
    "175": "Rødovre",
    "183": "Ishøj",
    "185": "Tårnby",
    "187": "Vallensbæk",
    "190": "Furesø",
    "201": "Allerød",
    "210": "Fredensborg",
    "217": "Helsingør",
    "219": "Hillerød",
    "223": "Hørsholm",
    "230": "Rudersdal",
    "240": "Egedal",
    "250": "Frederikssund",
    "253": "Greve",
    "259": "Køge",
    "260": "Halsnæs",
    "265": "Roskilde",
    "269": "Solrød",
    "270": "Gribskov",
    "306": "Odsherred",
    "316": "Holbæk",
    "320": "Faxe",
    "326": "Kalundborg",
    "329": "Ringsted",
    "330": "Slagelse",
    "336": "Stevns",
    "340": "Sorø",
    "350": "Lejre",
    "360": "Lolland",
    "370": "Næstved",
    "376": "Guldborgsund",
    "390": "Vordingborg",
    "400": "Bornholm",
    "410": "Middelfart",
    "420": "Assens",
    "430": "Faaborg-Midtfyn",
    "440": "Kerteminde",
    "450": "Nyborg",
    "461": "Odense",
    "479": "Svendborg",
    "480": "Nordfyns",
    "482": "Langeland",
    "492": "Ærø",
    "510": "Haderslev",
    "530": "Billund",
    "540": "Sønderborg",
    "550": "Tønder",
    "561": "Esbjerg",
    "563": "Fanø",
    "573": "Varde",
    "575": "Vejen",
    "580": "Aabenraa",
    "607": "Fredericia",
    "615": "Horsens",
    "621": "Kolding",
    "630": "Vejle",
    "657": "Herning",
    "661": "Holstebro",
    "665": "Lemvig",
    "671": "Struer",
    "706": "Syddjurs",
    "707": "Norddjurs",
    "710": "Favrskov",
    "727": "Odder",
    "730": "Randers",
    "740": "Silkeborg",
    "741": "Samsø",
    "746": "Skanderborg",
    "751": "Aarhus",
    "756": "Ikast-Brande",
    "760": "Ringkøbing-Skjern",
    "766": "Hedensted",
    "773": "Morsø",
    "779": "Skive",
    "787": "Thisted",
    "791": "Viborg",
    "810": "Brønderslev",
    "813": "Frederikshavn",
    "820": "Vesthimmerlands",
    "825": "Læsø",
    "840": "Rebild",
    "846": "Mariagerfjord",
    "849": "Jammerbugt",
    "851": "Aalborg",
    "860": "Hjørring",
}
"""Name by kommunekode (three digits)."""

IKKE_KOMMUNER: Final = frozenset({"hele landet", "uoplyst område", "christiansø"})
"""Areas that published tables carry beside the municipalities."""

_OMRAADEORD: Final = ("region ", "rar ", "landsdel ")
_KOMMUNE: Final = " kommune"
_KODECIFRE: Final = range(1, 5)
_ANDRE_STAVEMAADER: Final = {
    "nordfyn": "480",
    "vesthimmerland": "820",
    "bornholms regionskommune": "400",
    "århus": "751",
    "ålborg": "851",
    "åbenrå": "580",
}
_GARBLEDE: Final = {"faisnæs": "260", "løse": "350"}


def _rens(tekst: str) -> str:
    return " ".join(unicodedata.normalize("NFC", tekst).casefold().replace("-", " ").split())


_KODE_AF_NAVN: Final = {_rens(navn): kode for kode, navn in NAVNE.items()} | _ANDRE_STAVEMAADER


def _noegle(tekst: str) -> str:
    rent = _rens(tekst)
    if not rent.endswith(_KOMMUNE):
        return rent
    navn = rent.removesuffix(_KOMMUNE)
    return navn if navn in _KODE_AF_NAVN else navn.removesuffix("s")


def kommunekode(tekst: str) -> str | None:
    """
    The code of a municipality given by name or code; None if there is no such municipality.

    Hyphens, capitals and the word «Kommune» (with its genitive s) are ignored; nothing else is.

    Example:
        >>> kommunekode("Høje Taastrup"), kommunekode("0766"), kommunekode("Københavns Kommune")
        ('169', '766', '101')
        >>> kommunekode("Løse") is None
        True
    """
    rent = tekst.strip()
    if rent.isascii() and rent.isdigit():
        kode = rent.lstrip("0").zfill(3)
        return kode if kode in NAVNE and len(rent) in _KODECIFRE else None
    return _KODE_AF_NAVN.get(_noegle(rent))


def forslag(tekst: str) -> str | None:
    """
    The municipality that was probably meant by an unknown name; for the message, never used.

    Example:
        >>> forslag("Faisnæs"), forslag("Hedenstet"), forslag("Atlantis")
        ('Halsnæs', 'Hedensted', None)
    """
    noegle = _noegle(tekst)
    if noegle in _GARBLEDE:
        return NAVNE[_GARBLEDE[noegle]]
    naer = get_close_matches(noegle, _KODE_AF_NAVN, n=1, cutoff=0.75)
    return NAVNE[_KODE_AF_NAVN[naer[0]]] if naer else None


def andet_omraade(tekst: str) -> bool:
    """
    Whether a published table's area is something else than a municipality.

    Example:
        >>> andet_omraade("Hele landet"), andet_omraade("RAR Østjylland"), andet_omraade("Hedensted")
        (True, True, False)
    """
    rent = _rens(tekst)
    return rent in IKKE_KOMMUNER or rent.startswith(_OMRAADEORD)
