"""The slugs of the two fokusmål, and the refusal of any other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fejl import UgyldigVaerdi

if TYPE_CHECKING:
    from collections.abc import Collection

FOKUSMAAL: Final = ("samtaler", "aktiv_indsats")
"""The slugs of the two fokusmål."""


def kraev_kendt(hvad: str, slug: str, kendte: Collection[str], forslag: str | None = None) -> None:
    """
    Refuse a slug that is not among the known ones, with a suggestion if there is one.

    Raises:
        UgyldigVaerdi: the slug is unknown.

    Example:
        >>> kraev_kendt("et fokusmål", "samtaler", FOKUSMAAL)
    """
    if slug not in kendte:
        raad = f"mente du «{forslag}»?" if forslag else "ret navnet"
        besked = f"{hvad}: fundet «{slug}»; forventet en af {', '.join(kendte)}; {raad}"
        raise UgyldigVaerdi(besked)
