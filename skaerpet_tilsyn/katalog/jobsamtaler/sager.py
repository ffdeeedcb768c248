"""From a citizen's facts to the kontaktforløb that the rules decide: every quantity and property, defined once."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from skaerpet_tilsyn.fakta.historik import LOEBENDE
from skaerpet_tilsyn.katalog.jobsamtaler import taelling
from skaerpet_tilsyn.katalog.jobsamtaler.forloeb import find_kontaktforloeb
from skaerpet_tilsyn.katalog.jobsamtaler.fravaer import fravaer_paa, rummer
from skaerpet_tilsyn.katalog.jobsamtaler.sag import Kontaktsag
from skaerpet_tilsyn.katalog.jobsamtaler.taelling import Dage, Talt
from skaerpet_tilsyn.katalog.jobsamtaler.vinduer import frem
from skaerpet_tilsyn.katalog.maalgruppe.forloeb import maaned_af
from skaerpet_tilsyn.katalog.maalgruppe.personmaaned import maanedens_dage
from skaerpet_tilsyn.tal import Interval
from skaerpet_tilsyn.tid import Periode

if TYPE_CHECKING:
    from skaerpet_tilsyn.fakta import Borger, Samtale, Undtagelse
    from skaerpet_tilsyn.fakta.daekning import Spaend
    from skaerpet_tilsyn.katalog.jobsamtaler.forloeb import Indsatsforloeb
    from skaerpet_tilsyn.katalog.jobsamtaler.indsatsregler import Indsatsregler
    from skaerpet_tilsyn.katalog.regelsaet import Regelsaet
    from skaerpet_tilsyn.tid import Maaned


def find_kontaktsager(borger: Borger, i: Maaned, ret: Regelsaet) -> tuple[Kontaktsag, ...]:
    """
    The kontaktforløb that have begun by the end of a month, in order of time, measured under some rules.

    What happened later isn't there: a window that isn't over gives a lower bound.

    Example:
        >>> from skaerpet_tilsyn import Borger, Daekning, Kontaktforloeb, Maaned, Periode, Regelsaet, Samtale
        >>> i = Maaned(2026, 9)
        >>> b = Borger(borger_id="a1", daekning=Daekning.fuld(), kontaktforloeb=(Kontaktforloeb(
        ...     kommunekode="766", maalgruppe="kh_jobparat", periode=Periode(date(2026, 7, 1), None)),),
        ...     samtaler=(Samtale(dato=date(2026, 8, 3), myndighed="kommune"),))
        >>> ret = Regelsaet.for_maaned(i, "beskaeftigelsesindsats_2026")
        >>> [sag.tal["samtaler_kommune"].nedre for sag in find_kontaktsager(b, i, ret)]
        [1]
    """
    regler = ret.indsatsregler
    slut = maanedens_dage(i.indeks)[1]
    forloeb = find_kontaktforloeb(borger, slut, gruppeskift_samler=regler.gruppeskift_samler)
    return tuple(kontaktsag(borger, et, i, regler) for et in forloeb)


def kontaktsag(borger: Borger, forloeb: Indsatsforloeb, i: Maaned, regler: Indsatsregler) -> Kontaktsag:
    """One of a citizen's kontaktforløb, measured."""
    return _Maaler(borger, forloeb, i.indeks, regler).sag()


class _Maaler:
    """The quantities of one kontaktforløb, seen from the end of a month."""

    def __init__(self, borger: Borger, forloeb: Indsatsforloeb, maaned: int, regler: Indsatsregler) -> None:
        self._borger = borger
        self._forloeb = forloeb
        self._maaned = maaned
        self._regler = regler
        self._slut = maanedens_dage(maaned)[1]
        self._naar = frem(forloeb.fra, regler.samtalevindue)
        self._naar_akasse = frem(forloeb.fra, regler.akassevindue)
        self._naar_intensiveret = frem(forloeb.fra, regler.intensiveret_vindue)
        self._kendt_til = min(self._slut, _slutter(borger.daekning.kontaktforloeb))
        # A row that nothing covers may go on from where the last one ends.
        self._sluttet = forloeb.til < self._kendt_til
        overgang = forloeb.overgang
        slut = min(self._slut, forloeb.til)
        self._overgang = overgang if overgang is not None and overgang < slut else None

    def sag(self) -> Kontaktsag:
        """All of it."""
        forloeb, regler = self._forloeb, self._regler
        maaledag = min(self._naar, forloeb.til - 1, self._slut - 1)
        stykke = forloeb.stykke_paa(maaledag)
        kendt = maaledag < self._kendt_til and self._til(min(self._naar, self._slut - 1)).alle
        sted = forloeb.stykker[0] if regler.kommune_ved_begyndelsen else stykke
        talt = {
            "samtaler_kommune": self._kommunens(),
            "samtaler_akasse": self._akassens(),
            "intensiverede_samtaler": self._intensiverede(),
            "tilbud": taelling.tilbud(self._borger, self._til(self._naar).set_fra(self._slut), regler),
        }
        undtaget = {art: self._undtagelser(art) for art in ("samtaler", "tilbud")}
        return Kontaktsag(
            periode=Periode(
                date.fromordinal(forloeb.fra), None if forloeb.til == LOEBENDE else date.fromordinal(forloeb.til)
            ),
            naar=date.fromordinal(self._naar),
            naar_akasse=date.fromordinal(self._naar_akasse),
            naar_intensiveret=date.fromordinal(self._naar_intensiveret),
            overgang=None if self._overgang is None else date.fromordinal(self._overgang),
            kommunekode=sted.kommunekode,
            maalgruppe=stykke.maalgruppe,
            a_kasse=next((s.a_kasse for s in forloeb.stykker if s.a_kasse is not None), None),
            tal={navn: tal.antal for navn, tal in talt.items()},
            egenskaber={
                "maalgruppe": stykke.maalgruppe if kendt or not regler.gruppeskift_samler else None,
                "arbejdspligt": _svar(sand=stykke.arbejdspligt) if kendt else None,
                "overgaaet": _svar(sand=self._overgaaet(self._slut)),
                "overgaaet_6": _svar(sand=self._overgaaet(self._naar)),
                "overgang_efter_aftale": _svar(sand=self._efter_aftale()),
                "naaet_6": _svar(sand=self._loeber_paa(self._naar)),
                "i_forloeb": _svar(sand=self._loeber_paa(self._slut - 1)),
                "maales": self._tidspunkt(self._naar),
                "maales_akasse": self._tidspunkt(self._naar_akasse),
                "maales_overgang": self._overgangstidspunkt(),
                "fravaer": fravaer_paa(self._borger, maaledag) if kendt else None,
                "undtaget_samtaler": _svar(sand=undtaget["samtaler"][0]),
                "undtaget_tilbud": _svar(sand=undtaget["tilbud"][0]),
            },
            fakta={
                **{navn: tal.fakta for navn, tal in talt.items()},
                **{f"undtaget_{art}": fakta for art, (_, fakta) in undtaget.items()},
                "maalgruppe": forloeb.stykker,
            },
        )

    def _til(self, slut: int, *, fra: int | None = None) -> Dage:
        """From the first day up to a day, but not beyond the forløb, where it is known to have ended."""
        til = self._forloeb.til
        return Dage(self._forloeb.fra if fra is None else fra, min(slut, til), alle=slut <= til or self._sluttet)

    def _kommunens(self) -> Talt:
        """From the transfer to the end of month 6; where there may yet be one, nothing is known but that."""
        overgaaet = self._overgaaet(self._naar)
        if overgaaet is None:
            return Talt(Interval.fra_og_med(0))
        if not overgaaet or self._overgang is None:
            return Talt(taelling.INTET)
        vindue = self._til(self._naar, fra=self._overgang).set_fra(self._slut)
        return taelling.samtaler(self._borger, vindue, self._regler, self._er_kommunens)

    def _er_kommunens(self, samtale: Samtale) -> bool | None:
        if samtale.myndighed is not None:
            return samtale.myndighed in self._regler.kommunens
        # Who held it is only a question for those whom an a-kasse had too.
        return None if self._paa_dagpenge(samtale) else True

    def _akassens(self) -> Talt:
        """By X11 until the transfer, for three months, or what comes first; a transfer that may have come ends it."""
        if not self._forloeb.begyndt_paa_dagpenge:
            return Talt(taelling.INTET)
        tre, overgang = self._naar_akasse, self._overgang
        ender = {"tre_maaneder": (tre,), "tidligste": (tre, overgang), "overgangen": (overgang,)}
        kendte = [ende for ende in ender[self._regler.akasse_til] if ende is not None]
        vindue = self._til(min(kendte, default=LOEBENDE))
        if overgang is None and self._regler.akasse_til != "tre_maaneder" and vindue.til > self._kendt_til:
            vindue = Dage(vindue.fra, self._kendt_til, alle=False)
        return taelling.samtaler(self._borger, vindue.set_fra(self._slut), self._regler, self._er_akassens)

    def _er_akassens(self, samtale: Samtale) -> bool | None:
        if samtale.myndighed is not None:
            return samtale.myndighed in self._regler.akassens
        return None if self._paa_dagpenge(samtale) else False

    def _paa_dagpenge(self, samtale: Samtale) -> bool:
        return self._forloeb.stykke_paa(samtale.dato.toordinal()).maalgruppe == "dagpenge"

    def _intensiverede(self) -> Talt:
        slut = self._naar_intensiveret + self._regler.intensiveret_med_dagen
        vindue = self._til(slut).set_fra(self._slut)
        return taelling.samtaler(self._borger, vindue, self._regler, self._er_intensiveret)

    def _er_intensiveret(self, samtale: Samtale) -> bool | None:
        return taelling.intensiveret(samtale, self._regler)

    def _undtagelser(self, art: str) -> tuple[bool | None, tuple[Undtagelse, ...]]:
        """Whether exempted on the last day that counts (or one of them), by a decision made in the forløb."""
        fra, sidste, sikkert = self._til(min(self._naar, self._slut))
        sidste -= 1
        foerste = fra if self._regler.undtaget_nogen_dag else sidste
        fundne = [
            u
            for u in sorted(self._borger.undtagelser, key=lambda u: u.afgoerelse)
            if u.art == art
            and fra <= u.afgoerelse.toordinal() <= sidste
            and (u.til is None or foerste < u.til.toordinal())
        ]
        spaend = self._borger.daekning.undtagelser
        if fundne and (self._regler.undtaget_nogen_dag or (sikkert and rummer(spaend, sidste))):
            return True, tuple(fundne)
        ingen = not fundne and sikkert and rummer(spaend, foerste, sidste + 1)
        return (False if ingen else None), tuple(fundne)

    def _overgaaet(self, foer: int) -> bool | None:
        """Whether the municipality had taken over before a day."""
        if self._overgang is not None:
            return self._overgang < foer
        return False if self._sluttet or foer <= self._kendt_til else None

    def _efter_aftale(self) -> bool | None:
        """Whether the transfer was by agreement; of one that may have come, it isn't known."""
        if self._overgang is not None:
            return self._forloeb.efter_aftale
        return self._overgaaet(self._slut)

    def _loeber_paa(self, dag: int) -> bool | None:
        """Whether the forløb holds a day; a day after the month isn't known, nor one that nothing covers."""
        if dag >= self._forloeb.til:
            return False if self._sluttet else None
        return True if dag < self._slut and (self._forloeb.til != LOEBENDE or dag < self._kendt_til) else None

    def _tidspunkt(self, dag: int) -> str:
        maaned = maaned_af(dag)
        return "i_maaneden" if maaned == self._maaned else "tidligere" if maaned < self._maaned else "senere"

    def _overgangstidspunkt(self) -> str | None:
        if self._overgang is not None:
            return self._tidspunkt(self._overgang)
        return "ikke" if self._overgaaet(self._slut) is False else None


def _slutter(spaend: Spaend | None) -> int:
    """The first day that a table no longer covers (an ordinal); one that isn't there covers none."""
    if spaend is None:
        return 0
    return LOEBENDE if spaend.til is None else maanedens_dage(spaend.til.indeks)[1]


def _svar(*, sand: bool | None) -> str | None:
    return None if sand is None else "ja" if sand else "nej"
