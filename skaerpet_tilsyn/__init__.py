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

_RUM: Final = (
    "fejl",
    "tid",
    "tal",
    "ret",
    "udtryk",
    "fakta",
    "katalog",
    "laesning.vurder",
    "opgoerelse",
)
"""The packages that hold the public names, lowest first: each imports only those before it."""


def __getattr__(navn: str) -> object:
    if navn in __all__:
        for rum in _RUM:
            modul = import_module(f"{__name__}.{rum}")
            if navn in vars(modul):
                vaerdi = cast("object", vars(modul)[navn])
                globals()[navn] = vaerdi
                return vaerdi
    besked = f"module {__name__!r} has no attribute {navn!r}"
    raise AttributeError(besked)


def __dir__() -> list[str]:
    return sorted(__all__)
