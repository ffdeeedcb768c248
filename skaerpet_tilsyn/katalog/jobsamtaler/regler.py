"""What is decided of a kontaktforløb: who must have talks and a tilbud, who has had them, and who is exempted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.katalog.jobsamtaler import kilder, lister, parametre, stoerrelser, valg
from skaerpet_tilsyn.katalog.jobsamtaler.ikraft import fra_2024, fra_juli
from skaerpet_tilsyn.udtryk import Fortolkningsvalg, Regel

if TYPE_CHECKING:
    from skaerpet_tilsyn.katalog.jobsamtaler.sag import Kontaktsag
    from skaerpet_tilsyn.ret import Retskilde
    from skaerpet_tilsyn.udtryk import Betingelse, Valg

_TILBUD_FOER: Final = "regler om tilbud før 1. juli 2026, der ikke er kodet"
_KVOTE_FOER: Final = "en tid uden regler om 75 og 25 pct."

_DAGPENGE: Final = stoerrelser.MAALGRUPPE.en_af(lister.DAGPENGE)
_LEDIGHEDSYDELSE: Final = stoerrelser.MAALGRUPPE.en_af(lister.LEDIGHEDSYDELSE)
_UDDANNELSESPARAT: Final = stoerrelser.MAALGRUPPE.en_af(lister.UDDANNELSESPARATE)
_KOMMUNEN: Final = stoerrelser.SAMTALER_KOMMUNE
_AKASSEN: Final = stoerrelser.SAMTALER_AKASSE


def _valg(valg_: Valg, *betingelser: Betingelse[Kontaktsag]) -> Fortolkningsvalg[Kontaktsag]:
    return Fortolkningsvalg(valg=valg_, betingelser=betingelser)


def _fra_juli(navn: str, titel: str, naar: Betingelse[Kontaktsag], kilde: Retskilde, foer: str) -> Regel[Kontaktsag]:
    return Regel(navn=navn, titel=titel, poster=fra_juli(naar, kilde=kilde, foer=foer))


def _fra_2024(
    navn: str, titel: str, naar: Betingelse[Kontaktsag], kilde_foer: Retskilde, kilde: Retskilde
) -> Regel[Kontaktsag]:
    """The same condition before and under the rules of 2026; its limits may have changed."""
    return Regel(navn=navn, titel=titel, poster=fra_2024(naar, naar, kilde_foer=kilde_foer, kilde=kilde))


_I_GRUPPERNE: Final = stoerrelser.MAALGRUPPE.en_af(lister.GRUPPER_SAMTALER)
_OVERTAGET: Final = stoerrelser.OVERGAAET_6.en_af(lister.JA)
SKAL_HAVE_SAMTALER = Regel(
    navn="skal_have_samtaler",
    titel="Kommunen skal holde et antal samtaler med borgeren",
    poster=fra_2024(
        _I_GRUPPERNE & _OVERTAGET,
        _valg(valg.X01, _I_GRUPPERNE, _I_GRUPPERNE | _UDDANNELSESPARAT) & _OVERTAGET,
        kilde_foer=kilder.GRUPPER_2020,
        kilde=kilder.SAMTALEANDEL,
    ),
)
_NYE_ANTAL: Final = (
    (_DAGPENGE & (_KOMMUNEN >= parametre.SAMTALER_DAGPENGE))
    | (stoerrelser.MAALGRUPPE.en_af(lister.JOBPARATE) & (_KOMMUNEN >= parametre.SAMTALER_OEVRIGE))
    | (_LEDIGHEDSYDELSE & (_KOMMUNEN >= parametre.SAMTALER_LEDIGHEDSYDELSE))
)
SAMTALER_OPFYLDT = Regel(
    navn="samtaler_opfyldt",
    titel="Borgeren har haft det krævede antal samtaler hos kommunen",
    poster=fra_2024(
        _valg(
            valg.X10,
            (_DAGPENGE & (_KOMMUNEN >= parametre.SAMTALER_DAGPENGE))
            | (~_DAGPENGE & (_KOMMUNEN >= parametre.SAMTALER_OEVRIGE)),
            _KOMMUNEN >= parametre.SAMTALER_OEVRIGE,
        ),
        _valg(
            valg.X01,
            _NYE_ANTAL,
            _NYE_ANTAL | (_UDDANNELSESPARAT & (_KOMMUNEN >= parametre.SAMTALER_OEVRIGE)),
        ),
        kilde_foer=kilder.SAMTALEVINDUE_2024,
        kilde=kilder.SAMTALEVINDUE,
    ),
)
UNDTAGET_SAMTALER = _fra_juli(
    "er_undtaget_samtaler",
    "Borgeren er undtaget fra samtaler efter en individuel vurdering",
    stoerrelser.UNDTAGET_SAMTALER.en_af(lister.JA),
    kilder.UNDTAGELSE,
    _KVOTE_FOER,
)

SKAL_HAVE_AKASSESAMTALER = _fra_2024(
    "skal_have_akassesamtaler",
    "A-kassen skal holde et antal samtaler med borgeren",
    _DAGPENGE & ~stoerrelser.EFTER_AFTALE.en_af(lister.JA),
    kilder.REGIMET_2024,
    kilder.AKASSEANDEL,
)
AKASSE_OPFYLDT = _fra_2024(
    "akasse_opfyldt",
    "Borgeren har haft det krævede antal samtaler i a-kassen",
    _AKASSEN >= parametre.SAMTALER_AKASSE,
    kilder.AKASSESAMTALER_2024,
    kilder.AKASSESAMTALER,
)

_TILBUDSGRUPPERNE: Final = stoerrelser.MAALGRUPPE.en_af(lister.GRUPPER_TILBUD)
_UNDER_ARBEJDSPLIGT: Final = stoerrelser.ARBEJDSPLIGT.en_af(lister.JA)
SKAL_HAVE_TILBUD = _fra_juli(
    "skal_have_tilbud",
    "Borgeren skal have et tilbud inden for kvoten",
    _valg(valg.X01, _TILBUDSGRUPPERNE, _TILBUDSGRUPPERNE | _LEDIGHEDSYDELSE)
    & stoerrelser.ARBEJDSPLIGT.en_af(lister.NEJ),
    kilder.TILBUDSUNDTAGELSER,
    _TILBUD_FOER,
)
TILBUD_UDEN_KVOTE = _fra_juli(
    "tilbud_uden_kvote",
    "Borgeren skal have tilbud uden for kvoten",
    _valg(
        valg.X06,
        _UNDER_ARBEJDSPLIGT,
        _UNDER_ARBEJDSPLIGT | stoerrelser.MAALGRUPPE.en_af(lister.AKTIVITETSPARATE),
    ),
    kilder.ARBEJDSPLIGT,
    _TILBUD_FOER,
)
TILBUD_OPFYLDT = _fra_juli(
    "tilbud_opfyldt",
    "Borgeren har haft et tilbud",
    stoerrelser.TILBUD >= parametre.ET_TILBUD,
    kilder.TILBUDSANTAL,
    _TILBUD_FOER,
)
UNDTAGET_TILBUD = _fra_juli(
    "er_undtaget_tilbud",
    "Borgeren er undtaget fra tilbud efter en individuel vurdering",
    stoerrelser.UNDTAGET_TILBUD.en_af(lister.JA),
    kilder.UNDTAGELSE,
    _KVOTE_FOER,
)

_FOERSTE_FOER: Final = "regler om den første samtale, der ikke er kodet"
_HOS_KOMMUNEN: Final = stoerrelser.MAALGRUPPE.en_af(lister.GRUPPER_FOERSTE)
_FOERSTE_I_AKASSEN: Final = _DAGPENGE & (_AKASSEN >= parametre.EN_SAMTALE)
_FOERSTE_I_KOMMUNEN: Final = _KOMMUNEN >= parametre.EN_SAMTALE
SKAL_HAVE_FOERSTE_SAMTALE = _fra_juli(
    "skal_have_foerste_samtale",
    "Borgeren skal have en første samtale, også når borgeren er undtaget",
    _DAGPENGE | _HOS_KOMMUNEN,
    kilder.FOERSTE_SAMTALE,
    _FOERSTE_FOER,
)
FOERSTE_SAMTALE = _fra_juli(
    "foerste_samtale",
    "Borgeren har haft den første samtale",
    _valg(
        valg.X05,
        _FOERSTE_I_AKASSEN | (_HOS_KOMMUNEN & _FOERSTE_I_KOMMUNEN),
        (_FOERSTE_I_AKASSEN & (stoerrelser.OVERGAAET_6.en_af(lister.NEJ) | _FOERSTE_I_KOMMUNEN))
        | (_HOS_KOMMUNEN & _FOERSTE_I_KOMMUNEN),
    ),
    kilder.FOERSTE_SAMTALE,
    _FOERSTE_FOER,
)
SKAL_HAVE_INTENSIVERET = _fra_2024(
    "skal_have_intensiveret",
    "Borgeren skal have en samtale om intensiveret indsats",
    _DAGPENGE,
    kilder.INTENSIVERET_FOER,
    kilder.INTENSIVERET,
)
INTENSIVERET_SAMTALE = _fra_2024(
    "intensiveret_samtale",
    "Borgeren har haft en samtale om intensiveret indsats i tide",
    stoerrelser.INTENSIVEREDE_SAMTALER >= parametre.EN_INTENSIVERET,
    kilder.INTENSIVERET_FOER,
    kilder.INTENSIVERET,
)

FORLOEBSREGLER: Final = (
    SKAL_HAVE_SAMTALER,
    SAMTALER_OPFYLDT,
    UNDTAGET_SAMTALER,
    SKAL_HAVE_AKASSESAMTALER,
    AKASSE_OPFYLDT,
    SKAL_HAVE_TILBUD,
    TILBUD_UDEN_KVOTE,
    TILBUD_OPFYLDT,
    UNDTAGET_TILBUD,
    SKAL_HAVE_FOERSTE_SAMTALE,
    FOERSTE_SAMTALE,
    SKAL_HAVE_INTENSIVERET,
    INTENSIVERET_SAMTALE,
)
"""What is decided of a kontaktforløb, in the order in which it is explained."""
