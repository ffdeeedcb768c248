"""One case as it stands in a file, and what is wrong with it."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Final, cast

from skaerpet_tilsyn.fakta.opslag import naermeste
from skaerpet_tilsyn.fejl import Datalinje, UgyldigVaerdi
from skaerpet_tilsyn.laesning.proev.sager.proevesag import GAELDER_IKKE, UKENDT_RET, Proevesag, Sagsart, Sagsemne
from skaerpet_tilsyn.laesning.proev.sager.sagsfil import KONTROL
from skaerpet_tilsyn.laesning.proev.vaerdier import UKENDT, laes_vaerdi
from skaerpet_tilsyn.tal import Udfald

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from skaerpet_tilsyn.laesning.proev.genstand import Genstand
    from skaerpet_tilsyn.tal import Interval

_LINJER: Final = ("titel", "art", "dag", "laesning", "forventet", "note", "fakta", KONTROL)


class Klager:
    """
    What is wrong with a file, and where in it the reader is.

    Example:
        >>> klager = Klager("a.toml")
        >>> klager.en_af("art", "graensse", ("graense", "dato"))
        False
        >>> print(klager.linjer[0])
        a.toml, kolonne «art»: fundet «graensse»; forventet en af graense, dato; mente du «graense»?
    """

    def __init__(self, sted: str) -> None:
        self.sted = sted
        self.linjer: list[Datalinje] = []

    def klag(self, linje: str, fundet: object, forventet: str, raad: str) -> None:
        """Something is wrong with a line."""
        vist = "ingenting" if fundet is None else str(fundet)
        self.linjer.append(Datalinje(fil=self.sted, kolonne=linje, fundet=vist, forventet=forventet, raad=raad))

    def ukendte(self, linjer: Mapping[str, object], kendte: Sequence[str]) -> None:
        """Lines that nobody reads."""
        for navn in linjer:
            self.en_af(navn, navn, kendte)

    def en_af(self, linje: str, fundet: object, kendte: Sequence[str]) -> bool:
        """Whether a text is one of those that it can be; else something is wrong, and the nearest is named."""
        if isinstance(fundet, str) and fundet in kendte:
            return True
        naer = naermeste(fundet, kendte) if isinstance(fundet, str) else None
        forventet = f"en af {', '.join(kendte)}" if len(kendte) > 1 else ", ".join(kendte) or "ingenting"
        self.klag(linje, fundet, forventet, "ret linjen" if naer is None else f"mente du «{naer}»?")
        return False

    def tekster(self, linje: str, fundet: object) -> tuple[str, ...]:
        """A text, or a list of them."""
        liste = cast("list[object]", fundet) if isinstance(fundet, list) else [fundet]
        if any(not isinstance(et, str) for et in liste):
            self.klag(linje, liste, "tekst i anførselstegn, eller en liste af dem", "ret linjen")
            return ()
        return tuple(str(et) for et in liste)


def laes_sag(linjer: Mapping[str, object], genstand: Genstand, klager: Klager) -> Proevesag | None:
    """A case; None, with complaints, where something is wrong with it."""
    foer = len(klager.linjer)
    klager.ukendte(linjer, _LINJER)
    titel, dag = linjer.get("titel"), linjer.get("dag")
    art = linjer.get("art", Sagsart.EGEN.value)
    if not isinstance(titel, str) or not titel:
        klager.klag("titel", titel, "en sætning i anførselstegn, der siger, hvad sagen viser", "tilføj den")
    if not isinstance(dag, date) or isinstance(dag, datetime):
        klager.klag("dag", dag, "en dag som 2021-11-01, uden anførselstegn", "ret dagen")
    klager.en_af("art", art, tuple(art.value for art in Sagsart))
    forventet = klager.tekster("forventet", linjer.get("forventet"))
    kendte = mulige_svar(genstand)
    for svar in forventet:
        klager.en_af("forventet", svar, kendte)
    laesning = tuple(_laesninger(linjer.get("laesning", []), genstand, klager))
    note = "\n".join(klager.tekster("note", linjer.get("note", "")))
    emne = _emne(linjer.get("fakta", {}), genstand, klager)
    if len(klager.linjer) > foer:
        return None
    return Proevesag(
        titel=cast("str", titel),
        art=Sagsart(art),
        dag=cast("date", dag),
        forventet=tuple(sorted(forventet)),
        emne=emne,
        laesning=laesning,
        note=note,
    )


def mulige_svar(genstand: Genstand) -> tuple[str, ...]:
    """
    What a rule or table can answer, and that it is not in force, or that nobody knows whether it is.

    Example:
        >>> from skaerpet_tilsyn.katalog.fokusmaal.regler import HAR_SAMTALER
        >>> from skaerpet_tilsyn.laesning.proev.genstand import Genstand
        >>> mulige_svar(Genstand.af(HAR_SAMTALER))
        ('opfyldt', 'ikke_opfyldt', 'uafklaret', 'gaelder_ikke', 'ukendt_ret')
    """
    return (*(genstand.kategorier or tuple(udfald.value for udfald in Udfald)), GAELDER_IKKE, UKENDT_RET)


def _laesninger(fundet: object, genstand: Genstand, klager: Klager) -> Iterator[tuple[str, str]]:
    kendte = [f"{valg.navn}={slug}" for valg in genstand.indhold.valg for slug in valg.slugs]
    for tekst in klager.tekster("laesning", fundet):
        if klager.en_af("laesning", tekst, kendte):
            navn, _, slug = tekst.partition("=")
            yield navn, slug


def _emne(fundet: object, genstand: Genstand, klager: Klager) -> Sagsemne:
    indhold = genstand.indhold
    enheder = {maal.navn: maal.enhed for maal in indhold.maal}
    egne = (*enheder, *(en.navn for en in indhold.egenskaber))
    tal: dict[str, Interval] = {}
    egenskaber: dict[str, str | None] = {}
    if not isinstance(fundet, dict):
        klager.klag("fakta", fundet, "linjer under [sag.fakta]", "ret linjen")
        return Sagsemne()
    for navn, vaerdi in cast("dict[str, object]", fundet).items():
        sted = f"fakta.{navn}"
        if not klager.en_af(sted, navn, egne):
            continue
        if not isinstance(vaerdi, str):
            eksempel = f'"4 {enheder[navn]}"' if navn in enheder else '"ja"'
            klager.klag(sted, vaerdi, f"tekst i anførselstegn, f.eks. {eksempel}", "ret linjen")
        elif navn in enheder:
            try:
                tal[navn] = laes_vaerdi(vaerdi, enheder[navn])
            except UgyldigVaerdi:
                enhed = enheder[navn]
                klager.klag(sted, vaerdi, f"f.eks. 4 {enhed}, mindst 4 {enhed} eller {UKENDT}", "ret værdien")
        else:
            egenskaber[navn] = None if vaerdi == UKENDT else vaerdi
    return Sagsemne(tal=tal, egenskaber=egenskaber)
