"""What a forløb must be: how long, which number, from where, to where, at which age; and what a no means."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.katalog.ressourceforloeb import kilder, parametre, stoerrelser, valg
from skaerpet_tilsyn.katalog.ressourceforloeb.ikraft import FEM_AAR, FOER, TRE_AAR
from skaerpet_tilsyn.ret import fra
from skaerpet_tilsyn.udtryk import Enhver, Fortolkningsvalg, Regel

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from skaerpet_tilsyn.katalog.ressourceforloeb.sag import Forloebssag
    from skaerpet_tilsyn.ret import Retskilde
    from skaerpet_tilsyn.udtryk import Betingelse, Valg


class Virkning(Enum):
    """
    What it means that a rule about a forløb is not met.

    Example:
        >>> str(Virkning.USAEDVANLIG)
        'usædvanligt'
    """

    BRUD = "brud"
    USAEDVANLIG = "usaedvanligt"

    def __repr__(self) -> str:
        return f"Virkning.{self.name}"

    def __str__(self) -> str:
        return self.value.replace("ae", "æ")


@frozen(kw_only=True, order=False)
class Forloebskrav:
    """
    A rule about forløb on some scheme, and what a no means: always the same, or as a disputed reading says.

    ``efter_laesning`` has what a no means by reading of ``valg``; None is that the rule does not count.

    Example:
        >>> krav = KRAV["jobafklaringsforloeb"][1]
        >>> krav.regel.navn, [krav.virkning(lambda _: slug) for slug in valg.K24.slugs]
        ('jobafklaring_antal', [Virkning.BRUD, Virkning.USAEDVANLIG, None])
    """

    regel: Regel[Forloebssag]
    ellers: Virkning = Virkning.BRUD
    valg: Valg | None = None
    efter_laesning: tuple[tuple[str, Virkning | None], ...] = ()

    def virkning(self, valgt: Callable[[Valg], str]) -> Virkning | None:
        """What a no means under the readings that ``valgt`` gives."""
        return self.ellers if self.valg is None else dict(self.efter_laesning)[valgt(self.valg)]


def _regel(navn: str, titel: str, naar: Betingelse[Forloebssag], kilde: Retskilde, *, dag: date) -> Regel[Forloebssag]:
    foer = (FOER,) if dag > FEM_AAR else ()
    return Regel(navn=navn, titel=titel, poster=(*foer, fra(dag, naar, kilde=kilde)))


_ONSKET: Final = stoerrelser.EGET_OENSKE.en_af(parametre.OENSKE)
_LISTET: Final = stoerrelser.OPRINDELSE.en_af(parametre.OPRINDELSER)

LAENGDE = _regel(
    "ressourceforloeb_laengde",
    "Ressourceforløbet er ikke for langt",
    stoerrelser.LAENGDE <= parametre.LAENGDE,
    kilder.LAENGDE,
    dag=FEM_AAR,
)
OPRINDELSE = _regel(
    "ressourceforloeb_oprindelse",
    "Borgeren kom til ressourceforløbet fra en ydelse på listen",
    Fortolkningsvalg(
        valg=valg.K20,
        betingelser=(_LISTET | stoerrelser.OPRINDELSE.en_af(parametre.UDDANNELSESHJAELP), _LISTET),
    ),
    kilder.OPRINDELSE,
    dag=FEM_AAR,
)
AFGANG = _regel(
    "ressourceforloeb_afgang",
    "Ressourceforløbet er i gang eller sluttet til noget på listen",
    stoerrelser.AFGANG.en_af(parametre.AFGANGE),
    kilder.AFGANG,
    dag=FEM_AAR,
)
FRA_40_TIL_50 = _regel(
    "ressourceforloeb_40_til_50",
    "En borger fra 40 til 50 år har ikke for lang tid i ressourceforløb i alt",
    Enhver(
        dele=(
            stoerrelser.ALDER < parametre.ALDER_40,
            stoerrelser.ALDER > parametre.ALDER_50,
            stoerrelser.SAMLET_LAENGDE <= parametre.SAMLET_LAENGDE,
            _ONSKET,
        )
    ),
    kilder.ALDERSGRUPPER,
    dag=TRE_AAR,
)
OVER_50 = _regel(
    "ressourceforloeb_over_50",
    "En borger over 50 år har højst ét ressourceforløb",
    Enhver(
        dele=(
            stoerrelser.ALDER <= parametre.ALDER_50,
            stoerrelser.NUMMER_I_GRUPPEN <= parametre.ET_FORLOEB,
            _ONSKET,
        )
    ),
    kilder.ALDERSGRUPPER,
    dag=TRE_AAR,
)
FOLKEPENSION = _regel(
    "ressourceforloeb_folkepension",
    "Borgeren har mindst seks år til folkepensionsalderen eller ønsker selv forløbet",
    (stoerrelser.TIL_FOLKEPENSION >= parametre.SEKS_AAR) | _ONSKET,
    kilder.FOLKEPENSION,
    dag=TRE_AAR,
)
INDSATS = _regel(
    "ressourceforloeb_indsats",
    "Det første tilbud er begyndt inden seks måneder",
    stoerrelser.TIL_INDSATS < parametre.SEKS_MAANEDER,
    kilder.FOERSTE_INDSATS,
    dag=TRE_AAR,
)
JOBAFKLARING_LAENGDE = _regel(
    "jobafklaring_laengde",
    "Jobafklaringsforløbet er ikke for langt",
    stoerrelser.LAENGDE <= parametre.JOBAFKLARING_LAENGDE,
    kilder.JOBAFKLARING_LAENGDE,
    dag=FEM_AAR,
)
JOBAFKLARING_ANTAL = _regel(
    "jobafklaring_antal",
    "Borgeren har ikke for mange jobafklaringsforløb",
    stoerrelser.NUMMER <= parametre.JOBAFKLARING_ANTAL,
    kilder.JOBAFKLARING_ANTAL,
    dag=FEM_AAR,
)
JOBAFKLARING_OPRINDELSE = _regel(
    "jobafklaring_oprindelse",
    "Borgeren kom til jobafklaringsforløbet fra sygedagpenge",
    stoerrelser.OPRINDELSE.en_af(parametre.JOBAFKLARING_OPRINDELSER),
    kilder.OPRINDELSE,
    dag=FEM_AAR,
)
JOBAFKLARING_AFGANG = _regel(
    "jobafklaring_afgang",
    "Jobafklaringsforløbet er i gang eller sluttet til noget på listen",
    stoerrelser.AFGANG.en_af(parametre.JOBAFKLARING_AFGANGE),
    kilder.AFGANG,
    dag=FEM_AAR,
)


def _afgang(regel: Regel[Forloebssag]) -> Forloebskrav:
    efter = (("typisk", Virkning.USAEDVANLIG), ("streng", Virkning.BRUD))
    return Forloebskrav(regel=regel, valg=valg.K19, efter_laesning=efter)


KRAV: Final[dict[str, tuple[Forloebskrav, ...]]] = {
    "ressourceforloeb": (
        Forloebskrav(regel=LAENGDE),
        Forloebskrav(regel=OPRINDELSE),
        Forloebskrav(regel=FRA_40_TIL_50),
        Forloebskrav(regel=OVER_50),
        Forloebskrav(regel=FOLKEPENSION),
        Forloebskrav(regel=INDSATS, ellers=Virkning.USAEDVANLIG),
        _afgang(AFGANG),
    ),
    "jobafklaringsforloeb": (
        Forloebskrav(regel=JOBAFKLARING_LAENGDE),
        Forloebskrav(
            regel=JOBAFKLARING_ANTAL,
            valg=valg.K24,
            efter_laesning=(
                ("hoejst_2", Virkning.BRUD),
                ("udgangspunkt", Virkning.USAEDVANLIG),
                ("flere", None),
            ),
        ),
        Forloebskrav(regel=JOBAFKLARING_OPRINDELSE),
        _afgang(JOBAFKLARING_AFGANG),
    ),
}
"""By scheme."""
FORLOEBSREGLER: Final = tuple(krav.regel for kravene in KRAV.values() for krav in kravene)
"""The rules of both schemes."""
