"""Legal sources: what must be there, and how they are cited."""

from __future__ import annotations

import operator
from datetime import date

import pytest
from attrs.exceptions import FrozenInstanceError

from skaerpet_tilsyn.ret import Dokument, Evidens, Henvisning, Retskilde

LOVEN = Dokument(kortnavn="loven", titel="Lov om noget")
PARAGRAF_2 = Henvisning.parse("§ 2, stk. 2")


def _kilde(
    evidens: Evidens = Evidens.EFTERPROEVET, henvisning: Henvisning | None = None, afsnit: str = ""
) -> Retskilde:
    return Retskilde(dokument=LOVEN, evidens=evidens, henvisning=henvisning, afsnit=afsnit)


class TestEvidens:
    """How sure a source is."""

    @pytest.mark.parametrize(
        ("evidens", "slug", "tekst", "navn"),
        [
            (Evidens.EFTERPROEVET, "efterproevet", "efterprøvet", "Evidens.EFTERPROEVET"),
            (Evidens.UDLEDT, "udledt", "udledt", "Evidens.UDLEDT"),
            (Evidens.IKKE_EFTERPROEVET, "ikke_efterproevet", "ikke efterprøvet", "Evidens.IKKE_EFTERPROEVET"),
        ],
    )
    def test_the_names(self, evidens: Evidens, slug: str, tekst: str, navn: str) -> None:
        """Slug for files, Danish for people, repr for Python."""
        assert slug == evidens.value
        assert tekst == evidens.tekst
        assert navn == repr(evidens)

    def test_there_are_three_degrees(self) -> None:
        """Read, derived, or neither."""
        assert len(Evidens) == 3


class TestDokument:
    """A document has a short name and a title."""

    @pytest.mark.parametrize(("kortnavn", "titel"), [("", "Lov om noget"), ("loven", "")])
    def test_the_names_are_not_empty(self, kortnavn: str, titel: str) -> None:
        """A source that nobody can find is no source."""
        with pytest.raises(ValueError, match="Length"):
            Dokument(kortnavn=kortnavn, titel=titel)

    def test_one_letter_is_a_name(self) -> None:
        """The shortest."""
        assert Dokument(kortnavn="a", titel="b").kortnavn == "a"

    def test_the_rest_may_be_left_out(self) -> None:
        """Issuer, day and address."""
        assert Dokument(kortnavn="loven", titel="Lov om noget", udsteder="", dato=None, adresse="") == LOVEN

    def test_each_part_tells_documents_apart(self) -> None:
        """Two versions of one act differ by their day."""
        andre = {
            Dokument(kortnavn="l", titel="Lov om noget"),
            Dokument(kortnavn="loven", titel="L"),
            Dokument(kortnavn="loven", titel="Lov om noget", udsteder="STAR"),
            Dokument(kortnavn="loven", titel="Lov om noget", dato=date(2021, 1, 1)),
            Dokument(kortnavn="loven", titel="Lov om noget", adresse="https://example.org"),
        }

        assert len({LOVEN, *andre}) == 6


class TestRetskilde:
    """Document, place and evidence."""

    @pytest.mark.parametrize(
        ("henvisning", "afsnit", "citat"),
        [
            (None, "", "loven"),
            (PARAGRAF_2, "", "loven § 2, stk. 2"),
            (None, "Metode", "loven, «Metode»"),
            (PARAGRAF_2, "Metode", "loven § 2, stk. 2, «Metode»"),
            (Henvisning(), "", "loven"),
        ],
    )
    def test_the_citation(self, henvisning: Henvisning | None, afsnit: str, citat: str) -> None:
        """The short name, then the place, then the section."""
        assert citat == _kilde(henvisning=henvisning, afsnit=afsnit).citat

    @pytest.mark.parametrize(
        ("evidens", "tekst"),
        [
            (Evidens.EFTERPROEVET, "loven § 2, stk. 2"),
            (Evidens.UDLEDT, "loven § 2, stk. 2 (udledt)"),
            (Evidens.IKKE_EFTERPROEVET, "loven § 2, stk. 2 (ikke efterprøvet)"),
        ],
    )
    def test_what_was_not_read_in_the_document_is_marked(self, evidens: Evidens, tekst: str) -> None:
        """A reader sees at once what is verified; the citation itself stays the same."""
        kilde = _kilde(evidens, PARAGRAF_2)

        assert tekst == str(kilde)
        assert kilde.citat == "loven § 2, stk. 2"

    def test_the_place_and_the_words_may_be_left_out(self) -> None:
        """Document and evidence may not."""
        fuld = Retskilde(dokument=LOVEN, evidens=Evidens.UDLEDT, henvisning=None, afsnit="", gengivelse="")

        assert fuld == Retskilde(dokument=LOVEN, evidens=Evidens.UDLEDT)

    def test_the_words_are_kept_and_not_printed(self) -> None:
        """What the source says is for the rule book, not for the citation."""
        kilde = Retskilde(dokument=LOVEN, evidens=Evidens.EFTERPROEVET, gengivelse="Mindst 80 pct.")

        assert kilde.gengivelse == "Mindst 80 pct."
        assert str(kilde) == "loven"
        assert kilde != _kilde()


@pytest.mark.parametrize(("ting", "felt"), [(LOVEN, "titel"), (_kilde(), "evidens"), (PARAGRAF_2, "stk")])
def test_sources_do_not_change(ting: object, felt: str) -> None:
    """Every value in the library is frozen."""
    with pytest.raises(FrozenInstanceError):
        setattr(ting, felt, None)


@pytest.mark.parametrize("tegn", ["lt", "le", "gt", "ge"])
@pytest.mark.parametrize("ting", [LOVEN, _kilde()], ids=["dokument", "kilde"])
def test_sources_have_no_order(ting: object, tegn: str) -> None:
    """Only the places in one statute do."""
    with pytest.raises(TypeError):
        getattr(operator, tegn)(ting, ting)
