"""What differs between two rule sets, as Danish text: what it was and what it became."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from attrs import frozen

from skaerpet_tilsyn.katalog.forskelle import laest
from skaerpet_tilsyn.laesning.tekst.enlinje import enlinje
from skaerpet_tilsyn.laesning.tekst.graenser import graense
from skaerpet_tilsyn.laesning.tekst.vaerdier import vis_vaerdi
from skaerpet_tilsyn.udtryk import Alle, Beslutningstabel, Enhver, Parameter, Sammenligning

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Kommune
    from skaerpet_tilsyn.katalog import Regelsaet, Risikokategori
    from skaerpet_tilsyn.katalog.forskelle import Forskel, Forskelle
    from skaerpet_tilsyn.ret import Retskilde
    from skaerpet_tilsyn.tal import Maalt
    from skaerpet_tilsyn.udtryk import Betingelse


@frozen(kw_only=True, order=False)
class Forskelstekst:
    """
    One difference: its name, what it is about, both values, and where each stands.

    Example:
        >>> tekst = Forskelstekst(navn="t", titel="timer", foer="100 timer", efter="225 timer", foer_kilde=None,
        ...                       efter_kilde=None)
        >>> str(tekst)
        'timer: 100 timer → 225 timer'
    """

    navn: str
    titel: str
    foer: str
    efter: str
    foer_kilde: Retskilde | None
    efter_kilde: Retskilde | None

    def __str__(self) -> str:
        return f"{self.titel}: {self.foer} → {self.efter}"


def forskelstekst(forskel: Forskel, alle: Forskelle) -> Forskelstekst:
    """
    A difference as text.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import AKTIV_12
        >>> from skaerpet_tilsyn.katalog.forskelle import forskelle
        >>> alle = forskelle(Regelsaet.gaeldende(date(2018, 9, 1)), Regelsaet.gaeldende(date(2021, 11, 1)), [AKTIV_12])
        >>> tekst = forskelstekst(alle.enheder[0], alle)
        >>> tekst.foer, tekst.efter
        ('mere end 70 pct. (skrevet som mindre end 30 pct. uden)', 'mindst 80 pct.')
    """
    if forskel.valg is not None:
        foer, efter = (forskel.valg.mulighed(ret.valgt(forskel.valg)) for ret in (alle.foer, alle.efter))
        return Forskelstekst(
            navn=forskel.navn,
            titel=forskel.titel,
            foer=f"{foer.titel} («{foer.slug}»)",
            efter=f"{efter.titel} («{efter.slug}»)",
            foer_kilde=foer.kilde,
            efter_kilde=efter.kilde,
        )
    linje = forskel.linjer[0]
    versioner = (alle.foer.paa(linje), alle.efter.paa(linje))
    if isinstance(linje, Parameter):
        # A parameter has plain values, and lists of slugs.
        foer_tekst, efter_tekst = (
            vis_vaerdi(cast("Maalt | tuple[str, ...]", version.vaerdi), linje.enhed) or "ingen" for version in versioner
        )
    else:
        foer_tekst, efter_tekst = _tekster(versioner[0].vaerdi, versioner[1].vaerdi, alle)
    return Forskelstekst(
        navn=forskel.navn,
        titel=forskel.titel,
        foer=foer_tekst,
        efter=efter_tekst,
        foer_kilde=versioner[0].kilde,
        efter_kilde=versioner[1].kilde,
    )


def _tekster(foer: object, efter: object, alle: Forskelle) -> tuple[str, str]:
    """Two versions of a rule or a table: their limits alone, where both hold the same quantity against one."""
    if isinstance(foer, Beslutningstabel):
        a, b = (cast("Beslutningstabel[Kommune, Risikokategori]", tabel) for tabel in (cast("object", foer), efter))
        if a.kategorier != b.kategorier:
            return _kategorier(a), _kategorier(b)
        return _raekker(a, alle.foer), _raekker(b, alle.efter)
    # Whom a condition is about makes no difference to the text.
    c, d = _uden_faelles(
        laest(cast("Betingelse[Kommune]", foer), alle.foer.valgt),
        laest(cast("Betingelse[Kommune]", efter), alle.efter.valgt),
    )
    if isinstance(c, Sammenligning) and isinstance(d, Sammenligning):
        (maal_foer, graense_foer), (maal_efter, graense_efter) = graense(c, alle.foer), graense(d, alle.efter)
        if maal_foer == maal_efter:
            return graense_foer, graense_efter
    return enlinje(c, alle.foer), enlinje(d, alle.efter)


def _uden_faelles(
    foer: Betingelse[Kommune], efter: Betingelse[Kommune]
) -> tuple[Betingelse[Kommune], Betingelse[Kommune]]:
    """Two conditions without the parts that stand in both, where one part of each is left."""
    if isinstance(foer, Alle | Enhver) and type(foer) is type(efter):
        begge = (foer.dele, cast("Alle[Kommune]", efter).dele)
        (a, b) = ([d for d in dele if d not in andre] for dele, andre in (begge, begge[::-1]))
        if len(a) == len(b) == 1:
            return _uden_faelles(a[0], b[0])
    return foer, efter


def _kategorier(tabel: Beslutningstabel[Kommune, Risikokategori]) -> str:
    return ", ".join(f"«{kategori.tekst}»" for kategori in tabel.kategorier)


def _raekker(tabel: Beslutningstabel[Kommune, Risikokategori], ret: Regelsaet) -> str:
    raekker = [
        f"«{raekke.kategori.tekst}», når {enlinje(laest(raekke.naar, ret.valgt), ret)}" for raekke in tabel.raekker
    ]
    return "; ".join([*raekker, f"ellers «{tabel.ellers.tekst}»"])
