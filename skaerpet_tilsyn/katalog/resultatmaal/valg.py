"""The open question about resultatmålet."""

from __future__ import annotations

from skaerpet_tilsyn.katalog.resultatmaal import kilder
from skaerpet_tilsyn.udtryk import Mulighed, Valg

K02 = Valg(
    navn="K02",
    spoergsmaal="Er resultatmålet opfyldt, når den faktiske andel er lig med den forventede?",
    muligheder=(
        Mulighed(slug="ikke_streng", titel="ja: den må blot ikke være højere", kilde=kilder.HOEJERE_ANDEL),
        Mulighed(slug="streng", titel="nej: den skal være mindre", kilde=kilder.MINDRE_END),
    ),
    valgt="ikke_streng",
    hjemmel="bekendtgørelsens § 1 rammer en højere andel end forventet og går forud for rapportens ordlyd",
)
ALLE = (K02,)
