"""The lines of the coverage: what each regime, rule, table, value, quantity and reading has of cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skaerpet_tilsyn.laesning.proev.daekning.celler import Celle, Daekningslinje, Grund, alle_ens
from skaerpet_tilsyn.laesning.proev.daekning.overgange import forloebets
from skaerpet_tilsyn.laesning.proev.daekning.tidslinjer import perioder, tidslinjens
from skaerpet_tilsyn.laesning.proev.genstand import kategorislug
from skaerpet_tilsyn.laesning.proev.helhed.ubrugte import Brug
from skaerpet_tilsyn.laesning.proev.katalogtjek import aendringsdage
from skaerpet_tilsyn.laesning.proev.sager.sagssaet import Sagssaet, i_perioden
from skaerpet_tilsyn.ret import Version
from skaerpet_tilsyn.udtryk import Beslutningstabel, EnAf, Fortolkningsvalg, Regel, Sammenligning

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from skaerpet_tilsyn.katalog.emneinventar import Inventar, Parametervaerdi
    from skaerpet_tilsyn.laesning.proev.daekning.celler import Celler
    from skaerpet_tilsyn.laesning.proev.genstand import Genstand
    from skaerpet_tilsyn.laesning.proev.sager.sagsfil import Sagsfil
    from skaerpet_tilsyn.laesning.proev.sager.sagssaet import Emnesag
    from skaerpet_tilsyn.ret import IkkeModelleret, Retskilde
    from skaerpet_tilsyn.udtryk import Egenskab, Hierarki, Maal, Parameter, Valg


def daekning(inventar: Inventar, filer: Iterable[Sagsfil]) -> tuple[Daekningslinje, ...]:
    """
    What the kept cases of an inventory cover, line by line.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> from skaerpet_tilsyn.laesning.proev import Sagsfil, genstande, lav_sager
        >>> inventar = katalogets_inventar("resultatkrav")
        >>> filer = [Sagsfil(genstand=g, sager=lav_sager(g, inventar)) for g in genstande(inventar)]
        >>> linje = next(linje for linje in daekning(inventar, filer) if linje.navn == "i_fleksjob")
        >>> str(linje.fra), [str(celle) for celle in linje.celler]
        ('2020-12-01', ['2', '2', '3', '2'])
    """
    saet = Sagssaet(inventar, filer)
    brug = Brug(inventar, aendringsdage(inventar), saet.genstande)
    return (
        *tidslinjens("regime", inventar.regimer, (), lambda _, grund: alle_ens(grund or Grund.RAMME)),
        *(linje for genstand in saet.genstande for linje in _genstand(genstand, saet)),
        *(linje for tabel in inventar.forloeb for linje in forloebets(tabel)),
        *(linje for parameter in inventar.parametre for linje in _parameter(parameter, saet, brug)),
        *(_stoerrelse(maal, saet) for _, emne in inventar.emner for maal in emne.maal),
        *(_egenskab(en, saet) for _, emne in inventar.emner for en in emne.egenskaber),
        *(linje for valg in inventar.valg for linje in _laesninger(valg, saet)),
        *(linje for udeladt in inventar.ikke_modelleret for linje in _ikke_modelleret(udeladt)),
    )


def _celler(sager: Sequence[Emnesag], grund: Grund | None, *, navn: str | None = None, graense: bool = True) -> Celler:
    """Met, not met, at a limit (unless there is none), unknown; where there are none, the reason."""
    return (
        Celle(sum(et.holder is True for et in sager), grund),
        Celle(sum(et.holder is False for et in sager), grund),
        Celle(sum(et.ved_graensen for et in sager), grund) if graense else Celle(0, grund or Grund.INGEN_GRAENSE),
        Celle(sum(et.uvis(navn) for et in sager), grund),
    )


def _genstand(genstand: Genstand, saet: Sagssaet) -> Iterator[Daekningslinje]:
    sager, har_graense = saet.af(genstand), bool(genstand.indhold.maal)
    yield from tidslinjens(
        genstand.art, genstand.linje, sager, lambda dagens, grund: _celler(dagens, grund, graense=har_graense)
    )
    if isinstance(genstand.linje, Regel):
        return
    for post, til in perioder(genstand.linje):
        for kategori, kilde in _raekker(post.vaerdi) if isinstance(post, Version) else ():
            slug = kategorislug(kategori)
            celler = _raekkens(i_perioden(sager, post.gaelder_fra, til), slug)
            yield Daekningslinje(kilde, f"række: {kategori}", f"{genstand.navn}={slug}", post.gaelder_fra, celler)


def _raekker(tabel: Hierarki[object, object]) -> Iterator[tuple[object, Retskilde]]:
    yield from ((raekke.kategori, raekke.kilde) for raekke in tabel.raekker)
    if isinstance(tabel, Beslutningstabel):
        yield tabel.ellers, tabel.ellers_kilde


def _raekkens(sager: Sequence[Emnesag], slug: str) -> Celler:
    """The category alone; another one alone; the category at a limit; the category as one of several, or unknown."""
    egne = [et for et in sager if slug in et.sag.forventet]
    return (
        Celle(sum(len(et.sag.forventet) == 1 for et in egne)),
        Celle(sum(et.holder is not None for et in sager if et not in egne)),
        Celle(sum(et.ved_graensen for et in egne)),
        Celle(sum(et.uvis() for et in egne)),
    )


def _parameter(parameter: Parameter[Parametervaerdi], saet: Sagssaet, brug: Brug) -> Iterator[Daekningslinje]:
    som_graense = saet.hvor(lambda knude: isinstance(knude, Sammenligning) and _ens(knude.graense, parameter))
    som_liste = saet.hvor(lambda knude: isinstance(knude, EnAf) and _ens(knude.liste, parameter))
    som_vindue = saet.hvor(lambda knude: isinstance(knude, Sammenligning) and _ens(knude.maal.vindue, parameter))
    ellers = Grund.VINDUE if som_vindue else Grund.MAALING if parameter in saet.maalt_med else None
    ubrugte = {version.gaelder_fra for version, laest in brug.versioner(parameter) if not laest}
    linjer = tidslinjens(
        "værdi",
        parameter,
        (*som_graense, *som_liste),
        lambda dagens, grund: _celler(dagens, grund or ellers, graense=not som_liste),
    )
    for linje in linjer:
        # That a value is never read at all is no reason: it is a fault that the proof of the catalogue finds.
        ubrugt = linje.fra in ubrugte and len(ubrugte) < len(parameter.versioner) and ellers is None
        yield linje._replace(celler=alle_ens(Grund.UBRUGT)) if ubrugt else linje


def _ens(en: object, anden: object) -> bool:
    return en == anden


def _stoerrelse(maal: Maal[object], saet: Sagssaet) -> Daekningslinje:
    sager = saet.hvor(lambda knude: isinstance(knude, Sammenligning) and knude.maal == maal)
    return Daekningslinje(maal.kilde, f"størrelse: {maal.titel}", maal.navn, None, _celler(sager, None, navn=maal.navn))


def _egenskab(en: Egenskab[object], saet: Sagssaet) -> Daekningslinje:
    sager = saet.hvor(lambda knude: isinstance(knude, EnAf) and knude.egenskab == en)
    celler = _celler(sager, None, navn=en.navn, graense=False)
    return Daekningslinje(en.kilde, f"egenskab: {en.titel}", en.navn, None, celler)


def _laesninger(valg: Valg, saet: Sagssaet) -> Iterator[Daekningslinje]:
    sager = saet.hvor(lambda knude: isinstance(knude, Fortolkningsvalg) and knude.valg == valg)
    har_graense = any(et.ved_graensen for et in sager)
    for mulighed in valg.muligheder:
        egne = [et for et in sager if dict(et.sag.laesning).get(valg.navn, mulighed.slug) == mulighed.slug]
        celler = _celler(egne, None if sager else Grund.MAALING, graense=har_graense)
        navn = f"{valg.navn}={mulighed.slug}"
        yield Daekningslinje(mulighed.kilde, f"læsning: {mulighed.titel}", navn, None, celler)


def _ikke_modelleret(udeladt: IkkeModelleret) -> Iterator[Daekningslinje]:
    for linje in tidslinjens("bestemmelse", udeladt, (), lambda _, grund: alle_ens(grund or Grund.IKKE_MODELLERET)):
        yield linje._replace(baerer=f"{linje.baerer} ({udeladt.grund})")
