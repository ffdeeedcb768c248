"""What stands on the page, section by section: texts and figures, ready to be laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.fakta import KravKanIkkeNaas, KravOk
from skaerpet_tilsyn.katalog.valg import find_valg
from skaerpet_tilsyn.laesning.tekst import vis_interval
from skaerpet_tilsyn.opgoerelse.kravtekst import krav_tekst
from skaerpet_tilsyn.opgoerelse.statustekst import statuslinjer
from skaerpet_tilsyn.tal import Udfald, skriv_tal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from skaerpet_tilsyn.katalog.fokusmaal.krav import Krav
    from skaerpet_tilsyn.opgoerelse import Fokusmaalstal, Kommunestatus
    from skaerpet_tilsyn.opgoerelse.opgoer.opgoerelse import Fokusmaalsraekke
    from skaerpet_tilsyn.opgoerelse.statustekst import Statuslinje
    from skaerpet_tilsyn.rapport.grundlag import Rapportgrundlag

FOKUSMAAL: Final = {"samtaler": "Samtaler", "aktiv_indsats": "Aktiv indsats"}
"""What people call the two."""
HVAD: Final = {
    "samtaler": "mindst 4 samtaler på 12 måneder, af borgere med mindst 12 måneders anciennitet",
    "aktiv_indsats": "mindst ét aktivt tilbud eller 225 ordinære timer på 12 måneder, af de samme borgere",
}
"""What each of them asks for."""
_UKENDT: Final = "ukendt"


@frozen(kw_only=True, order=False)
class Kort:
    """A card: a figure with its name, what it is held against, and whether that is met (a slug)."""

    titel: str
    tal: str
    under: str
    linjer: tuple[str, ...]
    udfald: str


@frozen(kw_only=True, order=False)
class Oversigtsraekke:
    """A municipality in the overview: what people read, and what the columns are sorted by (the empty is last)."""

    navn: str
    kode: str
    status: str
    slug: str
    celler: tuple[tuple[str, str], ...]
    linjer: tuple[Statuslinje, ...]
    egen: bool


def kort(status: Kommunestatus, grundlag: Rapportgrundlag) -> tuple[Kort, ...]:
    """The three cards of the front page: resultatmål, samtaler, aktiv indsats."""
    udfald = dict(status.kriterier)
    benchmark = status.kommune.benchmark
    periode = "" if benchmark is None or not benchmark.periode else f" ({benchmark.periode})"
    return (
        Kort(
            titel="Resultatmål",
            tal=_UKENDT if benchmark is None else benchmark.trykt.replace("-", "−"),
            under="pct.-point",
            linjer=(
                f"faktisk minus forventet andel på offentlig forsørgelse{periode}",
                "opfyldt, når andelen ikke er højere end forventet",
            ),
            udfald=udfald["resultatmaal"].udfald.value,
        ),
        *(
            _fokusmaalskort(
                status, tal, udfald[f"{kort_navn}_12"].udfald & udfald[f"{kort_navn}_periode"].udfald, grundlag
            )
            for tal, kort_navn in ((status.samtaler, "samtaler"), (status.aktiv_indsats, "aktiv"))
        ),
    )


def _fokusmaalskort(status: Kommunestatus, tal: Fokusmaalstal, udfald: Udfald, grundlag: Rapportgrundlag) -> Kort:
    linjer = [HVAD[tal.fokusmaal], f"krav resten af året: {krav_tekst(tal.krav, grundlag.afrunding)}"]
    raekke = _raekke(grundlag, status, tal.fokusmaal)
    if raekke is not None and raekke.unikke is not None:
        opfyldt = " til ".join(skriv_tal(n) for n in dict.fromkeys(raekke.unikke_opfyldt) if n is not None)
        linjer.append(f"{skriv_tal(raekke.unikke)} unikke borgere, heraf anslået {opfyldt} opfyldt")
    return Kort(
        titel=FOKUSMAAL[tal.fokusmaal],
        tal=gennemsnit_tekst(tal, status),
        under="pct. i gennemsnit over 12 måneder",
        linjer=tuple(linjer),
        udfald=udfald.value,
    )


def _raekke(grundlag: Rapportgrundlag, status: Kommunestatus, fokusmaal: str) -> Fokusmaalsraekke | None:
    if grundlag.opgoerelse is None:
        return None
    egne = (status.kommune.kommunekode, fokusmaal)
    return next((r for r in grundlag.opgoerelse.fokusmaal if (r.kommunekode, r.tal.fokusmaal) == egne), None)


def gennemsnit_tekst(tal: Fokusmaalstal, status: Kommunestatus) -> str:
    """The 12-month mean as printed or as computed, without its unit."""
    if tal.trykt_gennemsnit is not None:
        return tal.trykt_gennemsnit
    return vis_interval(tal.gennemsnit, "pct.", mod=status.graense).removesuffix(" pct.")


def oversigt(grundlag: Rapportgrundlag) -> tuple[Oversigtsraekke, ...]:
    """All municipalities, in the order in which they came."""
    forside = grundlag.forside
    return tuple(
        Oversigtsraekke(
            navn=s.kommune.navn,
            kode=s.kommune.kommunekode or s.kommune.navn,
            status="uafklaret" if s.kategori is None else s.kategori.tekst,
            slug="uafklaret" if s.kategori is None else s.kategori.value,
            celler=tuple(_celler(s, grundlag)),
            linjer=tuple(statuslinjer(s, afrunding=grundlag.afrunding)),
            egen=s is forside,
        )
        for s in grundlag.statusser
    )


def _celler(s: Kommunestatus, grundlag: Rapportgrundlag) -> Iterator[tuple[str, str]]:
    """Text and sort key: resultatmål, and for each fokusmål the mean and the requirement."""
    trykt = None if s.kommune.benchmark is None else s.kommune.benchmark.trykt
    yield (_UKENDT, "") if trykt is None else (trykt.replace("-", "−"), trykt.replace(",", "."))
    for tal in (s.samtaler, s.aktiv_indsats):
        nedre = tal.gennemsnit.nedre
        yield gennemsnit_tekst(tal, s), "" if nedre is None else f"{float(nedre):.6f}"
        yield krav_tekst(tal.krav, grundlag.afrunding), _kravnoegle(tal.krav)


def _kravnoegle(krav: Krav) -> str:
    """«Ok» is least, then the numbers, then what cannot be reached; the undecided is last."""
    match krav:
        case KravOk():
            return "0"
        case KravKanIkkeNaas():
            return "1000"
        case _:
            nedre = krav.andel.nedre
            return "" if nedre is None else f"{float(nedre * 100):.4f}"


def uafklarede(statusser: Sequence[Kommunestatus]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The undecided municipalities: what each may be, and what would settle it."""
    return tuple(
        (
            s.kommune.navn,
            (
                f"mulige: {', '.join(kategori.tekst for kategori in s.mulige)}",
                *(str(linje) for linje in statuslinjer(s) if linje.slags in {"mangler", "kan_afgoeres"}),
            ),
        )
        for s in statusser
        if s.kategori is None
    )


def omtvistede(statusser: Sequence[Kommunestatus]) -> tuple[tuple[str, str, str, tuple[str, ...]], ...]:
    """The disputed readings that matter here: name, question, the reading chosen, and for whom they matter."""
    navne = dict.fromkeys(navn for s in statusser for navn in s.afhaenger_af)
    ud: list[tuple[str, str, str, tuple[str, ...]]] = []
    for navn in navne:
        valg = find_valg(navn)
        hvem = tuple(s.kommune.navn for s in statusser if navn in s.afhaenger_af)
        valgt = valg.mulighed(statusser[0].ret.valgt(valg)).titel
        ud.append((navn, valg.spoergsmaal, f"{valgt} ({valg.hjemmel})", hvem))
    return tuple(ud)
