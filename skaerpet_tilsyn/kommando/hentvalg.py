"""From the options of ``hent`` to a query, with what the API says of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.jobindsats.forespoergsel import ALLE, I_ALT, Forespoergsel, Seneste
from skaerpet_tilsyn.jobindsats.metadata import OMRAADEHIERARKIER, OMRAADER
from skaerpet_tilsyn.jobindsats.perioder import Jobindsatsperiode, Periodetype
from skaerpet_tilsyn.kommando.fejl import Brugsfejl
from skaerpet_tilsyn.kommando.valg import vaelg
from skaerpet_tilsyn.register.celle import vis

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from skaerpet_tilsyn.jobindsats.metadata import Tabelbeskrivelse

KOMMUNER = "kommuner"
"""The areas that are fetched where nothing else is said."""


@frozen(kw_only=True, order=False)
class Hentevalg:
    """The options that say what is asked of a table; None and empty where nothing was said."""

    seneste: int | None = None
    perioder: Sequence[str] = ()
    periodetype: str | None = None
    omraade: str | None = None
    dimensioner: Sequence[str] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse what does not fit together, before anything is asked."""
        if self.perioder and (self.seneste is not None or self.periodetype is not None):
            andet = "--seneste" if self.seneste is not None else "--periodetype"
            raise Brugsfejl(
                hvad="--periode", fundet=f"--periode og {andet}", forventet="den ene af dem", raad="slet den ene"
            )
        if self.omraade is not None:
            vaelg("--omraade", self.omraade, OMRAADER)
        if self.periodetype is not None:
            _type(self.periodetype)
        for tekst in self.perioder:
            Jobindsatsperiode.parse(tekst)
        _par(self.dimensioner)


def lav_forespoergsel(tabel: str, om: Tabelbeskrivelse, valg: Hentevalg) -> tuple[Forespoergsel, tuple[str, ...]]:
    """
    The query, and notices about what was chosen for the caller.

    Raises:
        Brugsfejl: the table has no such period, area or hierarchy.
        UgyldigVaerdi: the periods are of different types.

    Example:
        >>> from skaerpet_tilsyn.jobindsats.metadata import Tabelbeskrivelse
        >>> om = Tabelbeskrivelse(id="t", navn="T", perioder={"M": {"2021M11": "nov 2021"}})
        >>> forespoergsel, noter = lav_forespoergsel("t", om, Hentevalg())
        >>> forespoergsel.perioder, noter
        (Seneste(type=Periodetype.M, antal=1), ('den seneste periode (måned)',))
    """
    perioder, om_perioder = _perioder(om, valg)
    hierarkier, om_hierarkier = _hierarkier(om, valg)
    return Forespoergsel(tabel=tabel, perioder=perioder, hierarkier=hierarkier), (*om_perioder, *om_hierarkier)


def _perioder(om: Tabelbeskrivelse, valg: Hentevalg) -> tuple[Seneste | tuple[Jobindsatsperiode, ...], tuple[str, ...]]:
    if valg.perioder:
        perioder = tuple(dict.fromkeys(Jobindsatsperiode.parse(tekst) for tekst in valg.perioder))
        for periode in perioder:
            _kraev_periode(om, periode)
        return perioder, ()
    type_ = _type(valg.periodetype) if valg.periodetype is not None else _foerste_type(om)
    if om.perioder and type_.value not in om.perioder:
        raise Brugsfejl(
            hvad="--periodetype", fundet=type_.value, forventet=f"en af {', '.join(om.perioder)}", raad="vælg en af dem"
        )
    if valg.seneste is not None:
        return Seneste(type_, valg.seneste), ()
    return Seneste(type_, 1), (f"den seneste periode ({type_.tekst})",)


def _type(tekst: str) -> Periodetype:
    return vaelg("--periodetype", tekst.upper(), {art.value: art for art in Periodetype})


def _foerste_type(om: Tabelbeskrivelse) -> Periodetype:
    """The type that the table lists first, of those that are known."""
    for navn in om.perioder:
        if navn in Periodetype.__members__:
            return Periodetype[navn]
    raise Brugsfejl(
        hvad="--periodetype",
        fundet="en tabel, der ikke siger, hvilke perioder den har",
        forventet=f"en af {', '.join(Periodetype.__members__)}",
        raad="skriv fx --periodetype QMAT",
    )


def _kraev_periode(om: Tabelbeskrivelse, periode: Jobindsatsperiode) -> None:
    koder = list(om.perioder.get(periode.type.value, ()))
    if koder and _har(koder, periode):
        return
    # A type without codes says nothing about them.
    if om.perioder and (koder or periode.type.value not in om.perioder):
        andre = ", ".join(koder) if koder else f"en periode af typen {' eller '.join(om.perioder)}"
        raise Brugsfejl(
            hvad="--periode", fundet=str(periode), forventet=f"en af tabellens perioder: {andre}", raad="ret perioden"
        )


def _har(koder: Sequence[str], periode: Jobindsatsperiode) -> bool:
    """Whether a period is among the codes; a code that cannot be read is none."""
    for kode in koder:
        try:
            if Jobindsatsperiode.parse(kode) == periode:
                return True
        except UgyldigVaerdi:
            continue
    return False


def _par(dimensioner: Sequence[str]) -> dict[str, str]:
    """The values asked for by hierarchy."""
    valgt: dict[str, str] = {}
    for tekst in dimensioner:
        navn, _, vaerdi = (del_.strip() for del_ in tekst.partition("="))
        if not (navn and vaerdi) or navn in valgt:
            raise Brugsfejl(
                hvad="--dimension",
                fundet=vis(tekst),
                forventet="et hierarki og dets værdier, hvert hierarki én gang",
                raad="skriv fx --dimension _ygrpa02=/5/,/11/ (alle: *, i alt: /)",
            )
        valgt[navn] = vaerdi
    return valgt


def _hierarkier(om: Tabelbeskrivelse, valg: Hentevalg) -> tuple[Mapping[str, str], tuple[str, ...]]:
    valgt = _par(valg.dimensioner)
    for navn in valgt:
        if om.dimensioner and navn not in om.hierarkier:
            raise Brugsfejl(
                hvad="--dimension",
                fundet=vis(navn),
                forventet=f"et af tabellens hierarkier: {', '.join(om.hierarkier)}",
                raad="ret navnet",
            )
    omraade, noter = _omraade(om, valg, valgt)
    alle = {**omraade, **valgt}
    for dimension in om.dimensioner:
        navne = [hierarki.id for hierarki in dimension.hierarkier]
        if navne and not dimension.er_omraade and not alle.keys() & set(navne):
            alle[navne[0]] = I_ALT
            noter = (*noter, f"kun «i alt» af {dimension.id}; --dimension {navne[0]}=* giver alle værdier")
    return alle, noter


def _omraade(
    om: Tabelbeskrivelse, valg: Hentevalg, valgt: Mapping[str, str]
) -> tuple[Mapping[str, str], tuple[str, ...]]:
    """The areas: those asked for, else the municipalities where the table has them."""
    eget = valgt.keys() & OMRAADEHIERARKIER
    if valg.omraade is None:
        standard = OMRAADER[KOMMUNER]
        if eget or (om.dimensioner and standard not in om.hierarkier):
            return {}, () if eget else ("tabellen er ikke delt på kommuner",)
        return {standard: ALLE}, ()
    navn = OMRAADER[valg.omraade]
    if eget:
        raise Brugsfejl(
            hvad="--omraade",
            fundet=f"--omraade {valg.omraade} og --dimension {min(eget)}",
            forventet="den ene af dem",
            raad="slet den ene",
        )
    if om.dimensioner and navn not in om.hierarkier:
        raise Brugsfejl(
            hvad="--omraade",
            fundet=valg.omraade,
            forventet=f"områder, som tabellen har (dens hierarkier er {', '.join(om.hierarkier)})",
            raad="vælg et af dem, eventuelt med --dimension",
        )
    return {navn: ALLE}, ()
