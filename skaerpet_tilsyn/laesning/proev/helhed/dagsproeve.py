"""One day of law: every rule and table tried under every reading, in every case that it can tell apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.fejl import IkkeUnderstoettet, RegelIkkeGaeldende, UafklaretRetsstilling
from skaerpet_tilsyn.laesning.proev.helhed.anmaerkning import Anmaerkning, Anmaerkningsart
from skaerpet_tilsyn.laesning.proev.opstilling import opstil
from skaerpet_tilsyn.laesning.proev.proev import proev
from skaerpet_tilsyn.laesning.proev.sager.sagssvar import love_paa
from skaerpet_tilsyn.laesning.proev.undvaerlig import undvaerlige
from skaerpet_tilsyn.laesning.tekst.saetninger import saetning
from skaerpet_tilsyn.tal import Udfald, skriv_tal
from skaerpet_tilsyn.udtryk import Regel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from skaerpet_tilsyn.katalog.emneinventar import Inventar
    from skaerpet_tilsyn.laesning.proev.genstand import Genstand
    from skaerpet_tilsyn.laesning.proev.opstilling import Opstilling


@frozen(kw_only=True, order=False)
class Dagsproeve:
    """
    What was tried on a day, and what was found.

    ``regime`` is None where none is in force, and ``ukendt_ret`` says that nobody knows whether one is.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> from skaerpet_tilsyn.laesning.proev.genstand import genstande
        >>> inventar = katalogets_inventar("resultatkrav")
        >>> dagens = proev_dagen(inventar, date(2020, 12, 1), genstande(inventar))
        >>> dagens.regler, dagens.tabeller, dagens.tilfaelde, dagens.anmaerkninger[0].art
        (12, 1, 106, Anmaerkningsart.DAEKKER_IKKE_ALT)
    """

    dag: date
    regime: str | None
    ukendt_ret: bool
    regler: int
    tabeller: int
    tilfaelde: int
    anmaerkninger: tuple[Anmaerkning, ...]


def proev_dagen(inventar: Inventar, dag: date, alle: Sequence[Genstand]) -> Dagsproeve:
    """Try every rule and table that is in force on a day."""
    regler = tabeller = tilfaelde = 0
    anmaerkninger: list[Anmaerkning] = []
    for genstand in alle:
        love = love_paa(genstand, inventar, dag)
        regler += bool(love) and genstand.art == "regel"
        tabeller += bool(love) and genstand.art == "tabel"
        for ret in love:
            try:
                opstilling = opstil(genstand, ret)
            except IkkeUnderstoettet as aarsag:
                art = Anmaerkningsart.FOR_STOR
                anmaerkninger.append(Anmaerkning(art=art, navn=genstand.navn, tekst=str(aarsag), dage=(dag,)))
                break
            tilfaelde += opstilling.antal
            anmaerkninger += _om(opstilling)
    regime, ukendt_ret = None, False
    try:
        regime = inventar.regimer.paa(dag).vaerdi.titel
    except UafklaretRetsstilling:
        ukendt_ret = True
    except RegelIkkeGaeldende:
        pass
    return Dagsproeve(
        dag=dag,
        regime=regime,
        ukendt_ret=ukendt_ret,
        regler=regler,
        tabeller=tabeller,
        tilfaelde=tilfaelde,
        anmaerkninger=tuple(anmaerkninger),
    )


def _om(opstilling: Opstilling) -> Iterator[Anmaerkning]:
    genstand, ret = opstilling.genstand, opstilling.ret
    laesning = tuple((valg.navn, ret.valgt(valg)) for valg in genstand.valg(ret))
    antal = f"{skriv_tal(opstilling.antal)} tilfælde"

    def anmaerk(art: Anmaerkningsart, tekst: str, vidne: str) -> Anmaerkning:
        return Anmaerkning(
            art=art, navn=genstand.navn, tekst=tekst, vidne=vidne, dage=(ret.dato,), laesninger=(laesning,)
        )

    if isinstance(genstand.linje, Regel):
        svar = {opstilling.svar(valgte) for valgte in opstilling.tilfaelde()}
        if svar == {(Udfald.OPFYLDT.value,)}:
            yield anmaerk(Anmaerkningsart.ALTID_OPFYLDT, "reglen er altid opfyldt", f"i alle {antal}")
            return
        if svar == {(Udfald.IKKE_OPFYLDT.value,)}:
            yield anmaerk(Anmaerkningsart.ALDRIG_OPFYLDT, "reglen er aldrig opfyldt", f"ikke i noget af {antal}")
            return
    else:
        for fund in proev(ret.paa(genstand.linje).vaerdi, ret=ret).fund:
            vidne = f"i alle {antal}" if fund.vidne is None else str(fund.vidne)
            yield anmaerk(Anmaerkningsart(fund.art.value), str(fund), vidne)
    for et in undvaerlige(opstilling):
        art = Anmaerkningsart.UDEN_VIRKNING if et.egen else Anmaerkningsart.UDEN_VIRKNING_HER
        hvor = " er uden virkning" if et.egen else ", der står i en anden regel, er uden virkning her"
        tekst = f"«{saetning(et.led, ret)}»{hvor}: {'altid' if et.fast else 'aldrig'} opfyldt giver samme svar"
        yield anmaerk(art, tekst, f"i alle {antal}")
