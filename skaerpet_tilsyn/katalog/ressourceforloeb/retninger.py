"""Which way a longer forløb, more of them, and age move the rules."""

from __future__ import annotations

from typing import Final

from skaerpet_tilsyn.katalog.ressourceforloeb import regler, stoerrelser
from skaerpet_tilsyn.katalog.retning import begge_veje, retninger

RETNINGER: Final = (
    *retninger(regler.LAENGDE, hindrer=(stoerrelser.LAENGDE,)),
    *begge_veje(
        regler.FRA_40_TIL_50,
        stoerrelser.ALDER,
        grund="kravet gælder kun fra 40 til 50 år, og både en yngre og en ældre borger er uden for det",
    ),
    *retninger(regler.FRA_40_TIL_50, hindrer=(stoerrelser.SAMLET_LAENGDE,)),
    *retninger(regler.OVER_50, hindrer=(stoerrelser.ALDER, stoerrelser.NUMMER_I_GRUPPEN)),
    *retninger(regler.FOLKEPENSION, opfylder=(stoerrelser.TIL_FOLKEPENSION,)),
    *retninger(regler.INDSATS, hindrer=(stoerrelser.TIL_INDSATS,)),
    *retninger(regler.JOBAFKLARING_LAENGDE, hindrer=(stoerrelser.LAENGDE,)),
    *retninger(regler.JOBAFKLARING_ANTAL, hindrer=(stoerrelser.NUMMER,)),
)
