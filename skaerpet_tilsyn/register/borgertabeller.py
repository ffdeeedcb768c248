"""The tables of one citizen: objects in, facts out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from skaerpet_tilsyn.fakta import (
    FOKUSMAAL,
    Bevilling,
    Fritagelse,
    Loentimer,
    Samtale,
    Stamdata,
    Tilbud,
    Tilstand,
    Ydelsesforloeb,
)
from skaerpet_tilsyn.fakta.haendelser import MYNDIGHEDER
from skaerpet_tilsyn.register.felter import (
    laes_civilstand,
    laes_dato,
    laes_koen,
    laes_kommunekode,
    laes_maaned,
    laes_ordning,
    laes_tilbudstype,
    laes_tilstand,
    laes_ydelse,
)
from skaerpet_tilsyn.register.talkolonne import ANTAL, GRAD, TIMETAL, laes_talkolonne
from skaerpet_tilsyn.tal import GRADDELE, Diskretioneret, Grad, Timer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from skaerpet_tilsyn.register.celle import Fejlliste
    from skaerpet_tilsyn.register.poster import Post

T = TypeVar("T")

FELTER: Final = {
    "ydelser": ("kommunekode", "ydelse", "fra_dato", "til_dato", "anciennitet_mdr"),
    "samtaler": ("dato", "samtaletype", "kontaktform", "myndighed"),
    "tilbud": ("tilbudstype", "fra_dato", "til_dato", "timer_pr_uge"),
    "loentimer": ("maaned", "timer", "ordinaer", "tilbagefoersel"),
    "fritagelser": ("fokusmaal", "fra_dato", "til_dato"),
    "tilstande": ("tilstand", "fra_dato", "til_dato", "beskaeftigelsesgrad"),
    "bevillinger": ("ordning", "fra_dato", "til_dato", "eget_oenske"),
}
"""The fields of each table."""
STAMDATA: Final = ("koen", "foedselsdato", "civilstand", "folkepensionsdato")
"""The fields of who the citizen is."""
KONTAKTFORMER: Final = ("personligt", "telefonisk", "digitalt", "brev")
"""How a conversation can have been held."""


def laes_ydelser(poster: Sequence[Post], fejl: Fejlliste) -> tuple[Ydelsesforloeb, ...]:
    """The periods on a ydelse."""
    anciennitet = laes_talkolonne([post.celle("anciennitet_mdr") for post in poster], ANTAL, fejl)
    forloeb: list[Ydelsesforloeb] = []
    for post, mdr in zip(poster, anciennitet, strict=True):
        kode = post.laes("kommunekode", laes_kommunekode)
        ydelse = post.laes("ydelse", laes_ydelse)
        periode = post.periode()
        if kode is not None and ydelse is not None and periode is not None:
            forloeb.append(
                Ydelsesforloeb(
                    ydelse=ydelse,
                    kommunekode=kode,
                    periode=periode,
                    anciennitet_mdr=None if isinstance(mdr, Diskretioneret) else mdr.tal.numerator,
                )
            )
    return tuple(forloeb)


def laes_samtaler(poster: Sequence[Post], noter: list[str]) -> tuple[Samtale, ...]:
    """The conversations; an exact copy of another one is counted once, and a notice names it."""
    samtaler: list[tuple[Samtale, Post]] = []
    for post in poster:
        dato = post.laes("dato", laes_dato)
        samtaletype = post.tekst("samtaletype")
        kontaktform = post.valg("kontaktform", KONTAKTFORMER)
        myndighed = post.valg("myndighed", MYNDIGHEDER) or None
        if dato is None:
            continue
        samtale = Samtale(dato=dato, samtaletype=samtaletype, kontaktform=kontaktform, myndighed=myndighed)
        samtaler.append((samtale, post))
    return _uden_kopier(samtaler, noter)


def laes_tilbud(poster: Sequence[Post]) -> tuple[Tilbud, ...]:
    """The tilbud."""
    fundne = [(post.laes("tilbudstype", laes_tilbudstype), post.periode()) for post in poster]
    return tuple(
        Tilbud(tilbudstype=tilbudstype, periode=periode)
        for tilbudstype, periode in fundne
        if tilbudstype is not None and periode is not None
    )


def laes_loentimer(poster: Sequence[Post], fejl: Fejlliste) -> tuple[Loentimer, ...]:
    """The hours; one that is null or withheld is unknown."""
    med_timer = [post for post in poster if post.kraev("timer")]
    timetal = laes_talkolonne([post.celle("timer") for post in med_timer], TIMETAL, fejl)
    loentimer: list[Loentimer] = []
    for post, timer in zip(med_timer, timetal, strict=True):
        maaned = post.laes("maaned", laes_maaned)
        ordinaer = post.ja_nej("ordinaer", ellers=True)
        tilbagefoersel = post.ja_nej("tilbagefoersel", ellers=False)
        if maaned is not None:
            loentimer.append(
                Loentimer(
                    maaned=maaned,
                    timer=None if isinstance(timer, Diskretioneret) else Timer((100 * timer.tal).numerator),
                    ordinaer=ordinaer,
                    tilbagefoersel=tilbagefoersel,
                )
            )
    return tuple(loentimer)


def laes_fritagelser(poster: Sequence[Post]) -> tuple[Fritagelse, ...]:
    """The exemptions; one without a fokusmål is from both."""
    fundne = [(post.valg("fokusmaal", FOKUSMAAL), post.periode()) for post in poster]
    return tuple(
        Fritagelse(fokusmaal=fokusmaal, periode=periode) for fokusmaal, periode in fundne if periode is not None
    )


def laes_tilstande(poster: Sequence[Post], fejl: Fejlliste, noter: list[str]) -> tuple[Tilstand, ...]:
    """The tilstande, exact copies once; a grade that is not there, null or withheld is unknown."""
    grader = laes_talkolonne([post.celle("beskaeftigelsesgrad") for post in poster], GRAD, fejl)
    tilstande: list[tuple[Tilstand, Post]] = []
    for post, grad in zip(poster, grader, strict=True):
        tilstand = post.laes("tilstand", laes_tilstand)
        periode = post.periode()
        if tilstand is None or periode is None:
            continue
        kendt = None if isinstance(grad, Diskretioneret) else Grad((GRADDELE * grad.tal).numerator)
        tilstande.append((Tilstand(tilstand=tilstand, periode=periode, beskaeftigelsesgrad=kendt), post))
    return _uden_kopier(tilstande, noter)


def laes_bevillinger(poster: Sequence[Post], noter: list[str]) -> tuple[Bevilling, ...]:
    """The grants, exact copies once."""
    bevillinger: list[tuple[Bevilling, Post]] = []
    for post in poster:
        ordning = post.laes("ordning", laes_ordning)
        periode = post.periode()
        eget_oenske = post.valgfri_ja_nej("eget_oenske")
        if ordning is not None and periode is not None:
            bevillinger.append((Bevilling(ordning=ordning, periode=periode, eget_oenske=eget_oenske), post))
    return _uden_kopier(bevillinger, noter)


def laes_stamdata(post: Post | None) -> Stamdata | None:
    """Who the citizen is; None where the file does not say."""
    if post is None:
        return None
    return Stamdata(
        koen=post.valgfri("koen", laes_koen),
        foedselsdato=post.valgfri("foedselsdato", laes_dato),
        civilstand=post.valgfri("civilstand", laes_civilstand),
        folkepensionsdato=post.valgfri("folkepensionsdato", laes_dato),
    )


def _uden_kopier(fundne: Iterable[tuple[T, Post]], noter: list[str]) -> tuple[T, ...]:
    """Each different fact once; a notice names every copy."""
    foerste: dict[T, Post] = {}
    for fakta, post in fundne:
        foer = foerste.setdefault(fakta, post)
        if foer is not post:
            noter.append(f"{post.sti} gentager {foer.sti} og er ikke talt med")
    return tuple(foerste)
