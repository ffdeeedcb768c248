"""
The Danish supervision of municipal employment services (skærpet tilsyn) as typed rules.

The law is data and the readings are functions. Names are loaded when they are first used.

Example:
    >>> from skaerpet_tilsyn import Kommune, Maaned, status
    >>> status(Kommune(navn="Ukendt", kommunekode=None, benchmark=None), maaned=Maaned(2021, 11)).kategori is None
    True
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

from skaerpet_tilsyn.navnesteder import MED_REGISTER as MED_REGISTER
from skaerpet_tilsyn.navnesteder import RUM
from skaerpet_tilsyn.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable

    from skaerpet_tilsyn.fakta import (
        Antal,
        Benchmark,
        Bevilling,
        Borger,
        Daekning,
        Fritagelse,
        Indsatsmaaned,
        Kommune,
        Kontaktforloeb,
        KravKanIkkeNaas,
        KravOk,
        KravTal,
        Loentimer,
        Maanedsandel,
        Samtale,
        Spaend,
        Stamdata,
        Sygefravaer,
        TidligIndsats,
        Tilbud,
        Tilstand,
        TryktFokusmaal,
        Undtagelse,
        Ydelsesforloeb,
    )
    from skaerpet_tilsyn.fejl import (
        BetingelseErIkkeSandhed,
        Datafejl,
        IkkeUnderstoettet,
        RegelIkkeGaeldende,
        RetIkkeKodet,
        SkaerpetTilsynFejl,
        UafklaretRetsstilling,
        UgyldigHaendelse,
        UgyldigVaerdi,
        UkendtValg,
    )
    from skaerpet_tilsyn.katalog import (
        Afgoerelse,
        Frister,
        Haendelsesart,
        KriterierForUdvaelgelse,
        Regelsaet,
        Risikokategori,
        Tilsynshaendelse,
        Tilsynstilstand,
    )
    from skaerpet_tilsyn.laesning.kolonner.paatabel import med_udfald as med_udfald
    from skaerpet_tilsyn.laesning.vurder import (
        Kategorisering,
        Maalbar,
        Vurdering,
        begrundelse,
        kategoriser,
        opfyldt,
        til_json,
        vurder,
    )
    from skaerpet_tilsyn.opgoerelse import (
        Andelsproeve,
        Bedoemt,
        Borgersag,
        Kommunestatus,
        Opfoelgning,
        Tilsynsforloeb,
        andelsproever,
        anslaaet_antal_betjente,
        bedoem,
        bedoem_indsats,
        diskretioner,
        forklar,
        kraevede,
        kriterier_for_udvaelgelse,
        maks_undtaget,
        proev_andel,
        rangordn,
        status,
        statustekst,
        tidlig_opfoelgning,
        tilsynsforloeb,
    )
    from skaerpet_tilsyn.opgoerelse.forloeb.analyse import Forloebsanalyse as Forloebsanalyse
    from skaerpet_tilsyn.opgoerelse.jobsamtaler.indsatsopgoerelse import Indsatsopgoerelse as Indsatsopgoerelse
    from skaerpet_tilsyn.opgoerelse.laesninger.laesningssvar import Laesningssvar as Laesningssvar
    from skaerpet_tilsyn.opgoerelse.opgoer.opgoerelse import Opgoerelse as Opgoerelse
    from skaerpet_tilsyn.opgoerelse.resultatkrav.resultatopgoerelse import Resultatopgoerelse as Resultatopgoerelse
    from skaerpet_tilsyn.opgoerelse.sammenlign.sammenlignet import Sammenlignet as Sammenlignet
    from skaerpet_tilsyn.opgoerelse.sammenlign.tabelforskel import Tabelforskel as Tabelforskel
    from skaerpet_tilsyn.opgoerelse.sammenlign.udtraek import Udtraekssammenligning as Udtraekssammenligning
    from skaerpet_tilsyn.register.arbejdsliste import Arbejdsliste as Arbejdsliste
    from skaerpet_tilsyn.register.arbejdsliste import arbejdsliste as arbejdsliste
    from skaerpet_tilsyn.register.indsats import opgoer_indsats as opgoer_indsats
    from skaerpet_tilsyn.register.indsatsliste import Indsatsliste as Indsatsliste
    from skaerpet_tilsyn.register.indsatsliste import indsatsliste as indsatsliste
    from skaerpet_tilsyn.register.laesninger import under_alle_laesninger as under_alle_laesninger
    from skaerpet_tilsyn.register.opgjort import Opgjort as Opgjort
    from skaerpet_tilsyn.register.opgoer import opgoer as opgoer
    from skaerpet_tilsyn.register.personmaaneder import personmaaneder as personmaaneder
    from skaerpet_tilsyn.register.ressourceforloeb import ressourceforloeb as ressourceforloeb
    from skaerpet_tilsyn.register.resultatkrav import resultatkrav as resultatkrav
    from skaerpet_tilsyn.register.sammenlign import sammenlign as sammenlign
    from skaerpet_tilsyn.register.sammenlign import sammenlign_andele as sammenlign_andele
    from skaerpet_tilsyn.register.sammenlign_udtraek import Udtraeksopgjort as Udtraeksopgjort
    from skaerpet_tilsyn.register.sammenlign_udtraek import sammenlign_udtraek as sammenlign_udtraek
    from skaerpet_tilsyn.register.syntetisk import syntetisk as syntetisk
    from skaerpet_tilsyn.register.tabeller.kvittering import Kvittering as Kvittering
    from skaerpet_tilsyn.register.tabeller.register import Register as Register
    from skaerpet_tilsyn.register.tabeller.register import laes as laes
    from skaerpet_tilsyn.ret import Dokument, Evidens, Henvisning, Retskilde, Tidslinje, Version, fra, hul, ophoert
    from skaerpet_tilsyn.tal import Afrunding, Andel, Diskretioneret, Grad, Interval, Procentpoint, Timer, Udfald
    from skaerpet_tilsyn.tid import Dagsafrunding, Maaned, Periode, Vindue
    from skaerpet_tilsyn.udtryk import (
        Alle,
        Beslutningstabel,
        Betingelse,
        Egenskab,
        EnAf,
        Enhver,
        Fortolkningsvalg,
        Hierarki,
        Ikke,
        Medmindre,
        Mulighed,
        Parameter,
        Raekke,
        Regel,
        Sammenligning,
        Stoerrelse,
        Valg,
        boern,
        erstat,
        gennemloeb,
    )

__all__ = [
    "Afgoerelse",
    "Afrunding",
    "Alle",
    "Andel",
    "Andelsproeve",
    "Antal",
    "Bedoemt",
    "Benchmark",
    "Beslutningstabel",
    "Betingelse",
    "BetingelseErIkkeSandhed",
    "Bevilling",
    "Borger",
    "Borgersag",
    "Daekning",
    "Dagsafrunding",
    "Datafejl",
    "Diskretioneret",
    "Dokument",
    "Egenskab",
    "EnAf",
    "Enhver",
    "Evidens",
    "Fortolkningsvalg",
    "Frister",
    "Fritagelse",
    "Grad",
    "Haendelsesart",
    "Henvisning",
    "Hierarki",
    "Ikke",
    "IkkeUnderstoettet",
    "Indsatsmaaned",
    "Interval",
    "Kategorisering",
    "Kommune",
    "Kommunestatus",
    "Kontaktforloeb",
    "KravKanIkkeNaas",
    "KravOk",
    "KravTal",
    "KriterierForUdvaelgelse",
    "Loentimer",
    "Maalbar",
    "Maaned",
    "Maanedsandel",
    "Medmindre",
    "Mulighed",
    "Opfoelgning",
    "Parameter",
    "Periode",
    "Procentpoint",
    "Raekke",
    "Regel",
    "RegelIkkeGaeldende",
    "Regelsaet",
    "RetIkkeKodet",
    "Retskilde",
    "Risikokategori",
    "Sammenligning",
    "Samtale",
    "SkaerpetTilsynFejl",
    "Spaend",
    "Stamdata",
    "Stoerrelse",
    "Sygefravaer",
    "TidligIndsats",
    "Tidslinje",
    "Tilbud",
    "Tilstand",
    "Tilsynsforloeb",
    "Tilsynshaendelse",
    "Tilsynstilstand",
    "Timer",
    "TryktFokusmaal",
    "UafklaretRetsstilling",
    "Udfald",
    "UgyldigHaendelse",
    "UgyldigVaerdi",
    "UkendtValg",
    "Undtagelse",
    "Valg",
    "Version",
    "Vindue",
    "Vurdering",
    "Ydelsesforloeb",
    "__version__",
    "andelsproever",
    "anslaaet_antal_betjente",
    "bedoem",
    "bedoem_indsats",
    "begrundelse",
    "boern",
    "diskretioner",
    "erstat",
    "forklar",
    "fra",
    "gennemloeb",
    "hul",
    "kategoriser",
    "kraevede",
    "kriterier_for_udvaelgelse",
    "maks_undtaget",
    "opfyldt",
    "ophoert",
    "proev_andel",
    "rangordn",
    "status",
    "statustekst",
    "tidlig_opfoelgning",
    "til_json",
    "tilsynsforloeb",
    "vurder",
]

__version__: Final = VERSION


def __getattr__(navn: str) -> object:
    if navn in __all__:
        rum: tuple[str, ...] = RUM
    elif navn in MED_REGISTER:
        kraev_register = cast("Callable[[], None]", import_module(f"{__name__}.register.tilvalg").kraev_register)
        kraev_register()
        rum = (MED_REGISTER[navn],)
    else:
        besked = f"module {__name__!r} has no attribute {navn!r}"
        raise AttributeError(besked)
    moduler = (import_module(f"{__name__}.{sti}") for sti in rum)
    vaerdi = next(cast("object", vars(modul)[navn]) for modul in moduler if navn in vars(modul))
    globals()[navn] = vaerdi
    return vaerdi


def __dir__() -> list[str]:
    return sorted([*__all__, *MED_REGISTER])
