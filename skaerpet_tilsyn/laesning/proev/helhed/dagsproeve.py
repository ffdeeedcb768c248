"""One day of law: every rule and table tried under every reading, in every case that it can tell apart."""

from __future__ import annotations

from contextlib import suppress
from itertools import chain
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from skaerpet_tilsyn.fejl import IkkeUnderstoettet, RegelIkkeGaeldende, UafklaretRetsstilling
from skaerpet_tilsyn.katalog.retning import Mere
from skaerpet_tilsyn.laesning.proev.forloeb.forloebsproeve import proev_forloebet
from skaerpet_tilsyn.laesning.proev.helhed.anmaerkning import Anmaerkning, Anmaerkningsart
from skaerpet_tilsyn.laesning.proev.opstilling import opstil
from skaerpet_tilsyn.laesning.proev.proev import proev
from skaerpet_tilsyn.laesning.proev.retningsproeve import retningsbrud
from skaerpet_tilsyn.laesning.proev.sager.sagssvar import love_paa
from skaerpet_tilsyn.laesning.proev.undvaerlig import undvaerlige
from skaerpet_tilsyn.laesning.tekst.saetninger import saetning
from skaerpet_tilsyn.tal import Udfald, skriv_tal
from skaerpet_tilsyn.udtryk import Regel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from skaerpet_tilsyn.katalog.emneinventar import Inventar
    from skaerpet_tilsyn.katalog.retning import Retning
    from skaerpet_tilsyn.laesning.proev.forloeb.forloebsproeve import Forloebsproeve
    from skaerpet_tilsyn.laesning.proev.genstand import Genstand
    from skaerpet_tilsyn.laesning.proev.opstilling import Opstilling


@frozen(kw_only=True, order=False)
class Dagsproeve:
    """
    What was tried on a day, and what was found.

    ``regime`` is None where none is in force, and ``ukendt_ret`` says that nobody knows whether one is; then ``under``
    is the same day under each answer that can be given, which ``vilkaar`` names. ``overgange`` and ``afviste`` are the
    rows of the tables of transitions, and the pairs of a state and an event that they refuse.

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
    overgange: int = 0
    afviste: int = 0
    vilkaar: tuple[tuple[str, str], ...] = ()
    under: tuple[Dagsproeve, ...] = ()

    @property
    def alle_tilfaelde(self) -> int:
        """How many cases were tried, also under the answers that can be given."""
        return self.tilfaelde + sum(dagens.alle_tilfaelde for dagens in self.under)


def proev_dagen(inventar: Inventar, dag: date, alle: Sequence[Genstand], *, kendt_pr: date | None = None) -> Dagsproeve:
    """Try every rule and table that is in force on a day, perhaps as known on another."""
    regler = tabeller = tilfaelde = 0
    anmaerkninger: list[Anmaerkning] = []
    for genstand in alle:
        love = love_paa(genstand, inventar, dag, kendt_pr)
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
            anmaerkninger += _om(opstilling, [et for et in inventar.retninger if et.regel == genstand.navn])
    forloeb = tuple(_forloeb(inventar, dag, kendt_pr))
    anmaerkninger += chain.from_iterable(proeve.anmaerkninger for proeve in forloeb)
    regime, ukendt_ret = _regime(inventar, dag, kendt_pr)
    return Dagsproeve(
        dag=dag,
        regime=regime,
        ukendt_ret=ukendt_ret,
        regler=regler,
        tabeller=tabeller,
        tilfaelde=tilfaelde,
        anmaerkninger=tuple(anmaerkninger),
        overgange=sum(len(proeve.raekker) for proeve in forloeb),
        afviste=sum(len(proeve.afviste) for proeve in forloeb),
    )


def proev_dagen_under_alle(inventar: Inventar, dag: date, alle: Sequence[Genstand]) -> Dagsproeve:
    """
    The same; where nobody knows what applies, also under each answer that can be given.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> from skaerpet_tilsyn.laesning.proev.genstand import genstande
        >>> inventar = katalogets_inventar()
        >>> dagens = proev_dagen_under_alle(inventar, date(2026, 6, 30), genstande(inventar))
        >>> dagens.ukendt_ret, [(et.vilkaar[0][1], et.regler) for et in dagens.under]
        (True, [('2026-02-01', 0), ('2026-07-01', 21)])
    """
    dagens = proev_dagen(inventar, dag, alle)
    if not dagens.ukendt_ret:
        return dagens
    under = tuple(
        med_vilkaar(proev_dagen(inventar.under(antagelse), dag, alle), antagelse.navn, antagelse.dag)
        for antagelse in inventar.antagelser
    )
    return evolve(dagens, under=under)


def med_vilkaar(dagens: Dagsproeve, navn: str, dag: date) -> Dagsproeve:
    """A proof that holds on a condition, which stands in each of its remarks too."""
    vilkaar = (navn, str(dag))
    anmaerkninger = tuple(paa_vilkaar(et, vilkaar) for et in dagens.anmaerkninger)
    return evolve(dagens, vilkaar=(vilkaar,), anmaerkninger=anmaerkninger)


def paa_vilkaar(et: Anmaerkning, vilkaar: tuple[str, str]) -> Anmaerkning:
    """A remark that holds on a condition, under each of its readings."""
    return evolve(et, laesninger=tuple((vilkaar, *laesning) for laesning in et.laesninger or ((),)))


def _forloeb(inventar: Inventar, dag: date, kendt_pr: date | None) -> Iterator[Forloebsproeve]:
    for tabel in inventar.forloeb:
        with suppress(RegelIkkeGaeldende, UafklaretRetsstilling):
            yield proev_forloebet(tabel, dag, kendt_pr)


def _regime(inventar: Inventar, dag: date, kendt_pr: date | None) -> tuple[str | None, bool]:
    """The title of the regime, if any; whether nobody knows."""
    try:
        return inventar.regimer.paa(dag, kendt_pr).vaerdi.titel, False
    except UafklaretRetsstilling:
        return None, True
    except RegelIkkeGaeldende:
        return None, False


def _om(opstilling: Opstilling, retninger: Iterable[Retning]) -> Iterator[Anmaerkning]:
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
        for brud in retningsbrud(opstilling, retninger):
            vej = "væk fra" if brud.retning.mere is Mere.OPFYLDER else "til"
            tekst = f"en højere værdi af «{brud.titel}» skulle aldrig føre {vej} opfyldt"
            yield anmaerk(Anmaerkningsart.MOD_RETNINGEN, tekst, brud.vidne)
    else:
        for fund in proev(ret.paa(genstand.linje).vaerdi, ret=ret).fund:
            vidne = f"i alle {antal}" if fund.vidne is None else str(fund.vidne)
            yield anmaerk(Anmaerkningsart(fund.art.value), str(fund), vidne)
    for et in undvaerlige(opstilling):
        art = Anmaerkningsart.UDEN_VIRKNING if et.egen else Anmaerkningsart.UDEN_VIRKNING_HER
        hvor = " er uden virkning" if et.egen else ", der står i en anden regel, er uden virkning her"
        tekst = f"«{saetning(et.led, ret)}»{hvor}: {'altid' if et.fast else 'aldrig'} opfyldt giver samme svar"
        yield anmaerk(art, tekst, f"i alle {antal}")
