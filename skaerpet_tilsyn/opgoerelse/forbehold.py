"""What an answer rests on that nobody has read, that is only derived, or that the caller decided: always said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.katalog.ikraft import TIDLIGST_OPHOERT
from skaerpet_tilsyn.laesning.tekst.led import vis_dag
from skaerpet_tilsyn.ret import Evidens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.katalog import Regelsaet

_ER: Final = {Evidens.UDLEDT: "er udledt", Evidens.IKKE_EFTERPROEVET: "er ikke efterprøvet"}


def forbehold(ret: Regelsaet) -> tuple[str, ...]:
    """
    Reservations about a whole rule set; none where its source has been read and it is the law of the day itself.

    Example:
        >>> from skaerpet_tilsyn import Maaned, Regelsaet
        >>> forbehold(Regelsaet.for_maaned(Maaned(2021, 11)))
        ()
        >>> print(forbehold(Regelsaet.for_maaned(Maaned(2023, 5)))[0].split(":")[0])
        regelsættet «skærpet tilsyn fra 2023 (begge fokusmål igen; ikke efterprøvet)» er ikke efterprøvet
    """
    return tuple(_forbehold(ret))


def _forbehold(ret: Regelsaet) -> Iterator[str]:
    kilde = ret.regimekilde
    if kilde is not None and kilde.evidens is not Evidens.EFTERPROEVET:
        yield f"regelsættet «{ret.regime.titel}» {_ER[kilde.evidens]}: {kilde.gengivelse}"
    if ret.kendt_pr is not None:
        yield f"retten er læst, som den var kendt den {vis_dag(ret.kendt_pr)}"
    if ret.ophoer_skaerpet_tilsyn is not None and (ret.laest_for or ret.dato) >= TIDLIGST_OPHOERT:
        slut = vis_dag(ret.ophoer_skaerpet_tilsyn)
        yield f"at det skærpede tilsyn ophørte den {slut}, har den, der spørger, afgjort; ingen kilde viser dagen"
    if ret.laest_for is not None:
        yield (
            f"de sidste kendte regler, dem den {vis_dag(ret.dato)}, er læst, som om de gjaldt den "
            f"{vis_dag(ret.laest_for)}: det har den, der spørger, afgjort"
        )
