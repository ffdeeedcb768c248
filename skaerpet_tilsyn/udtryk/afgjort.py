"""A contradiction between the sources that the library has settled: only one reading holds, or no answer shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen, validators

if TYPE_CHECKING:
    from skaerpet_tilsyn.ret import Retskilde


@frozen(kw_only=True, order=False, cache_hash=True)
class AfgjortPunkt:
    """
    A question with one answer: what is chosen, on what authority, and the sources that disagree.

    Example:
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> str(AfgjortPunkt(navn="K00", spoergsmaal="Seks eller syv?", svar="syv", hjemmel="nyere lov", kilder=(lov,)))
        'K00: Seks eller syv?'
    """

    navn: str = field(validator=validators.matches_re(r"[A-Za-z0-9_]+"))
    spoergsmaal: str = field(validator=validators.min_len(1))
    svar: str = field(validator=validators.min_len(1))
    hjemmel: str = field(validator=validators.min_len(1))
    kilder: tuple[Retskilde, ...] = field(validator=validators.min_len(1))

    def __str__(self) -> str:
        return f"{self.navn}: {self.spoergsmaal}"
