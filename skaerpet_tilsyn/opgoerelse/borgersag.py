"""One citizen in one month: every rule decided, and what the records do not cover."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from attrs import frozen

from skaerpet_tilsyn.fejl import UgyldigVaerdi
from skaerpet_tilsyn.katalog import Regelsaet
from skaerpet_tilsyn.katalog.valg import EFTER_OMRAADE
from skaerpet_tilsyn.laesning.vurder import opfyldt, til_json, vurder
from skaerpet_tilsyn.opgoerelse.forbehold import forbehold
from skaerpet_tilsyn.opgoerelse.sagsregler import SAGSREGLER
from skaerpet_tilsyn.tid import Vindue
from skaerpet_tilsyn.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from skaerpet_tilsyn.fakta import Borger, Spaend
    from skaerpet_tilsyn.laesning.tekst import Json
    from skaerpet_tilsyn.laesning.vurder import Vurdering
    from skaerpet_tilsyn.opgoerelse.sagsregler import Sagsregler
    from skaerpet_tilsyn.tal import Udfald
    from skaerpet_tilsyn.tid import Maaned
    from skaerpet_tilsyn.udtryk import Regel


@frozen(kw_only=True, order=False, slots=False)
class Borgersag:
    """
    The case; ``alle`` asks which disputed readings would change an answer.

    Example:
        >>> from skaerpet_tilsyn import Borger, Daekning, Maaned, forklar
        >>> from skaerpet_tilsyn.katalog.maalgruppe.regler import MAALGRUPPE_12
        >>> sag = forklar(Borger(borger_id="a1", daekning=Daekning.fuld()), maaned=Maaned(2021, 11))
        >>> sag.udfald(MAALGRUPPE_12)
        Udfald.IKKE_OPFYLDT
    """

    borger: Borger
    maaned: Maaned
    ret: Regelsaet
    noter: tuple[str, ...] = ()
    alle: bool = False

    @property
    def regler(self) -> Sagsregler:
        """What is decided in the area of law of the case."""
        return SAGSREGLER[self.ret.omraade]

    @cached_property
    def vurderinger(self) -> tuple[Vurdering[Borger], ...]:
        """Every rule about citizens, decided with reasons."""
        return tuple(vurder(regel, self.borger, i=self.maaned, ret=self.ret) for regel in self.regler.regler)

    def udfald(self, regel: Regel[Borger]) -> Udfald:
        """The outcome of one of the rules."""
        return next(v.udfald for v in self.vurderinger if v.betingelse == regel)

    def i_taelleren(self, naevner: Regel[Borger], kriterium: Regel[Borger]) -> Udfald:
        """Whether the citizen counts in a numerator: in its denominator, and meeting the criterion."""
        return self.udfald(naevner) & self.udfald(kriterium)

    def ikke_daekket(self) -> Iterator[str]:
        """What the records do not cover of what the rules look at; nothing where they cover it all."""
        for tabel, navn, maaneder in self.regler.ser_paa:
            spaend = cast("Spaend | None", getattr(self.borger.daekning, tabel))
            fra = Vindue(maaneder).foerste(self.maaned)
            if spaend is None:
                yield f"{navn}: filen siger intet om dem ({tabel} mangler eller er tom uden dækning)"
            elif not spaend.rummer(fra, self.maaned):
                kraeves = f"{self.maaned}" if fra == self.maaned else f"{fra} til {self.maaned}"
                yield f"{navn}: filen dækker {_spaend(spaend)}; reglerne ser på {kraeves}, og resten er ukendt"

    def afhaenger_af(self) -> Iterator[tuple[str, str, Regel[Borger], Udfald]]:
        """The readings that, one at a time, would change an answer: question, reading, rule, its outcome."""
        for valg in EFTER_OMRAADE[self.ret.omraade]:
            for slug in valg.slugs:
                ret = self.ret.med(**{valg.navn: slug})
                for vurdering, regel in zip(self.vurderinger, self.regler.regler, strict=True):
                    andet = opfyldt(regel, self.borger, i=self.maaned, ret=ret)
                    if andet is not vurdering.udfald:
                        yield valg.navn, slug, regel, andet

    def som_json(self) -> dict[str, Json]:
        """The case as JSON values; it carries no id."""
        fortolkning: dict[str, Json] = dict(self.ret.andre_valg)
        optaellinger: dict[str, Json] = {
            o.navn: {
                "naevner": self.udfald(o.naevner).value,
                "kriterium": self.udfald(o.kriterium).value,
                "taeller": self.i_taelleren(o.naevner, o.kriterium).value,
            }
            for o in self.regler.optaellinger
        }
        sag: dict[str, Json] = {
            "maaned": str(self.maaned),
            "regelsaet": self.ret.navn,
            "fortolkning": fortolkning,
            "version": VERSION,
            "optaellinger": optaellinger,
            "ikke_daekket": list(self.ikke_daekket()),
            "noter": [*forbehold(self.ret), *self.noter],
            "vurderinger": [til_json(vurdering) for vurdering in self.vurderinger],
        }
        if self.alle:
            sag["afhaenger_af"] = [
                {"navn": navn, "laesning": slug, "regel": regel.navn, "udfald": udfald.value}
                for navn, slug, regel, udfald in self.afhaenger_af()
            ]
        return sag


def forklar(borger: Borger, *, maaned: Maaned, ret: Regelsaet | None = None) -> Borgersag:
    """
    Every rule about citizens decided for one of them, with the whole tree of reasons.

    ``ret`` says in which area of law: skærpet tilsyn, or ``Regelsaet.for_maaned(maaned, "resultatkrav")``.

    Raises:
        RegelIkkeGaeldende: the month lies outside the regimes that are encoded.
        UgyldigVaerdi: the area has rules about single forløb, which ``bedoem`` judges.

    Example:
        >>> from skaerpet_tilsyn import Borger, Daekning, Maaned, begrundelse
        >>> sag = forklar(Borger(borger_id="a1", daekning=Daekning.fuld()), maaned=Maaned(2021, 11))
        >>> print(begrundelse(sag.vurderinger[0]).splitlines()[0].split("  [")[0])
        ikke opfyldt: Borgeren er i målgruppen for skærpet tilsyn
    """
    ret = Regelsaet.for_maaned(maaned) if ret is None else ret
    if ret.omraade not in SAGSREGLER:
        besked = f"forklar: fundet retsområdet {ret.omraade}; forventet et af {', '.join(SAGSREGLER)}; brug bedoem"
        raise UgyldigVaerdi(besked)
    return Borgersag(borger=borger, maaned=maaned, ret=ret)


def _spaend(spaend: Spaend) -> str:
    fra = "fra begyndelsen" if spaend.fra is None else str(spaend.fra)
    return f"{fra} og frem" if spaend.til is None else f"{fra} til {spaend.til}"
