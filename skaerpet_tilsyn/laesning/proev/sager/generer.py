"""
Cases of a rule or table, made from its own limits, lists and rows.

Around each limit a case just below, at and just above it; every slug of each list, and one off it; each quantity and
property unknown where it decides, and where it does not; each category of a table; the days on which the answer
changes. The rest of a case is chosen so that what it is about decides; in a table, between each two categories that it
can decide between.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import evolve

from skaerpet_tilsyn.laesning.proev.akser import Talakse
from skaerpet_tilsyn.laesning.proev.opstilling import omslag, opstil
from skaerpet_tilsyn.laesning.proev.sager.datosager import datosager, skiftedage
from skaerpet_tilsyn.laesning.proev.sager.proevesag import Sagsart, Sagsemne
from skaerpet_tilsyn.laesning.proev.sager.sagssvar import Udkast, love_paa, med_svar
from skaerpet_tilsyn.laesning.proev.tilfaelde import Slugpunkt, Talpunkt
from skaerpet_tilsyn.laesning.tekst import vis_navn
from skaerpet_tilsyn.tal import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.katalog.emneinventar import Inventar
    from skaerpet_tilsyn.laesning.proev.akser import Slugakse, Svar
    from skaerpet_tilsyn.laesning.proev.genstand import Genstand
    from skaerpet_tilsyn.laesning.proev.opstilling import Opstilling, Valgte
    from skaerpet_tilsyn.laesning.proev.sager.proevesag import Proevesag
    from skaerpet_tilsyn.laesning.proev.sandhed import Blad


_AFGOER: Final = frozenset({Sagsart.GRAENSE, Sagsart.BETINGELSE})
"""Cases in which one thing decides, so that the rest is chosen for it."""


def lav_sager(genstand: Genstand, inventar: Inventar) -> tuple[Proevesag, ...]:
    """
    The cases of a rule or table, on each day from which it, or what it reads, is another; with the answers it gives.

    Raises:
        IkkeUnderstoettet: there are more than 200.000 cases that it can tell apart.

    Example:
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_SAMTALER
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> from skaerpet_tilsyn.laesning.proev.genstand import Genstand
        >>> sag = lav_sager(Genstand.af(HAR_SAMTALER), katalogets_inventar())[1]
        >>> sag.titel, sag.forventet
        ('præcis 4 samtaler: afholdte samtaler de seneste 12 måneder er 4 samtaler', ('opfyldt',))
    """
    sager: list[Proevesag] = []
    forrige: list[Proevesag] = []
    forrige_version: object = None
    for dag in skiftedage(genstand, inventar):
        dagens = list(_dagens(genstand, inventar, dag))
        version = genstand.linje.paa(dag).vaerdi if dagens else None
        if version != forrige_version or [evolve(sag, dag=dag) for sag in forrige] != dagens:
            sager += dagens
        forrige, forrige_version = dagens, version
    return (*sager, *datosager(genstand, inventar, sager))


def _dagens(genstand: Genstand, inventar: Inventar, dag: date) -> Iterator[Proevesag]:
    """The cases of the versions in force on a day; none, where there are none."""
    love = love_paa(genstand, inventar, dag)
    udkast: dict[str, tuple[Udkast, Regelsaet]] = {}
    for ret in love:
        for et in _udkast(opstil(genstand, ret)):
            foer = udkast.get(et.titel)
            if foer is None:
                udkast[et.titel] = (et, ret)
            elif et.art in _AFGOER and et.emne != foer[0].emne:
                # A reading that needs another case to decide by: the title says which reading that is.
                ved = et._replace(titel=_ved(et.titel, foer[1], ret))
                udkast.setdefault(ved.titel, (ved, ret))
    for et, _ in udkast.values():
        yield from med_svar(et, dag=dag, genstand=genstand, love=love)


def _ved(titel: str, foer: Regelsaet, ret: Regelsaet) -> str:
    """A title, and the readings that differ from those under which the title was first used."""
    andre = [f"{navn}={slug}" for navn, slug in ret.andre_valg if (navn, slug) not in foer.andre_valg]
    return f"{titel}; ved {', '.join(andre)}"


def _udkast(opstilling: Opstilling) -> Iterator[Udkast]:
    for nr, akse in enumerate(opstilling.akser):
        for blad in akse.blade:
            par = omslag(akse, blad)
            for resten, svar in () if par is None else opstilling.skel(nr, *par):
                mellem = f"; mellem {' og '.join(svar)}" if opstilling.genstand.art == "tabel" else ""
                skel = _Skel(opstilling, nr, resten, mellem)
                if isinstance(akse, Talakse):
                    yield from _ved_graensen(skel, akse, blad)
                else:
                    yield from _paa_listen(skel, akse)
        yield from _ukendt(opstilling, nr)
    yield Udkast(Sagsart.MANGLER, "intet er kendt", _emne(opstilling, (None,) * len(opstilling.akser)))
    if opstilling.genstand.art == "tabel":
        yield from _raekker(opstilling)


class _Skel(NamedTuple):
    """A case in which the answer turns with an axis; what it turns between is said where it must be."""

    opstilling: Opstilling
    nr: int
    resten: Valgte
    mellem: str

    def udkast(self, art: Sagsart, titel: str, svar: Svar[object]) -> Udkast:
        """The case with another value of the axis."""
        valgte = (*self.resten[: self.nr], svar, *self.resten[self.nr + 1 :])
        return Udkast(art, f"{titel}{self.mellem}", _emne(self.opstilling, valgte))


def _ved_graensen(skel: _Skel, akse: Talakse[object], blad: Blad[object]) -> Iterator[Udkast]:
    for hvor, tal in akse.omkring(blad):
        svar = akse.svar_paa(tal)
        yield skel.udkast(Sagsart.GRAENSE, f"{hvor} {akse.graense(blad)}: {svar.punkt}", svar)


def _paa_listen(skel: _Skel, akse: Slugakse[object]) -> Iterator[Udkast]:
    for slug in (*akse.slugs, None):
        hvor = "uden for listerne" if slug is None else "på en liste"
        navn = vis_navn(akse.udenfor if slug is None else slug)
        yield skel.udkast(Sagsart.BETINGELSE, f"{hvor}: {akse.titel} er {navn}", akse.svar_paa(slug))


def _ukendt(opstilling: Opstilling, nr: int) -> Iterator[Udkast]:
    """The first case in which the answer is open without the value of an axis, and the first in which it is not."""
    titel = opstilling.akser[nr].titel
    fundne: dict[bool, Valgte] = {}
    for valgte in opstilling.med(nr, None):
        fundne.setdefault(opstilling.afklaret(valgte), valgte)
        if len(fundne) > 1:
            break
    for afklaret, valgte in sorted(fundne.items()):
        hvordan = "men uden betydning" if afklaret else "og det afgør"
        yield Udkast(Sagsart.MANGLER, f"ukendt, {hvordan}: {titel}", _emne(opstilling, valgte))


def _raekker(opstilling: Opstilling) -> Iterator[Udkast]:
    """The first case of each category that can be reached."""
    naaet: dict[tuple[str, ...], Valgte] = {}
    for valgte in opstilling.tilfaelde():
        naaet.setdefault(opstilling.svar(valgte), valgte)
    for (kategori,), valgte in naaet.items():
        yield Udkast(Sagsart.RAEKKE, f"kategorien «{kategori}» nås", _emne(opstilling, valgte))


def _emne(opstilling: Opstilling, valgte: Valgte) -> Sagsemne:
    tal: dict[str, Interval] = {}
    egenskaber: dict[str, str | None] = {}
    for akse, svar in zip(opstilling.akser, valgte, strict=True):
        punkt = None if svar is None else svar.punkt
        if isinstance(akse, Talakse):
            tal[akse.navn] = Interval.praecis(punkt.vaerdi) if isinstance(punkt, Talpunkt) else Interval.ukendt()
        else:
            slug = punkt.slug if isinstance(punkt, Slugpunkt) else None
            egenskaber[akse.navn] = akse.udenfor if punkt is not None and slug is None else slug
    return Sagsemne(tal=tal, egenskaber=egenskaber)
