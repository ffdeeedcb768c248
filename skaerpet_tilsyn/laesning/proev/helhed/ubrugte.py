"""Values that nothing reads: no rule or table in force compares with them, and no measuring does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.laesning.proev.helhed.anmaerkning import Anmaerkning, Anmaerkningsart
from skaerpet_tilsyn.laesning.proev.sager.sagssvar import love_paa
from skaerpet_tilsyn.laesning.tekst.led import vis_dag
from skaerpet_tilsyn.laesning.tekst.vaerdier import vis_vaerdi
from skaerpet_tilsyn.udtryk import Sammenligning

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from skaerpet_tilsyn.katalog.emneinventar import Inventar, Parametervaerdi
    from skaerpet_tilsyn.laesning.proev.genstand import Genstand
    from skaerpet_tilsyn.ret import Tidslinje, Version
    from skaerpet_tilsyn.udtryk import Parameter


class Brug:
    """
    What the rules and tables in force read, day by day.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.fokusmaal.parametre import MINDSTE_TIMETAL
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> from skaerpet_tilsyn.laesning.proev.genstand import genstande
        >>> from skaerpet_tilsyn.laesning.proev.katalogtjek import aendringsdage
        >>> inventar = katalogets_inventar()
        >>> brug = Brug(inventar, aendringsdage(inventar), genstande(inventar))
        >>> [laest for _, laest in brug.versioner(MINDSTE_TIMETAL)]
        [True, True, True, True]
    """

    def __init__(self, inventar: Inventar, dage: Sequence[date], alle: Sequence[Genstand]) -> None:
        self._laeste = {dag: frozenset(_laeste(inventar, dag, alle)) for dag in dage}

    def versioner(self, parameter: Parameter[Parametervaerdi]) -> tuple[tuple[Version[Parametervaerdi], bool], ...]:
        """Each version, and whether it is read on any day on which it is in force."""
        dage = [post.gaelder_fra for post in parameter.poster]
        return tuple(
            (version, self._laest(parameter, version.gaelder_fra, [dag for dag in dage if dag > version.gaelder_fra]))
            for version in parameter.versioner
        )

    def _laest(self, parameter: Tidslinje[object], fra: date, senere: Sequence[date]) -> bool:
        return any(
            parameter in laeste
            for dag, laeste in self._laeste.items()
            if fra <= dag and all(dag < naeste for naeste in senere)
        )


def _laeste(inventar: Inventar, dag: date, alle: Sequence[Genstand]) -> Iterator[Tidslinje[object]]:
    for genstand in alle:
        for ret in love_paa(genstand, inventar, dag):
            for blad in genstand.blade(ret):
                if isinstance(blad, Sammenligning):
                    yield blad.graense
                    if blad.maal.vindue is not None:
                        yield blad.maal.vindue
                else:
                    yield blad.liste


def ubrugte_vaerdier(inventar: Inventar, brug: Brug) -> Iterator[Anmaerkning]:
    """
    Parameters that are read on none of the days on which something changes, and versions of others that are not.

    Those that the quantities are measured with (``maalt_med``) are read.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> from skaerpet_tilsyn.laesning.proev.genstand import genstande
        >>> from skaerpet_tilsyn.laesning.proev.katalogtjek import aendringsdage
        >>> inventar = katalogets_inventar("ressourceforloeb")
        >>> list(ubrugte_vaerdier(inventar, Brug(inventar, aendringsdage(inventar), genstande(inventar))))
        []
    """
    for parameter in inventar.parametre:
        if parameter in inventar.maalt_med:
            continue
        versioner = brug.versioner(parameter)
        if not any(laest for _, laest in versioner):
            vidne = "; ".join(_vist(parameter, version) for version, _ in versioner)
            tekst = f"værdien «{parameter.titel}» bruges ikke af nogen regel, tabel eller måling"
            yield Anmaerkning(art=Anmaerkningsart.UBRUGT, navn=parameter.navn, tekst=tekst, vidne=vidne)
            continue
        for version, laest in versioner:
            if not laest:
                tekst = f"ingen regel eller tabel, der gælder, bruger versionen fra {vis_dag(version.gaelder_fra)}"
                vidne = _vist(parameter, version)
                art = Anmaerkningsart.UBRUGT_VERSION
                yield Anmaerkning(art=art, navn=parameter.navn, tekst=tekst, vidne=vidne)


def _vist(parameter: Parameter[Parametervaerdi], version: Version[Parametervaerdi]) -> str:
    return f"{vis_vaerdi(version.vaerdi, parameter.enhed)} fra {vis_dag(version.gaelder_fra)}"
