"""What can go wrong with a call to jobindsats.dk, said in Danish and without the key."""

from __future__ import annotations

from http import HTTPStatus
from typing import Final, Self

from skaerpet_tilsyn.fejl import SkaerpetTilsynFejl

_LAENGST: Final = 300
"""How many characters of a server's own words a message shows."""
_ADGANG: Final = (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN)


class Jobindsatsfejl(SkaerpetTilsynFejl, OSError):
    """
    A call to jobindsats.dk that gave no table.

    Attributes:
        status: the HTTP status of the answer, if there was one.

    Example:
        >>> fejl = Jobindsatsfejl.af("jobindsats", fundet="404", forventet="en tabel", raad="ret id'et", status=404)
        >>> print(fejl, fejl.status)
        jobindsats: fundet «404»; forventet en tabel; ret id'et 404
    """

    def __init__(self, besked: str, status: int | None = None) -> None:
        super().__init__(besked)
        self.besked = besked
        self.status = status

    def __str__(self) -> str:
        return self.besked

    def __reduce__(self) -> tuple[type[Self], tuple[str, int | None]]:
        return type(self), (self.besked, self.status)

    @classmethod
    def af(cls, hvad: str, *, fundet: str, forventet: str, raad: str, status: int | None = None) -> Self:
        """An error in the library's pattern."""
        return cls(f"{hvad}: fundet «{fundet}»; forventet {forventet}; {raad}", status)


class Adgangsfejl(Jobindsatsfejl):
    """No key, or one that the server does not accept."""


class IngenForbindelse(Jobindsatsfejl):
    """The server could not be reached, or stopped before its answer was whole."""


class Ugyldigtsvar(Jobindsatsfejl):
    """An answer that is not what the API is documented to give."""


class Afvist(Jobindsatsfejl):
    """The server answered that it will not, or cannot; the message has its status and its reason."""


def vis_svar(tekst: str) -> str:
    r"""
    A server's own words as a message may show them: on one line, and not too long.

    Example:
        >>> vis_svar(" Unknown\nperiod type: M ")
        'Unknown period type: M'
    """
    rent = " ".join("".join(tegn if tegn.isprintable() else " " for tegn in tekst).split())
    return rent if len(rent) <= _LAENGST else f"{rent[: _LAENGST - 1]}…"


def fejl_af_status(
    hvad: str, status: int, aarsag: str, *, agent: str, videresendt: str = "", vent: int | None = None
) -> Jobindsatsfejl:
    """
    The error that an HTTP status stands for.

    ``videresendt`` is another server that answered instead, ``vent`` the seconds that the server asks for.

    Example:
        >>> print(fejl_af_status("y30r21", 422, "Unknown period type: M", agent="a/1"))
        y30r21: fundet «422: Unknown period type: M»; forventet en forespørgsel, som jobindsats.dk kan svare på; \
se tabellens mål, perioder og hierarkier med skaerpet-tilsyn hent y30r21 --beskriv
    """
    fundet = f"{status}: {aarsag}" if aarsag else str(status)
    if status in _ADGANG and videresendt:
        return Adgangsfejl.af(
            hvad,
            fundet=f"{fundet} (fra {videresendt}, hvortil nøglen ikke er sendt)",
            forventet="et svar fra den adresse, der blev spurgt",
            raad="ret --adresse, hvis tjenesten er flyttet",
            status=status,
        )
    klasse = Adgangsfejl if status in _ADGANG else Afvist
    forventet, raad = _forventet(hvad, status, agent)
    if vent is not None and klasse is Afvist:
        raad = f"vent {vent} sekunder, og prøv igen"
    return klasse.af(hvad, fundet=fundet, forventet=forventet, raad=raad, status=status)


def _forventet(hvad: str, status: int, agent: str) -> tuple[str, str]:
    """What was expected instead of a status, and what to do."""
    match status:
        case HTTPStatus.UNAUTHORIZED:
            return (
                "en gyldig nøgle til version 3 i JOBINDSATS_TOKEN",
                "ret nøglen; en nøgle til version 2 virker ikke til version 3",
            )
        case HTTPStatus.FORBIDDEN:
            return (
                "en nøgle med adgang til tabellen",
                f"prøv nøglen i et andet program; 403 er set, hvor serveren afviste selve programmet (her «{agent}»)",
            )
        case HTTPStatus.NOT_FOUND:
            return "en tabel, der findes", "find tabellens id med skaerpet-tilsyn hent --soeg ORD, eller ret --adresse"
        case HTTPStatus.BAD_REQUEST | HTTPStatus.UNPROCESSABLE_ENTITY:
            return (
                "en forespørgsel, som jobindsats.dk kan svare på",
                f"se tabellens mål, perioder og hierarkier med skaerpet-tilsyn hent {hvad} --beskriv",
            )
        case HTTPStatus.TOO_MANY_REQUESTS:
            return "færre kald ad gangen", "vent lidt, og prøv igen"
        case _:
            fejlen_er_serverens = status >= HTTPStatus.INTERNAL_SERVER_ERROR
            raad = "prøv igen senere; fejlen er hos serveren" if fejlen_er_serverens else "ret --adresse"
            return "et svar med status 200", raad
