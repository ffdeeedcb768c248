"""What the rules of 2026 read of one citizen in a JSON file: kontaktforløb, exemptions, sick leave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fakta import Kontaktforloeb, Sygefravaer, Undtagelse
from skaerpet_tilsyn.fakta.indsats import UNDTAGELSESARTER, Sygeraekke, saml_sygefravaer
from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.register.felter import laes_dato, laes_kommunekode, laes_maalgruppe, laes_valg
from skaerpet_tilsyn.register.talkolonne import ANTAL, laes_talkolonne
from skaerpet_tilsyn.tal import Diskretioneret

if TYPE_CHECKING:
    from collections.abc import Sequence

    from skaerpet_tilsyn.register.celle import Celle, Fejlliste
    from skaerpet_tilsyn.register.poster import Post

FELTER: Final = {
    "kontaktforloeb": (
        "kommunekode",
        "maalgruppe",
        "start_dato",
        "slut_dato",
        "overgang_dato",
        "a_kasse",
        "arbejdspligt",
        "overgang_efter_aftale",
    ),
    "undtagelser": ("art", "afgoerelse_dato", "til_dato"),
    "sygefravaer": ("fra_dato", "til_dato", "har_job", "forventet_uger_borger", "forventet_uger_arbejdsgiver"),
}
"""The fields of each table."""


def laes_kontaktforloeb(poster: Sequence[Post]) -> tuple[Kontaktforloeb, ...]:
    """The rows of kontaktforløb."""
    fundne: list[Kontaktforloeb] = []
    for post in poster:
        kode = post.laes("kommunekode", laes_kommunekode)
        maalgruppe = post.laes("maalgruppe", laes_maalgruppe)
        periode = post.periode("start_dato", "slut_dato")
        overgang = post.valgfri("overgang_dato", laes_dato)
        efter_aftale = post.ja_nej("overgang_efter_aftale", ellers=False)
        arbejdspligt = post.valgfri_ja_nej("arbejdspligt")
        if kode is None or maalgruppe is None or periode is None:
            continue
        try:
            fundne.append(
                Kontaktforloeb(
                    kommunekode=kode,
                    maalgruppe=maalgruppe,
                    periode=periode,
                    overgang=overgang,
                    a_kasse=post.tekst("a_kasse") or None,
                    arbejdspligt=arbejdspligt,
                    overgang_efter_aftale=efter_aftale,
                )
            )
        except UgyldigVaerdi:
            post.fejl.meld(
                post.celle("maalgruppe"),
                forventet="en overgang fra a-kassen kun for dagpenge",
                raad="fjern overgangen, eller ret målgruppen",
            )
    return tuple(fundne)


def laes_undtagelser(poster: Sequence[Post]) -> tuple[Undtagelse, ...]:
    """The decisions on exemption."""
    fundne = [(post.laes("art", _art), post.periode("afgoerelse_dato", "til_dato")) for post in poster]
    return tuple(
        Undtagelse(art=art, afgoerelse=periode.fra, til=periode.til)
        for art, periode in fundne
        if art is not None and periode is not None
    )


def _art(celle: Celle, fejl: Fejlliste) -> str | None:
    return laes_valg(celle, UNDTAGELSESARTER, fejl)


def laes_sygefravaer(poster: Sequence[Post], fejl: Fejlliste) -> tuple[Sygefravaer, ...]:
    """The sick leave."""
    borgerens = laes_talkolonne([post.celle("forventet_uger_borger") for post in poster], ANTAL, fejl)
    arbejdsgivernes = laes_talkolonne([post.celle("forventet_uger_arbejdsgiver") for post in poster], ANTAL, fejl)
    raekker: list[Sygeraekke] = []
    for post, borger, arbejdsgiver in zip(poster, borgerens, arbejdsgivernes, strict=True):
        periode, har_job = post.periode(), post.valgfri_ja_nej("har_job")
        uger = [None if isinstance(tal, Diskretioneret) else tal.tal.numerator for tal in (borger, arbejdsgiver)]
        if periode is not None:
            raekker.append(Sygeraekke(periode, har_job, *uger))
    return saml_sygefravaer(raekker)
