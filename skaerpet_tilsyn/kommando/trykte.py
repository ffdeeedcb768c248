"""What was printed beside the figures, held against what the rules say of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fakta.kommuner import kommunekode
from skaerpet_tilsyn.katalog import Risikokategori
from skaerpet_tilsyn.register.celle import vis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.opgoerelse import Kommunestatus
    from skaerpet_tilsyn.register.status import Statusresultat, Trykt

_KATEGORIER: Final = {
    form.casefold(): kategori for kategori in Risikokategori for form in (kategori.tekst, kategori.value)
}


def sammenlign(resultat: Statusresultat) -> tuple[str, ...]:
    """
    How many statuses are as printed, and which are not; names that were printed differently.

    Example:
        >>> from skaerpet_tilsyn.register.status import Statusresultat
        >>> sammenlign(Statusresultat(statusser=(), trykte=()))
        ()
    """
    par = list(zip(resultat.statusser, resultat.trykte, strict=True))
    return (*_statusser([(s, t) for s, t in par if t.status.strip()], len(par)), *_navne(par))


def _statusser(par: list[tuple[Kommunestatus, Trykt]], alle: int) -> Iterator[str]:
    if not par:
        return
    laest = [(status, trykt, _KATEGORIER.get(" ".join(trykt.status.casefold().split()))) for status, trykt in par]
    ens = sum(status.kategori is kategori and kategori is not None for status, _, kategori in laest)
    uden = f" ({alle - len(par)} uden en trykt status)" if len(par) < alle else ""
    yield f"status: {ens} af {len(par)} som trykt{uden}"
    for status, trykt, kategori in laest:
        navn = status.kommune.navn
        if kategori is None:
            yield f"{navn}: den trykte status «{vis(trykt.status)}» kendes ikke"
        elif status.kategori is None:
            om = "er blandt de mulige" if kategori in status.mulige else "er ikke blandt de mulige"
            yield f"{navn}: uafklaret; den trykte status «{kategori.tekst}» {om}"
        elif status.kategori is not kategori:
            yield f"{navn}: trykt «{kategori.tekst}», efter reglerne «{status.kategori.tekst}»"


def _navne(par: list[tuple[Kommunestatus, Trykt]]) -> Iterator[str]:
    andre = [
        f"{status.kommune.navn} som «{vis(trykt.navn)}»"
        for status, trykt in par
        if trykt.navn.strip() and kommunekode(trykt.navn) != status.kommune.kommunekode
    ]
    if andre:
        yield f"trykt under et andet navn: {', '.join(andre)}"
