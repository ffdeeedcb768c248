"""Sources for the course of the supervision: what follows when a municipality is selected."""

from __future__ import annotations

from skaerpet_tilsyn.katalog import dokumenter
from skaerpet_tilsyn.ret import Evidens, Henvisning, Retskilde

KAPITLER = Retskilde(
    dokument=dokumenter.BEKENDTGOERELSEN,
    afsnit="kap. 4-8 i indholdsfortegnelsen",
    evidens=Evidens.UDLEDT,
    gengivelse="Udvælgelse, virkninger, ophør, forlængelse af genopretningsperiode og administration; "
    "kun overskrifterne er set, og rækkefølgen er sluttet af dem.",
)
FOERSTE_UDVAELGELSE = Retskilde(
    dokument=dokumenter.STAR_COVID,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Den første mulighed for udvælgelse er den årlige opgørelse i april 2022.",
)
FORENKLET = Retskilde(
    dokument=dokumenter.LOV_295,
    henvisning=Henvisning(paragraf="3"),
    evidens=Evidens.IKKE_EFTERPROEVET,
    gengivelse="Opfølgningen ved skærpet tilsyn blev forenklet fra 22. marts 2023; hvordan, er ikke set.",
)
AARLIG = Retskilde(
    dokument=dokumenter.BEKENDTGOERELSEN,
    henvisning=Henvisning(paragraf="2", stk=1),
    evidens=Evidens.UDLEDT,
    gengivelse="Opgørelsen sker én gang årligt; en kommune, der ikke udvælges, er ikke omfattet.",
)
OMFATTET = Retskilde(
    dokument=dokumenter.BEKENDTGOERELSEN,
    henvisning=Henvisning(paragraf="1"),
    evidens=Evidens.EFTERPROEVET,
    gengivelse="En kommune med en højere andel på offentlig forsørgelse end forventet, der ikke opfylder fokusmålet, "
    "bliver omfattet (en ældre side siger «eventuelt»).",
)
LIGHT = Retskilde(
    dokument=dokumenter.JOBCENTERINDBLIK,
    afsnit="Information om status for skærpet tilsyn: Risiko for light tilsyn",
    evidens=Evidens.UDLEDT,
    gengivelse="Rapporten nævner risikoen for light tilsyn i 2022; hvad det er, og hvad der følger, "
    "beskriver ingen kilde.",
)
REDEGOERELSE = Retskilde(
    dokument=dokumenter.AFTALEN,
    evidens=Evidens.EFTERPROEVET,
    gengivelse="Kommunen skal sende en redegørelse og en genopretningsplan; af bekendtgørelsens kap. 5 er kun "
    "overskriften set.",
)
FOR_SENT = Retskilde(
    dokument=dokumenter.BIBLIOTEKET,
    evidens=Evidens.UDLEDT,
    gengivelse="En redegørelse og en plan kan registreres, selv om perioden er begyndt; kilderne siger det ikke.",
)
GENOPRETNING = Retskilde(
    dokument=dokumenter.BEKENDTGOERELSEN,
    henvisning=Henvisning(kapitel="7"),
    afsnit="Forlængelse af genopretningsperiode",
    evidens=Evidens.UDLEDT,
    gengivelse="Overskriften viser, at der er en genopretningsperiode; hvornår den begynder, og hvor længe den varer, "
    "er ikke set.",
)
FORLAENGELSE = Retskilde(
    dokument=dokumenter.BEKENDTGOERELSEN,
    henvisning=Henvisning(kapitel="7"),
    afsnit="Forlængelse af genopretningsperiode",
    evidens=Evidens.UDLEDT,
    gengivelse="Overskriften viser, at perioden kan forlænges; betingelserne og længden er ikke set.",
)
OPHOER = Retskilde(
    dokument=dokumenter.BEKENDTGOERELSEN,
    henvisning=Henvisning(kapitel="6"),
    afsnit="Ophør",
    evidens=Evidens.UDLEDT,
    gengivelse="Tilsynet ophører, når målene er nået; hvordan det afgøres, er ikke set.",
)
ADMINISTRATION = Retskilde(
    dokument=dokumenter.BEKENDTGOERELSEN,
    henvisning=Henvisning(kapitel="8"),
    afsnit="Kommunen sættes under administration",
    evidens=Evidens.UDLEDT,
    gengivelse="Den sidste udvej er administration med faste krav til indsatsen (også aftalen og STAR's side); "
    "betingelserne er ikke set.",
)
FRISTER = Retskilde(
    dokument=dokumenter.BEKENDTGOERELSEN,
    henvisning=Henvisning(kapitel="5"),
    evidens=Evidens.IKKE_EFTERPROEVET,
    gengivelse="Ingen frist i kap. 5-8 er set; hver af dem er oplyst af den, der spørger.",
)
