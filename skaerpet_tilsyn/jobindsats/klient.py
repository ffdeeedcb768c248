"""The client of version 3 of the API."""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import TYPE_CHECKING, Final, Self

from attrs import evolve

from skaerpet_tilsyn.jobindsats.adresse import ADRESSE, laes_adresse, laes_tabel_id, paa_egen_maskine
from skaerpet_tilsyn.jobindsats.fejl import fejl_af_status, vis_svar
from skaerpet_tilsyn.jobindsats.forespoergsel import Seneste
from skaerpet_tilsyn.jobindsats.hentning import hent, lav_http
from skaerpet_tilsyn.jobindsats.metadata import soeg
from skaerpet_tilsyn.jobindsats.metadatafil import laes_beskrivelse, laes_tabelliste
from skaerpet_tilsyn.jobindsats.netfejl import Netfejl
from skaerpet_tilsyn.jobindsats.noegle import Noegle
from skaerpet_tilsyn.jobindsats.svar import tabel_af_svar
from skaerpet_tilsyn.jobindsats.svarkrop import SVARET, afkod, er_hel_json, fejl_i, uden_json
from skaerpet_tilsyn.jobindsats.venten import GENTAGES, LAENGST, sov, ventetid
from skaerpet_tilsyn.register.jsonfil import json_af_tekst
from skaerpet_tilsyn.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

    import httpx

    from skaerpet_tilsyn.jobindsats.forespoergsel import Forespoergsel
    from skaerpet_tilsyn.jobindsats.hentning import Raasvar
    from skaerpet_tilsyn.jobindsats.metadata import Tabelbeskrivelse, Tabeloplysning
    from skaerpet_tilsyn.jobindsats.tabel import Jobindsatstabel
    from skaerpet_tilsyn.register.jsonfil import Json

AGENT: Final = f"skaerpet-tilsyn/{VERSION}"
"""What the client calls itself."""
FRIST: Final = 120
"""So many seconds may the server be silent."""
FORSOEG: Final = 4
"""How often a call is tried."""
_KUN: Final = re.compile(r"only\s+(\d{1,6})\s+periods?\b", re.ASCII | re.IGNORECASE)


def _intet(_: str) -> None:
    """Nobody listens."""


class Klient:
    """
    Asks jobindsats.dk, with the key given or else that of ``JOBINDSATS_TOKEN``.

    ``frist`` is how many seconds the server may be silent, ``forsoeg`` how often a call is tried;
    ``sov`` waits between tries, and ``besked`` is told of each wait. ``transport`` may stand in for
    the network.

    Raises:
        Adgangsfejl: there is no key.
        UgyldigVaerdi: the key must not be sent to the address.

    Example:
        >>> import httpx
        >>> from skaerpet_tilsyn.jobindsats import Forespoergsel, Klient, Periodetype, Seneste
        >>> raekker = [["2021M11", "Køge", 12], ["2021M10", "Køge", None]]
        >>> svar = httpx.Response(200, json={"columns": ["Periode", "Område", "Antal"], "rows": raekker})
        >>> perioder = Seneste(Periodetype.M, 2)
        >>> forespoergsel = Forespoergsel(tabel="y01a02", perioder=perioder, hierarkier={"_nykom": "*"})
        >>> with Klient("en-opdigtet-noegle", transport=httpx.MockTransport(lambda _: svar)) as klient:
        ...     tabel = klient.hent(forespoergsel)
        >>> tabel.raekker
        (('2021M10', 'Køge', Diskretioneret()), ('2021M11', 'Køge', 12))
    """

    def __init__(
        self,
        token: str | None = None,
        *,
        adresse: str = ADRESSE,
        transport: httpx.BaseTransport | None = None,
        frist: float = FRIST,
        forsoeg: int = FORSOEG,
        sov: Callable[[int], object] = sov,
        besked: Callable[[str], object] = _intet,
    ) -> None:
        self._adresse = laes_adresse(adresse)
        self._noegle = Noegle.find(token)
        self._frist = frist
        self._forsoeg = max(1, forsoeg)
        self._sov = sov
        self._besked = besked
        self._http = lav_http(
            self._noegle, agent=AGENT, frist=frist, transport=transport, miljoe=not paa_egen_maskine(self._adresse)
        )

    def __repr__(self) -> str:
        return f"Klient(adresse={self._adresse!r})"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, art: type[BaseException] | None, fejl: BaseException | None, spor: TracebackType | None) -> None:
        self.luk()

    def luk(self) -> None:
        """Close the connections."""
        self._http.close()

    def tabeller(self) -> tuple[Tabeloplysning, ...]:
        """
        All tables.

        Raises:
            Jobindsatsfejl: there was no answer, or an error.
            Datafejl: the answer has another structure.
        """
        return laes_tabelliste(self._json("tabeller", "/tables", [("format", "json")]), SVARET)

    def soeg(self, ord_: str) -> tuple[Tabeloplysning, ...]:
        """The tables whose id, name, group or subject hold all the words; raises what ``tabeller`` does."""
        return soeg(self.tabeller(), ord_)

    def beskriv(self, tabel: str) -> Tabelbeskrivelse:
        """
        What can be asked of a table.

        Raises:
            UgyldigVaerdi: the id cannot be one.
            Jobindsatsfejl: there was no answer, or an error.
            Datafejl: the answer has another structure.
        """
        navn = laes_tabel_id(tabel)
        return laes_beskrivelse(self._json(navn, f"/table/{navn}", [("format", "json")]), SVARET)

    def hent(self, forespoergsel: Forespoergsel) -> Jobindsatstabel:
        """
        A table; where fewer of the latest periods exist than were asked for, those, with a notice.

        Raises:
            Jobindsatsfejl: there was no answer, or an error.
            Datafejl: the answer is no table.
        """
        navn = laes_tabel_id(forespoergsel.tabel)
        svar = self._spoerg(navn, forespoergsel.sti, forespoergsel.parametre())
        noter: list[str] = []
        antal = _hoejst_perioder(svar, forespoergsel)
        if antal is not None:
            noter.append(f"serveren har kun {antal} perioder af typen {forespoergsel.type.value}: de er hentet")
            svar = self._spoerg(navn, forespoergsel.sti, forespoergsel.med_seneste(antal).parametre())
        tabel = tabel_af_svar(self._tekst(navn, svar), SVARET)
        return evolve(tabel, noter=(*noter, *tabel.noter))

    def _json(self, hvad: str, sti: str, parametre: Sequence[tuple[str, str]]) -> Json:
        return json_af_tekst(self._tekst(hvad, self._spoerg(hvad, sti, parametre)), SVARET)

    def _spoerg(self, hvad: str, sti: str, parametre: Sequence[tuple[str, str]]) -> Raasvar:
        """An answer of any status, after as many tries as may help."""
        nr = 1
        while True:
            svar = hent(self._http, f"{self._adresse}{sti}", parametre, frist=self._frist)
            sekunder = self._pause(nr, svar)
            if sekunder is None:
                break
            nr += 1
            hvorfor = svar.fundet if isinstance(svar, Netfejl) else f"serveren svarede {svar.status}"
            self._besked(f"{hvad}: {hvorfor}; venter {sekunder} s (forsøg {nr} af {self._forsoeg})")
            self._sov(sekunder)
        if isinstance(svar, Netfejl):
            raise svar.fejl(hvad, nr)
        return svar

    def _pause(self, nr: int, svar: Raasvar | Netfejl) -> int | None:
        """The seconds to wait after a try; None where no other try is made."""
        gentages = svar.kan_gentages if isinstance(svar, Netfejl) else svar.status in GENTAGES
        if not gentages or nr >= self._forsoeg:
            return None
        sekunder = ventetid(nr, {} if isinstance(svar, Netfejl) else svar.hoveder)
        return sekunder if sekunder <= LAENGST else None

    def _tekst(self, hvad: str, svar: Raasvar) -> str:
        """The JSON of an answer, without the key; whatever is no JSON, or an error, is raised."""
        indhold = afkod(svar)
        if indhold is None:
            raise uden_json(hvad, svar)
        tekst = self._noegle.uden_i_data(indhold)
        status, aarsag = fejl_i(svar, tekst)
        if status is not None:
            raise fejl_af_status(
                hvad,
                status,
                vis_svar(self._noegle.uden(aarsag)),
                agent=AGENT,
                videresendt=svar.anden_vaert,
                vent=ventetid(1, svar.hoveder) if status in GENTAGES and "Retry-After" in svar.hoveder else None,
            )
        if not er_hel_json(tekst):
            raise uden_json(hvad, svar)
        return tekst


def _hoejst_perioder(svar: Raasvar, forespoergsel: Forespoergsel) -> int | None:
    """How many periods there are, where the server says that more were asked for."""
    if svar.status != HTTPStatus.UNPROCESSABLE_ENTITY or not isinstance(forespoergsel.perioder, Seneste):
        return None
    fundet = _KUN.search(fejl_i(svar, afkod(svar) or "")[1])
    antal = int(fundet[1]) if fundet else 0
    return antal if 0 < antal < forespoergsel.perioder.antal else None
