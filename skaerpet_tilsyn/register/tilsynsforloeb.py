"""Recorded events of the supervision (CSV): one row an event, for one municipality or several."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import frozen

from skaerpet_tilsyn.fakta.opslag import Opslag
from skaerpet_tilsyn.fejl import Datalinje, RegelIkkeGaeldende, UgyldigHaendelse
from skaerpet_tilsyn.katalog.tilsyn.haendelser import Haendelsesart, Tilsynshaendelse
from skaerpet_tilsyn.katalog.tilsyn.overgange import IKKE_FOER, gaeldende
from skaerpet_tilsyn.katalog.tilsyn.udvaelgelse import Afgoerelse
from skaerpet_tilsyn.opgoerelse import Tilsynsforloeb, tilsynsforloeb
from skaerpet_tilsyn.register.celle import Fejlliste
from skaerpet_tilsyn.register.csvfil import laes_csv
from skaerpet_tilsyn.register.felter import laes_dato, laes_kommunekode
from skaerpet_tilsyn.register.tabel import Kolonne, Skema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from skaerpet_tilsyn.katalog.tilsyn.udvaelgelse import Frister
    from skaerpet_tilsyn.register.celle import Celle
    from skaerpet_tilsyn.register.tabel import Tabel

_NAVNE: Final = ("kommune", "dato", "haendelse", "reference")
SKEMA: Final = Skema(kolonner=tuple(map(Kolonne, _NAVNE)), varianter=(_NAVNE,))
ARTER: Final = Opslag({art.value: art.tekst for art in Haendelsesart})


@frozen(kw_only=True, order=False)
class Tilsynsforloebsfil:
    """The courses of a file, in the order in which their municipalities come, and what was not read of it."""

    forloeb: tuple[Tilsynsforloeb, ...]
    noter: tuple[str, ...] = ()


class _Raekke(NamedTuple):
    navn: Celle
    kode: str
    dato: Celle
    celle: Celle
    haendelse: Tilsynshaendelse


def laes_tilsynsforloeb(
    sti: Path, *, frister: Frister, ophoer_skaerpet_tilsyn: date | None = None
) -> Tilsynsforloebsfil:
    r"""
    Read recorded events and run each municipality's through the table of transitions.

    An empty day is a day that nobody knows, which only what is no decision can have; ``reference`` records a decision.

    Raises:
        Datafejl: with everything that is wrong with the file; of events that cannot follow each other, the first of
            each municipality.
        UafklaretRetsstilling: no source says whether there was a supervision on the day of an event.

    Example:
        >>> import tempfile
        >>> from datetime import date
        >>> from pathlib import Path
        >>> from skaerpet_tilsyn import Frister
        >>> linjer = "kommune;dato;haendelse;reference\nHedensted;2022-04-29;udvalgt;sag 1\n"
        >>> with tempfile.TemporaryDirectory() as mappe:
        ...     fil = Path(mappe) / "a.csv"
        ...     _ = fil.write_text(linjer, encoding="utf-8")
        ...     laest = laes_tilsynsforloeb(fil, frister=Frister(redegoerelse=2, genopretning=8, forlaengelse=4))
        >>> [(forloeb.kommune, forloeb.tilstand(date(2022, 5, 1))) for forloeb in laest.forloeb]
        [('Hedensted', Tilsynstilstand.OMFATTET)]
    """
    fejl = Fejlliste()
    tabel = laes_csv(sti, SKEMA, fejl)
    grupper: dict[str, list[_Raekke]] = {}
    for raekke in _raekker(tabel, fejl, ophoer_skaerpet_tilsyn):
        grupper.setdefault(raekke.kode, []).append(raekke)
    fejl.rejs()
    forloeb: list[Tilsynsforloeb] = []
    for raekker in grupper.values():
        try:
            forloeb.append(
                tilsynsforloeb(
                    raekker[0].navn.tekst,
                    [raekke.haendelse for raekke in raekker],
                    frister=frister,
                    ophoer_skaerpet_tilsyn=ophoer_skaerpet_tilsyn,
                )
            )
        except UgyldigHaendelse as afvist:
            fejl.tilfoej(_linje(afvist, raekker[afvist.nr - 1]), orden=raekker[afvist.nr - 1].celle.orden)
    fejl.rejs()
    return Tilsynsforloebsfil(forloeb=tuple(forloeb), noter=tabel.noter)


def _raekker(tabel: Tabel, fejl: Fejlliste, ophoer_skaerpet_tilsyn: date | None) -> Iterator[_Raekke]:
    navne: dict[str, Celle] = {}
    for navn, dato, celle, reference in zip(*(tabel.celler(navn) for navn in _NAVNE), strict=True):
        kode = laes_kommunekode(navn, fejl)
        art = _art(celle, fejl)
        dag = laes_dato(dato, fejl) if dato.tekst else None
        if dag is not None:
            _kraev_lov(dato, dag, fejl, ophoer_skaerpet_tilsyn)
        if kode is None or art is None:
            continue
        foerste = navne.setdefault(kode, navn)
        haendelse = _haendelse(art, foerste.tekst, dag, dato=dato, reference=reference, fejl=fejl)
        if haendelse is not None:
            yield _Raekke(navn=foerste, kode=kode, dato=dato, celle=celle, haendelse=haendelse)


def _art(celle: Celle, fejl: Fejlliste) -> Haendelsesart | None:
    slug = ARTER.slug(celle.tekst)
    if slug is None:
        naer = ARTER.forslag(celle.tekst)
        raad = "ret hændelsen" if naer is None else f"mente du «{naer}»?"
        fejl.meld(celle, forventet=f"en af {', '.join(ARTER.slugs)}", raad=raad)
        return None
    return Haendelsesart(slug)


def _kraev_lov(dato: Celle, dag: date, fejl: Fejlliste, ophoer_skaerpet_tilsyn: date | None) -> None:
    try:
        _ = gaeldende(dag, ophoer_skaerpet_tilsyn=ophoer_skaerpet_tilsyn)
    except RegelIkkeGaeldende as uden_for:
        naermeste = uden_for.naermeste or IKKE_FOER
        graense = "fra og med" if naermeste > dag else "til og med"
        forventet = f"en dag med skærpet tilsyn: {graense} {naermeste}"
        fejl.meld(dato, forventet=forventet, raad="ret dagen, eller slet rækken")


def _haendelse(
    art: Haendelsesart, kommune: str, dag: date | None, *, dato: Celle, reference: Celle, fejl: Fejlliste
) -> Tilsynshaendelse | None:
    if art.omfattet is None:
        if reference.tekst:
            fejl.meld(reference, forventet=f"en tom celle: «{art}» er ingen afgørelse", raad="tøm cellen")
        return Tilsynshaendelse(art=art, dato=dag)
    if not reference.tekst:
        fejl.meld(reference, forventet=f"afgørelsens reference: «{art}» er en afgørelse", raad="registrér afgørelsen")
    if not dato.tekst:
        fejl.meld(dato, forventet=f"afgørelsens dag: «{art}» er en afgørelse", raad="skriv dagen")
    if dag is None or not reference.tekst:
        return None
    afgoerelse = Afgoerelse(kommune=kommune, dato=dag, omfattet=art.omfattet, reference=reference.tekst)
    return Tilsynshaendelse.besluttet(art, afgoerelse)


def _linje(afvist: UgyldigHaendelse, raekke: _Raekke) -> Datalinje:
    fundet, forventet, raad = afvist.dele
    celle = raekke.dato if afvist.felt == "dato" else raekke.celle
    return Datalinje(
        fil=celle.fil, raekke=celle.raekke, kolonne=celle.kolonne, fundet=fundet, forventet=forventet, raad=raad
    )
