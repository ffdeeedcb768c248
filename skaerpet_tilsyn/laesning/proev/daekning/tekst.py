"""The coverage of several areas of law as a page for people."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.laesning.proev.daekning.celler import KOLONNER, Grund
from skaerpet_tilsyn.laesning.tekst.led import vis_dag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from skaerpet_tilsyn.katalog.emneinventar import Inventar
    from skaerpet_tilsyn.laesning.proev.daekning.celler import Daekningslinje

_INDLEDNING: Final = """\
# Dækning: bestemmelse for bestemmelse

Hver bestemmelse, som reglerne bygger på, hvad den bærer, og fra hvornår; og hvor mange gemte sager der prøver det.
Sagerne ligger i `tests/genererede`, kan rettes og suppleres ([proev](proev.md)) og køres gennem hver læsning.

- *opfyldt*, *ikke opfyldt*: svaret på sagen; i en tabel, om en række gælder; ved en række, om den gælder.
- *grænse*: en størrelse ligger lige under, på eller lige over en grænse.
- *ukendt*: noget i sagen er ikke kendt.

Et forløb har ingen gemte sager: hver hændelse i hver tilstand er en sag, der laves af tabellen og køres i prøverne.
Den er *opfyldt*, hvor hændelsen fører videre, og *ikke opfyldt*, hvor den afvises eller fører et andet sted hen.

Hvor der ikke er en sag, står der hvorfor:
"""


def daekningstekst(omraader: Iterable[tuple[Inventar, Sequence[Daekningslinje]]]) -> str:
    """
    The page.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> print(daekningstekst([(katalogets_inventar("resultatkrav"), ())]).splitlines()[-1])
        ## Bedre indsats for borgere i ressourceforløb
    """
    afsnit = list(omraader)
    brugte = {celle.grund for _, linjer in afsnit for linje in linjer for celle in linje.celler if not celle.antal}
    grunde = [f"- *{grund.kort}*: {grund.tekst}." for grund in Grund if grund in brugte]
    blokke = [_INDLEDNING + "\n" + "\n".join(grunde)]
    for inventar, linjer in afsnit:
        blokke.append(f"## {inventar.titel[0].upper()}{inventar.titel[1:]}")
        if linjer:
            blokke.append("\n".join(_tabel(linjer)))
    return "\n\n".join(blokke) + "\n"


def _tabel(linjer: Sequence[Daekningslinje]) -> Iterator[str]:
    yield _raekke(["Bestemmelse", "Bærer", "Fra", *KOLONNER])
    yield _raekke(["---"] * (3 + len(KOLONNER)))
    for bestemmelse, gruppe in groupby(sorted(linjer, key=_noegle), key=lambda linje: linje.bestemmelse):
        for nr, linje in enumerate(gruppe):
            fra = "–" if linje.fra is None else vis_dag(linje.fra)
            celler = [str(celle) for celle in linje.celler]
            yield _raekke([bestemmelse if nr == 0 else "″", f"{linje.baerer} (`{linje.navn}`)", fra, *celler])


def _noegle(linje: Daekningslinje) -> tuple[object, ...]:
    """By document, then place."""
    kilde = linje.kilde
    if kilde is None:
        return ("~", (), "", linje.bestemmelse)
    sted = () if kilde.henvisning is None else kilde.henvisning.noegle
    return (kilde.dokument.kortnavn.casefold(), sted, kilde.afsnit, linje.bestemmelse)


def _raekke(celler: Iterable[str]) -> str:
    return f"| {' | '.join(celle.replace('|', chr(92) + '|') for celle in celler)} |"
