"""What the rule book says of itself, the same in every form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.laesning.tekst.led import vis_dag
from skaerpet_tilsyn.ret import Evidens

if TYPE_CHECKING:
    from skaerpet_tilsyn.laesning.tekst.bog import Bog

OM_BOGEN: Final = (
    "Regelbogen er skrevet ud af de samme regler, som biblioteket skaerpet_tilsyn regner efter. "
    "Den er en læsning af kilderne, ikke selv en retskilde."
)
OM_KILDER: Final = "Hver regel, værdi og læsning har en kilde, og efter kilden står, hvor godt den bærer:"
EVIDENS: Final = {
    Evidens.EFTERPROEVET: "læst i dokumentet selv",
    Evidens.UDLEDT: "regnet eller sluttet af det, der er læst",
    Evidens.IKKE_EFTERPROEVET: "ingen har læst det i kilden; det skal efterprøves, før nogen støtter ret på det",
}
"""What each word means."""
OM_MAERKER: Final = (
    "Et navn i kantede klammer, f.eks. [K01], er et omtvistet punkt. "
    "Teksten følger den læsning, biblioteket har valgt; de andre står ved reglen."
)
OM_TID: Final = (
    "Hver værdi står med hele sin tidslinje: en linje for hver version, ophævelse og tid, der ikke er kodet. "
    "En streg under «til og med» betyder, at intet, der er kodet, afslutter den. "
    "«Målingen» under «bruges i» betyder, at ingen regel spørger om værdien, men at størrelserne måles efter den."
)
OM_PUNKTER: Final = (
    "Her er kilderne uenige eller tavse. For hvert punkt står læsningerne, den valgte, og grunden til valget. "
    "Numrene går på tværs af retsområderne: et, der mangler her, hører til et andet."
)
OM_UDELADTE: Final = (
    "Det, kilderne siger om området, og som ingen regel her holder: hvad der står, hvor, og hvorfor det er udeladt."
)


def om_dagen(bog: Bog) -> str:
    """
    Which law the book has.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> from skaerpet_tilsyn.laesning.tekst.bogbygger import byg_bog
        >>> om_dagen(byg_bog(katalogets_inventar(), date(2021, 11, 30)))
        'Reglerne, som de gælder den 30. november 2021: skærpet tilsyn 2021-2022 (kun samtaler udløser).'
    """
    if bog.dag is None:
        return "Alle versioner, hver med den dag, den gælder fra. En version gælder, til den næste begynder."
    return f"Reglerne, som de gælder den {vis_dag(bog.dag)}: {bog.regime}."


def optalt(bog: Bog) -> str:
    """
    How many of the rules and values rest on what.

    Example:
        >>> from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
        >>> from skaerpet_tilsyn.laesning.tekst.bogbygger import byg_bog
        >>> optalt(byg_bog(katalogets_inventar("resultatkrav"), None))
        'Af 24 regler og værdier hviler 20 på efterprøvede kilder, 4 på udledte og 0 på ikke efterprøvede; se afsnit 7.'
    """
    antal = dict(bog.evidens)
    (afsnit,) = [nr for nr, anker, _ in bog.afsnit if anker == "uden-kilde"]
    return (
        f"Af {sum(antal.values())} regler og værdier hviler {antal[Evidens.EFTERPROEVET]} på efterprøvede kilder, "
        f"{antal[Evidens.UDLEDT]} på udledte og {antal[Evidens.IKKE_EFTERPROEVET]} på ikke efterprøvede; "
        f"se afsnit {afsnit}."
    )
