"""What each node of a decided tree says: the one text that all forms print."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from skaerpet_tilsyn.laesning.tekst import saetning, vis_interval, vis_navn, vis_vaerdi
from skaerpet_tilsyn.tal import Interval, raa
from skaerpet_tilsyn.udtryk import Fortolkningsvalg, Sammenligning

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.vurder.vurdering import Vurdering

S = TypeVar("S")


def fundet_tekst(vurdering: Vurdering[S]) -> str:
    """What was found in a leaf; empty for other nodes."""
    betingelse = vurdering.betingelse
    graense = vurdering.graense
    if isinstance(betingelse, Sammenligning) and isinstance(vurdering.fundet, Interval) and graense is not None:
        return vis_interval(vurdering.fundet, betingelse.graense.enhed, mod=raa(graense))
    if vurdering.dele:
        return ""
    return "ukendt" if vurdering.fundet is None else vis_navn(str(vurdering.fundet))


def graensetekst(vurdering: Vurdering[S]) -> str:
    """The limit of a comparison with how it is held against it; empty for other nodes."""
    betingelse, graense = vurdering.betingelse, vurdering.graense
    if not isinstance(betingelse, Sammenligning) or graense is None:
        return ""
    return f"{betingelse.forhold.value} {vis_vaerdi(graense, betingelse.graense.enhed)}"


def linje(vurdering: Vurdering[S]) -> str:
    """
    A node in one line: outcome, phrase, what was found, the reading chosen.

    Example:
        >>> from skaerpet_tilsyn.fakta import Borger, Daekning
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_SAMTALER
        >>> from skaerpet_tilsyn.laesning.vurder import vurder
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nov = Maaned(2021, 11)
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld())
        >>> print(linje(vurder(HAR_SAMTALER, b, i=nov, ret=Regelsaet.for_maaned(nov)).dele[0]))
        ikke opfyldt: afholdte samtaler de seneste 12 måneder er mindst 4 samtaler (fundet: 0 samtaler)
    """
    ret = vurdering.kontekst.ret
    tekst = f"{vurdering.udfald.tekst}: {saetning(vurdering.betingelse, ret)}"
    fundet = fundet_tekst(vurdering)
    if fundet:
        tekst += f" (fundet: {fundet})"
    if isinstance(vurdering.betingelse, Fortolkningsvalg):
        valg = vurdering.betingelse.valg
        tekst += f" Valgt: {valg.mulighed(ret.valgt(valg)).titel}"
    return tekst


def rivaler(vurdering: Vurdering[S]) -> tuple[tuple[str, Vurdering[S]], ...]:
    """The readings of a disputed condition that were not chosen, with what they give."""
    if not isinstance(vurdering.betingelse, Fortolkningsvalg):
        return ()
    valg = vurdering.betingelse.valg
    valgt = vurdering.kontekst.ret.valgt(valg)
    par = zip(valg.slugs, vurdering.dele, strict=True)
    return tuple((slug, del_) for slug, del_ in par if slug != valgt)


def viste_dele(vurdering: Vurdering[S]) -> tuple[Vurdering[S], ...]:
    """The parts to print: of a disputed condition, the chosen reading alone."""
    if not isinstance(vurdering.betingelse, Fortolkningsvalg):
        return vurdering.dele
    andre = {id(del_) for _, del_ in rivaler(vurdering)}
    return tuple(del_ for del_ in vurdering.dele if id(del_) not in andre)
