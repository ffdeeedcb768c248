"""What the catalogue holds, found by walking from its rules: no list of names to keep up."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from attrs import field, frozen

from skaerpet_tilsyn.katalog.fokusmaal.regler import BORGERREGLER
from skaerpet_tilsyn.katalog.tilsyn.regler import OPFYLDER_KRITERIERNE, STATUS
from skaerpet_tilsyn.katalog.valg import ALLE
from skaerpet_tilsyn.udtryk import EnAf, Fortolkningsvalg, Parameter, Regel, Sammenligning, gennemloeb

if TYPE_CHECKING:
    from collections.abc import Iterable

    from skaerpet_tilsyn.fakta import Borger, Kommune
    from skaerpet_tilsyn.ret import Retskilde, Tidslinje
    from skaerpet_tilsyn.udtryk import Betingelse, Valg

S = TypeVar("S")


@frozen(kw_only=True, order=False)
class Inventar:
    """The rules about citizens and about municipalities, the dated values, and the open questions."""

    borgerregler: tuple[Regel[Borger], ...]
    kommuneregler: tuple[Regel[Kommune], ...]
    parametre: tuple[Parameter[object], ...]
    valg: tuple[Valg, ...]
    kilder: tuple[tuple[str, Retskilde], ...] = field(repr=False)

    @property
    def tidslinjer(self) -> tuple[Tidslinje[object], ...]:
        """Everything that has versions."""
        return (*self.borgerregler, *self.kommuneregler, *self.parametre, STATUS)


def inventar() -> Inventar:
    """
    Walk the catalogue.

    Example:
        >>> any(regel.navn == "har_samtaler" for regel in inventar().borgerregler)
        True
    """
    tabelrod: list[Regel[Kommune] | Betingelse[Kommune]] = [OPFYLDER_KRITERIERNE]
    tabelrod += [raekke.naar for version in STATUS.versioner for raekke in version.vaerdi.raekker]
    borger, kommune = list(_alle(BORGERREGLER)), list(_alle(tabelrod))
    borgerregler = tuple({k.navn: k for k in borger if isinstance(k, Regel)}.values())
    kommuneregler = tuple({k.navn: k for k in kommune if isinstance(k, Regel)}.values())
    parametre = {p.navn: p for p in (*_parametre(borger), *_parametre(kommune))}
    valg = {v.navn: v for v in (*_valg(borger), *_valg(kommune), *ALLE)}
    kilder = [(f"regel {r.navn}", v.kilde) for r in borgerregler for v in r.versioner]
    kilder += [(f"regel {r.navn}", v.kilde) for r in kommuneregler for v in r.versioner]
    kilder += [(f"parameter {p.navn}", v.kilde) for p in parametre.values() for v in p.versioner]
    kilder += [(f"valg {v.navn}: {m.slug}", m.kilde) for v in valg.values() for m in v.muligheder]
    return Inventar(
        borgerregler=borgerregler,
        kommuneregler=kommuneregler,
        parametre=tuple(parametre.values()),
        valg=tuple(valg.values()),
        kilder=tuple(kilder),
    )


def _alle(roedder: Iterable[Betingelse[S]]) -> Iterable[Betingelse[S]]:
    for rod in roedder:
        yield from gennemloeb(rod)


def _parametre(knuder: Iterable[Betingelse[S]]) -> Iterable[Parameter[object]]:
    for knude in knuder:
        match knude:
            case Sammenligning():
                yield knude.graense
                if knude.maal.vindue is not None:
                    yield knude.maal.vindue
            case EnAf():
                yield knude.liste
            case _:
                pass


def _valg(knuder: Iterable[Betingelse[S]]) -> Iterable[Valg]:
    return (knude.valg for knude in knuder if isinstance(knude, Fortolkningsvalg))
