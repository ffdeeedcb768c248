"""All windows and municipalities: the figures, what the coverage leaves open, and the suppression of small counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from attrs import evolve, frozen

from skaerpet_tilsyn.fakta.kommuner import NAVNE
from skaerpet_tilsyn.katalog.resultatkrav.resultattal import Antalsspand
from skaerpet_tilsyn.laesning.kolonner.optalt import JA, KOMMUNER, UVIS
from skaerpet_tilsyn.laesning.kolonner.resultattaelling import PAA_INTET_TRIN, TRIN, UAFKLARET
from skaerpet_tilsyn.opgoerelse.rang import dansk_orden
from skaerpet_tilsyn.opgoerelse.resultatkrav.ark import alle_ark
from skaerpet_tilsyn.opgoerelse.resultatkrav.skjul import skjul
from skaerpet_tilsyn.opgoerelse.resultatkrav.vinduestal import Langvarige, Vinduestal

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    import numpy as np
    import numpy.typing as npt

    from skaerpet_tilsyn.fakta import Daekning
    from skaerpet_tilsyn.katalog import Regelsaet
    from skaerpet_tilsyn.laesning.kolonner.resultattaelling import Resultatoptalt
    from skaerpet_tilsyn.opgoerelse.ark import Ark
    from skaerpet_tilsyn.tid import Maaned


@frozen(kw_only=True, order=False)
class Resultatopgoerelse:
    """
    The figures of some windows, in order of time: of all municipalities, and of each.

    Example:
        >>> from skaerpet_tilsyn.fakta import Daekning
        >>> from skaerpet_tilsyn.katalog import Regelsaet
        >>> from skaerpet_tilsyn.tid import Maaned
        >>> tom = Resultatopgoerelse(ret=Regelsaet.for_maaned(Maaned(2021, 4), "resultatkrav"), i_alt=(), kommuner=(),
        ...                          daekning=Daekning.fuld(), spurgt=())
        >>> list(tom.sidste_kommuner())
        []
    """

    ret: Regelsaet
    daekning: Daekning
    spurgt: tuple[Maaned, ...]
    """The last months of the windows that were asked for."""
    i_alt: tuple[Vinduestal, ...]
    kommuner: tuple[Vinduestal, ...]
    diskretioneret: bool = False

    @property
    def sidste(self) -> Vinduestal | None:
        """The last window that can be computed."""
        return self.i_alt[-1] if self.i_alt else None

    def sidste_kommuner(self) -> Iterator[Vinduestal]:
        """The municipalities in the last window, in Danish alphabetical order."""
        if self.sidste is not None:
            yield from (tal for tal in self.kommuner if tal.til == self.sidste.til)

    def diskretioner(self) -> Resultatopgoerelse:
        """The same with small counts suppressed, and one more where a total would give it away."""
        return evolve(
            self,
            i_alt=tuple(skjul([tal])[0] for tal in self.i_alt),
            kommuner=tuple(t for tal in self.i_alt for t in skjul([k for k in self.kommuner if k.til == tal.til])),
            diskretioneret=True,
        )

    def ark(self) -> tuple[Ark, ...]:
        """The report's three tables, then the data of its figures."""
        return alle_ark(self)

    def noter(self) -> Iterator[str]:
        """What the coverage of the registers means for the figures, and how the figures are to be read."""
        laengde, aar = self.ret.resultatregler.vindue, self.ret.resultatregler.seneste_aar
        beregnede = {tal.til for tal in self.i_alt}
        udeladt = [str(maaned) for maaned in self.spurgt if maaned not in beregnede]
        if udeladt:
            daekket = "ingen måneder" if self.daekning.ydelser is None else self.daekning.ydelser.tekst
            yield (
                f"ydelser dækker {daekket}: perioderne til og med {', '.join(udeladt)} "
                "kan ikke opgøres, for ingen ved, hvem der var i målgruppen"
            )
        for navn, spaend, hvad in (
            ("tilbud", self.daekning.tilbud, "virksomhedspraktik og løntilskud"),
            ("løntimer", self.daekning.loentimer, "ordinære løntimer"),
            ("tilstande", self.daekning.tilstande, "selvforsørget beskæftigelse, uddannelse og fleksjob"),
        ):
            if spaend is None:
                yield f"{navn} er der ingen oplysninger om: {hvad} er ukendt for alle"
                continue
            udaekket = [tal.periode for tal in self.i_alt if not spaend.rummer(tal.fra, tal.til)]
            if udaekket:
                yield f"{navn} dækker {spaend.tekst}: {hvad} er ikke dækket i hele {', '.join(udaekket)}"
            elif navn != "tilstande" and self.sidste is not None:
                foerste = self.sidste.til.plus(maaneder=1 - aar)
                if not spaend.rummer(foerste, self.sidste.til):
                    yield (
                        f"{navn} dækker {spaend.tekst}: det seneste år ({foerste} til {self.sidste.til}) "
                        "er ikke dækket, så langvarige uden indsats kan være uafklarede"
                    )
        if self.sidste is not None:
            yield (
                f"hver borger tæller én gang pr. periode på {laengde} måneder: på det højeste trin og i den kommune, "
                "der sidst i perioden har udbetalt ydelsen"
            )
            yield (
                f"langvarige og varighed gælder dem, der er i ressourceforløb i {self.sidste.til.tekst}; "
                "inddelingen af varighed er bibliotekets, for rapporten viser den ikke"
            )
            yield "den seneste måned kan vokse ved efterregistrering"


def saml_resultater(
    optalt: Resultatoptalt,
    maaneder: Sequence[Maaned],
    ret: Regelsaet,
    daekning: Daekning,
    kommunekoder: Collection[str] = (),
) -> Resultatopgoerelse:
    """
    From counts to figures, of some municipalities (none named: all of them).

    Windows that the coverage of ``ydelser`` does not hold are left out: nobody knows who was in the målgruppe.
    """
    laengde = ret.resultatregler.vindue
    numre = [nr for nr, kode in enumerate(KOMMUNER) if not kommunekoder or kode in kommunekoder]
    i_alt: list[Vinduestal] = []
    kommuner: list[Vinduestal] = []
    for nr, til in enumerate(maaneder):
        fra = til.plus(maaneder=1 - laengde)
        if daekning.ydelser is None or not daekning.ydelser.rummer(fra, til):
            continue
        i_alt.append(_tal(optalt, nr, numre, til=til, laengde=laengde, kode=None))
        egne = (_tal(optalt, nr, [kommune], til=til, laengde=laengde, kode=KOMMUNER[kommune]) for kommune in numre)
        med = [tal for tal in egne if tal.maalgruppe or sum(tal.varighed)]
        kommuner += sorted(med, key=lambda tal: dansk_orden(NAVNE[tal.kommunekode or ""]))
    return Resultatopgoerelse(
        ret=ret, daekning=daekning, spurgt=tuple(maaneder), i_alt=tuple(i_alt), kommuner=tuple(kommuner)
    )


def _tal(
    optalt: Resultatoptalt, nr: int, numre: Sequence[int], *, til: Maaned, laengde: int, kode: str | None
) -> Vinduestal:
    def antal(i_alt: npt.NDArray[np.int64]) -> list[int]:
        """The counts of the municipalities together."""
        samlet = cast("npt.NDArray[np.int64]", i_alt[nr, numre].sum(axis=0))
        return cast("list[int]", samlet.tolist())

    trin = antal(optalt.trin)
    rk1, rk2 = (antal(optalt.krav[:, :, k]) for k in (0, 1))
    maaske_langvarige, langvarige = (antal(optalt.langvarige[:, :, i]) for i in (UVIS, JA))
    return Vinduestal(
        til=til,
        maaneder=laengde,
        kommunekode=kode,
        trin=dict(zip(TRIN, trin[:PAA_INTET_TRIN], strict=True)),
        paa_intet_trin=trin[PAA_INTET_TRIN],
        uafklaret=trin[UAFKLARET],
        krav=(Antalsspand(sikre=rk1[JA], uafklaret=rk1[UVIS]), Antalsspand(sikre=rk2[JA], uafklaret=rk2[UVIS])),
        langvarige=Langvarige(
            et_aar=sum(langvarige),
            uden=langvarige[JA],
            uafklaret=maaske_langvarige[UVIS] + maaske_langvarige[JA] + langvarige[UVIS],
        ),
        varighed=tuple(antal(optalt.varighed)),
    )
