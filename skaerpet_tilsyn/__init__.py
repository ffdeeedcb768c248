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

from skaerpet_tilsyn.version import VERSION

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import (
        Antal,
        Benchmark,
        Borger,
        Daekning,
        Fritagelse,
        Kommune,
        KravKanIkkeNaas,
        KravOk,
        KravTal,
        Loentimer,
        Maanedsandel,
        Samtale,
        Spaend,
        Tilbud,
        TryktFokusmaal,
        Ydelsesforloeb,
    )
    from skaerpet_tilsyn.fejl import (
        BetingelseErIkkeSandhed,
        Datafejl,
        IkkeUnderstoettet,
        RegelIkkeGaeldende,
        RetIkkeKodet,
        SkaerpetTilsynFejl,
        UgyldigVaerdi,
        UkendtValg,
    )
    from skaerpet_tilsyn.katalog import (
        Regelsaet,
        Risikokategori,
    )
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
        Kommunestatus,
        anslaaet_antal_betjente,
        diskretioner,
        kriterier_for_udvaelgelse,
        rangordn,
        status,
        statustekst,
    )
    from skaerpet_tilsyn.ret import (
        Dokument,
        Evidens,
        Henvisning,
        Retskilde,
        Tidslinje,
        Version,
        fra,
        hul,
        ophoert,
    )
    from skaerpet_tilsyn.tal import (
        Afrunding,
        Andel,
        Diskretioneret,
        Interval,
        Procentpoint,
        Timer,
        Udfald,
    )
    from skaerpet_tilsyn.tid import (
        Dagsafrunding,
        Maaned,
        Periode,
        Vindue,
    )
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
    "Afrunding",
    "Alle",
    "Andel",
    "Antal",
    "Benchmark",
    "Beslutningstabel",
    "Betingelse",
    "BetingelseErIkkeSandhed",
    "Borger",
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
    "Fritagelse",
    "Henvisning",
    "Hierarki",
    "Ikke",
    "IkkeUnderstoettet",
    "Interval",
    "Kategorisering",
    "Kommune",
    "Kommunestatus",
    "KravKanIkkeNaas",
    "KravOk",
    "KravTal",
    "Loentimer",
    "Maalbar",
    "Maaned",
    "Maanedsandel",
    "Medmindre",
    "Mulighed",
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
    "Stoerrelse",
    "Tidslinje",
    "Tilbud",
    "Timer",
    "TryktFokusmaal",
    "Udfald",
    "UgyldigVaerdi",
    "UkendtValg",
    "Valg",
    "Version",
    "Vindue",
    "Vurdering",
    "Ydelsesforloeb",
    "__version__",
    "anslaaet_antal_betjente",
    "begrundelse",
    "boern",
    "diskretioner",
    "erstat",
    "fra",
    "gennemloeb",
    "hul",
    "kategoriser",
    "kriterier_for_udvaelgelse",
    "opfyldt",
    "ophoert",
    "rangordn",
    "status",
    "statustekst",
    "til_json",
    "vurder",
]

__version__: Final = VERSION

_HJEMSTED: Final = {
    "Afrunding": "tal",
    "Alle": "udtryk",
    "Andel": "tal",
    "Antal": "fakta",
    "Benchmark": "fakta",
    "Beslutningstabel": "udtryk",
    "Betingelse": "udtryk",
    "BetingelseErIkkeSandhed": "fejl",
    "Borger": "fakta",
    "Daekning": "fakta",
    "Dagsafrunding": "tid",
    "Datafejl": "fejl",
    "Diskretioneret": "tal",
    "Dokument": "ret",
    "Egenskab": "udtryk",
    "EnAf": "udtryk",
    "Enhver": "udtryk",
    "Evidens": "ret",
    "Fortolkningsvalg": "udtryk",
    "Fritagelse": "fakta",
    "Henvisning": "ret",
    "Hierarki": "udtryk",
    "Ikke": "udtryk",
    "IkkeUnderstoettet": "fejl",
    "Interval": "tal",
    "Kategorisering": "laesning.vurder",
    "Kommune": "fakta",
    "Kommunestatus": "opgoerelse",
    "KravKanIkkeNaas": "fakta",
    "KravOk": "fakta",
    "KravTal": "fakta",
    "Loentimer": "fakta",
    "Maalbar": "laesning.vurder",
    "Maaned": "tid",
    "Maanedsandel": "fakta",
    "Medmindre": "udtryk",
    "Mulighed": "udtryk",
    "Parameter": "udtryk",
    "Periode": "tid",
    "Procentpoint": "tal",
    "Raekke": "udtryk",
    "Regel": "udtryk",
    "RegelIkkeGaeldende": "fejl",
    "Regelsaet": "katalog",
    "RetIkkeKodet": "fejl",
    "Retskilde": "ret",
    "Risikokategori": "katalog",
    "Sammenligning": "udtryk",
    "Samtale": "fakta",
    "SkaerpetTilsynFejl": "fejl",
    "Spaend": "fakta",
    "Stoerrelse": "udtryk",
    "Tidslinje": "ret",
    "Tilbud": "fakta",
    "Timer": "tal",
    "TryktFokusmaal": "fakta",
    "Udfald": "tal",
    "UgyldigVaerdi": "fejl",
    "UkendtValg": "fejl",
    "Valg": "udtryk",
    "Version": "ret",
    "Vindue": "tid",
    "Vurdering": "laesning.vurder",
    "Ydelsesforloeb": "fakta",
    "anslaaet_antal_betjente": "opgoerelse",
    "begrundelse": "laesning.vurder",
    "boern": "udtryk",
    "diskretioner": "opgoerelse",
    "erstat": "udtryk",
    "fra": "ret",
    "gennemloeb": "udtryk",
    "hul": "ret",
    "kategoriser": "laesning.vurder",
    "kriterier_for_udvaelgelse": "opgoerelse",
    "opfyldt": "laesning.vurder",
    "ophoert": "ret",
    "rangordn": "opgoerelse",
    "status": "opgoerelse",
    "statustekst": "opgoerelse",
    "til_json": "laesning.vurder",
    "vurder": "laesning.vurder",
}
"""The package that each public name lives in."""


def __getattr__(navn: str) -> object:
    hjemsted = _HJEMSTED.get(navn)
    if hjemsted is None:
        besked = f"module {__name__!r} has no attribute {navn!r}"
        raise AttributeError(besked)
    vaerdi = cast("object", getattr(import_module(f"skaerpet_tilsyn.{hjemsted}"), navn))
    globals()[navn] = vaerdi
    return vaerdi


def __dir__() -> list[str]:
    return sorted(__all__)
