"""Open questions about the categories and the selection."""

from __future__ import annotations

from skaerpet_tilsyn.katalog.tilsyn import kilder
from skaerpet_tilsyn.udtryk import Mulighed, Valg

K08 = Valg(
    navn="K08",
    spoergsmaal="Er ét fokusmål, der ikke er opfyldt, nok, hvor begge tæller?",
    muligheder=(
        Mulighed(slug="enhver", titel="ja: et hvilket som helst af dem er nok", kilde=kilder.BEK_2019),
        Mulighed(slug="alle", titel="nej: ingen af dem må være opfyldt", kilde=kilder.FOKUSMAALENE),
    ),
    valgt="enhver",
    hjemmel="bekendtgørelsens § 1 siger «fokusmål», som er ens i ental og flertal; kilderne skiller det ikke",
)
ALLE = (K08,)
