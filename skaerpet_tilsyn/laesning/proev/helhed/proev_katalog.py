"""One call that proves everything of an area of law, on every day on which something changes and the day before."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from skaerpet_tilsyn.laesning.proev.forloeb.ordforraad import ubrugte_ord
from skaerpet_tilsyn.laesning.proev.genstand import genstande
from skaerpet_tilsyn.laesning.proev.helhed.anmaerkning import Anmaerkning, Anmaerkningsart, kun_nye, saml_ens
from skaerpet_tilsyn.laesning.proev.helhed.dagsproeve import paa_vilkaar, proev_dagen_under_alle
from skaerpet_tilsyn.laesning.proev.helhed.katalogproeve import Katalogproeve
from skaerpet_tilsyn.laesning.proev.helhed.kategorier import kategorier_uden_raekke
from skaerpet_tilsyn.laesning.proev.helhed.kendtproeve import forkert_kendt, huller_i_det_kendte, proev_kendt
from skaerpet_tilsyn.laesning.proev.helhed.kildetjek import kilder_uden_nummer
from skaerpet_tilsyn.laesning.proev.helhed.navnetjek import samme_navn
from skaerpet_tilsyn.laesning.proev.helhed.overlap import samme_dage
from skaerpet_tilsyn.laesning.proev.helhed.retningstjek import retninger_uden_regel
from skaerpet_tilsyn.laesning.proev.helhed.ubrugte import Brug, ubrugte_vaerdier
from skaerpet_tilsyn.laesning.proev.katalogtjek import (
    aabne_fortolkningsvalg,
    aendringsdage,
    graensedatoer,
    ikke_modellerede,
    vaerdier_uden_efterproevet_kilde,
)
from skaerpet_tilsyn.laesning.proev.sager.proevesag import afvigelser
from skaerpet_tilsyn.laesning.tekst.led import vis_dag
from skaerpet_tilsyn.ret import Hul, Uafklaret

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from skaerpet_tilsyn.katalog.emneinventar import Inventar
    from skaerpet_tilsyn.laesning.proev.helhed.dagsproeve import Dagsproeve
    from skaerpet_tilsyn.laesning.proev.helhed.kendtproeve import Kendtproeve
    from skaerpet_tilsyn.laesning.proev.katalogtjek import Katalogfund
    from skaerpet_tilsyn.laesning.proev.sager.sagsfil import Sagsfil


def proev_katalog(
    inventar: Inventar, *, dage: Sequence[date] | None = None, sagsfiler: Iterable[Sagsfil] = ()
) -> Katalogproeve:
    """
    Prove every rule, table and value of an inventory; ``sagsfiler`` are cases that must be answered as they expect.

    Without ``dage``, the days are all on which anything changes, and the day before each.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> print(str(proev_katalog(katalogets_inventar())).splitlines()[0])
        Prøve af reglerne om skærpet tilsyn med kommunernes beskæftigelsesindsats: ingen fejl
    """
    alle = genstande(inventar)
    filer = tuple(sagsfiler)
    aendringer = _alle_aendringsdage(inventar)
    valgte = aendringer if dage is None else tuple(dage)
    dagsproever = tuple(proev_dagen_under_alle(inventar, dag, alle) for dag in valgte)
    kendtproever = proev_kendt(inventar, valgte, alle)
    anmaerkninger = saml_ens(
        chain(
            _dagenes(dagsproever, kendtproever),
            ubrugte_ord(inventar.forloeb),
            retninger_uden_regel(inventar),
            forkert_kendt(inventar, valgte),
            huller_i_det_kendte(inventar),
            kategorier_uden_raekke(alle),
            _forkerte_svar(filer, inventar),
            samme_navn(inventar, aendringer),
            samme_dage(inventar),
            _graensedage(inventar),
            ubrugte_vaerdier(inventar, Brug(inventar, aendringer, alle)),
            _fra(aabne_fortolkningsvalg(inventar), Anmaerkningsart.AABENT_VALG),
            _fra(vaerdier_uden_efterproevet_kilde(inventar), Anmaerkningsart.UDEN_EFTERPROEVET_KILDE),
            kilder_uden_nummer(inventar),
            _huller(inventar),
            _fra(ikke_modellerede(inventar), Anmaerkningsart.IKKE_MODELLERET),
        )
    )
    antal = sum(len(fil.sager) for fil in filer)
    return Katalogproeve(
        inventar=inventar, dage=dagsproever, kendt=kendtproever, sager=antal, anmaerkninger=anmaerkninger
    )


def _alle_aendringsdage(inventar: Inventar) -> tuple[date, ...]:
    """Also those that an answer to what is unsettled brings."""
    under = (aendringsdage(inventar.under(antagelse)) for antagelse in inventar.antagelser)
    return tuple(sorted({*aendringsdage(inventar), *chain.from_iterable(under)}))


def _dagenes(dagsproever: Iterable[Dagsproeve], kendtproever: Iterable[Kendtproeve]) -> Iterator[Anmaerkning]:
    """What was found on the days; and, under a condition, only what was not."""
    egne = tuple(dagsproever)
    foerst = tuple(chain.from_iterable(dagens.anmaerkninger for dagens in egne))
    yield from foerst
    betingede = (*(under for dagens in egne for under in dagens.under), *(p for et in kendtproever for p in et.proever))
    yield from kun_nye(chain.from_iterable(dagens.anmaerkninger for dagens in betingede), foerst)


def _graensedage(inventar: Inventar) -> Iterator[Anmaerkning]:
    art = Anmaerkningsart.GRAENSEDAG
    egne = tuple(_fra(graensedatoer(inventar), art))
    yield from egne
    for antagelse in inventar.antagelser:
        vilkaar = (antagelse.navn, str(antagelse.dag))
        for et in kun_nye(_fra(graensedatoer(inventar.under(antagelse)), art), egne):
            yield paa_vilkaar(et, vilkaar)


def _fra(fund: Iterable[Katalogfund], art: Anmaerkningsart) -> Iterator[Anmaerkning]:
    for et in fund:
        yield Anmaerkning(art=art, navn=et.navn, tekst=et.tekst, vidne="" if et.dag is None else f"den {et.dag}")


def _forkerte_svar(filer: Iterable[Sagsfil], inventar: Inventar) -> Iterator[Anmaerkning]:
    for fil in filer:
        for sag in fil.sager:
            for laesning, svar in afvigelser(sag, fil.genstand, inventar):
                yield Anmaerkning(
                    art=Anmaerkningsart.FORKERT_SVAR,
                    navn=fil.genstand.navn,
                    tekst=f"«{sag.titel}»: forventet {_vist(sag.forventet)}, fundet {_vist(svar)}",
                    vidne="; ".join(sag.fakta(inventar)),
                    dage=(sag.dag,),
                    laesninger=(laesning,),
                )


def _vist(svar: tuple[str, ...]) -> str:
    return " eller ".join(svar)


def _huller(inventar: Inventar) -> Iterator[Anmaerkning]:
    """Each gap, and each time of which nobody knows, once, with everything that has it."""
    huller: dict[Hul | Uafklaret, list[str]] = {}
    for linje in inventar.tidslinjer:
        for post in linje.poster:
            if isinstance(post, Hul | Uafklaret):
                huller.setdefault(post, []).append(linje.navn)
    for post, navne in huller.items():
        art = Anmaerkningsart.IKKE_KODET if isinstance(post, Hul) else Anmaerkningsart.UKENDT_RET
        tekst = f"fra {vis_dag(post.gaelder_fra)}: {post.grund}"
        yield Anmaerkning(art=art, navn=", ".join(navne), tekst=tekst)
