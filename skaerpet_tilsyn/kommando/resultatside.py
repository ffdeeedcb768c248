"""The monitoring report's tables as a page for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen
from rich.text import Text

from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.kommando.linjer import skriv
from skaerpet_tilsyn.kommando.taltabel import taltabel
from skaerpet_tilsyn.laesning.tekst import vis_tal
from skaerpet_tilsyn.opgoerelse.ark import SKJULT
from skaerpet_tilsyn.opgoerelse.resultatkrav.ark import VARIGHEDSNAVNE, kravraekker_1, kravraekker_2, procent
from skaerpet_tilsyn.opgoerelse.resultatkrav.vinduestal import KRAV
from skaerpet_tilsyn.register.celletekst import dansk_decimal
from skaerpet_tilsyn.tal import Udfald, raa, skriv_tal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from rich.console import Console
    from rich.table import Table

    from skaerpet_tilsyn.katalog.resultatkrav.resultattal import Antalsspand
    from skaerpet_tilsyn.opgoerelse.resultatkrav.resultatopgoerelse import Resultatopgoerelse
    from skaerpet_tilsyn.opgoerelse.resultatkrav.vinduestal import Vinduestal


@frozen(kw_only=True, order=False)
class Resultatside:
    """What the page shows."""

    opgoerelse: Resultatopgoerelse
    noter: Sequence[str]
    kvittering: Sequence[str]

    def tekst(self, k: Console, skrevet: Sequence[str] = ()) -> str:
        """The page, laid out for a console; ``skrevet`` are the files that were written."""
        sidste = self.opgoerelse.sidste
        with k.capture() as side:
            k.print(Text("Bedre indsats for borgere i ressourceforløb", style="bold"))
            k.print()
            if sidste is None:
                skriv(k, ["ingen af perioderne kan opgøres"])
            else:
                k.print(self._overblik())
                self._krav(k, sidste, 0, kravraekker_1)
                self._krav(k, sidste, 1, kravraekker_2)
                self._kommuner(k, sidste)
            skriv(k, ["", *(f"- {note}" for note in (*self.noter, *self.kvittering))])
            if skrevet:
                skriv(k, ["", f"skrevet: {', '.join(skrevet)}"])
        return side.get()

    def _overblik(self) -> Table:
        tabel = taltabel(
            "Periode",
            "Antal borgere i målgruppen",
            "Andel i virksomhedsrettet indsats mv.",
            "Andel i beskæftigelse mv.",
            "Uafklarede",
        )
        for tal in self.opgoerelse.i_alt:
            tabel.add_row(
                tal.periode,
                _antal(tal, "maalgruppe", tal.maalgruppe),
                _andel(tal, "rk1", tal.krav[0]),
                _andel(tal, "rk2", tal.krav[1]),
                skriv_tal(tal.uafklaret),
            )
        return tabel

    def _krav(
        self,
        k: Console,
        tal: Vinduestal,
        nr: int,
        raekker: Callable[[Vinduestal], Iterator[tuple[str, str, int, bool]]],
    ) -> None:
        ret = self.opgoerelse.ret
        k.print()
        k.print(Text(f"Resultatkrav {nr + 1}, {tal.periode}", style="bold"))
        tabel = taltabel("Indsats", "Antal", "Andel")
        alle = list(raekker(tal))
        for sidste, (navn, felt, antal, uvis) in zip([*([False] * (len(alle) - 1)), True], alle, strict=True):
            krav = vis_tal(raa(ret.paa(KRAV[nr][1]).vaerdi), "pct.").removesuffix(",00")
            titel = f"{navn} (resultatkrav {nr + 1}: {krav} %)" if sidste else navn
            tabel.add_row(
                Text(titel, style="bold" if sidste else ""),
                _antal(tal, felt, antal),
                SKJULT if felt in tal.skjult else _procent(antal, tal.maalgruppe, mindst=uvis),
            )
        k.print(tabel)
        skriv(k, [f"resultatkrav {nr + 1}: {self._svar(tal, nr)}"])

    def _svar(self, tal: Vinduestal, nr: int) -> str:
        ret = self.opgoerelse.ret
        if ("rk1", "rk2")[nr] in tal.skjult:
            return "antallet er skjult"
        udfald = tal.udfald(nr, ret)
        if udfald is Udfald.OPFYLDT or not tal.maalgruppe:
            return str(udfald)
        mindst, hoejst = tal.mangler(nr, ret)
        antal = skriv_tal(mindst) if mindst == hoejst else f"{skriv_tal(mindst)} til {skriv_tal(hoejst)}"
        return f"{udfald}; der mangler {antal} {'borger' if antal == '1' else 'borgere'}"

    def _kommuner(self, k: Console, sidste: Vinduestal) -> None:
        k.print()
        k.print(Text(f"Kommunerne, {sidste.periode}", style="bold"))
        tabel = taltabel(
            "Kommune",
            "Målgruppe",
            "Virksomhedsrettet mv.",
            "Beskæftigelse mv.",
            "Uafklarede",
            "Langvarige",
            "Heraf uden indsats det seneste år",
        )
        for tal in (*self.opgoerelse.sidste_kommuner(), sidste):
            uden = tal.langvarige
            tabel.add_row(
                "Alle" if tal.kommunekode is None else NAVNE[tal.kommunekode],
                _antal(tal, "maalgruppe", tal.maalgruppe),
                _andel(tal, "rk1", tal.krav[0]),
                _andel(tal, "rk2", tal.krav[1]),
                skriv_tal(tal.uafklaret),
                _antal(tal, "langvarige", uden.et_aar),
                SKJULT if "uden" in tal.skjult else _procent(uden.uden, uden.et_aar, mindst=bool(uden.uafklaret)),
            )
        k.print(tabel)
        k.print()
        k.print(Text(f"Varighed af forløb, der er i gang i {sidste.til.tekst}", style="bold"))
        varighed = taltabel("Varighed", "Antal", "Andel")
        for nr, (navn, antal) in enumerate(zip(VARIGHEDSNAVNE, sidste.varighed, strict=True)):
            felt = f"varighed_{nr}"
            andel = SKJULT if felt in sidste.skjult else _procent(antal, sum(sidste.varighed))
            varighed.add_row(navn, _antal(sidste, felt, antal), andel)
        k.print(varighed)


def _antal(tal: Vinduestal, felt: str, antal: int) -> str:
    return SKJULT if felt in tal.skjult else skriv_tal(antal)


def _procent(antal: int, i_alt: int, *, mindst: bool = False) -> str:
    pct = procent(antal, i_alt)
    return "" if pct is None else f"{'mindst ' if mindst else ''}{dansk_decimal(pct)} %"


def _andel(tal: Vinduestal, felt: str, krav: Antalsspand) -> str:
    if felt in tal.skjult:
        return SKJULT
    if not krav.uafklaret:
        return _procent(krav.sikre, tal.maalgruppe)
    lav, hoej = (procent(n, tal.maalgruppe) for n in (krav.sikre, krav.sikre + krav.uafklaret))
    return "" if lav is None or hoej is None else f"{dansk_decimal(lav)} til {dansk_decimal(hoej)} %"
