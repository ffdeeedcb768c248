"""The shares under the rules of 2026 as a page for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen
from rich import box
from rich.table import Table
from rich.text import Text

from skaerpet_tilsyn.fakta.indsats import MAALGRUPPER
from skaerpet_tilsyn.katalog.jobsamtaler.pligter import PLIGTER, find_pligt
from skaerpet_tilsyn.kommando.borgerside import JA_NEJ
from skaerpet_tilsyn.kommando.linjer import skriv
from skaerpet_tilsyn.laesning.tekst import vis_tal
from skaerpet_tilsyn.opgoerelse.jobsamtaler.indsatsark import ALLE, navn_paa
from skaerpet_tilsyn.opgoerelse.jobsamtaler.indsatsopgoerelse import enhedstype
from skaerpet_tilsyn.tal import raa, skriv_tal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.katalog.jobsamtaler.andelstal import Andelstal
    from skaerpet_tilsyn.opgoerelse.jobsamtaler.andelsproeve import Andelsproeve
    from skaerpet_tilsyn.opgoerelse.jobsamtaler.indsatsopgoerelse import Foerstesamtaler, Indsatsopgoerelse
    from skaerpet_tilsyn.tal import Andel, Interval, Udfald
    from skaerpet_tilsyn.tid import Maaned
    from skaerpet_tilsyn.udtryk import Parameter


@frozen(kw_only=True, order=False)
class Indsatsside:
    """What the page shows."""

    opgoerelse: Indsatsopgoerelse
    noter: Sequence[str]
    kvittering: Sequence[str]

    def tekst(self, k: Console, skrevet: Sequence[str] = ()) -> str:
        """The page, laid out for a console; ``skrevet`` are the files that were written."""
        o = self.opgoerelse
        foerste, sidste = o.maaneder[0].tekst, o.maaneder[-1].tekst
        hvornaar = sidste if len(o.maaneder) == 1 else f"{foerste} til {sidste}"
        with k.capture() as side:
            k.print(Text(f"Jobsamtaler og tilbud, {hvornaar}", style="bold"))
            for pligt in PLIGTER.values():
                proever = [proeve for proeve in o.proever if proeve.pligt == pligt.navn]
                k.print()
                k.print(Text(f"{pligt.titel[0].upper()}{pligt.titel[1:]}", style="bold"))
                if proever:
                    k.print(_andele(proever))
                elif pligt.navn in o.uopgjort:
                    skriv(k, ["kan ikke opgøres; se nedenfor"])
                else:
                    skriv(k, ["ingen borgere måles"])
            if o.foerste:
                k.print()
                k.print(Text("Den første samtale, som alle skal have", style="bold"))
                k.print(_foerste(o.foerste))
            linjer = (f"regler: {o.ret.regime.titel}", *self.noter, *self.kvittering)
            skriv(k, ["", *(f"- {linje}" for linje in linjer)])
            if skrevet:
                skriv(k, ["", f"skrevet: {', '.join(skrevet)}"])
        return side.get()


def _tabel(kolonner: Sequence[tuple[str, Sequence[str]]], *, tekster: int) -> Table:
    """Columns under their headings, the first few of them texts."""
    tabel = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for nr, (navn, _) in enumerate(kolonner):
        tabel.add_column(navn, justify="left" if nr < tekster else "right", overflow="fold")
    for nr in range(len(kolonner[0][1])):
        tabel.add_row(*(celler[nr] for _, celler in kolonner))
    return tabel


def _andele(proever: Sequence[Andelsproeve]) -> Table:
    pligt, ret = find_pligt(proever[0].pligt), proever[0].ret
    art = enhedstype(pligt.navn)
    hvem = [("Kommune" if art == "kommune" else "A-kasse", [navn_paa(art, p.enhed or "") for p in proever])]
    if any(p.maalgruppe is not None for p in proever):
        hvem.append(("Målgruppe", [_maalgruppe(p.maalgruppe) for p in proever]))
    hvem += _perioder([(p.til.plus(maaneder=1 - p.maaneder), p.til) for p in proever])
    tal = [
        *_antal([p.betjent for p in proever], ("Borgere", "Med", "Uden", "Uafklaret")),
        ("Med, pct.", [_pct(p.andel_betjent) for p in proever]),
        (f"Mindst {_graense(pligt.mindst, ret)} pct.", [_svar(p.opfyldt) for p in proever]),
    ]
    if pligt.hoejst is not None:
        tal += [
            ("Undtaget", ["" if p.undtaget is None else _spaend(p.undtaget.antal) for p in proever]),
            ("Pct.", [_pct(p.andel_undtaget) for p in proever]),
            (f"Højst {_graense(pligt.hoejst, ret)} pct.", [_svar(p.inden_for_kvoten) for p in proever]),
        ]
    return _tabel([*hvem, *tal], tekster=len(hvem))


def _foerste(raekker: Sequence[Foerstesamtaler]) -> Table:
    hvem = [
        ("Hvis pligt", [navn_paa(r.enhedstype, r.enhed) for r in raekker]),
        ("Målgruppe", [_maalgruppe(r.maalgruppe) for r in raekker]),
        *_perioder([(r.fra, r.til) for r in raekker]),
    ]
    tal = _antal([r.tal for r in raekker], ("Borgere", "Har haft den", "Mangler den", "Uafklaret"))
    if any(r.tidligere_regler for r in raekker):
        tal.append(("Tidligere regler", [skriv_tal(r.tidligere_regler, 0) for r in raekker]))
    return _tabel([*hvem, *tal, ("Alle", [_svar(r.alle) for r in raekker])], tekster=len(hvem))


def _perioder(perioder: Sequence[tuple[Maaned, Maaned]]) -> list[tuple[str, list[str]]]:
    """A column of periods, where there are several."""
    if len(set(perioder)) == 1:
        return []
    return [("Periode", [str(til) if fra == til else f"{fra} til {til}" for fra, til in perioder])]


def _graense(parameter: Parameter[Andel], ret: Regelsaet) -> str:
    return vis_tal(raa(ret.paa(parameter).vaerdi), "pct.").removesuffix(",00")


def _antal(alle: Sequence[Andelstal], navne: Sequence[str]) -> list[tuple[str, list[str]]]:
    """The population, those with, those without, and those undecided."""
    uvisse = [t.uafklaret + t.maaske_opfyldt + t.maaske_ikke_opfyldt + t.maaske_uafklaret for t in alle]
    kolonner = (
        [_spaend(t.population) for t in alle],
        [skriv_tal(t.opfyldt, 0) for t in alle],
        [skriv_tal(t.ikke_opfyldt, 0) for t in alle],
        [skriv_tal(antal, 0) for antal in uvisse],
    )
    return list(zip(navne, kolonner, strict=True))


def _spaend(tal: Interval) -> str:
    ender = [skriv_tal(ende, 0) for ende in (tal.nedre, tal.oevre) if ende is not None]
    return " til ".join(dict.fromkeys(ender))


def _pct(andel: Interval | None) -> str:
    if andel is None or andel.nedre is None or andel.oevre is None:
        return "–"
    return " til ".join(dict.fromkeys(skriv_tal(100 * ende, 1) for ende in (andel.nedre, andel.oevre)))


def _svar(udfald: Udfald | None) -> str:
    return "–" if udfald is None else JA_NEJ[udfald]


def _maalgruppe(slug: str | None) -> str:
    return ALLE if slug is None else MAALGRUPPER.navne[slug]
