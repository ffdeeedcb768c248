"""Tables for KMD Insight Custom Data: a ``Data_`` file, and a ``Meta_`` file that says what its columns are."""

from __future__ import annotations

import csv
import io
from collections import Counter
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import TYPE_CHECKING, Final

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.opgoerelse.datafelter import Art, Datafelt, datafelt
from skaerpet_tilsyn.register.celletekst import dansk_decimal, sikker_celle
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from skaerpet_tilsyn.opgoerelse.ark import Ark
    from skaerpet_tilsyn.opgoerelse.vaerdi import Vaerdi

METAKOLONNER: Final = ("Kolonnenummer", "TekniskNavn", "EgetNavn")
"""The columns of the ``Meta_`` file."""
PLADSER: Final = {"Dato": 5, "Tekst": 30, "Numerisk": 15}
"""How many columns of each kind there is room for."""
LAENGST: Final = 200
"""So long can a text be."""
_SLAGS: Final = {
    Art.TEKST: "Tekst",
    Art.ID: "Tekst",
    Art.ANTAL: "Numerisk",
    Art.TAL: "Numerisk",
    Art.DAG: "Dato",
    Art.MAANED: "Dato",
}
_KILDE: Final = "SkaerpetTilsyn"
"""What the names of all files begin with; an underscore in a name would divide it."""
_DECIMALER: Final = 4
_MINDSTE: Final = Decimal(1).scaleb(-_DECIMALER)
_PLADS: Final = Context(prec=60, rounding=ROUND_HALF_UP)


def til_kmd(ark: Ark) -> dict[str, bytes]:
    """
    The two files of a table, by name.

    Semicolons, decimal commas, UTF-8 with a byte order mark, days as ``yyyy-mm-dd``, a month as its first day.
    A number has at most four decimals, and is empty where it is suppressed or unknown.

    Raises:
        UgyldigVaerdi: there are more columns of a kind than there is room for.

    Example:
        >>> from skaerpet_tilsyn.opgoerelse.ark import Ark
        >>> filer = til_kmd(Ark(navn="fokusmaal", kolonner=("kommune", "unikke"), raekker=(("Hedensted", 1261),)))
        >>> list(filer)
        ['Data_SkaerpetTilsynFokusmaal.csv', 'Meta_SkaerpetTilsynFokusmaal.csv']
        >>> print(filer["Meta_SkaerpetTilsynFokusmaal.csv"].decode("utf-8-sig").replace(chr(13), ""))
        Kolonnenummer;TekniskNavn;EgetNavn
        1;Tekst1;Kommune
        2;Numerisk1;Unikke borgere
        <BLANKLINE>
    """
    felter = [_felt(ark, nr) for nr in range(len(ark.kolonner))]
    titler = [felt.titel for felt in felter]
    tekniske = _tekniske(ark.navn, [_SLAGS[felt.art] for felt in felter])
    data = ([_celle(v, felt.art) for v, felt in zip(raekke, felter, strict=True)] for raekke in ark.raekker)
    meta = zip(map(str, range(1, len(titler) + 1)), tekniske, titler, strict=True)
    navn = f"{_KILDE}{''.join(del_.capitalize() for del_ in ark.navn.split('_'))}"
    return {f"Data_{navn}.csv": _csv(titler, data), f"Meta_{navn}.csv": _csv(METAKOLONNER, meta)}


def _csv(overskrift: Sequence[str], raekker: Iterable[Sequence[str]]) -> bytes:
    skrevet = io.StringIO()
    skriver = csv.writer(skrevet, delimiter=";")
    skriver.writerow([sikker_celle(navn) for navn in overskrift])
    skriver.writerows(raekker)
    return skrevet.getvalue().encode("utf-8-sig")


def _felt(ark: Ark, nr: int) -> Datafelt:
    """The column; of one from elsewhere its values say the kind."""
    kolonne = ark.kolonner[nr]
    kendt = datafelt(ark.navn, kolonne)
    if kendt is not None:
        return kendt
    typer = {type(raekke[nr]) for raekke in ark.raekker} - {type(None)}
    art = Art.TAL if typer and typer <= {int, Decimal} else Art.DAG if typer and typer <= {date, Maaned} else Art.TEKST
    return Datafelt(art=art, titel=kolonne, forklaring="")


def _tekniske(navn: str, slags: Sequence[str]) -> list[str]:
    """The technical names, numbered by kind."""
    brugt = Counter(slags)
    for en, hoejst in PLADSER.items():
        if brugt[en] > hoejst:
            besked = (
                f"tabellen {navn} til KMD Insight: fundet {brugt[en]} kolonner af slagsen {en}; "
                f"forventet højst {hoejst}; vælg csv eller parquet"
            )
            raise UgyldigVaerdi(besked)
    sete: Counter[str] = Counter()
    ud: list[str] = []
    for en in slags:
        sete[en] += 1
        ud.append(f"{en}{sete[en]}")
    return ud


def _celle(vaerdi: Vaerdi, art: Art) -> str:
    match vaerdi:
        case None:
            return ""
        case date():
            return vaerdi.isoformat()
        case Maaned():
            return vaerdi.foerste_dag.isoformat()
        case Decimal():
            return dansk_decimal(fire_decimaler(vaerdi) if art.er_tal else vaerdi)
        case int():
            return str(vaerdi)
        case str():
            # What is suppressed is no number.
            return "" if art.er_tal else _kort(sikker_celle(vaerdi))


def _kort(tekst: str) -> str:
    return tekst if len(tekst) <= LAENGST else f"{tekst[: LAENGST - 1]}…"


def fire_decimaler(tal: Decimal) -> Decimal:
    """
    A number with at most four decimals, half-up; one that is not whole never becomes so, as limits are whole.

    Example:
        >>> fire_decimaler(Decimal("87.84")), fire_decimaler(Decimal("79.99999")), fire_decimaler(Decimal("80.000001"))
        (Decimal('87.84'), Decimal('79.9999'), Decimal('80.0001'))
    """
    eksponent = tal.as_tuple().exponent
    if not isinstance(eksponent, int) or -eksponent <= _DECIMALER:
        return tal
    afrundet = tal.quantize(_MINDSTE, context=_PLADS)
    if afrundet == afrundet.to_integral_value() and afrundet != tal:
        return afrundet + _MINDSTE.copy_sign(tal - afrundet)
    return afrundet
