"""One cell at a time: text in, a typed value out; what is wrong is recorded, never corrected."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fakta import FOKUSMAAL, kommuner, opslag, ydelser
from skaerpet_tilsyn.fakta.haendelser import ORDNINGER
from skaerpet_tilsyn.fakta.indsats import MAALGRUPPER
from skaerpet_tilsyn.fakta.stamdata import CIVILSTANDE, KOEN
from skaerpet_tilsyn.fakta.tilstande import TILSTANDE
from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.register.skrivemaader import raad_om_dato, raad_om_maaned
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.fakta.opslag import Opslag
    from skaerpet_tilsyn.register.celle import Celle, Fejlliste

_ISO: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_DANSK: Final = re.compile(r"(\d{2})-(\d{2})-(\d{4})", re.ASCII)
_JA_NEJ: Final = {"ja": True, "nej": False}


def laes_kommunekode(celle: Celle, fejl: Fejlliste) -> str | None:
    """
    The code of a municipality given by name or code.

    Example:
        >>> from skaerpet_tilsyn.register.celle import Celle, Fejlliste
        >>> laes_kommunekode(Celle(fil="a.csv", kolonne="kommune", tekst="Hedensted"), Fejlliste())
        '766'
    """
    kode = kommuner.kommunekode(celle.tekst)
    if kode is None:
        naer = kommuner.forslag(celle.tekst)
        if kommuner.andet_omraade(celle.tekst):
            raad = "slet rækken: området er ikke en kommune"
        else:
            raad = "ret navnet, eller skriv kommunekoden" if naer is None else f"mente du {naer}?"
        fejl.meld(celle, forventet="en kommune ved navn eller kode", raad=raad)
    return kode


def laes_maaned(celle: Celle, fejl: Fejlliste) -> Maaned | None:
    """
    A month: ``2021-11`` or ``2021M11``.

    Example:
        >>> from skaerpet_tilsyn.register.celle import Celle, Fejlliste
        >>> laes_maaned(Celle(fil="a.csv", kolonne="maaned", tekst="2021M11"), Fejlliste())
        Maaned(2021, 11)
    """
    try:
        return Maaned.parse(celle.tekst)
    except UgyldigVaerdi:
        fejl.meld(celle, forventet="en måned som 2021-11 eller 2021M11", raad=raad_om_maaned(celle.tekst))
        return None


def laes_dato(celle: Celle, fejl: Fejlliste) -> date | None:
    """
    A day: ISO or ``dd-mm-åååå``.

    Example:
        >>> from skaerpet_tilsyn.register.celle import Celle, Fejlliste
        >>> laes_dato(Celle(fil="a.csv", kolonne="dato", tekst="30-11-2021"), Fejlliste())
        datetime.date(2021, 11, 30)
    """
    iso, dansk = _ISO.fullmatch(celle.tekst), _DANSK.fullmatch(celle.tekst)
    try:
        if iso is not None:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if dansk is not None:
            return date(int(dansk[3]), int(dansk[2]), int(dansk[1]))
    except ValueError:
        fejl.meld(celle, forventet="en dato, der findes", raad="ret datoen")
        return None
    fejl.meld(celle, forventet="en dato som 2021-11-30 eller 30-11-2021", raad=raad_om_dato(celle.tekst))
    return None


def laes_fokusmaal(celle: Celle, fejl: Fejlliste) -> str | None:
    """
    The slug of a fokusmål.

    Example:
        >>> from skaerpet_tilsyn.register.celle import Celle, Fejlliste
        >>> laes_fokusmaal(Celle(fil="a.csv", kolonne="fokusmaal", tekst="Aktiv indsats"), Fejlliste())
        'aktiv_indsats'
    """
    return laes_valg(celle, FOKUSMAAL, fejl)


def laes_ordning(celle: Celle, fejl: Fejlliste) -> str | None:
    """
    The slug of the scheme that a grant is for.

    Example:
        >>> from skaerpet_tilsyn.register.celle import Celle, Fejlliste
        >>> laes_ordning(Celle(fil="a.csv", kolonne="ordning", tekst="Ressourceforløb"), Fejlliste())
        'ressourceforloeb'
    """
    return laes_valg(celle, ORDNINGER, fejl)


def laes_maalgruppe(celle: Celle, fejl: Fejlliste) -> str | None:
    """
    The slug of the målgruppe of a kontaktforløb.

    Example:
        >>> from skaerpet_tilsyn.register.celle import Celle, Fejlliste
        >>> laes_maalgruppe(Celle(fil="a.csv", kolonne="maalgruppe", tekst="Jobparat"), Fejlliste())
        'kh_jobparat'
    """
    kendte = ", ".join(f"«{slug}»" for slug in MAALGRUPPER.slugs)
    return _slaa_op(celle, MAALGRUPPER, f"en målgruppe ({kendte})", "ret målgruppen", fejl)


def laes_valg(celle: Celle, muligheder: Sequence[str], fejl: Fejlliste) -> str | None:
    """
    One of a few slugs.

    Example:
        >>> from skaerpet_tilsyn.register.celle import Celle, Fejlliste
        >>> laes_valg(Celle(fil="a.csv", kolonne="form", tekst="Digitalt"), ("digitalt", "brev"), Fejlliste())
        'digitalt'
    """
    slug = opslag.som_slug(celle.tekst)
    if slug in muligheder:
        return slug
    naer = opslag.naermeste(slug, muligheder)
    *foerste, sidste = (f"«{mulighed}»" for mulighed in muligheder)
    fejl.meld(
        celle,
        forventet=f"{', '.join(foerste)} eller {sidste}",
        raad="ret værdien" if naer is None else f"mente du «{naer}»?",
    )
    return None


def laes_ydelse(celle: Celle, fejl: Fejlliste) -> str | None:
    """
    The slug of a ydelse, also of one outside the målgruppe.

    Example:
        >>> from skaerpet_tilsyn.register.celle import Celle, Fejlliste
        >>> laes_ydelse(Celle(fil="a.csv", kolonne="ydelse", tekst="Førtidspension"), Fejlliste())
        'foertidspension'
    """
    slug = ydelser.ydelse(celle.tekst)
    if slug is None:
        naer = ydelser.forslag(celle.tekst)
        raad = "ret ydelsen" if naer is None else f"mente du «{naer}»?"
        fejl.meld(celle, forventet="en kendt ydelse som «kontanthjaelp»", raad=raad)
    return slug


def laes_tilbudstype(celle: Celle, fejl: Fejlliste) -> str | None:
    """
    The slug of a tilbudstype.

    Example:
        >>> from skaerpet_tilsyn.register.celle import Celle, Fejlliste
        >>> laes_tilbudstype(Celle(fil="a.csv", kolonne="tilbudstype", tekst="løntilskud"), Fejlliste())
        'loentilskud'
    """
    slug = ydelser.tilbudstype(celle.tekst)
    if slug is None:
        naer = ydelser.forslag_tilbudstype(celle.tekst)
        kendte = ", ".join(f"«{navn}»" for navn in ydelser.TILBUDSTYPER)
        raad = "ret tilbudstypen" if naer is None else f"mente du «{naer}»?"
        fejl.meld(celle, forventet=f"en kendt tilbudstype ({kendte})", raad=raad)
    return slug


def laes_tilstand(celle: Celle, fejl: Fejlliste) -> str | None:
    """
    The slug of a tilstand; every ydelse is one too.

    Example:
        >>> from skaerpet_tilsyn.register.celle import Celle, Fejlliste
        >>> laes_tilstand(Celle(fil="a.csv", kolonne="tilstand", tekst="Uddannelse (SU-berettiget)"), Fejlliste())
        'uddannelse_su'
    """
    return _slaa_op(celle, TILSTANDE, "en kendt tilstand som «fleksjob» eller «uddannelse_su»", "ret tilstanden", fejl)


def laes_koen(celle: Celle, fejl: Fejlliste) -> str | None:
    """
    ``kvinde`` or ``mand``, also as one letter.

    Example:
        >>> from skaerpet_tilsyn.register.celle import Celle, Fejlliste
        >>> laes_koen(Celle(fil="a.csv", kolonne="koen", tekst="K"), Fejlliste())
        'kvinde'
    """
    return _slaa_op(celle, KOEN, "«kvinde» eller «mand»", "ret værdien", fejl)


def laes_civilstand(celle: Celle, fejl: Fejlliste) -> str | None:
    """
    The slug of a civil status, also by the letters of the civil register.

    Example:
        >>> from skaerpet_tilsyn.register.celle import Celle, Fejlliste
        >>> laes_civilstand(Celle(fil="a.csv", kolonne="civilstand", tekst="Skilt"), Fejlliste())
        'fraskilt'
    """
    kendte = ", ".join(f"«{slug}»" for slug in CIVILSTANDE.slugs)
    return _slaa_op(celle, CIVILSTANDE, f"en civilstand ({kendte})", "ret værdien", fejl)


def _slaa_op(celle: Celle, opslag_: Opslag, forventet: str, ellers: str, fejl: Fejlliste) -> str | None:
    slug = opslag_.slug(celle.tekst)
    if slug is None:
        naer = opslag_.forslag(celle.tekst)
        fejl.meld(celle, forventet=forventet, raad=ellers if naer is None else f"mente du «{naer}»?")
    return slug


def laes_ja_nej(celle: Celle, fejl: Fejlliste) -> bool | None:
    """
    ``ja`` or ``nej``.

    Example:
        >>> from skaerpet_tilsyn.register.celle import Celle, Fejlliste
        >>> laes_ja_nej(Celle(fil="a.csv", kolonne="ordinaer", tekst="Nej"), Fejlliste())
        False
    """
    svar = _JA_NEJ.get(celle.tekst.casefold())
    if svar is None:
        fejl.meld(celle, forventet="«ja» eller «nej»", raad="ret værdien")
    return svar
