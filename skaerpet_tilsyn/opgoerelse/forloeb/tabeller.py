"""The tables of the analysis: what each asks, about whom, and which answers there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from skaerpet_tilsyn.fakta.stamdata import CIVILSTANDE, KOEN
from skaerpet_tilsyn.fakta.ydelser import TILBUDSNAVNE
from skaerpet_tilsyn.katalog.ressourceforloeb.grupperinger import LOENMODTAGER, RANG, UOPLYST
from skaerpet_tilsyn.katalog.ressourceforloeb.regler import KRAV
from skaerpet_tilsyn.katalog.resultatkrav.varigheder import NAVNE
from skaerpet_tilsyn.laesning.tekst import vis_navn
from skaerpet_tilsyn.opgoerelse.forloeb.beholdning import ALDERSGRUPPER, BEVILLINGSLAENGDER, INTET_TILBUD
from skaerpet_tilsyn.opgoerelse.forloeb.forsoergelse import HELE_TIDEN, MINDST_80
from skaerpet_tilsyn.opgoerelse.forloeb.regeltal import IKKE_OPFYLDT, UDEN_REGLER
from skaerpet_tilsyn.opgoerelse.forloeb.spoergsmaal import STATUSMAANEDER
from skaerpet_tilsyn.tid import Maaned

if TYPE_CHECKING:
    from skaerpet_tilsyn.opgoerelse.forloeb.spoergsmaal import Analysespoergsmaal


@frozen(kw_only=True, order=False)
class Tabel:
    """
    One question for all groups: ``om`` are its rows' subjects (one without a name where there is only one), ``felter``
    the answers, each with what people read.

    ``hver_en_gang``: everybody has just one answer, so that the shares are of a whole. ``alle_vises``: also answers
    that nobody has; ``viser_tomme``: also subjects that there is nobody of. ``fuldtid``: days of a
    month's days are full-time persons, no share in percent. ``emner_er_alle``: everybody belongs to one subject.
    ``svar_i_svar``: whoever has the first answer of a pair also has the second.
    """

    navn: str
    titel: str
    om_navn: str
    om: tuple[tuple[str, str], ...]
    felt_navn: str
    felter: tuple[tuple[str, str], ...]
    hver_en_gang: bool = True
    alle_vises: bool = True
    viser_tomme: bool = True
    fuldtid: bool = False
    decimaler: int = 1
    emner_er_alle: bool = False
    svar_i_svar: tuple[tuple[str, str], ...] = ()
    skjules_med: str = ""
    """A table whose counts of persons decide what is suppressed here, where the counts are days."""


_UDEN_OM: Final = (("", ""),)
_UOPLYST: Final = (UOPLYST, "uoplyst")


def _sig_selv(*tekster: str) -> tuple[tuple[str, str], ...]:
    return tuple((tekst, tekst) for tekst in tekster)


def tabeller(spm: Analysespoergsmaal) -> tuple[Tabel, ...]:
    """
    All tables of an analysis, in the order in which they are read.

    Example:
        >>> from skaerpet_tilsyn import Maaned, Regelsaet
        >>> from skaerpet_tilsyn.opgoerelse.forloeb.spoergsmaal import Analysespoergsmaal
        >>> til = Maaned(2018, 2)
        >>> spm = Analysespoergsmaal(ordning="ressourceforloeb", fra=til, til=til,
        ...                          ret=Regelsaet.for_maaned(til, "ressourceforloeb"))
        >>> [tabel.navn for tabel in tabeller(spm)][:3]
        ['afgang', 'alder', 'koen']
    """
    return (_afgang(spm), *_hvem(), *_hvad(), *_over_tid(spm), _regler(spm))


def _afgang(spm: Analysespoergsmaal) -> Tabel:
    """What people live by afterwards."""
    return Tabel(
        navn="afgang",
        titel="Status efter afsluttede forløb",
        om_navn="maaneder_efter",
        om=tuple((str(n), f"{n} md." if n == 1 else f"{n} mdr.") for n in STATUSMAANEDER),
        felt_navn="status",
        felter=(*((g.navn, g.titel) for g in spm.statusgrupper.grupper), _UOPLYST),
        decimaler=spm.statusgrupper.decimaler,
    )


def _hvem() -> tuple[Tabel, ...]:
    """Who they are, and where they come from."""
    statusser = ((slug, vis_navn(slug)) for slug in (*RANG, LOENMODTAGER))
    return tuple(
        Tabel(
            navn=navn,
            titel=titel,
            om_navn="",
            om=_UDEN_OM,
            felt_navn=navn,
            felter=(*felter, _UOPLYST),
            alle_vises=alle_vises,
        )
        for navn, titel, felter, alle_vises in (
            ("alder", "Alder", _sig_selv(*ALDERSGRUPPER), True),
            ("koen", "Køn", tuple(KOEN.navne.items()), True),
            ("civilstand", "Civilstand", tuple(CIVILSTANDE.navne.items()), False),
            ("oprindelse", "Visiteret fra", tuple(statusser), False),
            ("bevilling", "Bevillingens længde", _sig_selv(*BEVILLINGSLAENGDER), True),
        )
    )


def _hvad() -> tuple[Tabel, ...]:
    """How they have lived, what they have been offered, and who has been passive."""
    return (
        Tabel(
            navn="forsoergelse",
            titel="Tid på offentlig forsørgelse i fem år",
            om_navn="",
            om=_UDEN_OM,
            felt_navn="tid",
            felter=((HELE_TIDEN, "hele tiden"), (MINDST_80, "mindst 80 pct. af tiden (også hele tiden)")),
            hver_en_gang=False,
            svar_i_svar=((HELE_TIDEN, MINDST_80),),
        ),
        Tabel(
            navn="foerste_tilbud",
            titel="Første tilbud i forløbet (hver borger én gang)",
            om_navn="",
            om=_UDEN_OM,
            felt_navn="tilbudstype",
            felter=(*TILBUDSNAVNE.items(), (INTET_TILBUD, "intet tilbud"), _UOPLYST),
        ),
        Tabel(
            navn="tilbud",
            titel="Tilbud i forløbet (en borger kan have flere, så andelene kan give over 100 pct.)",
            om_navn="",
            om=_UDEN_OM,
            felt_navn="tilbudstype",
            felter=tuple(TILBUDSNAVNE.items()),
            hver_en_gang=False,
        ),
        Tabel(
            navn="passivandel",
            titel="Passive efter varighed: uden aktivt tilbud i forløbet, højst det seneste år",
            om_navn="varighed",
            om=(*_sig_selv(*NAVNE), _UOPLYST),
            felt_navn="svar",
            felter=(("passive", "passive"),),
            hver_en_gang=False,
            emner_er_alle=True,
        ),
    )


def _over_tid(spm: Analysespoergsmaal) -> tuple[Tabel, ...]:
    """Month by month, and the activation of the whole period."""
    maaneder = _sig_selv(*(str(Maaned.fra_indeks(m)) for m in spm.maaneder))
    return (
        Tabel(
            navn="maaneder",
            titel="Måned for måned: borgere i forløb, og dem af dem, der har",
            om_navn="maaned",
            om=maaneder,
            felt_navn="har",
            felter=(
                ("ordinaere_timer", "ordinære timer"),
                ("virksomhedspraktik", "virksomhedspraktik"),
                ("praktik_loentilskud", "praktik eller løntilskud"),
            ),
            hver_en_gang=False,
            svar_i_svar=(("virksomhedspraktik", "praktik_loentilskud"),),
        ),
        Tabel(
            navn="fuldtidspersoner",
            titel="Fuldtidspersoner: dage med ydelsen af månedens dage",
            om_navn="maaned",
            om=maaneder,
            felt_navn="dage",
            felter=(("", "fuldtidspersoner"),),
            fuldtid=True,
            skjules_med="maaneder",
        ),
        Tabel(
            navn="aktivering",
            titel="Aktiveringsgrad (dage i aktive tilbud) og aktiveringsberørte (personer)",
            om_navn="af",
            om=(("dage", "aktiveringsgrad"), ("personer", "aktiveringsberørte")),
            felt_navn="i",
            felter=(("aktive", "i aktive tilbud"),),
            hver_en_gang=False,
            skjules_med="aktivering",
        ),
    )


def _regler(spm: Analysespoergsmaal) -> Tabel:
    """The rules on the forløb of the period."""
    return Tabel(
        navn="regler",
        titel="Forløb, der ikke opfylder en regel",
        om_navn="regel",
        om=(
            *((krav.regel.navn, krav.regel.titel) for krav in KRAV[spm.ordning]),
            (UDEN_REGLER, "Forløb, der er begyndt uden for de kodede regler"),
        ),
        felt_navn="svar",
        felter=((IKKE_OPFYLDT, "ikke opfyldt"),),
        hver_en_gang=False,
        viser_tomme=False,
    )
