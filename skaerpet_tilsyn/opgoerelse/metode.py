"""What figures rest on, for whoever gets them: notes, colours, readings, values, sources and columns."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final, TypeVar

from attrs import field, frozen

from skaerpet_tilsyn.fejl import RegelIkkeGaeldende, UafklaretRetsstilling
from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.laesning.tekst.vaerdier import vis_vaerdi
from skaerpet_tilsyn.opgoerelse.datafelter import datafelt, forklaret_som
from skaerpet_tilsyn.opgoerelse.forbehold import forbehold
from skaerpet_tilsyn.opgoerelse.kildelinje import Kildelinje, evidens_tekst
from skaerpet_tilsyn.opgoerelse.maerker import Tone
from skaerpet_tilsyn.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.katalog.emneinventar import Inventar
    from skaerpet_tilsyn.opgoerelse.ark import Ark
    from skaerpet_tilsyn.opgoerelse.vaerdi import Vaerdi
    from skaerpet_tilsyn.ret import Retskilde, Tidslinje, Version

V = TypeVar("V")

OVERSKRIFT: Final = "Kilder og metode"
"""What the page is called."""
_BIBLIOTEKET: Final = "biblioteket"
_EFTER_BEGYNDELSEN: Final = "ressourceforloeb"
"""The area where the day that a forløb began selects its rules."""
_ENS: Final = {"maaned": "2021-11 osv.", "del_": "del_…"}
"""What columns that all mean the same are called together."""


@frozen(kw_only=True, order=False)
class Afsnit:
    """
    A part of the page: a title, and rows under their headings; ``toner`` colours the first cell of each row.

    Example:
        >>> Afsnit(titel="Noter", kolonner=("Nr.", "Note"), raekker=((1, "…"),)).toner
        ()
    """

    titel: str
    kolonner: tuple[str, ...]
    raekker: tuple[tuple[Vaerdi, ...], ...]
    toner: tuple[Tone, ...] = ()


@frozen(kw_only=True, order=False)
class Metode:
    """
    The page itself: what the figures are, and its parts.

    Example:
        >>> metode("Fokusmål, november 2021", om=(("Kommune", "Hedensted"),)).afsnit[0].raekker[0]
        ('Kommune', 'Hedensted')
    """

    titel: str
    afsnit: tuple[Afsnit, ...] = field(default=())


def metode(
    titel: str,
    *,
    om: Iterable[tuple[str, str]] = (),
    noter: Iterable[str] = (),
    ret: Regelsaet | None = None,
    foer: Regelsaet | None = None,
    ark: Sequence[Ark] = (),
) -> Metode:
    """
    The page of some tables: about them, their notes, and the law that they rest on, if any.

    Tables that compare ``foer`` with ``ret`` rest on both.

    Example:
        >>> from skaerpet_tilsyn import Maaned, Regelsaet
        >>> [a.titel for a in metode("Status", ret=Regelsaet.for_maaned(Maaned(2021, 11))).afsnit]
        ['Om tallene', 'Læsninger af omtvistede punkter', 'Grænser og værdier', 'Kilder']
    """
    alle = {navn: en for navn, en in ((", før", foer), ("" if foer is None else ", efter", ret)) if en is not None}
    afsnit = (
        Afsnit(
            titel="Om tallene",
            kolonner=("Oplysning", "Indhold"),
            raekker=(*om, *_regelsaet(alle), ("Lavet med", f"skaerpet_tilsyn, version {VERSION}")),
        ),
        Afsnit(
            titel="Noter",
            kolonner=("Nr.", "Note"),
            raekker=tuple((f"{nr}.", note) for nr, note in enumerate(noter, start=1)),
        ),
        _farver(ark),
        *(del_ for navn, en in alle.items() for del_ in _ret(navn, en)),
        _kildeafsnit(alle.values()),
        Afsnit(titel="Kolonner", kolonner=("Kolonne", "Hvad der står i den", "Ark"), raekker=tuple(_kolonner(ark))),
    )
    return Metode(titel=titel, afsnit=tuple(del_ for del_ in afsnit if del_.raekker))


def _regelsaet(alle: Mapping[str, Regelsaet]) -> Iterator[tuple[str, str]]:
    yield from ((f"Regelsæt{navn}", f"{en.regime.titel} ({en.navn})") for navn, en in alle.items())
    yield from (("Forbehold", tekst) for tekst in dict.fromkeys(chain.from_iterable(map(forbehold, alle.values()))))


def _farver(ark: Sequence[Ark]) -> Afsnit:
    brugte = {maerke.tone for et in ark for maerke in et.maerker}
    if any(et.i_alt for et in ark):
        brugte.add(Tone.I_ALT)
    toner = tuple(tone for tone in Tone if tone in brugte)
    return Afsnit(
        titel="Farver",
        kolonner=("Farve", "Betydning"),
        raekker=tuple(("123", tone.tekst) for tone in toner),
        toner=toner,
    )


def _ret(navn: str, ret: Regelsaet) -> Iterator[Afsnit]:
    inventar = katalogets_inventar(ret.omraade)
    yield Afsnit(
        titel=f"Læsninger af omtvistede punkter{navn}",
        kolonner=("Punkt", "Spørgsmål", "Valgt læsning", "Valgt af", "Hjemmel"),
        raekker=tuple(_laesninger(inventar, ret)),
    )
    yield Afsnit(
        titel=f"Grænser og værdier{navn}",
        kolonner=("Værdi", "Indhold", "Kilde", "Evidens", "Gælder fra"),
        raekker=tuple(
            (
                p.titel,
                vis_vaerdi(version.vaerdi, p.enhed),
                version.kilde.citat,
                evidens_tekst(version.kilde.evidens),
                version.gaelder_fra,
            )
            for p in inventar.parametre
            for version in _versioner(p, ret)
        ),
    )


def _kildeafsnit(alle: Iterable[Regelsaet]) -> Afsnit:
    kilder = (kilde for ret in alle for kilde in _kilder(katalogets_inventar(ret.omraade), ret))
    linjer = map(Kildelinje.af, dict.fromkeys(kilder))
    return Afsnit(
        titel="Kilder",
        kolonner=("Kilde", "Hvad den siger", "Dokument", "Evidens", "Adresse"),
        raekker=tuple((k.citat, k.gengivelse, k.titel, k.evidens, k.adresse) for k in linjer),
    )


def _laesninger(inventar: Inventar, ret: Regelsaet) -> Iterator[tuple[Vaerdi, ...]]:
    for valg in inventar.valg:
        slug = ret.valgt(valg)
        eget = slug == valg.valgt
        yield (
            valg.navn,
            valg.spoergsmaal,
            f"{valg.mulighed(slug).titel} ({slug})",
            _BIBLIOTEKET if eget else "brugeren",
            valg.hjemmel if eget else f"biblioteket ville læse det som «{valg.valgt}»: {valg.hjemmel}",
        )


def _kilder(inventar: Inventar, ret: Regelsaet) -> Iterator[Retskilde]:
    """Of the regime, and of what applies under it: rules, values, tables and the chosen readings."""
    if ret.regimekilde is not None:
        yield ret.regimekilde
    linjer: tuple[Tidslinje[object], ...] = (*inventar.regler, *inventar.parametre)
    yield from (version.kilde for linje in linjer for version in _versioner(linje, ret))
    for tabel in chain.from_iterable(_versioner(t, ret) for t in inventar.tabeller):
        yield tabel.kilde
        yield from (raekke.kilde for raekke in tabel.vaerdi.raekker)
        yield tabel.vaerdi.ellers_kilde
    for trin in chain.from_iterable(_versioner(h, ret) for h in inventar.hierarkier):
        yield from (raekke.kilde for raekke in trin.vaerdi.raekker)
    yield from (valg.mulighed(ret.valgt(valg)).kilde for valg in inventar.valg)


def _versioner(linje: Tidslinje[V], ret: Regelsaet) -> Iterator[Version[V]]:
    """The version that applies, if any; forløb follow the rules of their beginning, so that earlier ones count too."""
    if ret.omraade == _EFTER_BEGYNDELSEN:
        yield from (version for version in linje.versioner if version.gaelder_fra <= ret.dato)
        return
    try:
        yield ret.paa(linje)
    except (RegelIkkeGaeldende, UafklaretRetsstilling):
        return


def _kolonner(ark: Sequence[Ark]) -> Iterator[tuple[Vaerdi, ...]]:
    """Each column once with the sheets it stands on; columns from elsewhere explain themselves."""
    steder: dict[tuple[str, str], dict[str, None]] = {}
    for et in ark:
        for kolonne in et.kolonner:
            felt = datafelt(et.navn, kolonne)
            if felt is not None:
                navn = kolonne if (ens := forklaret_som(kolonne)) == kolonne else _ENS[ens]
                steder.setdefault((navn, felt.forklaring), {})[et.overskrift] = None
    for (navn, forklaring), paa in steder.items():
        yield navn, forklaring, ", ".join(paa)
