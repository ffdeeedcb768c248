"""Which statuses depend on a disputed reading, and what each reading gives."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog.fokusmaal.valg import TOM_MAANED
from skaerpet_tilsyn.katalog.tilsyn.regler import STATUS
from skaerpet_tilsyn.katalog.valg import find_valg
from skaerpet_tilsyn.laesning.vurder import kategoriser, valg_i

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from skaerpet_tilsyn.katalog import Regelsaet, Risikokategori
    from skaerpet_tilsyn.laesning.tekst import Json
    from skaerpet_tilsyn.opgoerelse import Kommunestatus
    from skaerpet_tilsyn.udtryk import Valg


def valg_for_status(ret: Regelsaet) -> tuple[Valg, ...]:
    """
    The disputes that a municipality's status can depend on.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn import Regelsaet
        >>> [valg.navn for valg in valg_for_status(Regelsaet.gaeldende(date(2021, 11, 1)))]
        ['K01', 'K02', 'tom_maaned']
    """
    numre = sorted(valg_i(ret.paa(STATUS).vaerdi, ret), key=lambda valg: valg.navn)
    return (*numre, TOM_MAANED)


def under_alle(status: Kommunestatus) -> tuple[tuple[dict[str, str], tuple[Risikokategori, ...]], ...]:
    """
    The categories under each reading of what the status depends on; nothing where it depends on nothing.

    Example:
        >>> from skaerpet_tilsyn import Kommune, Maaned, status
        >>> under_alle(status(Kommune(navn="Ukendt", kommunekode=None, benchmark=None), maaned=Maaned(2021, 11)))
        ()
    """
    navne = status.afhaenger_af
    if not navne:
        return ()
    svar: list[tuple[dict[str, str], tuple[Risikokategori, ...]]] = []
    for slugs in product(*(find_valg(navn).slugs for navn in navne)):
        laesning = dict(zip(navne, slugs, strict=True))
        ret = status.ret.med(**laesning)
        fundet = kategoriser(ret.paa(STATUS).vaerdi, status.kommune, i=status.maaned, ret=ret)
        svar.append((laesning, tuple(kategori for kategori in fundet.mulige if kategori is not None)))
    return tuple(svar)


def under_alle_tekst(status: Kommunestatus) -> str:
    """
    The same in one line.

    Example:
        >>> from skaerpet_tilsyn import Kommune, status
        >>> under_alle_tekst(status(Kommune(navn="Ukendt", kommunekode=None, benchmark=None)))
        ''
    """
    return "; ".join(
        f"{', '.join(f'{n}={s}' for n, s in laesning.items())}: {', '.join(kategori.value for kategori in mulige)}"
        for laesning, mulige in under_alle(status)
    )


def som_json(status: Kommunestatus) -> list[Json]:
    """The same as JSON values."""
    liste: list[Json] = []
    for laesning, mulige in under_alle(status):
        fortolkning: dict[str, Json] = dict(laesning)
        slugs: list[Json] = [kategori.value for kategori in mulige]
        liste.append({"fortolkning": fortolkning, "mulige": slugs})
    return liste


def linjer(statusser: Sequence[Kommunestatus]) -> Iterator[str]:
    """The municipalities whose status depends on a dispute, or that none does."""
    afhaengige = [status for status in statusser if status.afhaenger_af]
    navne = ", ".join(valg.navn for valg in valg_for_status(statusser[0].ret))
    if not afhaengige:
        yield f"ingen status afhænger af, hvordan de omtvistede punkter læses ({navne})"
        return
    yield f"{len(afhaengige)} af {len(statusser)} afhænger af, hvordan et omtvistet punkt læses ({navne}):"
    for status in afhaengige:
        yield ""
        yield status.kommune.navn
        for navn in status.afhaenger_af:
            yield f"  {find_valg(navn)}"
        for laesning, mulige in under_alle(status):
            kategorier = " eller ".join(kategori.tekst for kategori in mulige)
            yield f"    {_laest(laesning)}: {kategorier}{_valgt(laesning, status.ret)}"


def _laest(laesning: Mapping[str, str]) -> str:
    """A reading by slug, and what it says where there is only one dispute."""
    tekst = ", ".join(f"{navn}={slug}" for navn, slug in laesning.items())
    if len(laesning) > 1:
        return tekst
    ((navn, slug),) = laesning.items()
    return f"{tekst} ({find_valg(navn).mulighed(slug).titel})"


def _valgt(laesning: Mapping[str, str], ret: Regelsaet) -> str:
    valgt = all(ret.valgt(find_valg(navn)) == slug for navn, slug in laesning.items())
    return "  (valgt)" if valgt else ""
