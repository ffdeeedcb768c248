"""Two rule sets on the same facts: all answers together."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from attrs import frozen

from skaerpet_tilsyn.laesning.tekst.forskelle import forskelstekst
from skaerpet_tilsyn.laesning.tekst.vaerdier import vis_vaerdi
from skaerpet_tilsyn.opgoerelse.forbehold import forbehold
from skaerpet_tilsyn.opgoerelse.sammenlign.ark import alle_ark
from skaerpet_tilsyn.opgoerelse.sammenlign.svar import find_svar
from skaerpet_tilsyn.udtryk import Parameter

if TYPE_CHECKING:
    from collections.abc import Sequence

    import polars as pl

    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.katalog.forskelle import Forskelle
    from skaerpet_tilsyn.laesning.tekst.forskelle import Forskelstekst
    from skaerpet_tilsyn.opgoerelse.ark import Ark
    from skaerpet_tilsyn.opgoerelse.sammenlign.svar import Svar
    from skaerpet_tilsyn.tal import Maalt
    from skaerpet_tilsyn.tid import Maaned


@frozen(kw_only=True, order=False)
class Holdttekst:
    """
    What one of the two does not say, and is held as the other has it.

    ``tavs`` is the one that is silent (``foer`` or ``efter``); ``vaerdi`` is empty where it is a rule.
    """

    navn: str
    titel: str
    tavs: str
    vaerdi: str


@frozen(kw_only=True, order=False)
class Sammenlignet:
    """
    Who changes outcome between two rule sets, and what did it.

    ``enheder`` are all differences in what is asked; ``svar`` the answers, each with those that it reads; ``holdt``
    is what one of the two does not say.

    Example:
        >>> from datetime import date
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.katalog.forskelle import forskelle
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> nu = Regelsaet.gaeldende(date(2021, 11, 1))
        >>> saml_svar(forskelle(nu, nu, []), [], maaned=Maaned(2021, 11), noter=[]).enheder
        ()
    """

    maaned: Maaned
    foer: Regelsaet
    efter: Regelsaet
    enheder: tuple[Forskelstekst, ...]
    holdt: tuple[Holdttekst, ...]
    svar: tuple[Svar, ...]
    noter: tuple[str, ...] = ()

    def svaret(self, navn: str) -> Svar:
        """
        The answer to a question by its slug.

        Raises:
            UgyldigVaerdi: the question was not asked.
        """
        return find_svar(self.svar, navn)

    def ark(self) -> tuple[Ark, ...]:
        """The tables: differences, changes, net effects, citizens, municipalities, what was held."""
        return alle_ark(self)

    def til_polars(self) -> dict[str, pl.DataFrame]:
        """The tables by name as Polars data frames."""
        return {ark.navn: ark.til_polars() for ark in self.ark()}


def saml_svar(alle: Forskelle, svar: Sequence[Svar], *, maaned: Maaned, noter: Sequence[str]) -> Sammenlignet:
    """The answers with what is to be said of both rule sets."""
    return Sammenlignet(
        maaned=maaned,
        foer=alle.foer,
        efter=alle.efter,
        enheder=tuple(forskelstekst(enhed, alle) for enhed in alle.enheder),
        holdt=tuple(
            Holdttekst(
                navn=holdt.linje.navn,
                titel=holdt.linje.titel,
                tavs="efter" if holdt.efter else "foer",
                vaerdi=_vaerdi(holdt.linje, alle.foer),
            )
            for holdt in alle.holdt
        ),
        svar=tuple(svar),
        noter=(*dict.fromkeys([*forbehold(alle.foer), *forbehold(alle.efter)]), *noter),
    )


def _vaerdi(linje: object, ret: Regelsaet) -> str:
    if not isinstance(linje, Parameter):
        return ""
    parameter = cast("Parameter[Maalt | tuple[str, ...]]", linje)
    return vis_vaerdi(ret.paa(parameter).vaerdi, parameter.enhed)
