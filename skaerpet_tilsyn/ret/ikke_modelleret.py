"""What the law says, and no rule here holds."""

from __future__ import annotations

from attrs import field, frozen, validators

from skaerpet_tilsyn.ret.tidslinje import Tidslinje


@frozen(kw_only=True, order=False, cache_hash=True)
class IkkeModelleret(Tidslinje[str]):
    """
    A provision or a number that no rule of the library holds: what it says from when, and why it is no rule.

    Raises:
        UgyldigVaerdi: there is no version, or the starts do not ascend.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.ret import Dokument, Evidens, Retskilde, fra
        >>> lov = Retskilde(dokument=Dokument(kortnavn="loven", titel="Loven"), evidens=Evidens.UDLEDT)
        >>> frist = IkkeModelleret(navn="frist", titel="frist for en plan", grund="fristen er en andens sag",
        ...                        poster=(fra(date(2021, 1, 1), "9 uger", kilde=lov),))
        >>> frist.paa(date(2021, 6, 1)).vaerdi
        '9 uger'
    """

    grund: str = field(validator=validators.min_len(1))

    def __str__(self) -> str:
        return self.titel
