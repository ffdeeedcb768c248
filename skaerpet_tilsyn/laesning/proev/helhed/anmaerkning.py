"""What a proof of a whole catalogue remarks on: faults, each with its witness, and what a reader must know."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import evolve, frozen

from skaerpet_tilsyn.laesning.proev.fund import Fundart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    Laesning: TypeAlias = tuple[tuple[str, str], ...]


class Anmaerkningsart(Enum):
    """
    What can be remarked on; of a table, also each ``Fundart``.

    Example:
        >>> Anmaerkningsart.UBRUGT.er_fejl, Anmaerkningsart.AABENT_VALG.er_fejl
        (True, False)
    """

    UERKLAERET_OVERLAP = Fundart.UERKLAERET_OVERLAP.value
    OVERLAP_UDEN_VIRKNING = Fundart.OVERLAP_UDEN_VIRKNING.value
    UOPNAAELIG_RAEKKE = Fundart.UOPNAAELIG_RAEKKE.value
    UOPNAAELIG_REST = Fundart.UOPNAAELIG_REST.value
    ENS_RAEKKER = Fundart.ENS_RAEKKER.value
    KATEGORI_UDEN_RAEKKE = "kategori_uden_raekke"
    """No version of a table gives one of its categories."""
    ALDRIG_OPFYLDT = "aldrig_opfyldt"
    """No case meets a rule."""
    ALTID_OPFYLDT = "altid_opfyldt"
    """Every case meets a rule."""
    UDEN_VIRKNING = "uden_virkning"
    """A comparison, a list, or a rule could be struck where it is written; every answer would be the same."""
    FORKERT_SVAR = "forkert_svar"
    """A case that is kept is answered otherwise than expected."""
    SAMME_NAVN = "samme_navn"
    """Two things of one kind have one name."""
    SAMME_DAG = "samme_dag"
    """Two versions claim the same days."""
    GRAENSEDAG = "graensedag"
    """On a day around a change, the law is in force only in part."""
    UBRUGT = "ubrugt"
    """A value that nothing reads."""
    FOR_STOR = "for_stor"
    """There are too many cases to try."""
    SET_FOER_KUNDGOERELSE = "set_foer_kundgoerelse"
    """A version is seen as known on a day before it was."""
    SKIFT_UDEN_KUNDGOERELSE = "skift_uden_kundgoerelse"
    """What was known becomes another thing though nothing was promulgated."""
    DELVIST_KENDT = "delvist_kendt"
    """A rule or table was known, and something in it was not."""
    MOD_RETNINGEN = "mod_retningen"
    """More of a quantity turns a rule the other way than is declared."""
    DOED_RETNING = "doed_retning"
    """A direction is declared for a quantity that the rule does not ask about."""
    DOBBELT_OVERGANG = "dobbelt_overgang"
    """A state and an event have several rows."""
    UOPNAAELIG_TILSTAND = "uopnaaelig_tilstand"
    """No course gets to a state that has rows."""
    FAELDE = "faelde"
    """From a state no course gets to a declared end."""
    EFTER_SLUT = "efter_slut"
    """Something follows a declared end."""
    OVERGANG_UDEN_KILDE = "overgang_uden_kilde"
    """A row of a table of transitions says nobody said so."""
    UBRUGT_HAENDELSE = "ubrugt_haendelse"
    """No version of a table of transitions uses an event."""
    UBRUGT_TILSTAND = "ubrugt_tilstand"
    """No version of a table of transitions uses a state."""

    DAEKKER_IKKE_ALT = Fundart.DAEKKER_IKKE_ALT.value
    KATEGORI_I_ANDRE_VERSIONER = "kategori_i_andre_versioner"
    """A category that other versions of a table give."""
    UDEN_VIRKNING_HER = "uden_virkning_her"
    """A condition of one rule makes no difference in another that is made of it."""
    UDEN_RETNING = "uden_retning"
    """A quantity of which more may do anything to a rule."""
    ORD_I_ANDRE_VERSIONER = "ord_i_andre_versioner"
    """A state or an event that only other versions of a table of transitions use."""
    AFVIST = "afvist"
    """Events that cannot happen in a state."""
    HUL_I_DET_KENDTE = "hul_i_det_kendte"
    """A version that applied before it was known, when nothing else was known to apply."""
    AABENT_VALG = "aabent_valg"
    """A question that the sources leave open."""
    UDEN_EFTERPROEVET_KILDE = "uden_efterproevet_kilde"
    """A source that is derived, or that nobody has read."""
    UDEN_NUMMER = "uden_nummer"
    """An act without a number, or cited without a paragraph."""
    UBRUGT_VERSION = "ubrugt_version"
    """A version of a value from a time in which no rule reads it."""
    SAMME_START = "samme_start"
    """A version that was replaced before its first day was over."""
    IKKE_KODET = "ikke_kodet"
    """A declared gap."""
    UKENDT_RET = "ukendt_ret"
    """A time of which nobody knows what applies."""
    IKKE_MODELLERET = "ikke_modelleret"
    """A provision that no rule covers."""

    def __repr__(self) -> str:
        return f"Anmaerkningsart.{self.name}"

    @property
    def er_fejl(self) -> bool:
        """Whether it is a fault, not just something to know."""
        return self not in _AT_VIDE

    @property
    def titel(self) -> str:
        """For people."""
        return _TITLER[self]


_AT_VIDE: Final = frozenset(
    {
        Anmaerkningsart.DAEKKER_IKKE_ALT,
        Anmaerkningsart.KATEGORI_I_ANDRE_VERSIONER,
        Anmaerkningsart.UDEN_VIRKNING_HER,
        Anmaerkningsart.UDEN_RETNING,
        Anmaerkningsart.ORD_I_ANDRE_VERSIONER,
        Anmaerkningsart.AFVIST,
        Anmaerkningsart.HUL_I_DET_KENDTE,
        Anmaerkningsart.AABENT_VALG,
        Anmaerkningsart.UDEN_EFTERPROEVET_KILDE,
        Anmaerkningsart.UDEN_NUMMER,
        Anmaerkningsart.UBRUGT_VERSION,
        Anmaerkningsart.SAMME_START,
        Anmaerkningsart.IKKE_KODET,
        Anmaerkningsart.UKENDT_RET,
        Anmaerkningsart.IKKE_MODELLERET,
    }
)
_TITLER: Final = {
    Anmaerkningsart.UERKLAERET_OVERLAP: "rækker, der overlapper, uden at tabellen siger det",
    Anmaerkningsart.OVERLAP_UDEN_VIRKNING: "overlap, der er erklæret, men aldrig forekommer",
    Anmaerkningsart.UOPNAAELIG_RAEKKE: "rækker, der ikke kan nås",
    Anmaerkningsart.UOPNAAELIG_REST: "rester, der ikke kan nås",
    Anmaerkningsart.ENS_RAEKKER: "rækker, der er ens",
    Anmaerkningsart.KATEGORI_UDEN_RAEKKE: "kategorier uden række",
    Anmaerkningsart.ALDRIG_OPFYLDT: "regler, der aldrig er opfyldt",
    Anmaerkningsart.ALTID_OPFYLDT: "regler, der altid er opfyldt",
    Anmaerkningsart.UDEN_VIRKNING: "betingelser uden virkning",
    Anmaerkningsart.FORKERT_SVAR: "sager med et andet svar end det forventede",
    Anmaerkningsart.SAMME_NAVN: "ét navn til to ting",
    Anmaerkningsart.SAMME_DAG: "versioner, der gør krav på de samme dage",
    Anmaerkningsart.GRAENSEDAG: "dage, hvor retten kun gælder i dele",
    Anmaerkningsart.UBRUGT: "værdier, der ikke bruges",
    Anmaerkningsart.FOR_STOR: "for stort til at blive prøvet",
    Anmaerkningsart.SET_FOER_KUNDGOERELSE: "versioner, der ses, før de er kendt",
    Anmaerkningsart.SKIFT_UDEN_KUNDGOERELSE: "svar, der skifter, uden at noget er kundgjort",
    Anmaerkningsart.DELVIST_KENDT: "regler og tabeller, der var kendt uden det, der står i dem",
    Anmaerkningsart.MOD_RETNINGEN: "regler, der går imod den retning, der er erklæret",
    Anmaerkningsart.DOED_RETNING: "retninger, som ingen regel har",
    Anmaerkningsart.DOBBELT_OVERGANG: "overgange med flere rækker",
    Anmaerkningsart.UOPNAAELIG_TILSTAND: "tilstande, der ikke kan nås",
    Anmaerkningsart.FAELDE: "tilstande, som et forløb ikke kan komme ud af",
    Anmaerkningsart.EFTER_SLUT: "overgange efter en sluttilstand",
    Anmaerkningsart.OVERGANG_UDEN_KILDE: "overgange uden kilde",
    Anmaerkningsart.UBRUGT_HAENDELSE: "hændelser, som ingen række bruger",
    Anmaerkningsart.UBRUGT_TILSTAND: "tilstande, som ingen række bruger",
    Anmaerkningsart.DAEKKER_IKKE_ALT: "hierarkier, hvor ingen række er opfyldt",
    Anmaerkningsart.KATEGORI_I_ANDRE_VERSIONER: "kategorier, som kun andre versioner har",
    Anmaerkningsart.UDEN_VIRKNING_HER: "betingelser i andre regler, som er uden virkning i den regel, der bruger dem",
    Anmaerkningsart.UDEN_RETNING: "størrelser uden en retning",
    Anmaerkningsart.ORD_I_ANDRE_VERSIONER: "tilstande og hændelser, som kun andre versioner bruger",
    Anmaerkningsart.AFVIST: "hændelser, der afvises",
    Anmaerkningsart.HUL_I_DET_KENDTE: "versioner, der gjaldt, før nogen kendte dem, og hvor intet andet var kendt",
    Anmaerkningsart.AABENT_VALG: "omtvistede punkter",
    Anmaerkningsart.UDEN_EFTERPROEVET_KILDE: "uden efterprøvet kilde",
    Anmaerkningsart.UDEN_NUMMER: "kilder uden nummer eller paragraf",
    Anmaerkningsart.UBRUGT_VERSION: "versioner fra en tid, hvor ingen regel bruger værdien",
    Anmaerkningsart.SAMME_START: "versioner, der er erstattet fra deres første dag",
    Anmaerkningsart.IKKE_KODET: "ikke kodet",
    Anmaerkningsart.UKENDT_RET: "tider, hvor ingen ved, hvad der gælder",
    Anmaerkningsart.IKKE_MODELLERET: "bestemmelser, der ikke er modelleret",
}


@frozen(kw_only=True, order=False)
class Anmaerkning:
    """
    One remark: what kind it is, what it is about, what is the matter, and its witness.

    ``vidne`` is the case, value or day that shows a fault; ``dage`` and ``laesninger`` are the days on which and the
    readings under which it was found, where it depends on them.

    Example:
        >>> print(Anmaerkning(art=Anmaerkningsart.ALTID_OPFYLDT, navn="voksen", tekst="reglen er altid opfyldt",
        ...                   vidne="alle 2 tilfælde"))
        voksen: reglen er altid opfyldt (alle 2 tilfælde)
    """

    art: Anmaerkningsart
    navn: str
    tekst: str
    vidne: str = ""
    dage: tuple[date, ...] = ()
    laesninger: tuple[Laesning, ...] = ()

    def __str__(self) -> str:
        hvornaar = ", ".join(str(dag) for dag in self.dage)
        laest = " eller ".join(", ".join(f"{navn}={slug}" for navn, slug in et) for et in self.laesninger if et)
        vidne = "" if self.vidne and self.vidne in self.tekst else self.vidne
        i_parentes = "; ".join(del_ for del_ in (vidne, hvornaar, laest) if del_)
        return f"{self.navn}: {self.tekst}" + (f" ({i_parentes})" if i_parentes else "")


def kun_nye(anmaerkninger: Iterable[Anmaerkning], kendte: Iterable[Anmaerkning]) -> Iterator[Anmaerkning]:
    """
    Those whose remark is not among some others.

    Example:
        >>> fund = Anmaerkning(art=Anmaerkningsart.ALTID_OPFYLDT, navn="voksen", tekst="reglen er altid opfyldt")
        >>> list(kun_nye([fund], [fund])), list(kun_nye([fund], [])) == [fund]
        ([], True)
    """
    noegler = {(et.art, et.navn, et.tekst) for et in kendte}
    yield from (et for et in anmaerkninger if (et.art, et.navn, et.tekst) not in noegler)


def saml_ens(anmaerkninger: Iterable[Anmaerkning]) -> tuple[Anmaerkning, ...]:
    """The same remark on several days or under several readings as one."""
    samlede: dict[tuple[Anmaerkningsart, str, str], Anmaerkning] = {}
    for et in anmaerkninger:
        noegle = (et.art, et.navn, et.tekst)
        foer = samlede.get(noegle)
        if foer is not None:
            dage = tuple(dict.fromkeys((*foer.dage, *et.dage)))
            laesninger = tuple(dict.fromkeys((*foer.laesninger, *et.laesninger)))
            samlede[noegle] = evolve(foer, dage=dage, laesninger=laesninger)
        else:
            samlede[noegle] = et
    return tuple(samlede.values())
