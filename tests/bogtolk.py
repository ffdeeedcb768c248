"""Deciding by the rule book's JSON alone: an interpreter that knows none of the library's objects."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, Any

from skaerpet_tilsyn.katalog.inventar import katalogets_inventar
from skaerpet_tilsyn.laesning.tekst.regelbog_json import som_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    Fakta = Mapping[str, tuple[Fraction | None, Fraction | None] | str | None]
    """The least and the most that a raw number can be, and slugs, by name; None is unknown."""

REST = "ingen"
"""What a hierarchy says where no step holds."""
_TEGN: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "mindst": lambda tal, graense: tal >= graense,
    "mere end": lambda tal, graense: tal > graense,
    "højst": lambda tal, graense: tal <= graense,
    "mindre end": lambda tal, graense: tal < graense,
}


class Bogtolk:
    """A rule book, read under some readings of its questions."""

    def __init__(self, bog: dict[str, Any], laesning: Mapping[str, str]) -> None:
        self._regler = {navn: version["naar"] for navn, version in _paa_dagen(bog["regler"], "naar")}
        self._vaerdier = {navn: version["vaerdi"] for navn, version in _paa_dagen(bog["parametre"], "vaerdi")}
        self._tabeller = {
            **dict(_paa_dagen(bog["tabeller"], "raekker")),
            **dict(_paa_dagen(bog["hierarkier"], "trin")),
        }
        self._valgt = {valg["navn"]: valg["valgt"] for valg in bog["fortolkningsvalg"]} | dict(laesning)

    def regel(self, navn: str, fakta: Fakta) -> bool | None:
        """Whether a rule is met."""
        return self._sandt(self._regler[navn], fakta, {})

    def tabel(self, navn: str, fakta: Fakta) -> set[str]:
        """The categories that are possible, however the innermost rules that are open turn out."""
        tabel = self._tabeller[navn]
        raekker = tabel["raekker" if "raekker" in tabel else "trin"]
        rest: str = tabel["ellers"]["kategori"] if "ellers" in tabel else REST
        inderste = dict.fromkeys(regel for raekke in raekker for regel in self._inderste(raekke["naar"]))
        aabne = [regel for regel in inderste if self.regel(regel, fakta) is None]
        mulige = set[str]()
        for svar in product((True, False), repeat=len(aabne)):
            givet = dict(zip(aabne, svar, strict=True))
            foerste = (raekke["kategori"] for raekke in raekker if self._sandt(raekke["naar"], fakta, givet))
            mulige.add(next(foerste, rest))
        return mulige

    def _inderste(self, knude: dict[str, Any]) -> Iterator[str]:
        if knude["art"] == "regel":
            indre = list(self._inderste(self._regler[knude["navn"]]))
            yield from indre or [knude["navn"]]
        else:
            for barn in (
                *knude.get("dele", ()),
                *(knude[n] for n in ("del", "hovedregel", "undtagelse") if n in knude),
            ):
                yield from self._inderste(barn)

    def _sandt(self, knude: dict[str, Any], fakta: Fakta, givet: Mapping[str, bool]) -> bool | None:
        match knude["art"]:
            case "regel":
                navn = knude["navn"]
                return givet[navn] if navn in givet else self._sandt(self._regler[navn], fakta, givet)
            case "fortolkningsvalg":
                return self._sandt(knude["laesninger"][self._valgt[knude["navn"]]], fakta, givet)
            case "sammenligning":
                return _mod_graensen(
                    fakta.get(knude["stoerrelse"]), knude["forhold"], Fraction(self._vaerdier[knude["graense"]])
                )
            case "en_af":
                slug = fakta.get(knude["egenskab"])
                return None if slug is None else slug in self._vaerdier[knude["liste"]]
            case "ikke":
                return _ikke(self._sandt(knude["del"], fakta, givet))
            case "alle":
                return _alle([self._sandt(del_, fakta, givet) for del_ in knude["dele"]])
            case "enhver":
                return _ikke(_alle([_ikke(self._sandt(del_, fakta, givet)) for del_ in knude["dele"]]))
            case "medmindre":
                undtaget = self._sandt(knude["undtagelse"], fakta, givet)
                return _alle([self._sandt(knude["hovedregel"], fakta, givet), _ikke(undtaget)])
            case andet:
                msg = f"the rule book has a node that is not known here: {andet}"
                raise AssertionError(msg)


def _paa_dagen(linjer: list[dict[str, Any]], indhold: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """What is in force on the day of the book, by name; a time when nothing is, or is encoded, has no content."""
    for linje in linjer:
        for version in linje["versioner"]:
            if version["paa_dagen"] and indhold in version:
                yield linje["navn"], version


def _mod_graensen(kendt: object, forhold: str, graense: Fraction) -> bool | None:
    """The answer of both ends, where they agree; an end that is not known says nothing."""
    assert isinstance(kendt, tuple | None)
    nedre, oevre = kendt or (None, None)
    opad = forhold in {"mindst", "mere end"}
    ja, nej = (nedre, oevre) if opad else (oevre, nedre)
    if ja is not None and _TEGN[forhold](ja, graense):
        return True
    return None if nej is None or _TEGN[forhold](nej, graense) else False


def _ikke(svar: bool | None) -> bool | None:
    return None if svar is None else not svar


def _alle(svar: list[bool | None]) -> bool | None:
    return False if False in svar else None if None in svar else True


@cache
def bogen(omraade: str, dag: date) -> dict[str, Any]:
    """The rule book of an area on a day."""
    return som_json(katalogets_inventar(omraade), dag)
