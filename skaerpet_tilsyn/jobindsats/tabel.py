"""A published table: columns, and rows of exact values in a fixed order."""

from __future__ import annotations

import json
from decimal import Context, Decimal
from typing import TYPE_CHECKING, Final, Self

from attrs import frozen

from skaerpet_tilsyn.fakta.opslag import naermeste, som_slug
from skaerpet_tilsyn.fejl import UkendtValg
from skaerpet_tilsyn.jobindsats.perioder import Jobindsatsperiode
from skaerpet_tilsyn.opgoerelse.ark import SKJULT, Ark
from skaerpet_tilsyn.register.celle import vis
from skaerpet_tilsyn.tal import Diskretioneret

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pandas as pd
    import polars as pl

    from skaerpet_tilsyn.jobindsats.vaerdier import Vaerdi
    from skaerpet_tilsyn.opgoerelse.vaerdi import Vaerdi as Arkvaerdi


_PLADS: Final = Context(prec=200)
"""Room for every digit."""
_AREA: Final = "area"
"""What version 2 calls the area."""
_OMRAADE: Final = "omraade"
_ALDER: Final = "_16_66_aar"
"""What version 2 adds to the names of shares of the workforce."""


@frozen(kw_only=True, order=False)
class Jobindsatstabel:
    """
    A table as it was published: ``raekker`` are sorted, each stands once; ``noter`` says what was done for that.

    Example:
        >>> tabel = Jobindsatstabel.af(
        ...     ["Periode", "Område", "Antal"], [("2021M11", "Køge", 12), ("2021M10", "Køge", Diskretioneret())]
        ... )
        >>> tabel.raekker[0]
        ('2021M10', 'Køge', Diskretioneret())
        >>> tabel.kolonne("antal"), [str(periode) for periode in tabel.perioder()]
        ((Diskretioneret(), 12), ['2021M10', '2021M11'])
    """

    kolonner: tuple[str, ...]
    raekker: tuple[tuple[Vaerdi, ...], ...]
    noter: tuple[str, ...] = ()

    @classmethod
    def af(cls, kolonner: Iterable[str], raekker: Iterable[Sequence[Vaerdi]], noter: Iterable[str] = ()) -> Self:
        """A table of rows in any order: names made unique, rows sorted, copies left out, with a notice of each."""
        navne, om_navne = _entydige(kolonner)
        alle = [tuple(raekke) for raekke in raekker]
        enkelte = list(dict.fromkeys(alle))
        om_kopier = (
            [f"rækker, der gentager en anden række, er talt med én gang: {len(alle) - len(enkelte)}"]
            if len(enkelte) < len(alle)
            else []
        )
        etiketter = [nr for nr in range(len(navne)) if any(isinstance(raekke[nr], str) for raekke in enkelte)]
        andre = [nr for nr in range(len(navne)) if nr not in etiketter]
        enkelte.sort(key=lambda raekke: [_orden(raekke[nr]) for nr in (*etiketter, *andre)])
        return cls(kolonner=navne, raekker=tuple(enkelte), noter=(*noter, *om_navne, *om_kopier))

    def kolonne(self, navn: str) -> tuple[Vaerdi, ...]:
        """
        The values of a column; capitals, spaces and ``æøå`` in its name do not matter.

        Names of version 2 find the columns that have other names in version 3, and the other way round.

        Raises:
            UkendtValg: there is no such column.
        """
        slugs = [_noegle(kolonne) for kolonne in self.kolonner]
        if navn in self.kolonner:
            nr = self.kolonner.index(navn)
        elif _noegle(navn) in slugs:
            nr = slugs.index(_noegle(navn))
        else:
            naer = naermeste(_noegle(navn), slugs)
            raad = "vælg en af dem" if naer is None else f"mente du «{self.kolonner[slugs.index(naer)]}»?"
            besked = f"en kolonne: fundet «{vis(navn)}»; forventet en af {', '.join(self.kolonner)}; {raad}"
            raise UkendtValg(besked)
        return tuple(raekke[nr] for raekke in self.raekker)

    def perioder(self) -> tuple[Jobindsatsperiode, ...]:
        """
        The periods of the table, in order.

        Raises:
            UkendtValg: there is no column with periods.
            UgyldigVaerdi: a code is not known.
        """
        fundne = {Jobindsatsperiode.parse(str(vaerdi)) for vaerdi in self.kolonne("Periode")}
        return tuple(sorted(fundne, key=lambda periode: (periode.sidste, periode.maaneder)))

    def ark(self, navn: str = "tabel", *, skjult: str | None = SKJULT) -> Ark:
        """
        The table for files; ``skjult`` stands where a figure is withheld.

        The numbers of a column get as many decimals as the longest of them has: JSON leaves zeros out.
        """
        kolonner = [
            [_celle(vaerdi, skjult) for vaerdi in _med_ens_decimaler([raekke[nr] for raekke in self.raekker])]
            for nr in range(len(self.kolonner))
        ]
        raekker = (tuple(kolonne[nr] for kolonne in kolonner) for nr in range(len(self.raekker)))
        return Ark.af(navn, self.kolonner, raekker)

    def til_polars(self) -> pl.DataFrame:
        """As a Polars data frame (needs the extra ``register``); withheld figures are null."""
        return self.ark(skjult=None).til_polars()

    def til_pandas(self) -> pd.DataFrame:
        """As a pandas data frame (needs pandas); withheld figures are None."""
        return self.ark(skjult=None).til_pandas()

    def som_json(self) -> bytes:
        r"""
        The table in the form of version 3, with every number as it was written.

        Example:
            >>> from decimal import Context, Decimal
            >>> Jobindsatstabel.af(["a", "b"], [(Decimal("8.50"), Diskretioneret())]).som_json()
            b'{"columns":["a","b"],"rows":[\n[8.50,null]\n]}\n'
        """
        kolonner = json.dumps(self.kolonner, ensure_ascii=False, separators=(",", ":"))
        raekker = ",\n".join(f"[{','.join(map(_json, raekke))}]" for raekke in self.raekker)
        return f'{{"columns":{kolonner},"rows":[\n{raekker}\n]}}\n'.encode()


def _noegle(navn: str) -> str:
    """A column's name as versions 2 and 3 have it in common."""
    slug = som_slug(navn)
    return _OMRAADE if slug == _AREA else slug.removesuffix(_ALDER)


def _med_ens_decimaler(kolonne: Sequence[Vaerdi]) -> Sequence[Vaerdi]:
    """
    The same values, exactly, with equally many decimals.

    Example:
        >>> _med_ens_decimaler([Decimal("0.03"), Decimal("-0.5"), 7, Diskretioneret()])
        [Decimal('0.03'), Decimal('-0.50'), Decimal('7.00'), Diskretioneret()]
    """
    eksponenter = [vaerdi.as_tuple().exponent for vaerdi in kolonne if isinstance(vaerdi, Decimal)]
    mindst = min((e for e in eksponenter if isinstance(e, int)), default=0)
    if mindst >= 0:
        return kolonne
    enhed = Decimal(1).scaleb(mindst)
    return [Decimal(v).quantize(enhed, context=_PLADS) if isinstance(v, int | Decimal) else v for v in kolonne]


def _celle(vaerdi: Vaerdi, skjult: str | None) -> Arkvaerdi:
    return skjult if isinstance(vaerdi, Diskretioneret) else vaerdi


def _json(vaerdi: Vaerdi) -> str:
    match vaerdi:
        case Diskretioneret():
            return "null"
        case str():
            return json.dumps(vaerdi, ensure_ascii=False)
        case Decimal():
            return f"{vaerdi:f}"
        case _:
            return str(vaerdi)


def _orden(vaerdi: Vaerdi) -> tuple[int, int | Decimal, str]:
    """Labels by their text, numbers by their size, what is withheld last."""
    match vaerdi:
        case str():
            return (1, 0, vaerdi)
        case Diskretioneret():
            return (2, 0, "")
        case _:
            return (0, vaerdi, "")


def _entydige(kolonner: Iterable[str]) -> tuple[tuple[str, ...], list[str]]:
    """Names with single spaces; one that stands there again gets a number."""
    navne: list[str] = []
    noter: list[str] = []
    for nr, tekst in enumerate(kolonner, start=1):
        rent = " ".join(tekst.split()) or f"kolonne {nr}"
        navn, gang = rent, 1
        while navn in navne:
            gang += 1
            navn = f"{rent} ({gang})"
        if gang > 1:
            noter.append(f"kolonnen «{vis(rent)}» står der flere gange; kolonne {nr} hedder her «{vis(navn)}»")
        navne.append(navn)
    return tuple(navne), noter
