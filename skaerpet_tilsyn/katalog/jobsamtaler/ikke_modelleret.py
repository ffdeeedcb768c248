"""What the sources say of the effort in 2026 and after, and no rule here holds."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from skaerpet_tilsyn.katalog.jobsamtaler import dokumenter, kilder, maalekilder
from skaerpet_tilsyn.katalog.jobsamtaler.ikraft import HOVEDLOV_2027, JULI_2026
from skaerpet_tilsyn.ret import Evidens, IkkeModelleret, Retskilde, fra

if TYPE_CHECKING:
    from skaerpet_tilsyn.ret import Dokument

_2027 = "reglerne fra 2027 er ikke kodet"


def _post(navn: str, titel: str, siger: str, *, grund: str, kilde: Retskilde, dag: date = JULI_2026) -> IkkeModelleret:
    return IkkeModelleret(navn=navn, titel=titel, grund=grund, poster=(fra(dag, siger, kilde=kilde),))


def _kilde(dokument: Dokument, evidens: Evidens = Evidens.EFTERPROEVET) -> Retskilde:
    return Retskilde(dokument=dokument, evidens=evidens)


IKKE_MODELLERET = (
    _post(
        "oevo_og_mentor_2026",
        "mindre brug af øvrig vejledning og opkvalificering og af mentor",
        "Fra 1. januar 2026, ved en anden lov.",
        grund="hvad «mindre brug» er, er ikke set",
        kilde=_kilde(dokumenter.STAR_PROCES),
        dag=date(2026, 1, 1),
    ),
    _post(
        "samtaler_efter_6_maaneder",
        "samtaler efter de første seks måneder",
        "Intet antal: efter behov, og jobparate har ret til samtaler.",
        grund="behovet er et skøn, som registre ikke har",
        kilde=kilder.SAMTALEVINDUE,
    ),
    _post(
        "undtagelsens_grund",
        "grunden til at undtage en borger",
        "En individuel vurdering af, at borgeren kan finde job selv; også dagpengemodtagere med uddannelsespålæg.",
        grund="vurderingen er kommunens; reglerne ser, om der er en afgørelse",
        kilde=kilder.UNDTAGELSE,
    ),
    _post(
        "tilbud_under_arbejdspligt",
        "tilbud under arbejdspligt",
        "Løbende tilbud på op til 37 timer om ugen (LAB kap. 16 a).",
        grund="de er uden for kvoten, og timerne er ikke i registrene",
        kilde=kilder.ARBEJDSPLIGT,
    ),
    _post(
        "samtaler_med_sygemeldte",
        "samtaler med andre sygemeldte",
        "Mindst én samtale i det første halve år; kategorierne for visitation udfases.",
        grund="fra hvornår reglen gælder, er ikke set",
        kilde=maalekilder.SYGE_SAMTALE,
    ),
    _post(
        "syge_som_udgangspunkt",
        "undtagelserne fra, at sygemeldte med job er uden for opfølgningen",
        "Reglen er kun et udgangspunkt.",
        grund="undtagelserne er ikke set",
        kilde=maalekilder.SYGE_UDENFOR,
    ),
    _post(
        "forsoeg_a_kasser_2027",
        "forsøg med a-kasser fra 2027",
        "Ét forsøg på fire måneder for omkring 100.000 nyledige og ét med frit valg i 19 kommuner, begge i tre år.",
        grund=_2027,
        kilde=_kilde(dokumenter.FORSOEGENE),
        dag=HOVEDLOV_2027,
    ),
    _post(
        "fem_maalgrupper_2027",
        "fem målgrupper i stedet for tretten",
        "Dagpenge, jobparate, aktivitetsparate, sygemeldte og øvrige; uddannelsespålægget ophører.",
        grund=_2027,
        kilde=_kilde(dokumenter.STAR_PROCES, Evidens.UDLEDT),
        dag=HOVEDLOV_2027,
    ),
)
"""In order of time."""
